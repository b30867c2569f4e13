"""The entries that differ, under the heading of what became of them."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from riskreg.ui.history.difference import Compared, Row, is_same
from riskreg.ui.history.difference_words import heading_word, row_words
from riskreg.ui.table.model import LONGEST_SHOWN
from riskreg.ui.theme import NOTE, SMALL, TEXT, font, px, tokens

Index = QModelIndex | QPersistentModelIndex
Shown = tuple[str, int] | Row
_ROW, _HEADING = 52, 34
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DifferenceModel(QAbstractListModel):
    """A row for each difference, and one for the heading above those that met the same fate."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self._compared: Compared | None = None

    def show_rows(self, compared: Compared | None, rows: Sequence[Row]) -> None:
        """Show these differences, given with those under one heading together."""
        self.beginResetModel()
        self._compared, self.shown = compared, []
        for _, some in groupby(rows, key=lambda row: (row.difference.fate, is_same(row.difference))):
            together = list(some)
            self.shown += [(heading_word(together[0].difference), len(together)), *together]
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """The difference that stands in a row; None for a heading."""
        found = self.shown[number] if 0 <= number < len(self.shown) else None
        return found if isinstance(found, Row) else None

    def place(self, entry_id: str) -> int:
        """The row of an entry; the first difference where it is not shown, -1 where there is none."""
        rows = range(len(self.shown))
        first = next((at for at in rows if self.row(at) is not None), -1)
        return next((at for at in rows if self.is_at(at, entry_id)), first) if entry_id else first

    def is_at(self, place: int, entry_id: str) -> bool:
        """Whether an entry stands in a row."""
        row = self.row(place)
        return row is not None and row.difference.recorded.entry.id == entry_id

    def words(self, row: Row) -> str:
        """What changed of an entry."""
        return row_words(row.difference, self._compared.schemes(row.difference)) if self._compared else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row())
        return super().flags(index) if row is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        found = self.shown[index.row()]
        if not isinstance(found, Row):
            return heading(*found)
        entry = found.difference.recorded.entry
        fate = heading_word(found.difference)
        return f"{entry.reference} {entry.title[:LONGEST_SHOWN]}. {fate}. {self.words(found)[:LONGEST_SHOWN]}"


def heading(word: str, count: int) -> str:
    """The heading above the entries that met the same fate."""
    return f"{word} {count:,}"


class DifferenceDelegate(QStyledItemDelegate):
    """Draws an entry on two lines: what it is, and what changed of it."""

    def __init__(self, model: DifferenceModel) -> None:
        super().__init__()
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        # As wide as the list: only the height is asked for, and of every row.
        return QSize(0, px(_ROW if isinstance(self._model.shown[index.row()], Row) else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = self._model.shown[index.row()]
        rect: QRect = option.rect
        painter.save()
        inner = rect.adjusted(px(12), 0, -px(10), -1)
        if isinstance(found, Row):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._ground(painter, rect, chosen=chosen)
            self._entry(painter, inner, found)
        else:
            inner.setTop(inner.top() + px(8))
            self._text(painter, inner, heading(*found), tokens().second, SMALL, bold=True)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens().line))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, *, chosen: bool) -> None:
        if chosen:
            painter.fillRect(rect, QColor(tokens().selection))
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), QColor(tokens().accent))

    def _entry(self, painter: QPainter, inner: QRect, row: Row) -> None:
        entry = row.difference.recorded.entry
        upper, lower = QRect(inner), QRect(inner)
        upper.setBottom(inner.center().y())
        lower.setTop(inner.center().y())
        width = self._text(painter, upper, entry.reference, tokens().text, TEXT, bold=True)
        self._text(painter, upper.adjusted(width + px(8), 0, 0, 0), entry.title, tokens().text, TEXT)
        self._text(painter, lower.adjusted(0, 0, 0, -px(4)), self._model.words(row), tokens().second, NOTE)

    def _text(
        self, painter: QPainter, rect: QRect, text: str, colour: str, size: int, *, bold: bool = False
    ) -> int:
        """Draw a text on one line and say how wide it is."""
        face = font(size, bold=bold)
        metrics = QFontMetrics(face)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        flat = " ".join(text[:LONGEST_SHOWN].split())
        shown = metrics.elidedText(flat, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, shown)
        return metrics.horizontalAdvance(shown)


class DifferenceList(QListView):
    """``chosen`` carries the difference that is marked; ``opened`` the one that was clicked or got Return."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.differences = DifferenceModel()
        self.setModel(self.differences)
        self._drawn = DifferenceDelegate(self.differences)
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(self.tr("Entries that differ"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._open)

    def show_rows(self, compared: Compared | None, rows: Sequence[Row]) -> None:
        """Show these differences; the chosen entry stays chosen where it is still there."""
        current = self.differences.row(self.currentIndex().row())
        entry_id = current.difference.recorded.entry.id if current else ""
        self.differences.show_rows(compared, rows)
        place = self.differences.place(entry_id)
        if place >= 0:
            self.setCurrentIndex(self.differences.index(place))

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.differences.row(now.row())
        if row is not None:
            self.chosen.emit(row.difference)

    def _open(self, index: QModelIndex) -> None:
        row = self.differences.row(index.row())
        if row is not None:
            self.opened.emit(row.difference)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
