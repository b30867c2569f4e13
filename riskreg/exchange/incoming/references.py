"""References as a file has them, brought to those of the register."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from riskreg.exchange.incoming.matters import folded_title
from riskreg.model.entry import next_reference
from riskreg.scoring.rating import Kind

_FAMILY = re.compile(r"([A-Za-z]+)\W*\d")
_ZERO = re.compile(r"([A-Za-z]*)0(\d{1,3})")
_OPPORTUNITIES = frozenset(["CO", "OPP", "OPPORTUNITY"])
_RISKS = frozenset(["CR", "R", "RISK", "RSK"])


@dataclass(frozen=True, slots=True)
class KnownEntries:
    """What the register has already: titles and references by kind, and every reference ever used."""

    titles: Mapping[tuple[Kind, str], tuple[str, ...]] = field(default_factory=dict)  # by kind and folded title
    holders: Mapping[str, tuple[str, Kind]] = field(default_factory=dict)  # folded reference -> as written, kind
    used: frozenset[str] = frozenset()


def folded(reference: str) -> str:
    """A reference as it is compared: without case and spaces."""
    return reference.replace(" ", "").casefold()


def family(reference: str) -> str:
    """The letters that a reference begins with, in capitals: CR for CR12."""
    match = _FAMILY.match(reference)
    return match[1].upper() if match else ""


def with_letter_o(reference: str, families: Counter[str]) -> str:
    """CO1 for C01, where a zero was typed in place of the O that the references beside it begin with."""
    match = _ZERO.fullmatch(reference)
    if match is None:
        return reference
    letters = match[1].upper()
    alone = families[letters] <= (1 if letters else 0)
    return f"{letters}O{match[2]}" if alone and families[f"{letters}O"] else reference


def kind_of(reference: str, families: Counter[str]) -> Kind | None:
    """The kind that a reference's letters tell in a table of both kinds, such as CR and CO."""
    letters = family(reference)
    if letters in _OPPORTUNITIES and not _RISKS.isdisjoint(families):
        return Kind.OPPORTUNITY
    if letters in _RISKS and not _OPPORTUNITIES.isdisjoint(families):
        return Kind.RISK
    return None


class References:
    """Gives entries their references: each is used once, and one that is missing is the next free."""

    def __init__(self, known: KnownEntries) -> None:
        self._known = known
        self._taken: dict[str, Kind] = {}
        self._next: dict[Kind, int] = {}
        self._claimed: set[str] = set()  # by a row with their very title and another reference
        self._at_home: set[str] = set()  # on a row with their very title and their own reference
        self._prefixes = {kind: next_reference(kind, ()).rstrip("1") for kind in Kind}

    def expect(self, rows: Iterable[tuple[str, str]]) -> None:
        """Look ahead at the references and titles of a table.

        The numbers of its references are not given to others, and an entry of the register whose
        very title stands on some row is that row's, whatever reference other rows have.
        """
        rows = list(rows)
        for kind, prefix in self._prefixes.items():
            following = next_reference(kind, [*(reference for reference, _ in rows), *self._known.used], prefix)
            self._next[kind] = max(self._next.get(kind, 1), int(following.removeprefix(prefix)))
        if not self._known.titles:
            return
        for reference, title in rows:
            key, words = folded(reference), folded_title(title)
            for kind in Kind:
                held = self._known.titles.get((kind, words), ())
                if any(folded(one) == key for one in held):
                    self._at_home.add(key)
                else:
                    self._claimed.update(map(folded, held[:1]))

    def place(self, given: str, kind: Kind, title: str, taker: str) -> tuple[str, str]:
        """The reference that an entry gets, and what to say where it is not the one in the file.

        The register's open entry with the very same title comes first, then the reference
        ``given``, then the next free one. ``taker`` says who in the file has the reference.
        """
        key = folded(given)
        held = self._known.titles.get((kind, folded_title(title)), ()) if self._known.titles else ()
        if key in self._taken or key not in map(folded, held):
            free = [one for one in held if folded(one) not in self._taken and folded(one) not in self._at_home]
            if free:
                reference = self.take(free[0], kind)
                if not given:
                    return reference, f"The file gives no reference; {reference} has this very title."
                return reference, (
                    f"The file gives it the reference {given}, but {reference} in the register has this very"
                    f" title: it was read as {reference}."
                )
        if given and key not in self._taken and self.holder(given) in {None, kind}:
            if key not in self._claimed or key in self._at_home:
                reference = self.take(given, kind)
                return reference, ""
            taker = "an entry whose title stands on another row"
        reference = self.next_free(kind)
        if not given:
            return reference, f"The file gives no reference, so this entry was given {reference}."
        return reference, f"The reference {given} is taken by {taker}, so this entry was given {reference}."

    def holder(self, reference: str) -> Kind | None:
        """The kind of the entry in this file, or open in the register, that has the reference."""
        key = folded(reference)
        known = self._known.holders.get(key)
        return self._taken.get(key) or (known[1] if known else None)

    def is_taken(self, reference: str) -> bool:
        """Whether an entry of this file has the reference already."""
        return folded(reference) in self._taken

    def take(self, reference: str, kind: Kind) -> str:
        """Use a reference, written as the register writes it."""
        key = folded(reference)
        self._taken[key] = kind
        known = self._known.holders.get(key)
        return known[0] if known else reference

    def next_free(self, kind: Kind) -> str:
        """The next reference that nobody has."""
        number = self._next.get(kind, 1)
        self._next[kind] = number + 1
        return self.take(f"{self._prefixes[kind]}{number}", kind)
