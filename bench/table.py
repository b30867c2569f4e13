"""The table at 10,000 entries: each act from the key to the picture, beside a bare table doing the same."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench import fill
from bench.figures import Figure, in_turn, median, percentile

if TYPE_CHECKING:
    from bench.bare_table import BareTable
    from riskreg.ui.window import Window

ENTRIES, FRAME, RUNS = 10_000, 16.0, 21
WORD = "director"
AIM = 5
"""Times a bare table that shows one number to a cell: ours looks for words, draws pills and breaks titles."""


def figures(folder: Path) -> Iterator[Figure]:
    """A keystroke, a sort, a scroll and grouping, as a person has them."""
    path = fill.register(folder / "table.riskreg", ENTRIES, quarters=1).path
    window = _open(path, folder)
    from bench.bare_table import BareTable

    bare = BareTable(window.page.view.size(), ENTRIES)
    acts: list[tuple[str, Callable[[], None], Callable[[], None]]] = [
        ("a keystroke in the filter", _keys(window), bare.fewer),
        ("a sort by a column once seen", _sort(window), bare.reorder),
        ("a screen scrolled", partial(_scroll, window), bare.screen_down),
        ("a wheel's step scrolled", partial(_wheel, window), bare.wheel),
    ]
    for name, ours, floor in acts:
        yield _figure(name, ours, floor)
    yield from _first_sorts(window, bare)
    window.page.tools.menus  # noqa: B018 - made once, as at the first use
    yield from _grouped(window, bare)
    bare.close()
    window.close()


def _open(register: Path, folder: Path) -> "Window":
    from PySide6.QtCore import QEventLoop, QTimer

    from riskreg.ui import theme
    from riskreg.ui.app import application
    from riskreg.ui.settings import Preferences
    from riskreg.ui.window import Window

    theme.apply(application(), "light")
    window = Window(Preferences(), folder, folder)
    window.resize(1600, 900)
    window.show()
    window.build_editor()
    window.session.open(register)
    while not (window.session.contents and window.session.contents.complete and not window.session.tasks.running):
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    return window


def _figure(name: str, ours: Callable[[], None], floor: Callable[[], None], runs: int = RUNS) -> Figure:
    times, floors = in_turn(ours, floor, runs)
    slow, frame = percentile(times, 95), "within" if median(times) <= FRAME else "OVER"
    note = f"{frame} a frame of {FRAME:g} ms, 95th percentile {slow:.1f} ms"
    return Figure(f"{name} at {ENTRIES:,}", median(times), median(floors), "a bare table", AIM, note)


def _settle() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()


def _keys(window: "Window") -> Callable[[], None]:
    """One letter more of a word, and from the start again after its last."""
    from PySide6.QtTest import QTest

    typed = [0]
    field = window.page.filter.field

    def key() -> None:
        if typed[0] == len(WORD):
            typed[0] = 0
            field.selectAll()
        QTest.keyClicks(field, WORD[typed[0]])
        typed[0] += 1
        _settle()

    return key


def _sort(window: "Window") -> Callable[[], None]:
    """Up, down and the paper's order in turn, each once before the clock starts."""
    from riskreg.ui.table.columns import Column

    window.page.filter.clear()

    def sort() -> None:
        window.page.view.sort_by(Column.OWNER)
        _settle()

    for _ in range(3):
        sort()
    return sort


def _first_sorts(window: "Window", bare: "BareTable") -> Iterator[Figure]:
    """The first sort by each column, when its order is not known yet."""
    from riskreg.ui.table.columns import Column

    window.page.filter.clear()
    columns = iter([column for column in Column for _ in range(2) if column is not Column.OWNER])

    def sort() -> None:
        window.page.view.sort_by(next(columns))
        _settle()

    yield _figure("a first sort by a column", sort, bare.reorder, 30)


def _scroll(window: "Window") -> None:
    bar = window.page.view.verticalScrollBar()
    bar.setValue(bar.value() + bar.pageStep() if bar.value() + bar.pageStep() < bar.maximum() else 0)
    _settle()


def _wheel(window: "Window") -> None:
    bar = window.page.view.verticalScrollBar()
    bar.setValue(bar.value() + 3 * bar.singleStep())
    _settle()


def _grouped(window: "Window", bare: "BareTable") -> Iterator[Figure]:
    from riskreg.ui.table.facets import Ask, Facet
    from riskreg.ui.table.groups import Grouping

    window.page.filter.clear()
    window.page.view.group_by(Grouping.OWNER)
    yield _figure("a keystroke among groups by owner", _keys(window), bare.fewer)
    window.page.filter.clear()
    window.page.view.group_by(Grouping.TYPE)
    yield _figure("a keystroke among groups by type", _keys(window), bare.fewer)
    window.page.view.group_by(Grouping.NONE)
    window.page.filter.clear()

    def ask() -> None:
        window.page.filter.toggle(Ask(Facet.BAND, "High"))
        _settle()

    yield _figure("a filter by band, on and off", ask, bare.fewer)
