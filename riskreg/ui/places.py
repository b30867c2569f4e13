"""The places that the rail leads to, as data: a further one is one line here and a page of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from riskreg.ui.desk import Contents

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows


class Page(QWidget):
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


def _register(flows: "Flows") -> Page:
    from riskreg.ui.register_page import RegisterPage

    return RegisterPage(flows)


def _quarter(flows: "Flows") -> Page:
    from riskreg.ui.quarter_page import QuarterPage

    return QuarterPage(flows)


def _history(flows: "Flows") -> Page:
    from riskreg.ui.history.page import HistoryPage

    return HistoryPage(flows)


def _entries(contents: Contents) -> str:
    return f"{contents.rows.count():,}"


def _open_quarter(contents: Contents) -> str:
    return QCoreApplication.translate("place", "Q{n} open").format(n=contents.quarter.number)


def _signed_off(contents: Contents) -> str:
    count = len(contents.sign_offs)
    return QCoreApplication.translate("place", "{n} signed").format(n=f"{count:,}") if count else ""


def places() -> tuple[Place, ...]:
    """The places in the rail's order, named in the person's language."""
    return (
        Place("register", QCoreApplication.translate("place", "Register"), _register, _entries),
        Place("quarter", QCoreApplication.translate("place", "Quarter"), _quarter, _open_quarter),
        Place("history", QCoreApplication.translate("place", "History"), _history, _signed_off),
    )
