"""Start to first paint with rows, in the real window."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import fill
from bench.figures import Figure, in_turn, median

START_ROWS, STARTS = 500, 9


def _start(compiled: Path, *arguments: str) -> Callable[[], object]:
    # As installed: modules are compiled once and not at each start, whatever the shell says of bytecode.
    surroundings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(compiled)}
    return lambda: subprocess.run(
        [sys.executable, "-m", "bench.first_paint", *arguments], check=True, capture_output=True, env=surroundings
    )


def figures(folder: Path) -> Iterator[Figure]:
    """The window's figure."""
    register = fill.register(folder / "start.riskreg", START_ROWS)
    compiled = folder / "compiled"
    ours, floor = in_turn(
        _start(compiled, "ours", str(register.path)), _start(compiled, "floor", str(START_ROWS)), STARTS
    )
    yield Figure(
        f"start to first paint with {START_ROWS} rows",
        median(ours),
        median(floor),
        "a bare window with a table",
        2,
    )
