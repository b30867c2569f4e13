"""What every room's tests may use."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis
import pytest

from tests.offline import sitecustomize as offline  # from here on, connections are refused

# How fast a machine is, or how busy, is no property of the program.
hypothesis.settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any machine")


class Clock:
    """A clock that moves one minute each time that it is read."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2018, 4, 2, 9, 0, tzinfo=UTC))


@pytest.fixture
def published() -> Path:
    """A county council's published register, where the checkout has it beside it."""
    path = Path(__file__).parents[2] / "shared" / "registers" / "published-q1-2018-19.xlsx"
    if not path.exists():
        pytest.skip("the published register is not beside this checkout")
    return path


@pytest.fixture
def wild() -> Path:
    """A folder of registers that other bodies publish, where the checkout has it beside it."""
    path = Path(__file__).parents[2] / "shared" / "registers" / "wild"
    if not path.exists():
        pytest.skip("the wild registers are not beside this checkout")
    return path


@pytest.fixture(scope="session", autouse=True)
def attempts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where attempts to reach beyond this machine are written, by children of the tests too."""
    path = tmp_path_factory.mktemp("offline") / "attempts"
    path.touch()
    folder = str(Path(offline.__file__).parent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(offline.ATTEMPTS, str(path))
        patch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (folder, os.environ.get("PYTHONPATH")))))
        yield path


@pytest.fixture(autouse=True)
def _offline(attempts: Path) -> Iterator[None]:
    """No test, and no process that it starts, opens a connection to another machine."""
    yield
    tried = attempts.read_text("utf-8")
    attempts.write_text("", "utf-8")
    assert not tried, f"something reached beyond this machine: {tried}"
