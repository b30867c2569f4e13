"""Pre-issue checks: each names the entry that fails it and no other, and an acceptance holds for what was seen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from riskreg.model.entry import Action, ActionStatus, Entry, Level, Strand
from riskreg.model.papers import Acceptance
from riskreg.model.pre_issue import PreIssue, owner_key
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.standard import FIVE_BY_FIVE as S
from tests.model.conftest import Make

Q1 = Quarter(2018, 1)


def action(**fields: Any) -> Action:
    given: dict[str, Any] = {"owner": "Head of HR", "due": date(2030, 1, 1), **fields}
    return Action(Level.BULLET, "Do it", **given)


def sound(make: Make, reference: str = "CR1", **fields: Any) -> Entry:
    """An entry that no check names once it was reviewed."""
    given: dict[str, Any] = {
        "owner": "Director of Adult Services", "target": S.rate(1, 2),
        "strands": (Strand(None, (), (), (action(),)),), **fields,
    }  # fmt: skip
    return make(reference, **given)


def named(register: Register, *, public: bool = True) -> dict[PreIssue, list[str]]:
    return {
        each.check: [naming.recorded.entry.reference for naming in each.open]
        for each in register.pre_issue(public=public)
        if each.open
    }


def test_a_sound_register_has_nothing_to_look_at(register: Register, make: Make) -> None:
    register.save_all([(sound(make), 0), (sound(make, "CR2"), 0)], actor="Officer", reason="New", act="save")
    assert named(register) == {}
    assert [each.check for each in register.pre_issue()] == list(PreIssue)
    assert all(each.holds.endswith(".") for each in register.pre_issue())


CASES: list[tuple[PreIssue, dict[str, Any]]] = [
    (PreIssue.UNSCORED, {"residual": None}),
    (PreIssue.WORSE, {"initial": S.rate(2, 2)}),
    (PreIssue.NO_OWNER, {"owner": " "}),
    (PreIssue.OWNER_TWICE, {"owner": "Director, Adult Services"}),
    (PreIssue.NO_ACTION, {"strands": (Strand(),)}),
    (PreIssue.OVERDUE, {"strands": (Strand(None, (), (), (action(due=date(2018, 3, 2)),)),)}),
    (PreIssue.BARE_ACTION, {"strands": (Strand(None, (), (), (action(owner=None),)),)}),
    (PreIssue.REFERENCE, {"reference": "CR03"}),
    (PreIssue.REFERENCE, {"reference": "RISK3"}),
    (PreIssue.EXEMPT, {"exempt": True}),
    (PreIssue.TOO_LONG, {"strands": (Strand(None, (), (), (replace(action(), text="x" * 33_000),)),)}),
]


@pytest.mark.parametrize(
    ("check", "fault"), CASES, ids=[f"{check.name}-{n}" for n, (check, _) in enumerate(CASES)]
)
def test_each_check_names_the_entry_that_fails_it_and_no_other(
    register: Register, make: Make, check: PreIssue, fault: dict[str, Any]
) -> None:
    faulty = replace(sound(make, "CR3"), **fault)
    good = [sound(make), sound(make, "CR2")]
    register.save_all([(each, 0) for each in (*good, faulty)], actor="Officer", reason="New", act="save")
    assert named(register) == {check: [faulty.reference]}


def test_a_heading_above_actions_is_no_action(register: Register, make: Make) -> None:
    heading = Action(Level.HEADING, "By the end of the year")
    led = replace(sound(make), strands=(Strand(None, (), (), (heading, action())),))
    alone = replace(sound(make, "CR2"), strands=(Strand(None, (), (), (heading,)),))
    register.save_all([(led, 0), (alone, 0)], actor="Officer", reason="New", act="save")
    assert named(register) == {PreIssue.NO_ACTION: ["CR2"]}


@pytest.mark.parametrize(
    ("check", "fault"),
    [(PreIssue.OVERDUE, {"due": date(2018, 3, 2)}), (PreIssue.BARE_ACTION, {"owner": None})],
)
def test_a_check_of_actions_says_where_the_first_one_at_fault_stands(
    register: Register, make: Make, check: PreIssue, fault: dict[str, Any]
) -> None:
    faulty = (Action(Level.HEADING, "Later"), action(), replace(action(), **fault))
    strands = (Strand("One", (), (), (action(),)), Strand("Two", (), (), faulty))
    register.save(replace(sound(make), strands=strands), 0, actor="Officer")
    (found,) = (each for each in register.pre_issue() if each.open)
    assert (found.check, found.open[0].at) == (check, (1, 2))


def test_an_opportunity_that_fell_is_worse_and_one_that_rose_is_not(register: Register, make: Make) -> None:
    fell = replace(sound(make, "CO1", residual=12, target=None), initial=S.rate(4, 4))
    rose = replace(sound(make, "CO2", residual=16, target=None), initial=S.rate(4, 3))
    register.save_all([(fell, 0), (rose, 0)], actor="Officer", reason="New", act="save")
    assert named(register)[PreIssue.WORSE] == ["CO1"]


def in_the_second_quarter(register: Register, entry: Entry, change: Callable[[Entry], Entry], reason: str) -> None:
    saved = register.save(entry, 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    register.save(change(saved.entry), 1, actor="Officer", reason=reason)


def test_a_direction_that_contradicts_the_scores_is_named_with_its_reason(register: Register, make: Make) -> None:
    stated = Statement(Direction.INCREASED, "2018/19 Q2", "The board expects worse.")
    in_the_second_quarter(register, sound(make), lambda entry: replace(entry, stated=stated), "")
    assert named(register) == {PreIssue.CONTRADICTION: ["CR1"]}
    (checked,) = (each for each in register.pre_issue() if each.check is PreIssue.CONTRADICTION)
    assert checked.namings[0].fact == "stated as increased, the scores show unchanged: The board expects worse."
    assert checked.namings[0].field == "direction"


def test_a_commentary_that_says_unchanged_of_a_moved_score_is_named(register: Register, make: Make) -> None:
    entry = sound(make, commentary="The risk remains the same.")
    in_the_second_quarter(register, entry, lambda each: replace(each, residual=S.rate(3, 3)), "Controls work.")
    assert named(register) == {PreIssue.SAYS_UNCHANGED: ["CR1"]}


def test_what_nobody_looked_at_this_quarter_is_named_until_it_is_reviewed(register: Register, make: Make) -> None:
    saved = register.save(sound(make), 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    assert named(register) == {PreIssue.NOT_REVIEWED: ["CR1"]}
    register.review([(saved.entry.id, 1)], actor="Officer")
    assert named(register) == {}


def test_a_score_that_an_import_changed_is_named(register: Register, make: Make) -> None:
    saved = register.save(sound(make), 0, actor="Officer")
    moved = replace(saved.entry, residual=S.rate(3, 3))
    register.save_all([(moved, 1)], actor="Importer", reason="From the workbook", act="import")
    assert named(register) == {PreIssue.UNEXPLAINED: ["CR1"]}


def test_a_risk_above_appetite_without_a_target_is_named(register: Register, make: Make) -> None:
    register.change_scheme(replace(register.scheme, appetite=10), 1, actor="Officer", reason="Set by cabinet")
    entries = [
        sound(make, "CR1", target=None),
        sound(make, "CR2", target=None, residual=4),
        sound(make, "CR3"),
    ]
    register.save_all([(each, 0) for each in entries], actor="Officer", reason="New", act="save")
    assert named(register) == {PreIssue.NO_TARGET: ["CR1"]}


def test_exempt_entries_are_no_fault_of_a_paper_that_is_not_public(register: Register, make: Make) -> None:
    register.save(sound(make, exempt=True), 0, actor="Officer")
    assert named(register, public=False) == {}


def test_an_acceptance_holds_until_the_entry_changes_or_it_is_withdrawn(register: Register, make: Make) -> None:
    saved = register.save(sound(make, exempt=True), 0, actor="Officer")
    accepted = Acceptance(Q1.label, PreIssue.EXEMPT, saved.entry.id, 1)
    register.file([(accepted, 0)], actor="Clerk", reason="It goes to Part II.")
    assert named(register) == {}
    (checked,) = (each for each in register.pre_issue() if each.check is PreIssue.EXEMPT)
    assert checked.namings[0].accepted is not None
    assert checked.namings[0].accepted.reason == "It goes to Part II."
    register.file([(replace(accepted, withdrawn=True), 1)], actor="Clerk", reason="After all not")
    assert named(register) == {PreIssue.EXEMPT: ["CR1"]}
    register.file([(accepted, 2)], actor="Clerk", reason="Yes")
    register.save(replace(saved.entry, title="Another matter"), 1, actor="Officer")
    assert named(register) == {PreIssue.EXEMPT: ["CR1"]}


def test_an_owner_is_the_same_however_the_words_are_joined() -> None:
    same = (
        "Director of Adult Services",
        "Director, Adult Services",
        "director for adult service",
        "Adult Services Director",
    )
    assert len({owner_key(each) for each in same}) == 1
    assert owner_key("Director of Public Health") != owner_key(same[0])


def test_a_completed_action_needs_neither_owner_nor_date(register: Register, make: Make) -> None:
    done = Action(Level.BULLET, "Done", status=ActionStatus.COMPLETE)
    register.save(sound(make, strands=(Strand(None, (), (), (done, action())),)), 0, actor="Officer")
    assert named(register) == {}
