"""A register that is only to be read, by choice or because it cannot be written; and where it lies."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from riskreg.model.register import Register
from riskreg.ui import company
from riskreg.ui.whereabouts import Kind, Place
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.at_the_window import choose, presence_files, write
from tests.ui.made_registers import make_register, open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def nothing_can_be_changed(window: Window) -> None:
    menus = window.menus.actions
    for call in (
        "flows.new_risk",
        "flows.new_opportunity",
        "flows.import_workbook",
        "flows.sign_off",
        "editing.save",
    ):
        assert not menus[call].isEnabled(), call
    for each in (window.bar.new, window.bar.sign_off):
        assert not each.isEnabled()
    page = window.panel.page
    for field in page.findChildren(QPlainTextEdit):
        assert field.isReadOnly() or not field.isEnabled(), field.accessibleName()
    for choice in page.findChildren(QComboBox):
        assert not (choice.isVisible() and choice.isEnabled()), choice.accessibleName()
    changing = [page.head.exempt, page.strands.add, *(box.remove for box in page.strands.boxes)]
    changing += [each for each in page.findChildren(QAbstractButton) if each.text() == "Reviewed, no change"]
    for button in changing:
        assert not (button.isVisible() and button.isEnabled()), button.text()


def test_a_register_opened_read_only_takes_no_change_and_announces_nobody(
    bare_window: Window, register_file: Path, qtbot: QtBot
) -> None:
    window = bare_window
    before = Register.open(register_file).revision()
    window.session.open(register_file, read_only=True)
    qtbot.waitUntil(lambda: window.session.contents is not None and window.session.contents.complete)
    wait_for_work(window, qtbot)
    assert presence_files(register_file) == []
    assert "as you chose" in window.standing.text()
    assert "read-only" in window.bar.quarter.text()
    assert window.menus.actions["flows.set_read_only"].isChecked()
    nothing_can_be_changed(window)
    page = window.panel.page
    for field in (page.head.title, page.head.owner, page.scores.matrix, page.strands.boxes[0].lists["controls"]):
        field.setFocus()
        qtbot.keyClicks(field, "33x")
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    window.editing.save()
    wait_for_work(window, qtbot)
    assert not window.editing.is_dirty
    assert Register.open(register_file).revision() == before


def test_read_only_is_left_and_taken_up_again(window: Window, register_file: Path, qtbot: QtBot) -> None:
    choose(window, "CR3", qtbot)
    window.menus.actions["flows.set_read_only"].trigger()
    wait_for_work(window, qtbot)
    qtbot.waitUntil(lambda: not window.session.can_change)
    wait_for_work(window, qtbot)
    assert presence_files(register_file) == []
    nothing_can_be_changed(window)
    assert window.editing.reference == "CR3"
    (allow,) = [each for each in window.standing.findChildren(QPushButton) if each.text() == "Allow changes"]
    qtbot.mouseClick(allow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.can_change)
    wait_for_work(window, qtbot)
    assert window.standing.text() == ""
    assert not window.menus.actions["flows.set_read_only"].isChecked()
    assert len(presence_files(register_file)) == 1
    write(window.panel.page.head.title, "!", qtbot)
    assert window.editing.is_dirty


def test_unsaved_words_come_before_read_only(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    write(window.panel.page.head.title, " or copied", qtbot)
    window.menus.actions["flows.set_read_only"].trigger()
    assert "CR2" in window.strip.text()
    assert window.session.can_change
    assert not window.menus.actions["flows.set_read_only"].isChecked()
    window.panel.discard()
    qtbot.waitUntil(lambda: not window.session.can_change)


@pytest.mark.parametrize(("barred", "said"), [("file", "may not write to"), ("folder", "the folder of")])
def test_a_register_that_cannot_be_written_says_what_is_in_the_way(
    bare_window: Window, register_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, barred: str, said: str
) -> None:
    shut = register_file if barred == "file" else register_file.parent
    can = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != shut and can(path, mode))
    open_in(bare_window, register_file, qtbot)
    assert not bare_window.session.can_change
    assert said in bare_window.standing.text()
    assert register_file.name in bare_window.standing.text()
    monkeypatch.undo()
    (again,) = [each for each in bare_window.standing.findChildren(QPushButton) if each.text() == "Try again"]
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bare_window.session.can_change)


def test_a_link_to_a_register_opens_what_it_leads_to(
    bare_window: Window, register_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    link = tmp_path / "link.riskreg"
    link.symlink_to(register_file)
    open_in(bare_window, link, qtbot)
    assert bare_window.session.can_change
    wait_for_work(bare_window, qtbot)
    assert len(presence_files(register_file)) == 1


# Where it lies


def test_a_synced_folder_is_warned_of_once_and_remembered(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    folder = tmp_path / "OneDrive - Westmarch"
    folder.mkdir()
    path = make_register(folder / "r.riskreg", clock).path
    open_in(bare_window, path, qtbot)
    wait_for_work(bare_window, qtbot)
    assert "OneDrive" in bare_window.standing.text()
    qtbot.mouseClick(bare_window.standing.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert bare_window.standing.text() == ""
    bare_window.flows.close_register()
    open_in(bare_window, path, qtbot)
    wait_for_work(bare_window, qtbot)
    assert bare_window.standing.text() == ""
    assert len(bare_window.preferences.minded) == 1


def test_a_share_is_told_what_to_mind(
    bare_window: Window, register_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(company, "place_of", lambda _: Place(Kind.SHARE))
    open_in(bare_window, register_file, qtbot)
    wait_for_work(bare_window, qtbot)
    assert "same path" in bare_window.standing.text()
    bare_window.flows.close_register()
    assert bare_window.standing.text() == ""
