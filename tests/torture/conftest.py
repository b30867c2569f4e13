"""What every test by force needs: children to work in, and the figures at the end of a full run."""

from pathlib import Path

import pytest

from tests.torture import apart, failing
from tests.torture.scale import FULL, figures


@pytest.fixture(scope="session")
def children(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The process that children are forked from is running; the library of failing calls in it, if any."""
    library = failing.built(tmp_path_factory.mktemp("failing"))
    apart.start_server(library)
    return library


@pytest.fixture
def failing_calls(children: Path | None) -> None:
    """System calls in children can be made to fail."""
    if children is None:
        pytest.skip("no C compiler: failing system calls need one (install gcc)")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what a full run tried and found."""
    if FULL:
        terminalreporter.section("torture")
        for line in figures:
            terminalreporter.write_line(line)
