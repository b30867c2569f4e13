"""Start to first paint with rows, in the real window."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import fill
from bench.figures import Figure, in_turn, median

START_ROWS, STARTS = 500, 9


def _start(*arguments: str) -> Callable[[], object]:
    return lambda: subprocess.run(
        [sys.executable, "-m", "bench.first_paint", *arguments], check=True, capture_output=True
    )


def figures(folder: Path) -> Iterator[Figure]:
    """The window's figure."""
    register = fill.register(folder / "start.riskreg", START_ROWS)
    ours, floor = in_turn(_start("ours", str(register.path)), _start("floor", str(START_ROWS)), STARTS)
    yield Figure(
        f"start to first paint with {START_ROWS} rows",
        median(ours),
        median(floor),
        "a bare window with a table",
        2,
    )
