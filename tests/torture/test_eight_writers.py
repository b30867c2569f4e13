"""Eight officers at one register at the same time: every count arrives, nobody is turned away."""

import random
import time
from collections.abc import Iterator
from contextlib import ExitStack
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from riskreg.model.register import Register
from tests.torture import apart
from tests.torture.judging import sound
from tests.torture.officers import count_up
from tests.torture.operations import made_entry
from tests.torture.scale import figures, tries

WRITERS = 8
TIMES = tries(5, 120)


@pytest.fixture
def path(tmp_path: Path, children: object) -> Path:
    path = tmp_path / "shared.riskreg"
    entry = made_entry("CR1", commentary=" ".join(["0"] * WRITERS))
    Register.create(path, name="Council", actor="Officer").save(entry, 0, actor="Officer")
    return path


def numbers(path: Path) -> list[int]:
    """What has been counted, in a register whose chain is whole and without a row too many."""
    register = sound(path)
    entry = register.find("CR1")
    counts = [int(number) for number in entry.entry.commentary.split()]
    assert entry.revision == 1 + sum(counts)
    return counts


def last(connection: Connection) -> int:
    return max(apart.answers(connection), default=0)


def test_eight_writers_lose_nothing(path: Path) -> None:
    began = time.monotonic()
    with ExitStack() as stack:
        officers = [stack.enter_context(apart.child(count_up, path, n, 0, TIMES)) for n in range(WRITERS)]
        assert [last(connection) for _, connection in officers] == [TIMES] * WRITERS
        assert [apart.ended(process) for process, _ in officers] == [0] * WRITERS
    assert numbers(path) == [TIMES] * WRITERS
    took = time.monotonic() - began
    figures.append(f"eight writers: {WRITERS * TIMES} saves in {took:.1f} s, none lost, nobody turned away")


def moments() -> Iterator[float]:
    chance = random.Random()
    return (chance.uniform(0.02, 0.3) for _ in range(tries(2, 40)))


def test_one_of_eight_is_killed(path: Path) -> None:
    """The others go on, and what the dead one was told of is there."""
    started = [0] * WRITERS
    kills = 0
    for moment in moments():
        with ExitStack() as stack:
            officers = [
                stack.enter_context(apart.child(count_up, path, n, started[n], tries(3, 12)))
                for n in range(WRITERS)
            ]
            unlucky = kills % WRITERS
            time.sleep(moment)
            officers[unlucky][0].kill()
            told = [max(last(connection), start) for (_, connection), start in zip(officers, started, strict=True)]
            codes = [apart.ended(process) for process, _ in officers]
        assert [code for n, code in enumerate(codes) if n != unlucky] == [0] * (WRITERS - 1)
        started = numbers(path)
        others = [(found, said) for n, (found, said) in enumerate(zip(started, told, strict=True)) if n != unlucky]
        assert all(found == said for found, said in others)
        assert started[unlucky] in (told[unlucky], told[unlucky] + 1)
        kills += 1
    figures.append(f"eight writers, one killed {kills} times: {sum(started)} saves, none lost, nobody turned away")
