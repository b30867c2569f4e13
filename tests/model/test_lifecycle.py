"""What each act of an entry's life makes of it, and that the register takes it in one go."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.entry import Action, Closure, Entry, Item, Level, Link, Relation, Status, Strand, new_entry
from riskreg.model.errors import InvalidEntry
from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.lifecycle import (
    Order,
    clashes,
    close,
    duplicate,
    levels_above,
    levels_below,
    merge,
    move,
    proposed,
    renumber,
    reopen,
    split,
    supersede,
)
from riskreg.model.parts import LISTS, Place, chosen, places_of, with_items, without
from riskreg.model.quarter import Quarter
from riskreg.model.records import Recorded
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind
from tests.model.conftest import Make

WHY = Closure(date(2018, 4, 2), "The same matter", "Management team")
LEVELS = ("Corporate", "Directorate", "Service")


def items(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(Level.BULLET, text) for text in texts)


def strand(title: str | None = None, *, lines: str = "abc") -> Strand:
    return Strand(title, items(f"{lines}1", f"{lines}2"), items(f"{lines}3"), (Action(Level.BULLET, f"{lines}4"),))


def saved(register: Register, *entries: Entry) -> tuple[Recorded, ...]:
    return register.save_all([(each, 0) for each in entries], actor="Dana", reason="In", act="save")


def acts(register: Register, entry_id: str) -> list[Act]:
    return [event.act for event in register.audit_trail(TrailFilter(entry_id=entry_id))]


def texts(entry: Entry) -> list[str]:
    return [item.text for each in entry.strands for part in LISTS for item in getattr(each, part)]


def test_a_duplicate_says_the_same_and_has_no_past(make: Make) -> None:
    first = make(closure=WHY, links=(Link(Relation.SUPERSEDES, "x", "CR9"),), level="Service", strands=(strand(),))
    copy = duplicate(first, "CR7")
    assert (copy.reference, copy.status, copy.links, copy.stated) == ("CR7", Status.OPEN, (), None)
    assert copy.id != first.id
    assert replace(copy, id=first.id, reference="CR1", closure=WHY, links=first.links) == first


def test_an_entry_is_closed_and_reopened_under_a_free_reference(register: Register, make: Make) -> None:
    (one,) = saved(register, make("CR1"))
    with pytest.raises(InvalidEntry, match="CR1 is open"):
        reopen(one)
    (shut,) = register.save_all([close(one, WHY)], actor="Dana", reason="Closed", act="close")
    with pytest.raises(InvalidEntry, match="CR1 is closed already"):
        close(shut, WHY)
    saved(register, make("CR1"))
    with pytest.raises(InvalidEntry, match="CR1 is in use"):
        register.save_all([reopen(shut)], actor="Dana", reason="Back", act="reopen")
    (back,) = register.save_all([reopen(shut, "CR2")], actor="Dana", reason="Back", act="reopen")
    assert (back.entry.status, back.entry.reference) == (Status.OPEN, "CR2")
    assert acts(register, one.entry.id) == [Act.REOPEN, Act.CLOSE, Act.SAVE]


def test_a_merge_closes_the_one_and_the_other_takes_what_was_chosen(register: Register, make: Make) -> None:
    goes, into = saved(
        register, make("CR1", strands=(strand(lines="a"),)), make("CR2", strands=(Strand(None, items("a1", "b")),))
    )
    some = frozenset({Place(0, "consequences", 0), Place(0, "consequences", 1), Place(0, "actions", 0)})
    gone, kept = register.save_all(merge(goes, into, WHY, some), actor="Dana", reason="Same", act="merge")
    assert gone.entry.closure == WHY
    assert texts(kept.entry) == ["a1", "b", "a2", "a4"], "what it has word for word does not come twice"
    assert texts(gone.entry) == ["a1", "a2", "a3", "a4"], "and what went over is still to be read where it was"
    assert [told.entry.reference for told in register.linked(kept.entry.id)] == ["CR1"]
    assert gone.entry.links == (Link(Relation.MERGED_INTO, into.entry.id, "CR2"),)
    assert acts(register, goes.entry.id)[0] is acts(register, into.entry.id)[0] is Act.MERGE


def test_a_merge_into_several_strands_adds_one(register: Register, make: Make) -> None:
    goes, into = saved(
        register, make("CR1", strands=(strand(lines="a"),)), make("CR2", strands=(strand("One"), strand("Two")))
    )
    _, kept = merge(goes, into, WHY, frozenset(places_of(goes.entry)))
    assert [each.title for each in kept[0].strands] == ["One", "Two", "Title of CR1"]


def test_what_cannot_be_merged_is_said(register: Register, make: Make) -> None:
    risk, chance, shut = saved(register, make("CR1"), make("CO1"), make("CR3", closure=WHY))
    with pytest.raises(InvalidEntry, match="only entries of one kind"):
        merge(risk, chance, WHY)
    with pytest.raises(InvalidEntry, match="cannot be merged into itself"):
        merge(risk, risk, WHY)
    with pytest.raises(InvalidEntry, match="CR3 is closed"):
        merge(risk, shut, WHY)
    assert len(merge(risk, saved(register, make("CR4"))[0], WHY)) == 1, "with nothing to bring, one entry changes"


def test_a_split_takes_a_strand_along_and_loses_no_item(register: Register, make: Make) -> None:
    (whole,) = saved(register, make("CR1", owner="Director", strands=(strand("One", lines="a"), strand("Two"))))
    second = frozenset(place for place in places_of(whole.entry) if place.strand == 1)
    edits = split(whole, "CR2", "Two", second)
    made, left = register.save_all(edits, actor="Dana", reason="Two matters", act="split")
    assert (made.entry.reference, made.entry.title, made.entry.owner) == ("CR2", "Two", "Director")
    assert made.entry.residual == whole.entry.residual
    assert [each.title for each in made.entry.strands] == [None]
    assert [each.title for each in left.entry.strands] == ["One"]
    assert texts(left.entry) + texts(made.entry) == texts(whole.entry)
    assert [told.entry.reference for told in register.linked(left.entry.id)] == ["CR2"]
    with pytest.raises(InvalidEntry, match="has no title"):
        split(whole, "CR3", " ")
    (alone,) = split(left, "CR3", "Three")
    assert alone[0].strands == (Strand(),)


def test_a_superseded_entry_is_named_by_the_one_after_it(register: Register, make: Make) -> None:
    old, new = saved(register, make("CR1"), make("CO2"))
    gone, stays = register.save_all(supersede(old, new, WHY), actor="Dana", reason="Seen anew", act="supersede")
    assert gone.entry.closure == WHY
    assert stays.entry.links == (Link(Relation.SUPERSEDES, old.entry.id, "CR1"),)
    assert [told.entry.reference for told in register.linked(gone.entry.id)] == ["CO2"]
    assert [told.entry.reference for told in register.tied()] == ["CO2"]


def test_an_entry_is_moved_up_and_down_its_levels(register: Register, make: Make) -> None:
    (one,) = saved(register, make("CR1", level="Directorate"))
    assert (levels_above("Directorate", LEVELS), levels_below("Directorate", LEVELS)) == (
        ("Corporate",),
        ("Service",),
    )
    assert levels_above("Service", LEVELS) == ("Directorate", "Corporate"), "the nearest first"
    assert levels_above("", LEVELS) == ()
    (up,) = register.save_all([move(one, "Corporate", LEVELS)], actor="Dana", reason="Grew", act="move")
    assert up.entry.level == "", "the first level is said by saying none"
    assert register.history(one.entry.id)[-1].changed == ("level",)
    with pytest.raises(InvalidEntry, match="at the level Corporate already"):
        move(up, "Corporate", LEVELS)
    with pytest.raises(InvalidEntry, match="Parish is not one of"):
        move(up, "Parish", LEVELS)


def test_a_renumbering_is_saved_in_one_go_and_a_signed_quarter_keeps_what_it_published(
    register: Register, make: Make
) -> None:
    some = saved(register, make("CR3", 9), make("CR5", 20), make("CO4", 12), make("CR9", 16, closure=WHY))
    register.sign_off(Quarter(2018, 1), actor="Director")
    live = register.state().entries
    numbers = proposed((each.entry for each in live), Order.BY_RESIDUAL)
    assert [numbers[each.entry.id] for each in some[:3]] == ["CR2", "CR1", "CO1"]
    edits = renumber(live, numbers)
    register.save_all(edits, actor="Dana", reason="Full review", act="renumber")
    assert {row.reference: row.former for row in register.summaries()} == {
        "CR1": "CR5",
        "CR2": "CR3",
        "CO1": "CO4",
    }
    published = register.state(Quarter(2018, 1)).entries
    assert sorted(each.entry.reference for each in published) == ["CO4", "CR3", "CR5", "CR9"]
    assert renumber(register.state().entries, numbers) == ()
    assert register.verify().ok


def test_two_entries_never_get_one_number(register: Register, make: Make) -> None:
    first, second = saved(register, make("CR1"), make("CR2"))
    with pytest.raises(InvalidEntry, match="CR1 would be given twice"):
        renumber((first, second), {second.entry.id: "cr1"})
    assert clashes({"a": "CR1", "b": "CR01", "c": "CR2"}) == ("CR1",)
    assert [each.reference for each, _ in renumber((first, second), {second.entry.id: " CR8 "})] == ["CR8"]


def test_a_register_keeps_its_own_way_of_counting(make: Make) -> None:
    entries = [make("R 4"), make("R 2"), make("CO1"), make("X9")]
    assert sorted(proposed(entries).values()) == ["CO1", "R 1", "R 2", "R 3"]
    assert [proposed(entries)[each.id] for each in entries] == ["R 2", "R 1", "CO1", "R 3"]


words = st.text("abc", min_size=1, max_size=3)
lists = st.lists(words, max_size=3)
strands = st.builds(
    lambda title, one, two, three: Strand(
        title, items(*one), items(*two), tuple(Action(Level.BULLET, text) for text in three)
    ),
    st.none() | words, lists, lists, lists,
)  # fmt: skip
entries_of_any_kind = st.lists(strands, min_size=1, max_size=3).map(
    lambda some: replace(new_entry(Kind.RISK, "CR1", "A matter"), strands=tuple(some))
)


@given(entries_of_any_kind, st.data())
def test_every_item_goes_or_stays_and_none_is_lost(entry: Entry, data: st.DataObject) -> None:
    every = places_of(entry)
    places = frozenset(data.draw(st.lists(st.sampled_from(every)))) if every else frozenset()
    goes, stays = replace(entry, strands=chosen(entry, places) or (Strand(),)), without(entry, places)
    assert sorted(texts(goes) + texts(replace(entry, strands=stays))) == sorted(texts(entry))
    assert len(texts(goes)) == len(places)
    grown = with_items(new_entry(Kind.RISK, "CR2", "Other"), chosen(entry, places), "A matter")
    assert set(texts(grown)) == set(texts(goes))


@given(
    st.lists(st.tuples(st.sampled_from(Kind), st.integers(1, 60)), unique=True, max_size=12),
    st.sampled_from(Order),
)
def test_a_proposal_counts_from_one_without_a_gap(some: list[tuple[Kind, int]], order: Order) -> None:
    entries = [new_entry(kind, f"{'CR' if kind is Kind.RISK else 'CO'}{n}", "A matter") for kind, n in some]
    numbers = proposed(entries, order)
    for kind, prefix in ((Kind.RISK, "CR"), (Kind.OPPORTUNITY, "CO")):
        given_out = {numbers[each.id] for each in entries if each.kind is kind}
        assert given_out == {f"{prefix}{n}" for n in range(1, len(given_out) + 1)}
    assert clashes(numbers) == ()
