"""The place where the past is read, section by section."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from riskreg.ui.places import Page
from riskreg.ui.sectioned import Section, Sectioned

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows


def _trail(flows: "Flows") -> Page:
    from riskreg.ui.history.trail import TrailPage

    return TrailPage(flows)


def _proof(flows: "Flows") -> Page:
    from riskreg.ui.history.proof import ProofPage

    return ProofPage(flows)


def _scores(flows: "Flows") -> Page:
    from riskreg.ui.history.scores import ScoresPage

    return ScoresPage(flows)


def _reports(flows: "Flows") -> Page:
    from riskreg.ui.history.reports import ReportsPage

    return ReportsPage(flows)


def _as_at(flows: "Flows") -> Page:
    from riskreg.ui.history.as_at import AsAtPage

    return AsAtPage(flows)


def _compare(flows: "Flows") -> Page:
    from riskreg.ui.history.compare import ComparePage

    return ComparePage(flows)


def sections() -> tuple[Section, ...]:
    """The sections in the tabs' order, named in the person's language."""
    return (
        Section("trail", QCoreApplication.translate("section", "Audit trail"), _trail),
        Section("scores", QCoreApplication.translate("section", "Scores of an entry"), _scores),
        Section("as at", QCoreApplication.translate("section", "As at a date"), _as_at),
        Section("compare", QCoreApplication.translate("section", "Compare"), _compare),
        Section("reports", QCoreApplication.translate("section", "Reports"), _reports),
        Section("proof", QCoreApplication.translate("section", "Proof"), _proof),
    )


class HistoryPage(Sectioned):
    """The sections; the one that was open last is open the next time."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__(flows, sections(), flows.session.preferences.section)

    def went_to(self, name: str) -> None:
        """Keep in mind which section is open."""
        self._flows.session.preferences.section = name
