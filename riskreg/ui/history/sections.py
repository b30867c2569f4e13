"""The sections of the history, as data: the menu names them before the first of them is built."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from riskreg.ui.places import Page, Section

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
