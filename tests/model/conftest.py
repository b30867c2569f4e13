"""A register on disk, and a shorthand for an entry in it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from riskreg.model.entry import Entry, new_entry
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.conftest import Clock

Make = Callable[..., Entry]


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return Register.create(
        tmp_path / "council.riskreg", name="Council", actor="Officer", quarter=Quarter(2018, 1), clock=clock
    )


@pytest.fixture
def make() -> Make:
    def make_entry(reference: str = "CR1", residual: int | None = 16, **fields: object) -> Entry:
        kind = Kind.OPPORTUNITY if reference.startswith("CO") else Kind.RISK
        rating = FIVE_BY_FIVE.rate_score(residual) if residual else None
        entry = new_entry(kind, reference, f"Title of {reference}")
        return replace(entry, initial=FIVE_BY_FIVE.rate(5, 5), residual=rating, **fields)  # type: ignore[arg-type]

    return make_entry
