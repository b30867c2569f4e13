"""What is typed is taken back step by step; with nothing of it left, the same key takes back what was saved."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, Level, Strand, replace
from riskreg.ui.editor.draft import Fields
from riskreg.ui.editor.steps import Steps
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose, write
from tests.ui.editor_entries import STAFF
from tests.ui.made_registers import wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def now(window: Window) -> Fields:
    assert window.panel.draft is not None
    return window.panel.draft.now


def test_typing_is_taken_back_word_by_word_and_done_again(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    title = window.panel.page.head.title
    write(title, " for good", qtbot)
    press(qtbot, Qt.Key.Key_Z)
    assert title.text() == "Data is lost or stolen for"
    press(qtbot, Qt.Key.Key_Z)
    assert title.text() == "Data is lost or stolen"
    assert not window.editing.is_dirty
    press(qtbot, Qt.Key.Key_Z, CTRL_SHIFT)
    press(qtbot, Qt.Key.Key_Z, CTRL_SHIFT)
    assert title.text() == "Data is lost or stolen for good"


def test_the_way_back_leads_through_every_field_with_the_caret_where_it_was(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    page = window.panel.page
    write(page.head.title, "!", qtbot)
    controls = page.strands.boxes[0].lists["controls"]
    write(controls, "Locks", qtbot)
    page.scores.matrix.setFocus()
    qtbot.keyClicks(page.scores.matrix, "22")
    assert now(window).residual != STAFF.residual
    press(qtbot, Qt.Key.Key_Z)
    assert now(window).residual == window.panel.draft.start.residual  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Z)
    assert now(window).strands[0].controls == ()
    assert controls.hasFocus()
    press(qtbot, Qt.Key.Key_Z)
    assert page.head.title.hasFocus()
    assert page.head.title.textCursor().atEnd()
    assert not window.editing.is_dirty


def test_with_nothing_typed_the_key_takes_back_what_was_saved(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    title = window.panel.page.head.title
    write(title, "!", qtbot)
    window.editing.save()
    wait_for_work(window, qtbot)
    title.setFocus()
    press(qtbot, Qt.Key.Key_Z)
    wait_for_work(window, qtbot)
    assert window.session.register is not None
    saved = window.session.register.find("CR2")
    assert (saved.entry.title, saved.revision) == ("Data is lost or stolen", 3)


def test_the_menu_takes_back_typing_wherever_the_focus_is(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    write(window.panel.page.head.title, "!", qtbot)
    window.page.view.setFocus()
    window.menus.actions["acts.undoing.undo"].trigger()
    assert not window.editing.is_dirty


def test_an_action_is_taken_back_with_all_it_carries(window: Window, qtbot: QtBot) -> None:
    register = window.session.register
    assert register is not None
    entry = register.find("CR2").entry
    posts = Action(Level.BULLET, "Fill the posts", "Head of Care")
    register.save(replace(entry, strands=(Strand(None, (), (), (posts,)),)), 1, actor="Dana")
    window.session.refresh()
    wait_for_work(window, qtbot)
    choose(window, "CR2", qtbot)
    box = window.panel.page.strands.boxes[0]
    box.lists["actions"].setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert box.row.owner.hasFocus()
    box.row.owner.selectAll()
    qtbot.keyClicks(box.row.owner, "CMT")
    press(qtbot, Qt.Key.Key_Z)
    press(qtbot, Qt.Key.Key_Z)
    assert box.row.owner.text() == "Head of Care"
    assert not window.editing.is_dirty


def steps_of(*titles: str) -> tuple[Steps, Fields]:
    steps, fields = Steps(), Fields.of(STAFF)
    for title in titles:
        after = dataclasses.replace(fields, title=title)
        steps.note(fields, after)
        fields = after
    return steps, fields


def test_a_pause_for_another_place_is_another_step() -> None:
    steps, fields = steps_of(f"{STAFF.title}a", f"b{STAFF.title}a")
    assert steps.undo(fields).title == f"{STAFF.title}a"


def test_rubbing_out_is_one_step() -> None:
    steps, fields = steps_of(STAFF.title[:-1], STAFF.title[:-2], STAFF.title[:-3])
    assert steps.undo(fields).title == STAFF.title
    assert not steps.can_undo


def test_letters_typed_after_a_long_text_are_one_step() -> None:
    long = "a" * 100_000
    steps, fields = steps_of(long, *(f"{long}{'b' * more}" for more in range(1, 60)))
    assert steps.undo(fields).title == long
