"""The audit trail on screen: two lines to a row, and columns that give way where there is no room."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from riskreg.ui.history.trail_model import Part, TrailTable
from riskreg.ui.table.delegate import PADDING, ROOMY, broken
from riskreg.ui.theme import NOTE, TEXT, font, px, tokens

_WIDTHS = {Part.WHEN: 150, Part.WHO: 130, Part.ACT: 112}
_SQUEEZED = {Part.WHEN: 150, Part.WHO: 96, Part.ACT: 84}
_SHARES = {Part.ENTRY: 30, Part.CHANGED: 28, Part.REASON: 42}
_ENOUGH = 460
"""Pixels for entry, change and reason together; with less, the reason is left to the pane of the row."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TrailDelegate(QStyledItemDelegate):
    """Draws the cells of a TrailTable."""

    def __init__(self, table: TrailTable, selection: QItemSelectionModel) -> None:
        super().__init__()
        self._table, self._selection = table, selection

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        colours, part = tokens(), index.column()
        painter.save()
        if self._selection.isSelected(index):
            painter.fillRect(rect, QColor(colours.selection))
            if part == Part.WHEN:
                painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), QColor(colours.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        inner = rect.adjusted(px(PADDING), 0, -px(PADDING), -1)
        first, second = self._table.texts(index.row(), part)
        if part in (Part.WHEN, Part.ENTRY):
            self._two(painter, inner, first, second, bold=part == Part.ENTRY)
        else:
            self._wrapped(
                painter, inner, first, colours.text if part in (Part.ACT, Part.CHANGED) else colours.second
            )
        painter.restore()

    def _two(self, painter: QPainter, inner: QRect, first: str, second: str, *, bold: bool) -> None:
        """A line, and under it one that matters less."""
        colours = tokens()
        upper, lower = font(TEXT, bold=bold), font(NOTE)
        high, low = QFontMetrics(upper), QFontMetrics(lower)
        top = inner.top() + (inner.height() - high.height() - low.height()) // 2
        for text, face, metrics, colour, at in (
            (first, upper, high, colours.text, top),
            (second, lower, low, colours.second, top + high.height()),
        ):
            painter.setFont(face)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(QRect(inner.left(), at, inner.width(), metrics.height()), _LEFT, shown)

    def _wrapped(self, painter: QPainter, inner: QRect, text: str, colour: str) -> None:
        """At most two lines of one text."""
        face = font(NOTE)
        lines = broken(text, inner.width(), 2, face.toString())
        height = QFontMetrics(face).height()
        top = inner.top() + (inner.height() - height * len(lines)) // 2
        painter.setFont(face)
        painter.setPen(QColor(colour))
        for number, line in enumerate(lines):
            painter.drawText(QRect(inner.left(), top + number * height, inner.width(), height), _LEFT, line)


class TrailView(QTableView):
    """``stood`` says which row is marked, ``opened`` that Return or a double click asks for its entry."""

    stood = Signal(int)
    opened = Signal(int)

    def __init__(self, table: TrailTable) -> None:
        super().__init__()
        self._room = 0
        self.setModel(table)
        self._drawn = TrailDelegate(table, self.selectionModel())
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(self.tr("Audit trail"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(px(ROOMY))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setFixedHeight(px(30))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.doubleClicked.connect(self._open)

    def stand_at(self, row: int) -> None:
        """Mark a row, or none."""
        if row >= 0:
            self.selectRow(row)
        else:
            self.selectionModel().clear()

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.stood.emit(current.row())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._room != self.horizontalHeader().width():
            self._room = self.horizontalHeader().width()
            self._share()

    def _share(self) -> None:
        """Give the columns their widths: the last three take what the others leave."""
        header = self.horizontalHeader()
        left = self._room - sum(map(px, _WIDTHS.values()))
        widths = _WIDTHS if left >= px(_ENOUGH) else _SQUEEZED
        left = self._room - sum(map(px, widths.values()))
        shown = [part for part in _SHARES if part != Part.REASON or left >= px(_ENOUGH)]
        whole = sum(_SHARES[part] for part in shown)
        with QSignalBlocker(header):
            header.setSectionHidden(Part.REASON, Part.REASON not in shown)
            for part, width in widths.items():
                header.resizeSection(part, px(width))
            for part in shown:
                header.resizeSection(part, max(left * _SHARES[part] // whole, px(90)))
        super().updateGeometries()
