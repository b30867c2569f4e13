"""The facts of one meeting, changed where they stand: who meets, when, whether in public, whether at all."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from riskreg.model.papers import Filed, Meeting
from riskreg.ui.days import plain_date
from riskreg.ui.history.day_field import DayField
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label


class MeetingFacts(QWidget):
    """``wanted`` carries the name of a field of the meeting and what it should become."""

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._meeting: Meeting | None = None
        self.body = QLineEdit()
        self.body.setAccessibleName(self.tr("Which body meets"))
        self.day = DayField(self.tr("The day of the meeting"))
        self.public = QCheckBox(self.tr("In public"))
        self.public.setToolTip(self.tr("Press and public may be there: no exempt entry stands in its papers"))
        self.off = button(self.tr("Called off"), self._turn, "quiet")
        self.trouble = label(role="trouble", wrap=True)
        self.trouble.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.day)
        row.addWidget(self.public)
        row.addStretch(1)
        row.addWidget(self.off)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.body)
        column.addLayout(row)
        column.addWidget(self.trouble)
        self.body.editingFinished.connect(self._name)
        self.day.picked.connect(self._move)
        self.day.refused.connect(self.say)
        self.public.clicked.connect(self._open)

    def show_meeting(self, filed: Filed[Meeting], *, able: bool) -> None:
        """Show a meeting as it stands; a name that is being written stays."""
        meeting, before = filed.paper, self._meeting
        self._meeting = meeting
        other = before is None or before.id != meeting.id
        if other or not self.body.hasFocus():
            self.body.setText(meeting.body)
        if other or before is None or before.held != meeting.held:
            self.day.show_day(meeting.held)
        if other or before != meeting:
            self.trouble.hide()
        with QSignalBlocker(self.public):
            self.public.setChecked(meeting.public)
        self.off.setText(self.tr("It meets after all") if meeting.called_off else self.tr("Called off"))
        self.off.setToolTip(
            self.tr("The meeting takes place")
            if meeting.called_off
            else self.tr("The meeting does not take place")
        )
        self.body.setReadOnly(not able)
        for each in (self.day, self.public):
            each.setEnabled(able)
        self.off.setVisible(able)

    @property
    def typed(self) -> bool:
        """Whether a name or a day is written otherwise than it stands."""
        meeting = self._meeting
        if meeting is None:
            return False
        named = " ".join(self.body.text().split()) != meeting.body
        return named or self.day.field.text().strip() != plain_date(meeting.held)

    def forget(self) -> None:
        """Show the next meeting afresh, whatever is written."""
        self._meeting = None

    def say(self, trouble: str) -> None:
        """Say why a fact could not be changed, and show those that stand."""
        self.trouble.setText(trouble)
        self.trouble.show()
        if self._meeting is not None:
            self.body.setText(self._meeting.body)
            self.day.show_day(self._meeting.held)
            self.public.setChecked(self._meeting.public)

    def _name(self) -> None:
        body = " ".join(self.body.text().split())
        if self._meeting is None or body == self._meeting.body:
            return
        if not body:
            self.say(self.tr("A meeting needs a name: {0} stays.").format(self._meeting.body))
        else:
            self.wanted.emit("body", body)

    def _move(self, day: date) -> None:
        self.wanted.emit("held", day)

    def _open(self, public: bool) -> None:
        self.wanted.emit("public", public)

    def _turn(self) -> None:
        if self._meeting is not None:
            self.wanted.emit("called_off", not self._meeting.called_off)
