"""Two people on one register: each sees the other, nobody's words are lost; what is only read stays as it is."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, Entry, Item, Level, Strand
from riskreg.model.presence import Presence
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.rating import Rating
from riskreg.ui.settings import Preferences
from riskreg.ui.table.rows import Column
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.at_the_window import choose, presence_files, write
from tests.ui.conftest import RESOURCES
from tests.ui.made_registers import entry, make_register, open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

DANA = "Dana Reeve"


def bullets(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(Level.BULLET, text) for text in texts)


class Colleague:
    """Somebody else's riskreg on the same register."""

    def __init__(self, path: Path) -> None:
        self.register = Register.open(path)

    def saves(self, reference: str, change: Callable[[Entry], Entry] | None = None, **values: Any) -> None:
        found = self.register.find(reference)
        changed = change(found.entry) if change else replace(found.entry, **values)
        self.register.save(changed, found.revision, actor=DANA, reason="Agreed with the board")


@pytest.fixture
def dana(window: Window, register_file: Path) -> Colleague:
    return Colleague(register_file)


@pytest.fixture
def second(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    """Another person's window, with no register."""
    preferences = Preferences(tmp_path / "other settings")
    preferences.name = DANA
    made = Window(preferences, RESOURCES, tmp_path)
    made.resize(1280, 800)
    made.welcome_back()
    with qtbot.waitExposed(made):
        made.show()
    made.build_editor()
    yield made
    made.editing.discard()
    made.close()
    made.session.tasks.close()
    made.deleteLater()
    qapp.processEvents()


def look(window: Window, qtbot: QtBot) -> None:
    """What both clocks of the window do."""
    window.session.poll()
    window.company.look()
    wait_for_work(window, qtbot)
    qtbot.wait(5)
    wait_for_work(window, qtbot)


# Who is there


def test_two_windows_tell_of_each_other_as_they_come_and_go(
    window: Window, second: Window, register_file: Path, qtbot: QtBot
) -> None:
    wait_for_work(window, qtbot)
    assert not window.bar.company.isVisible()
    assert window.strip.text() == ""
    open_in(second, register_file, qtbot)
    wait_for_work(second, qtbot)
    assert second.bar.company.text().startswith("Also open: Sam Okafor on ")
    assert "Sam Okafor" in second.strip.text()
    assert "you are asked" in second.strip.text()
    look(window, qtbot)
    assert DANA in window.bar.company.text()
    assert DANA in window.bar.company.accessibleName()
    assert window.strip.text() == ""
    assert len(presence_files(register_file)) == 2
    second.flows.close_register()
    wait_for_work(second, qtbot)
    look(window, qtbot)
    assert not window.bar.company.isVisible()
    assert len(presence_files(register_file)) == 1


def test_closing_the_window_leaves_nothing_beside_the_register(
    second: Window, register_file: Path, qtbot: QtBot
) -> None:
    open_in(second, register_file, qtbot)
    wait_for_work(second, qtbot)
    assert len(presence_files(register_file)) == 1
    second.close()
    assert presence_files(register_file) == []


def test_a_window_in_another_process_is_seen_and_its_death_too(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    script = f"""
import signal
from pathlib import Path
from riskreg.model.presence import Presence
Presence(Path({str(register_file)!r}), {DANA!r}, announce=True).look()
print("there", flush=True)
signal.pause()
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        look(window, qtbot)
        assert DANA in window.bar.company.text()
        other.kill()
    look(window, qtbot)
    assert not window.bar.company.isVisible()


def test_a_second_window_of_mine_is_called_mine(window: Window, register_file: Path, qtbot: QtBot) -> None:
    mine = Presence(register_file, "Sam Okafor", announce=True)
    mine.look()
    look(window, qtbot)
    assert "you, in another window" in window.bar.company.text()
    mine.leave()


def test_many_are_named_in_short_and_markup_stays_text(window: Window, register_file: Path, qtbot: QtBot) -> None:
    others = [
        Presence(register_file, f"<b>Officer</b> {number}", announce=True, machine=f"PC-{number}")
        for number in range(5)
    ]
    for each in others:
        each.look()
    look(window, qtbot)
    assert window.bar.company.text().endswith("and 2 more")
    assert window.bar.company.textFormat() is Qt.TextFormat.PlainText
    assert "<b>Officer</b> 0" in window.bar.company.text()
    assert "&lt;b&gt;" in window.bar.company.toolTip()
    assert "PC-4" in window.bar.company.accessibleName()
    for each in others:
        each.leave()


def test_hostile_presence_files_do_no_harm(window: Window, register_file: Path, qtbot: QtBot) -> None:
    beside = register_file.with_name
    beside(f".{register_file.name}.open-a.json").write_bytes(os.urandom(1_000_000))
    beside(f".{register_file.name}.open-b.json").symlink_to("/dev/zero")
    os.mkfifo(beside(f".{register_file.name}.open-c.json"))
    beside(f".{register_file.name}.open-d.json").write_text(json.dumps({"name": "x" * 10**6}))
    look(window, qtbot)
    assert not window.bar.company.isVisible()
    assert window.session.can_change


# Changes by others


def test_changes_by_others_appear_by_themselves_and_are_named(
    window: Window, dana: Colleague, qtbot: QtBot
) -> None:
    choose(window, "CR2", qtbot)
    dana.saves("CR1", title="Summer pressure")
    window._clock.setInterval(20)
    qtbot.waitUntil(lambda: window.page.view.table.rows[0].title == "Summer pressure")
    qtbot.waitUntil(lambda: window.page.news.isVisible())
    window._clock.stop()
    assert window.page.news.text().startswith("Dana Reeve saved CR1 ")
    table = window.page.view.table
    spoken = table.data(table.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("CR1, changed by someone else")
    choose(window, "CR1", qtbot)
    assert not table.is_marked(table.rows[0])


def test_my_own_changes_are_no_news(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    write(window.panel.page.head.title, " or copied", qtbot)
    window.editing.save()
    look(window, qtbot)
    assert not window.editing.is_dirty
    assert window.page.news.isHidden()
    assert window.panel.page.note.isHidden()


def test_a_sign_off_by_somebody_else_is_named(window: Window, dana: Colleague, qtbot: QtBot) -> None:
    dana.register.sign_off(dana.register.settings.open_quarter, actor="Ruth Calder", as_at=Quarter(2018, 1).start)
    look(window, qtbot)
    assert window.page.news.text().startswith("Ruth Calder signed off 2018/19 Q1")


def test_selection_scroll_filter_sort_and_typing_survive(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    window = bare_window
    entries = [entry(f"CR{number}", f"Risk of kind {number % 7}", None) for number in range(1, 121)]
    register = make_register(tmp_path / "long.riskreg", clock, entries=entries)
    open_in(window, register.path, qtbot)
    view = window.page.view
    window.page.filter.field.setText("risk")
    view.sort_by(Column.TITLE)
    choose(window, "CR90", qtbot)
    view.verticalScrollBar().setValue(700)
    write(window.panel.page.head.title, " typed", qtbot)
    scrolled, order = view.verticalScrollBar().value(), [row.reference for row in view.table.rows]
    Colleague(register.path).saves("CR3", owner="Head of Finance")
    look(window, qtbot)
    assert next(row for row in view.table.rows if row.reference == "CR3").owner == "Head of Finance"
    assert [row.reference for row in view.table.rows] == order
    assert view.horizontalHeader().sortIndicatorSection() == Column.TITLE
    assert view.table.row(view.currentIndex().row()).reference == "CR90"
    assert view.verticalScrollBar().value() == scrolled
    assert window.page.filter.field.text() == "risk"
    assert window.panel.page.head.title.toPlainText().endswith(" typed")
    assert QApplication.focusWidget() is window.panel.page.head.title


# One entry, two people


def test_an_entry_that_nobody_edits_here_is_shown_as_it_now_is_and_says_so(
    window: Window, dana: Colleague, qtbot: QtBot
) -> None:
    choose(window, "CR2", qtbot)
    dana.saves("CR2", owner="Head of IT", residual=Rating(2, 4, 8))
    look(window, qtbot)
    assert window.panel.page.head.owner.text() == "Head of IT"
    note = window.panel.page.note
    assert note.isVisible()
    assert note.said.text().startswith("Dana Reeve saved CR2 ")
    assert note.said.text().endswith(": residual rating, owner.")
    assert not note.act.isVisible()
    qtbot.mouseClick(note.close_it, Qt.MouseButton.LeftButton)
    assert note.isHidden()


def test_other_fields_come_together_by_one_click_before_a_save(
    window: Window, dana: Colleague, register_file: Path, qtbot: QtBot
) -> None:
    choose(window, "CR2", qtbot)
    write(window.panel.page.head.title, " or copied", qtbot)
    dana.saves("CR2", owner="Head of IT")
    look(window, qtbot)
    note = window.panel.page.note
    assert ": owner. What you changed goes with it." in note.said.text()
    assert window.panel.page.head.owner.text() == "Chief executive"
    qtbot.mouseClick(note.act, Qt.MouseButton.LeftButton)
    assert window.panel.page.head.owner.text() == "Head of IT"
    assert window.panel.page.head.title.text().endswith("or copied")
    assert "Your changes (title)" in window.panel.bar.message.text()
    window.editing.save()
    wait_for_work(window, qtbot)
    saved = Register.open(register_file).find("CR2")
    assert (saved.entry.title, saved.entry.owner) == ("Data is lost or stolen or copied", "Head of IT")
    assert (saved.revision, saved.actor) == (3, "Sam Okafor")


def test_the_same_field_is_settled_by_choosing_before_a_save(
    window: Window, dana: Colleague, register_file: Path, qtbot: QtBot
) -> None:
    choose(window, "CR2", qtbot)
    write(window.panel.page.head.title, " or copied", qtbot)
    dana.saves("CR2", title="Data is leaked", owner="Head of IT")
    look(window, qtbot)
    note, card = window.panel.page.note, window.panel.page.clash
    assert "You changed the same" in note.said.text()
    qtbot.mouseClick(note.act, Qt.MouseButton.LeftButton)
    (choice,) = card.choices
    shown = [label.text() for label in choice.findChildren(QLabel)]
    assert shown == [
        "Title",
        "Before",
        "Data is lost or stolen",
        "Data is leaked",
        "Data is lost or stolen or copied",
    ]
    assert "Before: Data is lost or stolen" in choice.theirs.accessibleDescription()
    qtbot.keyClick(choice.mine, Qt.Key.Key_Up)
    qtbot.keyClick(card.settle, Qt.Key.Key_Space)
    assert not window.editing.is_dirty
    assert Register.open(register_file).find("CR2").revision == 2


def lists(controls: tuple[Item, ...], actions: tuple[Action, ...] = ()) -> tuple[Strand, ...]:
    return (Strand(None, (), controls, actions),)


def test_a_list_shows_what_both_began_with_and_can_take_both(
    window: Window, dana: Colleague, register_file: Path, qtbot: QtBot
) -> None:
    dana.saves("CR2", strands=lists(bullets("Locks", "Alarms", "Guards")))
    look(window, qtbot)
    choose(window, "CR2", qtbot)
    controls = window.panel.page.strands.boxes[0].lists["controls"]
    write(controls, " at night", qtbot)
    dana.saves("CR2", strands=lists(bullets("Locks", "Alarms", "Guards by day")))
    window.editing.save()
    wait_for_work(window, qtbot)
    (choice,) = window.panel.page.clash.choices
    shown = [label.text() for label in choice.findChildren(QLabel)]
    assert shown[0] == "Current controls"
    assert shown[2] == "• Guards\nand 2 unchanged"
    assert shown[3] == "removed: • Guards\nadded: • Guards by day"
    assert shown[4] == "removed: • Guards\nadded: • Guards at night"
    qtbot.mouseClick(choice.both, Qt.MouseButton.LeftButton)
    window.panel.page.clash.settle.click()
    window.editing.save()
    wait_for_work(window, qtbot)
    (strand,) = Register.open(register_file).find("CR2").entry.strands
    assert strand.controls == bullets("Locks", "Alarms", "Guards by day", "Guards at night")


def test_different_lines_of_one_list_come_together_without_a_question(
    window: Window, dana: Colleague, register_file: Path, qtbot: QtBot
) -> None:
    dana.saves("CR2", strands=lists(bullets("Locks", "Alarms", "Guards")))
    look(window, qtbot)
    choose(window, "CR2", qtbot)
    write(window.panel.page.strands.boxes[0].lists["controls"], " at night", qtbot)
    dana.saves("CR2", strands=lists(bullets("New locks", "Alarms", "Guards")))
    window.editing.save()
    wait_for_work(window, qtbot)
    assert not window.panel.page.clash.isVisible()
    assert "current controls" in window.panel.bar.message.text()
    window.editing.save()
    wait_for_work(window, qtbot)
    (strand,) = Register.open(register_file).find("CR2").entry.strands
    assert strand.controls == bullets("New locks", "Alarms", "Guards at night")


def test_ratings_show_theirs_mine_and_the_common_ground(window: Window, dana: Colleague, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    matrix = window.panel.page.scores.matrix
    matrix.setFocus()
    qtbot.keyClicks(matrix, "44")
    window.panel.bar.reason.setText("A new system")
    dana.saves("CR2", residual=Rating(2, 4, 8))
    window.editing.save()
    wait_for_work(window, qtbot)
    (choice,) = window.panel.page.clash.choices
    shown = [label.text() for label in choice.findChildren(QLabel)]
    assert shown == ["Residual rating", "Before", "12 High, 3 × 4", "8 Medium, 2 × 4", "16 High, 4 × 4"]
    assert window.panel.bar.reason.text() == "A new system"
