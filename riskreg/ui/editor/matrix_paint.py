"""How the matrix is drawn: cells, labels, markers and the movement between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme
from riskreg.ui import theme
from riskreg.ui.editor.wording import band_of

Cell = tuple[int, int]  # impact, likelihood, from 1

INK, PAPER = "#1B1F24", "#FFFFFF"  # markers stand on band colours, which are the same in light and dark
CELL = 32.0
_HEIGHT, _GAP, _RADIUS = 33.0, 3.0, 10.0
LABEL = 9  # size of the words under the matrix
_LETTER = {"initial": "I", "residual": "R", "target": "T"}
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Geometry:
    """Where the cells of a matrix are: ``margin`` left and ``foot`` under them are for the words."""

    impacts: int
    likelihoods: int
    margin: float
    foot: float
    scale: float

    @property
    def bounds(self) -> QRectF:
        """The whole matrix with its labels."""
        last = self.rect((1, self.likelihoods))
        return QRectF(0, 0, last.right() + 2, last.bottom() + self.foot)

    def rect(self, cell: Cell) -> QRectF:
        """The place of one cell; the highest impact is at the top."""
        step_x, step_y = (CELL + _GAP) * self.scale, (_HEIGHT + _GAP) * self.scale
        left, top = self.margin + step_x * (cell[1] - 1), 1 + step_y * (self.impacts - cell[0])
        return QRectF(left, top, CELL * self.scale, _HEIGHT * self.scale)

    def cell_at(self, point: QPointF) -> Cell | None:
        """The cell under a point."""
        for impact in range(1, self.impacts + 1):
            for likelihood in range(1, self.likelihoods + 1):
                if self.rect((impact, likelihood)).contains(point):
                    return impact, likelihood
        return None


def cells(painter: QPainter, place: Geometry, scheme: Scheme, kind: Kind) -> None:
    """Every cell with its score on its band's colour."""
    painter.setFont(theme.font(theme.SMALL))
    for impact, row in enumerate(scheme.table, start=1):
        for likelihood, score in enumerate(row, start=1):
            rect, swatch = place.rect((impact, likelihood)), band_of(scheme, kind, score)[1]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(swatch.fill if swatch else theme.tokens().line))
            painter.drawRoundedRect(rect, 3, 3)
            painter.setPen(QColor(swatch.text if swatch else theme.tokens().text))
            painter.drawText(rect, _CENTRE, str(score))


def labels(painter: QPainter, place: Geometry, scheme: Scheme, kind: Kind) -> None:
    """The words of both scales, on two lines where they need them; the tooltip has them whole."""
    painter.setPen(QColor(theme.tokens().second))
    for impact, level in enumerate(scheme.impact, start=1):
        rect = place.rect((impact, 1))
        beside = QRectF(0, rect.top(), place.margin - 6, rect.height())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        _label(painter, beside, level.label_for(kind), theme.font(theme.SMALL), flags)
    for likelihood, level in enumerate(scheme.likelihood, start=1):
        rect = place.rect((1, likelihood))
        under = QRectF(rect.left() - 1, rect.bottom() + 3, rect.width() + 2, place.foot - 3)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        _label(painter, under, level.label_for(kind), theme.font(LABEL), flags)


def _label(painter: QPainter, room: QRectF, text: str, letters: QFont, flags: Qt.AlignmentFlag) -> None:
    """A word drawn narrower where it is a little too long, on two lines where it has several words."""
    longest = max(QFontMetricsF(letters).horizontalAdvance(word) for word in text.split())
    if longest > room.width():
        letters.setStretch(max(75, int(100 * room.width() / longest) - 1))
    painter.setFont(letters)
    painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, text)


def outline(painter: QPainter, place: Geometry, possible: Sequence[Cell]) -> None:
    """The cells that a bare score may stand for: dark dashes on light, to be seen on every colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, style in ((PAPER, Qt.PenStyle.SolidLine), (INK, Qt.PenStyle.DashLine)):
        painter.setPen(QPen(QColor(colour), 2, style))
        for cell in possible:
            painter.drawRoundedRect(place.rect(cell).adjusted(2, 2, -2, -2), 2, 2)


def ring(painter: QPainter, place: Geometry, cell: Cell) -> None:
    """Where the arrow keys have come to: light and dark, to be seen on every colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((PAPER, 5.0), (theme.LIGHT.accent, 2.5)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(place.rect(cell).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def markers(painter: QPainter, place: Geometry, ratings: Sequence[tuple[str, Cell]]) -> None:
    """The ratings as letters in circles, joined by the way they moved; those in one cell stand side by side."""
    spots = _spots(place, ratings)
    for (_, start), (name, end) in pairwise(spots):
        for colour, width in ((PAPER, 4.5), (INK, 1.8)):
            style = Qt.PenStyle.DashLine if name == "target" and colour == INK else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(colour), width * place.scale, style))
            painter.drawLine(start, end)
    painter.setFont(theme.font(theme.SMALL, bold=True))
    radius = _RADIUS * place.scale * (0.8 if len({cell for _, cell in ratings}) < len(ratings) else 1)
    for name, centre in spots:
        dark = name == "initial"
        painter.setPen(QPen(QColor(PAPER if dark else INK), 1.5))
        painter.setBrush(QColor(INK if dark else PAPER))
        around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        if name == "target":
            painter.drawRoundedRect(around.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        else:
            painter.drawEllipse(around)
        painter.drawText(around, _CENTRE, _LETTER[name])


def _spots(place: Geometry, ratings: Sequence[tuple[str, Cell]]) -> list[tuple[str, QPointF]]:
    spots = []
    for name, cell in ratings:
        sharing = [other for other, where in ratings if where == cell]
        rect = place.rect(cell)
        spread = rect.width() * 0.46 * (sharing.index(name) - (len(sharing) - 1) / 2) if len(sharing) > 1 else 0.0
        spots.append((name, rect.center() + QPointF(spread, 0)))
    return spots
