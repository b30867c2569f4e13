"""Where everything of the heat map stands in the room that it is given."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF

from riskreg.model.records import Summary
from riskreg.ui.heat_map.placing import Cell, HeatMap, every_cell
from riskreg.ui.theme import HEADING, NOTE, SMALL, font, px

GAP, PADDING = 3, 4
_CHIP_HEIGHT, _CHIP_SIDES = 17, 12
_SCORE_STRIP = 14
_LONGEST_LABEL = 104
INNER = 0.7
"""The share of a cell that its entries have where arrows are drawn."""
MOST_CHIPS = 20
"""More entries than this in one cell are counted, however much room there is."""
_FLAGS = int(Qt.TextFlag.TextWordWrap)


class Chip(NamedTuple):
    """An entry in its cell."""

    place: QRectF
    row: Summary


@dataclass(frozen=True)
class Geometry:
    """The matrix of ``heat`` in ``area``: the words of impact to the left, those of likelihood below."""

    heat: HeatMap
    area: QRectF
    arrowed: bool = False

    @property
    def left(self) -> float:
        """Width of what stands to the left of the cells."""
        return self.name_room + self.impact_room

    @property
    def name_room(self) -> float:
        """Thickness of the line on which an axis is named."""
        return float(px(18))

    @cached_property
    def impact_room(self) -> float:
        """Width of the words of impact."""
        metrics = QFontMetricsF(font(NOTE))
        words = [level.label_for(self.heat.wanted.kind) for level in self.heat.scheme.impact]
        longest = max(metrics.horizontalAdvance(word) for word in words)
        return min(longest, px(_LONGEST_LABEL), self.area.width() * 0.25) + px(8)

    @property
    def top(self) -> float:
        """Height of what stands above the cells: what the lines mean."""
        return float(px(20))

    @cached_property
    def likelihood_room(self) -> float:
        """Height of the words of likelihood: two lines where one of them needs two."""
        metrics = QFontMetricsF(font(NOTE))
        width = (self.area.width() - self.left) / len(self.heat.scheme.likelihood) - px(GAP)
        words = [level.label_for(self.heat.wanted.kind) for level in self.heat.scheme.likelihood]
        two = any(" " in word and metrics.horizontalAdvance(word) > width for word in words)
        return metrics.lineSpacing() * (2 if two else 1) + px(5)

    @cached_property
    def cells(self) -> QRectF:
        """The cells together."""
        below = self.likelihood_room + self.name_room
        return self.area.adjusted(self.left, self.top, 0, -below)

    @property
    def step(self) -> tuple[float, float]:
        """From one cell to the next, across and down."""
        scheme = self.heat.scheme
        return self.cells.width() / len(scheme.likelihood), self.cells.height() / len(scheme.impact)

    def rect(self, cell: Cell) -> QRectF:
        """The place of one cell; the highest impact is at the top."""
        across, down = self.step
        left = self.cells.left() + across * (cell[1] - 1)
        top = self.cells.top() + down * (len(self.heat.scheme.impact) - cell[0])
        half = px(GAP) / 2
        return QRectF(left, top, across, down).adjusted(half, half, -half, -half)

    def cell_at(self, point: QPointF) -> Cell | None:
        """The cell under a point."""
        return next((cell for cell in every_cell(self.heat.scheme) if self.rect(cell).contains(point)), None)

    def room(self, cell: Cell) -> QRectF:
        """Where in a cell its entries stand: under its score."""
        pad = px(PADDING)
        room = self.rect(cell).adjusted(pad, px(_SCORE_STRIP), -pad, -pad)
        if self.arrowed:  # what an arrow points at is not under it
            rect = self.rect(cell)
            across, down = rect.width() * (1 - INNER) / 2, rect.height() * (1 - INNER) / 2
            room = room.intersected(rect.adjusted(across, 0, -across, -down))
        return room

    @cached_property
    def chips(self) -> dict[Cell, tuple[Chip, ...]]:
        """Every entry in its place; a cell with more than can be read has none, and is counted."""
        found = {cell: self._chips_of(cell, rows) for cell, rows in self.heat.cells.items()}
        return {cell: chips for cell, chips in found.items() if chips}

    def chip_at(self, point: QPointF) -> Chip | None:
        """The entry under a point."""
        cell = self.cell_at(point)
        chips = self.chips.get(cell, ()) if cell else ()
        return next((chip for chip in chips if chip.place.contains(point)), None)

    def _chips_of(self, cell: Cell, rows: tuple[Summary, ...]) -> tuple[Chip, ...]:
        room, gap, height = self.room(cell), px(GAP), px(_CHIP_HEIGHT)
        if len(rows) > MOST_CHIPS:
            return ()
        metrics = QFontMetricsF(font(SMALL, bold=True))
        widest = max(metrics.horizontalAdvance(row.reference) for row in rows) + px(_CHIP_SIDES)
        width = min(widest, room.width())
        columns = max(1, int((room.width() + gap) // (width + gap)))
        lines = -(-len(rows) // columns)
        columns = -(-len(rows) // lines)  # as many on each line as on the others
        if lines * (height + gap) - gap > room.height() + 1:
            return ()
        left = room.center().x() - (columns * (width + gap) - gap) / 2
        top = room.center().y() - (lines * (height + gap) - gap) / 2
        return tuple(
            Chip(
                QRectF(
                    left + number % columns * (width + gap),
                    top + number // columns * (height + gap),
                    width,
                    height,
                ),
                row,
            )
            for number, row in enumerate(rows)
        )

    def content(self, cell: Cell) -> QRectF:
        """What stands in a cell, at whose edge arrows begin and end; in an empty one its middle."""
        chips = self.chips.get(cell)
        if chips:
            around = QRectF(chips[0].place)
            for chip in chips:
                around = around.united(chip.place)
            return around
        rows = self.heat.at(cell)
        if rows:
            return self.count_place(cell, f"{len(rows):,}")
        return QRectF(self.room(cell).center(), QSizeF(0, 0))

    def count_place(self, cell: Cell, text: str) -> QRectF:
        """Where the number of a crowded cell stands."""
        room = self.room(cell)
        width = min(QFontMetricsF(font(HEADING, bold=True)).horizontalAdvance(text) + px(30), room.width())
        place = QRectF(0, 0, width, min(px(24), room.height()))
        place.moveCenter(room.center())
        return place
