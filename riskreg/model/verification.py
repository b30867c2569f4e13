"""Is this history whole? The chain over the stored bytes, every index against a replay, every sign-off."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table

from riskreg.model import ledger, schema, sqlite
from riskreg.model.chain import Chain
from riskreg.model.errors import UnusableFile
from riskreg.model.records import Check, Printed, Verification
from riskreg.model.replay import Replay
from riskreg.model.short_code import Stamp, is_whole, read_stamp, spelled_out
from riskreg.model.standing import (
    Events,
    altered_tables,
    form_problems,
    known_version,
    state_problems,
    stored,
    tables_of,
)

_AT_A_TIME = 500
MOST_PROBLEMS = 20  # of one check: enough to see what happened; a damaged file can have one a row


def verify(
    connection: Connection, printed: Printed, progress: Callable[[int, int], None] | None = None
) -> Verification:
    """Check everything in one pass over the ledger and one over each index, and look for what a paper printed.

    A file of an older version is checked as what it is. Raises UnusableFile for one of a newer version.
    """
    version = sqlite.version_of(connection)
    if version > schema.SCHEMA_VERSION:
        raise UnusableFile(
            f"This register was made by a newer riskreg (file version {version}; this one knows"
            f" {schema.SCHEMA_VERSION}): update riskreg to verify it."
        )
    tables = tables_of(known_version(connection))
    total = ledger.count(connection)
    printed = spelled_out(printed)
    stamp = read_stamp(printed.head or "")
    form = list(form_problems(connection))
    chain, replay, clock = Chain(stamp), Replay(), _Clock()
    altered = altered_tables(connection)
    events = Events(connection, readable=schema.event.name not in altered) if "event" in tables else None
    query = stored(schema.ledger).order_by(schema.ledger.c.seq)
    for row in connection.execution_options(stream_results=True, yield_per=_AT_A_TIME).execute(query):
        if progress is not None and chain.rows % _AT_A_TIME == 0:
            progress(chain.rows + 1, total)
        payload = chain.follow(row)
        if payload is not None:
            replay.follow(row.seq, payload)
            if events is not None:
                events.follow(row, payload)
            clock.follow(row.seq, payload)
    if not chain.rows:
        chain.order.append("The ledger is empty: a register begins with its own creation.")
    checks = [
        *_ledger_checks(chain, replay),
        _state_check(connection, replay, tables, altered),
        *_trail_checks(events),
        _check("file", "The file is undamaged; its tables, indexes and triggers are as riskreg makes them.", form),
    ]
    if printed != Printed():
        checks.append(_paper_check(printed, stamp, chain, replay.settings.id))
    vouched = chain.stands_at if chain.stands_at <= chain.whole_to else 0
    told = replay.settings
    return Verification(chain.head, chain.rows, told.id, told.name, tuple(checks), vouched, clock.remarks)


def _check(name: str, holds: str, problems: Iterable[str]) -> Check:
    found = list(problems)
    if len(found) > MOST_PROBLEMS:
        found[MOST_PROBLEMS:] = [f"And {len(found) - MOST_PROBLEMS} more like these."]
    return Check(name, holds, tuple(found))


def _ledger_checks(chain: Chain, replay: Replay) -> list[Check]:
    signed = f"the {len(replay.quarters)} sign-offs" if len(replay.quarters) > 1 else "the sign-offs, if any,"
    return [
        _check(
            "chain",
            f"Each of the {chain.rows} rows has the hash of its own content and of the row before it;"
            " none is missing.",
            chain.links,
        ),
        _check("columns", "What rows are looked up by is what they record.", chain.columns),
        _check("order", "The first row creates the register; every subject's revisions are 1, 2, 3.", chain.order),
        _check("content", "Every row says something that riskreg records, and can be read.", replay.content),
        _check("sign-offs", f"Each of {signed} names the one before it.", chain.sign_offs),
        _check("frozen", f"Each of {signed} pins what stood when it was made.", replay.frozen),
    ]


def _trail_checks(events: Events | None) -> list[Check]:
    if events is None:
        return []
    events.end()
    return [_check("trail", "The audit trail lists every row of the ledger, and nothing else.", events.problems)]


def _state_check(
    connection: Connection, replay: Replay, tables: Mapping[str, Table], altered: frozenset[str]
) -> Check:
    problems: list[str] = []
    for table, key, expected in (
        (tables["entry"], "id", replay.entries),
        (tables["quarter"], "label", replay.quarters),
    ):
        if table.name in altered:
            problems.append(
                f"The current state cannot be compared: the table {table.name} is not as it should be."
            )
        else:
            problems += state_problems(connection, table, key, expected)
    holds = (
        "The current state is what the rows add up to"
        f" (entries, closed ones included: {len(replay.entries)}; quarters: {len(replay.quarters)})."
    )
    return _check("state", holds, problems)


def _paper_check(printed: Printed, stamp: Stamp, chain: Chain, register: str) -> Check:
    problems, holds = [], []
    if printed.head is not None:
        holds.append(f"The printed head is that of row {chain.stands_at}.")
        if not is_whole(stamp):
            head = stamp.head
            problems.append(
                f"A printed head has {len(ledger.GENESIS)} characters, and {head or 'this one'} has {len(head)}:"
                " type it, or the short code, as the paper shows it."
            )
        elif not chain.stands_at:
            problems.append(
                f"The head {stamp.head} stands nowhere in this register: the paper it was printed on shows"
                " another history, or an older or other copy of this file was put in its place."
            )
        elif chain.stands_at > chain.whole_to:
            problems.append(
                f"The printed head stands at row {chain.stands_at}, but the rows up to it no longer lead to it."
            )
    if printed.rows is not None:
        holds.append(f"The paper's number of rows, {printed.rows}, fits.")
        if printed.rows != (chain.stands_at or printed.rows) or printed.rows > chain.rows:
            at = f"its head stands at row {chain.stands_at}" if chain.stands_at else f"there are {chain.rows}"
            problems.append(f"The paper says {printed.rows} rows, but {at}.")
    if printed.register is not None:
        holds.append("The register is the one that the paper names.")
        if printed.register.strip().lower() != register.lower():
            problems.append(f"This is register {register or 'without a UUID'}, not {printed.register}.")
    return _check("paper", " ".join(holds), problems)


class _Clock:
    """Notices where a row is dated before the one ahead of it: the order stands, the times are doubtful."""

    def __init__(self) -> None:
        self._last, self._first_back, self._times = "", 0, 0

    def follow(self, seq: int, payload: dict[str, Any]) -> None:
        at = str(payload.get("at", ""))
        if at < self._last:
            self._times += 1
            self._first_back = self._first_back or seq
        self._last = at

    @property
    def remarks(self) -> tuple[str, ...]:
        """One sentence, where there is something to say."""
        if not self._times:
            return ()
        return (
            f"A clock ran behind {self._times} times, first at row {self._first_back}: that row is dated before"
            " the one ahead of it. The order of the rows is not in doubt, the times are.",
        )
