"""A real window on a real register, closed after each test."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.model.register import Register
from riskreg.ui import theme
from riskreg.ui.app import STYLE
from riskreg.ui.settings import Preferences
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import make_register, open_in

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application is started as riskreg starts it."""
    return [sys.argv[0], *STYLE]


@pytest.fixture(autouse=True)
def _nothing_outlives_its_test() -> Iterator[None]:
    """What was to be deleted later is deleted now: nobody goes back to an event loop that would do it."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session", autouse=True)
def _nothing_left_to_paste(qapp: QApplication) -> Iterator[None]:
    """The offscreen clipboard deletes what it holds when Python, which made it, is gone already."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    """Four risks and an opportunity, with one quarter signed off. A module that needs others has its own."""
    return make_register(tmp_path / "westmarch.riskreg", clock, signed=1)


@pytest.fixture
def register_file(register: Register) -> Path:
    """Where the register is that the window opens."""
    return register.path


@pytest.fixture
def bare_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    """The window with its editor and no register."""
    theme.apply(qapp, "light")
    preferences = Preferences(tmp_path / "settings")
    preferences.name = "Sam Okafor"
    window = Window(preferences, RESOURCES, tmp_path)
    window.resize(1500, 860)
    window.welcome_back()
    with qtbot.waitExposed(window):
        window.show()
    window.build_editor()
    yield window
    window.editing.discard()
    window.close()
    window.session.tasks.close()
    window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def window(bare_window: Window, register_file: Path, qtbot: QtBot) -> Window:
    """The window on the register."""
    open_in(bare_window, register_file, qtbot)
    return bare_window
