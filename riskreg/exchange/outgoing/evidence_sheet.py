"""A sheet of evidence: what it shows, which ledger row it was made at, and under that one plain table."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from riskreg.exchange.outgoing.looks import (
    BODY,
    LABEL,
    NUMBER,
    PLAIN,
    REFERENCE,
    TITLE,
    WARNING,
    Stationery,
)
from riskreg.exchange.outgoing.looks import DAY as DAY
from riskreg.exchange.outgoing.page import Block, Page
from riskreg.exchange.outgoing.table_sheet import Column, TableSheet
from riskreg.model.records import RegisterState

NOT_PUBLIC = "Evidence for officers and auditors: it holds exempt entries too, and is not for publication."
MOMENT = replace(BODY, number_format="d mmm yyyy hh:mm:ss", wrapped=False)
SHARE = replace(NUMBER, number_format="0.0%")

_LONGEST = 400  # characters of a heading, so that it stays one row

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


class EvidenceSheet(TableSheet):
    """A table that names the ledger row and head it was made at, and is not for publication."""

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
        self._state, self._title, self._shows = state, title, shows
        super().__init__(stationery, name, columns)

    def head_rows(self) -> int:
        """A row for each line."""
        return len(self._shows) + 4

    def write_head(self, page: Page) -> None:
        """Write the title, what is shown, and where in the ledger it stands."""
        span, state = len(page.widths), self._state
        page.add(Block(1, shortened(self._title), TITLE, span))
        for sentence in self._shows:
            page.add(Block(1, shortened(sentence), PLAIN, span))
        page.add(Block(1, f"Register: {shortened(state.settings.name)}, {state.settings.id}", LABEL, span))
        page.add(Block(1, f"Made as at ledger row {state.rows}, whose head is {state.head}", LABEL, span))
        page.add(Block(1, NOT_PUBLIC, WARNING, span))

    def end_page(self, page: Page) -> None:
        """Close the sheet, with the ledger row at the foot of every page."""
        page.finish(footer_of(self._title, self._state))
