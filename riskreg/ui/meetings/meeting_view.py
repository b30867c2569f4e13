"""One meeting, whole: its facts, what it was shown, and the questions that it asked."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from riskreg.model.papers import Filed, Meeting
from riskreg.model.records import SignOff
from riskreg.ui.desk import Contents
from riskreg.ui.meetings.ask_form import AskForm
from riskreg.ui.meetings.asked import Asked
from riskreg.ui.meetings.filing import Filing
from riskreg.ui.meetings.meeting_facts import MeetingFacts
from riskreg.ui.meetings.question_card import QuestionCard
from riskreg.ui.meetings.shown_part import ShownPart
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import ground, label, line


class MeetingView(QScrollArea):
    """Changes are filed where they are made. ``led`` carries an entry's id, ``compared`` what was shown."""

    led = Signal(str)
    compared = Signal(object)

    def __init__(self, filing: Filing) -> None:
        super().__init__()
        self._filing = filing
        self._filed: Filed[Meeting] | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.facts = MeetingFacts()
        self.shown = ShownPart()
        self.none = label(self.tr("This meeting asked nothing so far."), "second", wrap=True)
        self.ask = AskForm(filing)
        self.cards: dict[str, QuestionCard] = {}
        body = QWidget()
        ground(body, "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE * 2, px(14), SPACE * 2, SPACE * 2)
        column.setSpacing(px(12))
        for each in (self.facts, line(), self.shown, line(), label(self.tr("Questions"), "heading"), self.none):
            column.addWidget(each)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(px(10))
        column.addLayout(self._cards)
        column.addWidget(self.ask)
        column.addStretch(1)
        self.setWidget(body)
        self.facts.wanted.connect(self._change)
        self.shown.wanted.connect(self._show_now)
        self.shown.compared.connect(self.compared)

    def show_meeting(
        self, filed: Filed[Meeting], asked: Sequence[Asked], issues: Sequence[SignOff], contents: Contents
    ) -> None:
        """Show a meeting as it stands; what is being written on it stays."""
        if self._filed is not None and self._filed.paper.id != filed.paper.id:
            self.ask.clear()
            self.verticalScrollBar().setValue(0)
        self._filed = filed
        able = self._filing.can_change
        self.facts.show_meeting(filed, able=able)
        self.shown.show_meeting(filed, issues, able=able)
        self.ask.show_meeting(filed, contents)
        self.ask.setVisible(able and not filed.paper.called_off)
        self.none.setVisible(not asked)
        self._show_cards(asked)

    def _show_cards(self, asked: Sequence[Asked]) -> None:
        wanted = {each.question.id: each for each in asked}
        for gone in [each for each in self.cards if each not in wanted]:
            card = self.cards.pop(gone)
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        before: QWidget = self.shown.compare
        for place, (name, each) in enumerate(wanted.items()):
            card = self.cards.get(name) or self._card(name)
            if self._cards.indexOf(card) != place:
                self._cards.insertWidget(place, card)
            card.show_question(each)
            card.show()
            for stop in (card.entry, *card.acts.values()):
                QWidget.setTabOrder(before, stop)
                before = stop
        QWidget.setTabOrder(before, self.ask.entry)

    def _card(self, name: str) -> QuestionCard:
        card = QuestionCard(self._filing)
        card.led.connect(self.led)
        card.unfolded.connect(self._show_form)
        self.cards[name] = card
        return card

    @property
    def meeting(self) -> str:
        """The identity of the meeting that is shown; empty where none is."""
        return self._filed.paper.id if self._filed is not None else ""

    # What is done

    def _change(self, name: str, value: object) -> None:
        if self._filed is not None:
            made = replace(self._filed.paper, **{name: value})  # type: ignore[arg-type] # a field of it
            self._filing.file(made, self._filed.revision, self.facts.trouble.hide, self.facts.say)

    def _show_now(self, issue: int) -> None:
        if self._filed is not None:
            meeting, base = self._filed.paper, self._filed.revision
            self._filing.show_now(meeting, base, issue, self.shown.trouble.hide, self.shown.say)

    def _show_form(self) -> None:
        """Bring what unfolded into view, once there is room made for it."""
        QTimer.singleShot(0, self, self._to_form)

    def _to_form(self) -> None:
        form = next((card.form for card in self.cards.values() if card.form and card.form.has_focus), None)
        if form is not None:
            self.ensureWidgetVisible(form.save)

    # What is written

    @property
    def typed(self) -> bool:
        """Whether something is written that is not filed."""
        return self.ask.typed or self.facts.typed or any(card.typed for card in self.cards.values())

    def forget(self) -> None:
        """Put away what is written."""
        self._filed = None
        self.facts.forget()
        self.ask.clear()
        self._show_cards(())
