"""Someone who types into a real window, in a process of its own, and says what the window showed as saved."""

import os
import random
import re
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from tests.torture.officers import Mark

LONGEST_WAIT = 10.0
"""Seconds in which the window must have done what was asked of it."""


class Said(NamedTuple):
    """What happened in the window, when (by the clock that all processes share), and to which edits."""

    what: str
    at: float
    marks: tuple[Mark, ...]


class Typist:
    """One window on one register. Every key, click and wait goes through Qt's own events."""

    def __init__(self, connection: Connection, path: Path, drafts: Path, seed: int) -> None:
        from riskreg.ui.app import application
        from riskreg.ui.settings import Preferences
        from riskreg.ui.window import Window

        self._connection, self._chance = connection, random.Random(seed)
        self._app = application()
        preferences = Preferences()
        preferences.name = "Officer"
        self.window = window = Window(preferences, path.parent, None, drafts)
        window.show()
        window.build_editor()
        window.session.open(path)
        self._until(self._is_open)
        self._say("offered", *(mark for marks in self._offers() for mark in marks))

    def _say(self, what: str, *marks: Mark) -> None:
        self._connection.send(Said(what, time.monotonic(), marks))

    def _until(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST_WAIT
        while not reached():
            self._app.processEvents()
            time.sleep(0.001)
            if time.monotonic() > end:
                raise TimeoutError(f"{self.window.strip.text()} {self.window.panel.bar.message.text()}")

    def _is_open(self) -> bool:
        contents = self.window.session.contents
        return contents is not None and contents.complete and not self.window.session.tasks.running

    def _is_saved(self) -> bool:
        return not self.window.editing.is_dirty and not self.window.panel.bar.isVisible()

    # Drafts that were offered

    def _offers(self) -> list[list[Mark]]:
        """The marks in each draft that is offered."""
        from riskreg.ui.draft_offers import DraftOffers

        (offers,) = self.window.findChildren(DraftOffers)
        texts = [offer.kept.typed.text() for offer in offers._offers if not offer.discarded]
        return [re.findall("[0-9a-f]{32}", text) for text in texts]

    def settle(self) -> None:
        """Take up and save what is offered, or discard it."""
        while offered := self._offers():
            if self._chance.random() < 0.7:
                self._click("Take it up")
                self._until(partial(self._are_fewer, len(offered)))
                self._save()
                self._say("taken up", *offered[0])
            else:
                self._say("discarding", *offered[0])
                self._click("Discard")

    def _are_fewer(self, than: int) -> bool:
        return len(self._offers()) < than

    def _click(self, words: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QPushButton

        buttons = self.window.offered.findChildren(QPushButton)
        found = next(each for each in buttons if each.isVisible() and each.text() == words)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    # Typing

    def type_and_save(self) -> None:
        """One edit, acknowledged once the window shows it as saved."""
        mark = self.type()
        self._save()
        self._say("saved", mark)

    def type(self) -> Mark:
        """One edit that is not saved yet."""
        mark = uuid4().hex
        view = self.window.page.view
        view.selectRow(self._chance.randrange(view.table.rowCount()))
        self._until(self._is_shown)
        self._chance.choice((self._commentary, self._item, self._score))(mark)
        self._say("typed", mark)
        return mark

    def _is_shown(self) -> bool:
        view, draft = self.window.page.view, self.window.panel.draft
        chosen = view.table.row(view.currentIndex().row()).id
        return draft is not None and draft.source.id == chosen

    def _commentary(self, mark: Mark) -> None:
        field = self.window.panel.page.scores.direction.commentary
        field.setFocus()
        field.selectAll()
        self._keys(field, mark)

    def _item(self, mark: Mark) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QTextCursor
        from PySide6.QtTest import QTest

        field = self.window.panel.page.strands.boxes[0].lists["controls"]
        field.setFocus()
        field.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self._keys(field, mark)

    def _score(self, mark: Mark) -> None:
        panel = self.window.panel
        while not panel.bar.reason_owed():
            panel.page.scores.matrix.setFocus()
            self._keys(panel.page.scores.matrix, f"{self._chance.randint(1, 5)}{self._chance.randint(1, 5)}")
        panel.bar.reason.setFocus()
        self._keys(panel.bar.reason, mark)

    def _keys(self, field: Any, text: str) -> None:
        from PySide6.QtTest import QTest

        for key in text:
            QTest.keyClicks(field, key)
            self._app.processEvents()

    def _save(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        bar = self.window.panel.bar
        if bar.reason_owed():
            self._keys(bar.reason, "Figures")
        QTest.keyClick(self.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        self._until(self._is_saved)

    def pause(self, seconds: float) -> None:
        """Look at what was typed, and do nothing."""
        end = time.monotonic() + seconds
        self._until(lambda: time.monotonic() > end)


def keep_typing(connection: Connection, path: Path, drafts: Path, seed: int, edits: int) -> None:
    """Settle what is offered, save so many edits, then type one more and sit there until killed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"
    typist = Typist(connection, path, drafts, seed)
    typist.settle()
    for _ in range(edits):
        typist.type_and_save()
    typist.type()
    while True:
        typist.pause(1.0)
