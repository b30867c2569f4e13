"""The register's table on screen: its columns, its order, and the chosen entry by identity."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from riskreg.model.records import Summary
from riskreg.ui.delegate import RowDelegate
from riskreg.ui.desk import Contents
from riskreg.ui.table_model import RegisterTable
from riskreg.ui.table_rows import Column, Wish
from riskreg.ui.theme import px

WIDTHS = {
    Column.REFERENCE: 74,
    Column.TYPES: 108,
    Column.INITIAL: 102,
    Column.RESIDUAL: 102,
    Column.DIRECTION: 110,
    Column.OWNER: 112,
}
TITLE_AT_LEAST, TITLE_SQUEEZED = 160, 120
"""Widths of the title from which other columns fold away, and from which the table scrolls instead."""
_PICKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
FOLDING = (Column.TYPES, Column.OWNER, Column.INITIAL)
"""Columns that give way, in this order, where the title would get too narrow; the editor shows them still."""


class TableView(QTableView):
    """Shows the entries; ``chosen`` says which one is current, ``opened`` which was clicked or got Return.

    Several may be picked besides; ``picked`` says how many, the current one among them.
    """

    chosen = Signal(str)
    opened = Signal(str)
    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.table = RegisterTable()
        self._chosen = ""
        self._picks: set[str] = set()
        self._last_place = 0
        self._restoring = False
        self._room = 0
        self._widths = {column: px(width) for column, width in WIDTHS.items()}
        self.setModel(self.table)
        self.rows_drawn = RowDelegate(self.table, self.selectionModel())
        self.setItemDelegate(self.rows_drawn)
        self.setAccessibleName(self.tr("Entries"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_header()
        self.set_compact(compact=False)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.selectionModel().selectionChanged.connect(self._picks_changed)
        self.table.modelReset.connect(self.reselect)
        self.clicked.connect(self._open)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        # A header asks whether each column is selected, row by row; with one of its own it need not.
        header.setSelectionModel(QItemSelectionModel(self.table, header))
        header.setMinimumSectionSize(px(48))
        header.setFixedHeight(px(30))
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, width in self._widths.items():
            header.resizeSection(column, width)
        # The title takes what the others leave, so there is nothing to drag at its edge.
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(self._resized)

    # What is shown

    def show_contents(self, contents: Contents | None) -> None:
        """Show a state of the register; the chosen entry stays chosen where it is still there."""
        scrolled = self.verticalScrollBar().value()
        self.table.show_contents(contents)
        self.verticalScrollBar().setValue(scrolled)

    def mark(self, entry_ids: Iterable[str]) -> None:
        """Mark entries that others changed, each until it is chosen; the chosen one is before one's eyes."""
        self.table.mark(set(entry_ids) - {self._chosen})

    def look_for(self, wish: Wish) -> None:
        """Filter; the order stays what the header says."""
        now = self.table.wish
        self.table.look_for(wish.sorted_by(now.column, descending=now.descending))

    def set_compact(self, *, compact: bool) -> None:
        """Rows with one line of title, or two."""
        self.rows_drawn.compact = compact
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.rows_drawn.row_height)

    # The chosen entry

    def choose(self, entry_id: str) -> None:
        """Choose an entry without telling anyone; an empty id chooses none. What is picked beside it stays."""
        self._chosen = entry_id
        if entry_id not in self._picks:
            self._picks = {entry_id}
        self.table.unmark(entry_id)
        self.reselect()

    def reselect(self) -> None:
        """Put the selection back on what is picked and on the chosen entry, wherever they stand now."""
        place, flag = self.table.place(self._chosen), QItemSelectionModel.SelectionFlag
        self._restoring = True
        try:
            if place < 0:
                self.selectionModel().clear()
            else:
                index = self.table.index(place, Column.REFERENCE)
                self.selectionModel().setCurrentIndex(index, flag.NoUpdate)
                self.scrollTo(index)
                self._last_place = place
            self.selectionModel().select(self._picked_ranges(), flag.ClearAndSelect | flag.Rows)
        finally:
            self._restoring = False
        self._picks_changed()

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._restoring and current.isValid():
            self._chosen = self.table.row(current.row()).id
            self._last_place = current.row()
            self.table.unmark(self._chosen)
            self.chosen.emit(self._chosen)

    def step(self, by: int) -> None:
        """Choose the next entry (1) or the one before (-1), also where the current one has just left the table."""
        here = self.currentIndex().row()
        start = here if here >= 0 else self._last_place - (1 if by > 0 else 0)
        place = min(max(start + by, 0), self.table.rowCount() - 1)
        if place >= 0:
            self.selectRow(place)

    def _open(self, index: QModelIndex) -> None:
        """Bring the entry to the front, unless the click only picked it."""
        if not QGuiApplication.keyboardModifiers() & _PICKING:
            self.opened.emit(self.table.row(index.row()).id)

    # Several entries at a time

    def picked_rows(self) -> list[Summary]:
        """The picked entries in the table's order; those that a filter hides are not among them."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        places = {place for each in ranges for place in range(each.top(), each.bottom() + 1)}
        return [self.table.row(place) for place in sorted(places)]

    def unpick(self) -> None:
        """Leave only the chosen entry picked."""
        self._picks = {self._chosen}
        self.reselect()

    def _picks_changed(self, *_: object) -> None:
        if not self._restoring:
            self._picks = {row.id for row in self.picked_rows()}
            self.picked.emit(len(self._picks))

    def _picked_ranges(self) -> QItemSelection:
        """The picked rows as ranges, neighbours together, so that ten thousand of them are one."""
        places = sorted(place for place in map(self.table.place, self._picks) if place >= 0)
        found, start = QItemSelection(), 0
        for end in range(1, len(places) + 1):
            if end == len(places) or places[end] != places[end - 1] + 1:
                first, last = (self.table.index(places[at], Column.REFERENCE) for at in (start, end - 1))
                found.select(first, last)
                start = end
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    # Columns

    def columns(self) -> QByteArray:
        """How the columns stand, to be remembered."""
        header = self.horizontalHeader()
        with QSignalBlocker(header):
            for column in FOLDING:  # a folded column keeps its width only while it is not hidden
                header.setSectionHidden(column, False)
            state = header.saveState()
        self.fit()
        return state

    def restore_columns(self, state: QByteArray) -> None:
        """Put the columns back as they were left; a state that fits no longer is ignored."""
        if not state.isEmpty() and self.horizontalHeader().restoreState(state):
            header = self.horizontalHeader()
            header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Fixed)
            self._widths = {column: header.sectionSize(column) for column in WIDTHS}
            self.fit()

    def sort_by(self, column: Column) -> None:
        """What a click on the column's header does: ascending, descending, then the paper's order."""
        header = self.horizontalHeader()
        if header.sortIndicatorSection() != column:
            header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        elif header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder:
            header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def updateGeometries(self) -> None:
        # Not in resizeEvent: Qt leaves that out where only the scroll bar came or went.
        super().updateGeometries()
        room = self.horizontalHeader().width()
        if room != self._room:
            self._room = room
            self.fit()

    def _resized(self, column: int, _before: int, width: int) -> None:
        if width and column != Column.TITLE:
            self._widths[Column(column)] = width
            self.fit()

    def fit(self) -> None:
        """Give the title what the others leave, folding columns away where that is too little."""
        header = self.horizontalHeader()
        shown = set(self._widths)
        left = self._room - sum(self._widths.values())
        for column in FOLDING:
            if left < px(TITLE_AT_LEAST):
                shown.discard(column)
                left += self._widths[column]
        with QSignalBlocker(header):
            for column in FOLDING:
                header.setSectionHidden(column, column not in shown)
            header.resizeSection(Column.TITLE, max(left, px(TITLE_SQUEEZED)))
        self.updateGeometries()
