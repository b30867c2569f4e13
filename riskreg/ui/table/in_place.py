"""Cells changed where they stand: owner, types and direction, each saved at once as a revision of its own."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu

from riskreg.model.entry import Entry
from riskreg.model.records import Progress, Recorded, Summary
from riskreg.scoring.direction import Direction, Statement
from riskreg.ui import saving
from riskreg.ui.dialogs import Asking
from riskreg.ui.session import sentence
from riskreg.ui.table.columns import Column
from riskreg.ui.table.types_menu import TypesMenu
from riskreg.ui.table.view import TableView
from riskreg.ui.theme import DIRECTION_SIGNS, direction_words

if TYPE_CHECKING:
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows

Change = Callable[[Entry], Entry]
STATED = (None, Direction.NEW, Direction.INCREASED, Direction.UNCHANGED, Direction.DECREASED)
"""The directions to choose from; closing an entry is an act of its own."""


class InPlace(QObject):
    """Stands between the table's cells and the register.

    ``life_wanted`` carries the id of an entry that is to be closed, or reopened where it is closed.
    """

    life_wanted = Signal(str)

    def __init__(self, view: TableView, flows: "Flows") -> None:
        super().__init__(view)
        self._view, self._flows, self._session = view, flows, flows.session
        view.rows_drawn.given.connect(self._give_owner)

    def edit(self, index: QModelIndex) -> None:
        """Let a person change a cell, unless changes to the same entry wait in the editor."""
        row = self._view.table.row(index.row())
        if not self._view.isVisible() or not self._free(row):
            return
        match index.column():
            case Column.OWNER:
                self._view.type_in(index)
            case Column.TYPES:
                self._offer_types(index, row)
            case Column.DIRECTION:
                self._offer_directions(index, row)
            case Column.STATUS:
                self.life_wanted.emit(row.id)

    def _free(self, row: Summary) -> bool:
        unsaved = self._flows.unsaved_among([row.id])
        if unsaved:
            self._session.refused.emit(
                self.tr("{0} has changes in the editor that are not saved: save or discard them first.").format(
                    unsaved
                )
            )
        return not unsaved

    # What is offered

    def _give_owner(self, row: Summary, owner: str) -> None:
        if owner != row.owner:
            self._save(row, partial(_with_owner, owner))

    def _offer_types(self, index: QModelIndex, row: Summary) -> None:
        contents = self._session.contents
        if contents is None:
            return
        menu = TypesMenu(self._view, row, contents.settings.types)
        menu.given.connect(self._give_types)
        self._pop_up(menu, index)

    def _give_types(self, row: Summary, types: tuple[str, ...]) -> None:
        self._save(row, partial(_with_types, types))

    def _offer_directions(self, index: QModelIndex, row: Summary) -> None:
        menu = QMenu(self._view)
        one = QActionGroup(menu)
        shown = direction_words(Direction(row.derived) if row.derived else None)
        for direction in STATED:
            said = f"{DIRECTION_SIGNS[direction]}  {direction_words(direction)}"
            if direction is None:
                said = self.tr("As the scores show: {0}").format(shown)
            action = one.addAction(menu.addAction(said))
            action.setCheckable(True)
            action.setChecked((None if row.direction == row.derived else row.direction) == direction)
            action.setData((row, direction))
        menu.triggered.connect(self._direction_chosen)
        self._pop_up(menu, index)

    def _pop_up(self, menu: QMenu, index: QModelIndex) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._view.viewport().mapToGlobal(self._view.visualRect(index).bottomLeft()))
        actions = menu.actions()
        menu.setActiveAction(next((each for each in actions if each.isChecked()), actions[0]))

    def _direction_chosen(self, action: QAction) -> None:
        row, direction = action.data()
        derived = Direction(row.derived) if row.derived else None
        if direction is None or derived in (None, direction):
            self._state(row, direction, "")
            return
        dialog = Asking(
            self._view.window(),
            self.tr("Direction of {0}").format(row.reference),
            self.tr("The scores show {0}. Why is {1} stated all the same?").format(
                direction_words(derived).lower(), direction_words(direction).lower()
            ),
            self.tr("State it"),
        )
        why = dialog.field(self.tr("Reason"), "")
        dialog.go.setEnabled(False)
        dialog.accepted.connect(partial(self._explained, row, direction, why))
        dialog.open()

    def _explained(self, row: Summary, direction: Direction, why: QLineEdit) -> None:
        self._state(row, direction, why.text().strip())

    def _state(self, row: Summary, direction: Direction | None, reason: str) -> None:
        contents = self._session.contents
        if contents is not None:
            stated = Statement(direction, contents.quarter.label, reason) if direction else None
            self._save(row, partial(_with_statement, stated), reason)

    # Saving

    def _save(self, row: Summary, change: Change, reason: str = "") -> None:
        """Save from the revision that the person saw; where somebody was faster, nothing is done."""
        if self._session.can_change and self._free(row):
            work = partial(_saved, row.id, row.revision, change, self._session.preferences.name, reason)
            self._session.work(self.tr("Saving"), work, self._done, self._failed, brief=True)

    def _done(self, saved: tuple[Recorded, ...]) -> None:
        if saved:
            self._session.saved.emit(saved)
            self._session.refresh()
        self._view.setFocus()

    def _failed(self, error: Exception) -> None:
        self._session.refused.emit(sentence(error))
        self._session.refresh()


def _with_owner(owner: str, entry: Entry) -> Entry:
    return replace(entry, owner=owner)


def _with_types(types: tuple[str, ...], entry: Entry) -> Entry:
    return replace(entry, types=types)


def _with_statement(stated: Statement | None, entry: Entry) -> Entry:
    return replace(entry, stated=stated)


def _saved(
    entry_id: str, base: int, change: Change, actor: str, reason: str, register: "Register", progress: Progress
) -> tuple[Recorded, ...]:
    now = register.get(entry_id).entry
    after = change(now)
    return saving.save([(after, base)], actor, reason, "save", register, progress) if after != now else ()
