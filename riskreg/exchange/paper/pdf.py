"""A paper as PDF: tagged to PDF/UA-1 by typst, with fonts of ours; the same paper gives the same bytes."""

import json
import logging
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import as_file, files
from itertools import takewhile
from math import ceil
from tempfile import TemporaryFile
from typing import Any

from riskreg.exchange.paper.content import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    HeatMap,
    MapCell,
    Marked,
    OnMap,
    PageBreak,
    Paragraph,
    Pill,
    Table,
    plain,
)
from riskreg.exchange.paper.qr_code import qr_svg
from riskreg.exchange.paper.structure import Node, destinations, entry_anchors, ranked, runs, warnings
from riskreg.exchange.wording import CODE_SAYS, QR_SAYS
from riskreg.model.errors import UnusableFile
from riskreg.model.words import Mark

log = logging.getLogger(__name__)

_HERE = files("riskreg.exchange.paper")
_BETWEEN_TELLING = 0.1  # seconds
_WHOLE = 900
"""Characters up to which a row of a table is kept on one page."""
_PER_WIDTH = 85
"""Characters that fit across the whole page in a table's letters, a little less than there is room for."""
_NARROW = 18
"""Characters up to which a column is as wide as its texts, so that dates, scores and references stay whole."""
_ROOM_FOR_PART, _ROOM_FOR_ENTRY, _ROOM_FOR_PROOF = 4.0, 6.5, 10.0
_ORDINARY = 13
"""Letters of a word that is not broken in a table."""
_LEAST = 11
"""Those of a table of so many columns that not all have room for more."""
_SURE = 0.75
"""Of as many letters as a column has room for on average, those that fit although they are wide ones."""
_MEASURED = 8
"""The longest texts of a narrow column, of which the widest says how wide it is: letters differ in width."""
_IN_A_LINE = 14
"""Characters of references that fit beside each other in a cell of a heat map."""
_NO_BREAK = "\u00a0"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Printed:
    """The finished file, and the characters that the fonts have no letter for; the file shows � for them."""

    content: bytes
    unknown: frozenset[str]


def pdf(paper: Document, moment: datetime, tell: Callable[[], None] = lambda: None) -> Printed:
    """The paper as a PDF that says it was made at ``moment``, in UTC.

    ``tell`` is called ten times a second meanwhile; what it raises ends the work at once.
    """
    with as_file(_HERE / "fonts") as fonts, as_file(_HERE / "compositor.py") as compositor:
        job = {
            "path": sys.path,
            "fonts": str(fonts),
            "source": (_HERE / "paper.typ").read_text("utf-8"),
            "paper": json.dumps(_paper(paper), ensure_ascii=False),
            "moment": moment.replace(microsecond=0, tzinfo=UTC).isoformat(),
        }
        answer = _answer([sys.executable, "-P", str(compositor)], json.dumps(job).encode("ascii"), tell)
    told, _, made = answer.partition(b"\n")
    if not told:
        raise UnusableFile(
            "The PDF could not be made: the part of riskreg that sets it ended early, perhaps for lack of memory."
            " Close other programs, or choose HTML."
        )
    said = json.loads(told)
    if said["error"]:
        raise UnusableFile(f"The PDF could not be made: {said['error']}. Choose HTML.")
    return Printed(made, frozenset(said["unknown"]))


def _answer(command: Sequence[str], question: bytes, tell: Callable[[], None]) -> bytes:
    """What a program of ours writes when asked, or nothing where it fails. Whatever ``tell`` raises ends it."""
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows, no console flashes up
    with TemporaryFile() as asked:  # a pipe would be given up half-way at the first look at whether to stop
        asked.write(question)
        asked.seek(0)
        with subprocess.Popen(  # noqa: S603 - this very Python, and its arguments are ours
            command, stdin=asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, creationflags=hidden
        ) as child:
            try:
                answer, complaint = _waited_for(child, tell)
            except BaseException:
                child.kill()
                raise
    if child.returncode != 0:
        log.error("the compositor ended with %s: %s", child.returncode, complaint.decode("utf-8", "replace"))
        return b""
    return answer


