"""How the cells of the actions look, and what they are edited with."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QStringListModel,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from riskreg.exchange.action_list import ListedAction
from riskreg.model.entry import ActionStatus
from riskreg.ui.actions.model import ActionTable
from riskreg.ui.actions.rows import Due, Part
from riskreg.ui.editor.fields import CalmCombo, OwnerCompleter
from riskreg.ui.editor.wording import status_word
from riskreg.ui.table.delegate import PADDING, broken
from riskreg.ui.theme import NOTE, SMALL, TEXT, font, px, tokens

Index = QModelIndex | QPersistentModelIndex
STATUSES: tuple[ActionStatus | None, ...] = (None, *ActionStatus)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ActionDelegate(QStyledItemDelegate):
    """Draws the cells of an ActionTable, and edits owner, due date, status and progress in them."""

    def __init__(self, table: ActionTable, selection: QItemSelectionModel) -> None:
        super().__init__()
        self._table, self._selection = table, selection
        self.owners = QStringListModel(self)

    # Drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, colours, part = QRect(option.rect), tokens(), index.column()
        row = self._table.rows[index.row()]
        current = self._selection.currentIndex()
        painter.save()
        if self._selection.isSelected(index):
            painter.fillRect(rect, QColor(colours.selection))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        inner = rect.adjusted(px(PADDING), 0, -px(PADDING), -1)
        if part == Part.DONE:
            self._box(painter, inner, done=row.is_done)
        elif part == Part.ENTRY:
            self._two(painter, inner, row.reference, row.title)
        elif part == Part.DUE:
            self._due(painter, inner, row)
        else:
            colour = colours.text if part == Part.ACTION and not row.is_done else colours.second
            self._wrapped(painter, inner, self._table.text(row, part), colour)
        if current.row() == index.row() and current.column() == part:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        painter.restore()

    def _box(self, painter: QPainter, inner: QRect, *, done: bool) -> None:
        colours, side = tokens(), px(16)
        place = QRectF(inner.left() + px(2), inner.center().y() - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if done else colours.second), 1.4))
        painter.setBrush(QColor(colours.accent) if done else QColor(colours.panel))
        painter.drawRoundedRect(place, 3, 3)
        if done:
            painter.setPen(QPen(QColor(colours.on_accent), 2))
            tick = ((0.22, 0.5), (0.44, 0.72), (0.78, 0.31))
            painter.drawPolyline([place.topLeft() + QPointF(x * side, y * side) for x, y in tick])

    def _due(self, painter: QPainter, inner: QRect, row: ListedAction) -> None:
        day = self._table.text(row, Part.DUE)
        if self._table.due(row) is Due.OVERDUE:
            self._two(painter, inner, day, self.tr("overdue"), alert=True)
        else:
            self._wrapped(painter, inner, day or "–", tokens().second)

    def _two(self, painter: QPainter, inner: QRect, first: str, second: str, *, alert: bool = False) -> None:
        """A line that stands out, and under it one that matters less."""
        colours = tokens()
        upper, lower = font(TEXT, bold=True), font(SMALL if alert else NOTE)
        high, low = QFontMetrics(upper), QFontMetrics(lower)
        top = inner.top() + (inner.height() - high.height() - low.height()) // 2
        for text, face, metrics, colour, at in (
            (first, upper, high, colours.text, top),
            (second, lower, low, colours.text if alert else colours.second, top + high.height()),
        ):
            painter.setFont(face)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(" ".join(text[:400].split()), Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(QRect(inner.left(), at, inner.width(), metrics.height()), _LEFT, shown)

    def _wrapped(self, painter: QPainter, inner: QRect, text: str, colour: str) -> None:
        face = font(NOTE)
        lines = broken(text, inner.width(), 2, face.toString())
        height = QFontMetrics(face).height()
        top = inner.top() + (inner.height() - height * len(lines)) // 2
        painter.setFont(face)
        painter.setPen(QColor(colour))
        for number, line in enumerate(lines):
            painter.drawText(QRect(inner.left(), top + number * height, inner.width(), height), _LEFT, line)

    # Editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        name = str(self._table.headerData(index.column(), Qt.Orientation.Horizontal))
        if index.column() == Part.STATUS:
            combo = CalmCombo(name, parent)
            for status in STATUSES:
                combo.addItem(status_word(status))
            combo.activated.connect(self._picked)
            QTimer.singleShot(0, combo, combo.showPopup)  # opened, the arrows choose without storing each step
            return combo
        field = QLineEdit(parent)
        field.setAccessibleName(name)
        if index.column() == Part.OWNER:
            field.setCompleter(OwnerCompleter(self.owners, field))
        if index.column() == Part.DUE:
            field.setPlaceholderText(self.tr("30 Sep 2018"))
        return field

    def _picked(self, *_: object) -> None:
        combo = self.sender()
        if isinstance(combo, CalmCombo):
            self.commitData.emit(combo)
            self.closeEditor.emit(combo)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CalmCombo):
            editor.setCurrentIndex(STATUSES.index(self._table.rows[index.row()].action.status))
        elif isinstance(editor, QLineEdit):
            editor.setText(" ".join(str(index.data(Qt.ItemDataRole.EditRole)).split("\n")))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CalmCombo):
            model.setData(index, STATUSES[editor.currentIndex()])
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect = QRect(option.rect)
        height = min(max(editor.sizeHint().height(), px(30)), rect.height())
        editor.setGeometry(rect.left(), rect.center().y() - height // 2, rect.width(), height)
