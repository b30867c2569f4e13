"""The sentences of the covering report, drafted by rule from what differs: each one names its field."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from riskreg.model.entry import Entry, Relation
from riskreg.model.evidence import Comparison, EntryDifference, Fate, Tie
from riskreg.model.narrative_lists import LISTS, Sentence, in_words, list_sentences
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState, Revision
from riskreg.scoring.rating import Rating, score_of

__all__ = ["LISTS", "NO_REASONS", "Sentence", "draft", "drafts", "ended", "score_reasons"]

NO_REASONS: Mapping[str, str] = {}
_TIES = {
    Relation.MERGED_INTO: "Merged into {0}.",
    Relation.SPLIT_FROM: "Split from {0}.",
    Relation.SUPERSEDES: "It supersedes {0}.",
}
_TIED = {
    Relation.MERGED_INTO: "{0} {1} merged into it.",
    Relation.SPLIT_FROM: "{0} {1} split from it.",
    Relation.SUPERSEDES: "It was superseded by {0}.",
}
"""The same from the other end."""


def drafts(
    entries: Iterable[Recorded],
    changes: Comparison | None,
    reasons: Mapping[str, str] = NO_REASONS,
    since: str | None = None,
) -> dict[str, str]:
    """What the report says of each entry, by its identity; ``changes`` is None where none came before.

    ``since`` is when a new entry is new since: see ``draft``.
    """
    if changes is None:
        told = {each.entry.id: tuple(_standing(each)) for each in entries}
    else:
        if since is None and changes.before.quarter.next != changes.after.quarter:
            since = changes.before.quarter.label
        differs = {each.recorded.entry.id: each for each in changes.differences}
        told = {
            each.entry.id: draft(each, differs.get(each.entry.id), changes, reasons, since) for each in entries
        }
    return {entry_id: " ".join(sentence.text for sentence in said) for entry_id, said in told.items()}


def draft(
    recorded: Recorded,
    difference: EntryDifference | None,
    changes: Comparison,
    reasons: Mapping[str, str] = NO_REASONS,
    since: str | None = None,
) -> tuple[Sentence, ...]:
    """What a report says of an entry; ``difference``, one of ``changes``, is None where it is as it was before.

    ``reasons`` are those of ``score_reasons``: without them a moved score has its reason only where one revision
    alone lies between. ``since`` is when a new entry is new since, by default the quarter itself.
    """
    after, tied = changes.after, tuple(_tied(changes.ties.get(recorded.entry.id, ())))
    if difference is None:
        return (*tied, *_standing(recorded, same=True), Sentence("Nothing else has changed.", ""))
    before, entry = difference.before, recorded.entry
    if difference.fate is Fate.GONE:
        return ()
    if difference.fate is Fate.NEW or before is None:
        arrived = f"since {since}" if since else f"in {after.quarter.label}"
        shut = _fate(Fate.CLOSED, entry)  # it may have come and gone meanwhile
        return (Sentence(f"New {arrived}.", "reference"), *shut, *_ties((), entry), *tied, *_standing(recorded))
    return (
        *_fate(difference.fate, entry),
        *_named_otherwise(before.entry, entry),
        *_ties(before.entry.links, entry),
        *tied,
        *list_sentences(before.entry, entry),
        *_stated(before, recorded, after),
        *_scores(difference, after, reasons.get(entry.id) or _only_reason(before, recorded, after)),
    )


def score_reasons(changes: Comparison, history: Callable[[str], Sequence[Revision]]) -> dict[str, str]:
    """Why each residual score moved, by the entry's identity: what was given with the last revision that moved it.

    ``history`` gives an entry's revisions, oldest first. The reason of a later change is never taken for it.
    """
    found: dict[str, str] = {}
    for each in changes.differences:
        if each.before is None or each.after is None:
            continue
        was, now = score_of(each.before.entry.residual), score_of(each.after.entry.residual)
        if was is None or was == now:
            continue
        reason = _reason(history(each.after.entry.id), each.before, each.after)
        if reason.strip():
            found[each.after.entry.id] = reason
    return found


def _reason(history: Sequence[Revision], before: Recorded, after: Recorded) -> str:
    """A reissue moved the score where no revision has the one that is shown; it says why with the entry itself."""
    now = score_of(after.entry.residual)
    last = [each for each in history if each.recorded.revision <= after.revision]
    if not last or score_of(last[-1].recorded.entry.residual) != now:
        return after.reason
    steps = [
        later.recorded.reason
        for earlier, later in pairwise(last)
        if later.recorded.revision > before.revision
        and score_of(earlier.recorded.entry.residual) != score_of(later.recorded.entry.residual)
    ]
    return steps[-1] if steps else ""


def _only_reason(before: Recorded, recorded: Recorded, after: RegisterState) -> str:
    """The reason of the one revision between; a reissue puts its own in the place of it."""
    reissued = after.signed_off is not None and after.signed_off.issue > 1
    return recorded.reason if recorded.revision == before.revision + 1 and not reissued else ""


def ended(text: str) -> str:
    """A person's words as the end of a sentence, whatever they end in."""
    said = " ".join(text.split())
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def _fate(fate: Fate, entry: Entry) -> Iterator[Sentence]:
    if fate is Fate.CLOSED and entry.closure is not None:
        closure = entry.closure
        why, agreed = ended(closure.reason), ended(closure.agreed_by)
        yield Sentence(f"Closed on {plain_date(closure.day)}. Reason given: {why} Agreed by {agreed}", "status")
    if fate is Fate.REOPENED:
        yield Sentence("Reopened.", "status")


