"""The scheme's versions: reading them, and putting another one in force. Plain functions for a worker."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.errors import InvalidEntry
from riskreg.model.records import Progress
from riskreg.scoring.scheme import Scheme

if TYPE_CHECKING:
    from riskreg.model.register import Register


class Version(NamedTuple):
    """One scheme that is or was in force; ``at`` is in UTC."""

    revision: int
    scheme: Scheme
    at: datetime
    actor: str
    reason: str


class Saved(NamedTuple):
    """What a save came to. ``overtaken`` says that somebody else's change was in the way and nothing was saved."""

    overtaken: bool
    versions: tuple[Version, ...]


def versions(register: "Register", _: Progress) -> tuple[Version, ...]:
    """Every version, the newest first."""
    return _versions(register)


def _versions(register: "Register") -> tuple[Version, ...]:
    from riskreg.model.evidence import Act, TrailFilter

    schemes: Mapping[int, Scheme] = register.schemes()
    acts = TrailFilter(acts=frozenset({Act.CREATE, Act.CHANGE}))
    events = [event for event in register.audit_trail(acts, limit=10_000) if event.subject == "scheme"]
    newest = sorted(schemes, reverse=True)
    return tuple(
        Version(revision, schemes[revision], event.at, event.actor, event.reason)
        for revision, event in zip(newest, events, strict=True)
    )


def save(scheme: Scheme, base: int, actor: str, reason: str, register: "Register", _: Progress) -> Saved:
    """Put a scheme in force that was made from version ``base``, unless somebody else was faster."""
    try:
        register.change_scheme(scheme, base, actor=actor, reason=reason)
    except InvalidEntry:
        found = _versions(register)
        if found[0].revision == base:
            raise
        return Saved(overtaken=True, versions=found)
    return Saved(overtaken=False, versions=_versions(register))
