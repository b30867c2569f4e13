"""Texts made alike for searching: case, accents and typographic signs do not count."""

import re
import unicodedata
from collections.abc import Sequence

Span = tuple[int, int]
"""From where to where, in characters."""

_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "ł": "l", "Ł": "L"}
    | {"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"}
)
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]")


def fold(text: str) -> str:
    """A text without case and accents, with plain quotes and dashes."""
    if not text.isascii():
        text = text.translate(_PLAIN)
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def spaced(lines: str) -> str:
    """Lines folded, with a space before each word, also at the start of a line."""
    return " " + fold(lines).replace("\n", "\n ")


def spans(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Where folded words stand in a text, in its own characters; what touches is one."""
    folded, origin = _with_origins(text)
    found = sorted(span for word in words for span in _places(folded, word))
    joined: list[Span] = []
    for start, end in found:
        first, last = origin[start], origin[end - 1] + 1
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def _places(folded: str, word: str) -> list[Span]:
    """Where a word stands: at the starts of words if it does anywhere, for that is what is meant."""
    every = [(match.start(), match.end()) for match in re.finditer(re.escape(word), folded)]
    starts = [span for span in every if span[0] == 0 or not folded[span[0] - 1].isalnum()]
    return starts or every


def _with_origins(text: str) -> tuple[str, Sequence[int]]:
    """A text folded, and for each of its characters the place that it came from."""
    folded = fold(text)
    if text.isascii():
        return folded, range(len(folded))
    pieces = [fold(character) for character in text]
    return "".join(pieces), [place for place, piece in enumerate(pieces) for _ in piece]
