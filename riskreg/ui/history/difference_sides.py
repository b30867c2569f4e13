"""One entry at two moments as sections of lines, each line with what stood before and stands after."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.model.changes import RATINGS, Change, field_value
from riskreg.model.entry import Action, Closure, Entry, Item, Level, Strand
from riskreg.model.evidence import EntryDifference
from riskreg.model.words import ItemChange, Mark, Run, item_changes, strand_pairs, word_changes
from riskreg.scoring.direction import Statement
from riskreg.scoring.rating import Kind
from riskreg.ui.days import plain_date
from riskreg.ui.editor.wording import LISTS, field_word, list_heading, status_word
from riskreg.ui.history.difference_words import link_words, mark_word
from riskreg.ui.theme import direction_words

translate = QCoreApplication.translate

Paragraph = tuple[Run, ...]


class Line(NamedTuple):
    """What became of one item or text; ``level`` is how deep it stands in its list, None for a text.

    What is said ``aside`` stands in neither entry.
    """

    mark: Mark
    paragraphs: tuple[Paragraph, ...]
    level: Level | None = None
    aside: bool = False

    def side(self, gone: Mark) -> tuple[Paragraph, ...]:
        """The paragraphs of one side: without what was ADDED, before; without what was REMOVED, after."""
        kept = (tuple(run for run in paragraph if run.kind is not gone) for paragraph in self.paragraphs)
        return tuple(paragraph for paragraph in kept if paragraph)


class Section(NamedTuple):
    """A field or a list of an entry, and its lines."""

    heading: str
    lines: tuple[Line, ...]


def sections(difference: EntryDifference) -> Iterator[Section]:
    """Every field that differs, but the ratings, in the order of the paper."""
    entry = difference.recorded.entry
    if difference.before is None:
        yield from _whole(entry)
        return
    yield from changed_sections(difference.changes, entry.kind)


def changed_sections(changes: Sequence[Change], kind: Kind) -> Iterator[Section]:
    """The fields and lists that differ, but the ratings, each with what stood in it before and after."""
    for change in changes:
        if change.field == "strands":
            yield from _strands(change.before or (), change.after, kind)
        elif change.field not in RATINGS:
            before, after = (_field_text(change.field, value) for value in (change.before, change.after))
            yield Section(field_word(change.field), (Line(_mark(change), (word_changes(before, after),)),))


def _whole(entry: Entry) -> Iterator[Section]:
    """A new entry, as it came: nothing in it was anything before, so no word of it is marked."""
    for field in ("types", "owner", "direction", "commentary", "exempt", "status", "level", "links"):
        if value := field_value(entry, field):
            yield Section(field_word(field), (_plain(_field_text(field, value)),))
    for number, strand in enumerate(entry.strands, start=1):
        if len(entry.strands) > 1:
            title = (_plain(strand.title),) if strand.title else ()
            yield Section(translate("difference", "Strand {0}").format(number), title)
        for name in LISTS:
            if items := getattr(strand, name):
                yield Section(list_heading(name, entry.kind), tuple(map(_plain_item, items)))


def _plain(text: str) -> Line:
    return Line(Mark.KEPT, ((Run(Mark.KEPT, text),),))


def _plain_item(item: Item) -> Line:
    return Line(Mark.KEPT, tuple((Run(Mark.KEPT, text),) for text in (item.text, *_notes(item))), item.level)


def _mark(change: Change) -> Mark:
    if change.field in ("status", "exempt"):
        return Mark.REWORDED
    if not change.before:
        return Mark.ADDED
    return Mark.REWORDED if change.after else Mark.REMOVED


def _field_text(field: str, value: Any) -> str:
    if field == "exempt":
        return translate("difference", "Exempt (Part II)") if value else translate("difference", "Not exempt")
    if field == "status":
        return _closure_text(value)
    if isinstance(value, Statement):
        said = f"{direction_words(value.direction)} ({value.quarter})"
        return f"{said}\n{value.reason}" if value.reason else said
    if field == "links":
        return ", ".join(link_words(link) for link in value or ())
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _closure_text(closure: Closure | None) -> str:
    if closure is None:
        return translate("difference", "Open")
    said = translate("difference", "Closed {0}, agreed by {1}: {2}")
    return said.format(plain_date(closure.day), closure.agreed_by, closure.reason)


def _strands(before: Sequence[Strand], after: Sequence[Strand], kind: Kind) -> Iterator[Section]:
    several = max(len(before), len(after)) > 1
    for number, (old, new) in enumerate(strand_pairs(before, after), start=1):
        if several and (old is None or new is None or old != new):
            yield _strand_title(old, new, number)
        for name in LISTS:
            items = getattr(old, name, ()), getattr(new, name, ())
            if items[0] != items[1]:
                yield Section(list_heading(name, kind), tuple(_lines(item_changes(*items))))


def _strand_title(old: Strand | None, new: Strand | None, number: int) -> Section:
    """The strand that the lists which follow belong to, and what became of its title."""
    heading = translate("difference", "Strand {0}").format(number)
    mark = Mark.REMOVED if new is None else Mark.ADDED if old is None else Mark.KEPT
    if old is None or new is None:
        heading = f"{heading}: {mark_word(mark)}"
    titles = [(strand.title if strand else None) or "" for strand in (old, new)]
    if mark is Mark.KEPT and titles[0] != titles[1]:
        mark = Mark.REWORDED
    runs = word_changes(*titles)
    return Section(heading, (Line(mark, (runs,)),) if runs else ())


def _lines(changes: Sequence[ItemChange]) -> Iterator[Line]:
    """The items that differ; between them, how many are the same."""
    same = 0
    for change in changes:
        if change.kind is Mark.KEPT:
            same += 1
            continue
        yield from _same(same)
        same = 0
        yield Line(change.kind, (change.runs, *_carried(change)), _item(change).level)
    yield from _same(same)


def _same(count: int) -> Iterator[Line]:
    if count:
        one, more = translate("difference", "1 item the same"), translate("difference", "{0} items the same")
        yield _plain(one if count == 1 else more.format(count))._replace(aside=True)


def _item(change: ItemChange) -> Item:
    found = change.after or change.before
    assert found is not None  # noqa: S101 - an item that was nowhere did not change
    return found


def _carried(change: ItemChange) -> Iterator[Paragraph]:
    """What an action carries beside its words: all of it where it is new or gone, else what differs."""
    if change.kind in (Mark.ADDED, Mark.REMOVED):
        yield from ((Run(change.kind, note),) for note in _notes(_item(change)))
    if change.kind is not Mark.REWORDED:
        return
    if "level" in change.fields:
        yield word_changes(_level_word(change.before), _level_word(change.after))
    before, after = _carries(change.before), _carries(change.after)
    for name in change.fields:
        if name in before | after:
            yield word_changes(before.get(name, ""), after.get(name, ""))


def _notes(item: Item) -> Iterator[str]:
    """All that an action carries, on one line, and its progress."""
    said = _carries(item)
    progress = said.pop("progress", "")
    yield from filter(None, (" · ".join(said.values()), progress))


def _carries(item: Item | None) -> dict[str, str]:
    said: dict[str, str] = {}
    if isinstance(item, Action):
        if item.due:
            said["due"] = translate("difference", "Due {0}").format(plain_date(item.due))
        if item.status:
            said["status"] = status_word(item.status)
        if item.owner:
            said["owner"] = translate("difference", "Owner: {0}").format(item.owner)
        if item.progress:
            said["progress"] = translate("difference", "Progress: {0}").format(item.progress)
    return said


def _level_word(item: Item | None) -> str:
    words = {
        Level.HEADING: translate("difference", "Heading"),
        Level.BULLET: translate("difference", "Bullet"),
        Level.SUB_BULLET: translate("difference", "Sub-bullet"),
    }
    return words[item.level] if item else ""


def spoken(section: Section) -> str:
    """A section in words alone, for who hears it."""
    return " ".join((f"{section.heading}.", *(f"{_spoken(line)}." for line in section.lines)))


def _spoken(line: Line) -> str:
    runs = [run for paragraph in line.paragraphs for run in paragraph]
    became = mark_word(line.mark).capitalize()
    if line.mark is Mark.REWORDED:
        changed = (run for run in runs if run.kind is not Mark.KEPT)
        return f"{became}, " + "; ".join(f"{mark_word(run.kind)}: {run.text.strip()}" for run in changed)
    said = " ".join(run.text for run in runs)
    return said if line.mark is Mark.KEPT else f"{became}: {said}"
