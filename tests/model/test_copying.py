"""A copy of a register: whole and proven, or not there at all."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from riskreg.model import copying
from riskreg.model.copying import copy_register, prove
from riskreg.model.errors import Cancelled, NotFound, RegisterBusy, UnusableFile
from riskreg.model.register import Register
from tests.model.conftest import Make
from tests.model.forging import edit, payloads

OLD = Path(__file__).parent / "old_files" / "version-1.riskreg"


@contextmanager
def nothing_is_left(folder: Path) -> Iterator[None]:
    before = {path: path.stat().st_size for path in folder.iterdir()}
    yield
    assert {path: path.stat().st_size for path in folder.iterdir()} == before


def test_a_copy_is_the_same_register(register: Register, make: Make, tmp_path: Path) -> None:
    register.save(make("CR1"), 0, actor="Officer")
    register.sign_off(register.settings.open_quarter, actor="Head of audit")
    to = tmp_path / "copy.riskreg"
    head = copy_register(register.path, to)
    copied = Register.open(to)
    assert (copied.state().entries, copied.settings) == (register.state().entries, register.settings)
    assert copied.verify(head.hash, rows=register.revision(), register=register.settings.id).ok
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.riskreg", "council.riskreg"]


def test_a_file_of_an_older_version_is_copied_as_it_is(tmp_path: Path) -> None:
    to = tmp_path / "copy.riskreg"
    copy_register(OLD, to)
    assert payloads(to) == payloads(OLD)
    with closing(sqlite3.connect(to)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


@pytest.mark.parametrize("damage", ["payload = payload || ' '", "prev_hash = hash", "act = 'save'"])
def test_a_file_of_an_older_version_is_proven_too(tmp_path: Path, damage: str) -> None:
    old = tmp_path / "old.riskreg"
    copy_register(OLD, old)
    edit(old, f"UPDATE ledger SET {damage} WHERE seq = 2")  # noqa: S608
    with nothing_is_left(tmp_path), pytest.raises(UnusableFile, match="Row 2"):
        copy_register(old, tmp_path / "copy.riskreg")


def test_a_file_that_is_there_is_never_replaced(register: Register, tmp_path: Path) -> None:
    (tmp_path / "mine.riskreg").write_text("My own file")
    with nothing_is_left(tmp_path), pytest.raises(UnusableFile, match="exists already"):
        copy_register(register.path, tmp_path / "mine.riskreg")
    assert (tmp_path / "mine.riskreg").read_text() == "My own file"


def test_a_file_that_appears_meanwhile_is_not_replaced(register: Register, tmp_path: Path) -> None:
    to = tmp_path / "copy.riskreg"

    def be_quicker(done: int, total: int) -> None:
        to.write_text("Quicker")

    with pytest.raises(UnusableFile, match="exists already"):
        copy_register(register.path, to, be_quicker)
    assert to.read_text() == "Quicker"


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE ledger SET payload = replace(payload, 'Officer', 'Offices') WHERE seq = 2",
        "DELETE FROM ledger WHERE seq = 2",
        "UPDATE entry SET owner = 'Somebody else'",
        "CREATE TABLE more (text TEXT)",
    ],
)
def test_what_does_not_read_back_is_not_copied(
    register: Register, make: Make, tmp_path: Path, damage: str
) -> None:
    register.save(make("CR1"), 0, actor="Officer")
    register.save(make("CR2"), 0, actor="Officer")
    edit(register.path, damage)
    with nothing_is_left(tmp_path), pytest.raises(UnusableFile, match="was not copied") as told:
        copy_register(register.path, tmp_path / "copy.riskreg")
    assert "riskreg verify on council.riskreg" in str(told.value)


def test_a_flipped_byte_is_noticed(register: Register, make: Make, tmp_path: Path) -> None:
    register.save(make("CR1"), 0, actor="Officer")
    damaged = tmp_path / "damaged.riskreg"
    whole = register.path.read_bytes()
    for at in range(100, len(whole), 3001):
        damaged.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        to = tmp_path / "copy.riskreg"
        try:
            copy_register(damaged, to)
        except UnusableFile:
            assert not to.exists()
        else:  # the byte meant nothing
            assert payloads(to) == payloads(register.path)
            to.unlink()


def test_one_who_asks_to_stop_finds_nothing_made(register: Register, tmp_path: Path) -> None:
    for stop_at in (0.2, 0.7):

        def stop(done: int, total: int, stop_at: float = stop_at) -> None:
            if done > total * stop_at:
                raise Cancelled("Stopped.")

        with nothing_is_left(tmp_path), pytest.raises(Cancelled):
            copy_register(register.path, tmp_path / "copy.riskreg", stop)


def test_progress_goes_from_the_start_to_the_proof(register: Register, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    copy_register(register.path, tmp_path / "copy.riskreg", lambda done, total: seen.append((done, total)))
    assert len({total for _, total in seen}) == 1
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


@pytest.fixture
def page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "_PAGES", 1)


def test_a_write_in_the_middle_is_in_the_copy_whole(
    register: Register, make: Make, tmp_path: Path, page_by_page: None
) -> None:
    written: list[str] = []

    def write(done: int, total: int) -> None:
        if 200 < done < 1000 and len(written) < 2:
            written.append(register.save(make(f"CR{len(written)}"), 0, actor="Another").entry.reference)

    copy_register(register.path, tmp_path / "copy.riskreg", write)
    assert Register.open(tmp_path / "copy.riskreg").references() == {"CR0", "CR1"}


def test_writers_that_never_rest_are_asked_to_wait(
    register: Register, make: Make, tmp_path: Path, page_by_page: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without that the copy would begin again for ever; those who wait lose nothing."""
    monkeypatch.setattr("riskreg.model.sqlite.BUSY_SECONDS", 0.05)
    impatient = Register.open(register.path)
    saved, turned_away = [], 0

    def write(done: int, total: int) -> None:
        nonlocal turned_away
        if done < total / 2:
            try:
                saved.append(impatient.save(make(f"CR{len(saved)}"), 0, actor="Another").entry.reference)
            except RegisterBusy:
                turned_away += 1

    copy_register(register.path, tmp_path / "copy.riskreg", write)
    assert turned_away
    assert Register.open(tmp_path / "copy.riskreg").references() == set(saved)
    impatient.save(make("CR99"), 0, actor="Another")


