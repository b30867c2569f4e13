"""Entries that were closed before the open quarter: read when somebody asks for them, and only then."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from riskreg.model.records import Progress, Summary
from riskreg.ui.desk import Contents
from riskreg.ui.session import Session
from riskreg.ui.table.facets import CLOSED_BEFORE, Ask, Facet
from riskreg.ui.table.rows import Wish
from riskreg.ui.table.view import TableView

if TYPE_CHECKING:
    from riskreg.model.register import Register

ASKED = Ask(Facet.STATUS, CLOSED_BEFORE)


class Earlier(QObject):
    """Gives the table what the register holds, and what it held before where that is asked for."""

    def __init__(self, view: TableView, session: Session) -> None:
        super().__init__(view)
        self._view, self._session = view, session
        self._contents: Contents | None = None
        self._rows: tuple[Summary, ...] = ()
        self._read_at: tuple[object, int] = ("", -1)

    def show_contents(self, contents: Contents, asks: Iterable[Ask]) -> None:
        """Show a state of the register."""
        self._contents = contents
        wanted, at = ASKED in asks, (contents.path, contents.revision)
        self._view.show_contents(contents, self._rows if wanted and self._read_at[0] == contents.path else ())
        if wanted and contents.complete and self._read_at != at:
            self._session.work(self.tr("Reading"), _read, partial(self._show, at), brief=True)

    def _show(self, at: tuple[object, int], rows: tuple[Summary, ...]) -> None:
        self._rows, self._read_at = rows, at
        if self._contents is not None and ASKED in self._view.table.wish.asks:
            self._view.show_contents(self._contents, rows)

    def look_for(self, wish: Wish) -> None:
        """Filter; what was closed earlier comes and goes with the wish for it."""
        asked = ASKED in self._view.table.wish.asks
        self._view.look_for(wish)
        if self._contents is not None and asked != (ASKED in wish.asks):
            self.show_contents(self._contents, wish.asks)


def _read(register: "Register", _: Progress) -> tuple[Summary, ...]:
    return tuple(register.retired())
