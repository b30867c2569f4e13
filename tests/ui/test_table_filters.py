"""Filters by value: offered in a small menu, combined with each other and with words, taken back as chips."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, Closure, Level, Strand
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.made_registers import OFFICER, make_register, open_in, shown_references, some_entries, wait_for_work
from tests.ui.table_at_hand import chip, chips, close_menus, inner, line, popup, press, said

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def varied(tmp_path: Path, clock: Clock) -> Path:
    """Types, owners, an overdue action, a changed score, and an appetite of 12."""
    made = some_entries()
    late = Strand(actions=(Action(Level.BULLET, "Hire", due=date(2018, 1, 1)),))
    made[0] = replace(made[0], types=("Economic",), strands=(late,))
    made[1] = replace(made[1], types=("Legal",))
    made[3] = replace(made[3], types=("Social", "Legal"), owner="")
    register = make_register(tmp_path / "varied.riskreg", clock, entries=made, signed=1)
    found = register.find("CR2")
    changed = replace(found.entry, residual=FIVE_BY_FIVE.rate(2, 4))
    register.save(changed, found.revision, actor=OFFICER, reason="Encrypted")
    scheme = replace(register.scheme, appetite=12)
    register.change_scheme(scheme, 1, actor=OFFICER, reason="Agreed")
    return register.path


@pytest.fixture
def table(bare_window: Window, varied: Path, qtbot: QtBot) -> Window:
    open_in(bare_window, varied, qtbot)
    return bare_window


def ask(window: Window, facet: str, *values: str, qtbot: QtBot) -> None:
    """Open the menu by its key and choose lines with the arrows."""
    window.menus.actions["page.tools.open_filters"].trigger()
    menu = popup(qtbot)
    if values:
        press(menu, facet, qtbot)
        for value in values:
            press(inner(menu, facet), value, qtbot)
    else:
        press(menu, facet, qtbot)
    close_menus(qtbot)


def test_values_of_one_kind_are_alternatives_and_kinds_narrow(table: Window, qtbot: QtBot) -> None:
    ask(table, "Type", "Economic", "Social", qtbot=qtbot)
    assert chips(table) == ["Type: Economic, Social"]
    assert shown_references(table) == ["CR1", "CR3", "CR10", "CO1"]
    ask(table, "Owner", "Director of Adults", "No owner", qtbot=qtbot)
    assert shown_references(table) == ["CR1", "CR10"]
    qtbot.keyClicks(table.page.filter.field, "staff")
    assert shown_references(table) == ["CR10"]
    assert chips(table) == ["“staff”", "Type: Economic, Social", "Owner: Director of Adults, No owner"]


@pytest.mark.parametrize(
    ("facet", "values", "found"),
    [
        ("Band", ("Very high",), ["CR10"]),
        ("Band", ("No score",), ["CR3"]),
        ("Direction", ("Decreased",), ["CR2"]),
        ("Overdue actions", (), ["CR1"]),
        ("Changed this quarter", (), ["CR2"]),
    ],
)
def test_each_kind_of_filter_leaves_what_it_says(
    table: Window, facet: str, values: tuple[str, ...], found: list[str], qtbot: QtBot
) -> None:
    ask(table, facet, *values, qtbot=qtbot)
    assert shown_references(table) == found


def test_above_appetite_is_judged_by_the_scheme_that_a_score_was_given_in(
    table: Window, varied: Path, qtbot: QtBot
) -> None:
    ask(table, "Above appetite", qtbot=qtbot)
    assert shown_references(table) == []  # every score is older than the appetite
    register = Register.open(varied)
    found = register.find("CR1")
    again = replace(found.entry, residual=FIVE_BY_FIVE.rate(5, 4))
    register.save(again, found.revision, actor=OFFICER, reason="Looked at again")
    table.session.refresh()
    wait_for_work(table, qtbot)
    assert shown_references(table) == ["CR1"]


def test_the_menu_says_how_many_entries_have_each_value(table: Window, qtbot: QtBot) -> None:
    table.menus.actions["page.tools.open_filters"].trigger()
    menu = popup(qtbot)
    assert [each.text() for each in inner(menu, "Type").actions()] == ["Economic\t3", "Social\t1", "Legal\t4"]
    assert line(menu, "Overdue actions").text().endswith("\t1")
    close_menus(qtbot)


def test_a_chip_is_taken_back_by_mouse_or_keyboard(table: Window, qtbot: QtBot) -> None:
    ask(table, "Type", "Economic", qtbot=qtbot)
    ask(table, "Direction", "Decreased", qtbot=qtbot)
    qtbot.mouseClick(chip(table, "Direction"), Qt.MouseButton.LeftButton)
    assert chips(table) == ["Type: Economic"]
    last = chip(table, "Type")
    assert last.accessibleName() == "Remove the filter Type: Economic"
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Delete)
    assert chips(table) == []
    assert QApplication.focusWidget() is table.page.filter.add
    assert len(shown_references(table)) == 5


def test_the_view_menu_offers_the_same(table: Window, qtbot: QtBot) -> None:
    menu = table.menus.filled_later["filters"]
    menu.aboutToShow.emit()
    assert [said(each) for each in menu.actions() if not each.isSeparator()] == [
        "Type", "Owner", "Band", "Direction", "Status",
        "Overdue actions", "Changed this quarter", "Above appetite",
    ]  # fmt: skip
    line(inner(menu, "Band"), "High").trigger()
    assert chips(table) == ["Band: High"]


def test_what_was_closed_in_earlier_quarters_is_shown_when_asked_for(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    register = make_register(tmp_path / "closed.riskreg", clock)
    for reference in ("CR2", "CR3"):
        found = register.find(reference)
        closed = replace(found.entry, closure=Closure(clock().date(), "Gone", "The board"))
        register.save(closed, found.revision, actor=OFFICER)
        if reference == "CR2":
            register.sign_off(register.settings.open_quarter, actor=OFFICER)
    open_in(bare_window, register.path, qtbot)
    assert shown_references(bare_window) == ["CR1", "CR3", "CR10", "CO1"]
    ask(bare_window, "Status", "Closed in earlier quarters", qtbot=qtbot)
    wait_for_work(bare_window, qtbot)
    assert shown_references(bare_window) == ["CR2"]
    ask(bare_window, "Status", "Closed this quarter", qtbot=qtbot)
    assert shown_references(bare_window) == ["CR3", "CR2"]
    ask(bare_window, "Status", "Closed in earlier quarters", qtbot=qtbot)
    assert shown_references(bare_window) == ["CR3"]


def test_a_list_from_elsewhere_is_a_chip_too(table: Window, qtbot: QtBot) -> None:
    ids = [row.id for row in table.page.view.table.rows if row.reference in ("CR3", "CO1")]
    table.flows.show_entries("The movers", ids)
    assert shown_references(table) == ["CR3", "CO1"]
    assert chips(table) == ["The movers"]
    qtbot.mouseClick(chip(table, "The movers"), Qt.MouseButton.LeftButton)
    assert len(shown_references(table)) == 5


def test_many_chips_stand_in_several_lines_where_there_is_no_room(table: Window, qtbot: QtBot) -> None:
    bar = table.page.filter
    before = bar.height()
    for facet, value in (("Type", "Legal"), ("Owner", "Chief executive"), ("Band", "Medium"), ("Status", "Open")):
        ask(table, facet, value, qtbot=qtbot)
    table.resize(800, 600)
    qtbot.wait(1)
    assert bar.height() > before
    assert all(bar.rect().contains(each.geometry().translated(each.parentWidget().pos())) for each in
               bar.findChildren(type(chip(table, "Type"))) if each.isVisible())  # fmt: skip
