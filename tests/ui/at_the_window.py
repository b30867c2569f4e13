"""What a person does at the window, and what that leaves beside the register."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from riskreg.ui.window import Window
from tests.ui.made_registers import wait_for_work


def choose(window: Window, reference: str, qtbot: QtBot) -> None:
    """Mark an entry in the table, so that the editor shows it."""
    view = window.page.view
    row = next(row for row in view.table.rows if row.reference == reference)
    view.selectRow(view.table.place(row.id))
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def write(field: Any, text: str, qtbot: QtBot) -> None:
    """Type at the end of a field."""
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClicks(field, text)


def presence_files(register_file: Path) -> list[Path]:
    """What the windows that have a register open leave beside it."""
    return list(register_file.parent.glob(".*.open-*"))
