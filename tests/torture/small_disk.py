"""A folder with as much room as a test allows it."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

PAGE = 4096


class Disk(Protocol):
    """A place for a register whose free room can be set."""

    def leave(self, room: int, file: Path) -> None:
        """Leave ``room`` bytes free, beside those that ``file`` takes."""

    def make_room(self) -> None:
        """Leave plenty."""


class Mounted:
    """A file system in memory, filled up by a file of our own."""

    kind = "a small file system"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._filler = folder / "filler"

    def leave(self, room: int, file: Path) -> None:
        self.make_room()
        free = os.statvfs(self._folder)
        with self._filler.open("wb") as filler:
            os.posix_fallocate(filler.fileno(), 0, free.f_bavail * free.f_frsize - room)

    def make_room(self) -> None:
        self._filler.unlink(missing_ok=True)


class Limited:
    """Any folder, where this process may make no file larger than it was."""

    kind = "a limit on the size of files"

    def __init__(self, _folder: Path) -> None:
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def leave(self, room: int, file: Path) -> None:
        size = file.stat().st_size + room
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, self._before[1]))

    def make_room(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)


@contextmanager
def small_disk(folder: Path) -> Iterator[Path | None]:
    """A mounted file system of one megabyte in ``folder``; None where mounting is not permitted."""
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    mounted = sys.platform == "linux" and os.getuid() == 0 and not _status(command)
    try:
        yield folder if mounted else None
    finally:
        if mounted:
            _status(["umount", "-l", str(folder)])


def _status(command: list[str]) -> int:
    return subprocess.run(command, capture_output=True, check=False).returncode
