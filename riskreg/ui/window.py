"""The main window: rail, bar, the page of the place where one is, and what is said in between."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from riskreg.ui.acts import Acts
from riskreg.ui.backing import Backing
from riskreg.ui.bar import Bar
from riskreg.ui.company import Company, also_open, everyone
from riskreg.ui.desk import Contents
from riskreg.ui.draft_banner import DraftBanner
from riskreg.ui.editing import Editing
from riskreg.ui.flows import Flows
from riskreg.ui.help.chapters import CHAPTER
from riskreg.ui.help.commands import HelpCommands
from riskreg.ui.history.sections import sections
from riskreg.ui.menus import Menus
from riskreg.ui.messages import MessageStrip, WorkStrip
from riskreg.ui.places import places
from riskreg.ui.rail import Rail
from riskreg.ui.register_page import RegisterPage
from riskreg.ui.session import Session
from riskreg.ui.settings import Preferences
from riskreg.ui.stack import Stack
from riskreg.ui.standing import StandingStrip
from riskreg.ui.table.rows import Column
from riskreg.ui.view_commands import ViewCommands
from riskreg.ui.widgets import Act

if TYPE_CHECKING:
    from riskreg.model.presence import Person
    from riskreg.ui.editor.panel import EntryPanel
    from riskreg.ui.report_page import Groups

FIRST_SIZE = QSize(1600, 900)
"""In pixels, on a screen that has them: all columns stand beside an editor with the matrix beside its scores."""
TITLE_BAR = QSize(0, 32)
"""What the system's own frame takes of the screen; nobody says how much before there is one."""
LOOK_EVERY = 5000
"""Milliseconds between looks at whether another program changed the register."""


