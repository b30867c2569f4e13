"""The panel from showing an entry to saving it: one draft, one revision, nothing lost."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.changes import Conflict
from riskreg.model.entry import Action, Entry, Level, Strand, new_entry
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind, Rating
from riskreg.ui.editor.panel import EntryPanel
from tests.ui.editor_entries import ACTIONS, GROWTH, STAFF, bullets, context, recorded, revision, stated, trail

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


class Saves(list[tuple[Entry, int, str, bool]]):
    """What the panel asked to be saved."""

    def take(self, entry: Entry, base: int, reason: str, correction: bool) -> None:
        self.append((entry, base, reason, correction))


@pytest.fixture
def panel(qtbot: QtBot) -> EntryPanel:
    made = EntryPanel()
    qtbot.addWidget(made)
    made.resize(560, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def saves(panel: EntryPanel) -> Saves:
    asked = Saves()
    panel.save_wanted.connect(asked.take)
    return asked


def show(panel: EntryPanel, entry: Entry = STAFF, **around: Any) -> None:
    panel.show_entry(recorded(entry), context(entry, **around))


def type_into(qtbot: QtBot, field: Any, text: str) -> None:
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClicks(field, text)


def rate(panel: EntryPanel, qtbot: QtBot, impact: int, likelihood: int) -> None:
    qtbot.keyClicks(panel.page.scores.matrix, f"{impact}{likelihood}")


@pytest.mark.parametrize("entry", [STAFF, GROWTH, replace(STAFF, strands=(Strand(),), types=(), owner="")])
def test_showing_an_entry_changes_nothing(panel: EntryPanel, entry: Entry) -> None:
    show(panel, entry)
    assert panel.draft is not None
    assert panel.draft.entry() == entry
    assert not panel.is_dirty()
    assert not panel.bar.isVisible()
    assert panel.page.strands.texts() == panel.draft.now.strands


def test_the_words_of_one_entry_never_stay_for_the_next(panel: EntryPanel) -> None:
    for entry in (GROWTH, STAFF, replace(STAFF, title="Another", strands=(Strand(),), commentary=""), GROWTH):
        show(panel, entry)
        assert panel.draft is not None
        assert panel.page.strands.texts() == panel.draft.now.strands
        assert panel.page.head.title.text() == entry.title
        assert panel.page.scores.direction.commentary.text() == entry.commentary
        lists = [box.lists["actions"].lines() for box in panel.page.strands.boxes]
        assert lists == [strand.actions for strand in panel.draft.now.strands]


def test_a_change_is_saved_from_the_revision_it_began_with(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel)
    with qtbot.waitSignal(panel.dirty_changed) as dirty:
        type_into(qtbot, panel.page.head.title, " longer")
    assert dirty.args == [True]
    assert panel.bar.saving.isVisible()
    assert not panel.bar.reason.isVisible()
    panel.save()
    assert saves == [(replace(STAFF, title="Keep experienced staff longer"), 12, "", False)]


def test_every_field_reaches_the_entry(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel)
    page = panel.page
    type_into(qtbot, page.head.owner, " (acting)")
    type_into(qtbot, page.scores.direction.commentary, ".")
    type_into(qtbot, page.strands.boxes[0].lists["consequences"], " again")
    page.head.types.menu.actions()[2].trigger()
    page.head.exempt.click()
    panel.save()
    entry = saves[0][0]
    assert entry.owner == "Director of Children's Services (acting)"
    assert entry.commentary == "It is being managed."
    assert entry.types == ("Legal", "Organisational")
    assert entry.exempt
    assert entry.strands == (replace(STAFF.strands[0], consequences=bullets("Services fail again")),)


def test_a_changed_score_asks_why_in_place_before_it_is_saved(
    panel: EntryPanel, saves: Saves, qtbot: QtBot
) -> None:
    show(panel)
    rate(panel, qtbot, 3, 4)
    assert panel.bar.reason.isVisible()
    assert panel.bar.reason.placeholderText() == "Why did the residual score change?"
    panel.save()
    assert saves == []
    assert panel.bar.reason.hasFocus()
    qtbot.keyClicks(panel.bar.reason, "A new team")
    panel.bar.correction.click()
    qtbot.keyClick(panel.bar.reason, Qt.Key.Key_Return)
    assert saves == [(replace(STAFF, residual=Rating(3, 4, 12)), 12, "A new team", True)]


def test_the_question_goes_when_the_score_comes_back(panel: EntryPanel, qtbot: QtBot) -> None:
    show(panel)
    rate(panel, qtbot, 3, 4)
    rate(panel, qtbot, 4, 4)
    assert not panel.bar.isVisible()
    assert not panel.is_dirty()


def test_each_rating_is_set_by_its_letter_and_cleared_by_delete(
    panel: EntryPanel, saves: Saves, qtbot: QtBot
) -> None:
    show(panel)
    matrix = panel.page.scores.matrix
    qtbot.keyClicks(matrix, "t22")
    assert panel.page.scores.ratings.rows["target"].isChecked()
    assert panel.draft is not None
    assert panel.draft.now.target == Rating(2, 2, 4)
    qtbot.keyClick(matrix, Qt.Key.Key_Delete)
    qtbot.keyClicks(matrix, "i45")
    assert (panel.draft.now.target, panel.draft.now.initial) == (None, Rating(4, 5, 20))


def test_a_bare_score_asks_for_its_cell_and_owes_no_reason(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    entry = replace(STAFF, residual=Rating(None, None, 20))
    show(panel, entry)
    assert panel.page.scores.hint.text() == "20 is 5 × 4 (A) or 4 × 5 (B): choose the cell, or press its letter."
    assert "not stated" in panel.page.scores.ratings.rows["residual"].accessibleName()
    rate(panel, qtbot, 4, 5)
    panel.save()
    assert saves == [(replace(entry, residual=Rating(4, 5, 20)), 12, "", False)]


def test_direction_is_derived_as_the_score_is_set(panel: EntryPanel, qtbot: QtBot) -> None:
    show(panel)
    shown = panel.page.scores.direction.shown
    assert shown.text() == "→  Unchanged since 2017/18 Q4"
    rate(panel, qtbot, 3, 4)
    assert shown.text() == "↓  Decreased since 2017/18 Q4"
    assert panel.page.scores.direction.trail.words().endswith("2017/18 Q4: 16, now: 12")


def test_a_direction_against_the_scores_asks_why(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel)
    panel.page.scores.direction.choice.setCurrentIndex(2)
    panel.page.scores.direction.choice.activated.emit(2)
    assert panel.bar.reason.placeholderText() == "Why increased, where the scores show unchanged?"
    assert not panel.bar.correction.isVisible()
    qtbot.keyClicks(panel.bar.reason, "The courts decided")
    panel.save()
    entry = replace(STAFF, stated=stated(Direction.INCREASED, reason="The courts decided"))
    assert saves == [(entry, 12, "The courts decided", False)]


def test_a_refused_save_says_so_and_keeps_every_word(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel)
    panel.page.head.title.selectAll()
    qtbot.keyClick(panel.page.head.title, Qt.Key.Key_Delete)
    panel.save()
    assert "CR4 has no title" in panel.bar.message.text()
    assert saves == []
    qtbot.keyClicks(panel.page.head.title, "Staff")
    assert not panel.bar.message.isVisible()
    panel.save()
    panel.refused("Another program holds the register: try again.")
    assert panel.bar.message.text() == "Another program holds the register: try again."
    assert panel.is_dirty()
    panel.save()
    assert len(saves) == 2


def test_after_a_save_writing_goes_on_where_it_was(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel)
    controls = panel.page.strands.boxes[0].lists["controls"]
    type_into(qtbot, controls, "s")
    panel.save()
    entry = saves[0][0]
    qtbot.keyClicks(controls, " and more")  # while the save is on its way
    panel.save()
    assert len(saves) == 1
    panel.saved(recorded(entry, 13), context(entry))
    assert controls.hasFocus()
    assert controls.text().endswith("A new teams and more")
    assert "revision 13" in panel.page.head.standing.text()
    assert panel.is_dirty()
    panel.save()
    assert [item.text for item in saves[1][0].strands[0].controls][-1] == "A new teams and more"
    assert saves[1][1] == 13
    panel.saved(recorded(saves[1][0], 14), context(entry))
    assert not panel.is_dirty()
    assert not panel.bar.isVisible()


def test_the_focus_comes_back_to_the_page_when_the_bar_goes(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel)
    matrix = panel.page.scores.matrix
    matrix.setFocus()
    rate(panel, qtbot, 3, 4)
    panel.bar.reason.setFocus()
    qtbot.keyClicks(panel.bar.reason, "A new team")
    qtbot.mouseClick(panel.bar.saving, Qt.MouseButton.LeftButton)
    panel.saved(recorded(saves[0][0], 13), context(STAFF))
    assert matrix.hasFocus()


def test_discarded_changes_can_be_put_back(panel: EntryPanel, qtbot: QtBot) -> None:
    show(panel)
    rate(panel, qtbot, 3, 4)
    panel.bar.reason.setText("A new team")
    type_into(qtbot, panel.page.head.title, "!")
    panel.discard()
    assert not panel.is_dirty()
    assert panel.page.head.title.text() == STAFF.title
    qtbot.mouseClick(panel.bar.put_back, Qt.MouseButton.LeftButton)
    assert panel.draft is not None
    assert panel.draft.changed() == ("title", "residual")
    assert panel.page.head.title.text() == "Keep experienced staff!"
    assert panel.bar.reason.text() == "A new team"


def test_strands_are_added_removed_and_put_back(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel, GROWTH)
    strands = panel.page.strands
    assert [box.number.text() for box in strands.boxes] == ["CO1.1", "CO1.2", "CO1.3"]
    QApplication.processEvents()
    panel.page.ensureWidgetVisible(strands.boxes[1].remove)
    qtbot.mouseClick(strands.boxes[1].remove, Qt.MouseButton.LeftButton)
    assert [box.number.text() for box in strands.boxes] == ["CO1.1", "CO1.2"]
    qtbot.mouseClick(panel.bar.put_back, Qt.MouseButton.LeftButton)
    assert not panel.is_dirty()
    strands.add.click()
    assert strands.boxes[3].title.hasFocus()
    qtbot.keyClicks(strands.boxes[3].title, "Schools")
    panel.save()
    assert saves[0][0].strands == (*GROWTH.strands, Strand("Schools"))


def test_an_untitled_single_strand_shows_its_lists_alone(panel: EntryPanel) -> None:
    show(panel)
    assert not panel.page.strands.boxes[0].head.isVisible()
    panel.page.strands.add.click()
    assert all(box.head.isVisible() for box in panel.page.strands.boxes)


@pytest.mark.parametrize(
    ("entry", "headings"),
    [
        (STAFF, ["Consequences", "Current controls", "Mitigating actions"]),
        (GROWTH, ["Possible benefits", "Progress to date", "Maximising actions"]),
    ],
)
def test_the_lists_are_called_what_the_kind_calls_them(
    panel: EntryPanel, entry: Entry, headings: list[str]
) -> None:
    show(panel, entry)
    assert [label.text() for label in panel.page.strands.boxes[0].headings.values()] == headings


def test_the_row_of_an_action_follows_the_caret_and_writes_to_it(
    panel: EntryPanel, saves: Saves, qtbot: QtBot
) -> None:
    show(panel)
    box = panel.page.strands.boxes[0]
    assert not box.row.isVisible()
    type_into(qtbot, box.lists["actions"], "")
    assert box.row.isVisible()
    assert box.row.due.text() == "31 Dec 2018"
    box.row.due.setFocus()
    box.row.due.selectAll()
    qtbot.keyClicks(box.row.due, "1/2/2019")
    qtbot.keyClick(box.row.due, Qt.Key.Key_Tab)
    assert box.row.due.text() == "1 Feb 2019"
    qtbot.keyClick(box.row.status, Qt.Key.Key_Down)
    qtbot.keyClicks(box.row.owner, "CMT")
    panel.save()
    made = saves[0][0].strands[0].actions
    assert made[:2] == ACTIONS[:2]
    assert (made[2].owner, str(made[2].due), made[2].status) == ("CMT", "2019-02-01", "planned")
    panel.page.head.title.setFocus()
    assert not box.row.isVisible()


def test_a_date_that_cannot_be_read_is_said_at_once_and_not_saved(
    panel: EntryPanel, saves: Saves, qtbot: QtBot
) -> None:
    show(panel)
    box = panel.page.strands.boxes[0]
    type_into(qtbot, box.lists["actions"], "")
    box.row.due.selectAll()
    qtbot.keyClicks(box.row.due, "soon")
    qtbot.keyClick(box.row.due, Qt.Key.Key_Return)
    assert box.row.problem.isVisible()
    panel.save()
    assert saves == []
    assert "Publish the plan" in panel.bar.message.text()


def test_a_new_entry_begins_at_its_title(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    panel.show_new(new_entry(Kind.OPPORTUNITY, "CO4", "New opportunity"), context(STAFF, revisions=(), trail=()))
    assert not panel.is_dirty()
    assert panel.bar.saving.isVisible()
    qtbot.keyClicks(panel.page.head.title, "Trees")
    rate(panel, qtbot, 4, 4)
    panel.save()
    entry, base, reason, _ = saves[0]
    assert (entry.reference, entry.title, entry.residual, base, reason) == (
        "CO4",
        "Trees",
        Rating(4, 4, 16),
        0,
        "",
    )


def test_a_new_entry_with_nothing_in_it_is_let_go(panel: EntryPanel, qtbot: QtBot) -> None:
    panel.show_new(new_entry(Kind.RISK, "CR12", "New risk"), context(STAFF))
    qtbot.mouseClick(panel.bar.discarding, Qt.MouseButton.LeftButton)
    assert panel.draft is None
    assert panel.nothing.isVisible()


def test_a_read_only_register_shows_all_and_takes_nothing(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel, read_only=True)
    page = panel.page
    assert page.locked.isVisible()
    for field in (page.head.title, page.head.owner, *page.strands.boxes[0].lists.values()):
        assert field.toPlainText()
        type_into(qtbot, field, "x")
    rate(panel, qtbot, 1, 1)
    qtbot.keyClick(page.scores.ratings.rows["residual"], Qt.Key.Key_Delete)
    qtbot.mouseClick(page.head.types, Qt.MouseButton.LeftButton)
    assert not page.head.types.menu.isVisible()
    panel.save()
    assert not panel.is_dirty()
    assert not panel.bar.isVisible()
    assert saves == []


def test_a_conflict_is_settled_field_by_field(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel)
    type_into(qtbot, panel.page.head.title, " and more")
    type_into(qtbot, panel.page.head.owner, " and CMT")
    type_into(qtbot, panel.page.strands.boxes[0].lists["actions"], " now")
    panel.save()
    mine = saves[0][0]
    theirs = recorded(replace(STAFF, title="Theirs", owner="CMT", commentary="Theirs too"), 13, actor="Sam")
    panel.conflict(Conflict(STAFF, theirs, mine))
    choices = {choice.name: choice for choice in panel.page.clash.choices}
    assert set(choices) == {"title", "owner"}
    shown = {label.text() for label in choices["title"].findChildren(QLabel)}
    assert {"Theirs", "Keep experienced staff and more"} <= shown
    choices["title"].theirs.click()
    panel.page.clash.settle.click()
    assert panel.page.head.title.text() == "Theirs"
    panel.save()
    entry, base, *_ = saves[1]
    assert base == 13
    assert (entry.title, entry.owner, entry.commentary) == ("Theirs", mine.owner, "Theirs too")
    assert entry.strands == mine.strands


def test_changes_that_do_not_clash_come_together_without_asking(
    panel: EntryPanel, saves: Saves, qtbot: QtBot
) -> None:
    show(panel)
    rate(panel, qtbot, 3, 4)
    panel.bar.reason.setText("A new team")
    panel.save()
    theirs = recorded(replace(STAFF, owner="CMT"), 13, actor="Sam")
    panel.conflict(Conflict(STAFF, theirs, saves[0][0]))
    assert not panel.page.clash.isVisible()
    assert "Sam saved revision 13" in panel.bar.message.text()
    panel.save()
    assert saves[1] == (replace(STAFF, owner="CMT", residual=Rating(3, 4, 12)), 13, "A new team", False)


def test_history_tells_what_changed_and_why(panel: EntryPanel) -> None:
    first = replace(STAFF, residual=Rating(None, None, 20), strands=(Strand(),), owner="")
    second = replace(STAFF, residual=Rating(4, 4, 16), strands=(Strand(),))
    steps = (
        revision(first, 1, "title", "residual", act="import"),
        revision(second, 2, "residual", "owner", reason="A new team"),
        revision(STAFF, 3, "strands"),
    )
    show(panel, revisions=steps)
    model = panel.page.history.model
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert rows[0][1] == "Consequences, Current controls, Mitigating actions"
    assert rows[1] == ["4 Jun 2018\nDana", "Residual 20 Very high → 16 High\nOwner", "A new team"]
    assert rows[2][1].endswith("Residual 20 Very high")


def test_a_long_history_shows_its_latest_and_the_rest_when_asked(panel: EntryPanel, qtbot: QtBot) -> None:
    show(panel, revisions=tuple(revision(STAFF, number, "owner") for number in range(1, 13)))
    history = panel.page.history
    assert history.model.rowCount() == 5
    low = history.table.height()
    history.more.click()
    assert history.model.rowCount() == 12
    assert history.table.height() > low
    assert history.table.verticalScrollBar().maximum() == 0


def test_the_trail_needs_two_points_and_leaves_gaps(panel: EntryPanel) -> None:
    show(panel, trail=())
    assert not panel.page.scores.direction.trail.isVisible()
    show(panel, trail=trail(STAFF, None, 12, None, 16))
    assert panel.page.scores.direction.trail.words() == (
        "2017/18 Q2: 12, 2017/18 Q3: no score, 2017/18 Q4: 16, now: 16"
    )


def test_markup_in_the_words_is_shown_as_words(panel: EntryPanel) -> None:
    entry = replace(STAFF, title="<b>Bold</b>", reference="<i>CR4</i>", owner="<u>CMT</u>")
    show(panel, entry, revisions=(revision(entry, 1, "title"),))
    assert panel.page.head.title.text() == "<b>Bold</b>"
    for label in panel.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_everything_that_takes_the_focus_has_a_name(panel: EntryPanel) -> None:
    show(panel, GROWTH, revisions=(revision(GROWTH, 1, "title"),))
    box = panel.page.strands.boxes[0]
    box.lists["actions"].setFocus()
    seen, at = [], panel.page.head.title.nextInFocusChain()
    while at is not panel.page.head.title:
        if (
            at.isVisible()
            and at.focusPolicy() & Qt.FocusPolicy.TabFocus
            and at.objectName() != "qt_scrollarea_viewport"
        ):
            seen.append(at)
        at = at.nextInFocusChain()
    assert len(seen) > 15
    nameless = [widget for widget in seen if not widget.accessibleName() and not getattr(widget, "text", str)()]
    assert nameless == []


def test_tab_follows_the_eye(panel: EntryPanel, qtbot: QtBot) -> None:
    show(panel, GROWTH, revisions=(revision(GROWTH, 1, "title"),))
    head, scores, strands = panel.page.head, panel.page.scores, panel.page.strands
    wanted: list[QWidget] = [head.title, head.types, head.owner, head.exempt, head.review]
    wanted += [panel.page.scored, strands.boxes[0].title]
    for box in strands.boxes:
        wanted += [*([box.title] if box is not strands.boxes[0] else []), box.marks["title"], box.remove]
        for name, shown in box.lists.items():
            wanted += [*([] if box.marks[name].isHidden() else [box.marks[name]]), shown]
    wanted = [each for each in wanted if not each.isHidden()] + [strands.add, panel.page.history.table]
    head.title.setFocus(Qt.FocusReason.TabFocusReason)
    reached = [QApplication.focusWidget()]
    while reached[-1] is not panel.page.history.table:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert [each for each in reached if each is not None and not scores.isAncestorOf(each)] == wanted


@pytest.mark.parametrize("width", [360, 420, 560, 900])
def test_nothing_is_wider_than_the_panel(panel: EntryPanel, qtbot: QtBot, width: int) -> None:
    panel.resize(width, 800)
    show(panel, replace(GROWTH, owner="A very long name of an owner that goes on and on " * 3))
    box = panel.page.strands.boxes[0]
    box.lists["actions"].setFocus()
    QApplication.processEvents()
    assert panel.page.widget().width() <= panel.page.viewport().width()
    assert panel.width() == width


def test_an_owner_is_offered_by_any_part_of_the_name(panel: EntryPanel, qtbot: QtBot) -> None:
    show(panel, replace(STAFF, owner=""))
    owner = panel.page.head.owner
    type_into(qtbot, owner, "adult")
    offers = owner._completer.offers
    qtbot.waitUntil(offers.isVisible)
    qtbot.keyClick(offers, Qt.Key.Key_Down)
    qtbot.keyClick(offers, Qt.Key.Key_Return)
    assert owner.text() == "Director of Adult Services"
    assert not offers.isVisible()
    assert panel.draft is not None
    assert panel.draft.now.owner == "Director of Adult Services"


def test_a_published_action_keeps_its_level_and_text(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    actions = (
        Action(Level.HEADING, "Money"),
        Action(Level.BULLET, "two\nlines"),
        Action(Level.SUB_BULLET, "a\u00a0b"),
    )
    entry = replace(STAFF, strands=(Strand(None, (), (), actions),))
    show(panel, entry)
    type_into(qtbot, panel.page.strands.boxes[0].lists["actions"], "c")
    panel.save()
    assert saves[0][0].strands[0].actions == (*actions[:2], Action(Level.SUB_BULLET, "a\u00a0bc"))


def test_a_button_under_the_row_of_an_action_is_where_the_mouse_pressed_it(
    panel: EntryPanel, qtbot: QtBot
) -> None:
    panel.resize(900, 1200)
    show(panel)
    box, strands = panel.page.strands.boxes[0], panel.page.strands
    type_into(qtbot, box.lists["actions"], "")
    QApplication.processEvents()
    assert box.row.isVisible()
    at = strands.add.mapTo(panel, strands.add.rect().center())
    QTest.mouseClick(panel.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert len(strands.boxes) == 2
    assert not box.row.isVisible()


def test_the_page_follows_the_caret_down_a_long_list(panel: EntryPanel, qtbot: QtBot) -> None:
    show(panel, replace(STAFF, strands=(Strand(None, bullets(*(f"Line {n}" for n in range(80)))),)))
    QApplication.processEvents()
    assert panel.page.verticalScrollBar().value() == 0
    written = panel.page.strands.boxes[0].lists["consequences"]
    type_into(qtbot, written, "!")
    QApplication.processEvents()
    caret = written.mapTo(panel.page.viewport(), written.cursorRect().center())
    assert panel.page.viewport().rect().contains(caret)
    for _ in range(3):
        qtbot.keyClick(written, Qt.Key.Key_Return)
        qtbot.keyClicks(written, "more")
    QApplication.processEvents()
    caret = written.mapTo(panel.page.viewport(), written.cursorRect().center())
    assert panel.page.viewport().rect().contains(caret)


def test_a_conflict_is_settled_with_the_keyboard_alone(panel: EntryPanel, saves: Saves, qtbot: QtBot) -> None:
    show(panel)
    type_into(qtbot, panel.page.head.title, " and more")
    panel.save()
    panel.conflict(Conflict(STAFF, recorded(replace(STAFF, title="Theirs"), 13, actor="Sam"), saves[0][0]))
    (choice,) = panel.page.clash.choices
    assert QApplication.focusWidget() is choice.mine
    qtbot.keyClick(choice.mine, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is choice.theirs
    qtbot.keyClick(choice.theirs, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.page.clash.settle
    qtbot.keyClick(panel.page.clash.settle, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.page.head.title
    panel.page.clash.settle.click()
    assert not panel.is_dirty()
    assert "nothing of yours is left to save" in panel.bar.message.text()


def test_a_new_entry_shows_the_direction_that_it_will_have(panel: EntryPanel) -> None:
    new = new_entry(Kind.RISK, "CR12", "New risk")
    panel.show_new(new, context(STAFF, revisions=(), trail=()))
    assert panel.page.scores.direction.shown.text().endswith("New")
    panel.show_new(new, context(STAFF, revisions=(), trail=(), since=""))
    assert panel.page.scores.direction.shown.text().endswith("Not stated")


def test_an_action_says_in_words_that_it_is_overdue(panel: EntryPanel) -> None:
    def said(day: date) -> bytes:
        show(panel, as_at=day)
        edit = panel.page.strands.boxes[0].lists["actions"]
        return bytes(edit.grab().toImage().constBits())

    on_time, late = said(date(2018, 9, 30)), said(date(2018, 10, 1))
    assert late != on_time