def _named_otherwise(before: Entry, after: Entry) -> Iterator[Sentence]:
    if before.reference != after.reference:
        yield Sentence(f"Formerly {before.reference}.", "reference")
    if before.title != after.title:
        yield Sentence(f"The title was “{' '.join(before.title.split())}”.", "title")
    was, now = (" ".join(each.owner.split()) for each in (before, after))
    if was != now:
        if not now:
            said = f"No owner is named any more; it was {was}"
        elif not was:
            said = f"The owner is {now}; none was named before"
        else:
            said = f"The owner has changed from {was} to {now}"
        yield Sentence(ended(said), "owner")
    if set(before.types) != set(after.types):
        types = (
            f"types are now {in_words(after.types)}"
            if len(after.types) > 1
            else f"type is now {after.types[0]}"
            if after.types
            else ""
        )
        yield Sentence(f"The {types}." if types else "No type is stated any more.", "types")
    if before.level != after.level:
        yield Sentence(f"It has moved to another level: {after.level or 'the highest'}.", "level")
    if before.exempt != after.exempt:
        yield Sentence("It is now exempt." if after.exempt else "It is no longer exempt.", "exempt")


def _ties(before: tuple[object, ...], after: Entry) -> Iterator[Sentence]:
    for link in after.links:
        if link not in before:
            yield Sentence(_TIES[link.relation].format(link.reference), "links")


def _tied(ties: Sequence[Tie]) -> Iterator[Sentence]:
    for relation, said in _TIED.items():
        names = [tie.reference for tie in ties if tie.relation is relation]
        if names:
            yield Sentence(said.format(in_words(names), "was" if len(names) == 1 else "were"), "links")


def _stated(before: Recorded, after: Recorded, state: RegisterState) -> Iterator[Sentence]:
    """The officer's commentary, and the direction that they state for this quarter against the scores."""
    if before.entry.commentary.strip() != after.entry.commentary.strip():
        had, has = (bool(each.entry.commentary.strip()) for each in (before, after))
        said = (
            "The commentary was updated." if had and has else f"A commentary was {'added' if has else 'removed'}."
        )
        yield Sentence(said, "commentary")
    stated = after.entry.stated
    if stated is None or stated == before.entry.stated or stated.quarter != state.quarter.label:
        return
    if after.derived is not None and after.direction != after.derived:
        why = f" Reason given: {ended(stated.reason)}" if stated.reason.strip() else ""
        said = f"The direction is stated as {stated.direction}, although the scores show {after.derived}.{why}"
        yield Sentence(said, "direction")


def _standing(recorded: Recorded, *, same: bool = False) -> Iterator[Sentence]:
    """Where the residual score stands; ``same`` where it was so in the report before."""
    residual = score_of(recorded.entry.residual)
    if residual is None:
        yield Sentence("It has no residual score.", "residual")
    else:
        yield Sentence(f"The residual score {'remains at' if same else 'is'} {residual}.", "residual")


def _scores(difference: EntryDifference, after: RegisterState, reason: str) -> Iterator[Sentence]:
    assert difference.before is not None  # noqa: S101 - the entry stands in both
    before, recorded = difference.before, difference.recorded
    then, own = (after.schemes.get(each.scheme, after.scheme) for each in (before, recorded))
    alike = own.scores_alike(then)
    for name in ("initial", "target"):
        was, now = (getattr(each.entry, name) for each in (before, recorded))
        if was != now:
            yield Sentence(_score(name, was, now, alike=alike), name)
    was, now = before.entry.residual, recorded.entry.residual
    if difference.fate is not Fate.CLOSED or was != now:
        why = f" Reason given: {ended(reason)}" if reason.strip() else ""
        moves = alike and was is not None and now is not None and was.score != now.score
        yield Sentence(_score("residual", was, now, alike=alike) + (why if moves else ""), "residual")


def _score(name: str, was: Rating | None, now: Rating | None, *, alike: bool) -> str:
    """Of one of the scores; ``alike`` where it meant the same before."""
    if now is None:
        return f"It has no {name} score any more; it was {was.score}." if was else f"It has no {name} score."
    if was is None:
        return f"It has been given {'an' if name == 'initial' else 'a'} {name} score of {now.score}."
    if not alike:
        return f"The {name} score is {now.score}; it was {was.score} in the scoring scheme before."
    if was.score == now.score:
        return f"The {name} score remains at {now.score}{f', now {_factors(now)}' if was != now else ''}."
    if name == "residual":
        went = "risen" if now.score > was.score else "fallen"
        return f"The {name} score has {went} from {was.score} to {now.score}."
    return f"The {name} score has changed from {was.score} to {now.score}."


def _factors(rating: Rating) -> str:
    if not rating.has_factors:
        return "without impact and likelihood"
    return f"with impact {rating.impact} and likelihood {rating.likelihood}"
