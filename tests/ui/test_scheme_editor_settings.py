"""The register's settings at the window: checked as they are typed, and never put over somebody else's change."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from riskreg.model.register import Register
from riskreg.ui.register_settings.page import SettingsPage
from riskreg.ui.window import Window
from tests.ui.dialogs_at_hand import command
from tests.ui.made_registers import open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "QProcess: Destroyed")
Key = Qt.Key


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> SettingsPage:
    command(window, "acts.register.show_settings", qtbot)
    shown = window.stack.currentWidget()
    assert isinstance(shown, SettingsPage)
    return shown


def add_line(field: QPlainTextEdit, text: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClicks(field, text)


def press(page: SettingsPage, words: str, qtbot: QtBot) -> None:
    qtbot.wait(1)
    found = next(each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_name_types_and_levels_are_changed_in_one_act(
    window: Window, page: SettingsPage, register_file: Path, qtbot: QtBot
) -> None:
    assert QApplication.focusWidget() is page.form.name
    qtbot.keyClicks(page.form.name, " of Westmarch")
    add_line(page.form.types, "Environmental", qtbot)
    add_line(page.form.levels, "Team", qtbot)
    assert page.foot.said.text() == "Changed, and not saved yet."
    qtbot.keyClick(page.form.levels, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(window, qtbot)
    assert window.stack.currentWidget() is window.page
    assert window.strip.text() == "The register's settings are saved."
    assert window.windowTitle().startswith("Westmarch Council of Westmarch")
    settings = Register.open(register_file).settings
    assert settings.types[-1] == "Environmental"
    assert settings.levels == ("Corporate", "Directorate", "Service", "Team")


def test_what_cannot_be_is_said_beside_the_field(page: SettingsPage, qtbot: QtBot) -> None:
    page.form.name.selectAll()
    qtbot.keyClick(page.form.name, Key.Key_Delete)
    assert page.form.said["name"].isVisible()
    assert page.foot.said.text() == "A register needs a name, such as the organisation's."
    add_line(page.form.types, "legal", qtbot)
    assert page.form.said["types"].text() == "legal stands there twice."
    page.form.types.selectAll()
    qtbot.keyClicks(page.form.types, "Legal")
    assert page.form.said["types"].text().startswith("Economic is in use by 5 entries")
    page.form.levels.setFocus()
    page.form.levels.moveCursor(page.form.levels.textCursor().MoveOperation.Start)
    qtbot.keyClicks(page.form.levels, "Top")
    qtbot.keyClick(page.form.levels, Key.Key_Return)
    assert page.form.said["levels"].text().startswith("Corporate stays first")
    assert not page.foot.save.isEnabled()
    press(page, "Show me", qtbot)
    assert QApplication.focusWidget() is page.form.name


def test_the_year_stays_once_a_quarter_is_signed_off_and_moves_before(
    window: Window, page: SettingsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not page.form.month.isEnabled()
    Register.create(tmp_path / "fresh.riskreg", name="Fresh", actor="Pat")
    open_in(window, tmp_path / "fresh.riskreg", qtbot)
    command(window, "acts.register.show_settings", qtbot)
    page.form.month.setFocus()
    qtbot.keyClick(page.form.month, Key.Key_Up)
    assert page.form.month.currentText() == "March"
    assert page.form.quarter.text().startswith("The open quarter is ")
    press(page, "Save", qtbot)
    wait_for_work(window, qtbot)
    assert Register.open(tmp_path / "fresh.riskreg").settings.start_month == 3


def test_somebody_elses_change_is_kept_where_mine_does_not_touch_it(
    window: Window, page: SettingsPage, register_file: Path, qtbot: QtBot
) -> None:
    add_line(page.form.types, "Environmental", qtbot)
    other = Register.open(register_file)
    before = other.settings
    other.change_settings(replace(before, name="Westmarch City"), before, actor="Ruth Calder")
    press(page, "Save", qtbot)
    wait_for_work(window, qtbot)
    assert page.strip.text().startswith("Ruth Calder changed the settings meanwhile.")
    assert page.form.name.text() == "Westmarch City"
    press(page, "Save", qtbot)
    wait_for_work(window, qtbot)
    settings = Register.open(register_file).settings
    assert (settings.name, settings.types[-1]) == ("Westmarch City", "Environmental")


def test_leaving_with_changes_asks_in_place(
    window: Window, page: SettingsPage, register_file: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.form.name, "!")
    qtbot.keyClick(page.form.name, Key.Key_Escape)
    assert page.strip.text() == "Your changes to the register's settings are not saved."
    press(page, "Go on", qtbot)
    assert window.stack.currentWidget() is page
    command(window, "flows.close_register", qtbot)
    assert window.session.register is not None
    press(page, "Discard", qtbot)
    qtbot.waitUntil(lambda: window.session.register is None)
    assert Register.open(register_file).settings.name == "Westmarch Council"


def test_a_read_only_register_shows_its_settings(bare_window: Window, register_file: Path, qtbot: QtBot) -> None:
    bare_window.session.open(register_file, read_only=True)
    qtbot.waitUntil(lambda: bare_window.session.register is not None)
    command(bare_window, "acts.register.show_settings", qtbot)
    page = bare_window.acts.register.settings
    qtbot.keyClicks(page.form.name, "x")
    assert page.form.name.text() == "Westmarch Council"
    assert not page.foot.save.isVisible()
