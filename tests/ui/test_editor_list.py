"""A list is written like text, and what an action carries survives it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.entry import ActionStatus, Level
from riskreg.ui.editor import outline
from riskreg.ui.editor.outline import NO_DETAILS, Details, Line
from riskreg.ui.editor.outline_edit import OutlineEdit
from tests.ui.editor_entries import ACTIONS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

HEADING, BULLET, SUB = Level.HEADING, Level.BULLET, Level.SUB_BULLET
DUE = Details(due="30 Sep 2018", status=ActionStatus.UNDERWAY)

Made = Callable[..., OutlineEdit]


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    """Opens a list between two other fields, with the caret at the end of its text."""

    windows = []

    def make(*lines: Line) -> OutlineEdit:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        edit = OutlineEdit(window, actions=True)
        for field in (QLineEdit(window), edit, QLineEdit(window)):
            column.addWidget(field)
        QWidget.setTabOrder(window.findChildren(QLineEdit)[0], edit)
        QWidget.setTabOrder(edit, window.findChildren(QLineEdit)[1])
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        edit.show_lines(tuple(lines))
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.moveCursor(edit.textCursor().MoveOperation.End)
        qtbot.waitUntil(edit.hasFocus)
        return edit

    return make


def to(edit: OutlineEdit, block: int, column: int = 0) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(block).position() + column)
    edit.setTextCursor(cursor)


def levels(edit: OutlineEdit) -> list[tuple[Level, str]]:
    return [(line.level, line.text) for line in edit.lines()]


def test_what_is_shown_is_what_is_written(made: Made) -> None:
    lines = (
        Line(HEADING, "Money"), *outline.lines(ACTIONS), Line(BULLET, "two\nlines  and   spaces\u00a0here"),
    )  # fmt: skip
    assert made(*lines).lines() == lines


def test_enter_begins_the_next_item_and_an_empty_line_is_no_item(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "one"))
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert levels(edit) == [(BULLET, "one")]
    qtbot.keyClicks(edit, "two")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.document().blockCount() == 3
    assert levels(edit) == [(BULLET, "one"), (BULLET, "two")]


def test_tab_goes_deeper_and_shift_tab_comes_back_to_a_heading(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "one"))
    for key, level in (
        (Qt.Key.Key_Tab, SUB), (Qt.Key.Key_Tab, SUB), (Qt.Key.Key_Backtab, BULLET), (Qt.Key.Key_Backtab, HEADING)
    ):  # fmt: skip
        qtbot.keyClick(edit, key)
        assert levels(edit) == [(level, "one")]
    assert edit.hasFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Backtab)
    assert not edit.hasFocus()


def test_after_a_heading_comes_an_ordinary_item(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(HEADING, "Money"))
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "Sell")
    assert levels(edit) == [(HEADING, "Money"), (BULLET, "Sell")]
    assert edit.textCursor().charFormat().fontWeight() < 600


def test_passing_through_with_tab_changes_nothing(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "one"))
    before, after = edit.window().findChildren(QLineEdit)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert edit.hasFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert levels(edit) == [(BULLET, "one")]


def test_escape_lets_tab_leave_again(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "one"))
    qtbot.keyClicks(edit, "!")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.hasFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert not edit.hasFocus()
    assert levels(edit) == [(BULLET, "one!")]


def test_splitting_an_action_leaves_what_it_carries_with_its_first_words(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "Fill posts", DUE))
    to(edit, 0, 4)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.lines() == (Line(BULLET, "Fill", DUE), Line(BULLET, " posts"))


def test_a_line_made_above_an_action_takes_nothing_from_it(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "Fill posts", DUE))
    to(edit, 0)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    to(edit, 0)
    qtbot.keyClicks(edit, "First")
    assert edit.lines() == (Line(BULLET, "First"), Line(BULLET, "Fill posts", DUE))


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_joining_two_items_keeps_what_either_carries(made: Made, qtbot: QtBot, key: Qt.Key) -> None:
    edit = made(Line(BULLET, "Fill "), Line(BULLET, "posts", DUE))
    to(edit, *((1, 0) if key == Qt.Key.Key_Backspace else (0, 5)))
    qtbot.keyClick(edit, key)
    assert edit.lines() == (Line(BULLET, "Fill posts", DUE),)


def test_backspace_before_a_sub_bullet_brings_it_back_first(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "one"), Line(SUB, "two", DUE))
    to(edit, 1)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.lines() == (Line(BULLET, "one"), Line(BULLET, "two", DUE))


def test_typing_deleting_and_level_changes_leave_details_alone(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "one", DUE), Line(BULLET, "two"))
    to(edit, 0)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(edit, "Number ")
    assert edit.lines() == (Line(SUB, "Number one", DUE), Line(BULLET, "two"))


def test_an_item_moves_with_alt_and_the_arrows(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "one"), Line(SUB, "two", DUE), Line(BULLET, "three"))
    to(edit, 1, 2)
    qtbot.keyClick(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert edit.lines() == (Line(SUB, "two", DUE), Line(BULLET, "one"), Line(BULLET, "three"))
    assert edit.current() == Line(SUB, "two", DUE)
    qtbot.keyClick(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert edit.current().text == "two"
    for _ in range(3):
        qtbot.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [line.text for line in edit.lines()] == ["one", "three", "two"]


def test_cutting_and_pasting_moves_actions_with_all_they_carry(made: Made) -> None:
    edit = made(Line(BULLET, "one", DUE), Line(SUB, "two"), Line(BULLET, "three"))
    cursor = edit.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.cut()
    assert QGuiApplication.clipboard().text() == "• one\n\t◦ two"
    edit.moveCursor(cursor.MoveOperation.End)
    edit.paste()
    assert edit.lines() == (Line(BULLET, "three"), Line(BULLET, "one", DUE), Line(SUB, "two"))


def test_pasted_bullets_become_items_with_levels(made: Made) -> None:
    edit = made()
    pasted = QMimeData()
    pasted.setText("Money\n• Sell\n  ◦ Land")
    edit.insertFromMimeData(pasted)
    assert levels(edit) == [(HEADING, "Money"), (BULLET, "Sell"), (SUB, "Land")]


def test_words_pasted_into_an_item_join_it(made: Made) -> None:
    edit = made(Line(SUB, "the plan", DUE))
    to(edit, 0, 4)
    pasted = QMimeData()
    pasted.setText("• old ")
    edit.insertFromMimeData(pasted)
    assert edit.lines() == (Line(SUB, "the oldplan", DUE),)


def test_showing_a_list_is_not_writing_it(made: Made, qtbot: QtBot) -> None:
    edit = made()
    with qtbot.assertNotEmitted(edit.written):
        edit.show_lines((Line(BULLET, "one", DUE),))
    with qtbot.waitSignal(edit.written):
        edit.give_details(NO_DETAILS)


def test_a_read_only_list_takes_nothing(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "one"), Line(BULLET, "two"))
    edit.setReadOnly(True)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Tab, Qt.Key.Key_X):
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        to(edit, 1)
        qtbot.keyClick(edit, key)
    assert levels(edit) == [(BULLET, "one"), (BULLET, "two")]


def test_a_list_is_as_tall_as_its_words(made: Made, qtbot: QtBot) -> None:
    edit = made(Line(BULLET, "one"))
    low = edit.height()
    edit.show_lines(tuple(Line(BULLET, "word " * 60) for _ in range(5)))
    assert edit.height() > 5 * low
    assert edit.verticalScrollBar().maximum() == 0
    edit.show_lines((Line(BULLET, "one"),))
    assert edit.height() == low


def test_details_take_room_under_their_action(made: Made) -> None:
    edit = made(Line(BULLET, "one"))
    low = edit.height()
    edit.give_details(DUE)
    assert edit.height() == low + edit.list.room
