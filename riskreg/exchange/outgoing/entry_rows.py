"""The rows that an entry takes on its sheet: one per strand, and more where a row would be too tall."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from riskreg.exchange.columns import PUBLISHED, Field
from riskreg.exchange.outgoing.heights import MOST_LINES, Ruler
from riskreg.exchange.outgoing.particulars import Particular
from riskreg.exchange.wording import actions_text, descriptions, direction_text, items_text
from riskreg.model.records import Recorded
from riskreg.scoring.rating import Kind

FIELDS = tuple(column.field for column in PUBLISHED)
WIDTHS = {
    Field.REFERENCE: 11.5,
    Field.TITLE: 22.0,
    Field.TYPES: 14.3,
    Field.CONSEQUENCES: 28.0,
    Field.CONTROLS: 37.0,
    Field.INITIAL_SCORE: 12.0,
    Field.ACTIONS: 37.0,
    Field.RESIDUAL_SCORE: 12.0,
    Field.OWNER: 14.5,
    Field.DIRECTION: 16.0,
}
"""On A4 across, body text of 10 points prints at 7.2 to 7.6: as large as in a published appendix."""
MOST_UNITS = 32_767
"""The longest text that one Excel cell holds, in UTF-16 units."""

_BOLDER = 0.9  # the reference is bold, and takes more room


class EntryRow(NamedTuple):
    """One row: a text for each column, the lines of the tallest, and whether the strand above goes on in it."""

    texts: Sequence[str]
    lines: int
    goes_on: bool


class EntryRows:
    """Lays out the entries of one sheet. ``problems`` collects what Excel could not hold in one cell."""

    def __init__(self, kind: Kind, particulars: Sequence[Particular], ruler: Ruler) -> None:
        self._particulars = particulars
        self._headings = [column.heading(kind) for column in PUBLISHED] + [each.heading for each in particulars]
        self.widths = [WIDTHS[field] for field in FIELDS] + [each.width for each in particulars]
        self._ruler = ruler
        self._rooms = [self._ruler.room(width) for width in self.widths]
        self._rooms[0] *= _BOLDER
        self.problems: list[str] = []

    def of(self, recorded: Recorded) -> list[EntryRow]:
        """The rows of one entry."""
        return [row for texts in self._strands(recorded) for row in self._strand_rows(recorded, texts)]

    def _strands(self, recorded: Recorded) -> Iterator[list[str]]:
        """The texts beside each strand; the entry's own stand beside the first."""
        entry = recorded.entry
        own = {
            Field.REFERENCE: entry.reference,
            Field.TYPES: "/\n".join(entry.types),
            Field.OWNER: entry.owner,
            Field.DIRECTION: direction_text(recorded.direction, entry.commentary),
        }
        more = [text if isinstance(text := each.read(entry), str) else "" for each in self._particulars]
        for title, strand in zip(descriptions(entry), entry.strands, strict=True):
            own[Field.TITLE] = title
            own[Field.CONSEQUENCES] = items_text(strand.consequences)
            own[Field.CONTROLS] = items_text(strand.controls)
            own[Field.ACTIONS] = actions_text(strand.actions)
            yield [own.get(field, "") for field in FIELDS] + more
            own, more = {}, [""] * len(more)

    def _strand_rows(self, recorded: Recorded, texts: Sequence[str]) -> list[EntryRow]:
        lines = self._lines(texts)
        if lines <= MOST_LINES:
            return [EntryRow(texts, lines, False)]
        self._report_long(recorded, texts)
        pieces = map(self._ruler.pieces, texts, self._rooms)
        rows = zip_longest(*pieces, fillvalue="")
        return [EntryRow(row, self._lines(row), number > 0) for number, row in enumerate(rows)]

    def _lines(self, texts: Sequence[str]) -> int:
        return max(1, *map(self._ruler.lines, texts, self._rooms))

    def _report_long(self, recorded: Recorded, texts: Sequence[str]) -> None:
        for heading, text in zip(self._headings, texts, strict=True):
            self.problems += over_long(f"{recorded.entry.reference}, {heading}", text)


def over_long(what: str, text: str) -> Iterator[str]:
    """A sentence about a text that Excel could not hold in one cell; ``what`` names it."""
    units = len(text.encode("utf-16-le")) // 2
    if units > MOST_UNITS:
        yield (
            f"{what}: {units:,} characters are more than the {MOST_UNITS:,} that an Excel cell holds, so the"
            " text goes on in the rows below it. Nothing was cut; shorten it to have it in one."
        )
