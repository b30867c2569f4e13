"""Dates as an officer types them."""

import re
from datetime import date

from riskreg.model.errors import InvalidEntry

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBER = {month.casefold(): number for number, month in enumerate(_MONTHS, start=1)}
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s.\-/]+([a-z]{3,9})\.?[\s.,\-/]+(\d{4}|\d{2})", re.I)
_DAY_FIRST = re.compile(r"(\d{1,2})[./\-](\d{1,2})[./\-](\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def short_date(day: date) -> str:
    """A date in little room: 30 Sep 2018."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def read_date(text: str) -> date | None:
    """Read "30 Sep 2018", "30/9/2018", "30.9.18" or "2018-09-30"; None where there is no text."""
    text = text.strip()
    if not text:
        return None
    parts = _parts(text)
    if parts is not None:
        try:
            return date(*parts)
        except ValueError:
            pass  # such as 31 February
    raise InvalidEntry(f'"{text}" is not a date: write it like 30 Sep 2018.')


def _parts(text: str) -> tuple[int, int, int] | None:
    if found := _YEAR_FIRST.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_FIRST.fullmatch(text):
        return _year(found[3]), int(found[2]), int(found[1])
    if (found := _NAMED.fullmatch(text)) and (month := _NUMBER.get(found[2][:3].casefold())):
        return _year(found[3]), month, int(found[1])
    return None


def _year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)
