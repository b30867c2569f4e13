"""A scheme being written: the same again from any scheme, and every slip said where it was made."""

from dataclasses import replace

import pytest
from hypothesis import given

from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.rules import Rule
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.scoring.templates import FOUR_BY_FOUR, IMPACT_WEIGHS_MORE, LOOK_UP, TEMPLATES
from riskreg.ui.scheme_editor.counting import Counts, count, groups
from riskreg.ui.scheme_editor.differing import differences
from riskreg.ui.scheme_editor.draft import Draft
from riskreg.ui.scheme_editor.troubles import troubles
from tests.scoring.strategies import schemes

STANDARD = Draft.of(FIVE_BY_FIVE)


@pytest.mark.parametrize("scheme", [*TEMPLATES, FIVE_BY_FIVE], ids=lambda scheme: scheme.name)
def test_a_draft_makes_its_scheme_again(scheme: Scheme) -> None:
    assert troubles(Draft.of(scheme)) == {}
    assert Draft.of(scheme).scheme() == scheme
    assert differences(scheme, scheme) == ()


@given(schemes())
def test_a_draft_of_any_scheme_keeps_its_scores_limits_and_words(scheme: Scheme) -> None:
    draft = Draft.of(scheme)
    assert draft.scores() == scheme.table
    assert [text.level() for text in draft.impact[: draft.impacts]] == list(scheme.impact)
    assert draft.threshold == str(scheme.threshold)


def test_a_size_that_is_tried_out_costs_no_words() -> None:
    smaller = replace(STANDARD, impacts=3, likelihoods=3)
    assert smaller.said() != STANDARD.said()
    back = replace(smaller, impacts=5, likelihoods=5)
    assert back.said() == STANDARD.said()
    assert back.impact[4].opportunity_label == "Outstanding"


def test_a_table_starts_from_the_scores_that_there_are() -> None:
    own = STANDARD.with_rule(Rule.WEIGHTED).with_rule(Rule.TABLE)
    assert own.scores() == IMPACT_WEIGHS_MORE.table
    assert own.with_cell(5, 5, "40").scores()[4][4] == 40


@pytest.mark.parametrize(
    ("draft", "field", "said"),
    [
        (replace(STANDARD, name=" "), "name", "needs a name"),
        (replace(STANDARD, threshold="26"), "threshold", "from 1 to 25"),
        (replace(STANDARD, threshold=""), "threshold", "from 1 to 25"),
        (replace(STANDARD, appetite="high"), "appetite", "The appetite is a score"),
        (replace(STANDARD, appetites=(("Legal", "0"),)), "appetite.Legal", "The appetite for Legal"),
        (
            STANDARD.with_level("impact", 1, replace(STANDARD.impact[1], label="")),
            "impact.1",
            "Level 2 needs a word",
        ),
        (
            STANDARD.with_level("impact", 1, replace(STANDARD.impact[1], label="Major")),
            "impact.3",
            "Levels 2 and 4 are both called Major",
        ),
        (STANDARD.with_band(1, replace(STANDARD.bands[1], name="low")), "bands.1", "Two bands are called low"),
        (STANDARD.with_band(2, replace(STANDARD.bands[2], lowest="5")), "bands.2", "not above the band before"),
        (STANDARD.with_band(2, replace(STANDARD.bands[2], lowest="x")), "bands.2", "a whole number"),
        (STANDARD.with_band(2, replace(STANDARD.bands[2], lowest="17")), "bands.2", "No score of the matrix"),
        (STANDARD.with_band(3, replace(STANDARD.bands[3], risk="red")), "bands.3.risk", "written like #F6A55B"),
        (
            STANDARD.with_band(3, replace(STANDARD.bands[3], risk="#E3F1E6")),
            "bands.3.risk",
            "Very high has to be darker than High",
        ),
        (
            STANDARD.with_band(1, replace(STANDARD.bands[1], opportunity="#E4ECF7")),
            "bands.1.opportunity",
            "Medium and Low look alike",
        ),
        (STANDARD.with_rule(Rule.TABLE).with_cell(2, 3, "ten"), "table", "Impact 2 by likelihood 3 needs"),
        (STANDARD.with_rule(Rule.TABLE).with_cell(5, 5, "3"), "table", "less than the 20 of a lesser cell"),
        (replace(STANDARD, name="a\x07b"), "name", "cannot be printed"),
    ],
)
def test_every_slip_is_said_at_its_field(draft: Draft, field: str, said: str) -> None:
    assert said in troubles(draft)[field]


