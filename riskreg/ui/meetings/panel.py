"""The meetings of a quarter: added, moved, called off, what each was shown, and what each asked."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.papers import Filed, Meeting
from riskreg.model.quarter import Quarter
from riskreg.model.records import SignOff
from riskreg.ui.desk import Contents
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.half_written import HalfWritten
from riskreg.ui.history.beside import Beside
from riskreg.ui.leading import Leading
from riskreg.ui.meetings.asked import Asked, Wish, pick, still_open
from riskreg.ui.meetings.filing import Filing
from riskreg.ui.meetings.line_list import Line, LineList
from riskreg.ui.meetings.meeting_view import MeetingView
from riskreg.ui.meetings.new_meeting import NewMeeting
from riskreg.ui.meetings.showing import read_issues
from riskreg.ui.meetings.words import meeting_line
from riskreg.ui.page_foot import scrolled
from riskreg.ui.places import Page
from riskreg.ui.quarter.quarter_choice import QuarterChoice
from riskreg.ui.session import Session
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

_BESIDE_FROM = 700
"""Width in pixels from which a meeting has room beside the list."""


class MeetingsPanel(Page):
    """The list of a quarter's meetings, and the one that is chosen. Told by ``show_contents`` what to show."""

    def __init__(self, session: Session, flows: "Flows") -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Meetings"))
        self._session, self._flows = session, flows
        self._contents: Contents | None = None
        self._path: Path | None = None
        self._issues: tuple[SignOff, ...] = ()
        self._issues_of: tuple[object, ...] = ()
        self._wanted = ""
        self.filing = Filing(session, self)
        self.quarters = QuarterChoice(self.tr("The quarter whose meetings are shown"))
        self.all = button(self.tr("All questions"), flows.show_questions, "quiet")
        self.list = LineList(self.tr("Meetings of the quarter"))
        self.none = label(role="second", wrap=True)
        self.new = NewMeeting(self.filing)
        self.view = self._new_view()
        self._kept: dict[str, MeetingView] = {}  # by meeting, while something is half written on it
        self.half = HalfWritten(
            "meetings",
            self.tr("Something written under the quarter's meetings is not logged yet."),
            self._is_typed,
            self.forget,
        )
        self.notice = Notice(
            self.tr("No meeting chosen"),
            self.tr("What a meeting was shown and what it asked stands here, beside the meeting."),
        )
        self._lay_out()
        self._connect()
        flows.keep_from_closing(self.half.guard)
        self.filing.done.connect(self.half.settle)

    def _lay_out(self) -> None:
        page, top = QWidget(), QWidget()
        ground(page, "ground")
        row = FlowLayout(top, SPACE)
        word = label(self.tr("Meetings of"), "second")
        word.setBuddy(self.quarters)
        for each in (word, self.quarters, self.all):
            row.addWidget(each)
        side = Leading()
        left = QVBoxLayout(side)
        left.setContentsMargins(SPACE * 2, px(6), px(10), SPACE)
        left.setSpacing(px(10))
        left.addWidget(self.none)
        left.addWidget(self.list, 1)
        self._rest = QWidget()
        left.addWidget(self.new)
        left.addWidget(self._rest, 1)
        side.lead_focus_to(self.list)
        self.states = QStackedWidget()
        self.states.addWidget(self.notice)
        self.states.addWidget(self.view)
        self.both = Beside(side, self.states, _BESIDE_FROM)
        ground(side, "ground")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.half)
        column.addWidget(scrolled(page), 1)
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        around = QVBoxLayout()
        around.setContentsMargins(SPACE * 2, SPACE, SPACE * 2, px(6))
        around.addWidget(top)
        inner.addLayout(around)
        inner.addWidget(self.both, 1)
        self.lead_focus_to(self.list)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.both.setMinimumHeight(px(240))  # a lower window scrolls

    def _connect(self) -> None:
        self.quarters.turned.connect(self._went)
        self.list.chosen.connect(self._show_meeting)
        self.list.opened.connect(self.both.show_second)
        self.new.added.connect(self._want)

    def _new_view(self) -> MeetingView:
        made = MeetingView(self.filing)
        made.led.connect(self._flows.show_entry)
        made.compared.connect(self._flows.show_changes)
        return made

    # Which quarter

    @property
    def quarter(self) -> Quarter | None:
        """The quarter whose meetings are shown."""
        return self.quarters.quarter

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register; what is being written stays."""
        another = contents.path != self._path
        self._contents, self._path = contents, contents.path
        if another:
            self._put_away()
            self._issues_of = ()
        self.quarters.offer(contents, follow=False)
        self._refresh()

    def _went(self, *_: object) -> None:
        self.both.show_first()
        self._refresh()

    # What is shown

    def _refresh(self) -> None:
        contents, quarter = self._contents, self.quarter
        if contents is None or quarter is None:
            return
        of = (contents.path, contents.revision, quarter)
        if quarter == contents.quarter:
            self._issues_of, self._issues = of, ()
        elif of != self._issues_of:
            done = partial(self._issues_read, of)
            self._session.work(self.tr("Reading"), partial(read_issues, quarter), done, brief=True)
            return
        self._show()

    def _issues_read(self, of: tuple[object, ...], issues: tuple[SignOff, ...]) -> None:
        if self._contents is None or (of[0], of[-1]) != (self._contents.path, self.quarter):
            return  # the person went on to another quarter meanwhile, whose own are on their way
        self._issues_of, self._issues = of, issues
        self._show()

    def _meetings(self) -> list[Filed[Meeting]]:
        contents, quarter = self._contents, self.quarter
        if contents is None or quarter is None:
            return []
        return sorted(
            (each for each in contents.meetings if each.paper.quarter == quarter.label),
            key=lambda each: each.paper.held,
        )

    def _show(self) -> None:
        contents, quarter, meetings = self._contents, self.quarter, self._meetings()
        if contents is None or quarter is None:
            return
        waiting = still_open(contents.questions)
        self.all.setText(
            self.tr("All questions, {n} open").format(n=f"{waiting:,}") if waiting else self.tr("All questions")
        )
        self.new.show_quarter(quarter, {each.paper.body: each.paper.public for each in contents.meetings})
        self.new.setVisible(self.filing.can_change)
        self.none.setText(
            self.tr("No meeting of this quarter is entered yet. Add the first below: which body, and when.")
            if self.filing.can_change
            else self.tr("No meeting of this quarter is entered.")
        )
        wanted, self._wanted = self._wanted, ""
        self._list(wanted)
        for each, some in ((self.list, bool(meetings)), (self.none, not meetings), (self._rest, not meetings)):
            each.setVisible(some)
        first = self.new.body if self.filing.can_change else self.quarters
        self.lead_focus_to(self.list if meetings else first)
        if not meetings:
            self.states.setCurrentWidget(self.notice)
        else:
            self._show_meeting(self.list.current)

    def _list(self, wanted: str = "") -> None:
        if self._contents is not None:
            self.list.show_lines([self._line(each.paper, self._contents) for each in self._meetings()], wanted)

    def _line(self, meeting: Meeting, contents: Contents) -> Line:
        asked = pick(contents.questions, Wish(meeting=meeting.id))
        said = meeting_line(meeting, asked)
        if meeting.id in self._kept:
            said = self.tr("not logged yet · {0}").format(said)
        return Line(meeting.id, meeting.body, said, meeting.called_off)

    def _show_meeting(self, wanted: str) -> None:
        contents = self._contents
        filed = next((each for each in self._meetings() if each.paper.id == wanted), None)
        if filed is None or contents is None:
            return
        asked: Sequence[Asked] = pick(contents.questions, Wish(meeting=wanted))
        self._turn_to(wanted)
        self.view.show_meeting(filed, asked, self._issues, contents)
        self.states.setCurrentWidget(self.view)

    def _turn_to(self, meeting: str) -> None:
        """What is half written on another meeting is kept with it, on a view of its own."""
        if self.view.meeting in ("", meeting) or not (self.view.typed or meeting in self._kept):
            return
        left, view = self.view, self._kept.pop(meeting, None)
        if left.typed:
            self._kept[left.meeting] = left
        else:
            left.deleteLater()
        self.view = view or self._new_view()
        self.states.addWidget(self.view)
        QTimer.singleShot(0, self, self._list)  # later, for it is the list that turned

    def _want(self, meeting: str) -> None:
        """Mark the meeting that was added, once it is read back."""
        self._wanted = meeting
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is written

    def _is_typed(self) -> bool:
        return bool(self._kept) or self.view.typed or self.new.typed

    def forget(self) -> None:
        """Put away what is written and not logged, and show what stands."""
        self._put_away()
        self._refresh()

    def _put_away(self) -> None:
        for view in self._kept.values():
            view.deleteLater()
        self._kept.clear()
        self.view.forget()
        self.new.clear()
