"""The ledger only grows, and its format is the published one."""

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from riskreg.model import sqlite
from riskreg.model.ledger import GENESIS
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from tests.model.conftest import Make


def rows(path: Path) -> list[tuple[int, str, str, str]]:
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT seq, prev_hash, hash, payload FROM ledger ORDER BY seq").fetchall()


def test_the_chain_follows_the_published_format(register: Register, make: Make) -> None:
    register.save(make(commentary="naïve — café"), 0, actor="Officer")
    register.sign_off(Quarter(2018, 1), actor="Director")
    prev = GENESIS
    for number, (seq, prev_hash, digest, payload) in enumerate(rows(register.path), start=1):
        assert (seq, prev_hash) == (number, prev)
        assert digest == hashlib.sha256(f"riskreg1\n{seq}\n{prev_hash}\n{payload}".encode()).hexdigest()
        assert payload == json.dumps(
            json.loads(payload), sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        prev = digest


def test_the_first_row_holds_the_registers_identity(register: Register) -> None:
    first = json.loads(rows(register.path)[0][3])
    assert (first["subject"], first["state"]["id"]) == ("register", register.settings.id)


def test_a_sign_off_names_the_one_before_it(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    first = register.sign_off(Quarter(2018, 1), actor="Director")
    second = register.sign_off(Quarter(2018, 2), actor="Director")
    state = json.loads(rows(register.path)[second.rows - 1][3])["state"]
    assert state["previous"] == {"quarter": "2018/19 Q1", "seq": first.rows, "hash": first.head}
    assert state["entries"][saved.entry.id]["seq"] == saved.seq
    assert state["scheme"] == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET payload = 'x' WHERE seq = 1",
        "DELETE FROM ledger WHERE seq = 1",
        "INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE seq = 1",
        "INSERT INTO ledger SELECT seq + 5, prev_hash, hash, payload, subject, subject_id, revision + 9, act, at"
        " FROM ledger WHERE seq = 1",
    ],
)
def test_the_file_itself_refuses_to_rewrite_history(register: Register, statement: str) -> None:
    """From any program, as long as it leaves the triggers alone."""
    before = rows(register.path)
    connection = sqlite3.connect(register.path)
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|no gaps|newer version"):
        connection.execute(statement)
    connection.close()
    assert rows(register.path) == before


@pytest.mark.parametrize(
    "statement",
    ["UPDATE ledger SET at = ''", "DELETE FROM ledger", "DROP TABLE ledger", "DROP TRIGGER ledger_delete"],
)
def test_our_own_connections_may_not_even_ask(register: Register, statement: str) -> None:
    engine = sqlite.engine_for(register.path, "rw")
    with engine.connect() as connection, pytest.raises(DatabaseError, match="not authorized"):
        connection.exec_driver_sql(statement)
