"""Filing meetings and questions: in a worker, on the revision they were made from, and said plainly."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from riskreg.model.papers import SEPARATOR, Meeting, Paper, Question
from riskreg.model.records import Progress
from riskreg.ui.session import Session, sentence

if TYPE_CHECKING:
    from riskreg.model.register import Register

Refused = Callable[[str], object]


def new_id(quarter: str) -> str:
    """The identity of a new paper of a quarter."""
    return SEPARATOR.join((quarter, str(uuid4())))


class Filing(QObject):
    """Stands between the forms and the register. What fails is said where it was typed, and nothing is lost.

    ``done`` says that something was filed, once its form is put away.
    """

    done = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    @property
    def can_change(self) -> bool:
        """Whether anything can be filed."""
        return self._session.can_change

    def file(self, paper: Paper, base: int, done: Callable[[], object], refused: Refused) -> None:
        """Record a paper as changed from revision ``base``; then ``done()``, or ``refused`` with why not."""
        self._work(partial(_file, paper, base, self._session.preferences.name), paper, done, refused)

    def show_now(
        self, meeting: Meeting, base: int, issue: int, done: Callable[[], object], refused: Refused
    ) -> None:
        """Record that a meeting has an issue of its quarter before it; with issue 0 the quarter as it stands."""
        work = partial(_show_now, meeting, base, issue, self._session.preferences.name)
        self._work(work, meeting, done, refused)

    def _work(
        self,
        work: "Callable[[Register, Progress], int]",
        paper: Paper,
        done: Callable[[], object],
        refused: Refused,
    ) -> None:
        self._session.work(
            self.tr("Saving"),
            work,
            partial(self._filed, paper, done),
            partial(self._not_filed, refused),
            brief=True,
        )

    def _filed(self, paper: Paper, done: Callable[[], object], count: int) -> None:
        if count:
            said = self.tr("what was filed of a question") if isinstance(paper, Question) else ""
            why = self.tr("What was filed of a meeting or a question is changed in its place, not taken back.")
            self._session.final.emit(said or self.tr("what was filed of a meeting"), why)
        done()
        self.done.emit()
        self._session.refresh()

    def _not_filed(self, refused: Refused, error: Exception) -> None:
        refused(sentence(error))
        self._session.refresh()


def _file(paper: Paper, base: int, actor: str, register: "Register", _: Progress) -> int:
    return register.file([(paper, base)], actor=actor)


def _show_now(meeting: Meeting, base: int, issue: int, actor: str, register: "Register", _: Progress) -> int:
    from riskreg.ui.meetings.showing import showing

    return register.file([(showing(register, meeting, issue), base)], actor=actor)
