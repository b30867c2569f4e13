"""The quarterly register as a document: summary, changes, heat maps, every entry, actions, questions, the key."""

from collections import Counter
from collections.abc import Iterator, Sequence

from riskreg.exchange.paper.asked import question_blocks
from riskreg.exchange.paper.cells import NOT_SCORED, NOT_STATED, direction_of, one_line, pill
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
from riskreg.exchange.paper.details import detail_blocks
from riskreg.exchange.paper.maps import map_blocks
from riskreg.exchange.paper.quarters import history_blocks
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.paper.tracked import action_blocks
from riskreg.exchange.wording import EXEMPT_WARNING, period, plural, standing
from riskreg.model.entry import Action, Item, Strand
from riskreg.model.evidence import Comparison, EntryDifference, Fate
from riskreg.model.narrative import LISTS, draft
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState
from riskreg.model.short_code import short_code
from riskreg.scoring.rating import Kind

_NO_BAND = "In no band"


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
        blocks += [Heading(1, "What has changed", "changes"), *changes_blocks(sources)]
        blocks += detail_blocks(sources.changes)
    for kind in Kind:
        if state.of_kind(kind):
            blocks += map_blocks(state, kind)
    for kind in Kind:
        blocks += _entries(state, kind)
    blocks += question_blocks(state, sources)
    blocks += action_blocks(state)
    blocks += history_blocks(state, sources)
    blocks += _key(state)
    blocks += _proof(state)
    return Document(
        title_of(state), period(state), state.settings.name, identity_of(state), tuple(blocks), contents=True
    )


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
        yield Paragraph(EXEMPT_WARNING, "warning")


def _summary(state: RegisterState) -> Iterator[Block]:
    yield Heading(1, "Summary", "summary")
    for kind in Kind:
        entries = state.of_kind(kind)
        if not entries:
            continue
        yield Paragraph(_counted(state, kind, entries))
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


def _counted(state: RegisterState, kind: Kind, entries: Sequence[Recorded]) -> str:
    """How many are open and in which bands, and how many were closed: every entry of the table once."""
    live = [each for each in entries if each.entry.closure is None]
    closed = len(entries) - len(live)
    counts = Counter(_band_name(state, each) for each in live)
    named = [*(band.name for band in reversed(state.scheme.bands)), _NO_BAND, NOT_SCORED]
    known = [*named, *sorted(counts.keys() - set(named))]  # the bands of earlier schemes
    parts = ", ".join(f"{counts[name]:,} {name.lower()}" for name in known if counts[name])
    noun = str(kind) if len(live) == 1 else plural(kind).lower()
    said = f"{len(live):,} open {noun}{f', by residual score: {parts}' if live else ''}."
    if closed:
        said += f" {closed:,} more {'was' if closed == 1 else 'were'} closed since the last reported quarter."
    return said


def _band_name(state: RegisterState, recorded: Recorded) -> str:
    found = pill(state, recorded, recorded.entry.residual)
    return found.band if isinstance(found, Pill) else NOT_SCORED if found == NOT_SCORED else _NO_BAND


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


def changes_blocks(sources: Sources) -> Iterator[Block]:
    """What differs since what the paper compares with, in drafted sentences."""
    found = sources.changes
    if found is None:
        return
    yield Paragraph(f"Compared with {sources.since.full(found.before)}.", "note")
    if not found.differences:
        yield Paragraph("No entry has changed.")
    for fate, heading in _FATES.items():
        chosen = tuple(found.of(fate))
        if chosen:
            yield Heading(2, heading)
            rows = tuple(_change_row(found, each, sources) for each in chosen)
            yield Table(heading, ("Reference", "Title", "What changed"), rows, (0.1, 0.3, 0.6))
    if found.same and found.differences:
        others = "1 other entry has" if found.same == 1 else f"{found.same} other entries have"
        yield Paragraph(f"{others} not changed.")


def _change_row(found: Comparison, difference: EntryDifference, sources: Sources) -> tuple[Cell, ...]:
    entry = difference.recorded.entry
    return entry.reference, one_line(entry.title), in_sentences(found, difference, sources)


def in_sentences(found: Comparison, difference: EntryDifference, sources: Sources) -> str:
    """What changed of an entry, and why."""
    if difference.fate is Fate.GONE:
        return f"Reported as closed in {found.before.quarter.label}."
    since = sources.since.arrived(found)
    sentences = draft(difference.recorded, difference, found, sources.reasons, since)
    return " ".join(sentence.text for sentence in sentences)


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
