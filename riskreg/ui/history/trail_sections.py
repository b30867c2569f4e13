"""What a row of the audit trail changed, as sections to be shown before and after, or written as text."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from riskreg.exchange.said import is_new, rating_text
from riskreg.model.changes import RATINGS
from riskreg.model.evidence import AuditEvent
from riskreg.model.words import Mark, Run
from riskreg.scoring.rating import Kind
from riskreg.ui.editor.wording import field_word
from riskreg.ui.history.difference_sides import Line, Section, changed_sections
from riskreg.ui.history.difference_words import SIGNS

_NAMES = ("reference", "title")
_MARKED = {Mark.REMOVED: "[−{0}−]", Mark.ADDED: "{{+{0}+}}"}
translate = QCoreApplication.translate


def event_sections(event: AuditEvent) -> tuple[Section, ...]:
    """Every field that the row changed, the scores first; of a new entry what it came with, unmarked."""
    new = is_new(event.changes)
    found = (*_ratings(event), *changed_sections(event.changes, Kind(event.kind or Kind.RISK)))
    if not new:
        return found
    names = {field_word(name) for name in _NAMES}  # they stand in the heading of a new entry
    return tuple(Section(part.heading, _unmarked(part.lines)) for part in found if part.heading not in names)


def _ratings(event: AuditEvent) -> Iterator[Section]:
    for change in event.changes:
        if change.field in RATINGS:
            runs = (
                Run(Mark.REMOVED, rating_text(change.before, None)),
                Run(Mark.ADDED, rating_text(change.after, None)),
            )
            shown = runs[1:] if is_new(event.changes) else runs
            yield Section(field_word(change.field), (Line(Mark.REWORDED, (shown,)),))


def _unmarked(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(
        line._replace(
            mark=Mark.KEPT,
            paragraphs=tuple(tuple(Run(Mark.KEPT, run.text) for run in each) for each in line.paragraphs),
        )
        for line in lines
    )


def section_text(section: Section) -> str:
    """A section as plain text; what went and what came stand in brackets of their own."""
    lines = [section.heading]
    for line in section.lines:
        sign = SIGNS[line.mark] or "•"
        mixed = line.mark is Mark.REWORDED
        said = ["".join(_said(run, mixed=mixed) for run in paragraph) for paragraph in line.paragraphs]
        lines.append("  " * (line.level or 0) + f"{sign} " + " · ".join(said))
    return "\n".join(lines)


def _said(run: Run, *, mixed: bool) -> str:
    return _MARKED.get(run.kind, "{0}").format(run.text) if mixed else run.text
