"""The review: how far it has come, what is left by when and for whom, and whom to remind."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.deadlines import Deadlines
from riskreg.model.papers import Deadline
from riskreg.ui.desk import Contents
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.half_written import HalfWritten
from riskreg.ui.page_foot import scrolled
from riskreg.ui.places import Page
from riskreg.ui.quarter.deadline_form import DeadlineForm, scopes, set_deadlines
from riskreg.ui.quarter.review_model import Review, progress_words, remind_list, reviews
from riskreg.ui.quarter.review_view import ReviewView
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows


class ReviewPage(Page):
    """Shows the open quarter's review."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._contents: Contents | None = None
        self.said = label(role="heading", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.view = ReviewView()
        self.form = DeadlineForm()
        said = self.tr("By when is to be reviewed is written, and not set yet.")
        self.half = HalfWritten("review", said, self._is_typed, self.form.drop)
        self.show_left = button("", self.show_unreviewed, "primary")
        self.copy_all = button(self.tr("Copy the reminders"), self.copy_reminders)
        self.copy_all.setToolTip(
            self.tr("What is still to be reviewed, person by person, as text to send to them")
        )
        self.copy_one = button("", self.copy_reminder)
        self.copy_one.setToolTip(self.tr("The same for those whose entries are marked (Ctrl+C)"))
        acts = (self.tr("Bring in a register…"), flows.import_workbook), (self.tr("New risk"), flows.new_risk)
        self._none = Notice(self.tr("Nothing to review"), self.tr("There are no entries yet."), acts)
        self._states = QStackedWidget()
        self._states.addWidget(self.view)
        self._states.addWidget(self._none)
        self._lay_out()
        self.view.opened.connect(flows.show_entry)
        self.view.marked.connect(self._marked)
        self.view.copied.connect(self.copy_reminder)
        self.form.wanted.connect(self._set)
        self.form.left.connect(self.view.setFocus)
        flows.keep_from_closing(self.half.guard)
        self.lead_focus_to(self.view)

    def _lay_out(self) -> None:
        acts = QWidget()
        row = FlowLayout(acts, SPACE)
        for each in (self.show_left, self.copy_all, self.copy_one):
            each.hide()
            row.addWidget(each)
        page = QWidget()
        ground(page, "ground")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        inner.setSpacing(px(12))
        inner.addWidget(self.said)
        inner.addWidget(self.progress)
        inner.addWidget(self._states, 1)
        inner.addWidget(self.form)
        inner.addWidget(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.half)
        column.addWidget(scrolled(page), 1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.form.fit()
            self._fit()

    def _fit(self) -> None:
        self._states.setMinimumHeight(px(160))

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register."""
        if self._contents is not None and self._contents.path != contents.path:
            self.form.drop()
        self._contents, today = contents, date.today()  # noqa: DTZ011 - the person's day
        self.deadlines = Deadlines(contents.quarter, (each.paper for each in contents.deadlines))
        found = reviews(contents.rows.all, contents.quarter.label, self.deadlines, today)
        left = sum(not each.done for each in found)
        self._states.setCurrentIndex(0 if found else 1)
        self.said.setVisible(bool(found))
        self.progress.setVisible(bool(found))
        self.form.setVisible(bool(found) and self._flows.session.can_change)
        self.progress.setRange(0, max(len(found), 1))
        self.progress.setValue(len(found) - left)
        self.said.setText(f"{contents.quarter.label}: {review_words(found, today)}")
        self.progress.setAccessibleName(self.said.text())
        shown = self.tr("Show the one in the register") if left == 1 else self.tr("Show the {n} in the register")
        self.show_left.setText(shown.format(n=f"{left:,}"))
        for each in (self.show_left, self.copy_all):
            each.setVisible(bool(left))
        self.view.show_reviews(found)

    def _marked(self) -> None:
        if self._contents is None:
            return
        picked = self.view.picked
        whom = {each.reviewer for each in picked if not each.done}
        self.copy_one.setVisible(bool(whom))
        self.copy_one.setText(self._copy_words(whom))
        self.form.offer(tuple(scopes(picked, self.deadlines, self._scope_words)), self._contents.owners)

    def _copy_words(self, whom: set[str]) -> str:
        if len(whom) != 1:
            return self.tr("Copy for these {n}").format(n=f"{len(whom):,}")
        return self.tr("Copy for {0}").format(next(iter(whom)) or self.tr("nobody"))

    def _scope_words(self, kind: str, named: str) -> str:
        return {
            "all": self.tr("All entries"),
            "owner": self.tr("Those of {0}"),
            "one": self.tr("{0} alone"),
            "marked": self.tr("The {0} marked"),
        }[kind].format(named)

    # By when

    def _is_typed(self) -> bool:
        return self.form.typed

    def _set(self, papers: tuple[Deadline, ...]) -> None:
        if self._contents is not None:
            session = self._flows.session
            work = partial(set_deadlines, papers, self._contents.deadlines, session.preferences.name)
            session.work(self.tr("Setting"), work, self._was_set, self._not_set, brief=True)

    def _was_set(self, count: int) -> None:
        self.form.drop()
        self.half.settle()
        if count:
            why = self.tr("A review date is changed in its place, not taken back.")
            self._flows.session.final.emit(self.tr("by when is to be reviewed"), why)
        self._flows.session.refresh()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_set(self, error: Exception) -> None:
        self.form.say(sentence(error))
        self._flows.session.refresh()

    # Whom to remind

    def show_unreviewed(self) -> None:
        """Show in the register's table what nobody has reviewed."""
        left = [each.row.id for each in self.view.table.rows if not each.done]
        if self._contents is not None and left:
            name = self.tr("Not reviewed in {0}").format(self._contents.quarter.label)
            self._flows.show_entries(name, left)

    def copy_reminders(self) -> None:
        """Put what is still to be reviewed on the clipboard, person by person."""
        self._copy(self.view.table.rows, self.tr("The reminders are on the clipboard, person by person."))

    def copy_reminder(self) -> None:
        """The same for those whose entries are marked, with all that they have still to review."""
        whom = {each.reviewer for each in self.view.picked if not each.done}
        mine = [each for each in self.view.table.rows if each.reviewer in whom]
        names = ", ".join(sorted(each or self.tr("nobody") for each in whom))
        if mine:
            self._copy(mine, self.tr("What is to be reviewed by {0} is on the clipboard.").format(names))

    def _copy(self, found: list[Review] | tuple[Review, ...], said: str) -> None:
        if self._contents is not None:
            text = remind_list(found, self._contents.quarter.label)
            QGuiApplication.clipboard().setText(text)
            self._flows.told.emit(said)


def review_words(found: tuple[Review, ...], today: date) -> str:
    """How far the review has come."""
    left = [each.due for each in found if not each.done]
    if not left:
        return QCoreApplication.translate("review", "all {n} entries are reviewed.").format(n=f"{len(found):,}")
    return progress_words(len(found), left, today)
