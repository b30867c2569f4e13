"""The place where the past is read, section by section."""

from typing import TYPE_CHECKING

from riskreg.ui.history.sections import sections
from riskreg.ui.sectioned import Sectioned

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows


class HistoryPage(Sectioned):
    """The sections; the one that was open last is open the next time."""

    PLACE = "history"

    def __init__(self, flows: "Flows") -> None:
        super().__init__(flows, sections(), flows.session.preferences.section)

    def went_to(self, name: str) -> None:
        """Keep in mind which section is open."""
        self._flows.session.preferences.section = name
