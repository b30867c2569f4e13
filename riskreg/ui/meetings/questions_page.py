"""Every question that committees asked, across quarters, open ones first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.papers import Standing
from riskreg.ui.desk import Contents
from riskreg.ui.editor.outline import cut
from riskreg.ui.filter_chip import FilterChip
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.half_written import HalfWritten
from riskreg.ui.history.beside import Beside
from riskreg.ui.leading import Leading
from riskreg.ui.meetings.asked import Asked, Wish, pick
from riskreg.ui.meetings.filing import Filing
from riskreg.ui.meetings.line_list import Line, LineList
from riskreg.ui.meetings.question_card import QuestionCard
from riskreg.ui.meetings.words import meeting_name, questions_said, standing_word, who_asked
from riskreg.ui.session import Session
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

_BESIDE_FROM = 700
_LONGEST = 50  # characters of a title in a menu


class QuestionsPage(Leading):
    """A list with its filters, and the question that is chosen. ``left`` says that one is done here."""

    left = Signal()

    def __init__(self, session: Session, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("Questions of committees"))
        self._session, self._flows = session, flows
        self._shown: tuple[Asked, ...] = ()
        self._path: object = None
        self.filing = Filing(session, self)
        self.standings = FilterChip(self.tr("State"), many=True)
        self.standings.offer([(standing_word(each), each) for each in Standing])
        self.meetings = FilterChip(self.tr("Meeting"))
        self.entries = FilterChip(self.tr("Entry"))
        self.said = label(role="second")
        self.list = LineList(self.tr("Questions"))
        self.card = QuestionCard(self.filing)
        self.notice = Notice()
        self.states = QStackedWidget()
        said = self.tr("What you wrote on a committee's question is not logged yet.")
        self.half = HalfWritten("questions", said, self._is_typed, self.card.drop)
        self.half.wanted.connect(self._bring)
        self._lay_out()
        for chip in (self.standings, self.meetings, self.entries):
            chip.changed.connect(self._fill)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self.both.show_second)
        self.card.led.connect(flows.show_entry)
        session.shown.connect(self._follow)
        self.filing.done.connect(self.half.settle)
        flows.keep_from_closing(self.half.guard)

    def _lay_out(self) -> None:
        top, chips = QHBoxLayout(), QWidget()
        top.addWidget(label(self.tr("Questions of committees"), "title", wrap=True), 1)
        top.addWidget(button(self.tr("Back"), self.left.emit))
        row = FlowLayout(chips, SPACE)
        for chip in (self.standings, self.meetings, self.entries):
            row.addWidget(chip)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        ground(inside, "panel")
        around = QVBoxLayout(inside)
        around.setContentsMargins(SPACE * 2, SPACE * 2, SPACE * 2, SPACE * 2)
        around.addWidget(self.card)
        around.addStretch(1)
        area.setWidget(inside)
        self.both = Beside(self.list, area, _BESIDE_FROM)
        self.states.addWidget(self.both)
        self.states.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 2, SPACE * 2, SPACE * 2, SPACE)
        column.setSpacing(px(10))
        column.addWidget(self.half)
        column.addLayout(top)
        column.addWidget(chips)
        column.addWidget(self.said)
        column.addWidget(self.states, 1)
        self.lead_focus_to(self.list)

    # What is shown

    def start(self, entry: str = "", question: str = "") -> None:
        """Show the questions, those on an entry only where one is named, and mark one of them."""
        contents = self._session.contents
        if contents is None:
            return
        self._offer(contents)
        if entry:
            for chip in (self.standings, self.meetings, self.entries):
                chip.clear()
            self.entries.choose(entry)
        self._fill()
        if question:
            self.list.choose(question)
            self.both.show_second()

    def _follow(self, contents: Contents) -> None:
        if contents.complete and self.isVisible():
            self._offer(contents)
            self._fill()

    def _offer(self, contents: Contents) -> None:
        if contents.path != self._path:
            self._path = contents.path
            for chip in (self.standings, self.meetings, self.entries):
                chip.clear()
        asking = {each.meeting.id: each.meeting for each in contents.questions}
        by_day = sorted(asking.values(), key=lambda each: each.held, reverse=True)
        self.meetings.offer([(meeting_name(each), each.id) for each in by_day])
        named = {each.question.entry: each for each in contents.questions}
        self.entries.offer(
            sorted(
                (f"{each.reference}  {cut(' '.join(each.title.split()), _LONGEST)}", entry)
                for entry, each in named.items()
            )
        )

    @property
    def wish(self) -> Wish:
        """Which questions are asked for."""
        meeting, entry = (next(iter(chip.values), "") for chip in (self.meetings, self.entries))
        return Wish(frozenset(self.standings.values), meeting, entry)

    def _fill(self, *_: object) -> None:
        contents = self._session.contents
        if contents is None:
            return
        self._shown = pick(contents.questions, self.wish)
        self.said.setText(questions_said(self._shown) if self._shown else "")
        self.lead_focus_to(self.list if self._shown else self.standings)
        self.list.show_lines([self._line(each) for each in self._shown])
        if self._shown:
            self.states.setCurrentWidget(self.both)
            self._choose(self.list.current)
        elif contents.questions:
            self.notice.say(
                self.tr("No question matches"),
                self.tr("None of the questions is what you filter by."),
                [(self.tr("Clear the filter"), self.clear)],
            )
            self.states.setCurrentWidget(self.notice)
        else:
            self.notice.say(
                self.tr("No committee asked anything yet"),
                self.tr("Questions are logged with the meeting that asked, under the quarter's meetings."),
            )
            self.states.setCurrentWidget(self.notice)

    def _line(self, asked: Asked) -> Line:
        upper = f"{asked.reference} · {asked.question.text}"
        standing = asked.question.standing
        lower = f"{standing_word(standing)} · {who_asked(asked)}"
        return Line(asked.question.id, upper, lower, standing is Standing.CLOSED)

    def _choose(self, wanted: str) -> None:
        found = next((each for each in self._shown if each.question.id == wanted), None)
        if found is None or (self.card.asked == found):
            return
        other = self.card.asked is not None and self.card.asked.question.id != wanted
        if other and self.card.typed and self.card.asked is not None:
            self._flows.told.emit(self.tr("What you wrote is not logged yet: log it, or cancel it."))
            self.list.choose(self.card.asked.question.id)
            return
        self.card.show_question(found)

    def clear(self) -> None:
        """Show every question."""
        for chip in (self.standings, self.meetings, self.entries):
            chip.clear()
        self._fill()

    # What is written

    def _is_typed(self) -> bool:
        return self.card.typed

    def _bring(self, _: str) -> None:
        self._flows.show_questions()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
