"""Every issue of every signed-off quarter, with where it was published and what proves it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from riskreg.model.papers import Filed, Publication
from riskreg.model.records import Progress, SignOff
from riskreg.ui.days import months_words, short_date
from riskreg.ui.theme import px

if TYPE_CHECKING:
    from riskreg.model.register import Register

Index = QModelIndex | QPersistentModelIndex
HEAD_SHOWN = 12
QUARTER, MONTHS, AS_AT, BY, ON, ENTRIES, ISSUE, PUBLISHED, HEAD = range(9)
_ROOM = {MONTHS: 900, ENTRIES: 760, BY: 640, ON: 560}
"""Columns that give way where the table is narrower than so many pixels."""


class Issued(NamedTuple):
    """One issue. ``published`` is the publication of just this issue, where there was one."""

    signed: SignOff
    published: Filed[Publication] | None = None


def read_issued(register: "Register", _: Progress) -> tuple[Issued, ...]:
    """Every issue, the newest quarter first and in it the newest issue."""
    filed = {(each.paper.quarter, each.paper.issue): each for each in register.filed(Publication)}
    return tuple(
        Issued(issue, filed.get((issue.quarter.label, issue.issue)))
        for signed in reversed(register.sign_offs())
        for issue in reversed(register.issues(signed.quarter))
    )


class IssueTable(QAbstractTableModel):
    """One row an issue."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.issued: tuple[Issued, ...] = ()
        self._headers = (
            self.tr("Quarter"),
            self.tr("Months"),
            self.tr("As at"),
            self.tr("Signed off by"),
            self.tr("On"),
            self.tr("Entries"),
            self.tr("Issue"),
            self.tr("Published"),
            self.tr("Head"),
        )

    def show_issued(self, issued: Sequence[Issued]) -> None:
        """Show these."""
        self.beginResetModel()
        self.issued = tuple(issued)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.issued)

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
        signed, published = self.issued[index.row()]
        return (
            signed.quarter.label,
            months_words(signed.quarter),
            short_date(signed.as_at),
            signed.actor,
            short_date(signed.at.astimezone().date()),
            f"{signed.entries:,}",
            str(signed.issue),
            short_date(published.paper.day) if published else self.tr("Not yet"),
            signed.head[:HEAD_SHOWN],
        )[index.column()]


class IssueView(QTableView):
    """The issues on screen; one is always chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.table = IssueTable(self)
        self.setModel(self.table)
        self.setAccessibleName(self.tr("Signed-off quarters"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_issued(self, issued: Sequence[Issued]) -> None:
        """Show these; the one that was chosen stays so."""
        chosen = self.chosen
        self.table.show_issued(issued)
        if issued:
            same = (row for row, each in enumerate(issued) if chosen and each.signed.head == chosen.signed.head)
            self.selectRow(next(same, 0))
        self._fit()

    @property
    def chosen(self) -> Issued | None:
        """The issue that is marked."""
        rows = self.selectionModel().selectedRows()
        return self.table.issued[rows[0].row()] if rows else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(34))
        for column, least in _ROOM.items():
            self.setColumnHidden(column, self.viewport().width() < px(least))
        header = self.horizontalHeader()
        for column in (QUARTER, ENTRIES, ISSUE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
