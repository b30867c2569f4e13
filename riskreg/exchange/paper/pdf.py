"""A paper as PDF: tagged to PDF/UA-1 by typst, which brings its own fonts; the same paper gives the same bytes."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import as_file, files
from itertools import takewhile
from math import ceil
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
    PageBreak,
    Paragraph,
    Pill,
    Table,
)
from riskreg.exchange.paper.qr_code import qr_svg
from riskreg.exchange.paper.structure import Node, destinations, entry_anchors, ranked, runs
from riskreg.exchange.wording import CODE_SAYS, EXEMPT_WARNING, QR_SAYS
from riskreg.model.errors import UnusableFile

_HERE = files("riskreg.exchange.paper")
_NO_LETTER = re.compile(r'the text `"(.+?)"` could not be displayed')
_UNKNOWN = "�"
_ROUNDS = 4
_WHOLE = 900
"""Characters up to which a row of a table is kept on one page."""
_PER_WIDTH = 85
"""Characters that fit across the whole page in a table's letters, a little less than there is room for."""
_NARROW = 18
"""Characters up to which a column is as wide as its texts, so that dates, scores and references stay whole."""
_ROOM_FOR_PART, _ROOM_FOR_ENTRY, _ROOM_FOR_PROOF = 4.0, 6.5, 10.0
_IN_A_LINE = 14
"""Characters of references that fit beside each other in a cell of a heat map."""
_NO_BREAK = "\u00a0"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Printed:
    """The finished file, and the characters that the fonts have no letter for; the file shows � for them."""

    content: bytes
    unknown: frozenset[str]


def pdf(paper: Document, moment: datetime) -> Printed:
    """The paper as a PDF that says it was made at ``moment``, in UTC."""
    import typst

    told = json.dumps(_paper(paper), ensure_ascii=False)
    unknown: frozenset[str] = frozenset()
    with as_file(_HERE / "fonts") as fonts:
        known = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[fonts])
        source = (_HERE / "paper.typ").read_bytes()
        for _ in range(_ROUNDS):
            compiler = typst.Compiler(source, font_paths=known, sys_inputs={"paper": told})
            try:
                made = compiler.compile(
                    format="pdf", pdf_standards=["ua-1"], timestamp=moment.replace(microsecond=0, tzinfo=UTC)
                )
            except typst.TypstError as error:
                lacking = frozenset("".join(_NO_LETTER.findall(error.diagnostic)))
                if not lacking:
                    raise UnusableFile(f"The PDF could not be made: {error.message}.") from error
                unknown |= lacking
                told = told.translate(dict.fromkeys(map(ord, lacking), _UNKNOWN))
            else:
                assert isinstance(made, bytes)  # noqa: S101 - one PDF is one file
                return Printed(made, unknown)
    raise UnusableFile("The PDF could not be made: its text has too many characters that no font has. Use HTML.")


def _paper(paper: Document) -> Json:
    blocks = list(_blocks(paper))
    opening = list(takewhile(lambda block: block["kind"] != "heading", blocks))
    return {
        "title": paper.title,
        "subtitle": paper.subtitle,
        "organisation": paper.organisation,
        "language": paper.language.split("-"),
        "landscape": paper.landscape,
        "warning": EXEMPT_WARNING if Paragraph(EXEMPT_WARNING) in paper.blocks else "",
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
    widths = [_share(table, at) for at in range(len(table.headings))]
    limits = [max(6, int(share / sum(widths) * _PER_WIDTH / 2)) if share else _NARROW for share in widths]
    links = [anchor if anchor in where.entries else None for anchor in table.links]
    named = table.headings[0] == "Reference"
    rows = []
    for number, row in enumerate(table.rows):
        lead = links[number] if links else where.leads.get(_plain(row[0])) if named else None
        cells = [_cell(cell, limit) for cell, limit in zip(row, limits, strict=True)]
        rows.append({"cells": cells, "anchor": lead, "whole": sum(map(len, map(_plain, row))) < _WHOLE})
    name = "" if table.name in above else table.name
    return {
        "kind": "table", "name": name, "headings": table.headings, "widths": widths, "rows": rows, "links": links
    }  # fmt: skip


def _share(table: Table, at: int) -> float:
    """The column's share of the width that its texts ask for, or 0 where it need only be as wide as they are."""
    lengths = [len(table.headings[at]), *(len(_plain(row[at])) for row in table.rows)]
    return 0 if max(lengths) <= _NARROW else float(round(max(15, min(200, sum(lengths) / len(lengths))) ** 0.5, 2))


def _plain(cell: Cell) -> str:
    return cell.text if isinstance(cell, Pill) else cell


def _map(heat_map: HeatMap, where: _Where) -> Json:
    return {
        "kind": "map",
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
                        "references": _led(cell.references, where.leads),
                    }
                    for cell in heat_map.cells[number]
                ],
            )
            for number in reversed(range(len(heat_map.impact)))
        ],
        "beside": f"Not on the map, because impact and likelihood are not stated: {', '.join(heat_map.beside)}."
        if heat_map.beside
        else "",
        "alternative": heat_map.alternative,
    }


def _height(row: Sequence[MapCell]) -> float:
    """The height of a row of a heat map in centimetres, or 0 where it is so full that it takes what it needs."""
    lines = max(ceil(sum(len(reference) + 2 for reference in cell.references) / _IN_A_LINE) for cell in row)
    height = max(1.6, 0.8 + 0.45 * lines)
    return height if height < 4 else 0


def _led(references: Sequence[str], leads: dict[str, str]) -> list[tuple[str, str | None]]:
    return [(_broken(reference, 12), leads.get(reference)) for reference in references]
