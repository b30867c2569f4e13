"""Who else has a register open: told by small files that may be late, broken or meant to harm."""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from riskreg.model import presence
from riskreg.model.presence import MOST_BYTES, MOST_CHARACTERS, STALE_SECONDS, Presence

ELSEWHERE = "FINANCE-12"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "northshire.riskreg"
    path.write_bytes(b"presence never looks inside")
    return path


@pytest.fixture
def dana(register: Path) -> Presence:
    return Presence(register, "Dana Reeve", announce=True, machine=ELSEWHERE)


@pytest.fixture
def sam(register: Path) -> Presence:
    return Presence(register, "Sam Okafor", announce=True)


def beside(register: Path) -> list[Path]:
    return sorted(path for path in register.parent.iterdir() if path != register)


def put(register: Path, window: str = "000000000000", **values: Any) -> Path:
    """A presence file of somebody elsewhere, whole but for what is given."""
    state = {
        "riskreg": 1,
        "name": "Dana Reeve",
        "machine": ELSEWHERE,
        "process": 4242,
        "since": "2026-11-21T10:04:00+00:00",
        "seen": "2026-11-21T10:04:00+00:00",
    } | values
    path = register.with_name(f".{register.name}.open-{window}.json")
    path.write_text(json.dumps(state), encoding="utf-8")
    return path


def age(path: Path, seconds: float) -> None:
    moment = time.time() - seconds
    os.utime(path, (moment, moment), follow_symlinks=False)


def names(who: Presence) -> list[str]:
    return [person.name for person in who.look()]


def test_two_windows_see_each_other_until_one_leaves(dana: Presence, sam: Presence) -> None:
    assert dana.look() == ()
    (seen,) = sam.look()
    assert (seen.name, seen.machine, seen.process) == ("Dana Reeve", ELSEWHERE, os.getpid())
    assert datetime.now(UTC) - seen.since < timedelta(minutes=1)
    assert names(dana) == ["Sam Okafor"]
    dana.leave()
    assert sam.look() == ()


def test_nothing_stays_behind_and_the_register_is_not_touched(
    register: Path, dana: Presence, sam: Presence
) -> None:
    before = register.stat()
    for each in (dana, sam):
        each.look()
    assert all(path.name.startswith(".northshire.riskreg.open-") for path in beside(register))
    for each in (dana, sam):
        each.leave()
        each.leave()
        each.look()
    assert beside(register) == []
    assert register.stat() == before


def test_a_window_that_only_reads_sees_and_leaves_no_trace(register: Path, dana: Presence) -> None:
    reader = Presence(register, "Auditor", announce=False)
    dana.look()
    stale = put(register)
    age(stale, 10 * STALE_SECONDS)
    assert names(reader) == ["Dana Reeve"]
    reader.leave()
    assert stale.exists()
    assert len(beside(register)) == 2
    assert dana.look() == ()


def test_a_window_that_says_nothing_is_gone_and_tidied_away(register: Path, sam: Presence) -> None:
    path = put(register)
    assert names(sam) == ["Dana Reeve"]
    age(path, STALE_SECONDS + 5)
    fresh = Presence(register, "Sam Okafor", announce=True)
    assert names(fresh) == ["Sam Okafor"]
    assert not path.exists()


def test_a_file_from_the_future_is_nobody_and_is_left_alone(register: Path, sam: Presence) -> None:
    path = put(register)
    age(path, -86_400)
    assert sam.look() == ()
    assert path.exists()


