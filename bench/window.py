"""Start to first paint with rows, and one keystroke in the filter, in the real window."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import fill
from bench.figures import Figure, in_turn, median, milliseconds, percentile

START_ROWS, STARTS = 500, 9
FILTER_ROWS = 10_000
FRAME = 16.0  # milliseconds
WORD = "director"


def _start(*arguments: str) -> Callable[[], object]:
    return lambda: subprocess.run(
        [sys.executable, "-m", "bench.first_paint", *arguments], check=True, capture_output=True
    )


def figures(folder: Path) -> Iterator[Figure]:
    """The window's two figures."""
    register = fill.register(folder / "start.riskreg", START_ROWS)
    ours, floor = in_turn(_start("ours", str(register.path)), _start("floor", str(START_ROWS)), STARTS)
    yield Figure(
        f"start to first paint with {START_ROWS} rows",
        median(ours),
        median(floor),
        "a bare window with a table",
        2,
    )
    times = _keystrokes(fill.register(folder / "filter.riskreg", FILTER_ROWS).path, folder)
    note = f"slowest of {len(times)} {percentile(times, 100):.1f} ms"
    yield Figure(f"a keystroke in the filter at {FILTER_ROWS:,}", median(times), FRAME, "one frame", 1, note)


def _keystrokes(register: Path, folder: Path) -> list[float]:
    """Each from the key to the table drawn again."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from riskreg.ui import theme
    from riskreg.ui.app import application
    from riskreg.ui.settings import Preferences
    from riskreg.ui.window import Window

    app = application()
    theme.apply(app, "light")
    window = Window(Preferences(), folder, folder)
    window.resize(1600, 900)
    window.show()
    window.build_editor()
    window.session.open(register)
    while not (window.session.contents and window.session.contents.complete and not window.session.tasks.running):
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()

    def key(character: str) -> None:
        QTest.keyClicks(window.page.filter.field, character)
        QApplication.processEvents()

    times: list[float] = []
    for _ in range(3):
        window.page.filter.clear()
        QApplication.processEvents()
        times += [milliseconds(lambda c=character: key(c)) for character in WORD]  # type: ignore[misc]
    window.close()
    return times
