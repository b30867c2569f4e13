"""A scheme scores every cell, names every score once, and refuses parts that do not fit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.scoring.rating import InvalidScore, Kind, Rating
from riskreg.scoring.scheme import Band, Level, Scheme, Swatch
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.scoring.strategies import GREY, schemes


@given(schemes())
def test_every_cell_has_a_score_in_exactly_one_band(scheme: Scheme) -> None:
    for impact in range(1, len(scheme.impact) + 1):
        for likelihood in range(1, len(scheme.likelihood) + 1):
            rating = scheme.rate(impact, likelihood)
            scheme.check(rating)
            assert sum(rating.score in band for band in scheme.bands) == 1
            assert rating.score in scheme.band(rating.score)
            assert (impact, likelihood) in scheme.cells(rating.score)


@given(schemes(), st.data())
def test_a_bare_score_gets_factors_only_where_one_cell_gives_it(scheme: Scheme, data: st.DataObject) -> None:
    score = data.draw(st.sampled_from(sorted(scheme.scores)))
    rating = scheme.rate_score(score)
    cells = scheme.cells(score)
    assert rating.score == score
    assert rating.has_factors == (len(cells) == 1)
    assert not rating.has_factors or (rating.impact, rating.likelihood) == cells[0]


def test_25_and_16_have_one_factoring_and_20_15_12_and_10_have_two() -> None:
    stated = {score: FIVE_BY_FIVE.rate_score(score) for score in (25, 16, 20, 15, 12, 10)}
    assert stated[25] == Rating(5, 5, 25)
    assert stated[16] == Rating(4, 4, 16)
    assert [score for score, rating in stated.items() if not rating.has_factors] == [20, 15, 12, 10]
    assert FIVE_BY_FIVE.cells(20) == ((5, 4), (4, 5))


@pytest.mark.parametrize(
    ("score", "band"), [(4, "Low"), (5, "Medium"), (10, "Medium"), (12, "High"), (20, "Very high")]
)
def test_the_standard_bands(score: int, band: str) -> None:
    assert FIVE_BY_FIVE.band(score).name == band


def test_a_score_that_no_cell_gives_is_refused_with_its_number() -> None:
    with pytest.raises(InvalidScore, match="score of 17"):
        FIVE_BY_FIVE.rate_score(17)
    with pytest.raises(InvalidScore, match="is 12, not 13"):
        FIVE_BY_FIVE.check(Rating(4, 3, 13))


def test_levels_speak_of_the_kind() -> None:
    top = FIVE_BY_FIVE.impact[-1]
    assert (top.label_for(Kind.RISK), top.label_for(Kind.OPPORTUNITY)) == ("Catastrophic", "Outstanding")


def test_only_a_risk_exceeds_appetite() -> None:
    scheme = replace(FIVE_BY_FIVE, appetite=12)
    assert scheme.exceeds_appetite(Kind.RISK, Rating(None, None, 15))
    assert not scheme.exceeds_appetite(Kind.RISK, Rating(None, None, 12))
    assert not scheme.exceeds_appetite(Kind.OPPORTUNITY, Rating(None, None, 15))
    assert not scheme.exceeds_appetite(Kind.RISK, None)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (
            {"bands": (Band("Low", 1, 9, GREY, GREY), Band("High", 12, 25, GREY, GREY))},
            "No band covers a score of 10",
        ),
        ({"bands": (Band("Low", 1, 12, GREY, GREY), Band("High", 12, 25, GREY, GREY))}, "overlap"),
        ({"bands": (Band("Low", 1, 12, GREY, GREY), Band("low", 13, 25, GREY, GREY))}, "same name"),
        ({"impact": (Level("One"),)}, "1 levels"),
        ({"likelihood": tuple(Level(str(n)) for n in range(11))}, "11 levels"),
        ({"threshold": 26}, "threshold is 26"),
        ({"matrix": ((1, 2, 3),)}, "5 rows of 5"),
        ({"matrix": ((0,) * 5,) * 5}, "1 or more"),
    ],
)
def test_parts_that_do_not_fit_are_refused_in_a_sentence(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(InvalidScore, match=complaint):
        replace(FIVE_BY_FIVE, **change)  # type: ignore[arg-type]


@pytest.mark.parametrize("factors", [(4, None, 16), (None, 4, 16), (0, 4, 16), (4, 4, 0), (True, 4, 4)])
def test_a_rating_has_both_factors_or_neither(factors: tuple[int | None, int | None, int]) -> None:
    with pytest.raises(InvalidScore):
        Rating(*factors)


def test_colours_are_written_one_way() -> None:
    with pytest.raises(InvalidScore, match="red"):
        Swatch("red", "#000000")


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("kind", Kind)
def test_the_standard_colours_are_readable_and_keep_their_order_without_hue(kind: Kind) -> None:
    swatches = [band.swatch(kind) for band in FIVE_BY_FIVE.bands]
    fills = [_luminance(swatch.fill) for swatch in swatches]
    assert fills == sorted(fills, reverse=True)
    for swatch in swatches:
        light, dark = sorted((_luminance(swatch.fill), _luminance(swatch.text)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_a_type_may_have_an_appetite_of_its_own_and_the_lowest_counts() -> None:
    scheme = replace(FIVE_BY_FIVE, appetite=12, appetites=(("Legal", 4), ("Social", 16)))
    assert [scheme.appetite_for(types) for types in ((), ("Economic",), ("legal", "Social"), ("Social",))] == [
        12, 12, 4, 16,
    ]  # fmt: skip
    five = scheme.rate(5, 1)
    assert scheme.exceeds_appetite(Kind.RISK, five, ("Legal",))
    assert not scheme.exceeds_appetite(Kind.RISK, five, ("Social",))
    assert not scheme.exceeds_appetite(Kind.OPPORTUNITY, five, ("Legal",))
    with pytest.raises(InvalidScore, match="appetite for Legal is 26"):
        replace(FIVE_BY_FIVE, appetites=(("Legal", 26),))
