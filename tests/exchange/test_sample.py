"""The sample register: what it holds, what its history shows, and that it is the same each time."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from riskreg.exchange.sample import create_sample
from riskreg.model.entry import Level, Status
from riskreg.model.errors import Cancelled, UnusableFile
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind

DATA = Path(__file__).parents[2] / "resources" / "sample.json"
Q3, Q4, Q1 = Quarter(2017, 3), Quarter(2017, 4), Quarter(2018, 1)
PUBLISHED_SCORES = {
    "CR1": (20, 16), "CR2": (25, 16), "CR3": (25, 16), "CR4": (25, 16), "CR5": (16, 12), "CR6": (16, 12),
    "CR7": (16, 12), "CR8": (25, 16), "CR9": (20, 20), "CR10": (15, 12), "CR11": (20, 16),
    "CO1": (12, 16), "CO2": (12, 15), "CO3": (12, 16),
}  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return create_sample(tmp_path_factory.mktemp("sample") / "sample.riskreg", DATA)


def directions(register: Register, quarter: Quarter) -> dict[str, Direction | None]:
    return {recorded.entry.reference: recorded.direction for recorded in register.state(quarter).entries}


def test_fourteen_entries_are_open_with_the_scores_of_a_real_register(sample: Register) -> None:
    live = [recorded.entry for recorded in sample.state().live]
    assert [entry.reference for entry in live] == list(PUBLISHED_SCORES)
    assert {
        entry.reference: (entry.initial and entry.initial.score, entry.residual and entry.residual.score)
        for entry in live
    } == PUBLISHED_SCORES
    assert [entry.kind for entry in live].count(Kind.OPPORTUNITY) == 3


def test_two_quarters_are_signed_off_and_a_third_is_open(sample: Register) -> None:
    assert [(s.quarter, s.as_at, s.entries) for s in sample.sign_offs()] == [
        (Q3, date(2017, 12, 31), 13),
        (Q4, date(2018, 3, 31), 14),
    ]
    assert sample.settings.open_quarter == Q1


def test_the_history_is_whole(sample: Register) -> None:
    for sign_off in sample.sign_offs():
        assert sample.verify(sign_off.head).ok


def test_the_open_quarter_shows_every_direction_of_a_live_entry(sample: Register) -> None:
    shown = directions(sample, Q1)
    assert shown["CR1"] is Direction.NEW
    assert {reference for reference, way in shown.items() if way is Direction.INCREASED} == {"CR8", "CO2"}
    assert {reference for reference, way in shown.items() if way is Direction.DECREASED} == {"CR4"}
    assert list(shown.values()).count(Direction.UNCHANGED) == 10


def test_the_quarter_before_has_movement_of_its_own(sample: Register) -> None:
    shown = directions(sample, Q4)
    assert (shown["CR2"], shown["CR9"], shown["CO3"], shown["CR12"]) == (
        Direction.DECREASED,
        Direction.INCREASED,
        Direction.NEW,
        Direction.CLOSED,
    )


def test_a_stated_direction_stands_beside_the_derived_one_for_its_quarter_only(sample: Register) -> None:
    before, now = (
        next(r for r in sample.state(quarter).entries if r.entry.reference == "CR10") for quarter in (Q4, Q1)
    )
    assert (before.direction, before.derived) == (Direction.INCREASED, Direction.UNCHANGED)
    assert before.entry.stated is not None
    assert before.entry.stated.reason
    assert now.direction is Direction.UNCHANGED


def test_a_closed_entry_keeps_its_closure_and_leaves_the_open_list(sample: Register) -> None:
    closed = sample.find("CR12").entry
    assert closed.status is Status.CLOSED
    assert closed.closure is not None
    assert closed.closure.agreed_by
    assert "CR12" not in {summary.reference for summary in sample.summaries()}


def test_every_change_of_a_rating_says_why_and_several_people_made_them(sample: Register) -> None:
    revisions = [
        revision
        for entry in sample.state().live
        for revision in sample.history(entry.entry.id)[1:]
        if {"initial", "residual"} & set(revision.changed)
    ]
    assert len(revisions) >= 8
    assert all(len(revision.recorded.reason) > 20 for revision in revisions)
    assert len({revision.recorded.actor for revision in revisions}) >= 4
    assert [revision.act for revision in revisions].count("correct") == 1


def test_some_actions_are_overdue_and_all_kinds_of_item_occur(sample: Register) -> None:
    entries = [recorded.entry for recorded in sample.state().live]
    overdue = [entry.reference for entry in entries for action in entry.actions if action.is_overdue(Q1.end)]
    assert overdue == ["CR1", "CR2", "CO1"]
    strands = [strand for entry in entries for strand in entry.strands]
    levels = {item.level for strand in strands for item in (*strand.controls, *strand.actions)}
    assert levels == set(Level)
    assert [len(entry.strands) for entry in entries] == [3] + [1] * 13


def test_some_ratings_know_only_their_product(sample: Register) -> None:
    residuals = {r.entry.reference: r.entry.residual for r in sample.state().live}
    bare = {reference for reference, rating in residuals.items() if rating and not rating.has_factors}
    assert bare == {"CR5", "CR7"}


def test_nothing_in_it_is_exempt(sample: Register) -> None:
    assert not any(recorded.entry.exempt for recorded in sample.state().entries)


def test_two_builds_have_the_same_ledger(sample: Register, tmp_path: Path) -> None:
    again = create_sample(tmp_path / "again.riskreg", DATA)
    assert (again.state().head, again.settings.id) == (sample.state().head, sample.settings.id)


def test_a_new_change_is_dated_by_the_real_clock(tmp_path: Path) -> None:
    register = create_sample(tmp_path / "sample.riskreg", DATA)
    now = register.find("CR5")
    assert (
        register.save(replace(now.entry, owner="Chief Executive"), now.revision, actor="A tester").at.year > 2018
    )


def test_stopping_half_way_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        create_sample(tmp_path / "sample.riskreg", DATA, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "mine.riskreg"
    path.write_text("mine")
    with pytest.raises(UnusableFile):
        create_sample(path, DATA)
    assert path.read_text() == "mine"


def test_missing_data_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match="install riskreg again"):
        create_sample(tmp_path / "sample.riskreg", tmp_path / "none.json")
    assert list(tmp_path.iterdir()) == []
