"""Finding the tables on a sheet: where the headings stand, and which column holds which field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from riskreg.exchange.columns import Field, Measure
from riskreg.exchange.incoming.headings import Named, Rated, kind_named, meaning
from riskreg.exchange.incoming.rating_columns import names_level, rated_columns, sample
from riskreg.exchange.sheets.sheet import Range, Row, Sheet, letter
from riskreg.scoring.rating import Kind

_SEARCHED_ROWS = 40
_LISTS = frozenset([Field.CAUSES, Field.CONSEQUENCES, Field.CONTROLS, Field.ACTIONS, Field.COMMENTARY])
_SEVERAL = _LISTS | {Field.OWNER}  # fields that several columns may share
_TELLING = _LISTS | {Field.REFERENCE, Field.OWNER}
_SAMPLE = 30


@dataclass(frozen=True)
class Table:
    """A table of entries: its headings and what its columns hold.

    Several columns may hold one field; the best named comes first. ``headings`` gives every
    column's heading, ``unknown`` those that no field was found for. ``kind`` is None where the
    headings do not say. ``remarks`` are what a person should know about how it was read.
    """

    first_row: int
    last_header_row: int
    columns: dict[Field, tuple[int, ...]]
    headings: dict[int, str]
    unknown: tuple[int, ...]
    kind: Kind | None
    remarks: tuple[str, ...] = ()

    def column(self, field: Field) -> int | None:
        """The column that names a field best, where there is one."""
        columns = self.columns.get(field)
        return columns[0] if columns else None


def find_table(sheet: Sheet, start: int = 0, *, just_here: bool = False) -> Table | None:
    """The first table of entries at or soon after the row with index ``start``; None where there is none.

    With ``just_here`` only where its headings begin in that very row.
    """
    best: Table | None = None
    found_at = None
    for index in range(start, min(len(sheet.rows), start + (1 if just_here else _SEARCHED_ROWS))):
        if found_at is not None and index > found_at + 1:
            break
        for lines in (1, 2):
            table = _table_at(sheet, index, lines)
            if table is None:
                continue
            found_at = index if found_at is None else found_at
            if best is None or _fuller(table, best):
                best = table
    return best


def _fuller(table: Table, than: Table) -> bool:
    """Whether a reading of the headings finds more fields, or as many on fewer rows: a title is no heading."""
    fields, rows = len(table.columns), table.last_header_row - table.first_row
    return (fields, -rows) > (len(than.columns), than.first_row - than.last_header_row)


def _table_at(sheet: Sheet, index: int, lines: int) -> Table | None:
    upper = sheet.rows[index]
    if lines == 1:
        texts = {column: (value, "") for column, value in _texts(upper)}
        last = upper.number
    else:
        if index + 1 >= len(sheet.rows) or sheet.rows[index + 1].number != upper.number + 1:
            return None
        lower = sheet.rows[index + 1]
        texts = dict(_two_lines(upper, lower, sheet.merged))
        last = lower.number
    meanings = {column: meaning(own, group) for column, (own, group) in texts.items()}
    _doubt_lone_letters(texts, meanings)
    headings = {
        column: f"{group} / {own}" if group and isinstance(meanings[column], Rated) else own
        for column, (own, group) in texts.items()
    }
    if sum(found is not None for found in meanings.values()) < 3:
        return None
    below = list(sheet.rows[index + lines : index + lines + _SAMPLE])
    return _settle(upper.number, last, meanings, headings, below)


def _doubt_lone_letters(texts: dict[int, tuple[str, str]], meanings: dict[int, Named | Rated | None]) -> None:
    """A heading C or R means consequence or rating only where a likelihood stands beside it."""
    beside = any(isinstance(found, Rated) and found.measure is Measure.LIKELIHOOD for found in meanings.values())
    for column, (own, _) in texts.items():
        if not beside and own.strip().casefold() in {"c", "r"}:
            meanings[column] = None


def _texts(row: Row) -> Iterator[tuple[int, str]]:
    return ((column, value) for column, value in enumerate(row.cells) if isinstance(value, str))


def _two_lines(upper: Row, lower: Row, merged: Sequence[Range]) -> Iterator[tuple[int, tuple[str, str]]]:
    """Each column's own heading and the one above that spans it."""
    own_above = dict(_texts(upper))
    own_below = dict(_texts(lower))
    spans = {block.first_column: block.last_column for block in merged if block.first_row == upper.number}
    group, until = "", -1
    for column in range(max(len(upper.cells), len(lower.cells))):
        if column in own_above:
            group, until = own_above[column], spans.get(column, -1 if spans else 10_000)
        elif column > until:
            group = ""
        if column in own_below:
            yield column, (own_below[column], group)
        elif column in own_above:
            yield column, (own_above[column], "")


