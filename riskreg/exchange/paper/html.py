"""A paper as one HTML page that needs nothing else: no script, no picture from elsewhere, no font to load."""

from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files

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
    PageBreak,
    Paragraph,
    Pill,
    Table,
)
from riskreg.exchange.paper.qr_code import qr_svg
from riskreg.exchange.paper.structure import Node, destinations, entry_anchors, parts, ranked, runs
from riskreg.exchange.wording import CODE_SAYS, QR_SAYS
from riskreg.model.words import Mark

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_DEEPEST = 6


def html_page(paper: Document) -> str:
    """The whole page as text, to be written as UTF-8. The same paper gives the same page."""
    style = (files("riskreg.exchange.paper") / "page.css").read_text("utf-8")
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(paper.language)}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{escape(paper.title)} – {escape(paper.organisation)}</title>",
            f'<meta name="author" content="{escape(paper.organisation)}">',
            f'<meta name="description" content="{escape(paper.subtitle)}">',
            f'<meta name="riskreg" content="{escape(paper.identity.qr)}">',
            f"<style>\n{style}</style>",
            "</head>",
            "<body>",
            '<a class="skip" href="#content">Skip to the paper</a>',
            "<header>",
            f'<p class="organisation">{escape(paper.organisation)}</p>',
            f"<h1>{escape(paper.title)}</h1>",
            f'<p class="period">{escape(paper.subtitle)}</p>',
            *_contents(paper),
            "</header>",
            '<main id="content">',
            *_Page(paper).body(),
            *_proof(paper),
            "</main>",
            f'<footer><p class="note">{escape(paper.identity.line)}</p></footer>',
            "</body>",
            "</html>",
            "",
        ]
    )


def _contents(paper: Document) -> Iterator[str]:
    yield '<nav aria-labelledby="contents">'
    yield '<h2 id="contents">Contents</h2>'
    yield "<ul>"
    for part in parts(paper):
        yield f'<li><a href="#{escape(part.anchor)}">{escape(part.text)}</a></li>'
    yield "</ul>"
    yield "</nav>"


def _proof(paper: Document) -> Iterator[str]:
    picture = qr_svg(paper.identity.qr).replace("<svg ", f'<svg role="img" aria-label="{escape(QR_SAYS)}" ', 1)
    yield f'<div class="proof">{picture}'
    yield f'<div><p class="code">{escape(paper.identity.code)}</p>'
    yield f'<p class="note">{escape(CODE_SAYS)}</p></div></div>'


