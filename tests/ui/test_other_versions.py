"""A register that another version of riskreg made, in the window."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from riskreg.model.glance import SCHEMA_VERSION
from riskreg.ui.standing import StandingStrip
from riskreg.ui.window import Window
from tests.model.old_files.version_1 import FILE
from tests.ui.made_registers import open_in, shown_references, wait_for_work


def said(window: Window) -> str:
    """What stands above the page for as long as the register is open."""
    strip = window.findChild(StandingStrip)
    assert strip is not None
    return strip.text() if strip.isVisible() else ""


def alter(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_an_old_register_opens_as_any_other(bare_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = Path(shutil.copy(FILE, tmp_path / "old.riskreg"))
    open_in(bare_window, path, qtbot)
    assert shown_references(bare_window) == ["CR1", "CR2", "CR4", "CR10", "CR11", "CO1", "CO2"]
    assert bare_window.session.can_change
    assert said(bare_window) == ""


def test_what_another_program_changed_in_an_old_register_is_said(
    bare_window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    path = Path(shutil.copy(FILE, tmp_path / "old.riskreg"))
    alter(path, "UPDATE entry SET residual_score = 1 WHERE reference = 'CR4'")
    open_in(bare_window, path, qtbot)
    assert "changed what this register shows of CR4" in bare_window.strip.text()


def test_a_newer_register_is_shown_and_says_why_it_cannot_be_changed(
    bare_window: Window, register_file: Path, qtbot: QtBot
) -> None:
    alter(register_file, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    open_in(bare_window, register_file, qtbot)
    wait_for_work(bare_window, qtbot)
    assert "CR1" in shown_references(bare_window)
    versions = f"file version {SCHEMA_VERSION + 1}; this one knows {SCHEMA_VERSION}"
    assert f"made by a newer riskreg ({versions})" in said(bare_window)
    assert not bare_window.menus.actions["flows.new_risk"].isEnabled()