def _settle(
    first: int,
    last: int,
    meanings: dict[int, Named | Rated | None],
    headings: dict[int, str],
    below: Sequence[Row],
) -> Table | None:
    remarks: list[str] = []
    named: dict[Field, list[tuple[int, int]]] = {}
    for column, found in meanings.items():
        if isinstance(found, Named):
            actual = _by_content(found.field, column, below)
            if isinstance(actual, Field):
                named.setdefault(actual, []).append((found.rank, column))
            else:
                meanings[column] = actual
    for column, rated in rated_columns(meanings, below, remarks):
        named.setdefault(rated, []).append((len(named.get(rated, ())), column))
    if Field.TITLE not in named and Field.DESCRIPTION in named:
        named[Field.TITLE] = named.pop(Field.DESCRIPTION)
    columns = {field: tuple(column for _, column in sorted(places)) for field, places in named.items()}
    if any(field.startswith("initial ") for field in columns) and not any(
        f.startswith("residual ") for f in columns
    ):
        remarks.append(
            "The headings name one rating, read as the one before mitigation: state the residual rating."
        )
    for field, places in columns.items():
        if field not in _SEVERAL and "initial" not in field and "residual" not in field and "target" not in field:
            columns[field] = places[:1]
    kinds = [kind_named(heading) for heading in headings.values()]
    opportunities = sum(kind == {Kind.OPPORTUNITY} for kind in kinds)
    risks = sum(kind == {Kind.RISK} for kind in kinds)
    strong = bool(_TELLING & columns.keys()) or (risks + opportunities > 0 and Field.DESCRIPTION in columns)
    if Field.TITLE not in columns or len(columns) < 3 or not strong:
        return None
    kind = (
        None
        if (risks and opportunities) or not risks + opportunities
        else Kind.OPPORTUNITY
        if opportunities
        else Kind.RISK
    )
    used = {column for places in columns.values() for column in places}
    unknown = tuple(column for column in headings if column not in used)
    return Table(first, last, columns, headings, unknown, kind, tuple(remarks))


def _by_content(field: Field, column: int, below: Sequence[Row]) -> Field | Rated | None:
    """What a column is, where its heading may mean a text or a level, a kind or a type."""
    values = sample(column, below)
    if field is Field.CONSEQUENCES and values and all(names_level(value) for value in values):
        return Rated(None, Measure.IMPACT)
    if field in {Field.TYPES, Field.TITLE, Field.KIND} and values:
        kinds = all(isinstance(value, str) and value.casefold() in KIND_VALUES for value in values)
        if kinds:
            return Field.KIND
        if field is Field.KIND:
            return None
    return field


KIND_VALUES = {
    **dict.fromkeys(("risk", "threat", "r", "t"), Kind.RISK),
    **dict.fromkeys(("opportunity", "opp", "o"), Kind.OPPORTUNITY),
    **dict.fromkeys(("issue", "assumption", "dependency", "action", "decision", "task", "bug"), None),
}
"""What a column of kinds says; None for what is neither a risk nor an opportunity."""


def describe(table: Table, column: int) -> str:
    """A column as a report names it: ``column D ("Owner")``."""
    heading = " ".join(table.headings.get(column, "").split())
    return f'column {letter(column)} ("{heading}")' if heading else f"column {letter(column)}"
