"""Looking before leaping: no screen, or no libraries, is a sentence and not an abort."""

import subprocess
import sys

import pytest

from riskreg.ui import screen

LINUX = sys.platform.startswith("linux")
pytestmark = pytest.mark.skipif(not LINUX, reason="other systems always have a screen and all libraries")


def test_without_a_display_the_sentence_says_what_to_do() -> None:
    said = screen.screen_problem({})
    assert said is not None
    assert "no screen" in said
    assert "riskreg tour" in said


def test_offscreen_needs_no_display() -> None:
    assert screen.screen_problem({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_a_display_that_nobody_answers_is_a_sentence_and_not_an_abort() -> None:
    said = screen.screen_problem({"DISPLAY": ":987"})
    assert said is not None
    assert "No screen answers at DISPLAY=:987" in said


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"libxcb-cursor.so.0", "libEGL.so.1"}
    monkeypatch.setattr(screen, "_loads", lambda library: library not in gone)
    assert screen.missing_libraries() == {"libEGL.so.1": "libegl1", "libxcb-cursor.so.0": "libxcb-cursor0"}
    assert screen.missing_libraries(screen=False) == {"libEGL.so.1": "libegl1"}
    said = screen.screen_problem({"DISPLAY": ":0"})
    assert said is not None
    assert "apt-get install libegl1 libxcb-cursor0" in said


def test_a_library_that_is_not_there_is_noticed() -> None:
    assert not screen._loads("libno-such-thing.so.9")


def test_a_wayland_screen_needs_none_of_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "_loads", lambda library: "xcb" not in library)
    assert screen.screen_problem({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}) is None
    assert screen.screen_problem({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}) is not None


def test_looking_loads_no_qt() -> None:
    code = "import sys, riskreg.ui.screen as s; s.screen_problem({}); print('PySide6' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"
