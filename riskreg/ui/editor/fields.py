"""Small parts that several of the editor's sections are made of."""

from typing import Literal

from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from riskreg.ui import theme
from riskreg.ui.widgets import button, label


def plain_label(parent: QWidget, role: str = "", text: str = "") -> QLabel:
    """A label on ``parent`` that wraps."""
    made = label(text, role, wrap=True)
    made.setParent(parent)
    return made


def quiet_button(parent: QWidget, text: str, role: str = "quiet") -> QPushButton:
    """A button of words alone; a "faint" one stands back until it is wanted."""
    made = button(text, role=role)
    made.setParent(parent)
    return made


def undo_key(event: QEvent) -> Literal["undo", "redo"] | None:
    """What a key that is pressed asks to have taken back or done again."""
    if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent):
        if event.matches(QKeySequence.StandardKey.Undo):
            return "undo"
        if event.matches(QKeySequence.StandardKey.Redo):
            return "redo"
    return None


class LineField(QLineEdit):
    """One line; what is typed in it is taken back with all else that was typed on the page."""

    def event(self, event: QEvent) -> bool:
        if undo_key(event):
            event.ignore()
            return False
        return super().event(event)


class CalmCombo(QComboBox):
    """A choice that the mouse wheel does not change in passing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)  # what has no room ends in dots
        box, words = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(box, option, words, self).width() - 2
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(theme.tokens().second))
        room = self.rect().adjusted(0, 0, -theme.px(6), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "▾")
        painter.end()


class OwnerCompleter(QCompleter):
    """Offers the owners that the register knows, wherever in their name the words stand."""

    def __init__(self, owners: QStringListModel, parent: QWidget) -> None:
        super().__init__(owners, parent)
        self.offers = QListView()
        self.offers.setAccessibleName(self.tr("Owners to choose from"))
        self.setPopup(self.offers)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
