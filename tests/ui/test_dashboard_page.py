"""The dashboard in the real window: its numbers, the lists behind them, its charts by mouse and keyboard."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Closure
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui import text_size, theme
from riskreg.ui.actions.page import ActionsPage
from riskreg.ui.dashboard.card import BarCard
from riskreg.ui.dashboard.grid import GridView
from riskreg.ui.dashboard.page import DashboardPage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_actions import make_actions
from tests.ui.made_registers import OFFICER, make_register, open_in, shown_references, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so
Key = Qt.Key
RATE = FIVE_BY_FIVE.rate


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    """Two sign-offs: CR1 rose and CO1 fell between them, CR2 was closed after; now CR10 has fallen."""
    made = make_register(tmp_path / "board.riskreg", clock, signed=1)
    change(made, "CR1", residual=RATE(5, 5))
    change(made, "CO1", residual=RATE(2, 3))
    made.sign_off(made.settings.open_quarter, actor="Ruth Calder")
    change(made, "CR10", residual=RATE(1, 1))
    change(made, "CO1", residual=RATE(5, 3))
    return made


def change(register: Register, reference: str, **fields: object) -> None:
    found = register.find(reference)
    entry = replace(found.entry, **fields)  # type: ignore[arg-type]
    register.save(entry, found.revision, actor=OFFICER, reason="Looked at")


def go(window: Window, qtbot: QtBot) -> DashboardPage:
    window.menus.actions["view.go_dashboard"].trigger()
    wait_for_work(window, qtbot)
    found = window.findChild(DashboardPage)
    assert isinstance(found, DashboardPage)
    assert found.isVisible()
    return found


@pytest.fixture
def page(bare_window: Window, register: Register, qtbot: QtBot) -> DashboardPage:
    open_in(bare_window, register.path, qtbot)
    return go(bare_window, qtbot)


def number(page: DashboardPage, words: str) -> QAbstractButton:
    """The visible number that a screen reader calls so."""
    (found,) = [
        each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.accessibleName() == words
    ]
    return found


def numbers(page: DashboardPage) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(QAbstractButton) if each.isVisible()]


def card(page: DashboardPage, name: str) -> BarCard:
    (found,) = [each for each in page.findChildren(BarCard) if each.heading.text() == name]
    return found


def rows(view: GridView) -> list[list[str]]:
    table = view.table
    return [
        [str(table.index(row, column).data()) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def listed(window: Window, qtbot: QtBot) -> tuple[str, list[str]]:
    """What the register's table shows after a number was followed: the chip's name and the entries."""
    wait_for_work(window, qtbot)
    assert window.page.isVisible()
    chosen = window.page.view.table.wish.among
    assert chosen is not None
    chips = [each.text() for each in window.page.filter.findChildren(QAbstractButton) if each.isVisible()]
    assert any(chosen.name in each for each in chips), chips
    return chosen.name, shown_references(window)


def test_the_tiles_count_and_lead_to_their_lists(page: DashboardPage, bare_window: Window, qtbot: QtBot) -> None:
    told = numbers(page)
    assert "5 live entries" in told
    assert "3 at or above the threshold of 12" in told
    assert "3 not reviewed this quarter" in told
    qtbot.mouseClick(number(page, "3 at or above the threshold of 12"), Qt.MouseButton.LeftButton)
    assert listed(bare_window, qtbot)[1] == ["CR1", "CR2", "CO1"]
    page = go(bare_window, qtbot)
    tile = number(page, "3 not reviewed this quarter")
    tile.setFocus()
    qtbot.keyClick(tile, Key.Key_Return)
    assert listed(bare_window, qtbot)[1] == ["CR1", "CR2", "CR3"]


def test_a_number_of_nothing_opens_nothing(page: DashboardPage) -> None:
    assert not number(page, "0 overdue actions").isEnabled()


def test_overdue_actions_open_the_actions_that_are_late(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    open_in(bare_window, make_actions(tmp_path / "acts.riskreg", clock).path, qtbot)
    qtbot.mouseClick(number(go(bare_window, qtbot), "4 overdue actions"), Qt.MouseButton.LeftButton)
    wait_for_work(bare_window, qtbot)
    acts = bare_window.findChild(ActionsPage)
    assert isinstance(acts, ActionsPage)
    assert acts.isVisible()
    assert [row.action.text for row in acts.table.rows] == [
        "Open the ward", "Exit interviews", "Open days", "Pay it out"
    ]  # fmt: skip
    assert acts.filter.due.chip.text() == "Overdue"


def test_the_legend_counts_the_open_quarter_and_opens_each_band(
    page: DashboardPage, bare_window: Window, qtbot: QtBot
) -> None:
    risks = card(page, "Risks by band of residual score")
    assert [each.accessibleName() for each in risks.legend] == [
        "1 Very high", "1 High", "0 Medium", "1 Low", "1 Not scored"
    ]  # fmt: skip
    qtbot.mouseClick(risks.legend[0], Qt.MouseButton.LeftButton)
    assert listed(bare_window, qtbot) == ("Risks: Very high", ["CR1"])


def test_the_same_movement_is_worse_for_a_risk_and_better_for_an_opportunity(page: DashboardPage) -> None:
    risks, chances = (card(page, f"{kind} by direction of travel") for kind in ("Risks", "Opportunities"))
    assert "1 ↓ Decreased, better" in [each.accessibleName() for each in risks.legend]
    assert "1 ↑ Increased, better" in [each.accessibleName() for each in chances.legend]
    assert "0 ↓ Decreased, worse" in [each.accessibleName() for each in chances.legend]


def test_the_arrows_walk_the_bars_and_enter_opens_the_list(
    page: DashboardPage, bare_window: Window, qtbot: QtBot
) -> None:
    chart = card(page, "Risks by band of residual score").chart
    assert chart is not None
    assert "2018/19 Q1: Very high 2, High 1" in chart.accessibleDescription()
    chart.setFocus()
    qtbot.keyClick(chart, Key.Key_Left)
    assert chart.accessibleDescription() == "2018/19 Q1, Very high: 2"
    qtbot.keyClick(chart, Key.Key_Down)
    assert chart.accessibleDescription() == "2018/19 Q1, High: 1"
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Right):
        qtbot.keyClick(chart, key)
    qtbot.keyClick(chart, Key.Key_Return)
    assert listed(bare_window, qtbot) == ("Risks: Very high, 2018/19 Q1", ["CR1", "CR10"])


def test_a_click_on_a_bar_opens_the_list(page: DashboardPage, bare_window: Window, qtbot: QtBot) -> None:
    chart = card(page, "Risks by band of residual score").chart
    assert chart is not None
    place = chart.mapFromScene(chart.box.mapViewToScene(QPointF(0, 3.5)))
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert listed(bare_window, qtbot) == ("Risks: Very high, 2017/18 Q4", ["CR10"])


def test_every_chart_is_a_table_by_one_key_and_its_numbers_open_the_same(
    page: DashboardPage, bare_window: Window, qtbot: QtBot
) -> None:
    risks = card(page, "Risks by band of residual score")
    assert risks.chart is not None
    risks.chart.setFocus()
    qtbot.keyClick(risks.chart, Key.Key_T)
    shown = [each for each in page.bars if each.isVisible()]
    assert len(shown) == 4
    assert all(each.view.isVisible() and each.chart and not each.chart.isVisible() for each in shown)
    assert rows(risks.view) == [
        ["2018/19 Q2 (open)", "1", "1", "0", "1", "1"],
        ["2018/19 Q1", "2", "1", "0", "0", "1"],
        ["2017/18 Q4", "1", "2", "0", "0", "1"],
    ]
    assert bare_window.focusWidget() is risks.view
    for key in (Key.Key_Home, Key.Key_Right, Key.Key_Down, Key.Key_Return):
        qtbot.keyClick(risks.view, key)
    assert listed(bare_window, qtbot) == ("Risks: Very high, 2018/19 Q1", ["CR1", "CR10"])
    page = go(bare_window, qtbot)
    qtbot.keyClick(page, Key.Key_T)
    assert all(each.chart and each.chart.isVisible() for each in page.bars)


def test_movers_long_reds_and_owners_say_what_they_mean(
    page: DashboardPage, bare_window: Window, qtbot: QtBot
) -> None:
    assert rows(page.movers.view) == [
        ["CR10 Recruit experienced staff for children", "20", "1", "↓ 19, better"],
        ["CO1 Apprenticeship levy", "6", "15", "↑ 9, better"],
    ]
    assert rows(page.reds.view) == [["CR1 Winter pressure on hospitals", "25", "1", "2018/19 Q1"]]
    owners = rows(page.owners.view)
    assert owners[0][:2] == ["Chief executive", "3"]
    view = page.movers.view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Return)
    wait_for_work(bare_window, qtbot)
    assert bare_window.panel.page.head.reference.text() == "CO1"


def test_an_owner_s_number_opens_what_that_owner_owns(
    page: DashboardPage, bare_window: Window, qtbot: QtBot
) -> None:
    view = page.owners.view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Right)
    qtbot.keyClick(view, Key.Key_Return)
    assert listed(bare_window, qtbot) == ("Chief executive", ["CR2", "CR3", "CO1"])


def test_entries_that_are_gone_from_the_table_are_owned_up_to(
    page: DashboardPage, bare_window: Window, register: Register, qtbot: QtBot
) -> None:
    change(register, "CR2", closure=Closure(date(2018, 4, 2), "It is over", "Board"))
    register.sign_off(register.settings.open_quarter, actor="Ruth Calder")
    bare_window.session.refresh()
    wait_for_work(bare_window, qtbot)
    page = go(bare_window, qtbot)
    risks = card(page, "Risks by band of residual score")
    qtbot.keyClick(page, Key.Key_T)
    risks.view.setCurrentIndex(risks.view.table.index(3, 2))
    risks.view.setFocus()
    qtbot.keyClick(risks.view, Key.Key_Return)
    assert listed(bare_window, qtbot) == ("Risks: High, 2017/18 Q4", ["CR1"])
    assert "1 of these entries was closed since" in bare_window.strip.text()


def test_a_change_elsewhere_is_counted_without_asking(
    page: DashboardPage, bare_window: Window, register: Register, qtbot: QtBot
) -> None:
    change(register, "CR3", residual=RATE(5, 5))
    bare_window.session.refresh()
    qtbot.waitUntil(lambda: "4 at or above the threshold of 12" in numbers(page))
    assert "0 Not scored" in [
        each.accessibleName() for each in card(page, "Risks by band of residual score").legend
    ]


def test_scores_of_two_schemes_are_told_apart_in_words(
    page: DashboardPage, bare_window: Window, register: Register, qtbot: QtBot
) -> None:
    table = tuple(tuple(min(25, each + 1) for each in row) for row in FIVE_BY_FIVE.table)
    bands = (replace(FIVE_BY_FIVE.bands[0], name="Any", lowest=1, highest=25),)
    other = replace(FIVE_BY_FIVE, matrix=table, bands=bands, name="Another")
    register.change_scheme(other, 1, actor=OFFICER, reason="New policy")
    change(register, "CR1", initial=other.rate(5, 5), residual=other.rate(1, 1))
    bare_window.session.refresh()
    wait_for_work(bare_window, qtbot)
    said = " ".join(each.text() for each in page.findChildren(type(page.movers.heading)) if each.isVisible())
    assert "The scoring scheme changed: every score counts in the band that it had then." in said
    assert "1 entry was scored in another scheme since and cannot be compared." in said
    assert "1 Any" in numbers(page)


def test_an_empty_register_has_one_sentence(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    open_in(bare_window, make_register(tmp_path / "none.riskreg", clock, entries=[]).path, qtbot)
    page = go(bare_window, qtbot)
    assert not any(each.isVisible() for each in page.bars)


def test_without_a_sign_off_nothing_has_moved(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    open_in(bare_window, make_register(tmp_path / "new.riskreg", clock).path, qtbot)
    page = go(bare_window, qtbot)
    assert not page.movers.view.isVisible()
    assert page.reds.view.isVisible()


@pytest.mark.parametrize("width", [800, 1366, 1920])
def test_nothing_is_cut_off_to_the_side_at_any_width(page: DashboardPage, bare_window: Window, width: int) -> None:
    bare_window.resize(width, 600)
    QApplication.processEvents()
    inside = page.findChild(type(page.movers)).parentWidget()  # type: ignore[union-attr]
    assert inside is not None
    for each in (*page.bars, page.movers, page.reds, page.owners):
        assert each.geometry().right() <= inside.width()
        assert each.width() >= 250


def test_colours_and_text_size_change_while_it_is_open(
    page: DashboardPage, bare_window: Window, qapp: QApplication, qtbot: QtBot
) -> None:
    chart, view = page.bars[0].chart, page.movers.view
    assert chart is not None
    before = view.rowHeight(0)
    try:
        theme.apply(qapp, "dark")
        text_size.change(qapp, 150, "dark")
        qtbot.wait(50)
        assert chart.backgroundBrush().color().name().upper() == theme.DARK.panel
        assert view.rowHeight(0) == round(before * 1.5)
        assert view.height() >= 3 * view.rowHeight(0)
    finally:
        text_size.change(qapp, 100, "light")
    qtbot.wait(50)
    assert (view.rowHeight(0), chart.backgroundBrush().color().name().upper()) == (before, theme.LIGHT.panel)


def test_the_charts_library_is_not_imported_before_the_first_chart(register: Register, tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from riskreg.ui.app import application
from riskreg.ui.settings import Preferences
from riskreg.ui.window import Window

application()
folder = Path({str(tmp_path)!r})
window = Window(Preferences(folder / "settings"), folder, folder)
window.show()
window.build_editor()
window.session.open(Path({str(register.path)!r}))


def settle():
    QTest.qWait(50)
    while window.session.contents is None or not window.session.contents.complete or window.session.tasks.running:
        QTest.qWait(20)
    QTest.qWait(50)


settle()
print("pyqtgraph" in sys.modules, "numpy" in sys.modules)
window.view.go_actions()
settle()
print("pyqtgraph" in sys.modules, "numpy" in sys.modules)
window.view.go_dashboard()
settle()
print("pyqtgraph" in sys.modules)
window.close()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True, timeout=60)
    assert done.stdout.split() == ["False", "False", "False", "False", "True"]
