"""Starting: rows first, heavy libraries after; and faults that nobody foresaw."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.ui import theme
from riskreg.ui.app import Launch, Starter
from riskreg.ui.settings import Preferences
from riskreg.ui.table.rows import Column
from tests.ui.conftest import RESOURCES
from tests.ui.made_registers import settled

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


@pytest.fixture
def starter(qapp: QApplication, register_file: Path, tmp_path: Path) -> Iterator[Starter]:
    preferences = Preferences(tmp_path / "settings")
    preferences.mode = "light"
    made = Starter(Launch(register_file, False, RESOURCES, tmp_path / "settings"), preferences)
    yield made
    made.window.close()
    made.window.deleteLater()
    qapp.processEvents()


def test_rows_are_there_before_the_register_is_open(starter: Starter, qtbot: QtBot) -> None:
    starter.window.resize(1500, 860)
    starter.begin()
    assert starter.window.page.view.table.rowCount() == 5
    assert starter.window.session.register is None
    assert not starter.window.menus.actions["flows.new_risk"].isEnabled()
    qtbot.waitUntil(lambda: settled(starter.window), timeout=10_000)
    assert starter.window.menus.actions["flows.new_risk"].isEnabled()
    assert starter.window.panel.isVisible()


def test_starting_imports_nothing_heavy() -> None:
    code = (
        "import sys, riskreg.ui.app;"
        "print([n for n in ('sqlalchemy', 'openpyxl', 'lxml', 'riskreg.ui.editor.panel') if n in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_a_fault_is_one_sentence_and_a_traceback_in_the_log(
    starter: Starter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    starter.begin()
    try:
        raise KeyError("never meant to happen")
    except KeyError as error:
        with caplog.at_level(logging.ERROR, "riskreg"):
            starter.caught(type(error), error, error.__traceback__)
    assert "log has the details" in starter.window.strip.text()
    assert "never meant to happen" in caplog.text


def test_the_window_is_left_as_it_was(
    qapp: QApplication, register_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    launch = Launch(register_file, False, RESOURCES, tmp_path / "settings")
    first = Starter(launch, Preferences(launch.settings_dir)).window
    first.session.look(register_file)
    first.show()
    first.resize(770, 560)  # the offscreen platform's screen is 800 wide
    first.page.view.horizontalHeader().resizeSection(Column.DIRECTION, 201)
    first.page.view.horizontalHeader().moveSection(0, 2)
    first.menus.actions["view.set_compact"].trigger()
    first.menus.actions["view.colours_dark"].trigger()
    first.close()
    second = Starter(launch, Preferences(launch.settings_dir)).window
    second.session.look(register_file)
    second.show()
    assert (second.width(), second.height()) == (770, 560)
    assert dict(second.page.view.sections.arrangement().widths)[Column.DIRECTION] == 201
    assert second.page.view.horizontalHeader().visualIndex(0) == 2
    assert second.page.view.rows_drawn.compact
    assert theme.tokens().dark
    second.close()
    for each in (first, second):
        each.deleteLater()
    qapp.processEvents()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_colours_are_readable(qapp: QApplication, mode: theme.Mode) -> None:
    theme.apply(qapp, mode)
    now = theme.tokens()
    pairs = [
        (now.text, now.ground), (now.text, now.panel), (now.text, now.selection), (now.second, now.ground),
        (now.second, now.panel), (now.accent, now.panel), (now.on_accent, now.accent), (now.rail_text, now.rail),
        (now.accent, now.selection), (now.second, now.selection),
    ]  # fmt: skip
    assert {pair: round(contrast(*pair), 1) for pair in pairs if contrast(*pair) < 4.5} == {}


def test_high_contrast_keeps_the_systems_own_colours(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.apply(qapp, "dark")
    monkeypatch.setattr(theme._Follower, "wants_contrast", property(lambda _: True))
    theme.apply(qapp, "system")
    system = QPalette()
    assert theme.tokens().panel == system.color(QPalette.ColorRole.Base).name()
    assert theme.tokens().text == system.color(QPalette.ColorRole.WindowText).name()
    assert theme.tokens() not in (theme.LIGHT, theme.DARK)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
