"""What to look at before a quarter is issued: each check, the entries it names, and where to mend them."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from riskreg.model.entry import Action, ActionStatus, Entry
from riskreg.model.papers import Acceptance, Filed
from riskreg.model.records import Recorded, RegisterState
from riskreg.model.reports import judged_on, no_action, no_owner, overdue, unscored
from riskreg.scoring.direction import Direction, Favourability, favourability, movement
from riskreg.scoring.rating import Kind

MOST_IN_A_CELL = 32_767
"""Characters that a cell of a workbook holds: the limit of Excel's own format."""


class PreIssue(StrEnum):
    """A check before issue; its value names it in the ledger and never changes."""

    UNSCORED = "unscored"
    WORSE = "residual worse than initial"
    CONTRADICTION = "direction contradicts the scores"
    NO_OWNER = "owner missing"
    OWNER_TWICE = "owner written two ways"
    NO_ACTION = "no action"
    OVERDUE = "overdue action"
    BARE_ACTION = "action without owner or date"
    NOT_REVIEWED = "not reviewed"
    NO_TARGET = "above appetite without a target"
    REFERENCE = "reference"
    TOO_LONG = "text too long"
    EXEMPT = "exempt in a public paper"
    UNEXPLAINED = "score changed without a reason"
    SAYS_UNCHANGED = "says unchanged"


class Naming(NamedTuple):
    """An entry that a check names: the fact, and the field of FIELDS to mend it in.

    ``accepted`` is the acceptance that covers it, where a person has accepted it as it stands. ``at`` is the
    strand, and the action there, that a check of actions is about first.
    """

    recorded: Recorded
    fact: str
    field: str
    accepted: Filed[Acceptance] | None = None
    at: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Checked:
    """One check of a quarter; ``holds`` says what is so where it names nothing."""

    check: PreIssue
    holds: str
    namings: tuple[Naming, ...]

    @property
    def open(self) -> tuple[Naming, ...]:
        """What nobody has accepted."""
        return tuple(naming for naming in self.namings if naming.accepted is None)


class Evidence(NamedTuple):
    """What the ledger says of the quarter beside the entries as they stand.

    ``reviewed`` are the identities of those reviewed in it; ``unexplained`` says of an entry which score
    changed without a reason. ``public`` is whether a meeting in public is to see the paper.
    """

    reviewed: frozenset[str]
    unexplained: Mapping[str, str]
    public: bool = True


Found = Iterator[tuple[Recorded, str]]


def pre_issue(
    state: RegisterState, evidence: Evidence, acceptances: Iterable[Filed[Acceptance]] = ()
) -> tuple[Checked, ...]:
    """Every check over the entries that are open in a quarter, in a fixed order."""
    accepted = {
        (each.paper.check, each.paper.entry, each.paper.revision): each
        for each in acceptances
        if not each.paper.withdrawn
    }
    made = []
    for check in PreIssue:
        field, holds, find = _CHECKS[check]
        namings = tuple(
            Naming(each, fact, field, accepted.get((check, each.entry.id, each.revision)), _at(check, each, state))
            for each, fact in find(state, evidence)
        )
        made.append(Checked(check, holds, namings))
    return tuple(made)


def _at(check: PreIssue, recorded: Recorded, state: RegisterState) -> tuple[int, int]:
    """Where the first action stands that a check is about; the first of all for a check of anything else."""
    faulty: dict[PreIssue, Callable[[Action], bool]] = {
        PreIssue.OVERDUE: partial(Action.is_overdue, today=judged_on(state)),
        PreIssue.BARE_ACTION: _is_bare,
    }
    found = (
        (number, place)
        for number, strand in enumerate(recorded.entry.strands)
        for place, action in enumerate(strand.actions)
        if check in faulty and faulty[check](action)
    )
    return next(found, (0, 0))


def _each(fact: Callable[[Recorded, RegisterState], str]) -> Callable[[RegisterState, Evidence], Found]:
    """A check that looks at one entry at a time."""

    def find(state: RegisterState, _: Evidence) -> Found:
        for recorded in state.live:
            said = fact(recorded, state)
            if said:
                yield recorded, said

    return find


def _worse(recorded: Recorded, _: RegisterState) -> str:
    entry = recorded.entry
    if entry.initial is None or entry.residual is None or entry.commentary.strip():
        return ""
    went = movement(entry.residual.score, entry.initial.score)
    if favourability(entry.kind, went) is not Favourability.WORSE:
        return ""
    return f"initial {entry.initial.score}, residual {entry.residual.score}, and no commentary says why"


def _contradiction(recorded: Recorded, _: RegisterState) -> str:
    stated, derived = recorded.entry.stated, recorded.derived
    if stated is None or derived is None or recorded.direction != stated.direction or stated.direction == derived:
        return ""
    return f"stated as {stated.direction}, the scores show {derived}: {stated.reason or 'no reason is given'}"


_SMALL_WORDS = frozenset({"and", "of", "for", "the", "to"})


def owner_key(owner: str) -> tuple[str, ...]:
    """The words of an owner's post that matter, however they are joined: Director of X is Director, X."""
    words = re.findall(r"\w+", owner.casefold().replace("&", " and "))
    return tuple(sorted(word.removesuffix("s") for word in words if word not in _SMALL_WORDS))


def _owner_twice(state: RegisterState, _: Evidence) -> Found:
    used: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for recorded in state.live:
        if recorded.entry.owner.strip():
            used[owner_key(recorded.entry.owner)][recorded.entry.owner] += 1
    for recorded in state.live:
        ways = used.get(owner_key(recorded.entry.owner), Counter())
        usual = ways.most_common(1)[0][0] if ways else recorded.entry.owner
        if len(ways) > 1 and recorded.entry.owner != usual:
            yield recorded, f"“{recorded.entry.owner}”, elsewhere “{usual}”"


