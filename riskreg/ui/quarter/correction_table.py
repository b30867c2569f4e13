"""What a reissue may correct, as a table with a tick each: as signed off, and as it would say."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from riskreg.model.changes import RATINGS
from riskreg.scoring.scheme import Scheme
from riskreg.ui.editor.values import value_text
from riskreg.ui.editor.wording import field_word, rating_text
from riskreg.ui.quarter.corrections import Correction
from riskreg.ui.theme import direction_words, px, tokens

Index = QModelIndex | QPersistentModelIndex
REFERENCE, FIELD, BEFORE, AFTER, HOW = range(5)
_LONGEST = 200


class CorrectionTable(QAbstractTableModel):
    """One row a field; ``ticked`` says that another choice was made."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.corrections: tuple[Correction, ...] = ()
        self._schemes: Mapping[int, Scheme] = {}
        self._ticks: set[int] = set()
        self._headers = (
            self.tr("Entry"),
            self.tr("What"),
            self.tr("As signed off"),
            self.tr("As corrected"),
            self.tr("Saved as"),
        )

    def show_corrections(self, corrections: Sequence[Correction], schemes: Mapping[int, Scheme]) -> None:
        """Show these; what was saved as a correction is ticked."""
        self.beginResetModel()
        self.corrections, self._schemes = tuple(corrections), schemes
        self._ticks = {row for row, each in enumerate(self.corrections) if each.recorded}
        self.endResetModel()
        self.ticked.emit()

    @property
    def chosen(self) -> tuple[Correction, ...]:
        """What is ticked."""
        return tuple(each for row, each in enumerate(self.corrections) if row in self._ticks)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.corrections)

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        made = super().flags(index)
        return made | Qt.ItemFlag.ItemIsUserCheckable if index.column() == REFERENCE else made

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        each = self.corrections[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == REFERENCE:
            return Qt.CheckState.Checked if index.row() in self._ticks else Qt.CheckState.Unchecked
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match index.column():
            case 0:
                return each.frozen.entry.reference
            case 1:
                return field_word(each.field)
            case 2:
                return self._value(each, each.before)
            case 3:
                return self._value(each, each.after)
            case _:
                return self.tr("A correction") if each.recorded else self.tr("A change")

    def _value(self, each: Correction, value: Any) -> str:
        scheme, kind = self._schemes.get(each.frozen.scheme), each.frozen.entry.kind
        if each.field in RATINGS:
            return rating_text(scheme, kind, value) if scheme else str(value.score if value else "")
        if each.field == "strands":
            return self.tr("see below")
        if each.field == "direction":
            return direction_words(value.direction if value else None)
        if scheme is None:
            return str(value)
        return " ".join(value_text(each.field, value, None, scheme, kind).split())[:_LONGEST]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != REFERENCE:
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        (self._ticks.add if ticked else self._ticks.discard)(index.row())
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True


class _Boxes(QStyledItemDelegate):
    """Outlines the boxes in a colour that is seen on a dark ground too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Window, QColor(tokens().second).lighter(140))


class CorrectionView(QTableView):
    """The table on screen; Space ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.table = CorrectionTable(self)
        self.setModel(self.table)
        self.setItemDelegate(_Boxes(self))
        self.setAccessibleName(self.tr("What can be corrected"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column in (BEFORE, AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(32))
        for column, width in ((REFERENCE, 92), (FIELD, 130), (HOW, 104)):
            self.setColumnWidth(column, px(width))
