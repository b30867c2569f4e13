"""Words in cells that stand for something the register knows: types, directions, statuses, dates, yes and no."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from functools import lru_cache

from rapidfuzz import fuzz, process

from riskreg.exchange.sheets.sheet import Value
from riskreg.model.entry import ActionStatus
from riskreg.scoring.direction import Direction

_ALIKE = 88  # of 100: "organisations" against Organisational is 89, "societal" against Social 86
_SHORTEST_MISSPELT = 5
_BETWEEN_TYPES = re.compile(r"\s*[/;|,\n]\s*")

_DIRECTIONS = {
    **dict.fromkeys(
        ("new", "new risk", "new opportunity", "new entry", "new this quarter", "new in quarter"), Direction.NEW
    ),
    **dict.fromkeys(
        (
            "up", "upward", "upwards", "increase", "increased", "increasing", "rising", "risen", "higher",
            "↑", "▲", "⬆", "↗",
        ),
        Direction.INCREASED,
    ),
    **dict.fromkeys(
        (
            "down", "downward", "downwards", "decrease", "decreased", "decreasing", "falling", "fallen", "reduced",
            "reducing", "lower", "↓", "▼", "⬇", "↘",
        ),
        Direction.DECREASED,
    ),
    **dict.fromkeys(
        (
            "level", "same", "unchanged", "no change", "static", "stable", "steady", "constant", "not changed",
            "remains the same", "remains unchanged", "no movement", "↔", "→", "►", "⬌", "⟷", "=",
        ),
        Direction.UNCHANGED,
    ),
    "closed": Direction.CLOSED,
}  # fmt: skip
_SUBJECT = r"(?:(?:this|the) )?(?:current |residual |overall )?(?:risk|opportunity|score|rating)(?: score| level)?"
_SENTENCES = tuple(
    (re.compile(pattern, re.I), direction)
    for pattern, direction in (
        (r"(?:this|it) is a new (?:risk|opportunity|entry)\b", Direction.NEW),
        (rf"{_SUBJECT} (?:has |have )?(?:increased|risen|gone up)\b", Direction.INCREASED),
        (rf"{_SUBJECT} (?:has |have )?(?:decreased|reduced|fallen|gone down)\b", Direction.DECREASED),
        (rf"{_SUBJECT} (?:has |is |remains )?(?:unchanged|not changed|the same|level)\b", Direction.UNCHANGED),
        (rf"{_SUBJECT} (?:has been|is|was) closed\b", Direction.CLOSED),
    )
)
_AFTER_DIRECTION = re.compile(r"\s*(?:\n|[:;.,]\s|\s[-–—]\s)\s*")
_VARIATION = re.compile("[\ufe0e\ufe0f]")  # asks for an arrow as text or as a picture

_DATES = (
    "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%d-%b-%Y", "%d-%B-%Y", "%d/%m/%y",
    "%d-%b-%y",
)  # fmt: skip
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.I)
_LONGEST_DATE = 30

_CLOSED = frozenset(["closed", "close", "retired", "archived", "deleted", "removed", "resolved"])
_OPEN = frozenset(["open", "live", "active", "current", "ongoing", "in progress", "new", "opened", "reopened"])
_ACTION_STATUSES = {
    **dict.fromkeys(("planned", "not started", "to do", "open", "proposed"), ActionStatus.PLANNED),
    **dict.fromkeys(
        ("underway", "under way", "in progress", "ongoing", "started", "on track"), ActionStatus.UNDERWAY
    ),
    **dict.fromkeys(("complete", "completed", "done", "closed", "implemented"), ActionStatus.COMPLETE),
}
_YES = frozenset(["yes", "y", "true", "exempt", "part ii", "part 2", "exempt part ii", "confidential", "x"])


def _plain(text: str) -> str:
    return " ".join(
        _VARIATION.sub("", text).casefold().replace("(", " ").replace(")", " ").strip(" .:;-–").split()
    )


def type_named(word: str, known: Sequence[str]) -> str | None:
    """The register's type that a word stands for, allowing for case and a slip of spelling."""
    folded = {kind.casefold(): kind for kind in known}
    exact = folded.get(word.casefold())
    if exact is not None or len(word) < _SHORTEST_MISSPELT or not word.isalpha():
        return exact
    best = process.extractOne(word.casefold(), list(folded), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return folded[best[0]] if best else None


def spelt(text: str) -> list[str]:
    """The types that a cell names, as they are spelt there."""
    return [" ".join(part.split()) for part in _BETWEEN_TYPES.split(text) if part.strip()]


def types_in(text: str, known: Sequence[str]) -> tuple[list[str], list[str]]:
    """The types that a cell names, and those among them that the register has not had so far.

    They are separated by strokes, commas, semicolons or lines; by spaces only where every word
    is a type of the register.
    """
    found: list[str] = []
    new: list[str] = []
    for word in spelt(text):
        one = type_named(word, known)
        several = [type_named(single, known) for single in word.split()] if one is None and " " in word else [one]
        named = [kind for kind in several if kind is not None]
        if len(named) < len(several):
            named = [word[0].upper() + word[1:]]
            if named[0].casefold() not in {kind.casefold() for kind in new}:
                new += named
        found += [kind for kind in named if kind.casefold() not in {had.casefold() for had in found}]
    return found, new


def direction_in(text: str) -> tuple[Direction | None, str]:
    """The direction that a cell states, and the words to keep as commentary.

    A word such as "Level" is a direction and nothing more. A sentence stays whole, and states
    a direction only where it says so of the risk or its score in so many words.
    """
    plain = _plain(text)
    if plain in _DIRECTIONS:
        return _DIRECTIONS[plain], ""
    for pattern, direction in _SENTENCES:
        if pattern.match(text):
            return direction, text
    first, *rest = _AFTER_DIRECTION.split(text, maxsplit=1)
    if rest and _plain(first) in _DIRECTIONS:
        return _DIRECTIONS[_plain(first)], rest[0]
    return None, text


def day_in(value: Value) -> date | None:
    """The day that a cell names in full; None where it does not."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return _day_named(value.strip()) if isinstance(value, str) and len(value) <= _LONGEST_DATE else None


@lru_cache(maxsize=1024)
def _day_named(text: str) -> date | None:
    for pattern in _DATES:
        with suppress(ValueError):
            return datetime.strptime(_ORDINAL.sub("", text), pattern).date()  # noqa: DTZ007  a day has no zone
    return None


def action_status(text: str) -> ActionStatus | None:
    """How far an action has come, where the word is a known one."""
    return _ACTION_STATUSES.get(_plain(text))


def is_yes(value: Value) -> bool:
    """Whether a cell of a yes or no column says yes."""
    return value is True or value == 1 or (isinstance(value, str) and _plain(value) in _YES)


def says_closed(text: str) -> bool | None:
    """Whether a status is closed (True) or open (False); None for a word that is neither."""
    plain = _plain(text)
    return True if plain in _CLOSED else False if plain in _OPEN else None
