"""A chart of bars that is read by mouse, keyboard and screen reader, and leads to the lists behind its parts."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from riskreg.ui.dashboard.plot import BarPlot
from riskreg.ui.dashboard.words import Bars
from riskreg.ui.widgets import tip

_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""Quarters and parts that an arrow goes on."""


class BarChart(BarPlot):
    """Shows Bars; ``picked`` says which quarter and part was clicked, or stood on at Enter.

    It is read, not dragged about.
    """

    picked = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._at: tuple[int, int] | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def show_bars(self, bars: Bars) -> None:
        """Show other bars."""
        super().show_bars(bars)
        self._at = None
        self.setAccessibleName(bars.name)
        self.setAccessibleDescription(bars.says())
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if getattr(self, "bars", None) is not None:
            self._mark()

    # By mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(self.mapToScene(event.position().toPoint()))
        if hit is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(*hit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(self.mapToScene(event.position().toPoint()))
        shape = Qt.CursorShape.ArrowCursor if hit is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.hit(self.mapToScene(event.pos()))
            said = tip(self.bars.says_of(*hit)) if self.bars and hit else ""
            QToolTip.showText(event.globalPos() if said else QPoint(), said, self)
            return True
        return bool(super().viewportEvent(event))

    # By keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self._go(*_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at is not None:
            self.picked.emit(*self._at)
        else:
            event.ignore()  # the other keys are the page's

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()

    def _go(self, quarters: int, parts: int) -> None:
        """To the next quarter, or the next part of this one that has anything in it."""
        if self.bars is None:
            return
        quarter, part = self._at or self._nearest(len(self.bars.quarters) - 1, 0)
        if quarters:
            self._at = self._nearest(min(max(quarter + quarters, 0), len(self.bars.quarters) - 1), part)
        else:
            further = self._filled(quarter)
            place = further.index(part) + parts if part in further else 0
            self._at = (quarter, further[place]) if 0 <= place < len(further) else (quarter, part)
        self._mark()
        self.setAccessibleDescription(self.bars.says_of(*self._at))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _filled(self, quarter: int) -> list[int]:
        parts = self.bars.parts if self.bars is not None else ()
        return [number for number, part in enumerate(parts) if part.lists[quarter]]

    def _nearest(self, quarter: int, part: int) -> tuple[int, int]:
        """The part of a quarter nearest to ``part`` that has anything in it."""
        return quarter, min(self._filled(quarter), key=lambda each: abs(each - part), default=part)

    def _mark(self) -> None:
        """Outline where the arrows have come to, while they are here."""
        if self._at is None and self.bars is not None and self.hasFocus():
            self._at = self._nearest(len(self.bars.quarters) - 1, 0)
        self.ring(self._at if self.hasFocus() else None)
