"""What differs in a draft from what the last sign-off froze: field by field, list by list, word by word."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from riskreg.model.changes import Change
from riskreg.model.entry import Action, Entry, Item, Strand
from riskreg.model.errors import REFUSALS, InvalidEntry
from riskreg.model.words import Mark, Run, item_changes, strand_pairs
from riskreg.scoring.rating import Kind
from riskreg.ui.editor import outline
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.dates import read_date
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.merge import ALL
from riskreg.ui.editor.strand_text import StrandText
from riskreg.ui.editor.wording import LISTS, RATINGS, field_word, list_heading, rating_text, rating_word
from riskreg.ui.history.difference_sides import Line, Section, changed_sections

_TEXTS = ("title", "types", "owner", "exempt", "commentary")
_MOST = 60_000  # characters of a list, before and after, that are compared word by word

Lines = tuple[outline.Line, ...]


@dataclass(frozen=True)
class Part:
    """A field or list that differs: the words of its change, and of a list what became of each item in it now."""

    sections: tuple[Section, ...]
    counts: Mapping[Mark, int]
    items: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Since:
    """What differs from ``quarter``, by the names of Fields; a list by its place, as ``merge`` names it."""

    quarter: str = ""
    parts: Mapping[str, Part] = field(default_factory=dict)


NOTHING = Since()


def since(draft: Draft, context: EditorContext) -> Since:
    """What the draft changes of the last quarter signed off; nothing for what was not in that."""
    quarter, then = context.trail[-1] if context.trail else (None, None)
    if quarter is None or then is None:
        return NOTHING
    kind, entry = draft.source.kind, then.entry
    parts = {name: part for name in _TEXTS if (part := _text(name, entry, getattr(draft.now, name), kind))}
    for name in RATINGS:
        before, after = getattr(entry, name), getattr(draft.now, name)
        if before != after:
            scheme = context.scheme_of(draft.base) if after == getattr(draft.start, name) else context.scheme
            runs = _moved(rating_text(context.scheme_of(then), kind, before), rating_text(scheme, kind, after))
            parts[name] = _whole(Section(rating_word(name), (Line(Mark.REWORDED, (runs,)),)))
    if (stated := draft.stated()) and (part := _text("direction", entry, stated, kind, "stated")):
        parts["direction"] = part
    return Since(quarter.label, {**parts, **dict(_strands(entry.strands, draft.now.strands, kind))})


def _whole(section: Section) -> Part:
    return Part((section,), Counter(line.mark for line in section.lines))


def _moved(before: str, after: str) -> tuple[Run, ...]:
    return Run(Mark.REMOVED, before), Run(Mark.KEPT, " → "), Run(Mark.ADDED, after)


def _text(name: str, then: Entry, now: Any, kind: Kind, attribute: str = "") -> Part | None:
    before = getattr(then, attribute or name)
    if before == now:
        return None
    return _whole(*changed_sections((Change(name, before, now),), kind))


def _strands(then: tuple[Strand, ...], now: tuple[StrandText, ...], kind: Kind) -> Iterator[tuple[str, Part]]:
    titled = tuple(Strand(text.title.strip() or None) for text in now)
    gone, number = list[Strand](), 0
    for old, new in strand_pairs(then, titled):
        if new is None:
            gone += [old] if old else []
            continue
        name, text = f"{ALL}.{number}", now[number]
        number += 1
        before = (old.title if old else None) or ""
        if before != text.title.strip():
            yield f"{name}.title", _whole(*changed_sections((Change("title", before, text.title.strip()),), kind))
        for each in LISTS:
            if part := _list(each, getattr(old, each, ()), getattr(text, each), kind):
                yield f"{name}.{each}", part
    if gone:
        yield ALL, Part(tuple(_gone(gone, kind)), {Mark.REMOVED: len(gone)})


def _gone(strands: list[Strand], kind: Kind) -> Iterator[Section]:
    for strand in strands:
        title = (Line(Mark.REMOVED, ((Run(Mark.REMOVED, strand.title or ""),),)),)
        yield Section(field_word("title"), title)
        yield from changed_sections((Change(ALL, (strand,), ()),), kind)


@lru_cache(maxsize=64)  # of all lists on the page, the one being written changes
def _list(name: str, before: tuple[Item, ...], now: Lines, kind: Kind) -> Part | None:
    try:
        after = tuple(_item(line, action=name == "actions") for line in now if line.text.strip())
    except REFUSALS:
        return None  # it holds what a register cannot: the save will say so
    if before == after:
        return None
    if sum(len(item.text) for item in (*before, *after)) > _MOST:
        kept = set(before)
        marks = tuple(Mark.KEPT if item in kept else Mark.REWORDED for item in after)
        old = tuple(Line(Mark.KEPT, ((Run(Mark.KEPT, item.text),),), item.level) for item in before)
        return Part((Section(list_heading(name, kind), old),), Counter(set(marks) - {Mark.KEPT}), marks)
    changes = item_changes(before, after)
    return Part(
        tuple(changed_sections((_only(name, before, after),), kind)),
        Counter(change.kind for change in changes if change.kind is not Mark.KEPT),
        tuple(change.kind for change in changes if change.after is not None),
    )


def _only(name: str, before: tuple[Item, ...], after: tuple[Item, ...]) -> Change:
    old, new = (Strand(**{name: items}) for items in (before, after))  # type: ignore[arg-type]
    return Change(ALL, (old,), (new,))


def _item(line: outline.Line, *, action: bool) -> Item:
    if not action:
        return Item(line.level, line.text)
    details = line.details
    try:
        due = read_date(details.due)
    except InvalidEntry:
        due = None  # half typed
    owner, progress = details.owner.strip() or None, details.progress.strip()
    return Action(line.level, line.text, owner, due, details.status, progress)
