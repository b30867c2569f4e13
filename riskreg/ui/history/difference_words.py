"""The words for differences: fates, movements, and the summary of a comparison."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from riskreg.model.changes import RATINGS
from riskreg.model.entry import Link, Relation, Strand
from riskreg.model.evidence import EntryDifference, Fate
from riskreg.model.words import Mark, strand_pairs
from riskreg.scoring.direction import Favourability, Movement
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.ui.editor.wording import LISTS, field_word, list_heading, rating_word
from riskreg.ui.history.difference import ActionsDone, Compared, RatingMove, Topic, is_same, rating_moves
from riskreg.ui.theme import direction_words

translate = QCoreApplication.translate

SIGNS = {Mark.KEPT: "", Mark.ADDED: "+", Mark.REMOVED: "−", Mark.REWORDED: "~", Mark.MOVED: "⇅"}
_ARROWS = {Movement.UP: "↑", Movement.DOWN: "↓", Movement.LEVEL: "→", None: ""}


def mark_word(mark: Mark) -> str:
    """What became of an item or of words, as one word."""
    return {
        Mark.KEPT: translate("difference", "kept"),
        Mark.ADDED: translate("difference", "added"),
        Mark.REMOVED: translate("difference", "removed"),
        Mark.REWORDED: translate("difference", "reworded"),
        Mark.MOVED: translate("difference", "moved"),
    }[mark]


def fate_word(fate: Fate) -> str:
    """The heading of the entries that met a fate."""
    return {
        Fate.NEW: translate("difference", "New"),
        Fate.CHANGED: translate("difference", "Changed"),
        Fate.CLOSED: translate("difference", "Closed"),
        Fate.REOPENED: translate("difference", "Reopened"),
        Fate.GONE: translate("difference", "No longer in the register"),
    }[fate]


def heading_word(difference: EntryDifference) -> str:
    """The heading that an entry stands under: what became of it, or that nothing did."""
    return translate("difference", "The same") if is_same(difference) else fate_word(difference.fate)


def topic_word(topic: Topic) -> str:
    """What a filter by topic is called."""
    return {
        Topic.SCORES: translate("difference", "Scores"),
        Topic.OWNER: translate("difference", "Owner"),
        Topic.DIRECTION: translate("difference", "Direction"),
        Topic.ACTIONS: translate("difference", "Actions"),
        Topic.WORDS: translate("difference", "Words"),
        Topic.REFERENCE: translate("difference", "Renumbered"),
        Topic.LINKS: translate("difference", "Merged, split"),
        Topic.OTHER: translate("difference", "Other"),
    }[topic]


def moved_words(move: RatingMove) -> str:
    """Which way a rating went, how far, and whether that is better or worse."""
    if move.before is None:
        return translate("difference", "first scored")
    if move.after is None:
        return translate("difference", "no longer scored")
    if move.movement is None:
        return translate("difference", "scored on another matrix: not to be compared")
    if move.movement is Movement.LEVEL:
        same = translate("difference", "the same score, {0} → {1}")
        return same.format(_factors(move.before), _factors(move.after))
    better = move.favourability is Favourability.BETTER
    word = translate("difference", "better") if better else translate("difference", "worse")
    return f"{_ARROWS[move.movement]} {abs(move.after.score - move.before.score)} {word}"


def row_words(difference: EntryDifference, schemes: tuple[Scheme, Scheme]) -> str:
    """What changed of an entry, on one line."""
    if difference.fate is Fate.NEW:
        return difference.recorded.entry.owner or translate("difference", "Nobody owns it")
    if difference.fate is Fate.GONE:
        return translate("difference", "Reported as closed before")
    if is_same(difference):
        return translate("difference", "Nothing has changed")
    said = [
        f"{rating_word(move.name)} {_score(move.before)} → {_score(move.after)} {moved_words(move)}"
        for move in rating_moves(difference, schemes)
    ]
    for change in difference.changes:
        if change.field == "strands":
            said += _lists(change.before, change.after, difference.recorded.entry.kind)
        elif change.field == "status" and change.after:
            agreed = translate("difference", "Agreed by {0}: {1}")
            said.append(agreed.format(change.after.agreed_by, change.after.reason))
        elif change.field == "reference":
            said.append(translate("difference", "formerly {0}").format(change.before))
        elif change.field == "links":
            said += [link_words(link) for link in change.after if link not in change.before]
        elif change.field not in RATINGS:
            said.append(field_word(change.field))
    before, after = difference.before, difference.after
    if before is not None and after is not None and before.direction is not after.direction:
        said.append(translate("difference", "direction: {0}").format(direction_words(after.direction).lower()))
    return " · ".join(said)


def link_words(link: Link) -> str:
    """A tie to another entry, in words."""
    return {
        Relation.MERGED_INTO: translate("difference", "merged into {0}"),
        Relation.SPLIT_FROM: translate("difference", "split from {0}"),
        Relation.SUPERSEDES: translate("difference", "supersedes {0}"),
    }[link.relation].format(link.reference)


def _lists(before: Sequence[Strand], after: Sequence[Strand], kind: Kind) -> Iterator[str]:
    """The lists that differ in any strand."""
    pairs = list(strand_pairs(before, after))
    for name in LISTS:
        if any(getattr(old, name, ()) != getattr(new, name, ()) for old, new in pairs):
            yield list_heading(name, kind)
    if any((old and old.title) != (new and new.title) for old, new in pairs):
        yield translate("difference", "Strands")


def _score(rating: Rating | None) -> str:
    return str(rating.score) if rating else "–"


def _factors(rating: Rating) -> str:
    return f"{rating.impact} × {rating.likelihood}" if rating.has_factors else "? × ?"


def _actions_done(done: ActionsDone) -> Iterator[str]:
    if done.added:
        one, more = translate("difference", "1 action added"), translate("difference", "{n} actions added")
        yield one if done.added == 1 else more.format(n=f"{done.added:,}")
    if done.completed:
        one, more = translate("difference", "1 action completed"), translate("difference", "{n} actions completed")
        yield one if done.completed == 1 else more.format(n=f"{done.completed:,}")


def summary(compared: Compared) -> str:
    """How many entries met which fate, and of what the changed ones are about, in one line."""
    fates, topics = compared.fates, compared.topics
    words = {
        Fate.NEW: translate("difference", "{n} new"),
        Fate.CLOSED: translate("difference", "{n} closed"),
        Fate.REOPENED: translate("difference", "{n} reopened"),
        Fate.GONE: translate("difference", "{n} no longer in the register"),
    }
    said = [text.format(n=f"{fates[fate]:,}") for fate, text in words.items() if fates[fate]]
    about = {
        Topic.SCORES: translate("difference", "{n} with a changed score"),
        Topic.WORDS: translate("difference", "{n} with changed words"),
        Topic.ACTIONS: translate("difference", "{n} with changed actions"),
        Topic.OWNER: translate("difference", "{n} with another owner"),
        Topic.REFERENCE: translate("difference", "{n} renumbered"),
        Topic.LINKS: translate("difference", "{n} merged, split or superseding"),
    }
    said += [text.format(n=f"{topics[topic]:,}") for topic, text in about.items() if topics[topic]]
    said += _actions_done(compared.done)
    said.append(translate("difference", "{n} the same").format(n=f"{compared.comparison.same:,}"))
    return ", ".join(said)
