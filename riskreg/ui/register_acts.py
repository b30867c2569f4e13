"""The pages of what belongs to the register as a whole: its settings and its scoring scheme."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from riskreg.ui.help.chapters import CHAPTER

if TYPE_CHECKING:
    from riskreg.ui.register_settings.page import SettingsPage
    from riskreg.ui.scheme_editor.page import SchemePage
    from riskreg.ui.window import Window


class RegisterActs(QObject):
    """Each public method is a command. The pages are made when they are first shown."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        window.editing.beside.append(self._guard)

    @cached_property
    def scheme(self) -> "SchemePage":
        """The page of the scoring scheme."""
        from riskreg.ui.scheme_editor.page import SchemePage

        page = SchemePage(self._window.session)
        page.wanted.connect(self._bring_scheme)
        self._connect(page)
        return page

    @cached_property
    def settings(self) -> "SettingsPage":
        """The page of the register's settings."""
        from riskreg.ui.register_settings.page import SettingsPage

        page = SettingsPage(self._window.session)
        page.wanted.connect(self._bring_settings)
        self._connect(page)
        return page

    def _connect(self, page: "SchemePage | SettingsPage") -> None:
        page.setProperty(CHAPTER, "scheme")
        page.left.connect(self._window.leave_report)
        page.told.connect(self._window.strip.say)

    def show_scheme(self) -> None:
        """Show the scoring scheme, its versions, and what another one would make of the register."""
        if self._window.session.register is not None:
            self.scheme.start()
            self._window.show_page(self.scheme)

    def show_settings(self) -> None:
        """Show the register's name, types, levels and year."""
        self._show_settings(0)

    def show_paper(self) -> None:
        """Show what the quarter's workbook and Word documents look like."""
        self._show_settings(1)

    def _show_settings(self, part: int) -> None:
        if self._window.session.register is not None:
            self.settings.start(part)
            self._window.show_page(self.settings)

    def _bring_scheme(self) -> None:
        self._window.show_page(self.scheme)

    def _bring_settings(self) -> None:
        self._window.show_page(self.settings)

    def _guard(self, then: Callable[[], object]) -> bool:
        """Whether nothing unsaved on these pages is in the way of closing the register."""
        made = vars(self)  # a page that was never shown holds nothing
        return ("scheme" not in made or self.scheme.saving.guard(then)) and (
            "settings" not in made or self.settings.guard(then)
        )
