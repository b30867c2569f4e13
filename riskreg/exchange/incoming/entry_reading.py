"""The entries of a file's tables: which kind, which reference, and what to say of each."""

from collections import Counter
from collections.abc import Sequence

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.accounting import Account, Arrival, Stretch
from riskreg.exchange.incoming.cells import cell_at
from riskreg.exchange.incoming.drafting import Drafter, column_remarks
from riskreg.exchange.incoming.headings import kind_named
from riskreg.exchange.incoming.notes import Outcome, Remark, shown
from riskreg.exchange.incoming.references import KnownEntries, References, family, kind_of, with_letter_o
from riskreg.exchange.incoming.rows import Aside, Group, reference_text
from riskreg.exchange.incoming.tables import KIND_VALUES, Table
from riskreg.exchange.sheets.sheet import Progress, Row, Sheet, cell_name, row_of
from riskreg.model.entry import LONGEST_REFERENCE, Entry
from riskreg.model.errors import REFUSALS
from riskreg.model.records import Settings
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme

_REPORT_EVERY = 200  # rows


class EntryReader:
    """Reads the tables of a file, the fullest first, so that a summary never stands in for the register."""

    def __init__(
        self, settings: Settings, scheme: Scheme, known: KnownEntries, quarter: str, progress: Progress | None
    ) -> None:
        self.types = list(settings.types)
        self._scheme, self._quarter, self._progress = scheme, quarter, progress
        self._known = known
        self._references = References(known)
        self._places: dict[str, str] = {}
        self._done = self._total = 0

    def read(self, accounts: Sequence[Account]) -> None:
        stretches = [(account, stretch) for account in accounts for stretch in account.stretches]
        self._total = sum(len(stretch.rows) for _, stretch in stretches)
        for _, stretch in stretches:
            column = stretch.table.column(Field.REFERENCE)
            self._references.expect(
                [_reference(row, column) for row in stretch.rows] if column is not None else []
            )
        for account, stretch in sorted(stretches, key=lambda pair: -len(pair[1].table.columns)):
            self._read_table(account, stretch)

    def _read_table(self, account: Account, stretch: Stretch) -> None:
        table = stretch.table
        for number in range(table.first_row, table.last_header_row + 1):
            account.say(number, "skipped", f"Row {number} holds the headings.")
        before = len(account.arrivals)
        drafter = Drafter(table, self._scheme, self.types, self._quarter)
        column = table.column(Field.REFERENCE)
        families = (
            Counter(family(_reference(row, column)) for row in stretch.rows) if column is not None else Counter()
        )
        for reference, _ in self._known.holders.values():
            families[family(reference)] += 1
        for group in stretch.reader.read(stretch.rows):
            self._tick()
            if isinstance(group, Aside):
                number = group.row.number
                account.rejected += group.ask
                account.say(number, "ask" if group.ask else "skipped", f"Row {number} was left out: {group.why}.")
            else:
                self._read_group(account, table, drafter, group, families)
        if len(account.arrivals) > before:
            for remark in column_remarks(table, stretch.rows, account.sheet.hidden_columns):
                account.say(table.last_header_row, remark.outcome, remark.text, remark.cell)

    def _tick(self) -> None:
        self._done += 1
        if self._progress is not None and self._done % _REPORT_EVERY == 0:
            self._progress(min(self._done, self._total), self._total)

    def _read_group(
        self, account: Account, table: Table, drafter: Drafter, group: Group, families: Counter[str]
    ) -> None:
        first = group.rows[0]
        column = table.column(Field.REFERENCE)
        cell = cell_name(first.number, column if column is not None else table.column(Field.TITLE) or 0)
        kind = self._kind(account.sheet, table, group, families)
        if kind is None:
            self._leave(account, group, cell, "it is neither a risk nor an opportunity")
            return
        given = with_letter_o(group.reference, families)
        if len(given) > LONGEST_REFERENCE:
            self._leave(
                account, group, cell, f"its reference is longer than {LONGEST_REFERENCE} characters", ask=True
            )
            return
        holder = self._references.holder(given) if given else None
        if self._references.is_taken(given) and holder is kind:
            why = f"{given} has come in already, from {self._places[given.casefold()]}"
            self._leave(
                account,
                group,
                cell,
                why,
                given,
                ask=self._places[given.casefold()].endswith(f" of {account.sheet.name}"),
            )
            return
        remarks: list[Remark] = []
        reference, said = self._referred(group, given, kind, holder)
        if said:
            remarks.append(Remark("changed", cell, said))
        try:
            draft = drafter.draft(group, reference, kind, remarks)
        except REFUSALS as refusal:
            self._leave(account, group, cell, str(refusal).rstrip("."), reference, ask=True)
            return
        self._places[reference.casefold()] = f"row {first.number} of {account.sheet.name}"
        account.arrivals.append((first.number, Arrival(draft, account.sheet.name, cell)))
        self._tell(account, group, cell, draft.entry, remarks)

    def _referred(self, group: Group, given: str, kind: Kind, holder: Kind | None) -> tuple[str, str]:
        """The entry's reference, and what to say where it is not the one in the file."""
        if given and holder in {None, kind}:
            reference = self._references.take(given, kind)
            said = (
                f"The reference {group.reference} was read as {reference}." if reference != group.reference else ""
            )
            return reference, said
        if given:
            reference = self._references.next_free(kind)
            return reference, f"The reference {given} belongs to another entry, so this one was given {reference}."
        same = self._references.by_title(kind, " ".join(str(group.title).split()))
        if same is not None:
            return self._references.take(same, kind), f"The file gives no reference; {same} has this very title."
        reference = self._references.next_free(kind)
        return reference, f"The file gives no reference, so this entry was given {reference}."

    def _kind(self, sheet: Sheet, table: Table, group: Group, families: Counter[str]) -> Kind | None:
        column = table.column(Field.KIND)
        if column is not None:
            value = cell_at(group.rows[0], column)
            if isinstance(value, str) and value.casefold() in KIND_VALUES:
                return KIND_VALUES[value.casefold()]
        by_name = kind_named(sheet.name)
        if group.kind is not None:
            return group.kind
        if by_name == {Kind.OPPORTUNITY}:
            return Kind.OPPORTUNITY
        by_letters = kind_of(group.reference, families)
        return by_letters or table.kind or (by_name.pop() if len(by_name) == 1 else Kind.RISK)

    @staticmethod
    def _leave(
        account: Account, group: Group, cell: str, why: str, reference: str | None = None, *, ask: bool = False
    ) -> None:
        outcome: Outcome = "ask" if ask else "skipped"
        account.rejected += len(group.rows) if ask else 0
        for row in group.rows:
            text = f"Row {row.number} was left out: {why}."
            account.say(row.number, outcome, text, cell if row is group.rows[0] else None, reference)

    @staticmethod
    def _tell(account: Account, group: Group, cell: str, entry: Entry, remarks: Sequence[Remark]) -> None:
        reference = entry.reference
        hidden = account.sheet.hidden_rows
        for place, row in enumerate(group.rows):
            also = ", a row that is hidden in the file" if row.number in hidden else ""
            if place:
                account.say(
                    row.number, "imported", f"Row {row.number} goes on with {reference}{also}.", None, reference
                )
            else:
                account.say(
                    row.number,
                    "imported",
                    f"{reference} came in: {shown(entry.title, 80)}{also}.",
                    cell,
                    reference,
                )
        for remark in sorted(remarks, key=lambda remark: (len(remark.cell), remark.cell)):
            number = row_of(remark.cell) or group.rows[0].number
            account.say(number, remark.outcome, f"{reference}: {remark.text}", remark.cell, reference)


def _reference(row: Row, column: int) -> str:
    return reference_text(cell_at(row, column))
