"""A source file as entries: every sheet, every table, every row accounted for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from riskreg.exchange.incoming.accounting import Account, Arrival, Stretch, account_for_the_rest
from riskreg.exchange.incoming.entry_reading import EntryReader
from riskreg.exchange.incoming.headings import kind_named
from riskreg.exchange.incoming.notes import Note
from riskreg.exchange.incoming.own_headings import is_drawn, with_published_headings
from riskreg.exchange.incoming.references import KnownEntries, folded
from riskreg.exchange.incoming.rows import RowReader
from riskreg.exchange.incoming.strand_rows import under_one_reference
from riskreg.exchange.incoming.tables import find_table
from riskreg.exchange.incoming.tying import tied_to
from riskreg.exchange.sheets.opening import SourceFile, look
from riskreg.exchange.sheets.sheet import Progress, Sheet
from riskreg.exchange.sheets.source import sheets_of
from riskreg.model.entry import Entry
from riskreg.model.errors import UnusableFile
from riskreg.model.quarter import Quarter
from riskreg.model.records import Settings, Source
from riskreg.scoring.scheme import Scheme

_NOT_REGISTERS = ("issue", "assumption", "dependenc", "decision", "lesson")
_TITLE_ROWS = 10  # searched for the quarter where a sheet has no table


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says: its entries, the quarter in its title, the types they need, and notes on every row."""

    source: Source
    arrivals: tuple[Arrival, ...]
    quarter: Quarter | None
    types: tuple[str, ...]
    notes: tuple[Note, ...]
    rejected: int = 0  # rows with something in them that could not come in

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries in the order of the file."""
        return tuple(arrival.entry for arrival in self.arrivals)


def read_register(
    path: Path,
    settings: Settings,
    scheme: Scheme,
    known: KnownEntries | None = None,
    progress: Progress | None = None,
    source: SourceFile | None = None,
) -> Reading:
    """Read every entry of a workbook, CSV file or Markdown table.

    ``known`` is what the register has already; where it is empty the quarter in the file's
    title becomes the open one. Raises NotFound or UnusableFile where there is no register in it.
    """
    source = source or look(path)
    known = known or KnownEntries()
    accounts = [Account(with_published_headings(sheet, settings.paper)) for sheet in sheets_of(source, progress)]
    for account in accounts:
        account.stretches = list(_stretches(account.sheet))
    if not any(account.stretches for account in accounts):
        raise UnusableFile(
            f"{source.name} holds no register: no sheet has a row of headings such as reference, description,"
            " score and owner."
        )
    quarter = _quarter(accounts, settings)
    follows = quarter is None or quarter == settings.open_quarter
    label = (quarter or settings.open_quarter).label if follows or not known.used else ""
    reader = EntryReader(settings, scheme, known, label, progress)
    reader.read(accounts)
    for account in accounts:
        account_for_the_rest(account, scheme)
    arrivals = [
        arrival for account in accounts for _, arrival in sorted(account.arrivals, key=lambda pair: pair[0])
    ]
    return Reading(
        Source(source.name, source.sha256),
        tied_to(arrivals, {folded(arrival.entry.reference): arrival.entry.id for arrival in arrivals}.get),
        quarter,
        tuple(reader.types),
        tuple(note for account in accounts for _, note in sorted(account.notes, key=lambda pair: pair[0])),
        sum(account.rejected for account in accounts),
    )


def _stretches(sheet: Sheet) -> list[Stretch]:
    """The tables of a sheet, one under another."""
    name = sheet.name.casefold()
    if (
        sheet.hidden
        or is_drawn(sheet)
        or (any(word in name for word in _NOT_REGISTERS) and not kind_named(sheet.name))
    ):
        return []
    found: list[Stretch] = []
    table = find_table(sheet)
    while table is not None:
        reader = RowReader(sheet, table)
        rows = [row for row in sheet.rows if row.number > table.last_header_row]
        following = None
        for place, row in enumerate(rows):
            if reader.is_heading(row):
                following = find_table(sheet, len(sheet.rows) - len(rows) + place, just_here=True)
                if following is not None:
                    rows = rows[:place]
                    break
        found.append(Stretch(table, under_one_reference(rows, table), reader))
        table = following
    return found


def _quarter(accounts: Sequence[Account], settings: Settings) -> Quarter | None:
    """The quarter that a title over a table, or a sheet's name, speaks of."""
    for account in sorted(accounts, key=lambda account: not account.stretches):
        sheet = account.sheet
        if sheet.hidden:
            continue
        until = account.stretches[0].table.first_row if account.stretches else _TITLE_ROWS
        texts = [str(v) for row in sheet.rows if row.number < until for v in row.cells if isinstance(v, str)]
        for text in [*texts, sheet.name]:
            quarter = Quarter.find(text, settings.start_month)
            if quarter is not None:
                return quarter
    return None
