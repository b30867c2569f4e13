"""The rows that an entry takes on its sheet: one per strand, and more where a row would be too tall."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from riskreg.exchange.columns import Field
from riskreg.exchange.outgoing.chosen_columns import ChosenColumn
from riskreg.exchange.outgoing.heights import MOST_LINES, Ruler
from riskreg.exchange.outgoing.particulars import Particular
from riskreg.exchange.wording import actions_text, cited, descriptions, direction_text, items_text
from riskreg.model.records import Recorded

MOST_UNITS = 32_767
"""The longest text that one Excel cell holds, in UTF-16 units."""
BY_STRAND = frozenset((Field.TITLE, Field.CONSEQUENCES, Field.CONTROLS, Field.ACTIONS))
"""What differs from strand to strand; the rest belongs to the entry."""

_BOLDER = 0.9  # the reference is bold, and takes more room


class EntryRow(NamedTuple):
    """One row: a text for each column, the lines of the tallest, and whether the strand above goes on in it."""

    texts: Sequence[str]
    lines: int
    goes_on: bool


class EntryRows:
    """Lays out the entries of one sheet. ``problems`` collects what Excel could not hold in one cell.

    ``whole`` rows each say whose they are and what belongs to the entry, so that each can stand alone.
    """

    def __init__(
        self, columns: Sequence[ChosenColumn], particulars: Sequence[Particular], ruler: Ruler, *, whole: bool
    ) -> None:
        self._particulars, self._whole = particulars, whole
        self.fields = tuple(column.field for column in columns)
        self.headings = [column.heading for column in columns] + [each.heading for each in particulars]
        self.widths = [column.width for column in columns] + [each.width for each in particulars]
        self._ruler = ruler
        self._rooms = [self._ruler.room(width) for width in self.widths]
        self._rooms[self.fields.index(Field.REFERENCE)] *= _BOLDER
        self._lists = frozenset(
            place for place, field in enumerate(self.fields) if field in BY_STRAND and field is not Field.TITLE
        )
        self.problems: list[str] = []

    def of(self, recorded: Recorded) -> list[EntryRow]:
        """The rows of one entry."""
        return [row for texts in self._strands(recorded) for row in self._strand_rows(recorded, texts)]

    def _strands(self, recorded: Recorded) -> Iterator[list[str]]:
        """The texts beside each strand; the entry's own stand beside the first, or beside each."""
        entry = recorded.entry
        own = {
            Field.REFERENCE: entry.reference,
            Field.TYPES: "/\n".join(entry.types),
            Field.OWNER: entry.owner,
            Field.DIRECTION: direction_text(recorded.direction, entry.commentary),
        }
        more = [text if isinstance(text := each.read(entry), str) else "" for each in self._particulars]
        titles = descriptions(entry)
        for number, (title, strand) in enumerate(zip(titles, entry.strands, strict=True), start=1):
            own[Field.TITLE] = title
            if self._whole:
                own[Field.REFERENCE] = cited(entry, number)
                if number > 1:
                    own[Field.TITLE] = f"{entry.title}\n\n{title}"
                    own[Field.DIRECTION] = direction_text(recorded.direction, "")
            own[Field.CONSEQUENCES] = items_text(strand.consequences)
            own[Field.CONTROLS] = items_text(strand.controls)
            own[Field.ACTIONS] = actions_text(strand.actions)
            yield [own.get(field, "") for field in self.fields] + more
            if not self._whole:
                own, more = {}, [""] * len(more)

    def _strand_rows(self, recorded: Recorded, texts: Sequence[str]) -> list[EntryRow]:
        lines = self._lines(texts)
        if lines <= MOST_LINES:
            return [EntryRow(texts, lines, False)]
        self._report_long(recorded, texts)
        pieces = [self._ruler.pieces(text, room) for text, room in zip(texts, self._rooms, strict=True)]
        rows: list[tuple[str, ...]] = list(zip_longest(*pieces, fillvalue=""))
        if self._whole:
            again = [self._said_again(recorded, place, piece) for place, piece in enumerate(pieces)]
            rows[1:] = [tuple(each or kept for each, kept in zip(row, again, strict=True)) for row in rows[1:]]
        return [EntryRow(row, self._lines(row), number > 0) for number, row in enumerate(rows)]

    def _said_again(self, recorded: Recorded, place: int, pieces: Sequence[str]) -> str:
        """What a column says in the rows that a strand goes on in, where its own text has ended."""
        if place in self._lists or len(pieces) > 1:
            return ""
        if place < len(self.fields) and self.fields[place] is Field.DIRECTION:
            return direction_text(recorded.direction, "")
        return pieces[0]

    def _lines(self, texts: Sequence[str]) -> int:
        return max(1, *map(self._ruler.lines, texts, self._rooms))

    def _report_long(self, recorded: Recorded, texts: Sequence[str]) -> None:
        for heading, text in zip(self.headings, texts, strict=True):
            self.problems += over_long(f"{recorded.entry.reference}, {heading}", text)


def over_long(what: str, text: str) -> Iterator[str]:
    """A sentence about a text that Excel could not hold in one cell; ``what`` names it."""
    units = len(text.encode("utf-16-le")) // 2
    if units > MOST_UNITS:
        yield (
            f"{what}: {units:,} characters are more than the {MOST_UNITS:,} that an Excel cell holds, so the"
            " text goes on in the rows below it. Nothing was cut; shorten it to have it in one."
        )
