"""One entry that differs, whole: what became of it, by whom, its scores, and its words side by side."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from riskreg.model.evidence import EntryDifference, Fate
from riskreg.ui.editor.outline import cut
from riskreg.ui.editor.wording import local_day
from riskreg.ui.history.difference import Compared
from riskreg.ui.history.difference_scores import DifferenceScores
from riskreg.ui.history.difference_sides import sections
from riskreg.ui.history.difference_text import DifferenceText
from riskreg.ui.history.difference_words import fate_word
from riskreg.ui.history.moment import moment_name
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

_LONGEST = 240  # characters of a title or a reason that are shown here


class DifferenceView(QWidget):
    """Shows one difference of a comparison."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "panel")
        self._flows = flows
        self._entry = ""
        self.heading = label(role="heading", wrap=True)
        self.became = label(role="second", wrap=True)
        self.scores = DifferenceScores()
        self.text = DifferenceText()
        self._open = button(self.tr("Open in the register"), self.open, "quiet")
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 2, px(14), SPACE * 2, SPACE)
        column.setSpacing(px(10))
        column.addLayout(top)
        column.addWidget(self.became)
        column.addWidget(self.scores)
        column.addWidget(self.text, 1)

    def show_difference(self, difference: EntryDifference, compared: Compared) -> None:
        """Show what became of an entry."""
        recorded = difference.recorded
        self._entry = recorded.entry.id
        self.heading.setText(f"{recorded.entry.reference}  {cut(recorded.entry.title, _LONGEST)}")
        self.became.setText(self._became(difference))
        self.scores.show_difference(difference, compared.schemes(difference))
        before, after = (_capital(moment_name(moment)) for moment in (compared.before, compared.after))
        self.text.show_sections(tuple(sections(difference)), before if difference.before else "", after)
        self._open.setVisible(difference.fate is not Fate.GONE)

    def _became(self, difference: EntryDifference) -> str:
        if difference.fate is Fate.GONE:
            return self.tr("No longer in the register: it was reported as closed before.")
        recorded = difference.recorded
        said = self.tr("{fate} · last changed {day} by {who}").format(
            fate=fate_word(difference.fate), day=local_day(recorded.at), who=recorded.actor
        )
        return f"{said}: {cut(recorded.reason, _LONGEST)}" if recorded.reason else said

    def open(self) -> None:
        """Open the entry in the register, as it stands."""
        self._flows.show_entry(self._entry)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
