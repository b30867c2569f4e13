"""Files of other versions: an old one becomes what this version makes of its history, a new one is only read."""

import gc
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from riskreg.model import glance, standing
from riskreg.model.entry import new_entry
from riskreg.model.errors import Cancelled, ReadOnly, UnusableFile
from riskreg.model.migrations import migrating, steps
from riskreg.model.register import Register
from riskreg.model.schema import SCHEMA_VERSION
from riskreg.scoring.rating import Kind
from tests.model.old_files.version_1 import ANSWERS, FILE, answers, build, later

VERIFIER = Path(__file__).parents[2] / "resources" / "verify_register.py"
INDEXES = ("entry", "quarter", "event")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(FILE, tmp_path / "wendvale.riskreg"))


def everything(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        connection.text_factory = bytes
        return connection.execute(query).fetchall()


def rows(path: Path, table: str) -> list[Any]:
    return everything(path, f"SELECT * FROM {table} ORDER BY 1")  # noqa: S608


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def beside(path: Path) -> set[str]:
    return {each.name for each in path.parent.iterdir()} - {path.name}


def holds(now: Any, then: Any) -> bool:
    """Whether all that an older version answered is in the answer now, which may say more."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(key in now and holds(now[key], value) for key, value in then.items())
    if isinstance(then, list):
        return len(now) == len(then) and all(map(holds, now, then))
    return bool(now == then)


def assert_answers(register: Register) -> None:
    """All that version 1 said of it, this one says."""
    told = json.loads(ANSWERS.read_text("utf-8"))
    now = answers(register)
    assert list(now) == list(told)
    for question, answer in told.items():
        assert holds(now[question], answer), question


# Older files


def test_an_old_file_answers_as_it_did(old: Path) -> None:
    assert_answers(Register.open(old, clock=later))


def test_the_ledger_stays_byte_for_byte_and_verifies(old: Path) -> None:
    register = Register.open(old)
    assert (register.notice, register.read_only) == ("", False)
    assert rows(old, "ledger") == rows(FILE, "ledger")
    assert register.verify().ok
    done = subprocess.run([sys.executable, VERIFIER, old], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(ANSWERS.read_text("utf-8"))["verify --json"]["head"] in done.stdout


def test_a_migrated_file_shows_what_the_same_acts_make_of_a_fresh_one(old: Path, tmp_path: Path) -> None:
    fresh = build(tmp_path / "fresh.riskreg")
    Register.open(old)
    parts = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2"
    assert everything(old, parts) == everything(fresh.path, parts)
    for pragma in ("application_id", "user_version", "journal_mode", "page_size", "encoding"):
        assert everything(old, f"PRAGMA {pragma}") == everything(fresh.path, f"PRAGMA {pragma}")
    for table in INDEXES:
        assert rows(old, table) == rows(fresh.path, table)


def test_a_migrated_register_is_worked_on(old: Path) -> None:
    register = Register.open(old)
    saved = register.save(new_entry(Kind.RISK, "CR99", "Written afterwards"), 0, actor="Officer")
    assert register.review([(saved.entry.id, 1)], actor="Officer") == 1
    register.sign_off(register.settings.open_quarter, actor="Head of audit")
    assert Register.open(old).verify().ok


def test_the_file_as_it_was_is_kept_once(old: Path) -> None:
    for _ in range(3):
        Register.open(old)
    assert beside(old) == {"wendvale.before-version-4.riskreg"}
    backup = old.with_name("wendvale.before-version-4.riskreg")
    assert rows(backup, "ledger") == rows(FILE, "ledger")
    assert everything(backup, "PRAGMA user_version") == [(1,)]
    assert Register.unread(backup).verify().ok


def test_a_backup_never_replaces_a_file(old: Path) -> None:
    taken = old.with_name("wendvale.before-version-4.riskreg")
    taken.write_text("My own notes")
    Register.open(old)
    assert taken.read_text() == "My own notes"
    assert beside(old) == {taken.name, "wendvale.before-version-4-2.riskreg"}


def test_without_a_backup_nothing_is_migrated(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: Path, to: Path, progress: object = None) -> None:
        raise UnusableFile(f"{to} could not be made (disk is full): choose a disk with room.")

    monkeypatch.setattr(migrating, "copy_register", full)
    before = old.read_bytes()
    register = Register.open(old)
    assert old.read_bytes() == before
    assert beside(old) == set()
    assert "could not be brought to version 4" in register.notice
    assert "disk is full" in register.notice
    assert len(register.summaries()) == 7
    with pytest.raises(ReadOnly, match=r"disk is full.*Nothing was changed"):
        register.save(new_entry(Kind.RISK, "CR99", "A title"), 0, actor="Officer")


def test_a_migration_that_is_cancelled_or_fails_leaves_the_old_file(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.read_bytes()
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done > total // 2:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        Register.open(old, progress=stop)
    assert told == sorted(told)
    assert (old.read_bytes(), beside(old)) == (before, set())
    monkeypatch.setattr(steps, "run", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        Register.open(old)
    assert (old.read_bytes(), beside(old)) == (before, set())


def test_a_migration_that_was_cut_off_is_undone_before_the_version_is_believed(old: Path) -> None:
    """Its first page may be on the disk already, with the new version in it."""
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA user_version = 2")
        connection.execute("CREATE TABLE half (done TEXT)")
        connection.executemany("INSERT INTO half VALUES (?)", [("x" * 2000,)] * 200)
        cut_off = {path: path.read_bytes() for path in old.parent.iterdir()}
    for path, content in cut_off.items():
        path.write_bytes(content)
    with old.open("r+b") as file:
        file.seek(60)
        file.write(SCHEMA_VERSION.to_bytes(4, "big"))
    assert Path(f"{old}-journal").exists()
    assert_answers(Register.open(old, clock=later))
    assert beside(old) == {"wendvale.before-version-4.riskreg"}


def test_an_old_file_is_verified_as_what_it_is(old: Path) -> None:
    before = old.read_bytes()
    assert Register.unread(old).verify().ok
    alter(old, "UPDATE entry SET residual_score = 1 WHERE reference = 'CR4'", "DROP INDEX entry_reference")
    found = Register.unread(old).verify()
    assert "The current state of CR4 differs from the ledger (residual_score)." in found.problems
    assert "The index entry_reference is missing: another program changed this file." in found.problems
    assert len(found.problems) == 2
    assert beside(old) == set()
    assert old.read_bytes() != before


def test_what_another_program_changed_is_said_and_kept(old: Path) -> None:
    alter(old, "UPDATE entry SET residual_score = 1 WHERE reference = 'CR4'")
    register = Register.open(old)
    assert "changed what this register shows of CR4" in register.notice
    assert "wendvale.before-version-4.riskreg" in register.notice
    assert register.verify().ok
    backup = old.with_name("wendvale.before-version-4.riskreg")
    assert not Register.unread(backup).verify().ok
    assert Register.open(old).notice == ""


def test_a_history_that_is_not_whole_is_not_migrated(old: Path) -> None:
    alter(old, "DROP TRIGGER ledger_update", "UPDATE ledger SET payload = payload || ' ' WHERE seq = 5")
    before = old.read_bytes()
    with pytest.raises(UnusableFile, match=r"Row 5.*Run riskreg verify"):
        Register.open(old)
    assert (old.read_bytes(), beside(old)) == (before, set())
    assert not Register.unread(old).verify().ok


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_read_only_an_old_file_is_left_as_it_is(old: Path, temporary: Path) -> None:
    before = old.read_bytes()
    register = Register.open(old, read_only=True, clock=later)
    assert_answers(register)
    assert register.read_only
    assert "made by an older riskreg (file version 1)" in register.notice
    with pytest.raises(ReadOnly, match="Nothing was changed"):
        register.save(new_entry(Kind.RISK, "CR99", "A title"), 0, actor="Officer")
    assert (old.read_bytes(), beside(old)) == (before, {temporary.name})
    assert len(list(temporary.iterdir())) == 1
    del register
    gc.collect()
    assert list(temporary.iterdir()) == []


def test_what_was_changed_in_an_old_file_is_found_though_it_is_read_from_a_copy(old: Path) -> None:
    alter(old, "UPDATE entry SET residual_score = 1 WHERE reference = 'CR4'")
    register = Register.open(old, read_only=True)
    assert "shows of CR4" in register.notice
    assert not register.verify().ok


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_an_old_file_that_may_not_be_written_is_read_from_a_copy(old: Path, temporary: Path) -> None:
    before = old.read_bytes()
    folder = old.parent / "archive"
    folder.mkdir()
    path = Path(shutil.move(old, folder / "old.riskreg"))
    temporary.chmod(0o777)
    folder.chmod(0o555)
    for place in [old.parent, *old.parent.parents]:
        if place.stat().st_uid == os.getuid() and place.stat().st_mode & 0o055 != 0o055:
            place.chmod(place.stat().st_mode | 0o055)
    script = """
import os, sys, tempfile
from pathlib import Path
from riskreg.model.register import Register
import riskreg.model.migrations.migrating  # before the right to read it is given up
tempfile.tempdir = sys.argv[2]
os.getuid() or os.setuid(65534)
register = Register.open(Path(sys.argv[1]))
print(register.read_only, len(register.summaries()), register.verify().ok, register.notice)
"""
    command = [sys.executable, "-c", script, str(path), str(temporary)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        folder.chmod(0o755)
    assert done.stdout.startswith("True 7 True old.riskreg was made by an older riskreg"), done.stderr
    assert path.read_bytes() == before
    assert list(temporary.iterdir()) == []


def test_a_glance_leaves_other_versions_to_the_door(old: Path) -> None:
    assert glance.glance(old) is None
    Register.open(old)
    assert glance.glance(old) is not None
    alter(old, "PRAGMA user_version = 5")
    assert glance.glance(old) is None


def test_a_program_of_version_1_that_had_the_file_open_cannot_write_to_it_any_more(old: Path) -> None:
    Register.open(old)
    before = rows(old, "ledger")
    with (
        closing(sqlite3.connect(old)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="update riskreg"),
    ):
        connection.execute(
            "INSERT INTO ledger SELECT seq + 1, hash, hash, payload, subject, subject_id, revision + 9, act, at"
            " FROM ledger ORDER BY seq DESC LIMIT 1"
        )
    assert rows(old, "ledger") == before


# The steps


def parts(version: int) -> standing.Named:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        steps.run(connection, 0, version)
        found = standing._parts(connection)
        assert standing.version_of(connection) == version
    engine.dispose()
    return found


def test_the_steps_lead_to_what_a_new_file_has() -> None:
    assert parts(SCHEMA_VERSION) == standing._due(SCHEMA_VERSION)


def test_the_first_step_makes_what_version_1_made() -> None:
    engine = create_engine(f"sqlite:///file:{FILE}?mode=ro&uri=true")
    with engine.connect() as connection:
        assert parts(1) == standing._parts(connection)
    engine.dispose()


def test_alembic_is_loaded_only_for_other_versions(old: Path, register: Register) -> None:
    script = """
import sys
from pathlib import Path
from riskreg.model.register import Register
Register.open(Path(sys.argv[1])).verify()
print("alembic" in sys.modules)
"""
    for path, loaded in ((register.path, "False\n"), (old, "True\n")):
        done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
        assert done.stdout == loaded


# Newer files


@pytest.fixture
def newer(register: Register) -> Path:
    register.save(new_entry(Kind.RISK, "CR1", "A title"), 0, actor="Officer")
    alter(
        register.path,
        "PRAGMA user_version = 5",
        "CREATE TABLE appetite (kind TEXT NOT NULL, most INTEGER)",
        "ALTER TABLE entry ADD COLUMN proximity TEXT",
    )
    return register.path


def test_a_newer_file_is_read_and_not_changed(newer: Path) -> None:
    before = newer.read_bytes()
    register = Register.open(newer)
    assert register.read_only
    assert register.notice == (
        "council.riskreg was made by a newer riskreg (file version 5; this one knows 4): it is open read-only."
        " Update riskreg to change it."
    )
    assert [row.title for row in register.summaries()] == ["A title"]
    assert register.find("CR1").revision == 1
    with pytest.raises(ReadOnly, match=r"newer riskreg.*Nothing was changed"):
        register.save(new_entry(Kind.RISK, "CR2", "Another"), 0, actor="Officer")
    with pytest.raises(UnusableFile, match="update riskreg to verify it"):
        register.verify()
    register.check()
    assert (newer.read_bytes(), beside(newer)) == (before, set())


def test_a_newer_file_without_what_this_version_reads_is_refused(newer: Path) -> None:
    alter(newer, "ALTER TABLE entry DROP COLUMN commentary")
    with pytest.raises(UnusableFile, match="newer riskreg and cannot be read by this one: update riskreg"):
        Register.open(newer)


def test_a_newer_file_that_says_things_otherwise_is_not_called_damaged(newer: Path) -> None:
    alter(newer, "UPDATE entry SET seq = 1 WHERE reference = 'CR1'")
    with pytest.raises(UnusableFile, match="newer riskreg and cannot be read by this one: update riskreg"):
        Register.open(newer).find("CR1")


def test_a_register_that_becomes_newer_while_it_is_open_is_not_written_to(register: Register) -> None:
    alter(register.path, "PRAGMA user_version = 5")
    before = register.path.read_bytes()
    with pytest.raises(ReadOnly, match="brought to a newer version while it was open"):
        register.save(new_entry(Kind.RISK, "CR1", "A title"), 0, actor="Officer")
    assert register.path.read_bytes() == before
