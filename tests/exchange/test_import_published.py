"""The published register comes in whole."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from riskreg.exchange.incoming.bringing import Reading, read_register
from riskreg.model.entry import Entry
from riskreg.model.quarter import Quarter
from riskreg.model.records import STANDARD_TYPES, Settings
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind
from riskreg.scoring.standard import FIVE_BY_FIVE


@pytest.fixture
def reading(published: Path) -> Reading:
    return read_register(published, Settings("id", "A county council", Quarter(2026, 3)), FIVE_BY_FIVE)


@pytest.fixture
def entries(reading: Reading) -> dict[str, Entry]:
    return {entry.reference: entry for entry in reading.entries}


def test_every_entry_strand_and_item_is_there_at_its_level(published: Path, reading: Reading) -> None:
    structured = json.loads(published.with_suffix(".json").read_text(encoding="utf-8"))["entries"]
    assert [
        {
            "title": entry.title,
            "strands": [
                {
                    "title": strand.title,
                    **{
                        name: [[int(item.level), item.text] for item in getattr(strand, name)]
                        for name in ("consequences", "controls", "actions")
                    },
                }
                for strand in entry.strands
            ],
        }
        for entry in reading.entries
    ] == [{"title": entry["title"], "strands": entry["strands"]} for entry in structured]


def test_eleven_risks_and_three_opportunities(reading: Reading) -> None:
    assert Counter(entry.kind for entry in reading.entries) == {Kind.RISK: 11, Kind.OPPORTUNITY: 3}
    assert [entry.reference for entry in reading.entries] == [
        *(f"CR{number}" for number in range(1, 12)), "CO1", "CO2", "CO3",
    ]  # fmt: skip


def test_the_three_strands_of_cr1_have_lists_of_their_own(entries: dict[str, Entry]) -> None:
    lists = [(len(s.consequences), len(s.controls), len(s.actions)) for s in entries["CR1"].strands]
    assert lists == [(7, 16, 9), (2, 2, 2), (3, 3, 21)]


def test_the_quarter_is_the_one_in_the_title(reading: Reading) -> None:
    assert reading.quarter == Quarter(2018, 1)


def test_types_become_the_registers_six(reading: Reading, entries: dict[str, Entry]) -> None:
    assert reading.types == STANDARD_TYPES
    assert entries["CR11"].types == ("Organisational", "Economic", "Social")
    assert entries["CO1"].types == ("Economic", "Political", "Organisational")
    assert len(entries["CO2"].types) == 5


def test_scores_get_factors_only_where_there_is_one_way(entries: dict[str, Entry]) -> None:
    for entry in entries.values():
        for rating in (entry.initial, entry.residual):
            assert rating is not None
            assert rating.has_factors == (rating.score in {25, 16})


def test_directions_are_stated_only_where_the_register_says_so(entries: dict[str, Entry]) -> None:
    stated = {reference: entry.stated.direction for reference, entry in entries.items() if entry.stated}
    level = dict.fromkeys(["CR5", "CR7", "CR9", "CR10", "CR11", "CO1"], Direction.UNCHANGED)
    assert stated == {"CR1": Direction.NEW, "CO2": Direction.INCREASED, **level}
    assert entries["CO3"].commentary == ""
    assert all(entries[reference].commentary for reference in ("CR1", "CR2", "CR3", "CR4", "CR6", "CR8"))


def test_each_change_and_each_question_is_reported_with_its_cell(reading: Reading) -> None:
    told = {(note.outcome, note.sheet, note.cell) for note in reading.notes}
    for place in ("A4", "C4", "C5", "J4", "J5"):
        assert ("changed", "Opportunities", place) in told
    for place in ("F4", "H10", "F14", "H14", "F15", "H15", "F16"):
        assert ("ask", "Risks", place) in told
    assert not any(note.outcome == "ask" and note.cell in {"F7", "H7"} for note in reading.notes)


def test_every_row_of_every_sheet_is_accounted_for(reading: Reading) -> None:
    assert rows_told(reading) == {
        "Risks": set(range(1, 17)),
        "Opportunities": set(range(1, 7)),
        "Key to Scores": set(range(1, 10)),
    }
    assert reading.rejected == 0


def rows_told(reading: Reading) -> dict[str, set[int]]:
    rows: dict[str, set[int]] = {}
    for note in reading.notes:
        told = rows.setdefault(note.sheet, set())
        span = re.match(r"Rows ([\d,]+) to ([\d,]+)", note.text)
        if span:
            told.update(range(int(span[1].replace(",", "")), int(span[2].replace(",", "")) + 1))
        else:
            told.add(int(re.sub(r"\D", "", note.cell or "")))
    return rows
