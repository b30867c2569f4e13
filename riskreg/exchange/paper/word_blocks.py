"""The blocks of a paper as the XML of a Word document: real headings, lists and tables, and nothing but text."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls

from riskreg.exchange.paper.content import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    HeatMap,
    ListItem,
    Marked,
    PageBreak,
    Paragraph,
    Pill,
    Table,
    plain,
)
from riskreg.exchange.paper.structure import destinations, parts, ranked
from riskreg.exchange.paper.word_columns import column_widths
from riskreg.exchange.paper.word_styles import RANKS, Ids
from riskreg.model.entry import UNPRINTABLE
from riskreg.model.words import Mark

_UNKNOWN, _NO_BREAK = "\ufffd", "\u00a0"
_ROLES = ("note", "warning", "placeholder")
_REMOVED, _ADDED = '<w:strike/><w:color w:val="8A1F1F"/>', '<w:color w:val="1D4E1F"/><w:u w:val="single"/>'
_LONG_WORD = 50
_CONTENTS = r' TOC \o "1-1" \n \h \z '
"""Word's own field: headings of the first rank as links, without the numbers of pages, which only Word knows."""
_SHORT = 6
"""Rows up to which a table stays on one page."""
_TOO_LONG = 2_500
"""Characters from which a row may go over a page's end: more than a page would hold."""


