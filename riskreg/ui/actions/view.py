"""The actions on screen: columns that give way where there is no room, and keys for what is done in place."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from riskreg.exchange.action_list import ListedAction
from riskreg.ui.actions.drawing import ActionDelegate
from riskreg.ui.actions.model import EDITABLE, ActionTable
from riskreg.ui.actions.rows import Key, Part, key_of
from riskreg.ui.theme import px

ROW, HEADER = 50, 30
_WIDTHS = {Part.DONE: 52, Part.ENTRY: 190, Part.OWNER: 140, Part.DUE: 120, Part.STATUS: 92, Part.PROGRESS: 200}
_ACTION_AT_LEAST, _ENTRY_SQUEEZED = 240, 104
_FOLDING = (Part.PROGRESS, Part.OWNER)
"""Columns that give way, in this order, where the action would get too narrow."""


class ActionView(QTableView):
    """``opened`` carries the id of an entry to open; ``ticked`` asks that the marked actions are done, or not."""

    opened = Signal(str)
    ticked = Signal()
    picked = Signal(int)

    def __init__(self, table: ActionTable) -> None:
        super().__init__()
        self.table = table
        self._room = 0
        self._chosen: Key | None = None
        self._staying: int | None = None
        self._scrolled = 0
        self._column = 0
        self.setModel(table)
        self.drawn = ActionDelegate(table, self.selectionModel())
        self.setItemDelegate(self.drawn)
        self.setAccessibleName(self.tr("Actions of all entries"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_header()
        self._measure()
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().currentChanged.connect(self._moved)
        self.selectionModel().selectionChanged.connect(self._picks_changed)
        table.modelAboutToBeReset.connect(self._note_scroll)
        table.modelReset.connect(self._reselect)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        # A header asks whether each column is selected, row by row; with one of its own it need not.
        header.setSelectionModel(QItemSelectionModel(self.table, header))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    # The marked actions

    def marked(self) -> list[ListedAction]:
        """The marked actions in the table's order."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        places = {place for each in ranges for place in range(each.top(), each.bottom() + 1)}
        return [self.table.rows[place] for place in sorted(places)]

    def stand_at(self, place: int) -> None:
        """Mark a row."""
        index = self.table.index(place, self._column)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def stay(self, wanted: bool) -> None:
        """Whether the next order of the rows leaves the mark where it is, and does not follow the action.

        An action that is done goes to the end: whoever ticks one after the other wants the next one.
        """
        marked = self.selectionModel().selectedRows()
        self._staying = min((index.row() for index in marked), default=None) if wanted else None

    def _note_scroll(self) -> None:
        self._scrolled = self.verticalScrollBar().value()

    def _reselect(self) -> None:
        """Other rows: mark the same action where it is still shown, else the first."""
        staying, self._staying = self._staying, None
        last = len(self.table.rows) - 1
        if last >= 0 and staying is not None:
            self.updateGeometries()  # the scroll bar knows of the rows
            self.verticalScrollBar().setValue(self._scrolled)
            self.stand_at(min(staying, last))
        elif last >= 0:
            self.stand_at(max(self.table.place(self._chosen), 0))
        self._picks_changed()

    def _moved(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and current.row() < len(self.table.rows):
            self._chosen, self._column = key_of(self.table.rows[current.row()]), current.column()

    def _picks_changed(self, *_: object) -> None:
        selection = self.selectionModel().selection()
        self.picked.emit(sum(selection.at(number).height() for number in range(selection.count())))

    # What is asked for

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.table.rows[index.row()].entry_id)

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.column() not in EDITABLE and index.column() != Part.DONE:
            self._open(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and index.isValid() and index.column() == Part.DONE:
            self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # a field hands on the Enter that it took
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        elif event.key() == Qt.Key.Key_F2:
            self._edit_here()
        else:
            super().keyPressEvent(event)

    def _edit_here(self) -> None:
        """Edit the current cell, or where that cannot be, the first of the row that can."""
        at = self.currentIndex()
        columns = [at.column(), *sorted(EDITABLE)]
        column = next((each for each in columns if each in EDITABLE and not self.isColumnHidden(each)), None)
        if at.isValid() and self.table.changeable and column is not None:
            self.setCurrentIndex(at.siblingAtColumn(column))
            self.edit(self.currentIndex())

    # Columns

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "drawn"):
            self._measure()
            self._room = 0  # the columns are shared out afresh
            self.updateGeometries()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.horizontalHeader().setFixedHeight(px(HEADER))

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._room != self.horizontalHeader().width():
            self._room = self.horizontalHeader().width()
            self._share()

    def _share(self) -> None:
        header, shown = self.horizontalHeader(), dict(_WIDTHS)
        for column in _FOLDING:
            if self._room - sum(map(px, shown.values())) < px(_ACTION_AT_LEAST):
                del shown[column]
        if self._room - sum(map(px, shown.values())) < px(_ACTION_AT_LEAST):
            shown[Part.ENTRY] = _ENTRY_SQUEEZED
        left = self._room - sum(map(px, shown.values()))
        with QSignalBlocker(header):
            for column, width in _WIDTHS.items():
                header.setSectionHidden(column, column not in shown)
                header.resizeSection(column, px(shown.get(column, width)))
            header.resizeSection(Part.ACTION, max(left, px(_ACTION_AT_LEAST // 2)))
        super().updateGeometries()
