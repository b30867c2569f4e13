"""Backups in the window: by itself and unnoticed, and on a page of their own."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.backups import backups_of
from riskreg.model.copying import prove
from riskreg.model.errors import Cancelled
from riskreg.model.keeping import Backup, Keep
from riskreg.model.register import Register
from riskreg.ui import backing
from riskreg.ui.settings import Preferences
from riskreg.ui.window import Window
from tests.ui.made_registers import entry, open_in, settled

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day's backup does not wait for the window to settle."""
    monkeypatch.setattr(backing, "SETTLE", 0)


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    (tmp_path / "another disk").mkdir()
    return tmp_path / "another disk"


@pytest.fixture
def backed(bare_window: Window, register_file: Path, disk: Path, qtbot: QtBot) -> Window:
    """A window on a register, of which the day's backup is made."""
    bare_window.preferences.backup_folder = disk
    open_in(bare_window, register_file, qtbot)
    qtbot.waitUntil(lambda: len(found(register_file, disk)) == 1 and settled(bare_window), timeout=10_000)
    return bare_window


def found(register: Path, disk: Path) -> tuple[Backup, ...]:
    return backups_of(register, disk)


def change(window: Window, qtbot: QtBot) -> int:
    """Someone changes the register, and the window has seen it."""
    register = Register.open(window.session.register.path)
    revision = register.revision()
    register.save(entry(f"CR{100 + revision}", "A further matter", None), 0, actor="Sam Okafor")
    window.session.refresh()
    qtbot.waitUntil(lambda: window.session.contents.revision == revision + 1)
    return revision + 1


def idle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.tasks.running, timeout=10_000)


# By itself


def test_the_first_opening_of_a_day_makes_a_backup(
    backed: Window, register_file: Path, disk: Path, qtbot: QtBot
) -> None:
    (made,) = found(register_file, disk)
    assert prove(made.path).seq == made.rows == backed.session.contents.revision
    assert backed.strip.text() == ""
    before = change(backed, qtbot)
    backed.session.open(register_file)
    qtbot.waitUntil(lambda: settled(backed), timeout=10_000)
    idle(backed, qtbot)
    assert found(register_file, disk)[0].rows == before, "closing backed the change up; opening had nothing to do"


def test_a_sign_off_is_backed_up(backed: Window, register_file: Path, disk: Path, qtbot: QtBot) -> None:
    register = Register.open(register_file)
    register.sign_off(register.settings.open_quarter, actor="Ruth Calder")
    backed.session.refresh()
    qtbot.waitUntil(lambda: found(register_file, disk)[0].rows == register.revision(), timeout=10_000)


def test_closing_the_register_backs_up_what_changed_and_nothing_else(
    backed: Window, register_file: Path, disk: Path, qtbot: QtBot
) -> None:
    (first,) = found(register_file, disk)
    backed.flows.close_register()
    idle(backed, qtbot)
    assert found(register_file, disk) == (first,)
    open_in(backed, register_file, qtbot)
    idle(backed, qtbot)
    revision = change(backed, qtbot)
    backed.flows.close_register()
    qtbot.waitUntil(lambda: found(register_file, disk)[0].rows == revision, timeout=10_000)


def test_closing_the_window_backs_up_what_changed(
    backed: Window, register_file: Path, disk: Path, qtbot: QtBot
) -> None:
    revision = change(backed, qtbot)
    backed.close()
    assert found(register_file, disk)[0].rows == revision


