"""Backups as the window has them made: by itself in the background, and when a person asks."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from riskreg.model.errors import Cancelled, UnusableFile
from riskreg.model.records import Progress
from riskreg.ui.desk import Contents
from riskreg.ui.session import Session, sentence
from riskreg.ui.tasks import Task

if TYPE_CHECKING:
    from riskreg.model.keeping import Backup, Keep, Plan

SETTLE = 3000
"""Milliseconds after opening before the day's backup is made: the person comes first."""
LAST_MOMENT = 3.0
"""Seconds that a window which closes waits for its last backup; one that takes longer is given up."""

Work = Callable[[Path, "Plan", Progress], "Backup"]
Made = Callable[[Path, "Backup"], None]
Failed = Callable[[Exception], None]


class Backing(QObject):
    """Makes a backup of the open register once a day, after a sign-off, and when it closes changed.

    ``changed`` says that there are other backups, or other settings of them, than before; ``told``
    carries a sentence; ``restored`` the path of a new register. Without ``folder``, the usual one, and
    without one that the person chose nothing is backed up.
    """

    changed = Signal()
    told = Signal(str)
    restored = Signal(object)

    def __init__(self, session: Session, folder: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self.session, self._usual = session, folder
        self._shown: Contents | None = None
        self._task: Task | None = None
        self._backed_up = 0
        self._silent = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE)
        self._timer.timeout.connect(self._begin_the_day)
        session.shown.connect(self._show)
        session.closed.connect(self._close)

    @property
    def plan(self) -> "Plan | None":
        """Where backups go and how many are kept."""
        from riskreg.model.keeping import Plan

        folder = self.session.preferences.backup_folder or self._usual
        return Plan(folder, self.session.preferences.keep) if folder is not None else None

    # By itself

    def _show(self, contents: Contents) -> None:
        if not contents.complete:
            return
        before, self._shown = self._shown, contents
        if before is None or before.path != contents.path:
            self._backed_up, self._silent = contents.revision, False
            self._timer.start()
        elif before.read_only and not contents.read_only:
            self._timer.start()
        elif before.quarter != contents.quarter:
            self._follow_up()

    def _begin_the_day(self) -> None:
        if self._shown is not None and not self._shown.read_only:
            self._back_up(self._shown.path, back_up_today, self._made, self._failed_quietly)

    def _follow_up(self, patience: float = 0.0) -> None:
        shown = self._shown
        if shown is not None and not shown.read_only and shown.revision > self._backed_up:
            self._back_up(shown.path, back_up, self._made, self._failed_quietly, patience)

    def _close(self) -> None:
        self._timer.stop()
        self._follow_up()
        self._shown = None

    def finish(self) -> None:
        """Make a last backup of what was changed before the window closes, if it is a matter of a moment."""
        self._timer.stop()
        if self._task is not None:
            self._task.finished.wait(LAST_MOMENT)
        self._follow_up(LAST_MOMENT)

    def _failed_quietly(self, error: Exception) -> None:
        if not self._silent and not isinstance(error, Cancelled):
            self._silent = True  # once: nobody is helped by hearing it after every change
            self.told.emit(self.tr("No backup was made. {why}").format(why=sentence(error)))

    def _back_up(self, register: Path, work: Work, made: Made, failed: Failed, patience: float = 0.0) -> None:
        if (plan := self.plan) is not None:
            title = self.tr("Backing up {name}").format(name=register.name)
            job, done = partial(work, register, plan), partial(made, register)
            self._task = self.session.tasks.start(title, job, done, failed, patience=patience, cancellable=True)

    def _made(self, register: Path, backup: "Backup") -> None:
        if self._shown is not None and self._shown.path == register:
            self._backed_up = max(self._backed_up, backup.rows)
        self.changed.emit()

    # When asked

    def back_up_now(self) -> None:
        """Make a backup, and say so."""
        if self._shown is not None:
            self._back_up(self._shown.path, back_up, self._made_as_asked, self._failed)

    def _made_as_asked(self, register: Path, backup: "Backup") -> None:
        self._made(register, backup)
        self.told.emit(
            self.tr("The newest backup is proven and has all {n} rows of the history: {name}").format(
                n=f"{backup.rows:,}", name=backup.path.name
            )
        )

    def restore(self, backup: "Backup") -> None:
        """Make a new register out of a backup, beside the one that is open."""
        if self._shown is not None:
            title = self.tr("Restoring {name}").format(name=backup.path.name)
            work = partial(restore, backup.path, self._shown.path)
            self.session.tasks.start(title, work, self.restored.emit, self._failed, cancellable=True)

    def look(self, done: "Callable[[tuple[Backup, ...]], None]") -> None:
        """Find the backups of the open register."""
        plan, shown = self.plan, self._shown
        if plan is None or shown is None:
            done(())
            return
        work = partial(find, shown.path, plan.folder)
        self.session.tasks.start(self.tr("Looking for backups"), work, done, self._failed)

    def prove(self, backup: "Backup", done: "Callable[[Backup, str], None]") -> None:
        """Read a backup from end to end; ``done`` is told it and what is wrong with it, if anything."""
        title = self.tr("Reading {name}").format(name=backup.path.name)
        work = partial(problem_of, backup.path)
        self.session.tasks.start(title, work, partial(done, backup), self._failed, cancellable=True)

    def keep(self, keep: "Keep") -> None:
        """Keep so many from the next backup on."""
        self.session.preferences.keep = keep
        self.changed.emit()

    def use(self, folder: Path | None) -> None:
        """Have backups made in another folder from now on; None is the usual one."""
        self.session.preferences.backup_folder = folder
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.told.emit(sentence(error))


# The work itself, for a worker: what it needs loads here, not in the window.


def back_up(register: Path, plan: "Plan", progress: Progress) -> "Backup":
    """Back up a register, where it has changed since the last time."""
    from riskreg.model.backups import back_up

    return back_up(register, plan.folder, datetime.now(UTC), plan.keep, progress)


def back_up_today(register: Path, plan: "Plan", progress: Progress) -> "Backup":
    """Back up a register that has no backup of today."""
    from riskreg.model.backups import backups_of

    now = datetime.now(UTC).astimezone()
    good = (backup for backup in backups_of(register, plan.folder) if not backup.problem)
    newest = next(good, None)
    if newest is not None and newest.when.date() == now.date():
        return newest
    return back_up(register, plan, progress)


def find(register: Path, folder: Path, _: Progress) -> "tuple[Backup, ...]":
    """The backups of a register."""
    from riskreg.model.backups import backups_of

    return backups_of(register, folder)


def restore(backup: Path, beside: Path, progress: Progress) -> Path:
    """Make a new register out of a backup."""
    from riskreg.model.backups import restore

    return restore(backup, beside, datetime.now(UTC).astimezone().date(), progress)


def problem_of(backup: Path, progress: Progress) -> str:
    """What is wrong with a backup; empty where it is whole."""
    from riskreg.model.copying import prove

    try:
        prove(backup, progress)
    except UnusableFile as error:
        return str(error)
    return ""
