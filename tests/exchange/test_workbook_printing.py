"""The workbook on paper: nothing is cut off."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.outgoing.heights import TALLEST, Ruler, height
from riskreg.exchange.workbook import export
from riskreg.model.entry import Action, Item, Level, Strand
from riskreg.model.records import RegisterState
from riskreg.model.short_code import short_code
from tests.exchange.register_states import HEAD, bullets, entry, full_state, laid_out, state_of


def sheets(state: RegisterState, target: Path) -> dict[str, Worksheet]:
    export(state, target)
    return {sheet.title: sheet for sheet in load_workbook(target).worksheets}


def giant() -> RegisterState:
    items = bullets(*(f"Item {n} has rather more words than fit on one line of its column" for n in range(60)))
    actions = tuple(Action(item.level, item.text) for item in items)
    words = "A commentary without an end in sight. " * 30
    return state_of(
        entry("CR1", strands=(Strand("One", items, items, actions), Strand("Two", items[:3]))),
        entry("CR2", "Supercalifragilistic" * 60, owner="An owner with a long name, " * 40, commentary=words),
        entry("CR3", words, strands=(Strand(None, bullets(words * 6)),)),
    )


@pytest.mark.parametrize(
    "state",
    [full_state(), giant(), state_of(), laid_out(full_state()), laid_out(giant())],
    ids=["full", "giant", "empty", "full as published", "giant as published"],
)
def test_every_row_is_as_high_as_its_text_and_no_higher_than_excel_allows(
    tmp_path: Path, state: RegisterState
) -> None:
    for sheet in sheets(state, tmp_path / "r.xlsx").values():
        spans = {block.coord.split(":")[0]: block for block in sheet.merged_cells.ranges}
        for row in sheet.iter_rows():
            points = sheet.row_dimensions[row[0].row].height
            assert points is not None
            assert points <= TALLEST
            for cell in row:
                if isinstance(cell.value, str) and cell.alignment.wrap_text and not cell.alignment.text_rotation:
                    block = spans.get(cell.coordinate)
                    columns = range(cell.column, (block.max_col if block else cell.column) + 1)
                    width = sum(sheet.column_dimensions[get_column_letter(n)].width for n in columns)
                    ruler = Ruler(cell.font.sz, bold=bool(cell.font.b))
                    lines = ruler.lines(cell.value, ruler.room(width))
                    assert height(lines, cell.font.sz) <= points, cell.coordinate


def test_a_giant_entry_goes_on_in_rows_below_with_every_item_whole(tmp_path: Path) -> None:
    risks = sheets(giant(), tmp_path / "r.xlsx")["Risks"]
    rows = [row for row in risks.iter_rows(min_row=5, values_only=True) if row[0] == "CR1.1"]
    assert len(rows) > 4
    for index in (3, 4, 6):
        lines = "\n".join(str(row[index]) for row in rows if row[index]).split("\n")
        assert lines[:60] == [
            f"• Item {n} has rather more words than fit on one line of its column" for n in range(60)
        ]
    assert [row[5] for row in rows] == [20] * len(rows)


def test_the_register_sheets_are_set_up_for_paper(tmp_path: Path) -> None:
    book = sheets(full_state(), tmp_path / "r.xlsx")
    for name in ("Risks", "Opportunities"):
        sheet = book[name]
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.page_setup.scale == scale_of(sheet)  # and not fitted: there Excel minds no page break
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.freeze_panes == "B5"
        assert sheet.tables[name].ref.startswith("A4:")
        assert sheet.tables[name].ref.endswith(str(sheet.max_row))
        assert sheet.oddFooter.left.text.strip() == "Marlshire County Council, 2018/19 Q1"
        assert sheet.oddFooter.center.text.strip() == f"Short code {short_code(45, HEAD)}"
        assert sheet.oddFooter.right.text.strip() == "Page &P of &N"


def test_the_headings_of_the_summarys_long_table_stand_on_its_further_pages(tmp_path: Path) -> None:
    summary = sheets(full_state(), tmp_path / "r.xlsx")["Summary"]
    row = summary.tables["At_or_above_threshold"].ref.split(":")[0].removeprefix("A")
    assert summary.print_title_rows == f"${row}:${row}"


def scale_of(sheet: Worksheet) -> int:
    """The per cent at which the columns that are printed are as wide as A4 lets them be."""
    last = column_index_from_string(str(sheet.print_area).rsplit("$", 2)[1])
    width = sum(sheet.column_dimensions[get_column_letter(n)].width for n in range(1, last + 1))
    return int((842 - 72 * 0.6) / (width * 5.56) * 100)


def test_an_entry_of_several_rows_stays_on_one_page_where_one_holds_it(tmp_path: Path) -> None:
    items = bullets(*(f"Item {n}" for n in range(20)))
    strands = (Strand("One", items), Strand("Two", items))
    state = state_of(*(entry(f"CR{n}", strands=strands) for n in range(1, 7)))
    risks = sheets(state, tmp_path / "r.xlsx")["Risks"]
    breaks = [each.id for each in risks.row_breaks.brk]
    assert breaks
    for row in breaks:
        assert str(risks.cell(row, 1).value).endswith(".2")
        assert str(risks.cell(row + 1, 1).value).endswith(".1")


def test_the_printed_text_is_at_least_seven_points_on_a4(tmp_path: Path) -> None:
    risks = sheets(full_state(), tmp_path / "r.xlsx")["Risks"]
    width = sum(risks.column_dimensions[letter].width for letter in "ABCDEFGHIJ")
    inches = risks.page_margins.left + risks.page_margins.right
    widest_digit = 5.56  # points, where a program does not round as Excel does
    scale = (842 - 72 * inches) / (width * widest_digit)
    assert risks["D5"].font.sz * scale >= 7


def test_an_ampersand_in_the_name_is_printed_and_a_long_name_is_shortened(tmp_path: Path) -> None:
    foot = sheets(state_of(name="Fish & Chips " + "x" * 300), tmp_path / "r.xlsx")["Risks"].oddFooter
    assert foot.left.text.strip().startswith("Fish && Chips")
    assert len(str(foot)) < 255


def test_header_and_scores_can_be_read_on_their_colours(tmp_path: Path) -> None:
    for sheet in sheets(full_state(), tmp_path / "r.xlsx").values():
        for row in sheet.iter_rows():
            for cell in row:
                if cell.fill.fill_type == "solid" and cell.value is not None:
                    assert contrast(cell.fill.fgColor.rgb, cell.font.color.rgb) >= 4.5, cell.coordinate


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (2, 4, 6))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_multi_line_item_keeps_its_lines_together(tmp_path: Path) -> None:
    strand = Strand(None, (Item(Level.BULLET, "first line\nsecond line"), Item(Level.BULLET, "next")))
    risks = sheets(state_of(entry("CR1", strands=(strand,))), tmp_path / "r.xlsx")["Risks"]
    assert risks["D5"].value == "• first line\n     second line\n• next"
