"""The audit trail in the window: read as one scrolls, filtered in place, each row whole beside the table."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from riskreg.exchange.wording import act_words
from riskreg.model.changes import differences
from riskreg.model.entry import Action, ActionStatus, Entry, Item, Level, Strand
from riskreg.model.evidence import Act, AuditEvent
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.history.page import HistoryPage
from riskreg.ui.history.trail import TrailPage
from riskreg.ui.history.trail_filter import BETWEEN
from riskreg.ui.history.trail_model import PAGE, Part
from riskreg.ui.history.trail_rows import act_word
from riskreg.ui.history.trail_sections import event_sections, section_text
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import OFFICER, entry, make_register, open_in, wait_for_work


def history_of(window: Window) -> HistoryPage:
    page = window.stack.page_of("history")
    assert isinstance(page, HistoryPage)
    return page


def trail_of(window: Window, qtbot: QtBot) -> TrailPage:
    window.go("history")
    page = history_of(window).go("trail")
    assert isinstance(page, TrailPage)
    wait_for_work(window, qtbot)
    return page


@pytest.fixture
def trail(window: Window, qtbot: QtBot) -> TrailPage:
    return trail_of(window, qtbot)


@pytest.fixture
def rich_file(tmp_path: Path, clock: Clock) -> Path:
    """A register in which a score was changed, corrected and confirmed, by three people."""
    register = make_register(tmp_path / "rich.riskreg", clock, signed=1)
    risk = register.find("CR2")
    moved = replace(risk.entry, residual=FIVE_BY_FIVE.rate(4, 5), owner="Director of Finance")
    saved = register.save(moved, risk.revision, actor="Ann Lee", reason="The audit of May")
    mended = replace(saved.entry, initial=FIVE_BY_FIVE.rate(5, 5))
    saved = register.save(mended, saved.revision, actor="Bo Shaw", reason="Typed wrongly", correction=True)
    register.review([(saved.entry.id, saved.revision)], actor="Cy Day", reason="Looked at again")
    return register.path


@pytest.fixture
def rich(bare_window: Window, rich_file: Path, qtbot: QtBot) -> TrailPage:
    open_in(bare_window, rich_file, qtbot)
    return trail_of(bare_window, qtbot)


def shown(page: TrailPage, part: Part) -> list[str]:
    return [page.table.texts(row, part)[0] for row in range(page.table.rowCount())]


def test_everything_that_was_done_stands_there_newest_first(rich: TrailPage, rich_file: Path) -> None:
    register = Register.open(rich_file)
    assert [row.event.seq for row in rich.table.rows] == list(range(register.revision(), 0, -1))
    assert shown(rich, Part.ACT)[:3] == ["Reviewed, no change", "Corrected", "Changed"]
    assert shown(rich, Part.WHO)[:3] == ["Cy Day", "Bo Shaw", "Ann Lee"]
    assert shown(rich, Part.ENTRY)[:3] == ["CR2"] * 3
    assert shown(rich, Part.CHANGED)[:3] == ["", "Initial 16 → 25", "Residual 12 → 20, Owner"]
    assert shown(rich, Part.REASON)[:3] == ["Looked at again", "Typed wrongly", "The audit of May"]
    assert rich.status.text() == f"{register.revision()} rows"


def test_filters_stand_in_place_and_are_taken_back_one_by_one(
    bare_window: Window, rich: TrailPage, rich_file: Path, qtbot: QtBot
) -> None:
    total = Register.open(rich_file).revision()
    rich.filter.people.choose("Ann Lee")
    wait_for_work(bare_window, qtbot)
    assert shown(rich, Part.WHO) == ["Ann Lee"]
    assert rich.status.text() == f"1 of {total} rows"
    assert rich.filter.people.chip.text() == "Ann Lee"
    qtbot.mouseClick(rich.filter.people.remove, Qt.MouseButton.LeftButton)
    wait_for_work(bare_window, qtbot)
    assert rich.status.text() == f"{total} rows"
    assert rich.filter.people.chip.text() == "Person: any"
    rich.filter.acts.choose(Act.CORRECT)
    rich.filter.acts.choose(Act.SIGN_OFF)
    wait_for_work(bare_window, qtbot)
    assert set(shown(rich, Part.ACT)) == {"Corrected", "Signed off"}
    rich.filter.acts.choose(Act.SIGN_OFF)
    wait_for_work(bare_window, qtbot)
    assert shown(rich, Part.ACT) == ["Corrected"]
    qtbot.mouseClick(rich.clear_button, Qt.MouseButton.LeftButton)
    wait_for_work(bare_window, qtbot)
    assert rich.table.rowCount() == total


def test_an_entry_is_asked_for_by_its_reference_and_let_go_by_clearing_it(
    bare_window: Window, rich: TrailPage, rich_file: Path, qtbot: QtBot
) -> None:
    rich.filter.entry.setFocus()
    qtbot.keyClicks(rich.filter.entry, "cr2")
    qtbot.keyClick(rich.filter.entry, Qt.Key.Key_Return)
    wait_for_work(bare_window, qtbot)
    assert set(shown(rich, Part.ENTRY)) == {"CR2"}
    assert shown(rich, Part.ACT)[-1] == "Imported"
    rich.filter.entry.clear()
    wait_for_work(bare_window, qtbot)
    assert rich.table.rowCount() == Register.open(rich_file).revision()


def test_a_period_is_a_quarter_or_two_days(bare_window: Window, rich: TrailPage, qtbot: QtBot) -> None:
    contents = bare_window.session.contents
    assert contents is not None
    rich.filter.period.choose(contents.sign_offs[0].quarter)
    wait_for_work(bare_window, qtbot)
    assert rich.table.rowCount() == 0  # the clock of the tests begins in the quarter after
    assert rich.detail.isHidden()
    rich.filter.period.choose(BETWEEN)
    assert rich.filter.since.isVisible()
    rich.filter.until.show_day(date(2018, 4, 2))
    rich.filter.since.field.setText("1/4/2018")
    rich.filter.since.field.editingFinished.emit()
    rich.filter.wished.emit()
    wait_for_work(bare_window, qtbot)
    assert rich.table.rowCount() > 0
    assert {row.event.at.date() for row in rich.table.rows} == {date(2018, 4, 2)}


def test_the_chosen_row_is_shown_whole_and_its_hash_can_be_copied(rich: TrailPage, rich_file: Path) -> None:
    rich.view.selectRow(2)
    text = rich.detail.words()
    for said in (
        "Changed: CR2",
        "Ann Lee",
        "The audit of May",
        "~ [−3 x 4 = 12−]{+4 x 5 = 20+}",
        "Director of Finance",
    ):
        assert said in text
    assert "4 x 5 = 20" in rich.detail.text.toPlainText()
    rich.detail.copy_hash()
    event = rich.table.rows[2].event
    assert QGuiApplication.clipboard().text() == f"Ledger row: {event.seq}\nLedger head: {event.hash}"
    found = Register.open(rich_file).verify(event.hash)
    assert (found.ok, found.vouched) == (True, event.seq)


def test_a_row_of_no_entry_says_what_it_is_about(window: Window, trail: TrailPage) -> None:
    trail.view.selectRow(trail.table.rowCount() - 1)
    assert "Register created: Register Westmarch Council" in trail.detail.words()
    assert trail.detail.open.isHidden()
    QTest.keyClick(trail.view, Qt.Key.Key_Return)
    assert trail.isVisible()  # there is no entry to go to
    assert not window.page.isVisible()


def test_return_on_a_row_opens_its_entry_in_the_register(window: Window, trail: TrailPage, qtbot: QtBot) -> None:
    place = shown(trail, Part.ENTRY).index("CR10")
    trail.view.selectRow(place)
    trail.view.setFocus()
    QTest.keyClick(trail.view, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert window.page.isVisible()
    assert window.editing.reference == "CR10"


def test_a_row_dated_before_the_one_ahead_of_it_says_so(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    register = make_register(tmp_path / "back.riskreg", clock)
    clock.now = datetime(2017, 4, 2, 9, 0, tzinfo=UTC)
    risk = register.find("CR1")
    register.save(replace(risk.entry, owner="Ann"), risk.revision, actor=OFFICER)
    open_in(bare_window, register.path, qtbot)
    page = trail_of(bare_window, qtbot)
    page.view.selectRow(0)
    assert page.table.texts(0, Part.WHEN)[1] == f"⚠ before row {register.revision() - 1}"
    assert "dated before the row ahead of it" in page.detail.words()
    assert not page.table.rows[1].event.early
    page.filter.people.choose(OFFICER)
    page.filter.entry.chose.emit(risk.entry.id)
    wait_for_work(bare_window, qtbot)
    assert page.table.rows[0].event.early  # also where the row ahead is not shown


@pytest.fixture
def long_file(tmp_path: Path, clock: Clock) -> Path:
    """A register with more rows than two pages hold."""
    entries = [entry(f"CR{number + 1}", f"Risk {number}", None) for number in range(2 * PAGE + 50)]
    return make_register(tmp_path / "long.riskreg", clock, entries=entries).path


def test_further_rows_are_read_as_one_scrolls(bare_window: Window, long_file: Path, qtbot: QtBot) -> None:
    open_in(bare_window, long_file, qtbot)
    page = trail_of(bare_window, qtbot)
    total = Register.open(long_file).revision()
    assert page.table.rowCount() == PAGE
    page.view.scrollToBottom()
    qtbot.waitUntil(lambda: page.table.rowCount() == 2 * PAGE)
    while page.table.canFetchMore(QModelIndex()):
        page.table.fetchMore(QModelIndex())
        wait_for_work(bare_window, qtbot)
    assert [row.event.seq for row in page.table.rows] == list(range(total, 0, -1))


def test_what_comes_while_one_reads_is_put_on_top_and_moves_nothing(
    bare_window: Window, long_file: Path, qtbot: QtBot
) -> None:
    open_in(bare_window, long_file, qtbot)
    page = trail_of(bare_window, qtbot)
    page.view.scrollToBottom()
    qtbot.waitUntil(lambda: page.table.rowCount() == 2 * PAGE)
    page.view.selectRow(150)
    chosen = page.table.rows[150].event.seq
    other = Register.open(long_file)
    risk = other.find("CR1")
    other.save(replace(risk.entry, owner="Ann"), risk.revision, actor="Somebody Else")
    bare_window.session.refresh()
    wait_for_work(bare_window, qtbot)
    qtbot.waitUntil(lambda: page.table.rowCount() == 2 * PAGE + 1)
    assert page.table.rows[0].event.actor == "Somebody Else"
    assert page.table.rows[page.view.currentIndex().row()].event.seq == chosen
    assert "Somebody Else" in [action.text() for action in page.filter.people.menu.actions()]


def test_what_the_filter_leaves_goes_into_a_workbook(
    bare_window: Window, rich: TrailPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "trail.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(to), ""))
    rich.filter.acts.choose(Act.CORRECT)
    wait_for_work(bare_window, qtbot)
    qtbot.mouseClick(rich.export_button, Qt.MouseButton.LeftButton)
    wait_for_work(bare_window, qtbot)
    said = {str(cell.value) for sheet in load_workbook(to) for row in sheet.iter_rows() for cell in row}
    assert {"Bo Shaw", "Typed wrongly"} <= said
    assert "Ann Lee" not in said
    assert any("Only: Corrected." in text for text in said)


@pytest.mark.parametrize("act", Act)
def test_every_kind_of_act_has_words_on_screen_and_in_the_workbook(act: Act) -> None:
    assert act_word(act)
    assert act_words(act)


def test_an_empty_register_has_its_own_beginning_in_the_trail(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    open_in(bare_window, make_register(tmp_path / "empty.riskreg", clock, entries=[]).path, qtbot)
    page = trail_of(bare_window, qtbot)
    assert shown(page, Part.ACT) == ["Scheme set", "Register created"]


# The place


def test_sections_are_gone_through_by_keys_and_remembered(window: Window, trail: TrailPage, qtbot: QtBot) -> None:
    history = history_of(window)
    names = [history.tabs.tabText(at) for at in range(history.tabs.count())]
    assert (names[0], names[-1]) == ("Audit trail", "Proof")
    trail.view.setFocus()
    QTest.keyClick(
        trail.view, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert history.section == "proof"
    focused = window.focusWidget()
    assert focused is not None
    assert history.pages["proof"].isAncestorOf(focused)
    assert window.preferences.section == "proof"
    window.view.go_register()
    window.view.go_history()
    assert history.section == "proof"


def test_each_section_is_a_line_of_the_view_menu(window: Window, qtbot: QtBot) -> None:
    for action in window.menus.filled_later["sections"].actions():
        action.trigger()
        wait_for_work(window, qtbot)
        assert history_of(window).section == action.data()
        assert history_of(window).isVisible()


def test_a_section_that_is_not_seen_reads_nothing(window: Window, trail: TrailPage, qtbot: QtBot) -> None:
    before = trail.table.rowCount()
    window.view.go_register()
    other = Register.open(window.session.contents.path) if window.session.contents else None
    assert other is not None
    other.sign_off(other.settings.open_quarter, actor="Ruth Calder")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert trail.table.rowCount() == before
    window.view.go_history()
    wait_for_work(window, qtbot)
    assert trail.table.rowCount() == before + 2


# A change as text


def changed_text(change: Callable[[Entry], Entry]) -> str:
    before = replace(
        entry("CR1", "Winter pressure on the hospitals", FIVE_BY_FIVE.rate(4, 4)),
        strands=(
            Strand(
                None,
                (Item(Level.BULLET, "Beds run out"), Item(Level.BULLET, "Staff leave the service")),
                (),
                (Action(Level.BULLET, "Open a ward", due=date(2018, 6, 30), status=ActionStatus.PLANNED),),
            ),
        ),
    )
    event = AuditEvent(
        9, datetime(2018, 6, 1, tzinfo=UTC), OFFICER, Act.SAVE, "", "entry", before.id, "2018/19 Q1",
        entry_id=before.id, reference="CR1", title=before.title, kind="risk",
        changes=differences(before, change(before)),
    )  # fmt: skip
    return "\n".join(map(section_text, event_sections(event)))


def test_a_reworded_title_is_marked_word_by_word() -> None:
    text = changed_text(lambda each: replace(each, title="Winter pressure on the clinics"))
    assert text == "Title\n~ Winter pressure on the [−hospitals−]{+clinics+}"


def test_lists_are_compared_item_by_item() -> None:
    def change(each: Entry) -> Entry:
        strand = each.strands[0]
        consequences = (strand.consequences[1], Item(Level.BULLET, "Care is late"))
        late = replace(strand.actions[0], due=date(2018, 6, 30) + timedelta(92))
        return replace(each, strands=(replace(strand, consequences=consequences, actions=(late,)),))

    lines = changed_text(change).splitlines()
    assert lines[0] == "Consequences"
    assert [line.strip() for line in lines if line.strip()[0] in "+−"] == ["− Beds run out", "+ Care is late"]
    assert lines[-1].strip() == "~ Open a ward · Due 30 [−June−]{+September+} 2018"


def test_a_rating_taken_away_is_said() -> None:
    assert changed_text(lambda each: replace(each, residual=None)) == (
        "Residual rating\n~ [−4 x 4 = 16−]{+Not scored+}"
    )