def test_a_register_that_is_locked_for_long_is_not_waited_for(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("riskreg.model.sqlite.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(register.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with nothing_is_left(tmp_path), pytest.raises(RegisterBusy):
            copy_register(register.path, tmp_path / "copy.riskreg")


def test_a_copy_has_the_journal_that_shares_need(register: Register, tmp_path: Path) -> None:
    with closing(sqlite3.connect(register.path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
    copy_register(register.path, tmp_path / "copy.riskreg")
    with closing(sqlite3.connect(tmp_path / "copy.riskreg")) as copied:
        assert copied.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="nothing is closed to this user")
def test_a_closed_folder_is_a_sentence(register: Register, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    with pytest.raises(UnusableFile, match="choose a folder that you may write to"):
        copy_register(register.path, folder / "copy.riskreg")


def test_what_is_not_there_or_no_register_is_a_sentence(tmp_path: Path, register: Register) -> None:
    (tmp_path / "letter.riskreg").write_text("Dear all" * 1000)
    for source, to, family in (
        (tmp_path / "none.riskreg", tmp_path / "a.riskreg", NotFound),
        (tmp_path / "letter.riskreg", tmp_path / "a.riskreg", UnusableFile),
        (register.path, tmp_path / "no folder" / "a.riskreg", NotFound),
    ):
        with nothing_is_left(tmp_path), pytest.raises(family):
            copy_register(source, to)


def test_proving_a_file_returns_its_head_or_says_what_is_wrong(register: Register, make: Make) -> None:
    register.save(make("CR1"), 0, actor="Officer")
    assert prove(register.path).seq == register.revision()
    edit(register.path, "UPDATE ledger SET payload = payload || ' ' WHERE seq = 2")
    with pytest.raises(UnusableFile, match="Row 2"):
        prove(register.path)
