"""The lists are written like text in the real window: moved, pasted into, split, actions filled in in place."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, ActionStatus, Item, Level, Strand, replace
from riskreg.ui.editor.outline import Line
from riskreg.ui.editor.outline_edit import OutlineEdit
from riskreg.ui.editor.strand import StrandBox
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose
from tests.ui.made_registers import wait_for_work
from tests.ui.test_editor_pasting import word_item, word_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

HEADING, BULLET, SUB = Level.HEADING, Level.BULLET, Level.SUB_BULLET
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PARAGRAPH = (
    "The council will review the rates that it pays for care. The teams that assess people will grow by six"
    " posts, e.g. in the north. A plan for winter goes to the board in September."
)


@pytest.fixture
def box(window: Window, qtbot: QtBot) -> StrandBox:
    """The lists of CR2, which has three controls and an action."""
    register = window.session.register
    assert register is not None
    controls = tuple(Item(BULLET, text) for text in ("one", "two", "three"))
    actions = (Action(BULLET, "Fill the posts", "Head of Care"), Action(BULLET, "Publish the plan"))
    entry = replace(register.find("CR2").entry, strands=(Strand(None, (), controls, actions),))
    register.save(entry, 1, actor="Dana")
    window.session.refresh()
    wait_for_work(window, qtbot)
    choose(window, "CR2", qtbot)
    return window.panel.page.strands.boxes[0]


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def go_to_end(edit: OutlineEdit) -> None:
    edit.setFocus()
    edit.moveCursor(edit.textCursor().MoveOperation.End)


def texts(edit: OutlineEdit) -> list[str]:
    return [line.text for line in edit.lines()]


def paste(qtbot: QtBot, edit: OutlineEdit, *, text: str = "", html: str = "") -> None:
    """Put it on the real clipboard, and paste it with the keys."""
    copied = QMimeData()
    copied.setText(text)
    if html:
        copied.setHtml(html)
    QGuiApplication.clipboard().setMimeData(copied)
    go_to_end(edit)
    press(qtbot, Qt.Key.Key_V, CTRL)


def test_alt_and_the_arrows_move_the_item_and_not_the_table(window: Window, box: StrandBox, qtbot: QtBot) -> None:
    controls = box.lists["controls"]
    go_to_end(controls)
    press(qtbot, Qt.Key.Key_Up, ALT)
    assert texts(controls) == ["one", "three", "two"]
    assert window.editing.reference == "CR2"
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert texts(controls) == ["one", "two", "three"]


def test_an_item_is_dragged_by_its_mark(box: StrandBox, window: Window, qtbot: QtBot) -> None:
    controls = box.lists["controls"]
    QApplication.processEvents()
    window.panel.page.ensureWidgetVisible(controls)
    layout = controls.document().documentLayout()
    rects = [layout.blockBoundingRect(block) for block in controls.list.blocks()]
    start, end = (QPoint(int(rect.left()) + 6, int(rect.center().y())) for rect in (rects[0], rects[2]))
    surface = controls.viewport()
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(surface, end)
    QTest.mouseMove(surface, end + QPoint(0, 6))
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=end + QPoint(0, 6))
    assert texts(controls) == ["two", "three", "one"]


def test_a_list_from_word_is_pasted_as_items(window: Window, box: StrandBox, qtbot: QtBot) -> None:
    edit = box.lists["consequences"]
    body = word_item("Services fail", 1, "\uf0b7", "First") + word_item("in winter", 2, "o", "Last")
    paste(qtbot, edit, text="·\tServices fail\no\tin winter", html=word_page(body))
    assert edit.lines() == (Line(BULLET, "Services fail"), Line(SUB, "in winter"))
    window.editing.save()
    wait_for_work(window, qtbot)
    assert window.session.register is not None
    assert window.session.register.find("CR2").entry.strands[0].consequences == (
        Item(BULLET, "Services fail"),
        Item(SUB, "in winter"),
    )


def test_bullets_from_a_plain_text_are_pasted_as_items(box: StrandBox, qtbot: QtBot) -> None:
    edit = box.lists["consequences"]
    paste(qtbot, edit, text="Money\n\u2022 Sell land\n    \u25e6 by spring\n- Save")
    assert edit.lines() == (
        Line(HEADING, "Money"),
        Line(BULLET, "Sell land"),
        Line(SUB, "by spring"),
        Line(BULLET, "Save"),
    )


@pytest.mark.parametrize("way", ["keys", "button"])
def test_a_pasted_paragraph_is_split_when_asked(box: StrandBox, window: Window, qtbot: QtBot, way: str) -> None:
    edit, offer = box.lists["consequences"], box.offers["consequences"]
    paste(qtbot, edit, text=PARAGRAPH)
    assert texts(edit) == [PARAGRAPH]
    assert offer.isVisible()
    assert offer.said.text() == "That paragraph has 3 sentences."
    if way == "keys":
        press(qtbot, Qt.Key.Key_Return, ALT)
    else:
        window.panel.page.ensureWidgetVisible(offer)
        qtbot.mouseClick(offer.split, Qt.MouseButton.LeftButton)
    assert texts(edit) == [
        "The council will review the rates that it pays for care.",
        "The teams that assess people will grow by six posts, e.g. in the north.",
        "A plan for winter goes to the board in September.",
    ]
    assert not offer.isVisible()
    assert edit.hasFocus()


def test_a_paragraph_that_is_kept_or_changed_is_offered_no_more(box: StrandBox, qtbot: QtBot) -> None:
    edit, offer = box.lists["consequences"], box.offers["consequences"]
    paste(qtbot, edit, text=PARAGRAPH)
    qtbot.keyClick(offer.keep, Qt.Key.Key_Space)
    assert not offer.isVisible()
    edit, offer = box.lists["controls"], box.offers["controls"]
    paste(qtbot, edit, text=PARAGRAPH)
    assert offer.isVisible()
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Backspace)
    assert not offer.isVisible()
    press(qtbot, Qt.Key.Key_Return, ALT)
    assert len(texts(edit)) == 3


def test_a_short_text_is_pasted_without_an_offer(box: StrandBox, qtbot: QtBot) -> None:
    paste(qtbot, box.lists["consequences"], text="One thing. Another.")
    assert not box.offers["consequences"].isVisible()


def test_the_row_of_an_action_stands_under_it_and_is_filled_in_with_the_keys(
    window: Window, box: StrandBox, qtbot: QtBot
) -> None:
    actions, row = box.lists["actions"], box.row
    actions.setFocus()
    first = actions.document().documentLayout().blockBoundingRect(actions.document().firstBlock())
    assert row.isVisible()
    assert row.geometry().top() == pytest.approx(first.bottom(), abs=2)
    actions.moveCursor(actions.textCursor().MoveOperation.End)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "Head of Plans")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "30 Sep")
    press(qtbot, Qt.Key.Key_Tab)
    assert row.due.text() == "30 Sep 2018"
    assert row.status.hasFocus()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "Begun")
    press(qtbot, Qt.Key.Key_Return)
    assert actions.hasFocus()
    window.editing.save()
    wait_for_work(window, qtbot)
    assert window.session.register is not None
    made = window.session.register.find("CR2").entry.strands[0].actions
    assert [action.owner for action in made] == ["Head of Care", "Head of Plans"]
    assert (str(made[1].due), made[1].status, made[1].progress) == ("2018-09-30", ActionStatus.PLANNED, "Begun")


def test_the_row_of_an_action_covers_no_other_and_stays_above_the_save_bar(
    window: Window, box: StrandBox, qtbot: QtBot
) -> None:
    window.resize(1500, 560)
    actions, row, page = box.lists["actions"], box.row, window.panel.page
    actions.setFocus()
    actions.moveCursor(actions.textCursor().MoveOperation.Start)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    qtbot.keyClicks(row.owner, " and Health")
    qtbot.waitUntil(lambda: window.panel.bar.isVisible())
    below = actions.document().lastBlock()
    assert below.text() == "Publish the plan"
    top = actions.document().documentLayout().blockBoundingRect(below).top()
    assert row.geometry().bottom() <= top
    seen = page.viewport()
    qtbot.waitUntil(lambda: row.mapTo(seen, row.rect().bottomLeft()).y() < seen.height())


def test_who_does_an_action_completes_from_every_action_and_owner(
    window: Window, box: StrandBox, qtbot: QtBot
) -> None:
    choose(window, "CR1", qtbot)
    other = window.panel.page.strands.boxes[0]
    actions = other.lists["actions"]
    actions.setFocus()
    qtbot.keyClicks(actions, "Ask")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    wait_for_work(window, qtbot)
    completer = other.row.owner.completer()
    qtbot.keyClicks(other.row.owner, "care")
    assert completer.currentCompletion() == "Head of Care"
    completer.setCompletionPrefix("childr")
    assert completer.currentCompletion() == "Director of Children"
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Escape)


def test_a_type_is_found_by_typing_it(window: Window, box: StrandBox, qtbot: QtBot) -> None:
    types = window.panel.page.head.types
    types.setFocus()
    qtbot.keyClicks(types, "r")
    qtbot.keyClicks(types.menu, "ep")
    qtbot.keyClick(types.menu, Qt.Key.Key_Space)
    qtbot.keyClick(types.menu, Qt.Key.Key_Escape)
    assert window.panel.draft is not None
    assert "Reputational" in window.panel.draft.now.types
