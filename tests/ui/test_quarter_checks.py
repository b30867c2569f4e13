"""The checks before issue: each names its entries, leads to what is to be mended, and can be accepted."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.errors import InvalidEntry
from riskreg.model.papers import Acceptance
from riskreg.model.pre_issue import PreIssue
from riskreg.model.register import Register
from riskreg.ui.quarter.check_model import MEND
from riskreg.ui.quarter.checks import ChecksPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.at_the_window import write
from tests.ui.made_registers import make_register, open_in, wait_for_work
from tests.ui.quarters import checked_register, go, mark, press, said, tree, whole

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

REASON = "Agreed with the director"


@pytest.fixture
def register_file(tmp_path: Path, clock: Clock) -> Path:
    return checked_register(tmp_path / "westmarch.riskreg", clock).path


@pytest.fixture
def checks(window: Window, qtbot: QtBot) -> ChecksPage:
    page = go(window, "checks", qtbot)
    assert isinstance(page, ChecksPage)
    return page


def accept(page: ChecksPage, check: PreIssue, reference: str, window: Window, qtbot: QtBot) -> None:
    mark(page.view, check, reference)
    qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), REASON)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    wait_for_work(window, qtbot)


def test_each_check_is_a_heading_with_its_count_and_its_entries(checks: ChecksPage) -> None:
    assert tree(checks.view) == {
        "Not scored, or half": ["CR3"],
        "Owner missing": ["CR2"],
        "Not reviewed this quarter": ["CR2", "CR3", "CR4"],
    }
    assert checks.said.text() == "2018/19 Q1: 5 open in 3 of 15 checks."
    index = checks.view.checks.index(2, 0)
    assert index.data() == "Not reviewed this quarter: 3 open"
    assert index.model().index(0, 1, index).data() == "Nobody changed or confirmed it in the quarter"


def field_of(window: Window, check: PreIssue) -> QWidget:
    page = window.panel.page
    return {
        PreIssue.UNSCORED: page.scores.matrix,
        PreIssue.NO_OWNER: page.head.owner,
        PreIssue.NOT_REVIEWED: page.head.review,
    }[check]


@pytest.mark.parametrize(
    ("check", "reference"),
    [(PreIssue.UNSCORED, "CR3"), (PreIssue.NO_OWNER, "CR2"), (PreIssue.NOT_REVIEWED, "CR4")],
)
def test_enter_opens_the_entry_at_the_field_to_mend(
    checks: ChecksPage, window: Window, qtbot: QtBot, check: PreIssue, reference: str
) -> None:
    mark(checks.view, check, reference)
    qtbot.keyClick(checks.view, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert window.page.isVisible()
    assert window.editing.reference == reference
    found, focused = field_of(window, check), QApplication.focusWidget()
    assert found is focused or found.isAncestorOf(focused)


def test_one_click_leads_there_too(checks: ChecksPage, window: Window, qtbot: QtBot) -> None:
    index = mark(checks.view, PreIssue.NO_OWNER, "CR2").siblingAtColumn(MEND)
    where = checks.view.visualRect(index).center()
    qtbot.mouseClick(checks.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    wait_for_work(window, qtbot)
    assert window.panel.page.head.owner.hasFocus()
    assert window.editing.reference == "CR2"


def test_what_was_typed_is_settled_before_another_entry_is_mended(
    window: Window, qtbot: QtBot, register_file: Path
) -> None:
    write(window.panel.page.head.title, " indeed", qtbot)
    page = go(window, "checks", qtbot)
    assert isinstance(page, ChecksPage)
    mark(page.view, PreIssue.NO_OWNER, "CR2")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert "Save or discard your changes to CR1" in window.strip.text()
    press(window.strip, "Save", window, qtbot)
    qtbot.waitUntil(lambda: window.editing.reference == "CR2")
    qtbot.waitUntil(window.panel.page.head.owner.hasFocus)
    assert Register.open(register_file).find("CR1").entry.title.endswith("indeed")


def test_a_mended_entry_is_named_no_more(checks: ChecksPage, window: Window, qtbot: QtBot) -> None:
    mark(checks.view, PreIssue.NO_OWNER, "CR2")
    qtbot.keyClick(checks.view, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    qtbot.keyClicks(QApplication.focusWidget(), "Chief executive")
    window.menus.actions["editing.save"].trigger()
    wait_for_work(window, qtbot)
    window.menus.actions["view.show_checks"].trigger()
    wait_for_work(window, qtbot)
    assert checks.isVisible()
    assert tree(checks.view) == {"Not scored, or half": ["CR3"], "Not reviewed this quarter": ["CR3", "CR4"]}


def test_a_check_is_accepted_with_a_reason_that_the_history_keeps(
    checks: ChecksPage, window: Window, qtbot: QtBot, register_file: Path
) -> None:
    mark(checks.view, PreIssue.NO_OWNER, "CR2")
    press(checks.bar, "Accept…", window, qtbot)
    assert not checks.bar.go.isEnabled(), "not without a reason"
    qtbot.keyClicks(checks.bar.reason, REASON)
    press(checks.bar, "Accept", window, qtbot)
    assert "Owner missing" not in tree(checks.view)
    assert checks.said.text() == "2018/19 Q1: 4 open in 2 of 15 checks, 1 accepted."
    (filed,) = Register.open(register_file).filed(Acceptance)
    assert (filed.actor, filed.reason, filed.paper.check) == ("Sam Okafor", REASON, "owner missing")


def test_an_acceptance_is_shown_with_its_reason_and_withdrawn_again(
    checks: ChecksPage, window: Window, qtbot: QtBot, register_file: Path
) -> None:
    accept(checks, PreIssue.NO_OWNER, "CR2", window, qtbot)
    press(checks, "Accepted (1)", window, qtbot)
    assert tree(checks.view) == {"Owner missing": ["CR2"]}
    index = mark(checks.view, PreIssue.NO_OWNER, "CR2")
    assert str(index.siblingAtColumn(2).data()).startswith("Accepted by Sam Okafor on ")
    assert str(index.siblingAtColumn(2).data()).endswith(f": {REASON}")
    press(checks.bar, "Withdraw the acceptance", window, qtbot)
    assert "Nothing is accepted" in said(checks)
    (filed,) = Register.open(register_file).filed(Acceptance)
    assert (filed.paper.withdrawn, filed.revision) == (True, 2)
    press(checks, "Open (5)", window, qtbot)
    accept(checks, PreIssue.NO_OWNER, "CR2", window, qtbot)
    (filed,) = Register.open(register_file).filed(Acceptance)
    assert (filed.paper.withdrawn, filed.revision) == (False, 3), "and accepted once more"


def test_a_heading_accepts_all_that_stands_under_it(checks: ChecksPage, window: Window, qtbot: QtBot) -> None:
    checks.view.setCurrentIndex(checks.view.checks.find(PreIssue.NOT_REVIEWED))
    press(checks.bar, "Accept…", window, qtbot)
    assert checks.bar.question.text() == "Accept 3 because"
    qtbot.keyClicks(checks.bar.reason, REASON)
    qtbot.keyClick(checks.bar.reason, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert list(tree(checks.view)) == ["Not scored, or half", "Owner missing"]
    assert "3 checks are accepted" in window.strip.text()


def test_escape_leaves_the_question_and_accepts_nothing(
    checks: ChecksPage, window: Window, qtbot: QtBot, register_file: Path
) -> None:
    mark(checks.view, PreIssue.NO_OWNER, "CR2")
    qtbot.keyClick(checks.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(checks.bar.reason, "Never mind")
    qtbot.keyClick(checks.bar.reason, Qt.Key.Key_Escape)
    assert not checks.bar.asks
    assert checks.view.hasFocus()
    assert Register.open(register_file).filed(Acceptance) == ()


def test_an_accepted_entry_speaks_again_once_it_changes(
    checks: ChecksPage, window: Window, qtbot: QtBot, register_file: Path
) -> None:
    accept(checks, PreIssue.UNSCORED, "CR3", window, qtbot)
    assert "Not scored, or half" not in tree(checks.view)
    other = Register.open(register_file)
    now = other.find("CR3")
    other.save(replace(now.entry, title="Another title"), now.revision, actor="Pat Green")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert tree(checks.view)["Not scored, or half"] == ["CR3"]


def test_all_checks_say_what_holds_where_nothing_is_found(
    checks: ChecksPage, window: Window, qtbot: QtBot
) -> None:
    press(checks, "All checks", window, qtbot)
    assert len(tree(checks.view)) == len(PreIssue)
    assert tree(checks.view)["No action"] == []
    assert checks.view.checks.lines[-1].checked.holds == "No commentary calls a moved score unchanged."


def test_a_register_in_order_has_nothing_to_look_at(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    register = make_register(tmp_path / "sound.riskreg", clock, entries=[whole("CR1")])
    register.review([(register.find("CR1").entry.id, 1)], actor="Pat Green")
    open_in(bare_window, register.path, qtbot)
    page = go(bare_window, "checks", qtbot)
    assert "Nothing to look at" in said(page)
    assert "All 15 checks hold for every entry." in said(page)


def test_the_checks_are_exported_with_what_was_accepted(
    checks: ChecksPage, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept(checks, PreIssue.NO_OWNER, "CR2", window, qtbot)
    path = tmp_path / "checks.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(path), "")))
    press(checks, "Export…", window, qtbot)
    assert str(path) in window.strip.text()
    sheet = load_workbook(path)["Checks"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    start = next(place for place, row in enumerate(cells) if row[0] == "Check")
    found = [(row[0], row[1], row[5], row[8]) for row in cells[start + 1 :]]
    assert ("Owner missing", "CR2", "Accepted", REASON) in found
    assert ("Unscored", "CR3", "Open", None) in found
    assert len(found) == 5


def test_a_register_that_is_only_read_accepts_nothing(
    bare_window: Window, register_file: Path, qtbot: QtBot
) -> None:
    bare_window.session.open(register_file, read_only=True)
    wait_for_work(bare_window, qtbot)
    page = go(bare_window, "checks", qtbot)
    assert isinstance(page, ChecksPage)
    mark(page.view, PreIssue.NO_OWNER, "CR2")
    assert not page.bar.accept.isEnabled()
    qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not page.bar.asks


# Signed off


def test_a_signed_off_quarter_shows_what_was_open_and_accepted_with_it_to_be_read_only(
    checks: ChecksPage, window: Window, qtbot: QtBot, register_file: Path
) -> None:
    accept(checks, PreIssue.NO_OWNER, "CR2", window, qtbot)
    register = Register.open(register_file)
    register.sign_off(register.settings.open_quarter, actor="Ruth Calder")
    now = register.find("CR2")
    register.save(replace(now.entry, owner="Chief executive"), now.revision, actor="Pat Green")
    window.session.refresh()
    wait_for_work(window, qtbot)
    checks.choice.setFocus()
    qtbot.keyClick(checks.choice, Qt.Key.Key_Down)
    wait_for_work(window, qtbot)
    assert checks.choice.currentText() == "2018/19 Q1, signed off"
    assert checks.said.text() == "2018/19 Q1: 4 open in 2 of 15 checks, 1 accepted."
    press(checks, "Accepted (1)", window, qtbot)
    assert tree(checks.view) == {"Owner missing": ["CR2"]}
    index = mark(checks.view, PreIssue.NO_OWNER, "CR2")
    assert str(index.siblingAtColumn(2).data()).endswith(f": {REASON}")
    assert "Ruth Calder signed it off" in checks.frozen.text()
    assert not checks.bar.isVisible()
    assert checks.view.isColumnHidden(3), "there is nothing to mend any more"
    qtbot.keyClick(checks.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not checks.bar.asks
    qtbot.keyClick(checks.view, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert window.editing.reference == "CR2"


def test_what_is_accepted_after_a_sign_off_is_refused(register_file: Path) -> None:
    register = Register.open(register_file)
    quarter = register.settings.open_quarter
    register.sign_off(quarter, actor="Ruth Calder")
    before = register.pre_issue(quarter)
    late = Acceptance(quarter.label, PreIssue.NO_OWNER, register.find("CR2").entry.id, 1)
    with pytest.raises(InvalidEntry, match="not open"):
        register.file([(late, 0)], actor="Pat Green", reason="Too late")
    assert register.pre_issue(quarter) == before
