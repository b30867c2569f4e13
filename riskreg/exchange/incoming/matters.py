"""Whether two titles, or two rows with one reference, are about the same matter."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from riskreg.exchange.incoming.cells import cell_at
from riskreg.exchange.incoming.drafting import Draft
from riskreg.exchange.incoming.tables import Table
from riskreg.exchange.sheets.sheet import Row

_WORDS = re.compile(r"\w+")
_STEM = 6  # letters: delivery and delivering, finance and financial
_SHORTEST_STEM = 4
_COMMON = 10  # a word in two titles, and in one of so many, tells none of them apart
_EMPTY = frozenset(  # words that stand in any title
    """a an and as at be by for from in into is it its not of on or our that the their this to with may
    fail fails failed failing failure unable inability lack loss risk risks opportunity deliver delivery
    delivering ensure ensuring provide maintain meet manage managing insufficient inadequate council""".split()  # noqa: SIM905 (a list of words reads best as words)
)


def folded_title(title: str) -> str:
    """A title as it is compared: its words, without case and marks."""
    return " ".join(_WORDS.findall(title.casefold()))


def abbreviates(one: str, other: str) -> bool:
    """Whether one title has only words of the other: the same title, or a short form of it."""
    ours, theirs = set(folded_title(one).split()), set(folded_title(other).split())
    return ours <= theirs or theirs <= ours


class Titles:
    """The titles of a register, which show what words tell its entries apart."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._titles = tuple(titles)

    @cached_property
    def _common(self) -> frozenset[str]:
        distinct = {folded_title(title) for title in self._titles}
        counts = Counter(word for title in distinct for word in set(title.split()))
        return frozenset(word for word, n in counts.items() if n > 1 and n * _COMMON >= len(distinct))

    def shared(self, one: str, other: str) -> float:
        """How many of the telling words of the shorter title the other has too, from 0 to 1."""
        ours, theirs = self._telling(one), self._telling(other)
        if len(ours) > len(theirs):
            ours, theirs = theirs, ours
        found = sum(any(_alike(word, their) for their in theirs) for word in ours)
        return found / len(ours) if ours else float(folded_title(one) == folded_title(other))

    def _telling(self, title: str) -> set[str]:
        words = set(folded_title(title).split())
        return words - _EMPTY - self._common or words - _EMPTY or words


def _alike(one: str, other: str) -> bool:
    one, other = one[:_STEM], other[:_STEM]
    return one == other or (min(len(one), len(other)) >= _SHORTEST_STEM and one.startswith(other[: len(one)]))


def only_repeats(rows: Sequence[Row], first: Sequence[Row], table: Table) -> bool:
    """Whether rows hold no value that the first rows of an entry do not: quick, and sure where it says so.

    Factors may stand the other way round, so a table that has them is looked at with more care.
    """
    if any(field.endswith((" impact", " likelihood")) for field in table.columns):
        return False
    used = [column for columns in table.columns.values() for column in columns]
    said = {value for row in first for value in row.cells}
    return all(cell_at(row, column) in said for row in rows for column in used if cell_at(row, column) is not None)


def additions(more: Draft, first: Draft) -> tuple[str, ...]:
    """What a second row for an entry says that the first does not; empty where it only repeats or summarises."""
    one, other = more.entry, first.entry
    ratings = [rating for rating in (other.initial, other.residual, other.target) if rating]
    scores = {rating.score for rating in ratings}
    added = [
        name
        for name, rating in (("initial", one.initial), ("residual", one.residual), ("target", one.target))
        if rating is not None
        and (rating not in ratings if rating.has_factors and ratings else rating.score not in scores)
    ]
    if not {kind.casefold() for kind in one.types} <= {kind.casefold() for kind in other.types}:
        added.append("types")
    if folded_title(one.owner) not in folded_title(other.owner):
        added.append("owner")
    if one.stated is not None and one.stated != other.stated:
        added.append("direction")
    if folded_title(one.commentary) not in folded_title(other.commentary):
        added.append("commentary")
    if one.closure is not None and other.closure is None:
        added.append("status")
    if not _texts(more) <= _texts(first):
        added.append("strands")
    return tuple(added)


def _texts(draft: Draft) -> set[str]:
    entry = draft.entry
    texts = {
        folded_title(item.text)
        for strand in entry.strands
        for items in (strand.consequences, strand.controls, strand.actions)
        for item in items
    }
    return texts | {folded_title(strand.title) for strand in entry.strands if strand.title}
