"""Every change to a file made to go wrong in turn: what was being done is done or not, never half."""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.torture import apart
from tests.torture.failing import CRASHED, FAILURES, POWER_CUTS, Failure
from tests.torture.judging import REGISTER, content
from tests.torture.operations import OPERATIONS, attempt
from tests.torture.scale import FULL, figures

NO_FAILURE = Failure("nothing fails", 0)


class Trial(NamedTuple):
    """How one attempt went: what the child said of it, and its exit code."""

    said: list[tuple[str, str, list[str]]]
    exit_code: int

    @property
    def acknowledged(self) -> bool:
        return bool(self.said) and self.said[0][0] == "done"


class Stage:
    """An operation's prepared folder, what it holds before and after, and the calls between."""

    def __init__(self, name: str, place: Path) -> None:
        self.name = name
        self._template = place / "template"
        self._template.mkdir(parents=True)
        OPERATIONS[name].prepare(self._template)
        self.folder = place / "folder"
        self.before = self._settled()
        trial = self.trial(0, NO_FAILURE)
        assert trial.acknowledged
        self.calls = trial.said[0][2]
        self.after = content(self.folder)

    def _settled(self) -> Any:
        self._set_up()
        return content(self.folder)

    def _set_up(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(f"{self.folder}.attic", ignore_errors=True)
        shutil.copytree(self._template, self.folder)

    def trial(self, at: int, failure: Failure) -> Trial:
        self._set_up()
        with apart.child(attempt, self.name, self.folder, self.before, at, failure) as (process, connection):
            said = list(apart.answers(connection))
            return Trial(said, apart.ended(process))


@pytest.fixture(params=list(OPERATIONS), scope="module")
def stage(request: pytest.FixtureRequest, children: Path | None, tmp_path_factory: Any) -> Iterator[Stage]:
    if children is None:
        pytest.skip("no C compiler: failing system calls need one (install gcc)")
    place = tmp_path_factory.mktemp("stage")
    yield Stage(request.param, place)
    shutil.rmtree(place)


def test_an_operation_is_done_or_not_done(stage: Stage) -> None:
    wanted = ".part" if "export" in stage.name else f"{REGISTER}-journal"
    if stage.name in ("create", "riskreg new"):
        wanted = REGISTER
    assert any(wanted in call for call in stage.calls), "the calls were not seen"
    outcomes: Counter[str] = Counter()
    for failure in FAILURES:
        for at in _turns(len(stage.calls) + (failure in POWER_CUTS), f"{stage.name} {failure.name}"):
            where = f"{failure.name} at {at} of {len(stage.calls)}: {(*stage.calls, 'the end')[at - 1]}"
            outcomes[_judged(stage, stage.trial(at, failure), failure, where)] += 1
    tried = sum(outcomes.values())
    parts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    figures.append(f"{stage.name}: {len(stage.calls)} calls, {tried} failures: {parts}; none half done")


def _turns(calls: int, seed: str) -> list[int]:
    """Which calls fail: all of them, or a few picked the same way each time."""
    numbers = range(1, calls + 1)
    return list(numbers) if FULL else random.Random(seed).sample(numbers, 1)


def _judged(stage: Stage, trial: Trial, failure: Failure, where: str) -> str:
    now = content(stage.folder)
    assert now in (stage.before, stage.after), f"half done: {where}"
    if failure.ends_the_process:
        assert trial.exit_code in (CRASHED, 0), where
    else:
        assert trial.exit_code == 0, f"a fault, not a refusal: {where}"
        happened, sentence, _ = trial.said[0]
        assert happened != "refused, though changed" or "Nothing was changed" not in sentence, (
            f"{sentence} {where}"
        )
        assert now == stage.after, f"did not go on afterwards: {where}"
    if trial.acknowledged:
        assert now == stage.after, f"acknowledged and lost: {where}"
        return "acknowledged"
    return "refused with a sentence" if trial.said else f"ended as {'done' if now == stage.after else 'not done'}"