class _Page:
    """The blocks of a paper as HTML, with the references in them leading to their entries."""

    def __init__(self, paper: Document) -> None:
        self._blocks = paper.blocks
        self._entries = entry_anchors(paper)
        self._leads = destinations(paper)

    def body(self) -> Iterator[str]:
        """Every block in turn."""
        above = ""
        for block, rank in ranked(self._blocks):
            yield from self._block(block, rank + 1, above)
            above = block.text if isinstance(block, Heading) else ""

    def _block(self, block: Block, rank: int, above: str) -> Iterator[str]:
        """``rank`` is counted from the page's title; ``above`` is the heading directly over the block."""
        match block:
            case Heading(_, text, anchor):
                kind = ' class="entry"' if anchor in self._entries else ""
                yield _heading(rank, text, (f' id="{escape(anchor)}"' if anchor else "") + kind)
            case Paragraph(text, role):
                kind = f"lines {role}".strip()
                yield f'<p class="{kind}">{escape(text)}</p>'
            case Facts(rows):
                scores = [row for row in rows if isinstance(row[1], Pill)]
                yield from _facts(scores, ' class="scores"')
                yield from _facts([row for row in rows if row not in scores], "")
            case Bullets(items):
                for heading, nodes in runs(items):
                    if heading:
                        yield _heading(rank, heading.text, "")
                    yield from _list(nodes)
            case Table():
                yield from self._table(block, above)
            case HeatMap():
                yield from self._map(block)
            case PageBreak():
                pass

    def _led(self, reference: str) -> str:
        lead = self._leads.get(reference)
        return f'<a href="#{escape(lead)}">{escape(reference)}</a>' if lead else escape(reference)

    def _table(self, table: Table, above: str) -> Iterator[str]:
        yield f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(table.name)}">'
        yield "<table>"
        if table.name not in above:
            yield f"<caption>{escape(table.name)}</caption>"
        yield f"<thead><tr>{_headings(table.headings)}</tr></thead>"
        yield "<tbody>"
        named = table.headings[0] == "Reference"
        for number, row in enumerate(table.rows):
            first = self._led(row[0]) if named and isinstance(row[0], str) else _cell(row[0])
            lead = table.links[number] if table.links else ""
            if lead in self._entries and isinstance(row[0], str):
                first = f'<a href="#{escape(lead)}">{escape(row[0])}</a>'
            yield f'<tr><th scope="row">{first}</th>{"".join(f"<td>{_cell(cell)}</td>" for cell in row[1:])}</tr>'
        yield "</tbody></table></div>"

    def _map(self, heat_map: HeatMap) -> Iterator[str]:
        name = escape(heat_map.name)
        yield f'<div class="scroll" role="region" tabindex="0" aria-label="{name}">'
        yield f'<table class="map"><caption>{name}</caption>'
        yield f"<thead><tr>{_headings(('Impact by likelihood', *heat_map.likelihood))}</tr></thead>"
        yield "<tbody>"
        for number in reversed(range(len(heat_map.impact))):
            cells = "".join(map(self._map_cell, heat_map.cells[number]))
            yield f'<tr><th scope="row">{escape(heat_map.impact[number])}</th>{cells}</tr>'
        yield "</tbody></table></div>"
        if heat_map.beside:
            yield f'<p class="note">{escape(heat_map.beside)}</p>'

    def _map_cell(self, cell: MapCell) -> str:
        colours = f"background:{escape(cell.swatch.fill)};color:{escape(cell.swatch.text)}"
        here = ", ".join(f"<b>{self._led(each.reference)}</b>{escape(each.after)}" for each in cell.entries)
        return f'<td style="{colours}"><small>{cell.score} {escape(cell.band)}</small>{here}</td>'


def _heading(rank: int, text: str, attributes: str) -> str:
    rank = min(rank, _DEEPEST)
    return f"<h{rank}{attributes}>{escape(text)}</h{rank}>"


def _headings(names: Iterable[str]) -> str:
    return "".join(f'<th scope="col">{escape(name)}</th>' for name in names)


def _facts(rows: list[tuple[str, Cell]], kind: str) -> Iterator[str]:
    if rows:
        told = "".join(f"<div><dt>{escape(name)}</dt><dd>{_cell(cell)}</dd></div>" for name, cell in rows)
        yield f"<dl{kind}>{told}</dl>"


def _cell(cell: Cell) -> str:
    if isinstance(cell, Pill):
        colours = f"background:{escape(cell.swatch.fill)};color:{escape(cell.swatch.text)}"
        return f'<span class="pill" style="{colours}">{escape(cell.text)}</span>'
    if isinstance(cell, Marked):
        tag = "del" if cell.kind is Mark.REMOVED else "ins"
        told = (
            f"<{tag}>{escape(run.text)}</{tag}>" if run.kind is cell.kind else escape(run.text)
            for run in cell.shown
        )
        return f'<span class="lines">{"".join(told)}</span>'
    return f'<span class="lines">{escape(cell)}</span>' if "\n" in cell else escape(cell)


def _list(nodes: Iterable[Node]) -> Iterator[str]:
    """A list whose items hold the lists under them."""
    if not nodes:
        return
    yield "<ul>"
    for node in nodes:
        known = f'<span class="note lines">{escape(node.item.note)}</span>' if node.item.note else ""
        yield f'<li><span class="lines">{escape(node.item.text)}</span>{known}'
        yield from _list(node.under)
        yield "</li>"
    yield "</ul>"
