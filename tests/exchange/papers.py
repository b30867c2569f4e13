"""Papers for the tests of their forms."""

from dataclasses import replace

from riskreg.exchange.paper.content import Document
from riskreg.exchange.paper.register_paper import register_paper
from riskreg.exchange.paper.sources import Sources
from riskreg.model.comparing import compare
from riskreg.model.entry import Entry, Item, Level, Strand
from riskreg.model.records import RegisterState
from tests.exchange.register_states import entry, full_state

HOSTILE = (
    "#panic() *b* _i_ $x$ @ref <b>bold</b> & \"quoted\" 'single' `raw` // gone\\",
    "= heading",
    "- bullet",
    "</svg>",
)


def paper_of(state: RegisterState) -> Document:
    """The paper of a state, compared with the same register before anything was said in it."""
    before = replace(state, entries=state.entries[:1])
    return register_paper(state, Sources(compare(before, state)))


def full_paper() -> Document:
    return paper_of(full_state())


def hostile_entry(reference: str = "CR9") -> Entry:
    """An entry whose every text is markup in one of the forms."""
    texts = tuple(Item(Level(min(number, 2)), text) for number, text in enumerate(HOSTILE))
    return entry(
        reference,
        HOSTILE[0],
        owner=HOSTILE[0],
        commentary="\n".join(HOSTILE),
        strands=(Strand(HOSTILE[0], texts),),
    )
