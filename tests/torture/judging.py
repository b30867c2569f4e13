"""What a register file holds, once it has been found sound."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from riskreg.model.register import Register

REGISTER = "council.riskreg"
PAPER = "paper.xlsx"


def sound(path: Path) -> Register:
    """The register at ``path``, opened, read from end to end and verified."""
    register = Register.open(path)
    register.check()
    verification = register.verify()
    assert verification.ok, verification.problems
    return register


def ledger_text(path: Path) -> str:
    """All that was ever recorded, as one text."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return "".join(payload for (payload,) in connection.execute("SELECT payload FROM ledger"))


def held(register: Register) -> tuple[Any, ...]:
    """All that a register says, but for identities and times, which differ from one run to the next."""
    state = register.state()
    entries = [
        (
            recorded.revision,
            recorded.actor,
            recorded.reason,
            recorded.direction,
            recorded.entry.reference,
            recorded.entry.title,
            recorded.entry.initial,
            recorded.entry.residual,
            recorded.entry.commentary,
            recorded.entry.closure,
        )
        for recorded in state.entries
    ]
    signed = [sign_off.quarter.label for sign_off in register.sign_offs()]
    return state.settings.name, state.settings.types, state.rows, entries, signed


def content(folder: Path) -> tuple[Any, ...]:
    """What the register and the workbook in a folder say; None for one that is not there."""
    path, paper = folder / REGISTER, folder / PAPER
    register = held(sound(path)) if path.exists() else None
    return register, hashlib.sha256(paper.read_bytes()).hexdigest() if paper.exists() else None
