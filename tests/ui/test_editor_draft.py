"""What a draft knows: what changed, what it owes, and how two people's changes come together."""

from dataclasses import replace
from typing import Any

import pytest

from riskreg.model.entry import Entry, Level, Strand, new_entry
from riskreg.model.errors import InvalidEntry
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind, Rating
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.outline import Details, Line
from tests.ui.editor_entries import GROWTH, QUARTER, STAFF, bullets, recorded, stated


def draft(entry: Entry = STAFF, **changes: Any) -> Draft:
    return Draft(entry, recorded(entry, **changes), QUARTER, reported=True)


@pytest.mark.parametrize("entry", [STAFF, GROWTH])
def test_an_untouched_draft_is_the_entry(entry: Entry) -> None:
    made = draft(entry)
    assert made.changed() == ()
    assert made.entry() == entry
    assert not made.needs_reason()


def test_a_change_and_its_way_back() -> None:
    made = draft()
    made.put(owner="CMT", commentary="Better")
    assert made.changed() == ("owner", "commentary")
    assert made.entry() == replace(STAFF, owner="CMT", commentary="Better")
    made.put(owner=STAFF.owner, commentary=STAFF.commentary)
    assert made.changed() == ()


def test_an_unfinished_draft_says_what_is_missing() -> None:
    made = draft()
    made.put(title="")
    assert made.changed() == ("title",)
    with pytest.raises(InvalidEntry, match="CR4 has no title"):
        made.entry()


def test_a_due_date_being_typed_is_kept_until_it_can_be_read() -> None:
    made = draft()
    (strand,) = made.now.strands
    actions = (Line(Level.BULLET, "Fill the posts", Details(due="30 Se")),)
    made.put(strands=(replace(strand, actions=actions),))
    with pytest.raises(InvalidEntry, match="30 Se"):
        made.entry()


@pytest.mark.parametrize(
    ("name", "rating", "owed"),
    [
        ("residual", Rating(3, 4, 12), True),
        ("residual", None, True),
        ("initial", Rating(4, 5, 20), True),
        ("target", Rating(2, 2, 4), False),
    ],
)
def test_a_changed_rating_owes_a_reason_and_a_first_one_does_not(
    name: str, rating: Rating | None, owed: bool
) -> None:
    made = draft()
    made.put(**{name: rating})
    assert made.needs_reason() is owed


def test_stating_the_factors_of_a_score_owes_no_reason() -> None:
    made = draft(GROWTH)
    made.put(initial=Rating(4, 3, 12))
    assert made.changed() == ("initial",)
    assert not made.needs_reason()


def test_a_new_entry_owes_no_reason() -> None:
    made = Draft(new_entry(Kind.RISK, "CR12", "New risk"), None, QUARTER)
    made.put(title="Floods", residual=Rating(4, 4, 16))
    assert not made.needs_reason()
    assert made.revision == 0


def test_direction_follows_the_score_while_it_is_set() -> None:
    made = draft()
    assert made.derived() is Direction.UNCHANGED
    made.put(residual=Rating(4, 3, 12))
    assert made.derived() is Direction.DECREASED
    made.put(residual=Rating(5, 5, 25))
    assert made.derived() is Direction.INCREASED
    made.put(residual=None)
    assert made.derived() is None


def test_an_entry_that_is_new_this_quarter_stays_new_whatever_its_score() -> None:
    made = draft(derived=Direction.NEW, reported=None)
    made.put(residual=Rating(1, 1, 1))
    assert made.derived() is Direction.NEW


def test_scores_that_cannot_be_compared_show_no_direction() -> None:
    made = draft(derived=None, reported=16)  # another scheme was in force then
    made.put(residual=Rating(1, 1, 1))
    assert made.derived() is None


def test_a_statement_against_the_scores_owes_a_reason_and_carries_it() -> None:
    made = draft()
    made.state(Direction.INCREASED)
    assert made.contradiction()
    assert made.needs_reason()
    assert made.entry(" The courts decided ").stated == stated(Direction.INCREASED, reason="The courts decided")


def test_a_statement_that_agrees_with_the_scores_owes_nothing() -> None:
    made = draft()
    made.state(Direction.UNCHANGED)
    assert not made.needs_reason()
    assert made.entry().stated == stated(Direction.UNCHANGED)


def test_without_a_baseline_a_statement_stands_alone() -> None:
    made = draft(derived=None, reported=None)
    made.state(Direction.INCREASED)
    assert not made.needs_reason()


def test_an_explained_statement_is_not_asked_about_again() -> None:
    made = draft(replace(STAFF, stated=stated(Direction.INCREASED, reason="The courts decided")))
    made.put(residual=Rating(4, 3, 12))
    assert not made.contradiction()
    made.state(Direction.DECREASED)
    made.state(Direction.INCREASED)
    assert made.stated() == stated(Direction.INCREASED, reason="The courts decided")


