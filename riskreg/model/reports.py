"""Ready reports: what internal auditors test a register for, each with the entries that it finds."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, case, func, select

from riskreg.model import audit_trail, index, reading, schema
from riskreg.model.changes import RATINGS, moved
from riskreg.model.entry import ActionStatus
from riskreg.model.evidence import ENTRY_ACTS, Act, Finding, Report, Test, TrailFilter
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState, SignOff
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme

_ENTRY_CHANGES = TrailFilter(acts=ENTRY_ACTS)


class Period(NamedTuple):
    """The quarter under test: its register, and its ledger rows, those after ``first`` and up to ``last``."""

    state: RegisterState
    first: int
    last: int
    earlier: tuple[SignOff, ...]


def period_of(connection: Connection, state: RegisterState) -> Period:
    """The quarter that a state is of, with the ledger rows that belong to it."""
    signed = reading.sign_offs(connection, state.settings.start_month)
    earlier = tuple(each for each in signed if each.rows <= state.rows and each.quarter != state.quarter)
    return Period(state, earlier[-1].rows if earlier else 0, state.rows, earlier)


def reports(
    connection: Connection, state: RegisterState, long_red: int, progress: Callable[[int, int], None] | None
) -> tuple[Report, ...]:
    """Every test of a quarter's register, over the entries that are open in it."""
    period = period_of(connection, state)
    made: list[Report] = []
    for number, test in enumerate(Test):
        if progress is not None:
            progress(number, len(Test))
        made.append(_report(connection, period, test, long_red))
    return tuple(made)


def _report(connection: Connection, period: Period, test: Test, long_red: int) -> Report:
    live = period.state.live
    match test:
        case Test.NOT_REVIEWED:
            seen = reviewed(connection, period)
            findings = [Finding(each) for each in live if each.entry.id not in seen]
            return Report(
                test, "Somebody confirmed or changed the entry in the quarter.", tuple(findings), len(live)
            )
        case Test.UNEXPLAINED:
            found = unexplained(connection, period)
            findings = [Finding(each, found[each.entry.id]) for each in live if each.entry.id in found]
            return Report(test, "Every changed score has its reason.", tuple(findings), len(live))
        case Test.LONG_RED:
            return _long_red(connection, period, long_red)
        case Test.ABOVE_APPETITE:
            return _above_appetite(period.state)
        case _:
            holds, fact = _SIMPLE[test]
            facts = [(each, fact(each, period.state)) for each in live]
            return Report(test, holds, tuple(Finding(each, said) for each, said in facts if said), len(live))


def reviewed(connection: Connection, period: Period) -> frozenset[str]:
    """The identities of the entries that a person confirmed or changed in the period."""
    table = schema.event
    looks = func.sum(case((table.c.act == Act.WITHDRAW, -1), else_=1))  # each withdrawal is of one review
    query = (
        select(table.c.subject_id)
        .where(
            table.c.subject.in_(("entry", "review")),
            table.c.seq > period.first,
            table.c.seq <= period.last,
            table.c.act.not_in(sorted(index.UNREVIEWED)),
        )
        .group_by(table.c.subject_id)
        .having(looks > 0)
    )
    return frozenset(connection.execute(query).scalars())


def unexplained(connection: Connection, period: Period, *, standing: bool = False) -> dict[str, str]:
    """Each entry with a score that changed in the period without a reason of its own: the latest such change.

    With ``standing`` only how each score came to stand counts: what was changed again with a reason is mended.
    """
    found: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for event in audit_trail.between(connection, _ENTRY_CHANGES, period.first, period.last):
        scores = [each for each in event.changes if each.field in RATINGS and moved(each.before, each.after)]
        if standing:
            scores = [each for each in scores if (event.entry_id, each.field) not in seen]
            seen |= {(event.entry_id, each.field) for each in scores}
        imported = event.act is Act.IMPORT
        if scores and (imported or not event.reason.strip()):
            said = ", ".join(f"{each.field} {each.before} to {each.after or 'none'}" for each in scores)
            how = f"by an import, {event.actor}" if imported else f"by {event.actor}"
            found.setdefault(event.entry_id, f"{said} {how}, ledger row {event.seq}")
    return found


