"""Undo and redo at the window: named in the menu, honest new revisions, never over what others did."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.exchange.workbook import export
from riskreg.model.entry import Action, ActionStatus, Item, Level, Strand
from riskreg.model.register import Register
from riskreg.model.taking_back import MISTAKE
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.at_the_window import choose, write
from tests.ui.dialogs_at_hand import answer, asked, command, fill
from tests.ui.made_registers import OFFICER, entry, make_register, shown_references, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(window: Window, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    wait_for_work(window, qtbot)
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def at_the_table(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()  # a dialog may have had the keys
    qtbot.waitUntil(window.isActiveWindow)
    window.page.view.setFocus()


def undo(window: Window, qtbot: QtBot) -> None:
    at_the_table(window, qtbot)
    press(window, qtbot, Qt.Key.Key_Z)


def redo(window: Window, qtbot: QtBot) -> None:
    at_the_table(window, qtbot)
    press(window, qtbot, Qt.Key.Key_Y)


def names(window: Window) -> tuple[str, str]:
    actions = window.menus.actions
    return actions["acts.undoing.undo"].text(), actions["acts.undoing.redo"].text()


def rename(window: Window, reference: str, more: str, qtbot: QtBot) -> None:
    choose(window, reference, qtbot)
    write(window.panel.page.head.title, more, qtbot)
    press(window, qtbot, Qt.Key.Key_S)


def rows(path: Path, reference: str) -> list[tuple[str, str, str]]:
    register = Register.open(path)
    found = register.history(register.find(reference).entry.id)
    return [(step.act, step.recorded.entry.title, step.recorded.reason) for step in found]


def test_a_save_is_undone_and_redone_with_keys_and_every_step_stays_in_the_history(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    assert names(window) == ("&Undo", "&Redo")
    rename(window, "CR2", " again", qtbot)
    assert names(window) == ("&Undo change of title of CR2", "&Redo")
    undo(window, qtbot)
    assert names(window) == ("&Undo", "&Redo change of title of CR2")
    assert window.strip.text() == "Undone: change of title of CR2."
    assert window.panel.page.head.title.text() == "Data is lost or stolen"
    redo(window, qtbot)
    assert names(window) == ("&Undo change of title of CR2", "&Redo")
    at_the_table(window, qtbot)
    press(window, qtbot, Qt.Key.Key_Z)
    press(window, qtbot, Qt.Key.Key_Z, CTRL | SHIFT)
    old, new = "Data is lost or stolen", "Data is lost or stolen again"
    said = "change of title of CR2"
    assert rows(register_file, "CR2")[1:] == [
        ("save", new, ""),
        ("undo", old, f"Undo: {said}"),
        ("undo", new, f"Redo: {said}"),
        ("undo", old, f"Undo: {said}"),
        ("undo", new, f"Redo: {said}"),
    ]
    assert Register.open(register_file).verify().ok


def test_several_acts_are_undone_in_their_order_and_something_new_ends_the_redo(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    rename(window, "CR1", " one", qtbot)
    rename(window, "CR2", " two", qtbot)
    undo(window, qtbot)
    assert names(window) == ("&Undo change of title of CR1", "&Redo change of title of CR2")
    rename(window, "CR3", " three", qtbot)
    assert names(window) == ("&Undo change of title of CR3", "&Redo")
    for _ in range(2):
        undo(window, qtbot)
    undo(window, qtbot)
    assert window.strip.text() == "Nothing was changed here that could be undone."
    titles = [Register.open(register_file).find(each).entry.title for each in ("CR1", "CR2", "CR3")]
    assert titles == [
        "Winter pressure on hospitals",
        "Data is lost or stolen",
        "<b>Budget</b> & savings are not made",
    ]


def test_a_new_entry_is_closed_as_entered_by_mistake_and_comes_back(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    command(window, "flows.new_risk", qtbot)
    write(window.panel.page.head.title, " of floods", qtbot)
    press(window, qtbot, Qt.Key.Key_S)
    assert names(window)[0] == "&Undo entering of CR11"
    undo(window, qtbot)
    assert window.strip.text().endswith("What was new is closed as entered by mistake: the history keeps it.")
    closure = Register.open(register_file).find("CR11").entry.closure
    assert closure is not None
    assert (closure.reason, closure.agreed_by) == (MISTAKE, "Sam Okafor")
    redo(window, qtbot)
    assert Register.open(register_file).find("CR11").entry.closure is None


def test_a_list_is_named_as_the_entry_names_it_and_what_was_said_goes_with_the_next_save(
    window: Window, qtbot: QtBot
) -> None:
    named = (("CR2", "controls", "current controls"), ("CO1", "actions", "maximising actions"))
    for reference, name, said in named:
        choose(window, reference, qtbot)
        write(window.panel.page.strands.boxes[0].lists[name], "Train everybody", qtbot)
        press(window, qtbot, Qt.Key.Key_S)
        assert names(window)[0] == f"&Undo change of {said} of {reference}"
    undo(window, qtbot)
    assert window.strip.text() == "Undone: change of maximising actions of CO1."
    rename(window, "CR1", " again", qtbot)
    assert window.strip.text() == ""


def test_what_others_changed_since_in_other_fields_and_items_stays(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    other = Register.open(register_file)
    now = other.find("CR2")
    lists = Strand(
        None, (Item(Level.BULLET, "Fines"),), (), (Action(Level.BULLET, "Encrypt"), Action(Level.BULLET, "Train"))
    )
    now = other.save(replace(now.entry, strands=(lists,)), now.revision, actor=OFFICER)
    window.session.refresh()
    rename(window, "CR2", " again", qtbot)
    now = other.find("CR2")
    actions = (replace(lists.actions[0], status=ActionStatus.COMPLETE), lists.actions[1])
    other.save(
        replace(now.entry, owner="Head of IT", strands=(replace(lists, actions=actions),)),
        now.revision,
        actor="Dana",
    )
    undo(window, qtbot)
    done = Register.open(register_file).find("CR2").entry
    assert (done.title, done.owner) == ("Data is lost or stolen", "Head of IT")
    assert done.strands[0].actions == actions


def test_what_somebody_changed_again_is_not_undone_and_the_act_before_still_can_be(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    rename(window, "CR1", " one", qtbot)
    rename(window, "CR2", " two", qtbot)
    other = Register.open(register_file)
    now = other.find("CR2")
    other.save(replace(now.entry, title="Theirs"), now.revision, actor="Dana Reeve")
    undo(window, qtbot)
    assert window.strip.text() == (
        "CR2: Dana Reeve changed the title again since. Nothing was undone: change it by hand."
    )
    assert Register.open(register_file).find("CR2").entry.title == "Theirs"
    undo(window, qtbot)
    assert Register.open(register_file).find("CR1").entry.title == "Winter pressure on hospitals"


def test_while_a_text_is_typed_the_keys_are_that_texts_own(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    rename(window, "CR2", " again", qtbot)
    field = window.page.filter.field
    field.setFocus()
    qtbot.keyClicks(field, "data")
    press(window, qtbot, Qt.Key.Key_Z)
    assert field.text() == ""
    press(window, qtbot, Qt.Key.Key_Y)
    assert field.text() == "data"
    assert rows(register_file, "CR2")[-1][0] == "save"
    field.setFocus()
    menu = next(each for each in window.menuBar().actions() if each.text() == "E&dit").menu()
    menu.aboutToShow.emit()
    assert names(window)[0] == "&Undo typing"
    at_the_table(window, qtbot)
    menu.aboutToShow.emit()
    assert names(window)[0] == "&Undo change of title of CR2"


def test_what_is_typed_in_the_editor_is_taken_back_before_anything_saved_is(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    rename(window, "CR2", " again", qtbot)
    title = window.panel.page.head.title
    write(title, " typed", qtbot)
    press(window, qtbot, Qt.Key.Key_Z)
    assert title.text() == "Data is lost or stolen again"
    press(window, qtbot, Qt.Key.Key_Y)
    assert title.text() == "Data is lost or stolen again typed"
    undo(window, qtbot)  # from the table: still what was typed
    assert title.text() == "Data is lost or stolen again"
    undo(window, qtbot)
    assert title.text() == "Data is lost or stolen"
    assert rows(register_file, "CR2")[-1][0] == "undo"


def test_an_import_is_undone_as_one_act(
    window: Window, register_file: Path, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    source = tmp_path / "source.xlsx"
    other = [
        entry("CR31", "Floods in the valley", FIVE_BY_FIVE.rate(3, 3)),
        entry("CR32", "Storms on the coast", None),
    ]
    export(make_register(tmp_path / "other.riskreg", clock, entries=other).state(), source)
    window.flows.preview(source)
    wait_for_work(window, qtbot)
    window.flows.bring_in()
    wait_for_work(window, qtbot)
    window.flows.back()
    assert names(window)[0] == "&Undo import of 2 entries"
    undo(window, qtbot)
    register = Register.open(register_file)
    assert [register.find(each).entry.status for each in ("CR31", "CR32")] == ["closed", "closed"]
    redo(window, qtbot)
    assert [register.find(each).entry.status for each in ("CR31", "CR32")] == ["open", "open"]


def test_the_life_of_an_entry_is_taken_back_in_one_act(window: Window, register_file: Path, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    dialog = asked(window, "acts.life.close_entry", qtbot)
    fill(dialog, "Reason", "Over", qtbot)
    fill(dialog, "Agreed by", "Board", qtbot)
    answer(window, dialog, qtbot)
    assert names(window)[0] == "&Undo closing of CR2"
    undo(window, qtbot)
    assert Register.open(register_file).find("CR2").entry.closure is None
    choose(window, "CR2", qtbot)
    dialog = asked(window, "acts.life.de_escalate", qtbot)
    fill(dialog, "Reason", "Local now", qtbot)
    answer(window, dialog, qtbot)
    assert names(window)[0] == "&Undo move of CR2 to another level"
    undo(window, qtbot)
    assert Register.open(register_file).find("CR2").entry.level == ""


def test_a_renumbering_is_undone_for_all_and_reviews_nobody_made_are_not_claimed(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    command(window, "acts.renumber", qtbot)
    page = window.acts._renumber
    qtbot.keyClicks(page.reason, "Full review")
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    assert shown_references(window) == ["CR1", "CR2", "CR3", "CR4", "CO1"]
    assert names(window)[0] == "&Undo renumbering of CR4"
    undo(window, qtbot)
    assert shown_references(window) == ["CR1", "CR2", "CR3", "CR10", "CO1"]
    assert all(
        row.reviewed_quarter is None or row.reviewed_quarter != "2018/19 Q1" for row in window.page.view.table.rows
    )
    assert Register.open(register_file).verify().ok


def reviewed(register_file: Path, reference: str) -> str | None:
    return next(row for row in Register.open(register_file).summaries() if row.reference == reference).reviewed_by


def test_a_review_is_withdrawn_and_recorded_again(window: Window, register_file: Path, qtbot: QtBot) -> None:
    at_the_table(window, qtbot)
    before = reviewed(register_file, "CR1")
    window.menus.actions["view.review"].trigger()
    qtbot.keyClick(window.page.marked.note, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert names(window)[0] == "&Undo the review"
    assert reviewed(register_file, "CR1") == "Sam Okafor" != before
    undo(window, qtbot)
    assert reviewed(register_file, "CR1") == before
    assert names(window) == ("&Undo", "&Redo the review")
    redo(window, qtbot)
    assert reviewed(register_file, "CR1") == "Sam Okafor"
    assert Register.open(register_file).verify().ok


def test_a_sign_off_says_why_it_stays_and_offers_what_was_before(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    rename(window, "CR1", " one", qtbot)
    signed = window.session.register
    assert signed is not None
    window.flows._frozen(signed.sign_off(signed.settings.open_quarter, actor="Ruth Calder"))
    wait_for_work(window, qtbot)
    undo(window, qtbot)
    assert window.strip.text().startswith("The sign-off of 2018/19 Q1 cannot be undone")
    qtbot.mouseClick(window.strip._buttons[0], Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    assert Register.open(register_file).find("CR1").entry.title == "Winter pressure on hospitals"


def test_settings_and_scheme_are_put_back_as_new_revisions(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    register = window.session.register
    assert register is not None
    before = register.settings
    after = register.change_settings(replace(before, types=(*before.types, "Digital")), before, actor=OFFICER)
    window.session.turned.emit(before, after)
    scheme = replace(FIVE_BY_FIVE, threshold=15)
    was = register.scheme
    register.change_scheme(scheme, 1, actor=OFFICER, reason="Stricter")
    window.session.turned.emit(was, scheme)
    assert names(window)[0] == "&Undo change of the scoring scheme"
    undo(window, qtbot)
    assert (register.scheme, max(register.schemes())) == (was, 3)
    register.change_settings(replace(after, name="Eastmarch"), after, actor="Dana")
    undo(window, qtbot)
    assert (register.settings.types, register.settings.name) == (before.types, "Eastmarch")
    redo(window, qtbot)
    redo(window, qtbot)
    assert "Digital" in register.settings.types
    assert register.scheme == scheme
    register.change_scheme(replace(scheme, threshold=16), 4, actor="Dana", reason="Stricter still")
    undo(window, qtbot)
    assert window.strip.text().startswith("The scoring scheme was changed again since.")
    assert Register.open(register_file).verify().ok


def test_a_correction_is_taken_back_as_a_correction_and_shows_no_movement(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    register = window.session.register
    assert register is not None
    now = register.find("CR2")
    fixed = register.save(
        replace(now.entry, residual=FIVE_BY_FIVE.rate(2, 3)),
        now.revision,
        actor=OFFICER,
        reason="Slip",
        correction=True,
    )
    window.session.saved.emit((fixed,))
    wait_for_work(window, qtbot)
    assert names(window)[0] == "&Undo change of residual score of CR2"
    undo(window, qtbot)
    back = Register.open(register_file).find("CR2")
    assert (str(back.entry.residual), str(back.derived)) == ("12 (3 x 4)", "unchanged")
    assert Register.open(register_file).verify().ok
