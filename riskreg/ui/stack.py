"""The pages of the window: one to each place, and those that stand over a place for a while.

Each is made when it is first shown, so that none of them costs the first paint anything.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QStackedWidget, QWidget

from riskreg.ui.desk import Contents
from riskreg.ui.flows import Flows
from riskreg.ui.places import Page, Place
from riskreg.ui.widgets import Act, Notice

if TYPE_CHECKING:
    from riskreg.ui.backing import Backing
    from riskreg.ui.backups_page import BackupsPage
    from riskreg.ui.report_page import Groups, ReportPage
    from riskreg.ui.welcome_page import WelcomePage


class Stack(QStackedWidget):
    """Shows one page at a time. ``left`` asks for the place that the page to read was called from."""

    left = Signal()
    said = Signal(str, object)

    def __init__(self, places: Sequence[Place], flows: Flows, backing: "Backing") -> None:
        super().__init__()
        self.pages: dict[str, Page] = {}
        self._places, self._flows, self._backing = places, flows, backing
        self._contents: Contents | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_in_sight)

    def _bring_in_sight(self, _: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has the focus; by itself Qt does so only within what scrolls, not on the way into it."""
        if now is None or not self.isAncestorOf(now):
            return
        areas, above = list[QScrollArea](), now.parentWidget()
        while above is not None and above is not self:
            if isinstance(above, QScrollArea):
                areas.append(above)
            above = above.parentWidget()
        for area in areas:  # mostly there is none, and then nothing of this is asked before the first paint
            seen = now.viewport() if isinstance(now, QAbstractScrollArea) else now
            if seen.visibleRegion().isEmpty():
                area.ensureWidgetVisible(now)

    # Places

    def page_of(self, name: str) -> Page:
        """The page of a place, built the first time."""
        if name not in self.pages:
            place = next(place for place in self._places if place.name == name)
            page = self.pages[name] = place.build(self._flows)
            self.addWidget(page)
            if self._contents is not None:
                page.show_contents(self._contents)
        return self.pages[name]

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register on every page that was built."""
        self._contents = contents
        for page in self.pages.values():
            page.show_contents(contents)

    def forget(self) -> None:
        """No register is open."""
        self._contents = None

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front, whether or not it was there before."""
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus()

    # Pages that stand over a place

    @cached_property
    def welcome(self) -> "WelcomePage":
        """The first page."""
        from riskreg.ui.welcome_page import WelcomePage

        page = WelcomePage(self._flows)
        self.addWidget(page)
        return page

    @cached_property
    def notice(self) -> Notice:
        """The page for a file that cannot be shown."""
        page = Notice()
        self.addWidget(page)
        return page

    @cached_property
    def report(self) -> "ReportPage":
        """The page to read."""
        from riskreg.ui.report_page import ReportPage

        page = ReportPage()
        page.left.connect(self.left)
        self.addWidget(page)
        return page

    @cached_property
    def backups(self) -> "BackupsPage":
        """The page of backups."""
        from riskreg.ui.backups_page import BackupsPage

        page = BackupsPage(self._backing, self._flows.open_path)
        page.left.connect(self.left)
        page.offered.connect(self.said)
        self.addWidget(page)
        return page

    def say(self, heading: str, sentence: str, acts: Sequence[Act] = ()) -> None:
        """Show nothing but a sentence and its next steps."""
        self.notice.say(heading, sentence, acts)
        self.setCurrentWidget(self.notice)

    def read(self, heading: str, words: str, groups: "Groups", acts: Sequence[Act]) -> None:
        """Show a page to read."""
        self.report.say(heading, words, groups, acts)
        self.show_page(self.report)

    def show_backups(self) -> None:
        """Show the backups of the open register."""
        self.show_page(self.backups)
