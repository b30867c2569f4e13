"""What happens around the editor: which entry it shows, saving, and never losing what was typed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from riskreg.model.changes import Conflict
from riskreg.model.entry import Entry
from riskreg.model.errors import RegisterError
from riskreg.model.quarter import Quarter
from riskreg.model.records import Progress, Recorded
from riskreg.scoring.rating import Kind
from riskreg.ui.desk import Contents, EntryView, draft, read_entry
from riskreg.ui.session import Session, sentence

if TYPE_CHECKING:
    from riskreg.model.register import Register
    from riskreg.ui.editor.context import EditorContext
    from riskreg.ui.editor.panel import EntryPanel
    from riskreg.ui.editor.typed import Typed


class Editing(QObject):
    """Stands between the session and the editor's panel.

    ``blocked`` names the entry whose changes are in the way of what was asked for; ``settled`` says
    that they no longer are; ``chose`` names the entry that the table should mark; ``leaving`` is said
    before the editor loses its entry, whatever is typed in it.
    """

    blocked = Signal(str)
    settled = Signal()
    chose = Signal(str)
    dirty_changed = Signal(bool)
    leaving = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panel: EntryPanel | None = None
        self._shown: EntryView | None = None
        self._draft: Entry | None = None
        self._around: tuple[Quarter, bool] | None = None
        self._wanted = ""
        self._doers_of: Path | None = None
        self._saving = False
        self._then: Callable[[], object] | None = None
        self.beside: list[Callable[[Callable[[], object]], bool]] = []
        """The guards of other pages on which something may be typed."""
        session.shown.connect(self._follow)
        session.closed.connect(self.clear)

    def take(self, panel: "EntryPanel") -> None:
        """Use this panel from now on."""
        self._panel = panel
        panel.save_wanted.connect(self._save)
        panel.dirty_changed.connect(self._dirty_changed)
        panel.led.connect(self.choose)
        panel.page.strands.doers_wanted.connect(self._read_doers)
        self._say_nothing_chosen()
        self._load()

    # Which entry is shown

    @property
    def current_id(self) -> str:
        """The identity of the entry in the editor, or on its way there; empty where there is none."""
        return self._draft.id if self._draft else self._wanted

    @property
    def saved_id(self) -> str:
        """The identity of the entry in the editor where the register holds it; empty for a new one."""
        return "" if self._draft else self._wanted

    @property
    def reference(self) -> str:
        """What people call the entry in the editor."""
        entry = self._draft or (self._shown.recorded.entry if self._shown else None)
        return entry.reference if entry else ""

    def choose(self, entry_id: str) -> None:
        """Show an entry, unless changes to another one are in the way."""
        if entry_id == self.current_id:
            return
        if not self.guard(partial(self.choose, entry_id)):
            self.chose.emit(self.current_id)
            return
        self._wanted, self._draft = entry_id, None
        self.chose.emit(entry_id)
        self._load()

    def _load(self) -> None:
        if self._panel is not None and self._wanted:
            read, seen = partial(_read, self._wanted), self._panel.isVisible()
            self._session.work(self.tr("Reading"), read, self._loaded, self._not_loaded, brief=seen)

    def _loaded(self, view: EntryView) -> None:
        if self._panel is None or view.recorded.entry.id != self._wanted:
            return
        if self.is_dirty:  # typed while a slow disk was being read: that stays
            self._wanted = self._shown.recorded.entry.id if self._shown else ""
            self.chose.emit(self.current_id)
            return
        before, self._shown, self._draft = self._shown, view, None
        self._panel.show_entry(view.recorded, self._context(view))
        if before is not None and self._is_news(before.recorded, view.recorded):
            self._panel.refreshed(before.recorded, view.recorded)

    def _is_news(self, before: Recorded, now: Recorded) -> bool:
        """Whether someone else saved the entry meanwhile."""
        same = before.entry.id == now.entry.id and before.revision < now.revision
        return same and now.actor != self._session.preferences.name

    def _read_doers(self) -> None:
        """Read who does the actions of the whole register: asked for when somebody is about to be named."""
        contents = self._session.contents
        if self._panel is not None and contents is not None and contents.path != self._doers_of:
            self._doers_of = contents.path  # once: later ones are few, and offered where they were typed
            self._session.work(self.tr("Reading"), _doers, self._panel.page.strands.offer_doers)

    def _not_loaded(self, error: Exception) -> None:
        self._session.refused.emit(sentence(error))

    def new(self, kind: Kind) -> None:
        """Start a new entry in the editor."""
        if self._session.can_change and self._panel is not None and self.guard(partial(self.new, kind)):
            self._session.work(self.tr("Reading"), partial(_draft, kind), self._drafted, brief=True)

    def _drafted(self, entry: Entry) -> None:
        if self._panel is None or self.is_dirty:
            return
        self._draft, self._shown, self._wanted = entry, None, ""
        self._panel.show_new(entry, self._context(None))
        self.chose.emit("")

    def go_on(self, typed: "Typed", view: EntryView | None) -> None:
        """Go on with a draft against the entry as it now is, or as a new one; nothing else may be typed."""
        if self._panel is None:
            return
        self._shown, self._draft = view, None if view else typed.start
        self._wanted = typed.start.id if view else ""
        self._panel.take_up(typed, view.recorded if view else None, self._context(view))
        self.chose.emit(self._wanted)

    def clear(self) -> None:
        """Show no entry."""
        self.leaving.emit()
        self._doers_of = None
        self._shown = self._draft = None
        self._wanted, self._then = "", None
        self._say_nothing_chosen()

    def _say_nothing_chosen(self) -> None:
        if self._panel is not None:
            self._panel.show_nothing(self.tr("Choose an entry in the table to read or change it here."))

    def _follow(self, contents: Contents) -> None:
        """The register changed: read the entry again where nobody is editing it; otherwise tell of the change."""
        shown = self._shown
        if not contents.complete or self._panel is None:
            return
        if shown is None:
            if self._wanted and self._draft is None:
                self._load()
            return
        now = next((row for row in contents.rows.all if row.id == shown.recorded.entry.id), None)
        changed = now is not None and max(now.seq, now.reviewed_seq or 0) != shown.looked_at
        if self.is_dirty:
            if changed and not self._saving:
                read = partial(_read, shown.recorded.entry.id)
                self._session.work(self.tr("Reading"), read, self._tell, self._not_loaded)
        # A sign-off changes no entry, but what every entry is compared with.
        elif changed or (contents.quarter, contents.read_only) != self._around:
            self._load()

    def _tell(self, view: EntryView) -> None:
        """Someone else saved the entry that is being changed here."""
        shown = self._shown
        if self._panel is None or shown is None or self._saving or not self.is_dirty:
            return
        if shown.recorded.entry.id == view.recorded.entry.id:
            self._panel.news(view.recorded, self._context(view))

    def _context(self, view: EntryView | None) -> "EditorContext":
        from riskreg.ui.editor.context import EditorContext

        contents = self._session.contents
        if contents is None:
            raise RegisterError("No register is open.")
        self._around = contents.quarter, contents.read_only
        return EditorContext(
            scheme=contents.scheme,
            schemes=contents.schemes,
            types=contents.types,
            owners=contents.owners,
            quarter=contents.quarter.label,
            since=contents.sign_offs[-1].quarter.label if contents.sign_offs else "",
            as_at=contents.as_at,
            read_only=contents.read_only,
            trail=view.trail if view else (),
            revisions=view.revisions if view else (),
            reviews=view.reviews if view else (),
            levels=contents.settings.levels,
            linked=view.linked if view else (),
            references=_references(contents, view) if view else {},
        )

    # Saving

    @property
    def panel(self) -> "EntryPanel | None":
        """The editor's panel, once it is made."""
        return self._panel

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not in the register yet."""
        return self._panel is not None and self._panel.is_dirty()

    def save(self) -> None:
        """Save what was typed."""
        if self._panel is not None:
            self._panel.save()

    def discard(self) -> None:
        """Drop what was typed, and go where the person wanted to go."""
        if self._panel is not None:
            self._panel.discard()

    @property
    def can_take_back(self) -> bool:
        """Whether something is typed that can be taken back step by step."""
        return self._panel is not None and self._panel.can_take_back

    @property
    def can_do_again(self) -> bool:
        """Whether a step of it was taken back."""
        return self._panel is not None and self._panel.can_do_again

    def take_back(self) -> bool:
        """Take back the last step of what is typed and not saved; False where there is none."""
        return self._panel is not None and self._panel.take_back()

    def do_again(self) -> bool:
        """Do again the step of it that was taken back last; False where there is none."""
        return self._panel is not None and self._panel.do_again()

    def _save(self, entry: Entry, base: int, reason: str, correction: bool) -> None:
        if self._saving:
            return  # the first one is still on its way; what was written since then stays to be saved
        self._saving = True
        work = partial(_save, entry, base, self._session.preferences.name, reason, correction)
        self._session.work(self.tr("Saving"), work, self._saved, self._not_saved, brief=True)

    def _saved(self, view: EntryView) -> None:
        self._saving = False
        if self._panel is None:
            return
        base = self._shown.recorded.revision if self._shown and not self._draft else 0
        self._shown, self._draft = view, None
        self._wanted = view.recorded.entry.id
        self._panel.saved(view.recorded, self._context(view))
        if view.recorded.revision > base:
            self._session.saved.emit((view.recorded,))
        self._session.refresh()
        self.chose.emit(self._wanted)

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        if self._panel is None:
            return
        if isinstance(error, Conflict):
            self._panel.conflict(error)
            self._session.refresh()
        else:
            self._panel.refused(sentence(error))

    def _dirty_changed(self, dirty: bool) -> None:
        self.dirty_changed.emit(dirty)
        if not dirty:
            # Later, because the panel is still in the middle of saving or discarding.
            QTimer.singleShot(0, self._settle)

    # Never losing what was typed

    def guard(self, then: Callable[[], object]) -> bool:
        """Whether ``then`` may go ahead; if not, it does once the changes are saved or discarded.

        What was asked for before that is forgotten either way: the last wish counts.
        """
        if not self.is_dirty:
            self._then = None
            return True
        self._then = then
        self.blocked.emit(self.reference)
        return False

    def guard_all(self, then: Callable[[], object]) -> bool:
        """The same for what closes the register: whatever is typed on other pages would be lost, too."""
        return self.guard(then) and all(guard(then) for guard in self.beside)

    def stay(self) -> None:
        """Forget what was asked for and go on editing."""
        self._then = None
        self.settled.emit()

    def _settle(self) -> None:
        if self.is_dirty:
            return
        then, self._then = self._then, None
        self.settled.emit()
        if then is not None:
            then()


def _references(contents: Contents, view: EntryView) -> dict[str, str]:
    """What the entries that the shown one is tied to are called now, where the table has them."""
    wanted = {link.entry_id for link in view.recorded.entry.links}
    return {row.id: row.reference for row in contents.rows.all if row.id in wanted} if wanted else {}


def _read(entry_id: str, register: "Register", _: Progress) -> EntryView:
    return read_entry(register, entry_id)


def _doers(register: "Register", _: Progress) -> tuple[str, ...]:
    return tuple({action.owner for live in register.state().live for action in live.entry.actions if action.owner})


def _draft(kind: Kind, register: "Register", _: Progress) -> Entry:
    return draft(register, kind)


def _save(
    entry: Entry, base: int, actor: str, reason: str, correction: bool, register: "Register", _: Progress
) -> EntryView:
    recorded: Recorded = register.save(entry, base, actor=actor, reason=reason, correction=correction)
    return read_entry(register, recorded.entry.id)
