"""What can be done at the table beside reading it: views, menus, cells changed in place, and copying."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, Qt
from PySide6.QtWidgets import QMenu

from riskreg.ui.table.filter_bar import FilterBar
from riskreg.ui.table.view import TableView
from riskreg.ui.table.words import count_words
from riskreg.ui.widgets import button

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows
    from riskreg.ui.table.in_place import InPlace
    from riskreg.ui.table.menus import Fill, TableMenus
    from riskreg.ui.table.views import Views


class Tools(QObject):
    """Each part is made when it is first needed. ``told`` carries a sentence and a next step.

    ``life_wanted`` carries the id of an entry that is to be closed, or reopened where it is closed.
    """

    told = Signal(str, object)
    life_wanted = Signal(str)

    def __init__(self, view: TableView, bar: FilterBar, flows: "Flows") -> None:
        super().__init__(view)
        self._view, self._bar, self._flows = view, bar, flows
        self.look = button(
            self.tr("View ▾"), self.open_views, "chip", name=self.tr("Saved views, groups and columns")
        )
        self.look.setToolTip(self.tr("Saved views, groups and columns (Ctrl+Shift+W)"))
        bar.put_beside(self.look)
        view.edit_wanted.connect(self._edit)
        view.copy_wanted.connect(self.copy)
        view.horizontalHeader().customContextMenuRequested.connect(self._on_header)

    @cached_property
    def views(self) -> "Views":
        """The views that the person saved."""
        from riskreg.ui.table.views import Views

        made = Views(self._view, self._bar, self._flows.session.preferences)
        made.told.connect(self.told)
        return made

    @cached_property
    def menus(self) -> "TableMenus":
        """The menus of columns, groups and views."""
        from riskreg.ui.table.menus import TableMenus

        return TableMenus(self._view, self._bar, self.views)

    @cached_property
    def _in_place(self) -> "InPlace":
        from riskreg.ui.table.in_place import InPlace

        made = InPlace(self._view, self._flows)
        made.life_wanted.connect(self.life_wanted)
        return made

    def _edit(self, index: QModelIndex) -> None:
        self._in_place.edit(index)

    def edit_cell(self) -> None:
        """Change the cell that the keyboard stands in."""
        self._view.setFocus()
        self._view.edit(self._view.currentIndex())

    def copy(self) -> None:
        """Copy the picked entries as a table that pastes into Excel and Word."""
        from riskreg.ui.table.clipboard import mime

        rows, contents = self._view.picked_rows(), self._bar.contents
        if rows and contents is not None:
            QGuiApplication.clipboard().setMimeData(mime(rows, self._view.sections.chosen_in_order(), contents))
            said = self.tr("Copied {0}: they paste as a table into Excel and Word.")
            self.told.emit(said.format(count_words(len(rows))), None)

    # Menus

    def open_filters(self) -> None:
        """Offer what can be asked for."""
        self._bar.open_menu()

    def open_views(self) -> None:
        """Offer the saved views, groups and columns."""
        self.menus.pop_up(self.menus.everything, self.look)

    def open_groups(self) -> None:
        """Offer what to group by."""
        self.menus.pop_up(self.menus.groups, self.look)

    def open_columns(self) -> None:
        """Offer the columns."""
        self.menus.pop_up(self.menus.columns, self._view.horizontalHeader(), stays=True)

    def _on_header(self, place: QPoint) -> None:
        self.menus.pop_up_at(self.menus.columns, self._view.horizontalHeader().mapToGlobal(place), stays=True)

    def fill_menus(self, filled_later: dict[str, QMenu], copy: QAction, edit: QAction) -> None:
        """Let the menu bar's own menus say the same, whenever they are opened."""
        fills = {
            "columns": self._columns,
            "groups": self._groups,
            "filters": self._filters,
            "views": self._views,
        }
        for name, fill in fills.items():
            self._fill_when_opened(filled_later[name], fill)
        for action, keys in ((copy, QKeySequence.StandardKey.Copy), (edit, Qt.Key.Key_F2)):
            # Only in the table: elsewhere the same keys mean other things.
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._view.addAction(action)

    def _fill_when_opened(self, menu: QMenu, fill: "Fill") -> None:
        def open_it() -> None:
            fill(menu)

        menu.aboutToShow.connect(open_it)
        menu.triggered.connect(self._answer)

    def _answer(self, line: QAction) -> None:
        self.menus.answer(line)
        self._bar.toggle_line(line)

    # Not before they are opened: what fills them is imported then.

    def _columns(self, menu: QMenu) -> None:
        self.menus.columns(menu)

    def _groups(self, menu: QMenu) -> None:
        self.menus.groups(menu)

    def _filters(self, menu: QMenu) -> None:
        self.menus.filters(menu)

    def _views(self, menu: QMenu) -> None:
        self.menus.views(menu)