def test_closing_the_window_does_not_wait_for_long(
    backed: Window, register_file: Path, disk: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = []

    def endless(_register: Path, _plan: object, progress: Callable[[int, int], None]) -> None:
        try:
            while True:
                time.sleep(0.01)
                progress(0, 1)
        except Cancelled:
            stopped.append(True)
            raise

    monkeypatch.setattr(backing, "back_up", endless)
    monkeypatch.setattr(backing, "LAST_MOMENT", 0.2)
    change(backed, qtbot)
    began = time.monotonic()
    backed.close()
    assert time.monotonic() - began < 2
    assert stopped
    assert len(found(register_file, disk)) == 1


def test_a_register_that_is_only_read_is_backed_up_only_when_asked(
    bare_window: Window, register_file: Path, disk: Path, qtbot: QtBot
) -> None:
    bare_window.preferences.backup_folder = disk
    bare_window.session.open(register_file, read_only=True)
    qtbot.waitUntil(lambda: settled(bare_window), timeout=10_000)
    idle(bare_window, qtbot)
    qtbot.wait(50)
    assert found(register_file, disk) == ()
    bare_window.backing.back_up_now()
    qtbot.waitUntil(lambda: len(found(register_file, disk)) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: "is proven" in bare_window.strip.text())


def test_one_that_may_be_changed_after_all_is_backed_up_then(
    bare_window: Window, register_file: Path, disk: Path, qtbot: QtBot
) -> None:
    bare_window.preferences.backup_folder = disk
    bare_window.session.open(register_file, read_only=True)
    qtbot.waitUntil(lambda: settled(bare_window), timeout=10_000)
    bare_window.flows.set_read_only(False)
    qtbot.waitUntil(lambda: len(found(register_file, disk)) == 1, timeout=10_000)


def test_without_a_folder_nothing_happens(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.wait(50)
    idle(window, qtbot)
    assert not list(tmp_path.rglob("* 20??-??-?? ????.riskreg"))
    window.stack.show_backups()
    assert not button(window.stack.backups, "Back up now").isEnabled()


def test_a_failure_is_said_once(bare_window: Window, register_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    bare_window.preferences.backup_folder = tmp_path / "stick"
    open_in(bare_window, register_file, qtbot)
    qtbot.waitUntil(lambda: "No backup was made" in bare_window.strip.text(), timeout=10_000)
    assert "connect its disk" in bare_window.strip.text()
    bare_window.strip.dismiss()
    register = Register.open(register_file)
    register.sign_off(register.settings.open_quarter, actor="Ruth Calder")
    bare_window.session.refresh()
    qtbot.waitUntil(lambda: bare_window.session.contents.revision == register.revision())
    idle(bare_window, qtbot)
    assert bare_window.strip.text() == ""


# The page


@pytest.fixture
def page(backed: Window, register_file: Path, disk: Path, qtbot: QtBot) -> QWidget:
    backed.menus.actions["stack.show_backups"].trigger()
    page = backed.stack.backups
    qtbot.waitUntil(lambda: bool(page.table.backups) and read_through(page), timeout=10_000)
    return page


def read_through(page: QWidget) -> bool:
    return all(page.table.problem(backup) is not None for backup in page.table.backups)


def button(within: QWidget, text: str) -> QAbstractButton:
    return next(each for each in within.findChildren(QAbstractButton) if each.text() == text)


def shown(page: QWidget) -> list[list[str]]:
    model = page.table
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_page_shows_what_there_is_and_that_it_reads_back(page: QWidget, backed: Window) -> None:
    ((made, rows, size, kept, whole),) = shown(page)
    assert made.split(",")[0].endswith(" 2026") or made
    assert rows == str(backed.session.contents.revision)
    assert size.endswith("kB")
    assert (kept, whole) == ("day, week, month", "Yes")


def test_back_up_now_adds_a_row(page: QWidget, backed: Window, qtbot: QtBot) -> None:
    revision = change(backed, qtbot)
    button(page, "Back up now").click()
    qtbot.waitUntil(lambda: shown(page)[0][1] == str(revision), timeout=10_000)
    qtbot.waitUntil(lambda: read_through(page), timeout=10_000)
    assert f"all {revision} rows" in backed.strip.text()


def test_a_damaged_backup_is_marked_and_cannot_be_restored(
    backed: Window, register_file: Path, disk: Path, qtbot: QtBot
) -> None:
    (made,) = found(register_file, disk)
    bytes_then = bytearray(made.path.read_bytes())
    at = bytes_then.index(b"Winter pressure")
    bytes_then[at : at + 6] = b"Summer"
    made.path.write_bytes(bytes_then)
    backed.stack.show_backups()
    page = backed.stack.backups
    qtbot.waitUntil(lambda: bool(page.table.backups) and read_through(page), timeout=10_000)
    assert shown(page)[0][-1] == "No: damaged"
    assert not button(page, "Restore as a new file").isEnabled()


def test_one_cut_short_is_marked_at_once(backed: Window, register_file: Path, disk: Path, qtbot: QtBot) -> None:
    (made,) = found(register_file, disk)
    os.truncate(made.path, made.size // 2)
    backed.stack.show_backups()
    page = backed.stack.backups
    qtbot.waitUntil(lambda: bool(page.table.backups), timeout=10_000)
    assert shown(page)[0][-2:] == ["not counted", "No: damaged"]
    assert not button(page, "Restore as a new file").isEnabled()


def test_what_is_restored_is_offered_to_be_opened(
    page: QWidget, backed: Window, register_file: Path, qtbot: QtBot
) -> None:
    before = register_file.read_bytes()
    button(page, "Restore as a new file").click()
    qtbot.waitUntil(lambda: "Restored beside the register" in backed.strip.text(), timeout=10_000)
    assert register_file.read_bytes() == before
    button(backed.strip, "Open it").click()
    qtbot.waitUntil(lambda: settled(backed) and "restored" in backed.session.register.path.name, timeout=10_000)
    assert backed.session.contents.settings.id == Register.open(register_file).settings.id


def test_how_many_are_kept_is_set_in_place_and_remembered(page: QWidget, backed: Window, tmp_path: Path) -> None:
    days, weeks, months = page.findChildren(QSpinBox)
    assert [box.value() for box in (days, weeks, months)] == [7, 5, 12]
    days.setValue(14)
    months.setValue(0)
    backed.preferences.close()
    assert Preferences(tmp_path / "settings").keep == Keep(14, 5, 0)


def test_another_folder_is_chosen_and_the_usual_one_again(
    page: QWidget, backed: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", staticmethod(lambda *_, **__: str(tmp_path / "stick"))
    )
    button(page, "Choose the folder…").click()
    assert backed.backing.plan.folder == tmp_path / "stick"
    qtbot.waitUntil(lambda: page.table.backups == (), timeout=10_000)
    button(page, "Use the usual folder").click()
    assert backed.preferences.backup_folder is None


def test_settings_that_make_no_sense_fall_back(tmp_path: Path) -> None:
    (tmp_path / "riskreg.ini").write_text("[backups]\ndays=many\nweeks=-3\nfolder=\n")
    preferences = Preferences(tmp_path)
    assert (preferences.keep, preferences.backup_folder) == (Keep(), None)


def test_the_page_is_for_the_keyboard_and_for_those_who_listen(
    page: QWidget, backed: Window, qtbot: QtBot
) -> None:
    assert page.view.hasFocus()
    for box in page.findChildren(QSpinBox):
        assert box.accessibleName()
    assert page.view.accessibleName()
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert backed.page.isVisible()
    assert not page.isVisible()
