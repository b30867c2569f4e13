"""An entry while someone is changing it: what it was, what it is now, and what that asks of them."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any, Self

from riskreg.model.changes import ratings_to_explain
from riskreg.model.entry import Entry, Status
from riskreg.model.records import Recorded
from riskreg.scoring.direction import Direction, Statement, derive
from riskreg.scoring.rating import Rating
from riskreg.ui.editor import merge
from riskreg.ui.editor.strand_text import StrandText


@dataclass(frozen=True, slots=True)
class Fields:
    """The values that the editor changes, under the names that history uses for them.

    Unlike an Entry they may be unfinished: the title empty, a due date half typed.
    """

    title: str
    types: tuple[str, ...]
    initial: Rating | None
    residual: Rating | None
    target: Rating | None
    owner: str
    direction: Statement | None
    commentary: str
    exempt: bool
    strands: tuple[StrandText, ...]

    @classmethod
    def of(cls, entry: Entry) -> Self:
        """The values of an entry."""
        return cls(
            entry.title, entry.types, entry.initial, entry.residual, entry.target, entry.owner,
            entry.stated, entry.commentary, entry.exempt, tuple(map(StrandText.of, entry.strands)),
        )  # fmt: skip

    def differing(self, other: Self) -> tuple[str, ...]:
        """The names of the values that differ, in the order of the paper."""
        return tuple(name for name in self.__slots__ if getattr(self, name) != getattr(other, name))

    def differing_parts(self, other: Self) -> tuple[str, ...]:
        """The same with each list of the strands by its place, as ``merge`` names them."""
        plain = (name for name in self.differing(other) if name != merge.ALL)
        return (*plain, *merge.differing(self.strands, other.strands))

    def at(self, name: str) -> Any:
        """The value that a name stands for, which may be that of a list by its place."""
        return merge.part_of(self.strands, name) if name.startswith(merge.ALL) else getattr(self, name)


@dataclass
class Draft:
    """One entry being changed. ``base`` is the revision that the change started from, None for a new entry.

    ``quarter`` is the open quarter's label; ``reported`` says that an earlier one was signed off.
    A ``correction`` of a wrong past value mends the reported score too, and so shows no movement.
    """

    source: Entry
    base: Recorded | None
    quarter: str
    reported: bool = False
    correction: bool = False
    start: Fields = field(init=False)
    now: Fields = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.now = Fields.of(self.source)

    @property
    def revision(self) -> int:
        """The revision that a save starts from, 0 for a new entry."""
        return self.base.revision if self.base else 0

    def put(self, **values: Any) -> None:
        """Change values by their names."""
        self.now = replace(self.now, **values)

    def changed(self) -> tuple[str, ...]:
        """The names of the values that differ from what the edit started from."""
        return self.now.differing(self.start)

    def derived(self) -> Direction | None:
        """The direction that the draft's scores show against the last reported quarter."""
        base = self.base
        if base is None:
            return derive(None, None, new=self.reported)
        if self.now.residual == self.start.residual or (base.derived is None and base.entry.residual is not None):
            return base.derived  # also where the scores cannot be compared
        score = self.now.residual.score if self.now.residual else None
        closed, new = base.entry.status is Status.CLOSED, base.derived is Direction.NEW
        reported = score if self.correction and base.reported is not None else base.reported
        return derive(score, reported, closed=closed, new=new)

    def stated(self) -> Statement | None:
        """The officer's statement for the open quarter; one for an earlier quarter has lapsed."""
        statement = self.now.direction
        return statement if statement is not None and statement.quarter == self.quarter else None

    def state(self, direction: Direction | None) -> None:
        """State a direction for the open quarter, or None to let the scores speak."""
        before = self.start.direction
        kept = before is not None and before.quarter == self.quarter
        if direction is None:
            self.put(direction=None if kept else before)
        elif kept and before is not None and before.direction is direction:
            self.put(direction=before)
        else:
            self.put(direction=Statement(direction, self.quarter))

    def contradiction(self) -> bool:
        """Whether a direction is stated that the scores do not show, and nobody has said why."""
        stated, derived = self.stated(), self.derived()
        changed = not {"direction", "residual"}.isdisjoint(self.changed())
        return (
            changed
            and stated is not None
            and derived not in (None, stated.direction)
            and not stated.reason.strip()
        )

    def ratings_to_explain(self) -> tuple[str, ...]:
        """The ratings whose change needs a reason."""
        ratings = replace(
            self.source, initial=self.now.initial, residual=self.now.residual, target=self.now.target
        )
        return ratings_to_explain(self.base.entry if self.base else None, ratings)

    def needs_reason(self) -> bool:
        """Whether saving asks why."""
        return bool(self.ratings_to_explain()) or self.contradiction()

    def entry(self, reason: str = "") -> Entry:
        """The entry that the draft stands for; ``reason`` also explains a contradicting direction.

        Raises InvalidEntry with a sentence where the draft cannot stand yet.
        """
        now = self.now
        stated = now.direction
        if stated is not None and self.contradiction():
            stated = replace(stated, reason=reason.strip())
        return replace(
            self.source,
            title=now.title, types=now.types, initial=now.initial, residual=now.residual, target=now.target,
            owner=now.owner, stated=stated, commentary=now.commentary, exempt=now.exempt,
            strands=tuple(strand.strand() for strand in now.strands),
        )  # fmt: skip

    def clashes(self, theirs: Recorded) -> tuple[str, ...]:
        """The names of the values that were changed here and, differently, in ``theirs``; lists by their place."""
        other = Fields.of(theirs.entry)
        plain = [name for name in self.changed() if name != "strands"]
        clashing = (name for name in plain if getattr(other, name) not in (self.start.at(name), self.now.at(name)))
        return (*clashing, *merge.clashing(self.start.strands, self.now.strands, other.strands))

    def rebased(self, theirs: Recorded, yielded: Collection[str], both: Collection[str] = ()) -> "Draft":
        """The draft continued from ``theirs``, with all that was changed here.

        Of the values named in ``yielded`` theirs stand where both changed them; of the lists named in
        ``both``, the lines of both.
        """
        made = Draft(theirs.entry, theirs, self.quarter, self.reported)
        given_up = set(self.clashes(theirs)).intersection(yielded)
        kept = {name: getattr(self.now, name) for name in self.changed() if name not in given_up}
        if "strands" in self.changed():
            three = self.start.strands, self.now.strands, made.start.strands
            kept["strands"] = merge.merged(*three, given_up, both)
        made.put(**kept)
        return made

    def continued(self, saved: Recorded, sent: Fields) -> "Draft":
        """The draft after ``sent`` was saved: what was changed since then is still to be saved."""
        made = Draft(saved.entry, saved, self.quarter, self.reported)
        made.put(**{name: getattr(self.now, name) for name in self.now.differing(sent)})
        return made
