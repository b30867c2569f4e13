"""An entry out of the rows that it stands on, with what there is to say about each cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.cells import cell_at, unread
from riskreg.exchange.incoming.measures import Told
from riskreg.exchange.incoming.notes import Remark, shown
from riskreg.exchange.incoming.page_breaks import rejoined
from riskreg.exchange.incoming.ratings import RatingReader
from riskreg.exchange.incoming.rows import Group
from riskreg.exchange.incoming.scales import OtherScale
from riskreg.exchange.incoming.strands import StrandReader
from riskreg.exchange.incoming.tables import Table, describe
from riskreg.exchange.incoming.ties import Tied, ties_in
from riskreg.exchange.incoming.vocabulary import day_in, direction_in, is_yes, says_closed, spelt, types_in
from riskreg.exchange.sheets.cleaning import one_line
from riskreg.exchange.sheets.sheet import Row, Unread, Value, cell_name
from riskreg.model.entry import Closure, Entry
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme

LISTS = {Field.CONSEQUENCES: "consequences", Field.CONTROLS: "controls", Field.ACTIONS: "actions"}
_RATINGS = ("initial", "residual", "target")
_ALONE = ("types", "owner", "direction", "commentary", "exempt", "level", "links")


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry as a file has it, and what the file tells of: ``fields`` of the entry, ``lists`` of its strands.

    ``ties`` are its links by the references that the file calls the other entries.
    """

    entry: Entry
    fields: frozenset[str]
    lists: frozenset[str]
    ties: tuple[Tied, ...] = ()


