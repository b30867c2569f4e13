"""What someone has typed into the editor and not saved, whether or not it can be saved yet: as JSON and back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from riskreg.model.codec import (
    Json,
    entry_from_json,
    entry_to_json,
    rating_from_json,
    rating_to_json,
    statement_to_json,
)
from riskreg.model.entry import Entry
from riskreg.model.errors import REFUSALS, InvalidEntry
from riskreg.scoring.direction import Direction, Statement
from riskreg.ui.editor import outline
from riskreg.ui.editor.draft import Fields
from riskreg.ui.editor.strand_text import StrandText
from riskreg.ui.editor.wording import LISTS, RATINGS, list_heading

_TEXTS = ("title", "owner", "commentary")


@dataclass(frozen=True, slots=True)
class Typed:
    """The entry that the typing started from and its revision (0 for a new one), and the values as they are now.

    ``reason`` is what was answered so far to why the scores changed.
    """

    start: Entry
    base: int
    now: Fields
    reason: str = ""
    correction: bool = False

    def is_in(self, entry: Entry) -> bool:
        """Whether ``entry`` holds all that was typed, but for the reason of a stated direction."""
        try:
            strands = tuple(StrandText.of(strand.strand()) for strand in self.now.strands)
        except REFUSALS:
            return False  # a due date that cannot be read yet
        saved = Fields.of(entry)
        mine, theirs = self.now.direction, saved.direction
        if mine is not None and theirs is not None:
            mine = replace(mine, reason=theirs.reason)
        return replace(self.now, strands=strands, direction=mine) == saved

    def text(self) -> str:
        """All its words, for other programs."""
        return "\n".join(self._parts())

    def _parts(self) -> Iterator[str]:
        now = self.now
        yield from filter(None, (now.title, ", ".join(now.types), now.owner, now.commentary))
        for strand in now.strands:
            yield from filter(None, (strand.title,))
            for name in LISTS:
                if lines := getattr(strand, name):
                    yield from ("", list_heading(name, self.start.kind), outline.write(lines))
        yield from filter(None, (self.reason,))

    def to_json(self) -> Json:
        """As a JSON object."""
        return {
            "start": entry_to_json(self.start),
            "base": self.base,
            "now": _fields_to_json(self.now),
            "reason": self.reason,
            "correction": self.correction,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """The inverse of to_json. What it raises where the value is something else is in UNREADABLE."""
        return cls(
            entry_from_json(value["start"]),
            _of(int, value["base"]),
            _fields_from_json(value["now"]),
            _of(str, value["reason"]),
            _of(bool, value["correction"]),
        )


def _of(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise InvalidEntry(f"{value!r} is not of the kind {kind.__name__}.")
    return value


def _fields_to_json(fields: Fields) -> Json:
    return {
        **{name: getattr(fields, name) for name in _TEXTS},
        **{name: rating_to_json(getattr(fields, name)) for name in RATINGS},
        "types": list(fields.types),
        "direction": statement_to_json(fields.direction),
        "exempt": fields.exempt,
        "strands": [
            {"title": strand.title, **{name: outline.to_json(getattr(strand, name)) for name in LISTS}}
            for strand in fields.strands
        ],
    }


def _fields_from_json(value: Mapping[str, Any]) -> Fields:
    stated = value["direction"]
    strands = tuple(
        StrandText(_of(str, each["title"]), *(outline.from_json(each[name]) for name in LISTS))
        for each in value["strands"]
    )
    if not strands:
        raise InvalidEntry("An entry keeps at least one strand.")
    plain: dict[str, Any] = {name: _of(str, value[name]) for name in _TEXTS}
    plain |= {name: rating_from_json(value[name]) for name in RATINGS}
    return Fields(
        **plain,
        types=tuple(_of(str, each) for each in value["types"]),
        direction=stated
        and Statement(Direction(stated["direction"]), _of(str, stated["quarter"]), _of(str, stated["reason"])),
        exempt=_of(bool, value["exempt"]),
        strands=strands,
    )
