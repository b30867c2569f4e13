"""How the matrix is drawn: cells, labels, markers and the movement between them."""

from collections.abc import Iterator, Sequence
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
CELL = 34.0
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
    """Every cell in its band's colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    for cell, score in _scores(scheme):
        painter.setBrush(_colours(scheme, kind, score)[0])
        painter.drawRoundedRect(place.rect(cell), 3, 3)


def scores(painter: QPainter, place: Geometry, scheme: Scheme, kind: Kind) -> None:
    """Every cell's score, with enough of the cell's colour around it to be read on the way of a movement."""
    digits = theme.font(theme.SMALL)
    painter.setFont(digits)
    metrics = QFontMetricsF(digits)
    for cell, score in _scores(scheme):
        fill, ink = _colours(scheme, kind, score)
        around = QRectF(0, 0, metrics.horizontalAdvance(str(score)) + 4, metrics.capHeight() + 6)
        around.moveCenter(place.rect(cell).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRect(around)
        painter.setPen(ink)
        painter.drawText(place.rect(cell), _CENTRE, str(score))


def _scores(scheme: Scheme) -> Iterator[tuple[Cell, int]]:
    for impact, row in enumerate(scheme.table, start=1):
        for likelihood, score in enumerate(row, start=1):
            yield (impact, likelihood), score


def _colours(scheme: Scheme, kind: Kind, score: int) -> tuple[QColor, QColor]:
    """The colour of a cell and that of the words on it."""
    swatch = band_of(scheme, kind, score)[1]
    if swatch is None:
        return QColor(theme.tokens().line), QColor(theme.tokens().text)
    return QColor(swatch.fill), QColor(swatch.text)


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
        under = QRectF(rect.left() + 1, rect.bottom() + 3, rect.width() - 2, place.foot - 3)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        _label(painter, under, level.label_for(kind), theme.font(LABEL), flags)


def _label(painter: QPainter, room: QRectF, text: str, letters: QFont, flags: Qt.AlignmentFlag) -> None:
    """A word drawn narrower where it is a little too long, cut where that is not enough; several on two lines."""
    shown = fitted(text, letters, room.width())
    painter.setFont(letters)
    painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, shown)


def fitted(text: str, letters: QFont, width: float) -> str:
    """The text with no word wider than ``width``: ``letters`` become narrower, down to three quarters."""
    words = text.split()
    for stretch in range(100, 74, -5):
        letters.setStretch(stretch)
        metrics = QFontMetricsF(letters)
        if all(metrics.horizontalAdvance(word) <= width for word in words):
            break
    return " ".join(metrics.elidedText(word, Qt.TextElideMode.ElideRight, width) for word in words)


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


def movement(painter: QPainter, place: Geometry, ratings: Sequence[tuple[str, Cell]]) -> None:
    """The way from rating to rating; dashed where it is still to be gone."""
    for (_, start), (name, end) in pairwise(_spots(place, ratings)):
        for colour, width in ((PAPER, 4.5), (INK, 1.8)):
            style = Qt.PenStyle.DashLine if name == "target" and colour == INK else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(colour), width * place.scale, style))
            painter.drawLine(start, end)


def markers(painter: QPainter, place: Geometry, ratings: Sequence[tuple[str, Cell]]) -> None:
    """The ratings as letters in circles; those in one cell stand side by side."""
    spots = _spots(place, ratings)
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
