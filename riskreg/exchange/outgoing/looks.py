"""How cells look. A look is registered with a workbook once and shared by every cell that has it."""

from dataclasses import dataclass, replace
from functools import lru_cache

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.outgoing.heights import FONT, FONT_SIZE, Ruler
from riskreg.scoring.rating import InvalidScore, Kind
from riskreg.scoring.scheme import Band, Scheme

INK, QUIET, DEEP, PALE, WHITE, ALERT = "#1B2530", "#5A6673", "#1F3A4D", "#E9EEF2", "#FFFFFF", "#9B1C1C"
_LINE = "#A9B4BF"
_LINKED = "#0B5394"


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One way for a cell to look. Colours are ``#RRGGBB``; looks are compared by identity, which is quick."""

    size: float = FONT_SIZE
    bold: bool = False
    ink: str = INK
    fill: str | None = None
    lines: str = ""  # the sides of the cell that have one: any of t, b, l, r
    centred: bool = False
    middle: bool = False
    turned: bool = False
    wrapped: bool = True
    number_format: str = "General"
    over: bool = False  # runs on over the empty cells beside it, where it is not wrapped
    underlined: bool = False


class ReadyCell(Cell):
    """A cell that knows its style's number: openpyxl looks it up again for every cell that it writes."""

    __slots__ = ("has_style", "style_id")


class Stationery:
    """A workbook and the looks registered with it, each once, which keeps the file small and quick to write."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        book._fonts[0] = Font(name=FONT, size=FONT_SIZE)  # type: ignore[attr-defined]  # noqa: SLF001
        # No public way: column widths are counted in digits of the workbook's first font.
        self._styles: dict[tuple[Look, bool], tuple[StyleArray, int]] = {}
        self._rulers: dict[tuple[float, bool], Ruler] = {}

    def ruler(self, size: float = FONT_SIZE, *, bold: bool = False) -> Ruler:
        """Measures text of that size. Shared, so that a word is measured once for the whole workbook."""
        ruler = self._rulers.get((size, bold))
        if ruler is None:
            ruler = self._rulers[size, bold] = Ruler(size, bold=bold)
        return ruler

    def cell(self, sheet: Worksheet, look: Look, *, quoted: bool) -> Cell:
        """A cell of the sheet with a look. ``quoted`` marks a text as no formula, as an apostrophe does."""
        known = self._styles.get((look, quoted))
        if known is None:
            known = self._styles[look, quoted] = self._registered(sheet, look, quoted=quoted)
        ready = ReadyCell(sheet, 1, 1, style_array=known[0])
        ready.style_id, ready.has_style = known[1], True  # type: ignore[misc]  # properties of a plain cell
        return ready

    def _registered(self, sheet: Worksheet, look: Look, *, quoted: bool) -> tuple[StyleArray, int]:
        cell: Cell = WriteOnlyCell(sheet)
        cell.font = _font(look.size, look.bold, look.ink, look.underlined)
        if look.fill is not None:
            cell.fill = _fill(look.fill)
        if look.lines:
            cell.border = _border(look.lines)
        cell.alignment = _alignment(look.centred, look.middle, look.turned, look.wrapped, look.over)
        cell.number_format = look.number_format
        cell.quotePrefix = quoted
        return cell._style, cell.style_id  # type: ignore[attr-defined]  # noqa: SLF001  # no public way


BODY = Look(lines="tblr")
BODY_CENTRED = replace(BODY, centred=True)
REFERENCE = replace(BODY, bold=True)
CONTINUED = replace(BODY, ink=QUIET)
HEADER = Look(bold=True, size=9, ink=WHITE, fill=DEEP, lines="tblr", middle=True)
HEADER_CENTRED = replace(HEADER, centred=True)
TITLE = Look(size=16, bold=True, ink=DEEP)
SECTION = Look(size=12, bold=True, ink=DEEP)
PLAIN = Look()
LABEL = Look(ink=QUIET)
STRONG = Look(bold=True)
KEY_LABEL = replace(BODY, bold=True, middle=True, centred=True, fill=PALE)
TURNED = replace(HEADER_CENTRED, turned=True)
WARNING = Look(bold=True, ink=ALERT)
LINK = Look(ink=_LINKED, underlined=True)
LINKED_CELL = replace(BODY, ink=_LINKED, underlined=True)
DAY = replace(BODY, number_format="d mmmm yyyy", wrapped=False)
NUMBER = replace(BODY_CENTRED, number_format="0", wrapped=False)
COUNT = replace(NUMBER, middle=True)
ROW_LABEL = replace(BODY, middle=True)
TOTAL = replace(COUNT, bold=True, fill=PALE)
TOTAL_LABEL = replace(ROW_LABEL, bold=True, fill=PALE)


@lru_cache
def _font(size: float, bold: bool, ink: str, underlined: bool) -> Font:
    return Font(name=FONT, size=size, bold=bold, color=ink[1:], underline="single" if underlined else None)


@lru_cache
def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour[1:])


@lru_cache
def _alignment(centred: bool, middle: bool, turned: bool, wrapped: bool, over: bool) -> Alignment:
    return Alignment(
        horizontal="center" if centred else "left",
        vertical="center" if middle else "top",
        wrap_text=wrapped or None,
        shrink_to_fit=None if wrapped or over else True,
        text_rotation=90 if turned else 0,
    )


@lru_cache
def _border(lines: str) -> Border:
    side = Side("thin", color=_LINE[1:])
    top, bottom, left, right = (side if letter in lines else None for letter in "tblr")
    return Border(left=left, right=right, top=top, bottom=bottom)


def flowing(look: Look) -> dict[tuple[bool, bool], Look]:
    """The looks of a text that may flow over several rows, by whether it comes from above and goes on below.

    There is no line where it flows.
    """
    return {
        (False, False): look,
        (False, True): replace(look, lines="tlr"),
        (True, True): replace(look, lines="lr"),
        (True, False): replace(look, lines="blr"),
    }


@lru_cache(maxsize=256)
def across(look: Look) -> Look:
    """The look of a text that runs on over the empty cells beside it, in place of merging them."""
    return replace(look, wrapped=False, over=True)


def score_format(name: str) -> str:
    """A number format that shows a band's name behind the score, so that the cell stays a number."""
    word = name[:60].replace('"', "'")
    return f'0" {word}"'


@lru_cache(maxsize=256)
def band_look(band: Band, kind: Kind) -> Look:
    """A score in the colours of its band, with the band's name behind it: the colour never stands alone."""
    swatch = band.swatch(kind)
    return Look(
        bold=True, ink=swatch.text, fill=swatch.fill, lines="tblr", centred=True, wrapped=False,
        number_format=score_format(band.name),
    )  # fmt: skip


def score_look(scheme: Scheme | None, kind: Kind, score: int | None) -> Look:
    """How a score looks under the scheme that gave it; plain where that scheme has no such score."""
    try:
        return NUMBER if scheme is None or score is None else band_look(scheme.band(score), kind)
    except InvalidScore:
        return NUMBER


@lru_cache(maxsize=256)
def count_look(band: Band, kind: Kind) -> Look:
    """How many entries are in a band, in its colours; the band's name stands at the head of the row."""
    return replace(band_look(band, kind), number_format="0", middle=True)


@lru_cache(maxsize=256)
def key_look(band: Band, kind: Kind) -> Look:
    """A score of the matrix in the key."""
    return replace(band_look(band, kind), middle=True)
