"""The menus: every command has a method, and no two the same keys."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit

from riskreg.ui.menus import MENUS, Command, Menu, Needs
from riskreg.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def commands(menu: Menu) -> Iterator[Command]:
    for part in menu.parts:
        if isinstance(part, Menu):
            yield from commands(part)
        elif part is not None:
            yield part


ALL = [command for menu in MENUS for command in commands(menu)]


def test_no_two_commands_share_keys(bare_window: Window) -> None:
    sorting = [action.shortcut().toString() for action in bare_window.menus.filled_later["sort"].actions()]
    keys = Counter([command.keys for command in ALL if command.keys] + sorting)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("menu", MENUS, ids=lambda menu: menu.said)
def test_no_two_lines_of_a_menu_share_a_letter(menu: Menu) -> None:
    letters = Counter(part.said.split("&")[1][0].lower() for part in menu.parts if part is not None)
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_without_a_register_only_what_makes_sense_is_offered(bare_window: Window) -> None:
    offered = {calls for calls, action in bare_window.menus.actions.items() if action.isEnabled()}
    assert offered == {command.calls for command in ALL if command.needs is Needs.NOTHING}


def test_with_a_register_everything_but_saving_is_offered(window: Window) -> None:
    refused = {calls for calls, action in window.menus.actions.items() if not action.isEnabled()}
    assert refused == {"editing.save", "editing.discard"}


def test_the_keyboard_page_lists_the_keys(window: Window) -> None:
    window.menus.actions["view.show_keyboard"].trigger()
    text = window.report.text()
    assert all(command.keys in text for command in ALL if command.keys)
    window.leave_report()
    assert window.page.isVisible()


def test_every_control_says_what_it_is(window: Window) -> None:
    window.view.go_quarter()
    window.read("Heading", "", (("Group", ("line",)),), [("Back", window.leave_report)])
    silent = [
        f"{type(each).__name__} in {type(each.parent()).__name__}"
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
        for each in window.findChildren(kind)
        if each.window() is window
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not window.panel.isAncestorOf(each)
        and not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
    ]
    assert silent == []