def _is_bare(action: Action) -> bool:
    live = action.status is not ActionStatus.COMPLETE and not action.is_heading
    return live and not (action.owner and action.due)


def _bare_action(recorded: Recorded, _: RegisterState) -> str:
    live = [action for action in recorded.entry.actions if action.status is not ActionStatus.COMPLETE]
    bare = sum(map(_is_bare, live))
    return f"{bare} of {len(live)} actions without an owner or a date" if bare else ""


def _not_reviewed(state: RegisterState, evidence: Evidence) -> Found:
    for recorded in state.live:
        if recorded.entry.id not in evidence.reviewed:
            yield recorded, "nobody changed or confirmed it in the quarter"


def _no_target(recorded: Recorded, state: RegisterState) -> str:
    entry, scheme = recorded.entry, state.schemes[recorded.scheme]
    if entry.target is not None or entry.residual is None:
        return ""
    if not scheme.exceeds_appetite(entry.kind, entry.residual, entry.types):
        return ""
    return f"residual {entry.residual.score}, appetite {scheme.appetite_for(entry.types)}, no target"


_SHAPE = re.compile(r"([^\W\d]+)(\d+)(.*)", re.DOTALL)


def _reference(state: RegisterState, _: Evidence) -> Found:
    """A reference that is used twice, or unlike those of its kind: CO1 among CO2 and CO3 is right, C01 is not."""
    used = Counter(recorded.entry.reference.casefold() for recorded in state.entries)
    for kind in Kind:
        entries = [recorded for recorded in state.live if recorded.entry.kind is kind]
        found = [_SHAPE.fullmatch(each.entry.reference) for each in entries]
        shapes = Counter(shape[1].upper() for shape in found if shape)
        usual = shapes.most_common(1)[0][0] if shapes else ""
        for each in entries:
            shape = _SHAPE.fullmatch(each.entry.reference)
            if used[each.entry.reference.casefold()] > 1:
                yield each, f"{each.entry.reference} is used {used[each.entry.reference.casefold()]} times"
            elif shape is None or shape[1].upper() != usual or shape[2].startswith("0") or shape[3]:
                yield each, f"{each.entry.reference} is unlike the others ({usual}1, {usual}2 …)"


def _too_long(recorded: Recorded, _: RegisterState) -> str:
    for name, length in _lengths(recorded.entry):
        if length > MOST_IN_A_CELL:
            return f"the {name} have {length:,} characters; a workbook's cell holds {MOST_IN_A_CELL:,}"
    return ""


def _lengths(entry: Entry) -> Iterator[tuple[str, int]]:
    for name in ("consequences", "controls", "actions"):
        yield name, sum(len(item.text) + 3 for strand in entry.strands for item in getattr(strand, name))


def _exempt(state: RegisterState, evidence: Evidence) -> Found:
    for recorded in state.live if evidence.public else ():
        if recorded.entry.exempt:
            yield recorded, "it is left out of a public paper; Part II holds it"


def _unexplained(state: RegisterState, evidence: Evidence) -> Found:
    for recorded in state.live:
        if recorded.entry.id in evidence.unexplained:
            yield recorded, evidence.unexplained[recorded.entry.id]


_UNCHANGED = re.compile(
    r"\b(unchanged|no change|not changed|has stayed|stays? the same|remains? (?:the same|at))\b", re.IGNORECASE
)


def _idle(recorded: Recorded, _: RegisterState) -> str:
    found = _UNCHANGED.search(recorded.entry.commentary)
    if found is None or recorded.derived not in (Direction.INCREASED, Direction.DECREASED):
        return ""
    now = recorded.entry.residual.score if recorded.entry.residual else None
    return f"the commentary says “{found[0]}”; the score went from {recorded.reported} to {now}"


_CHECKS: Mapping[PreIssue, tuple[str, str, Callable[[RegisterState, Evidence], Found]]] = {
    PreIssue.UNSCORED: ("residual", "Every entry has an initial and a residual score.", _each(unscored)),
    PreIssue.WORSE: ("commentary", "A residual score worse than the initial one says why.", _each(_worse)),
    PreIssue.CONTRADICTION: ("direction", "Every direction is as the scores show.", _each(_contradiction)),
    PreIssue.NO_OWNER: ("owner", "Every entry has an owner.", _each(no_owner)),
    PreIssue.OWNER_TWICE: ("owner", "Every owner is written in one way.", _owner_twice),
    PreIssue.NO_ACTION: ("strands", "Every entry has an action.", _each(no_action)),
    PreIssue.OVERDUE: ("strands", "No action is overdue.", _each(overdue)),
    PreIssue.BARE_ACTION: ("strands", "Every action has an owner and a date.", _each(_bare_action)),
    PreIssue.NOT_REVIEWED: ("reference", "Every entry was reviewed in the quarter.", _not_reviewed),
    PreIssue.NO_TARGET: ("target", "Every risk above the appetite has a target.", _each(_no_target)),
    PreIssue.REFERENCE: ("reference", "References are used once, and of one pattern.", _reference),
    PreIssue.TOO_LONG: ("strands", "Every text fits the paper.", _each(_too_long)),
    PreIssue.EXEMPT: ("exempt", "No exempt entry would be left out of a public paper.", _exempt),
    PreIssue.UNEXPLAINED: ("residual", "Every changed score has its reason.", _unexplained),
    PreIssue.SAYS_UNCHANGED: ("commentary", "No commentary calls a moved score unchanged.", _each(_idle)),
}  # fmt: skip
"""The field to mend, what holds where nothing is found, and how it is found."""
