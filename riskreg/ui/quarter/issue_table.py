"""Every issue of every signed-off quarter, with where it was published and what proves it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.papers import Filed, Publication
from riskreg.model.records import Progress, SignOff
from riskreg.ui.days import months_words, short_date
from riskreg.ui.quarter.row_table import RowTable, RowView

if TYPE_CHECKING:
    from riskreg.model.register import Register

HEAD_SHOWN = 12
QUARTER, MONTHS, AS_AT, BY, ON, ENTRIES, ISSUE, PUBLISHED, HEAD = range(9)


class Issued(NamedTuple):
    """One issue. ``published`` is the publication of just this issue, where there was one."""

    signed: SignOff
    published: Filed[Publication] | None = None


def read_issued(register: "Register", _: Progress) -> tuple[Issued, ...]:
    """Every issue, the newest quarter first and in it the newest issue."""
    filed = {(each.paper.quarter, each.paper.issue): each for each in register.filed(Publication)}
    return tuple(
        Issued(issue, filed.get((issue.quarter.label, issue.issue)))
        for signed in reversed(register.sign_offs())
        for issue in reversed(register.issues(signed.quarter))
    )


class IssueTable(RowTable[Issued]):
    """One row an issue."""

    def __init__(self) -> None:
        super().__init__(
            (
                self.tr("Quarter"),
                self.tr("Months"),
                self.tr("As at"),
                self.tr("Signed off by"),
                self.tr("On"),
                self.tr("Entries"),
                self.tr("Issue"),
                self.tr("Published"),
                self.tr("Head"),
            )
        )

    def said(self, row: Issued, column: int) -> str:
        signed, published = row
        return (
            signed.quarter.label,
            months_words(signed.quarter),
            short_date(signed.as_at),
            signed.actor,
            short_date(signed.at.astimezone().date()),
            f"{signed.entries:,}",
            str(signed.issue),
            short_date(published.paper.day) if published else self.tr("Not yet"),
            signed.head[:HEAD_SHOWN],
        )[column]


class IssueView(RowView):
    """The issues on screen; one is always chosen."""

    WIDTHS = {QUARTER: 110, AS_AT: 110, ENTRIES: 76, ISSUE: 64, PUBLISHED: 110}  # noqa: RUF012 - never changed
    ROOM = {MONTHS: 980, ENTRIES: 800, BY: 800, ON: 660, HEAD: 480}  # noqa: RUF012 - never changed

    def __init__(self) -> None:
        self.table = IssueTable()
        super().__init__(self.table, self.tr("Signed-off quarters"))

    def show_issued(self, issued: Sequence[Issued]) -> None:
        """Show these; the one that was chosen stays so."""
        chosen = self.chosen
        self.table.show_rows(issued)
        if issued:
            same = (row for row, each in enumerate(issued) if chosen and each.signed.head == chosen.signed.head)
            self.selectRow(next(same, 0))

    @property
    def chosen(self) -> Issued | None:
        """The issue that is marked."""
        return next((self.table.rows[row] for row in self.chosen_rows()), None)
