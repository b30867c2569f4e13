"""The places that the rail leads to, as data: a further one is one line here and a page of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.ui.desk import Contents
from riskreg.ui.leading import Leading
from riskreg.ui.meetings.asked import still_open

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows


class Page(Leading):
    """What every place is: a view of the register, told whenever that has changed."""

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register."""
        raise NotImplementedError


class Place(NamedTuple):
    """``build`` makes the page when it is first visited; ``badge`` is the number beside the name."""

    name: str
    title: str
    build: Callable[["Flows"], Page]
    badge: Callable[[Contents], str]


class Section(NamedTuple):
    """One tab of a place that has several. ``build`` makes its page when it is first visited."""

    name: str
    title: str
    build: Callable[["Flows"], Page]


def _register(flows: "Flows") -> Page:
    from riskreg.ui.register_page import RegisterPage

    return RegisterPage(flows)


def _heat_map(flows: "Flows") -> Page:
    from riskreg.ui.heat_map.page import HeatMapPage

    return HeatMapPage(flows)


def _quarter(flows: "Flows") -> Page:
    from riskreg.ui.quarter.page import QuarterPage

    return QuarterPage(flows)


def _history(flows: "Flows") -> Page:
    from riskreg.ui.history.page import HistoryPage

    return HistoryPage(flows)


def _actions(flows: "Flows") -> Page:
    from riskreg.ui.actions.page import ActionsPage

    return ActionsPage(flows)


def _dashboard(flows: "Flows") -> Page:
    from riskreg.ui.dashboard.page import DashboardPage

    return DashboardPage(flows)


def _entries(contents: Contents) -> str:
    return f"{contents.rows.count():,}"


def _reported(contents: Contents) -> str:
    count = contents.reported
    if count > 999:  # there is no room for more
        return f"{count:,}"
    return f"{count} ≥ {contents.scheme.threshold}" if count else ""


def _overdue(contents: Contents) -> str:
    count = contents.overdue
    if count > 999:  # there is no room for more
        return f"{count:,}"
    return QCoreApplication.translate("place", "{n} overdue").format(n=f"{count:,}") if count else ""


def _no_number(_: Contents) -> str:
    return ""


def _open_quarter(contents: Contents) -> str:
    quarter, waiting = contents.quarter.number, still_open(contents.questions)
    if waiting:  # the bar says, too, that it is open
        said = QCoreApplication.translate("place", "Q{n} · {m} asked")
        return said.format(n=quarter, m=f"{waiting:,}")
    return QCoreApplication.translate("place", "Q{n} open").format(n=quarter)


def _signed_off(contents: Contents) -> str:
    count = len(contents.sign_offs)
    return QCoreApplication.translate("place", "{n} signed").format(n=f"{count:,}") if count else ""


def places() -> tuple[Place, ...]:
    """The places in the rail's order, named in the person's language."""
    return (
        Place("register", QCoreApplication.translate("place", "Register"), _register, _entries),
        Place("heat_map", QCoreApplication.translate("place", "Heat map"), _heat_map, _reported),
        Place("actions", QCoreApplication.translate("place", "Actions"), _actions, _overdue),
        Place("quarter", QCoreApplication.translate("place", "Quarter"), _quarter, _open_quarter),
        Place("dashboard", QCoreApplication.translate("place", "Dashboard"), _dashboard, _no_number),
        Place("history", QCoreApplication.translate("place", "History"), _history, _signed_off),
    )
