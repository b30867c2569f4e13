"""The register's table as Qt sees it: rows by identity, every cell a look-up."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Swatch
from riskreg.ui.days import plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.table.columns import Column
from riskreg.ui.table.facets import answering
from riskreg.ui.table.groups import Group, Headings, Line
from riskreg.ui.table.rows import Rows, Wish
from riskreg.ui.table.words import cell_text, column_words, count_words, heading_words
from riskreg.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole
LONGEST_SHOWN = 400
"""Characters of a text that are ever measured or drawn in a cell."""
EDITABLE = frozenset({Column.OWNER, Column.TYPES, Column.DIRECTION, Column.STATUS})
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_CHANGED_HERE = _READ | Qt.ItemFlag.ItemIsEditable
_TIPS = frozenset({Column.TITLE, Column.TYPES, Column.OWNER, Column.COMMENTARY, Column.REVIEWED, Column.FORMER})


class RegisterTable(QAbstractTableModel):
    """The entries that the wish lets through. Drawing asks ``line`` and ``pill`` rather than roles.

    ``rows`` are the entries, each once; ``lines`` what stands in the table, headings among them,
    which stand at ``heading_places``.
    """

    def __init__(self) -> None:
        super().__init__()
        self.contents: Contents | None = None
        self.rows: list[Summary] = []
        self.lines: list[Line] = []
        self.heading_places: list[int] = []
        self._ids: list[str] | None = None
        self.wish = Wish()
        self.folded: set[str] = set()
        self._every = Rows(())
        self._among: frozenset[str] | None = None
        self._headings: Headings | None = None
        self._pills: dict[tuple[int, str, int], tuple[str, Swatch]] = {}
        self._marked: set[str] = set()
        self._headers = column_words()

    # What is shown

    def show_contents(self, contents: Contents | None, earlier: Iterable[Summary] = ()) -> None:
        """Show another state of the register, or another register. Only what differs is drawn again.

        ``earlier`` are entries that are no longer in the register's table and are asked for all the same.
        """
        if contents is None or self.contents is None or contents.path != self.contents.path:
            self._marked.clear()
            self.folded.clear()
        self.contents = contents
        self._pills.clear()
        self._every, earlier = contents.rows if contents is not None else Rows(()), tuple(earlier)
        if earlier:
            self._every = Rows((*self._every.all, *earlier))
        self._read_values()
        before, (rows, after, places) = self.lines, self._picked()
        if len(before) != len(after) or any(map(_stands_otherwise, before, after)):
            self._fill()
            return
        self._take(rows, after, places)
        for number, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))

    def look_for(self, wish: Wish) -> None:
        """Filter, order or group otherwise. Only re-ordering keeps Qt's own selection."""
        if wish == self.wish:
            return
        before, self.wish = self.wish, wish
        if (wish.asks, wish.grouping) != (before.asks, before.grouping):
            self._read_values()
        if wish.grouping is not before.grouping:
            self.folded.clear()
        if wish.sorted_by(None) == before.sorted_by(None):
            self._reorder()
        else:
            self._fill()

    def _read_values(self) -> None:
        """Read what the wish asks of values, so that a keystroke need not."""
        self._among, self._headings = None, None
        if self.contents is not None:
            self._among = answering(self._every.all, self.wish.asks, self.contents)
            if self.wish.grouping:
                self._headings = Headings(self._every.all, self.wish.grouping, self.contents)

    def _picked(self) -> tuple[list[Summary], list[Line], list[int]]:
        rows = self._every.pick(self.wish, self._among)
        if self._headings is None:
            return rows, [*rows], []
        return rows, *self._headings.lines(rows, self.folded)

    def _take(self, rows: list[Summary], lines: list[Line], places: list[int]) -> None:
        self.rows, self.lines, self.heading_places, self._ids = rows, lines, places, None

    def _fill(self) -> None:
        self.beginResetModel()
        self._take(*self._picked())
        self.endResetModel()

    def _reorder(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        named = [self._name(index.row()) for index in before]
        self._take(*self._picked())
        wanted = {part for name in named for part in name}
        places = {self._name(place): place for place, line in enumerate(self.lines) if line[0] in wanted}
        after = [self.index(places[name], index.column()) for name, index in zip(named, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _name(self, place: int) -> tuple[str, str]:
        """A line by the group that it stands in and its entry; a heading by its group alone."""
        line, above = self.lines[place], self.heading_of(place)
        group = self.lines[above][0] if above >= 0 else ""
        return (line.key, "") if isinstance(line, Group) else (group, line.id)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = Column(column) if column >= 0 else None
        self.look_for(self.wish.sorted_by(wanted, descending=order is Qt.SortOrder.DescendingOrder))

    # Groups

    def fold(self, keys: Collection[str], *, folded: bool) -> None:
        """Fold groups away, or open them."""
        after = self.folded | set(keys) if folded else self.folded - set(keys)
        if after != self.folded:
            self.folded = after
            self._fill()

    def groups(self) -> list[Group]:
        """The headings that are shown."""
        return [line for line in map(self.lines.__getitem__, self.heading_places) if isinstance(line, Group)]

    def group_place(self, key: str) -> int:
        """The row that a heading stands in, or -1."""
        found = zip(self.heading_places, self.groups(), strict=True)
        return next((place for place, group in found if group.key == key), -1)

    def heading_of(self, place: int) -> int:
        """The row of the heading over a row, or -1 where there is none."""
        before = bisect_right(self.heading_places, place)
        return self.heading_places[before - 1] if before else -1

    def reveal(self, entry_id: str) -> None:
        """Open a group that an entry is hidden in, where it is hidden by nothing else."""
        if self.folded and self._headings is not None and self.place(entry_id) < 0:
            keys = self._headings.keys(entry_id)
            if keys and any(row.id == entry_id for row in self.rows):
                self.fold(keys[:1], folded=False)

    # Marks

    def mark(self, entry_ids: set[str]) -> None:
        """Mark entries as changed by someone else and not looked at since."""
        self._marked |= entry_ids
        for entry_id in entry_ids:
            self._redraw(entry_id)

    def unmark(self, entry_id: str) -> None:
        """Take the mark back: the entry was looked at."""
        if entry_id in self._marked:
            self._marked.remove(entry_id)
            self._redraw(entry_id)

    def is_marked(self, row: Summary) -> bool:
        """Whether somebody else changed the entry and it was not looked at since."""
        return row.id in self._marked

    def _redraw(self, entry_id: str) -> None:
        for place in self.places((entry_id,)):
            self.dataChanged.emit(self.index(place, Column.REFERENCE), self.index(place, Column.REFERENCE))

    # Rows by identity

    def places(self, entry_ids: Collection[str]) -> list[int]:
        """The rows that entries stand in, in order: several for one that stands in several groups."""
        if self._ids is None:
            self._ids = [line[0] for line in self.lines]
        if len(entry_ids) > 1:
            return [place for place, entry_id in enumerate(self._ids) if entry_id in entry_ids]
        found: list[int] = []
        for entry_id in entry_ids:
            with suppress(ValueError):  # looked for one by one, which is quicker for one
                while True:
                    found.append(self._ids.index(entry_id, found[-1] + 1 if found else 0))
        return found

    def place(self, entry_id: str, near: int = 0) -> int:
        """The row that an entry stands in, that nearest to another row, or -1 where it is not shown."""
        return min(self.places((entry_id,)), key=lambda place: abs(place - near), default=-1)

    def line(self, number: int) -> Line:
        """What stands in a row."""
        return self.lines[number]

    def row(self, number: int) -> Summary:
        """The entry of a row that holds one."""
        line = self.lines[number]
        if isinstance(line, Group):
            raise IndexError(f"Row {number} is a heading.")
        return line

    # What is drawn

    def pill(self, row: Summary, score: int) -> tuple[str, Swatch] | None:
        """The word and the colours of a score, or None where it is off every band."""
        key = (row.scheme, row.kind, score)
        found = self._pills.get(key)
        if found is None and self.contents is not None:
            band = self.contents.band(row, score)
            if band is None:
                return None
            found = self._pills[key] = (band.name, band.swatch(Kind(row.kind)))
        return found

    def heading(self, group: Group) -> str:
        """What a group is called."""
        return heading_words(group, self.wish.grouping)

    def text(self, row: Summary, column: int) -> str:
        """A cell in words."""
        return cell_text(row, column, self.contents)

    def is_reviewed(self, row: Summary) -> bool:
        """Whether a person changed or confirmed the entry in the open quarter."""
        return self.contents is not None and row.reviewed_quarter == self.contents.quarter.label

    def review(self, row: Summary) -> str:
        """When the entry was last reviewed, in words."""
        if not self.is_reviewed(row):
            return self.tr("Not reviewed this quarter")
        day = plain_date(datetime.fromisoformat(row.reviewed_at or "").astimezone().date())
        confirmed = (row.reviewed_seq or 0) > row.seq
        said = self.tr("Reviewed by {0} on {1}, no change") if confirmed else self.tr("Changed by {0} on {1}")
        return said.format(row.reviewed_by, day)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.lines[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return _CHANGED_HERE if self.may_edit(index) else _READ

    def may_edit(self, index: Index) -> bool:
        """Whether a cell can be changed where it stands; of a closed entry only that it is closed."""
        column, contents = index.column(), self.contents
        if column not in EDITABLE or contents is None or contents.read_only or not contents.complete:
            return False
        line = self.lines[index.row()]
        return not isinstance(line, Group) and (line.status == "open" or column == Column.STATUS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, asked = self.lines[index.row()], _ANSWERS.get(role)
        if asked is None:
            return None
        return self._of_group(line, role) if isinstance(line, Group) else asked(self, line, index.column())

    def _of_group(self, group: Group, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(group)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self.tr("folded") if group.folded else self.tr("open")
            return f"{self.heading(group)}, {count_words(group.size)}, {state}"
        return None

    def _id(self, row: Summary, _: int) -> str:
        return row.id

    def _spoken(self, row: Summary, column: int) -> str:
        said = self.text(row, column)
        if column != Column.REFERENCE:
            return said
        if self.is_marked(row):
            return self.tr("{reference}, changed by someone else").format(reference=said)
        return f"{said}, {self.review(row)}"

    def _tip(self, row: Summary, column: int) -> str:
        if column == Column.REFERENCE:
            return tip(self.review(row))
        return tip(self.text(row, column)) if column in _TIPS else ""


_Answer = Callable[[RegisterTable, Summary, int], Any]
_ANSWERS: dict[int, _Answer] = {
    Qt.ItemDataRole.DisplayRole: RegisterTable.text,
    Qt.ItemDataRole.AccessibleTextRole: RegisterTable._spoken,  # noqa: SLF001 - its own
    Qt.ItemDataRole.ToolTipRole: RegisterTable._tip,  # noqa: SLF001
    ID_ROLE: RegisterTable._id,  # noqa: SLF001
}


def _stands_otherwise(one: Line, other: Line) -> bool:
    if isinstance(one, Summary) and isinstance(other, Summary):
        return one.id != other.id
    return type(one) is not type(other) or one[0] != other[0]
