"""References as a file has them, brought to those of the register."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from riskreg.model.entry import next_reference
from riskreg.scoring.rating import Kind

_FAMILY = re.compile(r"([A-Za-z]+)\W*\d")
_ZERO = re.compile(r"([A-Za-z]*)0(\d{1,3})")
_OPPORTUNITIES = frozenset(["CO", "OPP", "OPPORTUNITY"])
_RISKS = frozenset(["CR", "R", "RISK", "RSK"])


@dataclass(frozen=True, slots=True)
class KnownEntries:
    """What the register has already: titles and references by kind, and every reference ever used."""

    titles: Mapping[tuple[Kind, str], str] = field(default_factory=dict)  # kind and folded title -> reference
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
        self._prefixes = {kind: next_reference(kind, ()).rstrip("1") for kind in Kind}

    def expect(self, references: Iterable[str]) -> None:
        """Keep the numbers of references that stand in the file from being given to others."""
        for kind, prefix in self._prefixes.items():
            following = next_reference(kind, [*references, *self._known.used], prefix)
            self._next[kind] = max(self._next.get(kind, 1), int(following.removeprefix(prefix)))

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

    def by_title(self, kind: Kind, title: str) -> str | None:
        """The reference of an open entry of the register with this very title, unless this file has used it."""
        reference = self._known.titles.get((kind, title.casefold()))
        return reference if reference and not self.is_taken(reference) else None

    def next_free(self, kind: Kind) -> str:
        """The next reference that nobody has."""
        number = self._next.get(kind, 1)
        self._next[kind] = number + 1
        return self.take(f"{self._prefixes[kind]}{number}", kind)
