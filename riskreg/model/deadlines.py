"""By when each entry is to be reviewed for a quarter, and by whom."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from riskreg.model.papers import Deadline
from riskreg.model.quarter import Quarter


class Due(NamedTuple):
    """By when and by whom an entry is to be reviewed; ``agreed`` is False for a quarter's end that nobody set."""

    day: date
    reviewer: str
    agreed: bool

    def is_late(self, today: date) -> bool:
        """Whether the day has passed. A quarter's end is no day that anybody was asked for."""
        return self.agreed and self.day < today


class Deadlines:
    """What was set for one quarter: of an entry first, then of its owner's entries, then of all.

    Who reviews stays so from quarter to quarter until it is set otherwise; a day is its own quarter's alone.
    """

    def __init__(self, quarter: Quarter, papers: Iterable[Deadline] = ()) -> None:
        self.quarter = quarter
        self._known: dict[tuple[str, str], Deadline] = {}
        several = list(papers)
        when = {label: Quarter.parse(label, quarter.start_month) for label in {each.quarter for each in several}}
        for paper in sorted(several, key=lambda each: when[each.quarter]):
            if when[paper.quarter] == quarter:
                self._known[paper.owner, paper.entry] = paper
            elif when[paper.quarter] < quarter:
                self._known[paper.owner, paper.entry] = replace(paper, quarter=quarter.label, day=None)
        self._owners: dict[str, Due] = {}  # asked for thousands of entries, and the same for most

    def own(self, owner: str = "", entry: str = "") -> Deadline:
        """What is set for just these; an empty one where nothing is."""
        return self._known.get((owner, entry)) or Deadline(self.quarter.label, owner=owner, entry=entry)

    def due(self, owner: str = "", entry: str = "") -> Due:
        """What holds for an entry, for the entries of an owner, or for all."""
        if owner not in self._owners:
            for_all = _over(Due(self.quarter.end, owner, False), self._known.get(("", "")))
            self._owners[owner] = _over(for_all, self._known.get((owner, "")))
        return _over(self._owners[owner], self._known.get(("", entry)) if entry else None)


def _over(due: Due, paper: Deadline | None) -> Due:
    """What a paper says over what holds without it."""
    if paper is None:
        return due
    return Due(paper.day or due.day, paper.reviewer or due.reviewer, due.agreed or paper.day is not None)
