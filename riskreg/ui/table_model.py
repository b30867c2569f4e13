"""The register's table as Qt sees it: rows by identity, every cell a look-up."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from riskreg.model.quarter import plain_date
from riskreg.model.records import Summary
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Swatch
from riskreg.ui.desk import Contents
from riskreg.ui.table_rows import Column, Rows, Wish
from riskreg.ui.theme import DIRECTION_SIGNS, direction_words

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole
LONGEST_SHOWN = 400
"""Characters of a text that are ever measured or drawn in a cell."""


class RegisterTable(QAbstractTableModel):
    """The entries that the wish lets through. Drawing asks ``row`` and ``pill`` rather than roles."""

    def __init__(self) -> None:
        super().__init__()
        self.contents: Contents | None = None
        self.rows: list[Summary] = []
        self.wish = Wish()
        self._pills: dict[tuple[int, str, int], tuple[str, Swatch]] = {}
        self._places: dict[str, int] | None = None
        self._marked: set[str] = set()
        self._headers = {
            Column.REFERENCE: self.tr("Ref"),
            Column.TITLE: self.tr("Title"),
            Column.TYPES: self.tr("Types"),
            Column.INITIAL: self.tr("Initial"),
            Column.RESIDUAL: self.tr("Residual"),
            Column.DIRECTION: self.tr("Direction"),
            Column.OWNER: self.tr("Owner"),
        }

    def show_contents(self, contents: Contents | None) -> None:
        """Show another state of the register, or another register. Only what differs is drawn again."""
        if contents is None or self.contents is None or contents.path != self.contents.path:
            self._marked.clear()
        self.contents = contents
        self._pills.clear()
        before, after = self.rows, self._pick()
        if [row.id for row in before] != [row.id for row in after]:
            self._fill()
            return
        self.rows = after
        for number, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))

    def look_for(self, wish: Wish) -> None:
        """Filter or order otherwise. Only re-ordering keeps Qt's own selection."""
        if wish == self.wish:
            return
        reorder = wish.sorted_by(None) == self.wish.sorted_by(None)
        self.wish = wish
        self._reorder() if reorder else self._fill()

    def _pick(self) -> list[Summary]:
        rows = self.contents.rows if self.contents is not None else Rows(())
        return rows.pick(self.wish)

    def _fill(self) -> None:
        self.beginResetModel()
        self.rows, self._places = self._pick(), None
        self.endResetModel()

    def _reorder(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self.rows[index.row()].id for index in before]
        self.rows, self._places = self._pick(), None
        after = [
            self.index(self.place(entry_id), index.column()) for entry_id, index in zip(ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = Column(column) if column >= 0 else None
        self.look_for(self.wish.sorted_by(wanted, descending=order is Qt.SortOrder.DescendingOrder))

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
        place = self.place(entry_id)
        if place >= 0:
            self.dataChanged.emit(self.index(place, Column.REFERENCE), self.index(place, Column.REFERENCE))

    def place(self, entry_id: str) -> int:
        """The row that an entry stands in, or -1 where it is not shown."""
        if self._places is None:
            self._places = {row.id: number for number, row in enumerate(self.rows)}
        return self._places.get(entry_id, -1)

    def row(self, number: int) -> Summary:
        """The entry of a row."""
        return self.rows[number]

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

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

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
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, index.column())
        if role == ID_ROLE:
            return row.id
        if role == Qt.ItemDataRole.ToolTipRole and (tip := self._tip(row, index.column())):
            from html import escape

            # Qt guesses whether a tooltip is HTML; this way it need not.
            return f"<p>{escape(tip)}</p>"
        return None

    def _spoken(self, row: Summary, column: int) -> str:
        said = self.text(row, column)
        if column != Column.REFERENCE:
            return said
        if self.is_marked(row):
            return self.tr("{reference}, changed by someone else").format(reference=said)
        return f"{said}, {self.review(row)}"

    def _tip(self, row: Summary, column: int) -> str:
        if column == Column.REFERENCE:
            return self.review(row)
        return self.text(row, column) if column in (Column.TITLE, Column.TYPES, Column.OWNER) else ""

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

    def text(self, row: Summary, column: int) -> str:
        """A cell in words."""
        if column == Column.REFERENCE:
            return row.reference
        if column == Column.TITLE:
            return row.title
        if column == Column.TYPES:
            return row.types.replace("\n", ", ")
        if column == Column.INITIAL:
            return self._score(row, row.initial_score)
        if column == Column.RESIDUAL:
            return self._score(row, row.residual_score)
        if column == Column.DIRECTION:
            direction = Direction(row.direction) if row.direction else None
            return f"{DIRECTION_SIGNS[direction]} {direction_words(direction)}"
        return row.owner

    def _score(self, row: Summary, score: int | None) -> str:
        if score is None:
            return ""
        pill = self.pill(row, score)
        return f"{score} {pill[0]}" if pill else str(score)
