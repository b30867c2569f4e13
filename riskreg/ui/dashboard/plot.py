"""Stacked bars, a bar a quarter, drawn. The library behind them is imported here, with the first chart."""

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPen, QResizeEvent

from riskreg.ui.dashboard.number import hatching
from riskreg.ui.dashboard.words import Bars, Part, Pattern
from riskreg.ui.theme import SMALL, font, px, tokens

_WIDTH, _CROWDED = 0.62, 0.8
"""Of a bar, where a quarter is 1 wide: the second where there are more quarters than a few."""
_FEW = 6
"""Fewer quarters make no broader bars than so many would."""
_SHORTEST = 0.08
"""Share of the chart's height from which a part is tall enough for its number."""


class BarPlot(pg.GraphicsView):  # type: ignore[misc] # the library has no annotations
    """Draws Bars between two axes; ``box`` maps between quarters and entries and the scene."""

    def __init__(self) -> None:
        # Of the library's ready plot only the parts that are seen: its menus and controls cost time.
        super().__init__()
        self.bars: Bars | None = None
        self._width, self._top = _WIDTH, 1
        self._ring: pg.BarGraphItem | None = None
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._left, self._bottom = pg.AxisItem("left"), pg.AxisItem("bottom")
        grid = self.centralLayout
        for item, row, column in ((self._left, 0, 0), (self.box, 0, 1), (self._bottom, 1, 1)):
            grid.addItem(item, row, column)
        grid.setSpacing(0)
        grid.setContentsMargins(0, 0, 0, 0)
        for axis in (self._left, self._bottom):
            axis.linkToView(self.box)

    def show_bars(self, bars: Bars) -> None:
        """Draw other bars, or the same in the colours and sizes in force."""
        self.bars = bars
        self._draw(bars)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bars: Bars | None = getattr(self, "bars", None)
        if bars is not None:
            self._draw(bars)  # other numbers have room

    def _draw(self, bars: Bars) -> None:
        self.box.clear()
        self._ring = None
        totals = [sum(len(part.lists[at]) for part in bars.parts) for at in range(len(bars.quarters))]
        top = self._top = max(totals, default=0) or 1
        self._dress(bars, top)
        below = [0] * len(bars.quarters)
        for part in reversed(bars.parts):
            counts = [len(ids) for ids in part.lists]
            self._add(part, counts, below, top)
            below = [low + count for low, count in zip(below, counts, strict=True)]

    def _dress(self, bars: Bars, top: int) -> None:
        colours = tokens()
        self.setBackground(QColor(colours.panel))
        count = len(bars.quarters)
        self._width = _CROWDED if count > _FEW else _WIDTH * count / _FEW
        self.box.setRange(xRange=(-0.5, len(bars.quarters) - 0.5), yRange=(0, top * 1.04), padding=0)
        for axis in (self._left, self._bottom):
            axis.setPen(QPen(QColor(colours.line), 1))
            axis.setTextPen(QColor(colours.second))
            axis.setStyle(tickFont=font(SMALL), tickLength=0, hideOverlappingLabels=False)
        self._bottom.setTicks([list(enumerate(self._labels(bars)))])
        self._bottom.setHeight(px(34))
        self._left.setTicks([[(value, f"{value:,}") for value in _steps(top)]])
        self._left.setWidth(self._margin(top))

    def _margin(self, top: int) -> int:
        return px(40 if top > 999 else 30)

    def _room(self, top: int) -> float:
        """Pixels from one quarter to the next."""
        return (self.width() - self._margin(top)) / len(self.bars.quarters) if self.bars else 0.0

    def _labels(self, bars: Bars) -> list[str]:
        """A quarter on two lines, its year where that begins: "2018/19 Q1" has no room beside eight others."""
        labels, before, room = [], "", self._room(self._top)
        for quarter in bars.quarters:
            year, number, *more = quarter.split(" ", 2)
            if QFontMetrics(font(SMALL)).horizontalAdvance(year) > room:
                year = year[2:]
            labels.append("\n".join((number, more[0] if more else "" if year == before else year)))
            before = year
        return labels

    def _add(self, part: Part, counts: list[int], below: list[int], top: int) -> None:
        places = [at for at, count in enumerate(counts) if count]
        if not places:
            return
        shape = {
            "x": places,
            "y0": [below[at] for at in places],
            "height": [counts[at] for at in places],
            "width": self._width,
        }
        edge = _pen(tokens().second, 1)
        self.box.addItem(pg.BarGraphItem(**shape, brush=QColor(part.swatch.fill), pen=edge))
        if part.pattern is not Pattern.NoBrush:
            self.box.addItem(pg.BarGraphItem(**shape, brush=hatching(part.swatch, part.pattern), pen=edge))
        for at in places:
            if counts[at] >= top * _SHORTEST:
                self._number(part, counts[at], at, below[at])

    def _number(self, part: Part, count: int, at: int, below: int) -> None:
        face = font(SMALL, bold=True)
        room = self._room(self._top) * self._width
        wordings = (f"{part.sign} {count:,}".strip(), f"{count:,}")
        said = next((each for each in wordings if QFontMetrics(face).horizontalAdvance(each) <= room - 4), "")
        if not said:
            return
        number = pg.TextItem(said, color=part.swatch.text, fill=part.swatch.fill, anchor=(0.5, 0.5))
        number.textItem.document().setDocumentMargin(1)
        number.setFont(face)
        number.setPos(at, below + count / 2)
        self.box.addItem(number, ignoreBounds=True)

    def ring(self, at: tuple[int, int] | None) -> None:
        """Outline a part of a quarter's bar, and nothing else."""
        if self._ring is not None:
            self.box.removeItem(self._ring)
            self._ring = None
        if at is None or self.bars is None:
            return
        quarter, part = at
        self._ring = pg.BarGraphItem(
            x=[quarter], y0=[self._below(quarter, part)], height=[len(self.bars.parts[part].lists[quarter])],
            width=self._width * 1.06, brush=QColor(0, 0, 0, 0), pen=_pen(tokens().accent, 3),
        )  # fmt: skip
        self.box.addItem(self._ring, ignoreBounds=True)

    def hit(self, spot: QPointF) -> tuple[int, int] | None:
        """The quarter and the part that are drawn at a place of the scene."""
        place = self.box.mapSceneToView(spot)
        quarter, bars = round(place.x()), self.bars
        if bars is None or not 0 <= quarter < len(bars.quarters) or abs(place.x() - quarter) > self._width / 2:
            return None
        for part in range(len(bars.parts)):
            low = self._below(quarter, part)
            if low <= place.y() < low + len(bars.parts[part].lists[quarter]):
                return quarter, part
        return None

    def _below(self, quarter: int, part: int) -> int:
        """How many entries are stacked under a part."""
        return sum(len(each.lists[quarter]) for each in self.bars.parts[part + 1 :]) if self.bars else 0


def _pen(colour: str, width: int) -> QPen:
    made = QPen(QColor(colour), width)
    made.setCosmetic(True)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return made


def _steps(top: int) -> list[int]:
    """At most five round numbers up to ``top``."""
    step = next(size * 10**power for power in range(9) for size in (1, 2, 5) if size * 10**power * 5 >= top)
    return list(range(0, top + 1, step))
