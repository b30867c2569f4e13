"""Small parts that several of the editor's sections are made of."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QListView, QPushButton, QWidget

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


class CalmCombo(QComboBox):
    """A choice that the mouse wheel does not change in passing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

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
