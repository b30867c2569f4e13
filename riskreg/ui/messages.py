"""Words in place: a strip with a sentence and its next steps, and the strip of work under way."""

import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.tasks import Task, Tasks
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Act, announce, button, ground, label, tab_through

_LEAST = 320
"""Pixels that the words and the cross keep beside the next steps."""


class MessageStrip(QWidget):
    """One sentence above the page, with its next steps; it never covers what it speaks about."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame = QFrame()
        frame.setProperty("role", "strip")
        self._text = label(wrap=True)
        self._close = button("×", self.dismiss, "quiet", name=self.tr("Close this message"))
        self._acts = QWidget(frame)
        self._flow = FlowLayout(self._acts, SPACE)
        self._grid = QGridLayout(frame)
        self._grid.setContentsMargins(px(12), px(6), px(6), px(6))
        self._grid.setSpacing(SPACE)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._text, 0, 0)
        self._grid.addWidget(self._close, 0, 2)
        self._buttons: list[QPushButton] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE * 2, SPACE, SPACE * 2, 0)
        outer.addWidget(frame)
        self.hide()

    def say(self, text: str, *acts: Act, lasting: bool = False) -> None:
        """Show a sentence; a lasting one cannot be closed."""
        self._drop_buttons()
        self._text.setText(text)
        self.setAccessibleName(text)
        for words, does in acts:
            made = button(words, does)
            self._flow.addWidget(made)
            self._buttons.append(made)
        self._place_acts()
        tab_through(self._buttons, self._close)
        self._close.setVisible(not lasting)
        self.show()
        announce(self._text)

    def _place_acts(self) -> None:
        """Beside the words where these keep room to be read, else under them."""
        wide = self._acts.sizeHint().width() if self._buttons else 0
        beside = self.width() - wide >= px(_LEAST)
        self._grid.addWidget(self._acts, *((0, 1, 1, 1) if beside else (1, 0, 1, 3)))
        self._acts.setVisible(bool(self._buttons))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_acts()

    def text(self) -> str:
        """What is said now; empty where nothing is."""
        return self._text.text() if not self.isHidden() else ""

    def dismiss(self) -> None:
        """Say nothing."""
        self.hide()
        self._drop_buttons()
        self.dismissed.emit()

    def _drop_buttons(self) -> None:
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons.clear()


class WorkStrip(QWidget):
    """The oldest work that takes more than a moment, how far it is, and a way to stop it."""

    PATIENCE = 0.5

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        ground(self, "panel")
        self._tasks = tasks
        self._task: Task | None = None
        self._text = label(role="second")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(px(320))
        self._cancel = button(self.tr("Cancel"), self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 2, px(6), SPACE * 2, px(6))
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addStretch(1)
        row.addWidget(self._cancel)
        self._timer = QTimer(self)
        self._timer.setInterval(100)
        self._timer.timeout.connect(self._look)
        tasks.changed.connect(self._look)
        self.hide()

    def _look(self) -> None:
        running = self._tasks.running
        self._timer.start() if running else self._timer.stop()
        slow = (task for task in running if task.title and time.monotonic() - task.began > self.PATIENCE)
        self._task = next(slow, None)
        self.setVisible(self._task is not None)
        if self._task is None:
            return
        done, total = self._task.progress
        self._text.setText(self.tr("Stopping…") if self._task.cancelled else f"{self._task.title}…")
        self._bar.setAccessibleName(self._task.title)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._cancel.setVisible(self._task.cancellable and not self._task.cancelled)

    def cancel(self) -> None:
        """Stop the work that is shown."""
        if self._task is not None:
            self._task.cancel()
            self._look()
