"""What the menus start: real files in, real files out, each step said in the window."""

import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from riskreg.exchange.publishing import publish, sources_of
from riskreg.exchange.workbook import export
from riskreg.model.register import Register
from riskreg.ui.dialogs import Asking, NameDialog
from riskreg.ui.quarter.signing import SignOffDialog
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.dialogs_at_hand import answer, asked
from tests.ui.made_registers import make_register, settled, shown_references, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def pick_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """What the system's own file dialog would answer."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_, **__: (str(path), "")))


def dialog_of(window: Window, kind: type[QDialog], qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    return next(each for each in window.findChildren(kind) if each.isVisible())


def test_a_new_register_is_made_named_and_opened(
    bare_window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick_file(monkeypatch, tmp_path / "fresh")
    bare_window.menus.actions["flows.new_register"].trigger()
    dialog = dialog_of(bare_window, NameDialog, qtbot)
    field = dialog.findChild(QLineEdit)
    field.clear()
    assert not dialog.go.isEnabled()
    qtbot.keyClicks(field, "Kelby Town Council")
    dialog.go.click()
    qtbot.waitUntil(lambda: settled(bare_window), timeout=10_000)
    made = Register.open(tmp_path / "fresh.riskreg")
    assert made.settings.name == "Kelby Town Council"
    assert bare_window.windowTitle().startswith("Kelby Town Council")
    assert bare_window.preferences.recent == [tmp_path / "fresh.riskreg"]


def test_the_sample_register_opens_with_one_command(bare_window: Window, qtbot: QtBot) -> None:
    bare_window.menus.actions["flows.open_sample"].trigger()
    qtbot.waitUntil(lambda: settled(bare_window), timeout=20_000)
    assert len(shown_references(bare_window)) == 14
    bare_window.menus.actions["flows.close_register"].trigger()
    bare_window.menus.actions["flows.open_sample"].trigger()
    qtbot.waitUntil(lambda: settled(bare_window), timeout=20_000)
    assert len(shown_references(bare_window)) == 14


def test_signing_off_freezes_the_quarter_and_opens_the_next(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    window.menus.actions["flows.sign_off"].trigger()
    dialog = dialog_of(window, SignOffDialog, qtbot)
    assert dialog.as_at == date(2018, 6, 30)
    assert dialog.name == "Sam Okafor"
    dialog.knowingly.click()
    dialog.go.click()
    wait_for_work(window, qtbot)
    signed = Register.open(register_file).sign_offs()[-1]
    assert (signed.quarter.label, signed.actor, signed.entries) == ("2018/19 Q1", "Sam Okafor", 5)
    assert "2018/19 Q1 is signed off" in window.strip.text()
    assert window.bar.quarter.text() == "2018/19 Q2 · open"


def test_the_quarters_are_listed_with_their_heads(window: Window, register_file: Path, qtbot: QtBot) -> None:
    window.bar.quarter.click()
    page = window.stack.pages["quarter"].go("issues")
    assert page.isVisible()
    wait_for_work(window, qtbot)
    (signed,) = Register.open(register_file).sign_offs()
    table = page.view.table
    shown = [table.index(0, column).data() for column in range(table.columnCount())]
    assert shown[0] == "2017/18 Q4"
    assert shown[1] == "January to March 2018"
    assert shown[3] == "Ruth Calder"
    assert shown[-1] == signed.head[:12]
    page.copy_head()
    assert QGuiApplication.clipboard().text() == signed.head


@pytest.mark.parametrize("signed", [False, True])
def test_a_quarter_is_exported(
    window: Window,
    register_file: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    signed: bool,
) -> None:
    path = tmp_path / "out.xlsx"
    pick_file(monkeypatch, path)
    if signed:
        window.view.go_quarter()
        page = window.stack.pages["quarter"].go("issues")
        wait_for_work(window, qtbot)
        page.export()
    else:
        window.menus.actions["flows.papers.export_quarter"].trigger()
    wait_for_work(window, qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Asking)
    answer(window, dialog, qtbot)
    assert str(path) in window.strip.text()
    register = Register.open(register_file)
    straight = tmp_path / "straight.xlsx"
    state = register.state(register.sign_offs()[0].quarter if signed else None)
    publish(state, sources_of(register, state), straight)
    assert path.read_bytes() == straight.read_bytes()


def test_a_pdf_that_is_being_set_can_be_stopped(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here its setting never ends; the window works on, and stopping ends it with its process."""
    path, slow = tmp_path / "out.pdf", tmp_path / "slow"
    slow.mkdir()
    (slow / "typst.py").write_text(
        f"import os, time\nopen({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\ntime.sleep(300)", "utf-8"
    )
    monkeypatch.syspath_prepend(str(slow))
    pick_file(monkeypatch, path)
    dialog = asked(window, "flows.papers.export_quarter", qtbot)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "pid").exists(), timeout=20_000)
    (task,) = window.session.tasks.running
    qtbot.wait(300)
    task.cancel()
    wait_for_work(window, qtbot)
    assert not path.exists()
    assert "Stopped" in window.strip.text()
    if os.name == "posix":
        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "pid").read_text("utf-8")), 0)


