"""One question as it reads in the minutes, with what can be done next; the form for that unfolds in place."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from riskreg.model.papers import Question
from riskreg.ui.days import plain_date
from riskreg.ui.editor.outline import cut
from riskreg.ui.meetings import steps
from riskreg.ui.meetings.asked import Asked
from riskreg.ui.meetings.filing import Filing
from riskreg.ui.meetings.question_form import QuestionForm
from riskreg.ui.meetings.steps import Step
from riskreg.ui.meetings.words import changed_line, part_word, standing_word, step_word, who_asked
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label, tab_through

_LONGEST = 160  # characters of a title beside the reference
_BESIDE = frozenset({Step.CLOSE, Step.CHANGE})
"""What can be done beside the next thing."""
_SAID = ("answer", "follow_up", "resolution")


class QuestionCard(QFrame):
    """Shows a question. ``led`` carries the id of its entry; ``unfolded`` is said when its form comes up."""

    led = Signal(str)
    unfolded = Signal()

    def __init__(self, filing: Filing) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._filing = filing
        self.asked: Asked | None = None
        self.form: QuestionForm | None = None
        self._goes_on = False
        self.standing = label(role="tag")
        self.entry = button("", self._lead, "quiet")
        self.title = label(role="second", wrap=True)
        self.who = label(role="second", wrap=True)
        self.text = self._reading()
        self.said: dict[str, tuple[QLabel, QLabel]] = {
            name: (label(role="small"), self._reading()) for name in _SAID
        }
        self.changed = label(role="small", wrap=True)
        self.acts: dict[Step, QPushButton] = {
            step: button(step_word(step), partial(self.take, step), "quiet" if step in _BESIDE else "")
            for step in Step
        }
        self._lay_out()
        self._size()

    def _reading(self) -> QLabel:
        made = label(wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.standing)
        head.addWidget(self.entry)
        head.addWidget(self.title, 1)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for each in self.acts.values():
            row.addWidget(each)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(12), px(14), px(10))
        self._column.setSpacing(px(6))
        self._column.addLayout(head)
        self._column.addWidget(self.who)
        self._column.addWidget(self.text)
        for heading, words in self.said.values():
            self._column.addWidget(heading)
            self._column.addWidget(words)
        self._column.addWidget(self.changed)
        self._column.addLayout(row)

    def _size(self) -> None:
        self.standing.setFixedHeight(px(26))  # lower than its corners are round they would be square

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._size()

    # What is shown

    def show_question(self, asked: Asked) -> None:
        """Show a question as it stands; what is being written about it stays, and is told of the change."""
        before, self.asked = self.asked, asked
        if before is not None and before.question.id != asked.question.id:
            self._fold()
        question = asked.question
        self.standing.setText(standing_word(question.standing))
        self.entry.setText(f"{asked.reference} →".replace("&", "&&"))
        self.title.setText(cut(" ".join(asked.title.split()), _LONGEST))
        self.entry.setAccessibleName(self.tr("Open {0} in the register").format(asked.reference))
        self.who.setText(self.tr("Asked by {0}").format(who_asked(asked)))
        self.text.setText(question.text)
        for name, (heading, words) in self.said.items():
            said = getattr(question, name)
            heading.setText(self._heading(name, question))
            words.setText(said)
            for each in (heading, words):
                each.setVisible(bool(said))
        self.changed.setText(changed_line(asked.filed))
        self._offer()
        if self._goes_on:
            self._goes_on = False
            self._go_on()
        if self.form is not None and before is not None and before.filed.revision < asked.filed.revision:
            said = self.tr(
                "{0} changed this question while you wrote: what stands now is above. Yours is kept here: log it"
                " on top of that, or cancel."
            )
            self.form.say(said.format(asked.filed.actor))

    def _heading(self, name: str, question: Question) -> str:
        if name != "resolution" or question.closed is None:
            was = name == "resolution" and question.closed is None
            return self.tr("Resolution before it was reopened") if was else part_word(name)
        return self.tr("Resolution, {0}").format(plain_date(question.closed))

    def _offer(self) -> None:
        able = self._filing.can_change and self.form is None and self.asked is not None
        now = steps.offered(self.asked.question) if self.asked is not None else ()
        for step, act in self.acts.items():
            act.setVisible(able and step in now)

    @property
    def typed(self) -> bool:
        """Whether something is written that is not filed."""
        return self.form is not None and bool(self.form.typed)

    def drop(self) -> None:
        """Put away what is written."""
        self._fold()
        self._offer()

    # What is done

    def take(self, step: Step, *_: object) -> None:
        """Begin a step: unfold its form, or do at once what needs no words."""
        if self.asked is None:
            return
        if step is Step.REOPEN:
            self._file(steps.reopened(self.asked.question))
            return
        self.form = QuestionForm(step, self.asked.question, date.today())  # noqa: DTZ011 - the person's own day
        self.form.filed.connect(self._file_form)
        self.form.left.connect(self._leave)
        self._column.addWidget(self.form)
        self._offer()
        inside = [each for each in self.form.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        tab_through(inside, self.acts[Step.CHANGE])
        self.form.show()
        self.form.begin()
        self.unfolded.emit()

    def _file_form(self) -> None:
        if self.form is not None and self.asked is not None:
            made = self.form.made(self.asked.question)
            if made is not None:
                self._file(made)

    def _file(self, question: Question) -> None:
        if self.asked is not None:
            self._filing.file(question, self.asked.filed.revision, self._filed, self._refused)

    def _filed(self) -> None:
        """It is logged: once the question is read again, the focus goes to what can be done next."""
        self._goes_on = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._fold()

    def _refused(self, why: str) -> None:
        if self.form is not None:
            self.form.say(why)

    def _leave(self) -> None:
        """Fold the form away; the focus goes to what can be done next."""
        had = self.form is not None and self.form.isAncestorOf(QApplication.focusWidget() or self.window())
        self._fold()
        self._offer()
        if had:
            self._go_on()

    def _go_on(self) -> None:
        first = next((each for each in self.acts.values() if not each.isHidden()), self.entry)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        if self.form is not None:
            form, self.form = self.form, None
            self._column.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _lead(self) -> None:
        if self.asked is not None:
            self.led.emit(self.asked.question.entry)
