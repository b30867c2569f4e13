"""Keeps what is typed on the disk, half a second behind the keys and without making them wait."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from riskreg.model.errors import RegisterError
from riskreg.ui.drafts import DraftFile, KeptDraft
from riskreg.ui.editor.panel import EntryPanel
from riskreg.ui.session import Session

log = logging.getLogger(__name__)

DELAY = 500
"""Milliseconds from the first key that is not on the disk yet until it is written with all that followed."""


class DraftKeeper(QObject):
    """Writes what ``panel`` says was typed into one file at a time, and removes it once there is nothing to save.

    All that touches the disk happens in order in one thread of its own. ``failed`` says once why
    nothing can be kept.
    """

    failed = Signal(str)
    _ended = Signal(object)  # the error, or None

    def __init__(self, folder: Path, panel: EntryPanel, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._panel, self._session = folder, panel, session
        self._file: DraftFile | None = None
        self._where = ("", "")
        self._said = False
        self._writing: Future[None] | None = None
        self._disk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="draft")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DELAY)
        self._soon.timeout.connect(self._write)
        self._ended.connect(self._say)
        panel.drafted.connect(self._follow)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.at_once)

    def go_on_in(self, file: DraftFile) -> None:
        """Keep what is typed from now on in a draft that was taken up; it is held already."""
        self.let_go()
        self._file = file
        self._remember_where()

    def _follow(self, dirty: bool) -> None:
        if not dirty:
            self._drop()
        elif not self._soon.isActive():
            self._remember_where()
            self._soon.start()

    def _remember_where(self) -> None:
        contents = self._session.contents
        if contents is not None:  # None while the register is being closed over what was typed
            self._where = (contents.settings.id, str(contents.path.absolute()))

    def at_once(self, *_: object) -> None:
        """Write what is waiting to be written."""
        if self._soon.isActive():
            self._soon.stop()
            self._write()

    def _write(self) -> None:
        typed = self._panel.typed()
        if typed is None:
            return
        if self._writing is not None and not self._writing.done():
            self._soon.start()  # a slow disk: later, with what is typed until then
            return
        register, path = self._where
        if self._file is None:
            self._file = DraftFile.fresh(self._folder, register)
        kept = KeptDraft(register, path, self._session.preferences.name, datetime.now(UTC), typed)
        self._writing = self._later(self._file.keep, kept)

    def _drop(self) -> None:
        """Saved, discarded or taken back: the draft goes."""
        self._soon.stop()
        file, self._file = self._file, None
        if file is not None:
            self._later(file.remove)

    def let_go(self) -> None:
        """The editor loses what is typed in it: keep it for whoever opens the register next."""
        if self._soon.isActive():
            self._writing = None  # however slow the disk: this is the last chance
            self.at_once()
        file, self._file = self._file, None
        if file is not None:
            self._later(file.release)

    def close(self) -> None:
        """Let go, and wait until all is on the disk."""
        self.let_go()
        self._disk.shutdown(wait=True)

    def _later(self, work: Callable[..., None], *arguments: object) -> "Future[None]":
        return self._disk.submit(self._run, work, *arguments)

    def _run(self, work: Callable[..., None], *arguments: object) -> None:
        error = None
        try:
            work(*arguments)
        except Exception as caught:
            error = caught
        self._ended.emit(error)

    def _say(self, error: Exception | None) -> None:
        if error is None:
            return
        log.warning("a draft could not be kept", exc_info=error)
        if not self._said:
            self._said = True
            why = f" {error}" if isinstance(error, RegisterError) else ""
            self.failed.emit(self.tr("What you type cannot be kept as a draft: save often.{0}").format(why))
