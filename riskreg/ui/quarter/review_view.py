"""The review's table on screen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from riskreg.ui.quarter.review_model import (
    LAST,
    REFERENCE,
    REVIEWER,
    STATE,
    TITLE,
    Review,
    ReviewTable,
)
from riskreg.ui.quarter.row_table import RowView, runs
from riskreg.ui.theme import TEXT, font

Index = QModelIndex | QPersistentModelIndex


class _Drawn(ReviewTable):
    """What is late stands out."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.FontRole and index.column() == STATE and self.rows[index.row()].late:
            return font(TEXT, bold=True)
        return super().data(index, role)


class ReviewView(RowView):
    """``opened`` gives the id of the entry that Enter or a double click asks for; ``copied`` is Ctrl+C."""

    opened = Signal(str)
    copied = Signal()
    marked = Signal()

    WIDTHS = {REVIEWER: 140, REFERENCE: 80, STATE: 224, LAST: 150}  # noqa: RUF012 - never changed
    SHARES = {REVIEWER: 0.22, LAST: 0.2}  # noqa: RUF012 - never changed
    ROOM = {LAST: 760, REVIEWER: 480}  # noqa: RUF012 - never changed

    def __init__(self) -> None:
        self.table = _Drawn()
        super().__init__(self.table, self.tr("Review of each entry"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._tell)

    def show_reviews(self, found: Sequence[Review]) -> None:
        """Show these; what was marked stays so, and where it was one that is done now the next is marked."""
        marked, at = {each.row.id for each in self.picked}, self.currentIndex().row()
        top = self.verticalScrollBar().value()
        self.table.show_rows(found)
        places = [place for place, each in enumerate(found) if each.row.id in marked]
        if found:
            with QSignalBlocker(self):  # said once, at the end
                self._mark(places or [min(max(at, 0), len(found) - 1)])
            self.verticalScrollBar().setValue(top)
            self.scrollTo(self.currentIndex())
        self.marked.emit()

    def _mark(self, places: Sequence[int]) -> None:
        chosen = QItemSelection()
        for first, last in runs(places):
            chosen.select(self.table.index(first, REVIEWER), self.table.index(last, LAST))
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.table.index(places[0], TITLE), flag.NoUpdate)
        self.selectionModel().select(chosen, flag.ClearAndSelect)

    @property
    def picked(self) -> tuple[Review, ...]:
        """The reviews that are marked."""
        return tuple(self.table.rows[row] for row in self.chosen_rows())

    def _tell(self, *_: object) -> None:
        self.marked.emit()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.table.rows[index.row()].row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
