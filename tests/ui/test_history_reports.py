"""Ready reports: each test with its count and share, the entries behind it, for any period, into a workbook."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from riskreg.model.evidence import Finding, Report, Test
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.history.finding_table import REFERENCE
from riskreg.ui.history.report_list import count_words, share_words
from riskreg.ui.history.reports import ReportsPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import OFFICER, entry, make_register, open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def open_reports(window: Window, qtbot: QtBot) -> ReportsPage:
    section = next(each for each in window.menus.filled_later["sections"].actions() if each.data() == "reports")
    section.trigger()
    wait_for_work(window, qtbot)
    found = window.findChild(ReportsPage)
    assert isinstance(found, ReportsPage)
    assert found.isVisible()
    return found


@pytest.fixture
def reports(window: Window, qtbot: QtBot) -> ReportsPage:
    return open_reports(window, qtbot)


def choose(page: ReportsPage, test: Test) -> None:
    row = [each.test for each in page.list.reports].index(test)
    page.view.setCurrentIndex(page.list.index(row))


def references(page: ReportsPage) -> list[str]:
    table = page.findings.table
    return [str(table.index(row, REFERENCE).data()) for row in range(table.rowCount())]


def words(page: ReportsPage) -> str:
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_the_eight_tests_have_their_count_and_share(reports: ReportsPage) -> None:
    assert [each.test for each in reports.list.reports] == list(Test)
    choose(reports, Test.UNSCORED)
    assert reports.heading.text() == "Unscored: 1 of 5, 20 %"
    assert references(reports) == ["CR3"]
    choose(reports, Test.NO_OWNER)
    assert reports.heading.text() == "Owner missing: none of 5"
    assert "Every entry that was tested passes." in words(reports)
    choose(reports, Test.ABOVE_APPETITE)
    assert reports.heading.text() == "Above appetite: not tested"
    spoken = reports.list.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Unscored, 1 of 5, 20 %. Tested: ")


def test_the_first_test_that_found_something_is_open(reports: ReportsPage) -> None:
    assert reports.chosen is not None
    assert reports.chosen.test is Test.NOT_REVIEWED
    assert references(reports) == ["CR1", "CR2", "CR3", "CR10", "CO1"]


def test_enter_opens_the_entry_in_the_register(reports: ReportsPage, window: Window, qtbot: QtBot) -> None:
    choose(reports, Test.UNSCORED)
    reports.view.setFocus()
    qtbot.keyClick(reports.view, Qt.Key.Key_Return)
    assert window.focusWidget() is reports.findings
    qtbot.keyClick(reports.findings, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert window.page.isVisible()
    assert window.panel.page.head.reference.text() == "CR3"


def test_a_review_takes_the_entry_off_the_list(
    reports: ReportsPage, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    register = Register.open(register_file)
    reports.findings.selectRow(2)
    register.review([(register.find("CR1").entry.id, 1)], actor=OFFICER)
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert references(reports) == ["CR2", "CR3", "CR10", "CO1"]
    assert references(reports)[reports.findings.currentIndex().row()] == "CR3"


def test_a_signed_off_quarter_is_tested_as_it_was(reports: ReportsPage, window: Window, qtbot: QtBot) -> None:
    assert [reports.period.itemText(at) for at in range(reports.period.count())] == [
        "2018/19 Q1, as it stands", "2017/18 Q4, as signed off",
    ]  # fmt: skip
    reports.period.setCurrentIndex(1)
    wait_for_work(window, qtbot)
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert reports.period.currentIndex() == 1
    found = {each.test: len(each.findings) for each in reports.list.reports}
    register = window.session.register
    assert register is not None
    (last,) = register.sign_offs()
    assert found == {each.test: len(each.findings) for each in register.reports(last.quarter)}


def test_how_long_is_long_is_set_in_place_and_remembered(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    red = entry("CR1", "Long red", FIVE_BY_FIVE.rate(5, 5))
    register = make_register(tmp_path / "red.riskreg", clock, entries=[red], signed=2)
    open_in(bare_window, register.path, qtbot)
    page = open_reports(bare_window, qtbot)
    choose(page, Test.LONG_RED)
    assert references(page) == ["CR1"]
    page.long_red.setCurrentIndex(3)
    wait_for_work(bare_window, qtbot)
    assert page.long_red.currentText() == "Highest band: 4 quarters running"
    assert references(page) == []
    assert bare_window.preferences.long_red == 4


def test_all_tests_go_into_a_workbook(
    reports: ReportsPage, window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "reports.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(to), ""))
    reports.export()
    wait_for_work(window, qtbot)
    assert str(to) in window.strip.text()
    cells = [str(each.value) for sheet in load_workbook(to) for row in sheet.rows for each in row]
    assert "CR3" in cells


def test_few_are_not_called_none_and_nearly_all_not_all(register_file: Path) -> None:
    found = Finding(Register.open(register_file).find("CR1"))
    one_of_many = Report(Test.UNSCORED, "", (found,), 10_000)
    assert count_words(one_of_many) == "1 of 10,000, under 1 %"
    assert share_words(Report(Test.UNSCORED, "", (found,) * 999, 1000)) == "99 %"
    assert share_words(Report(Test.UNSCORED, "", (found,), 1)) == "100 %"


def test_a_narrow_window_puts_the_entries_under_the_tests(
    reports: ReportsPage, window: Window, qtbot: QtBot
) -> None:
    window.resize(800, 600)
    qtbot.wait(1)
    assert reports.findings.mapTo(reports, reports.findings.rect().topLeft()).y() > reports.view.height()
    assert reports.minimumSizeHint().width() + window.rail.width() <= 800
    window.resize(1280, 800)
    qtbot.wait(1)
    assert reports.findings.mapTo(reports, reports.findings.rect().topLeft()).x() > reports.view.width()


def test_no_title_of_an_entry_is_taken_for_html(reports: ReportsPage) -> None:
    for each in reports.findChildren(QLabel):
        assert each.textFormat() == Qt.TextFormat.PlainText


def test_an_empty_register_has_nothing_to_test(bare_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = Register.create(tmp_path / "empty.riskreg", name="Empty Council", actor=OFFICER).path
    open_in(bare_window, path, qtbot)
    page = open_reports(bare_window, qtbot)
    assert {count_words(each) for each in page.list.reports} == {"not tested"}
    assert "Nothing to test" in words(page)
