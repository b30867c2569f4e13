"""Reading and saving the settings: plain functions for a worker."""

from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.errors import InvalidEntry
from riskreg.model.records import Progress, Settings

if TYPE_CHECKING:
    from riskreg.model.register import Register


class Kept(NamedTuple):
    """The settings as they stand, who changed them last, and whether that was in the way of a save."""

    settings: Settings
    actor: str
    overtaken: bool = False


def read(register: "Register", _: Progress) -> Kept:
    """The settings and who changed them last."""
    return _read(register)


def _read(register: "Register", *, overtaken: bool = False) -> Kept:
    from riskreg.model.evidence import Act, TrailFilter

    acts = TrailFilter(acts=frozenset({Act.CREATE, Act.SETTINGS}))
    events = register.audit_trail(acts, limit=1)
    return Kept(register.settings, events[0].actor if events else "", overtaken)


def save(settings: Settings, before: Settings, actor: str, reason: str, register: "Register", _: Progress) -> Kept:
    """Save settings that were made from ``before``, unless somebody else was faster."""
    try:
        register.change_settings(settings, before, actor=actor, reason=reason)
    except InvalidEntry:
        if register.settings == before:
            raise
        return _read(register, overtaken=True)
    return _read(register)
