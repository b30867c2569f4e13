"""The sheets of risks and of opportunities as plain tables: a row a strand, each of which can stand alone.

What belongs to the entry is repeated beside each of its strands, quietly, so that no cell is merged or empty
for its looks: a filter, a sort and a screen reader find the whole of it in every row.
"""

from collections.abc import Sequence

from riskreg.exchange.columns import Field
from riskreg.exchange.outgoing.chosen_columns import unique
from riskreg.exchange.outgoing.entry_rows import BY_STRAND
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
from riskreg.exchange.outgoing.page import Block, Content, Page, lines_across
from riskreg.exchange.outgoing.table_sheet import quiet
from riskreg.exchange.wording import EXEMPT_WARNING, period, plural, standing
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.rating import Kind, score_of

_FLOWING, _FIRST, _AGAIN = flowing(BODY), flowing(REFERENCE), flowing(CONTINUED)


class EntryTable(EntrySheet):
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
        super().__init__(stationery, state, kind, entries, public=public, whole=True)
        self._headings = unique(self._rows.headings)
        widths = self._rows.widths
        lines = [
            (line, look) for text, look in self._head() for line in lines_across(stationery, widths, text, look)
        ]
        freeze = f"B{len(lines) + 2}"
        self._page = Page(stationery, plural(kind), widths, freeze=freeze, fitted=False, printed=self._printed)
        for text, look in lines:
            self._page.say(text, look)
        self._page.add(
            *(
                Block(place, heading, HEADER_CENTRED if field in SCORES else HEADER)
                for place, (heading, field) in enumerate(
                    zip(self._headings, [*self._fields, *[None] * len(self._particulars)], strict=True), start=1
                )
            )
        )
        self._page.heads()
        self._header_row = self._page.rows

    def _head(self) -> list[tuple[str, Look]]:
        state = self._state
        head = [
            (f"{state.settings.name}: {plural(self._kind).lower()}", TITLE),
            (f"{period(state)}. {standing(state)}.", LABEL),
        ]
        # No reference as an example: it may be that of an exempt entry.
        rows = "A row for each entry, and for each of its themes where it has several."
        return [*head, (EXEMPT_WARNING, WARNING) if self._exempt else (rows, LABEL)]

    def add(self, recorded: Recorded) -> None:
        """Write an entry's rows, on one page where they fit on one."""
        rows = self._rows_of(recorded)
        page = self._page
        heights = [height(row.lines) for row in rows]
        page.keep(sum(heights))
        own = self._own(recorded)
        for number, (row, points) in enumerate(zip(rows, heights, strict=True)):
            below = number + 1 < len(rows) and rows[number + 1].goes_on
            flow = row.goes_on, below
            cells = [
                page.put(place + 1, *own[place])
                if place in own
                else page.put(place + 1, text, self._look(place, flow, again=number > 0))
                for place, text in enumerate(row.texts)
            ]
            page.append(cells, points)
            if number == 0:
                own = {place: (content, self._quieter(place, look)) for place, (content, look) in own.items()}

    def _look(self, place: int, flow: tuple[bool, bool], *, again: bool) -> Look:
        field = self._fields[place] if place < len(self._fields) else None
        if field is Field.REFERENCE:
            return (_AGAIN if flow[0] else _FIRST)[flow]
        if field is Field.TITLE:
            return (_AGAIN if flow[0] else _FLOWING)[flow]
        return (_FLOWING if field in BY_STRAND or not again else _AGAIN)[flow]

    def _quieter(self, place: int, look: Look) -> Look:
        return quiet(look) if place >= len(self._fields) else look

    def _own(self, recorded: Recorded) -> dict[int, tuple[Content, Look]]:
        """What belongs to the entry and is no text: its scores, factors and days."""
        entry = recorded.entry
        scheme = self._state.schemes.get(recorded.scheme)
        own: dict[int, tuple[Content, Look]] = {}
        for place, field in enumerate(self._fields):
            if field in SCORES:
                score = score_of(SCORES[field](entry))
                own[place] = score, BODY if score is None else score_look(scheme, self._kind, score)
        for place, particular in enumerate(self._particulars, start=len(self._fields)):
            content = particular.read(entry)
            if content is not None and not isinstance(content, str):
                own[place] = content, particular.look
        return own

    def finish(self, footer: str, proof: str) -> None:
        """Make the table, set up the printing and close the sheet."""
        page = self._page
        if page.rows == self._header_row:
            page.say(f"There are no {plural(self._kind).lower()}.", PLAIN)
        else:
            page.tabulate(self._header_row, plural(self._kind), self._headings)
        page.print_columns(self._printed)
        page.finish(footer, proof)
