"""The residual score as at the last quarters, as one quiet line."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from riskreg.ui import theme

_LINE, _LABEL = 28, 15


@dataclass(frozen=True)
class Point:
    """A quarter, or "now", and the residual score then; None where there was none."""

    when: str
    score: int | None


class Trail(QWidget):
    """A step chart of up to eight quarters; its ends are labelled, and its words say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.points: tuple[Point, ...] = ()
        self.highest = 25

    def show_points(self, points: tuple[Point, ...], highest: int) -> None:
        """Show these scores on a scale up to ``highest``; fewer than two are no line."""
        first = next((place for place, point in enumerate(points) if point.score is not None), len(points))
        self.points, self.highest = points[first:], highest
        self.setVisible(len(self.points) > 1)
        self.setAccessibleName(self.tr("Residual score by quarter"))
        self.setAccessibleDescription(self.words())
        self.setToolTip(self.words())
        self.update()

    def words(self) -> str:
        """The chart as a sentence."""
        none = self.tr("no score")
        return ", ".join(f"{point.when}: {none if point.score is None else point.score}" for point in self.points)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(_LINE + _LABEL))

    def _spots(self) -> list[QPointF | None]:
        ends = theme.px(20)
        step = (self.width() - 2 * ends) / max(len(self.points) - 1, 1)
        top, room = theme.px(4), theme.px(_LINE - 8)
        scores = [point.score for point in self.points if point.score is not None]
        lowest = min(scores, default=0)
        # A change of one band is seen, one of a single point is not made dramatic.
        span = max(max(scores, default=0) - lowest, self.highest / 3)
        return [
            None
            if point.score is None
            else QPointF(ends + step * place, top + room * (1 - (point.score - lowest) / span))
            for place, point in enumerate(self.points)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent), 1.6))
        spots = self._spots()
        for here, there in pairwise(spots):
            if here is not None and there is not None:
                corner = QPointF(there.x(), here.y())
                painter.drawPolyline([here, corner, there])
        painter.setBrush(QColor(colours.accent))
        if spots and (last := spots[-1]) is not None:
            painter.drawEllipse(last, 2.2, 2.2)
        self._paint_ends(painter, spots)
        painter.end()

    def _paint_ends(self, painter: QPainter, spots: list[QPointF | None]) -> None:
        small = theme.font(theme.SMALL)
        painter.setFont(small)
        painter.setPen(QColor(theme.tokens().second))
        height = QFontMetricsF(small).height()
        ends = ((0, Qt.AlignmentFlag.AlignLeft), (-1, Qt.AlignmentFlag.AlignRight))
        for place, side in ends if self.points else ():
            spot, point = spots[place], self.points[place]
            if spot is not None:
                middle = min(max(spot.y() - height / 2, 0), theme.px(_LINE) - height)
                painter.drawText(QRectF(0, middle, self.width(), height), side, str(point.score))
            painter.drawText(QRectF(0, theme.px(_LINE), self.width(), theme.px(_LABEL)), side, point.when)
