"""Work in other threads: results come home, errors too, and a stop is heard."""

import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.model.errors import Cancelled
from riskreg.model.records import Progress
from riskreg.ui.messages import WorkStrip
from riskreg.ui.tasks import Sweeper, Tasks


class Outcome:
    """What a task handed over, and in which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.threads: list[threading.Thread] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.current_thread())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.append(threading.current_thread())


class Slow:
    """Work that reports until it is let go or stopped."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def __call__(self, progress: Progress) -> str:
        steps = 0
        while not self.go_on.wait(0.01):
            progress(min(steps := steps + 1, 1000), 1000)
        return "done"


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_a_result_comes_home_to_the_windows_thread(tasks: Tasks, qtbot: QtBot) -> None:
    outcome = Outcome()
    tasks.start("Count", lambda _: threading.current_thread(), outcome.done, outcome.failed)
    qtbot.waitUntil(lambda: bool(outcome.results))
    assert outcome.results[0] is not threading.current_thread()
    assert outcome.threads == [threading.current_thread()]
    assert tasks.running == []


def test_an_error_comes_home_too(tasks: Tasks, qtbot: QtBot) -> None:
    outcome = Outcome()
    tasks.start("Divide", lambda _: 1 / 0, outcome.done, outcome.failed)
    qtbot.waitUntil(lambda: bool(outcome.errors))
    assert isinstance(outcome.errors[0], ZeroDivisionError)
    assert outcome.results == []


def test_with_patience_short_work_is_done_at_once_and_only_once(tasks: Tasks, qtbot: QtBot) -> None:
    outcome = Outcome()
    tasks.start("Short", lambda _: 42, outcome.done, outcome.failed, patience=5)
    assert outcome.results == [42]
    qtbot.wait(20)
    assert outcome.results == [42]


def test_a_stop_is_heard_at_the_next_report(tasks: Tasks, qtbot: QtBot) -> None:
    outcome, slow = Outcome(), Slow()
    task = tasks.start("Slow", slow, outcome.done, outcome.failed, cancellable=True)
    qtbot.waitUntil(lambda: task.progress[0] > 0)
    task.cancel()
    qtbot.waitUntil(lambda: bool(outcome.errors))
    assert isinstance(outcome.errors[0], Cancelled)


def test_the_strip_shows_only_work_that_takes_a_moment_and_can_stop_it(tasks: Tasks, qtbot: QtBot) -> None:
    strip = WorkStrip(tasks)
    qtbot.addWidget(strip)
    outcome, slow = Outcome(), Slow()
    tasks.start("Importing", slow, outcome.done, outcome.failed, cancellable=True)
    assert not strip.isVisible()
    qtbot.waitUntil(strip.isVisible, timeout=3000)
    strip.cancel()
    qtbot.waitUntil(lambda: not strip.isVisible())
    assert isinstance(outcome.errors[0], Cancelled)


def test_closing_stops_what_runs_and_delivers_nothing_more(qapp: object, qtbot: QtBot) -> None:
    tasks, outcome = Tasks(), Outcome()
    tasks.start("Slow", Slow(), outcome.done, outcome.failed, cancellable=True)
    tasks.close()
    qtbot.wait(20)
    assert (outcome.results, outcome.errors) == ([], [])


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.itself = self


def test_what_a_large_read_leaves_is_set_aside_and_looked_through_later(qapp: QApplication) -> None:
    sweeper = Sweeper(qapp)
    try:
        sweeper.sweep()  # what start-up made is set aside
        ring = weakref.ref(Ring())
        read = [[number] for number in range(2 * Sweeper.MANY)]
        sweeper.sweep()
        assert ring() is not None, "looking through so much would be felt"
        sweeper.catch_up()
        assert ring() is None
        assert len(read) > Sweeper.MANY
    finally:
        sweeper.close()
        sweeper.deleteLater()
