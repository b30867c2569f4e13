"""How the matrix is drawn: cells, labels, markers, the movement between them and the quarters before."""

from collections.abc import Iterator
from itertools import pairwise
from math import atan2, cos, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from riskreg.scoring.scheme import Level, Scheme
from riskreg.ui import theme
from riskreg.ui.editor.matrix_place import LABEL, Geometry, fitting
from riskreg.ui.editor.matrix_state import QUARTERS, Cell, MatrixState
from riskreg.ui.editor.wording import band_of

INK, PAPER = "#1B1F24", "#FFFFFF"  # markers stand on band colours, which are the same in light and dark
_LETTER = {"initial": "I", "residual": "R", "target": "T"}
_CENTRE = Qt.AlignmentFlag.AlignCenter


def cells(painter: QPainter, place: Geometry, state: MatrixState) -> None:
    """Every cell in its band's colour, within a line that high contrast makes strong."""
    painter.setPen(QPen(QColor(theme.tokens().line), 1))
    for cell, score in _scores(state.scheme):
        painter.setBrush(_colours(state, score)[0])
        painter.drawRoundedRect(place.rect(cell), 3, 3)


def scores(painter: QPainter, place: Geometry, state: MatrixState) -> None:
    """Every cell's score, with enough of the cell's colour around it to be read on the way of a movement."""
    longest = max((str(score) for score in state.scheme.scores), key=len)
    digits = fitting(theme.font(theme.SMALL), longest, place.width - 2)
    painter.setFont(digits)
    metrics = QFontMetricsF(digits)
    for cell, score in _scores(state.scheme):
        fill, ink = _colours(state, score)
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


def _colours(state: MatrixState, score: int) -> tuple[QColor, QColor]:
    """The colour of a cell and that of the words on it."""
    swatch = band_of(state.scheme, state.kind, score)[1]
    if swatch is None:
        return QColor(theme.tokens().line), QColor(theme.tokens().text)
    return QColor(swatch.fill), QColor(swatch.text)


def labels(painter: QPainter, place: Geometry, state: MatrixState) -> None:
    """The words of both scales, or their numbers where there is no room for words; the tooltip has both."""
    painter.setPen(QColor(theme.tokens().second))
    beside_numbered, under_numbered = place.numbered
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for impact, level in enumerate(state.scheme.impact, start=1):
        rect = place.rect((impact, 1))
        beside = QRectF(0, rect.top(), place.margin - 6, rect.height())
        text = _called(level, impact, state, numbered=beside_numbered)
        _label(painter, beside, text, theme.font(theme.SMALL), flags)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    for likelihood, level in enumerate(state.scheme.likelihood, start=1):
        rect = place.rect((1, likelihood))
        under = QRectF(rect.left() + 1, rect.bottom() + 3, rect.width() - 2, place.foot - 3)
        text = _called(level, likelihood, state, numbered=under_numbered)
        _label(painter, under, text, theme.font(LABEL), flags)


def _called(level: Level, number: int, state: MatrixState, *, numbered: bool) -> str:
    return str(number) if numbered else level.label_for(state.kind)


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


def faded(age: int) -> tuple[float, float]:
    """How large and how strong the dot of a quarter is, from 1 for the last sign-off down to the oldest.

    Both fall, so that the order is seen without colour; the oldest still stands out from its cell.
    """
    share = 1 - min(age, QUARTERS - 1) / (QUARTERS - 1)
    return 0.55 + 0.45 * share, 0.6 + 0.4 * share


def past(painter: QPainter, place: Geometry, state: MatrixState) -> None:
    """The quarters before as dots along the lower edge of their cells, the oldest left, small and faint."""
    painter.setPen(Qt.PenStyle.NoPen)
    for cell, score in _scores(state.scheme):
        quarters = state.past_at(cell)
        for quarter, centre in zip(quarters, place.dots(cell, len(quarters)), strict=True):
            size, strength = faded(quarter.age)
            ink = _colours(state, score)[1]
            ink.setAlphaF(strength)
            painter.setBrush(ink)
            radius = 2.6 * size * place.scale
            painter.drawEllipse(centre, radius, radius)