def test_a_file_that_is_written_again_keeps_its_window_there(
    register: Path, sam: Presence, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where the two clocks disagree by an hour."""
    monkeypatch.setattr(presence, "REFRESH_SECONDS", 1e9)
    path = put(register)
    age(path, 3600)
    reader = Presence(register, "Auditor", announce=False)
    assert reader.look() == ()
    age(path, 3570)
    assert names(reader) == ["Dana Reeve"]
    assert names(reader) == ["Dana Reeve"]
    monkeypatch.setattr(presence, "STALE_SECONDS", 0.0)
    assert reader.look() == ()


def test_a_process_of_this_machine_that_was_killed_is_gone_at_once(register: Path, sam: Presence) -> None:
    script = f"""
import os, signal
from pathlib import Path
from riskreg.model.presence import Presence
Presence(Path({str(register)!r}), "Killed", announce=True).look()
print("there", flush=True)
signal.pause()
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"there\n"
        assert names(sam) == ["Killed"]
        other.kill()
    assert sam.look() == ()
    assert len(beside(register)) == 1


def test_a_new_name_is_told_at_once(dana: Presence, sam: Presence) -> None:
    dana.look()
    assert [person.name for person in sam.look()] == ["Dana Reeve"]
    dana.look("Dana Reeve-Smith")
    assert [person.name for person in sam.look()] == ["Dana Reeve-Smith"]


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"{",
        b"\x00\xff\xfe" * 50,
        b"[" * 4000,
        b'"text"',
        b"[1, 2]",
        b"null",
        b" " * (MOST_BYTES + 1),
        b"9" * 4000,
    ],
)
def test_a_damaged_file_is_nobody(register: Path, sam: Presence, written: bytes) -> None:
    put(register).write_bytes(written)
    assert sam.look() == ()


@pytest.mark.parametrize(
    "values",
    [
        {"name": ""},
        {"name": None},
        {"name": ["Dana"]},
        {"name": "\u202e\u0000"},
        {"machine": 7},
        {"process": True},
        {"process": -1},
        {"process": 10**30},
        {"process": "1"},
        {"since": "yesterday"},
        {"since": "0001-01-01T00:00:00+14:00"},
        {"since": "2026-11-21T10:04:00"},
        {"since": 5},
        {"riskreg": 2},
        {"padding": "x" * MOST_BYTES},
    ],
)
def test_a_file_that_makes_no_sense_is_nobody(register: Path, sam: Presence, values: dict[str, Any]) -> None:
    put(register, **values)
    assert sam.look() == ()


def test_a_name_is_one_short_plain_line(register: Path, sam: Presence) -> None:
    put(register, name="<b>Dana</b>\n\u202eReeve\x07 " + "x" * 500)
    (seen,) = sam.look()
    assert seen.name.startswith("<b>Dana</b> Reeve xxx")
    assert len(seen.name) == MOST_CHARACTERS


def test_links_pipes_and_folders_are_not_read(register: Path, sam: Presence, tmp_path: Path) -> None:
    secret = tmp_path / "elsewhere.json"
    put(register).rename(secret)
    for number, target in enumerate((secret, Path("/dev/zero"), tmp_path / "nowhere")):
        register.with_name(f".{register.name}.open-{number}.json").symlink_to(target)
    os.mkfifo(register.with_name(f".{register.name}.open-pipe.json"))
    register.with_name(f".{register.name}.open-folder.json").mkdir()
    began = time.monotonic()
    assert sam.look() == ()
    assert time.monotonic() - began < 1
    assert secret.exists()


def test_thousands_of_files_cost_little_and_no_other_register_counts(
    register: Path, sam: Presence, tmp_path: Path
) -> None:
    for number in range(2000):
        put(register, f"{number:012}")
    put(tmp_path / "southshire.riskreg", name="Of another register")
    began = time.monotonic()
    seen = sam.look()
    assert 0 < len(seen) <= presence.MOST_FILES
    assert time.monotonic() - began < 1
    assert "Of another register" not in {person.name for person in seen}


def test_a_folder_that_cannot_be_written_or_is_gone_harms_nobody(tmp_path: Path) -> None:
    nowhere = Presence(tmp_path / "gone" / "northshire.riskreg", "Sam Okafor", announce=True)
    assert nowhere.look() == ()
    nowhere.leave()
    too_long = tmp_path / ("n" * 250 + ".json")
    long = Presence(too_long, "Sam Okafor", announce=True)
    assert long.look() == ()
    assert list(tmp_path.iterdir()) == []
