"""What a reissue may correct, as a table with a tick each: as signed off, and as it would say."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from riskreg.model.changes import RATINGS
from riskreg.scoring.scheme import Scheme
from riskreg.ui.editor.values import value_text
from riskreg.ui.editor.wording import field_word, rating_text
from riskreg.ui.quarter.corrections import Correction, Rewritten
from riskreg.ui.quarter.row_table import RowTable, RowView
from riskreg.ui.theme import direction_words, tokens

Index = QModelIndex | QPersistentModelIndex
REFERENCE, FIELD, BEFORE, AFTER, HOW = range(5)
_LONGEST = 200
Offered = Correction | Rewritten


class CorrectionTable(RowTable[Offered]):
    """One row a field; ``ticked`` says that another choice was made."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__(
            (
                self.tr("Entry"),
                self.tr("What"),
                self.tr("As signed off"),
                self.tr("As corrected"),
                self.tr("Saved as"),
            )
        )
        self._schemes: Mapping[int, Scheme] = {}
        self._picks: dict[tuple[str, str], bool] = {}

    def show_corrections(self, corrections: Sequence[Offered], schemes: Mapping[int, Scheme]) -> None:
        """Show these; corrections are ticked, unless a person said otherwise, and sentences always are."""
        self._schemes = schemes
        self.show_rows(corrections)
        self.ticked.emit()

    def forget(self) -> None:
        """Nobody has said yet what is to be corrected."""
        self._picks.clear()

    @property
    def picked(self) -> bool:
        """Whether a person ticked, or took a tick away."""
        return bool(self._picks)

    @property
    def chosen(self) -> tuple[Offered, ...]:
        """What is ticked."""
        return tuple(each for each in self.rows if self._is_ticked(each))

    def _is_ticked(self, each: Offered) -> bool:
        return self._picks.get((each.frozen.entry.id, each.field), each.recorded)

    def flags(self, index: Index) -> Qt.ItemFlag:
        made = super().flags(index)
        fixed = index.column() != REFERENCE or isinstance(self.rows[index.row()], Rewritten)
        return made if fixed else made | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == REFERENCE:
            ticked = self._is_ticked(self.rows[index.row()])
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        each = self.rows[index.row()]
        self._picks[each.frozen.entry.id, each.field] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def said(self, row: Offered, column: int) -> str:
        match column:
            case 0:
                return row.frozen.entry.reference
            case 1:
                return self.tr("In the report") if isinstance(row, Rewritten) else field_word(row.field)
            case 2:
                return self._value(row, row.before)
            case 3:
                return self._value(row, row.after)
            case _:
                if isinstance(row, Rewritten):
                    return self.tr("Sentences")
                return self.tr("A correction") if row.recorded else self.tr("A change")

    def _value(self, each: Offered, value: Any) -> str:
        if isinstance(each, Rewritten):
            return " ".join(str(value).split())[:_LONGEST]
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


class _Boxes(QStyledItemDelegate):
    """Outlines the boxes in a colour that is seen on a dark ground too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Window, QColor(tokens().second).lighter(140))


class CorrectionView(RowView):
    """The table on screen; Space ticks."""

    WIDTHS = {REFERENCE: 92, FIELD: 130, HOW: 104}  # noqa: RUF012 - never changed

    def __init__(self) -> None:
        self.table = CorrectionTable()
        super().__init__(self.table, self.tr("What can be corrected"))
        self.setItemDelegate(_Boxes(self))
