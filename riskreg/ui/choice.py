"""A choice of a few: a combo box that shows that it opens, and leaves the wheel to the page."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from riskreg.ui import theme
from riskreg.ui.theme import px


class Choice(QComboBox):
    """Opens with Alt+Down or a click; the arrow keys choose without opening it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(theme.tokens().second))
        painter.setFont(theme.font(theme.NOTE))
        where = QRect(self.width() - px(22), 0, px(18), self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, "▾")
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Amount(Choice):
    """A choice among the whole numbers from ``fewest`` to ``most``."""

    def __init__(self, fewest: int, most: int, name: str) -> None:
        super().__init__(name)
        self._fewest = fewest
        self.addItems([str(number) for number in range(fewest, most + 1)])

    @property
    def number(self) -> int:
        """The number that is chosen."""
        return self._fewest + self.currentIndex()

    def show_number(self, shown: int) -> None:
        """Show a number."""
        self.setCurrentIndex(shown - self._fewest)
