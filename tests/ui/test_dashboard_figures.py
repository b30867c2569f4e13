"""The dashboard's figures, counted from real registers without any window."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from riskreg.model.entry import Closure
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction, Favourability
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.dashboard.figures import Figures, Moment, Side, figures
from riskreg.ui.dashboard.ground import NO_BAND, Ground
from riskreg.ui.dashboard.ranking import MOST
from riskreg.ui.desk import read_contents
from tests.conftest import Clock
from tests.ui.made_registers import OFFICER, entry, make_register

RATE = FIVE_BY_FIVE.rate


def figures_of(register: Register) -> Figures:
    now = read_contents(register)
    return figures(
        Ground(now.rows.all, now.scheme, now.schemes, now.quarter, date(2018, 6, 30), register.reported(8))
    )


def change(register: Register, reference: str, residual: Rating | None = None, **fields: object) -> None:
    found = register.find(reference)
    told = {"residual": residual, **fields} if residual else fields
    register.save(replace(found.entry, **told), found.revision, actor=OFFICER, reason="Looked at")  # type: ignore[arg-type]


def sign_off(register: Register) -> None:
    register.sign_off(register.settings.open_quarter, actor="Ruth Calder")


def close(register: Register, reference: str) -> None:
    change(register, reference, closure=Closure(date(2018, 4, 2), "It is over", "Board"))


def side(found: Figures, kind: Kind) -> Side:
    return next(each for each in found.sides if each.kind is kind)


def counts(moment: Moment) -> Mapping[str, int]:
    return {name: len(ids) for name, ids in moment.bands.items()}


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return make_register(tmp_path / "one.riskreg", clock, signed=1)


def test_risks_and_opportunities_are_counted_apart(register: Register) -> None:
    found = figures_of(register)
    assert counts(side(found, Kind.RISK).now) == {"High": 2, "Very high": 1, NO_BAND: 1}
    assert counts(side(found, Kind.OPPORTUNITY).now) == {"High": 1}


def test_the_entries_behind_a_count_are_those_it_counts(register: Register) -> None:
    now = side(figures_of(register), Kind.RISK).now
    assert {register.get(entry_id).entry.reference for entry_id in now.bands["High"]} == {"CR1", "CR2"}
    assert {register.get(entry_id).entry.reference for entry_id in now.bands[NO_BAND]} == {"CR3"}


def test_every_sign_off_keeps_the_counts_that_it_froze(register: Register) -> None:
    change(register, "CR1", RATE(5, 5))
    sign_off(register)
    change(register, "CR1", RATE(1, 1))
    moments = side(figures_of(register), Kind.RISK).moments
    assert [moment.label for moment in moments] == ["2017/18 Q4", "2018/19 Q1", "2018/19 Q2"]
    assert [counts(moment).get("Very high", 0) for moment in moments] == [1, 2, 1]
    assert [moment.now for moment in moments] == [False, False, True]


def test_a_closed_entry_counts_in_its_direction_and_in_no_band(register: Register) -> None:
    close(register, "CR2")
    now = side(figures_of(register), Kind.RISK).now
    assert counts(now)["High"] == 1
    assert len(now.directions[Direction.CLOSED]) == 1


def test_an_old_score_stays_in_the_band_of_the_scheme_that_it_was_given_in(register: Register) -> None:
    top = FIVE_BY_FIVE.bands[-1]
    other = replace(FIVE_BY_FIVE, bands=(*FIVE_BY_FIVE.bands[:-1], replace(top, name="Severe")), name="Renamed")
    register.change_scheme(other, 1, actor=OFFICER, reason="New policy")
    change(register, "CR10", RATE(5, 5))
    risks = side(figures_of(register), Kind.RISK)
    assert counts(risks.moments[0])["Very high"] == 1
    assert counts(risks.now)["Severe"] == 1
    assert [band.name for band in risks.bands] == ["Severe", "High", "Medium", "Low", "Very high"]


def test_movers_stand_by_the_size_of_their_move_and_say_whether_it_is_better(register: Register) -> None:
    change(register, "CR1", RATE(1, 1))
    change(register, "CR2", RATE(4, 4))
    change(register, "CO1", RATE(5, 5))
    found = figures_of(register)
    told = [(each.row.reference, each.before, each.now, each.verdict) for each in side(found, Kind.RISK).movers]
    assert told == [("CR1", 16, 1, Favourability.BETTER), ("CR2", 12, 16, Favourability.WORSE)]
    (up,) = side(found, Kind.OPPORTUNITY).movers
    assert up.verdict is Favourability.BETTER
    assert found.since == "2017/18 Q4"


def shifted() -> Scheme:
    """A scheme on whose matrix nearly every cell scores one more."""
    table = tuple(tuple(min(25, each + 1) for each in row) for row in FIVE_BY_FIVE.table)
    bands = (replace(FIVE_BY_FIVE.bands[0], lowest=1, highest=25),)
    return replace(FIVE_BY_FIVE, matrix=table, bands=bands, name="Another", threshold=3)


def test_scores_of_two_scales_are_not_compared_but_counted(register: Register) -> None:
    assert figures_of(register).scales == 1
    other = shifted()
    register.change_scheme(other, 1, actor=OFFICER, reason="New policy")
    change(register, "CR1", other.rate(1, 1), initial=other.rate(2, 2))
    found = figures_of(register)
    assert side(found, Kind.RISK).movers == ()
    assert side(found, Kind.RISK).apart == (register.find("CR1").entry.id,)
    assert found.scales == 2


def test_what_is_reported_is_judged_by_the_threshold_of_the_scheme_it_was_scored_in(register: Register) -> None:
    before = figures_of(register)
    other = shifted()
    register.change_scheme(other, 1, actor=OFFICER, reason="New policy")
    change(register, "CR3", other.rate(2, 2), initial=other.rate(2, 2))  # 5: over the new threshold only
    after = figures_of(register)
    assert (before.threshold, after.threshold) == (12, None)
    assert set(after.reported) - set(before.reported) == {register.find("CR3").entry.id}


def test_nothing_has_moved_before_the_first_sign_off(tmp_path: Path, clock: Clock) -> None:
    found = figures_of(make_register(tmp_path / "new.riskreg", clock))
    assert (found.since, side(found, Kind.RISK).movers, found.horizon) == ("", (), 0)


def test_the_longest_red_is_the_one_with_most_sign_offs_running(register: Register) -> None:
    change(register, "CR1", RATE(5, 5))
    sign_off(register)  # CR10 twice, CR1 once
    change(register, "CR2", RATE(5, 4))
    told = [(each.row.reference, each.times, each.since) for each in figures_of(register).long_reds]
    assert told == [("CR10", 2, "2017/18 Q4"), ("CR1", 1, "2018/19 Q1"), ("CR2", 0, "")]


def test_a_quarter_out_of_the_highest_band_ends_the_run(register: Register) -> None:
    change(register, "CR10", RATE(1, 1))
    sign_off(register)
    change(register, "CR10", RATE(4, 5))
    sign_off(register)
    ((first, *_),) = [figures_of(register).long_reds]
    assert (first.row.reference, first.times) == ("CR10", 1)


def test_a_high_opportunity_is_no_red(register: Register) -> None:
    change(register, "CO1", RATE(5, 5))
    assert "CO1" not in [each.row.reference for each in figures_of(register).long_reds]


def test_what_nobody_reviewed_is_counted_against_the_open_quarter(register: Register) -> None:
    change(register, "CR2", owner="Somebody else")
    register.review([(register.find("CR1").entry.id, 1)], actor=OFFICER)
    left = {register.get(entry_id).entry.reference for entry_id in figures_of(register).unreviewed}
    assert left == {"CR3", "CR10", "CO1"}


def test_owners_stand_by_what_they_own_and_nobody_last(tmp_path: Path, clock: Clock) -> None:
    entries = [entry(f"CR{n}", "A matter", RATE(5, 5), owner="Finance") for n in range(1, 4)]
    entries += [entry("CO1", "A chance", RATE(4, 4), owner="Finance")]
    entries += [entry("CR9", "Another", RATE(1, 1), owner="People")]
    entries += [entry(f"CR{n}", "Unowned", RATE(1, 1), owner="") for n in range(20, 30)]
    found = figures_of(make_register(tmp_path / "owned.riskreg", clock, entries=entries)).owners
    assert [(each.name, len(each.ids)) for each in found] == [("Finance", 4), ("People", 1), ("", 10)]
    assert {name: len(ids) for name, ids in found[0].bands.items()} == {"Very high": 3}
    assert len(found[0].opportunities) == 1


def test_long_lists_are_cut(tmp_path: Path, clock: Clock) -> None:
    entries = [entry(f"CR{n}", "A matter", RATE(5, 5), owner=f"Owner {n}") for n in range(1, 20)]
    found = figures_of(make_register(tmp_path / "many.riskreg", clock, entries=entries))
    assert len(found.owners) == len(found.long_reds) == MOST


def test_an_empty_register_counts_nothing(tmp_path: Path, clock: Clock) -> None:
    found = figures_of(make_register(tmp_path / "empty.riskreg", clock, entries=[]))
    assert (found.live, found.owners, found.long_reds) == ((), (), ())


def test_the_figures_need_no_window() -> None:
    script = "import sys, riskreg.ui.dashboard.figures; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"