def _waited_for(child: "subprocess.Popen[bytes]", tell: Callable[[], None]) -> tuple[bytes, bytes]:
    while True:
        try:
            return child.communicate(timeout=_BETWEEN_TELLING)
        except subprocess.TimeoutExpired:
            tell()


def _paper(paper: Document) -> Json:
    blocks = list(_blocks(paper))
    opening = list(takewhile(lambda block: block["kind"] != "heading", blocks))
    return {
        "title": paper.title,
        "subtitle": paper.subtitle,
        "organisation": paper.organisation,
        "language": paper.language.split("-"),
        "landscape": paper.landscape,
        "warning": "".join(warnings(paper)[:1]),
        "line": paper.identity.line,
        "proof": paper.identity.qr,
        "code": paper.identity.code,
        "code-says": CODE_SAYS,
        "qr": qr_svg(paper.identity.qr),
        "qr-says": QR_SAYS,
        "opening": opening,
        "parts": blocks[len(opening) :],
    }


def _blocks(paper: Document) -> Iterator[Json]:
    where = _Where.of(paper)
    above = ""
    for block, rank in ranked(paper.blocks):
        yield _block(block, rank, above, where)
        above = block.text if isinstance(block, Heading) else ""


@dataclass(frozen=True, slots=True)
class _Where:
    """What a link can lead to: the entries, by anchor and by reference, and the last part."""

    entries: frozenset[str]
    leads: dict[str, str]
    last: str

    @classmethod
    def of(cls, paper: Document) -> "_Where":
        headings = [block for block in paper.blocks if isinstance(block, Heading)]
        last = [each.anchor for each in headings if each.level == 1][-1:]
        return cls(entry_anchors(paper), destinations(paper), "".join(last))

    def room(self, heading: Heading) -> float:
        """Centimetres that must be left on the page: a heading over two lines tells nothing."""
        if heading.anchor and heading.anchor == self.last:
            return _ROOM_FOR_PROOF
        return _ROOM_FOR_ENTRY if heading.anchor in self.entries else _ROOM_FOR_PART if heading.level == 1 else 0


def _block(block: Block, rank: int, above: str, where: _Where) -> Json:
    """``above`` is the heading that the block stands directly under, or empty."""
    match block:
        case Heading(level, text, anchor):
            made = {"kind": "heading", "level": level, "rank": rank, "text": text, "anchor": anchor or None}
            return {**made, "entry": anchor in where.entries, "room": where.room(block)}
        case Paragraph(text, role):
            return {"kind": "paragraph", "text": _broken(text, _PER_WIDTH), "role": role}
        case Facts(rows):
            scores = [(name, _cell(cell)) for name, cell in rows if isinstance(cell, Pill)]
            others = [(name, _cell(cell, 64)) for name, cell in rows if not isinstance(cell, Pill)]
            return {"kind": "facts", "scores": scores, "rows": others}
        case Bullets(items):
            told = [(heading.text if heading else "", list(map(_node, nodes))) for heading, nodes in runs(items)]
            return {"kind": "list", "rank": rank, "runs": told}
        case Table():
            return _table(block, above, where)
        case HeatMap():
            return _map(block, where)
        case PageBreak():
            return {"kind": "page"}


def _cell(cell: Cell, longest: int = _PER_WIDTH) -> str | Json:
    if isinstance(cell, Pill):
        return {"text": cell.text.replace(" ", _NO_BREAK), "fill": cell.swatch.fill, "ink": cell.swatch.text}
    if isinstance(cell, Marked):
        how = "removed" if cell.kind is Mark.REMOVED else "added"
        return {"how": how, "runs": [(_broken(run.text, longest), run.kind is cell.kind) for run in cell.shown]}
    return _broken(cell, longest)


def _broken(text: str, longest: int) -> str:
    """The text, where a word is too long for its column with places at which it may be broken."""
    return re.sub(rf"\S{{{longest + 1},}}", lambda word: "\u200b".join(word[0]), text)


def _node(node: Node) -> Json:
    item = node.item
    return {
        "text": _broken(item.text, _PER_WIDTH - 15),
        "note": _broken(item.note, _PER_WIDTH - 15),
        "under": [_node(each) for each in node.under],
    }


