"""The page that renumbers the register: a preview that can be edited, a reason, and one act."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from riskreg.model.errors import REFUSALS
from riskreg.model.lifecycle import Order
from riskreg.model.records import Recorded
from riskreg.ui.choice import Choice
from riskreg.ui.leading import Leading
from riskreg.ui.lifecycle import saving
from riskreg.ui.lifecycle.deeds import Deed
from riskreg.ui.lifecycle.renumber_model import Column, RenumberModel
from riskreg.ui.session import Session, sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

Index = QModelIndex | QPersistentModelIndex
ORDERS = tuple(Order)


class NumberView(QTableView):
    """The preview; Return after a new reference goes on to the next row."""

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache and below.isValid():
            self.setCurrentIndex(below)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.column() != Column.NEW:
            self.setCurrentIndex(self.model().index(current.row(), Column.NEW))


class RenumberPage(Leading):
    """``left`` says that it is done with; ``told`` what came of it."""

    left = Signal()
    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("Renumber the register"))
        self._session = session
        self._entries: tuple[Recorded, ...] = ()
        self._former: Mapping[str, str] = {}
        self.model = RenumberModel()
        self.view = self._table()
        self.order = Choice(self.tr("Count"))
        self.order.addItems([self.tr("As they stand"), self.tr("By residual score, the highest first")])
        self.order.activated.connect(self._propose)
        self._said = label(role="second", wrap=True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason, such as the full review of 2018/19"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.textChanged.connect(self._look)
        self.go = button(self.tr("Renumber"), self.save, "primary")
        self._arrange()
        self.model.changed.connect(self._look)
        self.model.refused.connect(self._said.setText)
        self.lead_focus_to(self.view)
        self._size()

    def _table(self) -> NumberView:
        view = NumberView()
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Old and new references"))
        triggers = QAbstractItemView.EditTrigger
        view.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        return view

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(label(self.tr("Renumber the register"), "title"))
        kept = self.tr(
            "Every open entry gets a new reference in one act. The one that it had stays known and is found by"
            " the search; a signed-off quarter keeps the references that it published."
        )
        column.addWidget(label(kept, "second", wrap=True))
        upper = QHBoxLayout()
        upper.setSpacing(SPACE)
        count = label(self.tr("Count"))
        count.setBuddy(self.order)
        for each in (count, self.order):
            upper.addWidget(each)
        upper.addWidget(label(self.tr("Type over a new reference to change it."), "second", wrap=True), 1)
        column.addLayout(upper)
        column.addWidget(self.view, 1)
        column.addWidget(self._said)
        lower = QHBoxLayout()
        lower.setSpacing(SPACE)
        lower.addWidget(self.reason, 1)
        lower.addWidget(self.go)
        lower.addWidget(button(self.tr("Cancel"), self.left.emit, "quiet"))
        column.addLayout(lower)

    def _size(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(px(32))
        for column, width in ((Column.NOW, 90), (Column.NEW, 170), (Column.FORMER, 150)):
            self.view.horizontalHeader().resizeSection(column, px(width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._size()

    def start(self) -> None:
        """Read the open entries and propose."""
        self.reason.clear()
        self.order.setCurrentIndex(0)
        self._session.work(self.tr("Reading"), saving.live, self._read, brief=True)

    def _read(self, entries: tuple[Recorded, ...]) -> None:
        contents = self._session.contents
        self._former = {row.id: row.former for row in contents.rows.all if row.former} if contents else {}
        self._entries = entries
        self._propose()

    def _propose(self, *_: object) -> None:
        self.model.show(self._entries, self._former, ORDERS[self.order.currentIndex()])
        self.view.setColumnHidden(Column.FORMER, not self._former)
        if self._entries:
            self.view.setCurrentIndex(self.model.index(0, Column.NEW))

    def _look(self) -> None:
        twice, count = self.model.twice, self.model.count
        if twice:
            said = self.tr("{0} would be given twice: each open entry needs a reference of its own.")
            self._said.setText(said.format(", ".join(twice)))
        elif not count:
            self._said.setText(self.tr("Every entry would keep the reference that it has."))
        else:
            changed = self.tr("{0} of {1} entries get another reference.")
            self._said.setText(changed.format(f"{count:,}", f"{self.model.rowCount():,}"))
        self.go.setText(self.tr("Renumber {0} entries").format(f"{count:,}") if count else self.tr("Renumber"))
        self.go.setEnabled(bool(count and not twice and self.reason.text().strip()))

    @property
    def said(self) -> str:
        """What stands under the preview."""
        return self._said.text()

    def save(self) -> None:
        """Renumber in one act."""
        try:
            edits = self.model.edits()
        except REFUSALS as refusal:
            self._said.setText(str(refusal))
            return
        actor, reason = self._session.preferences.name, self.reason.text().strip()
        deed = Deed("renumber", reason, lambda _: edits, "")
        self._session.work(self.tr("Renumbering"), partial(saving.do, deed, actor), self._saved, self._not_saved)

    def _saved(self, saved: tuple[Recorded, ...]) -> None:
        self._session.saved.emit(saved)
        self._session.refresh()
        self.left.emit()
        said = self.tr("{0} entries have another reference. The one that each had before is still found.")
        self.told.emit(said.format(f"{len(saved):,}"))

    def _not_saved(self, error: Exception) -> None:
        self.start()
        self._session.refused.emit(sentence(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
