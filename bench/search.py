"""Searching everything: from the key to what was found, drawn; beside SQLite looking through the same texts."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from bench import fill
from bench.figures import Figure, in_turn, median, milliseconds, percentile
from riskreg.model.register import Register
from riskreg.ui.search.finding import find
from riskreg.ui.search.indexing import Index

ENTRIES = 10_000
AIM = 50.0  # milliseconds
TYPED = "staff training plan"
ONCE = ("report", "cr4242", "safety resident care", "nowhere at all", "director of")


def figures(folder: Path) -> Iterator[Figure]:
    """The search itself against a scan by SQLite, then a keystroke in the window."""
    register = fill.register(folder / "search.riskreg", ENTRIES)
    index = Index().updated(register.texts())
    looks = [TYPED[: n + 1] for n in range(len(TYPED))] + list(ONCE)
    scan = Scan(register)
    ours: list[float] = []
    floors: list[float] = []
    for typed in looks:
        mine, floor = in_turn(lambda: find(index, typed), lambda: scan(typed), 5)  # noqa: B023
        ours += mine
        floors += floor
    kept = sum(len(page.said.lines) + len(page.head) + len(page.whole) for page in index.pages) / 1e6
    note = f"slowest {percentile(ours, 100):.1f} ms; {kept:.0f} million characters kept"
    yield Figure(f"search everything at {ENTRIES:,}", median(ours), median(floors), "sqlite3 LIKE", 1, note)
    times = keystrokes(register.path, folder)
    note = f"slowest of {len(times)} {percentile(times, 100):.1f} ms"
    yield Figure("a keystroke in it, to what was found drawn", median(times), AIM, "50 ms", 1, note)


class Scan:
    """The floor: every text in one table, looked through by SQLite for every word."""

    def __init__(self, register: Register) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE TABLE texts (reference TEXT, words TEXT)")
        rows = [(each.reference, f"{each.reference}\n{each.title}\n{each.lines}") for each in register.texts()]
        self._connection.executemany("INSERT INTO texts VALUES (?, ?)", rows)

    def __call__(self, typed: str) -> None:
        words = [f"%{word}%" for word in typed.split()]
        where = " AND ".join("words LIKE ?" for _ in words)
        self._connection.execute(f"SELECT reference FROM texts WHERE {where}", words).fetchall()


def keystrokes(register: Path, folder: Path) -> list[float]:
    """Each from the key to the list drawn again."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from riskreg.ui import theme
    from riskreg.ui.app import application
    from riskreg.ui.search.palette import Palette
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
        QTest.qWait(50)
    window.acts.search()
    while window.session.tasks.running:
        QTest.qWait(50)
    palette = window.findChild(Palette)
    if palette is None:
        raise RuntimeError("there is no palette")

    def key(character: str) -> None:
        QTest.keyClicks(palette.field, character)
        QApplication.processEvents()

    times: list[float] = []
    for typed in (TYPED, *ONCE):
        palette.field.clear()
        QApplication.processEvents()
        times += [milliseconds(lambda c=character: key(c)) for character in typed]  # type: ignore[misc]
    window.close()
    return times
