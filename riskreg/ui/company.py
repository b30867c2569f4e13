"""Who else has this window's register open, said quietly, and what to mind where the register lies."""

import logging
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from riskreg.model.records import Progress
from riskreg.ui.days import plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.session import Session
from riskreg.ui.whereabouts import Place, place_of, what_to_mind

if TYPE_CHECKING:
    from riskreg.model.presence import Person, Presence

log = logging.getLogger(__name__)
translate = QCoreApplication.translate

LOOK_EVERY = 10_000
"""Milliseconds between looks at who is there."""
MOST_NAMED = 3
PATIENCE = 1.0
"""Seconds that leaving may take at most: a share that does not answer keeps nobody."""


class Company(QObject):
    """Announces this window beside the register and looks who else is there, always in a worker.

    ``changed`` carries those people and this window's own Person; ``met`` a sentence, once, where somebody
    is there at the opening; ``minded`` a sentence about the place that the register lies in.
    """

    changed = Signal(object, object)
    met = Signal(str)
    minded = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._presence: Presence | None = None
        self._open: tuple[Path, bool] | None = None  # which register, and whether only to be read
        self._place = ""
        self._looking = self._greeted = False
        self.people: tuple[Person, ...] = ()
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY)
        self._clock.timeout.connect(self.look)
        session.shown.connect(self._follow)
        session.closed.connect(self.leave)

    def _follow(self, contents: Contents) -> None:
        opened = (contents.path, contents.read_only)
        if not contents.complete or opened == self._open:
            return
        from riskreg.model.presence import Presence

        before, name = self._open, self._session.preferences.name
        self.leave()
        self._open, self._greeted = opened, before is not None and before[0] == contents.path
        self._presence = Presence(contents.path, name, announce=not contents.read_only)
        self._clock.start()
        self.look()
        if not contents.read_only:  # reading harms nothing anywhere
            done = partial(self._placed, contents.path, contents.settings.id)
            self._session.tasks.start("", partial(_place, contents.path), done, self._ignore)

    def leave(self) -> None:
        """Say that this window is gone from the register."""
        presence, self._presence, self._open = self._presence, None, None
        self._clock.stop()
        self._looking = False
        if presence is not None:
            # Waited for: closing the window drops what no worker has begun.
            self._session.tasks.start("", partial(_leave, presence), self._ignore, self._ignore, patience=PATIENCE)
        if self.people:
            self.people = ()
            self.changed.emit((), None)

    def look(self) -> None:
        """Look who is there now."""
        presence = self._presence
        if presence is not None and not self._looking:
            self._looking = True
            work = partial(_look, presence, self._session.preferences.name)
            self._session.tasks.start("", work, partial(self._seen, presence), self._not_seen)

    def _seen(self, presence: "Presence", people: "tuple[Person, ...]") -> None:
        if presence is not self._presence:
            return
        self._looking = False
        if people != self.people:
            self.people = people
            self.changed.emit(people, presence.me)
        if people and not self._greeted:
            self.met.emit(greeting(people, presence.me))
        self._greeted = True

    def _not_seen(self, error: Exception) -> None:
        self._looking = False
        log.warning("who else is there could not be seen: %s", error)

    def _ignore(self, _: object) -> None:
        """Nothing depends on it."""

    # Where the register lies

    def _placed(self, path: Path, register_id: str, place: Place) -> None:
        words = what_to_mind(place)
        self._place = f"{register_id} {place.kind.value} {path.parent}"
        here = self._open is not None and self._open[0] == path
        if words and here and self._place not in self._session.preferences.minded:
            self.minded.emit(words)

    def mind(self) -> None:
        """The person has read what there is to mind here: do not say it again."""
        self._session.preferences.mind(self._place)


def also_open(people: "Sequence[Person]", me: "Person | None") -> str:
    """Who else is there, on one line; empty where nobody is."""
    if not people:
        return ""
    if len(people) == 1:
        return translate("company", "Also open: {0}").format(_at_length(people[0], me))
    named = ", ".join(_who(each, me) for each in people[:MOST_NAMED])
    more = len(people) - MOST_NAMED
    if more > 0:
        named = translate("company", "{0} and {1} more").format(named, more)
    return translate("company", "Also open: {0}").format(named)


def everyone(people: "Sequence[Person]", me: "Person | None") -> str:
    """All of them, a line each."""
    return "\n".join(_at_length(each, me) for each in people)


def greeting(people: "Sequence[Person]", me: "Person | None") -> str:
    """What is said once at the opening."""
    if len(people) > 1:
        said = translate("company", "{0}. All of you can work: where two change the same, you are asked.")
        return said.format(also_open(people, me))
    said = translate("company", "Also open: {0}. Both of you can work: where you change the same, you are asked.")
    return said.format(_at_length(people[0], me))


def _at_length(person: "Person", me: "Person | None") -> str:
    here = person.since.astimezone()
    today = here.date() == datetime.now().astimezone().date()
    return translate("company", "{who} on {machine}, since {when}").format(
        who=_who(person, me), machine=person.machine, when=f"{here:%H:%M}" if today else plain_date(here.date())
    )


def _who(person: "Person", me: "Person | None") -> str:
    if me is not None and (person.name, person.machine) == (me.name, me.machine):
        return translate("company", "you, in another window")
    return person.name


def _look(presence: "Presence", name: str, _: Progress) -> "tuple[Person, ...]":
    return presence.look(name)


def _leave(presence: "Presence", _: Progress) -> None:
    presence.leave()


def _place(path: Path, _: Progress) -> Place:
    return place_of(path)
