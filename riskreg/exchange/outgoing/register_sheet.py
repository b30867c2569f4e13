"""The sheets of risks and of opportunities as councils publish them, merged cells and all.

An entry that takes several rows, for its strands or because Excel limits the height of a row,
shows its types, scores, owner and direction once, in merged cells as the published appendix
does. Under the merge every row keeps the value (of the direction, the word), so that a filter
finds the whole entry. The reference is repeated instead, quietly, so that the top of a printed
page says whose text goes on there. Each row is as high as its own text, so a page that ends
between two rows never cuts a line.
"""

from collections.abc import Sequence
from typing import NamedTuple

from riskreg.exchange.columns import Field
from riskreg.exchange.outgoing.entry_rows import BY_STRAND, EntryRow
from riskreg.exchange.outgoing.entry_sheet import SCORES, EntrySheet
from riskreg.exchange.outgoing.heights import height
from riskreg.exchange.outgoing.looks import (
    BODY,
    CONTINUED,
    HEADER,
    HEADER_CENTRED,
    LABEL,
    PLAIN,
    REFERENCE,
    TITLE,
    WARNING,
    Look,
    Stationery,
    flowing,
    score_look,
)
from riskreg.exchange.outgoing.page import Block, Content, Page
from riskreg.exchange.wording import EXEMPT_WARNING, direction_text, period, plural, standing
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.rating import Kind, Rating

_HEADER_ROW = 4
_BESIDE = 6  # columns; the warning stands beside what is in them
_FLOWING, _FIRST, _AGAIN = flowing(BODY), flowing(REFERENCE), flowing(CONTINUED)


class _Shared(NamedTuple):
    """What an entry has in a column: shown in its first row, kept under the merge in the others."""

    shown: Content
    kept: Content
    look: Look


class RegisterSheet(EntrySheet):
    """Writes the entries of one kind."""

    def __init__(
        self,
        stationery: Stationery,
        state: RegisterState,
        kind: Kind,
        entries: Sequence[Recorded],
        *,
        public: bool,
    ) -> None:
        super().__init__(stationery, state, kind, entries, public=public, whole=False)
        self._reference = self._fields.index(Field.REFERENCE)
        self._page = Page(stationery, plural(kind), self._rows.widths, freeze=f"B{_HEADER_ROW + 1}")
        self._head()

    def _head(self) -> None:
        page, span = self._page, len(self._fields)
        page.add(Block(1, f"{self._state.settings.name}: {plural(self._kind).lower()}", TITLE, span))
        beside = span > _BESIDE
        stands = f"{period(self._state)}. {standing(self._state)}."
        page.add(
            Block(1, stands, LABEL, _BESIDE if beside else span),
            *(
                [Block(_BESIDE + 1, EXEMPT_WARNING if self._exempt else None, WARNING, span - _BESIDE)]
                if beside
                else []
            ),
        )
        if self._exempt and not beside:
            page.add(Block(1, EXEMPT_WARNING, WARNING, span))
        else:
            page.gap(6)
        scores = {index + 1 for index, field in enumerate(self._fields) if field in SCORES}
        headings = enumerate(self._rows.headings, start=1)
        page.add(*(Block(at, heading, HEADER_CENTRED if at in scores else HEADER) for at, heading in headings))

    def add(self, recorded: Recorded) -> None:
        """Write an entry's rows."""
        rows = self._rows_of(recorded)
        shared = self._shared(recorded, rows)
        page, first = self._page, self._page.rows + 1
        for number, row in enumerate(rows):
            below = number + 1 < len(rows) and rows[number + 1].goes_on
            look = _FLOWING[row.goes_on, below]
            cells = [
                page.put(index + 1, text, look)
                if (own := shared.get(index)) is None
                else page.put(index + 1, own.kept if number else own.shown, own.look)
                for index, text in enumerate(row.texts)
            ]
            look = (_AGAIN if number else _FIRST)[row.goes_on, below]
            cells[self._reference] = page.put(self._reference + 1, recorded.entry.reference, look)
            page.append(cells, height(row.lines))
        if len(rows) > 1:
            for index in shared:
                page.merge(first, index + 1, page.rows, index + 1)

    def _shared(self, recorded: Recorded, rows: Sequence[EntryRow]) -> dict[int, _Shared]:
        """The columns of the entry as a whole, unless one needs the height of several rows for its text."""
        entry = recorded.entry
        shared = {
            index: _Shared(text, text, BODY)
            for index, text in enumerate(rows[0].texts)
            if not self._is_by_strand(index) and not any(row.texts[index] for row in rows[1:])
        }
        for index, field in enumerate(self._fields):
            if field in SCORES:
                shared[index] = self._score(recorded, SCORES[field](entry))
            elif field is Field.DIRECTION and index in shared:
                shared[index] = shared[index]._replace(kept=direction_text(recorded.direction, ""))
        for index, particular in enumerate(self._particulars, start=len(self._fields)):
            if index in shared:
                content = particular.read(entry)
                shared[index] = _Shared(content, content, particular.look)
        return shared

    def _is_by_strand(self, index: int) -> bool:
        return index == self._reference or (index < len(self._fields) and self._fields[index] in BY_STRAND)

    def _score(self, recorded: Recorded, rating: Rating | None) -> _Shared:
        if rating is None:
            return _Shared(None, None, BODY)
        scheme = self._state.schemes.get(recorded.scheme)
        return _Shared(rating.score, rating.score, score_look(scheme, self._kind, rating.score))

    def finish(self, footer: str, proof: str) -> None:
        """Set up the printing and close the sheet."""
        if self._page.rows == _HEADER_ROW:
            self._page.add(Block(1, f"There are no {plural(self._kind).lower()}.", PLAIN, len(self._fields)))
        self._page.repeat(_HEADER_ROW, printed_columns=self._printed)
        self._page.finish(footer, proof)
