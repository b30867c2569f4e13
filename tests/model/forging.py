"""What someone with another program does to a register file, clumsily or with skill."""
# ruff: noqa: S608

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from riskreg.model import index
from riskreg.model.codec import canonical
from riskreg.model.ledger import GENESIS, row_hash
from riskreg.model.replay import Replay
from riskreg.model.schema import TRIGGERS

Payload = dict[str, Any]
_NAMES = [trigger.split()[2] for trigger in TRIGGERS]


def edit(path: Path, *statements: str, restore: bool = True) -> None:
    """Run SQL with the guards taken off, and put them back unless told otherwise."""
    connection = sqlite3.connect(path)
    for name in _NAMES:
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    for statement in statements:
        connection.execute(statement)
    for trigger in TRIGGERS if restore else ():
        connection.execute(trigger)
    connection.commit()
    connection.close()


def payloads(path: Path) -> list[Payload]:
    """What every row records."""
    connection = sqlite3.connect(path)
    found = [json.loads(text) for (text,) in connection.execute("SELECT payload FROM ledger ORDER BY seq")]
    connection.close()
    return found


def rehash(path: Path) -> None:
    """Make every hash fit again, and nothing else."""
    connection = sqlite3.connect(path)
    prev, chain = GENESIS, []
    for seq, payload in connection.execute("SELECT seq, payload FROM ledger ORDER BY seq"):
        digest = row_hash(seq, prev, payload)
        chain.append((prev, digest, seq))
        prev = digest
    connection.close()
    edit(path, *(f"UPDATE ledger SET prev_hash = '{a}', hash = '{b}' WHERE seq = {seq}" for a, b, seq in chain))


def forge(path: Path, told: Iterable[Payload]) -> None:
    """Write another history so that nothing in the file gives it away: chain, sign-offs, state and guards."""
    replay, prev, signed, rows = Replay(), GENESIS, None, []
    for seq, payload in enumerate(told, start=1):
        if payload["subject"] == "quarter":
            listed = [entry for entry in replay.entries.values() if not entry["retired"]]
            pins = {entry["id"]: index.pin(entry) for entry in listed}
            payload["state"] |= {"previous": signed, "entries": pins}
        text = canonical(payload)
        digest = row_hash(seq, prev, text)
        looked_up = [payload[name] for name in ("subject", "id", "revision", "act", "at")]
        rows.append([seq, prev, digest, text, *looked_up])
        replay.follow(seq, payload)
        if payload["subject"] == "quarter":
            signed = {"quarter": payload["id"], "seq": seq, "hash": digest}
        prev = digest
    edit(path, *(f"DELETE FROM {name}" for name in ("ledger", "entry", "quarter", "event")), restore=False)
    connection = sqlite3.connect(path)
    connection.executemany(f"INSERT INTO ledger VALUES ({', '.join('?' * 9)})", rows)
    connection.execute(
        "INSERT INTO event SELECT seq, at, json_extract(payload, '$.actor'), act, subject, subject_id FROM ledger"
    )
    for table, found in (("entry", replay.entries), ("quarter", replay.quarters)):
        for row in found.values():
            _insert(connection, table, row)
    connection.commit()
    connection.close()
    edit(path)


def _insert(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> None:
    marks = ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", row)


def retell(path: Path, change: Callable[[list[Payload]], Iterable[Payload]]) -> None:
    """Forge the history that ``change`` makes of the one that stands."""
    forge(path, change(payloads(path)))
