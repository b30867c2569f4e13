"""What a change would do to each marked entry: as it is now, and as it would be."""

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from riskreg.model.bulk import Change, Plan
from riskreg.model.records import Summary
from riskreg.ui.bulk.words import after_words, now_words
from riskreg.ui.desk import Contents
from riskreg.ui.theme import px
from riskreg.ui.widgets import HEADING_ROLES

Index = QModelIndex | QPersistentModelIndex
TALL = 172
"""Pixels that the preview takes at most."""


class Line(NamedTuple):
    """One entry, and what becomes of it: changed, or left as it is and why."""

    row: Summary
    left: str


class PreviewTable(QAbstractTableModel):
    """The entries that change first, then those that do not, with the reason in place of a new value."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._change: Change | None = None
        self._contents: Contents | None = None
        self._headers = (self.tr("Ref"), self.tr("Title"), self.tr("Now"), self.tr("Then"))

    def show_plan(self, contents: Contents, change: Change, plan: Plan) -> None:
        """Show what a change would do."""
        has, left = self.tr("has it already"), self.tr("closed: left out")
        self.beginResetModel()
        self._contents, self._change = contents, change
        self._lines = [Line(row, "") for row in plan.changing]
        self._lines += [Line(row, has) for row in plan.same] + [Line(row, left) for row in plan.left_out]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = orientation is Qt.Orientation.Horizontal and role in HEADING_ROLES
        return self._headers[section] if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self._change is None or self._contents is None:
            return None
        line, column = self._lines[index.row()], index.column()
        if column < 2:
            return (line.row.reference, line.row.title)[column]
        if column == 2:
            return now_words(line.row, self._change, self._contents)
        return line.left or after_words(line.row, self._change, self._contents)


class Preview(QTableView):
    """A low table to be read."""

    def __init__(self) -> None:
        super().__init__()
        self.model_shown = PreviewTable()
        self.setModel(self.model_shown)
        self.setAccessibleName(self.tr("What changes"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._size()

    def _size(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((0, 74), (2, 190), (3, 190)):
            header.resizeSection(column, px(width))
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(px(26))
        self.setFixedHeight(px(TALL))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()
