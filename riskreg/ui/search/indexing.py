"""All entries made ready to be searched, in memory: as far as the texts are read, and kept up with changes."""

from collections.abc import Iterable
from typing import NamedTuple

from riskreg.model.entry import Status, reference_order
from riskreg.model.records import EntryText, Part, Summary
from riskreg.ui.search.folding import fold, spaced

MOST = 60_000_000
"""Characters of text that are kept; what a register has beyond that is found by reference and title only."""


class Page(NamedTuple):
    """An entry as it is searched. ``head`` is what it is called and ``whole`` all its words, both folded.

    In both a space stands before each word, also at the start of a line. ``order`` is its place in the paper.
    """

    said: EntryText
    order: tuple[bool, bool, str]
    head: str
    whole: str


class Index:
    """Every entry's page in the order of the paper, the open ones first, up to ledger row ``seq``.

    It never changes: ``updated`` makes another. ``cut`` is how many entries' texts did not fit in memory
    and are left out.
    """

    def __init__(self, pages: Iterable[Page] = (), seq: int = 0, cut: frozenset[str] = frozenset()) -> None:
        self.pages = tuple(sorted(pages, key=lambda page: page.order))
        self.seq, self.cut = seq, cut
        self.heads = tuple(page.head for page in self.pages)
        self.wholes = tuple(page.whole for page in self.pages)
        self.bearers, self.former_bearers = self._bearers()
        self.first_closed = next((at for at, page in enumerate(self.pages) if page.said.closed), len(self.pages))

    def _bearers(self) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
        """Which places bear a reference, and which bore it before."""
        now: dict[str, set[int]] = {}
        before: dict[str, set[int]] = {}
        for at, page in enumerate(self.pages):
            now.setdefault(reference_key(page.said.reference), set()).add(at)
            for old in page.said.former:
                before.setdefault(reference_key(old), set()).add(at)
        return now, before

    def updated(self, changed: Iterable[EntryText], most: int = MOST) -> "Index":
        """The same with these entries as they are now."""
        pages = {page.said.id: page for page in self.pages}
        seq, cut = self.seq, set(self.cut)
        room = most - sum(len(page.said.lines) for page in self.pages)
        for said in changed:
            before = pages.get(said.id)
            room += len(before.said.lines) if before else 0
            cut.discard(said.id)
            kept = said
            if len(said.lines) > room:
                kept = said._replace(lines="", parts="")
                cut.add(said.id)
            pages[said.id] = page_of(kept)
            room -= len(kept.lines)
            seq = max(seq, said.seq)
        return Index(pages.values(), seq, frozenset(cut))


def reference_key(reference: str) -> str:
    """The same for all ways to write one reference: CR4, cr 4, CR04."""
    return reference_order(fold(reference).replace(" ", ""))


def page_of(said: EntryText) -> Page:
    """An entry's words made ready."""
    head = spaced("\n".join((said.reference, *said.former, said.title.replace("\n", " "))))
    order = (said.closed, said.kind != "risk", reference_order(said.reference))
    return Page(said, order, head, f"{head}\n{spaced(said.lines)}")


def index_of(rows: Iterable[Summary]) -> Index:
    """What the rows of the table alone have to say: an index until the texts are read."""
    return Index().updated(
        EntryText(
            row.id, 0, row.kind, row.reference, row.title, row.status == Status.CLOSED,
            tuple(row.former.split("\n")) if row.former else (),
            "\n".join(text.replace("\n", ", ") for text in (row.owner, row.types, row.commentary)),
            Part.OWNER + Part.TYPES + Part.COMMENTARY,
        )
        for row in rows
    )  # fmt: skip
