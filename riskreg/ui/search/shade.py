"""What lies between the window and the palette: it dims the one and frames the other."""

from PySide6.QtCore import QMargins, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from riskreg.ui import theme

ROUND = 6


class Shade(QWidget):
    """Lies over the window, and draws the rounded frame of what lies over it."""

    clicked = Signal()

    def __init__(self, above: QWidget) -> None:
        super().__init__(above)
        self._framed = QRect()

    def frame(self, place: QRect) -> None:
        """Draw the frame around another place."""
        around = QMargins(*[ROUND + 1] * 4)
        before, self._framed = self._framed, place
        self.update(QRegion(before.marginsAdded(around)) ^ QRegion(place.marginsRemoved(around)))

    def paintEvent(self, _: QPaintEvent) -> None:
        tokens = theme.tokens()
        shade = QColor(tokens.rail)
        shade.setAlpha(150 if tokens.dark else 70)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(QRectF(self._framed).adjusted(-ROUND, -ROUND, ROUND, ROUND), ROUND, ROUND)

    def mousePressEvent(self, _: QMouseEvent) -> None:
        self.clicked.emit()
