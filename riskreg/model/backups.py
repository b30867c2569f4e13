"""Backups of a register: made, found, thinned out, and restored as a file of their own."""

import logging
import re
import time
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from riskreg.model import ledger, schema, sqlite
from riskreg.model.copying import copy_register, prove, reader
from riskreg.model.errors import NotFound, RegisterError, UnusableFile
from riskreg.model.keeping import Backup, Keep, kept, newest_first
from riskreg.model.ledger import Head
from riskreg.model.quarter import plain_date
from riskreg.model.records import Progress

log = logging.getLogger(__name__)

SUFFIX = ".riskreg"
_NAME = re.compile(r"(?P<name>.+) (?P<when>\d{4}-\d\d-\d\d \d{4})(?: \(\d+\))?\.riskreg", re.DOTALL)
_RESTORED = re.compile(r" restored \d{1,2} [^\W\d_]+ \d{4}(?: \(\d+\))?$")
_DRAFT = re.compile(r"\..*\.riskreg\.[0-9a-f]{8}\.new(?:-journal)?", re.DOTALL)
_WHEN = "%Y-%m-%d %H%M"
_LONGEST_NAME = 50  # characters of four bytes each leave room for the rest within the 255 bytes of a file name
_FORGOTTEN = 3600  # seconds after which a draft that nobody finished is taken away


class _Identity(NamedTuple):
    register: str
    rows: int
    head: str


def home_of(folder: Path, register_id: str) -> Path:
    """Where among all backups those of one register are."""
    try:
        return folder / str(UUID(register_id))
    except ValueError:
        raise UnusableFile(
            "This register has no UUID of its own, so its backups cannot be told from others':"
            " run riskreg verify on it."
        ) from None


def back_up(register: Path, folder: Path, now: datetime, keep: Keep, progress: Progress | None = None) -> Backup:
    """Make a proven backup among those in ``folder``, then thin out the older ones; return the newest.

    Where nothing has changed since the newest one, and that still reads back, it is returned instead.
    """
    register = sqlite.resolved(Path(register))
    seen = _identity(register)
    if not folder.is_dir():
        raise NotFound(f"There is no folder {folder} for backups: connect its disk, or choose another folder.")
    home = home_of(folder, seen.register)
    try:
        home.mkdir(exist_ok=True)
    except OSError as error:
        raise UnusableFile(
            f"No backup can be made in {folder} ({error.strerror}): choose another folder."
        ) from None
    before = backups(home)
    newest = next((backup for backup in before if not backup.problem), None)
    if newest is not None and newest.head == seen.head and _reads_back(newest, progress):
        return newest
    when = now.astimezone()
    path, head = _copied(register, home, f"{register.stem[:_LONGEST_NAME]} {when:{_WHEN}}", progress)
    made = Backup(path, _minute(when), head.seq, head.hash, path.stat().st_size)
    try:
        _thin_out(home, [made, *before], made, keep)
    except (OSError, RegisterError):  # there are more than were asked for, which harms nobody
        log.exception("older backups in %s could not be removed", home)
    return made


def backups_of(register: Path, folder: Path) -> tuple[Backup, ...]:
    """The backups of a register among those in ``folder``, as ``backups`` finds them."""
    return backups(home_of(folder, _identity(sqlite.resolved(register)).register))


def backups(home: Path) -> tuple[Backup, ...]:
    """The backups in a register's folder, newest first, those that cannot be used with their problem.

    A look at each, no more: ``prove`` reads one from end to end. Other files are passed over.
    """
    try:
        paths = list(home.iterdir()) if home.is_dir() else []
    except OSError as error:
        raise UnusableFile(f"{home} cannot be read ({error.strerror}): ask for permission.") from None
    return tuple(newest_first(_found(paths, home.name)))


def restore(backup: Path, beside: Path, today: date, progress: Progress | None = None) -> Path:
    """Make a proven copy of ``backup`` in a new file beside the register ``beside``, and return its path.

    The copy keeps the register's UUID: it is the same register's history.
    """
    name = f"{_RESTORED.sub('', beside.stem)} restored {plain_date(today)}"
    return _copied(backup, beside.absolute().parent, name, progress)[0]


def name_of(backup: Path) -> str:
    """The name of the register that a backup was made of."""
    named = _NAME.fullmatch(backup.name)
    return named["name"] if named else backup.stem


def _identity(path: Path) -> _Identity:
    sqlite.inspect(path)
    table = schema.ledger
    with sqlite.transaction(reader(path), path) as connection:
        head = ledger.head(connection)
        register = connection.execute(select(table.c.subject_id).where(table.c.seq == 1)).scalar()
    return _Identity(str(register), head.seq, head.hash)


def _found(paths: Iterable[Path], register: str) -> Iterator[Backup]:
    for path in paths:
        named = _NAME.fullmatch(path.name)
        if named is None:
            continue
        try:
            when = datetime.strptime(named["when"], _WHEN).astimezone()
            size = path.stat().st_size
        except (ValueError, OverflowError, OSError):
            continue
        try:
            seen = _identity(path)
        except NotFound:  # thinned out meanwhile
            continue
        except RegisterError as error:
            yield Backup(path, when, 0, "", size, str(error))
            continue
        if seen.register == register:
            yield Backup(path, when, seen.rows, seen.head, size)


def _reads_back(backup: Backup, progress: Progress | None) -> bool:
    try:
        return prove(backup.path, progress).hash == backup.head
    except UnusableFile:
        log.exception("%s does not read back", backup.path)
        return False


def _thin_out(home: Path, every: Iterable[Backup], made: Backup, keep: Keep) -> None:
    """Remove what is no longer kept, where the proven ``made`` holds all that it holds; and forgotten drafts."""
    every = list(every)
    staying = {made.path, *kept(every, keep)}
    for backup in every:
        if backup.path not in staying and not backup.problem and _holds(made, backup):
            _remove(backup.path)
    for path in home.iterdir():
        if _DRAFT.fullmatch(path.name) and time.time() - path.stat().st_mtime > _FORGOTTEN:
            _remove(path)


def _holds(made: Backup, older: Backup) -> bool:
    """Whether all of an older backup's history stands in the one just made: two copies may have gone apart."""
    table = schema.ledger
    with sqlite.transaction(reader(made.path), made.path) as connection:
        found = connection.execute(select(table.c.hash).where(table.c.seq == older.rows)).scalar()
    return bool(found == older.head)


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        log.warning("%s could not be removed", path, exc_info=True)


def _minute(when: datetime) -> datetime:
    return when.replace(second=0, microsecond=0)


def _copied(source: Path, folder: Path, name: str, progress: Progress | None) -> tuple[Path, Head]:
    """A copy under ``name``, or with a number behind it, also where another program takes the name meanwhile."""
    while True:
        path = _free(folder, name)
        try:
            return path, copy_register(source, path, progress)
        except UnusableFile:
            if not path.exists():
                raise


def _free(folder: Path, name: str) -> Path:
    path, number = folder / (name + SUFFIX), 1
    while path.exists():
        number += 1
        path = folder / f"{name} ({number}){SUFFIX}"
    return path
