"""All that is particular to SQLite: how a register file is looked at, opened and kept safe."""

import os
import sqlite3
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from riskreg.model.errors import NotFound, ReadOnly, RegisterBusy, RegisterError, UnusableFile
from riskreg.model.glance import file_uri
from riskreg.model.schema import APPLICATION_ID, SCHEMA_VERSION, TRIGGERS, metadata

T = TypeVar("T")

BUSY_SECONDS = 10.0
_MOST_PARAMETERS = 500  # in one query, well under SQLite's limit
_PRAGMAS = (
    "PRAGMA synchronous = EXTRA",  # an acknowledged save survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # or INSERT OR REPLACE walks past the append-only triggers
    "PRAGMA cell_size_check = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA mmap_size = 0",
)
_ON_TABLE = {sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE, sqlite3.SQLITE_DROP_TABLE}
_ON_ITS_PARTS = {sqlite3.SQLITE_DROP_TRIGGER, sqlite3.SQLITE_ALTER_TABLE}


def engine_for(path: Path, mode: str, wait: float | None = None) -> Engine:
    """An engine whose every connection is short, guarded and set up alike.

    ``mode`` is SQLite's: "ro", "rw", or "rwc" to create. ``wait`` is how many seconds to wait for others,
    by default BUSY_SECONDS.
    """
    url = URL.create("sqlite", database=file_uri(path), query={"mode": mode, "uri": "true"})
    # Transactions are begun by us: the driver's own would start them too late for a consistent read.
    engine = create_engine(
        url,
        poolclass=NullPool,
        connect_args={"isolation_level": None, "timeout": BUSY_SECONDS if wait is None else wait},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    connection.set_authorizer(_authorise)


class Scratch:
    """A file of its own for a register that is being made: the only one whose changes are not synced one by one.

    It takes no path, so that nobody's register can be written like that. ``close`` removes it.
    """

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="riskreg-")
        self.close = self._folder.cleanup

    @property
    def path(self) -> Path:
        """Where it is, under a name that nobody else knows."""
        return Path(self._folder.name, "register.riskreg")

    def engine(self) -> Engine:
        """An engine for this file, once it is made."""
        engine = engine_for(self.path, "rw")
        event.listen(engine, "connect", _unsynced)
        return engine


