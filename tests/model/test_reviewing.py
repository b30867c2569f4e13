"""Reviewed, no change: evidence of its own that makes nobody's edit stale."""

from dataclasses import replace
from datetime import date

import pytest

from riskreg.model.entry import Closure
from riskreg.model.errors import InvalidEntry, NotFound
from riskreg.model.evidence import REVIEWS, Act, Test, TrailFilter, not_withdrawn
from riskreg.model.quarter import Quarter
from riskreg.model.records import Summary
from riskreg.model.register import Register
from tests.model.conftest import Make
from tests.model.forging import Payload, retell


def row(register: Register, reference: str) -> Summary:
    return next(each for each in register.summaries() if each.reference == reference)


def test_many_are_confirmed_in_one_act_that_leaves_a_row_each(register: Register, make: Make) -> None:
    saved = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Importer", reason="Brought in")
    assert row(register, "CR1").reviewed_quarter is None, "an import is no review"
    done = register.review([(each.entry.id, each.revision) for each in saved], actor="Dana", reason="Seen by DMT")
    assert done == 2
    for each in saved:
        summary = row(register, each.entry.reference)
        assert (summary.reviewed_quarter, summary.reviewed_by) == ("2018/19 Q1", "Dana")
        assert summary.reviewed_seq is not None
        assert summary.reviewed_seq > summary.seq == each.seq
        assert register.get(each.entry.id) == each, "no new revision"
    reviews = register.audit_trail(TrailFilter(acts=frozenset({Act.REVIEW})))
    assert [(event.reference, event.actor, event.reason) for event in reviews] == [
        ("CR2", "Dana", "Seen by DMT"), ("CR1", "Dana", "Seen by DMT"),
    ]  # fmt: skip
    assert register.verify().ok


def test_a_review_makes_nobodys_edit_stale(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    register.review([(saved.entry.id, 1)], actor="Dana")
    assert register.save(replace(saved.entry, owner="CMT"), 1, actor="Officer").revision == 2


def test_a_change_by_a_person_is_a_review_too_and_the_next_quarter_starts_without(
    register: Register, make: Make
) -> None:
    saved = register.save(make(), 0, actor="Officer")
    assert row(register, "CR1").reviewed_seq == saved.seq
    register.sign_off(Quarter(2018, 1), actor="Director")
    assert row(register, "CR1").reviewed_quarter == "2018/19 Q1" != register.settings.open_quarter.label
    register.review([(saved.entry.id, 1)], actor="Dana")
    assert row(register, "CR1").reviewed_quarter == "2018/19 Q2"
    assert register.verify().ok


def test_what_has_changed_is_closed_or_unknown_is_not_confirmed_and_nothing_is_recorded(
    register: Register, make: Make
) -> None:
    first, second = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Importer", reason="In")
    register.save(replace(second.entry, owner="CMT"), 1, actor="Officer")
    closed = register.save(make("CR3"), 0, actor="Officer")
    closure = Closure(date(2018, 4, 2), "Done", "CMT")
    register.save(replace(closed.entry, closure=closure), 1, actor="Officer")
    before = register.revision()
    both = [(first.entry.id, 1), (second.entry.id, 1)]
    with pytest.raises(InvalidEntry, match="CR2 has changed since you looked at it"):
        register.review(both, actor="Dana")
    with pytest.raises(InvalidEntry, match="CR3 is closed"):
        register.review([(closed.entry.id, 2)], actor="Dana")
    with pytest.raises(NotFound):
        register.review([("nobody", 1)], actor="Dana")
    with pytest.raises(InvalidEntry, match="name of the person"):
        register.review(both[:1], actor=" ")
    assert register.revision() == before


def test_a_review_of_a_state_that_never_stood_is_found(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    register.review([(saved.entry.id, 1)], actor="Dana")

    def backdate(told: list[dict[str, object]]) -> list[dict[str, object]]:
        told[-1]["state"] = {"revision": 7, "seq": saved.seq}
        return told

    retell(register.path, backdate)
    assert any("confirms a state of an entry that did not stand then" in p for p in register.verify().problems)


def test_a_review_is_withdrawn_by_whom_it_was_made_and_what_was_before_stands_again(
    register: Register, make: Make
) -> None:
    saved = register.save(make(), 0, actor="Officer")
    register.sign_off(Quarter(2018, 1), actor="Director")
    for _ in range(2):
        register.review([(saved.entry.id, 1)], actor="Dana")
    with pytest.raises(InvalidEntry, match="CR1 was changed or reviewed since"):
        register.withdraw([saved.entry.id], actor="Somebody else")
    register.withdraw([saved.entry.id], actor="Dana", reason="Undo")
    assert row(register, "CR1").reviewed_quarter == "2018/19 Q2", "the first of the two still stands"
    register.withdraw([saved.entry.id], actor="Dana")
    summary = row(register, "CR1")
    assert (summary.reviewed_quarter, summary.reviewed_by) == ("2018/19 Q1", "Officer")
    assert register.verify().ok
    with pytest.raises(InvalidEntry, match="its review stays"):
        register.withdraw([saved.entry.id], actor="Dana")
    (report,) = (each for each in register.reports() if each.test is Test.NOT_REVIEWED)
    assert [finding.recorded.entry.reference for finding in report.findings] == ["CR1"]
    trail = register.audit_trail(TrailFilter(acts=REVIEWS))
    assert [event.act for event in trail] == [Act.WITHDRAW, Act.WITHDRAW, Act.REVIEW, Act.REVIEW]
    assert list(not_withdrawn(trail)) == []


def test_a_review_of_what_was_changed_since_is_not_withdrawn(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    register.review([(saved.entry.id, 1)], actor="Dana")
    register.save(replace(saved.entry, owner="CMT"), 1, actor="Dana")
    with pytest.raises(InvalidEntry, match="its review stays"):
        register.withdraw([saved.entry.id], actor="Dana")


def test_a_withdrawal_of_a_review_that_did_not_stand_is_found(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    register.review([(saved.entry.id, 1)], actor="Dana")
    register.withdraw([saved.entry.id], actor="Dana")

    def other(told: list[Payload]) -> list[Payload]:
        told[-1]["state"]["review"] = 1
        return told

    retell(register.path, other)
    assert any("did not stand then" in problem for problem in register.verify().problems)
