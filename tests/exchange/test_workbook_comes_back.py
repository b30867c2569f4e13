"""What the workbook says, the importer reads back."""

from dataclasses import replace
from pathlib import Path

from riskreg.exchange.incoming.reading import read_register
from riskreg.exchange.workbook import export
from riskreg.model.entry import Entry
from riskreg.model.records import RegisterState
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.exchange.register_states import full_state, recorded, state_of


def brought_back(state: RegisterState, path: Path) -> dict[str, Entry]:
    export(state, path)
    return {entry.reference: entry for entry in read_register(path, state.settings, state.scheme).entries}


def test_every_field_of_every_entry_comes_back(tmp_path: Path) -> None:
    state = full_state()
    back = brought_back(state, tmp_path / "r.xlsx")
    assert list(back) == [one.entry.reference for one in state.entries]
    for one in state.entries:
        entry = back[one.entry.reference]
        assert replace(entry, id=one.entry.id, stated=None) == one.entry
        if one.direction is not None and entry.closure is None:
            assert entry.stated is not None
            assert entry.stated.direction is one.direction


def test_a_published_register_comes_back_with_every_word(published: Path, tmp_path: Path) -> None:
    settings = state_of().settings
    entries = read_register(published, settings, FIVE_BY_FIVE).entries
    state = state_of(*(recorded(entry, entry.stated and entry.stated.direction) for entry in entries))
    back = brought_back(state, tmp_path / "r.xlsx")
    assert list(back) == [entry.reference for entry in entries]
    for entry in entries:
        again = back[entry.reference]
        assert again.text().split() == entry.text().split()
        assert (again.initial, again.residual) == (entry.initial, entry.residual)
        assert again.stated == entry.stated
        assert len(again.strands) == len(entry.strands)
