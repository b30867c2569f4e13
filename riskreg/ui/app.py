"""Starts the window: first the rows, then everything that takes longer."""

import logging
import sys
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from riskreg import __version__
from riskreg.model.records import Progress
from riskreg.ui import theme
from riskreg.ui.language import speak
from riskreg.ui.session import unexpected
from riskreg.ui.settings import Preferences
from riskreg.ui.window import Window

log = logging.getLogger("riskreg")

STYLE = ("-style", "Fusion")
"""The style by its name, among the arguments: ``setStyle`` hands the style back, which takes 6 ms of the start."""


class Launch(NamedTuple):
    """What the window is started with.

    Without ``settings_dir`` nothing is remembered; without ``drafts`` what is typed does not survive a crash;
    without ``backups`` none are made.
    """

    register: Path | None
    sample: bool
    resources: Path
    settings_dir: Path | None = None
    drafts: Path | None = None
    read_only: bool = False
    backups: Path | None = None


def run(arguments: Launch) -> int:
    """Show the window until it is closed; returns the exit status."""
    app = application()
    starter = Starter(arguments, Preferences(arguments.settings_dir))
    sys.excepthook = starter.caught
    starter.begin()
    return app.exec()


def application() -> QApplication:
    """The one QApplication, made if it is not there yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("riskreg")
    app.setApplicationDisplayName("riskreg")
    app.setApplicationVersion(__version__)
    return app


def _load_editor(_: Progress) -> None:
    """The editor's modules, loaded while the window already answers."""
    import riskreg.ui.draft_offers
    import riskreg.ui.editor.panel
    import riskreg.ui.undoing  # noqa: F401


class FirstPaint(QObject):
    """Says once that a window has been drawn."""

    painted = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)  # when the children are drawn, too
        return False


class Starter:
    """Opens the window in two steps, so that the rows are there before SQLAlchemy is."""

    def __init__(self, arguments: Launch, preferences: Preferences) -> None:
        self._arguments = arguments
        speak(application(), preferences.language, arguments.resources)
        theme.set_text_size(preferences.text_size)
        theme.apply(application(), preferences.mode)
        self.window = Window(
            preferences, arguments.resources, arguments.settings_dir, arguments.drafts, arguments.backups
        )
        self._paint = FirstPaint()

    def begin(self) -> None:
        """Show the window with the rows of the register that was asked for, if one was."""
        if self._arguments.register is not None:
            self.window.session.look(self._arguments.register, read_only=self._arguments.read_only)
        else:
            self.window.welcome_back()
        self._paint.painted.connect(self._go_on)
        self.window.installEventFilter(self._paint)
        self.window.show()

    def _go_on(self) -> None:
        """After the first paint: the register for real, and the editor."""
        tasks = self.window.session.tasks
        tasks.start("", _load_editor, self._build_editor, self._not_built)
        if self._arguments.register is not None:
            self.window.session.open_fully()
        elif self._arguments.sample:
            self.window.flows.open_sample()

    def _build_editor(self, _: None) -> None:
        self.window.build_editor()
        self.window.session.shown.connect(self.window.help.lead_the_first_time)
        self.window.help.lead_the_first_time()

    def _not_built(self, error: Exception) -> None:
        raise error

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An error that nobody foresaw: the traceback to the log, one sentence to the person."""
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        log.error("unexpected error", exc_info=(kind, error, trace))
        self.window.strip.say(unexpected())
