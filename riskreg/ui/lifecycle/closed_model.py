"""The rows of the page of closed entries."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from riskreg.ui.days import plain_date
from riskreg.ui.lifecycle.saving import Closed
from riskreg.ui.lifecycle.words import went_words
from riskreg.ui.search.folding import fold
from riskreg.ui.widgets import HEADING_ROLES

Index = QModelIndex | QPersistentModelIndex
LONGEST = 200


class ClosedModel(QAbstractTableModel):
    """One closed entry to a row, every cell prepared."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[tuple[str, tuple[str, ...]]] = []
        self._words: list[str] = []
        self.rows: list[tuple[str, tuple[str, ...]]] = []
        self._headers = (
            self.tr("Ref"),
            self.tr("Title"),
            self.tr("Closed on"),
            self.tr("Reason"),
            self.tr("Agreed by"),
            self.tr("Went where"),
        )

    def show(self, entries: Sequence[Closed], words: str) -> None:
        """Show these, as far as they contain every word."""
        self._all = [(each.recorded.entry.id, _cells(each)) for each in entries]
        self._words = [fold("\n".join(cells)) for _, cells in self._all]
        self.look_for(words)

    def look_for(self, words: str) -> None:
        """Show those that contain every word."""
        wanted = fold(words).split()
        self.beginResetModel()
        self.rows = [
            row
            for row, text in zip(self._all, self._words, strict=True)
            if all(word in text for word in wanted)
        ]  # fmt: skip
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role in HEADING_ROLES:
            return self._headers[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][1][index.column()]
        return None


def _cells(closed: Closed) -> tuple[str, ...]:
    entry = closed.recorded.entry
    closure = entry.closure
    day, reason, agreed = (plain_date(closure.day), closure.reason, closure.agreed_by) if closure else ("", "", "")
    went = went_words(entry, closed.superseding)
    return tuple(
        " ".join(text.split())[:LONGEST] for text in (entry.reference, entry.title, day, reason, agreed, went)
    )
