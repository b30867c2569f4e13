"""Who else has a register open: a small file beside it for each open window, read and written with care.

A courtesy, never a lock: nothing is refused because of it, the register itself is not touched, and
whatever stands in another's file is at most a name shown as plain text.
"""

import json
import math
import os
import platform
import stat
import time
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from uuid import uuid4

REFRESH_SECONDS = 30.0
STALE_SECONDS = 180.0
"""A window that has said nothing for this long is taken to be gone, or its machine asleep."""
MOST_BYTES, MOST_CHARACTERS, MOST_FILES = 4_096, 60, 200
_FORMAT = 1
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a window open on the register; ``since`` is in UTC and by their own clock."""

    name: str
    machine: str
    process: int
    since: datetime


def this_machine() -> str:
    """What this computer is called."""
    return _plain(platform.node()) or "this computer"


class Presence:
    """One window among those that have ``register`` open. Safe to use from several threads.

    A window that does not ``announce`` itself still sees who is there, and changes nothing in the folder.
    """

    def __init__(self, register: Path, name: str, *, announce: bool, machine: str | None = None) -> None:
        self._folder = register.absolute().parent
        self._prefix = f".{register.name}.open-"
        self._own = self._folder / f"{self._prefix}{uuid4().hex[:12]}.json"
        self._announces = announce
        self._one_at_a_time = Lock()
        self.me = Person(_plain(name), machine or this_machine(), os.getpid(), datetime.now(UTC))
        self._written = -math.inf
        self._told: dict[str, tuple[int, float]] = {}  # when each file was written, by its clock and by ours

    def look(self, name: str | None = None) -> tuple[Person, ...]:
        """Say that this window is still here, where that is due, and return who else is, first come first.

        ``name`` is the person's, where it is another than before.
        """
        with self._one_at_a_time:
            if name is not None and _plain(name) != self.me.name:
                self.me, self._written = replace(self.me, name=_plain(name)), -math.inf
            if self._announces and time.monotonic() - self._written >= REFRESH_SECONDS:
                with suppress(OSError):  # a folder that is closed to us, a full disk: nobody is told, no harm done
                    self._announce()
                    self._written = time.monotonic()
            with suppress(OSError):
                return tuple(sorted(self._others(), key=lambda each: (each.since, each.name)))
            return ()

    def leave(self) -> None:
        """Say that this window is gone."""
        with self._one_at_a_time:
            if not self._announces:
                return
            self._announces = False
            for path in (self._own, _draft(self._own)):
                with suppress(OSError):
                    path.unlink(missing_ok=True)

    def _announce(self) -> None:
        me = self.me
        state = {
            "riskreg": _FORMAT,
            "name": me.name,
            "machine": me.machine,
            "process": me.process,
            "since": me.since.isoformat(timespec="seconds"),
            "seen": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        draft = _draft(self._own)
        draft.unlink(missing_ok=True)
        # Never through a link that lies in wait, and moved into place whole, so that nobody reads half of it.
        handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _NO_LINKS, 0o666)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(state, file)
        draft.replace(self._own)

    def _others(self) -> Iterator[Person]:
        now = self._share_time()
        for path in self._files():
            with suppress(OSError):
                status = path.lstat()
                regular = stat.S_ISREG(status.st_mode)
                if not self._fresh(path.name, status.st_mtime_ns, now):
                    if now - status.st_mtime > STALE_SECONDS:  # from the future it may be: clocks go back
                        self._tidy(path, regular=regular)
                    continue
                person = _read(path) if regular and path.suffix == ".json" else None
                if person is None:
                    continue
                if person.machine == self.me.machine and _has_ended(person.process):
                    self._tidy(path, regular=True)
                    continue
                yield person

    def _files(self) -> Iterator[Path]:
        wanted = os.path.normcase(self._prefix)
        found = 0
        with os.scandir(self._folder) as entries:
            for entry in entries:
                if os.path.normcase(entry.name).startswith(wanted) and entry.name != self._own.name:
                    yield Path(entry.path)
                    found += 1
                    if found == MOST_FILES:
                        return

    def _share_time(self) -> float:
        """The time by the clock that stamps the files: on a share that is the server's, not this machine's."""
        try:
            return self._own.stat().st_mtime + time.monotonic() - self._written
        except OSError:
            return time.time()

    def _fresh(self, name: str, written: int, now: float) -> bool:
        """Whether a file was written a moment ago, or is while we look: clocks may disagree."""
        told = self._told.get(name)
        if told is None or told[0] != written:
            age = abs(now - written / 1e9) if told is None else 0.0
            told = self._told[name] = (written, time.monotonic() - age)
        return time.monotonic() - told[1] < STALE_SECONDS

    def _tidy(self, path: Path, *, regular: bool) -> None:
        """Take away what a window that is gone left behind; only a plain file can be that."""
        if self._announces and regular:
            with suppress(OSError):
                path.unlink()
                self._told.pop(path.name, None)


def _draft(own: Path) -> Path:
    return own.with_suffix(".new")


def _read(path: Path) -> Person | None:
    """The person that a file tells of; None for anything that is not such a file, or not yet whole."""
    handle = os.open(path, os.O_RDONLY | _NO_LINKS)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        written = file.read(MOST_BYTES + 1)
    if len(written) > MOST_BYTES:
        return None
    try:
        state = json.loads(written)
        name, machine, process = _plain(state["name"]), _plain(state["machine"]), state["process"]
        since = datetime.fromisoformat(state["since"])
        sound = state["riskreg"] == _FORMAT and type(process) is int and 0 < process < 2**31
        if not (sound and name and machine and since.tzinfo and 2000 < since.year < 3000):
            return None
        return Person(name, machine, process, since.astimezone(UTC))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def _plain(text: str) -> str:
    """One short line of letters as they are: no control characters and nothing that turns writing about."""
    shown = "".join(
        letter if unicodedata.category(letter)[0] not in "CZ" else " " for letter in text[: 4 * MOST_CHARACTERS]
    )
    return " ".join(shown.split())[:MOST_CHARACTERS].rstrip()


def _has_ended(process: int) -> bool:
    """Whether a process of this machine is gone for certain."""
    if os.name != "posix":
        return False  # asking would end it there: its silence will tell
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False  # it is there, and somebody else's
    return False
