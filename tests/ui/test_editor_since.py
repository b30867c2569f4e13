"""What changed since the last sign-off is marked in words, and what stood there is a key away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Entry, Item, Level, Strand, replace
from riskreg.model.words import Mark
from riskreg.scoring.rating import Rating
from riskreg.ui import theme
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.panel import EntryPanel
from riskreg.ui.editor.since import Since, since
from riskreg.ui.editor.since_mark import OldText
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose, write
from tests.ui.editor_entries import ACTIONS, GROWTH, STAFF, bullets, context, recorded, trail
from tests.ui.made_registers import wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def changes(now: Entry, then: Entry = STAFF) -> Since:
    past = ((trail(then, 16)[0][0], recorded(then)),)
    return since(Draft(now, recorded(now), "2018/19 Q1"), context(now, trail=past))


def staff(**lists: object) -> Entry:
    return replace(STAFF, strands=(replace(STAFF.strands[0], **lists),))  # type: ignore[type-var]


def struck(old: OldText) -> str:
    """The words that are struck through."""
    found, cursor = [], QTextCursor(old.document())
    while not cursor.atEnd():
        cursor.movePosition(cursor.MoveOperation.NextCharacter, cursor.MoveMode.KeepAnchor)
        if cursor.charFormat().fontStrikeOut():
            found.append(cursor.selectedText())
        cursor.clearSelection()
    return "".join(found)


def test_an_entry_that_is_as_it_was_signed_off_has_no_mark() -> None:
    assert changes(STAFF).parts == {}


def test_every_field_that_differs_is_named() -> None:
    now = replace(
        STAFF,
        title="Keep staff",
        types=("Legal",),
        residual=Rating(3, 4, 12),
        owner="CMT",
        commentary="",
        exempt=True,
    )
    assert set(changes(now).parts) == {"title", "types", "residual", "owner", "commentary", "exempt"}


def test_of_a_list_each_item_is_marked_by_what_became_of_it() -> None:
    now = staff(controls=bullets("A new team in the north", "Training", "More money")[:2])
    part = changes(now).parts["strands.0.controls"]
    assert part.items == (Mark.REWORDED, Mark.ADDED)
    assert part.counts == {Mark.REWORDED: 1, Mark.ADDED: 1, Mark.REMOVED: 1}


def test_what_an_action_carries_is_part_of_it() -> None:
    done = replace(ACTIONS[0], progress="All are filled")
    assert changes(staff(actions=(done, *ACTIONS[1:]))).parts["strands.0.actions"].counts == {Mark.REWORDED: 1}


def test_a_strand_is_compared_with_the_one_of_its_title() -> None:
    now = replace(GROWTH, strands=(Strand("Schools"), *GROWTH.strands[:2]))
    parts = changes(now, GROWTH).parts
    assert set(parts) == {"strands.0.title", "strands"}
    assert "Roads" in str(parts["strands"].sections)


def test_very_long_lists_are_marked_without_comparing_their_words() -> None:
    long = tuple(Item(Level.BULLET, f"{number} " * 4000) for number in range(10))
    part = changes(staff(controls=(*long[:9], Item(Level.BULLET, "x"))), staff(controls=long)).parts
    assert part["strands.0.controls"].items == (*[Mark.KEPT] * 9, Mark.REWORDED)


def test_an_entry_that_was_not_signed_off_has_no_mark() -> None:
    now = replace(STAFF, title="Another")
    assert since(Draft(now, recorded(now), "2018/19 Q1"), context(now, trail=())).parts == {}


# In the window


def test_what_is_typed_is_marked_at_once_and_the_old_words_are_a_key_away(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    head = window.panel.page.head
    mark = head.marks["title"]
    assert not mark.isVisible()
    head.title.setFocus()
    head.title.selectAll()
    qtbot.keyClicks(head.title, "Data is lost")
    qtbot.waitUntil(mark.isVisible)
    assert mark.text() == "changed ▸"
    assert mark.accessibleName() == "Title, since 2017/18 Q4: changed"
    qtbot.keyClick(head.title, Qt.Key.Key_F8)
    assert mark.old.isVisible()
    assert struck(mark.old).strip() == "or stolen"
    assert head.title.hasFocus()
    qtbot.keyClick(head.title, Qt.Key.Key_F8)
    assert not mark.old.isVisible()


def test_what_was_unfolded_of_one_entry_is_folded_in_the_next(window: Window, qtbot: QtBot) -> None:
    for reference in ("CR1", "CR2"):
        choose(window, reference, qtbot)
        title = window.panel.page.head.title
        write(title, " again", qtbot)
        mark = window.panel.page.head.marks["title"]
        qtbot.waitUntil(mark.isVisible)
        assert mark.old.isHidden(), reference
        qtbot.keyClick(title, Qt.Key.Key_F8)
        assert mark.old.isVisible()
        qtbot.keyClick(title, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        wait_for_work(window, qtbot)
        assert mark.old.isVisible(), "the same entry goes on as it was"


def test_the_mark_goes_when_the_words_come_back(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    head = window.panel.page.head
    write(head.title, "!", qtbot)
    qtbot.waitUntil(head.marks["title"].isVisible)
    qtbot.keyClick(head.title, Qt.Key.Key_Backspace)
    qtbot.waitUntil(head.marks["title"].isHidden)


def test_a_list_counts_its_changes_and_opens_by_a_click(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    page = window.panel.page
    box = page.strands.boxes[0]
    write(box.lists["controls"], "Locks", qtbot)
    mark = box.marks["controls"]
    qtbot.waitUntil(mark.isVisible)
    assert mark.text() == "1 added ▸"
    assert mark.accessibleName() == "Current controls, since 2017/18 Q4: 1 added"
    page.ensureWidgetVisible(mark)
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert mark.old.isVisible()
    assert mark.old.toPlainText() == "+ Locks"


def test_scores_and_commentary_are_marked_under_the_matrix(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    page = window.panel.page
    page.scores.matrix.setFocus()
    qtbot.keyClicks(page.scores.matrix, "22")
    write(page.scores.direction.commentary, "!", qtbot)
    qtbot.waitUntil(page.scored.isVisible)
    page.scored.setFocus()
    qtbot.keyClick(page.scored, Qt.Key.Key_Space)
    words = page.scored.old.toPlainText()
    assert "12 High, 3 × 4 → 4 Low, 2 × 2" in words
    assert "The risk is being managed!" in words


def test_each_changed_item_has_a_bar_in_the_margin(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    page = window.panel.page
    controls = page.strands.boxes[0].lists["controls"]
    before = bars(window.panel, controls)
    write(controls, "Locks", qtbot)
    qtbot.waitUntil(page.strands.boxes[0].marks["controls"].isVisible)
    QApplication.processEvents()
    assert bars(window.panel, controls) > before == 0


def bars(panel: EntryPanel, field: object) -> int:
    """How many points of the first column of a field are a bar's."""
    picture = field.viewport().grab().toImage()  # type: ignore[attr-defined]
    accent = QColor(theme.tokens().accent)
    x, middle = 1, range(6, picture.height() - 6)
    return sum(picture.pixelColor(x, y) == accent for y in middle) if panel.draft else 0
