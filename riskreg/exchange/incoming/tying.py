"""The links of a file's entries, tied once it is known who bears the references."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from riskreg.exchange.incoming.references import folded
from riskreg.exchange.incoming.ties import Tied
from riskreg.model.entry import Link

if TYPE_CHECKING:
    from riskreg.exchange.incoming.accounting import Arrival


def tied_to(arrivals: "Iterable[Arrival]", id_of: Callable[[str], str | None]) -> "tuple[Arrival, ...]":
    """The arrivals with their links; ``id_of`` knows entries by folded reference. What it does not is left out."""
    return tuple(
        replace(arrival, draft=replace(arrival.draft, entry=replace(arrival.entry, links=_links(arrival, id_of))))
        if arrival.draft.ties
        else arrival
        for arrival in arrivals
    )


def untied(arrival: "Arrival", id_of: Callable[[str], str | None]) -> tuple[Tied, ...]:
    """The links of an arrival that lead to nobody."""
    return tuple(tie for tie in arrival.draft.ties if not id_of(folded(tie.reference)))


def _links(arrival: "Arrival", id_of: Callable[[str], str | None]) -> tuple[Link, ...]:
    found = ((tie, id_of(folded(tie.reference))) for tie in arrival.draft.ties)
    return tuple(Link(tie.relation, entry_id, tie.reference) for tie, entry_id in found if entry_id)
