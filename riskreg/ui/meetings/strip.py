"""What committees asked of the entry and is not settled: who asked, and the way to the question."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from riskreg.model.papers import Standing
from riskreg.ui.editor.outline import cut
from riskreg.ui.meetings.asked import Asked
from riskreg.ui.meetings.words import meeting_name
from riskreg.ui.theme import px
from riskreg.ui.widgets import tab_through

MOST = 3
"""Questions that are named one by one; of more, how many."""
_LONGEST = 200  # characters of a question
_PADDING, _ARROW = 8, 20  # pixels beside the words of a line, and for its arrow


class AskedLine(QPushButton):
    """A question in little room: its words are cut, not the editor made wider."""

    def __init__(self, parent: QWidget, said: str) -> None:
        super().__init__(parent)
        self._said = said
        self.setProperty("role", "quiet")
        self.setAutoDefault(True)
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("text-align: left")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def _cut(self) -> None:
        metrics, room = self.fontMetrics(), self.width() - px(2 * _PADDING)
        whole = metrics.elidedText(f"? {self._said}", Qt.TextElideMode.ElideRight, room - px(_ARROW))
        text = f"{whole} →".replace("&", "&&")
        if text != self.text():
            self.setText(text)


class AskedStrip(QWidget):
    """A line for each open or answered question; ``wanted`` carries the question's identity."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[QPushButton] = []
        self._shown: tuple[Asked, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, px(2))
        self._column.setSpacing(0)
        self.hide()

    def show_questions(self, asked: Sequence[Asked], following: QWidget) -> None:
        """Show those that are not closed; Tab reaches them just before ``following``."""
        shown = tuple(each for each in asked if each.question.standing is not Standing.CLOSED)
        if shown == self._shown:
            return
        self._shown = shown
        for old in self.lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = [self._line(each) for each in shown[:MOST]]
        if len(shown) > MOST:
            more = AskedLine(self, self.tr("{0} more questions").format(len(shown) - MOST))
            self._add(more, shown[MOST].question.id)
            self.lines.append(more)
        if self.lines:
            tab_through(self.lines, following)
        self.setVisible(bool(self.lines))

    def _line(self, asked: Asked) -> QPushButton:
        words = cut(" ".join(asked.question.text.split()), _LONGEST)
        who = asked.question.asked_by or meeting_name(asked.meeting)
        if asked.question.standing is Standing.ANSWERED:
            said = self.tr("Answered, not closed: {who} asked “{words}”")
        else:
            said = self.tr("{who} asked “{words}”")
        text = said.format(who=who, words=words)
        made = AskedLine(self, text)
        self._add(made, asked.question.id)
        return made

    def _add(self, made: QPushButton, question: str) -> None:
        made.setProperty("question", question)
        made.clicked.connect(self._lead)
        self._column.addWidget(made)

    def _lead(self) -> None:
        line = self.sender()
        if line is not None:
            self.wanted.emit(str(line.property("question")))
