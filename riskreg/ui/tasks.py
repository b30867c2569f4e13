"""Work that may take a moment, off the window's thread, with progress and a way to stop it."""

import gc
import logging
import time
from collections.abc import Callable
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from riskreg.model.errors import Cancelled
from riskreg.model.records import Progress

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)

Work = Callable[[Progress], Any]


class Task:
    """One piece of work. It reports progress where it can, and stops at its next report when asked to."""

    def __init__(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        cancellable: bool,
    ) -> None:
        self.title, self.cancellable = title, cancellable
        self.began = time.monotonic()
        self.progress: tuple[int, int] = (0, 0)
        self.cancelled = False
        self.finished = Event()
        self._work, self._done, self._failed = work, done, failed
        self._result: Any = None
        self._error: Exception | None = None
        self.delivered = False

    def cancel(self) -> None:
        """Ask it to stop; nothing is changed then."""
        self.cancelled = True

    def report(self, done: int, total: int) -> None:
        """Called by the work itself, in its own thread."""
        self.progress = (done, total)
        if self.cancelled:
            raise Cancelled("Stopped. Nothing was changed.")

    def run(self) -> None:
        """Do the work; whatever it raises is kept for the window."""
        try:
            self._result = self._work(self.report)
        except Exception as error:
            self._error = error
        finally:
            self.finished.set()

    def deliver(self) -> None:
        """Hand the result over, once, in the window's thread."""
        if self.delivered:
            return
        self.delivered = True
        if self._error is not None:
            self._failed(self._error)
        else:
            self._done(self._result)


class Sweeper(QObject):
    """Collects garbage in the window's thread and nowhere else.

    Python collects in whichever thread happens to allocate. A worker that did so could delete a
    widget while Qt draws it, and the process would be gone.
    """

    EVERY = 1000  # milliseconds
    MANY = 50_000
    """New objects, from which on looking through them would be felt as a stutter."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.sweep)
        self._timer.start(self.EVERY)
        self._settled = self._put_off = False

    def sweep(self) -> None:
        """Collect the oldest generation that is due; what start-up made stays, and is not looked at again.

        A large read makes so many objects that they are set aside unseen; they are looked through
        once nobody is working in the window.
        """
        counts, due = gc.get_count(), gc.get_threshold()
        if not self._settled or counts[0] > self.MANY:
            self._put_off = self._settled
            self._settled = True
            gc.freeze()
        elif self._put_off and QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive:
            self.catch_up()
        else:
            for generation in (2, 1, 0):
                if counts[generation] > due[generation]:
                    gc.collect(generation)
                    return

    def catch_up(self) -> None:
        """Look through everything that was set aside."""
        self._put_off = False
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Leave it to Python again: there are no workers any more."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


class Tasks(QObject):
    """The work under way. Results come back to the window's thread, in any order."""

    changed = Signal()
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[Task] = []
        self._closed = False
        self._sweeper = Sweeper(self)
        self._ended.connect(self._deliver)

    @cached_property
    def _pool(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=4, thread_name_prefix="riskreg")

    def start(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        patience: float = 0.0,
        cancellable: bool = False,
    ) -> Task:
        """Start ``work(progress)``; then ``done(result)`` or ``failed(error)`` is called here.

        ``patience`` in seconds is how long to wait on the spot, for work that nearly always takes
        a few milliseconds: the window then never shows a state in between.
        """
        task = Task(title, work, done, failed, cancellable=cancellable)
        self.running.append(task)
        self._pool.submit(self._run, task)
        if patience and task.finished.wait(patience):
            self._deliver(task)
        else:
            self.changed.emit()
        return task

    def _run(self, task: Task) -> None:
        task.run()
        if not self._closed:
            self._ended.emit(task)

    def _deliver(self, task: Task) -> None:
        if task in self.running:
            self.running.remove(task)
            self.changed.emit()
        if not self._closed:
            task.deliver()

    def close(self) -> None:
        """Stop everything and wait for it, so that nothing outlives the window."""
        self._closed = True
        for task in self.running:
            task.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self.running.clear()
        self._sweeper.close()
