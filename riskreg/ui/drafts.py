"""What was typed and not saved, kept on the disk so that it survives a crash.

A draft is one JSON file in the folder ``drafts`` under the person's own data folder, readable by that
person alone (mode 0600) and never part of the register. That holds for exempt (Part II) entries too:
their unsaved words lie there, in plain text, until they are saved or discarded. No draft is ever
removed for its age.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QLockFile

from riskreg.exchange.outgoing.replacing import replacing
from riskreg.model.codec import format_time, parse_time
from riskreg.model.errors import UNREADABLE, InvalidEntry, UnusableFile
from riskreg.ui.editor.typed import Typed

FORMAT = 1
"""Raised by one with each change after which an older riskreg would misread a draft."""
LARGEST = 64_000_000
"""Bytes; what is larger was not written by anyone's typing, and is not read."""
_SUFFIX, _LOCK, _ASIDE = ".draft.json", ".lock", ".unreadable"


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What was typed, into which register (its UUID and where it was), by whom, and when last (UTC)."""

    register: str
    path: str
    who: str
    at: datetime
    typed: Typed

    def pack(self) -> bytes:
        """As the bytes of a file: ASCII, so that even half of a character pair comes back."""
        held = {
            "riskreg": "draft",
            "format": FORMAT,
            "register": self.register,
            "path": self.path,
            "entry": self.typed.start.id,
            "who": self.who,
            "at": format_time(self.at),
            "typed": self.typed.to_json(),
        }
        return json.dumps(held, indent=1).encode("ascii")

    @classmethod
    def unpack(cls, packed: bytes) -> "KeptDraft":
        """The inverse of ``pack``. Raises NewerDraft, or what is in UNREADABLE where it is something else."""
        held = json.loads(packed)
        if held["riskreg"] != "draft" or type(held["format"]) is not int:
            raise InvalidEntry("This is no draft.")
        if held["format"] > FORMAT:
            raise NewerDraft
        at = parse_time(held["at"])
        at.astimezone()  # a moment that no clock here can show is damage, too
        return cls(str(held["register"]), str(held["path"]), str(held["who"]), at, Typed.from_json(held["typed"]))


class NewerDraft(Exception):
    """The draft is from a newer riskreg, and is left for it."""


class DraftFile:
    """One draft on the disk. While this window has a hold on it, no other window is offered it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = QLockFile(f"{path}{_LOCK}")
        self._lock.setStaleLockTime(0)  # however old: what counts is whether its window still lives

    @classmethod
    def fresh(cls, folder: Path, register: str) -> "DraftFile":
        """A draft of the register with this UUID that is not written yet."""
        return cls(folder / f"{register}.{uuid4().hex}{_SUFFIX}")

    def hold(self) -> bool:
        """Take hold of it; False where another window that is alive has."""
        if self._lock.isLocked() or self._lock.tryLock(0):
            return True
        # Another program may have got the dead window's process number. The file's own lock knows better.
        taken = self._lock.error() == QLockFile.LockError.LockFailedError
        return taken and self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def release(self) -> None:
        """Let other windows have it."""
        self._lock.unlock()

    def keep(self, draft: KeptDraft) -> None:
        """Write it, so that it is on the disk as a whole. Raises UnusableFile."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise UnusableFile(f"{self.path.parent} cannot be made ({error.strerror}).") from error
        self.hold()
        with replacing(self.path) as file:
            os.chmod(file.name, 0o600)
            file.write(draft.pack())

    def read(self) -> KeptDraft:
        """What it holds. Raises NewerDraft, OSError, or what is in UNREADABLE."""
        if self.path.stat().st_size > LARGEST:
            raise InvalidEntry("This is larger than any draft.")
        return KeptDraft.unpack(self.path.read_bytes())

    def remove(self) -> None:
        """It was saved or discarded."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        self.release()

    def put_aside(self) -> Path:
        """Keep what cannot be read under another name, where it is not read again."""
        aside = self.path.with_name(self.path.name + _ASIDE)
        with suppress(OSError):
            self.path.rename(aside)
        self.release()
        return aside if aside.exists() else self.path


def held_now(folder: Path, register: str) -> Iterator[DraftFile]:
    """Take hold of each draft of a register that no living window holds, oldest first."""
    for path in _lying_in(folder, register):
        file = DraftFile(path)
        if not file.hold():
            continue
        for part in folder.glob(f".{path.name}.*.part"):  # its window died while writing
            with suppress(OSError):
                part.unlink()
        if path.exists():
            yield file
        else:
            file.release()


def _lying_in(folder: Path, register: str) -> list[Path]:
    """The drafts of a register; also one of which only the lock is left, so that it can be cleared away."""
    with suppress(OSError):
        found = {path.name.removesuffix(_LOCK) for path in folder.glob(f"{register}.*{_SUFFIX}*")}
        paths = (folder / name for name in found if name.endswith(_SUFFIX))
        return sorted(paths, key=_age)
    return []


def _age(path: Path) -> tuple[float, str]:
    try:
        return path.stat().st_mtime, path.name
    except OSError:
        return 0.0, path.name


DAMAGED = (OSError, OverflowError, *UNREADABLE)
"""What reading a draft may raise that is damaged or foreign."""
