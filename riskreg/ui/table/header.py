"""The table's columns on screen: which are shown, in what order and how wide; told and set as plain data."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from riskreg.ui.table.columns import ALWAYS_SHOWN, FIRST_SHOWN, WIDTHS, Column
from riskreg.ui.text_size import OWN_WIDTHS
from riskreg.ui.theme import px, scale

TITLE_AT_LEAST, TITLE_SQUEEZED = 160, 120
"""Widths of the title from which other columns fold away, and from which the table scrolls instead."""
FOLDING = (Column.TYPES, Column.OWNER, Column.INITIAL)
"""Columns that give way, in this order, where the title would get too narrow; the editor shows them still."""
STEP, NARROWEST = 16, 48


class Arrangement(NamedTuple):
    """The columns from left to right with the hidden ones among them, those shown, and widths before scaling."""

    order: tuple[Column, ...] = tuple(Column)
    shown: frozenset[Column] = frozenset(FIRST_SHOWN)
    widths: tuple[tuple[Column, int], ...] = ()


class Columns(QObject):
    """Looks after the header of the table. ``changed`` when a person chose, moved or resized a column."""

    changed = Signal()

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._header = view.horizontalHeader()
        self._shown = frozenset(FIRST_SHOWN)
        self._widths: dict[Column, float] = dict(WIDTHS)
        header = self._header
        header.setProperty(OWN_WIDTHS, True)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        # A header asks whether each column is selected, row by row; with one of its own it need not.
        header.setSelectionModel(QItemSelectionModel(view.model(), header))
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # The title takes what the others leave, so there is nothing to drag at its edge.
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)
        self.measure()

    def measure(self) -> None:
        """Take the person's text size into account, which may have changed."""
        self._header.setMinimumSectionSize(px(NARROWEST))
        self._header.setFixedHeight(px(30))
        self.fit()

    # What a person chooses

    @property
    def shown(self) -> frozenset[Column]:
        """The chosen columns, those too that have no room now."""
        return self._shown

    def has_room(self, column: Column) -> bool:
        """Whether a chosen column is not folded away for want of room."""
        return not self._header.isSectionHidden(column)

    def show(self, column: Column, *, shown: bool) -> None:
        """Show a column, or do not."""
        if column not in ALWAYS_SHOWN:
            self._shown = self._shown | {column} if shown else self._shown - {column}
            self.fit()
            self.changed.emit()

    def move(self, column: Column, by: int) -> None:
        """Move a column past its next shown neighbour to the right (1) or to the left (-1)."""
        header, place = self._header, self._header.visualIndex(column)
        target = place + by
        while 0 <= target < header.count() and header.isSectionHidden(header.logicalIndex(target)):
            target += by
        if 0 <= target < header.count():
            header.moveSection(place, target)

    def widen(self, column: Column, by: int) -> None:
        """Make a column wider (1) or narrower (-1) by a step; the title has what is left."""
        if column != Column.TITLE:
            self._header.resizeSection(
                column, max(self._header.sectionSize(column) + by * px(STEP), px(NARROWEST))
            )

    def reset(self) -> None:
        """As they are for a person who chose nothing."""
        self.arrange(Arrangement())
        self.changed.emit()

    def arrangement(self) -> Arrangement:
        """How the columns stand."""
        order = tuple(Column(self._header.logicalIndex(place)) for place in range(self._header.count()))
        return Arrangement(order, self._shown, tuple((each, round(self._widths[each])) for each in WIDTHS))

    def arrange(self, wanted: Arrangement) -> None:
        """Put the columns as told; ones that it does not know of come last, as wide as they first are."""
        order = list(dict.fromkeys((*wanted.order, *Column)))
        with QSignalBlocker(self._header):
            for place, column in enumerate(order):
                self._header.moveSection(self._header.visualIndex(column), place)
        self._shown = wanted.shown | ALWAYS_SHOWN
        self._widths = {**WIDTHS, **dict(wanted.widths)}
        self.fit()

    def in_order(self) -> list[Column]:
        """The columns that are on screen, from left to right."""
        return [column for column in self.chosen_in_order() if self.has_room(column)]

    def chosen_in_order(self) -> list[Column]:
        """The chosen columns from left to right, those too that have no room now."""
        order = (Column(self._header.logicalIndex(place)) for place in range(self._header.count()))
        return [column for column in order if column in self._shown]

    # Sharing the width

    def _resized(self, column: int, _before: int, width: int) -> None:
        if width and column != Column.TITLE:
            self._widths[Column(column)] = width / scale()
            self.fit()
            self.changed.emit()

    def _moved(self, *_: int) -> None:
        self.changed.emit()

    def fit(self) -> None:
        """Give the title what the others leave; of the usual columns some fold away where that is too little.

        Where a person chose further columns, all of them stay and the table scrolls.
        """
        header = self._header
        shown, left = set(self._shown), header.width() - self._wide(self._shown)
        for column in FOLDING if self._shown <= set(FIRST_SHOWN) else ():
            if left < px(TITLE_AT_LEAST) and column in shown:
                shown.discard(column)
                left += self._wide((column,))
        with QSignalBlocker(header):
            for column in Column:
                header.setSectionHidden(column, column not in shown)
                if column in shown and column != Column.TITLE:
                    header.resizeSection(column, self._wide((column,)))
            squeezed = TITLE_SQUEEZED if self._shown <= set(FIRST_SHOWN) else TITLE_AT_LEAST
            header.resizeSection(Column.TITLE, max(left, px(squeezed)))
        self._view.updateGeometries()

    def _wide(self, columns: Iterable[Column]) -> int:
        return sum(px(self._widths[column]) for column in columns if column != Column.TITLE)