def _unsynced(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")


def _authorise(action: int, first: str | None, second: str | None, *_rest: str | None) -> int:
    touched = first if action in _ON_TABLE else second if action in _ON_ITS_PARTS else None
    return sqlite3.SQLITE_DENY if touched == "ledger" else sqlite3.SQLITE_OK


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def transaction(engine: Engine, path: Path, *, writes: bool = False) -> Iterator[Connection]:
    """One short transaction; what SQLite says is wrong comes out in plain words."""
    with plain_words(path), engine.connect() as connection:
        with connection.execution_options(writes=writes).begin():
            began_on = _file_at(path)
            yield connection
        # SQLite looks whether its file still has its name only before the first write to it.
        if writes and _file_at(path) != began_on:
            raise NotFound(
                f"{path} was moved, removed or replaced while a change was being saved: look whether the change is"
                " in the file that has this name now, and make it again where it is not."
            )


def _file_at(path: Path) -> tuple[int, int] | None:
    """Which file has this name; None where none has, or none can be seen."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def create_tables(connection: Connection) -> None:
    """Make an empty database a register file."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    metadata.create_all(connection)
    for trigger in TRIGGERS:
        connection.exec_driver_sql(trigger)


def resolved(path: Path) -> Path:
    """Where a link leads: SQLite keeps its journal beside the file itself."""
    # Not Path.is_symlink, which fails in a folder that is closed to us.
    return path.resolve() if os.path.islink(path) else path


def check_free(path: Path) -> None:
    """Raise NotFound or UnusableFile unless a file may be made at ``path``."""
    folder = path.absolute().parent
    try:
        if not folder.is_dir():
            raise NotFound(f"There is no folder {folder}: create it first, or choose another.")
        if path.exists():
            raise UnusableFile(f"{path} exists already: choose another name, or open it.")
    except OSError as error:
        raise UnusableFile(f"{path} cannot be reached ({error.strerror}): choose another folder.") from None


def inspect(path: Path) -> int:
    """Return the file version of a register; raise NotFound or UnusableFile unless ``path`` is a whole one.

    Constant in cost, and the file is left byte for byte as it was. SQLite itself looks at the
    file: any other handle on it would drop the locks that this process holds when it is closed.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        raise NotFound(
            f"There is no file at {path}: check the name, or create a register with that name."
        ) from None
    except OSError as error:
        raise UnusableFile(
            f"{path} cannot be reached ({error.strerror}): check the name and your permission."
        ) from None
    if stat.S_ISDIR(status.st_mode):
        raise UnusableFile(f"{path} is a folder: name a register file in it.")
    if status.st_size == 0:
        raise UnusableFile(f"{path} is empty: it is not a riskreg register, or its content was lost on the way.")
    with plain_words(path):
        try:
            application, version, size = _peek(path, "mode=ro&immutable=1")
            unsettled = application == APPLICATION_ID and _write_under_way(path)
        except sqlite3.DatabaseError as error:
            if _code(error) != sqlite3.SQLITE_CORRUPT:
                raise
            unsettled = True
        if unsettled:
            # Perhaps seen in the middle of a write: looked at again with SQLite's locks, which also mend a write
            # that was cut off.
            application, version, size = _peek(path, "mode=rw" if _write_under_way(path) else "mode=ro")
    if application != APPLICATION_ID:
        raise UnusableFile(f"{path} is a database of another program, not a riskreg register.")
    if version < 1:
        raise UnusableFile(f"{path} does not say which version of riskreg made it: go back to a backup.")
    if not _write_under_way(path) and path.stat().st_size < size:  # in this order: a write may end in between
        raise UnusableFile(_damaged(path, f"{path.stat().st_size} bytes where its header says {size}"))
    return version


def version_of(connection: Connection) -> int:
    """The file version that stands in the header."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _write_under_way(path: Path) -> bool:
    """A journal beside a file: a write is going on or was interrupted, and SQLite mends that on opening."""
    return Path(f"{path}-journal").exists()


def _peek(path: Path, mode: str) -> tuple[int, int, int]:
    """The header's application id and version, and the size in bytes that it says the file has."""
    connection = sqlite3.connect(f"{file_uri(path)}?{mode}", uri=True, timeout=BUSY_SECONDS)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (page_size,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return application, version, pages * page_size
    finally:
        connection.close()


def settle(engine: Engine, path: Path) -> None:
    """Convert a register that something switched to write-ahead logging back: shares need the journal."""
    with plain_words(path), engine.connect() as connection:
        # Outside a transaction, where alone SQLite changes the mode.
        raw = connection.connection.driver_connection
        if raw is not None and raw.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
            raw.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def new_file(path: Path) -> Iterator[Connection]:
    """A transaction on a file that becomes ``path`` once it is committed and whole on the disk.

    Whatever goes wrong, there is no file at ``path`` afterwards; one that is there is never replaced.
    """
    with (
        draft_of(path) as draft,
        engine_for(draft, "rwc").connect() as connection,
        connection.execution_options(writes=True).begin(),
    ):
        yield connection


@contextmanager
def draft_of(path: Path) -> Iterator[Path]:
    """A name to make a file under, closed and synced at the end, that then becomes ``path``: see ``new_file``."""
    draft = path.with_name(f".{path.name[:80]}.{uuid4().hex[:8]}.new")
    try:
        yield draft
        _move_into_place(draft, path)
    except (DBAPIError, sqlite3.Error, OSError) as error:
        # Of the draft, which nobody knows by name: the person is told of the file that was asked for.
        why = error.orig if isinstance(error, DBAPIError) else getattr(error, "strerror", None) or error
        raise UnusableFile(
            f"{path} could not be made ({why}): choose a folder that you may write to, on a disk with room."
        ) from error
    finally:
        for left in (draft, Path(f"{draft}-journal")):
            with suppress(OSError):  # where even this fails, a left draft harms nobody
                left.unlink(missing_ok=True)


def _move_into_place(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)  # unlike a rename, fails where the name is taken
    except FileExistsError:
        raise UnusableFile(f"{path} exists already: choose another name, or open it.") from None
    except OSError:  # a file system without links
        if os.name == "posix":
            os.close(os.open(path, os.O_CREAT | os.O_EXCL))  # or the rename might replace another's file
        draft.rename(path)
    if os.name == "posix":
        try:
            _sync_folder(path.absolute().parent)
        except OSError:
            with suppress(OSError):
                path.unlink()  # what may be gone after a power cut must not look made
            raise


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def quick_check(engine: Engine, path: Path) -> None:
    """Read the whole file and raise UnusableFile where it is damaged. Costs in step with its size."""
    with transaction(engine, path) as connection:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise UnusableFile(_damaged(path, found))


def writable(path: Path) -> bool:
    """Whether the file and its folder, where the journal goes, may be written."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


@contextmanager
def plain_words(path: Path) -> Iterator[None]:
    """Turn what SQLite reports into an error whose text says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _explain(error.orig, path) from error
    except sqlite3.Error as error:
        raise _explain(error, path) from error
    except UnicodeDecodeError as error:  # what SQLite has to say quotes bytes of the file that are no text
        raise UnusableFile(_damaged(path, "a text in it is not UTF-8")) from error


def _is_gone(path: Path) -> bool:
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:  # it may be there: the folder does not let us look
        return False
    return False


def _code(error: BaseException | None) -> int:
    """The primary result code: extended codes keep it in the low byte."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def _damaged(path: Path, detail: object) -> str:
    return f"{path} is damaged or cut short ({detail}): go back to a backup; the file was left as it is."


def _explain(error: BaseException | None, path: Path) -> RegisterError:
    code = _code(error)
    name = getattr(error, "sqlite_errorname", "")
    if code == sqlite3.SQLITE_BUSY:
        return RegisterBusy(f"Someone else is writing to {path}. Nothing was changed: try again in a moment.")
    if code == sqlite3.SQLITE_FULL:
        return UnusableFile(f"The disk that holds {path} is full. Nothing was changed: make room and try again.")
    if code == sqlite3.SQLITE_NOTADB:
        return UnusableFile(f"{path} is not a riskreg register.")
    if code == sqlite3.SQLITE_CORRUPT:
        return UnusableFile(_damaged(path, error))
    if name == "SQLITE_IOERR_DIR_FSYNC":  # the last step of all: done, but perhaps not for a power cut
        return UnusableFile(
            f"The disk that holds {path} reported an error at the end of a change: open the register again and"
            " look whether the change is there."
        )
    if name == "SQLITE_READONLY_DBMOVED" or (code == sqlite3.SQLITE_CANTOPEN and _is_gone(path)):
        return NotFound(f"{path} was moved, renamed or removed. Nothing was changed: open it where it is now.")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return ReadOnly(
            f"{path} or its folder cannot be written ({error}). Nothing was changed: ask for permission,"
            " or save a copy elsewhere."
        )
    return UnusableFile(f"{path} could not be read or written ({error}). Nothing was changed.")


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Values in lists short enough to be the parameters of one query."""
    every = list(values)
    for start in range(0, len(every), _MOST_PARAMETERS):
        yield every[start : start + _MOST_PARAMETERS]
