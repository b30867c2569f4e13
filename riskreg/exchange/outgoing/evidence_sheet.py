"""A sheet of evidence: what it shows, which ledger row it was made at, and under that one plain table.

No cell of the table is merged, so that it can be sorted and filtered. A row whose text is taller
than Excel allows goes on in the next one, which repeats the columns that say what the row is about.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from riskreg.exchange.outgoing.entry_rows import over_long
from riskreg.exchange.outgoing.heights import MOST_LINES, height
from riskreg.exchange.outgoing.looks import (
    BODY,
    HEADER,
    LABEL,
    NUMBER,
    PLAIN,
    QUIET,
    REFERENCE,
    TITLE,
    WARNING,
    Look,
    Stationery,
    flowing,
)
from riskreg.exchange.outgoing.page import Block, Content, Page
from riskreg.model.entry import UNPRINTABLE
from riskreg.model.records import RegisterState

NOT_PUBLIC = "Evidence for officers and auditors: it holds exempt entries too, and is not for publication."
MOMENT = replace(BODY, number_format="d mmm yyyy hh:mm:ss", wrapped=False)
DAY = replace(BODY, number_format="d mmmm yyyy", wrapped=False)
SHARE = replace(NUMBER, number_format="0.0%")

_MOST_ROWS = 1_000_000  # Excel has 1,048,576
_BOLDER = 0.9  # bold text takes more room
_LONGEST = 400  # characters of a heading, so that it stays one row

_flowing = lru_cache(flowing)


@lru_cache
def _quiet(look: Look) -> Look:
    return replace(look, ink=QUIET, bold=False)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table. A ``key`` says what the row is about, and is repeated where it goes on."""

    heading: str
    width: float
    look: Look = BODY
    key: bool = False


REGISTER_ROW = Column("Ledger row", 8.0, NUMBER, key=True)
WHEN = Column("When (UTC)", 20.0, MOMENT, key=True)
WHO = Column("Who", 16.0, key=True)
REFERENCE_COLUMN = Column("Reference", 11.0, REFERENCE, key=True)


def shortened(text: str) -> str:
    """A text for a heading, cut where nobody would read on."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def second(at: datetime) -> datetime:
    """A moment as a cell holds it: in UTC, to the second, without a zone."""
    return at.astimezone(UTC).replace(microsecond=0, tzinfo=None)


def footer_of(title: str, state: RegisterState) -> str:
    """What stands at the foot of every page: enough to tell which register and which moment it belongs to."""
    return f"{state.settings.name[:60]}: {title}. Ledger row {state.rows}, head {state.head[:16]}…"


class EvidenceSheet:
    """Writes one table, on further sheets where Excel's rows do not suffice."""

    def __init__(
        self,
        stationery: Stationery,
        state: RegisterState,
        name: str,
        columns: Sequence[Column],
        *,
        title: str,
        shows: Sequence[str],
    ) -> None:
        """``shows`` says in sentences what the sheet shows."""
        self._stationery, self._state, self._columns = stationery, state, columns
        self._name, self._title, self._shows = name, title, shows
        self._headings = [column.heading for column in columns]
        ruler = stationery.ruler()
        self._rooms = [ruler.room(column.width) * (_BOLDER if column.look.bold else 1) for column in columns]
        self._sheets = 0
        self.problems: list[str] = []
        self._begin()

    def _begin(self) -> None:
        self._sheets += 1
        name = self._name if self._sheets == 1 else f"{self._name} ({self._sheets})"
        self._sheet_name = name
        self.header_row = len(self._shows) + 5
        widths = [column.width for column in self._columns]
        self._page = Page(self._stationery, name, widths, freeze=f"A{self.header_row + 1}")
        page, span = self._page, len(self._columns)
        page.add(Block(1, shortened(self._title), TITLE, span))
        for sentence in self._shows:
            page.add(Block(1, shortened(sentence), PLAIN, span))
        state = self._state
        page.add(Block(1, f"Register: {shortened(state.settings.name)}, {state.settings.id}", LABEL, span))
        page.add(Block(1, f"Made as at ledger row {state.rows}, whose head is {state.head}", LABEL, span))
        page.add(Block(1, NOT_PUBLIC, WARNING, span))
        page.add(*(Block(place, heading, HEADER) for place, heading in enumerate(self._headings, start=1)))

    def add(
        self,
        contents: Sequence[Content],
        *,
        looks: Mapping[int, Look] | None = None,
        about: str = "",
        again: int = 0,
    ) -> None:
        """Write a row. ``looks`` are those of single cells, by place from 0; ``about`` names it in problems.

        The first ``again`` columns say the same as in the row above: they are kept, for sorting and
        filtering, and set in a quieter ink.
        """
        if self._page.rows >= _MOST_ROWS:
            self._end()
            self._begin()
        texts = [UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", c) if isinstance(c, str) else "" for c in contents]
        lines = self._lines(texts)
        own = {**(looks or {}), **{place: _quiet(self._columns[place].look) for place in range(again)}}
        if lines <= MOST_LINES:
            page = self._page
            cells = [
                page.put(
                    place + 1, text or (None if isinstance(content, str) else content), own.get(place, column.look)
                )
                for place, (content, text, column) in enumerate(zip(contents, texts, self._columns, strict=True))
            ]
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
                    shown, look = shown or rows[0][place] or content, _quiet(look)
                cells.append(self._page.put(place + 1, shown, _flowing(look)[flow]))
            self._page.append(cells, height(self._lines(row)))

    @property
    def sheet(self) -> Any:
        """The worksheet, for a chart of what stands on it."""
        return self._page.sheet

    def finish(self) -> None:
        """Make the table, set up the printing and close the sheet."""
        self._end()

    def _end(self) -> None:
        page = self._page
        if page.rows == self.header_row:
            page.add(Block(1, "There are none.", PLAIN, len(self._columns)))
            page.sheet.print_title_rows = f"{self.header_row}:{self.header_row}"
        else:
            page.tabulate(self.header_row, re.sub(r"\W+", "_", self._sheet_name).strip("_"), self._headings)
        page.finish(footer_of(self._title, self._state))
