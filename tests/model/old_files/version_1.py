"""How version-1.riskreg and version-1.json were made, by the riskreg of file version 1 (commit a5ef1e3).

In a checkout of that commit: ``PYTHONPATH=. python path/to/version_1.py``, which fills this folder.
Never make them again with a later riskreg: they are here because they are genuinely old.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from riskreg import printing
from riskreg.model import schema
from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Item, Level, Strand
from riskreg.model.quarter import Quarter
from riskreg.model.records import Source
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Kind
from riskreg.scoring.standard import FIVE_BY_FIVE

HERE = Path(__file__).parent
FILE, ANSWERS = HERE / "version-1.riskreg", HERE / "version-1.json"
FIRST = Quarter(2024, 3)
OFFICER, DEPUTY, AUDITOR = "Ines Okafor", "Tómas Ryd", "Head of audit"


class Clock:
    """Set by hand; each reading is a minute after the one before it."""

    def __init__(self) -> None:
        self.now = datetime(2024, 10, 7, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def _entry(kind: Kind, reference: str, title: str, scores: Sequence[int | None], **fields: Any) -> Entry:
    initial, residual, target = (FIVE_BY_FIVE.rate_score(score) if score else None for score in scores)
    identity = str(uuid5(NAMESPACE_URL, f"https://wendvale.example/{reference}"))
    return Entry(identity, reference, kind, title, initial=initial, residual=residual, target=target, **fields)


def _floods() -> Entry:
    return _entry(
        Kind.RISK,
        "CR1",
        "The River Wend floods the depot and the low town",
        (25, 16, 9),
        types=("Economic", "Social"),
        owner="Head of Environment",
        commentary="Gauge readings are up on last winter; the pump contract is being let again.",
        strands=(
            Strand(
                "The depot",
                (Item(Level.BULLET, "Refuse rounds stop for a week"), Item(Level.SUB_BULLET, "and bins overflow")),
                (Item(Level.HEADING, "In place"), Item(Level.BULLET, "Two pumps, tested monthly")),
                (
                    Action(Level.BULLET, "Move the fuel store uphill", "Depot manager", date(2025, 3, 31)),
                    Action(Level.BULLET, "Agree a second yard", None, date(2024, 12, 20), ActionStatus.COMPLETE),
                ),
            ),
            Strand(
                "The low town",
                (Item(Level.BULLET, "Forty homes without power – some for days"),),
                (Item(Level.BULLET, "Wardens in six streets"),),
                (Action(Level.BULLET, "Sandbag store", "Wardens", None, ActionStatus.UNDERWAY, "Site found"),),
            ),
        ),
    )


def _others() -> tuple[Entry, Entry, Entry]:
    fraud = _entry(
        Kind.RISK, "CR2", "A supplier's bank details are changed by an impostor", (20, 12, 4),
        types=("Legal",), owner="Chief Finance Officer", exempt=True,
        commentary="Two attempts this year, both stopped at the call back.",
    )  # fmt: skip
    lease = _entry(
        Kind.RISK, "CR3", "The market hall lease ends with no successor", (16, 8, 4), owner="Estates",
        types=("Economic", "Reputational"),
    )  # fmt: skip
    trail = _entry(
        Kind.OPPORTUNITY, "CO1", "A lottery grant opens the riverside trail", (6, 9, 20),
        types=("Social",), owner="Head of Leisure",
        strands=(
            Strand(
                None,
                (Item(Level.BULLET, "Visitors stay the afternoon"),),
                (Item(Level.BULLET, "Stage one passed"),),
                (Action(Level.BULLET, "Submit stage two", "Leisure", date(2025, 6, 30), ActionStatus.PLANNED),),
            ),
        ),
    )  # fmt: skip
    return fraud, lease, trail


def _brought_in() -> list[tuple[Entry, int]]:
    return [
        (_entry(Kind.RISK, "CR4", "Agency social work costs outrun the budget", (20, 16, None), owner="HR"), 0),
        (_entry(Kind.RISK, "CR10", "The payroll system loses its vendor’s support", (15, None, None)), 0),
        (_entry(Kind.RISK, "CR11", "Planning appeals are lost for want of a five-year supply", (12, 12, 6)), 0),
    ]


def build(path: Path) -> Register:
    """A small council's register over three quarters: every act that version 1 knows."""
    clock = Clock()
    register = Register.create(
        path, name="Wendvale District Council", actor=OFFICER, quarter=FIRST, clock=clock,
        register_id="5b1f7a52-6a55-4c39-9d0b-3f4f6f6f0a11",
    )  # fmt: skip
    fraud, lease, trail = _others()
    floods = _floods()
    for entry in (floods, fraud, lease, trail):
        register.save(entry, 0, actor=OFFICER)
    clock.now = datetime(2024, 11, 4, 14, 0, tzinfo=UTC)
    floods = replace(floods, residual=FIVE_BY_FIVE.rate(5, 4), commentary=floods.commentary + "\nOctober was wet.")
    register.save(floods, 1, actor=DEPUTY, reason="Two warnings in one month")
    source = Source("directorates.xlsx", "7f" * 32)
    register.save_all(_brought_in(), actor=DEPUTY, reason="", source=source)
    clock.now = datetime(2024, 12, 30, 16, 0, tzinfo=UTC)
    register.sign_off(FIRST, actor=AUDITOR, as_at=date(2024, 12, 27))
    _second_quarter(register, clock, floods)
    _third_quarter(register, clock)
    return register


