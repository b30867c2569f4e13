"""The guide opens at what one is doing; five steps lead a newcomer through the window, once."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from riskreg.ui.app import Launch, Starter
from riskreg.ui.help.chapters import read_chapters
from riskreg.ui.help.first_steps import FirstSteps
from riskreg.ui.settings import Preferences
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose
from tests.ui.conftest import RESOURCES
from tests.ui.made_registers import wait_for_work


def guide_shown(window: Window) -> str:
    assert window.stack.currentWidget() is window.help.guide
    return window.help.guide.list.currentItem().text()


@pytest.mark.parametrize(
    ("place", "title"),
    [("heat_map", "The heat map"), ("actions", "Actions"), ("quarter", "The quarter"),
     ("dashboard", "The dashboard"),
     ("history", "History and proof"), ("register", "The register's table")],
)  # fmt: skip
def test_f1_opens_the_chapter_of_the_place(window: Window, qtbot: QtBot, place: str, title: str) -> None:
    window.go(place)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert guide_shown(window) == title
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.stack.page_of(place)


def test_f1_in_the_editor_and_on_the_matrix_opens_theirs(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR1", qtbot)
    window.view.focus_editor()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert guide_shown(window) == "Writing an entry"
    window.leave_report()
    parts = window.panel.page.scores.findChildren(QWidget)
    next(each for each in parts if each.focusPolicy() & Qt.FocusPolicy.TabFocus).setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert guide_shown(window) == "Scoring"


def test_every_key_that_the_guide_names_is_a_commands_or_explained(window: Window) -> None:
    told = "\n".join(chapter.text for chapter in read_chapters(RESOURCES / "guide"))
    window.menus.actions["view.show_keyboard"].trigger()
    listed = window.stack.report.text()
    named = set(re.findall(r"\*\*((?:Ctrl|Shift|Alt)\+[A-Z]\w*|F\d+)\*\*", told)) - {"Ctrl+click", "Shift+click"}
    assert named >= {"Ctrl+K", "F1", "Ctrl+Z", "Ctrl+S", "Ctrl+R"}
    assert [key for key in sorted(named) if key not in listed] == []


def test_every_menu_that_the_guide_names_is_there(window: Window) -> None:
    told = "\n".join(chapter.text for chapter in read_chapters(RESOURCES / "guide"))
    said = [re.sub(r"&(?!&)|…", "", action.text()) for action in window.menus.actions.values()]
    said += [re.sub("&", "", menu.title()) for menu in window.menus.every_menu()]
    for path in re.findall(r"\*\*(\w+ › [^*]+)\*\*", told):
        for step in path.split(" › "):
            assert step in said, path


def test_the_steps_lead_round_and_are_left_at_the_end(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR1", qtbot)
    window.menus.actions["help.first_steps"].trigger()
    card = window.findChild(FirstSteps)
    seen = []
    for _ in range(5):
        seen.append(card.accessibleName())
        place = QRect(card.mapTo(window, QPoint(0, 0)), card.size())
        assert window.rect().contains(place)
        assert card.accessibleDescription()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert len(set(seen)) == 5
    qtbot.waitUntil(lambda: window.findChild(FirstSteps) is None)


def test_escape_skips_the_steps(window: Window, qtbot: QtBot) -> None:
    window.help.first_steps()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(FirstSteps) is None)


def test_a_person_is_led_the_first_time_only(qtbot: QtBot, register_file: Path, tmp_path: Path) -> None:
    led = []
    for _ in range(2):
        starter = Starter(Launch(register_file, False, RESOURCES), Preferences(tmp_path / "settings"))
        window = starter.window
        starter.begin()
        qtbot.waitUntil(lambda window=window: hasattr(window, "panel"), timeout=10_000)
        wait_for_work(window, qtbot)
        led.append(window.findChild(FirstSteps) is not None)
        window.close()
        window.deleteLater()
    assert led == [True, False]
