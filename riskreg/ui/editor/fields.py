"""Small parts that several of the editor's sections are made of."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QPushButton, QWidget

from riskreg.ui import theme


def plain_label(parent: QWidget, role: str = "", text: str = "") -> QLabel:
    """A label that wraps and takes its text as it is, never as markup."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return label


def quiet_button(parent: QWidget, text: str, role: str = "quiet") -> QPushButton:
    """A button of words alone; a "faint" one stands back until it is wanted."""
    button = QPushButton(text, parent)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button


class CalmCombo(QComboBox):
    """A choice that the mouse wheel does not change in passing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(theme.tokens().second))
        room = self.rect().adjusted(0, 0, -theme.px(6), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "▾")
        painter.end()


def owner_completer(owners: QStringListModel, parent: QWidget) -> QCompleter:
    """Offers the owners that the register knows, wherever in their name the words stand."""
    completer = QCompleter(owners, parent)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return completer
