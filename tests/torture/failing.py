"""System calls that fail when they are told to: the face of ``failing_calls.c``."""

import ctypes
import errno
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

_SOURCE = Path(__file__).with_name("failing_calls.c")
_ERROR, _CRASH, _TORN, _POWER_CUT = range(4)
CRASHED = 77  # the exit code of a process that a failing call ended


class Failure(NamedTuple):
    """A way for a call to go wrong; ``lasting`` where every call after it does too."""

    name: str
    how: int
    error: int = 0
    lasting: bool = False
    seed: int = 0

    @property
    def ends_the_process(self) -> bool:
        return self.how != _ERROR


FAILURES = (
    Failure("crash", _CRASH),
    Failure("torn write", _TORN),
    Failure("I/O error", _ERROR, errno.EIO),
    Failure("I/O errors from then on", _ERROR, errno.EIO, lasting=True),
    Failure("disk full", _ERROR, errno.ENOSPC),
    Failure("disk full from then on", _ERROR, errno.ENOSPC, lasting=True),
    Failure("power cut, nothing unsynced kept", _POWER_CUT),
    Failure("power cut, some of the unsynced kept", _POWER_CUT, seed=1),
    Failure("power cut, other parts of the unsynced kept", _POWER_CUT, seed=2),
)
POWER_CUTS = tuple(failure for failure in FAILURES if failure.how == _POWER_CUT)


def built(folder: Path) -> Path | None:
    """The library, compiled into ``folder``; None where there is no C compiler."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        return None
    library = folder / "failing_calls.so"
    command = [compiler, "-O1", "-shared", "-fPIC", str(_SOURCE), "-o", str(library), "-ldl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return library


def arm(folder: Path, at: int, failure: Failure) -> None:
    """From now on, in this process, the ``at``-th change to a file in ``folder`` goes wrong; none for 0."""
    library = ctypes.CDLL(None)
    path = str(folder.resolve()).encode()
    seed = failure.seed and failure.seed * 100_000 + at  # each call with lots of its own
    library.arm(path, ctypes.c_long(at), failure.how, failure.error, int(failure.lasting), seed)


def disarm() -> None:
    """Let every call do as it says again."""
    ctypes.CDLL(None).disarm()


def cut_power() -> None:
    """End this process, and undo what was not synced."""
    ctypes.CDLL(None).cut_power()


def calls_made() -> list[str]:
    """Every change since ``arm``: the call and the file's name."""
    made = ctypes.CDLL(None).calls_made
    made.restype = ctypes.c_char_p
    return bytes(made()).decode().splitlines()
