"""The hits as a table: which are to be replaced, in which entry and field, and the words around each."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from riskreg.model.replacing import Hit, Path
from riskreg.scoring.rating import Kind
from riskreg.ui.editor.wording import field_word, list_heading
from riskreg.ui.widgets import HEADING_ROLES

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate
BEFORE, AFTER = 48, 160
"""Characters shown around a hit."""


class Column(IntEnum):
    """The columns."""

    REFERENCE = 0
    WHERE = 1
    WORDS = 2


class Around(NamedTuple):
    """A hit with what stands around it, and what would stand in its place."""

    before: str
    old: str
    new: str
    after: str


class HitTable(QAbstractTableModel):
    """``ticked`` says that others are to be replaced now."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.hits: Sequence[Hit] = ()
        self.put = ""
        self._left = set[int]()  # the hits that are not to be replaced
        self._headers = (self.tr("Ref"), self.tr("Where"), self.tr("What"))

    def show(self, hits: Sequence[Hit]) -> None:
        """Show what was found, all of it ticked."""
        self.beginResetModel()
        self.hits = hits
        self._left.clear()
        self.endResetModel()
        self.ticked.emit()

    def put_instead(self, put: str) -> None:
        """What would stand in place of each."""
        self.put = put
        self._redraw()

    @property
    def count(self) -> int:
        """How many are to be replaced."""
        return len(self.hits) - len(self._left)

    def chosen(self) -> dict[str, list[Hit]]:
        """The hits to be replaced, by entry."""
        found: dict[str, list[Hit]] = {}
        for row, hit in enumerate(self.hits):
            if row not in self._left:
                found.setdefault(hit.entry_id, []).append(hit)
        return found

    def is_ticked(self, row: int) -> bool:
        """Whether a hit is to be replaced."""
        return row not in self._left

    def tick(self, rows: Sequence[int], *, on: bool) -> None:
        """Replace these hits, or leave them."""
        (self._left.difference_update if on else self._left.update)(rows)
        self._redraw()
        self.ticked.emit()

    def _redraw(self) -> None:
        if self.hits:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.hits) - 1, len(Column) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.hits)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = orientation is Qt.Orientation.Horizontal and role in HEADING_ROLES
        return self._headers[section] if shown else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        checks = Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.REFERENCE else Qt.ItemFlag(0)
        return super().flags(index) | checks

    def setData(self, index: Index, _value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([index.row()], on=not self.is_ticked(index.row()))
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit, column = self.hits[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == Column.REFERENCE:
            return Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.REFERENCE:
            said = self.tr("{0}, is replaced") if self.is_ticked(index.row()) else self.tr("{0}, is left as it is")
            return said.format(hit.reference)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == Column.WORDS:
            around = self.around(index.row())
            return f"{around.before}{around.old} → {around.new}{around.after}"
        return hit.reference if column == Column.REFERENCE else where_words(hit)

    def around(self, row: int) -> Around:
        """The words around a hit, on one line."""
        hit = self.hits[row]
        text, start, end = hit.text.text, hit.start, hit.end
        before, after = text[max(start - BEFORE, 0) : start], text[end : end + AFTER]
        if start > BEFORE:
            before = "…" + before.partition(" ")[2] if " " in before else "…" + before
        return Around(_flat(before), _flat(text[start:end]), self.put, _flat(after))


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def where_words(hit: Hit) -> str:
    """Which field a hit is in: "Title", "Current controls", "Mitigating actions: owner"."""
    return path_words(hit.text.path, Kind(hit.kind), hit.strands)


def path_words(path: Path, kind: Kind, strands: int) -> str:
    """A path into an entry in words."""
    if len(path) == 1:
        return field_word(str(path[0]))
    of = translate("replacing", "{0} of strand {1}") if strands > 1 else "{0}"
    number = int(path[1]) + 1
    if len(path) == 3:
        return of.format(translate("replacing", "Description"), number)
    part = of.format(list_heading(str(path[2]), kind), number)
    within = {
        "owner": translate("replacing", "{0}: owner"),
        "progress": translate("replacing", "{0}: progress"),
    }
    return within.get(str(path[4]), "{0}").format(part)
