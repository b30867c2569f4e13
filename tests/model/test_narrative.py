"""The drafted sentences are true to the letter: each follows from one difference, and none from anything else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from riskreg.model.changes import FIELDS
from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Item, Level, Link, Relation, Strand
from riskreg.model.narrative import draft
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
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
    sentences = draft(found.after.entries[0], difference, found.after)
    assert all(sentence.field in (*FIELDS, "") for sentence in sentences)
    assert all(sentence.text.endswith((".", "!", "?", "…")) for sentence in sentences)
    return " ".join(sentence.text for sentence in sentences)


def lists(**parts: Any) -> Callable[[Entry], Entry]:
    return lambda entry: replace(entry, strands=(replace(entry.strands[0], **parts),))


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
    ("The mitigating actions were updated. The residual score remains at 16.",
     lists(actions=(ONE, replace(TWO, progress="Half of them"))), ""),
    ("One control added. The residual score remains at 16.",
     lists(controls=(*LISTS.controls, Item(Level.BULLET, "An audit"))), ""),
    ("The wording of the consequences was updated. The residual score remains at 16.",
     lists(consequences=(Item(Level.BULLET, "Care fails badly"),)), ""),
    ("The residual score has fallen from 16 to 12: The recruits have started.",
     lambda entry: replace(entry, residual=S.rate(4, 3)), "The recruits have started"),
    ("The residual score has risen from 16 to 20: Two left!",
     lambda entry: replace(entry, residual=S.rate(4, 5)), "Two left!"),
    ("The initial score has changed from 25 to 20. The residual score remains at 16.",
     lambda entry: replace(entry, initial=S.rate(4, 5)), "Overstated"),
    ("The target score is 8. The residual score remains at 16.",
     lambda entry: replace(entry, target=S.rate(4, 2)), ""),
    ("The owner is now CMT; it was Director. The residual score remains at 16.",
     lambda entry: replace(entry, owner="CMT"), ""),
    ("Formerly CR1. The residual score remains at 16.", lambda entry: replace(entry, reference="CR7"), ""),
    ("The title was “Title of CR1”. The residual score remains at 16.",
     lambda entry: replace(entry, title="A clearer title"), ""),
    ("Closed on 3 July 2018: The team is whole. Agreed by CMT.",
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
    sentences = draft(difference.recorded, difference, found.after)
    assert " ".join(each.text for each in sentences) == "New in 2018/19 Q2. The residual score is 12."
