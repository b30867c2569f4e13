"""The table of hits: the words around each on one line, what goes struck out and what comes beside it."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from riskreg.ui import theme
from riskreg.ui.replacing.model import Around, Column, HitTable
from riskreg.ui.theme import SPACE, px

Index = QModelIndex | QPersistentModelIndex
ROW = 30
"""Pixels of a row, before scaling."""
FITTED = 2000
"""Hits whose fields' names are measured."""


class WordsDelegate(QStyledItemDelegate):
    """Draws a hit among the words around it."""

    def __init__(self, table: HitTable, view: QTableView) -> None:
        super().__init__(view)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.tokens().selection))
        place = option.rect.adjusted(SPACE, 0, -SPACE, 0)
        _draw(painter, place, self._table.around(index.row()), ticked=self._table.is_ticked(index.row()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.tokens().accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _draw(painter: QPainter, place: QRect, around: Around, *, ticked: bool) -> None:
    colours, plain, bold = theme.tokens(), theme.font(theme.TEXT), theme.font(theme.TEXT, bold=True)
    struck = QFont(plain)
    struck.setStrikeOut(ticked)
    room = place.width() * 2 // 5  # the hit itself is always to be seen
    before = QFontMetrics(plain).elidedText(around.before, Qt.TextElideMode.ElideLeft, room)
    parts = [(before, plain, colours.second), (around.old, struck if ticked else bold, colours.text)]
    if ticked and around.new:
        parts.append((f" {around.new}", bold, colours.accent))
    parts.append((around.after, plain, colours.second))
    left = place.left()
    for text, font, colour in parts:
        room = place.right() - left
        if room <= 0:
            return
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, place.top(), room, place.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        left += metrics.horizontalAdvance(text)


class HitView(QTableView):
    """Space ticks the marked hits, or unticks them."""

    def __init__(self, table: HitTable) -> None:
        super().__init__()
        self.table = table
        self.setModel(table)
        self.setItemDelegateForColumn(Column.WORDS, WordsDelegate(table, self))
        self.setAccessibleName(self.tr("What was found"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        table.modelReset.connect(self._fit)
        self._paint_boxes()
        self._size()

    def _size(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(Column.WORDS, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(Column.REFERENCE, px(96))
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self._fit()

    def _fit(self) -> None:
        """Give the names of the fields the room that they need, where there is as much."""
        said = {self.table.index(row, Column.WHERE).data() for row in range(min(len(self.table.hits), FITTED))}
        widest = max(map(self.fontMetrics().horizontalAdvance, said), default=0) + px(SPACE * 2)
        most = max(px(120), self.viewport().width() * 3 // 10)
        self.horizontalHeader().resizeSection(Column.WHERE, min(max(widest, px(120)), most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _paint_boxes(self) -> None:
        """Fusion draws a tick box's outline from the window's colour, which on a dark ground cannot be seen."""
        boxes, mine = QApplication.palette("QCheckBox"), self.palette()  # type: ignore[call-overload] # it takes text
        colour = boxes.color(QPalette.ColorRole.Window)
        if mine.color(QPalette.ColorRole.Window) != colour:
            mine.setColor(QPalette.ColorRole.Window, colour)
            self.setPalette(mine)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._paint_boxes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if event.key() == Qt.Key.Key_Space and rows:
            self.table.tick(rows, on=not all(map(self.table.is_ticked, rows)))
        else:
            super().keyPressEvent(event)
