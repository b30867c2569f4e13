"""What an entry accepts, and that its one JSON form loses nothing."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from riskreg.model.changes import FIELDS, changed, field_value, with_field
from riskreg.model.codec import canonical, entry_from_json, entry_to_json
from riskreg.model.entry import (
    Action,
    ActionStatus,
    Entry,
    Item,
    Level,
    Strand,
    new_entry,
    next_reference,
    reference_order,
)
from riskreg.model.errors import InvalidEntry
from riskreg.scoring.rating import Kind
from tests.model.strategies import entries


@given(entries)
def test_json_and_back_loses_nothing(entry: Entry) -> None:
    assert entry_from_json(json.loads(canonical(entry_to_json(entry)))) == entry


@given(entries, entries)
def test_changed_fields_taken_over_make_the_other_entry(mine: Entry, theirs: Entry) -> None:
    merged = mine
    for field in changed(mine, theirs):
        merged = with_field(merged, field, field_value(theirs, field))
    assert replace(merged, id=theirs.id, kind=theirs.kind) == theirs
    assert changed(mine, mine) == ()


def test_the_field_names_are_those_of_the_paper() -> None:
    assert FIELDS == (
        "reference", "title", "types", "initial", "residual", "target",
        "owner", "direction", "commentary", "exempt", "status", "strands",
        "level", "links",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"title": "  "}, "CR1 has no title"),
        ({"reference": ""}, "needs a reference"),
        ({"reference": "CR\n1"}, "one line"),
        ({"owner": "a\x00b"}, r"U\+0000"),
        ({"commentary": "\ud800"}, r"U\+D800"),
        ({"title": "x\ufffe"}, r"U\+FFFE"),
        ({"types": ("Legal", "legal")}, "type twice"),
        ({"strands": ()}, "at least one"),
    ],
)
def test_an_entry_that_cannot_stand_is_refused_in_a_sentence(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(InvalidEntry, match=complaint):
        replace(new_entry(Kind.RISK, "CR1", "A title"), **change)  # type: ignore[arg-type]


def test_an_item_needs_words() -> None:
    with pytest.raises(InvalidEntry, match="no text"):
        Item(Level.BULLET, " \n")


def test_an_action_is_overdue_until_it_is_complete() -> None:
    action = Action(Level.BULLET, "Do it", due=date(2018, 6, 30))
    assert action.is_overdue(date(2018, 7, 1))
    assert not action.is_overdue(date(2018, 6, 30))
    assert not replace(action, status=ActionStatus.COMPLETE).is_overdue(date(2018, 7, 1))


def test_the_next_reference_skips_what_was_ever_used() -> None:
    assert next_reference(Kind.RISK, ["CR1", "CR11", "CO7", "CRX"]) == "CR12"
    assert next_reference(Kind.OPPORTUNITY, []) == "CO1"


def test_references_sort_as_people_count() -> None:
    assert sorted(["CR10", "CR2", "CR1"], key=reference_order) == ["CR1", "CR2", "CR10"]


def test_search_text_holds_every_word() -> None:
    strand = Strand(
        "Theme", (Item(Level.BULLET, "alpha"),), (Item(Level.BULLET, "beta"),), (Action(Level.BULLET, "gamma"),)
    )
    text = replace(new_entry(Kind.RISK, "CR1", "A title"), owner="CMT", strands=(strand,)).text()
    assert all(word in text for word in ("CR1", "A title", "CMT", "Theme", "alpha", "beta", "gamma"))
