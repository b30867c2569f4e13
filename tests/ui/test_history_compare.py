"""Two moments side by side: what is new, what changed and how, and what is the same."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Item, Level, Strand
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui import theme
from riskreg.ui.history.compare import ComparePage
from riskreg.ui.history.difference import Topic
from riskreg.ui.history.difference_scores import Pill
from riskreg.ui.history.page import HistoryPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import entry, make_register, open_in, some_entries, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so
MAY = datetime(2018, 5, 10, 9, tzinfo=UTC)
RATE = FIVE_BY_FIVE.rate


def bullets(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(Level.BULLET, text) for text in texts)


def entries() -> list[Entry]:
    first, *rest = some_entries()
    planned = Action(Level.BULLET, "Open a ward", "Head of Estates", date(2018, 6, 1), ActionStatus.PLANNED)
    strand = Strand(
        None, bullets("Beds run out", "Staff may leave"), bullets("A winter plan", "Spare beds"), (planned,)
    )
    return [replace(first, strands=(strand,)), *rest, entry("CR11", "A dam breaks", RATE(2, 3))]


@pytest.fixture
def register_file(tmp_path: Path, clock: Clock) -> Path:
    """Signed off as 2017/18 Q4 in April 2018; in May some entries changed, one is new and one is closed."""
    path = make_register(tmp_path / "westmarch.riskreg", clock, entries=entries(), signed=1).path
    register = Register.open(path, clock=lambda: MAY)

    def change(reference: str, reason: str = "", **values: object) -> None:
        found = register.find(reference)
        register.save(replace(found.entry, **values), found.revision, actor="Pat Green", reason=reason)

    strand = register.find("CR1").entry.strands[0]
    action = replace(strand.actions[0], due=date(2018, 9, 1), status=ActionStatus.UNDERWAY)
    later = Strand(
        None, bullets("Beds run out", "Staff will leave"), bullets("Spare beds", "A winter plan"), (action,)
    )
    change("CR1", "A hard winter", residual=RATE(5, 4), owner="Director of Health", strands=(later,))
    change("CO1", "More places", residual=RATE(5, 4))
    change("CR3", title="<b>Budget</b> & <i>all</i> savings are not made")
    change("CR11", closure=Closure(date(2018, 5, 10), "The dam was drained", "The board"))
    register.save(entry("CR12", "Cyber attack", RATE(4, 4)), 0, actor="Pat Green")
    return path


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> ComparePage:
    return section(window, qtbot)


def section(window: Window, qtbot: QtBot) -> ComparePage:
    window.preferences.section = "compare"
    window.go("history")
    history = window.stack.pages["history"]
    assert isinstance(history, HistoryPage)
    found = history.go("compare")
    assert isinstance(found, ComparePage)
    wait_for_work(window, qtbot)
    return found


def listed(page: ComparePage) -> list[str]:
    """The rows of the list by reference, headings as they stand."""
    model = page.list.differences
    rows = (model.row(at) for at in range(model.rowCount()))
    return [
        row.difference.recorded.entry.reference if row else str(model.data(model.index(at)))
        for at, row in enumerate(rows)
    ]


def choose(page: ComparePage, reference: str) -> None:
    page.list.setCurrentIndex(page.list.differences.index(listed(page).index(reference)))
    QCoreApplication.processEvents()  # Qt shows what a layout was given a moment later


def test_the_keys_go_through_the_moments_past_the_day(page: ComparePage, window: Window, qtbot: QtBot) -> None:
    page.after.list.setFocus()
    qtbot.keyClick(page.after.list, Qt.Key.Key_Down)
    assert page.after.day.isVisible()
    assert page.after.list.hasFocus()
    qtbot.keyClick(page.after.list, Qt.Key.Key_Down)
    wait_for_work(window, qtbot)
    assert isinstance(page.after.moment, Quarter)


def said_by(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def fragments(page: ComparePage) -> Iterator[tuple[str, QTextCharFormat]]:
    block = page.view.text.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            yield parts.fragment().text(), parts.fragment().charFormat()
            parts += 1
        block = block.next()


def test_the_last_sign_off_is_compared_with_now_first(page: ComparePage) -> None:
    assert (page.before.moment, page.after.moment) == (Quarter(2017, 4), None)
    assert page.summary.text() == (
        "1 new, 1 closed, 2 with a changed score, 2 with changed words, 1 with changed actions,"
        " 1 with another owner, 2 the same"
    )
    assert listed(page) == ["New 1", "CR12", "Closed 1", "CR11", "Changed 3", "CR1", "CR3", "CO1"]


def test_a_score_says_which_way_it_went_and_whether_that_is_good(page: ComparePage) -> None:
    choose(page, "CR1")
    assert "↑ 4 worse" in said_by(page.view.scores)
    pills = [each.accessibleName() for each in page.view.scores.findChildren(Pill) if each.isVisible()]
    assert pills == ["16 High, 4 × 4", "20 Very high, 5 × 4"]
    choose(page, "CO1")
    assert "↑ 5 better" in said_by(page.view.scores)
    assert "Residual 15 → 20 ↑ 5 better" in str(page.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    choose(page, "CR3")
    assert not [each for each in page.view.scores.findChildren(Pill) if each.isVisible()]


def test_words_that_went_are_struck_through_and_those_that_came_are_underlined(page: ComparePage) -> None:
    choose(page, "CR1")
    struck = [text for text, form in fragments(page) if form.fontStrikeOut()]
    underlined = [text for text, form in fragments(page) if form.fontUnderline()]
    assert struck == ["Adults", "may", "June", "Planned"]
    assert underlined == ["Health", "will", "September", "Underway"]


def test_the_differences_can_be_heard_in_words_alone(page: ComparePage) -> None:
    choose(page, "CR1")
    heard = page.view.text.accessibleDescription()
    assert "Consequences. 1 item the same. Reworded, removed: may; added: will." in heard
    assert "Moved: Spare beds." in heard or "Moved: A winter plan." in heard
    assert "removed: Planned; added: Underway" in heard


def test_the_two_sides_stand_under_the_names_of_their_moments(page: ComparePage) -> None:
    choose(page, "CR1")
    text = page.view.text.toPlainText()
    assert text.startswith("2017/18 Q4") or "2017/18 Q4" in text.splitlines()[:4]
    assert "Staff may leave" in text
    assert "Staff will leave" in text
    assert "last changed 10 May 2018 by Pat Green: A hard winter" in page.view.became.text()


def test_a_new_entry_is_shown_as_it_came_and_a_closed_one_with_its_reason(page: ComparePage) -> None:
    choose(page, "CR12")
    assert page.view.heading.text() == "CR12  Cyber attack"
    assert not any(form.fontUnderline() or form.fontStrikeOut() for _, form in fragments(page))
    choose(page, "CR11")
    assert "Agreed by The board: The dam was drained" in page.list.currentIndex().data()
    assert "Closed 10 May 2018, agreed by The board: The dam was drained" in page.view.text.toPlainText()


def test_what_looks_like_markup_stays_text(page: ComparePage) -> None:
    choose(page, "CR3")
    assert page.view.heading.text() == "CR3  <b>Budget</b> & <i>all</i> savings are not made"
    assert page.view.heading.textFormat() is Qt.TextFormat.PlainText
    assert "<b>Budget</b> & <i>all</i> savings" in page.view.text.toPlainText()


def test_the_list_can_be_narrowed_by_topic_and_by_kind(page: ComparePage) -> None:
    topics = page.filter.topics
    assert {topic for topic, chip in topics.items() if not chip.isHidden()} == set(Topic) - {
        Topic.REFERENCE,
        Topic.LINKS,
    }
    topics[Topic.SCORES].click()
    assert listed(page) == ["Changed 2", "CR1", "CO1"]
    page.filter.kinds[next(kind for kind in page.filter.kinds if kind == "opportunity")].click()
    assert listed(page) == ["Changed 1", "CO1"]
    topics[Topic.SCORES].click()
    topics[Topic.OWNER].click()
    assert "None of the entries differs in what you filter by." in said_by(page.notice)
    next(each for each in page.notice.findChildren(QAbstractButton) if each.text() == "Clear the filter").click()
    assert len(listed(page)) == 8
    assert page.states.currentWidget() is page.both


def test_the_chosen_entry_stays_chosen_through_a_filter(page: ComparePage) -> None:
    choose(page, "CO1")
    page.filter.topics[Topic.SCORES].click()
    assert page.view.heading.text().startswith("CO1")
    assert listed(page)[page.list.currentIndex().row()] == "CO1"


def test_the_keyboard_steps_over_the_headings(page: ComparePage, qtbot: QtBot) -> None:
    page.list.setFocus()
    seen = [page.view.heading.text().split()[0]]
    for _ in range(3):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        seen.append(page.view.heading.text().split()[0])
    assert seen == ["CR12", "CR11", "CR1", "CR3"]


def test_where_there_is_no_room_the_entry_comes_over_the_list_and_goes_again(
    page: ComparePage, window: Window, qtbot: QtBot
) -> None:
    window.resize(800, 600)
    qtbot.waitUntil(lambda: not page.view.isVisible())
    choose(page, "CR1")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.view.isVisible()
    assert not page.list.isVisible()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert page.list.isVisible()
    assert page.list.hasFocus()


def test_two_days_can_be_compared(page: ComparePage, window: Window, qtbot: QtBot) -> None:
    page.before.choose(date(2018, 5, 9))
    page.after.choose(date(2018, 5, 10))
    page.after.chosen.emit(date(2018, 5, 10))
    wait_for_work(window, qtbot)
    assert listed(page)[0] == "New 1"
    page.before.choose(date(2018, 5, 10))
    page.before.chosen.emit(date(2018, 5, 10))
    wait_for_work(window, qtbot)
    assert "Every entry is the same at both moments" in said_by(page.notice)
    page.after.choose(date(2018, 5, 9))
    page.after.chosen.emit(date(2018, 5, 9))
    wait_for_work(window, qtbot)
    # They read forward in time, whichever was chosen first.
    assert (page.before.moment, page.after.moment) == (date(2018, 5, 9), date(2018, 5, 10))
    assert page.before.day.field.text() == "9 May 2018"
    assert listed(page)[0] == "New 1"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("27 June 1999", "did not exist yet"), ("1/1/2999", "in the future"), ("x", "not a date")],
)
def test_a_day_that_cannot_be_compared_is_a_sentence(
    page: ComparePage, window: Window, qtbot: QtBot, typed: str, sentence: str
) -> None:
    place = page.before.list.findText("A day…")
    page.before.list.setCurrentIndex(place)
    page.before.list.activated.emit(place)
    page.before.day.field.selectAll()
    qtbot.keyClicks(page.before.day.field, typed)
    qtbot.keyClick(page.before.day.field, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert sentence in said_by(page.notice)
    assert not page.export.isEnabled()


def test_a_change_made_meanwhile_is_compared_too(
    page: ComparePage, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    register = Register.open(register_file)
    found = register.find("CR2")
    register.save(replace(found.entry, owner="Nobody yet"), found.revision, actor="Pat Green")
    choose(page, "CR1")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert "CR2" in listed(page)
    assert page.view.heading.text().startswith("CR1")


def test_an_entry_is_opened_in_the_register(page: ComparePage, window: Window, qtbot: QtBot) -> None:
    choose(page, "CO1")
    page.view.open()
    wait_for_work(window, qtbot)
    assert window.page.isVisible()
    assert window.editing.reference == "CO1"


def test_the_differences_go_out_as_a_workbook(
    page: ComparePage, window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "compared.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(target), "")))
    page.export.click()
    wait_for_work(window, qtbot)
    words = [str(cell.value) for sheet in load_workbook(target) for row in sheet.iter_rows() for cell in row]
    assert any("CR12" in word for word in words)
    assert any("Staff will leave" in word for word in words)


def test_the_words_take_the_colours_of_the_theme(page: ComparePage, qapp: object) -> None:
    choose(page, "CR1")
    theme.apply(qapp, "dark")
    try:
        inks = {form.foreground().color().name().upper() for text, form in fragments(page) if text.strip()}
        assert inks <= {theme.DARK.text, theme.DARK.second, theme.DARK.accent}
    finally:
        theme.apply(qapp, "light")


def test_with_no_sign_off_there_is_nothing_to_compare_with_yet(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    open_in(bare_window, make_register(tmp_path / "young.riskreg", clock).path, qtbot)
    page = section(bare_window, qtbot)
    assert "Every entry is the same at both moments" in said_by(page.notice)


def test_everything_that_takes_the_focus_has_a_name(page: ComparePage) -> None:
    for each in page.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible():
            named = each.accessibleName() or (each.text() if isinstance(each, QAbstractButton) else "")
            assert named, each


def test_a_register_without_entries_says_so(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    open_in(bare_window, make_register(tmp_path / "empty.riskreg", clock, entries=[]).path, qtbot)
    page = section(bare_window, qtbot)
    assert "There was nothing in the register at either moment." in said_by(page.notice)
    assert page.summary.isHidden()
