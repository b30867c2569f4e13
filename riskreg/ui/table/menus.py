"""The table's menus: its columns, its groups and its saved views, for the menu bar and for where one is."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from riskreg.ui.editor.type_chips import StayingMenu
from riskreg.ui.table.columns import ALWAYS_SHOWN, Column
from riskreg.ui.table.filter_bar import FilterBar
from riskreg.ui.table.groups import Grouping
from riskreg.ui.table.view import TableView
from riskreg.ui.table.views import Views
from riskreg.ui.table.words import column_words, grouping_words

Fill = Callable[[QMenu], None]


class TableMenus(QObject):
    """Each menu is filled afresh whenever it is opened. A line calls what its data holds."""

    def __init__(self, view: TableView, bar: FilterBar, views: Views) -> None:
        super().__init__(view)
        self._view, self._bar, self._views = view, bar, views

    def pop_up(self, fill: Fill, beside: QWidget, *, stays: bool = False) -> None:
        """Open a menu under a widget, its first line ready for the keyboard."""
        self.pop_up_at(fill, beside.mapToGlobal(QPoint(0, beside.height())), stays=stays)

    def pop_up_at(self, fill: Fill, place: QPoint, *, stays: bool = False) -> None:
        """Open a menu at a place of the screen; one that ``stays`` takes several choices."""
        menu = StayingMenu(self._view) if stays else QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self.answer)
        fill(menu)
        menu.popup(place)
        menu.setActiveAction(menu.actions()[0])

    def answer(self, line: QAction) -> None:
        """Do what a line of these menus stands for."""
        does = line.data()
        if callable(does):
            does()

    # What is in them

    def columns(self, menu: QMenu) -> None:
        """Every column, ticked where it is shown."""
        menu.clear()
        sections = self._view.sections
        for column, name in column_words().items():
            folded = column in sections.shown and not sections.has_room(column)
            said = self.tr("{column} (no room now)").format(column=name) if folded else name
            action = _line(menu, said, partial(self._toggle_column, column))
            action.setCheckable(True)
            action.setChecked(column in sections.shown)
            action.setEnabled(column not in ALWAYS_SHOWN)
        menu.addSeparator()
        _line(menu, self.tr("As they were at first"), sections.reset)

    def _toggle_column(self, column: Column) -> None:
        sections = self._view.sections
        sections.show(column, shown=column not in sections.shown)

    def groups(self, menu: QMenu) -> None:
        """What to put entries together by."""
        menu.clear()
        one, now = QActionGroup(menu), self._view.table.wish.grouping
        for grouping, name in grouping_words().items():
            action = one.addAction(_line(menu, name, partial(self._view.group_by, grouping)))
            action.setCheckable(True)
            action.setChecked(grouping is now)
        menu.addSeparator()
        for said, folded in ((self.tr("Fold all groups"), True), (self.tr("Open all groups"), False)):
            action = _line(menu, said, partial(self._view.fold_all, folded=folded))
            action.setEnabled(now is not Grouping.NONE)

    def filters(self, menu: QMenu) -> None:
        """What can be asked for."""
        from riskreg.ui.table.filter_menu import fill

        fill(menu, self._bar)

    def views(self, menu: QMenu) -> None:
        """The saved views, and what can be done with them."""
        menu.clear()
        names = self._views.names
        for name in names:
            action = _line(menu, name, partial(self._views.choose, name))
            action.setCheckable(True)
            action.setChecked(self._views.is_shown(name))
        if names:
            menu.addSeparator()
        _line(menu, self.tr("Save this view…"), self._views.ask_name)
        for said, does in ((self.tr("Rename"), self._views.ask_new_name), (self.tr("Delete"), self._views.delete)):
            inner = menu.addMenu(said)
            inner.setEnabled(bool(names))
            for name in names:
                _line(inner, name, partial(does, name))

    def everything(self, menu: QMenu) -> None:
        """Views first, then groups and columns as menus of their own."""
        self.views(menu)
        menu.addSeparator()
        for said, fill in ((self.tr("Group by"), self.groups), (self.tr("Columns"), self.columns)):
            fill(menu.addMenu(said))


def _line(menu: QMenu, said: str, does: Callable[..., Any]) -> QAction:
    action = menu.addAction(said.replace("&", "&&"))
    action.setData(does)
    return action
