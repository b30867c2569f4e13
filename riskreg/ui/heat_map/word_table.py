"""The text alternative on screen: a line for each cell with entries, in words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from riskreg.ui.editor.wording import plain_tip
from riskreg.ui.heat_map.in_words import Line, headings
from riskreg.ui.heat_map.placing import Cell
from riskreg.ui.theme import px
from riskreg.ui.widgets import HEADING_ROLES

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SIDES, _SPARE = 22, 3
_CELL_SHARE = 0.36
"""How much of the width the words of a cell may take."""


class WordLines(QAbstractTableModel):
    """The lines of a map; the column on movement is there where arrows are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()
        self._movement = False

    def show_lines(self, lines: Sequence[Line], *, movement: bool) -> None:
        """Show others."""
        self.beginResetModel()
        self.lines, self._movement = lines, movement
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 3 if self._movement else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in HEADING_ROLES:
            impact, likelihood, _, *rest = headings()
            return (f"{impact}, {likelihood.lower()}", *rest)[section]
        return _LEFT if role == Qt.ItemDataRole.TextAlignmentRole else None

    def text(self, row: int, column: int) -> str:
        """What stands in a place of the table."""
        line = self.lines[row]
        return (f"{line.impact}, {line.likelihood}\n{line.band}", line.entries, line.moved)[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.text(index.row(), index.column()).replace("\n", "; ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.text(index.row(), index.column()))
        return _LEFT if role == Qt.ItemDataRole.TextAlignmentRole else None


class WordTable(QTableView):
    """``stood`` says on which cell's line one is, ``opened`` that its list is asked for, ``copied`` its text."""

    stood = Signal(object)
    opened = Signal(object)
    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = WordLines()
        self.setModel(self.words)
        self.setAccessibleName(self.tr("The heat map in words"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.doubleClicked.connect(self._open)

    def show_lines(self, lines: Sequence[Line], *, movement: bool) -> None:
        """Show others; the line of the same cell stays current."""
        here = self._cell()
        self.words.show_lines(lines, movement=movement)
        self._share_out()
        if here is not None:
            self.go(here)

    def go(self, cell: Cell) -> None:
        """Mark a cell's line, or none where it has no entries."""
        place = next((number for number, line in enumerate(self.words.lines) if line.cell == cell), -1)
        if place >= 0:
            self.selectRow(place)
        else:
            self.clearSelection()

    def _cell(self) -> Cell | None:
        row = self.currentIndex().row()
        return self.words.lines[row].cell if 0 <= row < len(self.words.lines) else None

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and self.hasFocus():
            self.stood.emit(self.words.lines[current.row()].cell)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.words.lines[index.row()].cell)

    def _share_out(self) -> None:
        """The words of a cell get what they need, the entries the rest; movement shares it with them."""
        rows, columns = range(self.words.rowCount()), self.words.columnCount()
        room, metrics = self.viewport().width(), self.fontMetrics()
        texts = (part for row in rows for part in self.words.text(row, 0).split("\n"))
        heading = self.horizontalHeader().sectionSizeFromContents(0).width()
        widest = max([heading, *(metrics.horizontalAdvance(text) + px(_SIDES) + _SPARE for text in texts)])
        self.setColumnWidth(0, min(widest, int(room * _CELL_SHARE)) if rows else room // columns)
        for column in range(1, columns):
            self.setColumnWidth(column, max((room - self.columnWidth(0)) // (columns - 1), px(60)))
        for row in rows:  # there are at most 36
            high = max(self._height(self.words.text(row, column), column) for column in range(columns))
            self.setRowHeight(row, high + px(10))

    def _height(self, text: str, column: int) -> int:
        room = QRect(0, 0, max(self.columnWidth(column) - px(_SIDES), 1), 0)
        return self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
