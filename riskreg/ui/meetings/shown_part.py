"""What a meeting was shown: recorded with one act, and what changed since."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from riskreg.model.papers import Filed, Meeting, Shown
from riskreg.model.records import SignOff
from riskreg.ui.editor.fields import CalmCombo
from riskreg.ui.editor.wording import local_day
from riskreg.ui.meetings.words import shown_words
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label


class ShownPart(QWidget):
    """``wanted`` carries the issue to record, 0 for the open quarter as it stands; ``compared`` what was shown."""

    wanted = Signal(int)
    compared = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self.words = label(role="second", wrap=True)
        self.issues = CalmCombo(self.tr("Which issue was shown"))
        self.issues.setStyleSheet("QComboBox::drop-down { border: none; }")  # it draws its own arrow
        self.record = button(self.tr("Shown now"), self._record)
        self.compare = button(self.tr("What changed since →"), self._compare, "quiet")
        self.trouble = label(role="trouble", wrap=True)
        self.trouble.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for each in (self.record, self.issues, self.compare):
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(label(self.tr("Shown"), "heading"))
        column.addWidget(self.words)
        column.addLayout(row)
        column.addWidget(self.trouble)

    def show_meeting(self, filed: Filed[Meeting], issues: Sequence[SignOff], *, able: bool) -> None:
        """Show what the meeting had; ``issues`` of its quarter can be shown, without any the quarter is open."""
        meeting = filed.paper
        if meeting.shown != self._shown:
            self.trouble.hide()
        self._shown = meeting.shown
        self.words.setText(shown_words(filed))
        offered = [(each.issue, self._issue(each)) for each in reversed(issues)]
        if [self.issues.itemData(at) for at in range(self.issues.count())] != [issue for issue, _ in offered]:
            self.issues.clear()
            for issue, said in offered:
                self.issues.addItem(said, issue)
        able = able and not meeting.called_off
        self.issues.setVisible(able and len(issues) > 1)
        self.record.setVisible(able)
        self.record.setText(self.tr("Shown now") if meeting.shown is None else self.tr("Shown once more now"))
        self.record.setToolTip(
            self.tr("Record that the meeting has the quarter before it as it was issued")
            if issues
            else self.tr("Record that the meeting has the open quarter before it as it stands at this moment")
        )
        self.compare.setVisible(meeting.shown is not None)

    def _issue(self, issue: SignOff) -> str:
        return self.tr("issue {n}, {day}").format(n=issue.issue, day=local_day(issue.at))

    def say(self, trouble: str) -> None:
        """Say why it could not be recorded."""
        self.trouble.setText(trouble)
        self.trouble.show()

    def _record(self) -> None:
        self.wanted.emit(self.issues.currentData() or 0)

    def _compare(self) -> None:
        if self._shown is not None:
            self.compared.emit(self._shown)