class Window(QMainWindow):
    """Puts the parts together and passes on what they say; ``left`` is said once, when it closes.

    ``drafts`` is the folder where what is typed and not saved survives a crash; without it, nowhere.
    """

    left = Signal()

    def __init__(
        self,
        preferences: Preferences,
        resources: Path,
        shelf: Path | None,
        drafts: Path | None = None,
        backups: Path | None = None,
    ) -> None:
        super().__init__()
        self._drafts = drafts
        self.preferences = preferences
        self.session = Session(preferences, self)
        self.company = Company(self.session, self)
        self.backing = Backing(self.session, backups, self)
        self.editing = Editing(self.session, self)
        self.flows = Flows(self.session, self.editing, self, resources, shelf)
        self._place = ""
        self._asking = False
        self._marked = ""
        self._lay_out()
        self.page = self._register_page()
        self.view = ViewCommands(self)
        self.acts = Acts(self)
        self.help = HelpCommands(self, resources)
        self.menus = Menus(self.menuBar(), self)
        self._fill_menus()
        self.acts.connect_to(self.menus)
        self._connect()
        self._restore()
        self.rail.show_contents(None)
        self._allow()

    def _lay_out(self) -> None:
        self.setWindowTitle("riskreg")
        self.setMinimumSize(720, 480)
        self._places = places()
        self.rail = Rail(self._places)
        self.bar = Bar()
        self.standing = StandingStrip(self.session, self.company)
        self.strip = MessageStrip()
        self.offered = DraftBanner()
        self.work = WorkStrip(self.session.tasks)
        self.stack = Stack(self._places, self.flows, self.backing)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.standing)
        column.addWidget(self.strip)
        column.addWidget(self.offered)
        column.addWidget(self.stack, 1)
        column.addWidget(self.work)
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(column, 1)
        self.setCentralWidget(whole)

    def show_page(self, page: QWidget) -> None:
        """Show a page over the place where one is; ``leave_report`` goes back there."""
        self.stack.show_page(page)

    def _register_page(self) -> RegisterPage:
        page = self.stack.page_of("register")
        if not isinstance(page, RegisterPage):
            raise TypeError("the first place is the register")
        return page

    def _fill_menus(self) -> None:
        sort = self.menus.filled_later["sort"]
        for column in Column:
            name = str(self.page.view.table.headerData(column, Qt.Orientation.Horizontal))
            action = sort.addAction(name)
            if column < 9:  # there are no more digits
                action.setShortcut(f"Ctrl+{column + 1}")
            action.setData(column)
        sort.triggered.connect(self.view.sort)
        parts = self.menus.filled_later["sections"]
        for number, section in enumerate(sections(), 1):
            action = parts.addAction(section.title)
            action.setShortcut(f"Ctrl+Shift+{number}")
            action.setData(section.name)
        parts.triggered.connect(self.view.go_section)
        kinds = QMenu(self.bar)
        for call in ("flows.new_risk", "flows.new_opportunity"):
            kinds.addAction(self.menus.actions[call])
        self.bar.offer_kinds(kinds)
        self.menus.filled_later["recent"].aboutToShow.connect(self._fill_recent)
        self.menus.filled_later["recent"].triggered.connect(self._open_recent)

    def _connect(self) -> None:
        self.stack.left.connect(self.leave_report)
        self.stack.said.connect(self.strip.say)
        self.session.shown.connect(self._show)
        self.session.opening.connect(self._opening)
        self.session.unusable.connect(self._unusable)
        self.session.closed.connect(self.welcome_back)
        self.session.refused.connect(self.strip.say)
        self.session.news.connect(self.page.show_news)
        self.company.met.connect(self.strip.say)
        self.company.changed.connect(self._show_company)
        self.flows.told.connect(self.strip.say)
        self.backing.told.connect(self.strip.say)
        self.flows.reported.connect(self.read)
        self.flows.led.connect(self._lead_to)
        self.flows.place_wanted.connect(self.go)
        self.flows.listed.connect(self.view.show_list)
        self.flows.overdue_wanted.connect(self.view.show_overdue)
        self.editing.blocked.connect(self._blocked)
        self.editing.settled.connect(self._settled)
        self.editing.chose.connect(self._mark)
        self.editing.dirty_changed.connect(self._allow)
        self.strip.dismissed.connect(self._dismissed)
        self.rail.went.connect(self.go)
        self.bar.quarter.clicked.connect(self.view.go_quarter)
        self.bar.sign_off.clicked.connect(self.flows.sign_off)
        self.bar.export.clicked.connect(self.flows.papers.export_quarter)
        self.page.view.chosen.connect(self.editing.choose)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY)
        self._clock.timeout.connect(self.session.poll)
        self._clock.start()

    def build_editor(self) -> None:
        """Make the editor; called once the first rows are on screen."""
        from riskreg.ui.editor.panel import EntryPanel
        from riskreg.ui.reviewing import Reviewing
        from riskreg.ui.spelling.speller import Speller

        panel = EntryPanel(self.page.beside)
        panel.setProperty(CHAPTER, "editor")
        panel.page.scores.setProperty(CHAPTER, "matrix")
        panel.page.scores.direction.history.clicked.connect(self.view.show_scores)
        self.page.put_editor(panel)
        self.reviewing = Reviewing(self.session, self.editing, self.page, self)
        panel.page.head.review.clicked.connect(self.reviewing.ask)
        panel.page.head.asked.wanted.connect(self.acts.questions.show_one)
        speller = Speller(self.preferences, self)
        panel.spell_with(speller)
        self.left.connect(speller.close)
        self.editing.take(panel)
        self.panel = panel
        self.acts.listen()
        if self._drafts is not None:
            self._keep_drafts(self._drafts, panel)

    def _keep_drafts(self, folder: Path, panel: "EntryPanel") -> None:
        from riskreg.ui.draft_keeping import DraftKeeper
        from riskreg.ui.draft_offers import DraftOffers

        keeper = DraftKeeper(folder, panel, self.session, self)
        keeper.failed.connect(self.strip.say)
        self.editing.leaving.connect(keeper.let_go)
        self.left.connect(keeper.close)
        offers = DraftOffers(folder, self.session, self.editing, keeper, self.offered)
        offers.taken_up.connect(self.view.focus_editor)
        self.left.connect(offers.put_off)

    # Places

    @property
    def place(self) -> str:
        """The name of the place where one is; empty where no register is open."""
        return self._place

    def go(self, name: str) -> None:
        """Go to a place of the register."""
        if self.session.contents is None:
            return
        self._place = name
        self.rail.stand_at(name)
        self.stack.show_page(self.stack.page_of(name))

    def _lead_to(self, entry_id: str) -> None:
        self.go("register")
        self.editing.choose(entry_id)
        self.page.show_editor()

    # What the session says

    def _show(self, contents: Contents) -> None:
        self.stack.show_contents(contents)
        self.rail.show_contents(contents)
        self.bar.show_contents(contents)
        self.setWindowTitle(f"{contents.settings.name} – riskreg")
        if not self._place:
            self.go("register")
        if contents.complete and not self.editing.current_id and contents.rows.all:
            self.editing.choose(contents.rows.all[0].id)
        self._allow()

    def _show_company(self, people: "tuple[Person, ...]", me: "Person | None") -> None:
        self.bar.show_company(also_open(people, me), everyone(people, me))

    def _opening(self, path: Path) -> None:
        self.stack.say("", self.tr("Opening {name}…").format(name=path.name))

    def _unusable(self, path: Path, why: str) -> None:
        self.stack.say(
            self.tr("{name} cannot be opened").format(name=path.name),
            why,
            [
                (self.tr("Open another…"), self.flows.open_register),
                (self.tr("First page"), self.welcome_back),
            ],
        )

    def welcome_back(self) -> None:
        """Show the first page: no register is open."""
        self._place = ""
        self.strip.dismiss()
        self.setWindowTitle("riskreg")
        self.page.filter.clear()
        self.rail.show_contents(None)
        self.bar.show_contents(None)
        self.stack.forget()
        self.stack.welcome.show_recent([path for path in self.preferences.recent if path.exists()])
        self.stack.setCurrentWidget(self.stack.welcome)
        self._allow()

    def _allow(self, *_: object) -> None:
        self.menus.allow(
            register=self.session.register is not None,
            changeable=self.session.can_change,
            changes=self.editing.is_dirty,
        )
        if self.session.register is not None:
            self.menus.actions["flows.set_read_only"].setChecked(not self.session.can_change)

    # What the editor says

    def _blocked(self, reference: str) -> None:
        self.go("register")
        self.strip.say(
            self.tr("Save or discard your changes to {reference} first.").format(reference=reference),
            (self.tr("Save"), self.editing.save),
            (self.tr("Discard"), self.editing.discard),
        )
        self._asking = True
        self._allow()

    def _settled(self) -> None:
        if self._asking:
            self._asking = False
            self.strip.dismiss()

    def _dismissed(self) -> None:
        if self._asking:
            self._asking = False
            self.editing.stay()

    def _mark(self, entry_id: str) -> None:
        # Later, because the table is still in the middle of its own change of row.
        self._marked = entry_id
        QTimer.singleShot(0, self._mark_now)

    def _mark_now(self) -> None:
        self.page.view.choose(self._marked)
        if not self._marked:
            self.page.show_editor()

    # Pages to read

    def read(self, heading: str, words: str, groups: "Groups", acts: Sequence[Act]) -> None:
        """Show a page to read; without a heading, leave it."""
        if not heading:
            self.leave_report()
            return
        self.stack.read(heading, words, groups, acts)

    def leave_report(self) -> None:
        """Go back to where the page to read was called from."""
        if self._place:
            self.go(self._place)
        else:
            self.stack.setCurrentWidget(self.stack.welcome)

    # Remembering

    def _fill_recent(self) -> None:
        menu = self.menus.filled_later["recent"]
        menu.clear()
        for path in self.preferences.recent:
            menu.addAction(str(path).replace("&", "&&")).setData(str(path))

    def _open_recent(self, action: QAction) -> None:
        self.flows.open_path(Path(action.data()))

    def _restore(self) -> None:
        if not self.restoreGeometry(self.preferences.layout("window")):  # Qt itself keeps that on the screen
            self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() - TITLE_BAR))
        self.page.restore_layout(self.preferences.layout("splitter"), self.preferences.layout("columns"))
        self.menus.actions["view.set_compact"].setChecked(self.preferences.compact)
        self.menus.actions[f"view.colours_{self.preferences.mode}"].setChecked(True)
        self.menus.actions[f"view.language_{self.preferences.language or 'system'}"].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and self.isActiveWindow():
            self.session.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.editing.guard_all(self.close):
            event.ignore()
            return
        self._clock.stop()
        self.preferences.keep_layout("window", self.saveGeometry())
        self.preferences.keep_layout("splitter", self.page.layout_state())
        self.preferences.keep_layout("columns", self.page.columns_state())
        self.preferences.close()
        self.company.leave()
        self.hide()
        self.backing.finish()
        self.session.tasks.close()
        event.accept()
        self.left.emit()
