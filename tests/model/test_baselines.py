"""Which moment "since last time" means: the last quarter, what a committee had, the start of the year."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from riskreg.model.baselines import bodies, last_quarter, last_seen, year_start
from riskreg.model.errors import NotFound
from riskreg.model.evidence import Fate
from riskreg.model.papers import Meeting, Shown
from riskreg.model.quarter import Quarter
from riskreg.model.records import SignOff
from riskreg.model.register import Register
from tests.model.conftest import Make

Q1 = Quarter(2018, 1)


def signed(*quarters: Quarter) -> list[SignOff]:
    at = datetime(2018, 7, 1, tzinfo=UTC)
    return [SignOff(each, each.end, at, "Director", "f" * 64, row, 9) for row, each in enumerate(quarters, 10)]


def meeting(body: str, held: date, rows: int = 0, *, called_off: bool = False) -> Meeting:
    shown = Shown(Q1.label, 1, rows, "f" * 64) if rows else None
    return Meeting(f"{body}{held}", Q1.label, body, held, shown=shown, called_off=called_off)


def test_the_last_quarter_is_the_last_one_signed_off_before_it() -> None:
    done = signed(Quarter(2017, 3), Quarter(2017, 4), Q1)
    assert last_quarter(Q1, done) == Quarter(2017, 4)
    assert last_quarter(Q1.next, done) == Q1
    assert last_quarter(Quarter(2017, 3), done) is None


def test_the_year_starts_with_what_was_last_signed_off_of_the_year_before_else_with_its_first_day() -> None:
    done = signed(Quarter(2017, 3), Quarter(2017, 4), Q1)
    assert year_start(Quarter(2018, 3), done) == Quarter(2017, 4)
    assert year_start(Quarter(2017, 4), done) == date(2017, 3, 31)


def test_a_committee_last_saw_what_its_latest_meeting_had_whatever_the_name_was_spelt_like() -> None:
    early, late = (
        meeting("Audit Committee", date(2018, 4, 3), 10),
        meeting("audit  committee", date(2018, 7, 5), 30),
    )
    held = [
        late,
        early,
        meeting("Cabinet Committee", date(2018, 7, 9), 31),
        meeting("Audit Committee", date(2018, 9, 1)),
        meeting("Audit Committee", date(2018, 8, 1), 40, called_off=True),
    ]
    assert last_seen("Audit Committee", held) == late
    assert last_seen("Audit Committee", held, before=30) == early
    assert last_seen("Audit Committee", held, before=10) is None
    assert bodies(held) == ("audit  committee", "Cabinet Committee")


def test_what_a_meeting_had_of_an_open_quarter_is_as_it_stood_then(register: Register, make: Make) -> None:
    first = register.save(make("CR1"), 0, actor="Officer")
    then = register.state()
    shown = Shown(then.quarter.label, 0, then.rows, then.head)
    register.save(replace(first.entry, owner="Another"), 1, actor="Officer")
    register.save(make("CR2"), 0, actor="Officer")
    found = register.compare(shown)
    assert [(each.fate, each.recorded.entry.reference) for each in found.differences] == [
        (Fate.CHANGED, "CR1"), (Fate.NEW, "CR2"),
    ]  # fmt: skip
    assert (found.before.entries, found.before.head, found.before.rows) == (then.entries, then.head, then.rows)
    with pytest.raises(NotFound, match="ledger row 2"):
        register.seen(replace(shown, rows=2))


def test_what_a_meeting_had_of_a_signed_off_quarter_is_that_issue_of_it(register: Register, make: Make) -> None:
    first = register.save(make("CR1"), 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    register.reissue(Q1, [replace(first.entry, owner="Another")], actor="Clerk", reason="Owner")
    issues = register.issues(Q1)
    owners = [
        register.seen(Shown(Q1.label, each.issue, each.rows, each.head)).entries[0].entry.owner for each in issues
    ]
    assert owners == [first.entry.owner, "Another"]
