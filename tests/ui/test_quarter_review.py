"""The review: who looks at which entry by when, what is late, and whom to remind."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from riskreg.model.deadlines import Deadlines, Due
from riskreg.model.errors import InvalidEntry
from riskreg.model.papers import Deadline
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.ui.days import plain_date
from riskreg.ui.quarter.review import ReviewPage
from riskreg.ui.quarter.review_model import REFERENCE, REVIEWER, STATE
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import shown_references, wait_for_work
from tests.ui.quarters import checked_register, go, press, said

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

Q1 = Quarter(2018, 1)
LATE, LATER = date(2018, 6, 20), date.today() + timedelta(days=30)  # noqa: DTZ011 - the person's day


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return checked_register(tmp_path / "westmarch.riskreg", clock)


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> ReviewPage:
    found = go(window, "review", qtbot)
    assert isinstance(found, ReviewPage)
    return found


def listed(page: ReviewPage) -> list[tuple[str, str, str]]:
    table = page.view.table
    return [
        tuple(str(table.index(row, column).data()) for column in (REVIEWER, REFERENCE, STATE))  # type: ignore[misc]
        for row in range(table.rowCount())
    ]


def mark(page: ReviewPage, *references: str) -> None:
    """Mark entries with the keys, from the top."""
    rows = [each.row.reference for each in page.view.table.rows]
    page.view.clearSelection()
    page.view.setFocus()
    page.view.selectRow(rows.index(references[0]))


def write(page: ReviewPage, scope: int, day: str, who: str, window: Window, qtbot: QtBot) -> None:
    """Say by when and by whom, with the keyboard alone."""
    page.form.scope.setFocus()
    qtbot.keyClick(page.form.scope, Qt.Key.Key_Home)
    for _ in range(scope):
        qtbot.keyClick(page.form.scope, Qt.Key.Key_Down)
    for field, text in ((page.form.day.field, day), (page.form.who, who)):
        field.setFocus()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(page.form.who, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    qtbot.wait(1)


ALL, OWNERS, ALONE = range(3)


def test_until_somebody_says_otherwise_the_owner_reviews_until_the_quarter_ends(page: ReviewPage) -> None:
    assert page.said.text() == "2018/19 Q1: 1 of 4 reviewed, 3 to do by 30 June 2018."
    assert (page.progress.value(), page.progress.maximum()) == (1, 4)
    assert listed(page) == [
        ("Director of Adults", "CR3", "To do by 30 Jun 2018"),
        ("Director of Adults", "CR4", "To do by 30 Jun 2018"),
        ("Nobody", "CR2", "To do by 30 Jun 2018"),
        ("Director of Adults", "CR1", "✓ Reviewed"),
    ]
    assert str(page.view.table.index(3, STATE + 1).data()).endswith(", Pat Green")


def test_a_day_for_all_entries_is_kept_and_what_is_late_says_so(
    page: ReviewPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    write(page, ALL, "20 June 2018", "", window, qtbot)
    (filed,) = register.filed(Deadline)
    assert (filed.paper.day, filed.paper.reviewer, filed.revision) == (LATE, "", 1)
    assert page.said.text() == "2018/19 Q1: 1 of 4 reviewed, 3 to do by 20 June 2018, 3 overdue."
    assert [state for _, _, state in listed(page)] == ["Overdue since 20 Jun 2018"] * 3 + ["✓ Reviewed"]
    assert page.view.table.index(0, STATE).data(Qt.ItemDataRole.FontRole).bold()
    assert not page.form.typed
    assert "1 of 4 reviewed, 3 to do by 20 June 2018, 3 overdue." in said(go(window, "steps", qtbot))


def test_an_entry_goes_before_its_owner_and_the_owner_before_all(
    page: ReviewPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    write(page, ALL, "20 June 2018", "", window, qtbot)
    mark(page, "CR3")
    write(page, OWNERS, plain_date(LATER), "Head of Care", window, qtbot)
    mark(page, "CR4")
    write(page, ALONE, "", "Ann Cole", window, qtbot)
    rows = {reference: (who, state) for who, reference, state in listed(page)}
    assert rows["CR3"][0] == "Head of Care, for Director of Adults"
    assert rows["CR4"][0] == "Ann Cole, for Director of Adults"
    assert rows["CR3"][1] == rows["CR4"][1]
    assert rows["CR3"][1].startswith("To do by ")
    assert rows["CR2"] == ("Nobody", "Overdue since 20 Jun 2018")
    assert len(register.filed(Deadline)) == 3
    assert register.verify().ok


def test_what_is_left_is_to_do_by_the_last_of_its_own_days(
    page: ReviewPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    for reference in ("CR2", "CR3"):
        found = register.find(reference)
        register.review([(found.entry.id, found.revision)], actor="Pat Green")
    window.session.refresh()
    wait_for_work(window, qtbot)
    mark(page, "CR4")
    write(page, ALONE, "20 June 2018", "", window, qtbot)
    assert page.said.text() == "2018/19 Q1: 3 of 4 reviewed, 1 to do by 20 June 2018, 1 overdue."
    assert "3 of 4 reviewed, 1 to do by 20 June 2018, 1 overdue." in said(go(window, "steps", qtbot))


def test_what_is_emptied_is_as_for_the_rest_again(
    page: ReviewPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    write(page, ALL, "20 June 2018", "", window, qtbot)
    page.form.day.field.setFocus()
    qtbot.keyClick(page.form.day.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.form.day.field, Qt.Key.Key_Delete)
    assert page.form.day.field.placeholderText() == "30 June 2018"
    qtbot.keyClick(page.form.day.field, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    (filed,) = register.filed(Deadline)
    assert (filed.paper.day, filed.revision) == (None, 2)
    assert page.said.text().endswith("3 to do by 30 June 2018.")


def test_what_is_no_day_is_said_in_place_and_nothing_is_set(
    page: ReviewPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    write(page, ALL, "soon", "", window, qtbot)
    assert page.form.trouble.isVisible()
    assert page.form.day.field.text() == "soon"
    assert register.filed(Deadline) == ()


def test_what_is_typed_stays_about_what_it_was_typed_for(
    page: ReviewPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    mark(page, "CR3")
    page.form.scope.setFocus()
    qtbot.keyClick(page.form.scope, Qt.Key.Key_End)
    page.form.who.setFocus()
    qtbot.keyClicks(page.form.who, "Ann Cole")
    mark(page, "CR2")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert (page.form.scope.currentText(), page.form.who.text()) == ("CR3 alone", "Ann Cole")
    assert not window.close()
    assert page.half.isVisible()
    press(page, "Go on writing", window, qtbot)
    qtbot.keyClick(page.form.who, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert register.filed(Deadline)[0].paper.entry == register.find("CR3").entry.id
    assert page.form.scope.currentText() == "CR2 alone"


def test_what_nobody_reviewed_opens_in_the_table_as_a_chip(page: ReviewPage, window: Window, qtbot: QtBot) -> None:
    press(page, "Show the 3 in the register", window, qtbot)
    assert window.page.isVisible()
    assert shown_references(window) == ["CR2", "CR3", "CR4"]
    chips = [each.text() for each in window.page.filter.findChildren(type(window.page.filter.unreviewed))]
    assert any("Not reviewed in 2018/19 Q1" in text for text in chips)


def test_the_remind_list_is_copied_person_by_person_with_the_day(
    page: ReviewPage, window: Window, qtbot: QtBot
) -> None:
    mark(page, "CR3")
    write(page, ALONE, "20 June 2018", "Ann Cole", window, qtbot)
    press(page, "Copy the reminders", window, qtbot)
    assert QGuiApplication.clipboard().text() == (
        "To be reviewed for 2018/19 Q1\n\n"
        "Ann Cole (1)\n  CR3  What CR3 is about – by 20 June 2018, overdue (owner: Director of Adults)\n\n"
        "Director of Adults (1)\n  CR4  What CR4 is about – by 30 June 2018\n\n"
        "Without an owner (1)\n  CR2  What CR2 is about – by 30 June 2018"
    )


def test_ctrl_c_copies_all_that_one_person_has_still_to_review(
    page: ReviewPage, window: Window, qtbot: QtBot
) -> None:
    mark(page, "CR4")
    assert page.copy_one.text() == "Copy for Director of Adults"
    qtbot.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert "CR3" in text
    assert "CR4" in text
    assert "CR2" not in text
    mark(page, "CR1")  # who is done needs no reminder
    assert not page.copy_one.isVisible()


# In the ledger


def test_a_quarters_end_that_nobody_set_is_never_late() -> None:
    end = Deadlines(Q1).due("Director of Adults", "an-id")
    assert end == Due(date(2018, 6, 30), "Director of Adults", agreed=False)
    assert not end.is_late(date(2019, 1, 1))
    agreed = Deadlines(Q1, [Deadline(Q1.label, LATE)]).due("Director of Adults", "an-id")
    assert agreed.is_late(date(2018, 6, 21))
    assert not agreed.is_late(LATE)


def test_who_reviews_stays_from_quarter_to_quarter_and_by_when_does_not() -> None:
    q2, q3 = Q1.next, Q1.next.next
    first = (
        Deadline(Q1.label, LATE, "Risk team"),
        Deadline(Q1.label, LATE, "Ann Cole", owner="CMT"),
        Deadline(Q1.label, None, "Ben Ode", entry="an-id"),
    )
    second = Deadline(q2.label, LATER, owner="CMT")  # as for the rest again, and by another day
    assert Deadlines(q2, first).due("CMT") == Due(q2.end, "Ann Cole", agreed=False)
    assert Deadlines(q3, (second, *first)).due("CMT", "an-id") == Due(q3.end, "Ben Ode", agreed=False)
    assert Deadlines(q2, (second, *first)).due("CMT") == Due(LATER, "Risk team", agreed=True)
    assert Deadlines(q3, (second, *first)).due("CMT") == Due(q3.end, "Risk team", agreed=False)
    assert Deadlines(Q1, (second, *first)).due("CMT") == Due(LATE, "Ann Cole", agreed=True)
    assert Deadlines(q2, first).own("CMT") == Deadline(q2.label, None, "Ann Cole", owner="CMT")


def test_a_reviewer_is_there_in_the_next_quarter_and_kept_with_its_day(
    page: ReviewPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    mark(page, "CR3")
    write(page, OWNERS, "20 June 2018", "Head of Care", window, qtbot)
    register.sign_off(Q1, actor="Ruth Calder")
    window.session.refresh()
    wait_for_work(window, qtbot)
    mark(page, "CR3")
    assert {who for who, reference, _ in listed(page) if reference in ("CR1", "CR3", "CR4")} == {
        "Head of Care, for Director of Adults"
    }
    page.form.scope.setFocus()
    qtbot.keyClick(page.form.scope, Qt.Key.Key_Home)
    qtbot.keyClick(page.form.scope, Qt.Key.Key_Down)
    assert (page.form.day.field.text(), page.form.who.text()) == ("", "Head of Care")
    page.form.day.field.setFocus()
    qtbot.keyClicks(page.form.day.field, plain_date(LATER))
    qtbot.keyClick(page.form.day.field, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    papers = [each.paper for each in register.filed(Deadline)]
    owner = "Director of Adults"
    assert Deadline(Q1.next.label, LATER, "Head of Care", owner) in papers
    assert Deadline(Q1.label, date(2018, 6, 20), "Head of Care", owner) in papers


def test_what_was_set_for_a_quarter_stays_once_it_is_signed_off(register: Register) -> None:
    paper = Deadline(Q1.label, LATE)
    register.file([(paper, 0)], actor="Pat Green")
    register.sign_off(Q1, actor="Ruth Calder")
    with pytest.raises(InvalidEntry, match="not open"):
        register.file([(Deadline(Q1.label, LATER), 1)], actor="Pat Green")
    assert [each.paper for each in register.filed(Deadline)] == [paper]
