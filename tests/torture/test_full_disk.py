"""A disk that fills up at every point of a change: nothing lost, a plain sentence, and on once there is room."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from riskreg.model.errors import RegisterError
from riskreg.model.register import Register
from tests.torture import apart
from tests.torture.judging import held, sound
from tests.torture.operations import QUARTER, at_noon, made_entry
from tests.torture.scale import figures, tries
from tests.torture.small_disk import PAGE, Disk, Limited, Mounted, small_disk

LEVELS = [PAGE * pages for pages in range(0, 64, tries(6, 1))]
LEVELS += [PAGE * pages + 1000 for pages in range(0, 64, tries(16, 1))]  # a limit may fall inside a page


def on_a_full_disk(connection: Connection, folder: Path, mounted: bool) -> None:
    """In a child: save, save many and sign off at every level of room; say (outcome, sentence) of each."""
    disk: Disk = Mounted(folder) if mounted else Limited(folder)
    path = folder / "council.riskreg"
    for level in LEVELS:
        path.unlink(missing_ok=True)
        register = Register.create(path, name="Council", actor="Officer", quarter=QUARTER, clock=at_noon)
        register.save(made_entry("CR1"), 0, actor="Officer")
        for act in (_save, _save_many, _sign_off):
            connection.send(_with_room(disk, level, register, act))


def _with_room(disk: Disk, room: int, register: Register, act: Callable[[Register], object]) -> tuple[str, str]:
    before = held(sound(register.path))
    disk.leave(room, register.path)
    try:
        act(register)
        said = "done", ""
        disk.make_room()
    except RegisterError as error:
        said = "refused", str(error)
        readable = held(Register.open(register.path)) == before  # while the disk is still full
        disk.make_room()
        assert readable
        assert held(sound(register.path)) == before
        act(register)  # the program goes on
    assert held(sound(register.path)) != before
    return said


def _save(register: Register) -> None:
    found = register.find("CR1")
    longer = replace(found.entry, commentary="A matter of some length. " * 1000)
    register.save(longer, found.revision, actor="Officer")


def _save_many(register: Register) -> None:
    edits = [(made_entry(f"CR{number}"), 0) for number in range(2, 22)]
    register.save_all(edits, actor="Officer", reason="Together")


def _sign_off(register: Register) -> None:
    register.sign_off(QUARTER, actor="Head of audit")


@pytest.mark.parametrize("kind", [Mounted.kind, Limited.kind])
def test_nothing_is_lost_on_a_disk_that_fills_up(tmp_path: Path, children: object, kind: str) -> None:
    with small_disk(tmp_path) as mounted:
        if mounted is None and kind == Mounted.kind:
            pytest.skip("no permission to mount a file system; the other way of filling up is tried all the same")
        with apart.child(on_a_full_disk, tmp_path, kind == Mounted.kind) as (process, connection):
            outcomes = list(apart.answers(connection))
            assert apart.ended(process) == 0
    assert len(outcomes) == len(LEVELS) * 3
    tally = Counter(outcome for outcome, _ in outcomes)
    assert tally["refused"]
    assert tally["done"]
    sentences = {sentence for outcome, sentence in outcomes if outcome == "refused"}
    assert all("Nothing was changed" in sentence for sentence in sentences), sentences
    if kind == Mounted.kind:
        assert all("is full" in sentence for sentence in sentences), sentences
    figures.append(
        f"full disk ({kind}): {len(LEVELS)} levels, {tally['done']} changes fitted, {tally['refused']} refused"
        " with a sentence and done once there was room; nothing lost"
    )
