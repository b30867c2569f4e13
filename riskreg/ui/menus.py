"""The menus as data: what each command says, its keys, what it needs, and what it calls."""

from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from riskreg.ui.language import NAMES


class Needs(Enum):
    """What has to be there before a command makes sense."""

    NOTHING = 0
    REGISTER = 1
    CHANGEABLE = 2
    CHANGES = 3


class Command(NamedTuple):
    """One line of a menu. ``calls`` is a path of attributes from the window to a method; ``keys`` may be several.


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
        self.menus = (self._file(), self._edit(), self._entry(), self._view(), self._table(), self._help())
        self._filled = [bar.addMenu(menu.said) for menu in self.menus]
        for made, menu in zip(self._filled, self.menus, strict=True):
            self._fill(made, menu, window)

    def _file(self) -> Menu:
        return Menu(
            self.tr("&File"),
            (
                Command(self.tr("&New register…"), "flows.new_register", "Ctrl+Shift+N"),
                Command(self.tr("&Open…"), "flows.open_register", "Ctrl+O"),
                Command(self.tr("Open read-onl&y…"), "flows.open_read_only", "Ctrl+Shift+I"),
                Menu(self.tr("Open &recent"), name="recent"),
                Command(self.tr("Open the &sample register"), "flows.open_sample", "Ctrl+J, M"),
                None,
                Command(self.tr("&Import a register…"), "flows.import_workbook", "Ctrl+I", _CHANGEABLE),
                Command(self.tr("&Export the quarter…"), "flows.papers.export_quarter", "Ctrl+E", _REGISTER),
                Menu(
                    self.tr("For a &meeting"),
                    (
                        Command(
                            self.tr("Part &I, for publication…"),
                            "flows.papers.export_public",
                            "Ctrl+J, P",
                            _REGISTER,
                        ),
                        Command(
                            self.tr("Part II, &exempt…"), "flows.papers.export_part_two", "Ctrl+J, X", _REGISTER
                        ),
                        Command(self.tr("&Covering report…"), "flows.papers.write_report", "Ctrl+J, D", _REGISTER),
                        Command(
                            self.tr("Every paper, into a &folder…"),
                            "flows.papers.export_all",
                            "Ctrl+J, F",
                            _REGISTER,
                        ),
                        None,
                        Command(
                            self.tr("What the &papers look like…"),
                            "acts.register.show_paper",
                            "Ctrl+J, L",
                            _REGISTER,
                        ),
                    ),
                ),
                Command(self.tr("Chec&ks before issue"), "view.show_checks", "Ctrl+J, K", _REGISTER),
                Command(self.tr("Sign o&ff the quarter…"), "flows.sign_off", "Ctrl+Shift+S", _CHANGEABLE),
                Command(self.tr("&Verify the history"), "view.verify", "Ctrl+Shift+V", _REGISTER),
                Command(self.tr("&Backups…"), "stack.show_backups", "Ctrl+B", _REGISTER),
                None,
                Command(self.tr("Re&gister settings…"), "acts.register.show_settings", "Ctrl+,", _REGISTER),
                Command(self.tr("Scoring sc&heme…"), "acts.register.show_scheme", "Ctrl+Shift+Y", _REGISTER),
                None,
                Command(self.tr("Rea&d only"), "flows.set_read_only", "Ctrl+J, R", _REGISTER, checks=True),
                Command(self.tr("Your n&ame…"), "flows.change_name", "Ctrl+J, N"),
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
                self._life(),
                Command(self.tr("Score &history"), "view.show_scores", "Ctrl+H", _REGISTER),
                None,
                Command(self.tr("&Next entry"), "view.next_entry", "Alt+Down", _REGISTER),
                Command(self.tr("&Previous entry"), "view.previous_entry", "Alt+Up", _REGISTER),
            ),
        )

    def _life(self) -> Menu:
        return Menu(
            self.tr("&Life of the entry"),
            (
                Command(self.tr("&Duplicate"), "acts.life.duplicate", "Ctrl+L, D", _CHANGEABLE),
                Command(self.tr("&Close…"), "acts.life.close_entry", "Ctrl+L, C", _CHANGEABLE),
                Command(self.tr("&Reopen…"), "acts.life.reopen", "Ctrl+L, R", _CHANGEABLE),
                None,
                Command(self.tr("&Merge into another…"), "acts.life.merge", "Ctrl+L, M", _CHANGEABLE),
                Command(self.tr("&Split…"), "acts.life.split", "Ctrl+L, S", _CHANGEABLE),
                Command(self.tr("S&uperseded by another…"), "acts.life.supersede", "Ctrl+L, U", _CHANGEABLE),
                None,
                Command(self.tr("&Escalate…"), "acts.life.escalate", "Ctrl+L, Up", _CHANGEABLE),
                Command(self.tr("De-esca&late…"), "acts.life.de_escalate", "Ctrl+L, Down", _CHANGEABLE),
                None,
                Command(self.tr("Re&number the register…"), "acts.renumber", "Ctrl+L, N", _CHANGEABLE),
                Command(self.tr("Cl&osed entries"), "acts.show_closed", "Ctrl+L, O", _REGISTER),
            ),
        )

    def _edit(self) -> Menu:
        return Menu(
            self.tr("E&dit"),
            (
                Command(self.tr("&Search everything…"), "acts.search", "Ctrl+K"),
                None,
                Command(self.tr("&Undo"), "acts.undoing.undo", "Ctrl+Z", _CHANGEABLE),
                Command(self.tr("&Redo"), "acts.undoing.redo", "Ctrl+Shift+Z; Ctrl+Y", _CHANGEABLE),
                None,
                Command(self.tr("Change the &marked entries…"), "acts.change_marked", "Ctrl+M", _CHANGEABLE),
                Command(self.tr("&Find and replace…"), "acts.replace", "Ctrl+Shift+H", _CHANGEABLE),
            ),
        )

    def _view(self) -> Menu:
        return Menu(
            self.tr("&View"),
            (
                Command(self.tr("&Register"), "view.go_register", "Alt+1", _REGISTER),
                Command(self.tr("Heat &map"), "view.go_heat_map", "Alt+2", _REGISTER),
                Command(self.tr("&Actions"), "view.go_actions", "Alt+3", _REGISTER),
                Command(self.tr("&Quarters"), "view.go_quarter", "Alt+4", _REGISTER),
                Command(self.tr("Dash&board"), "view.go_dashboard", "Alt+5", _REGISTER),
                Command(self.tr("&History"), "view.go_history", "Alt+6", _REGISTER),
                Menu(self.tr("Section &of the history"), name="sections"),
                Command(self.tr("Q&uestions asked"), "acts.questions.show_questions", "Ctrl+J, Q", _REGISTER),
                Command(self.tr("&What changed"), "acts.questions.show_changes", "Ctrl+J, W", _REGISTER),
                None,
                Command(self.tr("Go to the &table"), "view.focus_table", "Ctrl+T", _REGISTER),
                Command(self.tr("Go to the e&ditor"), "view.focus_editor", "Ctrl+D", _REGISTER),
                None,
                *self._appearance(),
            ),
        )

    def _table(self) -> Menu:
        return Menu(
            self.tr("&Table"),
            (
                Command(self.tr("&Filter by words"), "view.focus_filter", "Ctrl+F", _REGISTER),
                Command(self.tr("&Add a filter…"), "page.tools.open_filters", "Ctrl+Shift+A", _REGISTER),
                Menu(self.tr("O&nly"), name="filters"),
                Command(self.tr("Show &every entry"), "view.show_every_entry", "Ctrl+Shift+F", _REGISTER),
                None,
                Menu(self.tr("&Sort by"), name="sort"),
                Command(self.tr("&Group…"), "page.tools.open_groups", "Ctrl+G", _REGISTER),
                Menu(self.tr("Group b&y"), name="groups"),
                None,
                Command(self.tr("&Choose columns…"), "page.tools.open_columns", "Ctrl+Shift+C", _REGISTER),
                Menu(self.tr("Col&umns"), name="columns"),
                Command(self.tr("Com&pact rows"), "view.set_compact", "Ctrl+Shift+R", checks=True),
                None,
                Command(self.tr("&Views…"), "page.tools.open_views", "Ctrl+Shift+W", _REGISTER),
                Menu(self.tr("Saved vie&ws"), name="views"),
                None,
                Command(self.tr("Copy the mar&ked entries"), "page.tools.copy", needs=_REGISTER),
                Command(self.tr("Change the ce&ll"), "page.tools.edit_cell", needs=_CHANGEABLE),
            ),
        )

    def _appearance(self) -> tuple[Menu, ...]:
        english, welsh = (f"&{NAMES[code]}" for code in ("en", "cy"))
        return (
            Menu(
                self.tr("Co&lours"),
                (
                    Command(self.tr("As the &system"), "view.colours_system", "Ctrl+J, 1", one_of="colours"),
                    Command(self.tr("&Light"), "view.colours_light", "Ctrl+J, 2", one_of="colours"),
                    Command(self.tr("&Dark"), "view.colours_dark", "Ctrl+J, 3", one_of="colours"),
                    Command(self.tr("&High contrast"), "view.colours_contrast", "Ctrl+J, 4", one_of="colours"),
                ),
            ),
            Menu(
                self.tr("Text si&ze"),
                (
                    Command(self.tr("L&arger"), "view.larger_text", "Ctrl++; Ctrl+="),
                    Command(self.tr("&Smaller"), "view.smaller_text", "Ctrl+-"),
                    Command(self.tr("As the s&ystem"), "view.usual_text", "Ctrl+0"),
                ),
            ),
            Menu(
                self.tr("Lan&guage"),
                (
                    Command(self.tr("As the &system"), "view.language_system", "Ctrl+J, S", one_of="languages"),
                    Command(english, "view.language_en", "Ctrl+J, E", one_of="languages"),
                    Command(welsh, "view.language_cy", "Ctrl+J, C", one_of="languages"),
                ),
            ),
        )

    def _help(self) -> Menu:
        return Menu(
            self.tr("&Help"),
            (
                Command(self.tr("&Guide to what I am doing"), "help.open_guide", "F1"),
                Command(self.tr("&Keyboard"), "view.show_keyboard", "Shift+F1"),
                Command(self.tr("Audit g&uide"), "flows.show_guide", "Ctrl+F1"),
                Command(self.tr("&First steps"), "help.first_steps", "Alt+F1"),
                Command(self.tr("&About riskreg"), "view.show_about", "Ctrl+Shift+F1"),
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
        action = QAction(window)
        action.setText(command.said)  # given to QAction itself it costs the start a few ms, to rule out an icon
        reach = attrgetter(command.calls)  # only when it is called for: what does it may not be loaded yet
        if command.keys:
            action.setShortcuts(QKeySequence.listFromString(command.keys))
        if command.one_of:
            group = self._groups.setdefault(command.one_of, QActionGroup(self))
            group.addAction(action)
        if command.one_of or command.checks:
            action.setCheckable(True)
        if command.checks:
            action.toggled.connect(lambda on: reach(window)(on))
        else:
            action.triggered.connect(lambda: reach(window)())
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

    def tops(self) -> tuple[QMenu, ...]:
        """The menus of the menu bar."""
        return tuple(self._filled)

    def needs_of(self, action: QAction) -> Needs:
        """What a command needs; nothing for one that was not made from the data."""
        return next((needs for each, needs in self._needs if each is action), Needs.NOTHING)

    def every_menu(self) -> list[QMenu]:
        """All menus, those within others too."""
        return [*self._filled, *(inner for menu in self._filled for inner in menu.findChildren(QMenu))]

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
            shown = QKeySequence.listToString(action.shortcuts(), QKeySequence.SequenceFormat.NativeText)
            lines.append(f"{shown}\t{within}{action.text()}".replace("&", ""))
    return lines
