"""The matrix as a table whose cells can be typed over, the highest impact at the top."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from riskreg.scoring.rating import InvalidScore, Kind
from riskreg.scoring.rules import Rule
from riskreg.ui.scheme_editor.draft import Draft, number
from riskreg.ui.scheme_editor.drafting import Drafting

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """Writes what is typed into the draft; only a table of one's own can be typed over."""

    def __init__(self, drafting: Drafting) -> None:
        super().__init__()
        self._drafting = drafting
        self._shown: tuple[int, int] = (0, 0)

    @property
    def _draft(self) -> Draft:
        return self._drafting.draft

    def refresh(self) -> None:
        """Show the draft as it is now."""
        size = self._draft.impacts, self._draft.likelihoods
        if size != self._shown:
            self.beginResetModel()
            self._shown = size
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(size[0] - 1, size[1] - 1))
            for way, count in ((Qt.Orientation.Vertical, size[0]), (Qt.Orientation.Horizontal, size[1])):
                self.headerDataChanged.emit(way, 0, count - 1)

    def cell(self, index: Index) -> tuple[int, int]:
        """Impact and likelihood of an index, from 1."""
        return self._shown[0] - index.row(), index.column() + 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._shown[0]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._shown[1]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return f"{section + 1} {self._draft.likelihood[section].label}"
        return f"{self._shown[0] - section} {self._draft.impact[self._shown[0] - section - 1].label}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._draft.rule is Rule.TABLE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        impact, likelihood = self.cell(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(impact, likelihood)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole):
            return self._brush(impact, likelihood, text=role == Qt.ItemDataRole.ForegroundRole)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self.tr("Score of impact {0} by likelihood {1}: {2}")
            return said.format(impact, likelihood, self._text(impact, likelihood))
        return None

    def _text(self, impact: int, likelihood: int) -> str:
        if self._draft.rule is Rule.TABLE:
            return self._draft.texts()[impact - 1][likelihood - 1]
        return str(self._draft.scores()[impact - 1][likelihood - 1])

    def _brush(self, impact: int, likelihood: int, *, text: bool) -> QBrush | None:
        score = number(self._text(impact, likelihood))
        if self._drafting.troubles or score is None:
            return None
        try:
            swatch = self._drafting.scheme.band(score).swatch(Kind.RISK)
        except InvalidScore:
            return None
        return QBrush(QColor(swatch.text if text else swatch.fill))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ARG002 - one role
        self._drafting.set(self._draft.with_cell(*self.cell(index), str(value).strip()))
        return True
