"""What was found, as the lines of one list: groups under headings, the best group first."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.model.records import Part
from riskreg.scoring.rating import Kind
from riskreg.ui.search.commands import Offer
from riskreg.ui.search.finding import Found, Group, Hit, Rank

translate = QCoreApplication.translate
FEW = 6
"""Commands that are shown where something was typed."""


class Heading(NamedTuple):
    """What the lines under it are. ``more`` says how many of how many are shown, where not all are."""

    text: str
    more: str = ""


Line = Heading | Offer | Hit


def lines(found: Found, commands: Sequence[Offer], *, typed: bool) -> list[Line]:
    """Everything that was found. A reference comes first, then a command that is called what was typed."""
    shown = commands[:FEW] if typed else commands
    acts = _under(translate("search", "Commands"), shown, len(commands))
    named = _group(translate("search", "Entries"), found.named)
    inside = _group(translate("search", "In the texts of entries"), found.inside)
    closed = _group(translate("search", "Closed entries"), found.closed)
    entries = [*named, *inside, *closed]
    if any(hit.rank <= Rank.FORMER for hit in (*found.named.hits, *found.closed.hits)):
        return [*_referenced_first(named, inside, closed), *acts]
    return [*acts, *entries]


def _referenced_first(named: list[Line], inside: list[Line], closed: list[Line]) -> list[Line]:
    """A closed entry comes before others where only it bears the reference that was typed."""
    exact = [line for line in named if isinstance(line, Hit) and line.rank <= Rank.FORMER]
    return [*named, *inside, *closed] if exact else [*closed, *named, *inside]


def _group(text: str, group: Group) -> list[Line]:
    return _under(text, group.hits, group.total)


def _under(text: str, shown: Sequence[Offer | Hit], total: int) -> list[Line]:
    if not shown:
        return []
    more = translate("search", "{0} of {1}").format(f"{len(shown):,}", f"{total:,}") if len(shown) < total else ""
    return [Heading(text, more), *shown]


def part_words(part: Part, kind: str) -> str:
    """What the line of an entry is called that something was found in."""
    chance = kind == Kind.OPPORTUNITY
    said = {
        Part.OWNER: translate("search", "Owner"),
        Part.TYPES: translate("search", "Types"),
        Part.COMMENTARY: translate("search", "Commentary"),
        Part.STRAND: translate("search", "Strand"),
        Part.CONSEQUENCES: translate("search", "Benefit") if chance else translate("search", "Consequence"),
        Part.CONTROLS: translate("search", "Progress to date") if chance else translate("search", "Control"),
        Part.ACTIONS: translate("search", "Action"),
        Part.ACTION_OWNER: translate("search", "Owner of an action"),
        Part.PROGRESS: translate("search", "Progress of an action"),
        Part.CLOSURE: translate("search", "Closure"),
    }
    return said[part]


def standing(hit: Hit) -> str:
    """What is said beside an entry: what it was called before, and that it is closed."""
    said = [translate("search", "formerly {0}").format(hit.former)] if hit.former else []
    if hit.closed:
        said.append(translate("search", "closed"))
    return " · ".join(said)


def spoken(line: Line) -> str:
    """A line as a sentence, for a screen reader."""
    if isinstance(line, Heading):
        return " ".join(filter(None, (line.text, line.more)))
    if isinstance(line, Offer):
        parts = (
            line.name,
            line.within,
            line.keys,
            line.why and translate("search", "not now: {0}").format(line.why),
        )
        return ", ".join(filter(None, parts))
    context = f"{part_words(line.part, line.kind)}: {line.context}" if line.part is not None else ""
    return ", ".join(filter(None, (line.reference, standing(line), line.title, context)))
