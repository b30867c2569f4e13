"""Logging a question that a meeting asks of an entry."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from riskreg.model.papers import Filed, Meeting, Question
from riskreg.ui.desk import Contents
from riskreg.ui.history.entry_picker import EntryPicker
from riskreg.ui.meetings.filing import Filing, new_id
from riskreg.ui.meetings.words_field import WordsField
from riskreg.ui.page_foot import is_save
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label


class AskForm(QWidget):
    """Entry, who asked, and what; Ctrl+Enter logs it and the next one can be written."""

    logged = Signal()

    def __init__(self, filing: Filing) -> None:
        super().__init__()
        self._filing = filing
        self._meeting: Filed[Meeting] | None = None
        self.entry = EntryPicker()
        self.entry.setAccessibleName(self.tr("The entry that is asked about"))
        self.entry.setPlaceholderText(self.tr("Entry: reference or words of its title"))
        self.who = QLineEdit()
        self.who.setAccessibleName(self.tr("Asked by"))
        self.who.setPlaceholderText(self.tr("Asked by, such as Cllr Ames"))
        self.text = WordsField(self.tr("The question"), self.tr("What the meeting asked"))
        self.trouble = label(role="trouble", wrap=True)
        self.trouble.hide()
        self.log = button(self.tr("Log the question"), self.file)
        self.log.setToolTip(self.tr("Log it with this meeting (Ctrl+Enter)"))
        upper = QHBoxLayout()
        upper.setSpacing(SPACE)
        upper.addWidget(self.entry, 3)
        upper.addWidget(self.who, 2)
        lower = QHBoxLayout()
        lower.addWidget(self.log)
        lower.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(upper)
        column.addWidget(self.text)
        column.addWidget(self.trouble)
        column.addLayout(lower)
        self.entry.chose.connect(self._chosen)
        self.entry.named.connect(self._unknown)

    def show_meeting(self, meeting: Filed[Meeting], contents: Contents) -> None:
        """Log questions with this meeting from now on."""
        self._meeting = meeting
        self.entry.offer(contents.rows)

    @property
    def typed(self) -> bool:
        """Whether something is written that is not logged."""
        return bool(self.text.words or self.who.text().strip())

    def clear(self) -> None:
        """Put away what is written."""
        self.entry.clear()
        self.who.clear()
        self.text.clear()
        self.trouble.hide()

    def _chosen(self, *_: object) -> None:
        self.trouble.hide()
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unknown(self, reference: str) -> None:
        self._say(
            self.tr("There is no open entry {0} in this register: choose one that is offered.").format(reference)
        )

    def file(self) -> None:
        """Log what is written, where nothing is missing."""
        entry, words = self.entry.known(self.entry.text()), self.text.words
        if self._meeting is None:
            return
        if not entry:
            self._say(self.tr("Choose the entry that is asked about: type its reference or words of its title."))
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not words:
            self._say(self.tr("Write what the meeting asked."))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            meeting = self._meeting.paper
            question = Question(new_id(meeting.quarter), meeting.id, entry, words, self.who.text().strip())
            self._filing.file(question, 0, self._logged, self._say)

    def _logged(self) -> None:
        self.clear()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.logged.emit()

    def _say(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.show()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_save(event):
            event.accept()  # here it logs the question, not an entry
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_save(event) or (entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.file()
        else:
            super().keyPressEvent(event)
