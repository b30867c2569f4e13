"""What differs between two moments, sorted for reading: by fate, and by what of an entry changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.model.baselines import Past, last_quarter
from riskreg.model.changes import RATINGS
from riskreg.model.entry import Action, ActionStatus, Item, Strand
from riskreg.model.evidence import Comparison, EntryDifference, Fate
from riskreg.model.papers import SEPARATOR, Filed, Narrative
from riskreg.model.words import Mark, item_changes, strand_pairs
from riskreg.scoring.direction import Favourability, Movement, favourability, movement
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.ui.history.moment import Moment

if TYPE_CHECKING:
    from riskreg.model.records import Progress
    from riskreg.model.register import Register

translate = QCoreApplication.translate


class Topic(StrEnum):
    """What of an entry changed, as people ask for it."""

    SCORES = "scores"
    OWNER = "owner"
    DIRECTION = "direction"
    ACTIONS = "actions"
    WORDS = "words"
    REFERENCE = "reference"
    LINKS = "links"
    OTHER = "other"


_TOPICS = dict.fromkeys(RATINGS, Topic.SCORES) | {
    "owner": Topic.OWNER,
    "direction": Topic.DIRECTION,
    "title": Topic.WORDS,
    "commentary": Topic.WORDS,
    "reference": Topic.REFERENCE,
    "links": Topic.LINKS,
}
FATES = (Fate.NEW, Fate.CLOSED, Fate.REOPENED, Fate.CHANGED, Fate.GONE)
"""In the order that they are read in."""


def is_same(difference: EntryDifference) -> bool:
    """Whether nothing changed of the entry."""
    return difference.fate is Fate.CHANGED and not difference.changes


class Row(NamedTuple):
    """One difference and what it is about; an entry that stood at one moment only is about nothing yet."""

    difference: EntryDifference
    topics: frozenset[Topic]


class ActionsDone(NamedTuple):
    """How many actions came, and how many are complete that were not."""

    added: int
    completed: int


@dataclass(frozen=True)
class Compared:
    """Two moments and every difference between them, the fates in their order, each in that of the paper."""

    before: Past
    after: Moment
    comparison: Comparison
    rows: tuple[Row, ...]
    own: Mapping[str, Filed[Narrative]]
    done: ActionsDone
    for_report: bool
    """Whether the quarter after is compared with the one before it, as its report is drafted."""

    @cached_property
    def topics(self) -> Counter[Topic]:
        """How many entries differ in each."""
        return Counter(topic for row in self.rows for topic in row.topics)

    @cached_property
    def fates(self) -> Counter[Fate]:
        """How many entries met each."""
        return Counter(row.difference.fate for row in self.rows)

    def kinds(self, kind: Kind | None) -> int:
        """How many risks or opportunities differ, or how many of both."""
        return len(self.rows) if kind is None else self._kinds[kind]

    @cached_property
    def _kinds(self) -> Counter[Kind]:
        return Counter(row.difference.recorded.entry.kind for row in self.rows)

    def pick(self, kind: Kind | None, topics: frozenset[Topic]) -> tuple[Row, ...]:
        """The differences of a kind that are about any of ``topics``; none named, about anything."""
        return tuple(
            row
            for row in self.rows
            if kind in (None, row.difference.recorded.entry.kind) and (not topics or topics & row.topics)
        )

    def same(self, kind: Kind | None) -> tuple[Row, ...]:
        """The entries of a kind that are the same at both moments: a report speaks of them, too."""
        differing = {row.difference.recorded.entry.id for row in self.rows}
        then = {recorded.entry.id: recorded for recorded in self.comparison.before.entries}
        return tuple(
            Row(EntryDifference(Fate.CHANGED, then[each.entry.id], each, ()), frozenset())
            for each in self.comparison.after.entries
            if each.entry.id not in differing and kind in (None, each.entry.kind)
        )

    def schemes(self, difference: EntryDifference) -> tuple[Scheme, Scheme]:
        """The schemes that an entry was scored with before and after."""
        sides = (difference.before, self.comparison.before), (difference.after, self.comparison.after)
        one, other = (
            state.schemes.get(recorded.scheme, state.scheme) if recorded else state.scheme
            for recorded, state in sides
        )
        return one, other


def read_compared(before: Past, after: Moment, register: "Register", _: "Progress") -> Compared:
    """The register at two moments, every difference, and the officer's own sentences on the quarter after."""
    comparison = register.compare(before, after)
    quarter = comparison.after.quarter
    own = {filed.paper.entry: filed for filed in register.filed(Narrative, quarter.label + SEPARATOR)}
    reports = not isinstance(after, date) and before == last_quarter(quarter, register.sign_offs())
    rows = [Row(difference, _topics(difference)) for difference in comparison.differences]
    rows.sort(key=lambda row: FATES.index(row.difference.fate))  # a stable sort keeps the order of the paper
    return Compared(before, after, comparison, tuple(rows), own, _actions_done(rows), reports)


def _actions_done(rows: Iterable[Row]) -> ActionsDone:
    added = completed = 0
    for difference, topics in rows:
        if Topic.ACTIONS in topics and difference.before is not None and difference.after is not None:
            for old, new in strand_pairs(difference.before.entry.strands, difference.after.entry.strands):
                for change in item_changes((old or Strand()).actions, (new or Strand()).actions):
                    added += change.kind is Mark.ADDED
                    completed += change.before is not None and _is_done(change.after) > _is_done(change.before)
    return ActionsDone(added, completed)


def _is_done(item: Item | None) -> bool:
    return isinstance(item, Action) and item.status is ActionStatus.COMPLETE


def _topics(difference: EntryDifference) -> frozenset[Topic]:
    if difference.before is None or difference.after is None:
        return frozenset()
    found = {_TOPICS.get(change.field, Topic.OTHER) for change in difference.changes if change.field != "strands"}
    if difference.before.direction is not difference.after.direction:
        found.add(Topic.DIRECTION)
    for before, after in strand_pairs(difference.before.entry.strands, difference.after.entry.strands):
        found.update(_strand_topics(before or Strand(), after or Strand()))
    return frozenset(found)


def _strand_topics(before: Strand, after: Strand) -> Iterator[Topic]:
    if before.actions != after.actions:
        yield Topic.ACTIONS
    if (before.title, before.consequences, before.controls) != (after.title, after.consequences, after.controls):
        yield Topic.WORDS


class RatingMove(NamedTuple):
    """One rating at two moments. ``movement`` is None where the two cannot be compared."""

    name: str
    before: Rating | None
    after: Rating | None
    movement: Movement | None
    favourability: Favourability | None


def rating_moves(difference: EntryDifference, schemes: tuple[Scheme, Scheme]) -> tuple[RatingMove, ...]:
    """What became of each rating that differs."""
    found = []
    for change in difference.changes:
        if change.field not in RATINGS:
            continue
        moved = good = None
        if change.before and change.after and schemes[0].scores_alike(schemes[1]):
            moved = movement(change.after.score, change.before.score)
            good = favourability(difference.recorded.entry.kind, moved)
        found.append(RatingMove(change.field, change.before, change.after, moved, good))
    return tuple(found)
