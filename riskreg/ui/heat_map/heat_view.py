"""The heat map on screen: drawn as one picture, with the cells to walk through lying over it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from riskreg.ui.heat_map import legend, wording
from riskreg.ui.heat_map.drawing import HeatDrawing
from riskreg.ui.heat_map.heat_cells import CellModel, HeatCells
from riskreg.ui.heat_map.movement import Arrow, drawn
from riskreg.ui.heat_map.placing import Cell, HeatMap
from riskreg.ui.leading import Leading
from riskreg.ui.theme import px, tokens

_RESTYLED = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange)


class HeatView(Leading):
    """Draws a map and the arrows on it; ``cells`` is where one walks."""

    def __init__(self) -> None:
        super().__init__()
        self.model = CellModel()
        self.cells = HeatCells(self.model, self)
        self.arrows: tuple[Arrow, ...] = ()
        self._drawing: HeatDrawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.lead_focus_to(self.cells)
        self.cells.moved.connect(self._moved)

    def minimumSizeHint(self) -> QSize:
        below = legend.height(legend.items(self.model.heat, self.arrows, tokens()), self.width())
        return QSize(px(190), px(240) + round(below))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes all the room there is, and asks for no more than it must

    def show_map(self, heat: HeatMap, arrows: tuple[Arrow, ...]) -> None:
        """Show another state; the keyboard stays in its cell where that is still there."""
        before = self.model.heat
        self.arrows = arrows
        self.model.show_map(heat)
        if not before.cells or before.wanted.kind != heat.wanted.kind or not self.cells.currentIndex().isValid():
            self.cells.setCurrentIndex(self.model.index_of(_first(heat)))
        self.cells.setAccessibleName(
            self.tr("Heat map, {kinds} {rating}").format(
                kinds=wording.kinds_word(heat.wanted.kind).lower(), rating=wording.by_rating(heat.wanted.rating)
            )
        )
        self.cells.setAccessibleDescription(
            self.tr("Arrows move from cell to cell, Enter opens its list, Ctrl+Enter shows it in the register.")
        )
        self._lay_out()

    @property
    def drawing(self) -> HeatDrawing:
        """What is drawn now."""
        if self._drawing is None:
            arrows = drawn(self.arrows, self.cells.cell)
            self._drawing = HeatDrawing(self.model.heat, arrows, QRectF(self.rect()), tokens())
        return self._drawing

    def _lay_out(self) -> None:
        self._drawing = None
        place = self.drawing.place
        self.cells.stretch(place.cells.toRect(), *place.step)
        self.update()

    def _moved(self) -> None:
        if drawn(self.arrows, self.cells.cell) != self.drawing.arrows:
            self._lay_out()
        self.cells.viewport().update()

    def entry_at(self, point: QPoint) -> str:
        """The entry that is drawn under a point."""
        chip = self.drawing.place.chip_at(QPointF(point))
        return chip.row.id if chip else ""

    def is_count(self, point: QPoint) -> bool:
        """Whether the number of a crowded cell is under a point."""
        cell = self.drawing.place.cell_at(QPointF(point))
        place = self.drawing.place
        crowded = cell is not None and bool(self.model.heat.at(cell)) and cell not in place.chips
        return cell is not None and crowded and place.content(cell).contains(QPointF(point))

    def words_at(self, point: QPoint) -> str:
        """What is under a point, in words."""
        chip = self.drawing.place.chip_at(QPointF(point))
        if chip:
            return f"{wording.called(chip.row)}: {chip.row.title[:400]}"
        cell = self.drawing.place.cell_at(QPointF(point))
        return wording.cell_words(self.model.heat, cell) if cell else ""

    def rect_of(self, cell: Cell) -> QRect:
        """Where a cell is on the screen."""
        rect = self.drawing.place.rect(cell).toRect()
        return QRect(self.mapToGlobal(rect.topLeft()), rect.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.drawing.paint(painter)
        painter.end()


def _first(heat: HeatMap) -> Cell:
    """Where one begins: the cell with entries that has the highest score, or the top left one."""
    return max(heat.cells, key=lambda cell: (heat.scheme.score(*cell), cell), default=(len(heat.scheme.impact), 1))
