"""Lists as people type them into a cell: headings, bullets and sub-bullets by mark and indentation."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from riskreg.model.entry import Level

_MARKS = {
    **dict.fromkeys("•●▪■◆♦‣➢➤►✓✔·*\uf0b7\uf0a7\uf0d8\uf0fc", 1),
    **dict.fromkeys("-–—−", 2),
    **dict.fromkeys("○◦o▫□", 3),
}
_PLAIN_MARKS = frozenset("•●▪")
_NUMBER = re.compile(r"\(?(?:\d{1,3}[.)]|[a-z]\)|[ivx]{1,4}\))\s+")
_IN_ROW = re.compile(r"\s+(?=[•●▪]\s)")
_LONGEST_HEADING = 100
_INDENT = 2  # spaces from which a line stands deeper than another
_HOLLOW = 3
_NEEDS_SPACE = frozenset("*o-–—−·")


class _Line(NamedTuple):
    text: str
    rank: int | None  # of its mark: 0 a number, then by how deep a mark usually stands; None without one
    indent: int
    after_blank: bool


def items_from(text: str) -> list[tuple[Level, str]]:
    """The items of a list in a cell, each with its level. No word is left out; marks and numbers are."""
    if text[:1] in _PLAIN_MARKS:
        mark = text[0]
        parts = text.split("\n")
        if text.count(mark) == len(parts) and all(part.startswith(mark) and part != mark for part in parts):
            return [(Level.BULLET, part[1:].strip()) for part in parts]
    lines = list(_lines(text))
    marked = [line for line in lines if line.rank is not None]
    if not marked:
        return [(Level.BULLET, line.text) for line in lines]
    first_rank = min(line.rank for line in marked if line.rank is not None)
    first_indent = min(line.indent for line in marked)
    items: list[tuple[Level, str]] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if line.rank is not None:
            hollow_indented = line.rank == _HOLLOW and line.indent >= _INDENT  # a sub-bullet wherever it stands
            deeper = hollow_indented or line.rank > first_rank or line.indent >= first_indent + _INDENT
            items.append((Level.SUB_BULLET if deeper else Level.BULLET, line.text))
        elif items and _continues(line, items[-1], first_rank, first_indent):
            level, before = items[-1]
            items[-1] = (level, f"{before} {line.text}")
        else:
            items.append((_level_of_plain(line, following, top=not items), line.text))
    return items


def _continues(line: _Line, before: tuple[Level, str], first_rank: int, first_indent: int) -> bool:
    """Whether a line without a mark goes on with the item above it."""
    if line.after_blank or before[0] is Level.HEADING:
        return False
    return (
        first_rank == 0
        or line.indent >= first_indent + _INDENT
        or line.text[0].islower()
        or before[1].endswith((",", "-", "&", " and", " the", " of"))
    )


def _level_of_plain(line: _Line, following: _Line | None, *, top: bool) -> Level:
    if following is None or following.rank is None:
        return Level.BULLET
    heading = top or (len(line.text) <= _LONGEST_HEADING and not line.text.endswith("."))
    return Level.HEADING if heading else Level.BULLET


def _lines(text: str) -> Iterable[_Line]:
    blank = False
    many = text.count("•") + text.count("●") + text.count("▪") > text.count("\n") + 1
    for raw in text.split("\n"):
        for part in _IN_ROW.split(raw) if many else (raw,):
            stripped = part.strip()
            if not stripped:
                blank = True
                continue
            rank, words = _unmark(stripped)
            if not words:
                continue
            spaced = part.expandtabs(4)
            yield _Line(words, rank, len(spaced) - len(spaced.lstrip()), blank)
            blank = False


def _unmark(line: str) -> tuple[int | None, str]:
    mark = line[0]
    rank = _MARKS.get(mark)
    if rank is not None:
        following = line[1:2]
        if following in {"", " ", "\t"} or mark not in _NEEDS_SPACE or (mark in "-–—" and following.isupper()):
            return rank, line[1:].lstrip()
        return None, line
    if mark.isdigit() or mark == "(" or line[1:2] == ")":
        number = _NUMBER.match(line)
        if number:
            return 0, line[number.end() :]
    return None, line
