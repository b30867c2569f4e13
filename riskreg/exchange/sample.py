"""The sample register: an invented county council, two quarters signed off and a third under way.

Its data is a list of steps that a person can read and edit: ``sample_steps`` says what each does. The list
"then" ends the third quarter, for those who want to see its paper. All times come from the data, so that every
build has the same ledger.
"""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.model.codec import Json
from riskreg.model.errors import UnusableFile
from riskreg.model.quarter import Quarter

if TYPE_CHECKING:
    from riskreg.model.register import Register

Progress = Callable[[int, int], None]


def create_sample(
    path: Path, data: Path, *, name: str | None = None, progress: Progress = lambda _done, _all: None
) -> "Register":
    """Create the sample register at ``path`` from the steps in ``data``; leave no file where that fails.

    ``name`` is what papers call it, by default the name in the data.
    """
    from riskreg.model.register import Register
    from riskreg.model.scratch import made_in_steps

    sample = _read(data)
    clock = _Clock(sample["at"])
    with made_in_steps(
        path,
        name=name or sample["name"],
        actor=sample["actor"],
        quarter=Quarter.parse(sample["quarter"]),
        register_id=sample["id"],
        clock=clock,
    ) as register:
        _take(register, clock, sample["steps"], progress)
    return Register.open(path)  # from here on with the real time


def end_quarter(path: Path, data: Path) -> "Register":
    """Carry the sample register at ``path``, as it was created, on to the publication of its third quarter."""
    from riskreg.model.register import Register

    sample = _read(data)
    clock = _Clock(sample["at"])
    _take(Register.open(path, clock=clock), clock, sample["then"], lambda _done, _all: None)
    return Register.open(path)


class _Clock:
    """Tells the time of the step being taken."""

    def __init__(self, at: str) -> None:
        self.now = datetime.fromisoformat(at)

    def __call__(self) -> datetime:
        return self.now


def _read(data: Path) -> Json:
    try:
        sample: Json = json.loads(data.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnusableFile(f"The sample's data {data} cannot be read: install riskreg again.") from error
    return sample


def _take(register: "Register", clock: _Clock, steps: list[Json], progress: Progress) -> None:
    from riskreg.exchange.sample_steps import Steps

    takes = Steps(register)
    for done, step in enumerate(steps):
        progress(done, len(steps))
        clock.now = datetime.fromisoformat(step["at"])
        takes.take(step)
    progress(len(steps), len(steps))
