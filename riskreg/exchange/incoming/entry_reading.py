"""The entries of a file's tables: which kind, which reference, and what to say of each."""

from collections import Counter
from collections.abc import Sequence

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.accounting import Account, Arrival, Stretch
from riskreg.exchange.incoming.cells import cell_at, words_in
from riskreg.exchange.incoming.comparing import names
from riskreg.exchange.incoming.drafting import Draft, Drafter, column_remarks
from riskreg.exchange.incoming.headings import kind_named
from riskreg.exchange.incoming.matters import abbreviates, additions, folded_title, only_repeats
from riskreg.exchange.incoming.notes import Outcome, Remark, shown
from riskreg.exchange.incoming.own_headings import is_drawn
from riskreg.exchange.incoming.references import KnownEntries, References, family, folded, kind_of, with_letter_o
from riskreg.exchange.incoming.rows import Aside, Group, reference_text
from riskreg.exchange.incoming.scales import OtherScale, key_scale, scale_of
from riskreg.exchange.incoming.strands import split_title
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
        self.types, self._levels = list(settings.types), settings.levels
        self._scheme, self._quarter, self._progress = scheme, quarter, progress
        self._known = known
        self._references = References(known)
        self._arrived: dict[str, tuple[Draft, str, list[Row]]] = {}  # by reference, and where from
        self._key: OtherScale | None = None
        self._done = self._total = 0

    def read(self, accounts: Sequence[Account]) -> None:
        stretches = [(account, stretch) for account in accounts for stretch in account.stretches]
        self._total = sum(len(stretch.rows) for _, stretch in stretches)
        for _, stretch in stretches:
            self._references.expect(_named_rows(stretch.table, stretch.rows, titles=bool(self._known.titles)))
        others = (account.sheet for account in accounts if not account.stretches)
        keys = (sheet for sheet in others if not sheet.hidden and not is_drawn(sheet))
        self._key = key_scale(keys, self._scheme)
        for account, stretch in sorted(stretches, key=lambda pair: -len(pair[1].table.columns)):
            self._read_table(account, stretch)

    def _read_table(self, account: Account, stretch: Stretch) -> None:
        table = stretch.table
        for number in range(table.first_row, table.last_header_row + 1):
            account.say(number, "skipped", f"Row {number} holds the headings.")
        before = len(account.arrivals)
        other = scale_of(table, stretch.rows, account.sheet, self._key, self._scheme)
        drafter = Drafter(table, self._scheme, self.types, self._quarter, other, self._levels)
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
                outcome: Outcome = "ask" if group.ask else "skipped"
                account.say(number, outcome, f"Row {number} was left out: {group.why}.", None, group.reference)
            else:
                self._read_group(account, table, drafter, group, families)
        if len(account.arrivals) > before:
            if other is not None:
                account.say(table.last_header_row, "ask", _scores_otherwise(other))
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
        told_by_title = self._known.titles or folded(given) in self._arrived
        title = split_title(words_in(group.title))[0] if told_by_title else ""
        remarks: list[Remark] = []
        try:
            if given and self._is_repeated(account, table, drafter, group, given, kind, title, cell):
                return
            taker = self._taker(given)
            reference, said = self._references.place(given, kind, title, taker)
            if not said and reference != group.reference:
                said = f"The reference {group.reference} was read as {reference}."
            if said:
                remarks.append(Remark("changed", cell, said))
            draft = drafter.draft(group, reference, kind, remarks)
        except REFUSALS as refusal:
            self._leave(account, group, cell, str(refusal).rstrip("."), given or None, ask=True)
            return
        self._arrived[folded(reference)] = draft, f"row {first.number} of {account.sheet.name}", group.rows
        account.arrivals.append((first.number, Arrival(draft, account.sheet.name, cell)))
        self._tell(account, group, cell, draft.entry, remarks)

    def _is_repeated(
        self,
        account: Account,
        table: Table,
        drafter: Drafter,
        group: Group,
        given: str,
        kind: Kind,
        title: str,
        cell: str,
    ) -> bool:
        """Whether an entry of this file is of the same matter; then the row is left out, and it is told why."""
        earlier = self._arrived.get(folded(given))
        if earlier is None or earlier[0].entry.kind is not kind:
            return False
        first, place, rows = earlier
        repeats = only_repeats(group.rows, rows, table)
        if not repeats and not abbreviates(title, first.entry.title):
            return False
        added = () if repeats else additions(drafter.draft(group, given, kind, []), first)
        of_its_own = not place.endswith(f" of {account.sheet.name}") and drafter.fields >= first.fields
        if added and (of_its_own or folded_title(title) != folded_title(first.entry.title)):
            return False  # another sheet's full register counts from 1 too; a summary would say less
        why = f"{given} has come in already, from {place}"
        if added:
            why += f", and this row has another {names(added)}: say which is right"
        self._leave(account, group, cell, why, given, ask=bool(added))
        return True

    def _taker(self, given: str) -> str:
        """The entry that has a reference, as a sentence names it."""
        earlier = self._arrived.get(folded(given))
        if earlier is None:
            return "another entry"
        draft, place, _ = earlier
        return f"{shown(draft.entry.title)} in {place}"

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


def _scores_otherwise(other: OtherScale) -> str:
    return (
        f"The file scores on another scale than this register: {other.said} ({other.sheet} {other.cell})"
        f" goes up to {other.highest}. The ratings were left out, each quoted with its cell: state them anew."
    )


def _named_rows(table: Table, rows: Sequence[Row], *, titles: bool) -> list[tuple[str, str]]:
    """The reference of each row and, where it is asked for, its title."""
    reference, title = table.column(Field.REFERENCE), table.column(Field.TITLE)
    return [
        (
            reference_text(cell_at(row, reference)),
            split_title(words_in(cell_at(row, title)))[0] if titles else "",
        )
        for row in rows
    ]


def _reference(row: Row, column: int) -> str:
    return reference_text(cell_at(row, column))
