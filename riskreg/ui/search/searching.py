"""Search everything: keeps what is searched up with the register, and does what was chosen."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from riskreg.model.records import Progress
from riskreg.ui.desk import Contents
from riskreg.ui.search.commands import Offer, matching, offers
from riskreg.ui.search.finding import Hit, Query, find
from riskreg.ui.search.indexing import Index, index_of
from riskreg.ui.search.palette import Palette
from riskreg.ui.search.results import lines

if TYPE_CHECKING:
    from riskreg.model.register import Register
    from riskreg.ui.window import Window


class Read(NamedTuple):
    """An index, and the register's revision up to which it knows everything."""

    entries: Index
    revision: int


class Searching(QObject):
    """The texts are read when one searches first; after that only what changed is read again.

    ``led`` carries the id of an entry to open.
    """

    led = Signal(str)

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.palette = Palette(window)
        self._read: Read | None = None
        self._first = Index()
        self._commands: list[Offer] = []
        self._reading = self._failed = False
        self.palette.typed.connect(self._look)
        self.palette.took.connect(self._take)
        self._session.shown.connect(self._follow)
        self._session.closed.connect(self._forget)

    def open(self) -> None:
        """Let a person type."""
        self._failed = False
        self._list_commands()
        self.palette.come()
        self._catch_up()
        self._look()

    def _list_commands(self) -> None:
        self._commands = list(offers(self._window.menus, register=self._session.contents is not None))

    # Reading

    def _follow(self, *_: object) -> None:
        if self.palette.isVisible():
            self._list_commands()
            self._catch_up()
            self._look()

    def _forget(self) -> None:
        self._read, self._first = None, Index()
        self.palette.leave()

    @property
    def is_complete(self) -> bool:
        """Whether every text of the register as it is shown can be found."""
        contents = self._session.contents
        return contents is None or (self._read is not None and self._read.revision >= contents.revision)

    def _catch_up(self) -> None:
        if self.is_complete or self._reading or self._session.register is None:
            return
        self._reading = True
        contents = self._session.contents
        if self._read is None and contents is not None:
            rows = partial(_of_rows, contents)
            self._session.work("", rows, partial(self._have_rows, self._session.register), self._have_not)
        known = self._read or Read(Index(), 0)
        # Without a title: the palette itself says that it is still reading.
        work = partial(_catch_up, known)
        self._session.work("", work, partial(self._have_read, self._session.register), self._have_not)

    def _have_read(self, register: "Register", read: Read) -> None:
        self._reading = False
        if register is self._session.register:
            self._read, self._first = read, Index()
        self._follow()

    def _have_rows(self, register: "Register", rows: Index) -> None:
        if register is self._session.register and self._read is None:
            self._first = rows
            self._look()

    def _have_not(self, _: Exception) -> None:
        self._reading, self._failed = False, True
        if self.palette.isVisible():
            self._look()

    @property
    def _index(self) -> Index:
        """The texts as far as they are read; until then what the table's rows say."""
        return self._read.entries if self._read is not None else self._first

    # Looking

    def _look(self, *_: object) -> None:
        typed = self.palette.field.text()
        query = Query.of(typed)
        if query.words:
            commands = matching(self._commands, query.words)
            found = find(self._index, typed)
        else:
            commands = [offer for offer in self._commands if not offer.why]
            found = find(Index(), "")
        shown = lines(found, commands, typed=bool(query.words))
        said = (
            [self._count(len(commands), found.total)] if query.words else [self.tr("Type to search everything.")]
        )
        self.palette.show_lines(shown, " ".join(filter(None, (*said, self._state()))))

    def _count(self, commands: int, entries: int) -> str:
        if not commands and not entries:
            return self.tr("No command and no entry has all of these words.")
        of_entries = self.tr("1 entry") if entries == 1 else self.tr("{0} entries").format(f"{entries:,}")
        of_commands = self.tr("1 command") if commands == 1 else self.tr("{0} commands").format(f"{commands:,}")
        said = [words for words, count in ((of_entries, entries), (of_commands, commands)) if count]
        return ", ".join(said) + "."

    def _state(self) -> str:
        if self._failed:
            return self.tr("The texts could not be read: only titles, owners and commentaries are searched.")
        if self._read is None and not self.is_complete:
            return self.tr("Still reading the texts: so far titles, owners and commentaries are searched.")
        cut = len(self._read.entries.cut) if self._read is not None else 0
        if cut:
            said = self.tr("Of {0} entries only titles are searched: the register is too large to keep them all.")
            return said.format(f"{cut:,}")
        return ""

    def _take(self, line: object) -> None:
        if isinstance(line, Offer):
            if not line.why:
                self.palette.leave()
                line.action.trigger()
        elif isinstance(line, Hit):
            self.palette.leave()
            self.led.emit(line.id)
            self._go_to_line(line)

    def _go_to_line(self, hit: Hit) -> None:
        """Where the words stand inside the entry, the editor shows them."""
        panel = self._window.editing.panel
        if panel is not None and hit.line:
            from riskreg.ui.editor.seeking import Sought

            words = next((hit.context[first:last] for first, last in hit.context_spans), "")
            panel.page.seeking.ask(Sought(hit.id, hit.line, words))


def _of_rows(contents: Contents, *_: object) -> Index:
    return index_of(contents.rows.all)


def _catch_up(known: Read, register: "Register", progress: Progress) -> Read:
    revision = register.revision()
    return Read(known.entries.updated(register.texts(known.entries.seq, progress)), revision)