def _table(table: Table, above: str, where: _Where) -> Json:
    widths, limits = _columns(table)
    links = [anchor if anchor in where.entries else None for anchor in table.links]
    named = table.headings[0] == "Reference"
    rows = []
    for number, row in enumerate(table.rows):
        lead = links[number] if links else where.leads.get(plain(row[0])) if named else None
        cells = [_cell(cell, limit) for cell, limit in zip(row, limits, strict=True)]
        rows.append({"cells": cells, "anchor": lead, "whole": sum(map(len, map(plain, row))) < _WHOLE})
    name = "" if table.name in above else table.name
    measured = [share or _longest(table, at) for at, share in enumerate(widths)]
    return {
        "kind": "table", "name": name, "headings": table.headings, "widths": measured, "rows": rows, "links": links
    }  # fmt: skip


def _columns(table: Table) -> tuple[list[float], list[int]]:
    """Each column's share of the width, as of _share, and the longest word that is sure to fit in it.

    A column is at least as wide as its ordinary words, where that can be.
    """
    every = range(len(table.headings))
    shares = [_share(table, at) for at in every]
    taken = sum(max(len(plain(cell)) for cell in _of(table, at)) + 2 for at in every if not shares[at])
    room = max(_PER_WIDTH - taken, _PER_WIDTH / 2)
    need = [min(max(map(len, " ".join(map(plain, _of(table, at))).split())), _ORDINARY) / _SURE for at in every]
    asked = sum(shares) or 1.0
    widths = [round(max(share, need[at] * asked / room), 2) if share else 0.0 for at, share in enumerate(shares)]
    given = sum(widths) or 1.0
    least = _ORDINARY if sum(each for each, width in zip(need, widths, strict=True) if width) <= room else _LEAST
    return widths, [max(least, int(width / given * room * _SURE)) if width else _NARROW for width in widths]


def _of(table: Table, at: int) -> list[Cell]:
    return [table.headings[at], *(row[at] for row in table.rows)]


def _longest(table: Table, at: int) -> list[str | Json]:
    """The texts of a column, its heading too, that one of them is the widest of."""
    cells = sorted(set(_of(table, at)), key=lambda cell: (len(plain(cell)), plain(cell)))
    return [_cell(cell) for cell in cells[-_MEASURED:]]


def _share(table: Table, at: int) -> float:
    """The column's share of the width that its texts ask for, or 0 where it need only be as wide as they are."""
    lengths = [len(plain(cell)) for cell in _of(table, at)]
    return 0 if max(lengths) <= _NARROW else float(round(max(15, min(200, sum(lengths) / len(lengths))) ** 0.5, 2))


def _map(heat_map: HeatMap, where: _Where) -> Json:
    return {
        "kind": "map",
        "name": heat_map.name,
        "corner": "Impact by likelihood",
        "heights": [_height(heat_map.cells[number]) for number in reversed(range(len(heat_map.impact)))],
        "likelihood": heat_map.likelihood,
        "rows": [
            (
                heat_map.impact[number],
                [
                    {
                        "text": f"{cell.score} {cell.band}",
                        "fill": cell.swatch.fill,
                        "ink": cell.swatch.text,
                        "entries": _led(cell.entries, where.leads),
                    }
                    for cell in heat_map.cells[number]
                ],
            )
            for number in reversed(range(len(heat_map.impact)))
        ],
        "beside": heat_map.beside,
    }


def _height(row: Sequence[MapCell]) -> float:
    """The height of a row of a heat map in centimetres, or 0 where it is so full that it takes what it needs."""
    lines = max(ceil(sum(len(each.text) + 2 for each in cell.entries) / _IN_A_LINE) for cell in row)
    height = max(1.3, 0.8 + 0.45 * lines)
    return height if height < 4 else 0


def _led(entries: Sequence[OnMap], leads: dict[str, str]) -> list[tuple[str, str, str | None]]:
    return [
        (_broken(each.reference, 12), each.after.lstrip().replace(" ", _NO_BREAK), leads.get(each.reference))
        for each in entries
    ]
