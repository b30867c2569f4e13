"""What the colours, lines and arrows of the heat map mean, in words, on as many lines as they need."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from riskreg.scoring.direction import Favourability
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Swatch
from riskreg.ui.editor.matrix_paint import INK, PAPER
from riskreg.ui.heat_map import wording
from riskreg.ui.heat_map.arrow_drawing import paint_arrow
from riskreg.ui.heat_map.movement import Arrow
from riskreg.ui.heat_map.placing import HeatMap
from riskreg.ui.theme import NOTE, font, px
from riskreg.ui.tokens import Tokens

LINE = 22
_SAMPLE, _BETWEEN = 28, 18
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Sign = Callable[[QPainter, QRectF], None]


class Item(NamedTuple):
    """A word with the sign that it explains, or without one."""

    word: str
    sign: Sign | None


def _paint_band(swatch: Swatch, line: str, painter: QPainter, where: QRectF) -> None:
    painter.setPen(QPen(QColor(line), 1))
    painter.setBrush(QColor(swatch.fill))
    painter.drawRoundedRect(where.adjusted(0, px(2), 0, -px(2)), 3, 3)


def _paint_way(favour: Favourability, painter: QPainter, where: QRectF) -> None:
    middle = where.center().y()
    paint_arrow(painter, QLineF(where.left(), middle, where.right(), middle), favour)


def _paint_exempt(painter: QPainter, where: QRectF) -> None:
    painter.setPen(exempt_edge())
    painter.setBrush(QColor(PAPER))
    painter.drawRoundedRect(where.adjusted(1, px(1), -1, -px(1)), px(5), px(5))


def exempt_edge() -> QPen:
    """What sets an exempt entry apart."""
    return QPen(QColor(INK), px(1.4), Qt.PenStyle.DashLine)


def items(heat: HeatMap, arrows: Sequence[Arrow], colours: Tokens) -> list[Item]:
    """The bands with their scores, the arrows that there are, and what no colour or line shows."""
    kind, scheme = heat.wanted.kind, heat.scheme
    found = [
        Item(
            f"{band.name} {band.lowest}–{band.highest}"
            if band.lowest < band.highest
            else f"{band.name} {band.lowest}",
            partial(_paint_band, band.swatch(kind), colours.line),
        )
        for band in scheme.bands
    ]
    there = {arrow.favour for arrow in arrows}
    found += [
        Item(wording.favour_word(favour), partial(_paint_way, favour))
        for favour in Favourability
        if favour in there
    ]
    if heat.exempt:
        found.append(Item(wording.exempt_word(), _paint_exempt))
    if kind is Kind.OPPORTUNITY:
        found.append(Item(wording.higher_is_better(), None))
    if own := wording.own_appetites(scheme, kind):
        found.append(Item(own, None))
    return found


def _lay_out(found: Sequence[Item], width: float) -> list[tuple[Item, QPointF]]:
    """Each item from where it starts; a further line where one is full."""
    metrics = QFontMetricsF(font(NOTE))
    placed, x, y = [], 0.0, 0.0
    for item in found:
        long = (px(_SAMPLE) + px(6) if item.sign else 0) + metrics.horizontalAdvance(item.word)
        if x and x + long > width:
            x, y = 0.0, y + px(LINE)
        placed.append((item, QPointF(x, y)))
        x += long + px(_BETWEEN)
    return placed


def height(found: Sequence[Item], width: float) -> float:
    """How much room they need."""
    placed = _lay_out(found, width)
    return placed[-1][1].y() + px(LINE) if placed else 0.0


def paint(painter: QPainter, found: Sequence[Item], area: QRectF, colours: Tokens) -> None:
    """Draw them from the top left of ``area``."""
    for item, at in _lay_out(found, area.width()):
        start = area.topLeft() + at
        if item.sign:
            item.sign(painter, QRectF(start.x(), start.y() + px(3), px(_SAMPLE), px(LINE) - px(6)))
            start += QPointF(px(_SAMPLE) + px(6), 0)
        painter.setFont(font(NOTE))
        painter.setPen(QColor(colours.text))
        room = QRectF(start.x(), start.y(), area.right() - start.x(), px(LINE))
        shown = QFontMetricsF(painter.font()).elidedText(item.word, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
