"""The small menu that asks for values of entries, each with how many have it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from riskreg.ui.desk import Contents
from riskreg.ui.editor.type_chips import StayingMenu
from riskreg.ui.table.facets import CLOSED_BEFORE, CLOSED_NOW, OPEN, WITH_VALUES, Ask, Facet, counted
from riskreg.ui.table.filter_bar import FilterBar
from riskreg.ui.table.words import facet_words, value_words


class FilterMenu(StayingMenu):
    """Choosing a value leaves the menu open for the next; Return on a further menu opens it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if action is not None and action.menu() is not None:
            QMenu.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)


def filter_menu(bar: FilterBar) -> FilterMenu:
    """The menu of all that can be asked for now; it goes when it is closed."""
    menu = FilterMenu(bar)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.triggered.connect(bar.toggle_line)
    fill(menu, bar)
    return menu


def fill(menu: QMenu, bar: FilterBar) -> None:
    """Put every facet into a menu: those with values as menus of their own."""
    menu.clear()
    contents = bar.contents
    if contents is None:
        return
    for facet in WITH_VALUES:
        inner = FilterMenu(menu)
        inner.setTitle(facet_words(facet))
        for value, count in _values(facet, contents):
            _line(inner, value_words(facet, value), count, Ask(facet, value), bar)
        menu.addMenu(inner)
    menu.addSeparator()
    for facet in (each for each in Facet if each not in WITH_VALUES):
        count = sum(number for _, number in counted(contents.rows.all, facet, contents))
        _line(menu, facet_words(facet), count, Ask(facet), bar)


def _values(facet: Facet, contents: Contents) -> list[tuple[str, int | None]]:
    found = counted(contents.rows.all, facet, contents)
    if facet is not Facet.STATUS:
        return list(found)
    counts = dict(found)
    # How many were closed earlier is not known until they are asked for.
    return [(OPEN, counts.get(OPEN, 0)), (CLOSED_NOW, counts.get(CLOSED_NOW, 0)), (CLOSED_BEFORE, None)]


def _line(menu: QMenu, said: str, count: int | None, ask: Ask, bar: FilterBar) -> None:
    said = said.replace("&", "&&").replace("\t", " ")
    action: QAction = menu.addAction(said if count is None else f"{said}\t{count:,}")
    action.setCheckable(True)
    action.setChecked(ask in bar.asks)
    action.setData(ask)
