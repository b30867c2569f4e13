"""The meetings of a quarter, in the real window: added, changed where they stand, and what each was shown."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.papers import Meeting, Shown
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.ui.history.compare import ComparePage
from riskreg.ui.meetings.panel import MeetingsPanel
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import make_register, open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "QProcess: Destroyed"
)  # the offscreen platform says so
Q4, Q1 = Quarter(2017, 4), Quarter(2018, 1)


@pytest.fixture
def panel(window: Window, qtbot: QtBot) -> MeetingsPanel:
    return placed(window, qtbot)


def placed(window: Window, qtbot: QtBot) -> MeetingsPanel:
    made = MeetingsPanel(window.session, window.flows)
    window.session.shown.connect(made.show_contents)
    assert window.session.contents is not None
    made.show_contents(window.session.contents)
    window.show_page(made)
    wait_for_work(window, qtbot)
    return made


def typed(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def add(panel: MeetingsPanel, window: Window, body: str, day: str, qtbot: QtBot) -> None:
    typed(panel.new.body, body, qtbot)
    panel.new.body.completer().popup().hide()
    typed(panel.new.day.field, day, qtbot)
    qtbot.keyClick(panel.new.day.field, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)


def filed(path: Path) -> list[Meeting]:
    return [each.paper for each in Register.open(path, read_only=True).filed(Meeting)]


def listed(panel: MeetingsPanel) -> list[tuple[str, str]]:
    return [(line.upper, line.lower) for line in panel.list.rows.lines]


def test_meetings_are_added_with_keys_alone_and_stand_in_the_order_of_their_days(
    panel: MeetingsPanel, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    assert panel.none.isVisible()
    add(panel, window, "Audit Committee", "12 July 2018", qtbot)
    add(panel, window, "Management team", "27/6/18", qtbot)
    assert listed(panel) == [
        ("Management team", "27 June 2018 · nothing shown yet · not in public"),
        ("Audit Committee", "12 July 2018 · nothing shown yet · in public"),
    ]
    assert panel.list.current.startswith(Q1.label), "the one that was just added is marked"
    assert panel.view.facts.body.text() == "Management team"
    assert panel.list.hasFocus()
    assert [(each.body, each.held, each.quarter) for each in filed(register_file)] == [
        ("Audit Committee", date(2018, 7, 12), Q1.label), ("Management team", date(2018, 6, 27), Q1.label),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "day", "said"),
    [("", "12 July 2018", "which body meets"), ("Audit Committee", "", "which day"), ("Audit", "x", "not a date")],
)
def test_what_a_new_meeting_lacks_is_said_in_place(
    panel: MeetingsPanel, window: Window, register_file: Path, body: str, day: str, said: str, qtbot: QtBot
) -> None:
    add(panel, window, body, day, qtbot)
    assert panel.new.trouble.isVisible()
    assert said in panel.new.trouble.text()
    panel.new.add.click()
    assert filed(register_file) == []


def test_a_meeting_is_moved_closed_to_the_public_and_called_off_where_it_stands(
    panel: MeetingsPanel, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    add(panel, window, "Audit Committee", "12 July 2018", qtbot)
    facts = panel.view.facts
    typed(facts.day.field, "19 July 2018", qtbot)
    qtbot.keyClick(facts.day.field, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    facts.public.setFocus()
    qtbot.keyClick(facts.public, Qt.Key.Key_Space)
    wait_for_work(window, qtbot)
    typed(facts.body, "Audit and Governance Committee", qtbot)
    qtbot.keyClick(facts.body, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert listed(panel) == [
        ("Audit and Governance Committee", "19 July 2018 · nothing shown yet · not in public")
    ]
    facts.off.click()
    wait_for_work(window, qtbot)
    (meeting,) = filed(register_file)
    assert (meeting.held, meeting.public, meeting.called_off) == (date(2018, 7, 19), False, True)
    assert listed(panel)[0][1] == "19 July 2018 · called off"
    assert facts.off.text() == "It meets after all"
    assert not panel.view.shown.record.isVisible()
    assert not panel.view.ask.isVisible()


def test_a_change_that_somebody_made_meanwhile_is_said_and_theirs_is_shown(
    panel: MeetingsPanel, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    add(panel, window, "Audit Committee", "12 July 2018", qtbot)
    register = Register.open(register_file)
    (found,) = register.filed(Meeting)
    register.file([(replace(found.paper, held=date(2018, 7, 26)), found.revision)], actor="Pat Green")
    panel.view.facts.public.click()
    wait_for_work(window, qtbot)
    window.session.refresh()
    wait_for_work(window, qtbot)
    (meeting,) = filed(register_file)
    assert (meeting.held, meeting.public) == (date(2018, 7, 26), True), "nothing of theirs is lost"
    assert panel.view.facts.public.isChecked()
    assert panel.view.facts.day.field.text() == "26 July 2018"


def test_one_act_records_what_a_meeting_was_shown_of_the_open_quarter(
    panel: MeetingsPanel, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    add(panel, window, "Management team", "27 June 2018", qtbot)
    state = Register.open(register_file).state()
    panel.view.shown.record.click()
    wait_for_work(window, qtbot)
    (meeting,) = filed(register_file)
    assert meeting.shown == Shown(Q1.label, 0, state.rows, state.head)
    assert f"up to ledger row {state.rows}" in panel.view.shown.words.text()
    assert listed(panel)[0][1] == "27 June 2018 · shown 2018/19 Q1 as it stood · not in public"
    assert panel.view.shown.record.text() == "Shown once more now"


def test_of_a_signed_off_quarter_an_issue_of_it_is_shown(
    panel: MeetingsPanel, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    register = Register.open(register_file)
    entry = register.state(Q4).entries[0].entry
    register.reissue(Q4, [replace(entry, owner="Director of Health")], actor="Clerk", reason="The owner of CR1")
    window.session.refresh()
    wait_for_work(window, qtbot)
    panel.quarters.choose(Q4)
    add(panel, window, "Cabinet committee", "9 May 2018", qtbot)
    issues = panel.view.shown.issues
    assert [issues.itemText(at).split(",")[0] for at in range(issues.count())] == ["issue 2", "issue 1"]
    panel.view.shown.record.click()
    wait_for_work(window, qtbot)
    first, second = register.issues(Q4)
    assert filed(register_file)[0].shown == Shown(Q4.label, 2, second.rows, second.head)
    issues.setCurrentIndex(1)
    panel.view.shown.record.click()
    wait_for_work(window, qtbot)
    assert filed(register_file)[0].shown == Shown(Q4.label, 1, first.rows, first.head)


def test_what_changed_since_a_meeting_saw_it_is_one_click_away(
    panel: MeetingsPanel, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    add(panel, window, "Management team", "27 June 2018", qtbot)
    panel.view.shown.record.click()
    wait_for_work(window, qtbot)
    register = Register.open(register_file)
    found = register.find("CR2")
    register.save(replace(found.entry, owner="Director of Data"), found.revision, actor="Pat Green")
    window.session.refresh()
    panel.view.shown.compare.click()
    wait_for_work(window, qtbot)
    page = window.findChild(ComparePage)
    assert page is not None
    assert page.isVisible()
    assert isinstance(page.before.moment, Shown)
    assert page.before.list.currentText().startswith("Management team last saw it, 27 June 2018")
    assert page.view.heading.text().startswith("CR2")
    assert page.summary.text() == "1 with another owner, 4 the same"


def test_each_quarter_has_meetings_of_its_own(panel: MeetingsPanel, window: Window, qtbot: QtBot) -> None:
    add(panel, window, "Management team", "27 June 2018", qtbot)
    panel.quarters.choose(Q4)
    wait_for_work(window, qtbot)
    assert listed(panel) == []
    assert panel.none.isVisible()
    panel.quarters.choose(Q1)
    assert [upper for upper, _ in listed(panel)] == ["Management team"]


def test_a_body_meets_in_public_or_not_as_it_did_before(
    panel: MeetingsPanel, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    add(panel, window, "Corporate Board", "27 June 2018", qtbot)
    panel.view.facts.public.click()
    wait_for_work(window, qtbot)
    add(panel, window, "corporate board", "25 July 2018", qtbot)
    add(panel, window, "Audit Committee", "26 July 2018", qtbot)
    assert [each.public for each in filed(register_file)] == [False, False, True]


def test_a_body_that_met_before_is_offered_again(panel: MeetingsPanel, window: Window, qtbot: QtBot) -> None:
    add(panel, window, "Corporate Board", "27 June 2018", qtbot)
    offers = panel.new.body.completer().model()
    assert [offers.index(row, 0).data() for row in range(offers.rowCount())] == [
        "Corporate Board", "Management team", "Cabinet committee", "Audit committee",
    ]  # fmt: skip


def test_a_register_that_is_only_read_shows_its_meetings_and_offers_nothing_to_change(
    bare_window: Window, register_file: Path, qtbot: QtBot
) -> None:
    Register.open(register_file).file(
        [(Meeting(f"{Q1.label}|1", Q1.label, "Audit Committee", date(2018, 7, 12)), 0)], actor="Clerk"
    )
    bare_window.session.open(register_file, read_only=True)
    qtbot.waitUntil(lambda: bool(bare_window.session.contents and bare_window.session.contents.complete))
    panel = placed(bare_window, qtbot)
    assert [upper for upper, _ in listed(panel)] == ["Audit Committee"]
    hidden = (panel.new, panel.view.ask, panel.view.shown.record, panel.view.facts.off)
    assert not any(each.isVisible() for each in hidden)
    assert panel.view.facts.body.isReadOnly()
    assert not panel.view.facts.public.isEnabled()


def test_where_there_is_no_room_the_meeting_comes_over_the_list_and_goes_again(
    panel: MeetingsPanel, window: Window, qtbot: QtBot
) -> None:
    add(panel, window, "Audit Committee", "12 July 2018", qtbot)
    window.resize(800, 600)
    qtbot.waitUntil(lambda: not panel.view.isVisible())
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.view.isVisible()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert panel.list.hasFocus()


def test_everything_that_takes_the_focus_has_a_name(panel: MeetingsPanel, window: Window, qtbot: QtBot) -> None:
    add(panel, window, "Audit Committee", "12 July 2018", qtbot)
    for each in panel.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible():
            named = each.accessibleName() or (each.text() if isinstance(each, QAbstractButton) else "")
            assert named, each


def test_a_register_without_entries_takes_meetings_too(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    open_in(bare_window, make_register(tmp_path / "empty.riskreg", clock, entries=[]).path, qtbot)
    panel = placed(bare_window, qtbot)
    add(panel, bare_window, "Audit Committee", "12 July 2018", qtbot)
    assert [upper for upper, _ in listed(panel)] == ["Audit Committee"]
    panel.view.shown.record.click()
    wait_for_work(bare_window, qtbot)
    assert "while it was open" in panel.view.shown.words.text()
