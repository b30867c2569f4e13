"""The audit trail as Qt sees it: the rows read so far, and more of them as one scrolls."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from riskreg.ui.history.trail_rows import TrailRow
from riskreg.ui.widgets import HEADING_ROLES

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
"""Rows that are read at a time."""


class Part(IntEnum):
    """The columns."""

    WHEN = 0
    WHO = 1
    ACT = 2
    ENTRY = 3
    CHANGED = 4
    REASON = 5


class TrailTable(QAbstractTableModel):
    """The newest rows first. ``wanted`` asks for those ahead of a ledger row; ``add`` brings them."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[TrailRow] = []
        self._more = self._asked = False
        self._headers = (
            self.tr("When"),
            self.tr("Who"),
            self.tr("Act"),
            self.tr("Entry or subject"),
            self.tr("What changed"),
            self.tr("Why"),
        )

    # Rows come and go

    def show_rows(self, rows: Sequence[TrailRow]) -> None:
        """Show a first page in the place of everything else."""
        self.beginResetModel()
        self.rows = list(rows)
        self._more, self._asked = len(rows) >= PAGE, False
        self.endResetModel()

    def add(self, rows: Sequence[TrailRow]) -> None:
        """Add the page that was asked for."""
        self._more, self._asked = len(rows) >= PAGE, False
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def put_first(self, rows: Sequence[TrailRow]) -> bool:
        """Put what is newer ahead of the rows; False where ``rows``, a first page, do not reach them."""
        top = self.rows[0].event.seq if self.rows else 0
        place = next((at for at, row in enumerate(rows) if row.event.seq == top), -1)
        if place < 0:
            return False
        if place:
            self.beginInsertRows(QModelIndex(), 0, place - 1)
            self.rows[:0] = rows[:place]
            self.endInsertRows()
        return True

    def give_up(self) -> None:
        """The page that was asked for could not be read; scrolling asks again."""
        self._asked = False

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit(self.rows[-1].event.seq)

    def place(self, seq: int) -> int:
        """The row that shows a ledger row, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.event.seq == seq), -1)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Part)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in HEADING_ROLES:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, self.texts(index.row(), index.column())))
        return None

    def texts(self, number: int, part: int) -> tuple[str, str]:
        """A cell: what stands in it, and what stands under that with less weight."""
        row = self.rows[number]
        if part == Part.WHEN:
            return row.when, row.where
        if part == Part.ENTRY:
            return row.entry, row.title
        return (row.event.actor, row.act, "", row.changed, row.reason)[part - 1], ""
