"""Find and replace at the window: every hit is seen, some are unticked, one act saves, one undo takes it back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from pytestqt.qtbot import QtBot

from bench.fill import register as filled
from riskreg.model.entry import Action, Closure, Item, Level, Strand
from riskreg.model.register import Register
from riskreg.ui.replacing.model import Column
from riskreg.ui.replacing.page import ReplacePage
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose
from tests.ui.dialogs_at_hand import command
from tests.ui.made_registers import OFFICER, open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(window: Window, qtbot: QtBot) -> ReplacePage:
    command(window, "acts.replace", qtbot)
    page = window.acts._replacing
    assert page.isVisible()
    return page


def find(page: ReplacePage, window: Window, words: str, put: str, qtbot: QtBot) -> None:
    for field, text in ((page.words, words), (page.put, put)):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(page.words, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)


def shown(page: ReplacePage) -> list[tuple[str, str, str]]:
    table = page.table
    return [
        (table.index(row, 0).data(), table.index(row, 1).data(), table.index(row, 2).data())
        for row in range(table.rowCount())
    ]


def with_lists(path: Path) -> None:
    register = Register.open(path)
    now = register.find("CR2")
    lists = Strand(
        None,
        (Item(Level.BULLET, "Fines for the chief executive"),),
        (Item(Level.BULLET, "Training"),),
        (Action(Level.BULLET, "Encrypt", "Chief executive", progress="Asked the Chief Executive"),),
    )
    register.save(replace(now.entry, strands=(lists,)), now.revision, actor=OFFICER)


def test_hits_are_listed_in_context_and_replaced_in_one_act_with_one_undo(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    with_lists(register_file)
    window.session.refresh()
    page = opened(window, qtbot)
    find(page, window, "chief executive", "Managing director", qtbot)
    assert shown(page) == [
        ("CR2", "Owner", "Chief executive → Managing director"),
        ("CR2", "Consequences", "Fines for the chief executive → Managing director"),
        ("CR2", "Mitigating actions: owner", "Chief executive → Managing director"),
        ("CR2", "Mitigating actions: progress", "Asked the Chief Executive → Managing director"),
        ("CR3", "Owner", "Chief executive → Managing director"),
        ("CO1", "Owner", "Chief executive → Managing director"),
    ]
    assert page.said == "6 of 6 places in 3 entries will be replaced."
    page.view.setFocus()
    page.view.selectRow(1)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert page.said == "5 of 6 places in 3 entries will be replaced."
    assert page.table.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "CR2, is left as it is"
    assert page.go.text() == "Replace 5"
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    assert not page.isVisible()
    assert window.strip.text() == "5 places in 3 entries are replaced. Undo takes all of it back."
    now = Register.open(register_file).find("CR2")
    assert now.entry.owner == "Managing director"
    assert now.entry.strands[0].consequences[0].text == "Fines for the chief executive"
    assert now.entry.strands[0].actions[0].progress == "Asked the Managing director"
    assert now.reason == "Replaced “chief executive” with “Managing director”"
    undo = window.menus.actions["acts.undoing.undo"]
    assert undo.text() == "&Undo change of owner, mitigating actions of 3 entries"
    command(window, "acts.undoing.undo", qtbot)
    assert (
        Register.open(register_file).find("CR2").entry.strands[0].actions[0].progress
        == "Asked the Chief Executive"
    )
    assert Register.open(register_file).find("CO1").entry.owner == "Chief executive"


def test_closed_entries_are_left_out_unless_asked_for(window: Window, register_file: Path, qtbot: QtBot) -> None:
    other = Register.open(register_file)
    for reference in ("CR1", "CR10"):
        now = other.find(reference)
        closure = Closure(now.at.date(), "Over", "Board")
        other.save(replace(now.entry, closure=closure), now.revision, actor=OFFICER, reason="Over")
        if reference == "CR1":
            other.sign_off(other.settings.open_quarter, actor="Ruth Calder")
    window.session.refresh()
    page = opened(window, qtbot)
    find(page, window, "director", "Head", qtbot)
    assert page.said == "Nothing was found."
    assert not page.go.isEnabled()
    page.closed.setFocus()
    qtbot.keyClick(page.closed, Qt.Key.Key_Space)
    wait_for_work(window, qtbot)
    assert [reference for reference, *_ in shown(page)] == ["CR10", "CR1"]


def test_whole_words_and_case_look_again_and_other_words_wait_for_find(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    find(page, window, "ha", "x", qtbot)
    assert [words for *_, words in shown(page)] == []
    find(page, window, "o", "x", qtbot)
    many = len(shown(page))
    assert many > 5
    qtbot.mouseClick(page.match_case, Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    assert len(shown(page)) <= many
    qtbot.mouseClick(page.whole, Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    assert shown(page) == []
    qtbot.keyClicks(page.words, "n")
    assert page.said == "Find shows every place first; nothing is replaced before you say so."


def test_only_the_marked_entries_are_looked_through_where_that_is_asked(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    page = opened(window, qtbot)
    assert page.only.isHidden()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    view, flag = window.page.view, QItemSelectionModel.SelectionFlag
    for place in (1, 2):
        view.selectionModel().select(view.table.index(place, 0), flag.Select | flag.Rows)
    page = opened(window, qtbot)
    assert page.only.text() == "&Only the 2 marked entries"
    page.only.setFocus()
    qtbot.keyClick(page.only, Qt.Key.Key_Space)
    find(page, window, "Chief", "x", qtbot)
    assert [reference for reference, *_ in shown(page)] == ["CR2", "CR3"]


def test_nothing_is_replaced_where_somebody_was_faster(window: Window, register_file: Path, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    find(page, window, "Chief executive", "Nobody", qtbot)
    other = Register.open(register_file)
    now = other.find("CO1")
    other.save(replace(now.entry, title="Theirs"), now.revision, actor="Dana Reeve")
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    assert window.strip.text().startswith("CO1 was changed by Dana Reeve since it was looked through")
    assert Register.open(register_file).find("CR2").entry.owner == "Chief executive"


def test_thousands_of_entries_are_looked_through_without_freezing_the_window_and_it_can_be_stopped(
    bare_window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    open_in(bare_window, filled(tmp_path / "many.riskreg", 2000).path, qtbot)
    page = opened(bare_window, qtbot)
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(page.words.text()))
    timer.start(10)
    qtbot.keyClicks(page.words, "council")
    qtbot.keyClick(page.words, Qt.Key.Key_Return)
    (task,) = bare_window.session.tasks.running
    assert task.cancellable
    wait_for_work(bare_window, qtbot)
    timer.stop()
    assert len(ticks) > 3, "the window went on"
    assert page.table.rowCount() > 2000
    assert page.table.index(0, Column.WHERE).data()
    qtbot.keyClick(page.words, Qt.Key.Key_Return)
    bare_window.session.tasks.running[0].cancel()
    wait_for_work(bare_window, qtbot)
    assert bare_window.strip.text() == "Stopped. Nothing was changed."
