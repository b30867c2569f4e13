"""An entry's scores over the quarters: every change of a rating, and the moments that a chart stands on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from riskreg.model.changes import RATINGS
from riskreg.model.records import Recorded, Revision, SignOff
from riskreg.scoring.rating import Rating
from riskreg.scoring.scheme import Scheme
from riskreg.ui.editor.wording import local_day, rating_text, rating_word

if TYPE_CHECKING:
    from riskreg.model.records import Progress
    from riskreg.model.register import Register

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ScoreChange:
    """One rating that one revision changed. ``reported`` are the quarters whose sign-off froze what it became.

    ``stands`` says whether that is still the rating now.
    """

    name: str
    revision: Revision
    before: Recorded | None
    reported: tuple[str, ...]
    stands: bool

    @property
    def old(self) -> Rating | None:
        """The rating before."""
        return getattr(self.before.entry, self.name) if self.before else None

    @property
    def new(self) -> Rating | None:
        """The rating after."""
        rating: Rating | None = getattr(self.revision.recorded.entry, self.name)
        return rating


@dataclass(frozen=True)
class Moment:
    """A revision that changed a rating, a sign-off, or now. ``x`` counts quarters from the chart's left edge.

    ``seq`` is the ledger row of a revision or sign-off, 0 for now; ``recorded`` what stood from then on.
    """

    x: float
    seq: int
    recorded: Recorded
    words: str
    signed: bool = False


@dataclass(frozen=True)
class ScoreStory:
    """All that there is to show. ``quarters`` are the labels of the chart's columns, the last one maybe open."""

    now: Recorded
    quarters: tuple[str, ...]
    moments: tuple[Moment, ...]
    changes: tuple[ScoreChange, ...]
    scheme: Scheme
    schemes: Mapping[int, Scheme]

    def scheme_of(self, recorded: Recorded) -> Scheme:
        """The scheme that was in force when a revision was recorded."""
        return self.schemes.get(recorded.scheme, self.scheme)

    def text(self, recorded: Recorded | None, rating: Rating | None, *, factors: bool = True) -> str:
        """A rating in the words of the scheme that was in force then."""
        if recorded is None or rating is None:
            return translate("scores", "none")
        return rating_text(self.scheme_of(recorded), recorded.entry.kind, rating, factors=factors)

    @property
    def is_scored(self) -> bool:
        """Whether any rating was ever set."""
        return bool(self.changes)

    def words(self) -> str:
        """The chart as sentences, the oldest moment first."""
        return "\n".join(moment.words for moment in self.moments)


def read_scores(entry_id: str, register: "Register", _: "Progress") -> ScoreStory:
    """Read an entry's score history; for a worker."""
    return tell(
        register.history(entry_id),
        register.sign_offs(),
        register.settings.open_quarter.label,
        register.scheme,
        register.schemes(),
    )


def tell(
    revisions: Sequence[Revision],
    sign_offs: Sequence[SignOff],
    open_quarter: str,
    scheme: Scheme,
    schemes: Mapping[int, Scheme],
) -> ScoreStory:
    """The story of the scores, from an entry's revisions and the register's sign-offs, both oldest first."""
    first = _column(revisions[0], sign_offs)
    reported = [signed for signed in sign_offs[first:] if _was_reported(signed, revisions, sign_offs)]
    quarters = [signed.quarter.label for signed in reported]
    if revisions[-1].recorded.entry.closure is None or len(reported) == len(sign_offs) - first:
        quarters.append(open_quarter)
    story = ScoreStory(
        revisions[-1].recorded, tuple(quarters), (), tuple(_changes(revisions, reported)), scheme, schemes
    )
    return ScoreStory(
        story.now, story.quarters, tuple(_moments(story, revisions, reported)), story.changes, scheme, schemes
    )


def _column(revision: Revision, sign_offs: Sequence[SignOff]) -> int:
    return sum(signed.rows < revision.recorded.seq for signed in sign_offs)


def _in_force(revisions: Sequence[Revision], signed: SignOff) -> Revision | None:
    return next((each for each in reversed(revisions) if each.recorded.seq < signed.rows), None)


def _was_reported(signed: SignOff, revisions: Sequence[Revision], sign_offs: Sequence[SignOff]) -> bool:
    """Whether a sign-off held the entry: one that was reported as closed is no longer in the register."""
    then = _in_force(revisions, signed)
    if then is None:
        return False
    earlier = [each for each in sign_offs if each.rows < signed.rows]
    before = _in_force(revisions, earlier[-1]) if earlier else None
    gone = before is not None and before.recorded.entry.closure is not None
    return then.recorded.entry.closure is None or not gone


