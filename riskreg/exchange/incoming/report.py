"""What became of a file, for a person at a terminal and for other programs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from riskreg.exchange.incoming.notes import Note
from riskreg.model.quarter import Quarter, plain_date
from riskreg.model.records import Recorded

_SAID_IN_FULL = 5  # notes of one pattern, before the rest are counted
_VARYING = re.compile(r'"[^"]*"|\b[\w-]*\d[\w-]*\b|^[^:]{1,40}: ')
_REPETITIVE = re.compile(
    r" came in: | goes on with | (?:is|are) empty\.$| can only be impact | which may be .*: state which\.$"
    r"| is in the register already; nothing | has come in already, from [^,]*\.$| neither open nor closed"
)
"""What many rows say alike. Every other note is told in full: a change of a value, or a question of its own."""
_HEADINGS = (
    ("ask", "For the officer to settle"),
    ("changed", "Altered on the way in"),
    ("skipped", "Left out"),
    ("imported", "Came in"),
)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file. ``notes`` account for every row of every sheet.

    ``rejected`` counts the rows with something in them that could not come in. ``already_imported``
    is when this very file came in before; then nothing was read or changed. ``saved`` are the entries
    that came in or were updated, as they now are.
    """

    source: str
    new: int
    updated: int
    unchanged: int
    quarter: Quarter | None
    notes: tuple[Note, ...]
    already_imported: datetime | None
    dry_run: bool = False
    rejected: int = 0
    saved: tuple[Recorded, ...] = ()

    @property
    def asks(self) -> tuple[Note, ...]:
        """What the officer is to settle."""
        return tuple(note for note in self.notes if note.outcome == "ask")


def summary_line(report: Report) -> str:
    """The outcome in one sentence."""
    if report.already_imported is not None:
        day = plain_date(report.already_imported.astimezone().date())
        return f"{report.source} was brought in on {day} already: nothing was changed."
    period = f" for {report.quarter}" if report.quarter else ""
    would = "would be " if report.dry_run else ""
    counts = f"{report.new} new, {report.updated} updated, {report.unchanged} unchanged"
    if report.rejected:
        counts += f"; {report.rejected} row{'s' if report.rejected != 1 else ''} could not come in"
    nothing = " Nothing was written." if report.dry_run else ""
    return f"{report.source}{period}: entries {would}{counts}.{nothing}"


def report_lines(report: Report) -> list[str]:
    """The report for a terminal: questions first, and notes of one kind counted where there are many."""
    lines = [summary_line(report)]
    for outcome, heading in _HEADINGS:
        notes = [note for note in report.notes if note.outcome == outcome]
        if notes:
            lines += ["", f"{heading} ({len(notes):,}):", *_told(notes)]
    return lines


def _told(notes: list[Note]) -> Iterator[str]:
    for sheet, on_sheet in groupby(notes, key=lambda note: note.sheet):
        patterns: dict[str, list[Note]] = {}
        for note in on_sheet:
            alike = _VARYING.sub("", note.text) if _REPETITIVE.search(note.text) else f"{note.cell} {note.text}"
            patterns.setdefault(alike, []).append(note)
        for told in patterns.values():
            for note in told[:_SAID_IN_FULL]:
                place = " ".join(part for part in (sheet, note.cell) if part)
                yield f"  {place}: {note.text}" if place else f"  {note.text}"
            more = len(told) - _SAID_IN_FULL
            if more > 0:
                yield f"  {sheet}: and {more:,} more like the last."


def report_json(report: Report) -> dict[str, Any]:
    """The report as one JSON object."""
    already = report.already_imported
    return {
        "source": report.source,
        "quarter": report.quarter.label if report.quarter else None,
        "new": report.new,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "dry_run": report.dry_run,
        "already_imported": already.isoformat() if already else None,
        "notes": [
            {
                "outcome": note.outcome,
                "sheet": note.sheet,
                "cell": note.cell,
                "reference": note.reference,
                "text": note.text,
            }
            for note in report.notes
        ],
    }
