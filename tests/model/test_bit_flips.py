"""Every bit of a register file, turned over one at a time: found, refused, or of no consequence.

A sample by default; all of them with RISKREG_TORTURE=full.
"""

import logging
import multiprocessing
import os
import random
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from riskreg.model.errors import RegisterError
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.model.conftest import Make

FULL = os.environ.get("RISKREG_TORTURE") == "full"
SAMPLE = 500
SHARES = 16  # of the full run, between the processors
PATIENCE = 2.0  # seconds that a look at one damaged file may take
Contents = dict[str, list[tuple[object, ...]]]


def contents(path: Path) -> Contents:
    """All that the file says: every row of every table as stored, how each is declared, and the header's marks."""
    connection = sqlite3.connect(path)
    connection.text_factory = bytes
    read = {
        query: connection.execute(query).fetchall()
        for query in (
            "SELECT * FROM ledger NOT INDEXED ORDER BY seq",
            "SELECT * FROM entry NOT INDEXED ORDER BY rowid",
            "SELECT * FROM quarter NOT INDEXED ORDER BY rowid",
            "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid",
            "PRAGMA application_id",
            "PRAGMA user_version",
        )
    }
    connection.close()
    return read


def outcome(path: Path, whole: Contents) -> str:
    """What becomes of a damaged file. Anything but a refusal, a finding or sameness fails."""
    try:
        register = Register.open(path)
        register.check()
        if not register.verify().ok:
            return "found"
    except RegisterError:
        return "refused"
    assert contents(path) == whole
    return "same"


def turn_over(path: Path, bits: Iterable[int], whole: Contents) -> Counter[str]:
    """The outcomes of turning over each of ``bits`` in turn."""
    logging.disable()  # the register notes every fault with its traceback
    before = path.read_bytes()
    content, seen = bytearray(before), Counter[str]()
    with path.open("r+b", buffering=0) as file:
        for bit in bits:
            at, mask = bit // 8, 1 << bit % 8
            content[at] ^= mask
            file.seek(at)
            file.write(content[at : at + 1])
            started = time.monotonic()
            try:
                seen[outcome(path, whole)] += 1
            except BaseException as error:
                error.add_note(f"bit {bit % 8} of byte {at}")
                raise
            assert time.monotonic() - started < PATIENCE, f"bit {bit % 8} of byte {at} took too long"
            content[at] ^= mask
            file.seek(at)
            file.write(content[at : at + 1])
    logging.disable(logging.NOTSET)
    assert path.read_bytes() == before, "looking at a damaged file wrote to it"
    return seen


@pytest.fixture
def small(register: Register, make: Make) -> Path:
    """Two signed-off quarters and an open one, in pages small enough that few bytes are unused."""
    saved = register.save(make("CR1"), 0, actor="Officer")
    register.sign_off(Quarter(2018, 1), actor="Director")
    worse = replace(saved.entry, residual=FIVE_BY_FIVE.rate(5, 4))
    register.save(worse, 1, actor="Officer", reason="Worse")
    register.sign_off(Quarter(2018, 2), actor="Director")
    connection = sqlite3.connect(register.path)
    connection.execute("PRAGMA page_size = 512")
    connection.execute("VACUUM")
    connection.close()
    return register.path


def test_no_single_bit_changes_history_or_state_unnoticed(small: Path, tmp_path: Path) -> None:
    assert Register.open(small).verify().ok
    whole, size = contents(small), small.stat().st_size
    # By default the header, where a bit does most, and a sample of all the rest.
    bits = range(size * 8)
    chosen = bits if FULL else sorted({*bits[:800:3], *random.Random(2018).sample(bits, SAMPLE)})
    if not FULL:
        seen = turn_over(small, chosen, whole)
    else:
        with multiprocessing.get_context("spawn").Pool() as pool:
            parts = [(copied(small, tmp_path / f"{n}"), chosen[n::SHARES], whole) for n in range(SHARES)]
            seen = sum(pool.starmap(turn_over, parts, chunksize=1), Counter[str]())
    print(f"{seen.total()} bits of {size} bytes turned over: {dict(seen)}")  # noqa: T201
    assert seen.total() == len(chosen)
    assert seen.keys() == {"found", "refused", "same"}


def copied(path: Path, to: Path) -> Path:
    shutil.copy(path, to)
    return to
