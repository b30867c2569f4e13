"""What the window does about committees' questions: the page of all of them, and the strip above an entry."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from riskreg.ui.desk import Contents
from riskreg.ui.meetings.asked import Wish, pick

if TYPE_CHECKING:
    from riskreg.ui.meetings.questions_page import QuestionsPage
    from riskreg.ui.window import Window


class QuestionActs(QObject):
    """Each public method is a command. The page is made when it is first shown."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        window.session.shown.connect(self._follow)
        window.editing.chose.connect(self._show_strip)
        window.flows.questions_wanted.connect(self.show_questions)
        window.flows.changes_wanted.connect(self.show_changes)

    @cached_property
    def page(self) -> "QuestionsPage":
        """The page of all questions."""
        from riskreg.ui.meetings.questions_page import QuestionsPage

        page = QuestionsPage(self._window.session, self._window.flows)
        page.left.connect(self._window.leave_report)
        return page

    def show_questions(self) -> None:
        """Show every question that committees asked."""
        self._show("", "")

    def show_one(self, question: str) -> None:
        """Show a question among those on the entry in the editor."""
        self._show(self._window.editing.saved_id, question)

    def _show(self, entry: str, question: str) -> None:
        contents = self._window.session.contents
        if contents is not None and contents.complete:
            self._window.show_page(self.page)
            self.page.start(entry, question)
            self.page.setFocus()

    def show_changes(self, since: object = None) -> None:
        """Show what changed since a meeting had the register before it, by default since the last quarter."""
        from riskreg.model.papers import Shown
        from riskreg.ui.history.compare import ComparePage

        found = self._window.view.open_section("compare")
        if isinstance(found, ComparePage):
            found.show_since(since if isinstance(since, Shown) else None)

    # Above the entry

    def _follow(self, contents: Contents) -> None:
        if contents.complete:
            self._show_strip(self._window.editing.saved_id)

    def _show_strip(self, entry: str) -> None:
        panel, contents = self._window.editing.panel, self._window.session.contents
        if panel is None or contents is None:
            return
        head = panel.page.head
        asked = pick(contents.questions, Wish(entry=entry)) if entry else ()
        head.asked.show_questions(asked, head.title)
