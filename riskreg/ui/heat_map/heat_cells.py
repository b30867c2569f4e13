"""The cells of the heat map without their looks: walked through with keys, read out and clicked as a table."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip

from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.editor.matrix_paint import INK, PAPER
from riskreg.ui.editor.wording import plain_tip
from riskreg.ui.heat_map import wording
from riskreg.ui.heat_map.placing import Cell, HeatMap
from riskreg.ui.theme import px

if TYPE_CHECKING:
    from riskreg.ui.heat_map.heat_view import HeatView

Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CellModel(QAbstractTableModel):
    """One item for each cell, the highest impact in the first row; its text says who is in it."""

    def __init__(self) -> None:
        super().__init__()
        self.heat = HeatMap(FIVE_BY_FIVE)
        self._words: dict[Cell, str] = {}

    def show_map(self, heat: HeatMap) -> None:
        """Show another state; the cells stay the same ones where the matrix has the same size."""
        if _size(self.heat) == _size(heat):
            self.heat, self._words = heat, {}
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.heat, self._words = heat, {}
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """The cell of an item."""
        return len(self.heat.scheme.impact) - index.row(), index.column() + 1

    def index_of(self, cell: Cell) -> QModelIndex:
        """The item of a cell."""
        return self.index(len(self.heat.scheme.impact) - cell[0], cell[1] - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.heat.scheme.impact)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.heat.scheme.likelihood)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in _SPOKEN:
            return None
        scheme, kind = self.heat.scheme, self.heat.wanted.kind
        if orientation is Qt.Orientation.Vertical:
            return scheme.impact[len(scheme.impact) - 1 - section].label_for(kind)
        return scheme.likelihood[section].label_for(kind)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _SPOKEN:
            return None
        cell = self.cell(index)
        if cell not in self._words:
            self._words[cell] = wording.cell_words(self.heat, cell)
        return self._words[cell]


def _size(heat: HeatMap) -> tuple[int, int]:
    return len(heat.scheme.impact), len(heat.scheme.likelihood)


class HeatCells(QTableView):
    """``opened`` asks for a cell's list, ``picked`` for an entry, ``wanted`` for a cell's entries in the register.

    ``moved`` when the keyboard is in another cell.
    """

    opened = Signal(object)
    picked = Signal(str)
    wanted = Signal(object)
    moved = Signal()

    def __init__(self, model: CellModel, parent: "HeatView") -> None:
        super().__init__(parent)
        self._model, self._view = model, parent
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setStyleSheet("background: transparent; border: none;")
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @property
    def cell(self) -> Cell:
        """Where the keyboard is."""
        return self._model.cell(self.currentIndex())

    def stretch(self, place: QRect, across: float, down: float) -> None:
        """Lie over the drawn cells."""
        self.setGeometry(place)
        for section in range(self._model.columnCount()):
            self.setColumnWidth(section, round((section + 1) * across) - round(section * across))
        for section in range(self._model.rowCount()):
            self.setRowHeight(section, round((section + 1) * down) - round(section * down))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPEN:
            whole = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.wanted if whole else self.opened).emit(self.cell)
        elif event.text() and event.text().isprintable():
            event.ignore()  # a letter is the page's, not a search in the table
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A reference leads to its entry, a number opens its list, the rest of a cell filters the table."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not self.indexAt(at).isValid():
            return
        where = self.mapToParent(at)
        entry = self._view.entry_at(where)
        if entry:
            self.picked.emit(entry)
        else:
            (self.opened if self._view.is_count(where) else self.wanted).emit(self.cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        some = index.isValid() and self._model.heat.at(self._model.cell(index))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if some else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self._view.words_at(self.mapToParent(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing but where the keyboard is; the rest is drawn underneath."""
        if not self.hasFocus() or not self.currentIndex().isValid():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.visualRect(self.currentIndex())).adjusted(1.5, 1.5, -2.5, -2.5)
        for colour, width in ((PAPER, 5.0), (INK, 2.5)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(rect, px(5), px(5))
        painter.end()
