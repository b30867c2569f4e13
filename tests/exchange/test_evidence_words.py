"""What changed, put into words that an auditor reads."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.exchange.said import Said, new_entry_said, rating_text, said
from riskreg.exchange.wording import trail_words
from riskreg.model.changes import Change, differences
from riskreg.model.entry import Action, ActionStatus, Closure, Item, Level, Strand
from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.quarter import Quarter
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.exchange.register_states import bullets, entry


def in_words(field: str, before: object, after: object, kind: Kind = Kind.RISK) -> list[Said]:
    return list(said(Change(field, before, after), kind, FIVE_BY_FIVE, FIVE_BY_FIVE))


@pytest.mark.parametrize(
    ("rating", "words"),
    [
        (Rating(5, 4, 20), "5 x 4 = 20 (Very high)"),
        (Rating(None, None, 12), "12 (High)"),
        (None, "Not scored"),
        (Rating(None, None, 11), "11"),  # a score of another scheme: no band is made up
        (Rating(5, 4, 10), "5 x 4 gives 10 (Medium)"),  # a look-up matrix is no product
    ],
)
def test_a_rating_is_said_with_its_factors_and_band(rating: Rating | None, words: str) -> None:
    assert rating_text(rating, FIVE_BY_FIVE) == words


def test_each_rating_is_read_with_the_scheme_of_its_own_time() -> None:
    low, *rest = FIVE_BY_FIVE.bands
    renamed = replace(FIVE_BY_FIVE, bands=(replace(low, name="Green"), *rest))
    (one,) = said(Change("residual", Rating(1, 2, 2), Rating(1, 3, 3)), Kind.RISK, FIVE_BY_FIVE, renamed)
    assert (one.before, one.after) == ("1 x 2 = 2 (Low)", "1 x 3 = 3 (Green)")


def test_fields_are_said_plainly() -> None:
    closed = Closure(date(2018, 5, 3), "The bridge was replaced", "Highways Board")
    stated = Statement(Direction.INCREASED, "2018/19 Q1", "Two posts fell vacant")
    assert in_words("status", None, closed) == [
        Said("Status", "Open", "Closed on 3 May 2018\nAgreed by Highways Board\nThe bridge was replaced")
    ]
    assert in_words("direction", None, stated) == [
        Said("Stated direction", "Not stated", "Increased, stated for 2018/19 Q1\nTwo posts fell vacant")
    ]
    assert in_words("types", ("Legal",), ("Legal", "Social")) == [Said("Types", "Legal", "Legal, Social")]
    assert in_words("exempt", False, True) == [Said("Exemption", "Not exempt", "Exempt (Part II)")]
    assert in_words("owner", "Director", "") == [Said("Owner", "Director", "Not stated")]


def test_lists_are_said_by_the_items_that_differ() -> None:
    before = Strand(None, bullets("Costs rise", "Staff leave us for other employers", "Kept as it is"))
    after = Strand(None, bullets("Staff leave us for better employers", "Kept as it is", "Trust is lost"))
    assert sorted(in_words("strands", (before,), (after,))) == [
        Said("Consequences: added", "", "• Trust is lost"),
        Said("Consequences: removed", "• Costs rise", ""),
        Said(
            "Consequences: reworded",
            "• Staff leave us for other employers",
            "• Staff leave us for better employers",
        ),
    ]


def test_an_action_whose_words_stay_is_changed_and_not_reworded() -> None:
    planned = Action(Level.BULLET, "Review pay", status=ActionStatus.PLANNED)
    done = replace(planned, status=ActionStatus.COMPLETE)
    (one,) = in_words("strands", (Strand(actions=(planned,)),), (Strand(actions=(done,)),), Kind.OPPORTUNITY)
    assert one == Said("Maximising actions: changed", "• Review pay (planned)", "• Review pay (complete)")


def test_an_item_that_moved_says_from_where_to_where() -> None:
    one, two, three = bullets("First of all", "Second to none", "Third time lucky")
    (moved,) = in_words("strands", (Strand(None, (one, two, three)),), (Strand(None, (two, three, one)),))
    assert moved == Said("Consequences: moved", "• First of all\n(item 1 of 3)", "• First of all\n(item 3 of 3)")


def test_strands_are_told_apart_by_number() -> None:
    pay, homes = Strand("Pay", bullets("Costs")), Strand("Homes", bullets("Empty rooms"))
    found = in_words("strands", (pay,), (pay, homes))
    assert found == [
        Said("Strand 2: added", "", "Homes"),
        Said("Consequences of strand 2: added", "", "• Empty rooms"),
    ]
    (renamed,) = in_words("strands", (pay, homes), (pay, replace(homes, title="Houses")))
    assert renamed == Said("Title of strand 2", "Homes", "Houses")


def test_a_new_entry_is_one_difference_with_its_lists_counted() -> None:
    one = entry("CR1", owner="Director", strands=(Strand(None, bullets("a", "b")),))
    told = new_entry_said(differences(None, one), one.kind, FIVE_BY_FIVE)
    assert told == Said(
        "New entry",
        "",
        "Initial score: 5 x 4 = 20 (Very high)\nResidual score: 4 x 4 = 16 (High)\nOwner: Director\n"
        "Consequences: 2 items",
    )


_ITEMS = st.lists(
    st.sampled_from("abcdef").map(lambda word: Item(Level.BULLET, f"The matter of {word}")), max_size=6
)


@given(_ITEMS, _ITEMS)
def test_no_difference_goes_unsaid(before: list[Item], after: list[Item]) -> None:
    """What is said removed or reworded leaves the list, what is said added joins it."""
    found = in_words("strands", (Strand(None, tuple(before)),), (Strand(None, tuple(after)),))
    gone = [line for one in found if not one.field.endswith(": moved") for line in one.before.splitlines()]
    come = [line for one in found if not one.field.endswith(": moved") for line in one.after.splitlines()]
    left = [f"• {item.text}" for item in before]
    for line in gone:
        left.remove(line)
    assert sorted(left + come) == sorted(f"• {item.text}" for item in after)
    assert bool(found) == (before != after)


def test_the_filter_is_said_as_a_sentence() -> None:
    assert trail_words(TrailFilter()) == "Everything recorded since the register was created."
    wanted = TrailFilter("Priya Nair", "an-id", frozenset({Act.REVIEW}), date(2018, 4, 1), date(2018, 6, 30))
    assert trail_words(wanted, "CR2", Quarter(2018, 1)) == (
        "Everything recorded in 2018/19 Q1 (April to June 2018), about CR2, by Priya Nair, from 1 April 2018 on,"
        " up to the end of 30 June 2018, of these kinds: Reviewed, no change."
    )
