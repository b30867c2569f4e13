"""How a score history is drawn, on a screen, in a picture or as SVG: bands behind, steps before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from riskreg.model.changes import RATINGS
from riskreg.scoring.rating import Rating
from riskreg.scoring.scheme import Band, Scheme
from riskreg.ui.editor.wording import rating_word
from riskreg.ui.history.score_story import Moment, ScoreStory
from riskreg.ui.theme import NOTE, SMALL, TEXT, font, px
from riskreg.ui.tokens import Tokens

LEGEND, AXIS, EDGE = 26, 38, 12
"""Heights above and below the plot and the margin beside it, in pixels before the person's text size."""
HEADROOM = 20
"""Pixels above the highest score, for its number."""
MARKS_APART = 14
"""Pixels between marks that say nothing new: in the span of many years only changes keep theirs."""
_BAND_ALPHA = 0.34
_BAND_ALPHA_DARK = 0.30
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class ScoreDrawing:
    """A story laid out in ``area``. ``title`` stands above it in a picture that leaves the window."""

    story: ScoreStory
    area: QRectF
    colours: Tokens
    title: str = ""

    @property
    def plot(self) -> QRectF:
        """Where the steps are."""
        names = [band.name for band in self.story.scheme.bands]
        words = max((QFontMetricsF(font(SMALL)).horizontalAdvance(name) for name in names), default=0)
        top = px(LEGEND) + (px(LEGEND) if self.title else 0)
        return self.area.adjusted(px(EDGE), top, -words - px(EDGE) - px(8), -px(AXIS))

    def spot(self, moment: Moment, name: str) -> QPointF | None:
        """Where one of RATINGS stands at a moment; None where there is none."""
        rating: Rating | None = getattr(moment.recorded.entry, name)
        if rating is None:
            return None
        top = max(self.story.scheme_of(moment.recorded).scores)
        return QPointF(self._x(moment.x), self._y(rating.score / top) + _apart(name))

    def _x(self, quarters: float) -> float:
        plot = self.plot
        return plot.left() + plot.width() * quarters / max(len(self.story.quarters), 1)

    def _y(self, share: float) -> float:
        plot = self.plot
        return plot.bottom() - (plot.height() - px(HEADROOM)) * share

    # Painting

    def paint(self, painter: QPainter, at: int | None = None) -> None:
        """Draw everything; ``at`` is the moment that a person stands on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bands(painter)
        self._paint_quarters(painter)
        moments = self.story.moments
        if at is not None and at < len(moments):
            self._paint_stand(painter, moments[at])
        for name in ("initial", "target", "residual"):
            self._paint_steps(painter, name)
        self._paint_legend(painter)

    def _paint_bands(self, painter: QPainter) -> None:
        plot = self.plot
        for left, right, scheme in self._scheme_spans():
            for band, low, high in self._shares(scheme):
                colour = QColor(band.swatch(self.story.now.entry.kind).fill)
                colour.setAlphaF(_BAND_ALPHA_DARK if self.colours.dark else _BAND_ALPHA)
                painter.fillRect(QRectF(QPointF(left, high), QPointF(right, low)), colour)
        painter.setFont(font(SMALL))
        painter.setPen(QColor(self.colours.second))
        for band, low, high in self._shares(self.story.scheme_of(self.story.now)):
            middle = (low + high) / 2
            place = QRectF(plot.right() + px(8), middle - px(10), self.area.right() - plot.right(), px(20))
            painter.drawText(place, _LEFT, band.name)

    def _shares(self, scheme: Scheme) -> list[tuple[Band, float, float]]:
        """Each band with its lower and upper edge, without gaps between."""
        bands = sorted(scheme.bands, key=lambda band: band.lowest)
        top = max(scheme.scores)
        between = [self._y((below.highest + above.lowest) / 2 / top) for below, above in pairwise(bands)]
        edges = [self.plot.bottom(), *between, self.plot.top()]
        return [(band, edges[place], edges[place + 1]) for place, band in enumerate(bands)]

    def _scheme_spans(self) -> Iterator[tuple[float, float, Scheme]]:
        """From where to where each scheme was in force for this entry."""
        plot, left, moments = self.plot, self.plot.left(), self.story.moments
        for here, there in pairwise(moments):
            if here.recorded.scheme != there.recorded.scheme:
                edge = self._x(there.x)
                yield left, edge, self.story.scheme_of(here.recorded)
                left = edge
        yield left, plot.right(), self.story.scheme_of(self.story.now)

    def _paint_quarters(self, painter: QPainter) -> None:
        """A line at each sign-off, the quarters under it and the years under those."""
        plot, labels = self.plot, self.story.quarters
        width = plot.width() / max(len(labels), 1)
        painter.setFont(font(SMALL))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(QPen(QColor(self.colours.line), 1))
        for column in range(len(labels) + 1):
            if width > px(6) or column in (0, len(labels)):
                painter.drawLine(QPointF(self._x(column), plot.top()), QPointF(self._x(column), plot.bottom()))
        painter.setPen(QColor(self.colours.second))
        busy, before = plot.left(), ""
        for column, label in enumerate(labels):
            year, _, quarter = label.rpartition(" ")
            left, under = self._x(column), plot.bottom() + px(3)
            if width >= metrics.horizontalAdvance(quarter) + px(4):
                painter.drawText(QRectF(left, under, width, px(16)), _MIDDLE, quarter)
            long = metrics.horizontalAdvance(year)
            if year != before and left >= busy and left + long <= self.area.right():
                painter.drawText(QRectF(left + px(2), under + px(15), long + px(4), px(16)), _LEFT, year)
                busy = left + long + px(10)
            before = year

    def _paint_stand(self, painter: QPainter, moment: Moment) -> None:
        plot, x = self.plot, self._x(moment.x)
        painter.setPen(QPen(QColor(self.colours.accent), 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_steps(self, painter: QPainter, name: str) -> None:
        painter.setPen(_pen(name, self.colours))
        for line in self._lines(name):
            painter.drawPolyline(line)
        said = marked = None
        before: int | None = None
        for moment in self.story.moments:
            spot, rating = self.spot(moment, name), getattr(moment.recorded.entry, name)
            if spot is None:
                before = None
                continue
            if rating.score != before or marked is None or spot.x() - marked.x() >= px(MARKS_APART):
                _paint_mark(painter, name, spot, self.colours)
                marked = spot
            if rating.score != before and (said is None or spot.x() - said.x() >= px(22)):
                self._paint_score(painter, name, spot, moment)
                said = spot
            before = rating.score

    def _lines(self, name: str) -> Iterator[list[QPointF]]:
        """The steps of one rating, broken where there was none and where the scales do not compare."""
        line: list[QPointF] = []
        last: Scheme | None = None
        for moment in self.story.moments:
            spot, scheme = self.spot(moment, name), self.story.scheme_of(moment.recorded)
            if line and (spot is None or (last is not None and not last.scores_alike(scheme))):
                yield [*line, QPointF(self._x(moment.x), line[-1].y())]
                line = []
            if spot is not None:
                line += [QPointF(spot.x(), line[-1].y()), spot] if line else [spot]
            last = scheme
        if line:
            yield line

    def _paint_score(self, painter: QPainter, name: str, spot: QPointF, moment: Moment) -> None:
        """The number, to the right of the mark: over the line, or under it where another number stands there."""
        entry = moment.recorded.entry
        initial = self.spot(moment, "initial")
        if (
            name != "residual"
            and entry.residual is not None
            and getattr(entry, name).score == entry.residual.score
        ):
            return  # the residual's number says it
        crowded = name == "residual" and initial is not None and 2 < spot.y() - initial.y() < px(22)
        under = name == "target" or crowded
        top = spot.y() + px(2) if under else spot.y() - px(18)
        painter.setFont(font(SMALL, bold=name == "residual"))
        painter.setPen(QColor(self.colours.text))
        painter.drawText(QRectF(spot.x() + px(5), top, px(32), px(16)), _LEFT, str(getattr(entry, name).score))
        painter.setPen(_pen(name, self.colours))

    def _paint_legend(self, painter: QPainter) -> None:
        top = self.area.top()
        if self.title:
            painter.setFont(font(TEXT, bold=True))
            painter.setPen(QColor(self.colours.text))
            room = self.area.width() - 2 * px(EDGE)
            shown = QFontMetricsF(painter.font()).elidedText(self.title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(self.area.left() + px(EDGE), top, room, px(LEGEND)), _LEFT, shown)
            top += px(LEGEND)
        painter.setFont(font(NOTE))
        left, middle = self.plot.left(), top + px(LEGEND) / 2
        for name in self.names():
            painter.setPen(_pen(name, self.colours))
            painter.drawLine(QPointF(left, middle), QPointF(left + px(26), middle))
            _paint_mark(painter, name, QPointF(left + px(13), middle), self.colours)
            painter.setPen(QColor(self.colours.text))
            word = rating_word(name)
            long = QFontMetricsF(painter.font()).horizontalAdvance(word)
            painter.drawText(QRectF(left + px(32), top, long + 2, px(LEGEND)), _LEFT, word)
            left += px(32) + long + px(20)

    def names(self) -> Sequence[str]:
        """The ratings that were ever set."""
        known = {change.name for change in self.story.changes}
        return [name for name in RATINGS if name in known]


def _apart(name: str) -> float:
    """Two ratings of one score are drawn beside each other, not over each other."""
    return {"initial": -2.0, "residual": 0.0, "target": 2.0}[name]


def _pen(name: str, colours: Tokens) -> QPen:
    style = Qt.PenStyle.DashLine if name == "target" else Qt.PenStyle.SolidLine
    colour = colours.accent if name == "residual" else colours.text if name == "target" else colours.second
    return QPen(QColor(colour), 2.4 if name == "residual" else 1.4, style)


def _paint_mark(painter: QPainter, name: str, spot: QPointF, colours: Tokens) -> None:
    """Each rating has a shape of its own, so that no one has to tell colours apart."""
    painter.save()
    colour = _pen(name, colours).color()
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if name == "residual" else QColor(colours.panel))
    if name == "target":
        size = px(4)
        x, y = spot.x(), spot.y()
        painter.drawPolygon(
            [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)]
        )
    else:
        painter.drawEllipse(spot, px(3.4), px(3.4))
    painter.restore()
