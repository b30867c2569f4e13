"""The ledger's own evidence, over the bytes that stand in the file: what anyone can check without riskreg."""

import json
from typing import Any

from sqlalchemy import Row

from riskreg.model.errors import UNREADABLE
from riskreg.model.ledger import GENESIS, stored_hash
from riskreg.model.short_code import Stamp
from riskreg.model.standing import as_stored, plain

_LOOK_UP = ("subject", "id", "revision", "act", "at")


class Chain:
    """Follows rows in order; each list gathers what is wrong, in the sentences of the independent verifier."""

    def __init__(self, stamp: Stamp) -> None:
        self.links: list[str] = []
        self.columns: list[str] = []
        self.order: list[str] = []
        self.sign_offs: list[str] = []
        self.rows = 0
        self.stands_at = 0  # the row of the printed head
        self.whole_to = 0  # the row up to which every link holds
        self._at, self._head = stamp.rows, stamp.head.encode(errors="replace")
        self._last = GENESIS.encode()
        self._revisions: dict[tuple[str, str], int] = {}
        self._signed: dict[str, Any] | None = None

    @property
    def head(self) -> str:
        """The hash of the last row, empty where there is none."""
        return plain(self._last) if self.rows else ""

    def follow(self, row: Row[Any]) -> dict[str, Any] | None:
        """Take one row in and return what it records, None where it cannot be read."""
        self.rows += 1
        try:
            self._link(row)
            payload: dict[str, Any] = json.loads(row.payload.decode())
            kept = [row.subject, row.subject_id, row.revision, row.act, row.at]
            if kept != [as_stored(payload[name]) for name in _LOOK_UP] or type(payload["revision"]) is not int:
                self.columns.append(f"Row {row.seq} has look-up columns that differ from what it records.")
            else:
                self._place(row, payload)
        except UNREADABLE:
            self.columns.append(f"Row {row.seq} cannot be read.")
            return None
        return payload

    def _link(self, row: Row[Any]) -> None:
        found = len(self.links)
        sealed = stored_hash(row.seq, row.prev_hash, row.payload).encode()
        if row.seq != self.rows:
            self.links.append(f"Row {self.rows} is missing or out of order: row {row.seq} stands in its place.")
        if row.prev_hash != self._last:
            self.links.append(
                f"Row {row.seq} does not follow the row before it: a row was altered, removed or put in."
            )
        if row.hash != sealed:
            self.links.append(
                f"Row {row.seq} was altered after it was recorded: its content does not match its hash."
            )
        if len(self.links) == found == 0:
            self.whole_to = self.rows
        if not self.stands_at and self._is_printed(row):
            self.stands_at = self.rows
        self._last = row.hash

    def _is_printed(self, row: Row[Any]) -> bool:
        """Whether this is the row that the paper names: by its hash, or by its number and how that begins."""
        if self._at:
            return bool(row.seq == self._at and row.hash.startswith(self._head))
        return bool(row.hash == self._head)

    def _place(self, row: Row[Any], payload: dict[str, Any]) -> None:
        subject, name, revision = payload["subject"], payload["id"], payload["revision"]
        if (self.rows == 1) != (subject == "register" and revision == 1):
            self.order.append(f"Row {row.seq}: the first row, and no other, creates the register.")
        due = self._revisions.get((subject, name), 0) + 1
        if revision != due:
            self.order.append(f"Row {row.seq} is revision {revision} of its subject; {due} was to follow.")
        self._revisions[subject, name] = revision
        if subject == "quarter":
            if payload["state"]["previous"] != self._signed:
                self.sign_offs.append(f"Row {row.seq} is a sign-off that does not name the sign-off before it.")
            self._signed = {"quarter": name, "seq": row.seq, "hash": row.hash.decode()}
