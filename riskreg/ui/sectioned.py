"""A place of several sections side by side under a bar of tabs, each built when it is first visited."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout

from riskreg.ui.desk import Contents
from riskreg.ui.half_written import HalfWritten
from riskreg.ui.places import Page, Section
from riskreg.ui.theme import SPACE
from riskreg.ui.widgets import ground

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows


class Sectioned(Page):
    """The sections. Only the one that is seen is told what the register holds, and only when that moved.

    A section leads the focus to its main control. It is only shown a register that is open in full. What is half
    written in one is asked about there. ``PLACE`` is what the rail calls all of them together.
    """

    PLACE: ClassVar[str]

    def __init__(self, flows: "Flows", sections: Sequence[Section], first: str) -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._sections = tuple(sections)
        self._contents: Contents | None = None
        self._shown: dict[str, Contents] = {}
        self.pages: dict[str, Page] = {}
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Sections"))
        for section in self._sections:
            self.tabs.addTab(section.title)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.setCurrentIndex(self._place_of(first))
        self.tabs.currentChanged.connect(self._went)
        for keys, step in (("Ctrl+Tab", self.next_section), ("Ctrl+Shift+Tab", self.previous_section)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)

    # Where one is

    @property
    def section(self) -> str:
        """The name of the section that is open."""
        return self._sections[max(self.tabs.currentIndex(), 0)].name

    def go(self, name: str) -> Page:
        """Open a section, and return its page."""
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(self._place_of(name))
        self._went()
        return self.pages[self.section]

    def next_section(self) -> None:
        """Open the section to the right, or the first after the last."""
        self._step(1)

    def previous_section(self) -> None:
        """Open the section to the left, or the last before the first."""
        self._step(-1)

    def _bring(self, name: str) -> None:
        """What is half written stands in a section: show that."""
        self._flows.place_wanted.emit(self.PLACE)
        self.go(name)

    def _step(self, by: int) -> None:
        self.go(self._sections[(self.tabs.currentIndex() + by) % len(self._sections)].name)
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _place_of(self, name: str) -> int:
        return next((at for at, section in enumerate(self._sections) if section.name == name), 0)

    def _went(self, *_: object) -> None:
        section = self._sections[max(self.tabs.currentIndex(), 0)]
        if section.name not in self.pages:
            page = self.pages[section.name] = section.build(self._flows)
            self._stack.addWidget(page)
            half = getattr(page, "half", None)
            if isinstance(half, HalfWritten):
                half.wanted.connect(self._bring)
        self._stack.setCurrentWidget(self.pages[section.name])
        self.lead_focus_to(self.pages[section.name])
        self.went_to(section.name)
        self._refresh()

    def went_to(self, name: str) -> None:
        """What else there is to do when a section is opened."""

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register, at once where it is seen and otherwise when it is."""
        self._contents = contents if contents.complete else None
        self._stack.setVisible(contents.complete)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._went()

    def _refresh(self) -> None:
        name, contents = self.section, self._contents
        if contents is None or name not in self.pages or not self.isVisible():
            return
        shown = self._shown.get(name)
        if shown is None or (shown.path, shown.revision) != (contents.path, contents.revision):
            self._shown[name] = contents
            self.pages[name].show_contents(contents)
