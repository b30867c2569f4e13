"""A walk through every view of the window, as the list of views says how to get there."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from riskreg.ui.search.palette import Palette
from riskreg.ui.tour_views import View, put_back, views
from riskreg.ui.window import Window

PUT_OFF = 500
"""Milliseconds up to which what the window puts off belongs to a view."""


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until what was begun is done, and what was put off too."""
    qtbot.wait(5)
    qtbot.waitUntil(lambda: not _is_busy(window), timeout=20_000)
    qtbot.wait(5)


def _is_busy(window: Window) -> bool:
    timers = (each for each in window.findChildren(QTimer) if each.isActive() and each.isSingleShot())
    return bool(window.session.tasks.running) or any(each.interval() <= PUT_OFF for each in timers)


def visit(window: Window, view: View, qtbot: QtBot, then: Callable[[], object]) -> None:
    """Go to a view, do something there, and leave it again."""
    for step in view.steps:
        step(window)
        settle(window, qtbot)
    try:
        then()
    finally:
        put_back(window)
        settle(window, qtbot)


def named(name: str) -> View:
    """The view of this name."""
    return next(view for view in views() if view.name == name)


def front(window: Window) -> QWidget:
    """What takes the keys: the window, or what lies before it."""
    above = QApplication.focusWidget()
    while above is not None and not isinstance(above, Palette):
        above = above.parentWidget()
    return above or QApplication.activeModalWidget() or window


def shown(window: Window) -> Iterator[QWidget]:
    """Every widget in front that can be seen."""
    within = front(window)
    for each in within.findChildren(QWidget):
        if each.isVisible() and each.window() is within.window():
            yield each
