"""Parts of a page under a bar of tabs, each with room to scroll."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from riskreg.ui.leading import Leading
from riskreg.ui.page_foot import scrolled
from riskreg.ui.widgets import ground


class Tabbed(Leading):
    """``went`` says that another part is shown. Each part is called by its accessible name."""

    went = Signal()

    def __init__(self, name: str, parts: Sequence[QWidget]) -> None:
        super().__init__()
        ground(self, "ground")
        self.parts = tuple(parts)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(name)
        self.stack = QStackedWidget()
        for part in parts:
            self.tabs.addTab(part.accessibleName())
            self.stack.addWidget(scrolled(part))
        self.body = QHBoxLayout()
        self.body.setSpacing(0)
        self.body.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addLayout(self.body, 1)
        self.lead_focus_to(self.tabs)
        self.tabs.currentChanged.connect(self._went)
        for keys, step in (("Ctrl+Tab", self.next_part), ("Ctrl+Shift+Tab", self.previous_part)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)

    @property
    def shown(self) -> QWidget:
        """The part whose tab is chosen."""
        return self.parts[self.tabs.currentIndex()]

    def mark(self, place: int, *, wrong: bool) -> None:
        """Say at a part's tab whether something in it is wrong."""
        name = self.parts[place].accessibleName()
        self.tabs.setTabText(place, self.tr("{0} (!)").format(name) if wrong else name)

    def go(self, place: int) -> None:
        """Show a part."""
        self.tabs.setCurrentIndex(place)

    def next_part(self) -> None:
        """Go to the part to the right, or the first after the last."""
        self._step(1)

    def previous_part(self) -> None:
        """Go to the part to the left, or the last before the first."""
        self._step(-1)

    def _step(self, by: int) -> None:
        there = [place for place in range(self.tabs.count()) if self.tabs.isTabVisible(place)]
        self.go(there[(there.index(self.tabs.currentIndex()) + by) % len(there)])
        self.tabs.setFocus(Qt.FocusReason.TabFocusReason)

    def _went(self, place: int) -> None:
        if place < self.stack.count():
            self.stack.setCurrentIndex(place)
        self.went.emit()
