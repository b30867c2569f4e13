"""The views that a person saved: chosen, renamed and deleted by name, and how the table was left."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QObject, Signal

from riskreg.ui.dialogs import NameDialog
from riskreg.ui.settings import Preferences
from riskreg.ui.table.filter_bar import FilterBar
from riskreg.ui.table.saved_views import LONGEST_NAME, SavedView, dump, load
from riskreg.ui.table.view import TableView

_PART = "views"


class Views(QObject):
    """Stands between the table, its filter and what is kept. ``told`` carries a sentence and a next step."""

    told = Signal(str, object)

    def __init__(self, view: TableView, bar: FilterBar, preferences: Preferences) -> None:
        super().__init__(view)
        self._view, self._bar, self._preferences = view, bar, preferences
        self._kept = load(bytes(preferences.layout(_PART).data()))

    @property
    def names(self) -> list[str]:
        """The names of the saved views, by letter."""
        return sorted(self._kept, key=str.casefold)

    def now(self) -> SavedView:
        """How the table looks."""
        wish = self._view.table.wish
        asked = self._bar.wish().ordered_like(wish)
        return SavedView(
            asked._replace(among=None, unreviewed="open" if asked.unreviewed else ""),
            self._view.sections.arrangement(),
        )

    def is_shown(self, name: str) -> bool:
        """Whether the table looks as that view was saved."""
        return self._kept[name] == self.now()

    def show(self, view: SavedView) -> None:
        """Let the table look like this."""
        contents = self._bar.contents
        quarter = contents.quarter.label if contents is not None else ""
        wish = view.wish._replace(unreviewed=quarter if view.wish.unreviewed else "")
        self._view.show_as(wish, view.columns)
        self._bar.ask_for(wish)

    def choose(self, name: str) -> None:
        """Show a saved view."""
        if name in self._kept:
            self.show(self._kept[name])

    # Saving, renaming, deleting

    def ask_name(self) -> None:
        """Ask what the view is to be called, then save it."""
        self._ask(
            self.tr("Save this view"),
            self.tr("Filters, columns, order and groups come back together. A view of the same name is replaced."),
            self.tr("Save"),
            "",
            self._save,
        )

    def ask_new_name(self, name: str) -> None:
        """Ask for another name of a view."""
        sentence = self.tr("“{0}” gets another name.").format(name)
        self._ask(self.tr("Rename the view"), sentence, self.tr("Rename"), name, partial(self._rename, name))

    def _ask(self, title: str, sentence: str, act: str, name: str, then: Callable[[str], None]) -> None:
        dialog = NameDialog(self._view.window(), title, sentence, act, self.tr("Name of the view"), name)
        dialog.accepted.connect(partial(_with_name, dialog, then))
        dialog.open()

    def _save(self, name: str) -> None:
        self._keep({**self._kept, name[:LONGEST_NAME]: self.now()})
        self.told.emit(self.tr("The view “{0}” is saved: it is in View, Saved views.").format(name), None)

    def _rename(self, before: str, after: str) -> None:
        view = self._kept.pop(before, None)
        if view is not None:
            self._keep({**self._kept, after[:LONGEST_NAME]: view})

    def delete(self, name: str) -> None:
        """Delete a view; it can be taken back while that is said."""
        view = self._kept.pop(name, None)
        if view is not None:
            self._keep(self._kept)
            back = (self.tr("Keep it"), partial(self._put_back, name, view))
            self.told.emit(self.tr("The view “{0}” is deleted.").format(name), back)

    def _put_back(self, name: str, view: SavedView) -> None:
        self._keep({**self._kept, name: view})
        self.told.emit(self.tr("The view “{0}” is kept.").format(name), None)

    def _keep(self, views: dict[str, SavedView]) -> None:
        self._kept = views
        self._preferences.keep_layout(_PART, QByteArray(dump(views)))


def _with_name(dialog: NameDialog, then: Callable[[str], None]) -> None:
    then(dialog.name)
