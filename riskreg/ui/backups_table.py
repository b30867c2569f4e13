"""The rows of the page of backups: when each was made, as what it is kept, whether it reads back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt

from riskreg.model.keeping import Backup, Keep, Period, kept
from riskreg.ui.days import plain_date
from riskreg.ui.widgets import HEADING_ROLES

Index = QModelIndex | QPersistentModelIndex


class BackupTable(QAbstractTableModel):
    """Backups, newest first. What is known of each grows: None in ``problems`` is one not read yet."""

    def __init__(self) -> None:
        super().__init__()
        self.backups: tuple[Backup, ...] = ()
        self._problems: dict[tuple[Path, int], str] = {}
        self._kept: dict[Path, tuple[Period, ...]] = {}
        self._headers = (
            self.tr("Made"),
            self.tr("Rows"),
            self.tr("Size"),
            self.tr("Kept as"),
            self.tr("Reads back"),
        )
        self._periods = {
            Period.DAY: self.tr("day"),
            Period.WEEK: self.tr("week"),
            Period.MONTH: self.tr("month"),
        }

    def show_backups(self, backups: Sequence[Backup], keep: Keep) -> None:
        """Show these, and as what each is kept."""
        self.beginResetModel()
        self.backups, self._kept = tuple(backups), kept(backups, keep)
        self.endResetModel()

    def problem(self, backup: Backup) -> str | None:
        """What is wrong with a backup, empty where nothing is; None while it has not been read through."""
        return backup.problem or self._problems.get((backup.path, backup.size))

    def learn(self, backup: Backup, problem: str) -> None:
        """Take in what reading a backup through has shown."""
        self._problems[backup.path, backup.size] = problem
        last = self.columnCount() - 1
        self.dataChanged.emit(self.index(0, last), self.index(self.rowCount() - 1, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.backups)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role in HEADING_ROLES:
                return self._headers[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        backup = self.backups[index.row()]
        problem = self.problem(backup)
        return (
            f"{plain_date(backup.when.date())}, {backup.when:%H:%M}",
            f"{backup.rows:,}" if backup.rows else "–",
            QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat),
            self._reasons(backup),
            self.tr("Being read…") if problem is None else self.tr("No: damaged") if problem else self.tr("Yes"),
        )[index.column()]

    def _reasons(self, backup: Backup) -> str:
        if backup.path not in self._kept:
            return self.tr("not counted") if backup.problem else self.tr("goes after the next backup")
        return ", ".join(self._periods[period] for period in self._kept[backup.path]) or self.tr("newest of all")
