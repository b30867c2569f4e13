"""One entry that differs, whole: what became of it, its scores and why, what the report says, and its words."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskreg.model.evidence import EntryDifference, Fate
from riskreg.ui.editor.outline import cut
from riskreg.ui.editor.wording import local_day
from riskreg.ui.history.difference import Compared
from riskreg.ui.history.difference_scores import DifferenceScores
from riskreg.ui.history.difference_sides import sections
from riskreg.ui.history.difference_text import DifferenceText
from riskreg.ui.history.difference_words import heading_word
from riskreg.ui.history.moment import moment_name
from riskreg.ui.history.own_words import OwnWords
from riskreg.ui.history.reasons import Why, has_reasons, read_why, reason_line
from riskreg.ui.page_foot import scrolled
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

_LEAST = 170
"""Pixels of words that are seen at least."""
_LONGEST = 240  # characters of a title or a reason that are shown here


class DifferenceView(QWidget):
    """Shows one difference of a comparison."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "panel")
        self._flows = flows
        self.entry = ""
        self._asked: EntryDifference | None = None
        self.heading = label(role="heading", wrap=True)
        self.became = label(role="second", wrap=True)
        self.scores = DifferenceScores()
        self.why = label(role="second", wrap=True)
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.report = OwnWords(flows)
        self.text = DifferenceText()
        self._open = button(self.tr("Open in the register"), self.open, "quiet")
        body = QWidget()
        ground(body, "panel")
        self._area = scrolled(body)  # a low window has no room for all of it at once
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE * 2, px(14), SPACE * 2, SPACE)
        column.setSpacing(px(10))
        column.addWidget(self.heading)
        column.addWidget(self.became)
        column.addWidget(self.scores)
        column.addWidget(self.why)
        column.addWidget(self.report)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text, 1)
        self.text.setMinimumHeight(px(_LEAST))
        self.report.unfolded.connect(self._show_report)

    def show_difference(self, difference: EntryDifference, compared: Compared) -> None:
        """Show what became of an entry."""
        recorded = difference.recorded
        self.entry = recorded.entry.id
        self.heading.setText(f"{recorded.entry.reference}  {cut(recorded.entry.title, _LONGEST)}")
        self.became.setText(self._became(difference))
        self.scores.show_difference(difference, compared.schemes(difference))
        self._ask_why(difference, compared)
        before, after = (_capital(moment_name(moment)) for moment in (compared.before, compared.after))
        self.text.show_sections(tuple(sections(difference)), before if difference.before else "", after)
        self._open.setVisible(difference.fate is not Fate.GONE)

    def _show_report(self) -> None:
        """Bring what is being written into view, once there is room made for it."""
        QTimer.singleShot(0, self.report, self._to_report)

    def _to_report(self) -> None:
        self._area.ensureWidgetVisible(self.report)

    def _ask_why(self, difference: EntryDifference, compared: Compared) -> None:
        """Say which reasons were given for the ratings that changed; the report's sentences need them, too."""
        self._asked = difference
        if has_reasons(difference):
            work = partial(read_why, difference, compared.comparison)
            done = partial(self._say_why, difference, compared)
            self._flows.session.work(self.tr("Reading"), work, done, brief=True)
        else:
            self._say_why(difference, compared, Why())

    def _say_why(self, difference: EntryDifference, compared: Compared, why: Why) -> None:
        if difference is not self._asked:
            return  # another entry was chosen meanwhile
        self.why.setText("\n".join(reason_line(each) for each in why.given))
        self.why.setVisible(bool(why.given))
        self.report.show_difference(difference, compared, why.reported)

    def _became(self, difference: EntryDifference) -> str:
        if difference.fate is Fate.GONE:
            return self.tr("No longer in the register: it was reported as closed before.")
        recorded = difference.recorded
        said = self.tr("{fate} · last changed {day} by {who}").format(
            fate=heading_word(difference), day=local_day(recorded.at), who=recorded.actor
        )
        return f"{said}: {cut(recorded.reason, _LONGEST)}" if recorded.reason else said

    def open(self) -> None:
        """Open the entry in the register, as it stands."""
        self._flows.show_entry(self.entry)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
