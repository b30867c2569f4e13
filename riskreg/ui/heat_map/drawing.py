"""How the heat map is drawn, on a screen, in a picture or as SVG."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from riskreg.scoring.scheme import Swatch
from riskreg.ui.editor.matrix_paint import INK, PAPER, fitted
from riskreg.ui.editor.wording import band_of
from riskreg.ui.heat_map import legend, wording
from riskreg.ui.heat_map.arrow_drawing import paint_arrows, paint_counts
from riskreg.ui.heat_map.geometry import Chip, Geometry
from riskreg.ui.heat_map.limits import Limit, edges, limits
from riskreg.ui.heat_map.movement import Arrow
from riskreg.ui.heat_map.placing import Cell, HeatMap, every_cell
from riskreg.ui.theme import HEADING, NOTE, SMALL, font, px
from riskreg.ui.tokens import Tokens

_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_LINES = {"threshold": Qt.PenStyle.SolidLine, "appetite": Qt.PenStyle.DotLine}


@dataclass(frozen=True)
class HeatDrawing:
    """A map laid out in ``area`` with the arrows that are to be drawn on it."""

    heat: HeatMap
    arrows: tuple[Arrow, ...]
    area: QRectF
    colours: Tokens
    opens: bool = True  # on paper a number opens into nothing

    @cached_property
    def place(self) -> Geometry:
        """Where the cells are."""
        below = px(6) + legend.height(self._legend, self.area.width())
        return Geometry(self.heat, self.area.adjusted(0, 0, 0, -below), bool(self.arrows))

    @cached_property
    def _legend(self) -> list[legend.Item]:
        return legend.items(self.heat, self.arrows, self.colours)

    def paint(self, painter: QPainter) -> None:
        """Draw everything."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for cell in every_cell(self.heat.scheme):
            self._paint_cell(painter, cell)
        self._paint_limits(painter)
        self._paint_labels(painter)
        paint_arrows(painter, self.place, self.arrows)
        for cell, rows in self.heat.cells.items():
            chips = self.place.chips.get(cell)
            if chips:
                for chip in chips:
                    self._paint_chip(painter, cell, chip)
            else:
                self._paint_count(painter, cell, len(rows))
        paint_counts(painter, self.place, self.arrows)
        top = self.area.bottom() - legend.height(self._legend, self.area.width())
        below = QRectF(QPointF(self.area.left(), top), self.area.bottomRight())
        legend.paint(painter, self._legend, below, self.colours)

    def _paint_cell(self, painter: QPainter, cell: Cell) -> None:
        score, swatch, rect = self.heat.scheme.score(*cell), self._swatch(cell), self.place.rect(cell)
        painter.setPen(QPen(QColor(self.colours.line), 1))  # strong in high contrast, where a fill may be dark
        painter.setBrush(QColor(swatch.fill))
        painter.drawRoundedRect(rect, px(5), px(5))
        painter.setPen(QColor(swatch.text))
        painter.setFont(font(SMALL))
        corner = QRectF(rect.left() + px(5), rect.top() + px(2), rect.width() - px(8), px(14))
        painter.drawText(corner, _LEFT, str(score))

    def _swatch(self, cell: Cell) -> Swatch:
        scheme = self.heat.scheme
        found = band_of(scheme, self.heat.wanted.kind, scheme.score(*cell))[1]
        return found or Swatch(self.colours.line.upper(), self.colours.text.upper())

    # Entries

    def _paint_chip(self, painter: QPainter, cell: Cell, chip: Chip) -> None:
        """A reference on paper; an exempt one has a dashed edge."""
        letters = font(SMALL, bold=True)
        painter.setPen(legend.exempt_edge() if chip.row.exempt else QPen(QColor(self._swatch(cell).text), 1))
        painter.setBrush(QColor(PAPER))
        painter.drawRoundedRect(chip.place.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        painter.setFont(letters)
        room = chip.place.adjusted(px(3), 0, -px(3), 0)
        shown = QFontMetricsF(letters).elidedText(chip.row.reference, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(INK))
        painter.drawText(room, _CENTRE, shown)

    def _paint_count(self, painter: QPainter, cell: Cell, number: int) -> None:
        """How many entries there are, with the sign that they open into a list, or on paper what they are."""
        text, place = f"{number:,}", self.place.count_place(cell, f"{number:,}")
        painter.setPen(QPen(QColor(self._swatch(cell).text), 1))
        painter.setBrush(QColor(PAPER))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), place.height() / 2, place.height() / 2)
        letters = font(HEADING if place.height() >= px(22) else SMALL, bold=True)
        painter.setFont(letters)
        painter.setPen(QColor(INK))
        painter.drawText(place.adjusted(0, 0, -px(11) if self.opens else 0, 0), _CENTRE, text)
        if not self.opens:
            self._paint_what(painter, cell, place)
            return
        painter.setBrush(QColor(INK))
        painter.setPen(Qt.PenStyle.NoPen)
        at = QPointF(place.right() - px(11), place.center().y())
        size = px(3)
        painter.drawPolygon([at + QPointF(-size, -size / 2), at + QPointF(size, -size / 2), at + QPointF(0, size)])

    def _paint_what(self, painter: QPainter, cell: Cell, number: QRectF) -> None:
        painter.setFont(font(SMALL))
        painter.setPen(QColor(self._swatch(cell).text))
        rect = self.place.rect(cell)
        below = QRectF(rect.left(), number.bottom() + px(1), rect.width(), px(15))
        if not self.arrows and below.bottom() <= rect.bottom():  # an arrow may run where the word would be
            painter.drawText(below, _CENTRE, wording.kinds_word(self.heat.wanted.kind).lower())

    # Lines

    def _paint_limits(self, painter: QPainter) -> None:
        """Each line along the edges of cells, and its word over the map where it begins."""
        free = self.place.cells.left()
        for limit in limits(self.heat.scheme, self.heat.wanted.kind):
            pieces = [self._piece(edge.cell, above=edge.above) for edge in edges(self.heat.scheme, limit)]
            for colour, width, style in self._strokes(limit):
                painter.setPen(QPen(QColor(colour), width, style, Qt.PenCapStyle.SquareCap))
                for piece in pieces:
                    painter.drawLine(piece)
            free = self._paint_limit_word(painter, limit, free)

    def _strokes(self, limit: Limit) -> tuple[tuple[str, float, Qt.PenStyle], ...]:
        under = (self.colours.panel, px(4), Qt.PenStyle.SolidLine)
        over = (self.colours.text, px(2), _LINES[limit.name])
        return under, over

    def _piece(self, cell: Cell, *, above: bool) -> QLineF:
        half = px(3) / 2
        rect = self.place.rect(cell).adjusted(-half, -half, half, half)
        return QLineF(rect.topLeft(), rect.topRight() if above else rect.bottomLeft())

    def _paint_limit_word(self, painter: QPainter, limit: Limit, free: float) -> float:
        """Over the first cell of the top row beyond the limit, or beside the word before it."""
        scheme, text = self.heat.scheme, wording.limit_words(limit)
        top = [(len(scheme.impact), likelihood) for likelihood in range(1, len(scheme.likelihood) + 1)]
        first = next((cell for cell in top if scheme.score(*cell) >= limit.lowest), top[-1])
        painter.setFont(font(NOTE))
        long = px(22) + painter.fontMetrics().horizontalAdvance(text)
        left = max(min(self.place.rect(first).left(), self.area.right() - long), free)
        sample = QLineF(left, self.area.top() + px(9), left + px(16), self.area.top() + px(9))
        painter.setPen(QPen(QColor(self.colours.text), px(2), _LINES[limit.name]))
        painter.drawLine(sample)
        room = QRectF(left + px(22), self.area.top(), self.area.right() - left - px(22), px(18))
        painter.setPen(QColor(self.colours.text))
        painter.drawText(room, _LEFT, text)
        return left + long + px(14)

    # Axes

    def _paint_labels(self, painter: QPainter) -> None:
        place, scheme, kind = self.place, self.heat.scheme, self.heat.wanted.kind
        painter.setPen(QColor(self.colours.text))
        for impact, level in enumerate(scheme.impact, start=1):
            rect = place.rect((impact, 1))
            left = self.area.left() + place.name_room
            beside = QRectF(left, rect.top(), place.impact_room - px(8), rect.height())
            letters = font(NOTE)
            shown = fitted(level.label_for(kind), letters, beside.width())
            painter.setFont(letters)
            painter.drawText(beside, _RIGHT | Qt.TextFlag.TextWordWrap, shown)
        for likelihood, level in enumerate(scheme.likelihood, start=1):
            rect = place.rect((1, likelihood))
            under = QRectF(rect.left(), place.cells.bottom() + px(3), rect.width(), place.likelihood_room - px(3))
            letters = font(NOTE)
            shown = fitted(level.label_for(kind), letters, under.width())
            painter.setFont(letters)
            painter.drawText(under, _WRAP, shown)
        self._paint_names(painter)

    def _paint_names(self, painter: QPainter) -> None:
        place = self.place
        painter.setFont(font(NOTE, bold=True))
        painter.setPen(QColor(self.colours.second))
        below = QRectF(place.cells.left(), place.area.bottom() - place.name_room, place.cells.width(), px(18))
        impact, likelihood = wording.axes()
        painter.drawText(below, _CENTRE, likelihood)
        painter.save()
        painter.translate(self.area.left() + px(8), place.cells.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-place.cells.height() / 2, -px(9), place.cells.height(), px(18)), _CENTRE, impact)
        painter.restore()
