"""What can be done to entries beside editing one: their life, undo, and the pages that belong to it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from riskreg.ui.meetings.acts import QuestionActs
from riskreg.ui.mending import Mending
from riskreg.ui.register_acts import RegisterActs
from riskreg.ui.widgets import Act

if TYPE_CHECKING:
    from riskreg.ui.bulk.changing import Changing
    from riskreg.ui.lifecycle.acts import LifeActs
    from riskreg.ui.lifecycle.closed_page import ClosedPage
    from riskreg.ui.lifecycle.renumber_page import RenumberPage
    from riskreg.ui.menus import Menus
    from riskreg.ui.replacing.page import ReplacePage
    from riskreg.ui.search.searching import Searching
    from riskreg.ui.undoing import Undoing
    from riskreg.ui.window import Window


class Acts(QObject):
    """Holds the commands and the pages of the acts on entries, and passes on what they say."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.register = RegisterActs(window)
        self.mending = Mending(window)
        self.questions = QuestionActs(window)
        window.flows.renumbering.connect(self.renumber)
        self._told = ""
        window.session.saved.connect(self._go_quiet)
        window.stack.currentChanged.connect(self._go_quiet)
        window.page.change_wanted.connect(self.change_marked)
        window.page.tools.told.connect(self._tell)
        window.page.tools.life_wanted.connect(self._close_or_reopen)

    def connect_to(self, menus: "Menus") -> None:
        """Let the bar and the table have the commands that they offer, too."""
        search = menus.actions["acts.search"]
        self._window.bar.search.say_keys(search.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self._window.bar.search.clicked.connect(self.search)
        copy, edit = menus.actions["page.tools.copy"], menus.actions["page.tools.edit_cell"]
        self._window.page.tools.fill_menus(menus.filled_later, copy, edit)

    def _tell(self, said: str, act: Act | None) -> None:
        self._told = said
        self._window.strip.say(said, *((act,) if act else ()))

    def _go_quiet(self, *_: object) -> None:
        """What was said of an act is past as soon as something else is saved, or one goes elsewhere."""
        if self._told and self._window.strip.text() == self._told:
            self._window.strip.dismiss()
        self._told = ""

    def _close_or_reopen(self, entry_id: str) -> None:
        """What a person asks for at an entry's status in the table."""
        self._window.editing.choose(entry_id)
        row = next((row for row in self._window.page.view.table.rows if row.id == entry_id), None)
        if row is not None and self._window.editing.saved_id == entry_id:
            (self.life.close_entry if row.status == "open" else self.life.reopen)()

    @cached_property
    def undoing(self) -> "Undoing":
        """What was saved here and can be taken back. It has to be there before anything is saved."""
        from riskreg.ui.undoing import Undoing

        made = Undoing(self._window.session, self._window.editing, self)
        made.told.connect(self._tell)
        made.led.connect(self._window.flows.show_entry)
        named = self._window.menus.actions
        made.name_in(named["acts.undoing.undo"], named["acts.undoing.redo"])
        return made

    def listen(self) -> None:
        """From here on every act is remembered; called once the first rows are on screen."""
        self.undoing.forget()

    @cached_property
    def life(self) -> "LifeActs":
        """The life of the entry in the editor, from a copy of it to its end."""
        from riskreg.ui.lifecycle.acts import LifeActs

        made = LifeActs(self._window.session, self._window.editing, self._window)
        made.told.connect(self._tell)
        made.led.connect(self._window.flows.show_entry)
        return made

    @cached_property
    def _changing(self) -> "Changing":
        from riskreg.ui.bulk.changing import Changing

        return Changing(self._window.session, self._window.editing, self._window.page, self)

    def change_marked(self) -> None:
        """Ask what to change in all the marked entries."""
        if not self._window.page.isVisible():
            self._window.go("register")
        self._changing.ask()

    @cached_property
    def _searching(self) -> "Searching":
        from riskreg.ui.search.searching import Searching

        made = Searching(self._window)
        made.led.connect(self._window.flows.show_entry)
        return made

    def search(self) -> None:
        """Find a command, an entry, or words inside entries."""
        self._searching.open()

    @cached_property
    def _replacing(self) -> "ReplacePage":
        from riskreg.ui.replacing.page import ReplacePage

        page = ReplacePage(self._window.session)
        page.left.connect(self._window.leave_report)
        page.told.connect(self._window.strip.say)
        return page

    def replace(self) -> None:
        """Find words in all entries, and replace them."""
        window = self._window
        if window.session.contents is not None and window.editing.guard(self.replace):
            picked = window.page.view.picked_rows()
            self._replacing.start(tuple(row.id for row in picked))
            window.show_page(self._replacing)

    @cached_property
    def _renumber(self) -> "RenumberPage":
        from riskreg.ui.lifecycle.renumber_page import RenumberPage

        page = RenumberPage(self._window.session)
        page.left.connect(self._window.leave_report)
        page.told.connect(self._window.strip.say)
        return page

    def renumber(self) -> None:
        """Propose new references for the whole register."""
        window = self._window
        if (
            window.session.contents is not None
            and window.session.can_change
            and window.editing.guard(self.renumber)
        ):
            self._renumber.start()
            window.show_page(self._renumber)

    @cached_property
    def _closed(self) -> "ClosedPage":
        from riskreg.ui.lifecycle.closed_page import ClosedPage

        page = ClosedPage(self._window.session)
        page.left.connect(self._window.leave_report)
        page.opened.connect(self._window.flows.show_entry)
        return page

    def show_closed(self) -> None:
        """Show every closed entry, those of earlier quarters too."""
        if self._window.session.contents is not None:
            self._closed.start()
            self._window.show_page(self._closed)
