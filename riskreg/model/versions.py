"""What a file of this, an older or a newer version is opened as."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from riskreg.model import sqlite
from riskreg.model.errors import UnusableFile
from riskreg.model.records import Progress
from riskreg.model.schema import SCHEMA_VERSION, metadata


@dataclass(frozen=True, slots=True)
class Opening:
    """How a register is opened: ``read`` is the file that is read, in ``copy`` where it is one.

    ``notice`` is what a person should know, empty normally.
    """

    read: Path
    read_only: bool
    version: int = SCHEMA_VERSION
    notice: str = ""
    copy: tempfile.TemporaryDirectory[str] | None = None


def opening(path: Path, *, read_only: bool, progress: Progress | None = None) -> Opening:
    """Look at the register ``path`` and make it readable: an older one is migrated, or a copy of it is.

    A newer one is read as it is, and not written. Raises NotFound or UnusableFile.
    """
    version = sqlite.inspect(path)
    if version == SCHEMA_VERSION:
        return Opening(path, read_only)
    if version > SCHEMA_VERSION:
        notice = (
            f"{path.name} was made by a newer riskreg (file version {version}; this one knows {SCHEMA_VERSION}):"
            " it is open read-only. Update riskreg to change it."
        )
        return Opening(path, True, version, notice)
    from riskreg.model.migrations.migrating import migrate

    if read_only or not sqlite.writable(path):
        return _as_copy(path, version, "it is open read-only", progress)
    try:
        return Opening(path, False, notice=migrate(path, progress))
    except UnusableFile as error:
        try:
            return _as_copy(
                path, version, f"it could not be brought to version {SCHEMA_VERSION}. {error}", progress
            )
        except UnusableFile:
            raise error from None


def check_readable(connection: Connection, path: Path) -> None:
    """Raise UnusableFile unless a newer file still has the tables and columns that this version reads."""
    try:
        for table in metadata.sorted_tables:
            connection.execute(select(table).limit(1))
    except DBAPIError:
        raise unreadable(path) from None


def unreadable(path: Path) -> UnusableFile:
    """What to say of a newer file that keeps what it holds in another way."""
    return UnusableFile(
        f"{path} was made by a newer riskreg and cannot be read by this one: update riskreg to open it."
    )


def _as_copy(path: Path, version: int, why: str, progress: Progress | None) -> Opening:
    """A migrated copy in a temporary folder; the file itself is left byte for byte as it is."""
    from riskreg.model.copying import copy_register
    from riskreg.model.migrations.migrating import migrate, part

    folder = tempfile.TemporaryDirectory(prefix="riskreg-")
    try:
        copy = Path(folder.name, "register.riskreg")
        copy_register(path, copy, progress and part(progress, 0))
        changed = migrate(copy, progress, backed_up=False)
    except BaseException:
        folder.cleanup()
        raise
    notice = f"{path.name} was made by an older riskreg (file version {version}), and {why}"
    return Opening(copy, True, version, f"{notice.rstrip('.')}. {changed}".strip(), folder)
