"""The commands that change what one looks at, and nothing in the register."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from riskreg import __version__
from riskreg.ui import theme
from riskreg.ui.table_rows import Chosen, Column

if TYPE_CHECKING:
    from riskreg.ui.places import Page
    from riskreg.ui.window import Window


class ViewCommands(QObject):
    """Each public method is a command of the menus."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    # Where one is

    def go_register(self) -> None:
        """Go to the table."""
        self._window.go("register")

    def go_quarter(self) -> None:
        """Go to the quarters."""
        self._window.go("quarter")

    def go_history(self) -> None:
        """Go to the history, where it was left."""
        self._window.go("history")

    def go_section(self, action: QAction) -> None:
        """Go to the section of the history that the action names."""
        self._section(action.data())

    def verify(self) -> None:
        """Check the whole history, and show the answer where it is kept."""
        from riskreg.ui.history.proof import ProofPage

        page = self._section("proof")
        if isinstance(page, ProofPage):
            page.verify()

    def review(self) -> None:
        """Ask whether the marked entries, or the one in the editor, were reviewed and stand as they are."""
        if not self._window.page.isVisible():
            self.go_register()
        self._window.reviewing.ask()

    def show_scores(self) -> None:
        """The score history of the entry in the editor."""
        from riskreg.ui.history.scores import ScoresPage

        page = self._section("scores")
        if isinstance(page, ScoresPage):
            page.show_entry(self._window.editing.saved_id)

    def _section(self, name: str) -> "Page | None":
        from riskreg.ui.history.page import HistoryPage

        self.go_history()
        history = self._window.page_of("history")
        if self._window.session.contents is None or not isinstance(history, HistoryPage):
            return None
        found = history.go(name)
        history.setFocus()
        return found

    def next_entry(self) -> None:
        """Choose the entry below."""
        self._window.page.view.step(1)

    def previous_entry(self) -> None:
        """Choose the entry above."""
        self._window.page.view.step(-1)

    def focus_filter(self) -> None:
        """Type what the entries have to contain."""
        self.focus_table()
        self._window.page.filter.field.setFocus()
        self._window.page.filter.field.selectAll()

    def focus_table(self) -> None:
        """Go to the table."""
        self.go_register()
        self._window.page.show_table()

    def focus_editor(self) -> None:
        """Go to the editor."""
        self.go_register()
        self._window.page.focus_editor()

    # What the table shows

    def show_list(self, chosen: Chosen) -> None:
        """Show the entries that were picked out elsewhere, and only them."""
        self.focus_table()
        self._window.page.filter.show_only(chosen)

    def show_every_entry(self) -> None:
        """Take the filter back."""
        self._window.page.filter.clear()

    def sort(self, action: QAction) -> None:
        """Order the table by the column that the action names."""
        self._window.page.view.sort_by(Column(action.data()))

    def set_compact(self, compact: bool) -> None:
        """One line of title to a row, or two."""
        self._window.preferences.compact = compact
        self._window.page.view.set_compact(compact=compact)

    # Colours

    def colours_system(self) -> None:
        """Light or dark as the system says."""
        self._colour("system")

    def colours_light(self) -> None:
        """Dark on light."""
        self._colour("light")

    def colours_dark(self) -> None:
        """Light on dark."""
        self._colour("dark")

    def _colour(self, mode: theme.Mode) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._window.preferences.mode = mode
            theme.apply(app, mode)

    # Pages to read

    def show_keyboard(self) -> None:
        """Every command that has keys."""
        window = self._window
        groups = [*window.menus.keys(), *self._keys_in_place()]
        window.read(self.tr("Keyboard"), "", groups, [(self.tr("Back"), window.leave_report)])

    def _keys_in_place(self) -> list[tuple[str, list[str]]]:
        """The keys that mean something only where one is."""
        return [
            (
                self.tr("On the matrix"),
                [
                    self.tr("Arrows, Enter\tGo to a cell and pick it"),
                    self.tr("4 3\tPick impact 4 and likelihood 3"),
                    self.tr("I, R, T\tSet the initial, residual or target rating"),
                    self.tr("Delete\tClear the rating"),
                ],
            ),
            (
                self.tr("In the history"),
                [
                    self.tr("Ctrl+Tab, Ctrl+Shift+Tab\tNext section, and the one before"),
                    self.tr("Enter\tOpen the entry of the row in the register"),
                ],
            ),
            (
                self.tr("In a list"),
                [
                    self.tr("Enter\tNext item"),
                    self.tr("Tab, Shift+Tab\tMake it a sub-bullet, and back as far as a heading"),
                    self.tr("Alt+Up, Alt+Down\tMove the item"),
                    self.tr("Escape\tLeave the list with the next Tab"),
                ],
            ),
        ]

    def show_about(self) -> None:
        """What this program is."""
        window = self._window
        words = self.tr("A public body's register of risks and opportunities, in one tamper-evident file.")
        window.read(f"riskreg {__version__}", words, (), [(self.tr("Back"), window.leave_report)])
