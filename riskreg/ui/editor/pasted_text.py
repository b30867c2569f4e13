"""What another program put on the clipboard as plain text, read as the lines of a list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from riskreg.model.entry import Level
from riskreg.ui.editor.outline import Line, clean

_BULLETS, _SUB_BULLETS = "•●▪■‣⁃·*–—\uf0b7\\-", "◦○▫o"
_TIGHT = "•●▪■◦○▫\uf0b7\uf0a7"  # marks that are never letters, so that no space needs to follow them
_BULLET = re.compile(rf"([{_BULLETS}{_SUB_BULLETS}])\s+|([{_TIGHT}])\s*|§(?:\t|[ \xa0]{{2,}})\s*")
_LETTER = r"(?:[a-z]|[ivx]{1,4})"
_NUMBER = re.compile(r"(?:\d{1,2}[.)]|\(\d{1,2}\))[ \t\xa0]+")
_SUB_NUMBER = re.compile(rf"(?:\d{{1,2}}(?:\.\d{{1,2}})+[.)]?|{_LETTER}[.)]|\({_LETTER}\))[ \t\xa0]+")
_BLANK = re.compile(r"[ \t\xa0]*")


class Written(NamedTuple):
    """One line of a paste: how far in it begins, its level where it carries a mark, and its words."""

    indent: int
    level: Level | None
    text: str


def read_text(text: str) -> tuple[Line, ...]:
    """The lines of a pasted text: bullets, dashes and numbers become levels, and so do indents.

    Among bullets, a line without one that stands directly over a bullet is a heading, and one that
    is set in under a bullet goes on with it.
    """
    lines = [line for line in clean(text).split("\n") if line.strip()]
    numbered = sum(bool(_NUMBER.match(line.strip()) or _SUB_NUMBER.match(line.strip())) for line in lines) > 1
    return levelled([made for line in lines if (made := _written(line, numbered=numbered)).text])


def words_of(text: str) -> str:
    """A text without the bullet that it begins with."""
    return _written(text, numbered=False).text or text.strip()


def _written(line: str, *, numbered: bool) -> Written:
    blank = _BLANK.match(line)
    start = blank.end() if blank else 0
    indent, rest = len(line[:start].expandtabs(4)), line[start:]
    level: Level | None = None
    mark = _BULLET.match(rest)
    if mark:
        sub = (mark[1] or mark[2] or "§") in f"{_SUB_BULLETS}§\uf0a7"
        level = Level.SUB_BULLET if sub else Level.BULLET
    elif numbered and (mark := _SUB_NUMBER.match(rest)):
        level = Level.SUB_BULLET
    elif numbered and (mark := _NUMBER.match(rest)):
        level = Level.BULLET
    return Written(indent, level, (rest[mark.end() :] if mark else rest).strip())


def levelled(lines: Sequence[Written]) -> tuple[Line, ...]:
    """The lines with their levels, each seen beside the others of the paste."""
    lines = _gone_on(lines)
    marked = [line for line in lines if line.level is not None]
    margin = min((line.indent for line in marked or lines), default=0)
    read: list[Line] = []
    for place, line in enumerate(lines):
        following = lines[place + 1].level if place + 1 < len(lines) else None
        level = Level.SUB_BULLET if line.indent > margin else line.level or Level.BULLET
        if marked and line.level is None:
            level = Level.HEADING if following is not None else Level.BULLET
        read.append(Line(level, line.text))
    if read and all(line.level is Level.SUB_BULLET for line in read):
        return tuple(replace(line, level=Level.BULLET) for line in read)  # nothing there to be under
    return tuple(read)


def _gone_on(lines: Sequence[Written]) -> list[Written]:
    """The lines with those joined that a mail program broke: set in under a bullet, without one of their own."""
    joined: list[Written] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and last.level is not None and line.level is None and line.indent > last.indent:
            joined[-1] = last._replace(text=f"{last.text} {line.text}")
        else:
            joined.append(line)
    return joined
