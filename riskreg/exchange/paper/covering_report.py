"""The covering report that takes a quarter's register to a meeting: what changed, in sentences drafted from it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from riskreg.exchange.paper.cells import direction_of, one_line, pill
from riskreg.exchange.paper.content import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    ListItem,
    PageBreak,
    Paragraph,
    Table,
)
from riskreg.exchange.paper.movements import Movements, movements
from riskreg.exchange.paper.register_paper import anchor, identity_of, register_paper
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.wording import EXEMPT_WARNING, period, plural, the
from riskreg.model.narrative import drafts
from riskreg.model.narrative_lists import in_words
from riskreg.model.papers import Meeting, Narrative
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.rating import Kind

PLACEHOLDER = "placeholder"
"""The role of a paragraph that the officer replaces: riskreg knows no fact for it."""
_IMPLICATIONS = (
    ("Finance", "the council's finances and value for money"),
    ("Legal", "the council's legal duties and powers"),
    ("Equality", "equality, diversity and inclusion"),
    ("Staffing", "the council's staff"),
    ("Environment", "the environment and climate"),
)


def covering_report(state: RegisterState, sources: Sources, meeting: Meeting | None = None) -> Document:
    """The report and the register as its Appendix A. Leave the exempt entries out with ``public_part`` first."""
    told = _told(state, sources)
    found = movements(state, sources.changes, sources.reasons)
    blocks = (
        *_warning(state),
        *_summary(state, sources, found, meeting),
        *_recommendation(state, meeting),
        *_background(state, sources, meeting),
        *_reported(state, sources, told),
        *_headlines(found, sources),
        *_implications(),
        *_appendix(state, sources),
    )
    issue = f", issue {state.signed_off.issue}" if state.signed_off and state.signed_off.issue > 1 else ""
    title = f"Risk and opportunity report, {state.quarter.label}{issue}"
    to = f"Report to {the(meeting.body)}, {plain_date(meeting.held)}. " if meeting else ""
    return Document(title, f"{to}{period(state)}", state.settings.name, identity_of(state), blocks)


def narrative_notes(state: RegisterState, sources: Sources) -> tuple[str, ...]:
    """A sentence to the officer for each text of theirs that the facts no longer bear out, or that is left out."""
    now, called = _drafts(state, sources), {each.entry.id: each.entry.reference for each in state.entries}
    notes = []
    for paper in _written(state, sources):
        drafted, reference = now[paper.entry], called[paper.entry]
        if paper.drafted == drafted:
            continue
        if _stands(paper, drafted, sources):
            notes.append(
                f"The facts of {reference} have changed since its sentence was edited. It was drafted as"
                f" “{paper.drafted}” and would now be “{drafted}”. Look whether yours still holds."
            )
        else:
            notes.append(
                f"Your own sentence on {reference} is about what changed since the last quarter, and this report"
                f" compares with another time. What was drafted stands in its place: “{drafted}”"
            )
    return tuple(notes)


def _drafts(state: RegisterState, sources: Sources) -> dict[str, str]:
    changes = sources.changes
    since = sources.since.arrived(changes) if changes is not None else None
    return drafts(state.entries, changes, sources.reasons, since)


def _written(state: RegisterState, sources: Sources) -> Iterator[Narrative]:
    """What officers wrote of the entries in this quarter's report."""
    here = {each.entry.id for each in state.entries}
    for paper in (each.paper for each in sources.narratives):
        if paper.text.strip() and paper.quarter == state.quarter.label and paper.entry in here:
            yield paper


def _stands(paper: Narrative, drafted: str, sources: Sources) -> bool:
    """Officers write of what changed since the last quarter: that is not true of every other comparison."""
    return sources.since.usual or paper.drafted == drafted


def _told(state: RegisterState, sources: Sources) -> dict[str, str]:
    drafted = _drafts(state, sources)
    written = _written(state, sources)
    return drafted | {each.entry: each.text for each in written if _stands(each, drafted[each.entry], sources)}


def _warning(state: RegisterState) -> Iterator[Block]:
    if any(recorded.entry.exempt for recorded in state.entries):
        yield Paragraph(f"{EXEMPT_WARNING}.", "warning")


def _number(count: int, kind: Kind) -> str:
    return f"{count:,} {kind if count == 1 else plural(kind).lower()}"


def _counted(entries: Iterable[Recorded], *, none: str = "no entries") -> str:
    """``11 risks and 3 opportunities``."""
    counts = Counter(each.entry.kind for each in entries)
    return in_words([_number(counts[kind], kind) for kind in Kind if counts[kind]]) or none


def is_reported(recorded: Recorded, state: RegisterState) -> bool:
    """Whether an entry's residual score is at or above the threshold of the scheme that it was given in."""
    return state.schemes.get(recorded.scheme, state.scheme).is_reported(recorded.entry.residual)


