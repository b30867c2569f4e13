"""The drafted sentences are true to the letter: each follows from one difference, and none from anything else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from riskreg.model import lifecycle
from riskreg.model.changes import FIELDS
from riskreg.model.comparing import compare
from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Item, Level, Link, Relation, Strand
from riskreg.model.narrative import draft, drafts, score_reasons
from riskreg.model.parts import Place
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Rating
from riskreg.scoring.standard import FIVE_BY_FIVE as S
from tests.model.conftest import Make

Q1, Q2 = Quarter(2018, 1), Quarter(2018, 2)
ONE, TWO = Action(Level.BULLET, "Recruit", "Head of HR", date(2018, 9, 1)), Action(Level.BULLET, "Train the team")
LISTS = Strand(None, (Item(Level.BULLET, "Care fails"),), (Item(Level.BULLET, "A monthly board"),), (ONE, TWO))


def told(
    register: Register, entry: Entry, change: Callable[[Entry], Entry] | None = None, reason: str = ""
) -> str:
    """What the second quarter's report says of an entry that was changed since the first."""
    saved = register.save(entry, 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    if change is not None:
        register.save(change(saved.entry), 1, actor="Officer", reason=reason)
    found = register.compare(Q1)
    difference = next(iter(found.differences), None)
    reasons = score_reasons(found, register.history)
    sentences = draft(found.after.entries[0], difference, found, reasons)
    assert all(sentence.field in (*FIELDS, "") for sentence in sentences)
    untold = {each.field for each in difference.changes} if difference else set()
    assert untold <= {sentence.field for sentence in sentences}
    assert all(sentence.text.endswith((".", "!", "?", "…")) for sentence in sentences)
    return " ".join(sentence.text for sentence in sentences)


def lists(**parts: Any) -> Callable[[Entry], Entry]:
    return lambda entry: replace(entry, strands=(replace(entry.strands[0], **parts),))


UNDER = Action(Level.SUB_BULLET, "In June")
NEW = Action(Level.BULLET, "Pay a premium")
CASES: list[tuple[str, Callable[[Entry], Entry] | None, str]] = [
    ("The residual score remains at 16. Nothing else has changed.", None, ""),
    ("Further mitigating actions added. The residual score remains at 16.",
     lists(actions=(ONE, TWO, NEW, replace(NEW, text="Ask the union"))), ""),
    ("A further mitigating action added. The residual score remains at 16.", lists(actions=(ONE, TWO, NEW)), ""),
    ("One mitigating action completed. The residual score remains at 16.",
     lists(actions=(replace(ONE, status=ActionStatus.COMPLETE), TWO)), ""),
    ("One mitigating action was given a later date. The residual score remains at 16.",
     lists(actions=(replace(ONE, due=date(2019, 1, 1)), TWO)), ""),
    ("One mitigating action removed. The residual score remains at 16.", lists(actions=(ONE,)), ""),
    ("Progress was updated on one mitigating action. The residual score remains at 16.",
     lists(actions=(ONE, replace(TWO, progress="Half of them"))), ""),
    ("The mitigating actions were updated. The residual score remains at 16.",  # a heading is no action
     lists(actions=(Action(Level.HEADING, "Pay"), ONE, TWO, UNDER)), ""),
    ("One mitigating action was given an earlier date. The residual score remains at 16.",
     lists(actions=(replace(ONE, due=date(2018, 8, 1)), TWO)), ""),
    ("One mitigating action was given a date. The residual score remains at 16.",
     lists(actions=(ONE, replace(TWO, due=date(2018, 8, 1)))), ""),
    ("The wording of the mitigating actions was updated. The residual score remains at 16.",
     lists(actions=(ONE, replace(TWO, text="Train the whole team"))), ""),
    ("The mitigating actions were put in another order. The residual score remains at 16.",
     lists(actions=(TWO, ONE)), ""),
    ("A commentary was added. The residual score remains at 16.",
     lambda entry: replace(entry, commentary="Managed."), ""),
    ("The types are now Legal and Social. The residual score remains at 16.",
     lambda entry: replace(entry, types=("Legal", "Social")), ""),
    ("No owner is named any more; it was Director. The residual score remains at 16.",
     lambda entry: replace(entry, owner=""), ""),
    ("It has no residual score any more; it was 16.", lambda entry: replace(entry, residual=None), "Withdrawn"),
    ("The direction is stated as increased, although the scores show unchanged. Reason given: It feels so."
     " The residual score remains at 16.",
     lambda entry: replace(entry, stated=Statement(Direction.INCREASED, Q2.label, "It feels so")), ""),
    ("One control added. The residual score remains at 16.",
     lists(controls=(*LISTS.controls, Item(Level.BULLET, "An audit"))), ""),
    ("The wording of the consequences was updated. The residual score remains at 16.",
     lists(consequences=(Item(Level.BULLET, "Care fails badly"),)), ""),
    ("The residual score has fallen from 16 to 12. Reason given: The recruits have started.",
     lambda entry: replace(entry, residual=S.rate(4, 3)), "The recruits have started"),
    ("The residual score has risen from 16 to 20. Reason given: Two left!",
     lambda entry: replace(entry, residual=S.rate(4, 5)), "Two left!"),
    ("The initial score has changed from 25 to 20. The residual score remains at 16.",
     lambda entry: replace(entry, initial=S.rate(4, 5)), "Overstated"),
    ("The residual score remains at 16, now without impact and likelihood.",
     lambda entry: replace(entry, residual=Rating(None, None, 16)), "Not known"),
    ("It has been given a target score of 8. The residual score remains at 16.",
     lambda entry: replace(entry, target=S.rate(4, 2)), ""),
    ("The owner has changed from Director to CMT. The residual score remains at 16.",
     lambda entry: replace(entry, owner="CMT"), ""),
    ("Formerly CR1. The residual score remains at 16.", lambda entry: replace(entry, reference="CR7"), ""),
    ("The title was “Title of CR1”. The residual score remains at 16.",
     lambda entry: replace(entry, title="A clearer title"), ""),
    ("Closed on 3 July 2018. Reason given: The team is whole. Agreed by CMT.",
     lambda entry: replace(entry, closure=Closure(date(2018, 7, 3), "The team is whole", "CMT")), ""),
    ("Split from CR9. The residual score remains at 16.",
     lambda entry: replace(entry, links=(Link(Relation.SPLIT_FROM, "x", "CR9"),)), ""),
]  # fmt: skip


@pytest.mark.parametrize(("said", "change", "reason"), CASES, ids=[said[:40] for said, _, _ in CASES])
def test_each_difference_is_said_and_nothing_else(
    register: Register, make: Make, said: str, change: Callable[[Entry], Entry] | None, reason: str
) -> None:
    assert told(register, make(owner="Director", strands=(LISTS,)), change, reason) == said


def test_an_opportunity_speaks_of_maximising_actions_and_progress(register: Register, make: Make) -> None:
    entry = make("CO1", strands=(LISTS,))
    change = lists(actions=(ONE, TWO, NEW), controls=(Item(Level.BULLET, "Half is built"),))
    assert told(register, entry, change) == (
        "The progress to date was updated. A further maximising action added. The residual score remains at 16."
    )


def test_a_new_entry_says_so(register: Register, make: Make) -> None:
    register.save(make("CR1"), 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    register.save(make("CR2", residual=12), 0, actor="Officer")
    found = register.compare(Q1)
    (difference,) = found.differences
    sentences = draft(difference.recorded, difference, found)
    assert " ".join(each.text for each in sentences) == "New in 2018/19 Q2. The residual score is 12."


def test_only_what_comes_on_top_of_something_is_further(register: Register, make: Make) -> None:
    bare = make(strands=(replace(LISTS, actions=()),))
    assert (
        told(register, bare, lists(actions=(NEW,)))
        == "A mitigating action added. The residual score remains at 16."
    )


def changed_twice(register: Register, make: Make) -> str:
    """A score that moves for a reason, and an entry that is then mended for another."""
    saved = register.save(make(owner="Director"), 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    moved = register.save(replace(saved.entry, residual=S.rate(4, 5)), 1, actor="Officer", reason="Two left")
    register.save(replace(moved.entry, owner="CMT"), 2, actor="Officer", reason="New structure")
    return saved.entry.id


def test_a_score_has_the_reason_that_it_moved_for_and_never_a_later_one(register: Register, make: Make) -> None:
    entry_id = changed_twice(register, make)
    found = register.compare(Q1)
    reasons = score_reasons(found, register.history)
    assert reasons == {entry_id: "Two left"}
    (difference,) = found.differences
    texts = [each.text for each in draft(difference.recorded, difference, found, reasons)]
    assert texts[-1] == "The residual score has risen from 16 to 20. Reason given: Two left."
    texts = [each.text for each in draft(difference.recorded, difference, found)]
    assert texts[-1] == "The residual score has risen from 16 to 20."


def test_a_reissue_gives_its_own_reason_only_to_the_score_that_it_mended(register: Register, make: Make) -> None:
    entry_id = changed_twice(register, make)
    before = register.state(Q1)
    register.sign_off(Q2, actor="Director")
    state = register.state(Q2)
    (one,) = state.entries
    register.reissue(Q2, [replace(one.entry, title="Mended")], actor="Director", reason="A misprint")
    assert score_reasons(compare(before, register.state(Q2)), register.history) == {entry_id: "Two left"}
    register.reissue(Q2, [replace(one.entry, residual=S.rate(5, 5))], actor="Director", reason="A slip")
    assert score_reasons(compare(before, register.state(Q2)), register.history) == {entry_id: "A slip"}


def test_an_entry_is_new_since_the_report_that_is_compared_with(register: Register, make: Make) -> None:
    register.sign_off(Q1, actor="Director")
    register.save(make(), 0, actor="Officer")
    register.sign_off(Q2, actor="Director")
    found = register.compare(Q1)
    assert drafts(found.after.entries, found) == {
        found.after.entries[0].entry.id: "New since 2018/19 Q1. The residual score is 16."
    }
    same = register.compare(Q2)
    assert list(drafts(same.after.entries, same).values()) == [
        "The residual score remains at 16. Nothing else has changed."
    ]
    assert list(drafts(same.after.entries, None).values()) == ["The residual score is 16."]


def test_a_score_of_another_scheme_is_not_said_to_have_moved(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    table = tuple(tuple(score + 1 for score in row) for row in S.table)
    other = replace(
        S, name="Other", matrix=table, bands=(replace(S.bands[0], lowest=1, highest=26),), threshold=12
    )
    register.change_scheme(other, 1, actor="Officer", reason="A new method")
    again = replace(saved.entry, initial=other.rate(5, 5), residual=other.rate(4, 4))
    register.save(again, 1, actor="Officer", reason="Rated anew")
    found = register.compare(Q1)
    (said,) = drafts(found.after.entries, found).values()
    assert said == (
        "The initial score is 26; it was 25 in the scoring scheme before."
        " The residual score is 17; it was 16 in the scoring scheme before."
    )


SHUT = Closure(date(2018, 7, 3), "One matter", "CMT")


def test_both_ends_of_a_tie_speak_of_it(register: Register, make: Make) -> None:
    """Whatever the entry at the other end is called by now, and whether or not it changed itself."""
    saved = {each: register.save(make(each, strands=(LISTS,)), 0, actor="Officer") for each in ("CR1", "CR3")}
    saved |= {each: register.save(make(each), 0, actor="Officer") for each in ("CR5", "CR6", "CR8")}
    register.sign_off(Q1, actor="Director")
    edits = [
        *lifecycle.merge(saved["CR8"], saved["CR3"], SHUT),
        *lifecycle.split(saved["CR1"], "CR13", "A part", frozenset({Place(0, "actions", 1)})),
        *lifecycle.supersede(saved["CR5"], saved["CR6"], SHUT),
    ]
    register.save_all(edits, actor="Officer", reason="As agreed")
    again = register.find("CR1")
    register.save_all(lifecycle.split(again, "CR14", "Another"), actor="Officer", reason="As agreed")
    part = register.find("CR13")
    register.save(replace(part.entry, reference="CR20"), part.revision, actor="Officer", reason="As agreed")
    found = register.compare(Q1)
    says = drafts(found.after.entries, found)
    told_of = {each.entry.reference: says[each.entry.id] for each in found.after.entries}
    shut = "Closed on 3 July 2018. Reason given: One matter. Agreed by CMT."
    stays = "The residual score remains at 16."
    assert told_of == {
        "CR1": f"CR14 and CR20 were split from it. One mitigating action removed. {stays}",
        "CR3": f"CR8 was merged into it. {stays} Nothing else has changed.",
        "CR5": f"{shut} It was superseded by CR6.",
        "CR6": f"It supersedes CR5. {stays}",
        "CR8": f"{shut} Merged into CR3.",
        "CR14": "New in 2018/19 Q2. Split from CR1. The residual score is 16.",
        "CR20": "New in 2018/19 Q2. Split from CR1. The residual score is 16.",
    }


def test_a_tie_is_news_once_and_only_while_it_holds(register: Register, make: Make) -> None:
    one, other, third = (register.save(make(each), 0, actor="Officer") for each in ("CR1", "CR2", "CR3"))
    register.save_all(lifecycle.split(one, "CR4", "A part"), actor="Officer", reason="As agreed")
    register.save_all(lifecycle.merge(third, other, SHUT), actor="Officer", reason="As agreed")
    register.sign_off(Q1, actor="Director")
    assert not register.compare(Q1).ties
    register.save_all(lifecycle.merge(one, other, SHUT), actor="Officer", reason="As agreed")
    assert [tie.reference for tie in register.compare(Q1).ties[other.entry.id]] == ["CR1"]
    register.save_all([lifecycle.reopen(register.find("CR1"))], actor="Officer", reason="As agreed")
    assert not register.compare(Q1).ties
