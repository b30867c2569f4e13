"""The parts of the page under their tabs, with the preview beside them or, where there is no room, among them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from riskreg.ui.leading import Leading
from riskreg.ui.page_foot import scrolled
from riskreg.ui.theme import px
from riskreg.ui.widgets import ground

BESIDE, PREVIEW = 980, 360
"""The width from which the preview stands beside the parts, and its own; before scaling."""


class Parts(Leading):
    """``went`` says that another part is shown. Each part is called by its accessible name."""

    went = Signal()

    def __init__(self, parts: Sequence[QWidget], preview: QWidget) -> None:
        super().__init__()
        ground(self, "ground")
        self._parts = (*parts, preview)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Parts of the scheme"))
        self.stack = QStackedWidget()
        for part in parts:
            self.tabs.addTab(part.accessibleName())
            self.stack.addWidget(scrolled(part))
        self.tabs.addTab(preview.accessibleName())
        self._preview = scrolled(preview)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.stack, 1)
        body.addWidget(self._preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addLayout(body, 1)
        self.lead_focus_to(self.tabs)
        self.tabs.currentChanged.connect(self._went)
        for keys, step in (("Ctrl+Tab", self.next_part), ("Ctrl+Shift+Tab", self.previous_part)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)
        self._arrange()

    @property
    def shown(self) -> QWidget:
        """The part whose tab is chosen."""
        return self._parts[self.tabs.currentIndex()]

    def mark(self, place: int, *, wrong: bool) -> None:
        """Say at a part's tab whether something in it is wrong."""
        name = self._parts[place].accessibleName()
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
        self._arrange()
        self.went.emit()

    def _arrange(self) -> None:
        """The preview stands beside the parts where there is room, otherwise under a tab of its own."""
        wide = self.width() >= px(BESIDE)
        last = self.tabs.count() - 1
        if wide and self.tabs.currentIndex() == last:
            self.go(self.stack.currentIndex())
        self.tabs.setTabVisible(last, not wide)
        alone = not wide and self.tabs.currentIndex() == last
        self.stack.setVisible(not alone)
        self._preview.setVisible(wide or alone)
        self._preview.setMinimumWidth(px(PREVIEW))
        self._preview.setMaximumWidth(px(PREVIEW) if wide else 16_777_215)  # Qt's own largest

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
