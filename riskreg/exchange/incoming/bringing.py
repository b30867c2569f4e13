"""Bringing a file into a register: new entries, updates where only the file moved on, and a full account."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.exchange.incoming.accounting import Arrival
from riskreg.exchange.incoming.comparing import base_of, compare, differing, is_another_matter, names, were
from riskreg.exchange.incoming.matters import Titles, folded_title
from riskreg.exchange.incoming.notes import Note, Outcome, shown
from riskreg.exchange.incoming.reading import Reading, read_register
from riskreg.exchange.incoming.references import KnownEntries, folded
from riskreg.exchange.incoming.report import Report, report_json, report_lines
from riskreg.exchange.incoming.tying import tied_to, untied
from riskreg.exchange.sheets.opening import look
from riskreg.exchange.sheets.sheet import Progress
from riskreg.model.entry import Entry, Status
from riskreg.model.records import Recorded
from riskreg.scoring.rating import Kind

if TYPE_CHECKING:  # the register brings SQLAlchemy, which a dry look at a file does not need
    from riskreg.model.register import Register

__all__ = ["Reading", "Report", "bring_in", "read_register", "report_json", "report_lines"]

_TELL_EVERY = 50  # entries
_LOOKED_UP = 200  # entries that the file lacks: more are counted, so that a small file stays quick
_WHOLE = 1000  # of a progress; the first half is reading


@dataclass(slots=True)
class _Tally:
    """What became of the entries of a file, and the edits that follow."""

    edits: list[tuple[Entry, int]]
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0


def bring_in(
    register: "Register", path: Path, *, actor: str, dry_run: bool = False, progress: Progress | None = None
) -> Report:
    """Bring the entries of a file into a register in one transaction, and say what became of every row.

    A file that came in before changes nothing. Entries are told by kind and reference; where
    one is in the register already, a field that only the file changed is taken, and one that
    the register changed since stays. ``dry_run`` writes nothing. ``progress`` may raise
    Cancelled; then nothing is written either.
    """
    with _collector_at_rest():
        return _bring_in(register, Path(path), actor, dry_run, progress)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Spare the search for cycles: entries have none, and with ten thousand it takes a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _bring_in(register: "Register", path: Path, actor: str, dry_run: bool, progress: Progress | None) -> Report:
    source = look(path)
    before = register.imported(source.sha256)
    settings = register.settings
    if before is not None:
        return Report(source.name, 0, 0, 0, None, (), before, dry_run)
    used = register.references()
    held = register.state().entries if used else ()
    present = {folded(recorded.entry.reference): recorded for recorded in _open_last(held)}
    known = _known(held, used)
    reading = read_register(path, settings, register.scheme, known, _part(progress, 0), source)
    tally = _Tally([])
    titles = Titles(recorded.entry.title for recorded in held)
    said: dict[tuple[str, str], list[Note]] = {}
    counterparts = [_counterpart(register, arrival.entry, present, used) for arrival in reading.arrivals]
    bears = _bearers(register, reading, counterparts, used)
    for done, (arrival, current) in enumerate(zip(tied_to(reading.arrivals, bears), counterparts, strict=True)):
        if progress is not None and done % _TELL_EVERY == 0:
            progress(_WHOLE // 2, _WHOLE)
        said[arrival.sheet, arrival.entry.reference] = _settle(register, arrival, current, tally, titles)
    saved: tuple[Recorded, ...] = ()
    if tally.edits and not dry_run:
        needed = {kind for entry, _ in tally.edits for kind in entry.types}
        saved = register.save_all(
            tally.edits,
            actor=actor,
            reason=f"Brought in from {source.name}",
            types=[kind for kind in reading.types if kind in settings.types or kind in needed],
            quarter=None if used else reading.quarter,
            source=reading.source,
            progress=_part(progress, _WHOLE // 2),
        )
    notes = (*_notes(reading, said), *_untied(reading, bears), *_absent(register, reading, held))
    if reading.quarter not in {None, settings.open_quarter} and used:
        text = f"The file is of {reading.quarter}; the register's open quarter stays {settings.open_quarter}."
        notes = (Note("ask", "", None, None, text), *notes)
    return Report(
        source.name,
        tally.new,
        tally.updated,
        tally.unchanged,
        reading.quarter,
        notes,
        None,
        dry_run,
        reading.rejected + tally.rejected,
        saved,
    )


def _open_last(held: Sequence[Recorded]) -> list[Recorded]:
    return sorted(held, key=lambda recorded: recorded.entry.status is Status.OPEN)


def _known(present: Sequence[Recorded], used: frozenset[str]) -> KnownEntries:
    live = [recorded.entry for recorded in present if recorded.entry.status is Status.OPEN]
    titles: dict[tuple[Kind, str], tuple[str, ...]] = {}
    for entry in live:
        key = entry.kind, folded_title(entry.title)
        titles[key] = (*titles.get(key, ()), entry.reference)
    return KnownEntries(titles, {folded(entry.reference): (entry.reference, entry.kind) for entry in live}, used)


def _part(progress: Progress | None, start: int) -> Progress | None:
    """Progress of one half of the work, told in thousandths of the whole."""
    if progress is None:
        return None
    tell: Callable[[int, int], None] = progress

    def told(done: int, total: int) -> None:
        tell(start + (done * _WHOLE // (2 * total) if total else 0), _WHOLE)

    return told


def _counterpart(
    register: "Register", entry: Entry, present: dict[str, Recorded], used: frozenset[str]
) -> Recorded | None:
    """The register's entry of the same kind and reference: the open one, else the one closed last."""
    current = present.get(folded(entry.reference))
    if current is None and entry.reference in used:
        current = register.find(entry.reference)
    return current if current is not None and current.entry.kind is entry.kind else None


