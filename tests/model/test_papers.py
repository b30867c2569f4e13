"""Meetings, questions, acceptances, sentences and reissues are in the ledger, and what was frozen stays so."""

from dataclasses import replace
from datetime import date

import pytest

from riskreg.model.errors import InvalidEntry, NotFound
from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.papers import (
    Acceptance,
    Deadline,
    Meeting,
    Narrative,
    Paper,
    Publication,
    Question,
    Shown,
    Standing,
)
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.model.reissuing import proposed
from riskreg.scoring.direction import Direction
from tests.model.conftest import Make
from tests.model.forging import Payload, retell

Q1 = Quarter(2018, 1)
AUDIT = Meeting("m1", Q1.label, "Audit Committee", date(2018, 7, 12))


def test_a_paper_of_each_kind_comes_back_as_it_was_filed(register: Register, make: Make) -> None:
    entry = register.save(make(), 0, actor="Officer").entry.id
    shown = Shown(Q1.label, 0, 3, "f" * 64)
    papers: list[Paper] = [
        replace(AUDIT, shown=shown, public=False), Question("q1", "m1", entry, "Why so high?", "Cllr Ames"),
        Acceptance(Q1.label, "no action", entry, 1), Narrative(Q1.label, entry, "It stands at 16.", "It stays."),
        Publication(Q1.label, 1, date(2018, 7, 20), "The council's website"),
    ]  # fmt: skip
    for paper in papers:
        register.file([(paper, 0)], actor="Clerk", reason="For the paper")
    for paper in papers:
        (filed,) = register.filed(type(paper))
        assert (filed.paper, filed.revision, filed.actor, filed.reason) == (paper, 1, "Clerk", "For the paper")
    assert register.verify().ok
    events = register.audit_trail(TrailFilter(acts=frozenset({Act.FILE})))
    assert len(events) == 5
    assert "meeting: Audit Committee" in {event.name for event in events}


def test_a_question_is_asked_answered_followed_up_and_closed_with_its_resolution(
    register: Register, make: Make
) -> None:
    entry = register.save(make(), 0, actor="Officer").entry.id
    question = Question("q1", "m1", entry, "Why so high?")
    register.file([(AUDIT, 0), (question, 0)], actor="Clerk")
    seen = [question.standing]
    for number, step in enumerate(
        ({"answer": "Two posts are vacant."}, {"follow_up": "Until when?"},
         {"resolution": "Filled in August.", "closed": date(2018, 9, 3)}), 1
    ):  # fmt: skip
        question = replace(question, **step)
        register.file([(question, number)], actor="Officer")
        seen.append(register.filed(Question)[0].paper.standing)
    assert seen == [Standing.OPEN, Standing.ANSWERED, Standing.OPEN, Standing.CLOSED]


def test_what_lacks_something_is_stale_or_speaks_of_nothing_is_refused_and_nothing_is_filed(
    register: Register, make: Make
) -> None:
    entry = register.save(make(), 0, actor="Officer").entry.id
    register.file([(AUDIT, 0)], actor="Clerk")
    rows = register.revision()
    for paper, base, why in (
        (replace(AUDIT, id="m2", body=" "), 0, "which body"),
        (replace(AUDIT, body="Cabinet Committee"), 0, "changed meanwhile"),
        (Question("q1", "m9", entry, "Why?"), 0, "meeting that asked"),
        (Question("q1", "m1", "nobody", "Why?"), 0, "no entry nobody"),
        (Question("q1", "m1", entry, "Why?", closed=date(2018, 9, 3)), 0, "resolution"),
        (Publication(Q1.label, 1, date(2018, 7, 1), ""), 0, "where"),
        (replace(AUDIT, id="m3", body="A\x00B"), 0, "cannot be printed"),
    ):
        with pytest.raises(InvalidEntry, match=why):
            register.file([(replace(AUDIT, id="new"), 0), (paper, base)], actor="Clerk")
    assert register.revision() == rows


def test_papers_of_a_quarter_are_found_by_it(register: Register, make: Make) -> None:
    entry = register.save(make(), 0, actor="Officer").entry.id
    filings = [
        (Narrative(quarter.label, entry, "Ours", "Theirs"), 0) for quarter in (Q1, Q1.next, Quarter(2019, 1))
    ]
    register.file(filings, actor="Clerk")
    assert [filed.paper.quarter for filed in register.filed(Narrative, Q1.label)] == [Q1.label]
    assert len(register.filed(Narrative)) == 3


# Reissues


def test_what_carries_over_is_read_once_for_each_owner_however_many_quarters_there_are(
    register: Register, make: Make
) -> None:
    register.save(make(), 0, actor="Officer")
    for _ in range(3):
        quarter = register.settings.open_quarter
        both = [
            Deadline(quarter.label, reviewer="Ann Cole"),
            Deadline(quarter.label, owner="CMT", reviewer="Ben Ode"),
        ]
        register.file([(each, 0) for each in both], actor="Officer")
        register.sign_off(quarter, actor="Director", as_at=date(2018, 4, 2))
    assert len(register.filed(Deadline)) == 6
    assert [each.paper for each in register.filed(Deadline, latest=True)] == both


