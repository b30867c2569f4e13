"""Changes written as FIELD=VALUE, as the command line takes them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from riskreg.model.entry import Entry
from riskreg.model.errors import InvalidEntry
from riskreg.model.records import Settings
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Rating
from riskreg.scoring.scheme import Scheme

_FACTORS = re.compile(r"(?:\d{1,4}\s*\()?\s*(\d{1,4})\s*[x×X*]\s*(\d{1,4})\s*\)?")
_LONGEST_SCORE = 4  # digits
_NOTHING = {"", "none", "null"}


def assign(entry: Entry, changes: Sequence[str], scheme: Scheme, settings: Settings) -> Entry:
    """``entry`` with each FIELD=VALUE applied. Raises InvalidEntry or InvalidScore, and then none is."""

    def rating(text: str) -> Rating | None:
        return parse_rating(text, scheme)

    def types(text: str) -> tuple[str, ...]:
        names = {name.casefold(): name for name in settings.types}
        parts = [part.strip() for part in text.split(",") if part.strip()]
        return tuple(names.get(part.casefold(), part) for part in parts)

    def stated(text: str) -> Statement | None:
        if text.casefold() in _NOTHING:
            return None
        return Statement(_direction(text), settings.open_quarter.label)

    fields: dict[str, tuple[str, Callable[[str], Any]]] = {
        "reference": ("reference", str.strip),
        "title": ("title", str.strip),
        "types": ("types", types),
        "initial": ("initial", rating),
        "residual": ("residual", rating),
        "target": ("target", rating),
        "owner": ("owner", str.strip),
        "direction": ("stated", stated),
        "commentary": ("commentary", str.strip),
        "exempt": ("exempt", _yes_or_no),
    }
    for change in changes:
        name, equals, value = change.partition("=")
        if not equals or name.strip() not in fields:
            raise InvalidEntry(
                f'"{change}" is not a change: write FIELD=VALUE, with FIELD one of {", ".join(fields)}.'
            )
        attribute, read = fields[name.strip()]
        entry = replace(entry, **{attribute: read(value.replace("\r\n", "\n"))})
    return entry


def parse_rating(text: str, scheme: Scheme) -> Rating | None:
    """Read "4x3" (impact by likelihood), a bare score such as "20", or "none"."""
    text = text.strip()
    if text.casefold() in _NOTHING:
        return None
    factors = _FACTORS.fullmatch(text)
    if factors:
        return scheme.rate(int(factors[1]), int(factors[2]))
    if text.isdecimal() and len(text) <= _LONGEST_SCORE:
        return scheme.rate_score(int(text))
    raise InvalidEntry(f'"{text}" is not a rating: write impact x likelihood like 4x3, a score like 16, or none.')


def _direction(text: str) -> Direction:
    try:
        return Direction(text.strip().casefold())
    except ValueError:
        raise InvalidEntry(f'"{text}" is not a direction: write one of {", ".join(Direction)} or none.') from None


def _yes_or_no(text: str) -> bool:
    answers = {"yes": True, "true": True, "no": False, "false": False}
    if text.strip().casefold() not in answers:
        raise InvalidEntry(f'"{text}" is neither yes nor no.')
    return answers[text.strip().casefold()]
