"""Finds the drafts of a register, and how each stands to its entry as it now is. Works in a worker."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.entry import Entry, Status
from riskreg.model.errors import NotFound
from riskreg.model.records import Progress
from riskreg.ui.desk import EntryView, draft, read_entry
from riskreg.ui.drafts import DAMAGED, DraftFile, KeptDraft, NewerDraft, held_now
from riskreg.ui.editor.typed import Typed

if TYPE_CHECKING:
    from riskreg.model.register import Register


class Standing(Enum):
    """How what was typed stands to the entry as it now is."""

    SIMPLE = auto()
    NEW = auto()
    MOVED = auto()
    CLOSED = auto()
    GONE = auto()
    SAVED = auto()


@dataclass(eq=False)
class Offer:
    """A draft of which this window has hold, until it is settled or put off.

    ``entry`` is the entry as it now is, else as it was; ``since`` names who has saved it meanwhile.
    """

    file: DraftFile
    kept: KeptDraft
    standing: Standing
    entry: Entry
    since: str = ""
    discarded: bool = False


@dataclass(frozen=True)
class Found:
    """What lay in the folder for one register; ``aside`` could not be read, ``newer`` only by a newer riskreg."""

    offers: tuple[Offer, ...]
    aside: tuple[Path, ...]
    newer: tuple[Path, ...]


class Read(NamedTuple):
    """What was typed and what it is to be taken up against; no ``view`` for an entry of its own."""

    standing: Standing
    typed: Typed
    view: EntryView | None


def find(folder: Path, register_id: str, register: "Register", _: Progress) -> Found:
    """Take hold of a register's drafts, and clear away what was saved in a window's last moment."""
    held: list[tuple[DraftFile, KeptDraft]] = []
    aside: list[Path] = []
    newer: list[Path] = []
    for file in held_now(folder, register_id):
        try:
            held.append((file, file.read()))
        except NewerDraft:
            newer.append(file.path)
            file.release()
        except DAMAGED:
            aside.append(file.put_aside())
    try:
        offers = tuple(_offers(held, register))
    except BaseException:  # the register cannot be read now: the drafts wait
        for file, _kept in held:
            file.release()
        raise
    return Found(offers, tuple(aside), tuple(newer))


def _offers(held: list[tuple[DraftFile, KeptDraft]], register: "Register") -> Iterator[Offer]:
    for file, kept in held:
        standing, typed, view = _judged(kept.typed, register)
        if standing is Standing.SAVED:
            file.remove()
        elif view is None:
            yield Offer(file, kept, standing, typed.start)
        else:
            now = view.recorded
            yield Offer(file, kept, standing, now.entry, now.actor if now.revision > typed.base else "")


def _judged(typed: Typed, register: "Register") -> Read:
    try:
        view = read_entry(register, typed.start.id)
    except NotFound:
        return Read(Standing.GONE if typed.base else Standing.NEW, typed, None)
    now = view.recorded
    later = (step.recorded.entry for step in view.revisions if step.recorded.revision > typed.base)
    if any(typed.is_in(entry) for entry in later):
        standing = Standing.SAVED
    elif now.entry.status is Status.CLOSED and typed.start.status is not Status.CLOSED:
        standing = Standing.CLOSED
    elif now.revision == typed.base and now.entry == typed.start:
        standing = Standing.SIMPLE
    else:
        standing = Standing.MOVED
    return Read(standing, typed, view)


def against(typed: Typed, register: "Register", _: Progress) -> Read:
    """Read the entry as it is at this moment; a new one gets another reference where its own is taken."""
    read = _judged(typed, register)
    if read.standing is Standing.NEW and typed.start.reference in register.references():
        reference = draft(register, typed.start.kind).reference
        return read._replace(typed=replace(typed, start=replace(typed.start, reference=reference)))
    return read


def anew(typed: Typed, register: "Register", _: Progress) -> Read:
    """The same words for an entry of its own; a direction stated for the old one does not hold for it."""
    fresh = draft(register, typed.start.kind)
    return Read(Standing.NEW, Typed(fresh, 0, replace(typed.now, direction=None)), None)


def keep(offer: Offer, _register: "Register", _: Progress) -> None:
    """Write a discarded draft again."""
    offer.file.keep(offer.kept)
