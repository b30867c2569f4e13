"""Words that are half written in the quarter's place outlast other pages, and are asked about before closing."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from riskreg.model.papers import Acceptance, Meeting
from riskreg.model.pre_issue import PreIssue
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.ui.meetings.panel import MeetingsPanel
from riskreg.ui.quarter.checks import ChecksPage
from riskreg.ui.quarter.issued import IssuedPage
from riskreg.ui.quarter.page import MeetingsSection, QuarterPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import wait_for_work
from tests.ui.quarters import checked_register, go, mark, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

Q4, Q1 = Quarter(2017, 4), Quarter(2018, 1)


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    """One quarter signed off, with CR4's owner changed since; two meetings of the open one."""
    made = checked_register(tmp_path / "westmarch.riskreg", clock)
    now = made.find("CR4")
    made.save(replace(now.entry, owner="Head of Care"), now.revision, actor="Pat Green")
    for body, day in (("Management team", 27), ("Audit committee", 28)):
        meeting = Meeting(f"{Q1.label}|{uuid4()}", Q1.label, body, date(2018, 6, day))
        made.file([(meeting, 0)], actor="Pat Green")
    return made


@pytest.fixture
def issues(window: Window, qtbot: QtBot) -> IssuedPage:
    page = go(window, "issues", qtbot)
    assert isinstance(page, IssuedPage)
    press(page, "Correct by a reissue…", window, qtbot)
    page.reissuing.reason.setFocus()
    qtbot.keyClicks(page.reissuing.reason, "The owner of CR4")
    return page


@pytest.fixture
def meetings(window: Window, qtbot: QtBot) -> MeetingsPanel:
    page = go(window, "meetings", qtbot)
    assert isinstance(page, MeetingsSection)
    return page.panel


def section(window: Window) -> str:
    page = window.stack.currentWidget()
    return page.section if isinstance(page, QuarterPage) else ""


def test_a_half_written_reissue_is_asked_about_where_it_stands_before_the_window_closes(
    issues: IssuedPage, window: Window, qtbot: QtBot
) -> None:
    window.menus.actions["view.go_register"].trigger()
    assert not window.close()
    assert section(window) == "issues"
    assert issues.reissuing.isVisible()
    assert "not issued yet" in issues.half.text()
    assert window.focusWidget() is not None
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)  # go on writing: that has the focus
    assert not issues.half.isVisible()
    assert issues.reissuing.reason.text() == "The owner of CR4"


def test_what_is_dropped_lets_the_window_close(issues: IssuedPage, window: Window, qtbot: QtBot) -> None:
    window.flows.close_register()
    assert window.session.register is not None
    press(issues, "Drop it", window, qtbot)
    assert window.session.register is None


def test_once_it_is_issued_the_register_closes_as_was_wished(
    issues: IssuedPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    page = issues.reissuing
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    window.flows.close_register()
    press(issues, "Issue it", window, qtbot)
    assert window.session.register is None
    assert [each.corrects for each in register.issues(Q4)][1:] == ["The owner of CR4"]


def test_a_half_written_reissue_waits_while_one_is_elsewhere(
    issues: IssuedPage, window: Window, qtbot: QtBot
) -> None:
    page = issues.reissuing
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert [each.field for each in page.view.table.chosen] == ["owner"]
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.isVisible()
    press(issues, "Go on with the reissue…", window, qtbot)
    assert page.reason.text() == "The owner of CR4"
    assert [each.field for each in page.view.table.chosen] == ["owner"]
    press(page, "Cancel", window, qtbot)
    assert issues.reissue_button.text() == "Correct by a reissue…"
    assert not page.typed


def test_what_is_mended_meanwhile_is_offered_and_the_reason_stays(
    issues: IssuedPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    now = register.find("CR3")
    register.save(replace(now.entry, title="Another title"), now.revision, actor="Pat Green")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert {each.frozen.entry.reference for each in issues.reissuing.view.table.rows} == {"CR3", "CR4"}
    assert issues.reissuing.reason.text() == "The owner of CR4"


def test_a_half_written_acceptance_outlasts_a_refresh_and_is_asked_about(
    window: Window, register: Register, qtbot: QtBot
) -> None:
    page = go(window, "checks", qtbot)
    assert isinstance(page, ChecksPage)
    mark(page.view, PreIssue.NO_OWNER, "CR2")
    qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.bar.reason, "Being appointed")
    first = register.find("CR1")
    register.review([(first.entry.id, first.revision)], actor="Pat Green")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert page.bar.reason.isVisible()
    assert page.bar.reason.text() == "Being appointed"
    window.menus.actions["view.go_register"].trigger()
    window.flows.close_register()
    assert section(window) == "checks"
    press(page, "Go on writing", window, qtbot)
    qtbot.keyClick(page.bar.reason, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert [each.reason for each in register.filed(Acceptance)] == ["Being appointed"]
    window.flows.close_register()
    assert window.session.register is None


def test_a_question_that_is_half_written_stays_with_its_meeting(
    meetings: MeetingsPanel, window: Window, qtbot: QtBot
) -> None:
    assert meetings.view.facts.body.text() == "Management team"
    meetings.view.ask.text.setFocus()
    qtbot.keyClicks(meetings.view.ask.text, "Why so high?")
    meetings.list.setFocus()
    qtbot.keyClick(meetings.list, Qt.Key.Key_Down)
    qtbot.wait(1)
    assert meetings.view.facts.body.text() == "Audit committee"
    assert meetings.view.ask.text.words == ""
    assert meetings.list.rows.lines[0].lower.startswith("not logged yet")
    meetings.quarters.choose(Q4)
    wait_for_work(window, qtbot)
    meetings.quarters.choose(Q1)
    wait_for_work(window, qtbot)
    meetings.list.setFocus()
    qtbot.keyClick(meetings.list, Qt.Key.Key_Home)
    qtbot.wait(1)
    assert meetings.view.ask.text.words == "Why so high?"
    assert not meetings.list.rows.lines[0].lower.startswith("not logged yet")


def test_a_meeting_that_is_half_named_is_asked_about_too(
    meetings: MeetingsPanel, window: Window, qtbot: QtBot
) -> None:
    meetings.new.body.setFocus()
    qtbot.keyClicks(meetings.new.body, "Cabinet")
    window.flows.close_register()
    assert meetings.half.isVisible()
    press(meetings, "Drop it", window, qtbot)
    assert window.session.register is None
