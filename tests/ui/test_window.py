"""The window on a register: choosing, editing, saving, and nothing typed ever lost."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, Level, Strand
from riskreg.model.records import Summary
from riskreg.model.register import Register
from riskreg.ui.settings import Preferences
from riskreg.ui.table.columns import FIRST_SHOWN, Column
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.conftest import RESOURCES
from tests.ui.made_registers import OFFICER, entry, make_register, open_in, shown_references, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def row_of(window: Window, reference: str) -> Summary:
    return next(row for row in window.page.view.table.rows if row.reference == reference)


def choose(window: Window, reference: str, qtbot: QtBot) -> None:
    view = window.page.view
    view.selectRow(view.table.place(row_of(window, reference).id))
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def chosen(window: Window) -> str:
    view = window.page.view
    return view.table.row(view.currentIndex().row()).reference if view.currentIndex().isValid() else ""


def type_title(window: Window, text: str, qtbot: QtBot) -> None:
    title = window.panel.page.head.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, text)
    assert window.editing.is_dirty


def press(window: Window, text: str, qtbot: QtBot) -> None:
    found = [each for each in window.strip.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def test_the_register_is_shown_with_the_first_entry_in_the_editor(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: chosen(window) == "CR1")
    assert shown_references(window) == ["CR1", "CR2", "CR3", "CR10", "CO1"]
    assert window.windowTitle().startswith("Westmarch Council")
    assert window.panel.page.head.title.toPlainText() == "Winter pressure on hospitals"
    assert window.page.view.table.text(row_of(window, "CR1"), Column.INITIAL) == "20 Very high"


def test_choosing_a_row_shows_that_entry(window: Window, qtbot: QtBot) -> None:
    choose(window, "CO1", qtbot)
    assert window.panel.page.head.title.toPlainText() == "Apprenticeship levy"


def test_a_save_reaches_the_file_and_the_table(window: Window, register_file: Path, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    type_title(window, "Data is leaked", qtbot)
    window.menus.actions["editing.save"].trigger()
    wait_for_work(window, qtbot)
    saved = Register.open(register_file).find("CR2")
    assert (saved.entry.title, saved.actor, saved.revision) == ("Data is leaked", "Sam Okafor", 2)
    assert row_of(window, "CR2").title == "Data is leaked"
    assert chosen(window) == "CR2"
    assert not window.editing.is_dirty


def test_changes_block_another_row_until_they_are_saved(window: Window, register_file: Path, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    type_title(window, "Data is leaked", qtbot)
    choose(window, "CO1", qtbot)
    assert chosen(window) == "CR2"
    assert "CR2" in window.strip.text()
    assert window.panel.page.head.title.toPlainText() == "Data is leaked"
    press(window, "Save", qtbot)
    qtbot.waitUntil(lambda: chosen(window) == "CO1")
    assert window.panel.page.head.title.toPlainText() == "Apprenticeship levy"
    assert window.strip.text() == ""
    assert Register.open(register_file).find("CR2").entry.title == "Data is leaked"


def test_discarding_goes_on_and_changes_nothing(window: Window, register_file: Path, qtbot: QtBot) -> None:
    before = Register.open(register_file).revision()
    choose(window, "CR2", qtbot)
    type_title(window, "Something else", qtbot)
    choose(window, "CR3", qtbot)
    press(window, "Discard", qtbot)
    qtbot.waitUntil(lambda: chosen(window) == "CR3")
    assert Register.open(register_file).revision() == before


def test_closing_the_question_stays_with_the_changes(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    type_title(window, "Something else", qtbot)
    choose(window, "CR3", qtbot)
    press(window, "×", qtbot)
    window.panel.discard()
    qtbot.wait(20)
    assert chosen(window) == "CR2"


def test_the_window_does_not_close_over_changes(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    type_title(window, "Something else", qtbot)
    window.close()
    assert window.isVisible()
    press(window, "Discard", qtbot)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_new_risk_gets_the_next_reference_and_is_saved(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    window.menus.actions["flows.new_risk"].trigger()
    wait_for_work(window, qtbot)
    type_title(window, "Flooding", qtbot)
    window.menus.actions["editing.save"].trigger()
    wait_for_work(window, qtbot)
    assert Register.open(register_file).find("CR11").entry.title == "Flooding"
    qtbot.waitUntil(lambda: chosen(window) == "CR11")


def test_what_another_program_saved_appears(window: Window, register_file: Path, qtbot: QtBot) -> None:
    other = Register.open(register_file)
    theirs = other.find("CR1")
    other.save(replace(theirs.entry, title="Summer pressure"), theirs.revision, actor=OFFICER)
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert row_of(window, "CR1").title == "Summer pressure"
    assert window.panel.page.head.title.toPlainText() == "Summer pressure"


def test_a_stale_save_is_a_conflict_and_loses_neither(window: Window, register_file: Path, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    type_title(window, "Mine", qtbot)
    other = Register.open(register_file)
    theirs = other.find("CR2")
    other.save(replace(theirs.entry, title="Theirs"), theirs.revision, actor=OFFICER)
    window.editing.save()
    wait_for_work(window, qtbot)
    assert Register.open(register_file).find("CR2").entry.title == "Theirs"
    assert window.editing.is_dirty
    assert window.panel.draft is not None
    assert window.panel.draft.now.title == "Mine"
    card = window.panel.page.clash
    assert QApplication.focusWidget() is card.choices[0].mine
    qtbot.keyClick(card.choices[0].mine, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is card.settle


def test_a_filter_narrows_the_table_and_can_be_read_and_removed(window: Window, qtbot: QtBot) -> None:
    window.menus.actions["view.focus_filter"].trigger()
    assert window.focusWidget() is window.page.filter.field
    qtbot.keyClicks(window.page.filter.field, "director")
    assert shown_references(window) == ["CR1", "CR10"]
    chips = [each for each in window.page.filter.findChildren(QPushButton) if "director" in each.text()]
    assert chips[0].isVisible()
    qtbot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    assert len(shown_references(window)) == 5
    assert not chips[0].isVisible()


def test_nothing_found_offers_to_clear_the_filter(window: Window, qtbot: QtBot) -> None:
    window.page.filter.field.setText("no such words")
    (clear,) = [each for each in window.page.findChildren(QPushButton) if each.text() == "Clear the filter"]
    assert clear.isVisible()
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert len(shown_references(window)) == 5


def test_the_chosen_entry_stays_chosen_through_filter_and_order(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR10", qtbot)
    window.page.filter.field.setText("director")
    assert chosen(window) == "CR10"
    window.page.filter.clear()
    window.page.view.sort_by(Column.RESIDUAL)
    assert shown_references(window) == ["CR2", "CO1", "CR1", "CR10", "CR3"]
    assert chosen(window) == "CR10"
    window.page.view.sort_by(Column.RESIDUAL)
    assert shown_references(window)[0] == "CR10"
    window.page.view.sort_by(Column.RESIDUAL)
    assert shown_references(window) == ["CR1", "CR2", "CR3", "CR10", "CO1"]
    assert chosen(window) == "CR10"


def test_the_keyboard_walks_through_the_entries(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR1", qtbot)
    window.menus.actions["view.next_entry"].trigger()
    assert chosen(window) == "CR2"
    window.menus.actions["view.previous_entry"].trigger()
    assert chosen(window) == "CR1"


def test_a_narrow_window_shows_one_of_the_two(window: Window, qtbot: QtBot) -> None:
    window.resize(1000, 700)
    qtbot.wait(1)
    page = window.page
    assert page.is_narrow
    assert page.view.isVisible()
    assert not window.panel.isVisible()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert window.panel.isVisible()
    assert not page.view.isVisible()
    qtbot.keyClick(window.panel, Qt.Key.Key_Escape)
    assert page.view.isVisible()
    window.resize(1500, 860)
    qtbot.wait(1)
    assert page.view.isVisible()
    assert window.panel.isVisible()


def test_both_are_visible_at_1280(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    qtbot.wait(1)
    assert window.page.view.isVisible()
    assert window.panel.isVisible()


def test_no_text_of_the_register_is_taken_for_html(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR3", qtbot)
    for each in window.findChildren(QLabel):
        assert each.textFormat() == Qt.TextFormat.PlainText, each.text()
    table = window.page.view.table
    place = table.place(row_of(window, "CR3").id)
    tip = table.data(table.index(place, Column.TITLE), Qt.ItemDataRole.ToolTipRole)
    assert tip == "<p>&lt;b&gt;Budget&lt;/b&gt; &amp; savings are not made</p>"


def test_an_empty_register_offers_the_first_steps(bare_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = Register.create(tmp_path / "empty.riskreg", name="Empty Council", actor=OFFICER).path
    open_in(bare_window, path, qtbot)
    offered = {each.text() for each in bare_window.page.findChildren(QPushButton) if each.isVisible()}
    assert {"Import a register…", "New risk", "New opportunity"} <= offered


def test_a_broken_file_gets_a_page_with_a_sentence_and_a_next_step(
    bare_window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "picture.riskreg"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 4000)
    bare_window.session.open(path)
    wait_for_work(bare_window, qtbot)
    assert bare_window.stack.notice.isVisible()
    said = " ".join(each.text() for each in bare_window.stack.notice.findChildren(QLabel))
    assert "picture.riskreg" in said
    assert {each.text() for each in bare_window.stack.notice.findChildren(QPushButton)} >= {"Open another…"}
    assert path.read_bytes().startswith(b"\x89PNG")
    assert bare_window.session.register is None


def test_a_read_only_register_can_be_read_and_not_changed(
    bare_window: Window, register_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Register.open
    monkeypatch.setattr(Register, "open", classmethod(lambda _, path, **_kw: opened(path, read_only=True)))
    open_in(bare_window, register_file, qtbot)
    assert "Read-only" in bare_window.standing.text()
    assert not bare_window.menus.actions["flows.new_risk"].isEnabled()
    assert not bare_window.menus.actions["flows.sign_off"].isEnabled()
    assert bare_window.menus.actions["flows.papers.export_quarter"].isEnabled()


def test_closing_the_register_returns_to_the_first_page_which_remembers_it(
    window: Window, register_file: Path
) -> None:
    window.menus.actions["flows.close_register"].trigger()
    assert window.stack.welcome.isVisible()
    assert window.session.contents is None
    words = " ".join(each.text() for each in window.stack.welcome.findChildren(QPushButton))
    assert register_file.stem in words


def test_a_register_that_is_gone_is_said_and_forgotten(bare_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "gone.riskreg"
    bare_window.preferences.opened(path)
    bare_window.flows.open_path(path)
    wait_for_work(bare_window, qtbot)
    assert bare_window.stack.notice.isVisible()
    assert bare_window.preferences.recent == []


def test_another_register_replaces_the_first_one(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    window.page.filter.field.setText("data")
    other = Register.create(tmp_path / "other.riskreg", name="Kelby Town Council", actor=OFFICER)
    open_in(window, other.path, qtbot)
    assert shown_references(window) == []
    assert window.page.filter.field.text() == ""
    assert window.editing.current_id == ""
    assert window.windowTitle().startswith("Kelby Town Council")


def test_the_keyboard_reaches_filter_table_and_editor(window: Window, qtbot: QtBot) -> None:
    window.menus.actions["view.focus_filter"].trigger()
    qtbot.keyClicks(window.page.filter.field, "levy")
    qtbot.keyClick(window.page.filter.field, Qt.Key.Key_Escape)
    assert len(shown_references(window)) == 5
    qtbot.keyClick(window.page.filter.field, Qt.Key.Key_Down)
    assert window.focusWidget() is window.page.view
    window.menus.actions["view.focus_editor"].trigger()
    assert window.panel.isAncestorOf(window.focusWidget())


def test_long_words_do_not_push_the_window_wider_than_a_small_screen(
    bare_window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    register = Register.create(tmp_path / "long.riskreg", name="W" * 300, actor="N" * 120)
    register.save(entry("CR1", "T" * 400, None, owner="O" * 300), 0, actor="N" * 120)
    open_in(bare_window, register.path, qtbot)
    bare_window.resize(1000, 700)
    qtbot.wait(1)
    assert bare_window.width() == 1000
    assert bare_window.minimumSizeHint().width() <= 1000


def test_tab_goes_through_a_question_in_its_order(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    type_title(window, "Something else", qtbot)
    choose(window, "CR3", qtbot)
    acts = {each.text(): each for each in window.strip.findChildren(QPushButton) if each.isVisible()}
    acts["Save"].setFocus()
    for following in ("Discard", "×"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is acts[following]


def test_due_dates_are_judged_on_the_quarters_last_day_where_that_has_passed(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    late, on_time = (
        replace(entry(f"CR{number}", "T", None), strands=(Strand(None, (), (), (action,)),))
        for number, action in (
            (1, Action(Level.BULLET, "A", None, date(2018, 6, 29))),
            (2, Action(Level.BULLET, "B", None, date(2018, 6, 30))),
        )
    )
    path = make_register(tmp_path / "due.riskreg", clock, entries=[late, on_time]).path
    open_in(bare_window, path, qtbot)
    said = " ".join(each.text() for each in bare_window.page.findChildren(QLabel))
    assert "1 with overdue actions" in said


def test_the_first_window_fits_the_screen(bare_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    room = bare_window.screen().availableSize()
    bare_window.resize(room.width() * 3, room.height() * 3)
    kept = Preferences(tmp_path / "other")
    for remembered in (kept.layout("window"), bare_window.saveGeometry()):
        kept.keep_layout("window", remembered)
        window = Window(kept, RESOURCES, tmp_path)
        qtbot.addWidget(window)
        window.show()
        assert window.width() <= room.width()
        assert window.height() <= room.height()
        window.session.tasks.close()


def test_a_laptops_window_shows_who_owns_each_entry(window: Window, qtbot: QtBot) -> None:
    window.resize(1366, 740)
    qtbot.wait(1)
    header = window.page.view.horizontalHeader()
    assert not header.isSectionHidden(Column.OWNER)
    window.resize(1600, 900)
    qtbot.wait(1)
    assert [column for column in FIRST_SHOWN if header.isSectionHidden(column)] == []


def test_no_place_is_marked_where_no_register_is_open(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    place = window.rail.findChild(QAbstractButton, "register")
    middle = QPoint(place.width() // 2, place.height() // 2)
    marked = place.grab().toImage().pixelColor(middle)
    (tmp_path / "broken.riskreg").write_bytes(b"no register")
    window.session.open(tmp_path / "broken.riskreg")
    wait_for_work(window, qtbot)
    assert place.grab().toImage().pixelColor(middle) != marked
