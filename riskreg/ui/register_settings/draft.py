"""The register's settings while someone writes them: lists as lines of text, the workbook's layout as a draft."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from PySide6.QtCore import QCoreApplication

from riskreg.model.entry import check_text
from riskreg.model.errors import InvalidEntry
from riskreg.model.quarter import Quarter
from riskreg.model.records import Settings, Summary
from riskreg.ui.register_settings.layout_draft import LayoutDraft, troubles_of

translate = QCoreApplication.translate
FIELDS = ("name", "types", "levels", "start_month", "style", "columns", "sheets")
_OF_THE_PAPER = LayoutDraft._fields


@dataclass(frozen=True, slots=True)
class SettingsDraft:
    """``types`` and ``levels`` are texts, one a line; empty lines do not count."""

    name: str
    types: str
    levels: str
    start_month: int
    paper: LayoutDraft

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The draft that says these settings."""
        types, levels = "\n".join(settings.types), "\n".join(settings.levels)
        return cls(settings.name, types, levels, settings.start_month, LayoutDraft.of(settings.paper))

    def settings(self, before: Settings) -> Settings:
        """The settings that are written here; what may not be changed is as before."""
        quarter = replace(before.open_quarter, start_month=before.start_month)
        return replace(
            before,
            name=self.name.strip(),
            types=lines(self.types),
            levels=lines(self.levels),
            start_month=self.start_month,
            open_quarter=quarter,
            paper=self.paper.layout(),
        )

    def differing(self, other: Self) -> tuple[str, ...]:
        """The names of the values that differ, blanks aside."""
        return tuple(name for name in FIELDS if _value(self, name) != _value(other, name))


def merged(start: SettingsDraft, mine: SettingsDraft, theirs: SettingsDraft) -> SettingsDraft:
    """What I wrote on top of what somebody else saved meanwhile: mine where I changed it, theirs otherwise."""
    changed = set(mine.differing(start))
    paper = {name: getattr(mine.paper, name) for name in changed.intersection(_OF_THE_PAPER)}
    others = {name: getattr(mine, name) for name in changed.difference(_OF_THE_PAPER)}
    return replace(theirs, paper=theirs.paper._replace(**paper), **others)


def lines(text: str) -> tuple[str, ...]:
    """The lines that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _value(draft: SettingsDraft, name: str) -> object:
    if name in _OF_THE_PAPER:
        return draft.paper.sheets if name == "sheets" else getattr(draft.paper.layout(), name)
    value = getattr(draft, name)
    if name == "name":
        return value.strip()
    return lines(value) if isinstance(value, str) else value


def quarter_then(settings: Settings, start_month: int) -> Quarter:
    """The open quarter when the year starts in another month: its year and number stay."""
    return replace(settings.open_quarter, start_month=start_month)


def troubles(draft: SettingsDraft, now: Settings, rows: Iterable[Summary]) -> Mapping[str, str]:
    """What is wrong with a draft, a sentence under the name of each field."""
    found: dict[str, str] = {}
    if not draft.name.strip():
        found["name"] = translate("settings", "A register needs a name, such as the organisation's.")
    used_types, used_levels = _used(rows)
    for field, said in (
        *_list("types", lines(draft.types), used_types),
        *_list("levels", lines(draft.levels), used_levels),
        *_first_level(lines(draft.levels), now.levels, used_levels[""]),
        *_printable(draft),
        *troubles_of(draft.paper),
    ):
        found.setdefault(field, said)
    return found


def _used(rows: Iterable[Summary]) -> tuple[Counter[str], Counter[str]]:
    types: Counter[str] = Counter()
    levels: Counter[str] = Counter()
    for row in rows:
        types.update(row.types.splitlines())
        levels[row.level] += 1
    return types, levels


def _list(field: str, names: Sequence[str], used: Counter[str]) -> Iterator[tuple[str, str]]:
    if not names:
        yield field, translate("settings", "There is at least one, each on a line of its own.")
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            yield field, translate("settings", "{0} stands there twice.").format(name)
        seen.add(name.casefold())
    for name, many in used.items():
        # Levels are compared as they are written, types without regard to capitals.
        there = name in names if field == "levels" else name.casefold() in seen
        if name and not there:
            said = translate("settings", "{0} is in use by {1}: give those entries another one first, or keep it.")
            entries = translate("settings", "1 entry") if many == 1 else translate("settings", "{0} entries")
            yield field, said.format(name, entries.format(f"{many:,}"))


def _first_level(levels: Sequence[str], before: Sequence[str], many: int) -> Iterator[tuple[str, str]]:
    """Entries without a level stand at the first one: they must not move because the list does."""
    if many and levels and levels[0] != before[0] and before[0] in levels:
        said = translate("settings", "{0} stays first: entries that were never moved stand there ({1}).")
        yield "levels", said.format(before[0], f"{many:,}")


def _printable(draft: SettingsDraft) -> Iterator[tuple[str, str]]:
    for field, texts in (("name", (draft.name,)), ("types", lines(draft.types)), ("levels", lines(draft.levels))):
        for text in texts:
            try:
                check_text(f'"{text}"', text, one_line=True)
            except InvalidEntry as refusal:
                yield field, str(refusal)
