"""The rows of the register's table without any drawing: which are shown, and in what order."""

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind
from riskreg.ui.table.columns import SORT_KEYS, Column
from riskreg.ui.table.facets import Ask
from riskreg.ui.table.groups import Grouping


class Chosen(NamedTuple):
    """Entries that were picked out elsewhere, such as in a chart: what they are called together, and which."""

    name: str
    ids: frozenset[str]


class Wish(NamedTuple):
    """What a person wants to see. Every word of ``text`` must occur, in any order.

    ``unreviewed`` is the open quarter's label where only entries that nobody reviewed in it are wanted.
    ``among`` wants only entries that were picked out elsewhere; ``asks`` only those with certain values.
    ``column`` None leaves the order of the paper: risks, then opportunities, by reference.
    """

    kind: Kind | None = None
    text: str = ""
    column: Column | None = None
    descending: bool = False
    unreviewed: str = ""
    among: Chosen | None = None
    asks: tuple[Ask, ...] = ()
    grouping: Grouping = Grouping.NONE

    def sorted_by(self, column: Column | None, *, descending: bool = False) -> "Wish":
        """The same, in another order."""
        return self._replace(column=column, descending=descending)

    def ordered_like(self, other: "Wish") -> "Wish":
        """The same, in the order and the groups of another."""
        return self._replace(column=other.column, descending=other.descending, grouping=other.grouping)

    @property
    def narrows(self) -> bool:
        """Whether anything is asked for that leaves entries out."""
        return bool(self.kind or self.text.strip() or self.unreviewed or self.among or self.asks)

    def picked(self, rows: Iterable[Summary]) -> list[Summary]:
        """Those of ``rows`` that are wanted, whatever words they contain and whatever is asked of their values."""
        if self.kind is not None:
            rows = [row for row in rows if row.kind == self.kind]
        if self.among is not None:
            ids = self.among.ids
            rows = [row for row in rows if row.id in ids]
        return [row for row in rows if is_unreviewed(row, self.unreviewed)] if self.unreviewed else list(rows)


def is_unreviewed(row: Summary, quarter: str) -> bool:
    """Whether a live entry was neither changed nor confirmed by a person in the quarter of this label."""
    return row.status == "open" and row.reviewed_quarter != quarter


class Rows:
    """All entries of the register, ready to be filtered within a keystroke."""

    def __init__(self, summaries: Sequence[Summary]) -> None:
        self.all = tuple(summaries)
        self._orders: dict[tuple[Column | None, bool], list[tuple[str, Summary]]] = {}

    @cached_property
    def _words(self) -> list[tuple[str, Summary]]:
        """Each entry's text, folded once, so that a keystroke only looks for substrings."""
        return [(_text(row).casefold(), row) for row in self.all]

    def prepare(self) -> "Rows":
        """Do the folding now, in a thread where nobody waits, rather than at the first keystroke."""
        self._words  # noqa: B018 - reading it fills it
        return self

    def count(self, kind: Kind | None = None) -> int:
        """How many entries there are, or how many of a kind."""
        return len(self.all) if kind is None else sum(row.kind == kind for row in self.all)

    def unreviewed(self, quarter: str) -> int:
        """How many live entries nobody reviewed in a quarter."""
        return sum(is_unreviewed(row, quarter) for row in self.all)

    def pick(self, wish: Wish, among: Collection[str] | None = None) -> list[Summary]:
        """The entries that the wish lets through, in its order.

        ``among`` are the ids of those whose values answer ``wish.asks``; None where nothing is asked.
        """
        words = wish.text.casefold().split()
        if not words and wish.column is None:
            rows: Iterable[Summary] = self.all
        else:
            found = self._ordered(wish.column, wish.descending)
            for word in words[1:]:
                found = [pair for pair in found if word in pair[0]]
            rows = [row for text, row in found if words[0] in text] if words else [row for _, row in found]
        return wish.picked(rows if among is None else [row for row in rows if row.id in among])

    def _ordered(self, column: Column | None, descending: bool) -> list[tuple[str, Summary]]:
        """Everything in one order, kept so that the next keystroke only has to leave out."""
        if column is None:
            return self._words
        known = self._orders.get((column, descending))
        if known is None:
            known = self._orders[column, descending] = _in_order(self._words, column, descending)
        return known


def _text(row: Summary) -> str:
    return f"{row.reference}\n{row.former}\n{row.title}\n{row.owner}\n{row.types}\n{row.commentary}"


def _in_order(pairs: list[tuple[str, Summary]], column: Column, descending: bool) -> list[tuple[str, Summary]]:
    """Sorted; what is not stated stands last either way, and equals keep the paper's order."""
    key = SORT_KEYS[column]
    keyed = [(key(pair[1]), pair) for pair in pairs]
    stated = [each for each in keyed if each[0] not in (None, "")]
    stated.sort(key=lambda each: each[0], reverse=descending)
    return [pair for _, pair in stated] + [pair for value, pair in keyed if value in (None, "")]


__all__ = ["Chosen", "Column", "Rows", "Wish", "is_unreviewed"]
