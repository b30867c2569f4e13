"""One plain table on a sheet, under a few lines that say what it shows.

No cell of the table is merged, so that it can be sorted, filtered and read aloud. A row whose text is
taller than Excel allows goes on in the next one, which repeats the columns that say what the row is about.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from openpyxl.cell.rich_text import CellRichText

from riskreg.exchange.outgoing.entry_rows import over_long
from riskreg.exchange.outgoing.heights import MOST_LINES, height
from riskreg.exchange.outgoing.looks import BODY, HEADER, PLAIN, QUIET, Look, Stationery, flowing
from riskreg.exchange.outgoing.page import Block, Content, Page
from riskreg.model.entry import UNPRINTABLE

_MOST_ROWS = 1_000_000  # Excel has 1,048,576
_BOLDER = 0.9  # bold text takes more room

_flowing = lru_cache(flowing)


@lru_cache
def quiet(look: Look) -> Look:
    """The same, for what stands in the row above already."""
    return replace(look, ink=QUIET, bold=False)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table. A ``key`` says what the row is about, and is repeated where it goes on."""

    heading: str
    width: float
    look: Look = BODY
    key: bool = False


class TableSheet(ABC):
    """Writes one table, on further sheets where Excel's rows do not suffice."""

    fitted = True
    """Whether the sheet is scaled by whoever prints it."""

    def __init__(self, stationery: Stationery, name: str, columns: Sequence[Column]) -> None:
        self._stationery, self._name, self._columns = stationery, name, columns
        self._headings = [column.heading for column in columns]
        ruler = stationery.ruler()
        self._rooms = [ruler.room(column.width) * (_BOLDER if column.look.bold else 1) for column in columns]
        self._sheets = 0
        self.problems: list[str] = []
        self._begin()

    @abstractmethod
    def head_rows(self) -> int:
        """How many rows ``write_head`` takes: it has to be known before the first is written."""

    @abstractmethod
    def write_head(self, page: Page) -> None:
        """Write what stands over the table."""

    @abstractmethod
    def end_page(self, page: Page) -> None:
        """Set up the printing and close the sheet."""

    def _begin(self) -> None:
        self._sheets += 1
        name = self._name if self._sheets == 1 else f"{self._name} ({self._sheets})"
        self._sheet_name = name
        widths = [column.width for column in self._columns]
        self.header_row = self.head_rows() + 1
        freeze = f"A{self.header_row + 1}"
        self._page = Page(self._stationery, name, widths, freeze=freeze, fitted=self.fitted)
        self.write_head(self._page)
        self._page.add(*(Block(place, heading, HEADER) for place, heading in enumerate(self._headings, start=1)))
        self._page.heads()

    def add(
        self,
        contents: Sequence[Content],
        *,
        looks: Mapping[int, Look] | None = None,
        about: str = "",
        again: int = 0,
        marked: Mapping[int, CellRichText] | None = None,
    ) -> None:
        """Write a row. ``looks`` are those of single cells, by place from 0; ``about`` names it in problems.

        ``marked`` are texts with the same words as the contents, with marks in them.

        The first ``again`` columns say the same as in the row above: they are kept, for sorting and
        filtering, and set in a quieter ink.
        """
        if self._page.rows >= _MOST_ROWS:
            self._end()
            self._begin()
        texts = [UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", c) if isinstance(c, str) else "" for c in contents]
        lines = self._lines(texts)
        own = {**(looks or {}), **{place: quiet(self._columns[place].look) for place in range(again)}}
        if lines <= MOST_LINES:
            page = self._page
            cells = [
                page.put(
                    place + 1, text or (None if isinstance(content, str) else content), own.get(place, column.look)
                )
                for place, (content, text, column) in enumerate(zip(contents, texts, self._columns, strict=True))
            ]
            for place, rich in (marked or {}).items():
                cells[place].value = rich
            page.append(cells, height(lines))
            return
        for heading, text in zip(self._headings, texts, strict=True):
            self.problems += over_long(f"{about}, {heading}" if about else heading, text)
        self._add_in_pieces(contents, texts, own)

    def _lines(self, texts: Sequence[str]) -> int:
        return max(1, *map(self._stationery.ruler().lines, texts, self._rooms))

    def _add_in_pieces(self, contents: Sequence[Content], texts: Sequence[str], own: Mapping[int, Look]) -> None:
        ruler = self._stationery.ruler()
        rows = list(zip_longest(*map(ruler.pieces, texts, self._rooms), fillvalue=""))
        for number, row in enumerate(rows):
            flow = (number > 0, number + 1 < len(rows))
            cells = []
            for place, (content, column) in enumerate(zip(contents, self._columns, strict=True)):
                shown: Content = row[place] if isinstance(content, str) else None if number else content
                look = own.get(place, column.look)
                if number and column.key:
                    shown, look = shown or rows[0][place] or content, quiet(look)
                cells.append(self._page.put(place + 1, shown, _flowing(look)[flow]))
            self._page.append(cells, height(self._lines(row)))

    @property
    def sheet(self) -> Any:
        """The worksheet, for a chart of what stands on it."""
        return self._page.sheet

    @property
    def page(self) -> Page:
        """What the next row is written on."""
        return self._page

    def finish(self) -> None:
        """Make the table, set up the printing and close the sheet."""
        self._end()

    def _end(self) -> None:
        page = self._page
        if page.rows == self.header_row:
            page.say("There are none.", PLAIN)
        else:
            page.tabulate(self.header_row, table_name(self._sheet_name), self._headings)
        self.end_page(page)


def table_name(name: str) -> str:
    """A name as Excel takes it for a table."""
    return re.sub(r"\W+", "_", name).strip("_")
