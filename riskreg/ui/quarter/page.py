"""The quarter's place: its steps, the review, the checks before issue, the meetings and the issues."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from riskreg.model.quarter import Quarter
from riskreg.ui.desk import Contents
from riskreg.ui.places import Page, Section
from riskreg.ui.quarter.checking import Checking
from riskreg.ui.quarter.checks import ChecksPage
from riskreg.ui.quarter.issued import IssuedPage
from riskreg.ui.quarter.review import ReviewPage
from riskreg.ui.quarter.steps import Act
from riskreg.ui.quarter.steps_page import StepsPage
from riskreg.ui.sectioned import Sectioned
from riskreg.ui.widgets import ground

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows


class MeetingsSection(Page):
    """The meetings of a quarter, in the quarter's own place."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        from riskreg.ui.meetings.panel import MeetingsPanel

        ground(self, "ground")
        self.panel = MeetingsPanel(flows.session, flows)
        self.half, self.choice = self.panel.half, self.panel.quarters
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.lead_focus_to(self.panel)

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register."""
        self.panel.show_contents(contents)


class QuarterPage(Sectioned):
    """Where a quarter is led from its opening to its publication."""

    PLACE = "quarter"

    def __init__(self, flows: "Flows") -> None:
        self._flows = flows
        self.checking = Checking(flows.session, flows)
        super().__init__(flows, self._own_sections(), "steps")
        self._went()

    def _own_sections(self) -> tuple[Section, ...]:
        return (
            Section("steps", self.tr("Steps"), self._steps),
            Section("review", self.tr("Review"), self._review),
            Section("checks", self.tr("Checks"), self._checks),
            Section("meetings", self.tr("Meetings"), self._meetings),
            Section("issues", self.tr("Signed off"), self._issues),
        )

    def _steps(self, flows: "Flows") -> Page:
        page = StepsPage(flows, self.checking)
        page.led.connect(self._lead)
        page.acted.connect(self._act)
        return page

    def _review(self, flows: "Flows") -> Page:
        return ReviewPage(flows)

    def _checks(self, flows: "Flows") -> Page:
        return ChecksPage(flows, self.checking)

    def _meetings(self, flows: "Flows") -> Page:
        return MeetingsSection(flows)

    def _issues(self, flows: "Flows") -> Page:
        return IssuedPage(flows)

    def _lead(self, name: str) -> None:
        steps = self.pages["steps"]
        page = self.go(name)
        if isinstance(page, MeetingsSection | ChecksPage) and isinstance(steps, StepsPage) and steps.standing:
            page.choice.choose(steps.standing.quarter)
        page.setFocus()

    def _act(self, quarter: Quarter, act: Act) -> None:
        """What is done to a quarter that is signed off."""
        page = self.go("issues")
        if isinstance(page, IssuedPage):
            page.setFocus()
            if act is Act.REISSUE:
                page.reissue(quarter)
            else:
                page.choose(quarter, publishing=act is Act.PUBLISH)
