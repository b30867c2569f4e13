"""A table of the quarter's workbook: its title, what it shows in a sentence, and what proves it at the foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from riskreg.exchange.outgoing.looks import PLAIN, TITLE, Look, Stationery
from riskreg.exchange.outgoing.page import Page, lines_across
from riskreg.exchange.outgoing.table_sheet import Column, TableSheet
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.wording import DRAWN
from riskreg.model.records import RegisterState


@dataclass(frozen=True, slots=True)
class Paper:
    """What every sheet of a quarter's workbook is made of, and what stands at the foot of its pages."""

    stationery: Stationery
    state: RegisterState
    sources: Sources
    public: bool
    footer: str
    proof: str


class PaperTable(TableSheet):
    """A table whose pages are scaled here, so that their breaks can be told."""

    fitted = False

    def __init__(
        self, paper: Paper, name: str, columns: Sequence[Column], *, title: str, shows: Sequence[str]
    ) -> None:
        """``shows`` says in sentences what the sheet shows."""
        self._paper = paper
        head: list[tuple[str, Look]] = [(title, TITLE), *((each, PLAIN) for each in shows)]
        widths = [column.width for column in columns]
        self._head = [
            (line, look) for text, look in head for line in lines_across(paper.stationery, widths, text, look)
        ]
        super().__init__(paper.stationery, name, columns)

    def head_rows(self) -> int:
        """A row for each line."""
        return len(self._head)

    def write_head(self, page: Page) -> None:
        """Write the title and what is shown."""
        for line, look in self._head:
            page.say(line, look)

    def end_page(self, page: Page) -> None:
        """Close the sheet."""
        page.say_unprinted(DRAWN)
        page.finish(self._paper.footer, self._paper.proof)


def small_table(page: Page, name: str, headings: Sequence[str], first_row: int) -> None:
    """Make the rows from ``first_row`` on a table, one of several on a sheet."""
    page.tabulate(first_row, name, headings, repeated=False)
