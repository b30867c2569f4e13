"""A plain table of the quarter's place: one row a thing, each cell a text."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from riskreg.ui.theme import px
from riskreg.ui.widgets import HEADING_ROLES

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


def runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each unbroken run of rows, which are given from the top."""
    first = last = -1
    for row in rows:
        if first < 0 or row != last + 1:
            if first >= 0:
                yield first, last
            first = row
        last = row
    if first >= 0:
        yield first, last


class RowTable(QAbstractTableModel, Generic[Row]):
    """Rows of one kind; a table of its own says what a cell of them reads."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._headings = tuple(headings)

    def said(self, row: Row, column: int) -> str:
        """What stands in a column of a row."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role in HEADING_ROLES:
                return self._headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            said = self.said(self.rows[index.row()], index.column())
            return said if role == Qt.ItemDataRole.DisplayRole else f"<p>{escape(said)}</p>"
        return None


class RowView(QTableView):
    """Whole rows are chosen. ``WIDTHS`` are in pixels and ``SHARES`` of the table; the rest is stretched.

    A column of ``ROOM`` gives way where the table is narrower than so many pixels.
    """

    WIDTHS: ClassVar[dict[int, int]] = {}
    SHARES: ClassVar[dict[int, float]] = {}
    ROOM: ClassVar[dict[int, int]] = {}

    def __init__(self, table: RowTable[Any], name: str) -> None:
        super().__init__()
        table.setParent(self)
        self.setModel(table)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        # The selection of its own stays empty: in the shared one Qt asks every row whether its column is chosen.
        header.setSelectionModel(QItemSelectionModel(table, header))
        header.setHighlightSections(False)
        for column in range(table.columnCount()):
            if column not in self.WIDTHS:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def chosen_rows(self) -> list[int]:
        """The rows that are marked, from the top."""
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(at) for at in range(chosen.count()))  # Qt itself looks at each cell of each row
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def fit(self) -> None:
        """Give each column its width."""
        self.verticalHeader().setDefaultSectionSize(px(32))
        room = self.viewport().width()
        for column, least in self.ROOM.items():
            self.setColumnHidden(column, room < px(least))
        for column, width in self.WIDTHS.items():
            self.setColumnWidth(column, max(px(width), round(room * self.SHARES.get(column, 0))))
