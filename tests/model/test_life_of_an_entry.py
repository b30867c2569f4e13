"""Renumbered, moved, tied to others: what an entry was stays known, and old scores keep their meaning."""

from dataclasses import replace
from datetime import date

import pytest

from riskreg.model.entry import Closure, Link, Relation
from riskreg.model.errors import InvalidEntry, NotFound
from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.model.conftest import Make

Q1 = Quarter(2018, 1)
WEIGHTED = replace(
    FIVE_BY_FIVE,
    name="Impact weighted",
    matrix=tuple(tuple(i * li + (2 if i > 3 else 0) for li in range(1, 6)) for i in range(1, 6)),
    bands=(*FIVE_BY_FIVE.bands[:-1], replace(FIVE_BY_FIVE.bands[-1], lowest=17, highest=27)),
)


def test_a_renumbered_entry_is_found_by_the_reference_it_had(register: Register, make: Make) -> None:
    first, second = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Dana", reason="In", act="save")
    swapped = [(replace(first.entry, reference="CR2"), 1), (replace(second.entry, reference="CR3"), 1)]
    register.save_all(swapped, actor="Dana", reason="Full review", act="renumber")
    assert register.find("CR2").entry.id == first.entry.id, "who bears it now comes first"
    assert register.find("CR1").entry.id == first.entry.id
    assert {row.reference: row.former for row in register.summaries()} == {"CR2": "CR1", "CR3": "CR2"}
    with pytest.raises(NotFound):
        register.find("CR")
    register.sign_off(Q1, actor="Director")
    again = replace(register.get(first.entry.id).entry, reference="CR9")
    register.save_all([(again, 2)], actor="Dana", reason="Again", act="renumber")
    assert register.find("CR9") == register.find("CR1")
    assert next(row.former for row in register.summaries() if row.reference == "CR9") == "CR1\nCR2"
    assert [e.act for e in register.audit_trail(TrailFilter(entry_id=first.entry.id))] == [
        Act.RENUMBER, Act.RENUMBER, Act.SAVE,
    ]  # fmt: skip
    assert register.verify().ok


def test_merged_entries_stay_tied_and_the_tie_is_seen_from_both_ends(register: Register, make: Make) -> None:
    stays, goes = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Dana", reason="In")
    link = Link(Relation.MERGED_INTO, stays.entry.id, "CR1")
    merged = replace(goes.entry, closure=Closure(date(2018, 4, 2), "The same matter", "CMT"), links=(link,))
    register.save_all([(merged, 1)], actor="Dana", reason="Merged", act="merge")
    assert register.get(goes.entry.id).entry.links == (link,)
    assert [each.entry.reference for each in register.linked(stays.entry.id)] == ["CR2"]
    assert register.linked(goes.entry.id) == ()
    register.sign_off(Q1, actor="Director")
    assert [each.entry.reference for each in register.linked(stays.entry.id)] == ["CR2"], "retired, and still told"
    assert register.history(goes.entry.id)[-1].changed == ("status", "links")
    assert register.verify().ok


def test_an_entry_moves_between_the_levels_of_its_register(register: Register, make: Make) -> None:
    saved = register.save(make(level="Directorate"), 0, actor="Officer")
    assert register.summaries()[0].level == "Directorate"
    with pytest.raises(InvalidEntry, match="Parish is not one of the register's levels"):
        register.save(replace(saved.entry, level="Parish"), 1, actor="Officer")
    up = register.save_all([(replace(saved.entry, level=""), 1)], actor="Dana", reason="Escalated", act="move")
    assert up[0].entry.level == ""
    assert register.verify().ok


def test_an_act_that_is_none_is_refused(register: Register, make: Make) -> None:
    with pytest.raises(InvalidEntry, match='"sign-off" is nothing that riskreg records of an entry'):
        register.save_all([(make(), 0)], actor="Officer", reason="", act="sign-off")


