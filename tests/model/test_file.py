"""A file that cannot be used gets a sentence and is left byte for byte as it was."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from riskreg.model.errors import NotFound, ReadOnly, RegisterBusy, RegisterError, UnusableFile
from riskreg.model.register import Register
from tests.model.conftest import Make


def refused(path: Path) -> str:
    """Why ``path`` cannot be opened; asserts that opening it changed nothing."""
    before = path.read_bytes() if path.is_file() else b""
    beside = sorted(p.name for p in path.parent.iterdir())
    with pytest.raises(UnusableFile) as error:
        Register.open(path).check()
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert sorted(p.name for p in path.parent.iterdir()) == beside
    return str(error.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "not a riskreg register"),
        (b"Meeting notes\n" * 60, "not a riskreg register"),
        (b"", "is empty"),
    ],
)
def test_a_picture_a_text_and_an_empty_file(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "some.file"
    path.write_bytes(content)
    assert said in refused(path)


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
    with pytest.raises(NotFound, match="There is no file"):
        Register.open(tmp_path / "nothing.riskreg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_another_programs_database(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "photos.db"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute("CREATE TABLE photo (name TEXT)")
    connection.commit()
    connection.close()
    assert "database of another program" in refused(path)


def test_every_truncation_at_a_page_or_inside_one(register: Register, make: Make) -> None:
    register.save_all([(make(f"CR{n}"), 0) for n in range(1, 40)], actor="Officer", reason="")
    whole = register.path.read_bytes()
    for length in [*range(4096, len(whole), 4096), 100, 511, 1000, len(whole) - 1]:
        register.path.write_bytes(whole[:length])
        assert refused(register.path)
    register.path.write_bytes(whole)
    assert Register.open(register.path).verify().ok


def test_a_register_switched_to_write_ahead_logging_is_switched_back(register: Register) -> None:
    connection = sqlite3.connect(register.path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    Register.open(register.path)
    connection = sqlite3.connect(register.path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_file_replaced_by_an_older_copy_underneath_is_not_written_to(
    register: Register, make: Make, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copy(register.path, copy)
    register.save(make(), 0, actor="Officer")
    os.replace(copy, register.path)
    before = register.path.read_bytes()
    with pytest.raises(UnusableFile, match="replaced by another file or an older copy"):
        register.save(make("CR2"), 0, actor="Officer")
    assert register.path.read_bytes() == before


def test_a_file_moved_away_is_said_to_be(register: Register, make: Make) -> None:
    register.path.rename(register.path.with_name("elsewhere"))
    with pytest.raises(NotFound, match="moved, renamed or removed"):
        register.save(make(), 0, actor="Officer")
    assert not register.path.exists()


def test_an_interrupted_write_is_mended_on_opening(register: Register, make: Make) -> None:
    """A process killed while its transaction is half on the disk leaves a journal; opening rolls it back."""
    before = register.verify().head
    script = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE big (t)")
for n in range(2000):
    connection.execute("INSERT INTO big VALUES (?)", ("x" * 1000,))
os.kill(os.getpid(), 9)
"""
    done = subprocess.run([sys.executable, "-c", script, str(register.path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert Path(f"{register.path}-journal").exists()
    again = Register.open(register.path)
    again.check()
    assert again.verify().head == before


def test_someone_else_writing_for_too_long_is_said(
    register: Register, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("riskreg.model.sqlite.BUSY_SECONDS", 0.2)
    other = sqlite3.connect(register.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RegisterBusy, match="Someone else is writing"):
        Register.open(register.path).save(make(), 0, actor="Officer")
    other.execute("ROLLBACK")
    other.close()
    assert register.save(make(), 0, actor="Officer").revision == 1


ATTEMPT = """
import os, resource, signal, sys
from pathlib import Path
from riskreg.model.entry import new_entry
from riskreg.model.errors import RegisterError
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind
from dataclasses import replace
Register.open(Path(sys.argv[1])).revision()  # what is imported late is imported by now
{limit}
try:
    register = Register.open(Path(sys.argv[1]))
    print("read-only" if register.read_only else "writable")
    entry = replace(new_entry(Kind.RISK, "CR9", "A title"), commentary="word " * 20000)
    register.save(entry, 0, actor="Officer")
except RegisterError as error:
    print(type(error).__name__, error)
"""


def attempt(path: Path, limit: str) -> str:
    command = [sys.executable, "-c", ATTEMPT.format(limit=limit), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.stdout


def test_a_disk_that_fills_up_while_saving_loses_nothing(register: Register, make: Make) -> None:
    register.save(make(), 0, actor="Officer")
    head, size = register.verify().head, register.path.stat().st_size
    limit = (
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size + 8192}, {size + 8192}))"
    )
    said = attempt(register.path, limit)
    assert "UnusableFile" in said
    assert "Nothing was changed" in said
    again = Register.open(register.path)
    assert again.verify().ok
    assert again.verify().head == head
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != size


def test_a_full_database_is_said_to_be_full(
    register: Register, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    from riskreg.model import sqlite

    pages = register.path.stat().st_size // 4096
    monkeypatch.setattr(sqlite, "_PRAGMAS", (*sqlite._PRAGMAS, f"PRAGMA max_page_count = {pages}"))
    before = register.revision()
    with pytest.raises(UnusableFile, match=r"is full\. Nothing was changed"):
        register.save(replace(make(), commentary="word " * 20000), 0, actor="Officer")
    assert register.revision() == before


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_folder_that_cannot_be_written_opens_read_only(tmp_path: Path, register: Register) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    path = folder / "old.riskreg"
    shutil.copy(register.path, path)
    before = path.read_bytes()
    folder.chmod(0o555)
    for place in [tmp_path, *tmp_path.parents]:
        if place.stat().st_uid == os.getuid() and place.stat().st_mode & 0o055 != 0o055:
            place.chmod(place.stat().st_mode | 0o055)
    become_nobody = "os.getuid() or os.setuid(65534)"
    try:
        said = attempt(path, become_nobody)
    finally:
        folder.chmod(0o755)
    assert said.splitlines()[0] == "read-only"
    assert "ReadOnly" in said
    assert "read-only. Nothing was changed" in said
    assert path.read_bytes() == before


def test_a_register_opened_read_only_by_choice_is_never_written(register: Register, make: Make) -> None:
    before = register.path.read_bytes()
    reader = Register.open(register.path, read_only=True)
    with pytest.raises(ReadOnly):
        reader.save(make(), 0, actor="Officer")
    assert reader.verify().ok
    assert register.path.read_bytes() == before


def test_every_error_is_of_one_family() -> None:
    assert all(issubclass(error, RegisterError) for error in (NotFound, UnusableFile, ReadOnly, RegisterBusy))
