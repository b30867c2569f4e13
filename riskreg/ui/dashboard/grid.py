"""A small table whose numbers open the lists behind them, and whose entries open in the register."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from riskreg.ui.dashboard.words import Cell, Grid
from riskreg.ui.table.model import LONGEST_SHOWN
from riskreg.ui.theme import NOTE, SMALL, SPACE, TEXT, font, paint_pill, px, tokens
from riskreg.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
ROW = 30
_FIRST_AT_LEAST = 132
_NOTHING = Grid("", (), ())
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class GridTable(QAbstractTableModel):
    """The cells of a Grid."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = _NOTHING

    def show_grid(self, grid: Grid) -> None:
        """Show another table."""
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """What stands in a cell."""
        return self.grid.rows[index.row()][index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.grid.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.grid.headings[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                return tip(self.grid.headings[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self.cell(index).text[:LONGEST_SHOWN].split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self.cell(index).text[:LONGEST_SHOWN]
            return f"{self.grid.headings[index.column()]}: {said}" if index.column() else said
        return None


class _Drawn(QStyledItemDelegate):
    """Words, links and pills."""

    def __init__(self, table: GridTable, view: QTableView) -> None:
        super().__init__(view)
        self._table, self._view = table, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect, cell = tokens(), QRect(option.rect), self._table.cell(index)
        painter.save()
        if index.row():
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), QColor(colours.line))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(rect.adjusted(0, 1, -1, -1))
        inner = rect.adjusted(px(SPACE), 0, -px(4), 0)
        text = str(index.data())
        if cell.swatch is not None:
            place = QRectF(inner.left() - px(2), rect.center().y() - px(11), min(inner.width(), px(44)), px(22))
            paint_pill(painter, place, text, "", cell.swatch)
        else:
            link = bool(cell.ids or cell.entry)
            face = font(TEXT if link else NOTE, bold=bool(cell.ids) and index.column() > 0)
            painter.setFont(face)
            colour = colours.accent if link else colours.text if index.column() == 0 else colours.second
            painter.setPen(QColor(colour))
            shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, _LEFT, shown)
        painter.restore()


class GridView(QTableView):
    """``listed`` carries a cell's name and entries, ``opened`` one entry's id. As tall as its rows."""

    listed = Signal(str, object)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.table = GridTable(self)
        self._room = 0
        self.setModel(self.table)
        self._drawn = _Drawn(self.table, self)
        self.setItemDelegate(self._drawn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setProperty("role", "inset")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._open)

    def show_grid(self, grid: Grid) -> None:
        """Show another table."""
        place = self.currentIndex()
        self.table.show_grid(grid)
        self.setAccessibleName(grid.name)
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.horizontalHeader().setFixedHeight(px(ROW))
        self.setFixedHeight(px(ROW) * (len(grid.rows) + 1) + 2)
        back = self.table.index(max(place.row(), 0), max(place.column(), 0))
        if back.isValid():
            self.setCurrentIndex(back)
        self._room = 0
        self._share()

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        cell = self.table.cell(index)
        if cell.entry:
            self.opened.emit(cell.entry)
        elif cell.ids:
            self.listed.emit(cell.name, cell.ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()  # letters are the page's
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._room != self.viewport().width():
            self._share()

    def _share(self) -> None:
        """The numbers get what their headings need, the first column the rest."""
        self._room = self.viewport().width()
        metrics, cells = QFontMetrics(font(SMALL, bold=True)), QFontMetrics(font(TEXT))
        widths = []
        for column in range(1, self.table.columnCount()):
            texts = [row[column].text for row in self.table.grid.rows]
            longest = max((cells.horizontalAdvance(text[:40]) for text in texts), default=0)
            widths.append(max(metrics.horizontalAdvance(self.table.grid.headings[column]), longest) + px(22))
        firsts = [cells.horizontalAdvance(row[0].text[:40]) + px(16) for row in self.table.grid.rows]
        least = min(max(firsts, default=0), px(_FIRST_AT_LEAST))
        left = self._room - sum(widths)
        if left < least:  # all numbers give way alike
            widths = [max(width * (self._room - least) // sum(widths), 1) for width in widths]
        for number, width in enumerate(widths, start=1):
            self.setColumnWidth(number, width)
        if self.table.columnCount():
            self.setColumnWidth(0, max(left, least))
