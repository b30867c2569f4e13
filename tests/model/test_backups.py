"""Backups that count: proven, thinned out without losing anything, and restored beside the register."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model import backups as module
from riskreg.model.backups import back_up, backups, home_of, name_of, restore
from riskreg.model.copying import prove
from riskreg.model.errors import InvalidEntry, NotFound, UnusableFile
from riskreg.model.keeping import Backup, Keep, Period, kept
from riskreg.model.records import RegisterState
from riskreg.model.register import Register
from tests.model.conftest import Make
from tests.model.forging import edit

NOON = datetime(2026, 11, 21, 12, 0).astimezone()
Change = Callable[[], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups"


@pytest.fixture
def home(folder: Path, register: Register) -> Path:
    return home_of(folder, register.settings.id)


@pytest.fixture
def change(register: Register, make: Make) -> Change:
    def make_one() -> None:
        register.save(make(f"CR{register.revision()}"), 0, actor="Officer")

    return make_one


def said(register: Register) -> RegisterState:
    """All that a register says, whatever the day is."""
    return replace(register.state(), as_at=date.min)


# Which are kept


def made(when: datetime, number: int = 0, problem: str = "") -> Backup:
    return Backup(Path(f"{when:%Y-%m-%d %H%M} {number}"), when, number, "", 0, problem)


DAY = 24 * 60
minutes = st.one_of(st.integers(0, 9 * DAY), st.integers(0, 90 * DAY), st.integers(0, 3000 * DAY))
moments = st.lists(minutes.map(lambda ago: NOON - timedelta(minutes=ago)), min_size=1, max_size=60)
keeps = st.builds(Keep, st.integers(0, 9), st.integers(0, 6), st.integers(0, 14))


@given(moments, keeps)
def test_the_newest_of_each_kept_day_week_and_month_stays(whens: list[datetime], keep: Keep) -> None:
    every = [made(when, number) for number, when in enumerate(whens)]
    staying = kept(every, keep)
    newest = max(every, key=lambda backup: (backup.when, backup.rows))
    assert newest.path in staying
    for period, wanted, written in (
        (Period.DAY, keep.days, "%Y-%m-%d"),
        (Period.WEEK, keep.weeks, "%G-%V"),
        (Period.MONTH, keep.months, "%Y-%m"),
    ):
        last = sorted({backup.when.strftime(written) for backup in every}, reverse=True)[:wanted]
        for this in last:
            within = [backup for backup in every if backup.when.strftime(written) == this]
            assert period in staying[max(within, key=lambda backup: (backup.when, backup.rows)).path]
        assert sum(period in reasons for reasons in staying.values()) == len(last)
    assert all(reasons or path == newest.path for path, reasons in staying.items())


def test_one_with_a_problem_never_takes_the_place_of_a_good_one() -> None:
    good, later = made(NOON), made(NOON + timedelta(hours=1), problem="It is damaged")
    assert kept([good, later], Keep()).keys() == {good.path}


@pytest.mark.parametrize("counts", [(-1, 0, 0), (0, 1000, 0)])
def test_nobody_keeps_fewer_than_none(counts: tuple[int, int, int]) -> None:
    with pytest.raises(InvalidEntry):
        Keep(*counts)


# Making them


def test_a_backup_is_the_register_under_a_name_that_sorts(
    register: Register, folder: Path, home: Path, change: Change
) -> None:
    change()
    backup = back_up(register.path, folder, NOON, Keep())
    assert backup.path == home / "council 2026-11-21 1200.riskreg"
    assert (backup.rows, backup.when) == (register.revision(), NOON)
    assert backups(home) == (backup,)
    assert said(Register.open(backup.path)) == said(register)
    assert name_of(backup.path) == "council"


def test_nothing_is_made_while_nothing_changes(
    register: Register, folder: Path, home: Path, change: Change
) -> None:
    first = back_up(register.path, folder, NOON, Keep())
    assert back_up(register.path, folder, NOON + timedelta(days=1), Keep()) == first
    assert backups(home) == (first,)
    change()
    assert back_up(register.path, folder, NOON, Keep()).path.name == "council 2026-11-21 1200 (2).riskreg"


def test_a_name_that_another_program_takes_meanwhile_is_left_to_it(
    register: Register, folder: Path, home: Path
) -> None:
    def be_quicker(done: int, total: int) -> None:
        (home / "council 2026-11-21 1200.riskreg").write_text("Quicker")

    made = back_up(register.path, folder, NOON, Keep(), be_quicker)
    assert made.path.name == "council 2026-11-21 1200 (2).riskreg"
    assert (home / "council 2026-11-21 1200.riskreg").read_text() == "Quicker"


def test_one_that_no_longer_reads_back_is_made_again(register: Register, folder: Path, home: Path) -> None:
    first = back_up(register.path, folder, NOON, Keep())
    edit(first.path, "UPDATE ledger SET payload = payload || ' ' WHERE seq = 1")
    second = back_up(register.path, folder, NOON + timedelta(hours=1), Keep())
    assert second.path != first.path
    assert prove(second.path).hash == first.head


def test_older_ones_are_thinned_out(register: Register, folder: Path, home: Path, change: Change) -> None:
    for days, hours in (*((day, 3) for day in range(39)), (39, 0), (39, 3)):
        change()
        back_up(register.path, folder, NOON + timedelta(days=days, hours=hours), Keep(3, 2, 2))
    left = [(backup.when.date(), backup.when.hour) for backup in backups(home)]
    # The last three days, the Sunday before as the week's newest, and November's last.
    assert left == [
        (date(2026, 12, 30), 15),
        (date(2026, 12, 29), 15),
        (date(2026, 12, 28), 15),
        (date(2026, 12, 27), 15),
        (date(2026, 11, 30), 15),
    ]


def test_what_it_did_not_make_stays(
    register: Register, folder: Path, home: Path, change: Change, tmp_path: Path
) -> None:
    first = back_up(register.path, folder, NOON, Keep(1, 0, 0))
    other = Register.create(tmp_path / "other.riskreg", name="Other", actor="Officer")
    strangers = {
        "notes.txt": b"Mine",
        "council 2026-11-20 0900.riskreg": b"",
        "council 2026-11-20 0900.txt": b"Mine",
        "council.riskreg": first.path.read_bytes(),
        "other 2026-11-20 0900.riskreg": other.path.read_bytes(),
        "council 2026-99-20 0900.riskreg": first.path.read_bytes(),
    }
    for name, text in strangers.items():
        (home / name).write_bytes(text)
    change()
    last = back_up(register.path, folder, NOON + timedelta(days=1), Keep(1, 0, 0))
    assert {path.name for path in home.iterdir()} == {last.path.name, *strangers}
    assert [backup.path for backup in backups(home) if not backup.problem] == [last.path]


def test_a_history_that_went_another_way_is_not_thinned_out(
    register: Register, folder: Path, home: Path, change: Change, tmp_path: Path, make: Make
) -> None:
    """Two copies of a register share its backups: what only one of them holds stays."""
    copy = tmp_path / "copy.riskreg"
    shutil.copy(register.path, copy)
    Register.open(copy).save(make("CR77"), 0, actor="Another")
    another = back_up(copy, folder, NOON, Keep(1, 0, 0))
    change()
    change()
    back_up(register.path, folder, NOON + timedelta(days=1), Keep(1, 0, 0))
    assert another.path.exists()
    assert len(backups(home)) == 2


def test_nothing_is_removed_where_no_new_one_was_proven(
    register: Register, folder: Path, home: Path, change: Change
) -> None:
    for hour in range(3):
        change()
        back_up(register.path, folder, NOON + timedelta(hours=hour), Keep(9, 0, 0))
    before = backups(home)
    change()
    edit(register.path, "UPDATE ledger SET payload = payload || ' ' WHERE seq = 2")
    with pytest.raises(UnusableFile):
        back_up(register.path, folder, NOON + timedelta(days=9), Keep(0, 0, 0))
    assert backups(home) == before


def test_the_one_just_made_stays_though_the_clock_was_set_back(
    register: Register, folder: Path, home: Path, change: Change
) -> None:
    back_up(register.path, folder, NOON, Keep(1, 0, 0))
    change()
    back = back_up(register.path, folder, NOON - timedelta(days=400), Keep(1, 0, 0))
    assert back.path.exists()


def test_a_draft_that_nobody_finished_goes_after_a_while(
    register: Register, folder: Path, home: Path, change: Change
) -> None:
    back_up(register.path, folder, NOON, Keep())
    forgotten, fresh = (home / f".council 2026-11-20 0900.riskreg.{n}.new" for n in ("0a1b2c3d", "deadbeef"))
    for draft in (forgotten, fresh):
        draft.write_bytes(b"half")
    os.utime(forgotten, (0, 0))
    change()
    back_up(register.path, folder, NOON + timedelta(days=1), Keep())
    assert (forgotten.exists(), fresh.exists()) == (False, True)


def test_a_long_name_and_a_folder_that_is_gone(tmp_path: Path, folder: Path) -> None:
    register = Register.create(tmp_path / f"{'𝒜' * 55}.riskreg", name="Council", actor="Officer")
    assert prove(back_up(register.path, folder, NOON, Keep()).path)
    with pytest.raises(NotFound, match="connect its disk"):
        back_up(register.path, tmp_path / "stick", NOON, Keep())
    assert not (tmp_path / "stick").exists()


def test_an_identity_that_is_no_uuid_leads_nowhere(folder: Path) -> None:
    with pytest.raises(UnusableFile):
        home_of(folder, "../../elsewhere")


# Damaged ones


def test_a_damaged_one_is_not_offered_as_good(
    register: Register, folder: Path, home: Path, change: Change
) -> None:
    good = back_up(register.path, folder, NOON, Keep())
    change()
    cut = back_up(register.path, folder, NOON + timedelta(days=1), Keep())
    os.truncate(cut.path, cut.size // 2)
    found = backups(home)
    assert [(backup.path, bool(backup.problem)) for backup in found] == [(cut.path, True), (good.path, False)]
    assert kept(found, Keep()).keys() == {good.path}
    with pytest.raises(UnusableFile, match="damaged or cut short"):
        restore(cut.path, register.path, date(2026, 11, 21))


def test_one_whose_damage_shows_only_on_reading_is_not_restored(
    register: Register, folder: Path, change: Change, tmp_path: Path
) -> None:
    change()
    backup = back_up(register.path, folder, NOON, Keep())
    edit(backup.path, "UPDATE ledger SET payload = replace(payload, 'Title', 'Tilte') WHERE seq = 3")
    with pytest.raises(UnusableFile, match="Row 3"):
        restore(backup.path, register.path, date(2026, 11, 21))
    assert not list(tmp_path.glob("*restored*"))


# Restoring


def test_a_restored_register_stands_beside_the_other(
    register: Register, folder: Path, home: Path, change: Change, tmp_path: Path
) -> None:
    change()
    backup = back_up(register.path, folder, NOON, Keep())
    then = said(register)
    change()
    first = restore(backup.path, register.path, date(2026, 11, 21))
    assert first == tmp_path / "council restored 21 November 2026.riskreg"
    restored = Register.open(first)
    assert (said(restored), restored.settings.id) == (then, register.settings.id)
    again = restore(backup.path, first, date(2026, 11, 21))
    assert again == tmp_path / "council restored 21 November 2026 (2).riskreg"
    assert register.revision() > restored.revision()


def test_rotation_is_by_the_persons_own_day(register: Register, folder: Path, change: Change) -> None:
    """A moment in UTC is written as the local time that a person looks for."""
    backup = back_up(register.path, folder, NOON.astimezone(UTC), Keep())
    assert backup.path.name == "council 2026-11-21 1200.riskreg"
    assert module.SUFFIX == ".riskreg"
