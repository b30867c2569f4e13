"""The quarterly register as a document: summary, changes, heat maps, every entry, actions, questions, the key."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from riskreg.exchange.paper.content import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Identity,
    ListItem,
    PageBreak,
    Paragraph,
    Pill,
    Table,
)
from riskreg.exchange.paper.maps import heat_map
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.wording import EXEMPT_WARNING, period, plural, standing
from riskreg.model.entry import Action, Item, Strand
from riskreg.model.evidence import Comparison, EntryDifference, Fate
from riskreg.model.narrative import LISTS, draft
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState
from riskreg.model.short_code import short_code
from riskreg.scoring.rating import InvalidScore, Kind, Rating

NOT_SCORED, NOT_STATED = "Not scored", "Not stated"


def identity_of(state: RegisterState) -> Identity:
    """What proves a paper that is made from ``state``."""
    code = short_code(state.rows, state.head)
    return Identity(
        state.settings.id,
        state.rows,
        state.head,
        f"Register {state.settings.id}, ledger row {state.rows:,}, head {state.head}. Short code {code}.",
        code,
        f"riskreg:{state.settings.id}?row={state.rows}&head={state.head}",
    )


def title_of(state: RegisterState) -> str:
    """What the paper is called, with its issue where it is not the first."""
    signed = state.signed_off
    issue = f", issue {signed.issue}" if signed is not None and signed.issue > 1 else ""
    return f"Risk and opportunity register, {state.quarter.label}{issue}"


def register_paper(state: RegisterState, sources: Sources) -> Document:
    """The whole paper. Leave the exempt entries out with ``public_part`` first where it is for publication."""
    blocks: list[Block] = [*_opening(state), *_summary(state)]
    if sources.changes is not None:
        blocks += [Heading(1, "What has changed", "changes"), *changes_blocks(sources.changes, sources.reasons)]
    for kind in Kind:
        if state.of_kind(kind):
            blocks += [Heading(1, f"Heat map of {plural(kind).lower()}", f"map-{kind}"), heat_map(state, kind)]
    for kind in Kind:
        blocks += _entries(state, kind)
    blocks += _questions(state, sources)
    blocks += _actions(state)
    blocks += _key(state)
    blocks += _proof(state)
    return Document(title_of(state), period(state), state.settings.name, identity_of(state), tuple(blocks))


def _opening(state: RegisterState) -> Iterator[Block]:
    yield Facts(
        (
            ("Period", f"{state.quarter.label}: {state.quarter.months}"),
            ("As at", plain_date(state.as_at)),
            ("State", standing(state)),
        )
    )
    signed = state.signed_off
    if signed is not None and signed.issue > 1:
        yield Paragraph(f"This is issue {signed.issue}. It corrects an earlier issue: {signed.corrects}")
    if any(recorded.entry.exempt for recorded in state.entries):
        yield Paragraph(EXEMPT_WARNING)


def pill(state: RegisterState, recorded: Recorded, rating: Rating | None) -> Cell:
    """A rating's score with its band, read with the scheme that it was given in."""
    if rating is None:
        return NOT_SCORED
    try:
        band = state.schemes.get(recorded.scheme, state.scheme).band(rating.score)
    except InvalidScore:
        return str(rating.score)
    return Pill(rating.score, band.name, band.swatch(recorded.entry.kind))


def direction_of(recorded: Recorded) -> str:
    """The published word."""
    return recorded.direction.capitalize() if recorded.direction else NOT_STATED


