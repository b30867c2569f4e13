"""The register that is open in this window, and the work done on it. Draws nothing."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from riskreg.model.errors import REFUSALS
from riskreg.model.glance import glance
from riskreg.model.records import Progress
from riskreg.ui.desk import Contents, from_glance, read_contents
from riskreg.ui.news import Deed, deeds_of_others
from riskreg.ui.settings import Preferences
from riskreg.ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from riskreg.model.register import Register

log = logging.getLogger(__name__)

BRIEF = 0.1
"""Seconds that the window waits on the spot for work that nearly always takes a few milliseconds."""
SMALL = 2000
"""Entries up to which reading all of them is such work."""


def sentence(error: Exception) -> str:
    """What to tell a person about an error; what was not foreseen goes to the log."""
    if isinstance(error, REFUSALS):
        return str(error)
    log.error("unexpected error", exc_info=error)
    return unexpected()


def unexpected() -> str:
    """What to tell a person about a fault of the program."""
    return QCoreApplication.translate(
        "session",
        "Something went wrong that riskreg did not expect. What is saved is safe; the log has the details.",
    )


class Session(QObject):
    """Opens, reads and closes one register at a time, and says when what it shows has changed.

    ``shown`` carries the Contents to draw; ``opening`` a path of which nothing can be drawn yet;
    ``unusable`` a path and the sentence why; ``closed`` nothing; ``refused`` a sentence; ``news``
    what other people did meanwhile. ``saved`` carries the Recorded that this window has just saved in one
    act; ``confirmed`` which revisions of which entries it recorded as reviewed; ``turned`` the register's
    settings or its scheme, before and after this window changed them; ``final`` what it did that cannot be
    undone, and why not.
    """

    shown = Signal(object)
    opening = Signal(object)
    unusable = Signal(object, str)
    closed = Signal()
    refused = Signal(str)
    news = Signal(object)
    saved = Signal(object)
    confirmed = Signal(object)
    turned = Signal(object, object)
    final = Signal(str, str)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.tasks = Tasks(self)
        self.register: Register | None = None
        self.contents: Contents | None = None
        self.wants_to_read_only = False
        self._path: Path | None = None
        self._reading = False
        self._trouble = ""

    @property
    def can_change(self) -> bool:
        """Whether the register is open for real and may be written."""
        return self.register is not None and not self.register.read_only

    # Opening and closing

    def look(self, path: Path, *, read_only: bool = False) -> None:
        """Show what a first glance shows, quickly; ``open_fully`` does the rest."""
        self.close()
        self._path, self.wants_to_read_only = path, read_only
        seen = glance(path) if path.is_file() else None
        if seen is None:
            self.opening.emit(path)
        else:
            self._show(from_glance(path, seen))

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a register: a glance at once, the whole of it from a worker."""
        self.look(path, read_only=read_only)
        self.open_fully()

    def open_fully(self) -> None:
        """Open the register that was looked at through the one door."""
        if self._path is not None:
            title = self.tr("Opening {name}").format(name=self._path.name)
            work = partial(_open, self._path, self.wants_to_read_only)
            path = self._path
            self.tasks.start(title, work, partial(self._opened, path), partial(self._not_opened, path))

    def reopen(self, *, read_only: bool) -> None:
        """Open the register that is open once more, only to be read or to be changed too; what is shown stays."""
        if self.register is not None:
            title = self.tr("Opening {name}").format(name=self.register.path.name)
            work = partial(_open, self.register.path, read_only)
            self.tasks.start(title, work, partial(self._reopened, read_only), self._say)

    def _reopened(self, read_only: bool, result: "tuple[Register, Contents]") -> None:
        register, contents = result
        if self.register is not None and register.path == self._path:
            self.register, self.wants_to_read_only = register, read_only
            self._show(contents)

    def begin(self, title: str, make: Callable[[Progress], "Register"]) -> Task:
        """Make a new register in a worker, then show it."""
        return self.tasks.start(title, partial(_make, make), self._made, self._say, cancellable=True)

    def _made(self, result: "tuple[Register, Contents]") -> None:
        self.close()
        self._path, self.wants_to_read_only = result[0].path, False
        self._opened(result[0].path, result)

    def _opened(self, asked: Path, result: "tuple[Register, Contents]") -> None:
        register, contents = result
        if asked != self._path:
            return  # another register was asked for meanwhile
        self.register, self._path = register, register.path  # where a link leads
        self.preferences.opened(register.path)
        self._show(contents)
        if register.notice and not register.read_only:  # why it is read-only is said where it stays in view
            self.refused.emit(register.notice)
        title = self.tr("Checking {name}").format(name=register.path.name)
        self.tasks.start(title, partial(_check, register), self._checked, partial(self._not_opened, register.path))

    def _checked(self, _: None) -> None:
        """The whole file was read and is sound: nothing to say."""

    def _not_opened(self, path: Path, error: Exception) -> None:
        if path == self._path:
            if not path.exists():
                self.preferences.forget(path)
            self.close()
            self.unusable.emit(path, sentence(error))

    def close(self) -> None:
        """Let go of the register; the file itself is open only while something is read or written."""
        had = self._path is not None
        self.register = self.contents = self._path = None
        if had:
            self.closed.emit()

    # Reading again

    @property
    def is_small(self) -> bool:
        """Whether all entries are read in so short a time that the window may wait for it on the spot."""
        return self.contents is None or len(self.contents.rows.all) <= SMALL

    def refresh(self) -> None:
        """Read the register again if anything was written to it, here or by another program."""
        self._read_again(BRIEF if self.is_small else 0.0)

    def poll(self) -> None:
        """The same, without waiting for it: a share may be slow, and nobody asked."""
        self._read_again(0.0)

    def _read_again(self, patience: float) -> None:
        if self.register is not None and self.contents is not None and not self._reading:
            self._reading = True
            work = partial(_read_if_newer, self.register, self.contents, self.preferences.name)
            self.tasks.start(self.tr("Reading"), work, self._reread, self._not_reread, patience=patience)

    def _reread(self, found: tuple[Contents, tuple[Deed, ...]] | None) -> None:
        self._reading, self._trouble = False, ""
        if found is not None and self.register is not None and found[0].path == self._path:
            self._show(found[0])
            if found[1]:
                self.news.emit(found[1])

    def _not_reread(self, error: Exception) -> None:
        self._reading = False
        if str(error) != self._trouble:  # once, not every few seconds
            self._trouble = str(error)
            self._say(error)

    def _show(self, contents: Contents) -> None:
        self.contents = contents
        self.shown.emit(contents)

    def _say(self, error: Exception) -> None:
        self.refused.emit(sentence(error))

    # Work on it

    def work(
        self,
        title: str,
        work: Callable[["Register", Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        brief: bool = False,
    ) -> None:
        """Do ``work(register, progress)`` in a worker; then ``done`` with its result.

        ``brief`` work is not stopped half-way and normally done before this returns.
        """
        if self.register is not None:
            self.tasks.start(
                title,
                partial(work, self.register),
                done,
                failed or self._say,
                patience=BRIEF if brief else 0.0,
                cancellable=not brief,
            )


def _open(path: Path, read_only: bool, progress: Progress) -> "tuple[Register, Contents]":
    from riskreg.model.register import Register

    register = Register.open(path, read_only=read_only, progress=progress)
    return register, read_contents(register)


def _make(make: "Callable[[Progress], Register]", progress: Progress) -> "tuple[Register, Contents]":
    register = make(progress)
    return register, read_contents(register)


def _check(register: "Register", _: Progress) -> None:
    register.check()


def _read_if_newer(
    register: "Register", shown: Contents, me: str, _: Progress
) -> tuple[Contents, tuple[Deed, ...]] | None:
    if register.revision() == shown.revision:
        return None
    contents = read_contents(register)
    return contents, deeds_of_others(register, shown, contents, me)
