"""Two moments of the register side by side, with every difference."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.baselines import last_quarter
from riskreg.model.evidence import Comparison, EntryDifference
from riskreg.model.papers import Shown
from riskreg.model.records import Progress
from riskreg.ui.desk import Contents
from riskreg.ui.half_written import HalfWritten
from riskreg.ui.history.beside import Beside
from riskreg.ui.history.difference import Compared, read_compared
from riskreg.ui.history.difference_filter import DifferenceFilter
from riskreg.ui.history.difference_list import DifferenceList
from riskreg.ui.history.difference_view import DifferenceView
from riskreg.ui.history.difference_words import summary
from riskreg.ui.history.moment import moment_name
from riskreg.ui.history.moment_choice import MomentChoice
from riskreg.ui.history.since import named_moments
from riskreg.ui.leading import Leading
from riskreg.ui.page_foot import scrolled
from riskreg.ui.places import Page
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.exchange.workbook import ExportReport
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows

_BESIDE_FROM = 760
"""Width in pixels from which two columns of words have room beside the list."""
_LEAST = 200
"""Pixels of the differences that are seen at least; where the window has no room for them it scrolls."""


class _States(QStackedWidget):
    """Takes the room that is left, however much what is in it would like."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def hasHeightForWidth(self) -> bool:
        return False