def one_line(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def _summary(state: RegisterState) -> Iterator[Block]:
    yield Heading(1, "Summary", "summary")
    for kind in Kind:
        entries = state.of_kind(kind)
        if not entries:
            continue
        counts = Counter(_band_name(state, each) for each in entries)
        parts = [
            f"{counts[band.name]} {band.name.lower()}"
            for band in reversed(state.scheme.bands)
            if counts[band.name]
        ]
        said = ", ".join(parts)
        noun = str(kind) if len(entries) == 1 else plural(kind).lower()
        yield Paragraph(f"{len(entries)} {noun}, by residual score: {said or 'none in a band of this scheme'}.")
        rows = tuple(
            (
                each.entry.reference, one_line(each.entry.title), pill(state, each, each.entry.initial),
                pill(state, each, each.entry.residual), direction_of(each),
                one_line(each.entry.owner) or NOT_STATED,
            )
            for each in entries
        )  # fmt: skip
        yield Table(
            plural(kind), ("Reference", "Title", "Initial", "Residual", "Direction", "Owner"), rows,
            (0.1, 0.36, 0.13, 0.13, 0.12, 0.16), tuple(anchor(each) for each in entries),
        )  # fmt: skip


def _band_name(state: RegisterState, recorded: Recorded) -> str:
    found = pill(state, recorded, recorded.entry.residual)
    return found.band if isinstance(found, Pill) else ""


def anchor(recorded: Recorded) -> str:
    """The name by which links lead to an entry."""
    return f"entry-{recorded.entry.id}"


_FATES = {
    Fate.NEW: "New entries",
    Fate.CLOSED: "Closed entries",
    Fate.REOPENED: "Reopened entries",
    Fate.CHANGED: "Changed entries",
    Fate.GONE: "No longer in the register",
}


def changes_blocks(found: Comparison, reasons: Mapping[str, str]) -> Iterator[Block]:
    """What differs since the paper before, in drafted sentences."""
    yield Paragraph(f"Compared with {period(found.before)}.", "note")
    if not found.differences:
        yield Paragraph("No entry has changed.")
    for fate, heading in _FATES.items():
        chosen = tuple(found.of(fate))
        if chosen:
            yield Heading(2, heading)
            rows = tuple(_change_row(found, each, reasons) for each in chosen)
            yield Table(heading, ("Reference", "Title", "What changed"), rows, (0.1, 0.3, 0.6))
    if found.same and found.differences:
        others = "1 other entry has" if found.same == 1 else f"{found.same} other entries have"
        yield Paragraph(f"{others} not changed.")


def _change_row(found: Comparison, difference: EntryDifference, reasons: Mapping[str, str]) -> tuple[Cell, ...]:
    recorded = difference.recorded
    if difference.fate is Fate.GONE:
        said = f"Reported as closed in {found.before.quarter.label}."
    else:
        sentences = draft(recorded, difference, found.after, reasons, found.before.quarter)
        said = " ".join(sentence.text for sentence in sentences)
    return recorded.entry.reference, one_line(recorded.entry.title), said


def _entries(state: RegisterState, kind: Kind) -> Iterator[Block]:
    entries = state.of_kind(kind)
    if not entries:
        return
    yield PageBreak()
    yield Heading(1, plural(kind), str(kind))
    for recorded in entries:
        yield from entry_blocks(state, recorded)


def entry_blocks(state: RegisterState, recorded: Recorded) -> Iterator[Block]:
    """One entry in full."""
    entry = recorded.entry
    yield Heading(2, f"{entry.reference} {one_line(entry.title)}", anchor(recorded))
    facts: list[tuple[str, Cell]] = [
        ("Initial score", pill(state, recorded, entry.initial)),
        ("Residual score", pill(state, recorded, entry.residual)),
    ]
    if entry.target is not None:
        facts.append(("Target score", pill(state, recorded, entry.target)))
    facts += [
        ("Direction of travel", direction_of(recorded)),
        ("Owner", one_line(entry.owner) or NOT_STATED),
        ("Type", ", ".join(entry.types) or NOT_STATED),
    ]
    if entry.level:
        facts.append(("Level", entry.level))
    if entry.links:
        facts.append(("Links", ", ".join(f"{link.relation} {link.reference}" for link in entry.links)))
    if entry.closure is not None:
        closure = entry.closure
        why = f"{one_line(closure.reason)} ({one_line(closure.agreed_by)})"
        facts.append(("Closed", f"{plain_date(closure.day)}: {why}"))
    if entry.exempt:
        facts.append(("Publication", EXEMPT_WARNING))
    yield Facts(tuple(facts))
    if entry.commentary.strip():
        yield Paragraph(entry.commentary)
    for number, strand in enumerate(entry.strands, start=1):
        if strand.title is not None or len(entry.strands) > 1:
            yield Heading(3, f"{entry.reference}.{number} {one_line(strand.title or '')}".strip())
        yield from _strand(strand, kind=entry.kind)


def _strand(strand: Strand, *, kind: Kind) -> Iterator[Block]:
    for part, called in LISTS[kind].items():
        items: Sequence[Item] = getattr(strand, part)
        if items:
            yield Heading(4, called.capitalize())
            yield Bullets(tuple(ListItem(int(item.level), item.text, note(item)) for item in items))


def note(item: Item) -> str:
    """What is known of an action beside its text."""
    if not isinstance(item, Action):
        return ""
    due = f"by {plain_date(item.due)}" if item.due else ""
    known = ", ".join(part for part in (item.owner or "", due, str(item.status or "")) if part)
    return ". ".join(part for part in (known, f"Progress: {item.progress}" if item.progress else "") if part)


def _questions(state: RegisterState, sources: Sources) -> Iterator[Block]:
    if not sources.questions:
        return
    titles = {recorded.entry.id: recorded.entry.reference for recorded in state.entries}
    met = {each.paper.id: each.paper for each in sources.meetings}
    yield Heading(1, "Questions from meetings", "questions")
    rows = []
    for each in sources.questions:
        question, meeting = each.paper, met.get(each.paper.meeting)
        asked = f"{meeting.body}, {plain_date(meeting.held)}" if meeting else NOT_STATED
        answer = "\n".join(part for part in (question.answer, question.follow_up, question.resolution) if part)
        rows.append(
            (
                titles.get(question.entry, ""),
                asked,
                question.text,
                answer or "Not answered yet",
                str(question.standing).capitalize(),
            )
        )
    yield Table(
        "Questions", ("Reference", "Asked at", "Question", "Answer", "State"), tuple(rows),
        (0.1, 0.2, 0.3, 0.3, 0.1),
    )  # fmt: skip


def _actions(state: RegisterState) -> Iterator[Block]:
    rows = sorted(
        (
            (action.due, recorded.entry.reference, action)
            for recorded in state.live
            for action in recorded.entry.actions
            if action.owner or action.due or action.status
        ),
        key=lambda row: (row[0] is None, row[0] or state.as_at),
    )
    if not rows:
        return
    yield Heading(1, "Actions", "actions")
    cells = tuple(
        (
            reference, action.text, action.owner or NOT_STATED, plain_date(due) if due else NOT_STATED,
            _state_of(action, state),
        )
        for due, reference, action in rows
    )  # fmt: skip
    yield Table("Actions", ("Reference", "Action", "Owner", "Due", "State"), cells, (0.1, 0.45, 0.2, 0.15, 0.1))


def _state_of(action: Action, state: RegisterState) -> str:
    if action.is_overdue(min(state.as_at, state.quarter.end)):
        return "Overdue"
    return str(action.status).capitalize() if action.status else NOT_STATED


def _key(state: RegisterState) -> Iterator[Block]:
    scheme = state.scheme
    yield Heading(1, "Key to scores", "key")
    yield Paragraph(f"{scheme.name}. Entries with a residual score of {scheme.threshold} or above are reported.")
    rows: list[tuple[Cell, ...]] = []
    for band in reversed(scheme.bands):
        scores = f"{band.lowest} to {band.highest}" if band.lowest < band.highest else f"{band.lowest}"
        rows.append((band.name, scores))
    yield Table("Bands", ("Band", "Scores"), tuple(rows), (0.5, 0.5))
    for name, scale in (("Impact", scheme.impact), ("Likelihood", scheme.likelihood)):
        # A column of guidance only where the register gives some.
        columns = 4 if any(level.guidance for level in scale) else 3
        cells = tuple(
            (str(number), level.label_for(Kind.RISK), level.label_for(Kind.OPPORTUNITY), level.guidance)[:columns]
            for number, level in reversed(list(enumerate(scale, start=1)))
        )
        headings = ("Level", "Of a risk", "Of an opportunity", "What it means")[:columns]
        yield Table(name, headings, cells, (0.1, 0.2, 0.2, 0.5)[:columns])


def _proof(state: RegisterState) -> Iterator[Block]:
    yield Heading(1, "How to check this paper", "proof")
    identity = identity_of(state)
    yield Facts(
        (
            ("Register", identity.register), ("Ledger row", f"{identity.rows:,}"), ("Head", identity.head),
            ("Short code", identity.code),
        )
    )  # fmt: skip
    yield Paragraph(
        "The register keeps every change in a ledger whose rows are chained together, so that tampering shows."
        " Whoever has the register can type the short code, or the head, into its proof page or into riskreg"
        " verify: where it still stands at this row, nothing up to there has been altered, reordered or removed."
        " It does not prove who typed an entry, or when."
    )
