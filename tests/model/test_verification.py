"""What was done to a register behind its back is found and said."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from riskreg.model.ledger import row_hash
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.model.conftest import Make

TRIGGERS = ("ledger_update", "ledger_delete", "ledger_insert")


@pytest.fixture
def signed(register: Register, make: Make) -> Register:
    """Two quarters of history, with a correction, a closed entry and an import."""
    first, *_ = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Officer", reason="Imported")
    register.sign_off(Quarter(2018, 1), actor="Director")
    worse = replace(first.entry, residual=FIVE_BY_FIVE.rate(5, 4))
    saved = register.save(worse, 1, actor="Officer", reason="Worse")
    register.save(
        replace(saved.entry, residual=FIVE_BY_FIVE.rate(3, 3)), 2, actor="Officer", reason="Typo", correction=True
    )
    register.sign_off(Quarter(2018, 2), actor="Director")
    register.save(make("CO1"), 0, actor="Officer")
    return register


def tamper(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for trigger in TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def rebuild(path: Path) -> None:
    """What a skilled forger does: make every hash fit again."""
    connection = sqlite3.connect(path)
    prev = "0" * 64
    for seq, payload in connection.execute("SELECT seq, payload FROM ledger ORDER BY seq").fetchall():
        digest = row_hash(seq, prev, payload)
        connection.execute("UPDATE ledger SET prev_hash = ?, hash = ? WHERE seq = ?", (prev, digest, seq))
        prev = digest
    connection.commit()
    connection.close()


def test_an_untouched_history_is_whole_and_every_earlier_head_still_stands(signed: Register) -> None:
    heads = [sign_off.head for sign_off in signed.sign_offs()]
    assert signed.verify().ok
    assert all(signed.verify(head).ok for head in heads)
    assert signed.verify(f" {heads[0].upper()} ").ok
    assert signed.verify().rows == signed.revision()


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE ledger SET payload = replace(payload, 'Worse', 'Better')", "altered after it was recorded"),
        ("UPDATE ledger SET at = '2001-01-01' WHERE seq = 3", "look-up columns"),
        ("DELETE FROM ledger WHERE seq = 5", "missing or out of order"),
        ("UPDATE entry SET residual_score = 1 WHERE reference = 'CR1'", "CR1 differs from the ledger"),
        ("DELETE FROM entry WHERE reference = 'CR2'", "lacks CR2"),
        ("UPDATE quarter SET actor = 'Someone else'", "2018/19 Q1 differs"),
        ("DELETE FROM quarter WHERE label = '2018/19 Q2'", "lacks 2018/19 Q2"),
    ],
)
def test_tampering_is_found_and_named(signed: Register, statement: str, found: str) -> None:
    tamper(signed.path, statement)
    verification = signed.verify()
    assert not verification.ok
    assert any(found in problem for problem in verification.problems), verification.problems


def test_a_rebuilt_chain_is_found_by_its_sign_offs_or_by_a_printed_head(signed: Register) -> None:
    head = signed.sign_offs()[-1].head
    tamper(signed.path, "UPDATE ledger SET payload = replace(payload, 'Worse', 'Better')")
    rebuild(signed.path)
    assert any("stands nowhere" in problem for problem in signed.verify(head).problems)


def test_a_cut_tail_is_found_with_a_printed_head(signed: Register) -> None:
    head = signed.verify().head
    tamper(
        signed.path,
        "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)",
        "DELETE FROM entry WHERE reference = 'CO1'",
    )
    assert signed.verify().ok
    assert not signed.verify(head).ok


def test_progress_covers_every_row(signed: Register) -> None:
    seen: list[tuple[int, int]] = []
    report: Callable[[int, int], None] = lambda done, total: seen.append((done, total))  # noqa: E731
    signed.verify(progress=report)
    assert seen[0] == (1, signed.revision())
