"""Where the draft comes from and where it goes: the register's versions, other people's changes, and leaving."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from riskreg.ui.desk import Contents
from riskreg.ui.scheme_editor import keeping
from riskreg.ui.scheme_editor.drafting import Drafting
from riskreg.ui.scheme_editor.keeping import Saved, Version
from riskreg.ui.session import Session, sentence


class Saving(QObject):
    """``read`` when the versions were read; ``overtaken`` when somebody else changed the scheme under a draft.

    ``saved`` carries the version that was saved, ``refused`` a sentence; ``blocked`` says that unsaved changes
    are in the way of leaving.
    """

    read = Signal()
    overtaken = Signal(object)
    saved = Signal(object)
    refused = Signal(str)
    blocked = Signal()

    def __init__(self, session: Session, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._drafting = session, drafting
        self.versions: tuple[Version, ...] = ()
        self._path: Path | None = None
        self._then: Callable[[], object] | None = None
        self._busy = False
        session.shown.connect(self._follow)
        session.closed.connect(self._forget)

    @property
    def newest(self) -> Version:
        """The version in force."""
        return self.versions[0]

    # Reading

    def start(self) -> None:
        """Read the versions; a draft of this register that was not saved goes on."""
        contents = self._session.contents
        if contents is not None and contents.path != self._path:
            self._forget()
            self._path = contents.path
        self._read_versions()

    def _read_versions(self) -> None:
        self._session.work(self.tr("Reading"), keeping.versions, self._take, brief=True)

    def _take(self, versions: tuple[Version, ...]) -> None:
        dirty = bool(self.versions) and self._drafting.is_dirty
        self.versions = versions
        if not dirty:
            self._drafting.begin(self.newest.scheme, self.newest.revision)
        self.read.emit()
        if self._drafting.base != self.newest.revision:
            self.overtaken.emit(self.newest)

    def _follow(self, contents: Contents) -> None:
        """The register changed: another officer may have changed the scheme."""
        if not self.versions or self._busy or contents.path != self._path or not contents.schemes:
            return
        if max(contents.schemes) != self.newest.revision:
            self._read_versions()

    def _forget(self) -> None:
        self.versions, self._path, self._then, self._busy = (), None, None, False

    # Saving

    def save(self, reason: str) -> None:
        """Put the draft in force as a new version, unless somebody else was faster."""
        if self._busy:
            return
        self._busy = True
        scheme, base, actor = self._drafting.draft.scheme(), self._drafting.base, self._session.preferences.name
        work = partial(keeping.save, scheme, base, actor, reason)
        self._session.work(self.tr("Saving"), work, self._done, self._failed, brief=True)

    def _done(self, result: Saved) -> None:
        self._busy = False
        self.versions = result.versions
        if result.overtaken:
            self.read.emit()
            self.overtaken.emit(self.newest)
            return
        if self.newest.revision > self._drafting.base:
            self._session.turned.emit(self.versions[1].scheme, self.newest.scheme)
        self._drafting.begin(self.newest.scheme, self.newest.revision)
        self.read.emit()
        self.saved.emit(self.newest)
        self._session.refresh()
        self._go()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._then = None
        self.refused.emit(sentence(error))

    # Somebody else was faster

    def keep_mine(self) -> None:
        """Go on with the draft as a change of the version that is in force now."""
        draft = self._drafting.draft
        self._drafting.begin(self.newest.scheme, self.newest.revision)
        self._drafting.set(draft)

    def take_theirs(self) -> None:
        """Drop the draft for the version that is in force now."""
        self._drafting.begin(self.newest.scheme, self.newest.revision)

    # Leaving

    @property
    def is_dirty(self) -> bool:
        """Whether there is a draft that would be lost."""
        return bool(self.versions) and self._session.can_change and self._drafting.is_dirty

    def guard(self, then: Callable[[], object]) -> bool:
        """Whether ``then`` may go ahead; if not, it does once the draft is saved or dropped."""
        if not self.is_dirty:
            return True
        self._then = then
        self.blocked.emit()
        return False

    def discard(self) -> None:
        """Drop the draft, and go where the person wanted to go."""
        self.take_theirs()
        self._go()

    def stay(self) -> None:
        """Forget what was asked for and go on writing."""
        self._then = None

    def _go(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
