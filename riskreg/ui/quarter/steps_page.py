"""The quarter step by step: which one, its three dates, and each step with its state and its next act."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from riskreg.model.quarter import Quarter
from riskreg.ui.days import months_words, plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.page_foot import scrolled
from riskreg.ui.places import Page
from riskreg.ui.quarter.checking import Checking
from riskreg.ui.quarter.quarter_choice import QuarterChoice
from riskreg.ui.quarter.standing import Standing
from riskreg.ui.quarter.step_row import StepRow
from riskreg.ui.quarter.steps import Act, steps
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

WIDEST = 900
"""Pixels across which a sentence is still read with ease."""


class StepsPage(Page):
    """``led`` names the section to go to; ``acted`` a Quarter and an Act that belongs to its issues."""

    led = Signal(str)
    acted = Signal(object, object)

    def __init__(self, flows: "Flows", checking: Checking) -> None:
        super().__init__()
        ground(self, "ground")
        self._flows, self._checking = flows, checking
        self._contents: Contents | None = None
        self.standing: Standing | None = None
        self.quarter = QuarterChoice(self.tr("Quarter"))
        self.facts = {name: label(wrap=True) for name in ("period", "as at", "meetings")}
        self.rows = [StepRow(number) for number in range(1, 7)]
        self.unpublished = button("", self._go_on, "quiet")
        self.unpublished.setToolTip(self.tr("Its meetings and its publication"))
        self.unpublished.hide()
        inner = QWidget()
        ground(inner, "ground")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        self._parts = self._head(), self._card()
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))
        for row in self.rows:
            row.acted.connect(self._act)
        self.quarter.turned.connect(self._ask)
        checking.read.connect(self._read)
        self.lead_focus_to(self.quarter)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        for part in self._parts:
            part.setMaximumWidth(px(WIDEST))

    def _head(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE * 3)
        grid.setVerticalSpacing(px(4))
        top = QWidget()
        row = FlowLayout(top, SPACE)
        row.addWidget(self.quarter)
        row.addWidget(self.unpublished)
        grid.addWidget(top, 0, 0, 1, 3)
        grid.setRowMinimumHeight(1, px(4))
        names = (self.tr("Period"), self.tr("As at"), self.tr("Meetings"))
        for column, (name, fact) in enumerate(zip(names, self.facts.values(), strict=True)):
            grid.addWidget(label(name, "small"), 2, column)
            grid.addWidget(fact, 3, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, (3, 2, 3)[column])
        return made

    def _card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE * 2, SPACE, SPACE * 2, SPACE)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
        return card

    # Which quarter

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register; a signed-off quarter that was chosen stays chosen."""
        self._contents = contents
        self.quarter.offer(contents)
        self._ask()

    def _ask(self, *_: object) -> None:
        if self._contents is None:
            return
        asked = self.quarter.quarter or self._contents.quarter
        last = self._contents.sign_offs[-1].quarter if self._contents.sign_offs else None
        self.unpublished.setVisible(last is not None and self.quarter.is_open)
        if last is not None:
            self.unpublished.setText(self.tr("On with {label}").format(label=last.label))
        known = self._checking.standing_of(asked)
        if known is not None:
            self._show(known)
        else:
            self._begin(asked)
        self._checking.ask(asked, self._contents)

    def _go_on(self) -> None:
        if self._contents is not None and self._contents.sign_offs:
            self.quarter.choose(self._contents.sign_offs[-1].quarter)

    # What is shown

    def _read(self, standing: Standing) -> None:
        if standing.quarter == self.quarter.quarter:
            self._show(standing)

    def _begin(self, quarter: Quarter) -> None:
        """What can be said before the quarter is read."""
        self.facts["period"].setText(months_words(quarter))
        for name in ("as at", "meetings"):
            self.facts[name].setText("…")
        for row in self.rows:
            row.wait()

    def _show(self, standing: Standing) -> None:
        self.standing = standing
        self.facts["period"].setText(f"{standing.quarter.label}, {months_words(standing.quarter)}")
        if standing.issues:
            self.facts["as at"].setText(plain_date(standing.issues[-1].as_at))
        else:
            self.facts["as at"].setText(self.tr("Stated at the sign-off"))
        meetings = [
            self.tr("{day}: {body}").format(day=plain_date(meeting.held), body=meeting.body)
            for meeting in standing.meetings
        ]
        self.facts["meetings"].setText("\n".join(meetings) or self.tr("None entered yet"))
        may = self._flows.session.can_change
        for row, step in zip(self.rows, steps(standing, date.today()), strict=True):  # noqa: DTZ011 - the person's day
            row.show_step(step, may=may)

    def _act(self, act: Act) -> None:
        standing = self.standing
        if standing is None:
            return
        does: dict[Act, Callable[[], object]] = {
            Act.IMPORT: self._flows.import_workbook,
            Act.RENUMBER: self._flows.renumber,
            Act.REVIEW: partial(self.led.emit, "review"),
            Act.CHECK: partial(self.led.emit, "checks"),
            Act.CHECKED: partial(self.led.emit, "checks"),
            Act.MEETINGS: partial(self.led.emit, "meetings"),
            Act.SIGN_OFF: self._flows.sign_off,
            Act.EXPORT_OPEN: self._flows.papers.export_quarter,
        }
        does.get(act, partial(self.acted.emit, standing.quarter, act))()
