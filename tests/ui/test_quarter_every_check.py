"""Every check before issue, one by one: it names its entry, Enter leads to its mending, and mended it is gone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, Entry, Level, Strand
from riskreg.model.pre_issue import PreIssue
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.editor.outline_edit import OutlineEdit
from riskreg.ui.lifecycle.renumber_page import RenumberPage
from riskreg.ui.quarter.checks import ChecksPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import make_register, wait_for_work
from tests.ui.quarters import go, mark, tree, whole

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


@dataclass(frozen=True)
class Case:
    """What is done to a sound entry in the quarter, where Enter leads, and what mends it.

    Of actions ``line`` is the one at fault.
    """

    fault: Mapping[str, Any]
    place: str
    mend: Mapping[str, Any]
    act: str = "save"
    line: int = 0


def actions(*made: Action) -> tuple[Strand, ...]:
    return (Strand(None, (), (), made),)


DO_IT = Action(Level.BULLET, "Do it", owner="Head of care", due=date(2030, 1, 1))
RATE = FIVE_BY_FIVE.rate
SOUND = {"strands": actions(DO_IT)}
LATER = Statement(Direction.INCREASED, "2018/19 Q1", "The board expects worse.")
CASES = {
    PreIssue.UNSCORED: Case({"residual": None}, "matrix", {"residual": RATE(4, 4)}),
    PreIssue.WORSE: Case(
        {"initial": RATE(2, 2), "commentary": ""}, "commentary", {"commentary": "It fell short."}
    ),
    PreIssue.CONTRADICTION: Case({"stated": LATER}, "direction", {"stated": None}),
    PreIssue.NO_OWNER: Case({"owner": " "}, "owner", {"owner": "Director of Adults"}),
    PreIssue.OWNER_TWICE: Case({"owner": "Adults, Director"}, "owner", {"owner": "Director of Adults"}),
    PreIssue.NO_ACTION: Case({"strands": (Strand(),)}, "actions", SOUND),
    PreIssue.OVERDUE: Case(
        {"strands": actions(DO_IT, replace(DO_IT, due=date(2018, 3, 2)))}, "actions", SOUND, line=1
    ),
    PreIssue.BARE_ACTION: Case(
        {"strands": actions(Action(Level.HEADING, "Now"), DO_IT, replace(DO_IT, owner=None))},
        "actions",
        SOUND,
        line=2,
    ),
    PreIssue.NOT_REVIEWED: Case({}, "review", {"title": "Looked at"}, act=""),
    PreIssue.NO_TARGET: Case({"target": None}, "matrix", {"target": RATE(2, 2)}),
    PreIssue.REFERENCE: Case({"reference": "CR09"}, "renumber", {"reference": "CR9"}),
    PreIssue.TOO_LONG: Case({"strands": actions(replace(DO_IT, text="x" * 33_000))}, "actions", SOUND),
    PreIssue.EXEMPT: Case({"exempt": True}, "exempt", {"exempt": False}),
    PreIssue.UNEXPLAINED: Case({"residual": RATE(3, 4)}, "matrix", {"residual": RATE(4, 4)}, act="import"),
    PreIssue.SAYS_UNCHANGED: Case(
        {"residual": RATE(3, 4), "commentary": "It is unchanged."}, "commentary", {"commentary": "It came down."}
    ),
}


def test_no_check_is_left_out() -> None:
    assert set(CASES) == set(PreIssue)


@pytest.fixture
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


@pytest.fixture
def register(tmp_path: Path, clock: Clock, case: Case) -> Register:
    """CR1 and CR2 are sound and were reviewed since the last sign-off; CR3 is at fault."""
    made = make_register(tmp_path / "w.riskreg", clock, entries=[whole(f"CR{n}") for n in (1, 2, 3)], signed=1)
    made.change_scheme(replace(made.scheme, appetite=10), 1, actor="Pat Green", reason="Set by cabinet")
    for reference in ("CR1", "CR2"):
        found = made.find(reference)
        made.review([(found.entry.id, found.revision)], actor="Pat Green")
    if case.act:
        found = made.find("CR3")
        faulty = replace(found.entry, **case.fault)
        made.save_all([(faulty, found.revision)], actor="Pat Green", reason="Looked at again", act=case.act)
        if case.act == "import":  # which is no review
            found = made.get(found.entry.id)
            made.review([(found.entry.id, found.revision)], actor="Pat Green")
    return made


def place_of(window: Window, place: str) -> QWidget:
    page = window.panel.page
    return {
        "matrix": lambda: page.scores.matrix,
        "commentary": lambda: page.scores.direction.commentary,
        "direction": lambda: page.scores.direction.choice,
        "owner": lambda: page.head.owner,
        "exempt": lambda: page.head.exempt,
        "review": lambda: page.head.review,
        "actions": lambda: page.strands.boxes[0].lists["actions"],
    }[place]()


def named(page: ChecksPage) -> dict[str, list[str]]:
    return {heading: references for heading, references in tree(page.view).items() if references}


@pytest.mark.parametrize("case", CASES, indirect=True, ids=[check.name for check in CASES])
def test_a_check_leads_to_its_mending_and_what_is_mended_is_gone(
    case: Case, window: Window, register: Register, qtbot: QtBot
) -> None:
    check = next(each for each, known in CASES.items() if known is case)
    faulty = next(each for each in register.state().entries if each.entry.reference not in ("CR1", "CR2"))
    page = go(window, "checks", qtbot)
    assert isinstance(page, ChecksPage)
    assert list(named(page).values()) == [[faulty.entry.reference]]
    mark(page.view, check, faulty.entry.reference)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    qtbot.wait(1)
    if case.place == "renumber":
        assert isinstance(window.stack.currentWidget(), RenumberPage)
    else:
        wanted, focused = place_of(window, case.place), QApplication.focusWidget()
        assert window.editing.reference == faulty.entry.reference
        assert wanted is focused or wanted.isAncestorOf(focused)
        if isinstance(wanted, OutlineEdit):
            assert wanted.textCursor().blockNumber() == case.line
    mended: Entry = replace(faulty.entry, **case.mend)
    register.save(mended, faulty.revision, actor="Pat Green", reason="Mended")
    window.session.refresh()
    wait_for_work(window, qtbot)
    page = go(window, "checks", qtbot)
    assert named(page) == {}
