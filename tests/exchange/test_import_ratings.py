"""Ratings read from cells: what is stated is taken, what is not is asked, nothing is guessed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.exchange.incoming.measures import Told, number_in
from riskreg.exchange.incoming.notes import Remark
from riskreg.exchange.incoming.ratings import RatingReader
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.standard import FIVE_BY_FIVE


def read(impact: Any = None, likelihood: Any = None, score: Any = None) -> tuple[Rating | None, list[Remark]]:
    def told(cell: str, value: Any) -> list[Told]:
        values = value if isinstance(value, list) else [] if value is None else [value]
        return [Told(f"{cell}{number}", one) for number, one in enumerate(values, start=4)]

    reader = RatingReader(FIVE_BY_FIVE)
    return reader.read("residual", Kind.RISK, told("A", impact), told("B", likelihood), told("C", score))


@pytest.mark.parametrize(("score", "factor"), [(25, 5), (16, 4), (9, 3), (1, 1)])
def test_a_score_with_one_factoring_gets_its_factors(score: int, factor: int) -> None:
    rating, (remark,) = read(score=score)
    assert rating == Rating(factor, factor, score)
    assert (remark.outcome, remark.cell) == ("changed", "C4")


@pytest.mark.parametrize("score", [20, 15, 12, 10, 4])
def test_a_score_with_several_factorings_keeps_only_the_product(score: int) -> None:
    rating, (remark,) = read(score=score)
    assert rating == Rating(None, None, score)
    assert remark.outcome == "ask"


@pytest.mark.parametrize(
    ("impact", "likelihood", "expected"),
    [
        (4, 5, (4, 5)),
        (4.0, "5", (4, 5)),
        ("4 - Major", "2 - Unlikely", (4, 2)),
        ("Major (4)", "Likely", (4, 4)),
        ("MAJOR", " certain ", (4, 5)),
        (["3 - Bad", 3], [2, "two"], (3, 2)),
    ],
)
def test_factors_are_numbers_or_the_schemes_own_labels(
    impact: Any, likelihood: Any, expected: tuple[int, int]
) -> None:
    assert read(impact, likelihood)[0] == FIVE_BY_FIVE.rate(*expected)


def test_words_of_another_scale_are_asked_about() -> None:
    rating, (remark,) = read("High", "Medium")
    assert rating is None
    assert remark.outcome == "ask"
    assert '"High"' in remark.text


def test_a_score_beside_words_of_another_scale_gets_no_factors() -> None:
    rating, (remark,) = read("High", "High", 9)
    assert rating == Rating(None, None, 9)
    assert remark.outcome == "ask"


@pytest.mark.parametrize(
    ("impact", "likelihood", "score"),
    [(3, 4, 15), (7, 2, None), (0, 2, None), (None, None, 13), (None, None, 99), (3, None, 10), (3, None, None),
     (None, None, [12, 16])],
)  # fmt: skip
def test_what_does_not_fit_is_kept_out_and_asked_about(impact: Any, likelihood: Any, score: Any) -> None:
    rating, remarks = read(impact, likelihood, score)
    assert rating is None
    assert [remark.outcome for remark in remarks] == ["ask"]


def test_one_factor_and_the_score_settle_the_other() -> None:
    assert read(likelihood=3, score=12)[0] == Rating(4, 3, 12)


def test_where_two_columns_disagree_the_score_decides() -> None:
    rating, (remark,) = read(4, [1, 4], 4)
    assert rating == Rating(4, 1, 4)
    assert remark.outcome == "changed"


def test_a_product_written_out_is_read() -> None:
    assert read(score="4 x 5 = 20")[0] == Rating(4, 5, 20)
    assert read(score="4 x 5 = 18")[0] is None


@pytest.mark.parametrize("text", ["80%", "1.5", "12/25", "£4m in 2018 or 5", "a" * 100 + "4", ""])
def test_other_numbers_are_no_score(text: str) -> None:
    assert number_in(text) is None


@given(st.one_of(st.none(), st.integers(-1, 30)), st.one_of(st.none(), st.integers(-1, 30)), st.integers(-1, 30))
def test_no_rating_ever_leaves_the_scheme(impact: int | None, likelihood: int | None, score: int) -> None:
    rating, remarks = read(impact, likelihood, score)
    if rating is None:
        assert remarks
    else:
        FIVE_BY_FIVE.check(rating)
        assert rating.score == score
