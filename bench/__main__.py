"""``make bench``: every figure, or those whose part is named: window, table, storing, documents, papers."""

import importlib
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

PARTS = ("window", "table", "storing", "documents", "papers")


def main() -> None:
    """Print the figures, a line each, as they are measured."""
    with tempfile.TemporaryDirectory() as folder:
        _use_a_screen(Path(folder))
        _print_figures()


def _use_a_screen(folder: Path) -> None:
    """Draw on a screen of a usual size; without it Qt's offscreen one is smaller than the window."""
    screen = {"name": "bench", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1, "logicalDpi": 96}
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={described}")


def _print_figures() -> None:
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    for part in sys.argv[1:] or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            for figure in importlib.import_module(f"bench.{part}").figures(Path(folder)):
                print(figure.line(), flush=True)


if __name__ == "__main__":
    main()
