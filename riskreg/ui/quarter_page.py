"""The quarters: the open one and what it needs next, and those signed off with their heads."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from riskreg.model.quarter import plain_date
from riskreg.model.records import SignOff
from riskreg.ui.desk import Contents
from riskreg.ui.places import Page
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

Index = QModelIndex | QPersistentModelIndex
HEAD_SHOWN = 12


class SignOffTable(QAbstractTableModel):
    """The signed-off quarters, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.sign_offs: tuple[SignOff, ...] = ()
        self._headers = (
            self.tr("Quarter"),
            self.tr("Months"),
            self.tr("As at"),
            self.tr("Signed off by"),
            self.tr("On"),
            self.tr("Entries"),
            self.tr("Head"),
        )

    def show_sign_offs(self, sign_offs: Sequence[SignOff]) -> None:
        """Show these, given oldest first."""
        self.beginResetModel()
        self.sign_offs = tuple(reversed(sign_offs))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.sign_offs)

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
        signed = self.sign_offs[index.row()]
        return (
            signed.quarter.label,
            signed.quarter.months,
            plain_date(signed.as_at),
            signed.actor,
            plain_date(signed.at.astimezone().date()),
            f"{signed.entries:,}",
            signed.head[:HEAD_SHOWN],
        )[index.column()]


class QuarterPage(Page):
    """Where a quarter is signed off, and a signed-off one is exported or proved."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self.table = SignOffTable()
        self.view = QTableView()
        self._set_up_view()
        self._none = label(self.tr("No quarter is signed off yet. The first one becomes the baseline."), "second")
        self._copy = button(self.tr("Copy head"), self.copy_head)
        self._copy.setToolTip(
            self.tr("The hash that proves this quarter and all before it; keep it outside the file")
        )
        self._export = button(self.tr("Export this quarter…"), self.export_chosen)
        acts = QHBoxLayout()
        acts.setSpacing(SPACE)
        for each in (self._export, self._copy):
            acts.addWidget(each)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(self._open_card())
        column.addSpacing(SPACE)
        column.addWidget(label(self.tr("Signed off"), "heading"))
        column.addWidget(self._none)
        column.addWidget(self.view, 1)
        column.addLayout(acts)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        self.setFocusProxy(self.view)
        self.view.selectionModel().selectionChanged.connect(self._chosen_changed)

    def _open_card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        self._name = label(role="title")
        self._state = label(role="second", wrap=True)
        self._sign_off = button(self.tr("Sign off…"), self._flows.sign_off)
        self._export_open = button(self.tr("Export as it stands…"), self._export_as_it_stands)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self._name)
        words.addWidget(self._state)
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE * 2, SPACE * 2, SPACE * 2, SPACE * 2)
        row.setSpacing(SPACE)
        row.addLayout(words, 1)
        row.addWidget(self._export_open)
        row.addWidget(self._sign_off)
        return card

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.table)
        view.setAccessibleName(self.tr("Signed-off quarters"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(px(36))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register."""
        quarter, count = contents.quarter, contents.rows.count()
        entries = self.tr("1 entry") if count == 1 else self.tr("{n} entries").format(n=f"{count:,}")
        self._name.setText(self.tr("{label} is open").format(label=quarter.label))
        self._state.setText(
            self.tr("{months} · {entries}, {reported} at or above the threshold of {threshold}").format(
                months=quarter.months,
                entries=entries,
                reported=f"{contents.reported:,}",
                threshold=contents.scheme.threshold,
            )
        )
        self._sign_off.setEnabled(contents.complete and not contents.read_only)
        if contents.sign_offs != tuple(reversed(self.table.sign_offs)):
            self.table.show_sign_offs(contents.sign_offs)
            self.view.selectRow(0)
        some = bool(contents.sign_offs)
        self._none.setVisible(not some)
        self._rest.setVisible(not some)
        for each in (self.view, self._copy, self._export):
            each.setVisible(some)
        self._chosen_changed()

    @property
    def chosen(self) -> SignOff | None:
        """The quarter that is marked."""
        rows = self.view.selectionModel().selectedRows()
        return self.table.sign_offs[rows[0].row()] if rows else None

    def _chosen_changed(self, *_: object) -> None:
        for each in (self._copy, self._export):
            each.setEnabled(self.chosen is not None)

    def copy_head(self) -> None:
        """Put the whole head hash of the chosen quarter on the clipboard."""
        if (signed := self.chosen) is not None:
            QGuiApplication.clipboard().setText(signed.head)
            self._flows.told.emit(
                self.tr("The head of {label} is on the clipboard: {head}").format(
                    label=signed.quarter.label, head=signed.head
                )
            )

    def export_chosen(self) -> None:
        """Export the chosen quarter as it was signed off."""
        if (signed := self.chosen) is not None:
            self._flows.export_quarter(signed.quarter)

    def _export_as_it_stands(self) -> None:
        self._flows.export_quarter()
