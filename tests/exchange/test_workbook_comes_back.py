"""What the workbook says, the importer reads back."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from openpyxl import load_workbook

from riskreg.exchange.incoming.bringing import bring_in
from riskreg.exchange.incoming.reading import read_register
from riskreg.exchange.workbook import export
from riskreg.model.entry import Closure, Entry, Link, Relation, Strand
from riskreg.model.quarter import Quarter
from riskreg.model.records import PaperColumn, PaperStyle, RegisterState
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.exchange.register_states import bullets, full_state, laid_out, recorded, state_of
from tests.exchange.register_states import entry as an_entry


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
    state = state_of(
        an_entry("CR1.1", "A matter\nof two lines", strands=strands), an_entry("CR2", strands=strands)
    )
    back = brought_back(state, tmp_path / "r.xlsx")
    assert {name: each.strands for name, each in back.items()} == {"CR1.1": strands, "CR2": strands}


def test_references_with_points_in_other_registers_stay_what_they_are(tmp_path: Path) -> None:
    state = state_of(
        an_entry("1.1", "Fire", owner="Chief"), an_entry("1.2", "Fire", owner="Chief"), an_entry("1.3", "Flood")
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


def tied_state() -> RegisterState:
    """A merged, a split and a superseded entry, at levels of their own; the first was renumbered since."""
    stays, split_off = an_entry("CR5", level="Directorate"), an_entry("CR6", level="Service")
    gone = an_entry(
        "CR9",
        closure=Closure(date(2018, 5, 3), "The same matter", "Board"),
        links=(Link(Relation.MERGED_INTO, stays.id, "CR1"),),
    )
    chance = an_entry("CO1", links=(Link(Relation.SUPERSEDES, stays.id, "CR1"),))
    of_two = replace(split_off, links=(Link(Relation.SPLIT_FROM, stays.id, "CR1"), gone.links[0]))
    return state_of(stays, of_two, recorded(gone, Direction.CLOSED), chance)


def said_links(one: Entry, named: dict[str, str]) -> list[tuple[Relation, str]]:
    return [(link.relation, named[link.entry_id]) for link in one.links]


def test_levels_and_links_come_back(tmp_path: Path) -> None:
    state = tied_state()
    back = brought_back(state, tmp_path / "r.xlsx")
    assert {name: one.level for name, one in back.items()} == {
        "CR5": "Directorate", "CR6": "Service", "CR9": "", "CO1": "",
    }  # fmt: skip
    before = {one.entry.id: one.entry.reference for one in state.entries}
    after = {one.id: one.reference for one in back.values()}
    for one in state.entries:
        assert said_links(back[one.entry.reference], after) == said_links(one.entry, before)


def test_the_reason_for_a_stated_direction_comes_back(tmp_path: Path) -> None:
    why = "The contract ends in July"
    stated = an_entry("CR1", stated=Statement(Direction.INCREASED, "2018/19 Q1", why))
    earlier = an_entry("CR2", stated=Statement(Direction.DECREASED, "2017/18 Q4", "Said a quarter ago"))
    state = state_of(recorded(stated, Direction.INCREASED), recorded(earlier, Direction.UNCHANGED))
    back = brought_back(state, tmp_path / "r.xlsx")
    assert back["CR1"].stated == stated.stated
    assert back["CR2"].stated == Statement(Direction.UNCHANGED, "2018/19 Q1")
    register = Register.create(tmp_path / "r.riskreg", name="Council", actor="Officer", quarter=Quarter(2018, 1))
    assert bring_in(register, tmp_path / "r.xlsx", actor="Officer").new == 2
    export(register.state(), tmp_path / "again.xlsx")
    report = bring_in(register, tmp_path / "again.xlsx", actor="Officer")
    assert (report.new, report.updated, report.unchanged) == (0, 0, 2)


def test_columns_for_levels_and_links_stand_only_where_they_say_something(tmp_path: Path) -> None:
    export(full_state(), tmp_path / "plain.xlsx")
    export(tied_state(), tmp_path / "tied.xlsx")
    export(tied_state(), tmp_path / "public.xlsx", public=True)
    plain, tied, public = (
        [cell.value for cell in load_workbook(tmp_path / f"{name}.xlsx")["Risks"][4]]
        for name in ("plain", "tied", "public")
    )
    assert not {"Register level", "Links"} & {*plain, *public}
    assert tied[-2:] == ["Register level", "Links"]


def test_links_lead_to_the_entries_that_the_register_has_already(tmp_path: Path) -> None:
    export(tied_state(), tmp_path / "r.xlsx")
    register = Register.create(tmp_path / "r.riskreg", name="Council", actor="Officer", quarter=Quarter(2018, 1))
    kept = register.save(replace(an_entry("CR5"), id=str(uuid4()), level=""), 0, actor="Officer")
    report = bring_in(register, tmp_path / "r.xlsx", actor="Officer")
    assert (report.new, report.updated) == (3, 1)
    assert register.get(kept.entry.id).entry.level == "Directorate"
    assert {link.entry_id for link in register.find("CR6").entry.links} == {kept.entry.id}
    assert {one.entry.reference for one in register.linked(kept.entry.id)} == {"CR6", "CR9", "CO1"}


def test_a_level_that_the_register_lacks_and_a_link_to_nobody_are_asked_about(tmp_path: Path) -> None:
    lone = an_entry("CR1", level="Parish", links=(Link(Relation.SUPERSEDES, "nobody", "CR77"),))
    export(state_of(lone), tmp_path / "r.xlsx")
    register = Register.create(tmp_path / "r.riskreg", name="Council", actor="Officer", quarter=Quarter(2018, 1))
    report = bring_in(register, tmp_path / "r.xlsx", actor="Officer")
    asked = " ".join(note.text for note in report.notes if note.outcome == "ask")
    assert 'The level "Parish" is not one of the register\'s (Corporate, Directorate, Service)' in asked
    assert "CR77, which the file ties it to, is neither in the file nor in the register" in asked
    assert (register.find("CR1").entry.level, register.find("CR1").entry.links) == ("", ())
