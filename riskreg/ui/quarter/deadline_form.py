"""By when is to be reviewed, and by whom: set in place for all entries, an owner's, or the marked ones."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from riskreg.model.deadlines import Deadlines, Due
from riskreg.model.papers import Deadline, Filed
from riskreg.model.records import Progress
from riskreg.ui.days import plain_date
from riskreg.ui.editor.fields import CalmCombo, OwnerCompleter
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.history.day_field import DayField
from riskreg.ui.quarter.review_model import Review
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label

if TYPE_CHECKING:
    from riskreg.model.register import Register


class Scope(NamedTuple):
    """Whose reviews are spoken of: the papers that say so, and what holds for them where those are empty."""

    said: str
    papers: tuple[Deadline, ...]
    otherwise: Due

    def common(self, name: str) -> Any:
        """What all of them say; None where they differ or say nothing."""
        found = {getattr(paper, name) for paper in self.papers}
        return found.pop() if len(found) == 1 else None


class DeadlineForm(QWidget):
    """``wanted`` carries the papers as they should become. What is typed stays until it is set or dropped."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scopes: tuple[Scope, ...] = ()
        self._next: tuple[Scope, ...] = ()
        self._shown = ("", "")
        self.scope = CalmCombo(self.tr("Whose reviews"))
        self.scope.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToContents)
        self.day = DayField(self.tr("To be reviewed by this day"))
        self.who = QLineEdit()
        self.who.setAccessibleName(self.tr("To be reviewed by this person"))
        self._owners = QStringListModel(self)
        self.who.setCompleter(OwnerCompleter(self._owners, self.who))
        self.set = button(self.tr("Set"), self.save)
        self.set.setToolTip(self.tr("Record by when and by whom; emptied, it is as for the rest again (Enter)"))
        self.trouble = label(role="trouble", wrap=True)
        self.trouble.hide()
        row = QWidget()
        flow = FlowLayout(row, SPACE)
        words = label(self.tr("to be reviewed by"), "second"), label(self.tr("by whom"), "second")
        for each in (self.scope, words[0], self.day, words[1], self.who, self.set):
            flow.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(row)
        column.addWidget(self.trouble)
        self.scope.currentIndexChanged.connect(self._fill)
        self.day.refused.connect(self.say)
        for field in (self.day.field, self.who):
            field.textChanged.connect(self._look)
        self.fit()

    def fit(self) -> None:
        """Give the fields their widths."""
        self.who.setFixedWidth(px(200))
        self.scope.setMaximumWidth(px(260))

    # Of what

    def offer(self, scopes: Sequence[Scope], owners: Sequence[str]) -> None:
        """Let it be set for one of these; while something is typed it stays about what it was about."""
        if list(owners) != self._owners.stringList():
            self._owners.setStringList(list(owners))
        self._next = tuple(scopes)
        if not self.typed:
            self._take()

    def _take(self) -> None:
        at = max(self.scope.currentIndex(), 0)
        self._scopes = self._next
        with QSignalBlocker(self.scope):
            self.scope.clear()
            for each in self._scopes:
                self.scope.addItem(each.said)
            self.scope.setCurrentIndex(min(at, len(self._scopes) - 1))
        self._fill()

    def _fill(self, *_: object) -> None:
        if not 0 <= self.scope.currentIndex() < len(self._scopes):
            return
        scope = self._scopes[self.scope.currentIndex()]
        day, who = scope.common("day"), scope.common("reviewer")
        self._shown = (plain_date(day) if day else "", who or "")
        self.day.day = None
        self.day.field.setPlaceholderText(plain_date(scope.otherwise.day))
        self.who.setPlaceholderText(scope.otherwise.reviewer or self.tr("Each entry's owner"))
        for field, said in zip((self.day.field, self.who), self._shown, strict=True):
            field.setText(said)
        self.trouble.hide()
        self._look()

    # What is written

    @property
    def typed(self) -> bool:
        """Whether something is written that is not set."""
        return self._texts() != self._shown

    def _texts(self) -> tuple[str, str]:
        return self.day.field.text().strip(), " ".join(self.who.text().split())

    def _look(self, *_: object) -> None:
        self.set.setEnabled(self.typed)

    def drop(self) -> None:
        """Show what is set."""
        self._shown = self._texts()
        self._take()

    def save(self) -> None:
        """Ask for what is written to be set."""
        (said, who), scope = self._texts(), self._scopes[self.scope.currentIndex()]
        if not self.typed or (said and self.day.written is None):
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        made: dict[str, Any] = {}
        if said != self._shown[0]:
            made["day"] = self.day.written
        if who != self._shown[1]:
            made["reviewer"] = who
        self.trouble.hide()
        self.wanted.emit(tuple(replace(paper, **made) for paper in scope.papers))

    def say(self, trouble: str) -> None:
        """Say why it could not be set."""
        self.trouble.setText(trouble)
        self.trouble.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.drop()
            self.left.emit()
        else:
            super().keyPressEvent(event)


def scopes(picked: Sequence[Review], deadlines: Deadlines, words: Callable[[str, str], str]) -> Iterable[Scope]:
    """All entries, those of the owner of all that are marked where there is one, and those that are marked."""
    yield Scope(words("all", ""), (deadlines.own(),), Due(deadlines.quarter.end, "", False))
    owners = {each.row.owner for each in picked}
    owner = owners.pop() if len(owners) == 1 else ""
    if owner.strip():
        for_all = deadlines.due()
        otherwise = for_all._replace(reviewer=for_all.reviewer or owner)
        yield Scope(words("owner", owner), (deadlines.own(owner),), otherwise)
    if picked:
        named = picked[0].row.reference if len(picked) == 1 else f"{len(picked):,}"
        papers = tuple(deadlines.own(entry=each.row.id) for each in picked)
        yield Scope(words("one" if len(picked) == 1 else "marked", named), papers, deadlines.due(owner))


def set_deadlines(
    papers: Sequence[Deadline], known: Sequence[Filed[Deadline]], actor: str, register: "Register", _: Progress
) -> int:
    """Record by when and by whom is to be reviewed, on top of what is known; say how many."""
    bases = {each.paper.id: each.revision for each in known}
    return register.file([(paper, bases.get(paper.id, 0)) for paper in papers], actor=actor)