def test_bands_meet_without_gaps_and_new_ones_get_colours_that_everyone_can_order() -> None:
    assert STANDARD.ranges() == ((1, 4), (5, 10), (12, 16), (20, 25))
    moved = STANDARD.with_band(2, replace(STANDARD.bands[2], lowest="9"))
    assert moved.ranges() == ((1, 4), (5, 8), (9, 16), (20, 25))
    more = STANDARD.with_bands(5)
    assert list(troubles(more)) == ["bands.4"], "only its name is missing"
    assert troubles(more.with_band(4, replace(more.bands[4], name="Extreme"))) == {}
    assert troubles(STANDARD.with_bands(2)) == {}


def test_a_readable_text_stays_on_its_fill_and_another_is_replaced() -> None:
    band = FIVE_BY_FIVE.bands[0]
    own = replace(band, risk=replace(band.risk, text="#003300"))
    unreadable = replace(band, risk=replace(band.risk, text="#FFFFFF"))
    for given_band, text in ((own, "#003300"), (unreadable, band.risk.text)):
        scheme = replace(FIVE_BY_FIVE, bands=(given_band, *FIVE_BY_FIVE.bands[1:]))
        assert Draft.of(scheme).scheme().bands[0].risk.text == text


def row(
    reference: str, rating: Rating | None, *, kind: str = "risk", types: str = "", status: str = "open"
) -> Summary:
    blank = dict.fromkeys(Summary._fields)
    impact, likelihood, score = (rating.impact, rating.likelihood, rating.score) if rating else (None, None, None)
    blank |= {"reference": reference, "kind": kind, "types": types, "status": status, "scheme": 1}
    blank |= {"residual_impact": impact, "residual_likelihood": likelihood, "residual_score": score}
    return Summary(**blank)  # type: ignore[arg-type]


ROWS = (
    row("CR1", FIVE_BY_FIVE.rate(4, 4), types="Legal"),
    row("CR2", FIVE_BY_FIVE.rate(5, 5)),
    row("CR3", Rating(None, None, 20)),
    row("CR4", None),
    row("CR5", FIVE_BY_FIVE.rate(1, 1), status="closed"),
    row("CO1", FIVE_BY_FIVE.rate(4, 3), kind="opportunity"),
)


def counted(scheme: Scheme) -> Counts:
    return count(groups(ROWS), {1: FIVE_BY_FIVE}, scheme)


def test_todays_entries_are_counted_by_the_bands_that_they_would_fall_in() -> None:
    now = counted(FIVE_BY_FIVE)
    assert now.bands == {(Kind.RISK, "High"): 1, (Kind.RISK, "Very high"): 2, (Kind.OPPORTUNITY, "High"): 1}
    assert (now.moved, now.unrated, now.reported, now.unfit, now.bare) == (0, 1, 4, (), ())
    smaller = counted(FOUR_BY_FOUR)
    assert smaller.unfit == ("CR2",), "there is no impact of 5"
    assert smaller.bare == ("CR3",), "a bare score means nothing on another matrix"
    assert smaller.bands == {(Kind.RISK, "Very high"): 1, (Kind.OPPORTUNITY, "Very high"): 1}
    assert (smaller.placed, smaller.moved) == (2, 2)


def test_the_appetite_of_a_type_counts_for_its_risks_alone() -> None:
    assert counted(replace(FIVE_BY_FIVE, appetite=20)).above_appetite == 1
    assert counted(replace(FIVE_BY_FIVE, appetite=20, appetites=(("Legal", 9),))).above_appetite == 2


def test_what_differs_is_said_a_line_each() -> None:
    said = differences(FIVE_BY_FIVE, replace(FIVE_BY_FIVE, threshold=15, appetites=(("Legal", 8),)))
    assert said == ("Reporting threshold: 15, before 12", "Appetite for Legal: 8, before not stated")
    smaller = differences(FIVE_BY_FIVE, FOUR_BY_FOUR)
    assert "Impact, levels: 4, before 5" in smaller
    assert "Band High: 8 to 9, before 12 to 16" in smaller
    table = differences(LOOK_UP, Draft.of(LOOK_UP).with_cell(5, 5, "26").scheme())
    assert "Impact 5 by likelihood 5: 26, before 25" in table
