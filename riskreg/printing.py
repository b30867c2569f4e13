"""What the command line prints: each record as text for people and as JSON for programs."""

import sys
import textwrap
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from riskreg.model.codec import Json, entry_to_json, format_time, rating_to_json
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState, Revision, Settings, SignOff, Verification
from riskreg.scoring.rating import Rating

SHOW_AFTER = 1.0  # seconds that a task may take before it shows its progress


def show(value: Json, text: str, as_json: bool) -> None:
    """Print one JSON object, or the text."""
    if as_json:
        import json

        text = json.dumps(value, indent=2, ensure_ascii=False)
    click.echo(text)


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on stderr once a task has run for a second, where stdout is a terminal."""
    started, bar = time.monotonic(), None

    def advance(done: int, total: int) -> None:
        nonlocal bar
        if bar is None and sys.stdout.isatty() and time.monotonic() - started > SHOW_AFTER:
            bar = click.progressbar(length=total, label=label, file=sys.stderr)
            bar.__enter__()
        if bar is not None:
            bar.update(done - bar.pos)

    try:
        yield advance
    finally:
        if bar is not None:
            bar.__exit__(None, None, None)


def entry_json(recorded: Recorded) -> Json:
    """An entry as programs read it: its own fields, the direction to show, and its revision."""
    return {
        **entry_to_json(recorded.entry),
        "direction": recorded.direction and str(recorded.direction),
        "derived": recorded.derived and str(recorded.derived),
        "revision": recorded.revision,
    }


def entry_text(recorded: Recorded) -> str:
    """An entry in a few lines."""
    entry = recorded.entry
    return "\n".join(
        [
            f"{entry.reference}  {_one_line(entry.title)}",
            f"  initial {_rating(entry.initial)}, residual {_rating(entry.residual)},"
            f" target {_rating(entry.target)}",
            f"  direction {recorded.direction or 'not stated'}, owner {_one_line(entry.owner) or 'not stated'},"
            f" revision {recorded.revision}",
        ]
    )


def state_json(state: RegisterState) -> Json:
    """The register at one moment."""
    return {
        "register": state.settings.name,
        "id": state.settings.id,
        "quarter": state.quarter.label,
        "as_at": state.as_at.isoformat(),
        "signed_off": state.signed_off is not None,
        "head": state.head,
        "rows": state.rows,
        "entries": [entry_json(recorded) for recorded in state.entries],
    }


def state_text(state: RegisterState) -> str:
    """A table of the entries, and where they stand."""
    signed = state.signed_off
    standing = f"signed off by {signed.actor} on {plain_date(signed.at.date())}" if signed else "open"
    heading = f"{state.settings.name}: {state.quarter} ({standing}), as at {plain_date(state.as_at)}"
    rows = [
        (
            recorded.entry.reference,
            _rating(recorded.entry.initial),
            _rating(recorded.entry.residual),
            str(recorded.direction or "not stated"),
            textwrap.shorten(recorded.entry.owner, 30, placeholder="…"),
            textwrap.shorten(recorded.entry.title, 60, placeholder="…"),
        )
        for recorded in state.entries
    ]
    return f"{heading}\n\n{_table(('Ref', 'Initial', 'Residual', 'Direction', 'Owner', 'Title'), rows)}"


def history_json(reference: str, revisions: Sequence[Revision]) -> Json:
    """Every revision of an entry."""
    return {
        "reference": reference,
        "revisions": [
            {
                "seq": revision.recorded.seq,
                "revision": revision.recorded.revision,
                "at": format_time(revision.recorded.at),
                "actor": revision.recorded.actor,
                "reason": revision.recorded.reason,
                "act": revision.act,
                "quarter": revision.quarter,
                "initial": rating_to_json(revision.recorded.entry.initial),
                "residual": rating_to_json(revision.recorded.entry.residual),
                "target": rating_to_json(revision.recorded.entry.target),
                "direction": revision.recorded.direction and str(revision.recorded.direction),
                "changed": list(revision.changed),
            }
            for revision in revisions
        ],
    }


def history_text(reference: str, revisions: Sequence[Revision]) -> str:
    """Every revision: when, who, what changed, the scores before and after, and why."""
    lines = [f"History of {reference}"]
    before: Recorded | None = None
    for revision in revisions:
        now = revision.recorded
        lines.append(
            f"\n{now.revision}. {plain_date(now.at.astimezone().date())}, {now.actor}, in {revision.quarter}:"
            f" {', '.join(revision.changed) or 'nothing'} ({revision.act})"
        )
        for name in ("initial", "residual", "target"):
            old = getattr(before.entry, name) if before else None
            new: Rating | None = getattr(now.entry, name)
            if old != new:
                lines.append(f"   {name}: {_rating(old)} -> {_rating(new)}")
        if now.reason:
            lines.append(textwrap.fill(now.reason, 100, initial_indent="   why: ", subsequent_indent="        "))
        before = now
    return "\n".join(lines)


def sign_off_json(signed: SignOff) -> Json:
    """A signed-off quarter."""
    return {
        "quarter": signed.quarter.label,
        "as_at": signed.as_at.isoformat(),
        "at": format_time(signed.at),
        "actor": signed.actor,
        "entries": signed.entries,
        "head": signed.head,
        "rows": signed.rows,
    }


def sign_off_text(signed: SignOff) -> str:
    """What was frozen, and what to keep of it outside the file."""
    return (
        f"{signed.quarter} is signed off by {signed.actor} with {signed.entries} entries"
        f" as at {plain_date(signed.as_at)}.\nLedger row {signed.rows}, head {signed.head}\n"
        f"{signed.quarter.next} is open, with everything carried forward."
    )


def verification_json(settings: Settings, verification: Verification) -> Json:
    """The answer of a verification."""
    return {
        "ok": verification.ok,
        "register": settings.id,
        "head": verification.head,
        "rows": verification.rows,
        "problems": list(verification.problems),
    }


def verification_text(settings: Settings, verification: Verification, head: str | None) -> str:
    """What was checked, what it proves, and what it does not."""
    lines = [f"{settings.name} ({settings.id}): {verification.rows} rows, head {verification.head}"]
    if not verification.ok:
        return "\n".join([*lines, "This history is NOT whole:", *(f"  {text}" for text in verification.problems)])
    lines.append(
        "Every row follows from the one before it, the current state is what the rows add up to,"
        " and every sign-off pins what stood then."
    )
    if head:
        lines.append(
            "The head that you gave stands in this history: nothing up to it was altered since it was printed."
        )
    else:
        lines.append(
            "Without a head from a printed paper this cannot rule out that rows were cut from the end, that the"
            " whole history was rebuilt, or that an older or other copy of the file was put in its place."
        )
    lines.append("It does not prove who typed an entry, or that the clock was right.")
    return "\n".join(textwrap.fill(line, 110) for line in lines)


def _rating(rating: Rating | None) -> str:
    return "-" if rating is None else str(rating)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _table(heading: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in (heading, *rows)) for column in range(len(heading))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (heading, *rows)
    )
