"""``python -m tests``: every test, or where Qt cannot be loaded, every test that needs no window."""

import os
import sys

import pytest

from riskreg.ui.screen import library_problem


def main() -> int:
    """Run pytest with the words of the command line; returns its exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments = sys.argv[1:]
    problem = library_problem(screen=False)
    if problem is not None:
        arguments += ["-p", "no:pytest-qt", "--ignore=tests/ui", "-m", "not window", "-o", "addopts=-q"]
        arguments += ["-W", "ignore::pytest.PytestConfigWarning"]
    status = int(pytest.main(arguments))
    if problem is not None:
        sys.stderr.write(f"The tests of the window were left out: {problem}\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
