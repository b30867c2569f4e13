"""Work in a process of its own, which may be killed or kill itself.

Children are forked from a small process that has loaded the program already, so that one costs
a few milliseconds. They inherit whatever that process preloads.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

_LOADED = (
    "riskreg.cli",
    "riskreg.model.register",
    "riskreg.model.migrations.migrating",
    "riskreg.exchange.sample",
    "riskreg.exchange.incoming.bringing",
    "riskreg.exchange.workbook",
    "openpyxl",
    "sqlite3",
    "sqlalchemy.dialects.sqlite.pysqlite",
)
_context = multiprocessing.get_context("forkserver")


def start_server(preload: Path | None) -> None:
    """Start the process that children are forked from, with a library ``preload`` in it."""
    from multiprocessing import forkserver

    _context.set_forkserver_preload(list(_LOADED))
    before = os.environ.get("LD_PRELOAD")
    if preload is not None:
        os.environ["LD_PRELOAD"] = str(preload)
    try:
        forkserver.ensure_running()
    finally:
        if preload is not None:
            os.environ.pop("LD_PRELOAD")
        if before is not None:
            os.environ["LD_PRELOAD"] = before


@contextmanager
def child(work: Callable[..., None], *arguments: Any) -> Iterator[tuple[ForkServerProcess, Connection]]:
    """A child at ``work(connection, *arguments)`` and our end of the connection; it ends with the block."""
    ours, theirs = _context.Pipe()
    process = _context.Process(target=work, args=(theirs, *arguments))
    process.start()
    theirs.close()
    try:
        yield process, ours
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def answers(connection: Connection) -> Iterator[Any]:
    """What a child says until it ends."""
    while True:
        try:
            yield connection.recv()
        except (EOFError, ConnectionResetError):
            return


def ended(process: ForkServerProcess, seconds: float = 60) -> int:
    """Wait for a child that is about to end, and return its exit code."""
    process.join(seconds)
    assert process.exitcode is not None, f"a child did not end within {seconds} seconds"
    return process.exitcode
