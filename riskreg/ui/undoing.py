"""Undo and redo of what this window saved: honest new revisions, named in the menu."""

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from riskreg.model.errors import InvalidEntry
from riskreg.model.papers import Template
from riskreg.model.records import Recorded, Settings
from riskreg.scoring.scheme import Scheme
from riskreg.ui import undo_work
from riskreg.ui.editing import Editing
from riskreg.ui.session import Session, sentence
from riskreg.ui.typed_text import Typing
from riskreg.ui.undo_work import Confirmed, Steps, Taken, Turn

MOST = 200
"""Acts that are remembered while the window has the register open."""
FEW = 200
"""Entries up to which an act is taken back on the spot; with more it shows how far it is and can be stopped."""


class Step(NamedTuple):
    """An act of this window. ``why`` says why it cannot be undone, and is empty where it can."""

    said: str
    made: Steps = ()
    turn: Turn | Confirmed | None = None
    why: str = ""


class Undoing(QObject):
    """Remembers every act that the session says was saved. ``told`` carries a sentence and a next step.

    While a text is being typed, undo and redo are that text's own.
    """

    told = Signal(str, object)
    led = Signal(str)

    def __init__(self, session: Session, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._editing = session, editing
        self._typing = Typing(editing)
        self._done: deque[Step] = deque(maxlen=MOST)
        self._undone: deque[Step] = deque(maxlen=MOST)
        self._actions: tuple[QAction, QAction] | None = None
        self._busy = False
        session.saved.connect(self._remember)
        session.turned.connect(self._remember_turn)
        session.confirmed.connect(self._remember_reviews)
        session.final.connect(self._remember_final)
        session.closed.connect(self.forget)

    def name_in(self, undo: QAction, redo: QAction) -> None:
        """Say in these two what each would do."""
        self._actions = undo, redo
        for menu in undo.associatedObjects():
            if isinstance(menu, QMenu):
                menu.aboutToShow.connect(self._name)
        self._name()

    def forget(self) -> None:
        """Another register is another story."""
        self._done.clear()
        self._undone.clear()
        self._name()

    def _name(self) -> None:
        if self._actions is None:
            return
        undo, redo = self._actions
        done = self.tr("typing") if self._typing.can_undo else self._done[-1].said if self._done else ""
        undone = self.tr("typing") if self._typing.can_redo else self._undone[-1].said if self._undone else ""
        undo.setText(self.tr("&Undo {0}").format(done.replace("&", "&&")) if done else self.tr("&Undo"))
        redo.setText(self.tr("&Redo {0}").format(undone.replace("&", "&&")) if undone else self.tr("&Redo"))

    # What was done

    def _remember(self, saved: tuple[Recorded, ...]) -> None:
        made = undo_work.steps_of(saved)
        if made:
            self._add(Step(self.tr("the last change"), made))
            work, done = partial(undo_work.described, made), partial(self._described, made)
            self._session.work(self.tr("Reading"), work, done, brief=True)

    def _described(self, made: Steps, said: str) -> None:
        for place, step in enumerate(self._done):
            if step.made == made:
                self._done[place] = step._replace(said=said)
        self._name()

    def _remember_turn(self, before: Settings | Scheme | Template, after: Settings | Scheme | Template) -> None:
        from riskreg.ui.undo_words import turn_words

        if before != after:
            self._add(Step(turn_words(after), turn=Turn(before, after)))

    def _remember_reviews(self, seen: Steps) -> None:
        count = len(seen)
        many = self.tr("{n} reviews").format(n=f"{count:,}")
        self._add(Step(self.tr("the review") if count == 1 else many, turn=Confirmed(seen)))

    def _remember_final(self, said: str, why: str) -> None:
        self._add(Step(said, why=why))

    def _add(self, step: Step) -> None:
        self._undone.clear()
        self._done.append(step)
        self._name()

    # Undo and redo

    def undo(self) -> None:
        """Take the last act of this window back."""
        if not self._typing.undo():
            self._take_back(self._done, self.undo, self.tr("Nothing was changed here that could be undone."))

    def redo(self) -> None:
        """Do again what was undone last."""
        if not self._typing.redo():
            self._take_back(self._undone, self.redo, self.tr("There is nothing to redo."))

    def _take_back(self, steps: deque[Step], again: Callable[[], object], nothing: str) -> None:
        if self._busy or not self._session.can_change or not self._editing.guard(again):
            return
        if not steps:
            self.told.emit(nothing, None)
        elif steps[-1].why:
            self.told.emit(steps.pop().why, (self.tr("Undo what was before it"), self.undo) if steps else None)
            self._name()
        else:
            self._busy, step, redo = True, steps[-1], steps is self._undone
            reason = (self.tr("Redo: {0}") if redo else self.tr("Undo: {0}")).format(step.said)
            actor = self._session.preferences.name
            work = (
                partial(undo_work.take_entries_back, step.made, actor, reason)
                if step.turn is None
                else partial(undo_work.turn_back, step.turn, actor, reason)
            )
            done, failed = partial(self._took_back, step, redo), partial(self._failed, step, redo)
            title = self.tr("Redoing {0}") if redo else self.tr("Undoing {0}")
            self._session.work(title.format(step.said), work, done, failed, brief=len(step.made) <= FEW)

    def _took_back(self, step: Step, redo: bool, taken: Taken) -> None:
        self._busy = False
        steps, others = (self._undone, self._done) if redo else (self._done, self._undone)
        if step not in steps:  # another register was opened meanwhile
            return
        steps.remove(step)
        others.append(step._replace(made=taken.made, turn=taken.turn))
        self._name()
        self._session.refresh()
        said = (self.tr("Done again: {0}.") if redo else self.tr("Undone: {0}.")).format(step.said)
        if not redo and any(revision == 1 for _, revision in step.made):
            said += " " + self.tr("What was new is closed as entered by mistake: the history keeps it.")
        leads = (self.tr("Show it"), partial(self.led.emit, taken.made[0][0])) if taken.made else None
        self.told.emit(said, leads)

    def _failed(self, step: Step, redo: bool, error: Exception) -> None:
        self._busy = False
        steps = self._undone if redo else self._done
        if isinstance(error, InvalidEntry) and step in steps:
            steps.remove(step)  # the one before it can still be undone
            self._name()
        self._session.refused.emit(sentence(error))
        self._session.refresh()
