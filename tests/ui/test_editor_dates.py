"""Due dates are typed as people type them."""

from datetime import date

import pytest

from riskreg.model.errors import InvalidEntry
from riskreg.ui.days import short_date
from riskreg.ui.editor.dates import read_date


@pytest.mark.parametrize(
    "typed",
    [
        "30 Sep 2018", "30 September 2018", "30th sept 2018", "30-Sep-18", "30/9/2018", "30.09.18", "2018-09-30",
        " 30 Sep 2018 ", "30 Sep, 2018",
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_is_written(typed: str) -> None:
    assert read_date(typed) == date(2018, 9, 30)


def test_what_is_shown_is_read_again() -> None:
    for month in range(1, 13):
        day = date(2018, month, 3)
        assert read_date(short_date(day)) == day


def test_no_text_is_no_date() -> None:
    assert read_date("  ") is None


@pytest.mark.parametrize("typed", ["soon", "31/2/2018", "9/30/2018", "Sep 2018", "30 Foo 2018", "30 Sep 20188"])
def test_anything_else_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(InvalidEntry, match=r"write it like 30 Sep 2018"):
        read_date(typed)
