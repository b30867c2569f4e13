"""Which rows of a table belong together: one entry may stand on several, one under another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.cells import cell_at
from riskreg.exchange.incoming.headings import Named, kind_named, meaning
from riskreg.exchange.incoming.notes import shown
from riskreg.exchange.incoming.page_breaks import is_carried
from riskreg.exchange.incoming.tables import Table
from riskreg.exchange.sheets.sheet import Row, Sheet, Unread, Value
from riskreg.model.entry import LONGEST_REFERENCE
from riskreg.scoring.rating import Kind

_LONGEST_HEADING = 80
_TOTALS = frozenset(
    [
        "total",
        "totals",
        "grand total",
        "sub total",
        "sub-total",
        "subtotal",
        "overall total",
        "average",
        "averages",
    ]
)
_OF_THE_ENTRY = (
    Field.OWNER, Field.TYPES, Field.INITIAL_IMPACT, Field.INITIAL_LIKELIHOOD, Field.INITIAL_SCORE,
    Field.RESIDUAL_IMPACT, Field.RESIDUAL_LIKELIHOOD, Field.RESIDUAL_SCORE,
)  # fmt: skip
_OF_A_STRAND = (
    Field.TITLE, Field.DESCRIPTION, Field.CAUSES, Field.CONSEQUENCES, Field.CONTROLS, Field.ACTIONS,
)  # fmt: skip


@dataclass(slots=True)
class Group:
    """The rows of one entry. ``kind`` is set where a heading between the rows says it."""

    reference: str
    title: Value
    rows: list[Row]
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """A row that is no part of an entry, and why; ``ask`` where the officer should look at it."""

    row: Row
    why: str
    ask: bool = False
    reference: str | None = None


@dataclass(slots=True)
class _Walk:
    """Where a walk down a table has come to."""

    current: Group | None = None
    kind: Kind | None = None
    last_row: int = 0
    done: list[Group | Aside] = field(default_factory=list)


class RowReader:
    """Walks down the rows of one table."""

    def __init__(self, sheet: Sheet, table: Table) -> None:
        self._table = table
        self._reference = table.column(Field.REFERENCE)
        self._title = table.column(Field.TITLE)
        self._description = table.column(Field.DESCRIPTION)
        self._entry_columns = self._columns(_OF_THE_ENTRY)
        self._strand_columns = self._columns(_OF_A_STRAND)
        self._used = sorted({column for columns in table.columns.values() for column in columns})
        self._beside = [column for column in self._used if column != self._reference]
        self._under = self._merged_under(sheet)

    def _columns(self, fields: Sequence[Field]) -> list[int]:
        return [column for wanted in fields for column in self._table.columns.get(wanted, ())]

    def _merged_under(self, sheet: Sheet) -> frozenset[int]:
        """The rows that a merged reference (or, without references, a merged owner or score) reaches down to."""
        anchors = {self._reference} if self._reference is not None else set(self._entry_columns)
        return frozenset(
            number
            for block in sheet.merged
            if block.first_column in anchors and block.last_row > block.first_row > self._table.last_header_row
            for number in range(block.first_row + 1, min(block.last_row, sheet.last_row) + 1)
        )

    def is_heading(self, row: Row) -> bool:
        """Whether a row may begin another table: cheap, and right about every row that does not."""
        at = self._reference if self._reference is not None else self._title
        value = cell_at(row, at)
        if not isinstance(value, str) or len(value) > _LONGEST_HEADING or any(c.isdigit() for c in value):
            return False
        found = meaning(value)
        return isinstance(found, Named) and found.field in {Field.REFERENCE, Field.TITLE, Field.DESCRIPTION}

    def read(self, rows: Sequence[Row]) -> Iterator[Group | Aside]:
        """Every row of the table in order, as part of an entry or aside."""
        walk = _Walk()
        guidance = self._guidance(rows)
        for row in rows:
            if row.number == guidance:
                walk.done.append(
                    Aside(row, "it explains the columns or is an example: its reference has no number")
                )
            else:
                self._step(walk, row)
            yield from walk.done
            walk.done.clear()
            walk.last_row = row.number
        if walk.current is not None:
            yield walk.current

    def _guidance(self, rows: Sequence[Row]) -> int | None:
        """The row under the headings that explains them: alone in having a reference without a number."""
        if self._reference is None or len(rows) < 3:
            return None
        first, *others = (str(cell_at(row, self._reference) or "") for row in rows[:12])
        others = [reference for reference in others if reference]
        if not first or _has_digit(first) or len(others) < 2:
            return None
        return rows[0].number if all(_has_digit(reference) for reference in others) else None

    def _step(self, walk: _Walk, row: Row) -> None:
        reference = reference_text(cell_at(row, self._reference))
        title = cell_at(row, self._title) or cell_at(row, self._description)
        if _is_total(row):
            walk.done += [] if walk.current is None else [walk.current]
            walk.current = None
            walk.done.append(Aside(row, "it holds totals"))
            return
        if walk.current is not None and self._goes_on(walk.current, row, reference, title, walk.last_row):
            walk.current.rows.append(row)
            return
        aside = self._aside(row, reference, title, walk)
        if walk.current is not None:
            walk.done.append(walk.current)
            walk.current = None
        if aside is None:
            walk.current = Group(reference, title, [row], walk.kind)
        else:
            walk.done.append(aside)

    def _goes_on(self, current: Group, row: Row, reference: str, title: Value, last_row: int) -> bool:
        """Whether a row goes on with the entry above it."""
        if row.number in self._under:
            return True
        adjoining = row.number == last_row + 1
        if not adjoining or (reference and reference != current.reference):
            return False
        if reference and any(map(is_carried, row.cells)):
            return True
        if not _any(row, self._beside if reference and title is None else self._strand_columns):
            return False
        if reference:
            strand = title is None or title == current.title or _is_numbered(title)
            return self._repeats(current.rows[0], row) if strand else not _any(row, self._entry_columns)
        if _any(row, self._entry_columns):
            return False
        if self._reference is None:
            return title is None
        return title is None or _is_numbered(title) or not self._is_alone(row)

    def _repeats(self, first: Row, row: Row) -> bool:
        """Whether a row says nothing of the entry that its first row does not say."""
        return all(cell_at(row, column) in (None, cell_at(first, column)) for column in self._entry_columns)

    def _is_alone(self, row: Row) -> bool:
        """Whether a row says one thing only, short enough to head the rows below it."""
        filled = [value for value in row.cells if value is not None]
        return len(filled) == 1 and isinstance(filled[0], str) and len(filled[0]) <= _LONGEST_HEADING

    def _aside(self, row: Row, reference: str, title: Value, walk: _Walk) -> Aside | None:
        filled = [value for value in row.cells if value is not None]
        only_reference = bool(reference) and not _any(row, self._beside)
        if only_reference and _has_digit(reference) and len(reference) <= LONGEST_REFERENCE:
            return Aside(row, f"it has a reference ({reference}) and nothing else", reference=reference)
        if only_reference or self._is_alone(row):
            text = str(filled[0])
            kinds = kind_named(text)
            if len(kinds) == 1 and len(text) <= _LONGEST_HEADING:
                walk.kind = next(iter(kinds))
            return Aside(row, f"it stands alone, like a heading: {shown(text)}")
        if isinstance(title, Unread):
            return Aside(row, f"its description is {title.shown}, which {title.why}", True, reference or None)
        if title is not None:
            return None
        if not _any(row, self._used):
            return Aside(row, f"it has nothing in the columns of the register, only {shown(filled[0])}")
        what = f"{reference} has no description" if reference else "it has neither reference nor description"
        return Aside(row, f"{what}: {shown(filled[0])}", True, reference or None)


def _any(row: Row, columns: Sequence[int]) -> bool:
    cells = row.cells
    size = len(cells)
    return any(column < size and cells[column] is not None for column in columns)


def _is_numbered(title: Value) -> bool:
    return isinstance(title, str) and title[:1].isdigit() and title.lstrip("0123456789")[:1] in {".", ")"}


def _is_total(row: Row) -> bool:
    """Whether a row sums up the ones above it, by its first filled cell."""
    first = row.cells[0]
    if first is None:
        first = next((value for value in row.cells if value is not None), None)
    return isinstance(first, str) and len(first) < 16 and first.strip(" :.").casefold() in _TOTALS


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def reference_text(value: Value) -> str:
    """A reference as people write it: 7 for a number 7.0, one line, no space around."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""
