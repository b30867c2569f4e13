"""What a paper says, before it is written as PDF, as HTML or in Word: blocks of plain text in reading order.

Every text here is plain: whoever writes it out escapes it for the form that is written.
"""

from dataclasses import dataclass
from typing import NamedTuple

from riskreg.model.words import Mark, Run
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Swatch


@dataclass(frozen=True, slots=True)
class Pill:
    """A score with its band's word and colours; the word always stands beside the colour."""

    score: int
    band: str
    swatch: Swatch

    @property
    def text(self) -> str:
        """The score and its band in words: "16 High"."""
        return f"{self.score} {self.band}".strip()


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the words marked that differ from another: of ``runs`` those kept, and those of ``kind``."""

    runs: tuple[Run, ...]
    kind: Mark

    @property
    def shown(self) -> tuple[Run, ...]:
        """Its own runs, in order."""
        return tuple(run for run in self.runs if run.kind in (Mark.KEPT, self.kind))

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.shown)


Cell = str | Pill | Marked
"""What a cell of a table holds: a text, with line breaks where it has several lines, or a score."""


def plain(cell: Cell) -> str:
    """What a cell says, as mere text."""
    return cell if isinstance(cell, str) else cell.text


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` is 1 for a part of the paper, 2 for an entry, 3 for a list within one.

    ``anchor`` names it for links, and is unique in the paper; empty where nothing leads to it.
    """

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``role`` is "" for running text, "note" for what is said in smaller letters."""

    text: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Short facts with their labels: owner, types, direction."""

    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: ``depth`` is 0 for a heading within the list, 1 for a bullet, 2 for a sub-bullet.

    ``note`` is what belongs to it: the owner, due date, status and progress of an action.
    """

    depth: int
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of items."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of headings. ``name`` says what it is; ``links`` are the anchors that rows lead to.

    ``widths`` are shares of the page's width, one a column. No cell is merged and none is there for its looks.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    links: tuple[str, ...] = ()


class OnMap(NamedTuple):
    """An entry on a heat map: its reference, and how its score moved in words, or empty."""

    reference: str
    moved: str = ""

    @property
    def text(self) -> str:
        """``CR9 (up from 16)``."""
        return f"{self.reference}{self.after}"

    @property
    def after(self) -> str:
        """What stands after the reference."""
        return f" ({self.moved})" if self.moved else ""


@dataclass(frozen=True, slots=True)
class MapCell:
    """A cell of a heat map: its score and colours, and the entries that stand in it."""

    score: int
    band: str
    swatch: Swatch
    entries: tuple[OnMap, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A matrix with the entries in it: ``cells[impact - 1][likelihood - 1]``; labels from low to high.

    ``beside`` says who has no place on it and why, or nothing. ``alternative`` says all of it in words, for those
    who do not see it.
    """

    kind: Kind
    name: str
    impact: tuple[str, ...]
    likelihood: tuple[str, ...]
    cells: tuple[tuple[MapCell, ...], ...]
    beside: str
    alternative: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a page of its own, where there are pages."""


Block = Heading | Paragraph | Facts | Bullets | Table | HeatMap | PageBreak


@dataclass(frozen=True, slots=True)
class Identity:
    """What proves a paper: the register, the ledger row that it is the end of, and that row's hash.

    ``line`` is the one line that every page or footer shows; ``code`` the short code that is typed back into
    ``riskreg verify``; ``qr`` the text of the QR code.
    """

    register: str
    rows: int
    head: str
    line: str
    code: str
    qr: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper. ``title`` and ``organisation`` go into the document's properties, ``language`` is en-GB.

    ``subtitle`` has the quarter and its as-at date. ``landscape`` is how its pages lie. ``contents`` has a Word
    document list its parts first, as the other forms always do.
    """

    title: str
    subtitle: str
    organisation: str
    identity: Identity
    blocks: tuple[Block, ...]
    language: str = "en-GB"
    landscape: bool = False
    contents: bool = False
