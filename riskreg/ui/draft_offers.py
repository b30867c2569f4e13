"""Offers what was typed before a crash, once the register that it belongs to is open."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from riskreg.model.records import Progress
from riskreg.ui.days import plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.draft_banner import DraftBanner, Line
from riskreg.ui.draft_finding import Found, Offer, Read, Standing, against, anew, find, keep
from riskreg.ui.draft_keeping import DraftKeeper
from riskreg.ui.editing import Editing
from riskreg.ui.editor.wording import kind_word
from riskreg.ui.session import Session
from riskreg.ui.widgets import Act

if TYPE_CHECKING:
    from riskreg.model.register import Register

MOST = 4
"""Drafts shown at a time: the register stays in sight."""


class DraftOffers(QObject):
    """Looks for drafts when a register is opened, and does with each what the person chooses."""

    taken_up = Signal()

    def __init__(
        self, folder: Path, session: Session, editing: Editing, keeper: DraftKeeper, banner: DraftBanner
    ) -> None:
        super().__init__(banner)
        self._folder, self._session, self._editing = folder, session, editing
        self._keeper, self._banner = keeper, banner
        self._looked = False
        self._offers: list[Offer] = []
        self._remarks: list[str] = []
        banner.ends_with(self.put_off)
        session.shown.connect(self._look)
        session.closed.connect(self._closed)
        if session.contents is not None:
            self._look(session.contents)

    def _look(self, contents: Contents) -> None:
        if contents.complete and not contents.read_only and not self._looked:
            self._looked = True
            work = partial(find, self._folder, contents.settings.id)
            self._session.work(self.tr("Looking for drafts"), work, partial(self._found, contents.path))

    def _found(self, path: Path, found: Found) -> None:
        contents = self._session.contents
        if contents is None or contents.path != path:
            for offer in found.offers:
                offer.file.release()
            return
        self._offers = list(found.offers)
        self._remarks = self._remarks_on(found)
        self._show()

    def _remarks_on(self, found: Found) -> list[str]:
        aside = self.tr("A draft of this register could not be read. It is kept aside: {path}")
        some_aside = self.tr("{n} drafts of this register could not be read. They are kept aside in {path}")
        newer = self.tr("A newer version of riskreg kept a draft of this register. It is left as it is: {path}")
        some_newer = self.tr(
            "A newer version of riskreg kept {n} drafts of this register. They are left as they are in {path}"
        )
        return [
            (one if len(paths) == 1 else several).format(
                n=len(paths), path=paths[0] if len(paths) == 1 else self._folder
            )
            for paths, one, several in ((found.aside, aside, some_aside), (found.newer, newer, some_newer))
            if paths
        ]

    def _closed(self) -> None:
        self._looked = False
        self.put_off()

    def put_off(self) -> None:
        """Not now: everything stays on the disk, and is offered when the register is next opened."""
        for offer in self._offers:
            offer.file.release()
        self._offers, self._remarks = [], []
        self._show()

    # Saying it

    def _show(self) -> None:
        lines = [Line(self._sentence(offer), self._acts(offer)) for offer in self._offers[:MOST]]
        if len(self._offers) > MOST:
            lines.append(Line(self.tr("{n} more after these").format(n=len(self._offers) - MOST)))
        lines += [Line(remark) for remark in self._remarks]
        open_still = any(not offer.discarded for offer in self._offers)
        self._banner.show_lines(lines, self.tr("Later") if open_still else self.tr("Close"))

    def _sentence(self, offer: Offer) -> str:
        kept, entry = offer.kept, offer.entry
        if offer.discarded:
            return self.tr("The draft of {reference} was discarded.").format(reference=entry.reference)
        said = (
            self.tr("You were writing a new {kind}, {reference}, on {when} and did not save it.")
            if not kept.typed.base
            else self.tr("You were editing {reference} on {when} and did not save it.")
        )
        at = kept.at.astimezone()
        when = self.tr("{day} at {time}").format(day=plain_date(at.date()), time=f"{at:%H:%M}")
        kind = kind_word(entry.kind).lower()
        contents = self._session.contents
        parts = [said.format(kind=kind, reference=entry.reference, when=when), self._since(offer)]
        if contents is not None and kept.path != str(contents.path.absolute()):
            parts.append(self.tr("It was typed into {path}.").format(path=kept.path))
        return " ".join(filter(None, parts))

    def _since(self, offer: Offer) -> str:
        said = {
            Standing.MOVED: self.tr("{who} has saved it since.") if offer.since else "",
            Standing.CLOSED: self.tr("It was closed since: your words can become a new entry."),
            Standing.GONE: self.tr("It is not in this register: your words can become a new entry."),
        }
        return said.get(offer.standing, "").format(who=offer.since)

    def _acts(self, offer: Offer) -> Sequence[Act]:
        if offer.discarded:
            return [(self.tr("Put back"), partial(self._put_back, offer))]
        discard = self.tr("Discard"), partial(self._discard, offer)
        if offer.standing in (Standing.CLOSED, Standing.GONE):
            anew = self.tr("Make it a new entry"), partial(self._take_anew, offer)
            return [anew, (self.tr("Copy the words"), partial(self._copy, offer)), discard]
        return [(self.tr("Take it up"), partial(self._take_up, offer)), discard]

    # Doing it

    def _take_up(self, offer: Offer, *_: object) -> None:
        self._take(offer, partial(self._take_up, offer), partial(against, offer.kept.typed))

    def _take_anew(self, offer: Offer, *_: object) -> None:
        self._take(offer, partial(self._take_anew, offer), partial(anew, offer.kept.typed))

    def _take(
        self, offer: Offer, again: Callable[[], object], read: "Callable[[Register, Progress], Read]"
    ) -> None:
        if offer in self._offers and self._editing.guard(again):
            title = self.tr("Reading {reference}").format(reference=offer.entry.reference)
            self._session.work(title, read, partial(self._taken, offer), brief=True)

    def _taken(self, offer: Offer, read: Read) -> None:
        """The entry as it is at this moment has been read: it may have changed since the draft was offered."""
        standing, typed, view = read
        if offer not in self._offers or self._editing.is_dirty:
            return
        if standing in (Standing.CLOSED, Standing.GONE):
            offer.standing = standing
        elif standing is Standing.SAVED:
            self._offers.remove(offer)
            offer.file.remove()
        else:
            self._offers.remove(offer)
            self.taken_up.emit()  # first: the editor itself says where the focus goes
            self._keeper.go_on_in(offer.file)
            self._editing.go_on(typed, view)
        self._show()

    def _discard(self, offer: Offer, *_: object) -> None:
        offer.discarded = True
        offer.file.remove()
        self._show()

    def _put_back(self, offer: Offer, *_: object) -> None:
        title = self.tr("Putting the draft back")
        self._session.work(title, partial(keep, offer), partial(self._is_back, offer), brief=True)

    def _is_back(self, offer: Offer, _: None) -> None:
        offer.discarded = False
        self._show()

    def _copy(self, offer: Offer, *_: object) -> None:
        QGuiApplication.clipboard().setText(offer.kept.typed.text())