def test_settings_change_in_the_open_and_nobodys_change_is_lost(register: Register) -> None:
    before = register.settings
    changed = replace(before, name="New name", types=("Legal",), levels=("One", "Two"))
    assert register.change_settings(changed, before, actor="Dana") == register.settings == changed
    with pytest.raises(InvalidEntry, match="changed meanwhile"):
        register.change_settings(replace(before, name="Other"), before, actor="Officer")
    for wrong, said in (
        (replace(changed, name=" "), "needs a name"),
        (replace(changed, types=("Legal", "legal")), "Two types have the same name"),
        (replace(changed, levels=()), "Every level needs a name"),
        (replace(changed, open_quarter=Quarter(2020, 1)), "not settings"),
    ):
        with pytest.raises(InvalidEntry, match=said):
            register.change_settings(wrong, changed, actor="Dana")
    register.sign_off(Q1, actor="Director")
    now = register.settings
    with pytest.raises(InvalidEntry, match="month that the year starts in"):
        register.change_settings(replace(now, start_month=1), now, actor="Dana")
    assert register.verify().ok


def scored(register: Register, scheme: Scheme, actor: str = "Dana") -> int:
    return register.change_scheme(scheme, max(register.schemes()), actor=actor, reason="New policy")


def test_a_new_scheme_gives_no_old_score_another_meaning(register: Register, make: Make) -> None:
    saved = register.save(make(residual=None, target=None), 0, actor="Officer")
    old = register.save(replace(saved.entry, residual=FIVE_BY_FIVE.rate(5, 3)), 1, actor="Officer")
    assert scored(register, WEIGHTED) == 2
    titled = register.save(replace(old.entry, title="Another title"), 2, actor="Officer")
    assert titled.scheme == 1, "rated as it was, read as it was"
    assert register.summaries()[0].scheme == 1
    with pytest.raises(InvalidEntry, match=r"initial rating of 25 .*was given in an earlier scheme"):
        register.save(replace(titled.entry, residual=WEIGHTED.rate(5, 4)), 3, actor="Officer", reason="Worse")
    whole = replace(titled.entry, initial=WEIGHTED.rate(5, 5), residual=WEIGHTED.rate(5, 4))
    rated = register.save(whole, 3, actor="Officer", reason="Rated again")
    assert (rated.scheme, rated.entry.residual) == (2, Rating(5, 4, 22))
    assert [step.recorded.scheme for step in register.history(saved.entry.id)] == [1, 1, 1, 2]
    assert register.verify().ok


def test_a_scheme_is_changed_with_a_reason_from_the_one_in_force(register: Register) -> None:
    with pytest.raises(InvalidEntry, match="needs a reason"):
        register.change_scheme(WEIGHTED, 1, actor="Dana", reason=" ")
    assert register.change_scheme(FIVE_BY_FIVE, 1, actor="Dana", reason="The same") == 1
    assert scored(register, WEIGHTED) == 2
    with pytest.raises(InvalidEntry, match="changed meanwhile"):
        register.change_scheme(FIVE_BY_FIVE, 1, actor="Officer", reason="Back")
    assert register.audit_trail()[0].act is Act.CHANGE


def test_movement_is_not_claimed_between_scales_that_differ(register: Register, make: Make) -> None:
    saved = register.save(make("CR1", 12), 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    scored(register, WEIGHTED)
    rated = replace(saved.entry, initial=WEIGHTED.rate(5, 5), residual=WEIGHTED.rate(4, 3))
    assert register.save(rated, 1, actor="Officer", reason="Rated again").derived is None
    assert register.verify().ok


def test_what_sign_offs_froze_is_counted_without_reading_the_entries(register: Register, make: Make) -> None:
    risk, chance = register.save_all([(make("CR1", 16), 0), (make("CO1", 12), 0)], actor="Dana", reason="In")
    register.sign_off(Q1, actor="Director")
    register.save(replace(risk.entry, residual=None), 1, actor="Officer", reason="Not known")
    register.sign_off(Q1.next, actor="Director")
    (_, first), (second, then) = register.reported()
    assert (first[risk.entry.id].residual, first[risk.entry.id].kind) == (16, Kind.RISK)
    assert (then[risk.entry.id].residual, then[chance.entry.id].residual) == (None, 12)
    assert register.reported(1)[0][0] == second
