"""The register as at a sign-off or a day: what stood then, and nothing that came after."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.history.as_at import AsAtPage
from riskreg.ui.history.page import HistoryPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import make_register, open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so
MAY, JUNE = datetime(2018, 5, 10, 9, tzinfo=UTC), datetime(2018, 6, 10, 9, tzinfo=UTC)


@pytest.fixture
def register_file(tmp_path: Path, clock: Clock) -> Path:
    """Signed off as 2017/18 Q4 in April 2018; CR1 changed in May and again in June."""
    path = make_register(tmp_path / "westmarch.riskreg", clock, signed=1).path
    change(path, MAY, "CR1", title="Winter pressure on wards", residual=FIVE_BY_FIVE.rate(5, 5))
    change(path, JUNE, "CR1", title="Winter pressure everywhere", owner="Director of Public Health")
    return path


def change(path: Path, at: datetime, reference: str, **values: object) -> None:
    register = Register.open(path, clock=lambda: at)
    found = register.find(reference)
    register.save(
        replace(found.entry, **values), found.revision, actor="Pat Green", reason="Reviewed by the board"
    )


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> AsAtPage:
    return section(window, qtbot)


def section(window: Window, qtbot: QtBot) -> AsAtPage:
    window.preferences.section = "as at"
    window.go("history")
    history = window.stack.pages["history"]
    assert isinstance(history, HistoryPage)
    found = history.go("as at")
    assert isinstance(found, AsAtPage)
    wait_for_work(window, qtbot)
    return found


def ask_for(page: AsAtPage, text: str, window: Window, qtbot: QtBot) -> None:
    """Choose "a day" and type it, as a person would."""
    page.choice.list.setFocus()
    page.choice.list.setCurrentIndex(0)
    page.choice.list.activated.emit(0)
    page.choice.day.field.selectAll()
    qtbot.keyClicks(page.choice.day.field, text)
    qtbot.keyClick(page.choice.day.field, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)


def titles(page: AsAtPage) -> dict[str, str]:
    return {row.reference: row.title for row in page.register.view.table.rows}


def test_the_last_sign_off_is_shown_first_as_it_was_signed(page: AsAtPage) -> None:
    assert page.choice.moment == Quarter(2017, 4)
    assert titles(page)["CR1"] == "Winter pressure on hospitals"
    signed = page.past.state.signed_off
    assert page.banner.text() == (
        f"As signed off: 2017/18 Q4, as at {'2 April 2018'}, by Ruth Calder, on 2 April 2018:"
        f" 5 entries, up to ledger row {signed.rows} (head {signed.head[:12]}…)"
    )


def test_the_chosen_entry_stands_beside_it_whole_and_cannot_be_changed(
    page: AsAtPage, window: Window, qtbot: QtBot
) -> None:
    page.register.view.selectRow(0)
    wait_for_work(window, qtbot)
    panel = page.panel
    assert panel is not None
    assert panel.page.head.title.text() == "Winter pressure on hospitals"
    assert panel.page.head.owner.text() == "Director of Adults"
    assert panel.page.history.model.rowCount() == 1  # what came after the sign-off had not happened
    assert panel.page.locked.text() == "As at 2017/18 Q4: to be read, not changed."
    qtbot.keyClicks(panel.page.head.title, "Other words")
    qtbot.keyClick(panel.page.scores.matrix, Qt.Key.Key_Return)
    assert not panel.is_dirty()
    assert panel.bar.isHidden()


@pytest.mark.parametrize(
    ("typed", "title", "said"),
    [
        ("20/5/2018", "Winter pressure on wards", "As at 20 May 2018, in 2018/19 Q1: 5 entries, up to ledger row"),
        ("9 May 2018", "Winter pressure on hospitals", "As at 9 May 2018, in 2018/19 Q1: 5 entries"),
        ("2018-06-10", "Winter pressure everywhere", "As at 10 June 2018, in 2018/19 Q1: 5 entries"),
    ],
)
def test_a_day_that_is_typed_shows_what_stood_at_its_end(
    page: AsAtPage, window: Window, qtbot: QtBot, typed: str, title: str, said: str
) -> None:
    ask_for(page, typed, window, qtbot)
    assert titles(page)["CR1"] == title
    assert page.banner.text().startswith(said)
    assert page.panel.page.head.title.text() == title
    assert page.choice.day.field.text() in said


def test_scores_and_directions_are_those_of_the_day(page: AsAtPage, window: Window, qtbot: QtBot) -> None:
    ask_for(page, "20 May 2018", window, qtbot)
    row = page.register.view.table.row(0)
    assert (row.residual_score, row.direction) == (25, "increased")
    assert page.panel.page.scores.direction.shown.text().endswith("Increased since 2017/18 Q4")
    page.choice.choose(Quarter(2017, 4))
    page.show_moment(Quarter(2017, 4))
    wait_for_work(window, qtbot)
    assert page.register.view.table.row(0).residual_score == 16


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("27 June 1999", "did not exist yet"),
        ("1 January 2999", "1 January 2999 is in the future"),
        ("soon", '"soon" is not a date'),
    ],
)
def test_a_day_that_has_nothing_to_show_is_a_sentence(
    page: AsAtPage, window: Window, qtbot: QtBot, typed: str, sentence: str
) -> None:
    ask_for(page, typed, window, qtbot)
    assert page.states.currentWidget() is page.notice
    assert sentence in said_by(page.notice)
    assert page.banner.isHidden()
    assert not page.export.isEnabled()
    ask_for(page, "20 May 2018", window, qtbot)
    assert page.states.currentWidget() is page.register
    assert page.export.isEnabled()


def said_by(widget: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(each.text() for each in widget.findChildren(QLabel))


def test_a_day_can_be_picked_from_the_calendar(page: AsAtPage, window: Window, qtbot: QtBot) -> None:
    page.choice.list.activated.emit(0)
    page.choice.list.setCurrentIndex(0)
    page.choice.day.open.click()
    calendar = page.choice.day.calendar
    calendar.setSelectedDate(QDate(2018, 5, 20))
    calendar.activated.emit(calendar.selectedDate())
    wait_for_work(window, qtbot)
    assert not calendar.isVisible()
    assert page.choice.day.field.text() == "20 May 2018"
    assert page.past.moment == date(2018, 5, 20)


def test_escape_leaves_the_calendar_and_the_day_as_it_was(page: AsAtPage, qtbot: QtBot) -> None:
    page.choice.day.open_calendar()
    calendar = page.choice.day.calendar
    before = page.choice.day.day
    qtbot.keyClick(calendar.focusWidget() or calendar, Qt.Key.Key_Escape)
    assert not calendar.isVisible()
    assert page.choice.day.day == before


def test_the_filter_and_the_chosen_entry_hold_from_one_moment_to_another(
    page: AsAtPage, window: Window, qtbot: QtBot
) -> None:
    page.register.filter.field.setText("director of")
    assert list(titles(page)) == ["CR1", "CR10"]
    page.register.view.selectRow(1)
    wait_for_work(window, qtbot)
    ask_for(page, "20 May 2018", window, qtbot)
    assert list(titles(page)) == ["CR1", "CR10"]
    assert page.panel.page.head.reference.text() == "CR10"


def test_who_reviewed_what_is_told_as_it_was_known_then(window: Window, register_file: Path, qtbot: QtBot) -> None:
    later = Register.open(register_file, clock=lambda: JUNE)
    found = later.find("CR2")
    later.review([(found.entry.id, found.revision)], actor="Pat Green")
    page = section(window, qtbot)
    ask_for(page, "20 May 2018", window, qtbot)
    table = page.register.view.table
    assert [row.reference for row in table.rows if table.is_reviewed(row)] == ["CR1"]
    ask_for(page, "11 June 2018", window, qtbot)
    assert [row.reference for row in table.rows if table.is_reviewed(row)] == ["CR1", "CR2"]


def test_a_sign_off_meanwhile_is_offered_and_the_choice_stays(
    page: AsAtPage, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    register = Register.open(register_file, clock=lambda: datetime(2018, 7, 4, tzinfo=UTC))
    register.sign_off(Quarter(2018, 1), actor="Ruth Calder")
    window.session.refresh()
    wait_for_work(window, qtbot)
    offered = [page.choice.list.itemText(at) for at in range(page.choice.list.count())]
    assert offered == ["A day…", "2018/19 Q1, signed off 4 July 2018", "2017/18 Q4, signed off 2 April 2018"]
    assert page.choice.moment == page.past.moment == Quarter(2017, 4)


def test_what_is_shown_goes_out_as_a_workbook(
    page: AsAtPage, window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_for(page, "20 May 2018", window, qtbot)
    target = tmp_path / "then.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(target), "")))
    page.export.click()
    wait_for_work(window, qtbot)
    words = {cell.value for sheet in load_workbook(target) for row in sheet.iter_rows() for cell in row}
    assert any("Winter pressure on wards" in str(word) for word in words)
    assert not any("Winter pressure everywhere" in str(word) for word in words)


def test_the_whole_head_can_be_copied(page: AsAtPage) -> None:
    page.copy.click()
    assert QGuiApplication.clipboard().text() == page.past.state.head


def test_a_register_without_entries_says_so(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    path = make_register(tmp_path / "empty.riskreg", clock, entries=[]).path
    open_in(bare_window, path, qtbot)
    page = section(bare_window, qtbot)
    assert "There was nothing in the register then." in said_by(page.notice)
    assert page.banner.text().endswith(f"(head {page.past.state.head[:12]}…)")
    assert not page.banner.isHidden()


def test_another_register_begins_with_its_own_last_sign_off(
    page: AsAtPage, window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    path = make_register(tmp_path / "other.riskreg", clock, signed=2).path
    open_in(window, path, qtbot)
    section(window, qtbot)
    assert page.past.path == path
    assert page.choice.moment == Quarter(2017, 4)
    assert page.choice.list.count() == 3


def test_everything_that_takes_the_focus_has_a_name(page: AsAtPage) -> None:
    for each in page.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible():
            named = each.accessibleName() or (each.text() if isinstance(each, QAbstractButton) else "")
            assert named, each
