"""The menus as data: what each command says, its keys, what it needs, and what it calls."""

from collections.abc import Callable
from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar


class Needs(Enum):
    """What has to be there before a command makes sense."""

    NOTHING = 0
    REGISTER = 1
    CHANGEABLE = 2
    CHANGES = 3


class Command(NamedTuple):
    """One line of a menu. ``calls`` is a path of attributes from the window to a method.

    Commands that share ``one_of`` exclude each other; ``checks`` is one that is on or off.
    """

    said: str
    calls: str
    keys: str = ""
    needs: Needs = Needs.NOTHING
    one_of: str = ""
    checks: bool = False

    @property
    def text(self) -> str:
        """What it says, in the person's language."""
        return QCoreApplication.translate("menu", self.said)


class Menu(NamedTuple):
    """A menu of commands and menus; None is a line between them. ``name`` is for menus filled later."""

    said: str
    parts: "tuple[Command | Menu | None, ...]" = ()
    name: str = ""

    @property
    def text(self) -> str:
        """What it says, in the person's language."""
        return QCoreApplication.translate("menu", self.said)


_REGISTER, _CHANGEABLE, _CHANGES = Needs.REGISTER, Needs.CHANGEABLE, Needs.CHANGES

MENUS = (
    Menu(
        "&File",
        (
            Command("&New register…", "flows.new_register", "Ctrl+Shift+N"),
            Command("&Open…", "flows.open_register", "Ctrl+O"),
            Menu("Open &recent", name="recent"),
            Command("Open the &sample register", "flows.open_sample"),
            None,
            Command("&Import a register…", "flows.import_workbook", "Ctrl+I", _CHANGEABLE),
            Command("&Export the quarter…", "flows.export_quarter", "Ctrl+E", _REGISTER),
            Command("Sign o&ff the quarter…", "flows.sign_off", "Ctrl+Shift+S", _CHANGEABLE),
            Command("&Verify the history", "flows.verify", "Ctrl+Shift+V", _REGISTER),
            None,
            Command("&Your name…", "flows.change_name"),
            Command("&Close the register", "flows.close_register", "Ctrl+W", _REGISTER),
            Command("&Quit", "close", "Ctrl+Q"),
        ),
    ),
    Menu(
        "&Entry",
        (
            Command("New &risk", "flows.new_risk", "Ctrl+N", _CHANGEABLE),
            Command("New &opportunity", "flows.new_opportunity", "Ctrl+Alt+N", _CHANGEABLE),
            None,
            Command("&Save", "editing.save", "Ctrl+S", _CHANGES),
            Command("&Discard changes", "editing.discard", "Ctrl+Shift+Z", _CHANGES),
            None,
            Command("&Next entry", "view.next_entry", "Alt+Down", _REGISTER),
            Command("&Previous entry", "view.previous_entry", "Alt+Up", _REGISTER),
        ),
    ),
    Menu(
        "&View",
        (
            Command("&Register", "view.go_register", "Alt+1", _REGISTER),
            Command("&Quarters", "view.go_quarter", "Alt+2", _REGISTER),
            None,
            Command("&Filter", "view.focus_filter", "Ctrl+F", _REGISTER),
            Command("Show &every entry", "view.show_every_entry", "Ctrl+Shift+F", _REGISTER),
            Command("Go to the &table", "view.focus_table", "Ctrl+T", _REGISTER),
            Command("Go to the e&ditor", "view.focus_editor", "Ctrl+D", _REGISTER),
            Menu("&Sort by", name="sort"),
            None,
            Command("&Compact rows", "view.set_compact", "Ctrl+Shift+R", checks=True),
            Menu(
                "Co&lours",
                (
                    Command("As the &system", "view.colours_system", one_of="colours"),
                    Command("&Light", "view.colours_light", one_of="colours"),
                    Command("&Dark", "view.colours_dark", one_of="colours"),
                ),
            ),
        ),
    ),
    Menu(
        "&Help",
        (
            Command("&Keyboard", "view.show_keyboard", "F1"),
            Command("&About riskreg", "view.show_about"),
        ),
    ),
)


class Menus(QObject):
    """The menus made from the data, with what each command needs looked after."""

    def __init__(self, bar: QMenuBar, window: QObject) -> None:
        super().__init__(bar)
        self.actions: dict[str, QAction] = {}
        self.filled_later: dict[str, QMenu] = {}
        self._needs: list[tuple[QAction, Needs]] = []
        self._groups: dict[str, QActionGroup] = {}
        for menu in MENUS:
            self._fill(bar.addMenu(menu.text), menu, window)

    def _fill(self, made: QMenu, menu: Menu, window: QObject) -> None:
        for part in menu.parts:
            if part is None:
                made.addSeparator()
            elif isinstance(part, Menu):
                inner = made.addMenu(part.text)
                if part.name:
                    self.filled_later[part.name] = inner
                self._fill(inner, part, window)
            else:
                made.addAction(self._action(part, window))

    def _action(self, command: Command, window: QObject) -> QAction:
        action = QAction(command.text, window)
        does: Callable[..., object] = attrgetter(command.calls)(window)
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
        if command.one_of:
            group = self._groups.setdefault(command.one_of, QActionGroup(self))
            group.addAction(action)
        if command.one_of or command.checks:
            action.setCheckable(True)
        (action.toggled if command.checks else action.triggered).connect(does)
        self._needs.append((action, command.needs))
        self.actions[command.calls] = action
        return action

    def allow(self, *, register: bool, changeable: bool, changes: bool) -> None:
        """Enable what makes sense now."""
        met = {
            Needs.NOTHING: True,
            Needs.REGISTER: register,
            Needs.CHANGEABLE: changeable,
            Needs.CHANGES: changes,
        }
        for action, needs in self._needs:
            action.setEnabled(met[needs])


def keys() -> list[tuple[str, list[str]]]:
    """Every command that has keys, menu by menu, for the page on the keyboard."""
    return [(menu.text.replace("&", ""), _keys_of(menu)) for menu in MENUS]


def _keys_of(menu: Menu) -> list[str]:
    lines: list[str] = []
    for part in menu.parts:
        if isinstance(part, Menu):
            lines += _keys_of(part)
        elif part is not None and part.keys:
            shown = QKeySequence(part.keys).toString(QKeySequence.SequenceFormat.NativeText)
            lines.append(f"{shown}\t{part.text.replace('&', '')}")
    return lines
