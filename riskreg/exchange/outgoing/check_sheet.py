"""The checks before issue as one plain table: a row an entry that a check names."""

from collections.abc import Iterator, Sequence
from datetime import UTC

from riskreg.exchange.outgoing.evidence_sheet import DAY, REFERENCE_COLUMN, EvidenceSheet
from riskreg.exchange.outgoing.looks import Stationery
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.wording import period
from riskreg.model.pre_issue import Checked, Naming
from riskreg.model.records import RegisterState

CHECKS = "Checks before issue"
_COLUMNS = (
    Column("Check", 30.0, key=True),
    REFERENCE_COLUMN,
    Column("Title", 42.0, key=True),
    Column("Owner", 24.0),
    Column("What was found", 42.0),
    Column("Standing", 12.0),
    Column("Accepted by", 20.0),
    Column("On", 19.0, DAY),
    Column("Reason", 38.0),
)


class CheckSheet:
    """Writes what the checks name, one by one."""

    def __init__(self, stationery: Stationery, state: RegisterState, checks: Sequence[Checked]) -> None:
        self._checks = checks
        still = sum(len(each.open) for each in checks)
        accepted = sum(len(each.namings) for each in checks) - still
        holding = sum(not each.namings for each in checks)
        counted = f"{still} open, {accepted} accepted; {holding} of {len(checks)} checks name no entry."
        self._sheet = EvidenceSheet(
            stationery, state, "Checks", _COLUMNS, title=CHECKS, shows=(f"{period(state)}.", counted)
        )

    @property
    def problems(self) -> list[str]:
        """What Excel could not hold in one cell, in sentences."""
        return self._sheet.problems

    def rows(self) -> Iterator[tuple[Checked, Naming]]:
        """What is to be written, check by check, and in each what is open first."""
        for checked in self._checks:
            for naming in sorted(checked.namings, key=lambda each: each.accepted is not None):
                yield checked, naming

    def add(self, checked: Checked, naming: Naming) -> None:
        """Write one naming."""
        entry, filed = naming.recorded.entry, naming.accepted
        self._sheet.add(
            (
                checked.check.capitalize(), entry.reference, entry.title, entry.owner,
                naming.fact[:1].upper() + naming.fact[1:], "Accepted" if filed else "Open",
                filed.actor if filed else "", filed.at.astimezone(UTC).date() if filed else None,
                filed.reason if filed else "",
            ),
            about=entry.reference,
        )  # fmt: skip

    def finish(self) -> None:
        """Make the table and set up the printing."""
        self._sheet.finish()
