"""Somebody's words are words: nothing in a register is ever drawn as markup, wherever it is shown."""

import ast
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTextBrowser,
    QTextEdit,
    QToolTip,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from riskreg.exchange.workbook import export
from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Item, Level, Strand, new_entry
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Level as Step
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.history.page import HistoryPage
from riskreg.ui.history.sections import sections
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import open_in, wait_for_work
from tests.ui.plain_text import HOSTILE, TAG, faults, is_markup, texts_shown

UI = Path(__file__).parents[2] / "riskreg" / "ui"
SCHEME = replace(
    FIVE_BY_FIVE,
    name=HOSTILE,
    impact=tuple(Step(f"{HOSTILE}{number}", None, HOSTILE) for number in range(1, 6)),
    likelihood=tuple(Step(f"{HOSTILE}{number}", None, HOSTILE) for number in range(1, 6)),
    bands=tuple(replace(band, name=f"{HOSTILE}{number}") for number, band in enumerate(FIVE_BY_FIVE.bands)),
)


def hostile_entry(reference: str, kind: Kind = Kind.RISK) -> Entry:
    items = tuple(Item(level, HOSTILE) for level in Level)
    due = date(2018, 5, 1)
    acts = tuple(Action(level, HOSTILE, HOSTILE, due, ActionStatus.UNDERWAY, HOSTILE) for level in Level)
    return replace(
        new_entry(kind, reference, HOSTILE),
        types=(HOSTILE,),
        initial=SCHEME.rate(5, 5),
        residual=SCHEME.rate(4, 5),
        target=SCHEME.rate(1, 2),
        owner=HOSTILE,
        commentary=HOSTILE,
        strands=(Strand(HOSTILE, items, items, acts), Strand(f"{HOSTILE}2", items, items, acts)),
    )


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    """A register whose every text is markup, in a file whose name is, with a past."""
    name = "<b>x<b>.riskreg"
    made = Register.create(
        tmp_path / name, name=HOSTILE, actor=HOSTILE, types=(HOSTILE, "Legal"), scheme=SCHEME,
        quarter=Quarter(2018, 1).previous, clock=clock,
    )  # fmt: skip
    entries = [
        hostile_entry(f"{TAG}1"), hostile_entry(f"{TAG}2"), hostile_entry(f"{TAG}3", Kind.OPPORTUNITY),
        hostile_entry(f"{TAG}4"),
    ]  # fmt: skip
    made.save_all([(each, 0) for each in entries], actor=HOSTILE, reason=HOSTILE)
    made.sign_off(made.settings.open_quarter, actor=HOSTILE)
    first = made.get(entries[0].id)
    stated = Statement(Direction.INCREASED, "", HOSTILE)
    changed = replace(first.entry, residual=SCHEME.rate(1, 1), stated=stated, title=f"{HOSTILE} again")
    made.save(changed, 1, actor=HOSTILE, reason=HOSTILE)
    closure = Closure(date(2018, 4, 2), HOSTILE, HOSTILE)
    made.save(replace(entries[3], closure=closure), 1, actor=HOSTILE, reason=HOSTILE)
    made.review([(entries[1].id, 1)], actor=HOSTILE, reason=HOSTILE)
    return made