def _bearers(
    register: "Register", reading: Reading, counterparts: Sequence[Recorded | None], used: frozenset[str]
) -> Callable[[str], str | None]:
    """Who bears a folded reference once the file is in: an entry of it, or one that only the register has."""
    pairs = zip(reading.arrivals, counterparts, strict=True)
    found = {folded(each.entry.reference): (now or each).entry.id for each, now in pairs}
    written = {folded(reference): reference for reference in used}

    def bears(reference: str) -> str | None:
        if reference not in found and reference in written:
            found[reference] = register.find(written[reference]).entry.id
        return found.get(reference)

    return bears


def _untied(reading: Reading, bears: Callable[[str], str | None]) -> Iterator[Note]:
    for arrival in reading.arrivals:
        for tie in untied(arrival, bears):
            own = arrival.entry.reference
            text = (
                f"{own}: {tie.reference}, which the file ties it to, is neither in the file nor in the register:"
                " left out."
            )
            yield Note("ask", arrival.sheet, arrival.cell, own, text)


def _settle(
    register: "Register", arrival: Arrival, current: Recorded | None, tally: _Tally, titles: Titles
) -> list[Note]:
    """Decide what becomes of one entry of the file; the notes replace those that said it came in."""
    entry, draft = arrival.entry, arrival.draft
    reference = entry.reference

    def note(outcome: Outcome, text: str) -> Note:
        return Note(outcome, arrival.sheet, arrival.cell, reference, text)

    if current is None:
        tally.edits.append((entry, 0))
        tally.new += 1
        return []
    fields = differing(draft, current)
    base = base_of(register.history(current.entry.id)) if fields else None
    if fields and is_another_matter(entry.title, current.entry, base, fields, titles):
        if current.entry.status is Status.CLOSED:
            tally.edits.append((entry, 0))
            tally.new += 1
            return [
                note(
                    "imported",
                    f"{reference} came in as a new entry; a closed one about another matter had the reference.",
                )
            ]
        text = (
            f"{reference} is about {shown(current.entry.title)} in the register, but about {shown(entry.title)}"
            " in the file: nothing was taken; give one of them another reference."
        )
        tally.rejected += 1
        return [note("ask", text)]
    if current.entry.status is Status.CLOSED:
        tally.unchanged += 1
        return [
            note("skipped", f"{reference} is closed in the register, so what the file says of it was left out.")
        ]
    comparison = compare(draft, current, base, fields)
    said = []
    if comparison.taken:
        tally.edits.append((comparison.merged, current.revision))
        tally.updated += 1
        said.append(note("imported", f"{reference} was updated: {names(comparison.taken)}."))
    else:
        tally.unchanged += 1
        said.append(note("skipped", f"{reference} is in the register already; nothing of it was changed."))
    if comparison.kept:
        why = (
            f"{were(comparison.kept)} changed in the register too"
            if base is not None
            else "never came from a file"
        )
        text = f"{reference}: the register keeps its own {names(comparison.kept)}, which {why}."
        said.append(note("skipped", text))
    return said


def _absent(register: "Register", reading: Reading, held: Sequence[Recorded]) -> Iterator[Note]:
    """A note for each open entry that came from a file before and is not in this one."""
    if not held:
        return
    spoken = {folded(note.reference) for note in reading.notes if note.reference}
    missing = [one.entry for one in _open_last(held) if one.entry.status is Status.OPEN]
    missing = [entry for entry in missing if folded(entry.reference) not in spoken]
    if len(missing) > _LOOKED_UP:
        text = f"{len(missing):,} entries of the register are not in this file: they stay as they are."
        yield Note("ask", "", None, None, text)
        return
    for entry in missing:
        if any(revision.act == "import" for revision in register.history(entry.id)):
            text = f"{entry.reference} is in the register but not in this file: it stays as it is."
            yield Note("ask", "", None, entry.reference, text)


def _notes(reading: Reading, said: dict[tuple[str, str], list[Note]]) -> tuple[Note, ...]:
    """The notes of the reading, where what became of an entry replaces that it came in."""
    notes: list[Note] = []
    for note in reading.notes:
        instead = said.get((note.sheet, note.reference)) if note.reference else None
        if note.outcome != "imported" or not instead:
            notes.append(note)
        elif any(one.cell == note.cell for one in instead):
            notes += instead
        else:
            outcome: Outcome = "imported" if instead[0].outcome == "imported" else "skipped"
            notes.append(replace(note, outcome=outcome))
    return tuple(notes)
