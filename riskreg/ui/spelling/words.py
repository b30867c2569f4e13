"""The words of a text that a dictionary can judge. Pure functions."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CODE = re.compile(r"[\d@\\_]|://|www\.|\.\w{2,}(?:/|$)")  # references, numbers, addresses, names of files
_LONGEST = 40


class Word(NamedTuple):
    """A word and the place of its first letter."""

    place: int
    text: str


def words(text: str) -> Iterator[Word]:
    """The words to judge: no references, numbers or addresses, no initials, nothing with capitals inside."""
    for token in _TOKEN.finditer(text):
        if _CODE.search(token[0]):
            continue
        for word in _WORD.finditer(token[0]):
            if 1 < len(word[0]) <= _LONGEST and not any(letter.isupper() for letter in word[0][1:]):
                yield Word(token.start() + word.start(), word[0])


def plain(word: str) -> str:
    """A word with the straight apostrophe that dictionaries have."""
    return word.replace("’", "'")


def known_words(texts: Iterable[str]) -> frozenset[str]:
    """Every word of some texts, such as the names of owners, folded so that capitals do not matter."""
    return frozenset(plain(word).casefold() for text in texts for word in _WORD.findall(text))
