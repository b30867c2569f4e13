"""Cells changed where they stand: saved at once, undone, and never over what waits in the editor."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from riskreg.model.register import Register
from riskreg.scoring.direction import Direction
from riskreg.ui.lifecycle.dialogs import CloseDialog
from riskreg.ui.table.columns import Column
from riskreg.ui.table.owner_line import OwnerLine
from riskreg.ui.window import Window
from tests.ui.made_registers import OFFICER, wait_for_work
from tests.ui.table_at_hand import line, popup, press, stand_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def type_over(window: Window, text: str, key: Qt.Key, qtbot: QtBot) -> None:
    view = window.page.view
    qtbot.keyClick(view, Qt.Key.Key_F2)
    field = view.viewport().findChild(OwnerLine)
    assert field is not None
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, key)
    qtbot.wait(1)
    wait_for_work(window, qtbot)


def test_an_owner_is_typed_over_and_saved_and_undone(window: Window, register_file: Path, qtbot: QtBot) -> None:
    stand_in(window, "CR2", Column.OWNER, qtbot)
    type_over(window, "Head of Data", Qt.Key.Key_Return, qtbot)
    saved = Register.open(register_file).find("CR2")
    assert (saved.entry.owner, saved.actor, saved.revision) == ("Head of Data", "Sam Okafor", 2)
    assert window.panel.page.head.reference.text() == "CR2"
    window.menus.actions["acts.undoing.undo"].trigger()
    wait_for_work(window, qtbot)
    assert Register.open(register_file).find("CR2").entry.owner == "Chief executive"


def test_escape_leaves_the_owner_as_it_was(window: Window, register_file: Path, qtbot: QtBot) -> None:
    stand_in(window, "CR2", Column.OWNER, qtbot)
    type_over(window, "Nobody", Qt.Key.Key_Escape, qtbot)
    assert Register.open(register_file).find("CR2").revision == 1
    assert window.focusWidget() is window.page.view


def test_an_owner_is_completed_from_those_the_register_knows(window: Window, qtbot: QtBot) -> None:
    stand_in(window, "CR2", Column.OWNER, qtbot)
    view = window.page.view
    qtbot.keyClick(view, Qt.Key.Key_F2)
    field = view.viewport().findChild(OwnerLine)
    assert field is not None
    qtbot.keyClicks(field, "child")
    known = field.completer()
    assert known is not None
    assert known.currentCompletion() == "Director of Children"
    qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_types_are_ticked_and_saved_in_one_revision(window: Window, register_file: Path, qtbot: QtBot) -> None:
    window.resize(1800, 900)  # where the column has room
    qtbot.wait(1)
    stand_in(window, "CR10", Column.TYPES, qtbot)
    qtbot.keyClick(window.page.view, Qt.Key.Key_F2)
    menu = popup(qtbot)
    press(menu, "Social", qtbot)
    press(menu, "Economic", qtbot)
    assert Register.open(register_file).find("CR10").revision == 1
    press(menu, "Save these types", qtbot)
    wait_for_work(window, qtbot)
    saved = Register.open(register_file).find("CR10")
    assert (saved.entry.types, saved.revision) == (("Legal", "Social"), 2)


def test_escape_leaves_the_types_as_they_were(window: Window, register_file: Path, qtbot: QtBot) -> None:
    window.resize(1800, 900)  # where the column has room
    qtbot.wait(1)
    stand_in(window, "CR10", Column.TYPES, qtbot)
    qtbot.keyClick(window.page.view, Qt.Key.Key_F2)
    menu = popup(qtbot)
    press(menu, "Social", qtbot)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    wait_for_work(window, qtbot)
    assert Register.open(register_file).find("CR10").revision == 1


def test_a_direction_is_stated_and_one_against_the_scores_asks_why(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    stand_in(window, "CR1", Column.DIRECTION, qtbot)
    qtbot.keyClick(window.page.view, Qt.Key.Key_F2)
    menu = popup(qtbot)
    assert line(menu, "As the scores show: Unchanged").isChecked()
    press(menu, "↑  Increased", qtbot)
    assert Register.open(register_file).find("CR1").revision == 1
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    why = dialog.findChild(QLineEdit)
    assert why is not None
    qtbot.keyClicks(why, "Beds are full")
    qtbot.keyClick(why, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    stated = Register.open(register_file).find("CR1").entry.stated
    assert stated is not None
    assert (stated.direction, stated.reason) == (Direction.INCREASED, "Beds are full")


def test_closing_at_the_status_asks_why(window: Window, register_file: Path, qtbot: QtBot) -> None:
    window.page.view.sections.show(Column.STATUS, shown=True)
    stand_in(window, "CR2", Column.STATUS, qtbot)
    qtbot.keyClick(window.page.view, Qt.Key.Key_F2)
    wait_for_work(window, qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CloseDialog)
    qtbot.keyClicks(dialog.reason, "Encrypted")
    qtbot.keyClicks(dialog.agreed, "The board")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    closure = Register.open(register_file).find("CR2").entry.closure
    assert closure is not None
    assert closure.reason == "Encrypted"


def test_what_waits_in_the_editor_is_never_saved_over(window: Window, register_file: Path, qtbot: QtBot) -> None:
    stand_in(window, "CR2", Column.OWNER, qtbot)
    commentary = window.panel.page.scores.direction.commentary
    commentary.setFocus()
    qtbot.keyClicks(commentary, "Unsaved")
    view = window.page.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert view.viewport().findChild(OwnerLine) is None
    assert window.strip.text().startswith("CR2 has changes in the editor that are not saved")
    assert Register.open(register_file).find("CR2").revision == 1


def test_somebody_who_was_faster_is_named_and_nothing_is_lost(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    stand_in(window, "CR2", Column.OWNER, qtbot)
    qtbot.keyClick(window.page.view, Qt.Key.Key_F2)
    field = window.page.view.viewport().findChild(OwnerLine)
    assert field is not None
    other = Register.open(register_file)
    found = other.find("CR2")
    other.save(replace(found.entry, title="Data is sold"), found.revision, actor=OFFICER)
    qtbot.keyClicks(field, "Head of Data")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.wait(1)
    wait_for_work(window, qtbot)
    assert "Pat Green changed CR2 meanwhile" in window.strip.text()
    saved = Register.open(register_file).find("CR2").entry
    assert (saved.title, saved.owner) == ("Data is sold", "Chief executive")


def test_nothing_is_changed_in_a_register_that_is_only_read(window: Window, qtbot: QtBot) -> None:
    window.menus.actions["flows.set_read_only"].trigger()
    wait_for_work(window, qtbot)
    table = window.page.view.table
    editable = [column for column in Column if table.flags(table.index(0, column)) & Qt.ItemFlag.ItemIsEditable]
    assert editable == []
