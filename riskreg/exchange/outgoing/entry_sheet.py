"""What both layouts of the sheets of entries begin with: the columns, the rows, and what is to be said of them."""

from collections.abc import Callable, Mapping, Sequence

from riskreg.exchange.columns import Field
from riskreg.exchange.outgoing.chosen_columns import chosen_columns
from riskreg.exchange.outgoing.coming_back import ComingBack
from riskreg.exchange.outgoing.entry_rows import EntryRow, EntryRows
from riskreg.exchange.outgoing.looks import Stationery
from riskreg.exchange.outgoing.particulars import particulars_of
from riskreg.model.entry import Entry
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.rating import Kind, Rating

SCORES: Mapping[Field, Callable[[Entry], Rating | None]] = {
    Field.INITIAL_SCORE: lambda entry: entry.initial,
    Field.RESIDUAL_SCORE: lambda entry: entry.residual,
    Field.TARGET_SCORE: lambda entry: entry.target,
}
"""The columns that hold a score, and whose it is."""


class EntrySheet:
    """The entries of one kind. ``whole`` rows say all of an entry again for each of its strands.

    ``problems`` are texts that Excel cannot hold, ``remarks`` those that would come back otherwise.
    """

    def __init__(
        self,
        stationery: Stationery,
        state: RegisterState,
        kind: Kind,
        entries: Sequence[Recorded],
        *,
        public: bool,
        whole: bool,
    ) -> None:
        self._state, self._kind = state, kind
        references = {recorded.entry.id: recorded.entry.reference for recorded in state.entries}
        self._particulars = () if public else particulars_of(entries, references, state.quarter.label)
        self._rows = EntryRows(
            chosen_columns(state.settings.paper, kind), self._particulars, stationery.ruler(), whole=whole
        )
        self._fields = self._rows.fields
        self._coming_back = None if public else ComingBack(state, self._fields)
        self._exempt = any(recorded.entry.exempt for recorded in entries)
        self._printed = len(self._fields) + sum(particular.printed for particular in self._particulars)
        self.problems: list[str] = []
        self.remarks: list[str] = []

    def _rows_of(self, recorded: Recorded) -> Sequence[EntryRow]:
        """The rows of an entry, once what is to be said of them is noted."""
        rows = self._rows.of(recorded)
        self.problems += self._rows.problems
        self._rows.problems.clear()
        if self._coming_back is not None:
            self.remarks += self._coming_back.remarks(recorded, rows)
        return rows
