"""What the command line prints: each record as text for people and as JSON for programs."""

import sys
import textwrap
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from riskreg.model.codec import Json, entry_to_json, format_time, rating_to_json
from riskreg.model.errors import RegisterError
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState, Revision, SignOff, Verification
from riskreg.model.verdict import UNPROVABLE, not_excluded, proved, verdict
from riskreg.scoring.rating import Rating

if TYPE_CHECKING:
    from riskreg.exchange.auditing import Audit

SHOW_AFTER = 1.0  # seconds that a task may take before it shows its progress


def show(value: Json, text: str, as_json: bool) -> None:
    """Print one JSON object, or the text."""
    if as_json:
        import json

        # Where the terminal's encoding lacks a character, JSON's own escapes keep it.
        plain = (sys.stdout.encoding or "").replace("-", "").casefold() == "utf8"
        text = json.dumps(value, indent=2, ensure_ascii=not plain)
    try:
        click.echo(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise  # the reader went away, which is no failure
    except OSError as error:
        raise RegisterError(
            f"What was asked is done, but its answer could not be written ({error.strerror})."
        ) from error


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


def audit_json(audit: "Audit") -> Json:
    """What an auditor's workbook holds: each test with its count and the entries that it names."""
    return {
        "path": str(audit.written.path),
        "register": audit.state.settings.name,
        "id": audit.state.settings.id,
        "quarter": audit.state.quarter.label,
        "head": audit.state.head,
        "rows": audit.state.rows,
        "sheets": list(audit.written.sheets),
        "events": audit.events,
        "tests": [
            {
                "test": str(report.test),
                "holds": report.holds,
                "found": len(report.findings),
                "of": report.of,
                "share": report.share,
                "entries": [finding.recorded.entry.reference for finding in report.findings],
            }
            for report in audit.reports
        ],
        "problems": list(audit.written.problems),
    }


def audit_text(audit: "Audit") -> str:
    """What was tested and found, and where it was written."""
    rows = [
        (
            report.test.capitalize(),
            f"{len(report.findings)} of {report.of}",
            f"{report.share:.1%}" if report.of else "not tested",
        )
        for report in audit.reports
    ]
    lines = [
        _table(("Test", "Entries found", "Share"), rows),
        "",
        f"Wrote the tests of {audit.state.quarter} and {audit.events} rows of the audit trail"
        f" to {audit.written.path}.",
        f"Made as at ledger row {audit.state.rows}, head {audit.state.head}",
        *audit.written.problems,
    ]
    return "\n".join(lines)


def verification_json(verification: Verification) -> Json:
    """The answer of a verification: ``vouched`` is the last row that a printed head proves."""
    return {
        "ok": verification.ok,
        "register": verification.register,
        "head": verification.head,
        "rows": verification.rows,
        "problems": list(verification.problems),
        "checks": {check.name: not check.problems for check in verification.checks},
        "vouched": verification.vouched,
        "not_excluded": [str(doubt) for doubt in verification.not_excluded],
        "remarks": list(verification.remarks),
    }


def verification_text(verification: Verification) -> str:
    """What was checked, what it proves, and what it does not."""
    checks = verification.checks
    found = [
        ("Checked, and found in order", [check.holds for check in checks if not check.problems]),
        *((f"Found wrong: {check.name}", check.problems) for check in checks if check.problems),
        ("Worth knowing", verification.remarks),
        ("What this proves", [proved(verification)]),
        ("What it does not prove", [_left_open(verification), UNPROVABLE]),
    ]
    lines = [
        f"{verification.name} ({verification.register})",
        f"{verification.rows} rows, head {verification.head}",
        "",
        verdict(verification),
    ]
    for heading, sentences in found:
        if sentences:
            lines += ["", heading]
            lines += [textwrap.fill(text, 110, initial_indent="  ", subsequent_indent="  ") for text in sentences]
    return "\n".join(lines)


def backup_text(made: Json) -> str:
    """Where a backup is and what stands in it."""
    return f"The backup is proven: {made['path']}\n{made['rows']} rows, head {made['head']}"


def restored_text(restored: Json) -> str:
    """Where a restored register is, and what to mind."""
    return (
        f"Restored: {restored['path']}\n"
        "It is the same register with the same UUID, as it stood when the backup was made. Go on with one of"
        " the two files: changes made in both cannot be put together again."
    )


def _left_open(verification: Verification) -> str:
    hint = "" if verification.vouched else " Give one with --head: any earlier one will do."
    return not_excluded(verification) + hint


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
