"""The strands of an entry out of its rows: titles, consequences, controls and actions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.actions import ActionReader
from riskreg.exchange.incoming.cells import cell_at, unread, words_in
from riskreg.exchange.incoming.lists import items_from
from riskreg.exchange.incoming.notes import Remark
from riskreg.exchange.incoming.tables import Table
from riskreg.exchange.sheets.cleaning import one_line
from riskreg.exchange.sheets.sheet import Row, Unread
from riskreg.model.entry import Action, Item, Level, Strand

_PARAGRAPHS = re.compile(r"\n\s*\n")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s+")
_LISTED = re.compile(r"\n\s*(?:[•●▪■*○-]|\(?\d{1,2}[.)])\s*\w")


_Listed = TypeVar("_Listed", Item, Action)


@dataclass(slots=True)
class _Draft:
    """A strand while its rows are read."""

    title: str | None
    consequences: list[Item]
    controls: list[Item]
    actions: list[Action]

    @property
    def is_empty(self) -> bool:
        return not (self.title or self.consequences or self.controls or self.actions)


def split_title(text: str) -> tuple[str, str | None]:
    """An entry's title and, where the same cell goes on, the words of its first strand.

    The title ends at the first empty line, or where numbered or bulleted lines begin.
    """
    if "\n" not in text:
        return text.strip(), None
    title, *rest = _PARAGRAPHS.split(text.strip(), maxsplit=1)
    if not rest:
        listed = _LISTED.search(text)
        if listed is None:
            return " ".join(text.split()), None
        title, rest = text[: listed.start()], [text[listed.start() :].lstrip("\n")]
    return " ".join(title.split()), strand_title(rest[0])


def strand_title(text: str) -> str | None:
    """The words of a strand without the number that the layout gives it."""
    numbered = [line for line in text.split("\n") if _NUMBERED.match(line.lstrip())]
    if len(numbered) == 1 and text.lstrip().startswith(numbered[0].lstrip()):
        text = _NUMBERED.sub("", text.lstrip(), count=1)
    return text.strip() or None


class StrandReader:
    """Reads the strands of the entries of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._title = table.column(Field.TITLE)
        self._description = table.column(Field.DESCRIPTION)
        self._told = ActionReader(table)
        consequences = [*table.columns.get(Field.CONSEQUENCES, ()), *table.columns.get(Field.CAUSES, ())]
        self._consequences = self._with_headings(consequences, set(table.columns.get(Field.CAUSES, ())))
        self._controls = self._with_headings(table.columns.get(Field.CONTROLS, ()), set())
        self._actions = self._with_headings(table.columns.get(Field.ACTIONS, ()), set())

    def _with_headings(self, columns: Sequence[int], always: set[int]) -> list[tuple[int, str]]:
        """Columns that share one list each get a heading in it; a single column gets none."""
        headed = len(columns) > 1
        return [(c, one_line(self._table.headings[c]) if headed or c in always else "") for c in columns]

    def read(self, rows: Sequence[Row], remarks: list[Remark]) -> tuple[str, tuple[Strand, ...]]:
        """The entry's title and its strands."""
        first = rows[0]
        title, words = split_title(self._title_of(first) or words_in(cell_at(first, self._description)))
        drafts: list[_Draft] = []
        for row in rows:
            if row is not first:
                again = self._title_of(row)
                words = strand_title(again) if again and again != self._title_of(first) else None
            words = "\n".join(filter(None, (words, self._described(row, first))))
            consequences, controls, actions = self._lists(row, remarks)
            if not drafts or (words and words != title):
                drafts.append(_Draft(words if words != title else None, consequences, controls, actions))
            else:
                _go_on(drafts[-1].consequences, consequences)
                _go_on(drafts[-1].controls, controls)
                _go_on(drafts[-1].actions, actions)
        if len(drafts) > 1 and drafts[0].is_empty:
            del drafts[0]
        return title, tuple(
            Strand(draft.title or None, tuple(draft.consequences), tuple(draft.controls), tuple(draft.actions))
            for draft in drafts
        )

    def _title_of(self, row: Row) -> str:
        return words_in(cell_at(row, self._title))

    def _described(self, row: Row, first: Row) -> str:
        """The description beside a title: the words of the strand, unless a row only repeats them."""
        if self._description is None or cell_at(first, self._title) is None:
            return ""
        described = cell_at(row, self._description)
        repeated = row is not first and described == cell_at(first, self._description)
        return "" if repeated else words_in(described)

    def _lists(self, row: Row, remarks: list[Remark]) -> tuple[list[Item], list[Item], list[Action]]:
        consequences = [Item(level, text) for level, text in self._items(row, self._consequences, remarks)]
        controls = [Item(level, text) for level, text in self._items(row, self._controls, remarks)]
        words = self._items(row, self._actions, remarks)
        return consequences, controls, self._told.read(row, words, remarks)

    def _items(
        self, row: Row, columns: Sequence[tuple[int, str]], remarks: list[Remark]
    ) -> list[tuple[Level, str]]:
        items: list[tuple[Level, str]] = []
        for column, heading in columns:
            value = cell_at(row, column)
            if value is None:
                continue
            if isinstance(value, Unread):
                remarks.append(unread(row, column, value))
                continue
            found = items_from(value if isinstance(value, str) else words_in(value))
            if heading and found:
                items.append((Level.HEADING, heading))
            items += found
        return items


def _go_on(kept: list[_Listed], more: list[_Listed]) -> None:
    """Add the items of a further row, unless its cell only repeats the one above."""
    if more != kept[: len(more)]:
        kept += more
