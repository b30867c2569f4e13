"""Killed at random moments of real edits: nothing that was acknowledged is lost, no file is damaged."""

import random
import time
from pathlib import Path

from riskreg.model.register import Register
from tests.torture import apart
from tests.torture.judging import ledger_text, sound
from tests.torture.officers import Mark, keep_editing
from tests.torture.operations import made_entry
from tests.torture.scale import figures, tries

KILLS = tries(30, 2200)
KILLS_A_FILE = 40
LONGEST_LIFE = 0.08  # seconds; an edit takes a tenth of it, most of that within its transaction


def test_no_acknowledged_edit_is_lost_to_a_kill(tmp_path: Path, children: object) -> None:
    chance = random.Random()
    acknowledged = mid_write = 0
    marks: list[Mark] = []
    path = tmp_path
    for number in range(KILLS):
        if number % KILLS_A_FILE == 0:
            acknowledged += len(marks)
            marks = []
            path = _new_register(tmp_path, number)
        marks += _killed(path, number, chance.uniform(0, LONGEST_LIFE))
        mid_write += Path(f"{path}-journal").exists()
        sound(path)
        text = ledger_text(path)
        lost = [mark for mark in marks if mark not in text]
        assert not lost, f"kill {number}: {lost} acknowledged and lost"
    acknowledged += len(marks)
    assert acknowledged > KILLS / 10  # however slow the machine: otherwise nothing was tried
    assert mid_write
    figures.append(
        f"kill -9: {KILLS} kills, {mid_write} in the middle of writing to the file; {acknowledged} edits"
        " acknowledged, none lost; every file sound"
    )


def _new_register(folder: Path, number: int) -> Path:
    path = folder / f"{number}.riskreg"
    Register.create(path, name="Council", actor="Officer").save(made_entry("CR1"), 0, actor="Officer")
    return path


def _killed(path: Path, seed: int, life: float) -> list[Mark]:
    """What was acknowledged to an officer before the end."""
    with apart.child(keep_editing, path, seed) as (process, connection):
        assert connection.recv() == "begun"
        time.sleep(life)
        process.kill()
        process.join()
        assert process.exitcode == -9, "the officer ended by itself"
        return list(apart.answers(connection))
