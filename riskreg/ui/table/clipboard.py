"""Entries as a table for the clipboard: one text with tabs, one HTML table, safe to paste into Excel and Word."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QMimeData

from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Band
from riskreg.ui.desk import Contents
from riskreg.ui.table.columns import SCORES, Column
from riskreg.ui.table.words import cell_text, column_words

_FORMULA = ("=", "+", "-", "@")
_TEXT = "mso-number-format:'\\@'"
"""Tells Excel that a cell holds text, whatever it looks like."""
_CELL = "border:1px solid #BBBBBB;padding:2px 6px;vertical-align:top"


class _Cell:
    """One cell: what it says, whether it is a number, and the band whose colours it has."""

    def __init__(self, said: str, *, number: bool = False, band: Band | None = None) -> None:
        self.said, self.number, self.band = said, number, band


def mime(rows: Sequence[Summary], columns: Sequence[Column], contents: Contents) -> QMimeData:
    """The rows under the names of the columns, as text and as HTML."""
    heads = [head for column in columns for head in _heads(column)]
    body = [[cell for column in columns for cell in _cells(row, column, contents)] for row in rows]
    made = QMimeData()
    made.setText(_tabbed(heads, body))
    kinds = [Kind(row.kind) for row in rows]
    made.setHtml(_html(heads, body, kinds))
    return made


def _heads(column: Column) -> list[str]:
    name = column_words()[column]
    if column in SCORES:
        return [name, QCoreApplication.translate("table", "{score}: band").format(score=name)]
    return [name]


def _cells(row: Summary, column: Column, contents: Contents) -> list[_Cell]:
    """A score is a number, so that a sheet can count with it, and its band beside it."""
    if column not in SCORES:
        return [_Cell(" ".join(cell_text(row, column, contents).split()))]
    score = getattr(row, SCORES[column])
    band = contents.band(row, score)
    number = "" if score is None else str(score)
    return [_Cell(number, number=score is not None), _Cell(band.name if band else "", band=band)]


def _tabbed(heads: Sequence[str], body: Sequence[Sequence[_Cell]]) -> str:
    lines = [heads, *([_plain(cell) for cell in cells] for cells in body)]
    return "".join("\t".join(line) + "\r\n" for line in lines)


def _plain(cell: _Cell) -> str:
    # An apostrophe keeps a sheet from taking a title like "=1+1" for a formula.
    return f"'{cell.said}" if not cell.number and cell.said.startswith(_FORMULA) else cell.said


def _html(heads: Sequence[str], body: Sequence[Sequence[_Cell]], kinds: Sequence[Kind]) -> str:
    head = "".join(f'<th style="{_CELL};text-align:left">{escape(each)}</th>' for each in heads)
    lines = "".join(
        f"<tr>{''.join(_td(cell, kind) for cell in cells)}</tr>" for cells, kind in zip(body, kinds, strict=True)
    )
    whole = f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>'
    return f'<html><head><meta charset="utf-8"></head><body>{whole}</body></html>'


def _td(cell: _Cell, kind: Kind) -> str:
    style = _CELL if cell.number else f"{_CELL};{_TEXT}"
    if cell.band is not None:
        swatch = cell.band.swatch(kind)
        style += f";background:{swatch.fill};color:{swatch.text}"
    return f'<td style="{style}">{escape(cell.said)}</td>'
