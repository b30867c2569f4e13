"""A register that is made in many steps: whole and synced or not there, and no other is ever written unsynced."""

import inspect
import tempfile
from contextlib import AbstractContextManager, closing
from pathlib import Path
from uuid import uuid4

import pytest

from riskreg.model import sqlite
from riskreg.model.errors import InvalidEntry, UnusableFile
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.model.scratch import made_in_steps
from tests.conftest import Clock
from tests.model.conftest import Make

OFF, EXTRA = 0, 3


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def making(to: Path, clock: Clock) -> AbstractContextManager[Register]:
    return made_in_steps(
        to, name="Council", actor="Officer", quarter=Quarter(2018, 1), register_id=str(uuid4()), clock=clock
    )


def syncs(register: Register) -> int:
    """What SQLite says of how the register's own connections sync."""
    with register._read() as connection:
        return int(connection.exec_driver_sql("PRAGMA synchronous").scalar_one())


def test_what_is_made_in_steps_is_there_whole_at_the_end(
    tmp_path: Path, temporary: Path, clock: Clock, make: Make
) -> None:
    to = tmp_path / "made.riskreg"
    with making(to, clock) as draft:
        for number in range(3):
            draft.save(make(f"CR{number}"), 0, actor="Officer")
        draft.sign_off(Quarter(2018, 1), actor="Director")
        assert not to.exists()
        told, how = (draft.head(), draft.state().entries), syncs(draft)
    made = Register.open(to)
    assert (made.head(), made.state().entries) == told
    assert (how, syncs(made)) == (OFF, EXTRA)
    assert made.verify().ok
    assert not list(temporary.iterdir())


def test_a_making_that_fails_leaves_nothing(tmp_path: Path, temporary: Path, clock: Clock, make: Make) -> None:
    with pytest.raises(InvalidEntry), making(tmp_path / "made.riskreg", clock) as draft:
        draft.save_all([(make(), 0), (make(), 0)], actor="Nobody", reason="")
    assert list(tmp_path.iterdir()) == [temporary]
    assert not list(temporary.iterdir())


def test_a_file_that_is_there_is_never_replaced(tmp_path: Path, clock: Clock) -> None:
    early, late = tmp_path / "early.riskreg", tmp_path / "late.riskreg"
    early.write_text("mine")
    with pytest.raises(UnusableFile, match="exists already"), making(early, clock):
        pytest.fail("it was begun")
    with pytest.raises(UnusableFile, match="exists already"), making(late, clock):
        late.write_text("mine")
    assert early.read_text() == late.read_text() == "mine"


def test_no_register_that_has_a_path_is_ever_opened_unsynced(
    register: Register, tmp_path: Path, clock: Clock
) -> None:
    assert syncs(register) == syncs(Register.open(register.path, read_only=True)) == EXTRA
    for mode in ("ro", "rw", "rwc"):
        with sqlite.engine_for(tmp_path / f"{mode}.db" if mode == "rwc" else register.path, mode).connect() as one:
            assert one.exec_driver_sql("PRAGMA synchronous").scalar_one() == EXTRA
    assert not inspect.signature(sqlite.Scratch).parameters  # nothing can be asked of it but a file of its own
    with closing(sqlite.Scratch()) as one, closing(sqlite.Scratch()) as other:
        assert one.path != other.path
        assert not one.path.exists()
        with pytest.raises(AttributeError):
            one.path = register.path  # type: ignore[misc]
    with making(tmp_path / "made.riskreg", clock) as draft, pytest.raises(TypeError):
        type(draft).open(register.path)
