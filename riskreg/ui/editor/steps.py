"""The way back through what was typed and not saved, step by step, and forward again."""

from collections.abc import Iterator
from dataclasses import fields
from typing import NamedTuple

from riskreg.ui.editor.draft import Fields
from riskreg.ui.editor.outline import Details, Line
from riskreg.ui.editor.strand_text import StrandText
from riskreg.ui.editor.wording import LISTS

Path = tuple[str | int, ...]
_MOST = 500  # steps remembered


class _Text(NamedTuple):
    """A change of one text and nothing else: which, and what it was and is."""

    path: Path
    before: str
    after: str


class Steps:
    """Remembers the values before each step. A word that is typed, or rubbed out, is one step."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Begin anew: there is no way back from here."""
        self._back: list[Fields] = []
        self._on: list[Fields] = []
        self._last: _Text | None = None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._back)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._on)

    def note(self, before: Fields, after: Fields) -> None:
        """Remember that ``before`` became ``after``."""
        if before == after:
            return
        text = _text_changed(before, after)
        if not (self._back and text and self._last and _goes_on(self._last, text)):
            self._back.append(before)
            del self._back[:-_MOST]
        self._on.clear()
        self._last = text

    def undo(self, now: Fields) -> Fields:
        """The values before the last step."""
        self._on.append(now)
        self._last = None
        return self._back.pop()

    def redo(self, now: Fields) -> Fields:
        """The values after the step that was taken back last."""
        self._back.append(now)
        self._last = None
        return self._on.pop()


def _goes_on(last: _Text, this: _Text) -> bool:
    """Whether the same word is being typed on, or rubbed out on."""
    if last.path != this.path or last.after != this.before:
        return False
    place, removed, added = _difference(last.before, last.after)
    there, removed_now, added_now = _difference(this.before, this.after)
    if len(added_now) == 1 and not removed_now and added and not removed:
        word_begins = added[-1].isspace() and not added_now.isspace()
        return there == place + len(added) and not word_begins
    if len(removed_now) == 1 and not added_now and len(removed) == 1 and not added:
        return there in (place - 1, place)
    return False


def _difference(before: str, after: str) -> tuple[int, str, str]:
    """Where two texts part, what went there and what came."""
    shortest = min(len(before), len(after))
    head = alike(before, after, shortest)
    tail = alike(before[::-1], after[::-1], shortest - head)
    return head, before[head : len(before) - tail], after[head : len(after) - tail]


def alike(one: str, other: str, most: int) -> int:
    """How many characters two texts begin with alike, ``most`` at most: by halves, since texts may be long."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _text_changed(before: Fields, after: Fields) -> _Text | None:
    names = after.differing(before)
    if len(names) != 1:
        return None
    if names[0] == "strands":
        return _one(_strand_texts(before.strands, after.strands))
    old, new = getattr(before, names[0]), getattr(after, names[0])
    return _Text(names, old, new) if isinstance(old, str) and isinstance(new, str) else None


def _one(found: Iterator[_Text | None]) -> _Text | None:
    first = next(found, None)
    return first if next(found, None) is None and first is not None and first.path else None


def _strand_texts(before: tuple[StrandText, ...], after: tuple[StrandText, ...]) -> Iterator[_Text]:
    """Each text that differs; one without a path for anything else."""
    if len(before) != len(after):
        yield _Text((), "", "")
        return
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        if old.title != new.title:
            yield _Text((number, "title"), old.title, new.title)
        for name in LISTS:
            yield from _line_texts((number, name), getattr(old, name), getattr(new, name))


def _line_texts(path: Path, before: tuple[Line, ...], after: tuple[Line, ...]) -> Iterator[_Text]:
    if before == after:
        return
    shortest = min(len(before), len(after))
    first = next((place for place in range(shortest) if before[place] != after[place]), shortest)
    if before[first + 1 :] == after[first + 1 :] and first < shortest:
        yield from _one_line((*path, first), before[first], after[first])
    elif before[first:] == after[first + 1 :]:
        yield _Text((*path, first, "text"), "", after[first].text)
    elif before[first + 1 :] == after[first:]:
        yield _Text((*path, first, "text"), before[first].text, "")
    else:
        yield _Text((), "", "")


def _one_line(path: Path, before: Line, after: Line) -> Iterator[_Text]:
    if before.level is not after.level:
        yield _Text((), "", "")
    if before.text != after.text:
        yield _Text((*path, "text"), before.text, after.text)
    for each in fields(Details):
        old, new = getattr(before.details, each.name), getattr(after.details, each.name)
        if old != new:
            both = isinstance(old, str) and isinstance(new, str)
            yield _Text((*path, each.name), old, new) if both else _Text((), "", "")
