"""A register file that was opened: one short transaction for each question, and a damaged file said in words."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from weakref import finalize

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import NoResultFound

from riskreg.model import index, ledger, reading, schema, sqlite, versions
from riskreg.model.errors import REFUSALS, UNREADABLE, InvalidEntry, UnusableFile
from riskreg.model.ledger import Head
from riskreg.model.records import Settings
from riskreg.scoring.rating import InvalidScore
from riskreg.scoring.scheme import Scheme

log = logging.getLogger(__name__)


class Opened:
    """The file with its connections, and what belongs to the register as a whole."""

    def __init__(self, path: Path, opening: versions.Opening, clock: Callable[[], datetime]) -> None:
        self.path = path
        self.read_only = opening.read_only or not sqlite.writable(path)
        self.notice = opening.notice
        self._clock = clock
        self._file = self._engine = sqlite.engine_for(path, "ro" if self.read_only else "rw")
        if opening.copy is not None:
            self._engine = sqlite.engine_for(opening.read, "ro")
            finalize(self, opening.copy.cleanup)
        self._newer = opening.version > schema.SCHEMA_VERSION
        self._seen: tuple[Head, index.Frame] | None = None

    @contextmanager
    def _read(self, engine: Engine | None = None) -> Iterator[Connection]:
        # Nobody gave us an entry or a score: one that does not stand is the file's.
        with (
            self._made_plain(InvalidEntry, InvalidScore),
            sqlite.transaction(engine or self._engine, self.path) as connection,
        ):
            yield connection

    @contextmanager
    def _made_plain(self, *damage: type[Exception]) -> Iterator[None]:
        """What a damaged file holds may decode to anything: say so, and keep the particulars in the log.

        ``damage`` are refusals that show it, too.
        """
        try:
            yield
        except (*UNREADABLE, NoResultFound) as error:
            if isinstance(error, REFUSALS) and not isinstance(error, damage):
                raise
            log.exception("%s does not read back", self.path)
            if self._newer:
                raise versions.unreadable(self.path) from error
            raise UnusableFile(
                f"{self.path} is damaged: what it holds does not fit together. Run riskreg verify on it,"
                " and go back to a backup."
            ) from error

    @property
    def settings(self) -> Settings:
        """What belongs to the register as a whole."""
        return self._frame().settings

    @property
    def scheme(self) -> Scheme:
        """The scoring scheme in force."""
        return self._frame().scheme

    def schemes(self) -> Mapping[int, Scheme]:
        """Every scheme that was ever in force, by revision."""
        return self._frame().schemes

    def _frame(self) -> index.Frame:
        with self._read() as connection:
            return reading.frame(connection)

    def revision(self) -> int:
        """The number of the ledger's last row: when it has grown, views refresh."""
        with self._read() as connection:
            return ledger.head(connection).seq

    def head(self) -> Head:
        """The ledger's last row: its number and hash."""
        with self._read() as connection:
            return ledger.head(connection)

    def _today(self) -> date:
        return self._clock().astimezone().date()
