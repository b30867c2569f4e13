"""The checks as a tree: a heading a check, and under it the entries that it names."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from riskreg.model.pre_issue import Checked, Naming, PreIssue
from riskreg.ui.quarter.check_words import accepted_words, check_name, count_words, fact_words
from riskreg.ui.table.model import LONGEST_SHOWN

Index = QModelIndex | QPersistentModelIndex
ENTRY, FACT, STATE, MEND = range(4)
_HEADING = 0
"""What an index of a heading carries; that of an entry carries its heading's row and one."""


class Show(Enum):
    """Which namings are shown."""

    OPEN = "open"
    ACCEPTED = "accepted"
    ALL = "all"


class Line(NamedTuple):
    """A check with those of its namings that are shown."""

    checked: Checked
    namings: tuple[Naming, ...]


def lines(checks: Iterable[Checked], show: Show) -> Iterator[Line]:
    """What a filter leaves: checks without a naming only where all are shown, and then last."""
    holding = []
    for checked in checks:
        shown = tuple(each for each in checked.namings if show is Show.ALL or _is(each, show))
        if shown:
            yield Line(checked, shown)
        elif show is Show.ALL:
            holding.append(Line(checked, ()))
    yield from holding


def _is(naming: Naming, show: Show) -> bool:
    return (naming.accepted is None) == (show is Show.OPEN)


class CheckModel(QAbstractItemModel):
    """A look-up, for there may be a hundred thousand namings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self._headers = (self.tr("Entry"), self.tr("Why it is here"), self.tr("Standing"), "")

    def show_lines(self, shown: Iterable[Line]) -> None:
        """Show other checks."""
        self.beginResetModel()
        self.lines = tuple(shown)
        self.endResetModel()

    # Where things stand

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        above = parent.row() if parent.isValid() else None
        rows: Sequence[object] = self.lines if above is None else self.lines[above].namings
        if not (0 <= row < len(rows) and 0 <= column < len(self._headers)):
            return QModelIndex()
        return self.createIndex(row, column, _HEADING if above is None else above + 1)

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]  # Qt has another of this name
        above = child.internalId()
        return QModelIndex() if above == _HEADING else self.createIndex(above - 1, 0, _HEADING)

    def sibling(self, row: int, column: int, index: Index) -> QModelIndex:
        """Without looking above: views ask for it row by row."""
        above = index.internalId()
        rows: Sequence[object] = self.lines if above == _HEADING else self.lines[above - 1].namings
        known = 0 <= row < len(rows) and 0 <= column < len(self._headers)
        return self.createIndex(row, column, above) if known else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        if not parent.isValid():
            return len(self.lines)
        is_heading = parent.internalId() == _HEADING and parent.column() == 0
        return len(self.lines[parent.row()].namings) if is_heading else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(self._headers)

    def line(self, index: Index) -> Line:
        """The check that a heading is, or that an entry stands under."""
        above = index.internalId()
        return self.lines[index.row() if above == _HEADING else above - 1]

    def naming(self, index: Index) -> Naming | None:
        """The naming that a row is; None for a heading."""
        return None if index.internalId() == _HEADING else self.line(index).namings[index.row()]

    def find(self, check: PreIssue, entry_id: str = "") -> QModelIndex:
        """Where a check is, or the entry that it names; not valid where neither is shown any more."""
        for row, line in enumerate(self.lines):
            if line.checked.check is check:
                heading = self.index(row, 0)
                places = (at for at, each in enumerate(line.namings) if each.recorded.entry.id == entry_id)
                place = next(places, None)
                return heading if place is None else self.index(place, 0, heading)
        return QModelIndex()

    # What they say

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._headers[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        naming = self.naming(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._heading(index) if naming is None else self._said(naming, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and naming is not None and index.column() != MEND:
            return f"<p>{_escaped(self._said(naming, index.column()))}</p>"
        return None

    def _heading(self, index: Index) -> str:
        if index.column() != ENTRY:
            return ""
        checked = self.lines[index.row()].checked
        counted = count_words(checked)
        return f"{check_name(checked.check)}: {counted}" if counted else check_name(checked.check)

    def _said(self, naming: Naming, column: int) -> str:
        if column == ENTRY:
            entry = naming.recorded.entry
            return f"{entry.reference}  {' '.join(entry.title.split())[:LONGEST_SHOWN]}"
        if column == FACT:
            return fact_words(naming)
        if column == STATE:
            return accepted_words(naming) or self.tr("Open")
        return self.tr("Mend")


def _escaped(text: str) -> str:
    from html import escape

    return escape(text)
