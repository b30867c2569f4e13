"""What an auditor is shown: the trail, two moments side by side, and the ready reports."""

import sqlite3
from dataclasses import replace
from datetime import date, timedelta

import pytest

from riskreg.model.entry import Action, ActionStatus, Closure, Item, Level, Strand
from riskreg.model.evidence import Act, Fate, Report, Test, TrailFilter
from riskreg.model.quarter import Quarter
from riskreg.model.records import Source
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.conftest import Clock
from tests.model.conftest import Make
from tests.model.forging import edit

Q1, Q2, Q3 = Quarter(2018, 1), Quarter(2018, 2), Quarter(2018, 3)
RED, GREEN = FIVE_BY_FIVE.rate(5, 5), FIVE_BY_FIVE.rate(1, 2)


def actions(*made: Action) -> tuple[Strand, ...]:
    return (Strand(None, (), (Item(Level.BULLET, "Control"),), made),)


def test_the_trail_tells_who_did_what_newest_first_with_before_and_after(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    register.save(replace(saved.entry, residual=RED, owner="CMT"), 1, actor="Dana", reason="Worse")
    register.sign_off(Q1, actor="Director")
    signed, opened, changed, entered, scheme, created = register.audit_trail()
    assert [event.seq for event in (signed, created)] == [6, 1]
    assert (signed.act, signed.name, signed.actor) == (Act.SIGN_OFF, "2018/19 Q1", "Director")
    assert (opened.act, scheme.act, created.name) == (Act.SETTINGS, Act.CREATE, "Council")
    assert (changed.reference, changed.actor, changed.reason) == ("CR1", "Dana", "Worse")
    assert {each.field: (each.before, each.after) for each in changed.changes} == {
        "residual": (saved.entry.residual, RED), "owner": ("", "CMT"),
    }  # fmt: skip
    assert all(each.before is None for each in entered.changes)


def test_the_trail_is_filtered_and_read_page_by_page(register: Register, make: Make, clock: Clock) -> None:
    register.save_all([(make("CR1"), 0)], actor="Dana", reason="In", source=Source("a.xlsx", "0" * 64))
    clock.now += timedelta(days=2)
    other = register.save(make("CR2"), 0, actor="Officer")
    register.save(replace(other.entry, residual=RED), 1, actor="Dana", reason="Wrong before", correction=True)
    for wanted, seqs in (
        (TrailFilter(actor="Dana"), [6, 4, 3]),
        (TrailFilter(entry_id=other.entry.id), [6, 5]),
        (TrailFilter(acts=frozenset({Act.IMPORT, Act.CORRECT})), [6, 4, 3]),
        (TrailFilter(since=date(2018, 4, 4)), [6, 5]),
        (TrailFilter(until=date(2018, 4, 3)), [4, 3, 2, 1]),
        (TrailFilter("Dana", other.entry.id, frozenset({Act.CORRECT})), [6]),
        (TrailFilter(actor="Nobody"), []),
    ):
        found = register.audit_trail(wanted)
        assert [event.seq for event in found] == seqs
        assert register.audit_count(wanted) == len(seqs)
    assert register.people() == ("Dana", "Officer")
    assert [event.seq for event in register.audit_trail(before=5, limit=2)] == [4, 3]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE event SET actor = 'Somebody else' WHERE seq = 3", "tells another story than ledger row 3"),
        ("DELETE FROM event WHERE seq = 3", "lacks ledger row 3"),
        ("INSERT INTO event SELECT 99, at, actor, act, subject, subject_id FROM event LIMIT 1", "lists row 99"),
    ],
)
def test_a_trail_that_differs_from_the_ledger_is_found(
    register: Register, make: Make, statement: str, said: str
) -> None:
    register.save(make(), 0, actor="Officer")
    assert register.verify().ok
    edit(register.path, statement)
    (problem,) = register.verify().problems
    assert said in problem


def test_two_moments_side_by_side_with_every_difference(register: Register, make: Make, clock: Clock) -> None:
    stays, moves, closes, leaves = (
        register.save(make(reference), 0, actor="Officer") for reference in ("CR1", "CR2", "CR3", "CR4")
    )
    gone = replace(leaves.entry, closure=Closure(date(2018, 4, 2), "Done", "CMT"))
    register.save(gone, 1, actor="Officer")
    register.sign_off(Q1, actor="Director")
    before = clock.now.date()
    clock.now += timedelta(days=1)
    register.save(replace(moves.entry, residual=RED), 1, actor="Officer", reason="Worse")
    register.save(replace(closes.entry, closure=Closure(date(2018, 4, 3), "Done", "CMT")), 1, actor="Officer")
    register.save(make("CO1"), 0, actor="Officer")
    for since in (Q1, before):
        found = register.compare(since)
        told = {each.recorded.entry.reference: each.fate for each in found.differences}
        due = {"CR2": Fate.CHANGED, "CR3": Fate.CLOSED, "CR4": Fate.GONE, "CO1": Fate.NEW}
        # At the end of that day the quarter was signed off, and CR4 reported as closed, already.
        assert told == (due if since == Q1 else {k: v for k, v in due.items() if k != "CR4"})
        assert found.same == 1
        (changed,) = found.of(Fate.CHANGED)
        assert [(c.field, c.before, c.after) for c in changed.changes] == [("residual", moves.entry.residual, RED)]
    assert stays.entry.id not in {each.recorded.entry.id for each in register.compare(Q1).differences}
    assert register.compare(Q1, Q1).differences == ()
    register.save(replace(closes.entry, closure=None), 2, actor="Officer")
    assert [each.recorded.entry.reference for each in register.compare(before).of(Fate.REOPENED)] == []


