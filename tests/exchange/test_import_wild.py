"""Registers that other bodies publish: what comes in, and that no row goes unmentioned."""

from pathlib import Path

import pytest

from riskreg.exchange.incoming.bringing import Reading, read_register
from riskreg.exchange.sheets.source import read_sheets
from riskreg.model.quarter import Quarter
from riskreg.model.records import Settings
from riskreg.scoring.rating import Rating
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.exchange.test_import_published import rows_told

EXPECTED = {"01": 14, "03": 6, "07": 1, "21": 300, "22": 1, "26": 2}


def find(wild: Path, number: str) -> Path:
    return next(wild.glob(f"{number}_*"))


def read(path: Path) -> Reading:
    return read_register(path, Settings("id", "A body", Quarter(2026, 3)), FIVE_BY_FIVE)


@pytest.mark.parametrize("number", EXPECTED)
def test_the_entries_come_in_and_every_row_is_accounted_for(wild: Path, number: str) -> None:
    path = find(wild, number)
    reading = read(path)
    assert len(reading.entries) == EXPECTED[number]
    told = rows_told(reading)
    for sheet in read_sheets(path):
        assert told[sheet.name] >= set(range(1, sheet.last_row + 1)), sheet.name


def test_factors_and_scores_beside_each_other_agree(wild: Path) -> None:
    for number in ("01", "21", "22"):
        for entry in read(find(wild, number)).entries:
            assert entry.initial is not None
            assert entry.initial.has_factors
            assert entry.residual is not None
            assert entry.residual.has_factors


def test_references_are_kept_as_they_are(wild: Path) -> None:
    assert read(find(wild, "01")).entries[0].reference == "Risk 001"
    assert read(find(wild, "07")).entries[0].reference == "RISKMGMT-1"
    assert read(find(wild, "22")).entries[0].reference == "00232"
    assert [entry.reference for entry in read(find(wild, "26")).entries] == ["R001", "R002"]


def test_words_of_a_three_step_scale_are_not_guessed(wild: Path) -> None:
    assert [entry.initial for entry in read(find(wild, "26")).entries] == [
        Rating(None, None, 9),
        Rating(None, None, 6),
    ]


def test_what_has_no_place_is_counted_column_by_column(wild: Path) -> None:
    notes = [note for note in read(find(wild, "21")).notes if "has no place in the register" in note.text]
    assert len(notes) == 7
    assert all("300 filled cells" in note.text for note in notes)
