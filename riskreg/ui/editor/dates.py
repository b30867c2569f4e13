"""Dates as an officer types them."""

import re
from datetime import date, timedelta

from riskreg.model.errors import InvalidEntry
from riskreg.ui.days import month_of

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBER = {month.casefold(): number for number, month in enumerate(_MONTHS, start=1)}
_YEAR = r"(\d{4}|\d{2})"
_NAMED = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?[\s.\-/]+([^\W\d_]{{3,10}})\.?(?:[\s.,\-/]+{_YEAR})?", re.I)
_MONTH_FIRST = re.compile(rf"([^\W\d_]{{3,10}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:[\s,]+{_YEAR})?", re.I)
_DAY_FIRST = re.compile(rf"(\d{{1,2}})[./\-](\d{{1,2}})(?:[./\-]{_YEAR})?")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_END_OF = re.compile(rf"(?:the\s+)?end\s+(?:of\s+)?([^\W\d_]{{3,10}})\.?(?:[\s.,\-/]+{_YEAR})?", re.I)


def read_date(text: str, near: date | None = None) -> date | None:
    """Read "30 Sep 2018", "30/9/2018", "30.9.18", "2018-09-30" or "end of Sept 2018"; None where there is no text.

    Without a year, like "30 Sep", the next such day from ``near`` on is meant; without ``near`` it is refused.
    """
    text = " ".join(text.split())
    if not text:
        return None
    try:
        read = _end_of(text, near) or _day(text, near)
    except ValueError:
        read = None  # such as 31 February
    if read is None:
        raise InvalidEntry(f'"{text}" is not a date: write it like 30 Sep 2018.')
    return read


def _day(text: str, near: date | None) -> date | None:
    if found := _YEAR_FIRST.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(text):
        return _in_year(found[3], int(found[2]), int(found[1]), near)
    if (found := _NAMED.fullmatch(text)) and (month := _month(found[2])):
        return _in_year(found[3], month, int(found[1]), near)
    if (found := _MONTH_FIRST.fullmatch(text)) and (month := _month(found[1])):
        return _in_year(found[3], month, int(found[2]), near)
    return None


def _end_of(text: str, near: date | None) -> date | None:
    found = _END_OF.fullmatch(text)
    month = _month(found[1]) if found else None
    if found is None or month is None:
        return None
    first = _in_year(found[2], month, 1, near and near.replace(day=1))
    return first and (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _in_year(digits: str | None, month: int, day: int, near: date | None) -> date | None:
    if digits:
        return date(int(digits) + (2000 if len(digits) == 2 else 0), month, day)
    if near is None:
        return None
    for year in range(near.year, near.year + 9):  # 29 February may be years away
        try:
            this = date(year, month, day)
        except ValueError:
            continue
        if this >= near:
            return this
    return None


def _month(word: str) -> int | None:
    return _NUMBER.get(word[:3].casefold()) or month_of(word)
