"""Every change to a file that a migration makes, made to go wrong in turn: the file is the old one or the new."""

import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from riskreg.model import sqlite
from riskreg.model.copying import prove
from riskreg.model.errors import REFUSALS
from riskreg.model.register import Register
from riskreg.model.schema import SCHEMA_VERSION
from tests.model.old_files.version_1 import FILE
from tests.torture import apart, failing
from tests.torture.failing import CRASHED, FAILURES, POWER_CUTS, Failure
from tests.torture.judging import REGISTER, sound
from tests.torture.scale import FULL, figures, tries

BACKUPS = f"council.before-version-{SCHEMA_VERSION}*.riskreg"
TOGETHER = 8
NO_FAILURE = Failure("nothing fails", 0)


def migrate(connection: Connection, folder: Path, cache: str, at: int, failure: Failure) -> None:
    """In a child: open an old file while its ``at``-th call fails, and where that did not migrate it, again.

    Says what happened (migrated, read-only or refused), the sentence, and the calls made.
    """
    sqlite._PRAGMAS = (*sqlite._PRAGMAS, cache)
    failing.arm(folder, at, failure)
    try:
        register = Register.open(folder / REGISTER)
        happened, sentence = "read-only" if register.read_only else "migrated", register.notice
    except REFUSALS as error:
        happened, sentence = "refused", str(error)
    calls = failing.calls_made()
    if happened == "migrated":
        connection.send((happened, sentence, calls))
        if failure in POWER_CUTS:
            failing.cut_power()  # just after it was acknowledged
        return
    failing.disarm()
    connection.send((happened, sentence, calls))
    Register.open(folder / REGISTER)  # the program goes on
    connection.send(("migrated", "", []))


class Content(NamedTuple):
    """A register file as another program reads it: its version, and every table with how it is declared."""

    version: int
    tables: dict[str, list[Any]]


def content(path: Path) -> Content:
    """What stands in the file, once a write that was cut off is undone."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        declared = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()
        tables = {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names}  # noqa: S608
    return Content(version, {**tables, "declared": declared})


def content_of_copy(folder: Path) -> Content:
    """The same, while the folder keeps whatever was cut off in it."""
    copy = Path(shutil.copytree(folder, f"{folder}.copy"))
    found = content(copy / REGISTER)
    shutil.rmtree(copy)
    return found


class Stage:
    """A folder with an old register in it, what the file holds before and after, and the calls between."""

    def __init__(self, place: Path, cache: str) -> None:
        self.cache = cache
        self.folder = place / "folder"
        self.path = self.folder / REGISTER
        self.before = content(FILE)
        said, _ = self.trial(0, NO_FAILURE)
        ((happened, _, self.calls),) = said
        assert happened == "migrated"
        self.after = content(self.path)
        assert (self.before.version, self.after.version) == (1, SCHEMA_VERSION)
        assert self.before.tables["ledger"] == self.after.tables["ledger"]

    def trial(self, at: int, failure: Failure) -> tuple[list[tuple[str, str, list[str]]], int]:
        """What a child said of one attempt, and its exit code."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(f"{self.folder}.attic", ignore_errors=True)
        self.folder.mkdir(parents=True)
        shutil.copy(FILE, self.path)
        with apart.child(migrate, self.folder, self.cache, at, failure) as (process, connection):
            said = list(apart.answers(connection))
            return said, apart.ended(process)

    def check_backups(self) -> None:
        """A new file has the old one beside it; whatever has a backup's name is whole."""
        found = list(self.folder.glob(BACKUPS))
        assert found or content_of_copy(self.folder) == self.before, "migrated without a backup"
        for backup in found:
            prove(backup)
            assert content(backup) == self.before


# A large register does not fit the cache: much of it is written before the transaction ends.
@pytest.fixture(
    scope="module", params=["PRAGMA cache_size = -2000", "PRAGMA cache_size = 1"], ids=["fits", "spills"]
)
def stage(request: pytest.FixtureRequest, children: Path | None, tmp_path_factory: Any) -> Iterator[Stage]:
    if children is None:
        pytest.skip("no C compiler: failing system calls need one (install gcc)")
    place = tmp_path_factory.mktemp("stage")
    yield Stage(place, request.param)
    shutil.rmtree(place)


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.name)
def test_a_register_is_migrated_or_as_it_was(stage: Stage, failure: Failure) -> None:
    assert any(f"{REGISTER}-journal" in call for call in stage.calls), "the calls were not seen"
    outcomes: Counter[str] = Counter()
    for at in _turns(len(stage.calls) + (failure in POWER_CUTS), failure.name):
        where = f"{failure.name} at {at} of {len(stage.calls)}: {(*stage.calls, 'the end')[at - 1]}"
        outcomes[_judged(stage, at, failure, where)] += 1
    parts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    how = f"migration, {stage.cache.removeprefix('PRAGMA ')}, {failure.name}"
    figures.append(f"{how}: {len(stage.calls)} calls, {outcomes.total()} tried: {parts}")


def _turns(calls: int, seed: str) -> list[int]:
    """Which calls fail: all of them, or a few picked the same way each time."""
    numbers = range(1, calls + 1)
    return list(numbers) if FULL else random.Random(seed).sample(numbers, tries(2, calls))


def _judged(stage: Stage, at: int, failure: Failure, where: str) -> str:
    said, exit_code = stage.trial(at, failure)
    now = content_of_copy(stage.folder)
    assert now in (stage.before, stage.after), f"half migrated: {where}"
    stage.check_backups()
    if failure.ends_the_process:
        assert exit_code in (CRASHED, 0), where
    else:
        assert exit_code == 0, f"a fault, not a refusal: {where}"
        assert now == stage.after, f"did not go on afterwards: {where}"
    happened, sentence, _ = said[0] if said else ("ended", "", [])
    if happened == "migrated":
        assert now == stage.after, f"acknowledged and lost: {where}"
    elif happened != "ended":
        assert sentence, where
    sound(stage.path)
    assert content(stage.path) == stage.after, f"opened afterwards it is not right: {where}"
    stage.check_backups()
    return f"{happened} as {'the new' if now == stage.after else 'the old'}" if happened == "ended" else happened


def open_it(connection: Connection, path: Path) -> None:
    """In a child: open a register when told to, and say how that went."""
    connection.recv()
    register = Register.open(path)
    connection.send((register.read_only, register.notice, len(register.summaries())))


def test_of_eight_programs_one_migrates_and_the_others_find_it_done(tmp_path: Path, children: object) -> None:
    for number in range(tries(2, 60)):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = Path(shutil.copy(FILE, folder / REGISTER))
        with ExitStack() as stack:
            programs = [stack.enter_context(apart.child(open_it, path)) for _ in range(TOGETHER)]
            for _, connection in programs:
                connection.send("now")
            assert [connection.recv() for _, connection in programs] == [(False, "", 7)] * TOGETHER
            assert [apart.ended(process) for process, _ in programs] == [0] * TOGETHER
        assert len(list(folder.glob(BACKUPS))) == 1
        assert sound(path).revision() == 23
    figures.append(
        f"{TOGETHER} programs at one old file, {tries(2, 60)} times: one backup each time, nobody refused"
    )
