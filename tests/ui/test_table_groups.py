"""Groups: headings with counts, folded and opened by mouse and keyboard, and the chosen entry among them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from riskreg.ui.table.columns import Column
from riskreg.ui.table.model import RegisterTable
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose
from tests.ui.made_registers import shown_references, wait_for_work
from tests.ui.table_at_hand import corner, lines, popup, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def group(window: Window, by: str, qtbot: QtBot) -> None:
    """Press the key for groups and choose with the arrows."""
    window.menus.actions["page.tools.open_groups"].trigger()
    press(popup(qtbot), by, qtbot)


def here(window: Window) -> str:
    return list(lines(window))[window.page.view.currentIndex().row()]


def test_entries_stand_under_their_owner_with_how_many_there_are(window: Window, qtbot: QtBot) -> None:
    group(window, "Owner", qtbot)
    assert list(lines(window)) == [
        "Chief executive 3", "CR2", "CR3", "CO1", "Director of Adults 1", "CR1", "Director of Children 1", "CR10",
    ]  # fmt: skip
    assert window.page._status.text().endswith("3 groups")
    view = window.page.view
    assert view.rowHeight(0) < view.rowHeight(1)
    group(window, "No groups", qtbot)
    assert list(lines(window)) == ["CR1", "CR2", "CR3", "CR10", "CO1"]
    assert {view.rowHeight(place) for place in range(5)} == {view.rows_drawn.row_height}


def test_an_entry_of_several_types_stands_under_each_and_counts_once(window: Window, qtbot: QtBot) -> None:
    group(window, "Type", qtbot)
    assert list(lines(window)) == [
        "Economic 5", "CR1", "CR2", "CR3", "CR10", "CO1", "Legal 5", "CR1", "CR2", "CR3", "CR10", "CO1",
    ]  # fmt: skip
    assert window.page._status.text().startswith("5 entries")
    assert "entries of several types under each" in window.page._status.text()
    window.page.view.selectAll()
    assert len(window.page.view.picked_rows()) == 5


@pytest.mark.parametrize(
    ("by", "heads"),
    [("Band", ["Very high 1", "High 3", "- 1"]), ("Kind", ["risk 4", "opportunity 1"])],
)
def test_bands_come_from_the_highest_and_kinds_as_on_the_paper(
    window: Window, by: str, heads: list[str], qtbot: QtBot
) -> None:
    group(window, by, qtbot)
    assert [each for each in lines(window) if " " in each] == heads


def test_a_click_on_a_heading_folds_its_group_and_another_opens_it(window: Window, qtbot: QtBot) -> None:
    group(window, "Kind", qtbot)
    view = window.page.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=corner(window, 0))
    assert list(lines(window)) == ["risk 4", "opportunity 1", "CO1"]
    assert len(shown_references(window)) == 5  # folded is not filtered
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=corner(window, 0))
    assert list(lines(window))[:2] == ["risk 4", "CR1"]


def test_the_arrows_go_to_headings_and_fold_and_open_them(window: Window, qtbot: QtBot) -> None:
    group(window, "Kind", qtbot)
    choose(window, "CR2", qtbot)
    view = window.page.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert here(window) == "risk 4"
    assert window.editing.reference == "CR2"  # a heading is no entry: the editor keeps its own
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert list(lines(window)) == ["risk 4", "opportunity 1", "CO1"]
    assert here(window) == "risk 4"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert len(list(lines(window))) == 7
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    wait_for_work(window, qtbot)
    assert (here(window), window.editing.reference) == ("CO1", "CO1")


def test_a_reader_hears_what_a_heading_is(window: Window, qtbot: QtBot) -> None:
    group(window, "Kind", qtbot)
    table = window.page.view.table
    heading = table.index(0, Column.REFERENCE)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Risks, 4 entries, open"
    window.page.view.fold_all(folded=True)
    assert table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Risks, 4 entries, folded"


def test_an_entry_that_is_led_to_opens_its_group(window: Window, qtbot: QtBot) -> None:
    group(window, "Kind", qtbot)
    wanted = next(row.id for row in window.page.view.table.rows if row.reference == "CO1")
    window.menus.actions["page.tools.open_groups"].trigger()
    press(popup(qtbot), "Fold all groups", qtbot)
    assert list(lines(window)) == ["risk 4", "opportunity 1"]
    window.flows.show_entry(wanted)
    wait_for_work(window, qtbot)
    qtbot.wait(1)
    assert list(lines(window)) == ["risk 4", "opportunity 1", "CO1"]
    assert here(window) == "CO1"


def test_order_and_words_hold_within_groups_and_the_chosen_stays(window: Window, qtbot: QtBot) -> None:
    group(window, "Type", qtbot)
    view = window.page.view
    view.selectRow(9)
    wait_for_work(window, qtbot)
    assert here(window) == "CR3"
    view.sort_by(Column.RESIDUAL)
    view.sort_by(Column.RESIDUAL)
    assert list(lines(window))[:3] == ["Economic 5", "CR10", "CR1"]
    assert (here(window), view.currentIndex().row()) == ("CR3", 11)
    window.page.filter.field.setText("data")
    assert list(lines(window)) == ["Economic 1", "CR2", "Legal 1", "CR2"]


def test_headings_are_neither_picked_nor_stepped_on(window: Window, qtbot: QtBot) -> None:
    group(window, "Kind", qtbot)
    choose(window, "CR10", qtbot)
    window.menus.actions["view.next_entry"].trigger()
    assert here(window) == "CO1"
    table: RegisterTable = window.page.view.table
    assert not table.flags(table.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
