"""The score history of an entry: the chart, its words and its table, and what can be taken away of them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Closure, Entry, new_entry
from riskreg.model.quarter import Quarter
from riskreg.model.records import Recorded, Revision, SignOff
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Band, Level, Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE, HIGH, LOW
from riskreg.ui.history.score_story import ScoreStory, kind_of_change, reported_words, tell
from riskreg.ui.history.score_table import AFTER, BEFORE, RATING, REPORTED, WHEN, WHY, table_text
from riskreg.ui.history.scores import ScoresPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import OFFICER, make_register, open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so
THREE = Scheme(
    "3 x 3",
    tuple(Level(f"I{n}") for n in range(3)),
    tuple(Level(f"L{n}") for n in range(3)),
    (Band("Green", 1, 4, *LOW), Band("Red", 6, 9, *HIGH)),
    threshold=6,
)
RISK = new_entry(Kind.RISK, "CR1", "Winter pressure")
rate = FIVE_BY_FIVE.rate


def step(
    seq: int, entry: Entry, *changed: str, quarter: str = "2018/19 Q1", act: str = "save", scheme: int = 1
) -> Revision:
    at = datetime(2018, 4, 2, 9, tzinfo=UTC)
    return Revision(Recorded(entry, seq, seq, at, OFFICER, f"Because {seq}", scheme), act, changed, quarter)


def signed(rows: int, quarter: Quarter) -> SignOff:
    return SignOff(quarter, quarter.end, datetime(2018, 7, 2, 9, tzinfo=UTC), "Ruth Calder", "0" * 64, rows, 1)


def story(
    *revisions: Revision, sign_offs: tuple[SignOff, ...] = (), open_quarter: str = "2018/19 Q1"
) -> ScoreStory:
    return tell(revisions, sign_offs, open_quarter, FIVE_BY_FIVE, {1: FIVE_BY_FIVE, 2: THREE})


@pytest.fixture
def scored(tmp_path: Path, clock: Clock) -> Path:
    """CR2 moves in the second and the third quarter, and is corrected in the third."""
    register = make_register(tmp_path / "scored.riskreg", clock)
    for number, (residual, reason, correction) in enumerate(
        ((rate(2, 4), "New locks", False), (rate(2, 3), "More locks", False), (rate(2, 5), "Read wrongly", True))
    ):
        if number < 2:
            register.sign_off(register.settings.open_quarter, actor="Ruth Calder")
        found = register.find("CR2")
        entry = replace(found.entry, residual=residual)
        register.save(entry, found.revision, actor=OFFICER, reason=reason, correction=correction)
    return register.path


@pytest.fixture
def page(bare_window: Window, scored: Path, qtbot: QtBot) -> ScoresPage:
    """The scores of CR2."""
    open_in(bare_window, scored, qtbot)
    bare_window.editing.choose(next(row.id for row in bare_window.page.view.table.rows if row.reference == "CR2"))
    wait_for_work(bare_window, qtbot)
    bare_window.menus.actions["view.show_scores"].trigger()
    wait_for_work(bare_window, qtbot)
    found = bare_window.findChild(ScoresPage)
    assert isinstance(found, ScoresPage)
    assert found.isVisible()
    return found


def cell(page: ScoresPage, row: int, column: int) -> str:
    return str(page.table.index(row, column).data())


def test_the_table_says_when_who_why_before_and_after_and_who_was_told(page: ScoresPage) -> None:
    assert page.table.rowCount() == 5  # three changes, and the first ratings
    assert cell(page, 0, WHEN).endswith(f"2018/19 Q3 · {OFFICER}")
    assert cell(page, 0, RATING) == "Residual\nCorrection"
    assert (cell(page, 0, BEFORE), cell(page, 0, AFTER)) == ("6 Medium, 2 × 3", "10 Medium, 2 × 5")
    assert (cell(page, 0, WHY), cell(page, 0, REPORTED)) == ("Read wrongly", "not yet")
    assert (cell(page, 1, RATING), cell(page, 1, REPORTED)) == ("Residual\nMovement", "never")
    assert (cell(page, 2, WHY), cell(page, 2, REPORTED)) == ("New locks", "2018/19 Q2")
    assert (cell(page, 3, RATING), cell(page, 3, BEFORE)) == ("Initial\nFirst rating", "none")
    assert cell(page, 3, REPORTED) == "2018/19 Q1 to 2018/19 Q2"
    assert cell(page, 4, REPORTED) == "2018/19 Q1"


def test_the_keyboard_walks_through_the_chart_and_each_point_has_its_words(page: ScoresPage, qtbot: QtBot) -> None:
    chart = page.chart
    chart.setFocus()
    assert page.point.text() == "2018/19 Q3, now: Initial 16 High, Residual 10 Medium"
    assert chart.accessibleDescription() == page.point.text()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert page.point.text().endswith(f"{OFFICER}: Residual 6 Medium → 10 Medium")
    assert page.view.currentIndex().row() == 0
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert page.point.text().startswith("2018/19 Q2, signed off ")
    assert page.point.text().endswith("by Ruth Calder: Initial 16 High, Residual 8 Medium")
    assert page.view.selectionModel().selectedRows() == []
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert page.point.text().endswith("Initial 16 High, Residual 12 High")
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.at == 0
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert page.point.text().startswith("2018/19 Q3, now")


def test_a_row_of_the_table_leads_to_its_point(page: ScoresPage, qtbot: QtBot) -> None:
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.point.text().endswith("Residual 8 Medium → 6 Medium")


def test_a_click_goes_to_the_nearest_point(page: ScoresPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.chart, Qt.MouseButton.LeftButton, pos=QPoint(page.chart.width() // 4, 60))
    assert page.point.text().startswith("2018/19 Q1")


def test_the_entry_is_chosen_by_words_or_by_reference(page: ScoresPage, bare_window: Window, qtbot: QtBot) -> None:
    page.picker.setFocus()
    page.picker.setText("cr10")
    qtbot.keyClick(page.picker, Qt.Key.Key_Return)
    wait_for_work(bare_window, qtbot)
    assert page.picker.text().startswith("CR10  Recruit")
    assert page.table.rowCount() == 2
    page.picker.completer().activated.emit("CO1  Apprenticeship levy")
    wait_for_work(bare_window, qtbot)
    assert "Residual 15 High" in page.point.text()
    page.picker.setText("CR77")
    qtbot.keyClick(page.picker, Qt.Key.Key_Return)
    wait_for_work(bare_window, qtbot)
    assert "no entry CR77" in bare_window.strip.text()


def test_an_entry_that_was_never_scored_says_so(page: ScoresPage, bare_window: Window, qtbot: QtBot) -> None:
    register = bare_window.session.register
    assert register is not None
    new = register.save(new_entry(Kind.RISK, "CR30", "Later"), 0, actor=OFFICER)
    page.show_entry(new.entry.id)
    wait_for_work(bare_window, qtbot)
    said = " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())
    assert "CR30 has never been scored" in said


def test_a_save_elsewhere_is_in_the_history_at_once(page: ScoresPage, bare_window: Window, qtbot: QtBot) -> None:
    register = bare_window.session.register
    assert register is not None
    found = register.find("CR2")
    register.save(replace(found.entry, target=rate(1, 2)), found.revision, actor="Dana Reeve")
    bare_window.session.refresh()
    wait_for_work(bare_window, qtbot)
    assert cell(page, 0, RATING) == "Target\nFirst rating"


def test_escape_leads_back_to_the_entry(page: ScoresPage, bare_window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(page.chart, Qt.Key.Key_Escape)
    wait_for_work(bare_window, qtbot)
    assert bare_window.page.isVisible()
    assert bare_window.panel.page.head.reference.text() == "CR2"


def test_the_editor_has_a_button_for_it(bare_window: Window, scored: Path, qtbot: QtBot) -> None:
    open_in(bare_window, scored, qtbot)
    qtbot.mouseClick(bare_window.panel.page.scores.direction.history, Qt.MouseButton.LeftButton)
    wait_for_work(bare_window, qtbot)
    found = bare_window.findChild(ScoresPage)
    assert isinstance(found, ScoresPage)
    assert found.picker.text().startswith("CR1  ")


def test_the_picture_goes_to_the_clipboard_as_png_and_svg(page: ScoresPage) -> None:
    page.copy_picture()
    data = QGuiApplication.clipboard().mimeData()
    image = QImage(data.imageData())
    assert (image.width(), image.height()) == (2000, 760)
    colours = {QColor(image.pixel(x, y)).name() for x in range(0, 2000, 20) for y in range(0, 760, 20)}
    assert len(colours) > 4  # the bands, at least
    svg = bytes(data.data("image/svg+xml").data()).decode()
    assert svg.startswith("<?xml")
    assert "CR2 Data is lost or stolen" in svg
    assert "Residual 6 Medium → 10 Medium" in data.text()


def test_the_table_goes_to_the_clipboard_and_no_reason_becomes_a_formula(page: ScoresPage) -> None:
    page.copy_table()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 6
    assert lines[1].split("\t")[2:8] == [
        OFFICER, "Residual", "6 Medium, 2 × 3", "10 Medium, 2 × 5", "Correction", "Read wrongly",
    ]  # fmt: skip
    hostile = story(
        Revision(replace(step(1, RISK).recorded, reason="=HYPERLINK(1)\t2"), "save", ("initial",), "Q")
    )
    assert "\t'=HYPERLINK(1) 2\t" in table_text(hostile)


def test_the_whole_history_goes_into_a_workbook(
    page: ScoresPage, bare_window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "scores.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(to), ""))
    page.export()
    wait_for_work(bare_window, qtbot)
    cells = [str(each.value) for sheet in load_workbook(to) for row in sheet.rows for each in row]
    assert any("Read wrongly" in each for each in cells)


def test_each_score_is_read_with_the_scheme_that_was_in_force() -> None:
    old = replace(RISK, residual=Rating(3, 3, 9))
    new = replace(RISK, residual=rate(3, 3))
    told = story(step(1, old, "residual", scheme=2), step(5, new, "residual"))
    assert [told.text(each.revision.recorded, each.new) for each in told.changes] == [
        "9 Medium, 3 × 3",
        "9 Red, 3 × 3",
    ]
    assert "Residual 9 Red → 9 Medium" in told.words() or "9 Red, 3 × 3 → 9 Medium, 3 × 3" in told.words()


def test_what_kind_of_change_it_was_is_said() -> None:
    first = replace(RISK, residual=Rating(None, None, 20))
    stated, moved = replace(RISK, residual=rate(4, 5)), replace(RISK, residual=rate(4, 4))
    told = story(
        step(1, first, "residual", act="import"),
        step(2, stated, "residual"),
        step(3, moved, "residual", act="correct"),
        step(4, RISK, "residual"),
    )
    assert [kind_of_change(each) for each in told.changes] == [
        "Taken back", "Correction", "Factors stated", "First rating",
    ]  # fmt: skip


def test_a_closed_entry_ends_with_the_quarter_that_reported_it_closed() -> None:
    q1 = Quarter(2018, 1)
    scored = replace(RISK, residual=rate(4, 4))
    closed = replace(scored, closure=Closure(q1.next.start, "Done", "The board"))
    offs = (signed(2, q1), signed(4, q1.next), signed(5, q1.next.next))
    told = story(
        step(1, scored, "residual"),
        step(3, closed, "status"),
        sign_offs=offs,
        open_quarter=q1.next.next.next.label,
    )
    assert told.quarters == (q1.label, q1.next.label)
    assert reported_words(told.changes[0]) == f"{q1.label} to {q1.next.label}"


def test_an_opportunity_may_rise_above_its_initial_score() -> None:
    chance = replace(new_entry(Kind.OPPORTUNITY, "CO1", "Levy"), initial=rate(3, 4), residual=rate(4, 4))
    told = story(step(1, chance, "initial", "residual"))
    assert told.moments[-1].words == "2018/19 Q1, now: Initial 12 High, Residual 16 High"


def test_an_empty_register_has_no_scores_to_show(bare_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = Register.create(tmp_path / "empty.riskreg", name="Empty Council", actor=OFFICER).path
    open_in(bare_window, path, qtbot)
    bare_window.view.show_scores()
    wait_for_work(bare_window, qtbot)
    found = bare_window.findChild(ScoresPage)
    assert isinstance(found, ScoresPage)
    assert "No entries yet" in {each.text() for each in found.findChildren(QLabel) if each.isVisible()}
