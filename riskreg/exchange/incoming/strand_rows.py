"""Rows CR1.1, CR1.2 and so on, as officers cite the strands of an entry, brought under its own reference.

So the strands stand in our own workbook: each row with the entry's title and its own numbered words under it.
"""

import re
from collections.abc import Sequence

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.cells import cell_at
from riskreg.exchange.incoming.page_breaks import is_carried
from riskreg.exchange.incoming.tables import Table
from riskreg.exchange.sheets.sheet import Row, Value
from riskreg.exchange.wording import CARRIED

_FIRST = re.compile(r"\n+1\.")
_CITED = re.compile(r"(.+)\.(\d{1,4})")


def under_one_reference(rows: Sequence[Row], table: Table) -> list[Row]:
    """The rows, as many as there were, with the strands of an entry as a published register has them."""
    reference, title = table.column(Field.REFERENCE), table.column(Field.TITLE)
    if reference is None or title is None:
        return list(rows)
    found: list[Row] = []
    while len(found) < len(rows):
        at = len(found)
        found += _entry(rows, at, reference, title) or [rows[at]]
    return found


def _cited(row: Row, column: int) -> tuple[str, int]:
    """The entry and the number of the strand that a reference names, 0 where it names none."""
    value = cell_at(row, column)
    match = _CITED.fullmatch(value.strip()) if isinstance(value, str) else None
    return (match[1], int(match[2])) if match else ("", 0)


def _entry(rows: Sequence[Row], at: int, reference: int, title: int) -> list[Row]:
    """The rows of the entry that begins at ``at`` with its first strand; none where that is not so."""
    stem, number = _cited(rows[at], reference)
    if number != 1:
        return []
    end = at + 1
    last = 1
    while end < len(rows) and rows[end].number == rows[end - 1].number + 1:
        other, following = _cited(rows[end], reference)
        if other != stem or following not in (last, last + 1):
            break
        last, end = following, end + 1
    heads = _heads(rows[at:end], reference, title)
    if last == 1 or len(heads) != last:
        return []
    shared = _shared_title(heads)
    if not shared:
        return []
    made, before = [], 0
    for row in rows[at:end]:
        _, number = _cited(row, reference)
        words: Value = CARRIED if is_carried(cell_at(row, title)) else None  # its rest stands in the head already
        if number != before:
            head = heads[number - 1]
            words = head if number == 1 else head[len(shared) :].lstrip("\n")
        made.append(_with(_with(row, reference, stem), title, words))
        before = number
    return made


def _heads(rows: Sequence[Row], reference: int, title: int) -> list[str]:
    """What stands beside each strand, put together where it goes on in further rows."""
    heads: dict[int, str] = {}
    for row in rows:
        number, words = _cited(row, reference)[1], cell_at(row, title)
        said = words if isinstance(words, str) else ""
        head = heads.get(number)
        if head is None:
            heads[number] = said
        elif is_carried(said):
            heads[number] = f"{head} {said.removeprefix(CARRIED)}"
        elif said and said != head:
            heads[number] = f"{head}\n{said}"
    return list(heads.values())


def _shared_title(heads: Sequence[str]) -> str:
    """The entry's title: what every strand begins with, ahead of its own number on a line of its own."""
    first = heads[0]
    for begin in _FIRST.finditer(first):
        title = first[: begin.start()]
        numbered = (head[len(title) :].lstrip("\n") for head in heads)
        if all(head.startswith(f"{title}\n") for head in heads) and all(
            words.startswith(f"{number}.") for number, words in enumerate(numbered, start=1)
        ):
            return title
    return ""


def _with(row: Row, column: int, value: Value) -> Row:
    cells = list(row.cells)
    cells[column] = value
    return Row(row.number, cells)