class ComparePage(Page):
    """Compares two moments that are chosen, at first the last sign-off with now."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._path: Path | None = None
        self._contents: Contents | None = None
        self._asked = self._answered = 0
        self.compared: Compared | None = None
        self.before = MomentChoice(self.tr("Before"), offers_now=False)
        self.after = MomentChoice(self.tr("After"), offers_now=True)
        self.export = button(self.tr("Export…"), self.export_workbook, name=self.tr("Export to Excel"))
        self.summary = label(wrap=True)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.filter = DifferenceFilter()
        self.list = DifferenceList()
        self.view = DifferenceView(flows)
        said = self.tr("Your words for the report are not kept yet.")
        self.half = HalfWritten("compare", said, self._is_typed, self.view.report.drop)
        self.notice = Notice()
        self.states = _States()
        self.states.addWidget(self.notice)
        self.states.addWidget(self._both())
        page = QWidget()
        ground(page, "ground")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(self._top())
        inner.addWidget(self.states, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.half)
        column.addWidget(scrolled(page), 1)
        self.lead_focus_to(self.before)
        self._connect()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.states.setMinimumHeight(px(_LEAST))

    def _top(self) -> QLayout:
        top = QGridLayout()
        top.setContentsMargins(SPACE * 2, SPACE, SPACE * 2, px(6))
        top.setSpacing(px(6))
        wide = max(choice.word.sizeHint().width() for choice in (self.before, self.after))
        for choice in (self.before, self.after):
            choice.word.setMinimumWidth(wide)
        top.addWidget(self.before, 0, 0)
        top.addWidget(self.export, 0, 1)
        top.addWidget(self.after, 1, 0)
        top.addWidget(self.summary, 2, 0, 1, 2)
        top.setColumnStretch(0, 1)
        return top

    def _both(self) -> QWidget:
        side = Leading()
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE * 2, SPACE, px(10), SPACE)
        column.setSpacing(px(10))
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        side.lead_focus_to(self.list)
        self.both = Beside(side, self.view, _BESIDE_FROM)
        return self.both

    def _connect(self) -> None:
        self.before.chosen.connect(self._compare)
        self.after.chosen.connect(self._after_chosen)
        for choice in (self.before, self.after):
            choice.refused.connect(self._refuse)
        self.filter.wished.connect(self._fill)
        self.list.chosen.connect(self._show_difference)
        self.list.opened.connect(self.both.show_second)
        self._flows.keep_from_closing(self.half.guard)
        self.half.wanted.connect(self.both.show_second)
        self.view.report.kept.connect(self.half.settle)
        self.view.report.left.connect(self.half.dismiss)

    # Which moments

    def show_contents(self, contents: Contents) -> None:
        """Offer the register's sign-offs, and compare again where what is compared may have changed."""
        another = contents.path != self._path
        self._path, self._contents = contents.path, contents
        self.after.show_sign_offs(contents.sign_offs)
        if another:
            self.compared = None
            self.after.choose(None)
        self._offer_before()
        if another:
            signed = contents.sign_offs
            self.before.choose(signed[-1].quarter if signed else contents.as_at)
        self._compare()

    def _offer_before(self) -> None:
        """Offer the moments that what stands after is usually compared with, by name."""
        if self._contents is not None:
            named = tuple(named_moments(self._contents, self.after.moment))
            self.before.show_sign_offs(self._contents.sign_offs, named)

    def show_since(self, before: Shown | None) -> None:
        """Compare what a meeting had before it with now; without one, the last quarter."""
        if self._contents is not None:
            self.after.choose(None)
            self._offer_before()
            last = last_quarter(self._contents.quarter, self._contents.sign_offs)
            self.before.choose(before or last or self._contents.as_at)
            self._compare()

    def _after_chosen(self, *_: object) -> None:
        self._offer_before()
        after = self.after.moment
        if self._contents is not None and self.before.moment == after:  # nothing differs from itself
            others = (moment for _, moment in named_moments(self._contents, after) if moment != after)
            self.before.choose(next(others, after))
        self._compare()

    def _compare(self, *_: object) -> None:
        before, after = self.before.moment, self.after.moment
        if before is None:
            return
        self._asked += 1
        title = self.tr("Comparing {before} with {after}").format(
            before=moment_name(before), after=moment_name(after)
        )
        done, failed = partial(self._read, self._asked), partial(self._not_read, self._asked)
        self._flows.session.work(title, partial(read_compared, before, after), done, failed, brief=True)
        shown = self.compared is not None and (self.compared.before, self.compared.after) == (before, after)
        if self._answered != self._asked and not shown:
            self._say("", f"{title}…")

    def _read(self, asked: int, compared: Compared) -> None:
        if asked != self._asked:
            return  # other moments were asked for meanwhile
        self._answered = asked
        if compared.comparison.before.rows > compared.comparison.after.rows:
            # Differences read forward in time, whichever moment was chosen first.
            self.before.choose(compared.after)
            self.after.choose(compared.before)
            self._compare()
            return
        self.compared = compared
        self.summary.setText(summary(compared))
        self.summary.setVisible(True)
        self.export.setEnabled(True)
        self.filter.show_counts(compared)
        self._fill()

    def _not_read(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self._answered = asked
            self._say(self.tr("These cannot be compared"), sentence(error))

    def _refuse(self, why: str) -> None:
        self._asked += 1
        self._answered = self._asked
        self._say(self.tr("That is no day"), why)

    def _say(self, heading: str, words: str) -> None:
        """Show a sentence where the differences would stand."""
        self.compared = None
        self.summary.setVisible(False)
        self.export.setEnabled(False)
        self.notice.say(heading, words)
        self.states.setCurrentWidget(self.notice)

    # Which differences

    def _fill(self) -> None:
        compared = self.compared
        if compared is None:
            return
        rows = compared.pick(self.filter.kind, self.filter.wanted)
        if self.filter.same.isChecked() and not self.filter.wanted:
            rows += compared.same(self.filter.kind)
        self.list.show_rows(compared, rows)
        if rows:
            self.states.setCurrentWidget(self.both)
            return
        if compared.rows:
            self.notice.say(
                self.tr("No difference matches"),
                self.tr("None of the entries differs in what you filter by."),
                [(self.tr("Clear the filter"), self.filter.clear)],
            )
        elif not compared.comparison.same:
            self.summary.setVisible(False)
            self.notice.say(self.tr("No entries"), self.tr("There was nothing in the register at either moment."))
        else:
            self.notice.say(
                self.tr("Nothing differs"),
                self.tr("Every entry is the same at both moments: choose others to compare."),
                [(self.tr("List them all the same"), self.filter.list_same)],
            )
        self.states.setCurrentWidget(self.notice)

    def _show_difference(self, difference: EntryDifference) -> None:
        if self.compared is None:
            return
        if self.view.report.typed and self.view.entry not in ("", difference.recorded.entry.id):
            place = self.list.differences.place(self.view.entry)
            if self.list.differences.is_at(place, self.view.entry):
                self._flows.told.emit(self.tr("Your words for the report are not kept yet: keep them, or cancel."))
                self.list.setCurrentIndex(self.list.differences.index(place))
                return
        self.view.show_difference(difference, self.compared)

    def _is_typed(self) -> bool:
        return self.view.report.typed

    # What goes out

    def export_workbook(self) -> None:
        """Ask where to, then write every difference as a workbook."""
        if self.compared is not None:
            title = self.tr("{before} compared with {after}").format(
                before=moment_name(self.compared.before), after=moment_name(self.compared.after)
            )
            self._flows.write_workbook(title, partial(_export, self.compared.comparison))


def _export(comparison: Comparison, path: Path, _: "Register", progress: Progress) -> "ExportReport":
    from riskreg.exchange.evidence import write_comparison

    return write_comparison(comparison, path, progress)