def _summary(state: RegisterState, sources: Sources, found: Movements, meeting: Meeting | None) -> Iterator[Block]:
    yield Heading(1, "Executive summary", "report-summary")
    reader = the(meeting.body) if meeting else "members"
    reported = [each for each in state.live if is_reported(each, state)]
    yield Paragraph(
        f"This report gives {reader} the corporate risk and opportunity register for {state.quarter.label}"
        f" ({state.quarter.months}), as at {plain_date(state.as_at)}."
    )
    yield Paragraph(
        f"The register holds {_counted(state.live)}. Allowing for the actions in hand, {_counted(reported)}"
        f" {'has' if len(reported) == 1 else 'have'} a residual score of {state.scheme.threshold} or above."
    )
    if sources.changes is not None:
        since = sources.since.short(sources.changes.before)
        yield Paragraph(f"Since {since}, {found.in_one_sentence}. {found.others}".rstrip())


def _recommendation(state: RegisterState, meeting: Meeting | None) -> Iterator[Block]:
    yield Heading(1, "Recommendation", "recommendation")
    who = f"T{the(meeting.body)[1:]} is" if meeting else "Members are"
    yield Paragraph(
        f"{who} asked to consider the risk and opportunity register for {state.quarter.label} in Appendix A,"
        " and to note it."
    )


def _background(state: RegisterState, sources: Sources, meeting: Meeting | None) -> Iterator[Block]:
    yield Heading(1, "Background", "background")
    signed = state.signed_off
    if signed is None:
        yield Paragraph("The register is a draft: it has not been signed off for this quarter.")
    elif signed.issue == 1:
        who, when = one_line(signed.actor), plain_date(signed.at.date())
        yield Paragraph(f"The register was signed off by {who} on {when}.")
    else:
        who, when = one_line(signed.actor), plain_date(signed.at.date())
        yield Paragraph(
            f"This is issue {signed.issue} of the register for the quarter, made by {who} on {when}."
            f" It corrects an earlier issue: {one_line(signed.corrects)}"
        )
    if sources.changes is None:
        yield Paragraph("No earlier quarter of the register is on file, so this report compares it with none.")
    else:
        yield Paragraph(f"This report compares it with {sources.since.full(sources.changes.before)}.")
    others = [
        each.paper
        for each in sources.meetings
        if each.paper.quarter == state.quarter.label
        and not each.paper.called_off
        and (meeting is None or each.paper.id != meeting.id)
    ]
    if others:
        told = in_words(
            [f"{the(each.body)} ({plain_date(each.held)})" for each in sorted(others, key=lambda each: each.held)]
        )
        yield Paragraph(f"The register for this quarter {'also ' if meeting else ''}goes to {told}.")
    yield Paragraph(
        "[Add what members should know about the review of the register this quarter, or delete this paragraph.]",
        PLACEHOLDER,
    )


def _reported(state: RegisterState, sources: Sources, told: Mapping[str, str]) -> Iterator[Block]:
    threshold = state.scheme.threshold
    yield Heading(1, f"Entries with a residual score of {threshold} or above", "reported")
    if sources.changes is not None and not sources.since.usual:
        yield Paragraph(
            f"What has changed is since {sources.since.short(sources.changes.before)}. The direction of travel is"
            " against the last reported quarter, as everywhere in the register."
        )
    chosen = [each for each in state.live if is_reported(each, state)]
    if not chosen:
        yield Paragraph(f"No entry has a residual score of {threshold} or above.")
    for kind in Kind:
        entries = [each for each in chosen if each.entry.kind is kind]
        if not entries:
            continue
        rows = tuple(_reported_row(state, each, told[each.entry.id]) for each in entries)
        name = f"{plural(kind)} at {threshold} or above"
        yield Heading(2, name)
        yield Table(
            name,
            ("Reference", str(kind).capitalize(), "Residual score", "Direction of travel", "What has changed"),
            rows, (0.11, 0.25, 0.14, 0.13, 0.37), tuple(anchor(each) for each in entries),
        )  # fmt: skip
    unscored = [each for each in state.live if each.entry.residual is None]
    if unscored:
        names = in_words([each.entry.reference for each in unscored])
        yield Paragraph(f"Not scored yet, and so not in this part: {names}.")


def _reported_row(state: RegisterState, recorded: Recorded, said: str) -> tuple[Cell, ...]:
    entry = recorded.entry
    score, direction = pill(state, recorded, entry.residual), direction_of(recorded)
    return entry.reference, one_line(entry.title), score, direction, said


def _headlines(found: Movements, sources: Sources) -> Iterator[Block]:
    yield Heading(1, "Headline movements", "movements")
    if found.first:
        yield Paragraph("There is no earlier quarter to compare with.")
        return
    if sources.changes is not None:
        yield Paragraph(f"Since {sources.since.short(sources.changes.before)}, {found.in_one_sentence}.")
    for heading, lines in found.groups:
        yield Heading(2, heading)
        yield Bullets(tuple(ListItem(1, line) for line in lines))


def _implications() -> Iterator[Block]:
    yield Heading(1, "Implications", "implications")
    for heading, about in _IMPLICATIONS:
        yield Heading(2, heading)
        yield Paragraph(
            f"[Say what this report means for {about}, or that it has no such implications.]", PLACEHOLDER
        )


def _appendix(state: RegisterState, sources: Sources) -> Iterator[Block]:
    """The register's own document, one rank lower."""
    paper = register_paper(state, sources)
    yield PageBreak()
    yield Heading(1, f"Appendix A: {paper.title}", "appendix-a")
    for block in paper.blocks:
        yield replace(block, level=block.level + 1) if isinstance(block, Heading) else block
