"""A list and what it leads to: beside each other, or where there is no room one over the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from riskreg.ui.theme import px
from riskreg.ui.widgets import button, ground, line


class Beside(QWidget):
    """Shows ``first`` and ``second``; narrower than ``room`` pixels one at a time, Escape going back."""

    def __init__(self, first: QWidget, second: QWidget, room: int) -> None:
        super().__init__()
        self._first, self._room = first, room
        self._back = button(self.tr("← Back to the list"), self.show_first, "quiet")
        self._line = line()
        self._right = QWidget()
        ground(self._right, "panel")
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._line)
        column.addWidget(second, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(first)
        self.splitter.addWidget(self._right)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        self._narrow = self._over = self._arranged = False

    def show_second(self, *_: object) -> None:
        """Bring what the list leads to to the front, where the two share one place."""
        self._over = True
        self._arrange()
        if self._narrow:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_first(self) -> None:
        """Bring the list back."""
        self._over = False
        self._arrange()
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self._first.setVisible(not (self._narrow and self._over))
        self._right.setVisible(not self._narrow or self._over)
        self._back.setVisible(self._narrow)
        self._line.setVisible(self._narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._narrow and self._right.isAncestorOf(QApplication.focusWidget() or self):
            self._over = True  # where one of them has to give way, what is being worked at stays
        self._narrow = self.width() < px(self._room)
        self._arrange()
        if not self._arranged:
            self.splitter.setSizes([self.width() * 2 // 5, self.width() * 3 // 5])
            self._arranged = not self._narrow

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._narrow and self._over:
            self.show_first()
        else:
            super().keyPressEvent(event)
