"""The quarter's place, walked through as a person does, and registers that have something to check."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, Entry, Level, Strand
from riskreg.model.pre_issue import PreIssue
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.quarter.check_view import CheckView
from riskreg.ui.quarter.page import QuarterPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import entry, make_register, wait_for_work

SECTIONS = ("steps", "review", "checks", "meetings", "issues")


def whole(reference: str, owner: str = "Director of Adults") -> Entry:
    """An entry that every check but the review passes."""
    action = Action(Level.BULLET, "Do it", owner="Head of care", due=date(2030, 1, 1))
    made = entry(reference, f"What {reference} is about", FIVE_BY_FIVE.rate(4, 4), owner=owner)
    return replace(made, strands=(Strand(None, (), (), (action,)),), target=FIVE_BY_FIVE.rate(2, 2))


def checked_register(path: Path, clock: Clock) -> Register:
    """2018/19 Q1 after one sign-off: CR2 has no owner, CR3 no residual score, and only CR1 was reviewed."""
    entries = [whole("CR1"), whole("CR2", owner=""), replace(whole("CR3"), residual=None), whole("CR4")]
    made = make_register(path, clock, entries=entries, signed=1)
    first = made.find("CR1")
    made.review([(first.entry.id, first.revision)], actor="Pat Green")
    return made


def go(window: Window, name: str, qtbot: QtBot) -> QWidget:
    """Click a section of the quarter's place, and return its page."""
    window.menus.actions["view.go_quarter"].trigger()
    wait_for_work(window, qtbot)
    page = window.stack.pages["quarter"]
    assert isinstance(page, QuarterPage)
    tabs = page.findChild(QTabBar)
    where = tabs.tabRect(SECTIONS.index(name)).center()
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=where)
    wait_for_work(window, qtbot)
    return page.pages[name]


def press(page: QWidget, text: str, window: Window, qtbot: QtBot) -> None:
    """Click the button that says this."""
    found = [each for each in page.findChildren(QAbstractButton) if each.text() == text and each.isVisible()]
    assert len(found) == 1, [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert found[0].isEnabled()
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def said(page: QWidget) -> str:
    """Every word that stands on a page."""
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def tree(view: CheckView) -> dict[str, list[str]]:
    """The checks that are shown, each with the references under it."""
    model = view.checks
    shown: dict[str, list[str]] = {}
    for row in range(model.rowCount()):
        heading = model.index(row, 0)
        rows = (model.index(place, 0, heading) for place in range(model.rowCount(heading)))
        shown[str(heading.data()).split(":")[0]] = [str(each.data()).split()[0] for each in rows]
    return shown


def mark(view: CheckView, check: PreIssue, reference: str) -> QModelIndex:
    """Choose an entry under a check."""
    named = next(line for line in view.checks.lines if line.checked.check is check).namings
    found = next(each for each in named if each.recorded.entry.reference == reference)
    index = view.checks.find(check, found.recorded.entry.id)
    view.setCurrentIndex(index)
    view.setFocus()
    return index
