"""Reviewed, no change: one entry or many at a time, asked in place, refused where it would not be true."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Closure
from riskreg.model.evidence import Act, AuditEvent, TrailFilter
from riskreg.model.register import Register
from riskreg.ui.table.rows import Column
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import OFFICER, make_register, open_in, shown_references, some_entries, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def pick(window: Window, *references: str) -> None:
    view = window.page.view
    flag = QItemSelectionModel.SelectionFlag
    places = [[row.reference for row in view.table.rows].index(each) for each in references]
    view.selectRow(places[0])
    for place in places[1:]:
        view.selectionModel().select(view.table.index(place, 0), flag.Select | flag.Rows)


def ask(window: Window, qtbot: QtBot) -> None:
    wait_for_work(window, qtbot)
    window.menus.actions["view.review"].trigger()


def confirm(window: Window, qtbot: QtBot, note: str = "") -> None:
    bar = window.page.marked
    assert bar.asking
    assert QApplication.focusWidget() is bar.note
    qtbot.keyClicks(bar.note, note)
    qtbot.keyClick(bar.note, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)


def reviews(path: Path) -> tuple[AuditEvent, ...]:
    return Register.open(path).audit_trail(TrailFilter(acts=frozenset({Act.REVIEW})))


def spoken(window: Window, reference: str) -> str:
    table = window.page.view.table
    place = [row.reference for row in table.rows].index(reference)
    text = table.data(table.index(place, Column.REFERENCE), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(text, str)
    return text


def test_the_entry_in_the_editor_is_confirmed_with_a_note(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    head = window.panel.page.head
    assert head.reviewed.text().startswith("Not reviewed this quarter")
    assert spoken(window, "CR1") == "CR1, Not reviewed this quarter"
    ask(window, qtbot)
    assert window.page.marked.words.text() == "Record that CR1 was reviewed for 2018/19 Q1 and stands as it is?"
    confirm(window, qtbot, "Seen by the board")
    (done,) = reviews(register_file)
    assert (done.reference, done.actor, done.reason) == ("CR1", "Sam Okafor", "Seen by the board")
    assert Register.open(register_file).find("CR1").revision == 1
    assert head.reviewed.text().startswith("Reviewed by Sam Okafor on ")
    assert head.reviewed.text().endswith(", no change")
    assert spoken(window, "CR1").startswith("CR1, Reviewed by Sam Okafor on ")
    history = window.panel.page.history.model
    assert history.index(0, 1).data() == "Reviewed, no change"
    assert history.index(0, 2).data() == "Seen by the board"


def test_several_entries_are_marked_and_confirmed_after_one_plain_question(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    pick(window, "CR2", "CR3", "CO1")
    bar = window.page.marked
    assert bar.words.text() == "3 entries marked"
    assert bar.act.isVisible()
    wait_for_work(window, qtbot)
    assert window.panel.page.head.reference.text() == "CR2"
    qtbot.mouseClick(bar.act, Qt.MouseButton.LeftButton)
    assert "3 entries" in bar.words.text()
    assert "under your name" in bar.words.text()
    assert bar.confirm.text() == "Record 3 reviews"
    assert reviews(register_file) == ()
    confirm(window, qtbot)
    assert sorted(each.reference for each in reviews(register_file)) == ["CO1", "CR2", "CR3"]
    assert bar.words.text() == "3 reviews are recorded."
    assert len(window.page.view.picked_rows()) == 1
    assert spoken(window, "CR10") == "CR10, Not reviewed this quarter"


def test_the_keyboard_marks_entries_and_the_last_one_is_in_the_editor(window: Window, qtbot: QtBot) -> None:
    view = window.page.view
    view.setFocus()
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    wait_for_work(window, qtbot)
    qtbot.wait(1)
    assert [row.reference for row in view.picked_rows()] == ["CR1", "CR2", "CR3"]
    assert window.panel.page.head.reference.text() == "CR3"
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.page.marked.words.text() == "5 entries marked"
    qtbot.mouseClick(window.page.marked.unmark, Qt.MouseButton.LeftButton)
    assert [row.reference for row in view.picked_rows()] == ["CR3"]
    assert not window.page.marked.isVisible()


def test_marks_stay_through_another_order_and_leave_with_a_filter(window: Window, qtbot: QtBot) -> None:
    pick(window, "CR1", "CR10", "CO1")
    wait_for_work(window, qtbot)
    window.page.view.sort_by(Column.RESIDUAL)
    assert {row.reference for row in window.page.view.picked_rows()} == {"CR1", "CR10", "CO1"}
    window.page.filter.field.setText("director")
    assert {row.reference for row in window.page.view.picked_rows()} == {"CR1", "CR10"}
    assert window.page.marked.words.text() == "2 entries marked"
    window.page.filter.clear()
    assert {row.reference for row in window.page.view.picked_rows()} == {"CR1", "CR10"}


def test_a_question_is_dropped_with_escape_and_by_choosing_others(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    window.page.view.setFocus()
    ask(window, qtbot)
    qtbot.keyClick(window.page.marked.note, Qt.Key.Key_Escape)
    assert not window.page.marked.isVisible()
    assert QApplication.focusWidget() is window.page.view
    ask(window, qtbot)
    pick(window, "CR2", "CR3")
    assert not window.page.marked.asking
    assert window.page.marked.words.text() == "2 entries marked"
    assert reviews(register_file) == ()


def test_unsaved_changes_are_in_the_way_of_no_change(window: Window, register_file: Path, qtbot: QtBot) -> None:
    wait_for_work(window, qtbot)
    title = window.panel.page.head.title
    title.setFocus()
    qtbot.keyClicks(title, "x")
    ask(window, qtbot)
    assert window.strip.text().startswith("CR1 has changes that are not saved")
    assert not window.page.marked.asking
    window.editing.discard()
    ask(window, qtbot)
    title.setFocus()
    qtbot.keyClicks(title, "y")
    window.page.marked.confirm.click()
    wait_for_work(window, qtbot)
    assert reviews(register_file) == ()


def test_what_changed_since_it_was_looked_at_is_not_confirmed(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    pick(window, "CR2", "CR3")
    ask(window, qtbot)
    other = Register.open(register_file)
    theirs = other.find("CR3")
    other.save(replace(theirs.entry, title="Theirs"), theirs.revision, actor=OFFICER)
    confirm(window, qtbot)
    assert "CR3 has changed since you looked at it" in window.strip.text()
    assert reviews(register_file) == ()
    assert not window.page.marked.asking
    assert next(row.title for row in window.page.view.table.rows if row.reference == "CR3") == "Theirs"


def test_closed_entries_are_left_out(bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot) -> None:
    register = make_register(tmp_path / "closing.riskreg", clock, signed=1)
    found = register.find("CR2")
    closure = Closure(clock().date(), "No longer ours", "The board")
    register.save(replace(found.entry, closure=closure), found.revision, actor=OFFICER)
    open_in(bare_window, register.path, qtbot)
    pick(bare_window, "CR1", "CR2", "CR3")
    ask(bare_window, qtbot)
    assert bare_window.page.marked.words.text().endswith("1 closed ones are left out.")
    confirm(bare_window, qtbot)
    assert sorted(each.reference for each in reviews(register.path)) == ["CR1", "CR3"]
    pick(bare_window, "CR2")
    ask(bare_window, qtbot)
    assert bare_window.strip.text() == "CR2 is closed: there is nothing left to review."


def test_the_filter_finds_what_nobody_reviewed_and_says_when_all_is_done(window: Window, qtbot: QtBot) -> None:
    chip = window.page.filter.unreviewed
    assert chip.text() == "Not reviewed this quarter 5"
    pick(window, "CR1", "CR2", "CR3", "CR10")
    ask(window, qtbot)
    confirm(window, qtbot)
    assert chip.text() == "Not reviewed this quarter 1"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert shown_references(window) == ["CO1"]
    window.view.next_entry()
    ask(window, qtbot)
    confirm(window, qtbot)
    assert shown_references(window) == []
    said = " ".join(each.text() for each in window.page.findChildren(QLabel) if each.isVisible())
    assert "Every entry was changed or confirmed in 2018/19 Q1." in said


def test_with_the_filter_on_the_next_entry_follows_one_that_has_left(window: Window, qtbot: QtBot) -> None:
    window.page.filter.unreviewed.click()
    pick(window, "CR2")
    ask(window, qtbot)
    confirm(window, qtbot)
    assert shown_references(window) == ["CR1", "CR3", "CR10", "CO1"]
    window.view.next_entry()
    wait_for_work(window, qtbot)
    assert window.panel.page.head.reference.text() == "CR3"


def test_a_save_is_a_review_and_a_new_quarter_asks_again(window: Window, qtbot: QtBot) -> None:
    wait_for_work(window, qtbot)
    title = window.panel.page.head.title
    title.setFocus()
    qtbot.keyClicks(title, "x")
    window.editing.save()
    wait_for_work(window, qtbot)
    assert window.panel.page.head.reviewed.text().startswith("Changed by Sam Okafor on ")
    assert spoken(window, "CR1").startswith("CR1, Changed by Sam Okafor on ")
    register = window.session.register
    assert register is not None
    register.sign_off(register.settings.open_quarter, actor="Ruth Calder")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert window.panel.page.head.reviewed.text().startswith("Not reviewed this quarter, last ")
    assert spoken(window, "CR1") == "CR1, Not reviewed this quarter"


def test_a_review_by_someone_else_appears(window: Window, register_file: Path, qtbot: QtBot) -> None:
    other = Register.open(register_file)
    other.review([(other.find("CR1").entry.id, 1)], actor="Dana Reeve")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert window.panel.page.head.reviewed.text().startswith("Reviewed by Dana Reeve on ")


def test_a_register_to_read_offers_no_review(
    bare_window: Window, register_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Register.open
    monkeypatch.setattr(Register, "open", classmethod(lambda _, path, **__: opened(path, read_only=True)))
    open_in(bare_window, register_file, qtbot)
    pick(bare_window, "CR1", "CR2")
    assert bare_window.page.marked.words.text() == "2 entries marked"
    assert not bare_window.page.marked.act.isVisible()
    assert not bare_window.menus.actions["view.review"].isEnabled()
    assert not bare_window.panel.page.head.review.isVisible()


def test_in_a_narrow_window_the_question_is_beside_either_of_the_two(window: Window, qtbot: QtBot) -> None:
    window.resize(800, 600)
    qtbot.wait(1)
    window.page.show_editor()
    ask(window, qtbot)
    assert window.page.marked.isVisible()
    confirm(window, qtbot)
    assert window.panel.page.head.reviewed.text().startswith("Reviewed by ")
    assert window.page.minimumSizeHint().width() + window.rail.width() <= 800


def test_ten_thousand_marks_are_one_range(bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot) -> None:
    entries = [
        replace(some_entries()[0], id=f"{n:08d}-0000-4000-8000-000000000000", reference=f"CR{n}")
        for n in range(300)
    ]
    register = make_register(tmp_path / "many.riskreg", clock, entries=entries)
    open_in(bare_window, register.path, qtbot)
    view = bare_window.page.view
    view.selectAll()
    view.reselect()
    assert view.selectionModel().selection().count() == 1
    ask(bare_window, qtbot)
    confirm(bare_window, qtbot)
    assert len(reviews(register.path)) == 200  # a page of the trail
    assert bare_window.page.filter.unreviewed.text() == "Not reviewed this quarter 0"
