"""The review of the open quarter: every live entry, whose it is, and whether somebody has looked at it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from riskreg.model.records import Summary
from riskreg.ui.days import short_date
from riskreg.ui.table.model import LONGEST_SHOWN
from riskreg.ui.table.rows import is_unreviewed

Index = QModelIndex | QPersistentModelIndex
OWNER, REFERENCE, TITLE, STATE, BY = range(5)
translate = QCoreApplication.translate


class Due(NamedTuple):
    """One live entry; ``reviewed`` says whether anybody changed or confirmed it in the quarter."""

    row: Summary
    reviewed: bool

    @property
    def day(self) -> str:
        """When it was looked at last, whichever quarter that was in; empty where nobody did."""
        at = self.row.reviewed_at
        return short_date(datetime.fromisoformat(at).astimezone().date()) if at else ""


def due(rows: Iterable[Summary], quarter: str) -> tuple[Due, ...]:
    """Every live entry: those that nobody reviewed first, then owner by owner, in the order of the paper."""
    found = [Due(row, not is_unreviewed(row, quarter)) for row in rows if row.status == "open"]
    return tuple(sorted(found, key=lambda each: (each.reviewed, not each.row.owner, each.row.owner.casefold())))


def remind_list(entries: Iterable[Due], quarter: str, until: str) -> str:
    """What is still to be reviewed, owner by owner, as a text to be sent to them."""
    by_owner: dict[str, list[Due]] = {}
    for each in entries:
        if not each.reviewed:
            by_owner.setdefault(each.row.owner.strip(), []).append(each)
    head = translate("review", "To be reviewed for {quarter} by {day}").format(quarter=quarter, day=until)
    parts = [head]
    for owner, owned in by_owner.items():
        name = owner or translate("review", "Without an owner")
        lines = [f"  {each.row.reference}  {' '.join(each.row.title.split())}" for each in owned]
        parts.append("\n".join([f"{name} ({len(owned):,})", *lines]))
    return "\n\n".join(parts)


class ReviewModel(QAbstractTableModel):
    """One row an entry."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Due, ...] = ()
        self._headers = (
            self.tr("Owner"),
            self.tr("Ref"),
            self.tr("Title"),
            self.tr("This quarter"),
            self.tr("Last reviewed"),
        )

    def show_entries(self, entries: Sequence[Due]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headers)

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
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        each = self.entries[index.row()]
        match index.column():
            case 0:
                return each.row.owner or self.tr("Nobody")
            case 1:
                return each.row.reference
            case 2:
                return " ".join(each.row.title.split())[:LONGEST_SHOWN]
            case 3:
                return self.tr("✓ Reviewed") if each.reviewed else self.tr("To do")
            case _:
                if not each.day:
                    return self.tr("Never")
                return self.tr("{day}, {who}").format(day=each.day, who=each.row.reviewed_by or "")
