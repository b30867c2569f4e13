"""The work of undo and redo, as plain functions for a worker. What only it needs is imported where it is used."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.model.changes import Conflict
from riskreg.model.errors import InvalidEntry, RegisterError
from riskreg.model.papers import Template
from riskreg.model.records import Made, Progress, Recorded, Settings
from riskreg.scoring.scheme import Scheme
from riskreg.ui.saving import made_by

if TYPE_CHECKING:
    from riskreg.model.register import Register
    from riskreg.model.taking_back import Overlap

translate = QCoreApplication.translate

Steps = tuple[tuple[str, int], ...]
"""Which revision of which entry an act made."""

NAMING = 20
"""Entries of one act that are read to find its name."""
AT_ONCE = 200
"""Entries that are read at once, between two looks at whether to stop."""


class Turn(NamedTuple):
    """A change of what stands around the entries: the register's settings, its scoring scheme, its template."""

    before: Settings | Scheme | Template
    after: Settings | Scheme | Template


class Confirmed(NamedTuple):
    """Reviews without a change: which revision of which entry was looked at, and whether they are withdrawn."""

    seen: Steps
    withdrawn: bool = False


class Taken(NamedTuple):
    """What taking an act back made, which is what a redo takes back in turn."""

    made: Steps = ()
    turn: Turn | Confirmed | None = None


def described(made: Steps, register: "Register", _: Progress) -> str:
    """What an act is called; what a few of its entries show, all of them are taken to show."""
    from riskreg.ui.undo_words import act_words

    return act_words(register.made(made[:NAMING]), len(made))


def steps_of(saved: tuple[Recorded, ...]) -> Steps:
    """Which revisions were saved."""
    return tuple((recorded.entry.id, recorded.revision) for recorded in saved)


def take_entries_back(made: Steps, actor: str, reason: str, register: "Register", progress: Progress) -> Taken:
    """Give every entry of an act what it had before, in one act. Raises InvalidEntry where that cannot be."""
    from riskreg.model.evidence import Act
    from riskreg.model.taking_back import Overlap, taken_back

    quarter, today = register.settings.open_quarter.label, date.today()  # noqa: DTZ011 - the person's own day
    edits, act = [], Act.UNDO
    for one in _read(made, register, progress):
        # A correction is taken back as one: what was mended of the last report is mended again.
        act = Act.CORRECT if one.act == Act.CORRECT else act
        try:
            edit = taken_back(one, quarter=quarter, actor=actor, today=today)
        except Overlap as overlap:
            raise InvalidEntry(_overlap(overlap, register)) from overlap
        if edit is not None:
            edits.append(edit)
    if not edits:
        raise InvalidEntry(translate("undo", "That stands as it was before already: there is nothing to undo."))
    try:
        saved = register.save_all(edits, actor=actor, reason=reason, act=act, progress=progress)
    except Conflict as conflict:
        said = translate("undo", "{0} changed {1} at this moment, so nothing was undone: try again.")
        raise Moved(said.format(conflict.theirs.actor, conflict.theirs.entry.reference)) from conflict
    return Taken(steps_of(made_by(edits, saved)))


class Moved(RegisterError):
    """Somebody was faster; the act can be tried again."""


def _read(made: Steps, register: "Register", progress: Progress) -> Iterator[Made]:
    for start in range(0, len(made), AT_ONCE):
        progress(start, len(made))
        yield from register.made(made[start : start + AT_ONCE])


def _overlap(overlap: "Overlap", register: "Register") -> str:
    from riskreg.ui.undo_words import field_words

    history = register.history(overlap.entry.id)
    who = next(
        step.recorded.actor for step in reversed(history) if not set(overlap.names).isdisjoint(step.changed)
    )
    said = translate("undo", "{0}: {2} changed the {1} again since. Nothing was undone: change it by hand.")
    return said.format(overlap.entry.reference, field_words(overlap.names), who)


def turn_back(turn: Turn | Confirmed, actor: str, reason: str, register: "Register", _: Progress) -> Taken:
    """Put settings, the scoring scheme or the template back as they were, or withdraw reviews; or do that again.

    Raises InvalidEntry where they moved on since.
    """
    if isinstance(turn, Confirmed):
        if turn.withdrawn:
            register.review(turn.seen, actor=actor, reason=reason)
        else:
            register.withdraw([entry_id for entry_id, _ in turn.seen], actor=actor, reason=reason)
        return Taken(turn=turn._replace(withdrawn=not turn.withdrawn))
    from riskreg.model.taking_back import settings_taken_back

    if isinstance(turn.before, Settings) and isinstance(turn.after, Settings):
        now = register.settings
        made = settings_taken_back(turn.before, turn.after, now)
        return Taken(turn=Turn(now, register.change_settings(made, now, actor=actor, reason=reason)))
    if isinstance(turn.before, Template) and isinstance(turn.after, Template):
        (now_filed,) = register.filed(Template)
        if now_filed.paper != turn.after:
            said = translate(
                "undo", "The Word template was changed again since. Nothing was undone: choose it anew."
            )
            raise InvalidEntry(said)
        register.file([(turn.before, now_filed.revision)], actor=actor, reason=reason)
        return Taken(turn=Turn(turn.after, turn.before))
    if register.scheme != turn.after or not isinstance(turn.before, Scheme):
        raise InvalidEntry(
            translate("undo", "The scoring scheme was changed again since. Nothing was undone: change it by hand.")
        )
    register.change_scheme(turn.before, max(register.schemes()), actor=actor, reason=reason)
    return Taken(turn=Turn(turn.after, turn.before))
