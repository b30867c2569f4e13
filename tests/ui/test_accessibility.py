"""What a screen reader and a keyboard find on every view, asked through Qt's own accessibility interface."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from riskreg.exchange.sample import create_sample
from riskreg.ui.tour_views import View, put_back, views
from riskreg.ui.window import Window
from tests.ui.conftest import RESOURCES
from tests.ui.made_registers import open_in
from tests.ui.spoken import controls, faults, who
from tests.ui.tabbing import from_the_first, goes_back, jumps, missed, place, round_trip, to_reach
from tests.ui.walking import settle, shown, visit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

FLOATS = {"first-steps"}
"""What points at other parts of the window stands where they are, last of all stops."""
LEAVES_OR_BLOCKS = {"close", "flows.close_register", "flows.open_sample"}


@pytest.fixture(autouse=True)
def _listening() -> Iterator[None]:
    """As if a screen reader were running; without one Qt does not keep what it is told up to date."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def sample_window(bare_window: Window, tmp_path: Path, qtbot: QtBot) -> Window:
    """The window on the sample register."""
    bare_window.preferences.led = True
    path = tmp_path / "sample.riskreg"
    create_sample(path, RESOURCES / "sample.json")
    open_in(bare_window, path, qtbot)
    return bare_window


def test_every_control_of_every_view_is_named_and_has_a_role(sample_window: Window, qtbot: QtBot) -> None:
    found: dict[str, str] = {}
    seen = set[str]()

    def look(view: View) -> None:
        for control in controls(shown(sample_window)):
            seen.add(who(control))
            for fault in faults(control):
                found.setdefault(f"{who(control)} {fault}", view.name)

    sample_window.welcome_back()
    look(View("welcome", ()))
    sample_window.go("register")
    for view in views():
        visit(sample_window, view, qtbot, lambda view=view: look(view))
    assert found == {}
    assert len(seen) > 200


def test_tab_goes_everywhere_and_back_as_the_eye_does(sample_window: Window, qtbot: QtBot) -> None:
    found: dict[str, str] = {}

    def walk(view: View) -> None:
        if QApplication.activePopupWidget() is not None:
            return  # a menu has its own keys
        wanted = to_reach(sample_window)
        there = round_trip(qtbot)
        for each in missed(wanted, there):
            found.setdefault(f"Tab misses {who(each)}", view.name)
        for stop in there:
            if not stop.is_seen:
                found.setdefault(f"the focus is out of sight on {who(stop.widget)}", view.name)
        for stop in [] if view.name in FLOATS else jumps(from_the_first(sample_window, there)):
            found.setdefault(f"from {stop.before} Tab goes to {who(stop.widget)} at {stop.place}", view.name)
        wanted = to_reach(sample_window)
        for each in missed(wanted, round_trip(qtbot, back=True)):
            found.setdefault(f"Shift+Tab misses {who(each)}", view.name)

    for view in views():
        visit(sample_window, view, qtbot, lambda view=view: walk(view))
    assert found == {}


def test_the_focus_is_never_lost(
    sample_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """After each command there is a control that has it, and that one can be seen."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    lost = []
    commands = {
        calls: action for calls, action in sample_window.menus.actions.items() if calls not in LEAVES_OR_BLOCKS
    }
    for calls, action in commands.items():
        action.trigger()
        settle(sample_window, qtbot)
        focus = QApplication.focusWidget()
        if focus is None or not focus.isVisible():
            lost.append(calls)
        put_back(sample_window)
        settle(sample_window, qtbot)
    assert len(commands) > 50
    assert lost == []


# That the walks would find it


@pytest.mark.parametrize(("name", "fault"), [("", "has no name but ''"), ("▾", "has no name but '▾'")])
def test_a_control_without_a_name_is_found(name: str, fault: str, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setAccessibleName(name)
    assert list(faults(field)) == [fault]


def test_what_is_only_drawn_is_found_unless_it_says_what_it_is(qtbot: QtBot) -> None:
    drawn, said = QWidget(), QWidget()
    said.setAccessibleDescription("12 in the first quarter, 16 in the second")
    for each in (drawn, said):
        qtbot.addWidget(each)
        each.setFocusPolicy(each.focusPolicy().StrongFocus)
        each.setAccessibleName("Scores by quarter")
    assert list(faults(drawn)) == ["is a Client"]
    assert list(faults(said)) == []


def test_a_cell_that_is_only_a_symbol_is_found(qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setAccessibleName("Entries")
    table.setHorizontalHeaderLabels(["Direction"])
    table.model().setData(table.model().index(0, 0), "↑")
    assert list(faults(table)) == ["reads '↑' in row 0 under 'Direction'"]


def test_a_stop_against_the_eye_is_found(sample_window: Window, qtbot: QtBot) -> None:
    rail, bar, table = sample_window.rail, sample_window.bar, sample_window.page.view
    assert not goes_back(place(rail), place(bar))
    assert not goes_back(place(bar), place(table))
    assert goes_back(place(table), place(bar))
    assert goes_back(place(sample_window.bar.export), place(sample_window.bar.quarter))
