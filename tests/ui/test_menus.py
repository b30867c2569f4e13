"""The menus: every command has a method, and no two the same keys."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from riskreg.ui.menus import Command, Menu, Needs
from riskreg.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def commands(menu: Menu) -> Iterator[Command]:
    for part in menu.parts:
        if isinstance(part, Menu):
            yield from commands(part)
        elif part is not None:
            yield part


def every(window: Window) -> list[Command]:
    return [command for menu in window.menus.menus for command in commands(menu)]


def test_no_two_commands_share_keys(bare_window: Window) -> None:
    sorting = [action.shortcut().toString() for action in bare_window.menus.filled_later["sort"].actions()]
    keys = Counter([command.keys for command in every(bare_window) if command.keys] + [*filter(None, sorting)])
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_command_has_keys(bare_window: Window) -> None:
    actions = bare_window.menus.actions
    assert [command.said for command in every(bare_window) if actions[command.calls].shortcut().isEmpty()] == []


def test_no_keys_begin_others(bare_window: Window) -> None:
    """Ctrl+L of its own would make Ctrl+L, C wait and then do nothing."""
    keys = [key.toString() for action in bare_window.menus.actions.values() for key in action.shortcuts()]
    assert [key for key in keys for other in keys if other.startswith(f"{key}, ")] == []


def test_no_two_lines_of_a_menu_share_a_letter(bare_window: Window) -> None:
    for menu in bare_window.menus.menus:
        letters = Counter(part.said.split("&")[1][0].lower() for part in menu.parts if part is not None)
        assert [letter for letter, count in letters.items() if count > 1] == [], menu.said


@pytest.mark.parametrize("field", ["title", "owner"])
def test_no_field_takes_a_commands_keys_for_its_own(window: Window, field: str) -> None:
    keys = [
        action.shortcut()
        for action in (*window.menus.actions.values(), *window.menus.filled_later["sort"].actions())
        if action.shortcutContext() != Qt.ShortcutContext.WidgetShortcut  # works in its own widget alone
    ]
    writing: list[QWidget] = [
        getattr(window.panel.page.head, field),
        window.page.filter.field,
        window.panel.bar.reason,
    ]
    own = {"Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+C"}  # these mean the same there: they are about the text being written
    for edit in writing:
        taken = [key.toString() for key in keys if not key.isEmpty() and takes(edit, key)]
        taken = [key for key in taken if key not in own]
        assert taken == [], type(edit).__name__


def takes(edit: QWidget, keys: QKeySequence) -> bool:
    """Whether a field keeps these keys from the menus; Qt asks it with this event first."""
    combination = keys[0]
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers())
    asked.ignore()
    QApplication.sendEvent(edit, asked)
    return asked.isAccepted()


def test_no_command_has_the_keys_that_type_letters_on_some_keyboards(bare_window: Window) -> None:
    """On Windows AltGr, which writes € and {, is Ctrl+Alt."""
    assert [
        action.text() for action in bare_window.findChildren(QAction) if "Ctrl+Alt" in action.shortcut().toString()
    ] == []


def test_without_a_register_only_what_makes_sense_is_offered(bare_window: Window) -> None:
    offered = {calls for calls, action in bare_window.menus.actions.items() if action.isEnabled()}
    assert offered == {command.calls for command in every(bare_window) if command.needs is Needs.NOTHING}


def test_with_a_register_everything_but_saving_is_offered(window: Window) -> None:
    refused = {calls for calls, action in window.menus.actions.items() if not action.isEnabled()}
    assert refused == {"editing.save", "editing.discard"}


def test_the_keyboard_page_lists_the_keys(window: Window) -> None:
    window.menus.actions["view.show_keyboard"].trigger()
    text = window.stack.report.text()
    keys = [key for command in every(window) for key in command.keys.split("; ") if key]
    assert [key for key in keys if key not in text] == []
    assert "Ctrl+2\tSort by: Title" in text
    assert "I, R, T\tSet the initial, residual or target rating" in text
    window.leave_report()
    assert window.page.isVisible()