@pytest.fixture
def tips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every tooltip that Python shows by itself."""
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: shown.append(text))
    return shown


@pytest.fixture
def hostile(bare_window: Window, register: Register, tips: list[str], qtbot: QtBot) -> Window:
    bare_window.preferences.name = HOSTILE
    open_in(bare_window, register.path, qtbot)
    wait_for_work(bare_window, qtbot)
    return bare_window


def look(tips: list[str]) -> None:
    """Walk over everything there is, and point at it too."""
    QApplication.processEvents()
    for widget in QApplication.allWidgets():
        if widget.isVisible() and widget.width() and widget.height():
            for place in (widget.rect().center(), QPoint(widget.width() // 4, widget.height() // 3)):
                QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    assert TAG in texts_shown()
    found = faults(QApplication.allWidgets())
    assert found == [], "\n".join(found)
    assert [tip for tip in tips if is_markup(tip)] == []


def pick_file(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(f"PySide6.QtWidgets.QFileDialog.{name}", lambda *_, **__: (str(path or ""), ""))


def choose_each(window: Window, qtbot: QtBot, then: Callable[[], None]) -> None:
    for row in window.page.view.table.rows:
        window.editing.choose(row.id)
        wait_for_work(window, qtbot)
        qtbot.wait(1)
        then()


def test_every_entry_in_the_editor(hostile: Window, tips: list[str], qtbot: QtBot) -> None:
    assert len(hostile.page.view.table.rows) == 4
    choose_each(hostile, qtbot, lambda: look(tips))


def test_an_entry_that_is_being_changed_and_the_question_about_it(
    hostile: Window, tips: list[str], qtbot: QtBot
) -> None:
    first, second = (row.id for row in list(hostile.page.view.table.rows)[:2])
    hostile.editing.choose(first)
    wait_for_work(hostile, qtbot)
    hostile.panel.page.head.title.setPlainText(f"{HOSTILE} typed")
    assert hostile.editing.is_dirty
    look(tips)
    hostile.editing.choose(second)
    qtbot.wait(1)
    assert TAG in hostile.strip.text()
    look(tips)


def test_a_conflict_and_news_from_another_officer(
    hostile: Window, register: Register, tips: list[str], qtbot: QtBot
) -> None:
    row = next(iter(hostile.page.view.table.rows))
    hostile.editing.choose(row.id)
    wait_for_work(hostile, qtbot)
    hostile.panel.page.head.title.setPlainText(f"{HOSTILE} mine")
    found = register.get(row.id)
    theirs = replace(
        found.entry, title=f"{HOSTILE} theirs", owner=f"{HOSTILE} theirs", commentary=f"{HOSTILE} theirs"
    )
    register.save(theirs, found.revision, actor=HOSTILE, reason=HOSTILE)
    hostile.session.poll()
    wait_for_work(hostile, qtbot)
    look(tips)
    hostile.editing.save()
    wait_for_work(hostile, qtbot)
    qtbot.wait(1)
    look(tips)
    assert hostile.editing.is_dirty


@pytest.mark.parametrize("section", [section.name for section in sections()])
def test_every_section_of_the_history(
    hostile: Window, register: Register, section: str, tips: list[str], qtbot: QtBot
) -> None:
    hostile.view.go_history()
    history = hostile.stack.page_of("history")
    assert isinstance(history, HistoryPage)
    history.go(section)
    for _ in range(3):
        qtbot.wait(20)
        wait_for_work(hostile, qtbot)
    for view in history.pages[section].findChildren(QWidget):
        if hasattr(view, "selectRow"):
            view.selectRow(0)
    wait_for_work(hostile, qtbot)
    if section == "scores":
        hostile.view.show_scores()
        wait_for_work(hostile, qtbot)
    if section == "proof":
        hostile.view.verify()
        wait_for_work(hostile, qtbot)
    look(tips)


def test_every_place_of_the_rail_and_the_backups(hostile: Window, tips: list[str], qtbot: QtBot) -> None:
    for place in hostile._places:
        hostile.go(place.name)
        wait_for_work(hostile, qtbot)
        look(tips)
    hostile.stack.show_backups()
    wait_for_work(hostile, qtbot)
    look(tips)


def test_the_question_whether_entries_were_reviewed(hostile: Window, tips: list[str], qtbot: QtBot) -> None:
    hostile.page.view.selectAll()
    hostile.reviewing.ask()
    qtbot.wait(1)
    look(tips)


@pytest.mark.parametrize("command", ["sign_off", "change_name"])
def test_dialogs(hostile: Window, command: str, tips: list[str], qtbot: QtBot) -> None:
    getattr(hostile.flows, command)()
    qtbot.waitUntil(lambda: bool(hostile.findChildren(QDialog)), timeout=5_000)
    look(tips)
    hostile.findChildren(QDialog)[0].reject()


def test_a_file_to_import_and_one_that_is_no_register(
    hostile: Window,
    register: Register,
    tmp_path: Path,
    tips: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = tmp_path / "<b>x<b>.xlsx"
    export(register.state(), source)
    pick_file(monkeypatch, source)
    hostile.flows.import_workbook()
    wait_for_work(hostile, qtbot)
    qtbot.waitUntil(lambda: hostile.stack.report.isVisible(), timeout=20_000)
    look(tips)
    wrong = tmp_path / "<b>wrong<b>.riskreg"
    wrong.write_text("no register", "utf-8")
    hostile.session.open(wrong)
    wait_for_work(hostile, qtbot)
    qtbot.wait(1)
    look(tips)


def test_messages_work_under_way_and_the_first_page(hostile: Window, tips: list[str], qtbot: QtBot) -> None:
    hostile.strip.say(HOSTILE, ("Close", hostile.strip.dismiss))
    groups = [(HOSTILE, [HOSTILE, f"{HOSTILE}\t{HOSTILE}"])]
    hostile.read(HOSTILE, HOSTILE, groups, [("Back", hostile.leave_report)])
    hostile.stack.say(HOSTILE, HOSTILE)
    hostile.menus.filled_later["recent"].aboutToShow.emit()
    look(tips)
    hostile.flows.close_register()
    wait_for_work(hostile, qtbot)
    look(tips)


# That the walk would find it


def label(text: str) -> QWidget:
    return QLabel(text)


def tip() -> QWidget:
    made = QWidget()
    made.setToolTip(HOSTILE)
    return made


def button() -> QWidget:
    return QPushButton(HOSTILE)


def browser() -> QWidget:
    return QTextBrowser()


def document() -> QWidget:
    made = QTextEdit()
    made.setAcceptRichText(False)
    made.setHtml(HOSTILE)
    return made


def pasting() -> QWidget:
    return QTextEdit()


def cell() -> QWidget:
    made = QTreeWidget()
    item = QTreeWidgetItem(made, ["plain"])
    QTreeWidgetItem(item, ["deeper"]).setToolTip(0, HOSTILE)
    return made


def message() -> QWidget:
    made = QMessageBox()
    made.setText(HOSTILE)
    return made


@pytest.mark.parametrize(
    "made", [lambda: label(HOSTILE), tip, button, browser, document, pasting, cell, message],
    ids=["label", "tip", "button", "browser", "document", "pasting", "cell", "message"],
)  # fmt: skip
def test_the_walk_finds_markup_where_it_is(made: Callable[[], QWidget], qtbot: QtBot) -> None:
    widget = made()
    qtbot.addWidget(widget)
    assert faults([widget])


def test_the_walk_lets_plain_text_be(qtbot: QtBot) -> None:
    plain = QLabel()
    plain.setTextFormat(Qt.TextFormat.PlainText)
    plain.setText(HOSTILE)
    line = QLineEdit(HOSTILE)
    line.setToolTip(f"<p>{HOSTILE.replace('<', '&lt;')}</p>")
    for widget in (plain, line):
        qtbot.addWidget(widget)
    assert faults([plain, line]) == []


_OWN_WORDS = {"guide_page.py", "clipboard.py"}
"""What shows riskreg's own guide, written in Markdown, and what makes the table that other programs paste."""
_MARKUP = {
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "drawStaticText", "QStaticText",
    "QTextBrowser", "QMessageBox", "QErrorMessage", "fromHtml", "toHtml", "setDefaultStyleSheet",
}  # fmt: skip


def test_nothing_in_the_window_asks_for_markup() -> None:
    """What a delegate or a picture draws is no widget that a walk could look at."""
    found = list(UI.rglob("*.py"))
    assert len(found) > 50
    for path in found:
        if path.name in _OWN_WORDS:
            continue
        used = {
            name
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if (name := getattr(node, "attr", getattr(node, "id", None))) in _MARKUP
        }
        assert not used, f"{path.name} uses {', '.join(sorted(map(str, used)))}"
