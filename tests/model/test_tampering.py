"""Twelve ways to change history behind riskreg's back: which are found, and which need a printed head."""
# ruff: noqa: S608

import shutil
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from riskreg.model.quarter import Quarter
from riskreg.model.records import Doubt, Verification
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.model.conftest import Make
from tests.model.forging import Payload, edit, payloads, rehash, retell

LAST = "(SELECT max(seq) FROM ledger)"


@pytest.fixture
def signed(register: Register, make: Make) -> Register:
    """Two quarters of history with a correction, and an edit since."""
    first, *_ = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Officer", reason="Imported")
    register.sign_off(Quarter(2018, 1), actor="Director")
    worse = replace(first.entry, residual=FIVE_BY_FIVE.rate(5, 4))
    saved = register.save(worse, 1, actor="Officer", reason="Worse")
    right = replace(saved.entry, residual=FIVE_BY_FIVE.rate(3, 3))
    register.save(right, 2, actor="Officer", reason="Typo", correction=True)
    register.sign_off(Quarter(2018, 2), actor="Director")
    register.save(make("CO1"), 0, actor="Officer")
    return register


def update(path: Path) -> None:
    edit(path, "UPDATE ledger SET payload = replace(payload, 'Worse', 'Better')")


def delete_in_the_middle(path: Path) -> None:
    edit(path, "DELETE FROM ledger WHERE seq = 5")


def delete_the_tail(path: Path) -> None:
    edit(
        path,
        f"DELETE FROM event WHERE seq = {LAST}",
        f"DELETE FROM ledger WHERE seq = {LAST}",
        "DELETE FROM entry WHERE reference = 'CO1'",
    )


def insert(path: Path) -> None:
    edit(
        path,
        "UPDATE ledger SET seq = -1 - seq WHERE seq > 4",
        "UPDATE ledger SET seq = -seq WHERE seq < 0",
        "INSERT INTO ledger SELECT 5, prev_hash, hash, payload, subject, 'another', revision, act, at"
        " FROM ledger WHERE seq = 4",
    )


def reorder(path: Path) -> None:
    edit(
        path,
        "UPDATE ledger SET seq = -1 WHERE seq = 3",
        "UPDATE ledger SET seq = 3 WHERE seq = 4",
        "UPDATE ledger SET seq = 4 WHERE seq = -1",
    )


def insert_or_replace(path: Path) -> None:
    """With the guards on: SQLite by itself fires no DELETE trigger for the row that makes way."""
    connection = sqlite3.connect(path)
    connection.execute(
        f"INSERT INTO event SELECT {LAST} + 1, at, actor, act, subject, subject_id FROM event WHERE seq = 4"
    )
    connection.execute(
        f"INSERT OR REPLACE INTO ledger SELECT {LAST} + 1, prev_hash, hash, payload, subject, subject_id,"
        " revision, act, at FROM ledger WHERE seq = 4"
    )
    connection.commit()
    assert connection.execute("SELECT count(*) FROM ledger WHERE seq = 4").fetchone() == (0,)
    connection.close()


def drop_the_triggers_and_edit(path: Path) -> None:
    edit(path, "UPDATE ledger SET at = '2018-01-01T00:00:00.000000Z' WHERE seq = 4", restore=False)


def edit_an_index_only(path: Path) -> None:
    edit(path, "UPDATE entry SET residual_score = 1 WHERE reference = 'CR1'")


def edit_a_sign_off(path: Path) -> None:
    edit(path, "UPDATE ledger SET payload = replace(payload, 'Director', 'Deputy') WHERE subject = 'quarter'")


def rehash_the_whole_chain(path: Path) -> None:
    def better(told: list[Payload]) -> Iterable[Payload]:
        return [{**row, "reason": row["reason"].replace("Worse", "Better")} for row in told]

    retell(path, better)


def restore_an_older_copy(path: Path) -> None:
    shutil.copy(path.with_name("older"), path)


def fork(path: Path) -> None:
    """Shows, under the register's name, a copy that went its own way."""
    shutil.copy(path.with_name("older"), path)
    other = Register.open(path)
    other.save(replace(other.find("CR2").entry, owner="Somebody else"), 1, actor="Someone")


FOUND = (
    update, delete_in_the_middle, insert, reorder, insert_or_replace, drop_the_triggers_and_edit,
    edit_an_index_only, edit_a_sign_off,
)  # fmt: skip
NOT_EXCLUDED = {
    delete_the_tail: Doubt.CUT_TAIL,
    rehash_the_whole_chain: Doubt.REBUILT,
    restore_an_older_copy: Doubt.OLDER_COPY,
    fork: Doubt.FORK,
}
TWELVE = (*FOUND, *NOT_EXCLUDED)


