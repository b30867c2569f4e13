"""The life of an entry at the window: each act is asked for, saved in one go, said, and seen in the history."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, Item, Level, Relation, Status, Strand
from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.register import Register
from riskreg.ui.lifecycle.closed_page import ClosedPage
from riskreg.ui.lifecycle.pair_dialogs import MergeDialog, SplitDialog
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose, write
from tests.ui.dialogs_at_hand import answer, asked, button_of_strip, command, fill
from tests.ui.made_registers import OFFICER, shown_references, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def last_acts(path: Path, count: int = 1) -> list[tuple[str, str, str]]:
    trail = Register.open(path).audit_trail(TrailFilter())[:count]
    return [(event.act, event.reference, event.reason) for event in trail]


def fill_closure(dialog: object, qtbot: QtBot, reason: str = "Over and done") -> None:
    fill(dialog, "Reason", reason, qtbot)  # type: ignore[arg-type]
    fill(dialog, "Agreed by", "Management team", qtbot)  # type: ignore[arg-type]


def with_lists(path: Path, reference: str) -> None:
    register = Register.open(path)
    now = register.find(reference)
    lists = Strand(
        None,
        (Item(Level.BULLET, "Wards close"), Item(Level.BULLET, "Fines")),
        (Item(Level.BULLET, "Winter plan"),),
        (Action(Level.BULLET, "Hire nurses"),),
    )
    register.save(replace(now.entry, strands=(lists,)), now.revision, actor=OFFICER)


def test_closing_needs_a_reason_and_who_agreed_and_is_taken_back_by_reopening(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    choose(window, "CR2", qtbot)
    dialog = asked(window, "acts.life.close_entry", qtbot)
    assert not dialog.go.isEnabled()
    assert dialog.said.text() == "Still to fill in: Reason, Agreed by."
    fill(dialog, "Reason", "Data centre moved", qtbot)
    assert dialog.said.text() == "Still to fill in: Agreed by."
    assert not dialog.go.isEnabled()
    fill(dialog, "Agreed by", "Management team", qtbot)
    answer(window, dialog, qtbot)
    assert window.strip.text() == "CR2 is closed."
    assert last_acts(register_file) == [(Act.CLOSE, "CR2", "Data centre moved")]
    assert "agreed by Management team: Data centre moved" in window.panel.page.head.closed.text()
    command(window, "acts.life.close_entry", qtbot)
    assert window.strip.text().startswith("CR2 is closed: reopen it first")
    dialog = asked(window, "acts.life.reopen", qtbot)
    fill(dialog, "Reason", "It came back", qtbot)
    answer(window, dialog, qtbot)
    assert window.strip.text() == "CR2 is open again."
    assert last_acts(register_file) == [(Act.REOPEN, "CR2", "It came back")]


def test_a_closed_entry_of_an_earlier_quarter_is_found_read_and_reopened_under_a_free_reference(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    choose(window, "CR2", qtbot)
    dialog = asked(window, "acts.life.close_entry", qtbot)
    fill_closure(dialog, qtbot)
    answer(window, dialog, qtbot)
    other = Register.open(register_file)
    gone = other.find("CR2").entry
    other.sign_off(other.settings.open_quarter, actor="Ruth Calder")
    other.save(
        replace(other.find("CR1").entry, id="11111111-1111-4111-8111-111111111111", reference="CR2"), 0, actor="D"
    )
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert shown_references(window) == ["CR1", "CR2", "CR3", "CR10", "CO1"]
    command(window, "acts.show_closed", qtbot)
    page = window.stack.currentWidget()
    assert isinstance(page, ClosedPage)
    assert [cells[:2] for _, cells in page.model.rows] == [("CR2", gone.title)]
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert window.editing.saved_id == gone.id
    assert window.panel.page.head.closed.text().startswith("Closed ")
    dialog = asked(window, "acts.life.reopen", qtbot)
    assert "Another entry is called CR2 by now" in dialog._sentence.text()
    fill(dialog, "Reason", "Back again", qtbot)
    fill(dialog, "Reference", "cr2", qtbot)
    assert dialog.said.text() == "Another open entry is called cr2: write another reference."
    assert not dialog.go.isEnabled()
    fill(dialog, "Reference", "CR" + "1" * 50, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert dialog.isVisible(), "what was typed stays until it can be saved"
    assert dialog.said.text().startswith("An entry needs a reference like CR1")
    fill(dialog, "Reference", "CR11", qtbot)
    answer(window, dialog, qtbot)
    assert Register.open(register_file).get(gone.id).entry.reference == "CR11"
    assert "CR11" in shown_references(window)


def test_a_merge_brings_what_was_ticked_and_leads_to_the_other(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    with_lists(register_file, "CR1")
    choose(window, "CR1", qtbot)
    dialog = asked(window, "acts.life.merge", qtbot)
    assert isinstance(dialog, MergeDialog)
    fill_closure(dialog, qtbot, "One matter")
    assert not dialog.go.isEnabled(), "the other entry is missing"
    fill(dialog, "The other entry", "CR99", qtbot)
    assert dialog.said.text() == "No other open entry is called CR99: choose one from the list."
    fill(dialog, "The other entry", "CO1", qtbot)
    assert dialog.said.text().startswith("CO1 is of the other kind")
    assert not dialog.go.isEnabled()
    fill(dialog, "The other entry", "cr3", qtbot)
    assert dialog.said.isHidden()
    consequences = dialog.tree.topLevelItem(0)
    assert consequences is not None
    dialog.tree.setFocus()
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Space)
    answer(window, dialog, qtbot)
    assert window.strip.text() == "CR1 is closed: it was merged into CR3."
    register = Register.open(register_file)
    kept, gone = register.find("CR3").entry, register.find("CR1").entry
    assert [item.text for item in kept.strands[0].consequences] == ["Wards close", "Fines"]
    assert (gone.status, gone.links[0].relation, gone.links[0].entry_id) == (
        Status.CLOSED, Relation.MERGED_INTO, kept.id,
    )  # fmt: skip
    assert {act for act, _, _ in last_acts(register_file, 2)} == {Act.MERGE}
    button_of_strip(window, qtbot)
    assert window.editing.saved_id == kept.id


def test_a_split_makes_a_new_entry_of_what_was_ticked(window: Window, register_file: Path, qtbot: QtBot) -> None:
    with_lists(register_file, "CR1")
    choose(window, "CR1", qtbot)
    dialog = asked(window, "acts.life.split", qtbot)
    assert isinstance(dialog, SplitDialog)
    fill(dialog, "Its title", "Fines for late care", qtbot)
    fill(dialog, "Reason", "Two matters", qtbot)
    tree = dialog.tree
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    answer(window, dialog, qtbot)
    assert window.strip.text() == "CR11 was split from CR1."
    register = Register.open(register_file)
    made, left = register.find("CR11").entry, register.find("CR1").entry
    assert [item.text for item in made.strands[0].consequences] == ["Fines"]
    assert [item.text for item in left.strands[0].consequences] == ["Wards close"]
    assert (made.owner, made.residual, made.links[0].reference) == (left.owner, left.residual, "CR1")
    assert {act for act, _, _ in last_acts(register_file, 2)} == {Act.SPLIT}
    button_of_strip(window, qtbot)
    assert window.panel.page.head.reference.text() == "CR11"


def test_a_superseded_entry_is_closed_and_named(window: Window, register_file: Path, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    dialog = asked(window, "acts.life.supersede", qtbot)
    fill(dialog, "The other entry", "CO1", qtbot)
    fill_closure(dialog, qtbot, "A chance now")
    answer(window, dialog, qtbot)
    assert window.strip.text() == "CR2 is closed: CO1 takes its place."
    new = Register.open(register_file).find("CO1").entry
    assert [(link.relation, link.reference) for link in new.links] == [(Relation.SUPERSEDES, "CR2")]
    command(window, "acts.show_closed", qtbot)
    page = window.stack.currentWidget()
    assert isinstance(page, ClosedPage)
    ((_, cells),) = page.model.rows
    assert (cells[0], *cells[3:]) == ("CR2", "A chance now", "Management team", "Superseded by CO1")


def test_an_entry_moves_up_and_down_the_levels(window: Window, register_file: Path, qtbot: QtBot) -> None:
    choose(window, "CR1", qtbot)
    command(window, "acts.life.escalate", qtbot)
    assert window.strip.text() == "CR1 stands at Corporate, the highest level of this register."
    dialog = asked(window, "acts.life.de_escalate", qtbot)
    assert not dialog.go.isEnabled()
    fill(dialog, "Reason", "For the directorate", qtbot)
    answer(window, dialog, qtbot)
    assert window.strip.text() == "CR1 moved from Corporate to Directorate."
    assert last_acts(register_file) == [(Act.MOVE, "CR1", "For the directorate")]
    dialog = asked(window, "acts.life.escalate", qtbot)
    fill(dialog, "Reason", "It grew", qtbot)
    answer(window, dialog, qtbot)
    assert Register.open(register_file).find("CR1").entry.level == ""


def test_a_duplicate_is_written_in_the_editor_and_saved_like_any_new_entry(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    choose(window, "CR1", qtbot)
    command(window, "acts.life.duplicate", qtbot)
    head = window.panel.page.head
    assert head.reference.text() == "CR11"
    assert head.title.text() == "Winter pressure on hospitals"
    assert "CR11" not in Register.open(register_file).references()
    write(head.title, " again", qtbot)
    command(window, "editing.save", qtbot)
    made = Register.open(register_file).find("CR11").entry
    assert (made.title, made.owner) == ("Winter pressure on hospitals again", "Director of Adults")


def test_unsaved_changes_are_settled_before_an_act(window: Window, register_file: Path, qtbot: QtBot) -> None:
    choose(window, "CR1", qtbot)
    write(window.panel.page.head.title, " more", qtbot)
    command(window, "acts.life.close_entry", qtbot)
    assert window.strip.text() == "Save or discard your changes to CR1 first."
    window.editing.discard()
    wait_for_work(window, qtbot)
    qtbot.wait(5)
    wait_for_work(window, qtbot)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None, "what was asked for goes on once nothing is in its way"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert Register.open(register_file).find("CR1").revision == 1


def test_what_somebody_changed_meanwhile_is_not_run_over(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    choose(window, "CR2", qtbot)
    dialog = asked(window, "acts.life.close_entry", qtbot)
    fill_closure(dialog, qtbot)
    other = Register.open(register_file)
    theirs = other.find("CR2")
    other.save(replace(theirs.entry, title="Theirs"), theirs.revision, actor=OFFICER)
    answer(window, dialog, qtbot)
    assert window.strip.text().startswith(f"{OFFICER} changed CR2 meanwhile, so nothing was done")
    assert Register.open(register_file).find("CR2").entry.status is Status.OPEN


def test_nothing_is_offered_where_nothing_may_be_changed(window: Window, qtbot: QtBot) -> None:
    window.menus.actions["flows.set_read_only"].setChecked(True)
    wait_for_work(window, qtbot)
    assert not window.menus.actions["acts.life.close_entry"].isEnabled()
    assert not window.menus.actions["acts.renumber"].isEnabled()
    assert window.menus.actions["acts.show_closed"].isEnabled()
    command(window, "acts.show_closed", qtbot)
    page = window.stack.currentWidget()
    assert isinstance(page, ClosedPage)
    assert page.model.rowCount() == 0
    assert not page.open.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.page


def test_every_shortcut_belongs_to_one_command(window: Window) -> None:
    keys = [
        action.shortcut().toString() for action in window.menus.actions.values() if not action.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys))
