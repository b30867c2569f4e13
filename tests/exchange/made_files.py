"""Files made for the importer's tests, in the project's own words."""

import csv
import re
import shutil
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[Any]]


def workbook(
    path: Path, rows: Rows, name: str = "Risks", shape: Callable[[Worksheet], None] | None = None
) -> Path:
    """A workbook of one sheet; ``shape`` merges, hides or formats."""
    return workbooks(path, {name: rows}, shape)


def workbooks(path: Path, sheets: dict[str, Rows], shape: Callable[[Worksheet], None] | None = None) -> Path:
    """A workbook of several sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        if shape is not None:
            shape(sheet)
    book.save(path)
    return path


def csv_file(path: Path, rows: Rows, encoding: str = "utf-8-sig", delimiter: str = ",") -> Path:
    """A CSV file."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def rewritten(path: Path, part: str, change: Callable[[str], str]) -> Path:
    """The workbook with the XML of one part changed, the way other programs write it or an attacker would."""
    copy = path.with_name(f"changed-{path.name}")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info, change(data.decode()) if re.fullmatch(part, info.filename) else data)
    shutil.move(copy, path)
    return path


def with_shared_strings(path: Path) -> Path:
    """The workbook as Excel itself writes it: each text once, in a table beside the sheets."""
    strings: list[str] = []

    def share(found: re.Match[str]) -> str:
        strings.append(found[1])
        return f't="s"><v>{len(strings) - 1}</v></c>'

    rewritten(
        path, r"xl/worksheets/sheet\d+\.xml", lambda xml: re.sub(r't="inlineStr"><is>(.*?)</is></c>', share, xml)
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    relation = f'<Relationship Type="{kind}" Target="sharedStrings.xml" Id="rId99"/></Relationships>'
    rewritten(path, "xl/_rels/workbook.xml.rels", lambda xml: xml.replace("</Relationships>", relation))
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    items = "".join(f"<si>{string}</si>" for string in strings)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/sharedStrings.xml", f'<sst xmlns="{space}">{items}</sst>')
    return path
