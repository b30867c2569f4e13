"""What a verification checks, and what it says of it."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from riskreg import printing
from riskreg.model import verification
from riskreg.model.codec import canonical
from riskreg.model.entry import Closure
from riskreg.model.errors import Cancelled
from riskreg.model.quarter import Quarter
from riskreg.model.records import Doubt
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.conftest import Clock
from tests.model.conftest import Make
from tests.model.forging import edit, payloads, rehash


@pytest.fixture
def signed(register: Register, make: Make) -> Register:
    """Two quarters of history, with a correction, a closed entry and an import."""
    first, second = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Officer", reason="Imported")
    register.sign_off(Quarter(2018, 1), actor="Director")
    worse = replace(first.entry, residual=FIVE_BY_FIVE.rate(5, 4))
    saved = register.save(worse, 1, actor="Officer", reason="Worse")
    right = replace(saved.entry, residual=FIVE_BY_FIVE.rate(3, 3))
    register.save(right, 2, actor="Officer", reason="Typo", correction=True)
    closed = replace(second.entry, closure=Closure(Quarter(2018, 2).start, "Over", "Board"))
    register.save(closed, 1, actor="Officer", reason="Over")
    register.sign_off(Quarter(2018, 2), actor="Director")
    register.save(make("CO1"), 0, actor="Officer")
    return register


def test_an_untouched_history_is_whole_and_every_earlier_head_still_stands(signed: Register) -> None:
    found = signed.verify()
    assert found.ok
    assert (found.rows, found.register) == (signed.revision(), signed.settings.id)
    connection = sqlite3.connect(signed.path)
    heads = connection.execute("SELECT seq, hash FROM ledger").fetchall()
    connection.close()
    for seq, head in heads:
        with_head = signed.verify(head)
        assert with_head.ok
        assert with_head.vouched == seq
    assert found.head == heads[-1][1]


@pytest.mark.parametrize(
    ("statement", "check", "found"),
    [
        ("UPDATE ledger SET payload = replace(payload, 'Worse', 'Better')", "chain", "Row 7 was altered after it"),
        ("UPDATE ledger SET payload = CAST(x'22ff22' AS TEXT) WHERE seq = 7", "columns", "Row 7 cannot be read"),
        ("UPDATE ledger SET at = '2001-01-01' WHERE seq = 3", "columns", "Row 3 has look-up columns"),
        (
            "UPDATE ledger SET subject_id = CAST(x'ff' AS TEXT) WHERE seq = 3",
            "columns",
            "Row 3 has look-up columns",
        ),
        ("DELETE FROM ledger WHERE seq = 7", "order", "revision 3 of its subject; 2 was to follow"),
        ("DELETE FROM ledger WHERE seq = 1", "order", "the first row, and no other, creates the register"),
        ("DELETE FROM ledger WHERE seq = 5", "chain", "Row 5 is missing or out of order: row 6"),
        ("DELETE FROM ledger", "order", "The ledger is empty"),
        ("UPDATE entry SET residual_score = 1 WHERE reference = 'CR1'", "state", "CR1 differs"),
        ("UPDATE entry SET title = CAST(x'ff' AS TEXT) WHERE reference = 'CR1'", "state", "CR1 differs"),
        ("UPDATE entry SET retired = 0", "state", "CR2 differs from the ledger (retired)"),
        ("DELETE FROM entry WHERE reference = 'CR2'", "state", "lacks CR2"),
        ("UPDATE entry SET id = 'x' WHERE reference = 'CR2'", "state", "lacks CR2"),
        ("UPDATE quarter SET actor = 'Someone else'", "state", "2018/19 Q1 differs from the ledger (actor)"),
        ("DELETE FROM quarter WHERE label = '2018/19 Q2'", "state", "lacks 2018/19 Q2"),
        ("INSERT INTO quarter VALUES ('2018/19 Q3', 9, '', '', '', 0)", "state", "shows 2018/19 Q3"),
    ],
)
def test_what_was_done_is_found_by_its_check_and_named(
    signed: Register, statement: str, check: str, found: str
) -> None:
    edit(signed.path, statement)
    answer = Register.unread(signed.path).verify()
    problems = {each.name: " ".join(each.problems) for each in answer.checks}
    assert found in problems[check], problems
    assert problems["file"] == ""


@pytest.mark.parametrize(
    ("old", "new", "check", "found"),
    [
        ('"act":"correct"', '"act":"sneak"', "content", '"sneak" of a entry'),
        ('"subject":"scheme"', '"subject":"meeting"', "content", "of a meeting, which riskreg does not record"),
        ('"actor":"Director"', '"actor":null', "content", "does not name who did it"),
        ('"score":9', '"score":"nine"', "content", "cannot be read as what it says it is"),
        ('"scheme":1', '"scheme":2', "content", "cannot be read as what it says it is"),
        ('"quarter":"2018/19 Q2"', '"quarter":"2017/18 Q2"', "content", "quarter or scheme that was not in force"),
        ('"name":"Council","open', '"open', "content", "cannot be read"),
        ('"revision":2,"scheme":1,"seq":', '"revision":1,"scheme":1,"seq":', "frozen", "does not pin what stood"),
        ('"settings":2', '"settings":1', "frozen", "does not pin the quarter, settings and scheme"),
    ],
)  # fmt: skip
def test_a_well_hashed_row_that_riskreg_would_not_have_recorded_is_found(
    signed: Register, old: str, new: str, check: str, found: str
) -> None:
    edit(signed.path, f"UPDATE ledger SET payload = replace(payload, '{old}', '{new}')")  # noqa: S608
    rehash(signed.path)
    answer = Register.unread(signed.path).verify()
    problems = {each.name: " ".join(each.problems) for each in answer.checks}
    assert problems["chain"] == ""
    assert found in problems[check], problems


def test_the_hash_is_taken_over_the_stored_bytes_and_never_written_anew(signed: Register) -> None:
    """A payload that says the same in another spelling is another payload."""
    told = canonical(payloads(signed.path)[2]).replace('":', '": ').replace("'", "''")
    edit(signed.path, f"UPDATE ledger SET payload = '{told}' WHERE seq = 3")  # noqa: S608
    (problem,) = signed.verify().problems
    assert "Row 3 was altered" in problem


def test_what_a_paper_prints_is_compared_in_every_part(signed: Register) -> None:
    sign_off, uuid = signed.sign_offs()[0], signed.settings.id
    spaced = f" {sign_off.head[:20].upper()} {sign_off.head[20:]}\n"
    assert signed.verify(spaced, rows=sign_off.rows, register=uuid.upper()).vouched == sign_off.rows
    for printed, said in (
        ({"head": "f" * 64}, "stands nowhere in this register"),
        ({"head": sign_off.head[:-1]}, "has 64 characters"),
        ({"head": ""}, "has 64 characters"),
        ({"head": sign_off.head, "rows": sign_off.rows + 1}, f"but its head stands at row {sign_off.rows}"),
        ({"rows": 900}, "The paper says 900 rows, but there are"),
        ({"register": "another"}, f"This is register {uuid}, not another"),
    ):
        (problem,) = signed.verify(**printed).problems  # type: ignore[arg-type]
        assert said in problem


def test_with_the_last_head_a_rebuilt_chain_is_excluded_and_what_may_have_followed_is_not(
    signed: Register,
) -> None:
    assert set(signed.verify().not_excluded) == set(Doubt)
    assert set(signed.verify(signed.sign_offs()[0].head).not_excluded) == set(Doubt)
    assert set(signed.verify(signed.verify().head).not_excluded) == set(Doubt) - {Doubt.REBUILT}


def test_a_clock_that_ran_behind_is_mentioned_and_no_fault(signed: Register, clock: Clock, make: Make) -> None:
    assert signed.verify().remarks == ()
    clock.now -= timedelta(days=365)
    signed.save(make("CR7"), 0, actor="Officer")
    found = signed.verify()
    assert found.ok
    assert f"first at row {found.rows}" in found.remarks[0]


def test_one_check_names_so_many_faults_and_counts_the_rest(signed: Register) -> None:
    edit(signed.path, "UPDATE ledger SET hash = upper(hash), at = ''")
    chain = signed.verify().checks[0].problems
    more = 2 * signed.revision() - 1 - verification.MOST_PROBLEMS  # each row but the first breaks two links
    assert len(chain) == verification.MOST_PROBLEMS + 1
    assert chain[-1] == f"And {more} more like these."


def test_progress_covers_every_row_and_can_stop(signed: Register) -> None:
    seen: list[tuple[int, int]] = []
    report: Callable[[int, int], None] = lambda done, total: seen.append((done, total))  # noqa: E731
    signed.verify(progress=report)
    assert seen[0] == (1, signed.revision())

    def stop(_done: int, _total: int) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        signed.verify(progress=stop)


def test_a_register_that_does_not_open_can_still_be_verified(signed: Register) -> None:
    edit(signed.path, "UPDATE ledger SET payload = 'gone' WHERE subject = 'register'")
    found = Register.unread(signed.path).verify()
    assert {check.name for check in found.checks if check.problems} >= {"chain", "columns"}


def test_the_text_says_what_was_checked_what_it_proves_and_what_not(signed: Register) -> None:
    alone = " ".join(printing.verification_text(signed.verify()).split())
    assert "This history is whole." in alone
    assert all(str(doubt) in alone for doubt in Doubt)
    assert "Who typed an entry, or that the clock was right" in alone

    sign_off = signed.sign_offs()[0]
    printed = " ".join(printing.verification_text(signed.verify(sign_off.head)).split())
    assert f"rows 1 to {sign_off.rows} of {signed.revision()} stand exactly as they did" in printed
    assert f"Of what came after row {sign_off.rows}, the printed head cannot rule out" in printed

    wrong = printing.verification_text(signed.verify("f" * 64))
    assert "agrees with itself, but NOT with the paper" in wrong
    edit(signed.path, "UPDATE entry SET title = 'Harmless'")
    damaged = printing.verification_text(signed.verify())
    assert "This history is NOT whole." in damaged
    assert "The current state of CR1 differs from the ledger (title)." in damaged


def test_verifying_leaves_the_file_as_it_was(signed: Register) -> None:
    before: bytes = Path(signed.path).read_bytes()
    signed.verify(signed.verify().head)
    assert signed.path.read_bytes() == before
