"""Ratings on another body's scale, ratings that contradict themselves, and scores written with their factors."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.incoming.bringing import Reading
from riskreg.scoring.rating import Rating
from tests.exchange.made_files import workbook, workbooks
from tests.exchange.test_import_strangers import read, said, texts

ROWS = [["A1", "Fire", 4, 2, 8, "Ann"], ["A2", "Flood", 3, 4, 12, "Bob"]]
PLAIN = ["Ref", "Risk", "Impact", "Likelihood", "Score", "Owner"]
KEY_ACROSS = [["Impact", "1 Minor", "2 Moderate", "3 Major", "4 Critical"]]
KEY_DOWN = [["Likelihood"], [4, "Very likely"], [3, "Likely"], [2, "Unlikely"], [1, "Rare"]]
KEY_OF_FIVE = [["Impact"], *([n, w] for n, w in enumerate(("Minimal", "Minor", "Moderate", "Major", "Severe"), 1))]


def is_left_out(reading: Reading) -> bool:
    asks = said(reading, "ask")
    assert sum("scores on another scale" in text for text in asks) <= 1
    assert all(entry.initial is None and entry.residual is None for entry in reading.entries) == any(
        "scores on another scale" in text for text in asks
    )
    return any("scores on another scale" in text for text in asks)


@pytest.mark.parametrize(
    ("impact", "score"),
    [("Impact (1-4)", "Score"), ("Impact 1 to 4", "Score"), ("Impact /4", "Score"), ("Impact", "Score (1-16)")],
)
def test_a_heading_that_states_another_scale_leaves_the_ratings_to_the_officer(
    tmp_path: Path, impact: str, score: str
) -> None:
    headings = ["Ref", "Risk", impact, "Likelihood", score, "Owner"]
    reading = read(workbook(tmp_path / "r.xlsx", [headings, *ROWS]))
    assert is_left_out(reading)
    assert [entry.title for entry in reading.entries] == ["Fire", "Flood"]
    assert any("score 8, impact 4, likelihood 2" in text for text in said(reading, "ask"))
    assert reading.rejected == 0


@pytest.mark.parametrize("key", [KEY_ACROSS, KEY_DOWN])
def test_a_key_to_the_scores_states_another_scale(tmp_path: Path, key: list[list[Any]]) -> None:
    assert is_left_out(read(workbooks(tmp_path / "r.xlsx", {"Risks": [PLAIN, *ROWS], "Scoring": key})))


@pytest.mark.parametrize("key", [KEY_OF_FIVE, [["Response"], [1, "Treat"], [2, "Tolerate"], [3, "Transfer"]]])
def test_the_registers_own_scale_and_other_lists_are_no_other_scale(tmp_path: Path, key: list[list[Any]]) -> None:
    headings = ["Ref", "Risk", "Impact (1-5)", "Likelihood (1 to 5)", "Score /25", "Owner"]
    for number, names in enumerate((headings, PLAIN)):
        path = workbooks(tmp_path / f"{number}.xlsx", {"Risks": [names, *ROWS], "Scoring": key})
        assert not is_left_out(read(path))


def test_a_key_that_the_ratings_go_beyond_is_not_their_scale(tmp_path: Path) -> None:
    rows = [PLAIN, *ROWS, ["A3", "Theft", 5, 5, 25, "Cid"]]
    assert not is_left_out(read(workbooks(tmp_path / "r.xlsx", {"Risks": rows, "Scoring": KEY_ACROSS})))


@pytest.mark.parametrize("text", ["16 (4x4)", "16 (4 x 4)", "16 = 4x4", "4x4 (16)", "(4 x 4) = 16", "4 X 4"])
def test_a_score_beside_its_factors_is_read(tmp_path: Path, text: str) -> None:
    rows = [["Ref", "Risk", "Owner", "Inherent", "Residual"], ["A1", "Fire", "Ann", "5x4=20", text]]
    (entry,) = read(workbook(tmp_path / "r.xlsx", rows)).entries
    assert (entry.initial, entry.residual) == (Rating(5, 4, 20), Rating(4, 4, 16))


@pytest.mark.parametrize(
    ("factors", "quoted"),
    [((3, 5, 16), "score 16, impact 3, likelihood 5"), ((3, 6, 18), "score 18, impact 3, likelihood 6")],
)
def test_a_rating_that_cannot_stand_is_quoted_whole(
    tmp_path: Path, factors: tuple[int, int, int], quoted: str
) -> None:
    reading = read(workbook(tmp_path / "r.xlsx", [PLAIN, ["A1", "Fire", *factors, "Ann"]]))
    assert reading.entries[0].initial is None
    assert any(quoted in text for text in said(reading, "ask"))


@pytest.mark.parametrize("first", ["Total", "TOTALS:", "Grand total", "Average"])
def test_totals_are_no_entry_and_no_fault(tmp_path: Path, first: str) -> None:
    for number, foot in enumerate(([first, None, None, None, 20], [None, first, 7, 6, 20])):
        reading = read(workbook(tmp_path / f"{number}.xlsx", [PLAIN, *ROWS, foot]))
        assert (len(reading.entries), reading.rejected) == (2, 0)
        assert any("it holds totals" in text for text in said(reading, "skipped"))


def test_the_headings_of_an_assurance_framework_are_understood(tmp_path: Path) -> None:
    def shape(sheet: Worksheet) -> None:
        for block in ("D1:F1", "G1:I1"):
            sheet.merge_cells(block)

    rows = [
        ["Risk ID", "Risk description", "Exec Lead", "Inherent risk", None, None, "Current risk", None, None,
         "Operational Owner", "Gaps / actions"],
        [None, None, None, "L", "C", "Score", "L", "C", "R"],
        ["B1", "Wards close", "Chief Nurse", 5, 4, 20, 3, 4, 12, "Matron", "Hire"],
    ]  # fmt: skip
    reading = read(workbook(tmp_path / "r.xlsx", rows, shape=shape))
    (entry,) = reading.entries
    assert (entry.initial, entry.residual) == (Rating(4, 5, 20), Rating(4, 3, 12))
    assert entry.owner == "Chief Nurse; Matron"
    assert texts(entry.strands[0].actions) == ["Hire"]
    assert any("names owners too" in text for text in said(reading, "changed"))


def test_a_lone_letter_is_no_rating(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / "r.xlsx", [["Ref", "Risk", "Owner", "C"], ["B1", "Late", "Ann", 4]]))
    assert reading.entries[0].initial is None
    assert any('Column D ("C") has no place' in text for text in said(reading, "skipped"))


@pytest.mark.parametrize(
    "heading",
    ["Lead", "Risk Lead", "Executive Lead", "Lead Director", "Responsible Officer", "Responsible Manager",
     "Accountable Director", "Operational Owner"],
)  # fmt: skip
def test_owners_go_by_many_names(tmp_path: Path, heading: str) -> None:
    rows = [["Ref", "Risk", heading, "Residual score"], ["B1", "Late", "Ann", 9]]
    assert read(workbook(tmp_path / "r.xlsx", rows)).entries[0].owner == "Ann"


def test_a_column_that_may_be_the_owners_is_asked_about(tmp_path: Path) -> None:
    rows = [["Ref", "Risk", "Residual score", "Whom to ring"], ["B1", "Late", 9, "Ann"], ["B2", "Dear", 9, "Bob"]]
    assert any(
        'Is it column D ("Whom to ring")?' in text
        for text in said(read(workbook(tmp_path / "r.xlsx", rows)), "ask")
    )
