"""Pictures of each view in every colouring and at two sizes of text, taken without a screen.

Large pictures are taken with text twice as large and not with twice the dots: more dots draw the same layout
again, while larger text shows what is cut off, wraps or has no room any more.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QMessageLogContext,
    QPoint,
    QSize,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from riskreg.model.errors import RegisterError
from riskreg.ui import theme
from riskreg.ui.app import application
from riskreg.ui.settings import Preferences
from riskreg.ui.tour_views import Kind, View, put_back, views
from riskreg.ui.window import Window

log = logging.getLogger("riskreg")

SIZE, SMALL = QSize(1600, 900), QSize(800, 600)
MODES: tuple[theme.Mode, ...] = ("light", "dark", "contrast")
TEXT_SIZES = (100, 200)
"""In per cent of the system's."""
LONGEST_WAIT = 30_000
"""Milliseconds to wait for a view before giving up."""
SOON = 500
"""Milliseconds up to which what the window has put off belongs to the view."""

Progress = Callable[[int, int], None]


def _to_the_log(_kind: QtMsgType, _context: QMessageLogContext, said: str) -> None:
    """Qt without a screen says of every window what such a one cannot do: that is no matter for a terminal."""
    log.debug("%s", said)


class Look(NamedTuple):
    """A colouring, and a size of text in per cent of the system's."""

    mode: theme.Mode
    size: int


EVERY_LOOK = tuple(Look(mode, size) for size in TEXT_SIZES for mode in MODES)


class Filling(NamedTuple):
    """A register to take pictures of, and the looks in which it is pictured."""

    kind: Kind
    register: Path
    looks: tuple[Look, ...] = EVERY_LOOK


def take_pictures(
    fillings: Sequence[Filling], to: Path, *, resources: Path, progress: Progress = lambda _done, _all: None
) -> list[Path]:
    """Write a PNG of each view of each register into folders of ``to`` and return their paths.

    They are named by kind of register, look and view: sample/light-100/heat-map.png. Needs
    QT_QPA_PLATFORM=offscreen where there is no screen.
    """
    app = application()
    before = qInstallMessageHandler(_to_the_log)
    theme.apply(app, "light")
    if not QFontDatabase.families():
        raise RegisterError(
            "No font is installed, so pictures would have no words: apt-get install fonts-dejavu-core."
        )
    walks = [(filling, look) for filling in fillings for look in filling.looks]
    total = sum(1 for filling, _ in walks for view in views() if filling.kind in view.on)
    pictures: list[Path] = []
    try:
        with ThreadPoolExecutor(1) as writer:
            for filling, look in walks:
                theme.set_text_size(look.size)
                theme.apply(app, look.mode)
                walk = Walk(filling, to / filling.kind / f"{look.mode}-{look.size}", resources, writer)
                try:
                    for path in walk.pictures():
                        pictures.append(path)
                        progress(len(pictures), max(total, len(pictures)))
                finally:
                    walk.end()
    finally:
        theme.set_text_size(100)
        theme.apply(app, "light")
        qInstallMessageHandler(before)
    return pictures


class Walk:
    """One walk through the window, in one look."""

    def __init__(self, filling: Filling, to: Path, resources: Path, writer: ThreadPoolExecutor) -> None:
        self._filling, self._to, self._writer = filling, to, writer
        self._written: list[Future[None]] = []
        to.mkdir(parents=True, exist_ok=True)
        preferences = Preferences()
        preferences.name, preferences.led = "Tour", True
        self._backups = TemporaryDirectory()
        self._window = Window(preferences, resources, to, backups=Path(self._backups.name))

    def pictures(self) -> Iterator[Path]:
        """Visit each view and take its picture."""
        window = self._window
        window.resize(SIZE)
        window.welcome_back()
        window.show()
        window.build_editor()
        if self._filling.kind == "empty":
            yield self._take("welcome")
        window.session.open(self._filling.register)
        self._settle()
        if window.session.contents is None or not window.session.contents.complete:
            raise RegisterError(
                f"{self._filling.register} could not be opened for the pictures: {window.strip.text()}"
            )
        for view in views():
            if self._filling.kind in view.on:
                yield self._visit(view)
        for written in self._written:
            written.result()

    def _visit(self, view: View) -> Path:
        wanted = SMALL if view.is_small else SIZE
        if self._window.size() != wanted:
            self._window.resize(wanted)
        for step in view.steps:
            step(self._window)
            self._settle()
        try:
            return self._take(view.name)
        finally:
            put_back(self._window)
            self._settle()

    def end(self) -> None:
        """Close the window; what the tour typed is dropped."""
        self._window.editing.discard()
        self._window.close()
        self._window.deleteLater()
        QApplication.processEvents()
        self._backups.cleanup()

    def _settle(self) -> None:
        """Let the window do all that is waiting to be done; workers run meanwhile."""
        patience = QDeadlineTimer(LONGEST_WAIT)
        _let_run()
        while self._is_busy() and not patience.hasExpired():
            _let_run()

    def _is_busy(self) -> bool:
        waiting = any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= SOON
            for timer in self._window.findChildren(QTimer)
        )
        return waiting or bool(self._window.session.tasks.running)

    def _take(self, name: str) -> Path:
        self._settle()
        path = self._to / f"{name}.png"
        self._written.append(self._writer.submit(_write, _picture(self._window), path))
        return path


def _let_run() -> None:
    """An event loop lets workers run, too."""
    loop = QEventLoop()
    QTimer.singleShot(5, loop.quit)
    loop.exec()


def _picture(window: QWidget) -> QImage:
    """The window as one sees it, with the dialog or the menu that stands before it."""
    seen = window.grab().toImage()
    painter = QPainter(seen)
    painter.setPen(QColor(theme.tokens().second))
    dialog, menu = QApplication.activeModalWidget(), QApplication.activePopupWidget()
    for each in filter(None, (dialog, menu)):
        place = each.rect()
        if each is dialog:  # where it is put is up to the system, and without a screen there is none
            place.moveCenter(window.rect().center())
        else:
            place.moveTopLeft(window.mapFromGlobal(each.mapToGlobal(QPoint(0, 0))))
        painter.drawPixmap(place.topLeft(), each.grab())
        painter.drawRect(place)
    painter.end()
    return seen


def _write(picture: QImage, path: Path) -> None:
    if not picture.save(str(path)):
        raise RegisterError(f"The picture {path} could not be written: choose a folder that can be.")