def choices(painter: QPainter, place: Geometry, state: MatrixState) -> None:
    """The cells that a bare score may stand for: dark dashes on light, and in each the letter that chooses it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, style in ((PAPER, Qt.PenStyle.SolidLine), (INK, Qt.PenStyle.DashLine)):
        painter.setPen(QPen(QColor(colour), 2, style))
        for cell in state.possible():
            painter.drawRoundedRect(place.rect(cell).adjusted(2, 2, -2, -2), 2, 2)
    side = min(place.width, place.height) * 0.42
    for letter, cell in () if state.read_only else state.choices().items():
        badge = QRectF(place.rect(cell).right() - side + 2, place.rect(cell).top() - 2, side, side)
        painter.setPen(QPen(QColor(PAPER), 1))
        painter.setBrush(QColor(INK))
        painter.drawRoundedRect(badge, 3, 3)
        painter.setFont(_sized(side * 0.75))
        painter.drawText(badge, _CENTRE, letter)


def ring(painter: QPainter, place: Geometry, cell: Cell) -> None:
    """Where the arrow keys have come to: light and dark, to be seen on every colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((PAPER, 5.0), (theme.LIGHT.accent, 2.5)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(place.rect(cell).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def movement(painter: QPainter, place: Geometry, state: MatrixState) -> None:
    """The way from rating to rating with a point at its end; dashed where it is still to be gone."""
    spots = _spots(place, state)
    for (start_name, start), (name, end) in pairwise(spots.items()):
        angle = atan2(end.y() - start.y(), end.x() - start.x())
        length = ((end.x() - start.x()) ** 2 + (end.y() - start.y()) ** 2) ** 0.5
        if length < 2 * place.radius or state.markers()[start_name] == state.markers()[name]:
            continue
        tip = end - _turned(angle, place.radius * 1.15)
        head = QPolygonF([tip, *(tip - _turned(angle + side, 6.5 * place.scale) for side in (0.45, -0.45))])
        for colour, width in ((PAPER, 4.5), (INK, 1.8)):
            style = Qt.PenStyle.DashLine if name == "target" and colour == INK else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(colour), width * place.scale, style))
            painter.drawLine(start, tip - _turned(angle, 4 * place.scale))
            painter.setPen(QPen(QColor(colour), (width - 1.3) * place.scale))
            painter.setBrush(QColor(colour))
            painter.drawPolygon(head)


def _turned(angle: float, length: float) -> QPointF:
    return QPointF(length * cos(angle), length * sin(angle))


def markers(painter: QPainter, place: Geometry, state: MatrixState) -> None:
    """The ratings as letters in circles; those in one cell stand side by side, the one being set has a halo."""
    placed = state.markers()
    shared = len(set(placed.values())) < len(placed)
    radius = place.radius * (0.8 if shared else 1)
    for name, centre in _spots(place, state).items():
        if name == state.setting and not state.read_only:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.LIGHT.accent))
            painter.drawEllipse(centre, radius + 2.5 * place.scale, radius + 2.5 * place.scale)
        _marker(painter, name, centre, radius)


def _marker(painter: QPainter, name: str, centre: QPointF, radius: float) -> None:
    dark = name == "initial"
    painter.setPen(QPen(QColor(PAPER if dark else INK), 1.5))
    painter.setBrush(QColor(INK if dark else PAPER))
    around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if name == "target":
        painter.drawRoundedRect(around.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    else:
        painter.drawEllipse(around)
    painter.setFont(_sized(radius * 1.1))
    painter.drawText(around, _CENTRE, _LETTER[name])


def ghost(painter: QPainter, place: Geometry, state: MatrixState, cell: Cell) -> None:
    """The rating that a click would place here, not yet there."""
    painter.setOpacity(0.75)
    _marker(painter, state.setting, place.rect(cell).center(), place.radius)
    painter.setOpacity(1)


def _sized(pixels: float) -> QFont:
    letters = theme.font(theme.SMALL, bold=True)
    letters.setPixelSize(max(round(pixels), 7))
    return letters


def _spots(place: Geometry, state: MatrixState) -> dict[str, QPointF]:
    """The centres of the markers: side by side where they share a cell, above the dots of its past."""
    placed, spots = state.markers(), {}
    for name, cell in placed.items():
        sharing = [other for other, where in placed.items() if where == cell]
        rect = place.rect(cell)
        if state.past_at(cell):
            rect.translate(0, -2.5 * place.scale)
        spread = rect.width() * 0.46 * (sharing.index(name) - (len(sharing) - 1) / 2) if len(sharing) > 1 else 0.0
        spots[name] = rect.center() + QPointF(spread, 0)
    return spots