class Drafter:
    """Drafts the entries of one table. ``types`` is the register's list, which grows as new types come in."""

    def __init__(
        self,
        table: Table,
        scheme: Scheme,
        types: list[str],
        quarter: str,
        other: OtherScale | None = None,
        levels: Sequence[str] = (),
    ) -> None:
        self._table, self._types, self._quarter, self._levels = table, types, quarter, levels
        self._types_read: dict[str, tuple[list[str], list[str]]] = {}
        self._ratings = RatingReader(scheme, other)
        self._strands = StrandReader(table)
        columns = table.columns
        self._measures = {
            name: tuple(columns.get(Field(f"{name} {m}"), ()) for m in ("impact", "likelihood", "score"))
            for name in _RATINGS
        }
        lists = {name for field, name in LISTS.items() if field in columns}
        if Field.CAUSES in columns:
            lists.add("consequences")
        if Field.DESCRIPTION in columns:
            lists.add("title")
        self._lists = frozenset(lists)
        fields = {"title", "strands"} | {name for name in _RATINGS if any(self._measures[name])}
        fields |= {f for f in _ALONE if Field(f) in columns}
        if Field.DIRECTION in columns:
            fields.add("commentary")
        if Field.STATUS in columns or Field.CLOSED_ON in columns:
            fields.add("status")
        self.fields = frozenset(fields)

    def draft(self, group: Group, reference: str, kind: Kind, remarks: list[Remark]) -> Draft:
        """The entry of one group of rows. Raises InvalidEntry or InvalidScore where it cannot stand."""
        rows = rejoined(group.rows)
        first = rows[0]
        title, strands = self._strands.read(rows, remarks)
        silent: set[str] = set()
        ratings = {name: self._rating(name, first, kind, remarks, silent) for name in _RATINGS}
        stated, commentary = self._direction(rows, remarks)
        entry = Entry(
            id=str(uuid4()),
            reference=reference,
            kind=kind,
            title=title,
            types=self._types_of(first, remarks),
            initial=ratings["initial"],
            residual=ratings["residual"],
            target=ratings["target"],
            owner=self._owner(first, remarks),
            stated=stated,
            commentary=commentary,
            exempt=is_yes(self._value(first, Field.EXEMPT)),
            closure=self._closure(first, remarks, silent),
            strands=strands,
            level=self._level(first, remarks, silent),
        )
        ties = self._ties(first, remarks)
        return Draft(entry, self.fields - silent if silent else self.fields, self._lists, ties)

    def _value(self, row: Row, field: Field) -> Value:
        return cell_at(row, self._table.column(field))

    def _cell(self, row: Row, field: Field) -> str:
        return cell_name(row.number, self._table.column(field) or 0)

    def _words(self, row: Row, field: Field, remarks: list[Remark]) -> str:
        value = self._value(row, field)
        if isinstance(value, Unread):
            remarks.append(unread(row, self._table.column(field) or 0, value))
            return ""
        return "" if value is None else value if isinstance(value, str) else str(value)

    def _owner(self, row: Row, remarks: list[Remark]) -> str:
        columns = self._table.columns.get(Field.OWNER, ())
        if len(columns) < 2:
            return one_line(self._words(row, Field.OWNER, remarks))
        owners: list[str] = []
        for column in columns:
            value = cell_at(row, column)
            if isinstance(value, Unread):
                remarks.append(unread(row, column, value))
            elif value is not None and one_line(str(value)) not in owners:
                owners.append(one_line(str(value)))
        return "; ".join(owners)

    def _rating(self, name: str, row: Row, kind: Kind, remarks: list[Remark], silent: set[str]) -> Rating | None:
        told: list[list[Told]] = []
        for columns in self._measures[name]:
            cells = []
            for column in columns:
                value = cell_at(row, column)
                if isinstance(value, Unread):
                    remarks.append(unread(row, column, value))
                    silent.add(name)
                elif value is not None:
                    cells.append(Told(cell_name(row.number, column), value))
            told.append(cells)
        if not any(told):
            return None
        rating, said = self._ratings.read(name, kind, *told)
        remarks += said
        if rating is None:
            silent.add(name)
        return rating

    def _types_of(self, row: Row, remarks: list[Remark]) -> tuple[str, ...]:
        text = self._words(row, Field.TYPES, remarks)
        if not text or text in self._types:
            return (text,) if text else ()
        found, new = self._types_read.get(text) or types_in(text, self._types)
        self._types_read[text] = found, []
        cell = self._cell(row, Field.TYPES)
        for kind in new:
            self._types.append(kind)
            remarks.append(Remark("changed", cell, f"{kind} was added to the register's list of types."))
        if spelt(text) != found:
            remarks.append(Remark("changed", cell, f"The types {shown(text)} were read as {', '.join(found)}."))
        return tuple(found)

    def _direction(self, rows: Sequence[Row], remarks: list[Remark]) -> tuple[Statement | None, str]:
        stated = None
        parts: list[str] = []
        for row in rows:
            text = self._words(row, Field.DIRECTION, remarks)
            if text:
                direction, words = direction_in(text)
                parts += [words] if words else []
                if direction is not None and stated is None:
                    stated = self._stated(direction, row, text, remarks)
        return stated, "\n".join([*parts, *self._comments(rows, remarks)])

    def _stated(self, direction: Direction, row: Row, text: str, remarks: list[Remark]) -> Statement | None:
        cell = self._cell(row, Field.DIRECTION)
        if not self._quarter:
            said = (
                f"The direction {shown(text)} is of another quarter than the one that is open: it was not stated."
            )
            remarks.append(Remark("skipped", cell, said))
            return None
        if text.split("\n", 1)[0].casefold() != direction.value:
            remarks.append(Remark("changed", cell, f"The direction {shown(text)} was read as {direction.value}."))
        return Statement(direction, self._quarter, self._words(row, Field.DIRECTION_WHY, remarks).strip())

    def _comments(self, rows: Sequence[Row], remarks: list[Remark]) -> list[str]:
        columns = self._table.columns.get(Field.COMMENTARY, ())
        parts: list[str] = []
        for row in rows:
            for column in columns:
                value = cell_at(row, column)
                if isinstance(value, Unread):
                    remarks.append(unread(row, column, value))
                elif value is not None:
                    named = f"{one_line(self._table.headings[column])}: " if len(columns) > 1 else ""
                    parts.append(f"{named}{value}")
        return parts

    def _level(self, row: Row, remarks: list[Remark], silent: set[str]) -> str:
        text = one_line(self._words(row, Field.LEVEL, remarks))
        known = {level.casefold(): level for level in self._levels}
        if not text or text.casefold() in known:
            level = known.get(text.casefold(), "")
            return "" if self._levels and level == self._levels[0] else level
        silent.add("level")
        said = (
            f"The level {shown(text)} is not one of the register's ({', '.join(self._levels)}): it was left out."
        )
        remarks.append(Remark("ask", self._cell(row, Field.LEVEL), said))
        return ""

    def _ties(self, row: Row, remarks: list[Remark]) -> tuple[Tied, ...]:
        ties, unclear = ties_in(self._words(row, Field.LINKS, remarks))
        for text in unclear:
            said = f"The link {shown(text)} does not say how it is tied to which entry: it was left out."
            remarks.append(Remark("skipped", self._cell(row, Field.LINKS), said))
        return ties

    def _closure(self, row: Row, remarks: list[Remark], silent: set[str]) -> Closure | None:
        status = self._words(row, Field.STATUS, remarks)
        day = day_in(self._value(row, Field.CLOSED_ON))
        if not status and day is None:
            return None
        closed = says_closed(status) if status else True
        cell = self._cell(row, Field.STATUS if status else Field.CLOSED_ON)
        if closed is None:
            text = f"The status {shown(status)} is neither open nor closed: the entry comes in open."
            remarks.append(Remark("skipped", cell, text))
            silent.add("status")
        if not closed:
            return None
        why = self._words(row, Field.CLOSED_WHY, remarks)
        by = one_line(self._words(row, Field.CLOSED_BY, remarks))
        if day and why and by:
            return Closure(day, why, by)
        silent.add("status")
        missing = [what for what, got in (("when", day), ("why", why), ("who agreed", by)) if not got]
        text = (
            f"The file says closed, but not {', '.join(missing)}: it comes in open; close it once that is known."
        )
        remarks.append(Remark("ask", cell, text))
        return None