def test_a_statement_for_an_earlier_quarter_has_lapsed_and_stays_as_it_was() -> None:
    old = stated(Direction.INCREASED, "2017/18 Q4")
    made = draft(replace(STAFF, stated=old))
    assert made.stated() is None
    made.state(Direction.DECREASED)
    made.state(None)
    assert made.changed() == ()
    assert made.entry().stated == old


def test_changes_to_other_fields_come_together_without_a_question() -> None:
    mine, theirs = draft(), recorded(replace(STAFF, owner="CMT"), 13)
    mine.put(commentary="Better")
    assert mine.clashes(theirs) == ()
    after = mine.rebased(theirs, ())
    assert after.entry() == replace(STAFF, owner="CMT", commentary="Better")
    assert after.changed() == ("commentary",)
    assert after.revision == 13


def test_the_same_change_twice_is_no_clash() -> None:
    mine = draft()
    mine.put(owner="CMT")
    assert mine.clashes(recorded(replace(STAFF, owner="CMT"), 13)) == ()


@pytest.mark.parametrize(("yielded", "title"), [((), "Mine"), (("title",), "Theirs")])
def test_a_clash_is_settled_as_it_was_chosen(yielded: tuple[str, ...], title: str) -> None:
    mine, theirs = draft(), recorded(replace(STAFF, title="Theirs", owner="CMT"), 13)
    mine.put(title="Mine")
    assert mine.clashes(theirs) == ("title",)
    assert mine.rebased(theirs, yielded).entry() == replace(STAFF, title=title, owner="CMT")


def test_two_people_at_different_lists_both_keep_their_words() -> None:
    mine = draft()
    (strand,) = mine.now.strands
    mine.put(strands=(replace(strand, consequences=(Line(Level.BULLET, "My words"),)),))
    their_strand = replace(STAFF.strands[0], controls=bullets("Their words"))
    theirs = recorded(replace(STAFF, strands=(their_strand,)), 13)
    assert mine.clashes(theirs) == ()
    after = mine.rebased(theirs, ()).entry()
    assert after.strands == (replace(their_strand, consequences=bullets("My words")),)


def test_two_people_at_the_same_list_are_asked() -> None:
    mine = draft()
    (strand,) = mine.now.strands
    mine.put(strands=(replace(strand, controls=(Line(Level.BULLET, "My words"),)),))
    theirs = recorded(replace(STAFF, strands=(replace(STAFF.strands[0], controls=bullets("Their words")),)), 13)
    name = "strands.0.controls"
    assert mine.clashes(theirs) == (name,)
    assert mine.rebased(theirs, ()).entry().strands[0].controls == bullets("My words")
    assert mine.rebased(theirs, (name,)).entry().strands[0].controls == bullets("Their words")
    assert mine.rebased(theirs, (), (name,)).entry().strands[0].controls == bullets("Their words", "My words")


def test_yielding_a_list_gives_up_no_other_list() -> None:
    mine = draft()
    (strand,) = mine.now.strands
    my_words = (Line(Level.BULLET, "My words"),)
    mine.put(strands=(replace(strand, controls=my_words, consequences=my_words),))
    theirs = recorded(replace(STAFF, strands=(replace(STAFF.strands[0], controls=bullets("Their words")),)), 13)
    (made,) = mine.rebased(theirs, ("strands.0.controls",)).entry().strands
    assert (made.controls, made.consequences) == (bullets("Their words"), bullets("My words"))


def test_what_is_written_while_choosing_is_kept() -> None:
    mine, theirs = draft(), recorded(replace(STAFF, title="Theirs", owner="CMT"), 13)
    mine.put(title="Mine")
    assert mine.clashes(theirs) == ("title",)
    mine.put(owner="Somebody else")
    assert mine.rebased(theirs, ("title",)).entry() == replace(STAFF, title="Theirs", owner="Somebody else")


def test_another_number_of_strands_is_a_clash_only_where_both_changed_something() -> None:
    theirs = recorded(replace(STAFF, strands=(*STAFF.strands, Strand("Second"))), 13)
    mine = draft()
    mine.put(owner="CMT")
    assert mine.clashes(theirs) == ()
    assert len(mine.rebased(theirs, ()).entry().strands) == 2
    (strand,) = mine.now.strands
    mine.put(strands=(replace(strand, title="First"),))
    assert mine.clashes(theirs) == ("strands",)


def test_what_was_written_while_a_save_was_on_its_way_stays_to_be_saved() -> None:
    made = draft()
    made.put(owner="CMT")
    sent, entry = made.now, made.entry()
    made.put(commentary="Written later")
    after = made.continued(recorded(entry, 13), sent)
    assert after.changed() == ("commentary",)
    assert after.entry() == replace(entry, commentary="Written later")
