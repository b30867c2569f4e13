"""Files that are no register, or mean harm: each refused in a sentence, and fast."""

import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from riskreg.exchange.sheets.source import read_sheets
from riskreg.model.errors import NotFound, RegisterError, UnusableFile
from tests.exchange.made_files import rewritten, with_shared_strings, workbook


def _packed(path: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def _encrypted(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le"))


def _cut(path: Path) -> None:
    data = workbook(path, [["Ref", "Risk"]]).read_bytes()
    path.write_bytes(data[: len(data) // 2])


MAKERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99)), "is a picture"),
    "a PDF": (lambda path: path.write_bytes(b"%PDF-1.7\n"), "is a PDF"),
    "prose": (lambda path: path.write_text("Only words\nand no table"), "without a table"),
    "bytes": (lambda path: path.write_bytes(bytes(range(256))), "not a workbook"),
    "nothing": (lambda path: path.write_bytes(b""), "is empty"),
    "a folder": (lambda path: path.mkdir(), "is a folder"),
    "a password": (_encrypted, "protected with a password"),
    "an old format": (
        lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99)),
        "old Office",
    ),
    "half a workbook": (_cut, "damaged or cut short"),
    "a Word document": (
        lambda path: _packed(path, {"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}),
        "is a Word document",
    ),
    "an OpenDocument file": (
        lambda path: _packed(path, {"mimetype": b"x", "content.xml": b"<a/>"}),
        "is an OpenDocument file",
    ),
    "a packed folder": (lambda path: _packed(path, {"a.txt": b"a"}), "is a packed folder"),
    "a hollow workbook": (
        lambda path: _packed(path, {"[Content_Types].xml": b"<a/>"}),
        "damaged or not a workbook",
    ),
    "blank sheets": (lambda path: workbook(path, []), "has nothing in it"),
    "a database": (lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(99)), "another database"),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_what_is_no_workbook_is_refused_in_one_sentence(tmp_path: Path, kind: str) -> None:
    make, said = MAKERS[kind]
    path = tmp_path / "source.xlsx"
    make(path)
    with pytest.raises(UnusableFile, match=said) as refused:
        read_sheets(path)
    assert "\n" not in str(refused.value)
    assert str(refused.value).endswith(".")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"gone\.xlsx"):
        read_sheets(tmp_path / "gone.xlsx")


def test_a_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    path = workbook(tmp_path / "bomb.xlsx", [["Ref"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package, package.open("xl/media/x", "w") as part:
        for _ in range(40):
            part.write(bytes(1_000_000))
    started = time.perf_counter()
    with pytest.raises(UnusableFile, match="unpack to far more"):
        read_sheets(path)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_an_entity_bomb_is_refused(tmp_path: Path, part: str) -> None:
    path = with_shared_strings(workbook(tmp_path / "bomb.xlsx", [["Ref", "Risk"]]))
    declared = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

    def declare(xml: str) -> str:
        return xml.replace("?>", f"?>{declared}", 1) if xml.startswith("<?xml") else declared + xml

    rewritten(path, part, declare)
    with pytest.raises(UnusableFile, match="document type"):
        read_sheets(path)


def test_a_cell_at_the_far_corner_costs_nothing(tmp_path: Path) -> None:
    path = workbook(tmp_path / "far.xlsx", [["Ref", "Risk"]])
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    rewritten(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace("</sheetData>", far))
    started = time.perf_counter()
    (sheet,) = read_sheets(path)
    assert time.perf_counter() - started < 1
    assert len(sheet.rows) == 1


def test_rows_that_are_only_formatted_end_the_sheet(tmp_path: Path) -> None:
    path = workbook(tmp_path / "tall.xlsx", [["Ref", "Risk"]])
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="0"/></row>' for row in range(2, 60_000))
    rewritten(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace("</sheetData>", f"{blank}</sheetData>"))
    (sheet,) = read_sheets(path)
    assert sheet.last_row < 10_000
    assert "stopped" in sheet.beyond


def test_broken_xml_and_wrong_numbers_are_no_traceback(tmp_path: Path) -> None:
    spoilt = [("<sheetData>", "<sheetData"), ("<v>0</v>", "<v>99</v>"), ('<row r="1"', '<row r="?"')]
    for number, (old, new) in enumerate(spoilt):
        path = with_shared_strings(workbook(tmp_path / f"{number}.xlsx", [["Ref", "Risk"]]))
        rewritten(path, "xl/worksheets/sheet1.xml", lambda xml, old=old, new=new: xml.replace(old, new, 1))
        with pytest.raises(RegisterError):
            read_sheets(path)
