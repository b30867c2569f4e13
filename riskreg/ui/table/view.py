"""The register's table on screen: the chosen entry by identity, the picked ones, groups, and its keys."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from riskreg.model.records import Summary
from riskreg.ui.desk import Contents
from riskreg.ui.table.columns import Column
from riskreg.ui.table.delegate import HEADING, RowDelegate
from riskreg.ui.table.groups import Group, Grouping
from riskreg.ui.table.header import Arrangement, Columns
from riskreg.ui.table.model import RegisterTable
from riskreg.ui.table.rows import Wish
from riskreg.ui.theme import px

_PICKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_WIDENING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_EDITING = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked


class TableView(QTableView):
    """Shows the entries; ``chosen`` says which one is current, ``opened`` which was clicked or got Return.

    Several may be picked besides; ``picked`` says how many, the current one among them. ``edit_wanted``
    carries the cell that a person wants to change where it stands.
    """

    chosen = Signal(str)
    opened = Signal(str)
    picked = Signal(int)
    folded = Signal()
    edit_wanted = Signal(QModelIndex)
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table = RegisterTable()
        self._chosen = ""
        self._heading: str | None = None  # the group whose heading the keyboard stands on
        self._picks: set[str] = set()
        self._last_place = 0
        self._restoring = False
        self._room = 0
        self._ready = False
        self._low: list[int] = []  # the rows that are lower than others
        self.setModel(self.table)
        self.rows_drawn = RowDelegate(self.table, self.selectionModel())
        self.setItemDelegate(self.rows_drawn)
        self.setAccessibleName(self.tr("Entries"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(_EDITING)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.sections = Columns(self)
        self._ready = True
        self.setSortingEnabled(True)
        self.set_compact(compact=False)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.selectionModel().selectionChanged.connect(self._picks_changed)
        self.table.modelReset.connect(self._lines_changed)
        self.clicked.connect(self._clicked)

    # What is shown

    def show_contents(self, contents: Contents | None, earlier: Iterable[Summary] = ()) -> None:
        """Show a state of the register; the chosen entry stays chosen where it is still there."""
        scrolled = self.verticalScrollBar().value()
        self.table.show_contents(contents, earlier)
        self.verticalScrollBar().setValue(scrolled)

    def mark(self, entry_ids: Iterable[str]) -> None:
        """Mark entries that others changed, each until it is chosen; the chosen one is before one's eyes."""
        self.table.mark(set(entry_ids) - {self._chosen})

    def look_for(self, wish: Wish) -> None:
        """Filter; the order and the groups stay."""
        self.table.look_for(wish.ordered_like(self.table.wish))

    def sort_by(self, column: Column) -> None:
        """What a click on the column's header does: ascending, descending, then the paper's order."""
        header = self.horizontalHeader()
        if header.sortIndicatorSection() != column:
            header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        elif header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder:
            header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def group_by(self, grouping: Grouping) -> None:
        """Put the entries under headings, or under none."""
        self._heading = None
        self.table.look_for(self.table.wish._replace(grouping=grouping))

    def show_as(self, wish: Wish, columns: Arrangement) -> None:
        """Filter, order, group and arrange the columns in one go."""
        header = self.horizontalHeader()
        self.sections.arrange(columns)
        order = Qt.SortOrder.DescendingOrder if wish.descending else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(header):
            header.setSortIndicator(-1 if wish.column is None else wish.column, order)
        header.viewport().update()
        self.table.look_for(wish)

    def set_compact(self, *, compact: bool) -> None:
        """Rows with one line of title, or two."""
        self.rows_drawn.compact = compact
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.rows_drawn.row_height)
        self._size_headings()

    def updateGeometries(self) -> None:
        # Not in resizeEvent: Qt leaves that out where only the scroll bar came or went.
        super().updateGeometries()
        room = self.horizontalHeader().width()
        if self._ready and room != self._room:
            self._room = room
            self.sections.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._ready:
            self.set_compact(compact=self.rows_drawn.compact)
            self.sections.measure()

    # The chosen entry

    def choose(self, entry_id: str) -> None:
        """Choose an entry without telling anyone; an empty id chooses none. What is picked beside it stays."""
        self._chosen, self._heading = entry_id, None
        if entry_id not in self._picks:
            self._picks = {entry_id}
        self.table.unmark(entry_id)
        self.table.reveal(entry_id)
        self.reselect()

    def _lines_changed(self) -> None:
        self._size_headings()
        self.reselect()

    def _size_headings(self) -> None:
        """Headings are lower than the rows under them."""
        rows, usual = self.verticalHeader(), self.rows_drawn.row_height
        with QSignalBlocker(rows):
            for place in self._low:  # Qt keeps a row's height through a reset, whatever stands there then
                if place < self.table.rowCount():
                    rows.resizeSection(place, usual)
            self._low = list(self.table.heading_places)
            for place in self._low:
                rows.resizeSection(place, min(px(HEADING), usual))

    def reselect(self) -> None:
        """Put the selection back on what is picked and on the chosen entry, wherever they stand now."""
        place, flag = self._standing_place(), QItemSelectionModel.SelectionFlag
        self._restoring = True
        try:
            if place < 0:
                self.selectionModel().clear()
            else:
                index = self.table.index(place, max(self.currentIndex().column(), Column.REFERENCE))
                self.selectionModel().setCurrentIndex(index, flag.NoUpdate)
                self.scrollTo(index)
                self._last_place = place
            self.selectionModel().select(self._picked_ranges(), flag.ClearAndSelect | flag.Rows)
        finally:
            self._restoring = False
        self._picks_changed()

    def _standing_place(self) -> int:
        if self._heading is not None:
            return self.table.group_place(self._heading)
        return self.table.place(self._chosen, self._last_place)

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        for index in (before, current):  # the line under the cell goes with it
            if index.isValid():
                self.update(index)

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._restoring or not current.isValid():
            return
        self._last_place = current.row()
        line = self.table.line(current.row())
        if isinstance(line, Group):
            self._heading = line.key
            self.viewport().update()
            return
        if self._heading is not None:
            self._heading = None
            self.viewport().update()
        self._chosen = line.id
        self.table.unmark(self._chosen)
        self.chosen.emit(self._chosen)

    def step(self, by: int) -> None:
        """Choose the next entry (1) or the one before (-1), also where the current one has just left the table."""
        here = self.currentIndex().row()
        start = here if here >= 0 else self._last_place - (1 if by > 0 else 0)
        place = min(max(start + by, 0), self.table.rowCount() - 1)
        while 0 <= place < self.table.rowCount() and isinstance(self.table.line(place), Group):
            place += by
        if 0 <= place < self.table.rowCount():
            self.selectRow(place)

    def _clicked(self, index: QModelIndex) -> None:
        """Fold or open a group, or bring the entry to the front, unless the click only picked it."""
        line = self.table.line(index.row())
        if isinstance(line, Group):
            self.fold(line, folded=not line.folded)
        elif not QGuiApplication.keyboardModifiers() & _PICKING:
            self.opened.emit(line.id)

    # Several entries at a time

    def picked_rows(self) -> list[Summary]:
        """The picked entries in the table's order, each once; those that a filter hides are not among them."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        places = {place for each in ranges for place in range(each.top(), each.bottom() + 1)}
        lines = (self.table.line(place) for place in sorted(places))
        return list({line.id: line for line in lines if isinstance(line, Summary)}.values())

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
        places = self.table.places(self._picks)
        found, start = QItemSelection(), 0
        for end in range(1, len(places) + 1):
            if end == len(places) or places[end] != places[end - 1] + 1:
                first, last = (self.table.index(places[at], Column.REFERENCE) for at in (start, end - 1))
                found.select(first, last)
                start = end
        return found

    # Groups

    def group_at(self, place: int) -> Group | None:
        """The heading in a row, where there is one."""
        line = self.table.line(place) if 0 <= place < self.table.rowCount() else None
        return line if isinstance(line, Group) else None

    def fold(self, group: Group, *, folded: bool) -> None:
        """Fold a group away or open it; the keyboard stays on its heading."""
        self._heading = group.key
        self.table.fold([group.key], folded=folded)
        self.folded.emit()

    def fold_all(self, *, folded: bool) -> None:
        """Fold every group away, or open all."""
        if folded:
            place = self.table.heading_of(self.currentIndex().row())
            group = self.group_at(place)
            self._heading = group.key if group else None
        self.table.fold([group.key for group in self.table.groups()], folded=folded)
        self.folded.emit()

    # Keys and the mouse

    def type_in(self, index: QModelIndex) -> None:
        """Let a person type over a cell."""
        super().edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, QEvent(QEvent.Type.None_))

    def edit(  # type: ignore[override]
        self,
        index: QModelIndex | QPersistentModelIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        _: QEvent | None = None,
    ) -> bool:
        """Ask for the cell to be changed; what does it comes from elsewhere."""
        if trigger & _EDITING and self.table.may_edit(index):
            self.edit_wanted.emit(self.table.index(index.row(), index.column()))
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif not self._moved_sideways(event) and not self._on_heading(event):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
                self._clicked(self.currentIndex())
            else:
                super().keyPressEvent(event)

    def _moved_sideways(self, event: QKeyEvent) -> bool:
        """Left and right with other keys held move the column or make it wider."""
        by, column = _SIDEWAYS.get(Qt.Key(event.key()), 0), self.currentIndex().column()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not by or column < 0 or held not in (_MOVING, _WIDENING):
            return False
        (self.sections.move if held == _MOVING else self.sections.widen)(Column(column), by)
        return True

    def _on_heading(self, event: QKeyEvent) -> bool:
        """Left and right fold and open a group; left in the first column goes up to its heading."""
        here = self.currentIndex()
        group, key = self.group_at(here.row()), event.key()
        if group is None:
            first = self.sections.in_order()[:1] == [here.column()]
            above = self.table.heading_of(here.row()) if here.isValid() else -1
            if key != Qt.Key.Key_Left or event.modifiers() & _PICKING or not first or above < 0:
                return False
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.table.index(above, here.column()), flag.ClearAndSelect)
            return True
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fold(group, folded=not group.folded)
        elif key in _SIDEWAYS:
            self.fold(group, folded=_SIDEWAYS[Qt.Key(key)] < 0)
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_cell(shown=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_cell(shown=False)

    def _show_cell(self, *, shown: bool) -> None:
        self.rows_drawn.shows_cell = shown
        if self.currentIndex().isValid():
            self.update(self.currentIndex())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.group_at(self.indexAt(event.position().toPoint()).row()) is not None:
            return  # two quick clicks on a heading are two clicks
        super().mouseDoubleClickEvent(event)