def column_remarks(table: Table, rows: Sequence[Row], hidden: frozenset[int]) -> list[Remark]:
    """What there is to say about whole columns: those without a place here, and those that are hidden."""
    remarks = [Remark("ask", cell_name(table.last_header_row, 0), text) for text in table.remarks]
    for column in table.unknown:
        filled = sum(column < len(row.cells) and row.cells[column] is not None for row in rows)
        cell = cell_name(table.last_header_row, column)
        left = f"{filled:,} filled cell{'s' if filled != 1 else ''} left out" if filled else "it is empty"
        text = f"{_capital(describe(table, column))} has no place in the register: {left}."
        remarks.append(Remark("skipped", cell, text))
    remarks += _owner_remarks(table, rows)
    for column in sorted({c for columns in table.columns.values() for c in columns} & hidden):
        cell = cell_name(table.last_header_row, column)
        remarks.append(
            Remark(
                "changed",
                cell,
                f"{_capital(describe(table, column))} is hidden in the file; it was read all the same.",
            )
        )
    for column in table.columns.get(Field.CAUSES, ()):
        cell = cell_name(table.last_header_row, column)
        where = _capital(describe(table, column))
        text = f"{where} has no place of its own: its text stands under a heading in the consequences."
        remarks.append(Remark("changed", cell, text))
    return remarks


def _owner_remarks(table: Table, rows: Sequence[Row]) -> list[Remark]:
    """What there is to say where several columns name the owner, or none does."""
    remarks = []
    owners = table.columns.get(Field.OWNER, ())
    for column in owners[1:]:
        where, first = _capital(describe(table, column)), describe(table, owners[0])
        text = f"{where} names owners too: they stand after those of {first}."
        remarks.append(Remark("changed", cell_name(table.last_header_row, column), text))
    if owners:
        return remarks
    for column in table.unknown:
        if sum(isinstance(cell_at(row, column), str) for row in rows) * 2 > len(rows):
            where = describe(table, column)
            text = f"No column is headed as the owner's. Is it {where}? Its text was left out: state the owners."
            remarks.append(Remark("ask", cell_name(table.last_header_row, column), text))
    return remarks


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
