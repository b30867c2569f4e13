"""The verifier that auditors read and run without riskreg agrees with riskreg's own."""
# ruff: noqa: F811, S608

import ast
import os
import random
import re
import runpy
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from riskreg.model import verification
from riskreg.model.entry import Closure
from riskreg.model.ledger import row_hash
from riskreg.model.records import Printed, Recorded, Source, Verification
from riskreg.model.register import Register
from riskreg.model.sqlite import engine_for, transaction
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.conftest import Clock
from tests.model.conftest import Make, make, register  # noqa: F401
from tests.model.forging import edit, rehash, retell

SCRIPT = Path(__file__).parents[1] / "resources" / "verify_register.py"
SHARED = {"chain", "columns", "order", "sign-offs"}
"""What both verifiers check. The printed head is compared beside them."""

FULL = os.environ.get("RISKREG_TORTURE") == "full"
REGISTERS, TAMPERINGS = 100 if FULL else 15, 18


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, *map(str, arguments)], capture_output=True, check=False, text=True
    )


def by_riskreg(path: Path, head: str | None) -> tuple[Verification, set[str]]:
    """Its answer, and what it found of what both check."""
    with transaction(engine_for(path, "ro"), path) as connection:
        found = verification.verify(connection, Printed(head))
    return found, {problem for check in found.checks if check.name in SHARED for problem in check.problems}


