"""What makes the score: one of three rules, and the scores that it gives."""

from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QButtonGroup,
    QHeaderView,
    QRadioButton,
    QTableView,
    QWidget,
)

from riskreg.scoring.rules import Rule
from riskreg.ui.scheme_editor.drafting import Drafting
from riskreg.ui.scheme_editor.fields import Section
from riskreg.ui.scheme_editor.table_model import TableModel
from riskreg.ui.theme import px
from riskreg.ui.widgets import label

Index = QModelIndex | QPersistentModelIndex


class ScoreTable(QTableView):
    """The matrix; Return after a score goes on to the next cell, and at the end of a row to the row below."""

    def __init__(self, model: TableModel) -> None:
        super().__init__()
        self.setModel(model)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.fit()

    def fit(self) -> None:
        """As tall as its rows."""
        rows = self.model().rowCount()
        self.verticalHeader().setDefaultSectionSize(px(34))
        self.setFixedHeight(rows * px(34) + max(self.horizontalHeader().sizeHint().height(), px(28)) + px(6))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()  # so that every cell shows its band

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            here = self.currentIndex()
            right = here.siblingAtColumn(here.column() + 1)
            following = right if right.isValid() else self.model().index(here.row() + 1, 0)
            if following.isValid():
                self.setCurrentIndex(following)


class ScoresSection(Section):
    """The rule as three choices, and the matrix under them."""

    def __init__(self, drafting: Drafting) -> None:
        super().__init__(drafting, "")
        self.setAccessibleName(self.tr("Scores"))
        said = {
            Rule.PRODUCT: self.tr("&Impact × likelihood"),
            Rule.WEIGHTED: self.tr("Impact × likelihood + impact: &high impact weighs more"),
            Rule.TABLE: self.tr("A &table of scores that you write"),
        }
        self.rules: dict[Rule, QRadioButton] = {}
        group = QButtonGroup(self)
        for rule, words in said.items():
            choice = self.rules[rule] = QRadioButton(words)
            choice.clicked.connect(partial(self._choose, rule))
            group.addButton(choice)
            self.column.addWidget(choice)
        self._what = label(role="second", wrap=True)
        self.column.addWidget(self._what)
        self.model = TableModel(drafting)
        self.table = ScoreTable(self.model)
        self.table.setAccessibleName(self.tr("Scores by impact and likelihood"))
        self.column.addWidget(self.table)
        self.column.addWidget(self.watch(self.table, "table"))
        self.column.addStretch(1)

    def _choose(self, rule: Rule) -> None:
        self.drafting.set(self.drafting.draft.with_rule(rule))

    def show_draft(self) -> None:
        rule = self.drafting.draft.rule
        self.rules[rule].setChecked(True)
        self._what.setText(
            self.tr("Type over a score to change it. Enter goes on to the next cell.")
            if rule is Rule.TABLE
            else self.tr("The scores that this rule gives, in the colours of the bands for risks.")
        )
        self.model.refresh()
        self.table.fit()
        if not self.table.currentIndex().isValid():
            first = self.model.index(0, 0)
            self.table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
