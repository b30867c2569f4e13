"""The one door: what is saved is there, what is refused changes nothing, what is signed off is frozen."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from riskreg.model.changes import Conflict
from riskreg.model.entry import Closure, Entry, Status
from riskreg.model.errors import Cancelled, InvalidEntry, NotFound, UnusableFile
from riskreg.model.glance import glance
from riskreg.model.quarter import Quarter
from riskreg.model.records import Source
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import InvalidScore, Kind, Rating
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.conftest import Clock
from tests.model.conftest import Make
from tests.model.strategies import entries

Q1, Q2, Q3 = Quarter(2018, 1), Quarter(2018, 2), Quarter(2018, 3)
WORSE = FIVE_BY_FIVE.rate(5, 4)


def test_what_was_saved_is_there_after_reopening(register: Register, make: Make) -> None:
    saved = register.save(make(owner="CMT"), 0, actor="Officer")
    again = Register.open(register.path)
    assert again.get(saved.entry.id) == again.find("CR1") == saved
    assert again.settings.open_quarter == Q1
    assert again.scheme == FIVE_BY_FIVE


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(entries)
def test_any_entry_comes_back_as_it_was(register: Register, entry: Entry) -> None:
    register.path.unlink()
    fresh = Register.create(register.path, name="Council", actor="Officer", quarter=Q1)
    saved = fresh.save(entry, 0, actor="Officer", reason="as drawn")
    stated = entry.stated and replace(entry.stated, reason=entry.stated.reason or "as drawn")
    assert fresh.get(entry.id).entry == saved.entry == replace(entry, stated=stated)
    assert fresh.verify().ok


def test_saving_what_stands_already_adds_nothing(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    before = register.revision()
    assert register.save(saved.entry, 1, actor="Officer") == saved
    assert register.revision() == before


def test_a_stale_save_is_a_conflict_shown_field_by_field(register: Register, make: Make) -> None:
    saved = register.save(make(owner="A"), 0, actor="Officer")
    register.save(replace(saved.entry, owner="B"), 1, actor="Colleague")
    before = register.revision()
    with pytest.raises(Conflict, match="Colleague") as refused:
        register.save(replace(saved.entry, owner="C"), 1, actor="Officer")
    (field,) = refused.value.fields
    assert (field.name, field.base, field.theirs, field.mine) == ("owner", "A", "B", "C")
    assert refused.value.theirs.revision == 2
    assert register.revision() == before


def test_two_windows_on_one_file_see_each_others_saves(register: Register, make: Make) -> None:
    other = Register.open(register.path)
    saved = register.save(make(), 0, actor="Officer")
    other.save(replace(saved.entry, owner="CMT"), 1, actor="Colleague")
    assert register.get(saved.entry.id).entry.owner == "CMT"


def test_a_changed_rating_needs_a_reason(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    with pytest.raises(InvalidEntry, match="CR1: the residual rating changed: say why"):
        register.save(replace(saved.entry, residual=WORSE), 1, actor="Officer", reason="  ")
    assert (
        register.save(replace(saved.entry, residual=WORSE), 1, actor="Officer", reason="Staff left").revision == 2
    )


def test_a_first_rating_and_stating_the_factors_of_a_score_need_none(register: Register, make: Make) -> None:
    saved = register.save(make(residual=20), 0, actor="Officer")
    assert saved.entry.residual == Rating(None, None, 20)
    stated = register.save(replace(saved.entry, residual=WORSE, target=WORSE), 1, actor="Officer")
    assert stated.entry.residual == Rating(5, 4, 20)


@pytest.mark.parametrize(
    ("change", "error", "complaint"),
    [
        ({"types": ("Cosmic",)}, InvalidEntry, "Cosmic is not one of the register's types"),
        ({"residual": Rating(4, 4, 17)}, InvalidScore, "is 16, not 17"),
        ({"residual": Rating(None, None, 17)}, InvalidScore, "score of 17"),
        ({"residual": Rating(6, 1, 6)}, InvalidScore, "scale runs from 1 to 5"),
    ],
)
def test_what_does_not_fit_the_register_is_refused_whole(
    register: Register, make: Make, change: dict[str, object], error: type[Exception], complaint: str
) -> None:
    before = register.revision()
    with pytest.raises(error, match=complaint):
        register.save(make(**change) if "types" in change else replace(make(), **change), 0, actor="Officer")
    assert register.revision() == before
    assert register.summaries() == []


def test_an_open_reference_is_used_once(register: Register, make: Make) -> None:
    register.save(make(), 0, actor="Officer")
    with pytest.raises(InvalidEntry, match="CR1 is in use"):
        register.save(make(), 0, actor="Officer")
    with pytest.raises(InvalidEntry, match="CR2 is in use"):
        register.save_all([(make("CR2"), 0), (make("CR2"), 0)], actor="Officer", reason="")
    assert register.references() == {"CR1"}


def test_many_saves_are_all_or_none(register: Register, make: Make) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled("Stopped.")

    before = register.revision()
    with pytest.raises(Cancelled):
        register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Officer", reason="", progress=stop)
    with pytest.raises(InvalidEntry):
        register.save_all([(make("CR1"), 0), (make("CR2", types=("Cosmic",)), 0)], actor="Officer", reason="")
    assert register.revision() == before


def test_an_import_may_bring_types_its_quarter_and_its_source(register: Register, make: Make) -> None:
    source = Source("register.xlsx", "ab" * 32)
    register.save_all(
        [(make(types=("Strategic",)), 0)],
        actor="Officer", reason="Imported", types=("Economic", "Strategic"), quarter=Q3, source=source,
    )  # fmt: skip
    assert register.settings.types == ("Economic", "Strategic")
    assert register.settings.open_quarter == Q3
    assert register.imported(source.sha256) is not None
    assert register.imported("cd" * 32) is None
    assert [step.act for step in register.history(register.find("CR1").entry.id)] == ["import"]
    with pytest.raises(InvalidEntry, match="open quarter stays 2018/19 Q3"):
        register.save_all([], actor="Officer", reason="", quarter=Q1)


def test_references_differ_by_more_than_case_and_are_found_in_any(register: Register, make: Make) -> None:
    saved = register.save(make("CR1"), 0, actor="Officer")
    with pytest.raises(InvalidEntry, match="cr1 is in use"):
        register.save(make("cr1"), 0, actor="Officer")
    assert register.find("cr1") == saved


def test_references_may_be_swapped_or_handed_on_in_one_act(register: Register, make: Make) -> None:
    one, two = register.save_all([(make("CR1"), 0), (make("CR2"), 0)], actor="Officer", reason="")
    swapped = [(replace(one.entry, reference="CR2"), 1), (replace(two.entry, reference="CR1"), 1)]
    register.save_all(swapped, actor="Officer", reason="Full review", act="save")
    assert register.find("CR1").entry.id == two.entry.id
    assert register.verify().ok


def test_an_entry_is_saved_once_in_one_act_and_keeps_its_kind(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    with pytest.raises(InvalidEntry, match="once at a time"):
        register.save_all([(replace(saved.entry, owner=o), 1) for o in ("A", "B")], actor="Officer", reason="")
    with pytest.raises(InvalidEntry, match="is a risk and stays one"):
        register.save(replace(saved.entry, kind=Kind.OPPORTUNITY), 1, actor="Officer")


@pytest.mark.parametrize("bad", [{"actor": "A\nB"}, {"actor": "\udcff"}, {"actor": ""}, {"reason": "bell\a"}])
def test_who_and_why_are_words_that_a_paper_can_hold(register: Register, make: Make, bad: dict[str, str]) -> None:
    before = register.revision()
    with pytest.raises(InvalidEntry):
        register.save(make(), 0, **({"actor": "Officer"} | bad))
    assert register.revision() == before


def test_what_does_not_read_back_is_damage_and_not_a_fault(register: Register, make: Make) -> None:
    register.save(make(), 0, actor="Officer")
    connection = sqlite3.connect(register.path)
    connection.execute("UPDATE entry SET seq = 9999")
    connection.commit()
    connection.close()
    with pytest.raises(UnusableFile, match="does not fit together"):
        register.state()


class TestSignOff:
    def test_a_signed_off_quarter_never_changes(self, register: Register, make: Make) -> None:
        saved = register.save(make(), 0, actor="Officer")
        signed = register.sign_off(Q1, actor="Director", as_at=date(2018, 4, 2))
        frozen = register.state(Q1)
        register.save(replace(saved.entry, residual=WORSE, title="Other"), 1, actor="Officer", reason="Worse")
        register.save(make("CR2"), 0, actor="Officer")
        register.sign_off(Q2, actor="Director")
        assert register.state(Q1) == frozen
        assert (frozen.head, frozen.rows, frozen.as_at) == (signed.head, signed.rows, date(2018, 4, 2))
        assert [r.entry.title for r in frozen.entries] == ["Title of CR1"]

    def test_the_next_quarter_opens_with_everything_carried_forward(self, register: Register, make: Make) -> None:
        register.save(make(), 0, actor="Officer")
        register.sign_off(Q1, actor="Director")
        assert register.settings.open_quarter == Q2
        (carried,) = register.state().entries
        assert (carried.direction, carried.reported) == (Direction.UNCHANGED, 16)

    def test_direction_is_derived_against_the_last_sign_off(self, register: Register, make: Make) -> None:
        saved = register.save_all(
            [(make("CR1"), 0), (make("CR2"), 0), (make("CR3"), 0), (make("CR4", residual=None), 0)],
            actor="Officer", reason="",
        )  # fmt: skip
        assert {s.direction for s in register.summaries()} == {None}
        register.sign_off(Q1, actor="Director")
        register.save(replace(saved[0].entry, residual=WORSE), 1, actor="Officer", reason="Worse")
        register.save(
            replace(saved[1].entry, residual=FIVE_BY_FIVE.rate(2, 2)), 1, actor="Officer", reason="Better"
        )
        register.save(make("CO1"), 0, actor="Officer")
        closed = replace(saved[2].entry, closure=Closure(date(2018, 7, 1), "Done", "CMT"))
        register.save(closed, 1, actor="Officer")
        shown = {s.reference: s.direction for s in register.summaries()}
        assert shown == {"CR1": "increased", "CR2": "decreased", "CR3": "closed", "CR4": None, "CO1": "new"}
        assert {s.reference: s.direction for s in glance(register.path).summaries} == shown  # type: ignore[union-attr]

    def test_a_closed_entry_is_reported_once_and_its_reference_is_free(
        self, register: Register, make: Make
    ) -> None:
        saved = register.save(make(), 0, actor="Officer")
        register.save(replace(saved.entry, closure=Closure(date(2018, 4, 2), "Done", "CMT")), 1, actor="Officer")
        register.sign_off(Q1, actor="Director")
        assert register.summaries() == []
        assert [r.direction for r in register.state(Q1).entries] == [Direction.CLOSED]
        again = register.save(make(), 0, actor="Officer")
        assert register.find("CR1").entry.id == again.entry.id
        assert register.get(saved.entry.id).entry.status is Status.CLOSED

    def test_a_closed_entry_stays_closed_whatever_was_stated_or_is_edited(
        self, register: Register, make: Make
    ) -> None:
        saved = register.save(make(), 0, actor="Officer")
        register.sign_off(Q1, actor="Director")
        stated = register.save(replace(saved.entry, stated=Statement(Direction.UNCHANGED, "")), 1, actor="Officer")
        gone = replace(stated.entry, closure=Closure(date(2018, 4, 2), "Done", "CMT"))
        closed = register.save(gone, 2, actor="Officer")
        assert closed.direction is Direction.CLOSED
        register.sign_off(Q2, actor="Director")
        register.save(replace(closed.entry, commentary="Archived"), 3, actor="Officer")
        assert register.summaries() == []
        assert register.state(at=register.state().as_at).entries == ()
        back = register.save(replace(closed.entry, closure=None), 4, actor="Officer")
        assert (back.direction, back.reported) == (Direction.NEW, None)
        (as_at,) = register.state(at=register.state().as_at).entries
        assert as_at.direction is Direction.NEW
        assert register.history(saved.entry.id)[-1].recorded.direction is Direction.NEW
        assert register.verify().ok

    def test_a_statement_lapses_when_the_scores_come_to_contradict_it(
        self, register: Register, make: Make
    ) -> None:
        saved = register.save(make(), 0, actor="Officer")
        register.sign_off(Q1, actor="Director")
        stated = register.save(replace(saved.entry, stated=Statement(Direction.UNCHANGED, "")), 1, actor="Officer")
        worse = register.save(replace(stated.entry, residual=WORSE), 2, actor="Officer", reason="Staff left")
        assert (worse.direction, worse.entry.stated) == (Direction.INCREASED, None)

    def test_stating_the_same_again_keeps_its_reason(self, register: Register, make: Make) -> None:
        saved = register.save(make(), 0, actor="Officer")
        register.sign_off(Q1, actor="Director")
        stated = replace(saved.entry, stated=Statement(Direction.INCREASED, ""))
        kept = register.save(stated, 1, actor="Officer", reason="Inspection due")
        again = replace(kept.entry, stated=Statement(Direction.INCREASED, "2018/19 Q2"))
        assert register.save(again, 2, actor="Officer") == kept

    def test_a_stated_direction_that_the_scores_contradict_needs_a_reason(
        self, register: Register, make: Make
    ) -> None:
        saved = register.save(make(), 0, actor="Officer")
        register.sign_off(Q1, actor="Director")
        stated = replace(saved.entry, stated=Statement(Direction.INCREASED, ""))
        with pytest.raises(InvalidEntry, match="scores show unchanged, you state increased"):
            register.save(stated, 1, actor="Officer")
        kept = register.save(stated, 1, actor="Officer", reason="Inspection due")
        assert (kept.direction, kept.derived) == (Direction.INCREASED, Direction.UNCHANGED)
        assert kept.entry.stated == Statement(Direction.INCREASED, "2018/19 Q2", "Inspection due")
        register.sign_off(Q2, actor="Director")
        assert register.state(Q2).entries[0].direction is Direction.INCREASED
        assert register.state().entries[0].direction is Direction.UNCHANGED

    def test_a_correction_is_not_movement(self, register: Register, make: Make) -> None:
        saved = register.save(make(), 0, actor="Officer")
        register.sign_off(Q1, actor="Director")
        mended = register.save(
            replace(saved.entry, residual=WORSE), 1, actor="Officer", reason="Was mistyped", correction=True
        )
        assert mended.direction is Direction.UNCHANGED
        assert [step.act for step in register.history(saved.entry.id)] == ["save", "correct"]
        assert register.state(Q1).entries[0].entry.residual == saved.entry.residual
        assert register.verify().ok

    def test_a_correction_leaves_real_movement_standing(self, register: Register, make: Make) -> None:
        saved = register.save(make(), 0, actor="Officer")
        register.sign_off(Q1, actor="Director")
        worse = register.save(replace(saved.entry, residual=WORSE), 1, actor="Officer", reason="Worse")
        initial = replace(worse.entry, initial=FIVE_BY_FIVE.rate(5, 4))
        mended = register.save(initial, 2, actor="Officer", reason="Initial was mistyped", correction=True)
        assert mended.direction is Direction.INCREASED
        lower = replace(mended.entry, residual=FIVE_BY_FIVE.rate(3, 3))
        assert (
            register.save(lower, 3, actor="Officer", reason="20 was a slip", correction=True).direction
            == "decreased"
        )
        assert [s.recorded.direction for s in register.history(saved.entry.id)[1:]] == [
            "increased", "increased", "decreased",
        ]  # fmt: skip
        assert register.verify().ok

    def test_quarters_are_signed_off_once_and_in_order(self, register: Register) -> None:
        with pytest.raises(InvalidEntry, match="2030/31 Q1 begins on 1 April 2030"):
            register.sign_off(Quarter(2030, 1), actor="Director")
        register.sign_off(Q1, actor="Director")
        with pytest.raises(InvalidEntry, match="2018/19 Q1 was signed off by Director"):
            register.sign_off(Q1, actor="Director")
        with pytest.raises(InvalidEntry, match="earlier 2017/18 Q4"):
            register.sign_off(Q1.previous, actor="Director")
        with pytest.raises(InvalidEntry, match="sign that one off before 2018/19 Q3"):
            register.sign_off(Q3, actor="Director")
        with pytest.raises(InvalidEntry, match="in the future"):
            register.sign_off(Q2, actor="Director", as_at=date(2030, 1, 1))
        with pytest.raises(InvalidEntry, match="long before"):
            register.sign_off(Q2, actor="Director", as_at=date(1200, 1, 1))
        with pytest.raises(InvalidEntry, match="name of the person"):
            register.sign_off(Q2, actor=" ")
        with pytest.raises(NotFound, match="neither open nor signed off"):
            register.state(Quarter(2019, 4))


def test_the_register_as_at_any_day(register: Register, make: Make, clock: Clock) -> None:
    saved = register.save(make(), 0, actor="Officer")
    clock.now = datetime(2018, 7, 2, 12, tzinfo=UTC)
    register.sign_off(Q1, actor="Director")
    clock.now = datetime(2018, 8, 2, 12, tzinfo=UTC)
    register.save(replace(saved.entry, residual=WORSE), 1, actor="Officer", reason="Worse")
    clock.now = datetime(2018, 9, 2, 12, tzinfo=UTC)
    with pytest.raises(InvalidEntry, match="in the future"):
        register.state(at=date(2018, 9, 3))
    in_may, in_july, in_august = (register.state(at=date(2018, month, 20)) for month in (5, 7, 8))
    assert [s.entries[0].direction for s in (in_may, in_july, in_august)] == [
        None, Direction.UNCHANGED, Direction.INCREASED,
    ]  # fmt: skip
    assert [s.quarter for s in (in_may, in_july, in_august)] == [Q1, Q2, Q2]
    assert in_august.rows == register.revision()
    with pytest.raises(NotFound, match="did not exist yet"):
        register.state(at=date(2018, 1, 1))


def test_history_tells_when_who_why_and_what(register: Register, make: Make) -> None:
    saved = register.save(make(), 0, actor="Officer")
    register.sign_off(Q1, actor="Director")
    register.save(replace(saved.entry, residual=WORSE, owner="CMT"), 1, actor="Colleague", reason="Staff left")
    first, second = register.history(saved.entry.id)
    assert first.changed == ("reference", "title", "initial", "residual", "strands")
    assert second.changed == ("residual", "owner")
    assert (second.recorded.actor, second.recorded.reason) == ("Colleague", "Staff left")
    assert (first.recorded.direction, second.recorded.direction) == (None, Direction.INCREASED)
    assert second.recorded.at - first.recorded.at >= timedelta(minutes=1)
    assert (first.quarter, second.quarter) == ("2018/19 Q1", "2018/19 Q2")


def test_the_trail_shows_each_reported_quarter(register: Register, make: Make) -> None:
    register.sign_off(Q1, actor="Director")
    saved = register.save(make(), 0, actor="Officer")
    register.sign_off(Q2, actor="Director")
    register.save(replace(saved.entry, residual=WORSE), 1, actor="Officer", reason="Worse")
    register.sign_off(Q3, actor="Director")
    trail = register.trail(saved.entry.id)
    assert [(str(quarter), found and found.entry.residual) for quarter, found in trail] == [
        ("2018/19 Q1", None), ("2018/19 Q2", Rating(4, 4, 16)), ("2018/19 Q3", WORSE),
    ]  # fmt: skip


def test_a_glance_shows_what_the_door_shows(register: Register, make: Make) -> None:
    register.save_all([(make("CR10"), 0), (make("CR9"), 0), (make("CO1"), 0)], actor="Officer", reason="")
    seen = glance(register.path)
    assert seen is not None
    assert seen.summaries == register.summaries()
    assert [s.reference for s in seen.summaries] == ["CR9", "CR10", "CO1"]
    assert (seen.settings, seen.scheme, seen.revision) == (register.settings, register.scheme, register.revision())


def test_a_register_is_never_created_over_a_file(register: Register, tmp_path: Path) -> None:
    before = register.path.read_bytes()
    with pytest.raises(UnusableFile, match="exists already"):
        Register.create(register.path, name="Other", actor="Officer")
    assert register.path.read_bytes() == before
    with pytest.raises(NotFound, match="no folder"):
        Register.create(tmp_path / "missing" / "a.riskreg", name="Other", actor="Officer")
    assert [path.name for path in tmp_path.iterdir()] == ["council.riskreg"]
