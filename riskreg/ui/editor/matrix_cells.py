"""The cells of the matrix as screen readers and the Tab key find them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class CellButton(QAbstractButton):
    """One cell: it has the focus, a name and a description. The matrix paints it and minds keys and mouse.

    A press through the accessibility interface picks it.
    """

    entered = Signal()  # the focus came from elsewhere, not from another cell
    focused = Signal()  # or no longer

    def __init__(self, matrix: QWidget) -> None:
        super().__init__(matrix)
        self.cell = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def call(self, name: str, description: str) -> None:
        """Give the cell its words."""
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The matrix paints its cells in one go."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.OtherFocusReason:
            self.entered.emit()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()
