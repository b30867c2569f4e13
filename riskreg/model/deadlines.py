"""By when each entry is to be reviewed for a quarter, and by whom."""

from collections.abc import Iterable
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
    """What was set for one quarter: of an entry first, then of its owner's entries, then of all."""

    def __init__(self, quarter: Quarter, papers: Iterable[Deadline] = ()) -> None:
        self.quarter = quarter
        mine = [paper for paper in papers if paper.quarter == quarter.label]
        self._known = {(paper.owner, paper.entry): paper for paper in mine}
        self._owners: dict[str, Due] = {}  # asked for thousands of entries, and the same for most

    def own(self, owner: str = "", entry: str = "") -> Deadline:
        """What was set for just these; an empty one where nothing was."""
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