def _changes(revisions: Sequence[Revision], reported: Sequence[SignOff]) -> Iterator[ScoreChange]:
    """Every rating that changed, the newest first."""
    until: dict[str, int] = {}
    earlier: list[Recorded | None] = [None, *(each.recorded for each in revisions)]
    for before, revision in reversed(list(zip(earlier, revisions, strict=False))):
        seq = revision.recorded.seq
        for name in RATINGS:
            if name in revision.changed:
                end = until.get(name)
                froze = (each for each in reported if seq < each.rows and (end is None or each.rows < end))
                labels = tuple(each.quarter.label for each in froze)
                yield ScoreChange(name, revision, before, labels, end is None)
                until[name] = seq


def _moments(story: ScoreStory, revisions: Sequence[Revision], reported: Sequence[SignOff]) -> Iterator[Moment]:
    """What the chart stands on, in order: within a quarter the changes are spread evenly before its sign-off."""
    names: dict[int, list[ScoreChange]] = {}
    for change in story.changes:
        names.setdefault(change.revision.recorded.seq, []).append(change)
    scored = [each for each in revisions if each.recorded.seq in names]
    last = 0
    for column, label in enumerate(story.quarters):
        signed = reported[column] if column < len(reported) else None
        end = signed.rows if signed else revisions[-1].recorded.seq + 1
        inside = [each for each in scored if last < each.recorded.seq < end]
        for place, each in enumerate(inside, start=1):
            x = column + place / (len(inside) + 1)
            yield Moment(x, each.recorded.seq, each.recorded, _changed_words(story, each, names))
        last = end
        then = _in_force(revisions, signed) if signed else revisions[-1]
        if then is not None:
            yield Moment(
                column + 1,
                signed.rows if signed else 0,
                then.recorded,
                _standing_words(story, label, then, signed),
                signed is not None,
            )


def _changed_words(story: ScoreStory, revision: Revision, names: Mapping[int, Sequence[ScoreChange]]) -> str:
    recorded = revision.recorded
    moved = ", ".join(
        f"{rating_word(change.name)} {before_and_after(story, change)}" for change in names[recorded.seq]
    )
    return f"{revision.quarter}, {local_day(recorded.at)}, {recorded.actor}: {moved}"


def _standing_words(story: ScoreStory, label: str, revision: Revision, signed: SignOff | None) -> str:
    recorded = revision.recorded
    stood = ", ".join(
        f"{rating_word(name)} {story.text(recorded, getattr(recorded.entry, name), factors=False)}"
        for name in RATINGS
        if getattr(recorded.entry, name) is not None
    ) or translate("scores", "no score")
    if signed is None:
        return translate("scores", "{label}, now: {stood}").format(label=label, stood=stood)
    said = translate("scores", "{label}, signed off {day} by {name}: {stood}")
    return said.format(label=label, day=local_day(signed.at), name=signed.actor, stood=stood)


def before_and_after(story: ScoreStory, change: ScoreChange) -> str:
    """A change on one line; the factors only where the score itself stayed."""
    same = change.old is not None and change.new is not None and change.old.score == change.new.score
    after = story.text(change.revision.recorded, change.new, factors=same)
    if change.before is None or change.old is None:
        return after
    return f"{story.text(change.before, change.old, factors=same)} → {after}"


def kind_of_change(change: ScoreChange) -> str:
    """What a change is: a first rating, a correction of the past, an import, or movement."""
    old, new = change.old, change.new
    if change.revision.act == "correct":
        return translate("scores", "Correction")
    if old is None:
        return translate("scores", "First rating")
    if new is None:
        return translate("scores", "Taken back")
    if change.revision.act == "import":
        return translate("scores", "Import")
    if old.score == new.score:
        return (
            translate("scores", "Same score, other factors")
            if old.has_factors
            else translate("scores", "Factors stated")
        )
    return translate("scores", "Movement")


def reported_words(change: ScoreChange) -> str:
    """Which sign-offs froze what the change led to."""
    labels = change.reported
    if not labels:
        return translate("scores", "not yet") if change.stands else translate("scores", "never")
    if len(labels) == 1:
        return labels[0]
    return translate("scores", "{first} to {last}").format(first=labels[0], last=labels[-1])
