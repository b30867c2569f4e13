"""Tab through what is in front, as a person without a mouse does."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from riskreg.ui.editor.outline_edit import OutlineEdit
from riskreg.ui.window import Window
from tests.ui.walking import front, shown

MOST_STEPS, MOST_PARTS = 250, 8
"""Stops of a view, and parts of one field (a date has three) that Tab goes through."""
TOLERANCE = 12
"""Pixels that two controls of one row may stand higher or lower than each other."""


class Stop(NamedTuple):
    """Where Tab went, and where that and the stop before it stood just then: a page scrolls along."""

    widget: QWidget
    place: QRect
    before: QRect
    is_seen: bool


def to_reach(window: Window) -> list[QWidget]:
    """Every control in front that Tab should reach."""
    can = Qt.FocusPolicy.TabFocus
    return [
        each for each in shown(window) if each.isEnabled() and each.focusPolicy() & can and not each.focusProxy()
    ]


def missed(wanted: list[QWidget], reached: list[Stop]) -> list[QWidget]:
    """Those that were not reached and are still there; buttons that exclude each other are one."""
    widgets = [each.widget for each in reached]
    there = [each for each in wanted if isValid(each) and each.isVisible() and each.isEnabled()]
    return [each for each in there if not any(one in widgets for one in _together(each))]


def _together(widget: QWidget) -> list[QWidget]:
    """A control and those that exclude it: the arrows lead from one to the next."""
    if not isinstance(widget, QAbstractButton):
        return [widget]
    group = widget.group()
    if group is not None and group.exclusive():
        return [*group.buttons()]
    if widget.autoExclusive():
        return [*widget.parentWidget().findChildren(QAbstractButton)]
    return [widget]


def step(qtbot: QtBot, *, back: bool = False) -> QWidget | None:
    """Press Tab, or Shift+Tab; in a list, which indents with Tab, press Escape first as its help says."""
    before = QApplication.focusWidget()
    key, held = (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    if back:
        key, held = (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(MOST_PARTS):
        now = QApplication.focusWidget()
        if now is None or now is not before:
            return now
        if isinstance(now, OutlineEdit):
            qtbot.keyClick(now, Qt.Key.Key_Escape)
        qtbot.keyClick(QApplication.focusWidget() or now, key, held)
    return QApplication.focusWidget()


def round_trip(qtbot: QtBot, *, back: bool = False) -> list[Stop]:
    """The stops in the order in which Tab reaches them, from where the focus is until it is there again."""
    begun = QApplication.focusWidget()
    before, reached = begun, list[Stop]()
    while before is not None and len(reached) < MOST_STEPS:
        now = step(qtbot, back=back)
        if now is None or now in [each.widget for each in reached]:
            break
        reached.append(Stop(now, place(now), place(before), _is_seen(now)))
        before = now
        if now is begun:
            break
    return reached


def _is_seen(widget: QWidget) -> bool:
    seen = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return not seen.visibleRegion().isEmpty()


def from_the_first(window: Window, reached: list[Stop]) -> list[Stop]:
    """The same round, begun at the first control: of a dialog that on top, of the window that of the rail."""
    widgets = [each.widget for each in reached]
    first: QWidget = front(window)
    if first is not window:
        first = min(widgets, key=lambda each: (place(each).top(), place(each).left()))
    while first not in widgets:
        first = first.nextInFocusChain()
    at = widgets.index(first)
    return reached[at:] + reached[:at]


def place(widget: QWidget) -> QRect:
    """Where a person sees it in the window; all of it where nothing of it can be seen."""
    whole = seen = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        seen = seen.intersected(QRect(above.mapTo(above.window(), QPoint(0, 0)), above.size()))
        above = above.parentWidget()
    return seen if seen.isValid() else whole


def goes_back(here: QRect, there: QRect) -> bool:
    """Whether the eye has to go back for the next stop: up again in the same column, or left in the same row."""
    if here.contains(there) or there.contains(here):
        return False
    if there.bottom() < here.top() + TOLERANCE:  # above
        return there.left() < here.right() - TOLERANCE
    same_row = abs(there.center().y() - here.center().y()) < TOLERANCE
    return same_row and there.right() < here.left() + TOLERANCE


def jumps(stops: list[Stop]) -> list[Stop]:
    """Where Tab went against the eye; the first stop follows the last, which is no jump."""
    return [each for each in stops[1:] if goes_back(each.before, each.place)]
