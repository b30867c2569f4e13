"""Text as it comes out of other programs' files, brought to what a register may hold."""

import re

from riskreg.model.entry import UNPRINTABLE

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_SPACES = re.compile(r"[\xa0\u2000-\u200a\u202f\u205f\u3000]")
# Joiners stay between letters beyond Latin: families of emoji, Persian and Indian scripts need them.
_JOINER = r"(?<![^\x00-\u02ff])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u02ff])"
_INVISIBLE = re.compile(rf"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|{_JOINER}")
_LOST = re.compile(rf"{UNPRINTABLE.pattern}|{_INVISIBLE.pattern}")


def clean(raw: str) -> tuple[str, bool]:
    """The text with plain spaces and line breaks, and whether characters had to be removed.

    Indentation stays, since it says how deep a line of a list stands.
    """
    if raw.isprintable() and "_x" not in raw:
        return raw.strip(), False
    text = raw
    if "_x" in text:
        text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)
    text = _SPACES.sub(" ", _BREAKS.sub("\n", text))
    kept = text
    if not text.replace("\n", "").replace("\t", "").isprintable():
        kept = _LOST.sub("", text)
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip("\n").rstrip(), kept != text


def one_line(text: str) -> str:
    """The text on one line; where the lines were not sentences, a comma keeps them apart."""
    if "\n" not in text:
        return text.strip()
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return " ".join(line if line[-1] in ".,;:!?-–—/&" or last else f"{line}," for line, last in _with_last(lines))


def _with_last(lines: list[str]) -> list[tuple[str, bool]]:
    return [(line, number == len(lines)) for number, line in enumerate(lines, start=1)]