def tampered(register: Register, make: Make, tamper: Callable[[Path], None]) -> str:
    """Do it, and return the head that was printed before."""
    shutil.copy(register.path, register.path.with_name("older"))
    if tamper in (restore_an_older_copy, fork):
        register.save(make("CR3"), 0, actor="Officer")
    head = register.verify().head
    assert register.verify(head).ok
    tamper(register.path)
    return head


def look(register: Register, head: str | None = None) -> Verification:
    return Register.open(register.path).verify(head)


@pytest.mark.parametrize("tamper", FOUND)
def test_what_breaks_the_history_is_found_without_a_printed_head(
    signed: Register, make: Make, tamper: Callable[[Path], None]
) -> None:
    tampered(signed, make, tamper)
    assert not look(signed).ok


@pytest.mark.parametrize("tamper", NOT_EXCLUDED)
def test_what_cannot_be_found_without_a_printed_head_is_named(
    signed: Register, make: Make, tamper: Callable[[Path], None]
) -> None:
    tampered(signed, make, tamper)
    found = look(signed)
    assert found.ok
    assert found.vouched == 0
    assert NOT_EXCLUDED[tamper] in found.not_excluded


def test_nothing_else_is_named() -> None:
    assert len(TWELVE) == 12
    assert set(NOT_EXCLUDED.values()) == set(Doubt)


@pytest.mark.parametrize("tamper", TWELVE)
def test_all_twelve_are_found_with_a_head_printed_before(
    signed: Register, make: Make, tamper: Callable[[Path], None]
) -> None:
    head = tampered(signed, make, tamper)
    assert not look(signed, head).ok


def test_an_earlier_head_vouches_for_its_part_and_no_more(signed: Register) -> None:
    """The first quarter was printed before what was altered was recorded: what it froze is still proven."""
    first, second = (sign_off.head for sign_off in signed.sign_offs())
    at_first, at_second = (signed.verify(head).vouched for head in (first, second))
    edited = next(n for n, row in enumerate(payloads(signed.path), start=1) if row["reason"] == "Worse")
    assert at_first < edited < at_second

    rehash_the_whole_chain(signed.path)
    assert look(signed, first).ok
    assert look(signed, first).vouched == at_first
    assert not look(signed, second).ok
    assert look(signed, second).vouched == 0


def test_where_a_later_row_is_damaged_an_earlier_head_still_vouches(signed: Register) -> None:
    first, second = (sign_off.head for sign_off in signed.sign_offs())
    at_first = signed.verify(first).vouched
    update(signed.path)
    assert look(signed, first).vouched == at_first
    assert look(signed, second).vouched == 0
    assert not look(signed, first).ok


def test_a_chain_that_is_only_hashed_again_contradicts_its_sign_offs(signed: Register) -> None:
    edit(signed.path, "UPDATE ledger SET payload = replace(payload, 'Imported', 'Invented')")
    rehash(signed.path)
    (problem,) = look(signed).problems
    assert "does not name the sign-off before it" in problem


def test_a_sign_off_that_pins_what_never_stood_is_found(signed: Register) -> None:
    edit(signed.path, """UPDATE ledger SET payload = replace(payload, '"residual":9', '"residual":4')
                         WHERE subject = 'quarter'""")  # fmt: skip
    rehash(signed.path)
    assert "does not pin what stood then" in " ".join(look(signed).problems)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DROP TRIGGER ledger_update", "trigger ledger_update is missing"),
        ("DROP INDEX ledger_subject", "index ledger_subject is missing"),
        ("DROP INDEX entry_reference", "index entry_reference is missing"),
        ("CREATE TRIGGER spy AFTER UPDATE ON entry BEGIN SELECT 1; END", "trigger spy that riskreg did not make"),
        ("CREATE TABLE notes (text TEXT)", "table notes that riskreg did not make"),
        ("ALTER TABLE entry ADD COLUMN colour TEXT", "table entry is not as riskreg makes it"),
        ("DROP TABLE entry", "table entry is missing"),
        ("PRAGMA application_id = 7", ""),
    ],
)
def test_a_changed_form_of_the_file_is_found(signed: Register, statement: str, said: str) -> None:
    connection = sqlite3.connect(signed.path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    assert said in " ".join(signed.verify().problems)
    assert not signed.verify().ok


def test_a_trigger_that_looks_alike_and_guards_nothing_is_found(signed: Register) -> None:
    connection = sqlite3.connect(signed.path)
    connection.execute("DROP TRIGGER ledger_update")
    connection.execute("CREATE TRIGGER ledger_update BEFORE UPDATE OF hash ON ledger BEGIN SELECT 1; END")
    connection.close()
    assert "trigger ledger_update is not as riskreg makes it" in " ".join(look(signed).problems)


def test_statistics_that_sqlite_keeps_are_no_tampering(signed: Register) -> None:
    connection = sqlite3.connect(signed.path)
    connection.execute("ANALYZE")
    connection.close()
    assert look(signed).ok
