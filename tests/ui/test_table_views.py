"""Views with names: saved, chosen, renamed and deleted at the window, and there again the next time."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from riskreg.ui.settings import Preferences
from riskreg.ui.table.columns import FIRST_SHOWN, Column
from riskreg.ui.table.facets import Ask, Facet
from riskreg.ui.table.groups import Grouping
from riskreg.ui.table.header import Arrangement
from riskreg.ui.table.rows import Wish
from riskreg.ui.table.saved_views import SavedView, dump, load
from riskreg.ui.window import Window
from tests.ui.conftest import RESOURCES
from tests.ui.made_registers import open_in, shown_references
from tests.ui.table_at_hand import chips, close_menus, inner, line, lines, popup, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def name_it(name: str, qtbot: QtBot) -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def views_menu(window: Window, qtbot: QtBot) -> QMenu:
    window.menus.actions["page.tools.open_views"].trigger()
    return popup(qtbot)


@pytest.fixture
def arranged(window: Window, qtbot: QtBot) -> Window:
    """Risks of one band with a further column, sorted and grouped, saved as "Worst first"."""
    window.page.filter.toggle(Ask(Facet.BAND, "Very high"))
    window.page.filter.toggle(Ask(Facet.BAND, "High"))
    window.page.filter.field.setText("director")
    window.page.view.sections.show(Column.STATUS, shown=True)
    window.page.view.sort_by(Column.RESIDUAL)
    window.page.view.sort_by(Column.RESIDUAL)
    window.page.view.group_by(Grouping.OWNER)
    press(views_menu(window, qtbot), "Save this view…", qtbot)
    name_it("Worst first", qtbot)
    return window


def reset(window: Window) -> None:
    window.page.filter.clear()
    window.page.view.sections.reset()
    window.page.view.group_by(Grouping.NONE)
    window.page.view.sort_by(Column.RESIDUAL)


def assert_worst_first(window: Window) -> None:
    assert chips(window) == ["“director”", "Band: Very high, High"]
    assert list(lines(window)) == ["Director of Adults 1", "CR1", "Director of Children 1", "CR10"]
    assert Column.STATUS in window.page.view.sections.in_order()
    assert window.page.view.horizontalHeader().sortIndicatorSection() == Column.RESIDUAL
    assert window.page.view.table.wish.descending


def test_a_saved_view_brings_all_of_it_back(arranged: Window, qtbot: QtBot) -> None:
    reset(arranged)
    assert len(shown_references(arranged)) == 5
    press(views_menu(arranged, qtbot), "Worst first", qtbot)
    assert_worst_first(arranged)
    assert line(views_menu(arranged, qtbot), "Worst first").isChecked()
    close_menus(qtbot)


def test_a_view_is_there_the_next_time(
    arranged: Window, register_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    reset(arranged)
    arranged.close()
    second = Window(Preferences(tmp_path / "settings"), RESOURCES, tmp_path)
    qtbot.addWidget(second)
    second.resize(1500, 860)
    second.show()
    open_in(second, register_file, qtbot)
    menu = second.menus.filled_later["views"]
    menu.aboutToShow.emit()
    line(menu, "Worst first").trigger()
    assert_worst_first(second)
    second.close()
    second.session.tasks.close()


def test_a_view_is_renamed_and_deleted_and_the_deletion_taken_back(arranged: Window, qtbot: QtBot) -> None:
    menu = views_menu(arranged, qtbot)
    press(menu, "Rename", qtbot)
    press(inner(menu, "Rename"), "Worst first", qtbot)
    name_it("For the board", qtbot)
    close_menus(qtbot)
    assert arranged.page.tools.views.names == ["For the board"]
    menu = views_menu(arranged, qtbot)
    press(menu, "Delete", qtbot)
    press(inner(menu, "Delete"), "For the board", qtbot)
    close_menus(qtbot)
    assert arranged.page.tools.views.names == []
    assert arranged.strip.text() == "The view “For the board” is deleted."
    back = next(each for each in arranged.strip.findChildren(QPushButton) if each.text() == "Keep it")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert arranged.page.tools.views.names == ["For the board"]


def test_views_come_back_from_what_is_kept_as_they_were() -> None:
    view = SavedView(
        Wish(text="ä", column=Column.DUE, asks=(Ask(Facet.OWNER, ""), Ask(Facet.OVERDUE)), grouping=Grouping.TYPE),
        Arrangement((Column.TITLE, *(each for each in Column if each is not Column.TITLE)),
                    frozenset({Column.TITLE, Column.REFERENCE}), ((Column.OWNER, 200),)),
    )  # fmt: skip
    assert load(dump({"Mine": view})) == {"Mine": view}


@pytest.mark.parametrize(
    "kept",
    [
        b"not JSON",
        b'{"Mine": 3}',
        b'{"Mine": {"kind": [], "asks": [["no", "x"], 4], "widths": {"OWNER": -5, "X": 1}, "grouping": "shoe"}}',
    ],
)
def test_a_kept_view_that_makes_no_sense_is_the_table_as_it_first_stands(kept: bytes) -> None:
    assert all(view == SavedView() for view in load(kept).values())
    assert FIRST_SHOWN[0] is Column.REFERENCE
    assert load(bytes(QByteArray().data())) == {}
