"""What changed since last time, in the real window: since when by name, why, and what the report says of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, ActionStatus, Closure, Level, Link, Relation
from riskreg.model.narrative import drafts, score_reasons
from riskreg.model.papers import Meeting, Narrative, Shown
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui import theme
from riskreg.ui.history.compare import ComparePage
from riskreg.ui.history.difference import Topic
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import make_register, open_in, wait_for_work
from tests.ui.test_history_compare import choose, listed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "QProcess: Destroyed")
MAY = datetime(2018, 5, 10, 9, tzinfo=UTC)
Q3, Q4, Q1 = Quarter(2017, 3), Quarter(2017, 4), Quarter(2018, 1)
RATE = FIVE_BY_FIVE.rate


def change(register: Register, called: str, reason: str = "", **values: object) -> None:
    found = register.find(called)
    register.save(replace(found.entry, **values), found.revision, actor="Pat Green", reason=reason)


def shown(register: Register) -> Shown:
    state = register.state()
    return Shown(state.quarter.label, 0, state.rows, state.head)


@pytest.fixture
def register_file(tmp_path: Path, clock: Clock) -> Path:
    """Two quarters signed off; in the third the audit committee saw it as it stood, between two changes of CR1."""
    path = make_register(tmp_path / "westmarch.riskreg", clock, signed=2).path
    register = Register.open(path, clock=lambda: MAY)
    signed = register.sign_offs()
    seen = Shown(Q3.label, 1, signed[0].rows, signed[0].head)
    cabinet = Meeting(f"{Q3.label}|1", Q3.label, "Cabinet committee", date(2018, 1, 20), shown=seen)
    register.file([(cabinet, 0)], actor="Clerk")
    change(register, "CR1", "A hard winter", residual=RATE(5, 4))
    register.file(
        [(Meeting(f"{Q1.label}|2", Q1.label, "Audit Committee", date(2018, 5, 10), shown=shown(register)), 0)],
        actor="Clerk",
    )
    change(register, "CR1", owner="Director of Health")
    change(register, "CR2", reference="CR4")
    other = register.find("CR10").entry
    change(
        register,
        "CR3",
        links=(Link(Relation.MERGED_INTO, other.id, "CR10"),),
        closure=Closure(date(2018, 5, 10), "It is the same matter", "The board"),
    )
    return path


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> ComparePage:
    window.menus.actions["acts.questions.show_changes"].trigger()
    wait_for_work(window, qtbot)
    page = window.findChild(ComparePage)
    assert page is not None
    return page


def since(page: ComparePage, begins: str, window: Window, qtbot: QtBot) -> None:
    """Choose a moment by its name, as a person does."""
    offered = page.before.list
    place = next(at for at in range(offered.count()) if offered.itemText(at).startswith(begins))
    offered.setCurrentIndex(place)
    offered.activated.emit(place)
    wait_for_work(window, qtbot)


def own(path: Path) -> list[Narrative]:
    return [each.paper for each in Register.open(path, read_only=True).filed(Narrative)]


def test_the_moments_are_offered_by_name(page: ComparePage) -> None:
    offered = [page.before.list.itemText(at) for at in range(4)]
    assert offered[0] == "The last quarter: 2017/18 Q4"
    assert offered[1].startswith("Audit Committee last saw it, 10 May 2018: 2018/19 Q1 as shown at row")
    assert offered[2] == "Cabinet committee last saw it, 20 January 2018: 2017/18 Q3, issue 1"
    assert offered[3] == "The start of the year: 2017/18 Q4"
    assert page.before.moment == Q4


def test_each_committee_is_shown_what_changed_since_it_last_saw_the_register(
    page: ComparePage, window: Window, qtbot: QtBot
) -> None:
    choose(page, "CR1")
    assert "Owner" in page.view.text.toPlainText()
    assert page.view.scores.isVisible()
    since(page, "Audit Committee", window, qtbot)
    choose(page, "CR1")
    assert not page.view.scores.isVisible(), "the committee saw the score already"
    since(page, "Cabinet committee", window, qtbot)
    choose(page, "CR1")
    assert page.view.scores.isVisible()


def test_a_signed_off_quarter_has_moments_of_its_own(page: ComparePage, window: Window, qtbot: QtBot) -> None:
    page.after.choose(Q4)
    page.after.chosen.emit(Q4)
    wait_for_work(window, qtbot)
    offered = [page.before.list.itemText(at) for at in range(3)]
    assert offered[0] == "The last quarter: 2017/18 Q3"
    assert offered[1].startswith("Cabinet committee last saw it")
    assert offered[2] == "The start of the year: 31 March 2017"


def test_a_rating_says_why_it_changed_whatever_was_saved_since(page: ComparePage) -> None:
    choose(page, "CR1")
    assert page.view.why.text() == "Residual: A hard winter (Pat Green, 10 May 2018)"


def test_the_sentences_are_those_that_the_report_drafts(page: ComparePage, register_file: Path) -> None:
    register = Register.open(register_file)
    found = register.compare(Q4)
    told = drafts(found.after.entries, found, score_reasons(found, register.history))
    for reference in ("CR1", "CR3", "CR4"):
        choose(page, reference)
        assert page.view.report.words.text() == told[register.find(reference).entry.id]
    choose(page, "CR1")
    assert "A hard winter" in page.view.report.words.text()


def test_merged_and_renumbered_entries_are_said_so(page: ComparePage) -> None:
    assert "1 renumbered, 1 merged, split or superseding" in page.summary.text()
    choose(page, "CR3")
    assert "merged into CR10" in page.view.text.toPlainText()
    page.filter.topics[Topic.REFERENCE].click()
    assert listed(page) == ["Changed 1", "CR4"]
    assert "formerly CR2" in str(page.list.currentIndex().data())


def test_the_drafted_sentences_can_be_written_otherwise_and_back(
    page: ComparePage, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    choose(page, "CR4")
    report = page.view.report
    drafted = report.words.text()
    assert drafted.startswith("Formerly CR2.")
    assert report.heading.text() == "In the report of 2018/19 Q1, as drafted"
    report.edit.setFocus()
    qtbot.keyClick(report.edit, Qt.Key.Key_Space)
    assert report.field.hasFocus()
    report.field.selectAll()
    qtbot.keyClicks(report.field, "Renumbered from CR2; nothing else is new.")
    qtbot.keyClick(report.field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(window, qtbot)
    (kept,) = own(register_file)
    assert (kept.quarter, kept.text, kept.drafted) == (
        Q1.label, "Renumbered from CR2; nothing else is new.", drafted,
    )  # fmt: skip
    assert report.words.text() == kept.text
    assert "in the words of Sam Okafor" in report.heading.text()
    assert not report.note.isVisible()
    report.back.click()
    wait_for_work(window, qtbot)
    assert own(register_file)[0].text == ""
    assert report.words.text() == drafted
    assert not report.back.isVisible()


def test_actions_that_came_and_that_are_done_are_counted(
    page: ComparePage, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    register = Register.open(register_file)
    strand = register.find("CR1").entry.strands[0]
    first, second = (Action(Level.BULLET, text) for text in ("Open a ward", "Train the staff"))
    change(register, "CR1", strands=(replace(strand, actions=(first, second)),))
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert "2 actions added" in page.summary.text()
    seen = shown(register)
    done = replace(first, status=ActionStatus.COMPLETE)
    change(register, "CR1", strands=(replace(strand, actions=(done, second)),))
    window.flows.show_changes(seen)
    wait_for_work(window, qtbot)
    assert page.summary.text() == "1 with changed actions, 1 action completed, 4 the same"
    assert page.before.list.currentText() == f"2018/19 Q1 as shown at row {seen.rows}"


def test_an_entry_that_is_the_same_can_be_spoken_of_too(
    page: ComparePage, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    assert page.filter.same.text() == "The same 2"
    page.filter.same.setFocus()
    qtbot.keyClick(page.filter.same, Qt.Key.Key_Space)
    assert listed(page)[-3:] == ["The same 2", "CR10", "CO1"]
    choose(page, "CR10")
    assert page.view.became.text().startswith("The same")
    report = page.view.report
    assert report.words.text().startswith("CR3 was merged into it. The residual score remains at 20.")
    report.edit.click()
    qtbot.keyClicks(report.field, "As before. ")
    report.save.click()
    wait_for_work(window, qtbot)
    assert own(register_file)[0].text.startswith("As before. ")
    assert page.view.heading.text().startswith("CR10")
    page.filter.same.click()
    assert "CR10" not in listed(page)


def test_words_of_ones_own_say_when_the_facts_changed_since(
    page: ComparePage, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    register = Register.open(register_file)
    choose(page, "CR4")
    drafted = page.view.report.words.text()
    entry = register.find("CR4").entry.id
    register.file([(Narrative(Q1.label, entry, "Nothing of note.", drafted), 0)], actor="Pat Green")
    change(register, "CR4", owner="Director of Data")
    window.session.refresh()
    wait_for_work(window, qtbot)
    choose(page, "CR4")
    assert page.view.report.words.text() == "Nothing of note."
    assert page.view.report.note.isVisible()
    assert "The facts have changed since" in page.view.report.note.text()
    assert "Director of Data" in page.view.report.note.text()


def test_what_somebody_else_wrote_meanwhile_is_said_and_mine_is_kept(
    page: ComparePage, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    choose(page, "CR4")
    report = page.view.report
    report.write()
    report.field.selectAll()
    qtbot.keyClicks(report.field, "Mine.")
    register = Register.open(register_file)
    entry = register.find("CR4").entry.id
    register.file([(Narrative(Q1.label, entry, "Theirs.", "Drafted."), 0)], actor="Pat Green")
    report.save.click()
    wait_for_work(window, qtbot)
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert own(register_file)[0].text == "Theirs."
    assert "Pat Green wrote other words meanwhile: “Theirs.”" in report.note.text()
    assert report.field.words == "Mine."
    report.save.click()
    wait_for_work(window, qtbot)
    assert own(register_file)[0].text == "Mine."


def test_a_quarter_is_not_compared_with_itself(page: ComparePage, window: Window, qtbot: QtBot) -> None:
    assert page.before.moment == Q4
    page.after.list.setFocus()
    while page.after.moment != Q4:
        qtbot.keyClick(page.after.list, Qt.Key.Key_Down)
    wait_for_work(window, qtbot)
    assert page.before.list.currentText() == "The last quarter: 2017/18 Q3"


def test_against_another_moment_the_sentences_are_drafted_but_not_kept(
    page: ComparePage, window: Window, qtbot: QtBot
) -> None:
    since(page, "Cabinet committee", window, qtbot)
    choose(page, "CR4")
    assert page.view.report.words.text().startswith("Formerly CR2.")
    assert not page.view.report.edit.isVisible()


def test_words_that_are_not_kept_are_not_left_behind(page: ComparePage, window: Window, qtbot: QtBot) -> None:
    choose(page, "CR4")
    page.view.report.write()
    qtbot.keyClicks(page.view.report.field, "More. ")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    assert page.view.heading.text().startswith("CR4")
    assert "not kept yet" in window.strip.text()
    qtbot.keyClick(page.view.report.field, Qt.Key.Key_Escape)
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    assert not page.view.heading.text().startswith("CR4")


def half_written(page: ComparePage, window: Window, qtbot: QtBot) -> None:
    """Write of CR4, go elsewhere, and close the register."""
    choose(page, "CR4")
    page.view.report.write()
    page.view.report.field.selectAll()
    qtbot.keyClicks(page.view.report.field, "It has another number.")
    window.menus.actions["view.go_register"].trigger()
    window.flows.close_register()
    assert window.session.register is not None
    assert page.view.report.field.isVisible()
    assert "not kept yet" in page.half.text()


def test_before_the_register_closes_one_is_asked_about_own_words_where_they_stand(
    page: ComparePage, window: Window, qtbot: QtBot
) -> None:
    half_written(page, window, qtbot)
    assert window.focusWidget() is not None
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)  # go on writing: that has the focus
    assert not page.half.isVisible()
    qtbot.keyClick(page.view.report.field, Qt.Key.Key_Escape)
    window.flows.close_register()
    assert window.session.register is None


def test_once_own_words_are_kept_the_register_closes_as_was_wished(
    page: ComparePage, window: Window, register_file: Path, qtbot: QtBot
) -> None:
    half_written(page, window, qtbot)
    page.view.report.save.click()
    wait_for_work(window, qtbot)
    assert window.session.register is None
    assert [each.text for each in own(register_file)] == ["It has another number."]


def test_what_is_cancelled_is_asked_about_no_more(page: ComparePage, window: Window, qtbot: QtBot) -> None:
    half_written(page, window, qtbot)
    page.view.report.cancel.click()
    assert not page.half.isVisible()
    assert window.session.register is not None


@pytest.fixture
def large(window: Window, qapp: QApplication) -> Iterator[None]:
    """Text of twice its size in a small window."""
    window.resize(800, 600)
    while theme.px(100) < 200:
        window.menus.actions["view.larger_text"].trigger()
    yield
    theme.set_text_size(100)
    theme.apply(qapp, "light")


@pytest.mark.usefixtures("large")
def test_with_large_text_a_low_window_scrolls_and_squeezes_nothing(
    page: ComparePage, window: Window, qtbot: QtBot
) -> None:
    half_written(page, window, qtbot)
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    for each in (*buttons, page.before.list, page.after.list):
        assert each.height() >= each.minimumSizeHint().height(), each
    for each in page.half.findChildren(QAbstractButton):
        assert each.width() >= each.sizeHint().width(), each.text()
    page.view.report.cancel.click()


def test_in_a_small_window_there_is_room_to_write(page: ComparePage, window: Window, qtbot: QtBot) -> None:
    window.resize(800, 600)
    choose(page, "CR1")
    page.both.show_second()
    page.view.report.write()
    qtbot.waitUntil(lambda: not page.view.report.field.visibleRegion().isEmpty())
    assert page.view.report.field.height() >= 2 * page.view.report.field.fontMetrics().lineSpacing()
    assert page.view.report.save.height() >= page.view.report.save.sizeHint().height()


def test_everything_that_takes_the_focus_has_a_name(page: ComparePage) -> None:
    choose(page, "CR1")
    page.view.report.write()
    for each in page.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible():
            named = each.accessibleName() or (each.text() if isinstance(each, QAbstractButton) else "")
            assert named, each


def test_a_young_register_offers_the_start_of_the_year_and_says_what_is_wrong_with_it(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    open_in(bare_window, make_register(tmp_path / "young.riskreg", clock).path, qtbot)
    bare_window.menus.actions["acts.questions.show_changes"].trigger()
    wait_for_work(bare_window, qtbot)
    page = bare_window.findChild(ComparePage)
    assert page is not None
    since(page, "The start of the year: 31 March 2018", bare_window, qtbot)
    assert "did not exist yet" in page.notice.accessibleName() + page.notice._sentence.text()
