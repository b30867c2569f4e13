"""The place of all actions in the real window: looked through, done in place, undone, exported."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from riskreg.model.entry import ActionStatus, Closure
from riskreg.model.register import Register
from riskreg.ui import text_size
from riskreg.ui.actions.page import ActionsPage
from riskreg.ui.actions.rows import Part
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_actions import action, make_actions
from tests.ui.made_registers import make_register, open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so
Key = Qt.Key


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return make_actions(tmp_path / "acts.riskreg", clock)


def go(window: Window, qtbot: QtBot) -> ActionsPage:
    command(window, "view.go_actions").trigger()
    wait_for_work(window, qtbot)
    found = window.findChild(ActionsPage)
    assert isinstance(found, ActionsPage)
    assert found.isVisible()
    return found


@pytest.fixture
def without_actions(bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot) -> Register:
    made = make_register(tmp_path / "none.riskreg", clock, signed=1)
    open_in(bare_window, made.path, qtbot)
    return made


@pytest.fixture
def page(bare_window: Window, register: Register, qtbot: QtBot) -> ActionsPage:
    open_in(bare_window, register.path, qtbot)
    return go(bare_window, qtbot)


def command(window: Window, call: str) -> QAction:
    return window.menus.actions[call]


def shown(page: ActionsPage) -> list[str]:
    return [str(page.table.index(row, Part.ACTION).data()) for row in range(page.table.rowCount())]


def cell(page: ActionsPage, text: str, part: Part) -> str:
    return str(page.table.index(shown(page).index(text), part).data())


def stand_on(page: ActionsPage, text: str, part: Part = Part.DONE) -> None:
    """Go to a cell with the arrows, as a person without a mouse does."""
    page.view.setFocus()
    QTest.keyClick(page.view, Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(shown(page).index(text)):
        QTest.keyClick(page.view, Key.Key_Down)
    for _ in range(part):
        QTest.keyClick(page.view, Key.Key_Right)
    assert page.view.currentIndex() == page.table.index(shown(page).index(text), part)


def editor(page: ActionsPage) -> QWidget:
    """The field that is open in a cell."""
    viewport = page.view.viewport()
    found = [*viewport.findChildren(QLineEdit), *viewport.findChildren(QComboBox)]
    (one,) = [each for each in found if each.isVisible() and not isinstance(each.parent(), QComboBox)]
    return one


def press(page: ActionsPage, key: Key, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, key)
    wait_for_work(page.window(), qtbot)  # type: ignore[arg-type]


def commit(page: ActionsPage, field: QWidget, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.wait(1)  # Qt takes what was typed when the key is done
    wait_for_work(page.window(), qtbot)  # type: ignore[arg-type]


def stored(register: Register, text: str) -> list[ActionStatus | None]:
    return [each.status for found in register.state().live for each in found.entry.actions if each.text == text]


def test_the_rail_says_how_many_entries_are_late_and_the_page_which(page: ActionsPage) -> None:
    assert shown(page)[:4] == ["Open the ward", "Exit interviews", "Open days", "Pay it out"]
    assert page.table.index(0, Part.DUE).data(Qt.ItemDataRole.AccessibleTextRole) == "Overdue since 1 Mar 2018"
    assert "7 actions · 4 overdue in 3 entries" in page.said.text()


def test_space_marks_done_and_goes_on_to_the_next(page: ActionsPage, register: Register, qtbot: QtBot) -> None:
    stand_on(page, "Open the ward")
    press(page, Key.Key_Space, qtbot)
    assert stored(register, "Open the ward") == [ActionStatus.COMPLETE]
    assert "Open the ward" in shown(page)[-2:]
    assert shown(page)[page.view.currentIndex().row()] == "Exit interviews"
    press(page, Key.Key_Space, qtbot)
    assert stored(register, "Exit interviews") == [ActionStatus.COMPLETE]
    history = register.history(register.find("CR10").entry.id)
    assert (history[-1].recorded.actor, history[-1].recorded.reason) == ("Sam Okafor", "Action completed")


def test_space_on_what_is_done_takes_it_back(page: ActionsPage, register: Register, qtbot: QtBot) -> None:
    stand_on(page, "Write the plan")
    assert page.complete.text() == "Not done after all"
    press(page, Key.Key_Space, qtbot)
    assert stored(register, "Write the plan") == [ActionStatus.UNDERWAY]


def test_several_marked_are_done_in_one_act_and_undone_in_one(
    page: ActionsPage, bare_window: Window, register: Register, qtbot: QtBot
) -> None:
    stand_on(page, "Open the ward")
    for _ in range(3):
        qtbot.keyClick(page.view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.complete.text() == "Mark 4 as done"
    before = [register.get(found.entry.id).entry for found in register.state().live]
    press(page, Key.Key_Space, qtbot)
    assert [stored(register, text)[0] for text in ("Open the ward", "Open days", "Pay it out")] == ["complete"] * 3
    undo = command(bare_window, "acts.undoing.undo")
    assert undo.text().endswith("of 3 entries")
    undo.trigger()
    wait_for_work(bare_window, qtbot)
    assert [register.get(found.entry.id).entry for found in register.state().live] == before
    assert shown(page)[:2] == ["Open the ward", "Exit interviews"]


def test_a_click_on_the_box_marks_done(page: ActionsPage, register: Register, qtbot: QtBot) -> None:
    place = page.view.visualRect(page.table.index(1, Part.DONE)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_for_work(page.window(), qtbot)  # type: ignore[arg-type]
    assert stored(register, "Exit interviews") == [ActionStatus.COMPLETE]


@pytest.mark.parametrize(
    ("part", "typed", "said"),
    [
        (Part.OWNER, "Head of Estates", "Head of Estates"),
        (Part.DUE, "1 Sep 2018", "1 Sep 2018"),
        (Part.PROGRESS, "The roof is on", "The roof is on"),
    ],
)
def test_f2_changes_the_cell_and_the_mark_follows_the_action(
    page: ActionsPage, register: Register, qtbot: QtBot, part: Part, typed: str, said: str
) -> None:
    stand_on(page, "Open the ward", part)
    qtbot.keyClick(page.view, Key.Key_F2)
    field = editor(page)
    qtbot.keyClicks(field, typed)
    commit(page, field, qtbot)
    assert cell(page, "Open the ward", part) == said
    assert shown(page)[page.view.currentIndex().row()] == "Open the ward"
    again = Register.open(register.path, read_only=True).find("CR1")
    (kept,) = [each for each in again.entry.actions if each.text == "Open the ward"]
    assert said in (kept.owner, kept.progress) or kept.due == date(2018, 9, 1)


def test_f2_on_the_status_opens_the_choice(page: ActionsPage, register: Register, qtbot: QtBot) -> None:
    stand_on(page, "Talk to the unions", Part.STATUS)
    qtbot.keyClick(page.view, Key.Key_F2)
    combo = editor(page)
    assert isinstance(combo, QComboBox)
    qtbot.waitUntil(combo.view().isVisible)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        qtbot.keyClick(combo.view(), key)
    wait_for_work(page.window(), qtbot)  # type: ignore[arg-type]
    assert stored(register, "Talk to the unions") == [ActionStatus.UNDERWAY]


def test_f2_on_the_action_edits_what_can_be_edited_here(page: ActionsPage, qtbot: QtBot) -> None:
    stand_on(page, "Open days")
    qtbot.keyClick(page.view, Key.Key_F2)
    assert editor(page).accessibleName() == "Owner"
    qtbot.keyClick(editor(page), Key.Key_Escape)
    assert cell(page, "Open days", Part.OWNER) == "Head of People"


def test_a_date_that_is_none_is_refused_in_words(page: ActionsPage, bare_window: Window, qtbot: QtBot) -> None:
    stand_on(page, "Open the ward", Part.DUE)
    qtbot.keyClick(page.view, Key.Key_F2)
    field = editor(page)
    qtbot.keyClicks(field, "soon")
    commit(page, field, qtbot)
    assert "soon" in bare_window.strip.text()
    assert cell(page, "Open the ward", Part.DUE) == "1 Mar 2018"


def test_what_is_typed_in_the_editor_is_never_saved_over(
    page: ActionsPage, bare_window: Window, register: Register, qtbot: QtBot
) -> None:
    stand_on(page, "Open the ward")
    qtbot.keyClick(page.view, Key.Key_Return)
    wait_for_work(bare_window, qtbot)
    field = bare_window.panel.page.head.title
    field.setFocus()
    qtbot.keyClicks(field, " and more")
    assert bare_window.editing.is_dirty
    go(bare_window, qtbot)
    stand_on(page, "Open the ward")
    press(page, Key.Key_Space, qtbot)
    assert bare_window.strip.text().startswith("CR1 has changes in the editor that are not saved")
    assert stored(register, "Open the ward") == [ActionStatus.UNDERWAY]
    assert bare_window.editing.is_dirty
    command(bare_window, "editing.save").trigger()
    wait_for_work(bare_window, qtbot)
    stand_on(page, "Open the ward")
    press(page, Key.Key_Space, qtbot)
    assert stored(register, "Open the ward") == [ActionStatus.COMPLETE]


def test_another_officers_change_of_the_same_action_stands(
    page: ActionsPage, bare_window: Window, register: Register, qtbot: QtBot
) -> None:
    found = register.find("CO1")
    (strand,) = found.entry.strands
    theirs = action("Pay it out in two parts", "Head of Skills", date(2018, 5, 30))
    stand_on(page, "Pay it out")
    register.save(
        replace(found.entry, strands=(replace(strand, actions=(theirs,)),)), found.revision,
        actor="Robin Hale", reason="",
    )  # fmt: skip
    press(page, Key.Key_Space, qtbot)
    assert "CO1 was changed by Robin Hale meanwhile, so nothing was saved" in bare_window.strip.text()
    assert stored(register, "Pay it out in two parts") == [None]
    assert "Pay it out in two parts" in shown(page)


def test_enter_opens_the_entry_in_the_register(page: ActionsPage, bare_window: Window, qtbot: QtBot) -> None:
    stand_on(page, "Pay it out")
    qtbot.keyClick(page.view, Key.Key_Return)
    wait_for_work(bare_window, qtbot)
    assert bare_window.page.isVisible()
    assert bare_window.panel.page.head.reference.text() == "CO1"


def test_a_filter_is_a_chip_that_can_be_taken_back(page: ActionsPage, qtbot: QtBot) -> None:
    owners = {each.text(): each for each in page.filter.owner.menu.actions()}
    owners["Head of People"].trigger()
    assert shown(page) == ["Exit interviews", "Open days", "Hire agency staff"]
    assert page.filter.owner.chip.text() == "Head of People"
    qtbot.mouseClick(page.filter.owner.remove, Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 7
    qtbot.keyClicks(page.filter.field, "walls")
    assert shown(page) == ["Open the ward"]
    qtbot.keyClick(page.filter.field, Key.Key_Escape)
    assert len(shown(page)) == 7


def test_a_filter_that_leaves_nothing_offers_the_way_back(page: ActionsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.filter.field, "nowhere")
    qtbot.wait(1)
    (clear,) = [each for each in page.findChildren(QAbstractButton) if each.text() == "Clear the filter"]
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 7


def test_a_click_on_a_heading_sorts(page: ActionsPage, qtbot: QtBot) -> None:
    header = page.view.horizontalHeader()
    place = QPoint(header.sectionPosition(Part.OWNER) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown(page)[0] == "Open the ward"  # Director of Adults
    assert shown(page)[-1] in ("Talk to the unions", "Write the plan")  # nobody


def test_the_list_goes_into_a_workbook_as_it_is_filtered(
    page: ActionsPage, bare_window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(to), ""))
    qtbot.keyClicks(page.filter.field, "head of people")
    qtbot.mouseClick(page.export_all, Qt.MouseButton.LeftButton)
    wait_for_work(bare_window, qtbot)
    sheet = load_workbook(to)["Actions"]
    words = [str(each) for row in sheet.iter_rows(values_only=True) for each in row if each]
    there = {"Exit interviews", "Open days", "Hire agency staff", "Pay it out"}
    assert [text for text in words if text in there] == ["Exit interviews", "Open days", "Hire agency staff"]
    assert any("with the words head of people" in text for text in words)
    assert str(to) in bare_window.strip.text()


def test_nothing_is_done_in_a_register_that_is_open_read_only(
    page: ActionsPage, bare_window: Window, register: Register, qtbot: QtBot
) -> None:
    command(bare_window, "flows.set_read_only").trigger()
    wait_for_work(bare_window, qtbot)
    stand_on(page, "Open the ward", Part.OWNER)
    qtbot.keyClick(page.view, Key.Key_F2)
    assert [each for each in page.view.viewport().findChildren(QLineEdit) if each.isVisible()] == []
    press(page, Key.Key_Space, qtbot)
    assert stored(register, "Open the ward") == [ActionStatus.UNDERWAY]
    assert not page.complete.isEnabled()


def test_without_actions_the_page_says_where_they_come_from(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    open_in(bare_window, make_register(tmp_path / "none.riskreg", clock).path, qtbot)
    page = go(bare_window, qtbot)
    assert not page.view.isVisible()
    assert not page.export_all.isEnabled()


def test_larger_text_makes_taller_rows(page: ActionsPage, qapp: QApplication) -> None:
    before = page.view.rowHeight(0)
    try:
        text_size.change(qapp, 200, "light")
        assert page.view.rowHeight(0) == 2 * before
    finally:
        text_size.change(qapp, 100, "light")
    assert page.view.rowHeight(0) == before


def notice(page: ActionsPage) -> str:
    """The sentence that stands where no action does."""
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_without_an_action_the_next_step_leads_to_an_entry_and_closed_ones_are_told_apart(
    bare_window: Window, without_actions: Register, qtbot: QtBot
) -> None:
    window = bare_window
    page = go(window, qtbot)
    assert "No actions yet" in notice(page)
    assert not page.complete.isVisible()
    (lead,) = [each for each in page.findChildren(QPushButton) if each.text() == "Open an entry"]
    qtbot.mouseClick(lead, Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    assert (window.place, window.editing.reference) == ("register", "CR1")
    other = Register.open(without_actions.path)
    closure = Closure(date(2018, 5, 3), "Over", "Board")
    other.save_all(
        [(replace(each.entry, closure=closure), each.revision) for each in other.state().live],
        actor="D",
        reason="",
    )
    window.session.refresh()
    assert "No entry is open" in notice(go(window, qtbot))
