"""The cells of an Excel workbook, straight from its parts.

openpyxl's quick reader drops merged cells, hidden columns and formulas that were never
calculated, all of which decide what a row of a register means; its full reader takes several
times as long. So the parts are read here, and openpyxl lends its knowledge of number formats.
"""

import re
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from riskreg.exchange.sheets.cell_values import CellValues
from riskreg.exchange.sheets.opening import SourceFile
from riskreg.exchange.sheets.package import Parts, parse
from riskreg.exchange.sheets.sheet import MOST_COLUMNS, MOST_ROWS, Progress, Range, Row, Sheet, Value, cell_name
from riskreg.model.errors import UnusableFile

MOST_SHEETS = 200
EMPTY_STREAK = 5_000
"""Formatted but empty rows in a row after which nothing more is expected on a sheet."""
_REPORT_EVERY = 500

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")


def read_workbook(source: SourceFile, progress: Progress | None = None) -> tuple[Sheet, ...]:
    """Every sheet of the workbook, hidden ones too. Charts are not sheets."""
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as package:
            parts = Parts(source.name, package)
            values = CellValues(parts.shared_strings(), parts.styles(), parts.starts_1904)
            return tuple(_sheet(parts, values, *listed, progress) for listed in parts.listed[:MOST_SHEETS])
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.XMLSyntaxError,
        EOFError,
        OSError,
        LookupError,
        ValueError,
        NotImplementedError,
    ):
        raise UnusableFile(
            f"{source.name} is damaged or not a workbook: open it in Excel and save it anew."
        ) from None


def _sheet(
    parts: Parts, values: CellValues, name: str, part: str, hidden: bool, progress: Progress | None
) -> Sheet:
    data = parts.read(part)
    rows: list[Row] = []
    cleaned: list[str] = []
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    number = empty = 0
    beyond = ""
    for element in parse(data, "row", "col"):
        if element.tag.endswith("}col"):
            if element.get("hidden") in {"1", "true"}:
                last = min(int(element.get("max", "0")), MOST_COLUMNS)
                hidden_columns.update(range(int(element.get("min", "1")) - 1, last))
            continue
        number = int(element.get("r") or number + 1)
        cells = _cells(element, number, values, cleaned)
        if cells:
            rows.append(Row(number, cells))
            empty = 0
            if element.get("hidden") in {"1", "true"}:
                hidden_rows.add(number)
            if progress is not None and len(rows) % _REPORT_EVERY == 0:
                progress(len(rows), 0)
        else:
            empty += 1
        element.clear()
        if empty >= EMPTY_STREAK or len(rows) >= MOST_ROWS:
            beyond = f"reading stopped at row {number:,}"
            break
    return Sheet(
        name, tuple(rows), number, hidden, _merged(data), frozenset(hidden_columns), frozenset(hidden_rows),
        tuple(cleaned), beyond,
    )  # fmt: skip


def _cells(row: etree._Element, number: int, values: CellValues, cleaned: list[str]) -> list[Value]:
    cells: list[Value] = []
    column = -1
    for cell in row:
        name = cell.get("r")
        column = column_of(name) if name else column + 1
        value = values.read(cell)
        if value is None or column >= MOST_COLUMNS:
            continue
        if len(cells) < column:
            cells += [None] * (column - len(cells))
        if len(cells) == column:
            cells.append(value)
        else:
            cells[column] = value
        if values.lost:
            cleaned.append(cell_name(number, column))
    return cells


def column_of(name: str) -> int:
    """The column of a cell's name, counted from 0."""
    if name[1:2].isdigit():
        return ord(name[0]) - 65
    column = 0
    for character in name:
        if character.isdigit():
            break
        column = column * 26 + ord(character) - 64
    return column - 1


def _merged(data: bytes) -> tuple[Range, ...]:
    """The merged blocks. They stand after the rows, however far reading went."""
    tail = data[max(data.rfind(b"sheetData>"), 0) :]
    return tuple(
        Range(int(top), column_of(left.decode()), int(bottom), column_of(right.decode()))
        for left, top, right, bottom in _MERGED.findall(tail)
    )
