"""A new register that is made in many steps, and counts only once it is whole."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from riskreg.model import sqlite
from riskreg.model.copying import copy_register
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.model.versions import Opening


class _Draft(Register):
    """A register in a scratch file. It is made of one and not of a path, and so cannot be opened elsewhere."""

    def __init__(self, scratch: sqlite.Scratch, clock: Callable[[], datetime]) -> None:
        super().__init__(scratch.path, Opening(scratch.path, read_only=False), clock)
        self._file = self._engine = scratch.engine()


@contextmanager
def made_in_steps(
    to: Path,
    *,
    name: str,
    actor: str,
    quarter: Quarter,
    register_id: str,
    clock: Callable[[], datetime],
) -> Iterator[Register]:
    """A new register to work in, whose history becomes ``to`` at the end, proven and synced.

    Until then nothing is synced, for a draft need not outlive a power cut. Whatever goes wrong, there is no file
    at ``to``; one that is there is never touched.
    """
    sqlite.check_free(to)
    with closing(sqlite.Scratch()) as scratch:
        Register.create(
            scratch.path, name=name, actor=actor, quarter=quarter, register_id=register_id, clock=clock
        )
        yield _Draft(scratch, clock)
        copy_register(scratch.path, to)
