"""``python -m tests``: every test, those of the window beside the others, or what the command line names.

Where Qt cannot be loaded the tests that need a window are left out, and a sentence says so.
"""

import os
import subprocess
import sys
from threading import Thread

import pytest

from riskreg.ui.screen import library_problem

HALVES = {"window": ["tests/ui"], "others": ["--ignore=tests/ui"]}
WITHOUT_QT = ["-p", "no:pytest-qt", "--ignore=tests/ui", "-m", "not window", "-o", "addopts=-q"]
WITHOUT_QT += ["-W", "ignore::pytest.PytestConfigWarning"]


def main() -> int:
    """Run pytest with the words of the command line; returns its exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    problem = library_problem(screen=False)
    if problem is not None:
        status = int(pytest.main([*sys.argv[1:], *WITHOUT_QT]))
        sys.stderr.write(f"The tests of the window were left out: {problem}\n")
        return status
    return int(pytest.main(sys.argv[1:])) if sys.argv[1:] else both_halves()


def both_halves() -> int:
    """Each half in a process of its own, at the same time; the first exit status that is not 0."""
    running = [Half(name, words) for name, words in HALVES.items()]
    return next((status for status in [half.wait() for half in running] if status), 0)


class Half:
    """A part of the tests under way, each line that it prints led by its name."""

    def __init__(self, name: str, words: list[str]) -> None:
        command = [sys.executable, "-m", "tests", *words]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._name = name
        self._thread = Thread(target=self._pass_on)
        self._thread.start()

    def _pass_on(self) -> None:
        for line in self._process.stdout or ():
            sys.stdout.write(f"{self._name}: {line}")
            sys.stdout.flush()

    def wait(self) -> int:
        """The exit status, once it has ended."""
        self._thread.join()
        status = self._process.wait()
        if status < 0:
            sys.stdout.write(f"{self._name}: ended by signal {-status}\n")
        return abs(status)


if __name__ == "__main__":
    sys.exit(main())
