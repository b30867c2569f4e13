"""The quarter step by step: what is done, what comes next, and that each step leads to its act."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from riskreg.model.papers import Meeting, Publication
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.ui.lifecycle.renumber_page import RenumberPage
from riskreg.ui.quarter.signing import SignOffDialog
from riskreg.ui.quarter.standing import Standing, read_standing
from riskreg.ui.quarter.steps import Act, State, Step, steps
from riskreg.ui.quarter.steps_page import StepsPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.dialogs_at_hand import fill
from tests.ui.made_registers import make_register, open_in, wait_for_work
from tests.ui.quarters import checked_register, go, press, said, whole

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

Q4, Q1 = Quarter(2017, 4), Quarter(2018, 1)
TODAY = date(2018, 6, 27)


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return checked_register(tmp_path / "westmarch.riskreg", clock)


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> StepsPage:
    found = go(window, "steps", qtbot)
    assert isinstance(found, StepsPage)
    return found


def standing(register: Register, quarter: Quarter | None = None) -> Standing:
    return read_standing(quarter, register, lambda _done, _of: None)


def meet(register: Register, body: str, held: date, quarter: Quarter = Q1, *, public: bool = True) -> None:
    register.file([(Meeting(str(uuid4()), quarter.label, body, held, public), 0)], actor="Pat Green")


def look(register: Register, quarter: Quarter | None = None) -> tuple[Step, ...]:
    return steps(standing(register, quarter), TODAY)


def test_the_first_step_that_is_not_done_comes_next(register: Register) -> None:
    made = look(register)
    assert [step.state for step in made] == [
        State.DONE, State.NEXT, State.TO_DO, State.TO_DO, State.TO_DO, State.LATER,
    ]  # fmt: skip
    assert made[1].said == "1 of 4 reviewed, 3 to do by 30 June 2018."
    assert made[1].share == (1, 4)
    assert made[2].said == "5 open in 3 of 15 checks."
    assert "before 2018/19 Q1 ends on 30 June 2018" in made[3].said
    rows = [row for row in register.summaries() if row.reference != "CR1"]
    register.review([(row.id, row.revision) for row in rows], actor="Pat Green")
    assert [step.state for step in look(register)][1:3] == [State.DONE, State.NEXT]


def test_a_quarter_that_is_signed_off_goes_on_to_its_meetings_and_its_publication(register: Register) -> None:
    made = look(register, Q4)
    left = [State.DONE, State.LEFT, State.LEFT, State.DONE]
    assert [step.state for step in made][:4] == left, "nobody reviewed an entry, and checks were open"
    assert made[2].acts == (Act.CHECKED,)
    assert made[3].acts == (Act.ISSUES, Act.REISSUE)
    assert (made[4].state, made[5].acts) == (State.NEXT, (Act.PUBLISH,))
    register.file([(Publication(Q4.label, 1, date(2018, 6, 1), "The website"), 0)], actor="Pat Green")
    published = look(register, Q4)[5]
    assert (published.state, published.acts) == (State.DONE, ())
    assert published.said == "Issue 1 was published on 1 June 2018: The website"


def test_only_the_first_quarter_of_a_year_leads_to_renumbering(register: Register) -> None:
    assert look(register)[0].acts == (Act.RENUMBER,)
    register.sign_off(Q1, actor="Pat Green")
    assert look(register)[0].acts == ()
    assert look(register, Q1)[0].acts == ()


def test_exempt_entries_are_named_unless_every_meeting_is_held_in_private(register: Register) -> None:
    now = register.find("CR1")
    register.save(replace(now.entry, exempt=True), now.revision, actor="Pat Green")

    def named() -> int:
        return sum(
            len(each.open) for each in standing(register).checks if each.check == "exempt in a public paper"
        )

    assert named() == 1
    meet(register, "Management team", date(2018, 7, 3), public=False)
    assert named() == 0
    meet(register, "Audit Committee", date(2018, 7, 18))
    assert named() == 1


def test_label_as_at_date_and_meetings_are_three_things(
    page: StepsPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    meet(register, "Audit Committee", date(2018, 7, 18))
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert {name: fact.text() for name, fact in page.facts.items()} == {
        "period": "2018/19 Q1, April to June 2018",
        "as at": "Stated at the sign-off",
        "meetings": "18 July 2018: Audit Committee",
    }
    assert "Audit Committee on 18 July 2018." in said(page)


def test_a_signed_off_quarter_can_be_chosen(
    page: StepsPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    press(page, "On with 2017/18 Q4", window, qtbot)
    assert page.quarter.currentText() == "2017/18 Q4, signed off"
    signed = register.sign_offs()[0]
    assert page.facts["as at"].text() == f"{signed.as_at.day} {signed.as_at:%B %Y}"
    assert "Signed off by Ruth Calder" in said(page)
    assert "Not published yet." in said(page)


@pytest.mark.parametrize(
    ("button", "section"),
    [("To the review", "review"), ("To the checks", "checks"), ("To the meetings", "meetings")],
)
def test_each_step_leads_to_its_section(
    page: StepsPage, window: Window, qtbot: QtBot, button: str, section: str
) -> None:
    press(page, button, window, qtbot)
    shown = window.stack.pages["quarter"]
    assert shown.section == section  # type: ignore[attr-defined]
    assert shown.pages[section].isVisible()  # type: ignore[attr-defined]


def test_the_meetings_are_those_of_the_quarter_that_was_chosen(
    page: StepsPage, window: Window, qtbot: QtBot
) -> None:
    press(page, "On with 2017/18 Q4", window, qtbot)
    press(page, "To the meetings", window, qtbot)
    assert window.stack.pages["quarter"].pages["meetings"].panel.quarter == Q4  # type: ignore[attr-defined]


def test_a_year_start_leads_to_renumbering(page: StepsPage, window: Window, qtbot: QtBot) -> None:
    press(page, "Renumber…", window, qtbot)
    assert isinstance(window.stack.currentWidget(), RenumberPage)


def dialog(window: Window, page: StepsPage, qtbot: QtBot) -> SignOffDialog:
    press(page, "Sign off…", window, qtbot)
    found = QApplication.activeModalWidget()
    assert isinstance(found, SignOffDialog)
    return found


def test_a_sign_off_shows_what_is_open_and_goes_on_knowingly(
    page: StepsPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    asked = dialog(window, page, qtbot)
    assert asked.found.text().splitlines() == [
        "5 open in 3 of 15 checks.", "Not scored, or half: 1 open", "Owner missing: 1 open",
        "Not reviewed this quarter: 3 open",
    ]  # fmt: skip
    assert not asked.go.isEnabled()
    asked.knowingly.setFocus()
    qtbot.keyClick(asked.knowingly, Qt.Key.Key_Space)
    press(asked, "Sign off 2018/19 Q1", window, qtbot)
    assert [each.quarter for each in register.sign_offs()] == [Q4, Q1]
    assert page.facts["period"].text() == "2018/19 Q2, July to September 2018"


def test_the_day_of_a_sign_off_is_typed_as_people_write_it(
    page: StepsPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    asked = dialog(window, page, qtbot)
    asked.knowingly.setChecked(True)
    for text, able in (("27 June 2018", True), ("soon", False), ("1 January 2999", False), ("27.6.18", True)):
        fill(asked, "As at", text, qtbot)
        assert asked.go.isEnabled() is able, text
    qtbot.keyClick(asked.focusWidget(), Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert [each.as_at for each in register.sign_offs()][1:] == [date(2018, 6, 27)]


def test_with_nothing_open_a_sign_off_asks_nothing_more(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    register = make_register(tmp_path / "sound.riskreg", clock, entries=[whole("CR1")])
    register.review([(register.find("CR1").entry.id, 1)], actor="Pat Green")
    open_in(bare_window, register.path, qtbot)
    page = go(bare_window, "steps", qtbot)
    assert isinstance(page, StepsPage)
    asked = dialog(bare_window, page, qtbot)
    assert not asked.knowingly.isVisible()
    assert asked.go.isEnabled()
    asked.reject()


def test_what_a_dialog_says_later_takes_no_room_from_its_fields(qtbot: QtBot) -> None:
    dialog = SignOffDialog(None, Q1, date(2018, 6, 27), "Pat Green", ())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    fields = dialog.findChildren(QLineEdit)
    tall = [each.height() for each in fields]
    fields[0].setText("soon")
    qtbot.wait(20)
    assert [each.height() for each in fields] == tall
    dialog.reject()
