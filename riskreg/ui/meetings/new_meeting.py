"""Adding a meeting to a quarter: which body, and on which day."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from riskreg.model.baselines import same_body
from riskreg.model.papers import Meeting
from riskreg.model.quarter import Quarter
from riskreg.ui.history.day_field import DayField
from riskreg.ui.meetings.filing import Filing, new_id
from riskreg.ui.meetings.words import usual_bodies
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label


class NewMeeting(QWidget):
    """``added`` carries the identity of the meeting that was added."""

    added = Signal(str)

    def __init__(self, filing: Filing) -> None:
        super().__init__()
        self._filing = filing
        self._quarter: Quarter | None = None
        self._bodies: Mapping[str, bool] = {}
        self._made = ""
        self._offers = QStringListModel(list(usual_bodies()), self)
        self.body = QLineEdit()
        self.body.setAccessibleName(self.tr("Which body meets"))
        self.body.setPlaceholderText(self.tr("Body, such as Audit committee"))
        completer = QCompleter(self._offers, self)
        offers = QListView()
        offers.setAccessibleName(self.tr("Bodies to choose from"))
        completer.setPopup(offers)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.body.setCompleter(completer)
        self.day = DayField(self.tr("The day of the meeting"))
        self.day.refused.connect(self._say)
        self.add = button(self.tr("Add a meeting"), self.file)
        self.trouble = label(role="trouble", wrap=True)
        self.trouble.hide()
        lower = QHBoxLayout()
        lower.setSpacing(SPACE)
        lower.addWidget(self.day)
        lower.addWidget(self.add)
        lower.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.body)
        column.addLayout(lower)
        column.addWidget(self.trouble)

    def show_quarter(self, quarter: Quarter, bodies: Mapping[str, bool]) -> None:
        """Add to this quarter; ``bodies`` met before, in public or not, and are offered beside the usual ones."""
        self._quarter, self._bodies = quarter, bodies
        offered = list(dict.fromkeys((*bodies, *usual_bodies())))
        if offered != self._offers.stringList():
            self._offers.setStringList(offered)

    @property
    def typed(self) -> bool:
        """Whether something is written that is not added."""
        return bool(self.body.text().strip() or self.day.field.text().strip())

    def clear(self) -> None:
        """Put away what is written."""
        with QSignalBlocker(self.day.field):
            self.day.field.clear()
        self.day.day = None
        self.body.clear()
        self.trouble.hide()

    def file(self) -> None:
        """Add the meeting, where nothing is missing."""
        if self._quarter is None:
            return
        body = " ".join(self.body.text().split())
        if not body:
            self._say(self.tr("Say which body meets, such as the audit committee."))
            self.body.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.day.written is None:
            if not self.day.field.text().strip():  # else the field has said what is wrong with it
                self._say(self.tr("Say on which day it meets."))
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            label = self._quarter.label
            meeting = Meeting(new_id(label), label, body, self.day.written, public=self._meets_in_public(body))
            self._made = meeting.id
            self._filing.file(meeting, 0, self._added, self._say)

    def _meets_in_public(self, body: str) -> bool:
        """As it met before; a committee meets in public, and a management team, by any name, not."""
        before = [public for name, public in self._bodies.items() if same_body(name, body)]
        team = usual_bodies()[0].casefold()
        return before[-1] if before else team not in body.casefold()

    def _added(self) -> None:
        self.clear()
        self.added.emit(self._made)

    def _say(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.file()
        else:
            super().keyPressEvent(event)
