"""Killed through the window: what it showed as saved is in the register, and what was typed before is offered."""

import random
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from riskreg.model.register import Register
from tests.torture import apart
from tests.torture.judging import ledger_text, sound
from tests.torture.officers import Mark
from tests.torture.operations import made_entry
from tests.torture.scale import figures, tries
from tests.torture.typists import Said, keep_typing

pytestmark = pytest.mark.window

KILLS = tries(4, 120)
SOON = 1.5
"""Seconds after which what was typed must be on the disk."""


class Council:
    """A register, the folder of drafts beside it, and what is to be found in them after each kill."""

    def __init__(self, folder: Path) -> None:
        self.path, self.drafts = folder / "council.riskreg", folder / "drafts"
        entries = [made_entry(f"CR{number}", commentary="") for number in range(1, 5)]
        register = Register.create(self.path, name="Council", actor="Officer")
        register.save_all([(entry, 0) for entry in entries], actor="Officer", reason="")
        self.saved: set[Mark] = set()
        self.typed: set[Mark] = set()
        self.offered: set[Mark] = set()
        self.taken_up = 0

    def live(self, number: int, chance: random.Random, *, patient: bool) -> None:
        """One window's life. It ends amid its saves or, with patience, when its words lay unsaved for a while."""
        life = SOON + chance.uniform(0.05, 0.3) if patient else chance.uniform(0, 0.6)
        edits = chance.randrange(3) if patient else 1_000_000
        with apart.child(keep_typing, self.path, self.drafts, number, edits) as (process, connection):
            self._look(number, connection.recv())
            events = list(_heard(connection, life, patient=patient))
            killed = time.monotonic()
            process.kill()
            process.join()
            assert process.exitcode == -9, "the typist ended by itself"
            events += apart.answers(connection)
        for event in events:
            self._take_note(event, killed)

    def _look(self, number: int, said: Said) -> None:
        """What was typed long enough before a kill must be offered by the next window."""
        assert said.what == "offered"
        missing = self.typed.difference(said.marks)
        assert not missing, f"after {number} kills: typed in time, and neither saved nor offered: {missing}"
        self.offered |= self.typed

    def _take_note(self, event: Said, killed: float) -> None:
        if event.what == "typed":
            self.typed.update(event.marks if killed - event.at > SOON else ())
            return
        self.typed.difference_update(event.marks)
        if event.what != "discarding":
            self.saved.update(event.marks)
            self.taken_up += event.what == "taken up"

    def judge(self, number: int) -> None:
        """Nothing that was shown as saved is lost, and the register is whole."""
        sound(self.path)
        text = ledger_text(self.path)
        lost = [mark for mark in self.saved if mark not in text]
        assert not lost, f"after {number} kills: shown as saved, and lost: {lost}"
        self.typed = {mark for mark in self.typed if mark not in text}


def _heard(connection: Connection, life: float, *, patient: bool) -> Iterator[Said]:
    """What is said until the end: so many seconds from now or, with patience, from the last word typed."""
    end = time.monotonic() + life
    while (left := end - time.monotonic()) > 0:
        if connection.poll(left):
            yield connection.recv()
            if patient:
                end = time.monotonic() + life


def test_a_kill_loses_nothing_that_was_saved_and_offers_what_was_typed(tmp_path: Path, children: object) -> None:
    chance = random.Random()
    council = Council(tmp_path)
    for number in range(KILLS):
        council.live(number, chance, patient=number % 2 == 0)
        council.judge(number + 1)
    council.live(KILLS, chance, patient=False)
    assert council.saved
    assert council.offered
    figures.append(
        f"kill -9 of the window: {KILLS} kills; {len(council.saved)} edits shown as saved, none lost;"
        f" {len(council.offered)} typed and not saved, all offered at the next start;"
        f" {council.taken_up} drafts taken up and saved"
    )
