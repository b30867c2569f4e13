"""Registers laid out in ways that nobody here has seen."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.incoming.bringing import Reading, read_register
from riskreg.model.entry import Entry, Level
from riskreg.model.errors import Cancelled, UnusableFile
from riskreg.model.quarter import Quarter
from riskreg.model.records import Settings
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.exchange.made_files import csv_file, workbook, workbooks
from tests.exchange.test_import_published import rows_told

HEADINGS = ["Ref", "Risk Description", "Owner", "Inherent Score", "Residual Score"]


def read(path: Path) -> Reading:
    return read_register(path, Settings("id", "A body", Quarter(2026, 3)), FIVE_BY_FIVE)


def one(path: Path) -> Entry:
    (entry,) = read(path).entries
    return entry


def said(reading: Reading, outcome: str) -> list[str]:
    return [f"{note.cell} {note.text}" for note in reading.notes if note.outcome == outcome]


def texts(items: Iterable[Any]) -> list[str]:
    return [item.text for item in items]


def test_headings_on_two_rows_with_merged_groups(tmp_path: Path) -> None:
    def shape(sheet: Worksheet) -> None:
        for block in ("A2:A3", "B2:B3", "C2:E2", "F2:H2"):
            sheet.merge_cells(block)

    rows = [
        ["Strategic risks, Quarter 2 2023/24"],
        ["Ref", "Risk", "Gross", None, None, "Net", None, None],
        [None, None, "I", "L", "Score", "I", "L", "Score"],
        ["SR1", "Staff leave", 4, 5, 20, 4, 3, 12],
    ]
    reading = read(workbook(tmp_path / "r.xlsx", rows, shape=shape))
    (entry,) = reading.entries
    assert (entry.initial, entry.residual) == (Rating(4, 5, 20), Rating(4, 3, 12))
    assert reading.quarter == Quarter(2023, 2)


def test_ratings_that_stand_twice_under_one_heading_go_from_left_to_right(tmp_path: Path) -> None:
    rows = [
        ["ID", "Risk title", "Impact", "Likelihood", "Score", "Controls", "Impact", "Likelihood", "Score"],
        [1, "Flood", 4, 4, 16, "Walls", 4, 2, 8],
    ]
    reading = read(workbook(tmp_path / "r.xlsx", rows))
    assert reading.entries[0].reference == "1"
    assert reading.entries[0].initial == Rating(4, 4, 16)
    assert reading.entries[0].residual == Rating(4, 2, 8)
    assert any("left to right" in text for text in said(reading, "ask"))


@pytest.mark.parametrize(
    ("headings", "ratings"),
    [
        (["Inherent score", "Current score", "Target score"], (20, 12, 6)),
        (["Current score", "Residual score"], (20, 12, None)),
        (["Risk Score", "Residual Score"], (20, 12, None)),
        (["Gross Risk Rating", "Net Risk Rating"], (20, 12, None)),
        (["Score before mitigation", "Score after mitigation"], (20, 12, None)),
        (["Raw Score (I x L)", "Mitigated Score"], (20, 12, None)),
    ],
)
def test_the_stage_of_a_score_is_told_by_its_neighbours(
    tmp_path: Path, headings: list[str], ratings: tuple[int | None, ...]
) -> None:
    rows = [["Ref", "Risk", "Owner", *headings], ["R1", "Late", "PM", *[20, 12, 6][: len(headings)]]]
    entry = one(workbook(tmp_path / "r.xlsx", rows))
    assert tuple(rating and rating.score for rating in (entry.initial, entry.residual, entry.target)) == ratings


def test_a_column_headed_impact_that_tells_of_effects_is_a_text(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Risk", "Impact", "Owner"],
        ["R1", "Flood", "Roads are closed for weeks and shops stay empty", "Highways"],
    ]
    entry = one(workbook(tmp_path / "r.xlsx", rows))
    assert texts(entry.strands[0].consequences) == ["Roads are closed for weeks and shops stay empty"]
    assert entry.initial is None


def test_risks_and_opportunities_under_headings_of_their_own_on_one_sheet(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Description", "Owner", "Score", "Residual score"],
        ["Risks"], ["R1", "Late", "PM", 16, 9], ["Opportunities"], ["O1", "Early", "PM", 9, 16],
    ]  # fmt: skip
    reading = read(workbook(tmp_path / "r.xlsx", rows, "Register"))
    assert [(entry.reference, entry.kind) for entry in reading.entries] == [
        ("R1", Kind.RISK),
        ("O1", Kind.OPPORTUNITY),
    ]


def test_a_second_table_under_the_first_has_headings_of_its_own(tmp_path: Path) -> None:
    rows = [
        HEADINGS, ["R1", "Late", "PM", 16, 9], [],
        ["Ref", "Opportunity", "Opportunity Owner", "Possible benefits", "Opportunity score"],
        ["C01", "Grant", "CFO", "Money", 16], ["CO2", "Sale", "CFO", "Money", 25],
    ]  # fmt: skip
    reading = read(workbook(tmp_path / "r.xlsx", rows, "Register"))
    assert [(entry.reference, entry.kind) for entry in reading.entries] == [
        ("R1", Kind.RISK), ("CO1", Kind.OPPORTUNITY), ("CO2", Kind.OPPORTUNITY),
    ]  # fmt: skip
    assert texts(reading.entries[1].strands[0].consequences) == ["Money"]


def test_a_column_says_what_each_row_is(tmp_path: Path) -> None:
    rows = [
        ["ID", "Type", "Title", "Owner"],
        [1, "Threat", "Late", "PM"], [2, "Opportunity", "Early", "PM"], [3, "Issue", "Printer", "PM"],
    ]  # fmt: skip
    reading = read(workbook(tmp_path / "r.xlsx", rows, "RAID log"))
    assert [entry.kind for entry in reading.entries] == [Kind.RISK, Kind.OPPORTUNITY]
    assert any("neither a risk nor an opportunity" in text for text in said(reading, "skipped"))


def test_without_a_reference_column_the_next_free_one_is_given(tmp_path: Path) -> None:
    rows = [
        ["Risk", "Description", "Likelihood", "Severity"],
        ["Late", "It is late", 2, 3],
        ["Dear", "It costs", 1, 3],
    ]
    reading = read(workbook(tmp_path / "r.xlsx", rows))
    first, second = reading.entries
    assert (first.reference, second.reference) == ("CR1", "CR2")
    assert (first.title, first.strands[0].title, first.initial) == ("Late", "It is late", Rating(3, 2, 6))
    assert sum("was given CR" in text for text in said(reading, "changed")) == 2


def test_a_zero_stays_where_no_neighbour_has_the_letter(tmp_path: Path) -> None:
    rows = [HEADINGS, ["C01", "a", "x", 9, 4], ["C02", "b", "x", 9, 4]]
    assert [entry.reference for entry in read(workbook(tmp_path / "r.xlsx", rows)).entries] == ["C01", "C02"]


def test_the_second_of_two_matters_with_one_reference_gets_a_free_one(tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        ["R1", "Late", "PM", 16, 9],
        ["R2", "Dear", "PM", 16, 9],
        ["R1", "Something else", "CFO", 9, 4],
    ]
    reading = read(workbook(tmp_path / "r.xlsx", rows))
    assert [(entry.reference, entry.title) for entry in reading.entries] == [
        ("R1", "Late"), ("R2", "Dear"), ("CR1", "Something else"),
    ]  # fmt: skip
    assert any('R1 is taken by "Late" in row 2 of Risks' in text for text in said(reading, "changed"))
    assert reading.rejected == 0


def test_rows_without_a_reference_go_on_with_the_entry_above(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Risk", "Owner", "Score", "Actions"],
        ["R1", "Late", "PM", 16, "First"], [None, None, None, None, "Second"],
        [None, "1. A theme", None, None, "Third"],
    ]  # fmt: skip
    entry = one(workbook(tmp_path / "r.xlsx", rows))
    assert [(strand.title, texts(strand.actions)) for strand in entry.strands] == [
        (None, ["First", "Second"]), ("A theme", ["Third"]),
    ]  # fmt: skip


def test_one_row_per_action_is_one_entry(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Risk", "Owner", "Controls", "Action", "Action owner", "Due date"],
        ["R1", "Late", "PM", "• Plan", "First", "Ann", date(2026, 3, 1)],
        ["R1", "Late", "PM", "• Plan", "Second", "Bob", "2 April 2026"],
    ]
    (strand,) = one(workbook(tmp_path / "r.xlsx", rows)).strands
    assert texts(strand.controls) == ["Plan"]
    assert [(action.text, action.owner, action.due) for action in strand.actions] == [
        ("First", "Ann", date(2026, 3, 1)), ("Second", "Bob", date(2026, 4, 2)),
    ]  # fmt: skip


def test_two_columns_of_one_list_keep_their_names_as_headings(tmp_path: Path) -> None:
    rows = [["Ref", "Risk", "Owner", "Mitigation plan", "Contingency plan"], ["R1", "Late", "PM", "Hire", "Rent"]]
    actions = one(workbook(tmp_path / "r.xlsx", rows)).strands[0].actions
    assert [(action.level, action.text) for action in actions] == [
        (Level.HEADING, "Mitigation plan"), (Level.BULLET, "Hire"),
        (Level.HEADING, "Contingency plan"), (Level.BULLET, "Rent"),
    ]  # fmt: skip


def test_closed_needs_a_date_a_reason_and_who_agreed(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Risk", "Owner", "Status", "Date closed", "Closure reason", "Closed by"],
        ["R1", "Late", "PM", "Closed", "01/02/2025", "Done", "Board"],
        ["R2", "Dear", "PM", "Closed", None, None, None],
        ["R3", "Wet", "PM", "Open", None, None, None], ["R4", "Dry", "PM", "Treat", None, None, None],
    ]  # fmt: skip
    reading = read(workbook(tmp_path / "r.xlsx", rows))
    assert [str(entry.status) for entry in reading.entries] == ["closed", "open", "open", "open"]
    assert reading.entries[0].closure is not None
    assert reading.entries[0].closure.day == date(2025, 2, 1)
    assert [text[:2] for text in said(reading, "ask")] == ["D3"]
    assert any(text.startswith("D5") for text in said(reading, "skipped"))


def test_new_types_join_the_registers_list(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Risk", "Owner", "Category"],
        ["R1", "a", "x", "financial; legal"],
        ["R2", "b", "x", "Financial"],
    ]
    reading = read(workbook(tmp_path / "r.xlsx", rows))
    assert reading.types[-1] == "Financial"
    assert [entry.types for entry in reading.entries] == [("Financial", "Legal"), ("Financial",)]


@pytest.mark.parametrize(
    ("cell", "direction", "commentary"),
    [
        ("↑", Direction.INCREASED, ""),
        ("No change", Direction.UNCHANGED, ""),
        ("Down - fewer staff leave", Direction.DECREASED, "fewer staff leave"),
        (
            "The risk has increased because of frost",
            Direction.INCREASED,
            "The risk has increased because of frost",
        ),
        ("Demand has increased", None, "Demand has increased"),
        ("New controls are being tried", None, "New controls are being tried"),
        ("Being managed", None, "Being managed"),
        (None, None, ""),
    ],
)
def test_a_direction_is_stated_only_in_so_many_words(
    tmp_path: Path, cell: str | None, direction: Direction | None, commentary: str
) -> None:
    rows = [[*HEADINGS, "Trend"], ["R1", "Late", "PM", 16, 9, cell]]
    entry = one(workbook(tmp_path / "r.xlsx", rows))
    assert entry.stated == direction or (entry.stated is not None and entry.stated.direction == direction)
    assert entry.commentary == commentary


def test_hidden_sheets_are_left_and_hidden_rows_are_read_and_both_are_told(tmp_path: Path) -> None:
    def shape(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.sheet_state = "hidden" if sheet.title == "Old" else "visible"

    sheets = {"Risks": [HEADINGS, ["R1", "Late", "PM", 16, 9]], "Old": [HEADINGS, ["R9", "Gone", "PM", 16, 9]]}
    reading = read(workbooks(tmp_path / "r.xlsx", sheets, shape))
    assert [entry.reference for entry in reading.entries] == ["R1"]
    assert any("hidden in the file" in text for text in said(reading, "imported"))
    assert any("the sheet is hidden" in text for text in said(reading, "skipped"))


def test_a_summary_sheet_does_not_stand_in_for_the_register(tmp_path: Path) -> None:
    sheets = {
        "Summary": [["Ref", "Risk", "Residual score"], ["R1", "Late", 9]],
        "Risks": [HEADINGS, ["R1", "Late", "PM", 16, 9]],
    }
    reading = read(workbooks(tmp_path / "r.xlsx", sheets))
    assert [entry.owner for entry in reading.entries] == ["PM"]
    assert reading.rejected == 0


def test_one_bad_row_never_sinks_the_rest(tmp_path: Path) -> None:
    rows = [
        HEADINGS, ["R1", "Late", "PM", 16, 9], ["R" * 60, "Long reference", "PM", 9, 4], ["R3", None, "PM", 9, 4],
        ["R4", "#REF!", "PM", 9, 4], ["R5", "Odd scores", "PM", "sixteen", -3], ["R6", "Last", "PM", 16, 9],
    ]  # fmt: skip
    reading = read(workbook(tmp_path / "r.xlsx", rows))
    assert [entry.reference for entry in reading.entries] == ["R1", "R5", "R6"]
    assert reading.rejected == 3
    assert reading.entries[1].initial is None
    assert rows_told(reading)["Risks"] == set(range(1, 8))


def test_guidance_under_the_headings_is_no_entry(tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        ["Unique ID", "What may happen", "Who", "1-25", "1-25"],
        ["R1", "a", "x", 9, 4],
        ["R2", "b", "x", 9, 4],
    ]
    assert [entry.reference for entry in read(workbook(tmp_path / "r.xlsx", rows)).entries] == ["R1", "R2"]


def test_a_csv_of_words_only_is_read_like_a_workbook(tmp_path: Path) -> None:
    rows = [HEADINGS, ["R1", "Late", "PM", "16", "9"], [], ["note"]]
    entry = one(csv_file(tmp_path / "r.csv", rows))
    assert (entry.initial, entry.residual) == (Rating(4, 4, 16), Rating(3, 3, 9))


@pytest.mark.parametrize(
    "rows",
    [
        [["Score", "Label", "Description"], [1, "Low", "Little harm"], [5, "High", "Great harm"]],
        [["Name", "Address"], ["A", "B"]],
        [["Action", "Owner", "Due date", "Status"], ["Paint", "Ann", "soon", "open"]],
    ],
)
def test_a_table_that_is_no_register_is_refused(tmp_path: Path, rows: list[list[Any]]) -> None:
    with pytest.raises(UnusableFile, match="holds no register"):
        read(workbook(tmp_path / "r.xlsx", rows, "Sheet1"))


def test_reading_tells_how_far_it_is_and_can_be_cancelled(tmp_path: Path) -> None:
    rows = [HEADINGS, *(["R" + str(number), "Late", "PM", 16, 9] for number in range(450))]
    path = workbook(tmp_path / "r.xlsx", rows)
    told: list[tuple[int, int]] = []
    read_register(
        path,
        Settings("id", "x", Quarter(2026, 3)),
        FIVE_BY_FIVE,
        progress=lambda done, total: told.append((done, total)),
    )
    assert (400, 450) in told

    def stop(done: int, total: int) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        read_register(path, Settings("id", "x", Quarter(2026, 3)), FIVE_BY_FIVE, progress=stop)
