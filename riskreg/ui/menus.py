"""The menus as data: what each command says, its keys, what it needs, and what it calls."""

from collections.abc import Callable
from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QObject
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


class Menu(NamedTuple):
    """A menu of commands and menus; None is a line between them. ``name`` is for menus filled later."""

    said: str
    parts: "tuple[Command | Menu | None, ...]" = ()
    name: str = ""


_REGISTER, _CHANGEABLE, _CHANGES = Needs.REGISTER, Needs.CHANGEABLE, Needs.CHANGES


class Menus(QObject):
    """The menus made from the data, with what each command needs looked after."""

    def __init__(self, bar: QMenuBar, window: QObject) -> None:
        super().__init__(bar)
        self.actions: dict[str, QAction] = {}
        self.filled_later: dict[str, QMenu] = {}
        self._needs: list[tuple[QAction, Needs]] = []
        self._groups: dict[str, QActionGroup] = {}
        self.menus = (self._file(), self._entry(), self._view(), self._help())
        self._filled = [bar.addMenu(menu.said) for menu in self.menus]
        for made, menu in zip(self._filled, self.menus, strict=True):
            self._fill(made, menu, window)

    def _file(self) -> Menu:
        return Menu(
            self.tr("&File"),
            (
                Command(self.tr("&New register…"), "flows.new_register", "Ctrl+Shift+N"),
                Command(self.tr("&Open…"), "flows.open_register", "Ctrl+O"),
                Command(self.tr("Open read-onl&y…"), "flows.open_read_only"),
                Menu(self.tr("Open &recent"), name="recent"),
                Command(self.tr("Open the &sample register"), "flows.open_sample"),
                None,
                Command(self.tr("&Import a register…"), "flows.import_workbook", "Ctrl+I", _CHANGEABLE),
                Command(self.tr("&Export the quarter…"), "flows.export_quarter", "Ctrl+E", _REGISTER),
                Command(self.tr("Sign o&ff the quarter…"), "flows.sign_off", "Ctrl+Shift+S", _CHANGEABLE),
                Command(self.tr("&Verify the history"), "view.verify", "Ctrl+Shift+V", _REGISTER),
                Command(self.tr("&Backups…"), "show_backups", "Ctrl+B", _REGISTER),
                None,
                Command(self.tr("Rea&d only"), "flows.set_read_only", needs=_REGISTER, checks=True),
                Command(self.tr("Your n&ame…"), "flows.change_name"),
                Command(self.tr("&Close the register"), "flows.close_register", "Ctrl+W", _REGISTER),
                Command(self.tr("&Quit"), "close", "Ctrl+Q"),
            ),
        )

    def _entry(self) -> Menu:
        return Menu(
            self.tr("&Entry"),
            (
                Command(self.tr("New &risk"), "flows.new_risk", "Ctrl+N", _CHANGEABLE),
                Command(self.tr("New &opportunity"), "flows.new_opportunity", "Ctrl+Shift+O", _CHANGEABLE),
                None,
                Command(self.tr("&Save"), "editing.save", "Ctrl+S", _CHANGES),
                Command(self.tr("&Discard changes"), "editing.discard", "Ctrl+Shift+D", _CHANGES),
                None,
                Command(self.tr("Re&viewed, no change…"), "view.review", "Ctrl+R", _CHANGEABLE),
                Command(self.tr("Score &history"), "view.show_scores", "Ctrl+H", _REGISTER),
                None,
                Command(self.tr("&Next entry"), "view.next_entry", "Alt+Down", _REGISTER),
                Command(self.tr("&Previous entry"), "view.previous_entry", "Alt+Up", _REGISTER),
            ),
        )

    def _view(self) -> Menu:
        return Menu(
            self.tr("&View"),
            (
                Command(self.tr("&Register"), "view.go_register", "Alt+1", _REGISTER),
                Command(self.tr("&Quarters"), "view.go_quarter", "Alt+2", _REGISTER),
                Command(self.tr("&History"), "view.go_history", "Alt+3", _REGISTER),
                Menu(self.tr("Section &of the history"), name="sections"),
                None,
                Command(self.tr("&Filter"), "view.focus_filter", "Ctrl+F", _REGISTER),
                Command(self.tr("Show &every entry"), "view.show_every_entry", "Ctrl+Shift+F", _REGISTER),
                Command(self.tr("Go to the &table"), "view.focus_table", "Ctrl+T", _REGISTER),
                Command(self.tr("Go to the e&ditor"), "view.focus_editor", "Ctrl+D", _REGISTER),
                Menu(self.tr("&Sort by"), name="sort"),
                None,
                Command(self.tr("&Compact rows"), "view.set_compact", "Ctrl+Shift+R", checks=True),
                Menu(
                    self.tr("Co&lours"),
                    (
                        Command(self.tr("As the &system"), "view.colours_system", one_of="colours"),
                        Command(self.tr("&Light"), "view.colours_light", one_of="colours"),
                        Command(self.tr("&Dark"), "view.colours_dark", one_of="colours"),
                    ),
                ),
            ),
        )

    def _help(self) -> Menu:
        return Menu(
            self.tr("&Help"),
            (
                Command(self.tr("&Keyboard"), "view.show_keyboard", "F1"),
                Command(self.tr("Audit &guide"), "flows.show_guide"),
                Command(self.tr("&About riskreg"), "view.show_about"),
            ),
        )

    def _fill(self, made: QMenu, menu: Menu, window: QObject) -> None:
        for part in menu.parts:
            if part is None:
                made.addSeparator()
            elif isinstance(part, Menu):
                inner = made.addMenu(part.said)
                if part.name:
                    self.filled_later[part.name] = inner
                self._fill(inner, part, window)
            else:
                made.addAction(self._action(part, window))

    def _action(self, command: Command, window: QObject) -> QAction:
        action = QAction(command.said, window)
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

    def keys(self) -> list[tuple[str, list[str]]]:
        """Every command that has keys, menu by menu, for the page on the keyboard."""
        return [(each.title().replace("&", ""), _keys_of(each)) for each in self._filled]


def _keys_of(menu: QMenu, within: str = "") -> list[str]:
    lines: list[str] = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            lines += _keys_of(inner, f"{inner.title()}: ")
        elif not action.shortcut().isEmpty():
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            lines.append(f"{shown}\t{within}{action.text()}".replace("&", ""))
    return lines
