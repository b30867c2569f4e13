"""The parts of the page under their tabs, with the preview beside them or, where there is no room, among them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from riskreg.ui.page_foot import scrolled
from riskreg.ui.tabbed import Tabbed
from riskreg.ui.theme import px

BESIDE, PREVIEW = 980, 360
"""The width from which the preview stands beside the parts, and its own; before scaling."""


class Parts(Tabbed):
    """The parts, and the preview as the last of them."""

    def __init__(self, parts: Sequence[QWidget], preview: QWidget) -> None:
        super().__init__("", parts)
        self.tabs.setAccessibleName(self.tr("Parts of the scheme"))
        self.parts = (*parts, preview)
        self.tabs.addTab(preview.accessibleName())
        self._preview = scrolled(preview)
        self.body.addWidget(self._preview)
        self._arrange()

    def _went(self, place: int) -> None:
        super()._went(place)
        self._arrange()

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
