"""One save, and opening a register, with little and with much history behind it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench import fill
from bench.figures import Figure, in_turn, median, milliseconds, percentile
from riskreg.model.register import Register

ENTRIES, YOUNG, OLD = 10_000, 1, 40
_PRAGMAS = ("journal_mode = DELETE", "synchronous = EXTRA", "foreign_keys = ON", "recursive_triggers = ON")


class RawSave:
    """The floor: one insert, one update and a commit on a connection that stays open."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in _PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("CREATE TABLE log (seq INTEGER PRIMARY KEY, payload TEXT)")
        self._connection.execute("CREATE TABLE now (id INTEGER PRIMARY KEY, payload TEXT)")
        self._connection.execute("INSERT INTO now VALUES (1, '')")
        self._payload = "x" * 2000

    def __call__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO log (payload) VALUES (?)", (self._payload,))
        self._connection.execute("UPDATE now SET payload = ? WHERE id = 1", (self._payload,))
        self._connection.execute("COMMIT")


class Save:
    """One edit of one entry through the door."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._saved = register.find("CR1")

    def __call__(self) -> None:
        changed = replace(self._saved.entry, owner=f"Owner {self._saved.revision}")
        self._saved = self._register.save(changed, self._saved.revision, actor="Bench")


def figures(folder: Path) -> Iterator[Figure]:
    """One save against raw sqlite3; opening with 40 quarters against opening with one."""
    registers = {
        quarters: fill.register(folder / f"{quarters}.riskreg", ENTRIES, quarters) for quarters in (YOUNG, OLD)
    }
    for quarters, register in registers.items():
        ours, floor = in_turn(Save(register), RawSave(folder / f"raw{quarters}.db"), 300)
        worst, floor_worst = percentile(ours, 99), percentile(floor, 99)
        note = f"99th percentile {worst:.1f} ms (floor's {floor_worst:.1f}, aim under 10)"
        yield Figure(
            f"one save, {quarters} quarter(s) behind", median(ours), median(floor), "raw sqlite3", 4, note
        )

    def opening(quarters: int) -> None:
        Register.open(folder / f"{quarters}.riskreg").summaries()

    old, young = in_turn(lambda: opening(OLD), lambda: opening(YOUNG), 15)
    note = f"files of {_megabytes(folder, OLD)} and {_megabytes(folder, YOUNG)} MB"
    yield Figure(
        f"open {ENTRIES:,} entries, {OLD} quarters behind",
        median(old),
        median(young),
        "with one quarter",
        1.15,
        note,
    )
    checked = milliseconds(registers[OLD].check)
    print(f"  (the whole-file check that the window runs in the background: {checked:.0f} ms)")


def _megabytes(folder: Path, quarters: int) -> int:
    return (folder / f"{quarters}.riskreg").stat().st_size // 1_000_000
