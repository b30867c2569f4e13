"""What the workbook says, the importer reads back."""

from dataclasses import replace
from pathlib import Path

import pytest

from riskreg.exchange.incoming.reading import read_register
from riskreg.exchange.workbook import export
from riskreg.model.entry import Entry, Strand
from riskreg.model.records import PaperColumn, PaperStyle, RegisterState
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.exchange.register_states import bullets, entry, full_state, laid_out, recorded, state_of


def brought_back(state: RegisterState, path: Path) -> dict[str, Entry]:
    export(state, path)
    return {entry.reference: entry for entry in read_register(path, state.settings, state.scheme).entries}


@pytest.mark.parametrize("state", [full_state(), laid_out(full_state())], ids=["table", "as published"])
def test_every_field_of_every_entry_comes_back(tmp_path: Path, state: RegisterState) -> None:
    back = brought_back(state, tmp_path / "r.xlsx")
    assert list(back) == [one.entry.reference for one in state.entries]
    for one in state.entries:
        entry = back[one.entry.reference]
        assert replace(entry, id=one.entry.id, stated=None) == one.entry
        if one.direction is not None and entry.closure is None:
            assert entry.stated is not None
            assert entry.stated.direction is one.direction


@pytest.mark.parametrize("style", list(PaperStyle))
def test_a_published_register_comes_back_with_every_word(
    published: Path, tmp_path: Path, style: PaperStyle
) -> None:
    settings = state_of().settings
    entries = read_register(published, settings, FIVE_BY_FIVE).entries
    state = state_of(*(recorded(one, one.stated and one.stated.direction) for one in entries))
    back = brought_back(laid_out(state, style=style), tmp_path / "r.xlsx")
    assert list(back) == [one.reference for one in entries]
    for one in entries:
        again = back[one.reference]
        assert again.text().split() == one.text().split()
        assert (again.initial, again.residual) == (one.initial, one.residual)
        assert again.stated == one.stated
        assert len(again.strands) == len(one.strands)


def test_columns_in_another_order_under_other_names_come_back(tmp_path: Path) -> None:
    names = ("title", "reference", "residual score", "target score", "initial score", "actions", "controls")
    own = {"title": "What it is", "reference": "Nr", "controls": "What stands in its way", "owner": "Whose"}
    columns = tuple(
        PaperColumn(name, own.get(name, ""), own.get(name, ""))
        for name in (*names, "consequences", "types", "owner", "direction")
    )
    state = laid_out(full_state(), columns=columns)
    back = brought_back(state, tmp_path / "r.xlsx")
    for one in state.entries:
        assert replace(back[one.entry.reference], id=one.entry.id, stated=None) == one.entry


def test_strands_too_tall_for_a_row_come_back_as_they_were(tmp_path: Path) -> None:
    items = bullets(*(f"Item {number} has rather more words than stand on one line" for number in range(50)))
    strands = (Strand("One", items, items[:3]), Strand("Two", items[:40], items), Strand("Three"))
    state = state_of(entry("CR1.1", "A matter\nof two lines", strands=strands), entry("CR2", strands=strands))
    back = brought_back(state, tmp_path / "r.xlsx")
    assert {name: each.strands for name, each in back.items()} == {"CR1.1": strands, "CR2": strands}


def test_references_with_points_in_other_registers_stay_what_they_are(tmp_path: Path) -> None:
    state = state_of(
        entry("1.1", "Fire", owner="Chief"), entry("1.2", "Fire", owner="Chief"), entry("1.3", "Flood")
    )
    assert list(brought_back(state, tmp_path / "r.xlsx")) == ["1.1", "1.2", "1.3"]


def test_the_other_sheets_are_accounted_for_and_ask_nothing(tmp_path: Path) -> None:
    state = full_state()
    export(state, tmp_path / "r.xlsx")
    reading = read_register(tmp_path / "r.xlsx", state.settings, state.scheme)
    assert reading.rejected == 0
    assert {note.sheet for note in reading.notes if note.outcome == "imported"} == {"Risks", "Opportunities"}
    assert {note.sheet for note in reading.notes if note.outcome == "ask"} <= {
        "Opportunities"
    }  # its 12 has no factors
