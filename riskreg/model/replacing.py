"""Find and replace in the texts of entries: what is found, where, and the entries with it replaced."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from riskreg.model.entry import Action, Entry, Strand
from riskreg.model.errors import InvalidEntry
from riskreg.model.parts import LISTS
from riskreg.model.records import Recorded

if TYPE_CHECKING:  # it brings SQLAlchemy
    from riskreg.model.writing import Edit

_MAY_LACK = {Strand: "title", Action: "owner"}
"""What is None where there is no text."""

Path = tuple[str | int, ...]
"""Where a text stands: ("title",), ("strands", 0, "actions", 2, "owner")."""

_SAME = {" ": "[ \u00a0\u202f]", "'": "['\u2019\u02bc]", "\u2019": "['\u2019\u02bc]", "-": "[-\u2010\u2011]"}
"""Characters that look alike and are not told apart: what Word makes of them is seldom meant."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words to find, letter for letter and never as a pattern."""

    words: str
    whole: bool = False
    match_case: bool = False

    def pattern(self) -> re.Pattern[str]:
        """What finds them."""
        found = "".join(_SAME.get(each, re.escape(each)) for each in self.words)
        if self.whole:
            found = rf"(?<!\w){found}(?!\w)"
        return re.compile(found, 0 if self.match_case else re.IGNORECASE)


class Text(NamedTuple):
    """One text of an entry."""

    path: Path
    text: str


class Hit(NamedTuple):
    """The words found once: in which entry, in which text of it, and from where to where."""

    entry_id: str
    revision: int
    reference: str
    kind: str
    strands: int
    text: Text
    start: int
    end: int


def texts(entry: Entry) -> Iterator[Text]:
    """Every text of an entry that is not empty, in the order of the paper."""
    for name in ("title", "owner", "commentary"):
        if text := getattr(entry, name):
            yield Text((name,), text)
    for number, strand in enumerate(entry.strands):
        if strand.title:
            yield Text(("strands", number, "title"), strand.title)
        for part in LISTS:
            for place, item in enumerate(getattr(strand, part)):
                for name in ("text", "owner", "progress"):
                    if text := getattr(item, name, None):
                        yield Text(("strands", number, part, place, name), text)


def hits(recorded: Recorded, pattern: re.Pattern[str]) -> Iterator[Hit]:
    """Every place in an entry where the words stand."""
    entry = recorded.entry
    for text in texts(entry):
        for match in pattern.finditer(text.text):
            if match.end() > match.start():
                yield Hit(
                    entry.id, recorded.revision, entry.reference, entry.kind, len(entry.strands),
                    text, match.start(), match.end(),
                )  # fmt: skip


def replaced(entry: Entry, found: Iterable[Hit], put: str) -> Entry:
    """The entry with ``put`` in place of each hit. Raises InvalidEntry where a text would be left empty."""
    by_text: dict[Text, list[Hit]] = {}
    for hit in found:
        by_text.setdefault(hit.text, []).append(hit)
    try:
        for text, some in by_text.items():
            entry = _with(entry, text.path, text_with(text.text, some, put))
    except InvalidEntry as refusal:
        raise InvalidEntry(
            f"In {entry.reference}: {refusal} Leave that place out. Nothing was replaced."
        ) from refusal
    return entry


def text_with(text: str, found: Sequence[Hit], put: str) -> str:
    """A text with the hits in it replaced."""
    parts, at = [], 0
    for hit in sorted(found, key=lambda hit: hit.start):
        parts += [text[at : hit.start], put]
        at = hit.end
    return "".join((*parts, text[at:]))


def edits(found: Sequence[Recorded], chosen: Mapping[str, Sequence[Hit]], put: str) -> "list[Edit]":
    """The edits that replace the chosen hits, which are given by entry.

    Raises InvalidEntry, naming the entry, where one was changed since or cannot be changed so.
    """
    made = []
    for recorded in found:
        some = chosen[recorded.entry.id]
        if recorded.revision != some[0].revision:
            raise InvalidEntry(
                f"{recorded.entry.reference} was changed by {recorded.actor} since it was looked through, so"
                " nothing was replaced: find again."
            )
        made.append((replaced(recorded.entry, some, put), recorded.revision))
    return made


def _with(value: Any, path: Path, text: str) -> Any:
    """An entry, a strand or a list with another text at a place in it."""
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*value[:step], _with(value[step], rest, text), *value[step + 1 :])
    old = getattr(value, step)
    new = _with(old, rest, text) if rest else text
    if not rest and not text and _MAY_LACK.get(type(value)) == step:
        new = None
    return replace(value, **{step: new})
