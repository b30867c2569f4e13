"""Force applied to backups: what counts is whole, and what counted before still does."""

import random
import shutil
import time
from collections import Counter
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from riskreg.model.errors import RegisterError
from riskreg.model.keeping import Backup, Keep
from tests.torture import apart, failing
from tests.torture.failing import CRASHED, FAILURES, POWER_CUTS, Failure
from tests.torture.judging import REGISTER, sound
from tests.torture.operations import OPERATIONS, made_entry
from tests.torture.scale import FULL, figures, tries
from tests.torture.small_disk import PAGE, Disk, Limited, Mounted, small_disk

WRITERS = 8
COPIES = tries(3, 60)
KILLS = tries(12, 400)
LONGEST_LIFE = 0.12  # seconds
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)


def found(folder: Path) -> tuple[Backup, ...]:
    """The backups of the register in ``folder``, every one of them proven."""
    from riskreg.model.backups import backups_of
    from riskreg.model.copying import prove

    every = backups_of(folder / REGISTER, folder / "backups")
    for backup in every:
        assert not backup.problem
        assert prove(backup.path).hash == backup.head
    return every


# Others write meanwhile


def keep_entering(connection: Connection, path: Path, number: int) -> None:
    """Enter matters until killed."""
    from riskreg.model.register import Register

    register = Register.open(path)
    connection.send("begun")
    for count in range(1, 100_000):
        register.save(made_entry(f"CR{number}.{count}"), 0, actor="Officer")
        time.sleep(0.02)  # faster than any officer, and yet some rest: SQLite's locks know no queue


def test_a_copy_under_eight_writers_is_how_the_register_stood_at_one_moment(
    tmp_path: Path, children: object
) -> None:
    from riskreg.model.copying import copy_register
    from riskreg.model.register import Register

    OPERATIONS["save"].prepare(tmp_path)
    path = tmp_path / REGISTER
    heads, longest = [], 0.0
    with ExitStack() as stack:
        officers = [stack.enter_context(apart.child(keep_entering, path, number)) for number in range(WRITERS)]
        assert [connection.recv() for _, connection in officers] == ["begun"] * WRITERS
        for number in range(COPIES):
            began = time.monotonic()
            heads.append(copy_register(path, tmp_path / f"copy {number}.riskreg"))
            longest = max(longest, time.monotonic() - began)
        assert all(process.is_alive() for process, _ in officers)
        for process, _ in officers:
            process.kill()
            process.join()
    register = sound(path)
    for number, head in enumerate(heads):
        copied = Register.open(tmp_path / f"copy {number}.riskreg")
        assert copied.verify(head.hash, rows=head.seq).ok
        assert copied.revision() == head.seq
        assert register.verify(head.hash, rows=head.seq).ok, "the copy is no earlier state of the register"
    assert heads[-1].seq > heads[0].seq
    figures.append(
        f"copies under {WRITERS} writers: {COPIES}, each an earlier state of the register;"
        f" {register.revision()} rows at the end, {longest:.2f} s at most for a copy"
    )


# Killed


def back_up_and_restore(connection: Connection, folder: Path, begun: int) -> None:
    """Until killed: change the register, back it up, restore the backup; say each head that was backed up."""
    from riskreg.model.backups import back_up, restore
    from riskreg.model.register import Register

    register = Register.open(folder / REGISTER)
    connection.send("begun")
    for number in range(1000):
        register.save(made_entry(f"CR{1000 + begun * 1000 + number}"), 0, actor="Officer")
        now = NOON + timedelta(days=begun, hours=number)
        backup = back_up(register.path, folder / "backups", now, Keep(3, 1, 1))
        connection.send((backup.rows, backup.head))
        restored = restore(backup.path, register.path, TODAY)
        connection.send(restored.name)
        restored.unlink()


def test_a_kill_leaves_every_backup_that_counted(tmp_path: Path, children: object) -> None:
    from riskreg.model.copying import prove

    OPERATIONS["save"].prepare(tmp_path)
    (tmp_path / "backups").mkdir()
    chance = random.Random()
    made = drafts = 0
    for number in range(KILLS):
        with apart.child(back_up_and_restore, tmp_path, number) as (process, connection):
            assert connection.recv() == "begun"
            if number == 0:  # on a busy machine as well, one of them gets far enough
                connection.poll(60)
            time.sleep(chance.uniform(0, LONGEST_LIFE))
            process.kill()
            process.join()
            said = [each for each in apart.answers(connection) if isinstance(each, tuple)]
        made += len(said)
        every = found(tmp_path)
        if said:
            register = sound(tmp_path / REGISTER)
            rows, head = said[-1]
            assert every[0].rows >= rows, "the last backup that was acknowledged is gone"
            assert register.verify(head, rows=rows).ok
        for restored in tmp_path.glob("*restored*.riskreg"):
            prove(restored)
            restored.unlink()
        left = [path for path in tmp_path.rglob(".*.new*") if path.is_file()]
        drafts += bool(left)
        for path in left:
            path.unlink()
    assert made
    figures.append(
        f"kill -9 while backing up and restoring: {KILLS} kills, {drafts} in the middle of a copy, {made} backups"
        " acknowledged; every file under its name was proven"
    )


# Failing calls


