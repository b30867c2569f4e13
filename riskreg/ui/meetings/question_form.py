"""The form that unfolds under a question: the words of one step, filed on the question as it stands by then."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from riskreg.model.papers import Question
from riskreg.ui.history.day_field import DayField
from riskreg.ui.meetings import steps
from riskreg.ui.meetings.steps import Step
from riskreg.ui.meetings.words import FormWords, form_words, part_word
from riskreg.ui.meetings.words_field import WordsField
from riskreg.ui.page_foot import is_save
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label

_TEXTS = ("text", "asked_by", "answer", "follow_up", "resolution")


class QuestionForm(QWidget):
    """``filed`` asks for it to be filed; ``left`` says that nothing is to be."""

    filed = Signal()
    left = Signal()

    def __init__(self, step: Step, question: Question, today: date) -> None:
        super().__init__()
        self.step, self._start = step, question
        self.fields: dict[str, WordsField | QLineEdit] = {}
        self.day: DayField | None = None
        self.trouble = label(role="trouble", wrap=True)
        self.trouble.hide()
        words = form_words(step, question)
        self.save = button(words.button, self.filed.emit, "primary")
        self.cancel = button(self.tr("Cancel"), self.left.emit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._lay_out(words)
        if step is Step.CLOSE:
            self._ask_day(today)
        acts = QHBoxLayout()
        acts.setSpacing(SPACE)
        acts.addWidget(self.save)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        self._column.addWidget(self.trouble)
        self._column.addLayout(acts)

    def _lay_out(self, words: FormWords) -> None:
        if self.step is not Step.CHANGE:
            self._add("words", WordsField(words.heading, words.invitation), words.heading)
            if self.step is Step.CLOSE:
                self._fill("words", self._start.resolution)
            return
        for name in _TEXTS:
            said = getattr(self._start, name)
            if said or name in ("text", "asked_by"):
                word = part_word(name)
                self._add(name, QLineEdit() if name == "asked_by" else WordsField(word), word)
                self._fill(name, said)

    def _add(self, name: str, field: WordsField | QLineEdit, heading: str) -> None:
        field.setAccessibleName(heading)
        self.fields[name] = field
        self._column.addWidget(label(heading, "small"))
        self._column.addWidget(field)

    def _fill(self, name: str, text: str) -> None:
        field = self.fields[name]
        field.setText(text) if isinstance(field, QLineEdit) else field.setPlainText(text)

    def _ask_day(self, today: date) -> None:
        self.day = DayField(self.tr("The day on which it was settled"))
        self.day.show_day(today)
        self.day.refused.connect(self.say)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(label(self.tr("On"), "second"))
        row.addWidget(self.day)
        row.addStretch(1)
        self._column.addLayout(row)

    # What is written

    def begin(self) -> None:
        """Write in the first field."""
        next(iter(self.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_focus(self) -> bool:
        """Whether somebody writes in it."""
        return any(each.hasFocus() for each in self.fields.values())

    def _words(self, name: str) -> str:
        field = self.fields[name]
        return field.text().strip() if isinstance(field, QLineEdit) else field.words

    @property
    def typed(self) -> dict[str, str]:
        """What is written otherwise than it was, by name."""
        before = {"words": self._start.resolution if self.step is Step.CLOSE else ""}
        return {
            name: self._words(name)
            for name in self.fields
            if self._words(name) != before.get(name, getattr(self._start, name, ""))
        }

    def made(self, question: Question) -> Question | None:
        """What the step makes of the question as it now stands; None where the words are missing."""
        if self.step is Step.CHANGE:
            return steps.changed(question, self.typed)
        words = self._words("words")
        if not words:
            self.say(self.tr("Write it first: nothing is logged yet."))
            self.begin()
            return None
        if self.step is Step.ANSWER:
            return steps.answered(question, words)
        if self.step is Step.FOLLOW_UP:
            return steps.followed_up(question, words)
        day = self.day.written if self.day is not None else None
        if day is None:
            self.say(self.tr("Say on which day it was settled, such as 27 June 2018."))
            return None
        return steps.closed(question, words, day)

    def say(self, trouble: str) -> None:
        """Say what is in the way."""
        self.trouble.setText(trouble)
        self.trouble.show()

    # Keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_save(event):
            event.accept()  # here it files what is written, not an entry
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_save(event) or (entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.filed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.typed:
            self.say(self.tr("What you wrote is not logged yet: log it, or cancel."))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