def test_a_reissue_mends_what_was_frozen_and_the_first_issue_stays(register: Register, make: Make) -> None:
    first, other = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Officer", reason="New")
    register.sign_off(Q1, actor="Director")
    frozen = register.state(Q1)
    wrong = first.entry
    mended = replace(wrong, owner="Director of Adult Services", residual=register.scheme.rate(3, 3))
    issue = register.reissue(
        Q1, [mended], actor="Clerk", reason="The owner and residual score of CR1 were misprinted."
    )
    assert (issue.issue, issue.corrects, issue.rows) == (
        2,
        "The owner and residual score of CR1 were misprinted.",
        register.revision(),
    )
    state = register.state(Q1)
    assert [each.entry for each in state.entries] == [mended, other.entry]
    assert (state.head, state.rows, state.as_at) == (issue.head, issue.rows, frozen.as_at)
    assert register.state(Q1, issue=1) == frozen
    assert [each.issue for each in register.issues(Q1)] == [1, 2]
    assert register.get(first.entry.id).entry == wrong, "the entry as it stands now is another matter"
    assert register.verify().ok


def test_reissues_add_up_and_the_next_sign_off_commits_to_them(register: Register, make: Make) -> None:
    first, second = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Officer", reason="New")
    register.sign_off(Q1, actor="Director")
    register.reissue(Q1, [replace(first.entry, owner="CMT")], actor="Clerk", reason="Owner of CR1")
    register.reissue(Q1, [replace(second.entry, title="Another title")], actor="Clerk", reason="Title of CR2")
    assert [(each.entry.owner, each.entry.title) for each in register.state(Q1).entries] == [
        ("CMT", first.entry.title), (second.entry.owner, "Another title"),
    ]  # fmt: skip
    assert [each.entry.title for each in register.state(Q1, issue=2).entries] == [
        first.entry.title,
        second.entry.title,
    ]
    register.sign_off(Q1.next, actor="Director")
    assert register.verify().ok
    with pytest.raises(NotFound, match="no issue 4"):
        register.state(Q1, issue=4)


def test_a_reissue_says_what_it_corrects_and_only_of_what_was_in_the_quarter(
    register: Register, make: Make
) -> None:
    saved = register.save(make(), 0, actor="Officer").entry
    with pytest.raises(InvalidEntry, match="not signed off yet"):
        register.reissue(Q1, [replace(saved, owner="CMT")], actor="Clerk", reason="Owner")
    register.sign_off(Q1, actor="Director")
    late = register.save(make("CR9"), 0, actor="Officer").entry
    rows = register.revision()
    for corrected, reason, why in (
        ([replace(saved, owner="CMT")], " ", "Say what"),
        ([replace(late, owner="CMT")], "Owner", "CR9 was not in"),
        ([saved], "Nothing", "correct something"),
        ([], "Nothing", "correct something"),
    ):
        with pytest.raises(InvalidEntry, match=why):
            register.reissue(Q1, corrected, actor="Clerk", reason=reason)
    assert register.revision() == rows


def test_what_was_corrected_since_is_proposed_and_nothing_else(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer").entry
    register.sign_off(Q1, actor="Director")
    (signed,) = register.sign_offs()
    register.save(replace(saved, title="A title of the second quarter"), 1, actor="Officer")
    now = register.get(saved.id).entry
    register.save(replace(now, owner="CMT"), 2, actor="Officer", reason="Misprinted", correction=True)
    made = proposed(saved, register.history(saved.id), signed.rows)
    assert made == replace(saved, owner="CMT")


def test_a_new_entry_whose_score_is_mended_stays_new(register: Register, make: Make) -> None:
    register.save(make("CR1"), 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    new = register.save(make("CR2"), 0, actor="Officer").entry
    register.sign_off(Q1.next, actor="Director")
    register.reissue(
        Q1.next, [replace(new, residual=register.scheme.rate(1, 1))], actor="Clerk", reason="Score of CR2"
    )
    found = next(each for each in register.state(Q1.next).entries if each.entry.reference == "CR2")
    assert found.direction is Direction.NEW


def test_a_reissue_that_was_tampered_with_is_found(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer").entry
    register.sign_off(Q1, actor="Director")
    register.reissue(Q1, [replace(saved, owner="CMT")], actor="Clerk", reason="Owner of CR1")
    assert register.verify().ok

    def renumbered(told: list[Payload]) -> list[Payload]:
        told[-1]["state"]["issue"] = 7
        return told

    retell(register.path, renumbered)
    (problem,) = register.verify().problems
    assert "does not follow from the sign-off it mends" in problem


def test_a_state_read_beside_another_is_the_same_as_read_alone(register: Register, make: Make) -> None:
    """What has not changed between two states is shared; a mended entry stands at the row of the wrong one."""
    first = register.save(make("CR1"), 0, actor="Officer")
    kept = register.save(make("CR2"), 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    register.save(replace(first.entry, title="Later"), 1, actor="Officer")
    register.save(make("CR3"), 0, actor="Officer")
    register.sign_off(Q1.next, actor="Director")
    register.reissue(Q1, [replace(kept.entry, owner="Another")], actor="Clerk", reason="Owner")
    asked = [(Q1, 1), (Q1, 2), (Q1.next, None), (None, None)]
    alone = [register.state(quarter, issue=issue) for quarter, issue in asked]
    for other in alone:
        assert [register.state(quarter, issue=issue, beside=other) for quarter, issue in asked] == alone
    last = register.state(Q1.next, beside=alone[0])
    assert last.entries[1].entry is alone[0].entries[1].entry
