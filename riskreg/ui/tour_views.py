"""Every view of the window as data: its name, and the commands and keys that lead there.

What walks through the whole window walks through this list: the pictures of the tour, and tests that ask the
same of each view.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar

from riskreg.ui.history.sections import sections
from riskreg.ui.table.groups import Grouping

if TYPE_CHECKING:
    from riskreg.ui.window import Window

Step = Callable[["Window"], object]

SHOWN = "CR4"
"""The entry that the views show, where the register has it."""
MARKED = 4
"""How many entries are marked where several are."""


Kind = Literal["sample", "empty", "large"]
"""Of registers: with a few entries and a past, with none at all, and with thousands."""

EVERY: tuple[Kind, ...] = ("sample", "empty", "large")
FILLED: tuple[Kind, ...] = ("sample", "large")
SAMPLE: tuple[Kind, ...] = ("sample",)
SMALL: tuple[Kind, ...] = ("sample", "empty")


class View(NamedTuple):
    """One view. ``steps`` are taken one after the other, each when what the one before began is done.

    ``on`` says with which registers it looks different; ``is_small`` that it is about a small window.
    """

    name: str
    steps: tuple[Step, ...]
    on: tuple[Kind, ...] = SAMPLE
    is_small: bool = False


def views() -> Iterator[View]:
    """Every view with a register open, in the order in which a person meets them."""
    yield from _register()
    yield from _places()
    yield from _pages()
    yield from _dialogs()


def _register() -> Iterator[View]:
    table, entry = _command("view.focus_table"), choose(SHOWN)
    yield View("register", (table, entry), EVERY)
    yield View("register-filtered", (table, _filter), FILLED)
    yield View("register-no-match", (table, _filter_all_out))
    yield View("register-grouped", (table, _group), FILLED)
    yield View("register-columns", (table, _command("page.tools.open_columns")))
    yield View("register-filters", (table, _command("page.tools.open_filters")))
    yield View("register-marked", (table, mark))
    yield View("register-change", (table, mark, _command("acts.change_marked")))
    yield View("register-review", (table, mark, _command("view.review")))
    yield View("register-small", (table, entry), EVERY, is_small=True)
    yield View("editor-small", (table, entry, _command("view.focus_editor")), is_small=True)
    yield View("editor-list", (table, entry, _command("view.focus_editor"), _into_list))
    yield View("new-entry", (_command("flows.new_opportunity"),))
    yield View("editor-changed", (table, entry, _command("view.focus_editor"), _rate))


def _places() -> Iterator[View]:
    yield View("heat-map", (_command("view.go_heat_map"),), EVERY)
    yield View("actions", (_command("view.go_actions"),), EVERY)
    yield View("quarter", (_command("view.go_quarter"),), EVERY)
    yield View("quarter-checks", (_command("view.show_checks"),), EVERY)
    for tab, name in ((1, "review"), (3, "meetings"), (4, "issues")):
        yield View(f"quarter-{name}", (_command("view.go_quarter"), partial(_go_tab, tab)), SMALL)
    yield View("dashboard", (_command("view.go_dashboard"),), EVERY)
    yield View("dashboard-tables", (_command("view.go_dashboard"), _press("T")))
    for section in sections():
        steps: tuple[Step, ...] = (partial(_go_section, section.name),)
        if section.name == "scores":
            steps = (_command("view.focus_table"), choose(SHOWN), _command("view.show_scores"))
        yield View(f"history-{section.name.replace(' ', '-')}", steps, EVERY)


def _pages() -> Iterator[View]:
    yield View("search", (_command("acts.search"), _write("staff")), EVERY)
    yield View("replace", (_command("acts.replace"), _write("staff"), _press(Qt.Key.Key_Return)), EVERY)
    yield View("renumber", (_command("acts.renumber"),), EVERY)
    yield View("closed", (_command("acts.show_closed"),), SMALL)
    yield View("questions", (_command("acts.questions.show_questions"),), SMALL)
    yield View("settings", (_command("acts.register.show_settings"),))
    yield View("settings-paper", (_command("acts.register.show_paper"),), SMALL)
    for tab, name in enumerate(("scales", "scores", "bands", "limits", "versions")):
        steps = (_command("acts.register.show_scheme"), partial(_go_tab, tab))
        yield View(f"scheme-{name}", steps, EVERY if name == "scales" else SAMPLE)
    yield View("scheme-changed", (_command("acts.register.show_scheme"), _take_template), FILLED)
    yield View("backups", (_command("stack.show_backups"),))
    yield View("guide", (_command("help.open_guide"),))
    yield View("audit-guide", (_command("flows.show_guide"),))
    yield View("keyboard", (_command("view.show_keyboard"),))
    yield View("about", (_command("view.show_about"),))
    yield View("first-steps", (_command("help.first_steps"),))


def _dialogs() -> Iterator[View]:
    yield View("dialog-sign-off", (_command("flows.sign_off"),))
    yield View("dialog-name", (_command("flows.change_name"),))
    papers = {"export": "export_quarter", "every-paper": "export_all", "report": "write_report"}
    for name, act in papers.items():
        yield View(f"dialog-{name}", (_command(f"flows.papers.{act}"),))
    table = _command("view.focus_table")
    acts = {"close": "close_entry", "merge": "merge", "split": "split", "supersede": "supersede"}
    for name, act in acts.items():
        yield View(f"dialog-{name}", (table, choose(SHOWN), _command(f"acts.life.{act}")))
    opened = (_command("acts.show_closed"), _press(Qt.Key.Key_Down), _press(Qt.Key.Key_Return))
    yield View("dialog-reopen", (*opened, _command("acts.life.reopen")))


def put_back(window: "Window") -> None:
    """Leave whatever a view opened, keep nothing that it typed, and stand at the register again."""
    for _ in range(4):
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if above is None:
            break
        above.close()
    window.activateWindow()
    for _ in range(2):  # what lies over the window, and the question in it, leave with Escape
        _press(Qt.Key.Key_Escape)(window)
    window.editing.discard()
    if "scheme" in vars(window.acts.register):  # else it was never shown
        window.acts.register.scheme.saving.discard()
    window.page.view.clearSelection()
    window.page.view.group_by(Grouping.NONE)
    window.strip.dismiss()
    window.view.show_every_entry()
    window.view.go_register()


# Steps


def _command(calls: str) -> Step:
    """Choose a command of the menus."""
    return lambda window: window.menus.actions[calls].trigger()


def choose(reference: str) -> Step:
    """Open an entry beside the table, where the register has it."""

    def go(window: "Window") -> None:
        contents = window.session.contents
        for summary in contents.rows.all if contents else ():
            if summary.reference == reference:
                window.editing.choose(summary.id)

    return go


def _press(key: Qt.Key | str) -> Step:
    """Press a key where the focus is."""

    def go(window: "Window") -> None:
        focus = QApplication.focusWidget() or window
        code = Qt.Key(ord(key)) if isinstance(key, str) else key
        text = key.lower() if isinstance(key, str) else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text))

    return go


def _write(text: str) -> Step:
    """Write into the field that has the focus."""

    def go(_: "Window") -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            field.setText(text)

    return go


def _filter(window: "Window") -> None:
    window.page.filter.field.setText("children")


def _filter_all_out(window: "Window") -> None:
    window.page.filter.field.setText("no entry says this")


def _group(window: "Window") -> None:
    """Group the table by the first that it offers."""
    offered = window.menus.filled_later["groups"]
    offered.aboutToShow.emit()
    lines = [line for line in offered.actions() if not line.isSeparator()]
    lines[1].trigger()


def mark(window: "Window") -> None:
    """Mark several entries in the table."""
    view = window.page.view
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in range(min(MARKED, view.model().rowCount())):
        view.selectionModel().select(view.model().index(row, 0), rows)


def _rate(window: "Window") -> None:
    """Give the entry in the editor another residual rating, so that it asks why."""
    from riskreg.ui.editor.matrix import Matrix

    matrix = next(iter(window.panel.page.scores.findChildren(Matrix)), None)
    if matrix is not None:
        matrix.setFocus(Qt.FocusReason.TabFocusReason)
        for key in "R42":
            _press(key)(window)


def _into_list(window: "Window") -> None:
    """Go into the first list of the entry in the editor, as Tab does."""
    from riskreg.ui.editor.outline_edit import OutlineEdit

    lists = [each for each in window.panel.findChildren(OutlineEdit) if each.isVisible()]
    if lists:
        lists[0].setFocus(Qt.FocusReason.TabFocusReason)


def _go_section(name: str, window: "Window") -> None:
    """Open a section of the history."""
    for section in window.menus.filled_later["sections"].actions():
        if section.data() == name:
            section.trigger()


def _take_template(window: "Window") -> None:
    """Start the scheme from the last template, so that there is something to preview and to save."""
    page = window.acts.register.scheme
    page.templates.menu().actions()[-1].trigger()


def _go_tab(number: int, window: "Window") -> None:
    for tabs in window.stack.findChildren(QTabBar):
        if tabs.isVisible():
            tabs.setCurrentIndex(number)
