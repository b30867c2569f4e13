"""What happens to a register under the program's feet: no false acknowledgement, and nothing mixed up."""

import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from riskreg.model.errors import NotFound, RegisterError, UnusableFile
from riskreg.model.register import Register
from tests.torture import apart
from tests.torture.judging import held, sound
from tests.torture.operations import QUARTER, at_noon, made_entry, typed

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A register, and beside it what may take its place."""
    path = tmp_path / "council.riskreg"
    register = _made(path, "Council")
    shutil.copy(path, tmp_path / "older")
    register.save(made_entry("CR1"), 0, actor="Officer")
    shutil.copy(path, tmp_path / "same")
    _made(tmp_path / "other", "Another council")
    return path


def _made(path: Path, name: str) -> Register:
    return Register.create(path, name=name, actor="Officer", quarter=QUARTER, clock=at_noon)


Interference = Callable[[Path], object]
INTERFERENCES: dict[str, Interference] = {
    "removed": lambda path: path.unlink(),
    "renamed": lambda path: path.rename(path.with_name("elsewhere")),
    "replaced by an older copy": lambda path: os.replace(path.with_name("older"), path),
    "replaced by another register": lambda path: os.replace(path.with_name("other"), path),
    "replaced by an equal file": lambda path: os.replace(path.with_name("same"), path),
}


def _contents(folder: Path) -> dict[int, Any]:
    """What every register in a folder says, whatever its name; all of them are sound."""
    return {
        file.stat().st_ino: held(sound(file)) for file in folder.iterdir() if file.suffix != ".riskreg-journal"
    }


def _acknowledged(act: Callable[[], object]) -> bool:
    try:
        act()
    except (NotFound, UnusableFile):
        return False
    return True


@pytest.mark.parametrize("interference", INTERFERENCES)
def test_between_two_changes(path: Path, interference: str) -> None:
    register = Register.open(path)
    INTERFERENCES[interference](path)
    before = _contents(path.parent)
    acknowledged = _acknowledged(lambda: register.save(made_entry("CR7"), 0, actor="Officer"))
    # An equal file is as good as the one that it replaced.
    assert acknowledged == (interference == "replaced by an equal file")
    assert (_contents(path.parent) != before) == acknowledged
    if acknowledged:
        assert Register.open(path).find("CR7")


@pytest.mark.parametrize("interference", INTERFERENCES)
def test_as_a_change_begins(path: Path, interference: str) -> None:
    """The clock is read in the transaction, before it writes: then nothing is written to any file."""
    before = _contents(path.parent)
    meddling = [INTERFERENCES[interference]]

    def clock() -> datetime:
        if meddling:
            meddling.pop()(path)
        return at_noon()

    register = Register.open(path, clock=clock)
    assert not _acknowledged(lambda: register.save(made_entry("CR7"), 0, actor="Officer"))
    assert not meddling
    after = _contents(path.parent)
    assert after.items() <= before.items()


@pytest.mark.parametrize("interference", INTERFERENCES)
def test_as_a_change_ends(path: Path, interference: str) -> None:
    """All is written but the last step: the file may have the change, but it is not acknowledged."""
    before = _contents(path.parent)

    def meddle(done: int, total: int) -> None:
        if done == total:
            INTERFERENCES[interference](path)

    register = Register.open(path, clock=at_noon)
    ours = path.stat().st_ino
    assert not _acknowledged(lambda: register.sign_off(QUARTER, actor="Head of audit", progress=meddle))
    others = {file: said for file, said in _contents(path.parent).items() if file != ours}
    assert others.items() <= before.items()


def lose_permission(connection: Connection, path: Path, what: str, mode: int) -> None:
    """In a child that is not root: permission goes, a change is tried, permission comes back."""
    if not os.getuid():
        os.setuid(NOBODY)
    register = Register.open(path)
    assert not register.read_only
    before = register.revision()
    place = path if what == "file" else path.parent
    usual = place.stat().st_mode
    place.chmod(mode)
    try:
        register.save(made_entry("CR7"), 0, actor="Officer")
        said = "acknowledged"
    except RegisterError as error:
        said = str(error)
    place.chmod(usual)
    assert register.revision() == before
    register.save(made_entry("CR7"), 0, actor="Officer")
    assert Register.open(path).find("CR7")
    connection.send(said)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
@pytest.mark.parametrize(
    ("what", "mode"), [("file", 0o000), ("file", 0o444), ("folder", 0o555), ("folder", 0o000)]
)
def test_permissions_are_taken_away(path: Path, children: object, what: str, mode: int) -> None:
    folder = path.parent / "office"
    folder.mkdir()
    moved = path.rename(folder / path.name)
    if not os.getuid():
        for place in (folder, moved):
            os.chown(place, NOBODY, NOBODY)
        for place in (path.parent, *path.parent.parents):
            if place.stat().st_uid == 0 and place.stat().st_mode & 0o055 != 0o055:
                place.chmod(place.stat().st_mode | 0o055)
    with apart.child(lose_permission, moved, what, mode) as (process, connection):
        said = list(apart.answers(connection))
        assert apart.ended(process) == 0
    assert len(said) == 1
    assert "Nothing was changed" in said[0]
    sound(moved)


def command_in_a_closed_folder(connection: Connection, path: Path) -> None:
    """In a child that is not root: make a register, and list one, where nobody may look."""
    path.parent.chmod(0)
    if not os.getuid():
        os.setuid(NOBODY)
    for words in (("new", str(path)), ("list", str(path))):
        with pytest.raises(RegisterError, match="cannot be reached"):
            typed(*words)
    connection.send("refused")


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_folder_that_is_closed(tmp_path: Path, children: object) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    with apart.child(command_in_a_closed_folder, folder / "council.riskreg") as (process, connection):
        assert list(apart.answers(connection)) == ["refused"]
        assert apart.ended(process) == 0
    folder.chmod(0o700)


def test_a_clock_set_back_a_year(path: Path) -> None:
    """The order of the ledger does not follow the clock; the times that it recorded are remarked on."""
    times = [datetime(year, 6, 29, 12, minute, tzinfo=UTC) for year, minute in ((2019, 0), (2018, 1), (2018, 2))]
    entry_id = Register.open(path).find("CR1").entry.id
    for number, time in enumerate(times):
        register = Register.open(path, clock=lambda time=time: time)
        found = register.get(entry_id)
        edited = made_entry("CR1", id=entry_id, title=f"Title {number}", strands=found.entry.strands)
        register.save(edited, found.revision, actor="Officer", reason="Because")
    register = sound(path)
    revisions = register.history(entry_id)
    assert [revision.recorded.entry.title for revision in revisions[1:]] == ["Title 0", "Title 1", "Title 2"]
    assert [revision.recorded.at for revision in revisions[1:]] == times
    seqs = [revision.recorded.seq for revision in revisions]
    assert seqs == sorted(seqs)
    verification = register.verify()
    assert verification.ok
    (remark,) = verification.remarks
    assert f"row {seqs[2]}" in remark
