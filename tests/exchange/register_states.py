"""Registers for the tests of the documents, made without a file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import NAMESPACE_URL, uuid5

from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Item, Level, Strand
from riskreg.model.quarter import Quarter
from riskreg.model.records import PaperLayout, PaperStyle, Recorded, RegisterState, Settings, SignOff
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE

QUARTER = Quarter(2018, 1)
HEAD = "5e" * 32
REGISTER_ID = "6d0f7b9e-4f3c-4a53-9f0e-0c6f6c0b6a11"


def bullets(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(Level.BULLET, text) for text in texts)


def entry(reference: str, title: str = "A matter", **fields: object) -> Entry:
    """An entry with a rating of 5 x 4, brought to 4 x 4, unless told otherwise."""
    kind = Kind.OPPORTUNITY if reference.startswith("CO") else Kind.RISK
    told: dict[str, object] = {"initial": Rating(5, 4, 20), "residual": Rating(4, 4, 16), **fields}
    return Entry(str(uuid5(NAMESPACE_URL, reference)), reference, kind, title, **told)  # type: ignore[arg-type]


def recorded(one: Entry, direction: Direction | None = None) -> Recorded:
    return Recorded(one, 1, 7, datetime(2018, 6, 1, 9, tzinfo=UTC), "Risk Officer", "", 1, direction)


def state_of(
    *entries: Entry | Recorded,
    signed: bool = True,
    name: str = "Marlshire County Council",
    scheme: Scheme = FIVE_BY_FIVE,
) -> RegisterState:
    """The register at the end of June 2018."""
    rows: Sequence[Recorded] = [one if isinstance(one, Recorded) else recorded(one) for one in entries]
    at, as_at = datetime(2018, 6, 28, 15, 30, tzinfo=UTC), date(2018, 6, 27)
    sign_off = SignOff(QUARTER, as_at, at, "Head of Governance", HEAD, 45, len(rows)) if signed else None
    settings = Settings(REGISTER_ID, name, QUARTER)
    return RegisterState(settings, QUARTER, as_at, sign_off, scheme, {1: scheme}, tuple(rows), HEAD, 45)


def laid_out(state: RegisterState, **layout: object) -> RegisterState:
    """The same register with another layout of its workbook; without one, as councils publish it."""
    told: dict[str, object] = layout or {"style": PaperStyle.AS_PUBLISHED}
    paper = PaperLayout(**told)  # type: ignore[arg-type]
    return replace(state, settings=replace(state.settings, paper=paper))


def full_state() -> RegisterState:
    """Every field in use: strands, levels, actions with owners, a target, a closed and an exempt entry."""
    staff = Strand(
        "Keeping the staff we have",
        (Item(Level.HEADING, "Costs"), Item(Level.BULLET, "Agency spend"), Item(Level.SUB_BULLET, "Night cover")),
        bullets("Exit interviews"),
        (
            Action(
                Level.BULLET,
                "Review pay",
                owner="Head of People",
                due=date(2018, 9, 30),
                status=ActionStatus.UNDERWAY,
                progress="Benchmarks are in",
            ),
            Action(Level.BULLET, "Publish the plan", status=ActionStatus.PLANNED),
        ),
    )
    recruiting = Strand("Finding new staff", bullets("Vacant rounds"), (), (Action(Level.BULLET, "Open days"),))
    return state_of(
        recorded(
            entry(
                "CR1",
                "Staffing the depots",
                types=("Economic", "Social"),
                target=Rating(2, 4, 8),
                owner="Director of Highways",
                commentary="Two rounds remain open.",
                strands=(staff, recruiting),
            ),
            Direction.DECREASED,
        ),
        recorded(entry("CR2", "Secret works", exempt=True, owner="Secret owner"), Direction.NEW),
        recorded(
            entry(
                "CR3",
                "Old bridge",
                residual=Rating(1, 1, 1),
                closure=Closure(date(2018, 5, 3), "The bridge was replaced", "Highways Board"),
            ),
            Direction.CLOSED,
        ),
        recorded(
            entry("CO1", "Solar roofs", types=("Social",), initial=Rating(None, None, 12)), Direction.INCREASED
        ),
    )