def independently(path: Path, head: str | None, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """The exit status and the printed lines."""
    arguments = [str(SCRIPT), str(path), *(["--head", head] if head is not None else [])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", arguments)
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(SCRIPT), run_name="__main__")
    return int(str(ended.value.code)), capsys.readouterr().out.splitlines()


def grow(path: Path, make: Make, rng: random.Random) -> Register:
    """A register with a random history of every kind of act."""
    clock = Clock(datetime(2018, 4, 2, tzinfo=UTC))
    register = Register.create(path, name="Council", actor="Officer", clock=clock)
    known: list[Recorded] = []
    for step in range(rng.randint(0, 14)):
        act = rng.choice(("new", "new", "change", "correct", "close", "sign-off", "import"))
        if act == "new" or (not known and act != "sign-off"):
            known.append(
                register.save(make(f"C{rng.choice('RO')}{500 + step}", rng.choice([None, 9, 16])), 0, actor="Ann")
            )
        elif act == "import":
            source = Source("matrix.xlsx", f"{rng.randint(0, 1):064x}")
            edits = [(make(f"CR{step}{n}"), 0) for n in range(3)]
            known += register.save_all(
                edits, actor="Zoë", reason="Brought in", source=source, types=("Legal", f"T{step}")
            )
        elif act == "sign-off":
            clock.now += timedelta(days=91)
            register.sign_off(register.settings.open_quarter, actor="Director")
        else:
            at = rng.randrange(len(known))
            entry = replace(known[at].entry, residual=FIVE_BY_FIVE.rate(rng.randint(1, 5), step % 5 + 1))
            if act == "close":
                entry = replace(entry, closure=Closure(date(2018, 5, 1), "Over", "Board"))
            base, correction = known[at].revision, act == "correct"
            known[at] = register.save(entry, base, actor="Ann", reason="“Why”", correction=correction)
    return register


def _row(rng: random.Random, path: Path) -> int:
    connection = sqlite3.connect(path)
    (last,) = connection.execute("SELECT coalesce(max(seq), 1) FROM ledger").fetchone()
    connection.close()
    return rng.randint(1, max(1, last))


def _column(path: Path, rng: random.Random) -> None:
    name = rng.choice(("hash", "prev_hash", "payload", "subject", "subject_id", "act", "at"))
    value = rng.choice(
        ("upper({0})", "substr({0}, 2)", "''", "CAST(x'80' AS TEXT)", "'[1]'", "'\"x\"'", "'quarter'")
    )
    edit(path, f"UPDATE OR IGNORE ledger SET {name} = {value.format(name)} WHERE seq = {_row(rng, path)}")


WORDS = (
    ("Officer", "officer"),
    ('"revision":1', '"revision":true'),
    ('"revision":2', '"revision":2.0'),
    ('"previous":null', '"previous":{}'),
    ('"previous"', '"before"'),
    ('"act"', '"deed"'),
    ('"seq":', '"seq":1'),
    ('"subject":"entry"', '"subject":["entry"]'),
    ('"subject":"scheme"', '"subject":"register"'),
    ("{", "[" * 9999),
)


def _words(path: Path, rng: random.Random) -> None:
    old, new = rng.choice(WORDS)
    edit(path, f"UPDATE ledger SET payload = replace(payload, '{old}', '{new}') WHERE seq >= {_row(rng, path)}")


def _delete(path: Path, rng: random.Random) -> None:
    edit(path, f"DELETE FROM ledger WHERE seq {rng.choice(('=', '>', '<', '>='))} {_row(rng, path)}")


def _move(path: Path, rng: random.Random) -> None:
    one, other = _row(rng, path), _row(rng, path)
    edit(path, f"UPDATE OR IGNORE ledger SET seq = {rng.choice((99, -3, other))} WHERE seq = {one}")


def _revise(path: Path, rng: random.Random) -> None:
    edit(path, f"UPDATE OR IGNORE ledger SET revision = revision + 1 WHERE seq = {_row(rng, path)}")


def _copy(path: Path, rng: random.Random) -> None:
    edit(
        path,
        "INSERT OR IGNORE INTO ledger SELECT (SELECT max(seq) FROM ledger) + 1, hash, hash, payload, subject,"
        f" subject_id || 'x', revision, act, at FROM ledger WHERE seq = {_row(rng, path)}",
    )


def _rename(path: Path, rng: random.Random) -> None:
    """An index only, which the independent verifier does not look at."""
    edit(path, "UPDATE entry SET owner = 'Nobody'")


TAMPER: tuple[Callable[[Path, random.Random], None], ...] = (
    _column, _column, _words, _words, _delete, _move, _revise, _copy, _rename,
)  # fmt: skip


def tampered(path: Path, rng: random.Random) -> None:
    for _ in range(rng.randint(1, 2)):
        rng.choice(TAMPER)(path, rng)
    if rng.random() < 0.5:
        try:
            rehash(path)
        except sqlite3.OperationalError:  # a payload that is no text: hashing it again is beyond a clumsy forger
            return


def cases(folder: Path, make: Make, rng: random.Random) -> Iterator[tuple[Path, list[str], bool]]:
    """Registers, whole and tampered, the heads printed from them before, and which they are."""
    for number in range(REGISTERS):
        path = folder / f"{number}.riskreg"
        register = grow(path, make, rng)
        heads = [sign_off.head for sign_off in register.sign_offs()] + [register.verify().head]
        yield path, heads, True
        for _ in range(TAMPERINGS):
            copy = folder / "tampered.riskreg"
            shutil.copy(path, copy)
            tampered(copy, rng)
            yield copy, heads, False


def test_the_two_verifiers_agree_on_hundreds_of_registers(
    tmp_path: Path, make: Make, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(verification, "MOST_PROBLEMS", 1000)
    rng = random.Random(2018)
    seen: dict[tuple[bool, int], int] = {}
    for path, heads, whole in cases(tmp_path, make, rng):
        head = rng.choice([None, *heads, rng.choice(heads).upper(), "f" * 64, "", "é"])
        found, problems = by_riskreg(path, head)
        status, lines = independently(path, head, capsys)
        told, said = lines[0], {line for line in lines[1:] if not line.startswith("Chain, look-up")}
        missing = {line for line in said if line.startswith("The printed head")}
        assert said - missing == problems
        stands = re.search(r"printed head is that of row (\d+)", told)
        paper = next((check for check in found.checks if check.name == "paper"), None)
        assert bool(missing) == (head is not None and not stands)
        assert paper is None or bool(missing) <= bool(paper.problems)
        assert status == int(bool(problems or missing))
        assert f"{found.rows} rows" in told
        assert found.ok <= (status == 0)
        if whole:
            assert found.ok == (status == 0)
        seen[whole, status] = seen.get((whole, status), 0) + 1
    print(seen)  # noqa: T201
    assert sum(seen.values()) == REGISTERS * (TAMPERINGS + 1)
    assert len(seen) == 4


def test_a_forgery_that_riskreg_cannot_see_needs_the_printed_head_here_too(register: Register, make: Make) -> None:
    register.save(make(), 0, actor="Officer")
    head = register.verify().head
    retell(register.path, lambda told: [{**row, "actor": "Somebody else"} for row in told])
    assert run(register.path).returncode == 0
    assert run(register.path, "--head", head).returncode == 1


def test_it_says_where_a_printed_head_stands(register: Register, make: Make) -> None:
    head = register.verify().head
    register.save(make(), 0, actor="Officer")
    told = run(register.path, "--head", f" {head[:32].upper()} {head[32:]}\n")
    assert told.returncode == 0
    assert f"3 rows, head {register.verify().head}; the printed head is that of row 2" in told.stdout


@pytest.mark.parametrize("content", [b"", b"Minutes of a meeting", None])
def test_what_is_no_register_ends_with_2_and_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "a file with #, ? and % in its name"
    if content is not None:
        path.write_bytes(content)
    told = run(path)
    assert (told.returncode, told.stdout) == (2, "")
    assert "could not be read as a register" in told.stderr
    assert "Traceback" not in told.stderr


def test_it_reads_only(register: Register) -> None:
    path = register.path.rename(register.path.with_name("100% of #1?.riskreg"))
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    path.chmod(0o400)
    assert run(path).returncode == 0
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == beside


def test_no_damaged_byte_makes_it_stumble_or_change_its_mind_about_the_rows(
    register: Register, make: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    register.save(make(), 0, actor="Officer")
    rng, whole = random.Random(7), register.path.read_bytes()

    def rows() -> list[tuple[object, ...]]:
        connection = sqlite3.connect(register.path)
        connection.text_factory = bytes
        try:
            return connection.execute("SELECT * FROM ledger NOT INDEXED").fetchall()
        finally:
            connection.close()

    stored = rows()
    for at in rng.sample(range(len(whole)), 300):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << rng.randrange(8)
        register.path.write_bytes(damaged)
        status, _ = independently(register.path, None, capsys)
        assert status in (0, 1, 2)
        assert status or rows() == stored


def test_the_guide_s_worked_example_is_true() -> None:
    text = SCRIPT.with_name("audit-guide.md").read_text("utf-8")
    example = dict(re.findall(r"^(seq|prev_hash|payload|hash) +(\S.*)$", text, re.MULTILINE))
    assert row_hash(int(example["seq"]), example["prev_hash"], example["payload"]) == example["hash"]
    assert SCRIPT.name in text


def test_it_can_be_read_in_one_sitting_and_stands_alone() -> None:
    text = SCRIPT.read_text("utf-8")
    assert len(text.splitlines()) <= 60
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [str(node.module)])
    }
    assert imported <= sys.stdlib_module_names
    ast.parse(text, feature_version=(3, 8))
