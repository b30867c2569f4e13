"""What is asked before a paper is written: which quarter, for whom, and what it compares with."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from riskreg.model.baselines import Start, same_body
from riskreg.model.papers import Meeting
from riskreg.model.quarter import Quarter
from riskreg.ui.days import plain_date
from riskreg.ui.dialogs import Asking
from riskreg.ui.editor.fields import CalmCombo
from riskreg.ui.history.since import last_words, seen_words, year_words

if TYPE_CHECKING:
    from riskreg.exchange.baseline import Choices

translate = QCoreApplication.translate
Since = tuple[str, str]
"""What a baseline is called, and by which word ``sources_of`` takes it."""


def offered(choices: "Choices", meeting: Meeting | None = None) -> Iterator[Since]:
    """What a quarter's paper can be compared with; ``meeting`` is the one that it is for."""
    if choices.last is not None:
        yield last_words(choices.last), str(Start.LAST_QUARTER)
    for body in choices.bodies():
        seen = choices.last_seen(body, meeting.id if meeting else "")
        if seen is not None:
            yield seen_words(body, seen), body
    if choices.year is not None:
        yield year_words(choices.year), str(Start.YEAR_START)


class SinceChoice(CalmCombo):
    """The baselines of a paper, by name."""

    def __init__(self) -> None:
        super().__init__(translate("PaperDialog", "Compared with"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(30)

    def offer(self, several: Sequence[Since], wanted: str) -> None:
        """Offer these, with one chosen."""
        with QSignalBlocker(self):
            self.clear()
            for said, word in several:
                self.addItem(said, word)
            if not several:
                self.addItem(
                    translate("PaperDialog", "Nothing: no earlier quarter is signed off"), str(Start.LAST_QUARTER)
                )
            self.setCurrentIndex(max(self.findData(wanted), 0))
            self.setEnabled(self.count() > 1)

    @property
    def since(self) -> str:
        """The one that is chosen, the last quarter until any is offered."""
        return str(self.currentData() or Start.LAST_QUARTER)


class QuarterChoice(CalmCombo):
    """The quarters that a paper can be of, by name."""

    def __init__(self, quarters: "Sequence[Choices]") -> None:
        super().__init__(translate("PaperDialog", "Quarter"))
        self._quarters = quarters
        for each in quarters:
            self.addItem(_called(each))

    @property
    def choices(self) -> "Choices":
        """The quarter that is chosen, and what it offers."""
        return self._quarters[max(self.currentIndex(), 0)]


def _called(choices: "Choices") -> str:
    if choices.signed is None:
        return translate("PaperDialog", "{0}, open: a draft").format(choices.quarter.label)
    if choices.signed.issue > 1:
        said = translate("PaperDialog", "{0}, issue {1}")
        return said.format(choices.quarter.label, choices.signed.issue)
    return translate("PaperDialog", "{0}, signed off").format(choices.quarter.label)


class ExportDialog(Asking):
    """Asks which quarter is written, which part of it, and what its changes are counted from.

    ``part`` is the one of publishing.Part that is chosen at first; with none every paper is to be written. What is
    published, or goes to everybody, is a signed-off quarter where there is one.
    """

    def __init__(self, parent: QWidget | None, quarters: "Sequence[Choices]", part: str) -> None:
        super().__init__(parent)
        self.put(
            self.tr("Export a quarter") if part else self.tr("Every paper of a quarter"),
            self.tr(
                "The paper says what has changed, and since when. The direction of travel stays against the last"
                " reported quarter."
            )
            if part
            else self.tr(
                "Both parts in every form, the workbook for officers, and the covering report to each meeting,"
                " together in a new folder."
            ),
            self.tr("Go on…"),
        )
        self._quarter, self._since = QuarterChoice(quarters), SinceChoice()
        self._part = CalmCombo(self.tr("What"))
        for said, word in (
            (self.tr("The whole register, for officers"), "all"),
            (self.tr("Part I, for publication"), "public"),
            (self.tr("Part II, exempt entries alone"), "exempt"),
        ):
            self._part.addItem(said, word)
        self._part.setCurrentIndex(max(self._part.findData(part), 0))
        self.form.addRow(self.tr("Quarter"), self._quarter)
        self.form.addRow(self.tr("What"), self._part)
        self.form.setRowVisible(self._part, bool(part))
        self.form.addRow(self.tr("Compared with"), self._since)
        self._quarter.currentIndexChanged.connect(self._offer_since)
        self._part.currentIndexChanged.connect(self._offer_since)
        self._quarter.setCurrentIndex(1 if part != "all" and len(quarters) > 1 else 0)
        self._offer_since()

    @property
    def choices(self) -> "Choices":
        """The quarter that is to be written."""
        return self._quarter.choices

    @property
    def part(self) -> str:
        """Which part of it, as publishing.Part names it."""
        return str(self._part.currentData())

    @property
    def since(self) -> str:
        """What to compare with."""
        return self._since.since

    def _offer_since(self, *_: object) -> None:
        self._since.offer(tuple(offered(self.choices)), self.since)
        if self.part == "exempt":
            self._since.setEnabled(False)  # Part II compares with nothing


class ReportDialog(Asking):
    """Asks for which quarter and meeting the covering report is, and what it compares with."""

    def __init__(self, parent: QWidget | None, quarters: "Sequence[Choices]", today: date) -> None:
        super().__init__(parent)
        self.put(
            self.tr("Covering report"),
            self.tr(
                "It takes the register to a meeting: a Word document with what changed, in sentences to edit."
            ),
            self.tr("Write it…"),
        )
        self._quarter = QuarterChoice(quarters)
        self._meeting = CalmCombo(self.tr("For the meeting"))
        self._since = SinceChoice()
        self._exempt = QCheckBox(self.tr("Leave exempt entries out"))
        self._wanted_public = False
        self._exempt.clicked.connect(self._want_public)
        self.form.addRow(self.tr("Quarter"), self._quarter)
        self.form.addRow(self.tr("For the meeting"), self._meeting)
        self.form.addRow(self.tr("Compared with"), self._since)
        self.form.addRow("", self._exempt)
        self._quarter.currentIndexChanged.connect(self._offer_meetings)
        self._meeting.currentIndexChanged.connect(self._offer_since)
        self._quarter.setCurrentIndex(_next_to_meet(quarters, today))
        self._offer_meetings()
        self._go_to_next(today)

    @property
    def choices(self) -> "Choices":
        """The quarter that is chosen, and what it offers."""
        return self._quarter.choices

    @property
    def quarter(self) -> Quarter:
        """Which quarter the report is on."""
        return self.choices.quarter

    @property
    def meeting(self) -> Meeting | None:
        """Whom it is for; None for nobody in particular."""
        at = self._meeting.currentIndex() - 1
        return self._by_day()[at] if at >= 0 else None

    @property
    def since(self) -> str:
        """What to compare with."""
        return self._since.since

    @property
    def public(self) -> bool:
        """Whether exempt entries are to be left out."""
        return self._exempt.isChecked()

    def _want_public(self, wanted: bool) -> None:
        self._wanted_public = wanted  # it stays, whichever quarter or meeting is chosen then

    def _by_day(self) -> list[Meeting]:
        return sorted(self.choices.meetings, key=lambda each: each.held)

    def _offer_meetings(self, *_: object) -> None:
        with QSignalBlocker(self._meeting):
            self._meeting.clear()
            self._meeting.addItem(self.tr("None in particular"))
            for each in self._by_day():
                self._meeting.addItem(f"{each.body}, {plain_date(each.held)}")
        self._offer_since()

    def _go_to_next(self, today: date) -> None:
        upcoming = [at for at, each in enumerate(self._by_day(), start=1) if each.held >= today]
        self._meeting.setCurrentIndex(upcoming[0] if upcoming else 0)

    def _offer_since(self, *_: object) -> None:
        """A committee wants to know what changed since it looked, where it did not see the last quarter."""
        choices, meeting = self.choices, self.meeting
        seen = choices.last_seen(meeting.body, meeting.id) if meeting is not None else None
        several = tuple(offered(choices, meeting))
        last = choices.last.label if choices.last else ""
        missed = seen is not None and seen.shown is not None and seen.shown.quarter != last
        named = (word for _, word in several if meeting is not None and same_body(word, meeting.body))
        self._since.offer(several, next(named, "") if missed else str(Start.LAST_QUARTER))
        said = self.tr("{0} last saw another register than the last quarter's: the report begins there.")
        self.said.setText(said.format(meeting.body) if missed and meeting else "")
        self.said.setVisible(missed)
        public = meeting is not None and meeting.public
        self._exempt.setEnabled(not public)
        self._exempt.setChecked(public or self._wanted_public)
        in_public = self.tr("Leave exempt entries out: the meeting is public")
        self._exempt.setText(in_public if public else self.tr("Leave exempt entries out"))


def _next_to_meet(quarters: "Sequence[Choices]", today: date) -> int:
    """The quarter of the next meeting, or the open one where none is to come."""
    coming = [
        (meeting.held, at)
        for at, each in enumerate(quarters)
        for meeting in each.meetings
        if meeting.held >= today
    ]
    return min(coming)[1] if coming else 0
