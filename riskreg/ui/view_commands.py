"""The commands that change what one looks at, and nothing in the register."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from riskreg import __version__
from riskreg.ui import language, text_size, theme
from riskreg.ui.settings import TEXT_SIZES
from riskreg.ui.table.rows import Chosen, Column

if TYPE_CHECKING:
    from riskreg.ui.places import Page
    from riskreg.ui.window import Window


class ViewCommands(QObject):
    """Each public method is a command of the menus."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._spoken = language.chosen(window.preferences.language)

    # Where one is

    def go_register(self) -> None:
        """Go to the table."""
        self._window.go("register")

    def go_actions(self) -> None:
        """Go to the actions of all entries."""
        self._window.go("actions")

    def show_overdue(self) -> None:
        """Go to the actions that should have been done."""
        from riskreg.ui.actions.page import ActionsPage

        self.go_actions()
        page = self._window.stack.page_of("actions")
        if isinstance(page, ActionsPage):
            page.show_overdue()

    def go_dashboard(self) -> None:
        """Go to the figures."""
        self._window.go("dashboard")

    def go_heat_map(self) -> None:
        """Go to the heat map."""
        self._window.go("heat_map")

    def go_quarter(self) -> None:
        """Go to the quarters."""
        self._window.go("quarter")

    def show_checks(self) -> None:
        """Go to what is to be looked at before the quarter is issued."""
        from riskreg.ui.quarter.page import QuarterPage

        self.go_quarter()
        page = self._window.stack.page_of("quarter")
        if self._window.session.contents is not None and isinstance(page, QuarterPage):
            page.go("checks").setFocus()

    def go_history(self) -> None:
        """Go to the history, where it was left."""
        self._window.go("history")

    def go_section(self, action: QAction) -> None:
        """Go to the section of the history that the action names."""
        self.open_section(action.data())

    def verify(self) -> None:
        """Check the whole history, and show the answer where it is kept."""
        from riskreg.ui.history.proof import ProofPage

        page = self.open_section("proof")
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

        page = self.open_section("scores")
        if isinstance(page, ScoresPage):
            page.show_entry(self._window.editing.saved_id)

    def open_section(self, name: str) -> "Page | None":
        """Open a section of the history and return its page; None where no register is open."""
        from riskreg.ui.history.page import HistoryPage

        self.go_history()
        history = self._window.stack.page_of("history")
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
        """Show the entries that were picked out elsewhere, and only them; one of them stands in the editor."""
        self.focus_table()
        self._window.page.filter.show_only(chosen)
        rows, editing = self._window.page.view.table.rows, self._window.editing
        if rows and editing.current_id not in chosen.ids and not editing.is_dirty:
            editing.choose(rows[0].id)

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

    def colours_contrast(self) -> None:
        """Every line as clear as a text."""
        self._colour("contrast")

    def _colour(self, mode: theme.Mode) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._window.preferences.mode = mode
            theme.apply(app, mode)

    # Language

    def language_system(self) -> None:
        """The system's language, where it is one that riskreg speaks."""
        self._speak("")

    def language_en(self) -> None:
        """English."""
        self._speak("en")

    def language_cy(self) -> None:
        """Welsh."""
        self._speak("cy")

    def _speak(self, code: str) -> None:
        """Texts are given once, when a widget is made, so another language waits for the next start."""
        window = self._window
        window.preferences.language = code
        if language.chosen(code) != self._spoken:
            said = self.tr("riskreg speaks {language} when it is started again.")
            window.strip.say(said.format(language=language.NAMES[language.chosen(code)]))
        else:
            window.strip.dismiss()

    # Size of text

    def larger_text(self) -> None:
        """The next larger text."""
        self._size_text(1)

    def smaller_text(self) -> None:
        """The next smaller text."""
        self._size_text(-1)

    def usual_text(self) -> None:
        """Text as large as the system's."""
        self._size_text(0)

    def _size_text(self, step: int) -> None:
        preferences, app = self._window.preferences, QApplication.instance()
        wanted = TEXT_SIZES.index(preferences.text_size if step else 100) + step
        if 0 <= wanted < len(TEXT_SIZES) and isinstance(app, QApplication):
            preferences.text_size = TEXT_SIZES[wanted]
            text_size.change(app, TEXT_SIZES[wanted], preferences.mode)

    # Pages to read

    def show_keyboard(self) -> None:
        """Every command that has keys."""
        from riskreg.ui.help.keys_in_place import keys_in_place

        window = self._window
        groups = [*window.menus.keys(), *keys_in_place()]
        window.read(self.tr("Keyboard"), "", groups, [(self.tr("Back"), window.leave_report)])

    def show_about(self) -> None:
        """What this program is."""
        window = self._window
        words = self.tr("A public body's register of risks and opportunities, in one tamper-evident file.")
        window.read(f"riskreg {__version__}", words, (), [(self.tr("Back"), window.leave_report)])
