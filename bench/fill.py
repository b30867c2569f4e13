"""Registers of any size and age, with entries as long as a county council's."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from riskreg.model.entry import Action, Entry, Item, Level, Strand, new_entry
from riskreg.model.quarter import Quarter
from riskreg.model.records import STANDARD_TYPES
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind
from riskreg.scoring.standard import FIVE_BY_FIVE

_WORDS = """service review team officer report board plan delivery budget staff training partner
council audit monitoring quality assurance delay funding contract data system resident safety care
market demand""".split()  # noqa: SIM905 (a list of words reads best as words)
FIRST = Quarter(2015, 1)


def _sentence(rng: random.Random, words: int) -> str:
    return " ".join(rng.choices(_WORDS, k=words)).capitalize() + "."


def entry(number: int, rng: random.Random) -> Entry:
    """An entry of about 1.5 KB of text, one in ten an opportunity."""
    kind = Kind.OPPORTUNITY if number % 10 == 9 else Kind.RISK
    made = new_entry(kind, f"{'CO' if kind is Kind.OPPORTUNITY else 'CR'}{number + 1}", _sentence(rng, 9))
    return replace(
        made,
        types=tuple(rng.sample(STANDARD_TYPES, rng.randint(1, 3))),
        initial=FIVE_BY_FIVE.rate(rng.randint(1, 5), rng.randint(1, 5)),
        residual=FIVE_BY_FIVE.rate(rng.randint(1, 5), rng.randint(1, 5)),
        owner=f"Director of {rng.choice(_WORDS).capitalize()}",
        commentary=_sentence(rng, 8),
        strands=(
            Strand(
                None,
                tuple(Item(Level.BULLET, _sentence(rng, 12)) for _ in range(5)),
                tuple(Item(Level.BULLET, _sentence(rng, 12)) for _ in range(6)),
                tuple(Action(Level.BULLET, _sentence(rng, 12)) for _ in range(5)),
            ),
        ),
    )


def register(path: Path, entries: int, quarters: int = 0, say: Callable[[str], None] = lambda _: None) -> Register:
    """A register with ``entries`` open entries and ``quarters`` signed-off quarters of edits behind them."""
    rng = random.Random(2018)
    made = Register.create(path, name=f"Register of {entries}", actor="Bench", quarter=FIRST)
    saved = list(
        made.save_all([(entry(number, rng), 0) for number in range(entries)], actor="Bench", reason="Filled")
    )
    for number in range(quarters):
        say(f"quarter {number + 1} of {quarters}")
        chosen = rng.sample(range(entries), max(1, entries // 10))
        edits = [
            (
                replace(saved[at].entry, residual=FIVE_BY_FIVE.rate(rng.randint(1, 5), rng.randint(1, 5))),
                saved[at].revision,
            )
            for at in chosen
        ]
        for at, again in zip(
            chosen, made.save_all(edits, actor="Bench", reason="Reviewed", act="save"), strict=True
        ):
            saved[at] = again
        made.sign_off(made.settings.open_quarter, actor="Bench")
    return made