def test_an_import_is_shown_before_it_changes_anything(
    window: Window,
    register_file: Path,
    tmp_path: Path,
    clock: Clock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = tmp_path / "source.xlsx"
    export(make_register(tmp_path / "other.riskreg", clock).state(), source)
    empty = Register.create(tmp_path / "empty.riskreg", name="Empty", actor="Pat Green")
    window.session.open(empty.path)
    qtbot.waitUntil(lambda: settled(window), timeout=10_000)
    pick_file(monkeypatch, source)
    window.menus.actions["flows.import_workbook"].trigger()
    qtbot.waitUntil(lambda: window.stack.report.isVisible(), timeout=20_000)
    assert "5 new" in window.stack.report.text()
    assert empty.summaries() == []
    window.flows.bring_in()
    wait_for_work(window, qtbot)
    assert len(empty.summaries()) == 5
    assert "5 new" in window.stack.report.text()
    window.flows.back()
    assert len(shown_references(window)) == 5


def test_a_workbook_that_cannot_be_read_is_refused_in_a_sentence(
    window: Window, register_file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Register.open(register_file).revision()
    source = tmp_path / "notes.xlsx"
    source.write_text("not a workbook", encoding="utf-8")
    pick_file(monkeypatch, source)
    window.menus.actions["flows.import_workbook"].trigger()
    wait_for_work(window, qtbot)
    assert "notes.xlsx" in window.strip.text()
    assert Register.open(register_file).revision() == before


def test_the_name_goes_into_the_settings(window: Window, qtbot: QtBot) -> None:
    window.menus.actions["flows.change_name"].trigger()
    dialog = dialog_of(window, NameDialog, qtbot)
    dialog.findChild(QLineEdit).setText("  Ann Lee ")
    dialog.go.click()
    assert window.preferences.name == "Ann Lee"


def test_after_a_sign_off_the_editor_compares_with_the_new_baseline(window: Window, qtbot: QtBot) -> None:
    direction = window.panel.page.scores.direction
    qtbot.waitUntil(lambda: "2017/18 Q4" in direction.shown.text())
    window.menus.actions["flows.sign_off"].trigger()
    dialog = dialog_of(window, SignOffDialog, qtbot)
    dialog.knowingly.click()
    dialog.go.click()
    wait_for_work(window, qtbot)
    assert direction.shown.text().endswith("Unchanged since 2018/19 Q1")


def test_a_page_to_read_takes_the_focus_and_escape_leaves_it(window: Window, qtbot: QtBot) -> None:
    window.rail.setFocus()
    window.view.show_keyboard()
    assert window.stack.report.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Back"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.page.isVisible()