def make_one(connection: Connection, folder: Path, restoring: bool, at: int, failure: Failure) -> None:
    """In a child: back up or restore while the ``at``-th call fails; say what came of it and the calls made."""
    from riskreg.model.backups import back_up, backups_of, restore

    (backup,) = backups_of(folder / REGISTER, folder / "backups")
    failing.arm(folder, at, failure)
    try:
        if restoring:
            restore(backup.path, folder / REGISTER, TODAY)
        else:
            back_up(folder / REGISTER, folder / "backups", NOON + timedelta(days=1), Keep(9, 9, 9))
    except RegisterError as error:
        connection.send(("refused", str(error), failing.calls_made()))
        return
    connection.send(("done", "", failing.calls_made()))
    if failure in POWER_CUTS:
        failing.cut_power()


class Stage:
    """A register with a backup and a change since, set up afresh for each trial."""

    def __init__(self, place: Path) -> None:
        from riskreg.model.backups import back_up

        self._template, self.folder = place / "template", place / "folder"
        (self._template / "backups").mkdir(parents=True)
        OPERATIONS["save"].prepare(self._template)
        back_up(self._template / REGISTER, self._template / "backups", NOON, Keep())
        OPERATIONS["save"].act(self._template)
        self.before = sound(self._template / REGISTER).revision()

    def trial(self, restoring: bool, at: int, failure: Failure) -> tuple[list[tuple[str, str, list[str]]], int]:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(f"{self.folder}.attic", ignore_errors=True)
        shutil.copytree(self._template, self.folder)
        with apart.child(make_one, self.folder, restoring, at, failure) as (process, connection):
            said = list(apart.answers(connection))
            return said, apart.ended(process)

    def made(self, restoring: bool) -> bool:
        """Whether a new file is there; every file that counts is proven, the register and the old backup too."""
        from riskreg.model.copying import prove

        assert sound(self.folder / REGISTER).revision() == self.before
        every = found(self.folder)
        assert [backup.rows for backup in every][-1] < self.before
        restored = list(self.folder.glob("*restored*.riskreg"))
        for path in restored:
            prove(path)
        return bool(restored) if restoring else len(every) == 2


@pytest.mark.parametrize("restoring", [False, True], ids=["backup", "restore"])
def test_a_failing_call_leaves_nothing_that_counts(tmp_path: Path, failing_calls: None, restoring: bool) -> None:
    stage = Stage(tmp_path)
    ((outcome, _, calls),), _ = stage.trial(restoring, 0, Failure("nothing fails", 0))
    assert outcome == "done"
    assert stage.made(restoring)
    outcomes: Counter[str] = Counter()
    for failure in FAILURES:
        turns = range(1, len(calls) + 1 + (failure in POWER_CUTS))
        for at in turns if FULL else random.Random(f"{restoring} {failure.name}").sample(turns, 1):
            where = f"{failure.name} at {at} of {len(calls)}: {(*calls, 'the end')[at - 1]}"
            said, exit_code = stage.trial(restoring, at, failure)
            made = stage.made(restoring)
            assert exit_code in ((CRASHED, 0) if failure.ends_the_process else (0,)), where
            if not said:
                outcomes["ended"] += 1
                continue
            outcomes[said[0][0]] += 1
            # A disk that from then on does not even let a file be removed may keep one, which is whole.
            assert made == (said[0][0] == "done") or failure.lasting, f"{said[0]} {where}"
            if not failure.ends_the_process:
                assert not list(stage.folder.rglob(".*.new")) or failure.lasting or "unlink" in where, where
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    what = "restore" if restoring else "backup"
    figures.append(f"{what}: {len(calls)} calls, {sum(outcomes.values())} failures: {told}; none half done")


# A full disk


def on_a_full_disk(connection: Connection, folder: Path, mounted: bool) -> None:
    """In a child: back up at every level of room, and once there is room; say (outcome, sentence) of each."""
    from riskreg.model.backups import back_up

    disk: Disk = Mounted(folder) if mounted else Limited(folder)
    OPERATIONS["save"].prepare(folder)
    home = folder / "backups"
    home.mkdir()
    first = back_up(folder / REGISTER, home, NOON, Keep())
    OPERATIONS["save"].act(folder)
    for room in range(0, 40 * PAGE, PAGE * tries(5, 1)):
        disk.leave(room if mounted else room - (folder / REGISTER).stat().st_size, folder / REGISTER)
        try:
            back_up(folder / REGISTER, home, NOON + timedelta(days=1), Keep())
            said = "done", ""
        except RegisterError as error:
            said = "refused", str(error)
        disk.make_room()
        every = found(folder)
        assert every[-1] == first
        assert len(every) == (2 if said[0] == "done" else 1)
        assert not list(home.rglob(".*"))
        if said[0] == "done":
            every[0].path.unlink()
        connection.send(said)


@pytest.mark.parametrize("kind", [Mounted.kind, Limited.kind])
def test_a_full_disk_leaves_the_backups_that_there_are(tmp_path: Path, children: object, kind: str) -> None:
    with small_disk(tmp_path) as mounted:
        if mounted is None and kind == Mounted.kind:
            pytest.skip("no permission to mount a file system; the other way of filling up is tried all the same")
        with apart.child(on_a_full_disk, tmp_path, kind == Mounted.kind) as (process, connection):
            outcomes = list(apart.answers(connection))
            assert apart.ended(process) == 0
    tally = Counter(outcome for outcome, _ in outcomes)
    assert tally["done"]
    assert tally["refused"]
    assert all("disk with room" in sentence or "is full" in sentence for outcome, sentence in outcomes if sentence)
    figures.append(
        f"backups on a full disk ({kind}): {tally['done']} fitted, {tally['refused']} refused, none half"
    )
