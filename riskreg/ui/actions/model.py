"""The actions as Qt sees them: a look-up for every cell; what is typed into one is asked for, not stored."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from riskreg.exchange.action_list import ListedAction
from riskreg.model.entry import Action, ActionStatus
from riskreg.model.errors import InvalidEntry
from riskreg.ui.actions.reading import Edit
from riskreg.ui.actions.rows import ActionRows, ActionWish, Due, Key, Part, due_of, key_of
from riskreg.ui.days import short_date
from riskreg.ui.editor.dates import read_date
from riskreg.ui.editor.wording import status_word
from riskreg.ui.table.model import LONGEST_SHOWN
from riskreg.ui.widgets import HEADING_ROLES, tip

Index = QModelIndex | QPersistentModelIndex
EDITABLE = {Part.OWNER, Part.DUE, Part.STATUS, Part.PROGRESS}


class ActionTable(QAbstractTableModel):
    """The actions that the wish lets through.

    ``wanted`` carries an Edit that a person made in a cell and the reason to record; ``refused`` a
    sentence about what cannot stand there.
    """

    wanted = Signal(object, str)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source: ActionRows | None = None
        self.rows: list[ListedAction] = []
        self.wish = ActionWish()
        self.changeable = False
        self._headers = {
            Part.DONE: self.tr("Done"),
            Part.ENTRY: self.tr("Entry"),
            Part.ACTION: self.tr("Action"),
            Part.OWNER: self.tr("Owner"),
            Part.DUE: self.tr("Due"),
            Part.STATUS: self.tr("Status"),
            Part.PROGRESS: self.tr("Progress"),
        }

    # Which rows

    def show_rows(self, source: ActionRows | None) -> None:
        """Show another state of the register."""
        self.source = source
        self._fill()

    def look_for(self, wish: ActionWish) -> None:
        """Filter or order otherwise."""
        if wish != self.wish:
            self.wish = wish
            self._fill()

    def _fill(self) -> None:
        found = self.source.pick(self.wish) if self.source is not None else []
        if not _same_actions(self.rows, found):
            self.beginResetModel()
            self.rows = found
            self.endResetModel()
            return
        before, self.rows = self.rows, found
        for number, (old, new) in enumerate(zip(before, found, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(Part) - 1))

    def place(self, key: Key | None) -> int:
        """The row that shows an action, or -1."""
        if key is None:
            return -1
        entry_id, strand, place = key
        for at, row in enumerate(self.rows):
            if row.place == place and row.entry_id == entry_id and row.strand == strand:
                return at
        return -1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = Part(column) if column >= 0 else None
        down = wanted is not None and order is Qt.SortOrder.DescendingOrder
        self.look_for(self.wish._replace(column=wanted, descending=down))

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Part)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role in HEADING_ROLES:
                return self._headers[Part(section)]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self.changeable and index.isValid() and index.column() in EDITABLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, part = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, part)
        if role == Qt.ItemDataRole.EditRole:
            return row.action.progress if part == Part.PROGRESS else self.text(row, part)
        if role == Qt.ItemDataRole.ToolTipRole and part in (Part.ENTRY, Part.ACTION, Part.PROGRESS):
            return tip(self._whole(row, part))
        return None

    def due(self, row: ListedAction) -> Due:
        """When the action of a row is due."""
        return due_of(row, self.source.as_at) if self.source is not None else Due.NO_DATE

    def text(self, row: ListedAction, part: int) -> str:
        """A cell in words."""
        action = row.action
        if part == Part.DONE:
            return self.tr("Done") if row.is_done else ""
        if part == Part.DUE:
            return short_date(action.due) if action.due else ""
        if part == Part.STATUS:
            return status_word(action.status) if action.status else ""
        return self._whole(row, part)[:LONGEST_SHOWN]

    def _whole(self, row: ListedAction, part: int) -> str:
        action = row.action
        return {
            Part.ENTRY: f"{row.reference} {row.title}",
            Part.ACTION: action.text,
            Part.OWNER: action.owner or "",
            Part.PROGRESS: action.progress,
        }.get(Part(part), "")

    def _spoken(self, row: ListedAction, part: int) -> str:
        said = self.text(row, part)
        if part == Part.DONE:
            return said or self.tr("Not done")
        if part == Part.DUE and self.due(row) is Due.OVERDUE:
            return self.tr("Overdue since {day}").format(day=said)
        return said or self.tr("{name}: none").format(name=self._headers[Part(part)])

    # What a person types

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, part = self.rows[index.row()], Part(index.column())
        if role != Qt.ItemDataRole.EditRole or part not in EDITABLE:
            return False
        try:
            after = _edited(row.action, part, value)
        except InvalidEntry as error:
            self.refused.emit(str(error))
            return False
        if after == row.action:
            return False
        self.wanted.emit(Edit(row, after), _reason(part, after))
        return True


def _same_actions(before: list[ListedAction], after: list[ListedAction]) -> bool:
    """Whether both list the same actions in the same order, whatever has changed in them."""
    return len(before) == len(after) and all(
        old is new or key_of(old) == key_of(new) for old, new in zip(before, after, strict=True)
    )


def _edited(action: Action, part: Part, value: Any) -> Action:
    if part is Part.STATUS:
        return replace(action, status=value)
    text = str(value).strip()
    if part is Part.DUE:
        return replace(action, due=read_date(text))
    if part is Part.OWNER:
        return replace(action, owner=text or None)
    if text == " ".join(action.progress.split("\n")):  # a cell shows several lines as one
        return action
    return replace(action, progress=text)


def _reason(part: Part, after: Action) -> str:
    """What the history keeps beside the change."""
    if part is Part.STATUS:
        return completion_reason(1) if after.status is ActionStatus.COMPLETE else "Status of an action changed"
    return {
        Part.DUE: "Due date of an action changed",
        Part.OWNER: "Owner of an action changed",
        Part.PROGRESS: "Progress of an action noted",
    }[part]


def completion_reason(count: int) -> str:
    """What the history keeps beside actions that were completed."""
    return "Action completed" if count == 1 else f"{count:,} actions completed"
