"""What every room's tests may use."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest


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
