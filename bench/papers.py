"""The paper in the forms that are published, against typst setting the same text with nothing around it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import typst

from bench import fill
from bench.figures import Figure, in_turn, median
from riskreg.exchange.publishing import publish, sources_of
from riskreg.model.records import RegisterState

SIZES = ((50, 5), (500, 2))
_BARE = b"""
#set page(paper: "a4")
#set document(title: "Bare")
#for words in json(bytes(sys.inputs.texts)) { par(words) }
"""


def _bare(state: RegisterState, to: Path) -> Callable[[], None]:
    """Every text of the register as one paragraph after another, tagged alike."""
    texts = json.dumps([line for each in state.entries for line in each.entry.text().split("\n") if line])

    def write() -> None:
        compiler = typst.Compiler(_BARE, ignore_system_fonts=True, sys_inputs={"texts": texts})
        to.write_bytes(compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0))  # type: ignore[arg-type]

    return write


def figures(folder: Path) -> Iterator[Figure]:
    """Papers of growing size as PDF, and the leak check of a large public file."""
    for entries, runs in SIZES:
        register = fill.register(folder / f"p{entries}.riskreg", entries, quarters=1)
        state = register.state()
        sources = sources_of(register, state)
        to = folder / "paper.pdf"
        write = _bare(state, folder / "bare.pdf")
        ours, floor = in_turn(lambda: publish(state, sources, to), write, runs)  # noqa: B023
        page, _ = in_turn(lambda: publish(state, sources, folder / "paper.html"), lambda: None, runs)  # noqa: B023
        note = f"as HTML {median(page):.0f} ms"
        yield Figure(f"PDF of {entries:,} entries", median(ours), median(floor), "typst with bare text", 6, note)
