"""Renumbering the register: seen before it is done, changed by keyboard, and never two of one number."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.ui.lifecycle.renumber_model import Column
from riskreg.ui.lifecycle.renumber_page import RenumberPage
from riskreg.ui.window import Window
from tests.ui.dialogs_at_hand import command
from tests.ui.made_registers import shown_references, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> RenumberPage:
    command(window, "acts.renumber", qtbot)
    shown = window.stack.currentWidget()
    assert isinstance(shown, RenumberPage)
    return shown


def preview(page: RenumberPage) -> list[tuple[str, str]]:
    model = page.model
    return [
        (model.index(row, Column.NOW).data(), model.index(row, Column.NEW).data(Qt.ItemDataRole.EditRole))
        for row in range(model.rowCount())
    ]


def type_number(page: RenumberPage, row: int, text: str, qtbot: QtBot) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(row, Column.NEW))
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(1)


def test_the_preview_counts_in_order_and_saves_in_one_act(
    window: Window, page: RenumberPage, register_file: Path, qtbot: QtBot
) -> None:
    assert preview(page) == [("CR1", "CR1"), ("CR2", "CR2"), ("CR3", "CR3"), ("CR10", "CR4"), ("CO1", "CO1")]
    assert page.said == "1 of 5 entries get another reference."
    assert not page.go.isEnabled(), "the reason is missing"
    page.order.setFocus()
    qtbot.keyClick(page.order, Qt.Key.Key_Down)
    assert preview(page) == [("CR10", "CR1"), ("CR1", "CR2"), ("CR2", "CR3"), ("CR3", "CR4"), ("CO1", "CO1")]
    page.reason.setFocus()
    qtbot.keyClicks(page.reason, "Full review")
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    assert window.stack.currentWidget() is window.page
    assert window.strip.text().startswith("4 entries have another reference.")
    assert shown_references(window) == ["CR1", "CR2", "CR3", "CR4", "CO1"]
    register = Register.open(register_file)
    assert len([e for e in register.audit_trail(TrailFilter()) if e.act is Act.RENUMBER]) == 4
    assert register.find("CR10").entry.title == "Recruit experienced staff for children"
    published = register.state(register.sign_offs()[-1].quarter).entries
    assert [each.entry.reference for each in published] == ["CR1", "CR2", "CR3", "CR10", "CO1"]
    assert register.sign_offs()[-1].quarter == Quarter(2017, 4)
    qtbot.keyClicks(window.page.filter.field, "cr10")
    qtbot.waitUntil(lambda: shown_references(window) == ["CR1"])  # by the reference that it had
    window.page.filter.clear()
    command(window, "acts.renumber", qtbot)
    former = [page.model.index(row, Column.FORMER).data() for row in range(5)]
    assert former == ["CR10", "CR1", "CR2", "CR3", ""]


def test_a_number_is_typed_and_one_that_is_given_twice_is_refused(
    window: Window, page: RenumberPage, qtbot: QtBot
) -> None:
    page.reason.setText("By hand")
    type_number(page, 0, "CR2", qtbot)
    assert page.said == "CR2 would be given twice: each open entry needs a reference of its own."
    assert page.model.index(0, Column.NEW).data() == "CR2  given twice"
    assert not page.go.isEnabled()
    assert page.view.currentIndex().row() == 1, "Return goes on to the next one"
    type_number(page, 1, "CR7", qtbot)
    assert page.said == "3 of 5 entries get another reference."
    assert page.go.isEnabled()
    type_number(page, 2, " ", qtbot)
    assert page.said.startswith("An entry needs a reference like CR1")
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.page
    assert shown_references(window)[0] == "CR1", "nothing was saved"
