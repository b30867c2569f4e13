"""What a person does at the table: open a menu, choose lines of it by keyboard, stand in a cell."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from riskreg.ui.table.columns import Column
from riskreg.ui.table.filter_bar import Chip
from riskreg.ui.table.groups import Group
from riskreg.ui.window import Window
from tests.ui.made_registers import wait_for_work


def popup(qtbot: QtBot) -> QMenu:
    """The menu that is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def said(action: QAction) -> str:
    return action.text().split("\t")[0].replace("&", "")


def line(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if said(action) == words)


def press(menu: QMenu, words: str, qtbot: QtBot) -> None:
    """Go to a line with the arrow keys and press Return."""
    wanted = line(menu, words)
    for _ in range(len(menu.actions()) + 1):
        if menu.activeAction() is wanted:
            break
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction() is wanted
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def inner(menu: QMenu, words: str) -> QMenu:
    """The menu that a line opens."""
    found = line(menu, words).menu()
    assert isinstance(found, QMenu)
    return found


def close_menus(qtbot: QtBot) -> None:
    while (menu := QApplication.activePopupWidget()) is not None:
        qtbot.keyClick(menu, Qt.Key.Key_Escape)


def chips(window: Window) -> list[str]:
    """What the chips that can be taken back say."""
    shown = (chip for chip in window.page.filter.findChildren(Chip) if chip.isVisible())
    return [chip.text().removesuffix("×").strip() for chip in shown]


def chip(window: Window, begin: str) -> Chip:
    return next(each for each in window.page.filter.findChildren(Chip) if each.text().startswith(begin))


def lines(window: Window) -> Iterator[str]:
    """What stands in the table, headings with how many entries are theirs."""
    for each in window.page.view.table.lines:
        yield f"{each.key or '-'} {each.size}" if isinstance(each, Group) else each.reference


def stand_in(window: Window, reference: str, column: Column, qtbot: QtBot) -> None:
    """Click a cell, and leave what that brings to the front."""
    view = window.page.view
    entry = next(row for row in view.table.rows if row.reference == reference)
    index = view.table.index(view.table.place(entry.id), column)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    wait_for_work(window, qtbot)
    qtbot.wait(1)
    assert view.currentIndex().column() == column


def corner(window: Window, place: int) -> QPoint:
    view = window.page.view
    return view.visualRect(view.table.index(place, Column.REFERENCE)).center()
