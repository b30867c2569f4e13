"""A process of its own that judges words: Hunspell holds up the whole of Python while it reads and searches.

Started with the paths of dictionaries; reads one JSON object a line and answers each with one.
{"check": [words]} is answered with {"wrong": [words]}, {"suggest": word} with {"for": word, "words": [words]}.
"""

import json
import sys
from pathlib import Path
from typing import Any, Protocol

_MOST = 6  # suggestions


class Dictionary(Protocol):
    """What Hunspell offers of a dictionary."""

    def spell(self, word: str) -> bool:
        """Whether a word is right."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant."""


def _is_right(dictionary: Dictionary, word: str) -> bool:
    try:
        return dictionary.spell(word)
    except UnicodeError:
        return True  # it has no letters for such a word


def answer(dictionaries: list[Dictionary], asked: dict[str, Any]) -> dict[str, Any]:
    """The answer to one request: a word is right where any dictionary has it."""
    if "check" in asked:
        words = asked["check"]
        return {"wrong": [word for word in words if not any(_is_right(each, word) for each in dictionaries)]}
    found: dict[str, None] = {}
    for each in dictionaries:
        try:
            found |= dict.fromkeys(each.suggest(asked["suggest"])[:_MOST])
        except UnicodeError:
            continue
    return {"for": asked["suggest"], "words": list(found)[:_MOST]}


def main(paths: list[str]) -> None:
    """Answer until there is nothing more to read."""
    from hunspell import Hunspell  # type: ignore[import-untyped]

    files = [Path(path) for path in paths]
    loaded: list[Dictionary] = [
        Hunspell(file.stem, hunspell_data_dir=str(file.parent), system_encoding="UTF-8") for file in files
    ]
    for line in sys.stdin.buffer:
        sys.stdout.write(json.dumps(answer(loaded, json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
