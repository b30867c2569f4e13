"""``make bench``: every figure, or those whose part is named: storing, documents, window."""

import importlib
import os
import platform
import sys
import tempfile
from pathlib import Path

PARTS = ("window", "storing", "documents")


def main() -> None:
    """Print the figures, a line each, as they are measured."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    for part in sys.argv[1:] or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            for figure in importlib.import_module(f"bench.{part}").figures(Path(folder)):
                print(figure.line(), flush=True)


if __name__ == "__main__":
    main()
