"""Finding entries by what is in them: which, in what order, and where. Draws nothing and reads nothing."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from itertools import islice
from typing import NamedTuple

from riskreg.model.records import EntryText, Part
from riskreg.ui.search.folding import Span, fold, spaced, spans
from riskreg.ui.search.indexing import Index, reference_key

BEFORE, WHOLE, LONGEST = 40, 90, 400
"""Characters of a line: before its first match, of one that is never cut in front, and the most that is shown."""


class Rank(IntEnum):
    """How well an entry answers: the lower the better."""

    REFERENCE = 0
    FORMER = 1
    REFERENCE_BEGINS = 2
    TITLE_PHRASE = 3
    TITLE_WORDS = 4
    TITLE = 5
    TEXT_PHRASE = 6
    TEXT_WORDS = 7
    TEXT = 8

    @property
    def in_text(self) -> bool:
        """Whether what was looked for is inside the entry and not in what it is called."""
        return self >= Rank.TEXT_PHRASE


class Hit(NamedTuple):
    """An entry that was found. ``part`` and ``context`` are the line that shows why, None where the title does.

    ``title`` and ``context`` are as written; the spans say where in them the words stand. ``line`` is all of
    the line that ``context`` is from; ``former`` the old reference by which it was found, or empty.
    """

    id: str
    reference: str
    kind: str
    closed: bool
    rank: Rank
    title: str
    title_spans: tuple[Span, ...] = ()
    former: str = ""
    part: Part | None = None
    context: str = ""
    context_spans: tuple[Span, ...] = ()
    line: str = ""


class Group(NamedTuple):
    """The best of some hits, and how many there are."""

    hits: tuple[Hit, ...] = ()
    total: int = 0


class Found(NamedTuple):
    """Open entries that are called so, open entries that say so inside, and closed ones that do either."""

    named: Group = Group()
    inside: Group = Group()
    closed: Group = Group()

    @property
    def total(self) -> int:
        """How many entries were found."""
        return sum(group.total for group in self)


class Limits(NamedTuple):
    """How many hits of each group are made ready to be shown."""

    named: int = 20
    inside: int = 20
    closed: int = 10


class Query(NamedTuple):
    """What was typed: its words, the whole as a phrase, and as a reference."""

    words: tuple[str, ...]
    phrase: str
    reference: str

    @classmethod
    def of(cls, typed: str) -> "Query":
        """Read what was typed."""
        words = fold(typed).split()
        return cls(tuple(dict.fromkeys(words)), " ".join(words), reference_key(typed))

    def former(self, said: EntryText) -> str:
        """The old reference of an entry that was typed, or nothing."""
        return next((old for old in said.former if reference_key(old) == self.reference), "")


def find(index: Index, typed: str, limits: Limits = Limits()) -> Found:  # noqa: B008 - it is frozen
    """The best of the entries in which every word of ``typed`` occurs."""
    query = Query.of(typed)
    if not query.words:
        return Found()
    heads, wholes = index.heads, index.wholes
    found: Sequence[int] = range(len(wholes))
    for word in sorted(query.words, key=len, reverse=True):  # the longest leaves the fewest
        found = [place for place in found if word in wholes[place]]
    named = found
    for word in query.words:
        named = [place for place in named if word in heads[place]]
    exact = index.bearers.get(query.reference, set()) | index.former_bearers.get(query.reference, set())
    if exact:  # also where it was written in another way
        found, named = sorted(exact.union(found)), sorted(exact.union(named))
    split, named_split = bisect_left(found, index.first_closed), bisect_left(named, index.first_closed)
    called = set(named)
    inside = [place for place in found[:split] if place not in called]
    names, texts = list(_by_name(index, query)), list(_by_text(index, query))
    return Found(
        _group(index, query, named[:named_split], names, limits.named),
        _group(index, query, inside, texts, limits.inside),
        _group(index, query, found[split:], [*names, *texts], limits.closed),
    )


Tier = tuple[Rank, Callable[[int], bool]]
"""A rank, and whether the entry at a place is of it or of a better one."""


def _group(index: Index, query: Query, places: Sequence[int], tiers: Sequence[Tier], limit: int) -> Group:
    """The best of ``places``: tier by tier, and no further than is shown."""
    best: list[tuple[Rank, int]] = []
    left = places
    for rank, answers in tiers:
        if len(best) >= limit or not left:
            break
        those = list(islice((place for place in left if answers(place)), limit - len(best)))
        if those:
            best += ((rank, place) for place in those)
            gone = set(those)
            left = [place for place in left if place not in gone]
    return Group(tuple(_hit(index.pages[place].said, rank, query) for rank, place in best), len(places))


def _by_name(index: Index, query: Query) -> Iterator[Tier]:
    """How well an entry is called what was typed, the best first."""
    words, phrase, heads = query.words, query.phrase, index.heads
    starts, begins = [f" {word}" for word in words], f" {phrase}"
    bearers, former = (known.get(query.reference, set()) for known in (index.bearers, index.former_bearers))
    yield Rank.REFERENCE, bearers.__contains__
    yield Rank.FORMER, former.__contains__
    yield Rank.REFERENCE_BEGINS, lambda at: heads[at].startswith(begins)
    if len(words) > 1:
        yield Rank.TITLE_PHRASE, lambda at: phrase in heads[at]
    yield Rank.TITLE_WORDS, lambda at: all(start in heads[at] for start in starts)
    yield Rank.TITLE, lambda at: all(word in heads[at] for word in words)


def _by_text(index: Index, query: Query) -> Iterator[Tier]:
    """How well an entry says inside what was typed, the best first."""
    wholes, phrase = index.wholes, query.phrase
    starts = [f" {word}" for word in query.words]
    if len(starts) > 1:
        yield Rank.TEXT_PHRASE, lambda at: phrase in wholes[at]
    yield Rank.TEXT_WORDS, lambda at: all(start in wholes[at] for start in starts)
    yield Rank.TEXT, lambda _: True


def _hit(said: EntryText, rank: Rank, query: Query) -> Hit:
    title = " ".join(said.title.split())
    hit = Hit(
        said.id, said.reference, said.kind, said.closed, rank, title[:LONGEST],
        spans(title[:LONGEST], query.words), query.former(said) if rank is Rank.FORMER else "",
    )  # fmt: skip
    if not rank.in_text:
        return hit
    part, line = _telling(said, query)
    shown, marked = excerpt(line, query.words)
    return hit._replace(part=part, context=shown, context_spans=marked, line=line)


def _telling(said: EntryText, query: Query) -> tuple[Part, str]:
    """The line that says most of what was looked for."""
    lines = said.lines.split("\n")

    def worth(place: int) -> tuple[bool, int, int]:
        folded = spaced(lines[place])
        words = [word for word in query.words if word in folded]
        return query.phrase in folded, len(words), sum(f" {word}" in folded for word in words)

    best = max(range(len(lines)), key=lambda place: (*worth(place), -place))
    return Part(said.parts[best]), lines[best]


def excerpt(line: str, words: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """The piece of a line around what was looked for, and where that stands in it."""
    line = " ".join(line.split())
    marked = spans(line, words)
    start = marked[0][0] if marked else 0
    if start > BEFORE and len(line) > WHOLE:
        cut = line.rfind(" ", 0, start - BEFORE // 2) + 1
        cut = cut if start - cut <= BEFORE else start - BEFORE
        line = "…" + line[cut:]
        marked = tuple((first - cut + 1, last - cut + 1) for first, last in marked)
    return line[:LONGEST], tuple((first, min(last, LONGEST)) for first, last in marked if first < LONGEST)
