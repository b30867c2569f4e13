"""Columns beside the published ones, so that a workbook brought back in has lost nothing.

They appear in the officer's workbook, each where some entry has it. Only the mark of an exempt
entry is printed: the rest would make the published columns too small to read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from riskreg.exchange.outgoing.looks import BODY, BODY_CENTRED, Look
from riskreg.exchange.outgoing.page import Content
from riskreg.exchange.wording import EXEMPT, links_text
from riskreg.model.entry import Closure, Entry
from riskreg.model.records import Recorded
from riskreg.scoring.rating import Rating

_DAY = replace(BODY, number_format="d mmmm yyyy", wrapped=False)
_FACTOR = replace(BODY_CENTRED, number_format="0", wrapped=False)


@dataclass(frozen=True, slots=True)
class Particular:
    """One such column. ``read`` gives what an entry has in it."""

    heading: str
    width: float
    read: Callable[[Entry], Content]
    look: Look = BODY
    printed: bool = False


def _factors(name: str, rating: Callable[[Entry], Rating | None]) -> tuple[Particular, ...]:
    def impact(entry: Entry) -> Content:
        return found.impact if (found := rating(entry)) else None

    def likelihood(entry: Entry) -> Content:
        return found.likelihood if (found := rating(entry)) else None

    return (
        Particular(f"{name}Impact", 11.0, impact, _FACTOR),
        Particular(f"{name}Likelihood", 11.0, likelihood, _FACTOR),
    )


def _target_score(entry: Entry) -> Content:
    return entry.target.score if entry.target else None


def _closure(read: Callable[[Closure], Content]) -> Callable[[Entry], Content]:
    return lambda entry: read(entry.closure) if entry.closure else None


_PRINTED = (
    Particular(
        "Exempt", 11.0, lambda entry: EXEMPT if entry.exempt else None, replace(BODY, bold=True), printed=True
    ),
)
"""They stand first: what is printed of a sheet ends with them."""
_BESIDE = (
    *_factors("", lambda entry: entry.initial),
    *_factors("Residual ", lambda entry: entry.residual),
    *_factors("Target ", lambda entry: entry.target),
    Particular("Target Score", 11.0, _target_score, _FACTOR),
    Particular("Closed on", 18.0, _closure(lambda closure: closure.day), _DAY),
    Particular("Closure reason", 40.0, _closure(lambda closure: closure.reason)),
    Particular("Closed by", 20.0, _closure(lambda closure: closure.agreed_by)),
    Particular("Register level", 16.0, lambda entry: entry.level or None),
)


def particulars_of(
    entries: Sequence[Recorded], references: Mapping[str, str], quarter: str
) -> tuple[Particular, ...]:
    """The columns that at least one of the entries has something in.

    ``references`` are those of all entries by identity; ``quarter`` is the label of the one that is exported.
    """

    def why(entry: Entry) -> Content:
        stated = entry.stated
        return stated.reason or None if stated is not None and stated.quarter == quarter else None

    reason = Particular("Direction reason", 40.0, why)
    links = Particular("Links", 24.0, lambda entry: links_text(entry, references) or None)
    every = (*_PRINTED, reason, *_BESIDE, links)
    return tuple(p for p in every if any(p.read(recorded.entry) is not None for recorded in entries))
