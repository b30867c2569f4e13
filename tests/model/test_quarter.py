"""Quarters as values, whatever month the year starts in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.errors import InvalidEntry
from riskreg.model.quarter import Quarter, parse_date, plain_date

quarters = st.builds(Quarter, st.integers(1901, 2200), st.integers(1, 4), st.integers(1, 12))
days = st.dates(date(1901, 1, 1), date(2200, 12, 31))


@given(days, st.integers(1, 12))
def test_every_day_falls_in_one_quarter(day: date, month: int) -> None:
    quarter = Quarter.containing(day, month)
    assert quarter.start <= day <= quarter.end
    assert day < quarter.next.start
    assert quarter.previous.end < day


@given(quarters)
def test_quarters_follow_each_other_without_gap(quarter: Quarter) -> None:
    assert quarter.next.previous == quarter
    assert quarter.next.start == quarter.end + timedelta(days=1)
    assert quarter < quarter.next
    assert quarter.start.day == 1


@given(quarters)
def test_a_label_reads_back(quarter: Quarter) -> None:
    assert Quarter.parse(quarter.label, quarter.start_month) == quarter


@pytest.mark.parametrize(
    "text",
    ["2018/19 Q1", "Q1 2018/19", "2018-19 q1", "Quarter 1 2018/19", "2018/2019 Q1", "Q1 18/19", "2018–19 Q1"],
)
def test_the_ways_people_write_a_quarter(text: str) -> None:
    assert Quarter.parse(text) == Quarter(2018, 1)


def test_the_published_quarter() -> None:
    quarter = Quarter(2018, 1)
    assert (quarter.label, quarter.months) == ("2018/19 Q1", "April to June 2018")
    assert Quarter(2018, 4, 11).months == "August to October 2019"
    assert Quarter(2018, 2, 11).months == "February to April 2019"
    assert Quarter(2018, 1, 11).months == "November 2018 to January 2019"
    assert Quarter(2018, 3, 1).label == "2018 Q3"


@pytest.mark.parametrize(
    "text", ["", "Q5 2018/19", "2018/20 Q1", "Q1", "18 Q1", "2018/1919 Q1", "2018/19 Q1 extra"]
)
def test_what_is_not_a_quarter_is_refused(text: str) -> None:
    with pytest.raises(InvalidEntry, match="not a quarter"):
        Quarter.parse(text)


def test_a_quarter_is_found_in_a_title() -> None:
    assert Quarter.find("Appendix A: Corporate Register Q1 2018/19") == Quarter(2018, 1)
    assert Quarter.find("Corporate Register") is None


@given(days)
def test_dates_read_back_in_both_ways(day: date) -> None:
    assert parse_date(plain_date(day)) == parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "text", ["27/06/2018", "31 June 2018", "27 Junk 2018", "1 J 2018", "1 Jan 99999999999999999999", "", "June"]
)
def test_what_is_not_a_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidEntry, match="not a date"):
        parse_date(text)
