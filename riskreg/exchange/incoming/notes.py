"""What there is to say about a file that came in: one sentence for each thing, with its place."""

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["imported", "changed", "skipped", "ask"]
"""A row that came in, a value that was altered on the way, something left out, a question for the officer."""


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence about one place. ``cell`` and ``reference`` are None where there is none to name."""

    outcome: Outcome
    sheet: str
    cell: str | None
    reference: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about a cell, before it is known whose entry the cell belongs to."""

    outcome: Outcome
    cell: str
    text: str


def shown(value: object, longest: int = 60) -> str:
    """A value as a sentence quotes it: on one line and not too long."""
    text = " ".join(str(value).split())
    return f'"{text}"' if len(text) <= longest else f'"{text[: longest - 1]}…"'