def _long_red(connection: Connection, period: Period, quarters: int) -> Report:
    state = period.state
    risks = [each for each in state.live if each.entry.kind is Kind.RISK]
    before = period.earlier[max(len(period.earlier) - quarters + 1, 0) :]
    reds = [{each.entry.id for each in risks if _is_highest(state.schemes[each.scheme], _residual(each))}]
    reds += [_pinned_red(connection, state, sign_off) for sign_off in before]
    long = set.intersection(*reds) if len(reds) == quarters else set()
    findings = [
        Finding(each, f"residual score {_residual(each)}")
        for each in risks
        if each.entry.id in long
        and not any(action.status is ActionStatus.COMPLETE for action in each.entry.actions)
    ]
    holds = f"A risk in the highest band for {quarters} quarters running has an action that was completed."
    return Report(Test.LONG_RED, holds, tuple(findings), len(risks))


def _pinned_red(connection: Connection, state: RegisterState, sign_off: SignOff) -> set[str]:
    """The entries that a sign-off froze in the highest band."""
    ((_, payload),) = reading.payloads(connection, [sign_off.rows])
    return {
        entry_id
        for entry_id, pin in payload["state"]["entries"].items()
        if _is_highest(state.schemes[pin["scheme"]], pin["residual"])
    }


def _residual(recorded: Recorded) -> int | None:
    return recorded.entry.residual.score if recorded.entry.residual else None


def _is_highest(scheme: Scheme, score: int | None) -> bool:
    return score is not None and score in scheme.bands[-1]


def _above_appetite(state: RegisterState) -> Report:
    scored = [each for each in state.live if each.entry.kind is Kind.RISK and each.entry.residual]
    limits = {each.entry.id: state.schemes[each.scheme].appetite_for(each.entry.types) for each in scored}
    tested = [each for each in scored if limits[each.entry.id] is not None]
    if not tested and state.scheme.appetite is None and not state.scheme.appetites:
        return Report(Test.ABOVE_APPETITE, "The scheme sets no appetite, so nothing was tested.", (), 0)
    findings = tuple(
        Finding(each, f"residual score {_residual(each)}, appetite {limits[each.entry.id]}")
        for each in tested
        if state.schemes[each.scheme].exceeds_appetite(Kind.RISK, each.entry.residual, each.entry.types)
    )
    return Report(Test.ABOVE_APPETITE, "A risk's residual score is within the appetite.", findings, len(tested))


def unscored(recorded: Recorded, _: RegisterState) -> str:
    """Which scores an entry lacks, in words."""
    missing = [name for name in ("initial", "residual") if getattr(recorded.entry, name) is None]
    return f"no {' and no '.join(missing)} score" if missing else ""


def no_action(recorded: Recorded, _: RegisterState) -> str:
    """That no action is listed, in words."""
    return "" if tuple(recorded.entry.actions) else "no action is listed"


def judged_on(state: RegisterState) -> date:
    """The day that due dates are judged by: a quarter is judged on its own days, however late it is asked."""
    return min(state.as_at, state.quarter.end)


def overdue(recorded: Recorded, state: RegisterState) -> str:
    """How many actions are overdue and since when, in words."""
    day = judged_on(state)
    due = [action.due for action in recorded.entry.actions if action.due is not None and action.is_overdue(day)]
    if not due:
        return ""
    if len(due) == 1:
        return f"1 action, due {plain_date(due[0])}"
    return f"{len(due)} actions, the oldest due {plain_date(min(due))}"


def no_owner(recorded: Recorded, _: RegisterState) -> str:
    """That no owner is named, in words."""
    return "" if recorded.entry.owner.strip() else "no owner is named"


_SIMPLE: Mapping[Test, tuple[str, Callable[[Recorded, RegisterState], str]]] = {
    Test.UNSCORED: ("The entry has an initial and a residual score.", unscored),
    Test.NO_ACTION: ("At least one action is listed.", no_action),
    Test.OVERDUE: ("No action is past its due date.", overdue),
    Test.NO_OWNER: ("An owner is named.", no_owner),
}
"""What holds where the test is passed, and the fact where it is not."""
