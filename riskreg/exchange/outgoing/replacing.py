"""A file that is either wholly new or as it was."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import get_ident
from typing import BinaryIO

from riskreg.model.errors import UnusableFile
from riskreg.model.glance import is_register

_BESIDE_A_REGISTER = ("-journal", "-wal", "-shm")
"""How the files are named that SQLite keeps beside a register while it writes."""


Check = Callable[[Path, str], None]
"""Looks at a complete file of the form that a suffix names, and raises where it must not be issued."""


@contextmanager
def replacing(path: Path, check: Check | None = None) -> Iterator[BinaryIO]:
    """Write a file beside ``path`` that takes its place once it is complete, on the disk and checked.

    Whatever goes wrong inside, ``path`` is as it was and nothing is left beside it. Raises
    UnusableFile where the folder, the disk or another program is in the way.
    """
    check_place(path)
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name[:80]}.{os.getpid()}-{get_ident()}.part")
    try:
        try:
            with beside.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if check is not None:
                check(beside, target.suffix)
            os.replace(beside, target)
            _settle(target.parent)
        finally:
            with suppress(OSError):  # of a file that was given up, and what went wrong first is to be said
                beside.unlink(missing_ok=True)
    except PermissionError as error:
        raise UnusableFile(
            f"{path} cannot be written: close it in other programs, or choose a folder that you may write to."
        ) from error
    except OSError as error:
        raise UnusableFile(
            f"{path} could not be written ({error.strerror or error}): free some space or choose another folder."
        ) from error


def check_place(path: Path) -> None:
    """Raise UnusableFile where a document must not be written, above all over a register."""
    target = Path(os.path.realpath(path))
    try:
        if target.is_dir():
            raise UnusableFile(f"{path} is a folder: give the name of a file in it.")
        if not target.parent.is_dir():
            raise UnusableFile(f"There is no folder {path.parent}: create it or choose another.")
        if target.name.endswith(_BESIDE_A_REGISTER) or (target.is_file() and is_register(target)):
            raise UnusableFile(f"{path} is a register or belongs to one: give the document another name.")
        if target.exists() and not target.is_file():
            raise UnusableFile(f"{path} is not an ordinary file: give the document another name.")
    except OSError as error:
        raise UnusableFile(f"{path} cannot be reached ({error.strerror}): choose another folder.") from error


def _settle(folder: Path) -> None:
    """Have the folder's new entry reach the disk, where the system lets a folder be opened."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
