"""The dialog that a command opened, filled and answered as a person does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from riskreg.ui.dialogs import Asking
from riskreg.ui.window import Window
from tests.ui.made_registers import wait_for_work


def command(window: Window, call: str, qtbot: QtBot) -> None:
    """Choose a command of the menus."""
    wait_for_work(window, qtbot)
    window.menus.actions[call].trigger()
    wait_for_work(window, qtbot)


def asked(window: Window, call: str, qtbot: QtBot) -> Asking:
    """The dialog that a command of the menus opens."""
    command(window, call, qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Asking), window.strip.text()
    return dialog


def fill(dialog: QDialog, name: str, text: str, qtbot: QtBot) -> None:
    """Type into the field of this name."""
    field = next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def answer(window: Window, dialog: Asking, qtbot: QtBot) -> None:
    """Press the button that does it."""
    assert dialog.go.isEnabled()
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def button_of_strip(window: Window, qtbot: QtBot) -> None:
    """Press the first next step that the strip offers."""
    qtbot.mouseClick(window.strip._buttons[0], Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    qtbot.wait(1)
