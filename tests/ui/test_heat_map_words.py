"""Where entries stand on the heat map, how they moved, and what is said of it: without a window."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.quarter import Quarter
from riskreg.model.records import Summary
from riskreg.scoring.direction import Favourability
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.heat_map import in_words, wording
from riskreg.ui.heat_map.limits import edges, limits
from riskreg.ui.heat_map.movement import (
    MOST_ARROWS,
    MOST_OF_ONE,
    Arrow,
    Arrows,
    Then,
    arrows,
    between_stages,
    drawn,
    since,
)
from riskreg.ui.heat_map.placing import HeatMap, Reason, Wanted, cell_of, every_cell, place
from tests.ui.heat_maps import BARE, WEIGHTED, rate, row, square

RESIDUAL = Wanted()
OPPORTUNITIES = Wanted(Kind.OPPORTUNITY)
SCHEMES = {1: FIVE_BY_FIVE}


def on(rows: list[Summary], wanted: Wanted = RESIDUAL, scheme: Scheme = FIVE_BY_FIVE) -> HeatMap:
    return place(rows, scheme, {1: scheme}, wanted)


def names(rows: tuple[Summary, ...]) -> list[str]:
    return [each.reference for each in rows]


# Placing


def test_an_entry_stands_where_its_rating_says_and_each_kind_on_its_own_map() -> None:
    rows = [row("CR4", rate(4, 4)), row("CR9", rate(4, 4), initial=rate(5, 5)), row("CO1", rate(4, 4))]
    assert names(on(rows).at((4, 4))) == ["CR4", "CR9"]
    assert names(on(rows, OPPORTUNITIES).at((4, 4))) == ["CO1"]
    assert names(on(rows, Wanted(rating="initial")).at((5, 5))) == ["CR9"]


@pytest.mark.parametrize(
    ("made", "reason", "said"),
    [
        (row("CR1", BARE), Reason.NO_FACTORS, "score 20: impact and likelihood not stated"),
        (row("CR1"), Reason.NO_SCORE, "no score"),
        (row("CR1", rate(4, 4), closed=True), Reason.CLOSED, "closed"),
        (row("CR1", rate(4, 4), scheme=2), Reason.EARLIER_SCHEME, "score 16 was given under an earlier scheme"),
        (row("CR1", Rating(6, 6, 36)), Reason.EARLIER_SCHEME, "score 36 was given under an earlier scheme"),
    ],
)
def test_what_has_no_place_stands_beside_the_map_with_the_reason(made: Summary, reason: Reason, said: str) -> None:
    heat = place([made], FIVE_BY_FIVE, {1: FIVE_BY_FIVE, 2: square(4)}, RESIDUAL)
    assert heat.cells == {}
    (beside,) = heat.beside
    assert (beside.reason, wording.reason_words(beside)) == (reason, said)


def test_a_score_of_a_scheme_with_other_words_only_keeps_its_place() -> None:
    renamed = replace(FIVE_BY_FIVE, name="Renamed")
    heat = place([row("CR1", rate(4, 4), scheme=1)], renamed, {1: FIVE_BY_FIVE, 2: renamed}, RESIDUAL)
    assert names(heat.at((4, 4))) == ["CR1"]


def test_the_same_cells_with_other_scores_are_another_map() -> None:
    heat = place([row("CR1", rate(4, 4))], WEIGHTED, {1: FIVE_BY_FIVE, 2: WEIGHTED}, RESIDUAL)
    assert [each.reason for each in heat.beside] == [Reason.EARLIER_SCHEME]
    assert cell_of(rate(4, 4), FIVE_BY_FIVE, WEIGHTED) is None


factor = st.integers(1, 5)
ratings = st.one_of(st.none(), st.builds(rate, factor, factor), st.just(BARE))


@given(st.lists(st.tuples(ratings, st.booleans(), st.booleans(), st.integers(1, 2)), max_size=40), st.booleans())
def test_every_entry_is_shown_once_on_the_map_or_beside_it(
    made: list[tuple[Rating | None, bool, bool, int]], with_exempt: bool
) -> None:
    rows = [
        row(f"CR{number}", rating, exempt=exempt, closed=closed, scheme=scheme)
        for number, (rating, exempt, closed, scheme) in enumerate(made)
    ]
    wanted = Wanted(exempt=with_exempt)
    heat = place(rows, FIVE_BY_FIVE, {1: FIVE_BY_FIVE, 2: WEIGHTED}, wanted)
    expected = sorted(each.id for each in rows if with_exempt or not each.exempt)
    assert sorted([*heat.placed, *(each.row.id for each in heat.beside)]) == expected
    assert sum(map(len, heat.cells.values())) == len(heat.placed)
    for cell, there in heat.cells.items():
        assert {each.residual_score for each in there} == {FIVE_BY_FIVE.score(*cell)}


@pytest.mark.parametrize("size", [3, 4, 5, 6])
def test_cells_are_read_from_the_highest_impact_down(size: int) -> None:
    cells = list(every_cell(square(size)))
    assert len(cells) == size * size
    assert (cells[0], cells[size - 1], cells[-1]) == ((size, 1), (size, size), (1, size))


# Movement


def test_up_is_worse_for_a_risk_and_better_for_an_opportunity() -> None:
    rows = [row("CR1", rate(5, 5), initial=rate(4, 4)), row("CO1", rate(5, 5), initial=rate(4, 4))]
    (risk,) = between_stages(on(rows), SCHEMES)
    (chance,) = between_stages(on(rows, OPPORTUNITIES), SCHEMES)
    assert (risk.favour, risk.start, risk.end) == (Favourability.WORSE, (4, 4), (5, 5))
    assert chance.favour is Favourability.BETTER


def test_another_cell_of_the_same_score_is_neither() -> None:
    (shift,) = between_stages(on([row("CR1", rate(4, 5), initial=rate(5, 4))]), SCHEMES)
    assert shift.favour is Favourability.SAME


def test_where_the_target_is_shown_the_arrows_lead_from_the_residual_to_it() -> None:
    heat = on([row("CR1", rate(4, 4), initial=rate(5, 5), target=rate(2, 2))], Wanted(rating="target"))
    (shift,) = between_stages(heat, SCHEMES)
    assert (shift.start, shift.end) == ((4, 4), (2, 2))
    assert wording.way_words(Arrows.STAGE, "target", None) == "from residual to target"


def test_since_a_sign_off_only_what_stood_elsewhere_moved() -> None:
    heat = on([row(name, rate(4, 4)) for name in ("CR1", "CR2", "CR3", "CR4", "CR5")])
    before = {
        "id-CR1": Then(None, rate(5, 4), None, FIVE_BY_FIVE),
        "id-CR2": Then(None, rate(4, 4), None, FIVE_BY_FIVE),
        "id-CR3": Then(None, BARE, None, FIVE_BY_FIVE),
        "id-CR4": Then(None, rate(5, 4), None, WEIGHTED),
    }
    (shift,) = since(heat, before)
    assert (shift.row.reference, shift.start, shift.favour) == ("CR1", (5, 4), Favourability.BETTER)


def test_entries_that_went_the_same_way_share_an_arrow() -> None:
    rows = [row(f"CR{n}", rate(4, 4), initial=rate(5, 5)) for n in range(3)]
    (arrow,) = arrows(between_stages(on(rows), SCHEMES))
    assert len(arrow.rows) == 3


def test_too_many_arrows_to_tell_apart_leave_those_of_the_chosen_cell() -> None:
    cells = list(every_cell(FIVE_BY_FIVE))
    every = tuple(Arrow(start, (1, 1), Favourability.BETTER, ()) for start in cells[:MOST_ARROWS])
    assert drawn(every, (5, 5)) == every
    more = (*every, Arrow((5, 5), (2, 2), Favourability.BETTER, ()))
    assert [arrow.end for arrow in drawn(more, (5, 5))] == [(1, 1), (2, 2)]
    busy = (*more, Arrow((4, 4), (1, 1), Favourability.WORSE, (row("CR1"), row("CR2"))))
    assert len(drawn(busy, (1, 1))) == MOST_OF_ONE
    assert drawn(busy, (1, 1))[0].favour is Favourability.WORSE


# Lines


def test_the_threshold_runs_between_the_cells_that_are_reported_and_those_that_are_not() -> None:
    (limit,) = limits(FIVE_BY_FIVE, Kind.RISK)
    found = set(edges(FIVE_BY_FIVE, limit))
    assert wording.limit_words(limit) == "Reporting threshold 12"
    assert ((5, 3), False) in found  # to the left of 15, where 10 is
    assert ((4, 3), False) in found
    assert ((3, 3), True) in found  # over 9, under 12
    assert ((2, 5), True) in found
    assert len(found) == 6


def test_an_appetite_is_drawn_for_risks_alone_and_those_by_type_are_told() -> None:
    scheme = replace(square(3, appetite=2), appetites=(("Legal", 1),))
    assert [wording.limit_words(each) for each in limits(scheme, Kind.RISK)] == [
        "Reporting threshold 4",
        "Appetite 2",
    ]
    assert len(limits(scheme, Kind.OPPORTUNITY)) == 1
    assert wording.own_appetites(scheme, Kind.RISK) == "Appetite by type: Legal 1"
    assert wording.own_appetites(scheme, Kind.OPPORTUNITY) == ""


# Words


def test_a_cell_says_its_levels_its_entries_and_its_band() -> None:
    heat = on([row("CR4", rate(4, 4)), row("CR9", rate(4, 4), exempt=True)])
    assert wording.cell_words(heat, (4, 4)) == "Major, Likely: CR4, CR9 (exempt); 16 High"
    assert wording.cell_words(heat, (2, 1)) == "Minor, Rare: no entries; 2 Low"


def test_an_opportunity_has_words_of_its_own() -> None:
    heat = on([row("CO1", rate(5, 4))], OPPORTUNITIES)
    assert wording.cell_words(heat, (5, 4)).startswith("Outstanding, Likely: CO1")


def test_a_crowded_cell_is_counted() -> None:
    heat = on([row(f"CR{n}", rate(4, 4)) for n in range(1, 41)])
    assert wording.cell_words(heat, (4, 4)) == (
        "Major, Likely: 40 entries, CR1, CR2, CR3, CR4, CR5, CR6 and 34 more; 16 High"
    )
    assert in_words.lines(heat, whole=True)[0].entries.endswith("CR39, CR40")


def test_the_table_has_a_line_for_each_cell_with_entries_and_tells_who_moved() -> None:
    rows = [row(f"CR{n}", rate(4, 4), initial=rate(5, 5)) for n in (1, 2)]
    rows += [row("CR3", rate(5, 5), initial=rate(5, 5)), row("CR4", BARE)]
    heat = on(rows)
    shifts = between_stages(heat, SCHEMES)
    assert in_words.as_text(in_words.grid(heat, shifts)).splitlines() == [
        "Impact\tLikelihood\tScore\tEntries\tMovement",
        "Catastrophic\tCertain\t25 Very high\tCR3\t",
        "Major\tLikely\t16 High\tCR1, CR2\tCR1, CR2 better, from Catastrophic, Certain",
        "Not on the map\t\tscore 20: impact and likelihood not stated\tCR4\t",
    ]
    said = wording.summary_words(heat, shifts, wording.way_words(Arrows.STAGE, "residual", None))
    assert said == "3 on the map · 1 not on it · 2 moved from initial to residual: 2 better"


def test_where_the_start_is_shown_the_table_says_where_entries_go() -> None:
    heat = on([row("CR1", rate(4, 4), initial=rate(5, 5))], Wanted(rating="initial"))
    (line,) = in_words.lines(heat, between_stages(heat, SCHEMES))
    assert line.moved == "CR1 better, to Major, Likely"


def test_what_is_copied_is_a_table_without_formulas_or_markup() -> None:
    named = replace(FIVE_BY_FIVE, impact=(*FIVE_BY_FIVE.impact[:4], replace(FIVE_BY_FIVE.impact[4], label="=1+1")))
    heat = on([row("<b>1</b>", rate(5, 5))], scheme=named)
    rows = in_words.grid(heat)
    assert "\n'=1+1\tCertain" in in_words.as_text(rows)
    seen = _Tags()
    seen.feed(in_words.as_html("<i>Title</i>", rows))
    assert seen.tags == {"table", "caption", "tr", "th", "td"}
    assert "<b>1</b>" in seen.words


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_an_exempt_entry_is_told_on_the_screen_and_left_out_where_the_map_is_taken_away() -> None:
    rows = [row("CR1", rate(4, 4)), row("CR2", BARE, exempt=True), row("CR3", rate(1, 1), exempt=True)]
    shown, left_out = on(rows), on(rows, Wanted(exempt=False))
    assert wording.title(shown, "West\nmarch", "2018/19 Q1") == "West march: risks by residual score, 2018/19 Q1"
    assert wording.absent_words(shown.beside) == (
        "Not on the map – impact and likelihood not stated: CR2 (exempt)"
    )
    assert (shown.exempt, left_out.exempt) == (2, 0)
    taken = in_words.as_text(in_words.grid(left_out))
    assert "CR1" in taken
    assert "CR2" not in taken
    assert "CR3" not in taken


def test_the_arrows_are_called_after_the_quarter_that_they_begin_in() -> None:
    assert wording.way_words(Arrows.SINCE, "residual", Quarter(2017, 4)) == "since 2017/18 Q4"
    assert wording.way_words(Arrows.NONE, "residual", Quarter(2017, 4)) == ""
    assert wording.moved_words((), "since 2017/18 Q4") == "none moved since 2017/18 Q4"
