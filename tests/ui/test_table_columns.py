"""Columns chosen, moved, resized and remembered, by mouse and keyboard; and the order that goes with them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.ui.settings import Preferences
from riskreg.ui.table.columns import FIRST_SHOWN, Column
from riskreg.ui.window import Window
from tests.ui.conftest import RESOURCES
from tests.ui.made_registers import open_in
from tests.ui.table_at_hand import close_menus, line, popup, press, stand_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(window: Window) -> list[Column]:
    return window.page.view.sections.in_order()


def cell(window: Window, reference: str, column: Column) -> str:
    table = window.page.view.table
    return table.text(next(row for row in table.rows if row.reference == reference), column)


def test_columns_are_chosen_by_keyboard_and_the_menu_stays_for_the_next(window: Window, qtbot: QtBot) -> None:
    window.menus.actions["page.tools.open_columns"].trigger()
    menu = popup(qtbot)
    assert not line(menu, "Title").isEnabled()
    press(menu, "Level", qtbot)
    press(menu, "Kind", qtbot)
    press(menu, "Initial", qtbot)
    assert QApplication.activePopupWidget() is menu
    close_menus(qtbot)
    assert set(shown(window)) == set(FIRST_SHOWN) - {Column.INITIAL} | {Column.LEVEL, Column.KIND}
    assert (cell(window, "CO1", Column.LEVEL), cell(window, "CO1", Column.KIND)) == ("Corporate", "Opportunity")


def test_the_headers_menu_and_the_view_menu_offer_the_same(window: Window, qtbot: QtBot) -> None:
    header = window.page.view.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(5, 5))
    texts = [each.text() for each in popup(qtbot).actions()]
    close_menus(qtbot)
    menu = window.menus.filled_later["columns"]
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == texts
    line(menu, "Status").trigger()
    assert Column.STATUS in shown(window)
    line(menu, "As they were at first").trigger()
    assert window.page.view.sections.chosen_in_order() == list(FIRST_SHOWN)


def test_further_columns_make_the_table_scroll_and_fold_none_away(window: Window, qtbot: QtBot) -> None:
    sections = window.page.view.sections
    sections.show(Column.COMMENTARY, shown=True)
    window.resize(1280, 800)
    qtbot.wait(1)
    assert set(shown(window)) == {*FIRST_SHOWN, Column.COMMENTARY}
    assert window.page.view.horizontalScrollBar().maximum() > 0


def test_the_keyboard_moves_and_widens_the_column_it_stands_in(window: Window, qtbot: QtBot) -> None:
    stand_in(window, "CR2", Column.OWNER, qtbot)
    view = window.page.view
    width = view.horizontalHeader().sectionSize(Column.OWNER)
    alt, ctrl, shift = (Qt.KeyboardModifier[f"{each}Modifier"] for each in ("Alt", "Control", "Shift"))
    qtbot.keyClick(view, Qt.Key.Key_Left, alt | shift)
    assert shown(window)[-2:] == [Column.OWNER, Column.DIRECTION]
    qtbot.keyClick(view, Qt.Key.Key_Right, ctrl | shift)
    assert view.horizontalHeader().sectionSize(Column.OWNER) > width


def test_columns_order_and_groups_are_there_again_the_next_time(
    window: Window, register_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    sections = window.page.view.sections
    sections.show(Column.STATUS, shown=True)
    sections.show(Column.TYPES, shown=False)
    window.page.view.horizontalHeader().moveSection(0, 2)
    window.page.view.horizontalHeader().resizeSection(Column.DIRECTION, 150)
    window.page.view.sort_by(Column.RESIDUAL)
    window.menus.actions["page.tools.open_groups"].trigger()
    press(popup(qtbot), "Kind", qtbot)
    before, lines = sections.arrangement(), list(window.page.view.table.lines)
    window.close()
    second = Window(Preferences(tmp_path / "settings"), RESOURCES, tmp_path)
    qtbot.addWidget(second)
    second.show()
    open_in(second, register_file, qtbot)
    assert second.page.view.sections.arrangement() == before
    assert second.page.view.table.lines == lines
    assert second.page.view.horizontalHeader().sortIndicatorSection() == Column.RESIDUAL
    second.close()
    second.session.tasks.close()


@pytest.mark.parametrize("kept", [b"\x00\xff binary of an older version", b"[1, 2]", b'{"order": 5, "sort": []}'])
def test_what_cannot_be_read_falls_back(tmp_path: Path, qtbot: QtBot, kept: bytes) -> None:
    preferences = Preferences(tmp_path / "settings")
    preferences.keep_layout("columns", kept)  # type: ignore[arg-type]
    window = Window(preferences, RESOURCES, tmp_path)
    qtbot.addWidget(window)
    assert window.page.view.sections.shown == set(FIRST_SHOWN)
    window.session.tasks.close()