class Body:
    """Writes blocks. ``lost`` are the beginnings of texts that held characters which no XML can."""

    def __init__(self, paper: Document, styles: Ids, width: int, first_mark: int) -> None:
        """``width`` is what is between the margins, in twentieths of a point; ``first_mark`` a free bookmark."""
        anchors = [block.anchor for block in paper.blocks if isinstance(block, Heading) and block.anchor]
        self._marks = {anchor: first_mark + number for number, anchor in enumerate(dict.fromkeys(anchors))}
        self._paper, self._styles, self._width = paper, styles, width
        self._leads = destinations(paper)
        self._new_page = False
        self._together = False  # how a paper is checked, its last part, stays on one page
        self.lost: list[str] = []

    def xml(self) -> str:
        """All of it under one element, which stands for the body."""
        paper = self._paper
        opening = ((paper.organisation, "note"), (paper.title, "title"), (paper.subtitle, "subtitle"))
        told = "".join((*(self._line(text, role) for text, role in opening), *self._blocks()))
        return f"<w:body {nsdecls('w')}>{told}</w:body>"

    def _blocks(self) -> Iterator[str]:
        above: Block | None = None
        last = [block for block in self._paper.blocks if isinstance(block, Heading)][-1:]
        listed = not self._paper.contents
        for block, rank in ranked(self._paper.blocks):
            if not listed and isinstance(block, Heading):
                yield from self._contents()
                listed = True
            self._together = self._together or block in last
            yield from self._block(block, rank, above)
            above = block

    def _block(self, block: Block, rank: int, above: Block | None) -> Iterator[str]:
        match block:
            case Heading():
                yield self._heading(block, rank)
            case Paragraph(text, role):
                under = isinstance(above, Table | HeatMap | Facts)
                yield (
                    self._placeholder(text)
                    if role == "placeholder"
                    else self._line(text, role if role in _ROLES else "body", apart=under)
                )
            case Facts(rows):
                for number, (label, value) in enumerate(rows, start=1):
                    yield self._fact(label, value, last=number == len(rows))
            case Bullets(items):
                for item in items:
                    yield self._item(item, rank)
            case Table():
                yield from self._table(block, above)
            case HeatMap():
                yield from self._map(block)
            case PageBreak():
                self._new_page = True

    def _contents(self) -> Iterator[str]:
        """A table of contents that Word can bring up to date; until then its lines lead to the parts."""
        found = parts(self._paper)
        if not found:
            return
        yield self._line("Contents", "caption")
        look = f'<w:rStyle w:val="{self._styles["link"]}"/>'
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve">{_CONTENTS}</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        for number, part in enumerate(found):
            runs = self._link(part.anchor, self._run(part.text, look))
            first, last = number == 0, number == len(found) - 1
            yield self._p("contents", f"{begin if first else ''}{runs}{end if last else ''}")

    # Paragraphs

    def _heading(self, heading: Heading, rank: int) -> str:
        marks = ""
        if heading.anchor:
            number = self._marks[heading.anchor]
            marks = f'<w:bookmarkStart w:id="{number}" w:name="{_mark(number)}"/><w:bookmarkEnd w:id="{number}"/>'
        return self._p(f"heading {min(rank, RANKS)}", marks + self._run(heading.text))

    def _line(self, text: str, role: str, *, apart: bool = False) -> str:
        return self._p(role, self._run(text), '<w:spacing w:before="140"/>' if apart else "")

    def _p(self, role: str, runs: str, more: str = "", *, keep: bool = False) -> str:
        page = "<w:pageBreakBefore/>" if self._new_page else ""
        self._new_page = False
        keeps = "<w:keepNext/><w:keepLines/>" if keep or self._together else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{self._styles[role]}"/>{keeps}{page}{more}</w:pPr>{runs}</w:p>'

    def _placeholder(self, text: str) -> str:
        """A control that goes when the officer writes in it, and what they write stays."""
        run = self._run(text, f'<w:rStyle w:val="{self._styles["placeholder"]}"/>')
        return (
            '<w:sdt><w:sdtPr><w:alias w:val="To be completed"/><w:tag w:val="to-be-completed"/><w:temporary/>'
            f"<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{self._p('body', run)}</w:sdtContent></w:sdt>"
        )

    def _fact(self, label: str, value: Cell, *, last: bool) -> str:
        bold = self._run(label, "<w:b/><w:bCs/>")
        told = self._cell_runs(value)
        if isinstance(value, str) and max(map(len, value.split()), default=0) > _LONG_WORD:
            told = self._run(value, '<w:sz w:val="17"/><w:szCs w:val="17"/>')  # a hash stays on one line
        return self._p("fact", f"{bold}<w:r><w:tab/></w:r>{told}", keep=not last)

    def _item(self, item: ListItem, rank: int) -> str:
        if item.depth == 0:
            return self._p(f"heading {min(rank, RANKS)}", self._run(item.text))
        note = self._run(f" ({item.note})", "<w:i/><w:iCs/>") if item.note else ""
        return self._p(f"list {min(item.depth, 2)}", self._run(item.text) + note)

    # Under the page, each with its namespaces since it stands alone

    def footer_line(self, text: str, role: str) -> str:
        """A line of text."""
        self._together = False
        return self._alone(self._line(text, role))

    def footer_pages(self, text: str, width: int) -> str:
        """What the paper is, and which page this is of how many."""
        pages = f"{self._field('PAGE')}{self._run(' of ')}{self._field('NUMPAGES')}"
        tab = f'<w:tabs><w:tab w:val="clear" w:pos="9638"/><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
        return self._alone(
            self._p("footer", f"{self._run(text)}<w:r><w:tab/></w:r>{self._run('Page ')}{pages}", tab)
        )

    @staticmethod
    def _alone(paragraph: str) -> str:
        return paragraph.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)

    @staticmethod
    def _field(name: str) -> str:
        return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    # Runs

    def _run(self, text: str, look: str = "") -> str:
        """Text as it is; its line breaks and tabs are Word's own."""
        looks = f"<w:rPr>{look}</w:rPr>" if look else ""
        lines = self._known(text).split("\n")
        told = "<w:br/>".join(
            "<w:tab/>".join(
                f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in line.split("\t")
            )
            for line in lines
        )
        return f"<w:r>{looks}{told}</w:r>" if told else ""

    def _known(self, text: str) -> str:
        if UNPRINTABLE.search(text) is None:
            return text
        plain = UNPRINTABLE.sub(_UNKNOWN, text.replace("\r\n", "\n").replace("\r", "\n"))
        if _UNKNOWN in plain:
            self.lost.append(" ".join(plain.split())[:40])
        return plain

    def _attribute(self, text: str) -> str:
        return quoteattr(" ".join(self._known(text).split()))

    def _cell_runs(self, cell: Cell) -> str:
        if isinstance(cell, Pill):
            swatch = cell.swatch
            look = f'<w:b/><w:bCs/><w:color w:val="{_hex(swatch.text)}"/>{_shading(swatch.fill)}'
            return self._run(f"{_NO_BREAK}{cell.text}{_NO_BREAK}", look)
        if isinstance(cell, Marked):
            look = _REMOVED if cell.kind is Mark.REMOVED else _ADDED
            return "".join(self._run(run.text, look if run.kind is cell.kind else "") for run in cell.shown)
        return self._run(cell)

    def _link(self, anchor: str, runs: str) -> str:
        mark = self._marks.get(anchor)
        if mark is None or not runs:
            return runs
        return f'<w:hyperlink w:anchor="{_mark(mark)}" w:history="1">{runs}</w:hyperlink>'

    # Tables

    def _table(self, table: Table, above: Block | None) -> Iterator[str]:
        if not (isinstance(above, Heading) and above.text == table.name):
            yield self._line(table.name, "caption")
        named = table.headings[0] == "Reference"
        rows = []
        for number, row in enumerate(table.rows):
            first, *others = row
            text = plain(first)
            lead = table.links[number] if table.links else self._leads.get(text, "") if named else ""
            linked = isinstance(first, str) and lead in self._marks
            look = f'<w:rStyle w:val="{self._styles["link"]}"/>' if linked else ""
            begin = self._link(lead, self._run(text, look)) if linked else self._cell_runs(first)
            length = sum(len(plain(cell)) for cell in row)
            keep = len(table.rows) <= _SHORT and number < len(table.rows) - 1
            rows.append(self._row([begin, *map(self._cell_runs, others)], whole=length < _TOO_LONG, keep=keep))
        headings = self._row([self._run(heading) for heading in table.headings], heading=True, keep=True)
        yield self._grid(table.name, table.name, column_widths(table, self._width), [headings, *rows])

    def _row(
        self,
        cells: Sequence[str],
        *,
        heading: bool = False,
        whole: bool = True,
        keep: bool = False,
        fills: Sequence[str] = (),
    ) -> str:
        rules = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if heading else "")
        told = []
        for number, runs in enumerate(cells):
            fill = _shading(fills[number]) if fills and fills[number] else ""
            told.append(f"<w:tc><w:tcPr>{fill}</w:tcPr>{self._p('cell', runs, keep=keep)}</w:tc>")
        return f"<w:tr><w:trPr>{rules}</w:trPr>{''.join(told)}</w:tr>"

    def _grid(self, name: str, description: str, widths: Sequence[int], rows: Sequence[str]) -> str:
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        look = (
            '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0"'
            ' w:noVBand="1"/>'
        )
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._styles["table"]}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{look}'
            f"<w:tblCaption w:val={self._attribute(name)}/>"
            f"<w:tblDescription w:val={self._attribute(description)}/></w:tblPr>"
            f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def _map(self, heat_map: HeatMap) -> Iterator[str]:
        """Real cells in the bands' colours, with the band's word and the references in each."""
        yield self._line(heat_map.name, "caption")
        rows = [
            self._row([self._run(text) for text in ("Impact by likelihood", *heat_map.likelihood)], heading=True)
        ]
        for number in reversed(range(len(heat_map.impact))):
            cells, fills = [self._run(heat_map.impact[number])], [""]
            for cell in heat_map.cells[number]:
                colour = f'<w:color w:val="{_hex(cell.swatch.text)}"/>'
                runs = self._run(f"{cell.score} {cell.band}", colour)
                for at, each in enumerate(cell.entries):
                    runs += self._run(", " if at else "\n", colour)
                    runs += self._run(each.reference, f"<w:b/><w:bCs/>{colour}") + self._run(each.after, colour)
                cells.append(runs)
                fills.append(cell.swatch.fill)
            rows.append(self._row(cells, fills=fills, keep=number > 0))
        one = self._width // (len(heat_map.likelihood) + 1)
        yield self._grid(heat_map.name, heat_map.alternative, [one] * (len(heat_map.likelihood) + 1), rows)
        if heat_map.beside:
            yield self._line(heat_map.beside, "body", apart=True)


def _mark(number: int) -> str:
    """Word's own limits: at most forty letters, digits and underlines; with one in front it is not listed."""
    return f"_riskreg{number}"


def _hex(colour: str) -> str:
    return colour.removeprefix("#").upper()


def _shading(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(colour)}"/>'
