"""Which texts would be read otherwise, were the workbook brought in again.

A cell has no lists: its layout stands for them. So a text that looks like layout, with a list mark of
its own, an empty line or a space at its edge, comes back as something else, and what cannot be seen
does not come back at all. Whoever exports is told which, entry by entry.
"""

import re
from collections.abc import Iterator, Sequence

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.actions import action_from
from riskreg.exchange.incoming.drafting import Drafter
from riskreg.exchange.incoming.rows import Group
from riskreg.exchange.incoming.strand_rows import under_one_reference
from riskreg.exchange.incoming.tables import Table
from riskreg.exchange.incoming.vocabulary import direction_in, spelt
from riskreg.exchange.outgoing.entry_rows import EntryRow
from riskreg.exchange.outgoing.page import escaped
from riskreg.exchange.sheets.cleaning import clean
from riskreg.exchange.sheets.sheet import Row, Value
from riskreg.exchange.wording import actions_text, direction_text
from riskreg.model.entry import Action, Entry, Item, Level, Strand
from riskreg.model.errors import REFUSALS
from riskreg.model.records import Recorded, RegisterState

_FIELDS = (
    Field.REFERENCE, Field.TITLE, Field.TYPES, Field.CONSEQUENCES, Field.CONTROLS, Field.ACTIONS, Field.OWNER,
    Field.DIRECTION,
)  # fmt: skip
_CLOSURE = (Field.CLOSED_ON, Field.CLOSED_WHY, Field.CLOSED_BY)
_WORDS = {"title": "title", "types": "types", "strands": "lists", "owner": "owner", "commentary": "commentary"}
_TAME = re.compile(r"[^\W_]")  # how a text begins that nothing could take for layout
_MARKS = re.compile(r"[•●▪]|_x|  ")


class ComingBack:
    """Compares what a sheet with columns of these fields says of its entries with the entries."""

    def __init__(self, state: RegisterState, fields: Sequence[Field]) -> None:
        self._places = tuple(fields.index(field) for field in _FIELDS if field in fields)
        self._is_full = len(self._places) == len(_FIELDS)
        self._types = set(state.settings.types)
        columns: dict[Field, tuple[int, ...]] = {
            field: (column,) for column, field in enumerate((*_FIELDS, *_CLOSURE))
        }
        self._table = Table(0, 0, columns, dict.fromkeys(range(len(columns)), ""), (), None)
        self._scheme = state.scheme

    def remarks(self, recorded: Recorded, rows: Sequence[EntryRow]) -> Iterator[str]:
        """A sentence about an entry whose texts would come back otherwise."""
        entry = recorded.entry
        if not self._is_full:
            return  # it is said once that columns are left out
        if len(rows) == len(entry.strands) and _is_tame(recorded, self._types):
            return
        changed = self._changed(recorded, rows)
        if changed:
            yield (
                f"{entry.reference}: the {', '.join(changed)} would not come back letter for letter, were this"
                " workbook brought in again: characters that cannot be seen, spaces and empty lines at the edge of"
                " a text, and marks of a list within it are lost. The workbook itself has every word."
            )

    def _changed(self, recorded: Recorded, rows: Sequence[EntryRow]) -> list[str]:
        entry = recorded.entry
        cells = [[_as_read(row.texts[place]) for place in self._places] for row in rows]
        drafter = Drafter(self._table, self._scheme, [*self._types, *entry.types], "")
        rows_read = [
            Row(number, [*texts, *_closure(entry, number)]) for number, texts in enumerate(cells, start=1)
        ]
        read = under_one_reference(rows_read, self._table)
        try:
            back = drafter.draft(Group(entry.reference, cells[0][1], read), entry.reference, entry.kind, []).entry
        except REFUSALS:
            return ["title"]  # nothing else keeps an entry out
        changed = [word for name, word in _WORDS.items() if getattr(back, name) != getattr(entry, name)]
        if "types" not in changed and any(spelt(kind) != [kind] for kind in entry.types):
            changed.append("types")  # known here as one, and several elsewhere
        return changed if back.closure == entry.closure else [*changed, "closure"]


def _closure(entry: Entry, number: int) -> list[Value]:
    closure = entry.closure
    if closure is None or number > 1:
        return []
    return [closure.day, _as_read(closure.reason), _as_read(closure.agreed_by)]


def _as_read(text: str) -> str | None:
    """A text as it is read from the cell that it was written to."""
    return clean(escaped(text))[0] or None


def _is_tame(recorded: Recorded, types: set[str]) -> bool:
    """Whether an entry's texts are as plain as most are. Never True for one that comes back otherwise."""
    entry = recorded.entry
    return (
        entry.closure is None
        and types.issuperset(entry.types)
        and all(kind.isalnum() for kind in entry.types)
        and all(map(_is_plain, (entry.title, entry.owner or "a")))
        and (not entry.commentary or _is_known_as_commentary(recorded))
        and _are_plain(entry.strands, entry.title)
    )


def _is_known_as_commentary(recorded: Recorded) -> bool:
    text = recorded.entry.commentary
    return _is_plain(text) and direction_in(direction_text(recorded.direction, text))[1] == text


def _is_plain(text: str) -> bool:
    return bool(_TAME.match(text)) and text.isprintable() and text[-1] != " " and not _MARKS.search(text)


def _are_plain(strands: Sequence[Strand], title: str) -> bool:
    titles = [strand.title for strand in strands]
    if titles != [None] and not all(each and each != title and _is_plain(each) for each in titles):
        return False
    return all(
        _is_list(strand.consequences) and _is_list(strand.controls) and _is_list(strand.actions)
        and all(map(_is_read_back, strand.actions))
        for strand in strands
    )  # fmt: skip


def _is_list(items: Sequence[Item]) -> bool:
    if items and items[0].level is not Level.BULLET:
        return False
    return all(item.level is not Level.HEADING and _is_plain(item.text) for item in items)


def _is_read_back(action: Action) -> bool:
    text = action.text
    if not (action.owner or action.due or action.status or action.progress):
        return not text.endswith(")") and "Progress:" not in text
    line = actions_text((action,)).lstrip(" •○").replace("\n     ", " ")
    return _is_plain(line) and action_from(action.level, line) == action
