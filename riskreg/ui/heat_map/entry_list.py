"""Entries as a list of lines: those of one cell, or those that have no place on the map."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from riskreg.model.records import Summary
from riskreg.ui.editor.wording import plain_tip
from riskreg.ui.heat_map.placing import Beside
from riskreg.ui.heat_map.wording import called, reason_words
from riskreg.ui.theme import SPACE, TEXT, font, px, tokens

Index = QModelIndex | QPersistentModelIndex
_LONGEST = 200
_LINE = 28
_WIDEST_SHARE = 0.45
"""How much of a line the references may have."""
_MEASURED = 60
_NAME, _SAID = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class EntryLines(QAbstractListModel):
    """A line for each entry: its reference, then its title or the reason why it is not on the map."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Summary] = ()
        self._reasons: Sequence[Beside] = ()

    def show_rows(self, rows: Sequence[Summary]) -> None:
        """Show entries by their titles."""
        self.beginResetModel()
        self.rows, self._reasons = rows, ()
        self.endResetModel()

    def show_reasons(self, beside: Sequence[Beside]) -> None:
        """Show entries with the reason why they are not on the map; it is put in words only where it is seen."""
        self.beginResetModel()
        self.rows, self._reasons = [each.row for each in beside], beside
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == _NAME:
            return called(row)
        if role == _SAID:
            return self._said(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{called(row)}: {self._said(index.row())}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{called(row)}: {row.title[: 2 * _LONGEST]}")
        return None

    def _said(self, place: int) -> str:
        said = reason_words(self._reasons[place]) if self._reasons else self.rows[place].title
        return " ".join(said[:_LONGEST].split())


class _LineDelegate(QStyledItemDelegate):
    """Draws the references as a column of their own."""

    def __init__(self, view: "EntryList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(80), px(_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colours = tokens()
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(place, QColor(colours.selection))
        room = place.adjusted(px(SPACE), 0, -px(SPACE), 0)
        names = min(self._view.widest, int(room.width() * _WIDEST_SHARE))
        for role, colour, bold, left, width in (
            (_NAME, colours.text, True, room.left(), names),
            (_SAID, colours.second, False, room.left() + names + px(10), room.width() - names - px(10)),
        ):
            letters = font(TEXT, bold=bold)
            painter.setFont(letters)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(letters).elidedText(index.data(role), Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, room.top(), width, room.height()), int(_LEFT), shown)


class EntryList(QListView):
    """``picked`` says which entry was clicked or got Enter."""

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.entries = EntryLines()
        self.setModel(self.entries)
        self.setItemDelegate(_LineDelegate(self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._pick)
        self.entries.modelReset.connect(self._first)

    @property
    def widest(self) -> int:
        """Width of the widest of the first references."""
        metrics = QFontMetrics(font(TEXT, bold=True))
        return max((metrics.horizontalAdvance(called(row)) for row in self.entries.rows[:_MEASURED]), default=0)

    def fit(self, most: int) -> None:
        """Be as high as the lines need, up to ``most`` of them."""
        lines = min(len(self.entries.rows), most)
        self.setFixedHeight(lines * px(_LINE) + 2 * self.frameWidth())

    def _first(self) -> None:
        if self.entries.rows:
            self.setCurrentIndex(self.entries.index(0))

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self.entries.rows[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)
