"""Files with damaged pages: no crash, no wait, no fault; each is refused, or it is what it was."""

import random
import time
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from riskreg.model.errors import REFUSALS
from riskreg.model.glance import glance
from riskreg.model.register import Register
from tests.torture import apart
from tests.torture.judging import held
from tests.torture.operations import QUARTER, made_entry
from tests.torture.scale import figures, tries

FILES = tries(60, 4000)
PAGE = 4096
LONGEST = 2.0  # seconds for any one step


def _random_bytes(pages: list[bytearray], chance: random.Random) -> None:
    page = chance.choice(pages)
    start = chance.randrange(PAGE)
    length = min(chance.choice((1, 1, 4, 64, PAGE)), PAGE - start)
    page[start : start + length] = chance.randbytes(length)


def _zeroed(pages: list[bytearray], chance: random.Random) -> None:
    chance.choice(pages)[:] = bytes(PAGE)


def _swapped(pages: list[bytearray], chance: random.Random) -> None:
    one, other = chance.sample(range(len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]


def _doubled(pages: list[bytearray], chance: random.Random) -> None:
    one, other = chance.sample(range(len(pages)), 2)
    pages[one] = bytearray(pages[other])


def _header_of_a_page(pages: list[bytearray], chance: random.Random) -> None:
    chance.choice(pages)[chance.randrange(12)] ^= 1 << chance.randrange(8)


WAYS = (_random_bytes, _random_bytes, _zeroed, _swapped, _doubled, _header_of_a_page)


def damaged(whole: bytes, seed: int) -> bytes:
    """A register's bytes with one to three damages, most of them after the first page."""
    chance = random.Random(seed)
    pages = [bytearray(whole[start : start + PAGE]) for start in range(0, len(whole), PAGE)]
    first = pages[:1] if chance.random() < 0.8 else []
    rest = pages[len(first) :]
    for _ in range(chance.randint(1, 3)):
        chance.choice(WAYS)(rest, chance)
    return b"".join(first + rest)


def look_at_damaged(connection: Connection, folder: Path, whole: bytes, seeds: range, after: Any) -> None:
    """In a child: everything that is done to a file, done to damaged ones; say (seed, slowest step, outcome)."""
    path = folder / "damaged.riskreg"
    for seed in seeds:
        connection.send(("begins", seed))
        path.write_bytes(damaged(whole, seed))
        slowest, refused = 0.0, set()
        for name, step in STEPS.items():
            began = time.monotonic()
            try:
                step(path)
            except REFUSALS:
                refused.add(name)
            slowest = max(slowest, time.monotonic() - began)
        found = bool(refused & {"check", "verify"})
        try:
            same = found or held(Register.open(path, read_only=True)) == after
        except REFUSALS:
            same = False
        outcome = "refused" if found else "correct" if same else "wrong"
        connection.send((seed, slowest, outcome))
        for left in folder.iterdir():
            left.unlink()


def _verified(path: Path) -> None:
    verification = Register.open(path).verify()
    if not verification.ok:
        raise REFUSALS[0]("not whole")


def _read_about(path: Path) -> None:
    register = Register.open(path)
    for summary in register.summaries():
        register.history(summary.id)
        register.trail(summary.id)
    register.state(QUARTER)


STEPS: dict[str, Callable[[Path], object]] = {
    "glance": glance,
    "list": lambda path: Register.open(path).state(),
    "summaries": lambda path: Register.open(path).summaries(),
    "read": _read_about,
    "check": lambda path: Register.open(path).check(),
    "verify": _verified,
    "save": lambda path: _add(path),
}


def _add(path: Path) -> None:
    Register.open(path).save(made_entry("CR900"), 0, actor="Officer")


def _made(path: Path) -> tuple[bytes, Any]:
    """A register of some pages, and what it holds once a save has been made to it too."""
    register = Register.create(path, name="Council", actor="Officer", quarter=QUARTER)
    register.save_all([(made_entry(f"CR{n}"), 0) for n in range(1, 9)], actor="Officer", reason="")
    register.sign_off(QUARTER, actor="Head of audit")
    register.save(made_entry("CR9"), 0, actor="Officer")
    whole = path.read_bytes()
    _add(path)
    return whole, held(register)


def test_damaged_files_are_refused_or_correct(tmp_path: Path, children: object) -> None:
    whole, after = _made(tmp_path / "whole.riskreg")
    folder = tmp_path / "damaged"
    folder.mkdir()
    start = random.randrange(10**9)
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    seeds = range(start, start + FILES)
    with apart.child(look_at_damaged, folder, whole, seeds, after) as (process, connection):
        seed = start
        while sum(outcomes.values()) < FILES:
            assert connection.poll(LONGEST * len(STEPS)), f"file {seed}: no end in sight"
            try:
                said = connection.recv()
            except EOFError:
                raise AssertionError(f"file {seed}: ended with {apart.ended(process)}") from None
            if said[0] == "begins":
                seed = said[1]
                continue
            seed, took, outcome = said
            assert took < LONGEST, f"file {seed}: {took} seconds"
            assert outcome != "wrong", f"file {seed}: neither refused nor what it was"
            slowest = max(slowest, took)
            outcomes[outcome] += 1
        assert apart.ended(process) == 0
    figures.append(
        f"damaged pages: {FILES} files, {outcomes['refused']} refused, {outcomes['correct']} as they were;"
        f" slowest step {slowest:.2f} s"
    )
