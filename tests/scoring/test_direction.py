"""Direction, movement and favourability are three things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.scoring.direction import (
    Direction,
    Favourability,
    Movement,
    Statement,
    derive,
    effective,
    favourability,
    movement,
)
from riskreg.scoring.rating import Kind

scores = st.integers(1, 36)


@given(scores, scores)
def test_direction_follows_the_scores(now: int, reported: int) -> None:
    expected = {True: Direction.INCREASED, False: Direction.DECREASED}[now > reported]
    assert derive(now, reported) == (Direction.UNCHANGED if now == reported else expected)


@given(scores, scores)
def test_up_is_better_for_an_opportunity_and_worse_for_a_risk(now: int, reported: int) -> None:
    moved = movement(now, reported)
    risk, opportunity = favourability(Kind.RISK, moved), favourability(Kind.OPPORTUNITY, moved)
    if moved is Movement.LEVEL:
        assert risk is opportunity is Favourability.SAME
    else:
        assert {risk, opportunity} == {Favourability.BETTER, Favourability.WORSE}
        assert (opportunity is Favourability.BETTER) == (moved is Movement.UP)


@pytest.mark.parametrize(("now", "reported"), [(None, 12), (12, None), (None, None)])
def test_a_missing_score_gives_no_direction(now: int | None, reported: int | None) -> None:
    assert derive(now, reported) is None


def test_new_and_closed_need_no_score() -> None:
    assert derive(None, None, new=True) is Direction.NEW
    assert derive(12, 16, closed=True) is Direction.CLOSED


def test_a_statement_holds_for_its_own_quarter_only() -> None:
    stated = Statement(Direction.INCREASED, "2018/19 Q1")
    assert effective(stated, Direction.UNCHANGED, "2018/19 Q1") is Direction.INCREASED
    assert effective(stated, Direction.UNCHANGED, "2018/19 Q2") is Direction.UNCHANGED
    assert effective(stated, None, "2018/19 Q2") is None
    assert effective(None, Direction.DECREASED, "2018/19 Q1") is Direction.DECREASED
