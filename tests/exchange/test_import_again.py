"""Bringing files into a register: once, again, and after the register or the file has moved on."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from riskreg.exchange.incoming.bringing import Report, bring_in, report_json, report_lines
from riskreg.exchange.workbook import export
from riskreg.model.entry import Action, Closure, Entry, Item, Level, Strand
from riskreg.model.errors import Cancelled
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind, Rating
from tests.conftest import Clock
from tests.exchange.made_files import workbook

HEADINGS = [
    "Ref",
    "Risk",
    "Risk Type",
    "Controls",
    "Risk Score",
    "Actions",
    "Residual Score",
    "Owner",
    "Direction of travel",
]
FIRST = ["CR1", "Pipes may freeze", "Economic", "• Lagging", 16, "• Fit heaters", 9, "Head of Estates", "Level"]
SECOND = ["CR2", "Staff may leave", "Social", "• Pay review", 20, "• Hire", 12, "Head of People", "Being managed"]


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return Register.create(tmp_path / "a.riskreg", name="A council", actor="Ann", clock=clock)


@pytest.fixture
def bring(register: Register, tmp_path: Path) -> Callable[..., Report]:
    def bring(*rows: list[Any], title: str = "Register Q1 2018/19", **how: Any) -> Report:
        number = len(list(tmp_path.glob("*.xlsx")))
        path = workbook(tmp_path / f"register {number}.xlsx", [[title], HEADINGS, *rows])
        return bring_in(register, path, actor="Ann", **how)

    return bring


def row(base: list[Any], **changes: Any) -> list[Any]:
    places = {
        "title": 1,
        "types": 2,
        "controls": 3,
        "score": 4,
        "actions": 5,
        "residual": 6,
        "owner": 7,
        "direction": 8,
    }
    changed = list(base)
    for name, value in changes.items():
        changed[places[name]] = value
    return changed


def counts(report: Report) -> tuple[int, int, int]:
    return report.new, report.updated, report.unchanged


def edit(register: Register, reference: str, **changes: Any) -> Entry:
    recorded = register.find(reference)
    return register.save(
        replace(recorded.entry, **changes), recorded.revision, actor="Bob", reason="Reviewed"
    ).entry


def test_entries_come_in_with_their_quarter_and_types(register: Register, bring: Callable[..., Report]) -> None:
    report = bring(FIRST, row(SECOND, types="Weather"))
    assert counts(report) == (2, 0, 0)
    assert register.settings.open_quarter == Quarter(2018, 1)
    assert register.settings.types[-1] == "Weather"
    assert register.find("CR1").direction is Direction.UNCHANGED


def test_a_dry_run_writes_nothing_and_says_the_same(register: Register, bring: Callable[..., Report]) -> None:
    before = register.path.read_bytes()
    dry = bring(FIRST, SECOND, dry_run=True)
    assert register.path.read_bytes() == before
    assert "Nothing was written" in report_lines(dry)[0]
    assert dry.notes == bring(FIRST, SECOND).notes


def test_the_same_file_again_changes_nothing_and_says_so(register: Register, tmp_path: Path) -> None:
    path = workbook(tmp_path / "r.xlsx", [HEADINGS, FIRST])
    bring_in(register, path, actor="Ann")
    revision = register.revision()
    report = bring_in(register, path.rename(tmp_path / "other name.xlsx"), actor="Ann")
    assert report.already_imported is not None
    assert register.revision() == revision
    assert "already: nothing was changed" in report_lines(report)[0]


def test_cancelling_writes_nothing(register: Register, bring: Callable[..., Report]) -> None:
    revision = register.revision()

    def stop(done: int, total: int) -> None:
        if done >= total // 2:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        bring(FIRST, SECOND, progress=stop)
    assert register.revision() == revision


def test_what_only_the_file_changed_is_taken(register: Register, bring: Callable[..., Report]) -> None:
    bring(FIRST, SECOND)
    report = bring(row(FIRST, residual=12, owner="Director of Estates"), SECOND)
    assert counts(report) == (0, 1, 1)
    entry = register.find("CR1").entry
    assert (entry.owner, entry.residual) == ("Director of Estates", Rating(None, None, 12))
    assert any("CR1 was updated: residual rating, owner." in note.text for note in report.notes)


def test_what_only_the_register_changed_stays(register: Register, bring: Callable[..., Report]) -> None:
    bring(FIRST)
    edit(register, "CR1", owner="Bob", residual=Rating(4, 5, 20))
    report = bring(row(FIRST, controls="• Lagging\n• Heating"))
    entry = register.find("CR1").entry
    assert (entry.owner, entry.residual) == ("Bob", Rating(4, 5, 20))
    assert [item.text for item in entry.strands[0].controls] == ["Lagging", "Heating"]
    assert counts(report) == (0, 1, 0)


def test_what_both_changed_stays_as_in_the_register_and_is_reported(
    register: Register, bring: Callable[..., Report]
) -> None:
    bring(FIRST)
    edit(register, "CR1", owner="Bob")
    for owner in ("Cid", "Cid "):  # twice: what was refused once is not taken the next time
        report = bring(row(FIRST, owner=owner, title="Pipes may freeze again"))
        assert register.find("CR1").entry.owner == "Bob"
        assert any("the register keeps its own owner" in note.text for note in report.notes)
    assert register.find("CR1").entry.title == "Pipes may freeze again"


def test_factors_stated_in_the_register_outlive_a_file_of_products(
    register: Register, bring: Callable[..., Report]
) -> None:
    bring(SECOND)
    edit(register, "CR2", residual=Rating(4, 3, 12))
    report = bring(SECOND, FIRST)
    assert counts(report) == (1, 0, 1)
    assert register.find("CR2").entry.residual == Rating(4, 3, 12)


def test_what_is_known_of_an_action_outlives_a_file_that_does_not_say_it(
    register: Register, bring: Callable[..., Report]
) -> None:
    bring(FIRST)
    (strand,) = register.find("CR1").entry.strands
    known = replace(strand.actions[0], owner="Dee", progress="Two of nine")
    edit(register, "CR1", strands=(replace(strand, actions=(known,)),))
    bring(row(FIRST, owner="Head of Works"))
    entry = register.find("CR1").entry
    assert entry.owner == "Head of Works"
    assert entry.strands[0].actions == (known,)


def test_a_reference_reused_for_another_matter_is_never_merged(
    register: Register, bring: Callable[..., Report]
) -> None:
    bring(FIRST)
    report = bring(row(FIRST, title="Cyber attack on payroll"))
    assert register.find("CR1").entry.title == "Pipes may freeze"
    assert report.rejected == 1
    assert any(note.outcome == "ask" and "another reference" in note.text for note in report.notes)


def test_a_closed_entry_is_not_opened_by_a_file(register: Register, bring: Callable[..., Report]) -> None:
    bring(FIRST)
    edit(register, "CR1", closure=Closure(register.find("CR1").at.date(), "Done", "Board"))
    report = bring(row(FIRST, owner="Cid"))
    assert register.find("CR1").entry.owner == "Head of Estates"
    assert any("is closed in the register" in note.text for note in report.notes)


def test_a_file_of_another_quarter_states_no_direction_here(
    register: Register, bring: Callable[..., Report]
) -> None:
    bring(FIRST)
    report = bring(row(FIRST, direction="Up", owner="Cid"), title="Register Q3 2019/20")
    assert register.settings.open_quarter == Quarter(2018, 1)
    assert register.find("CR1").direction is Direction.UNCHANGED
    assert register.find("CR1").entry.owner == "Cid"
    assert any(note.outcome == "ask" and "open quarter stays" in note.text for note in report.notes)


def test_an_entry_made_by_hand_is_filled_but_not_overwritten(
    register: Register, bring: Callable[..., Report]
) -> None:
    made = Entry("0b6a2c7e-6d0e-4b51-9f0e-0a4f5f6f7a01", "CR1", Kind.RISK, "Pipes may freeze", owner="Eve")
    register.save(made, 0, actor="Eve")
    bring(FIRST)
    entry = register.find("CR1").entry
    assert (entry.owner, entry.residual) == ("Eve", Rating(3, 3, 9))


def test_without_references_the_title_tells_the_entry(register: Register, tmp_path: Path) -> None:
    headings = ["Risk", "Owner", "Score"]
    bring_in(register, workbook(tmp_path / "a.xlsx", [headings, ["Pipes may freeze", "Ann", 16]]), actor="Ann")
    later = workbook(tmp_path / "b.xlsx", [headings, ["Staff leave", "Bob", 9], ["Pipes may freeze", "Cid", 16]])
    report = bring_in(register, later, actor="Ann")
    assert counts(report) == (1, 1, 0)
    assert register.find("CR1").entry.owner == "Cid"


def test_an_exported_workbook_comes_back_with_nothing_changed(register: Register, tmp_path: Path) -> None:
    def item(level: Level, text: str) -> Item:
        return Item(level, text)

    strands = (
        Strand("Pipes", (item(Level.BULLET, "Burst"), item(Level.SUB_BULLET, "Floods")), (),
               (Action(Level.BULLET, "Lag"),)),
        Strand("Boilers", (item(Level.HEADING, "Cold"), item(Level.BULLET, "Schools shut")), (),
               (Action(Level.BULLET, "Buy (two)", "Head of Estates", None, None, "Ordered"),)),
    )  # fmt: skip
    risk = Entry(
        "0b6a2c7e-6d0e-4b51-9f0e-0a4f5f6f7a01", "CR1", Kind.RISK, "Cold winters", ("Economic", "Social"),
        Rating(5, 4, 20), Rating(4, 4, 16), Rating(None, None, 12), "Head of Estates",
        commentary="Watched weekly.", strands=strands,
    )  # fmt: skip
    chance = Entry("0b6a2c7e-6d0e-4b51-9f0e-0a4f5f6f7a02", "CO1", Kind.OPPORTUNITY, "A grant", exempt=True)
    for entry in (risk, chance):
        register.save(entry, 0, actor="Ann")
    export(register.state(), tmp_path / "out.xlsx")
    revision = register.revision()
    report = bring_in(register, tmp_path / "out.xlsx", actor="Ann")
    assert counts(report) == (0, 0, 2)
    assert report.rejected == 0
    assert register.revision() == revision


def test_the_published_register_goes_round(register: Register, published: Path, tmp_path: Path) -> None:
    bring_in(register, published, actor="Ann")
    export(register.state(), tmp_path / "out.xlsx")
    assert counts(bring_in(register, tmp_path / "out.xlsx", actor="Ann")) == (0, 0, 14)
    fresh = Register.create(tmp_path / "b.riskreg", name="Again", actor="Ann")
    bring_in(fresh, tmp_path / "out.xlsx", actor="Ann")
    theirs = {
        recorded.entry.reference: replace(recorded.entry, id="", stated=None) for recorded in fresh.state().entries
    }
    for recorded in register.state().entries:
        assert theirs[recorded.entry.reference] == replace(recorded.entry, id="", stated=None)


def test_the_report_is_one_json_object_and_short_lines(bring: Callable[..., Report]) -> None:
    report = bring(*(row(SECOND, title=f"Matter {number}") for number in range(1)), *(
        [f"CR{number}", *row(SECOND)[1:]] for number in range(3, 40)
    ))  # fmt: skip
    told = report_json(report)
    assert told["new"] == 38
    assert all(set(note) == {"outcome", "sheet", "cell", "reference", "text"} for note in told["notes"])
    lines = report_lines(report)
    assert len(lines) < 40 < len(told["notes"])
    assert any("more like the last" in line for line in lines)
