"""What the quarter's papers look like, chosen at the window: columns, headings, sheets and the Word template."""

from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea
from pytestqt.qtbot import QtBot

from riskreg.exchange.publishing import publish, sources_of
from riskreg.exchange.reporting import report
from riskreg.model.papers import Template
from riskreg.model.quarter import Quarter
from riskreg.model.records import PAPER_SHEETS, PaperLayout, PaperStyle
from riskreg.model.register import Register
from riskreg.ui import theme
from riskreg.ui.register_settings.page import SettingsPage
from riskreg.ui.window import Window
from tests.exchange.house_template import house_template
from tests.ui.dialogs_at_hand import command
from tests.ui.made_registers import wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "QProcess: Destroyed")
Key, ALT, LEFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton
PLAIN = "There is none: Word documents are plain."


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> SettingsPage:
    command(window, "acts.register.show_paper", qtbot)
    shown = window.stack.currentWidget()
    assert isinstance(shown, SettingsPage)
    return shown


def order(page: SettingsPage) -> list[str]:
    """The columns from the top of the list to its foot, as a person sees them."""
    rows = page.paper.columns.rows
    return sorted(rows, key=lambda name: rows[name].shown.y())


def save(window: Window, page: SettingsPage, qtbot: QtBot) -> None:
    page.foot.reason.setFocus()
    qtbot.keyClicks(page.foot.reason, "The committee asked for it")
    qtbot.keyClick(page.foot.reason, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(window, qtbot)
    assert window.strip.text() == "The register's settings are saved."


def answer_with(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose this file in the next dialogs of the system."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def click(window: Window, button: object, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, LEFT)  # type: ignore[arg-type]
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def test_columns_headings_and_sheets_chosen_with_keys_are_those_of_the_workbook(
    window: Window, page: SettingsPage, register_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert QApplication.focusWidget() is page.paper.style_choice
    rows = page.paper.columns.rows
    owner = rows["owner"].shown
    owner.setFocus()
    for _ in range(7):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Up, ALT)
    assert QApplication.focusWidget() is owner, "the keys move on with the row"
    assert order(page)[:3] == ["reference", "title", "owner"]
    qtbot.keyClick(owner, Key.Key_Tab)
    assert QApplication.focusWidget() is rows["owner"].heading
    qtbot.keyClicks(rows["owner"].heading, "Lead officer")
    rows["controls"].shown.setFocus()
    qtbot.keyClick(rows["controls"].shown, Key.Key_Space)
    page.paper.sheets["heat map"].setFocus()
    qtbot.keyClick(page.paper.sheets["heat map"], Key.Key_Space)
    qtbot.mouseClick(page.paper.chips[page.paper.kind.OPPORTUNITY], LEFT)
    assert rows["owner"].heading.text() == ""
    assert rows["owner"].heading.placeholderText() == "Opportunity Owner"
    save(window, page, qtbot)

    register = Register.open(register_file)
    assert register.settings.paper.columns[2] == ("owner", "Lead officer", "")
    assert register.audit_trail(limit=1)[0].reason == "The committee asked for it"
    state = register.state()
    publish(state, sources_of(register, state), tmp_path / "q.xlsx")
    book = openpyxl.load_workbook(tmp_path / "q.xlsx")
    assert "Heat map" not in book.sheetnames
    found = [[cell.value for cell in row if cell.value] for row in book["Risks"].iter_rows()]
    heading = next(row for row in found if "Lead officer" in row)
    assert heading[:3] == ["Risk Identification Number (RIN)", "Description", "Lead officer"]
    assert "Current Controls" not in heading

    command(window, "acts.undoing.undo", qtbot)
    assert Register.open(register_file).settings.paper == PaperLayout()


def test_a_row_is_dragged_to_its_place_or_moved_with_its_buttons(page: SettingsPage, qtbot: QtBot) -> None:
    rows = page.paper.columns.rows
    grip, above = rows["types"].grip, rows["reference"].shown
    qtbot.mousePress(grip, LEFT, pos=grip.rect().center())
    for target in (grip.rect().center() - QPoint(0, 20), grip.mapFromGlobal(above.mapToGlobal(QPoint(0, 0)))):
        qtbot.mouseMove(grip, target)
    qtbot.mouseRelease(grip, LEFT)
    assert order(page)[:3] == ["types", "reference", "title"]
    assert not rows["types"].up.isVisible()
    qtbot.mouseClick(rows["types"].down, LEFT)
    assert order(page)[:3] == ["reference", "types", "title"]
    rows["types"].up.setFocus()
    qtbot.keyClick(rows["types"].up, Key.Key_Space)
    assert order(page)[0] == "types"
    assert QApplication.focusWidget() is rows["types"].down, "the button that is gone hands the focus on"
    assert rows["types"].shown.accessibleName() == "Types, place 1 of 11"
    qtbot.mouseClick(page.paper.defaults, LEFT)
    assert order(page)[0] == "reference"
    assert page.foot.said.text() == "Nothing is changed."
    assert not page.paper.defaults.isEnabled()


def test_what_cannot_be_is_said_at_its_heading_and_shown_from_elsewhere(page: SettingsPage, qtbot: QtBot) -> None:
    rows, opportunity = page.paper.columns.rows, page.paper.kind.OPPORTUNITY
    assert not rows["reference"].shown.isEnabled()
    qtbot.mouseClick(page.paper.chips[opportunity], LEFT)
    for name in ("owner", "controls"):
        rows[name].heading.setFocus()
        qtbot.keyClicks(rows[name].heading, "Who")
    assert rows["owner"].said.text() == "Two columns of the workbook have the same heading: give each its own."
    assert page.parts.tabs.tabText(1) == "The quarter's paper (!)"
    assert not page.foot.save.isEnabled()
    qtbot.mouseClick(page.paper.chips[page.paper.kind.RISK], LEFT)
    assert not rows["owner"].said.isVisible()
    page.parts.go(0)
    qtbot.mouseClick(page.foot.lead, LEFT)
    assert page.paper.kind is opportunity
    assert QApplication.focusWidget() is rows["owner"].heading
    rows["owner"].heading.selectAll()
    qtbot.keyClicks(rows["owner"].heading, "Possible Benefits")
    assert rows["owner"].said.text() == "“Possible Benefits” is the heading of another column: give each its own."
    rows["owner"].heading.clear()
    qtbot.keyClicks(rows["owner"].heading, "x" * 81)
    assert "at most 80" in rows["owner"].said.text()
    qtbot.mouseClick(page.paper.defaults, LEFT)
    for name in PAPER_SHEETS:
        qtbot.mouseClick(page.paper.sheets[name], LEFT, pos=QPoint(8, page.paper.sheets[name].height() // 2))
    assert page.paper.said["sheets"].text() == "Choose at least one sheet."
    assert not page.foot.save.isEnabled()


def test_another_officers_layout_is_kept_where_mine_does_not_touch_it(
    window: Window, page: SettingsPage, register_file: Path, qtbot: QtBot
) -> None:
    page.paper.sheets["key"].setFocus()
    qtbot.keyClick(page.paper.sheets["key"], Key.Key_Space)
    other = Register.open(register_file)
    before = other.settings
    other.change_settings(replace(before, paper=PaperLayout(PaperStyle.AS_PUBLISHED)), before, actor="Ruth Calder")
    qtbot.mouseClick(page.foot.save, LEFT)
    wait_for_work(window, qtbot)
    assert page.strip.text().startswith("Ruth Calder changed the settings meanwhile.")
    assert page.paper.style_choice.currentText() == "As councils publish it"
    save(window, page, qtbot)
    paper = Register.open(register_file).settings.paper
    assert (paper.style, "key" in paper.sheets) == (PaperStyle.AS_PUBLISHED, False)


def test_the_template_is_kept_copied_taken_back_and_removed(
    window: Window,
    page: SettingsPage,
    register_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    field = page.paper.template
    assert field.said.text() == PLAIN
    path = house_template(tmp_path / "letterhead.dotx")
    answer_with(path, monkeypatch)
    click(window, field.choose, qtbot)
    assert field.said.text().startswith("letterhead.dotx, chosen by Sam Okafor on ")
    assert window.strip.text() == "letterhead.dotx is the template of Word documents from now on."
    register = Register.open(register_file)
    assert register.filed(Template)[0].paper.data == path.read_bytes()
    report(register, Quarter(2018, 1), tmp_path / "report.docx")
    assert "The Council of Somewhere" in header(tmp_path / "report.docx")

    answer_with(tmp_path / "copy.dotx", monkeypatch)
    click(window, field.copy, qtbot)
    assert (tmp_path / "copy.dotx").read_bytes() == path.read_bytes()
    command(window, "acts.undoing.undo", qtbot)
    assert field.said.text() == PLAIN
    command(window, "acts.undoing.redo", qtbot)
    assert field.said.text().startswith("letterhead.dotx")
    click(window, field.remove, qtbot)
    assert field.said.text() == PLAIN
    assert QApplication.focusWidget() is not None
    assert not Register.open(register_file).filed(Template)[0].paper.content
    events = Register.open(register_file).audit_trail(limit=4)
    assert {event.name for event in events} == {"template: letterhead.dotx", "template: none from now on"}


def header(path: Path) -> str:
    return "".join(each.text for each in docx.Document(str(path)).sections[0].header.paragraphs)


def test_a_template_that_no_paper_can_be_made_from_is_refused_when_it_is_chosen(
    window: Window, page: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    field = page.paper.template
    house_template(tmp_path / "macros.dotm")
    (tmp_path / "large.dotx").write_bytes(b"PK" + bytes(Template.LARGEST))
    for name, why in (
        ("macros.dotm", "made to hold macros"),
        ("large.dotx", "larger than 4 MB"),
        ("no.dotx", "no file"),
    ):
        answer_with(tmp_path / name, monkeypatch)
        click(window, field.choose, qtbot)
        assert why in page.strip.text()
        assert field.said.text() == PLAIN


def test_a_template_that_another_officer_chose_meanwhile_stays_and_is_shown(
    window: Window,
    page: SettingsPage,
    register_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    theirs = Template.of("theirs.dotx", house_template(tmp_path / "theirs.dotx").read_bytes())
    Register.open(register_file).file([(theirs, 0)], actor="Ruth Calder")
    answer_with(house_template(tmp_path / "mine.dotx"), monkeypatch)
    click(window, page.paper.template.choose, qtbot)
    assert "changed meanwhile" in page.strip.text()
    assert page.paper.template.said.text().startswith("theirs.dotx, chosen by Ruth Calder")


def test_who_may_only_read_sees_all_and_changes_nothing(
    bare_window: Window, register_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    theirs = Template.of("theirs.dotx", house_template(tmp_path / "theirs.dotx").read_bytes())
    Register.open(register_file).file([(theirs, 0)], actor="Ruth Calder")
    bare_window.session.open(register_file, read_only=True)
    qtbot.waitUntil(lambda: bare_window.session.register is not None)
    command(bare_window, "acts.register.show_paper", qtbot)
    paper = bare_window.acts.register.settings.paper
    qtbot.keyClick(paper.columns.rows["types"].heading, Key.Key_Up, ALT)
    qtbot.keyClicks(paper.columns.rows["types"].heading, "x")
    assert order(bare_window.acts.register.settings)[0] == "reference"
    assert paper.columns.rows["types"].heading.text() == ""
    assert not paper.columns.rows["types"].up.isVisible()
    assert not paper.sheets["key"].isEnabled()
    assert paper.template.copy.isVisible()
    assert not paper.template.choose.isVisible()
    assert not paper.template.remove.isVisible()


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_of_it_is_wider_than_a_narrow_window(
    window: Window, page: SettingsPage, qapp: QApplication, qtbot: QtBot, size: int
) -> None:
    window.resize(800, 600)
    try:
        while window.preferences.text_size < size:
            qtbot.keyClick(window, Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        qtbot.wait(50)
        area = page.parts.stack.currentWidget()
        assert isinstance(area, QScrollArea)
        assert area.horizontalScrollBar().maximum() == 0
    finally:
        theme.set_text_size(100)
        theme.apply(qapp, "light")
