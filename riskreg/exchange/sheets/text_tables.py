"""CSV files and Markdown tables as sheets."""

import csv
import io
import re

from riskreg.exchange.sheets.cleaning import clean
from riskreg.exchange.sheets.opening import SourceFile
from riskreg.exchange.sheets.sheet import MOST_COLUMNS, MOST_ROWS, Row, Sheet, Value, cell_name
from riskreg.model.errors import UnusableFile

_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$", re.M)
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.I)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SEPARATORS = ",;\t|"
LONGEST_CELL = 1_000_000


def read_text(source: SourceFile) -> tuple[Sheet, ...]:
    """The one sheet of a text file. In a Markdown file a row's number is its line."""
    text = _decode(source.data)
    rows = _markdown(text) if _RULE.search(text) else _csv(source.name, text)
    cleaned: list[str] = []
    filled: list[Row] = []
    last = 0
    for number, raw in rows:
        last = number
        if len(filled) >= MOST_ROWS:
            continue
        cells: list[Value] = []
        for column, value in enumerate(raw[:MOST_COLUMNS]):
            tidy, lost = clean(value)
            if lost:
                cleaned.append(cell_name(number, column))
            cells.append(tidy or None)
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            filled.append(Row(number, cells))
    beyond = f"only the first {MOST_ROWS:,} filled rows were read" if len(filled) >= MOST_ROWS else ""
    return (Sheet(source.name, tuple(filled), last, cleaned=tuple(cleaned), beyond=beyond),)


def _decode(data: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else the Windows code page that Excel writes."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _csv(name: str, text: str) -> list[tuple[int, list[str]]]:
    head = text[:20_000]
    separator = max(_SEPARATORS, key=head.count)
    if separator not in head:
        raise UnusableFile(f"{name} is a text without a table: choose a workbook, a CSV file or a Markdown table.")
    csv.field_size_limit(LONGEST_CELL)
    try:
        return list(enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1))
    except csv.Error:
        raise UnusableFile(f"{name} is not a readable CSV file: save it as an Excel workbook first.") from None


def _markdown(text: str) -> list[tuple[int, list[str]]]:
    rows = []
    for number, line in enumerate(text.splitlines(), start=1):
        if _RULE.match(line):
            rows.append((number, list[str]()))
        elif line.lstrip().startswith("|") or len(_BAR.findall(line)) > 1:
            inner = line.strip().removeprefix("|")
            cells = _BAR.split(inner.removesuffix("|") if not inner.endswith("\\|") else inner)
            rows.append((number, [_plain(cell) for cell in cells]))
        else:
            rows.append((number, [line.strip()]))
    return rows


def _plain(cell: str) -> str:
    return _STRONG.sub(r"\2", _BREAK.sub("\n", cell.strip()).replace("\\|", "|"))