def _change(register: Register, reference: str, actor: str, reason: str = "", **fields: Any) -> None:
    found = register.find(reference)
    register.save(replace(found.entry, **fields), found.revision, actor=actor, reason=reason)


def _second_quarter(register: Register, clock: Clock, floods: Entry) -> None:
    clock.now = datetime(2025, 1, 14, 9, 0, tzinfo=UTC)
    mended = replace(floods, residual=FIVE_BY_FIVE.rate(4, 4))
    register.save(mended, 2, actor=OFFICER, reason="5x4 was typed for 4x4", correction=True)
    stated = Statement(Direction.DECREASED, FIRST.next.label, "The new call-back rule is in force")
    _change(register, "CR2", DEPUTY, stated=stated)
    closure = Closure(date(2025, 2, 3), "A ten-year lease was signed", "Cabinet, 3 February")
    _change(register, "CR3", OFFICER, closure=closure)
    _change(register, "CO1", OFFICER, "Stage one money is in", residual=FIVE_BY_FIVE.rate(4, 4))
    clock.now = datetime(2025, 3, 31, 15, 0, tzinfo=UTC)
    register.sign_off(FIRST.next, actor=AUDITOR)


def _third_quarter(register: Register, clock: Clock) -> None:
    clock.now = datetime(2025, 4, 22, 11, 0, tzinfo=UTC)
    _change(register, "CR10", DEPUTY, "Scored at last", residual=FIVE_BY_FIVE.rate(3, 4))
    _change(register, "CR4", DEPUTY, "Two posts filled", residual=FIVE_BY_FIVE.rate(3, 3), title="Agency costs")
    closure = Closure(date(2025, 5, 6), "The new plan was adopted", "Council")
    _change(register, "CR11", OFFICER, closure=closure)
    partner = _entry(Kind.OPPORTUNITY, "CO2", "Share a legal team with the next district", (8, 8, 12))
    stated = Statement(Direction.NEW, FIRST.next.next.label)
    register.save(replace(partner, stated=stated), 0, actor=OFFICER)


def later() -> datetime:
    """When the answers were asked for."""
    return datetime(2025, 5, 12, 10, 0, tzinfo=UTC)


def answers(register: Register) -> dict[str, Any]:
    """What the verbs list, history and verify print of it as JSON, where its clock is ``later``."""
    state = register.state()
    quarters = [sign_off.quarter for sign_off in register.sign_offs()]
    references = sorted(register.references())
    entries = {reference: register.find(reference).entry for reference in references}
    return {
        "list --json": printing.state_json(state),
        **{f"list --quarter {each.label}": printing.state_json(register.state(each)) for each in quarters},
        "list --at 2024-11-05": printing.state_json(register.state(at=date(2024, 11, 5))),
        **{
            f"history {reference} --json": printing.history_json(reference, register.history(entry.id))
            for reference, entry in entries.items()
        },
        "verify --json": printing.verification_json(register.verify()),
    }


if __name__ == "__main__":
    if schema.SCHEMA_VERSION != 1:
        raise SystemExit(f"This riskreg writes file version {schema.SCHEMA_VERSION}: run the one of version 1.")
    build(FILE)
    ANSWERS.write_text(
        json.dumps(answers(Register.open(FILE, clock=later)), indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
