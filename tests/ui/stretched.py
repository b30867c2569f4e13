"""A language that nobody speaks: every text of the program longer, accented and in brackets.

A register in Greek letters beside it, so that any Latin letter left in the window is a text that cannot be
translated, or a name that is nobody's to translate.
"""

import json
import re
from pathlib import Path

from PySide6.QtCore import QTranslator

ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçðéƒĝĥíĵķļɱñóþɋŕşţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŞŢÚṼŴẊÝŽ",
)
_MADE = {chr(letter) for letter in ACCENTED.values() if isinstance(letter, int)}
GREEK = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "αβςδεφγηιξκλμνοπθρστυωψχζςΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΩΨΧΖΣ",
)
LONGER, LONGEST_WORD = 0.4, 9
KEPT = re.compile(r"\{[^{}]*\}|<[^<>]+>|&[a-z]+;|\(\*[^)]*\)|\n|\t|%\w")
"""What a translator leaves as it is: what is put in later, tags, file name patterns and ends of lines."""


def stretch(text: str) -> str:
    """The text as a language would have it that needs 40 per cent more room."""
    if not text.strip() or text.startswith("qt_"):
        return text
    parts, kept = KEPT.split(text), [*KEPT.findall(text), ""]
    letters = "".join(part.translate(ACCENTED) + held for part, held in zip(parts, kept, strict=True))
    more = max(1, round(len("".join(parts)) * LONGER) - 2)
    words = ["~" * min(LONGEST_WORD, more - begun) for begun in range(0, more, LONGEST_WORD + 1)]
    return f"[{letters}{' '.join(words)}]"


def is_stretched(text: str) -> bool:
    """Whether the program said this, or part of it."""
    return not set(text).isdisjoint(_MADE)


class Stretched(QTranslator):
    """Translates everything, into no language."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text stretched; the names of keys stay, since shortcuts are read by them."""
        return source if context == "QShortcut" else stretch(source)

    def isEmpty(self) -> bool:  # noqa: N802
        return False


READABLE = {
    "name", "actor", "reason", "title", "owner", "commentary", "text", "progress", "agreed_by",
    "description", "heading", "body", "asked_by", "answer", "follow_up", "resolution", "where",
}  # fmt: skip


def greek_sample(resources: Path, to: Path) -> Path:
    """The sample register's data with everything that people wrote in Greek letters; returns its file."""

    def said(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: said(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [said(each, key) for each in value]
        return value.translate(GREEK) if isinstance(value, str) and key in READABLE else value

    data = json.loads((resources / "sample.json").read_text("utf-8"))
    to.write_text(json.dumps(said(data), ensure_ascii=False), "utf-8")
    return to
