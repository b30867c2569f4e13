"""A short list in which each row says what it is, and under it what there is to know."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from riskreg.ui.table.model import LONGEST_SHOWN
from riskreg.ui.theme import NOTE, TEXT, font, px, tokens

Index = QModelIndex | QPersistentModelIndex
_ROW = 52
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Line(NamedTuple):
    """One row: which one it is, its two lines, and whether it stands back."""

    id: str
    upper: str
    lower: str
    faint: bool = False


class Lines(QAbstractListModel):
    """The rows, addressed by what they are."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def place(self, wanted: str) -> int:
        """The row of what is ``wanted``; -1 where it is not shown."""
        return next((at for at, line in enumerate(self.lines) if line.id == wanted), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.lines[index.row()]
        return f"{line.upper[:LONGEST_SHOWN]}. {line.lower[:LONGEST_SHOWN]}"


class LineDelegate(QStyledItemDelegate):
    """Draws both lines, cut where there is no room."""

    def __init__(self, model: Lines) -> None:
        super().__init__()
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(160), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect = self._model.lines[index.row()], QRect(option.rect)
        colours = tokens()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selection))
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), QColor(colours.accent))
        inner = rect.adjusted(px(12), px(5), -px(10), -px(6))
        upper, lower = QRect(inner), QRect(inner)
        upper.setBottom(inner.center().y())
        lower.setTop(inner.center().y() + 1)
        _text(
            painter, upper, line.upper, colours.second if line.faint else colours.text, TEXT, bold=not line.faint
        )
        _text(painter, lower, line.lower, colours.second, NOTE, bold=False)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        painter.restore()


def _text(painter: QPainter, rect: QRect, text: str, colour: str, size: int, *, bold: bool) -> None:
    face = font(size, bold=bold)
    painter.setFont(face)
    painter.setPen(QColor(colour))
    flat = " ".join(text[:LONGEST_SHOWN].split())
    painter.drawText(rect, _LEFT, QFontMetrics(face).elidedText(flat, Qt.TextElideMode.ElideRight, rect.width()))


class LineList(QListView):
    """``chosen`` carries which row is marked; ``opened`` which was clicked or got Return."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = Lines()
        self.setModel(self.rows)
        self._drawn = LineDelegate(self.rows)
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._open)

    @property
    def current(self) -> str:
        """Which row is marked; empty where none is."""
        at = self.currentIndex().row()
        return self.rows.lines[at].id if 0 <= at < len(self.rows.lines) else ""

    def show_lines(self, lines: Sequence[Line], wanted: str = "") -> None:
        """Show these; ``wanted`` is marked, else what was, else the first."""
        if tuple(lines) == self.rows.lines and wanted in ("", self.current):
            return
        wanted = wanted or self.current
        self.rows.show_lines(lines)
        if lines:
            self.setCurrentIndex(self.rows.index(max(self.rows.place(wanted), 0)))

    def choose(self, wanted: str) -> None:
        """Mark a row."""
        place = self.rows.place(wanted)
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(self.rows.lines[now.row()].id)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.lines[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
