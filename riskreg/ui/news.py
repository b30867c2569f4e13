"""What other people did to a register that is open here, in words."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.model.errors import NotFound
from riskreg.ui.days import plain_date
from riskreg.ui.desk import Contents

if TYPE_CHECKING:
    from riskreg.model.register import Register

MOST_NAMED = 3
_MOST_READ = 50  # changed entries whose author is looked up; an import changes thousands


class Deed(NamedTuple):
    """What one person did: the entries that they saved, newest first, or a quarter that they signed off."""

    who: str
    at: datetime
    ids: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    signed: str = ""


def deeds_of_others(register: "Register", before: Contents, after: Contents, me: str) -> tuple[Deed, ...]:
    """What people other than ``me`` did between two states of the register. For a worker."""
    found: dict[str, Deed] = {}
    new = sorted((row for row in after.rows.all if row.seq > before.revision), key=lambda row: -row.seq)
    for row in new[:_MOST_READ]:
        try:
            saved = register.get(row.id)
        except NotFound:
            continue
        if saved.actor != me:
            so_far = found.get(saved.actor, Deed(saved.actor, saved.at))
            ids, references = (*so_far.ids, row.id), (*so_far.references, row.reference)
            found[saved.actor] = so_far._replace(ids=ids, references=references)
    signed = [
        Deed(sign_off.actor, sign_off.at, signed=sign_off.quarter.label)
        for sign_off in after.sign_offs
        if sign_off.rows > before.revision and sign_off.actor != me
    ]
    return (*signed, *found.values())


def told(deeds: Sequence[Deed]) -> str:
    """Deeds as one line: "Dana Reeve saved CR4 at 10:12"."""
    return "; ".join(_told(each) for each in deeds)


def _told(deed: Deed) -> str:
    translate = QCoreApplication.translate
    if deed.signed:
        said = translate("news", "{who} signed off {what} {when}")
        return said.format(who=deed.who, what=deed.signed, when=moment(deed.at))
    shown = ", ".join(deed.references[:MOST_NAMED])
    more = len(deed.references) - MOST_NAMED
    if more > 0:
        shown = translate("news", "{references} and {n} more").format(references=shown, n=more)
    return translate("news", "{who} saved {what} {when}").format(who=deed.who, what=shown, when=moment(deed.at))


def moment(at: datetime) -> str:
    """When something was, for a reader of today: "at 10:12", or "on 20 November 2026"."""
    here = at.astimezone()
    if here.date() == datetime.now().astimezone().date():
        return QCoreApplication.translate("news", "at {0}").format(f"{here:%H:%M}")
    return QCoreApplication.translate("news", "on {0}").format(plain_date(here.date()))
