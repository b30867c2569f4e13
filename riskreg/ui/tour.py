"""Pictures of each view, light and dark, taken without a screen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from riskreg.model.errors import RegisterError
from riskreg.ui import theme
from riskreg.ui.app import application
from riskreg.ui.settings import Preferences
from riskreg.ui.window import Window

SIZE, NARROW = (1600, 900), (1000, 700)
SHOWN = "CR4"
"""The entry that the pictures show, where the register has it."""
LONGEST_WAIT = 20_000
"""Milliseconds to wait for a view before giving up."""

Progress = Callable[[int, int], None]


def take_pictures(
    register: Path, to: Path, *, resources: Path, empty: Path | None = None, progress: Progress | None = None
) -> list[Path]:
    """Write a PNG of each view of ``register`` into the folder ``to`` and return their paths.

    ``empty`` is a register without entries, pictured too where it is given. Needs
    QT_QPA_PLATFORM=offscreen where there is no screen.
    """
    app = application()
    to.mkdir(parents=True, exist_ok=True)
    pictures: list[Path] = []
    modes: tuple[theme.Mode, ...] = ("light", "dark")
    for number, mode in enumerate(modes):
        theme.apply(app, mode)
        if not QFontDatabase.families():
            raise RegisterError(
                "No font is installed, so pictures would have no words: apt-get install fonts-dejavu-core."
            )
        tour = Tour(to, mode, resources)
        try:
            tour.walk(register, empty)
        finally:
            tour.end()
        pictures += tour.pictures
        if progress is not None:
            progress(number + 1, len(modes))
    return pictures


class Tour:
    """One walk through the window in one mode."""

    def __init__(self, to: Path, mode: theme.Mode, resources: Path) -> None:
        self.pictures: list[Path] = []
        self._to, self._mode = to, mode
        preferences = Preferences()
        preferences.mode = mode
        self._window = Window(preferences, resources, to)
        self._window.resize(*SIZE)
        self._window.welcome_back()
        self._window.show()
        self._window.build_editor()

    def walk(self, register: Path, empty: Path | None) -> None:
        """Visit each view and take its picture."""
        window = self._window
        self._take("welcome")
        if empty is not None:
            self._open(empty)
            self._take("empty")
        self._open(register)
        self._choose(SHOWN)
        self._take("register")
        window.page.filter.field.setText("children")
        self._take("filtered")
        window.page.filter.clear()
        window.view.go_quarter()
        self._take("quarter")
        for section in window.menus.filled_later["sections"].actions():
            section.trigger()
            self._wait()
            self._take(f"history-{section.data()}")
        window.view.go_register()
        window.resize(*NARROW)
        self._take("narrow")
        window.page.show_editor()
        self._take("narrow-editor")
        window.page.show_table()
        window.resize(*SIZE)
        window.flows.new_opportunity()
        self._take("new-entry")

    def _choose(self, reference: str) -> None:
        """Open an entry beside the table, where the register has it."""
        contents = self._window.session.contents
        for summary in contents.rows.all if contents else ():
            if summary.reference == reference:
                self._window.editing.choose(summary.id)
        self._settle()

    def end(self) -> None:
        """Close the window; what the tour typed is dropped."""
        self._window.editing.discard()
        self._settle()
        self._window.close()
        self._window.deleteLater()

    def _open(self, path: Path) -> None:
        self._window.session.open(path)
        self._wait()
        if not self._complete():
            raise RegisterError(f"{path} could not be opened for the pictures: {self._window.strip.text()}")

    def _wait(self) -> None:
        """Let what is read in a worker arrive."""
        patience = QDeadlineTimer(LONGEST_WAIT)
        self._settle()
        while not self._complete() and not patience.hasExpired():
            self._settle()

    def _complete(self) -> bool:
        contents = self._window.session.contents
        return contents is not None and contents.complete and not self._window.session.tasks.running

    def _settle(self) -> None:
        """Let the window do what is waiting to be done; an event loop lets workers run, too."""
        loop = QEventLoop()
        QTimer.singleShot(60, loop.quit)
        loop.exec()
        QApplication.processEvents()

    def _take(self, name: str) -> None:
        self._settle()
        path = self._to / f"{name}-{self._mode}.png"
        if not self._window.grab().save(str(path)):
            raise RegisterError(f"The picture {path} could not be written: choose a folder that can be.")
        self.pictures.append(path)
