"""A row of the audit trail in words: when, who, what was done, to what, and what that changed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.exchange.said import is_new
from riskreg.model.changes import RATINGS, Change
from riskreg.model.entry import Strand
from riskreg.model.evidence import Act, AuditEvent
from riskreg.scoring.rating import Kind, Rating
from riskreg.ui.days import plain_date, short_date
from riskreg.ui.editor.wording import LISTS, field_word, list_heading, rating_word

LONGEST = 400
"""Characters of a text that a cell ever shows."""
translate = QCoreApplication.translate


class TrailRow(NamedTuple):
    """What one row of the table shows, worked out before it is drawn."""

    event: AuditEvent
    when: str
    where: str
    """The ledger row, or that it is dated before the one ahead of it."""
    act: str
    entry: str
    title: str
    changed: str
    reason: str


def rows_of(events: Iterable[AuditEvent]) -> list[TrailRow]:
    """The rows of these events."""
    return [_row(event) for event in events]


def _row(event: AuditEvent) -> TrailRow:
    at = event.at.astimezone()
    return TrailRow(
        event,
        f"{short_date(at.date())} {at:%H:%M}",
        early_words(event) or translate("trail", "row {n}").format(n=f"{event.seq:,}"),
        act_words(event),
        event.reference or subject_word(event),
        " ".join(named(event)[:LONGEST].split()),
        changed_words(event)[:LONGEST],
        " ".join(event.reason[:LONGEST].split()),
    )


def moment(event: AuditEvent) -> str:
    """When, where the reader is."""
    at = event.at.astimezone()
    return f"{plain_date(at.date())} {at:%H:%M}"


def early_words(event: AuditEvent) -> str:
    """That a clock ran backwards, where it did."""
    if not event.early:
        return ""
    return translate("trail", "⚠ before row {n}").format(n=f"{event.seq - 1:,}")


def act_words(event: AuditEvent) -> str:
    """What was done, in words."""
    if event.subject == "scheme" and event.act is Act.CREATE:
        return translate("trail", "Scheme set")
    if event.subject == "entry" and event.act is Act.SAVE and is_new(event.changes):
        return translate("trail", "Created")
    return act_word(event.act)


def act_word(act: Act) -> str:
    """A kind of act in words."""
    words = {
        Act.CREATE: translate("trail", "Register created"),
        Act.SETTINGS: translate("trail", "Settings changed"),
        Act.CHANGE: translate("trail", "Scheme changed"),
        Act.SAVE: translate("trail", "Changed"),
        Act.CORRECT: translate("trail", "Corrected"),
        Act.IMPORT: translate("trail", "Imported"),
        Act.UNDO: translate("trail", "Undone"),
        Act.CLOSE: translate("trail", "Closed"),
        Act.REOPEN: translate("trail", "Reopened"),
        Act.MERGE: translate("trail", "Merged"),
        Act.SPLIT: translate("trail", "Split"),
        Act.SUPERSEDE: translate("trail", "Superseded"),
        Act.RENUMBER: translate("trail", "Renumbered"),
        Act.MOVE: translate("trail", "Moved"),
        Act.REVIEW: translate("trail", "Reviewed, no change"),
        Act.WITHDRAW: translate("trail", "Review withdrawn"),
        Act.SIGN_OFF: translate("trail", "Signed off"),
        Act.REISSUE: translate("trail", "Issued again"),
        Act.FILE: translate("trail", "Filed"),
    }
    return words[act]


def subject_word(event: AuditEvent) -> str:
    """What a row is about that is about no entry."""
    words = {
        "register": translate("trail", "Register"),
        "scheme": translate("trail", "Scheme"),
        "source": translate("trail", "File"),
        "quarter": translate("trail", "Quarter"),
        "meeting": translate("trail", "Meeting"),
        "question": translate("trail", "Question"),
        "acceptance": translate("trail", "Check accepted"),
        "narrative": translate("trail", "Report's words"),
        "publication": translate("trail", "Publication"),
        "template": translate("trail", "Word template"),
        "deadline": translate("trail", "Review date"),
    }
    return words.get(event.subject, "")


def named(event: AuditEvent) -> str:
    """The entry's title, or what the row is about otherwise, without the kind that ``subject_word`` says."""
    return event.title or event.name.removeprefix(f"{event.subject}: ")


def changed_words(event: AuditEvent) -> str:
    """The fields that changed, each score before and after; for a new entry, its scores."""
    kind = Kind(event.kind) if event.kind else Kind.RISK
    new = is_new(event.changes)
    scores = [_score(change, new=new) for change in event.changes if change.field in RATINGS]
    if new:
        return ", ".join(scores)
    return ", ".join((*scores, *_other(event.changes, kind)))


def _score(change: Change, *, new: bool) -> str:
    before, after = change.before, change.after
    factors = before is not None and after is not None and before.score == after.score
    said = _rating(after, factors=factors)
    return f"{rating_word(change.field)} {said if new else f'{_rating(before, factors=factors)} → {said}'}"


def _rating(rating: Rating | None, *, factors: bool) -> str:
    if rating is None:
        return "–"
    return f"{rating.impact} × {rating.likelihood}" if factors and rating.has_factors else str(rating.score)


def _other(changes: Iterable[Change], kind: Kind) -> Iterator[str]:
    for change in changes:
        if change.field == "strands":
            yield from _lists(change.before or (), change.after or (), kind)
        elif change.field not in RATINGS:
            yield field_word(change.field)


def _lists(before: tuple[Strand, ...], after: tuple[Strand, ...], kind: Kind) -> list[str]:
    found = [
        list_heading(name, kind)
        for name in LISTS
        if [getattr(strand, name) for strand in before] != [getattr(strand, name) for strand in after]
    ]
    return found or [field_word("strands")]
