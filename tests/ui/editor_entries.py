"""Entries, and registers around them, for the editor's tests."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from riskreg.model.entry import Action, ActionStatus, Entry, Item, Level, Strand
from riskreg.model.quarter import Quarter
from riskreg.model.records import STANDARD_TYPES, Recorded, Revision
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.editor.context import EditorContext

QUARTER = "2018/19 Q1"


def bullets(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(Level.BULLET, text) for text in texts)


ACTIONS = (
    Action(
        Level.BULLET, "Fill the posts", "Head of Care", date(2018, 9, 30), ActionStatus.UNDERWAY, "Half are filled"
    ),
    Action(Level.SUB_BULLET, "In the north first"),
    Action(Level.BULLET, "Publish the plan", None, date(2018, 12, 31)),
)
STAFF = Entry(
    "00000000-0000-4000-8000-000000000004",
    "CR4",
    Kind.RISK,
    "Keep experienced staff",
    ("Organisational",),
    Rating(5, 5, 25),
    Rating(4, 4, 16),
    None,
    "Director of Children's Services",
    None,
    "It is being managed",
    strands=(Strand(None, bullets("Services fail"), bullets("More money", "A new team"), ACTIONS),),
)
GROWTH = Entry(
    "00000000-0000-4000-8000-000000000014",
    "CO1",
    Kind.OPPORTUNITY,
    "Grow the county",
    ("Economic", "Political"),
    Rating(None, None, 12),
    Rating(4, 4, 16),
    owner="CMT",
    strands=(
        Strand("Jobs", bullets("More of them")),
        Strand("Homes", (), bullets("Land was found")),
        Strand("Roads"),
    ),
)


def recorded(entry: Entry, revision: int = 12, **changes: Any) -> Recorded:
    made = Recorded(
        entry, revision, revision + 40, datetime(2018, 6, 4, 12, tzinfo=UTC), "Dana", "", 1,
        Direction.UNCHANGED, Direction.UNCHANGED, 16,
    )  # fmt: skip
    return replace(made, **changes)


def stated(direction: Direction, quarter: str = QUARTER, reason: str = "") -> Statement:
    return Statement(direction, quarter, reason)


def trail(entry: Entry, *scores: int | None) -> tuple[tuple[Quarter, Recorded | None], ...]:
    quarter, made = Quarter(2018, 1), []
    for score in reversed(scores):
        quarter = quarter.previous
        then = None if score is None else recorded(replace(entry, residual=Rating(None, None, score)))
        made.append((quarter, then))
    return tuple(reversed(made))


def revision(entry: Entry, number: int, *changed: str, act: str = "save", reason: str = "") -> Revision:
    return Revision(recorded(entry, number, reason=reason), act, changed, QUARTER)


def context(entry: Entry, **changes: Any) -> EditorContext:
    made = EditorContext(
        scheme=FIVE_BY_FIVE,
        schemes={1: FIVE_BY_FIVE},
        types=STANDARD_TYPES,
        owners=("CMT", "Director of Children's Services", "Director of Adult Services"),
        quarter=QUARTER,
        since="2017/18 Q4",
        as_at=date(2018, 6, 30),
        read_only=False,
        trail=trail(entry, 20, 20, 16, 16),
        revisions=(),
    )
    return replace(made, **changes)
