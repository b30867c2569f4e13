"""The preview of a renumbering: each open entry with its reference now and the one that it gets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from riskreg.model.entry import Entry, reference_order
from riskreg.model.errors import InvalidEntry
from riskreg.model.lifecycle import Order, clashes, proposed, renumber
from riskreg.model.records import Recorded
from riskreg.ui.widgets import HEADING_ROLES

if TYPE_CHECKING:
    from riskreg.model.writing import Edit

Index = QModelIndex | QPersistentModelIndex
LONGEST = 200


class Column(IntEnum):
    """The columns of the preview."""

    NOW = 0
    NEW = 1
    TITLE = 2
    FORMER = 3


class RenumberModel(QAbstractTableModel):
    """Only the new references can be edited. ``refused`` carries why one cannot stand.

    ``count`` entries get another reference; those in ``twice`` would be given to more than one.
    """

    refused = Signal(str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Recorded, ...] = ()
        self._former: Mapping[str, str] = {}
        self._numbers: dict[str, str] = {}
        self._marked: frozenset[str] = frozenset()
        self.twice: tuple[str, ...] = ()
        self.count = 0
        self._headers = {
            Column.NOW: self.tr("Now"),
            Column.NEW: self.tr("New reference"),
            Column.TITLE: self.tr("Title"),
            Column.FORMER: self.tr("Formerly"),
        }

    def show(self, entries: Sequence[Recorded], former: Mapping[str, str], order: Order) -> None:
        """Propose new references for the open entries; ``former`` has those that each had before."""
        self.beginResetModel()
        self._numbers = proposed((recorded.entry for recorded in entries), order)
        ordered = sorted(entries, key=self._place)
        self._entries, self._former = tuple(ordered), former
        self._look_for_clashes()
        self.endResetModel()
        self.changed.emit()

    def _place(self, recorded: Recorded) -> tuple[bool, str]:
        return recorded.entry.kind == "opportunity", reference_order(self._numbers[recorded.entry.id])

    def _look_for_clashes(self) -> None:
        self.twice = clashes(self._numbers)
        self.count = sum(self._numbers[each.entry.id] != each.entry.reference for each in self._entries)
        self._marked = frozenset(map(reference_order, self.twice))

    def edits(self) -> "tuple[Edit, ...]":
        """What a save makes of it. Raises InvalidEntry where two entries would have one reference."""
        return renumber(self._entries, self._numbers)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role in HEADING_ROLES:
            return self._headers[Column(section)]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == Column.NEW else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()].entry
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, index.column())
        if role == Qt.ItemDataRole.EditRole:
            return self._numbers[entry.id]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.NEW:
            return self.tr("New reference of {0}: {1}").format(entry.reference, self._text(entry, Column.NEW))
        return None

    def _text(self, entry: Entry, column: int) -> str:
        if column == Column.NOW:
            return entry.reference
        if column == Column.TITLE:
            return " ".join(entry.title.split())[:LONGEST]
        if column == Column.FORMER:
            return self._former.get(entry.id, "").replace("\n", ", ")
        number = self._numbers[entry.id]
        if reference_order(number) in self._marked:
            return self.tr("{0}  given twice").format(number)
        return self.tr("{0}  as it is").format(number) if number == entry.reference else number

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ARG002 - one role
        entry, number = self._entries[index.row()].entry, str(value).strip()
        try:
            replace(entry, reference=number)
        except InvalidEntry as refusal:
            self.refused.emit(str(refusal))
            return False
        self._numbers[entry.id] = number
        self._look_for_clashes()
        self.dataChanged.emit(self.index(0, Column.NEW), self.index(self.rowCount() - 1, Column.NEW))
        self.changed.emit()
        return True
