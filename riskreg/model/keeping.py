"""Which backups of a register are kept: the newest of each of the last days, weeks and months."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from riskreg.model.errors import InvalidEntry

MOST = 999
"""Days, weeks or months that a person may ask for."""


@dataclass(frozen=True, slots=True)
class Keep:
    """Of how many days, weeks and months the newest backup is kept; those without a backup do not count."""

    days: int = 7
    weeks: int = 5
    months: int = 12

    def __post_init__(self) -> None:
        if not all(0 <= count <= MOST for count in self.counts):
            raise InvalidEntry(f"Backups are kept for 0 to {MOST} days, weeks and months.")

    @property
    def counts(self) -> tuple[int, int, int]:
        """Days, weeks, months."""
        return self.days, self.weeks, self.months


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a person's backups go, and how many are kept."""

    folder: Path
    keep: Keep = Keep()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as its folder shows it. ``when`` is local time; ``problem`` says why it cannot be relied on."""

    path: Path
    when: datetime
    rows: int
    head: str
    size: int
    problem: str = ""


class Period(StrEnum):
    """What a backup is kept as."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class _Span(NamedTuple):
    period: Period
    wanted: int
    of: Callable[[datetime], tuple[int, ...]]


def newest_first(backups: Iterable[Backup]) -> list[Backup]:
    """Backups in order; of the same minute, the one with more rows is the newer."""
    return sorted(backups, key=lambda backup: (backup.when, backup.rows, backup.path.name), reverse=True)


def kept(backups: Iterable[Backup], keep: Keep) -> dict[Path, tuple[Period, ...]]:
    """The backups that are kept, and as what; the newest always is. Those with a problem are not looked at."""
    ordered = newest_first(backup for backup in backups if not backup.problem)
    reasons: dict[Path, tuple[Period, ...]] = {backup.path: () for backup in ordered[:1]}
    for period, wanted, of in (
        _Span(Period.DAY, keep.days, lambda when: (when.toordinal(),)),
        _Span(Period.WEEK, keep.weeks, lambda when: when.isocalendar()[:2]),
        _Span(Period.MONTH, keep.months, lambda when: (when.year, when.month)),
    ):
        seen: set[tuple[int, ...]] = set()
        for backup in ordered:
            this = of(backup.when)
            if this not in seen and len(seen) < wanted:
                seen.add(this)
                reasons[backup.path] = (*reasons.get(backup.path, ()), period)
    return reasons
