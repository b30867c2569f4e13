"""Files read as sheets of cells."""

import re
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.sheets.sheet import Sheet, Unread, cell_name, letter, row_of
from riskreg.exchange.sheets.source import read_sheets
from riskreg.model.errors import Cancelled
from tests.exchange.made_files import csv_file, rewritten, with_shared_strings, workbook, workbooks


def only(path: Path) -> Sheet:
    (sheet,) = read_sheets(path)
    return sheet


def test_values_come_as_excel_shows_them(tmp_path: Path) -> None:
    def shape(sheet: Worksheet) -> None:
        sheet["A2"].number_format = "00000"
        sheet["B2"].number_format = '"R"000'

    moment = datetime.fromisoformat("2018-06-27T09:30")
    rows = [["a", 2, 2.5, True, date(2018, 6, 27), moment], [232, 7, 7, None, "é ✓"]]
    sheet = only(workbook(tmp_path / "v.xlsx", rows, shape=shape))
    assert sheet.rows[0].cells == ["a", 2, 2.5, True, date(2018, 6, 27), moment]
    assert sheet.rows[1].cells == ["00232", "R007", 7, None, "é ✓"]


def test_empty_rows_are_counted_and_not_kept(tmp_path: Path) -> None:
    sheet = only(workbook(tmp_path / "v.xlsx", [["a"], [], ["  "], ["b"], []]))
    assert [row.number for row in sheet.rows] == [1, 4]
    assert sheet.last_row >= 4


def test_merged_blocks_and_what_is_hidden_are_told(tmp_path: Path) -> None:
    def shape(sheet: Worksheet) -> None:
        sheet.merge_cells("C1:D3")
        sheet.column_dimensions["B"].hidden = True
        sheet.row_dimensions[2].hidden = True
        sheet.sheet_state = "hidden" if sheet.title == "Old" else "visible"

    path = workbooks(tmp_path / "v.xlsx", {"Now": [[1, 2], [3, 4], [5, 6]], "Old": [[1]]}, shape)
    now, old = read_sheets(path)
    assert now.merged == ((1, 2, 3, 3),)
    assert (now.hidden_columns, now.hidden_rows) == ({1}, {2})
    assert (now.hidden, old.hidden) == (False, True)


def test_a_formula_gives_its_cached_value_or_says_that_it_has_none(tmp_path: Path) -> None:
    path = workbook(tmp_path / "v.xlsx", [["=1+1", "=1+2"]])
    rewritten(
        path, "xl/worksheets/sheet1.xml", lambda xml: re.sub(r"(?<=1\+2</f>)<v ?/?>(</v>)?", "<v>3</v>", xml)
    )
    first, second = only(path).rows[0].cells
    assert isinstance(first, Unread)
    assert second == 3


def test_an_error_in_a_cell_is_no_text(tmp_path: Path) -> None:
    (value,) = only(workbook(tmp_path / "v.xlsx", [["#REF!"]])).rows[0].cells
    assert isinstance(value, Unread)
    assert value.shown == "#REF!"


def test_characters_that_no_document_holds_are_removed_and_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "v.xlsx", [["one\u00a0two_x000D_\nthree", "bell_x0007_", "half_xD83D_"]])
    sheet = only(path)
    assert sheet.rows[0].cells == ["one two\nthree", "bell", "half"]
    assert sheet.cleaned == ("B1", "C1")


def test_rich_text_keeps_every_run(tmp_path: Path) -> None:
    path = workbook(tmp_path / "v.xlsx", [["WHOLE"]])
    runs = "<r><t>one </t></r><r><rPr><b/></rPr><t>two</t></r><rPh sb='0' eb='1'><t>no</t></rPh>"
    rewritten(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace("<t>WHOLE</t>", runs))
    assert only(path).rows[0].cells == ["one two"]
    with_shared_strings(path)
    assert only(path).rows[0].cells == ["one two"]


def test_rows_and_cells_without_names_follow_one_another(tmp_path: Path) -> None:
    path = workbook(tmp_path / "v.xlsx", [["a", "b"], ["c"]])

    def unnamed(xml: str) -> str:
        for name in (' r="1"', ' r="2"', ' r="A1"', ' r="B1"', ' r="A2"'):
            xml = xml.replace(name, "", 1)
        return xml

    rewritten(path, "xl/worksheets/sheet1.xml", unnamed)
    assert [(row.number, row.cells) for row in only(path).rows] == [(1, ["a", "b"]), (2, ["c"])]


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8-sig", ","), ("utf-8", ";"), ("cp1252", ";"), ("utf-16", "\t")]
)
def test_csv_is_read_whatever_wrote_it(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = csv_file(tmp_path / "v.csv", [["Ref", "Café “x”"], ["R1", "two\nlines"]], encoding, delimiter)
    sheet = only(path)
    assert [row.cells for row in sheet.rows] == [["Ref", "Café “x”"], ["R1", "two\nlines"]]


def test_a_markdown_table_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "v.xlsx"
    path.write_text("# Title\n\n| Ref | Risk |\n|---|:--|\n| R1 | **bold** a \\| b<br>next |\n", encoding="utf-8")
    sheet = only(path)
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ["# Title"]),
        (3, ["Ref", "Risk"]),
        (5, ["R1", "bold a | b\nnext"]),
    ]


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = workbook(tmp_path / "v.xlsx", [[number] for number in range(2_000)])

    def stop(done: int, total: int) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        read_sheets(path, stop)


def test_cells_are_named_as_in_a_spreadsheet() -> None:
    assert [letter(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert cell_name(4, 0) == "A4"
    assert row_of("AB12") == 12
