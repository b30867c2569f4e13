"""Is this history whole? The chain over the stored bytes, every index against a replay, every sign-off."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from riskreg.model import index, ledger, schema
from riskreg.model.codec import entry_from_json, scheme_from_json, settings_from_json
from riskreg.model.errors import REFUSALS
from riskreg.model.index import IndexRow
from riskreg.model.ledger import GENESIS, Row
from riskreg.model.quarter import Quarter
from riskreg.model.records import Settings, Verification

_MOST_PROBLEMS = 20  # enough to see what happened; a damaged file can have one a row


def verify(
    connection: Connection, head: str | None = None, progress: Callable[[int, int], None] | None = None
) -> Verification:
    """Check the whole ledger in one pass. ``head`` is a hash from a printed paper, in either case."""
    total = ledger.count(connection)
    replay = _Replay()
    problems: list[str] = []
    last, prev, printed = 0, GENESIS, head is None
    for number, row in enumerate(ledger.rows(connection), start=1):
        if progress is not None and number % 500 == 1:
            progress(number, total)
        problems += _chain_problems(row, number, prev)
        problems += replay.apply(row)
        printed = printed or row.hash == (head or "").strip().lower()
        last, prev = row.seq, row.hash
        if len(problems) >= _MOST_PROBLEMS:
            break
    else:
        problems += _index_problems(connection, replay)
    if not last:
        problems.append("The ledger is empty: a register begins with its own creation.")
    if not printed:
        problems.append(
            f"The head {head} stands nowhere in this register: the paper it was printed on shows"
            " another history, or an older or other copy of this file was put in its place."
        )
    return Verification(prev if last else "", last, tuple(problems[:_MOST_PROBLEMS]))


def _chain_problems(row: Row, number: int, prev: str) -> Iterator[str]:
    if row.seq != number:
        yield f"Row {number} of the ledger is missing or out of order: row {row.seq} stands in its place."
    if row.prev_hash != prev:
        yield f"Row {row.seq} does not follow the row before it: a row was altered, removed or put in."
    if row.hash != ledger.row_hash(row.seq, row.prev_hash, row.payload):
        yield f"Row {row.seq} was altered after it was recorded: its content does not match its hash."


class _Replay:
    """The state that follows from the ledger alone."""

    def __init__(self) -> None:
        self.entries: dict[str, IndexRow] = {}
        self.quarters: dict[str, dict[str, Any]] = {}
        self._frame = index.Frame(Settings("", "", Quarter(2000, 1)), 0, {}, 0)
        self._last_sign_off: dict[str, Any] | None = None

    def apply(self, row: Row) -> list[str]:
        """Follow one row; what is wrong with it, in sentences."""
        try:
            payload = ledger.read(row.payload)
            kept = (row.subject, row.subject_id, row.revision, row.act, row.at)
            if kept != tuple(payload[name] for name in ("subject", "id", "revision", "act", "at")):
                return [f"Row {row.seq} has look-up columns that differ from what it records."]
            follow = getattr(self, f"_follow_{row.subject}", None)
            return (
                follow(row, payload) if follow else [f"Row {row.seq} is about an unknown subject, {row.subject}."]
            )
        except (KeyError, TypeError, ValueError, AttributeError, *REFUSALS) as error:
            return [f"Row {row.seq} cannot be read ({error})."]

    def _follow_register(self, row: Row, payload: dict[str, Any]) -> list[str]:
        if (row.seq == 1) != (row.revision == 1):
            return [f"Row {row.seq} begins a register, which only the first row does."]
        settings = settings_from_json(payload["state"])
        self._frame = replace(self._frame, settings=settings, settings_revision=row.revision)
        return []

    def _follow_scheme(self, row: Row, payload: dict[str, Any]) -> list[str]:
        schemes = {**self._frame.schemes, row.revision: scheme_from_json(payload["state"])}
        self._frame = replace(self._frame, schemes=schemes)
        return []

    def _follow_source(self, _row: Row, _payload: dict[str, Any]) -> list[str]:
        return []

    def _follow_entry(self, row: Row, payload: dict[str, Any]) -> list[str]:
        known = self.entries.get(row.subject_id)
        entry = entry_from_json(payload["state"])
        expected = (known["revision"] if known else 0) + 1
        if row.revision != expected or entry.id != row.subject_id:
            return [f"Row {row.seq} is revision {row.revision} of {entry.reference}; {expected} was to follow."]
        reported = index.mended(index.reported_of(known), payload, entry)
        self.entries[entry.id] = index.index_row(
            entry, row.seq, row.revision, payload["scheme"], reported, self._frame
        )
        return []

    def _follow_quarter(self, row: Row, payload: dict[str, Any]) -> list[str]:
        state = payload["state"]
        listed = [entry for entry in self.entries.values() if not entry["retired"]]
        problems = []
        if state["entries"] != {entry["id"]: index.pin(entry) for entry in listed}:
            problems.append(f"The sign-off of {row.subject_id} (row {row.seq}) does not pin what stood then.")
        if state["previous"] != self._last_sign_off:
            problems.append(
                f"The sign-off of {row.subject_id} (row {row.seq}) does not name the sign-off before it."
            )
        for entry in listed:
            entry.update(index.after_sign_off(entry))
        self._last_sign_off = {"quarter": row.subject_id, "seq": row.seq, "hash": row.hash}
        self.quarters[row.subject_id] = {
            "label": row.subject_id,
            "seq": row.seq,
            "as_at": state["as_at"],
            "at": row.at,
            "actor": payload["actor"],
            "entries": len(listed),
        }
        self._frame = replace(self._frame, signed=self._frame.signed + 1)
        return problems


def _index_problems(connection: Connection, replay: _Replay) -> Iterator[str]:
    for table, key, expected in (
        (schema.entry, "id", replay.entries),
        (schema.quarter, "label", replay.quarters),
    ):
        stored = {row[key]: dict(row) for row in connection.execute(select(table)).mappings()}
        for name in sorted(expected.keys() | stored.keys(), key=str):
            if stored.get(name) == expected.get(name):
                continue
            what = (stored.get(name) or expected.get(name) or {}).get("reference", name)
            if name not in stored:
                yield f"The current state lacks {what}, which the ledger records."
            elif name not in expected:
                yield f"The current state shows {what}, which the ledger does not record."
            else:
                fields = ", ".join(k for k, v in expected[name].items() if stored[name].get(k) != v)
                yield f"The current state of {what} differs from the ledger ({fields})."