def report(register: Register, test: Test, quarter: Quarter | None = None) -> Report:
    return next(each for each in register.reports(quarter) if each.test is test)


def references(register: Register, test: Test, quarter: Quarter | None = None) -> list[str]:
    return [finding.recorded.entry.reference for finding in report(register, test, quarter).findings]


def test_reports_find_what_is_missing_in_an_entry(register: Register, make: Make) -> None:
    late = Action(Level.BULLET, "Late", due=date(2018, 3, 1))
    done = Action(Level.BULLET, "Done", due=date(2018, 3, 1), status=ActionStatus.COMPLETE)
    register.save(make("CR1", None, owner=""), 0, actor="Officer")
    register.save(make("CR2", 12, owner="CMT", strands=actions(late, done)), 0, actor="Officer")
    assert references(register, Test.UNSCORED) == ["CR1"]
    assert references(register, Test.NO_OWNER) == ["CR1"]
    assert references(register, Test.NO_ACTION) == ["CR1"]
    overdue = report(register, Test.OVERDUE)
    assert [(f.recorded.entry.reference, f.fact) for f in overdue.findings] == [
        ("CR2", "1 action, due 1 March 2018")
    ]
    assert (overdue.of, overdue.share) == (2, 0.5)


def test_reports_find_what_was_not_reviewed_in_the_quarter_it_is_about(register: Register, make: Make) -> None:
    first, second = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Dana", reason="Brought in")
    register.review([(first.entry.id, 1)], actor="Dana")
    register.sign_off(Q1, actor="Director")
    register.save(replace(second.entry, owner="CMT"), 1, actor="Officer")
    assert references(register, Test.NOT_REVIEWED, Q1) == ["CR2"]
    assert references(register, Test.NOT_REVIEWED) == ["CR1"]


def test_reports_find_scores_changed_without_a_reason_of_their_own(register: Register, make: Make) -> None:
    first, second, third = (register.save(make(name), 0, actor="Officer") for name in ("CR1", "CR2", "CR3"))
    register.save(replace(first.entry, residual=RED), 1, actor="Officer", reason="Worse")
    register.save_all([(replace(second.entry, residual=RED), 1)], actor="Dana", reason="Imported from a.xlsx")
    register.save_all([(replace(third.entry, owner="CMT"), 1)], actor="Dana", reason="Imported from a.xlsx")
    found = report(register, Test.UNEXPLAINED)
    assert [finding.recorded.entry.reference for finding in found.findings] == ["CR2"]
    assert "residual" in found.findings[0].fact
    assert "by an import, Dana, ledger row 7" in found.findings[0].fact
    register.sign_off(Q1, actor="Director")
    assert references(register, Test.UNEXPLAINED) == []
    assert references(register, Test.UNEXPLAINED, Q1) == ["CR2"]


def test_reports_find_what_stays_in_the_highest_band_with_nothing_done(register: Register, make: Make) -> None:
    done = actions(Action(Level.BULLET, "Done", status=ActionStatus.COMPLETE))
    register.save(make("CR1", 25), 0, actor="Officer")
    register.save(make("CR2", 25, strands=done), 0, actor="Officer")
    register.save(make("CO1", 25), 0, actor="Officer")
    eased = register.save(make("CR3", 25), 0, actor="Officer")
    assert references(register, Test.LONG_RED) == [], "one quarter is not two"
    register.sign_off(Q1, actor="Director")
    register.save(replace(eased.entry, residual=GREEN), 1, actor="Officer", reason="Eased")
    found = report(register, Test.LONG_RED)
    assert [finding.recorded.entry.reference for finding in found.findings] == ["CR1"]
    assert found.of == 3, "risks only"
    at_once = next(each for each in register.reports(long_red=1) if each.test is Test.LONG_RED)
    assert [finding.recorded.entry.reference for finding in at_once.findings] == ["CR1"]


def test_above_appetite_is_only_tested_where_the_scheme_sets_one(
    register: Register, make: Make, clock: Clock
) -> None:
    register.save(make("CR1", 16), 0, actor="Officer")
    careful = Register.create(
        register.path.with_name("careful.riskreg"), name="Careful", actor="Officer", quarter=Q1, clock=clock,
        scheme=replace(FIVE_BY_FIVE, appetite=12),
    )  # fmt: skip
    careful.save_all([(make("CR1", 16), 0), (make("CR2", 12), 0), (make("CO1", 25), 0)], actor="Dana", reason="In")
    untested = Register.create(
        register.path.with_name("none.riskreg"), name="None", actor="Officer", quarter=Q1, clock=clock,
        scheme=replace(FIVE_BY_FIVE, appetite=None),
    )  # fmt: skip
    untested.save(make("CR1", 25), 0, actor="Officer")
    assert references(careful, Test.ABOVE_APPETITE) == ["CR1"]
    assert report(careful, Test.ABOVE_APPETITE).of == 2
    assert (report(untested, Test.ABOVE_APPETITE).of, report(untested, Test.ABOVE_APPETITE).share) == (0, 0.0)


def test_what_is_asked_of_the_trail_does_not_read_the_ledger_through(register: Register, make: Make) -> None:
    register.save(make(), 0, actor="Officer")
    plan = sqlite3.connect(register.path).execute(
        "EXPLAIN QUERY PLAN SELECT seq FROM event WHERE actor = 'x' AND seq < 9 ORDER BY seq DESC LIMIT 200"
    )
    assert all("ledger" not in step[-1] for step in plan.fetchall())
