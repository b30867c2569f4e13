"""Quarters as values: a label, a start and an end, with the year starting in any month."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from riskreg.model.errors import InvalidEntry

# 2018, 2018/19, 2018-2019, 2018–19, and 18/19 where the second year makes it plain.
_YEAR = r"\b(\d{4}|\d{2}(?=\s*[/–-]))(?:\s*[/–-]\s*(\d{4}|\d{2}))?"
_NUMBER = r"(?:Q|quarter\s*)([1-4])"
_YEAR_FIRST = re.compile(rf"{_YEAR}\s*,?\s*{_NUMBER}\b", re.I)
_QUARTER_FIRST = re.compile(rf"{_NUMBER}\s*,?\s*(?:of\s+)?{_YEAR}\b", re.I)

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Quarter ``number`` (1 to 4) of the year that begins in ``year``, in month ``start_month``.

    2018/19 Q1 with a start month of 4 is April to June 2018.
    """

    year: int
    number: int
    start_month: int = 4

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise InvalidEntry(f"A quarter is 1 to 4, not {self.number}.")
        if not 1900 <= self.year <= 9998:
            raise InvalidEntry(f"A quarter's year is written in full, like 2018, not {self.year}.")
        if not 1 <= self.start_month <= 12:
            raise InvalidEntry(f"A year starts in month 1 to 12, not {self.start_month}.")

    @classmethod
    def containing(cls, day: date, start_month: int = 4) -> "Quarter":
        """The quarter that ``day`` falls in."""
        months = day.year * 12 + day.month - start_month
        return cls(months // 12, months % 12 // 3 + 1, start_month)

    @classmethod
    def parse(cls, text: str, start_month: int = 4) -> "Quarter":
        """Read "2018/19 Q1", "Q1 2018/19", "2018 Q1" or "Quarter 1 2018/19" and nothing else."""
        quarter = cls._match(text.strip(), start_month, whole=True)
        if quarter is None:
            example = cls(2018, 1, start_month).label
            raise InvalidEntry(f'"{text}" is not a quarter: write it like "{example}".')
        return quarter

    @classmethod
    def find(cls, text: str, start_month: int = 4) -> "Quarter | None":
        """The first quarter named anywhere in ``text``, such as the title of a published register."""
        return cls._match(text, start_month, whole=False)

    @classmethod
    def _match(cls, text: str, start_month: int, *, whole: bool) -> "Quarter | None":
        for pattern, order in ((_YEAR_FIRST, (1, 2, 3)), (_QUARTER_FIRST, (2, 3, 1))):
            found = pattern.fullmatch(text) if whole else pattern.search(text)
            if found:
                first, until, number = (found.group(group) for group in order)
                year = int(first) + (2000 if len(first) == 2 else 0)
                if until is None or until in (str(year + 1), f"{(year + 1) % 100:02}"):
                    return cls(year, int(number), start_month)
        return None

    @property
    def start(self) -> date:
        """The first day."""
        months = self.year * 12 + self.start_month - 1 + (self.number - 1) * 3
        return date(months // 12, months % 12 + 1, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return self.next.start - timedelta(days=1)

    @property
    def next(self) -> "Quarter":
        """The quarter after this one."""
        if self.number == 4:
            return Quarter(self.year + 1, 1, self.start_month)
        return Quarter(self.year, self.number + 1, self.start_month)

    @property
    def previous(self) -> "Quarter":
        """The quarter before this one."""
        if self.number == 1:
            return Quarter(self.year - 1, 4, self.start_month)
        return Quarter(self.year, self.number - 1, self.start_month)

    @property
    def label(self) -> str:
        """``2018/19 Q1``, or ``2018 Q1`` where the year is the calendar year."""
        if self.start_month == 1:
            return f"{self.year} Q{self.number}"
        return f"{self.year}/{(self.year + 1) % 100:02} Q{self.number}"

    @property
    def months(self) -> str:
        """``April to June 2018``."""
        first, last = self.start, self.end
        if first.year == last.year:
            return f"{month_name(first)} to {month_name(last)} {last.year}"
        return f"{month_name(first)} {first.year} to {month_name(last)} {last.year}"

    def __str__(self) -> str:
        return self.label


def month_name(day: date) -> str:
    """The month in English, whatever language the system speaks: a frozen paper never changes."""
    return MONTHS[day.month - 1]


def plain_date(day: date) -> str:
    """A date as people write it: 27 June 2018."""
    return f"{day.day} {month_name(day)} {day.year}"


def parse_date(text: str) -> date:
    """Read "2018-06-27" or "27 June 2018". Raises InvalidEntry."""
    try:
        words = text.split()
        if len(words) == 3:
            month = words[1].casefold()
            months = [name for name in MONTHS if len(month) >= 3 and name.casefold().startswith(month)]
            return date(int(words[2]), MONTHS.index(months[0]) + 1, int(words[0]))
        return date.fromisoformat(text.strip())
    except (ValueError, IndexError, OverflowError):
        raise InvalidEntry(f'"{text}" is not a date: write it like 2018-06-27 or "27 June 2018".') from None
