"""What the Help menu starts."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from riskreg.ui.help.chapters import chapter_at, read_chapters

if TYPE_CHECKING:
    from riskreg.ui.help.first_steps import FirstSteps, Step
    from riskreg.ui.help.guide_page import GuidePage
    from riskreg.ui.window import Window


class HelpCommands(QObject):
    """The guide at the place where one is, and the first steps."""

    def __init__(self, window: "Window", resources: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, resources / "guide"
        self._steps: FirstSteps | None = None

    @cached_property
    def guide(self) -> "GuidePage":
        """The guide's page."""
        from riskreg.ui.help.guide_page import GuidePage

        page = GuidePage(read_chapters(self._folder))
        page.left.connect(self._window.leave_report)
        return page

    def open_guide(self) -> None:
        """Open the guide at the chapter about what has the focus."""
        chapter = chapter_at(QApplication.focusWidget(), self._window.place or "start")
        try:
            page = self.guide
        except OSError as error:
            self._window.strip.say(self.tr("The guide could not be read: {why}.").format(why=error.strerror))
            return
        page.open_at(chapter)
        self._window.stack.show_page(page)

    def first_steps(self) -> None:
        """Lead through the window in five steps."""
        from riskreg.ui.help.first_steps import FirstSteps

        if self._steps is not None:
            self._steps.leave()
        if self._window.session.contents is not None:
            self._window.go("register")
        self._steps = FirstSteps(self._window, self._five())
        self._steps.left.connect(self._left)
        self._steps.begin()

    def lead_the_first_time(self, *_: object) -> None:
        """Lead a person through the window who has not been led yet, once a register is open."""
        contents = self._window.session.contents
        if contents is not None and contents.complete and not self._window.preferences.led:
            self._window.preferences.led = True
            self.first_steps()

    def _left(self) -> None:
        self._steps = None
        self._window.page.setFocus()

    def _five(self) -> "tuple[Step, ...]":
        from riskreg.ui.help.first_steps import Step

        window, page = self._window, self._window.page

        def editor() -> QWidget | None:
            return getattr(window, "panel", None)

        def matrix() -> QWidget | None:
            panel = editor()
            return panel.page.scores if panel is not None else None  # type: ignore[attr-defined] # an EntryPanel

        return (
            Step(lambda: window.rail, self.tr("Where you are"), self.tr(
                "Six places: the register, its heat map, all actions, the quarter, the dashboard and the history. "
                "At the foot stands when the register was saved last, and by whom.")),
            Step(lambda: page.view, self.tr("What there is"), self.tr(
                "Every entry in the paper's order. Type above it to filter, click a heading to sort, "
                "press F2 to change a cell where it stands.")),
            Step(editor, self.tr("What you are changing"), self.tr(
                "The chosen entry as the paper prints it. Click into a text and write; Enter makes the next item. "
                "Ctrl+S saves, Ctrl+Z takes back.")),
            Step(matrix, self.tr("Scores"), self.tr(
                "Click a cell of the matrix, or type 4 and 3 for impact 4 and likelihood 3. "
                "A changed score asks why: that is what the committee will read.")),
            Step(lambda: window.bar, self.tr("The quarter"), self.tr(
                "Sign off freezes the quarter for good, Export writes the paper. Ctrl+K finds everything, "
                "and F1 opens the guide at the right page.")),
        )  # fmt: skip
