"""Texts that programs stumble over, made from a seed: each time the same ones."""

from collections.abc import Iterator
from random import Random

_CONTROLS = [chr(code) for code in (*range(9), *range(11, 32), 127, *range(128, 160))]
_NO_CHARACTERS = ["\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\U0010ffff", "\ufffd"]
_SURROGATES = ["\ud800", "\udbff", "\udc00", "\udfff", "\udc80"]
_UNSEEN = [
    "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
    "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff", "\u00ad", "\u061c", "\u180e",
    "\U000e0041", "\ufe0f",
]  # fmt: skip
_SPACES = [" ", "  ", "\t", "\xa0", "\u2003", "\u3000", "\u202f", "\u1680"]
_BREAKS = ["\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\n \n", "\n\t"]
_LETTERS = [
    "👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "e\u0301", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘", "שלום", "مرحبا", "नमस्ते", "می‌خواهم", "𝕬𝖇𝖈", "ﷺ",
    "한국어", "ﬁ", "İıſ", "漢字", "ẞ", "Ω", "🇬🇧", "𐍈", "\u0600",
]  # fmt: skip
_MARKS = [
    "• ", "- ", "* ", "○ ", "   ○ ", "1. ", "(a) ", "2) ", "… ", "–", "\uf0b7 ", "Progress: ", " Progress: done",
    " (Head of Finance, by 3 May 2018, underway)", " (planned)", "Closed", "Increased\n", "n/a", "None", "-", "0",
    "TRUE", "1e5", "007", "CR1", "12/03/2018", "20 (5x4)", "Risk Owner", "Description",
]  # fmt: skip
_FORMULAS = [
    "=1+1", "=cmd|' /C calc'!A0", "+SUM(1,1)", "-2+3", "@SUM(1)", '=HYPERLINK("http://example.org")', "\t=1",
    "'=1", "#REF!", "#N/A", "{=1}", "=", "==", "%0A=1",
]  # fmt: skip
_CODES = [
    "<b>x</b>", "&amp;", "&#0;", "]]>", "<!--", "_x000D_", "_x0000_", "_xD800_", "_x005F_x000D_", "_X0041_",
    "\\x00", "'; DROP TABLE ledger; --", '"', "'", "\\", "%s", "{0}", "${x}", "\u0000", "null", "/",
    "\\n", "a,b;c\td|e", "../..",
]  # fmt: skip
_PLAIN = ["The council", "budget", "savings are not made", "staff", "2018/19", "x", "Ratepayers", "&", "a. b."]
_KINDS = (
    _CONTROLS, _NO_CHARACTERS, _SURROGATES, _UNSEEN, _SPACES, _BREAKS, _LETTERS, _MARKS, _FORMULAS, _CODES, _PLAIN
)  # fmt: skip


def texts(seed: int, count: int) -> Iterator[str]:
    """So many texts: half of them of one kind among plain words, half of kinds mixed as they come."""
    chance = Random(seed)
    for number in range(count):
        kind = _KINDS[number % len(_KINDS)]
        kinds = (kind, _PLAIN) if number % 2 else (kind, *chance.sample(_KINDS, 2), _PLAIN)
        parts = [chance.choice(chance.choice(kinds)) for _ in range(chance.randint(1, 6))]
        if chance.random() < 0.05:
            parts.append("".join(chr(chance.randrange(0x110000)) for _ in range(chance.randint(1, 20))))
        yield chance.choice(("", " ")).join(parts)


def giants(chance: Random) -> Iterator[str]:
    """Texts of about a million characters: one word, many words, one letter that takes two units, lines, marks."""
    million = 1_000_000
    yield "x" * million
    yield " ".join(f"word{number}" for number in range(million // 10))
    yield "😀" * million
    yield "a\u0301" * (million // 2)
    yield "\n".join("A line of its own" for _ in range(million // 18))
    yield "".join(chance.choice("ab \n•=") for _ in range(million))
