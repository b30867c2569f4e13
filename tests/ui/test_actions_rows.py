"""Which actions are listed, in what order, and what a filter leaves of them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from riskreg.exchange.action_list import ListedAction, actions_of
from riskreg.model.entry import ActionStatus, Closure, Strand
from riskreg.model.errors import RegisterError
from riskreg.model.register import Register
from riskreg.ui.actions.reading import ONE_BY_ONE, Edit, Known, change_actions, read_actions
from riskreg.ui.actions.rows import ActionRows, ActionWish, Due, Part, due_of
from tests.conftest import Clock
from tests.ui.made_actions import action, make_actions
from tests.ui.made_registers import entry, make_register

TODAY = date(2018, 4, 2)


def silent(done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return make_actions(tmp_path / "acts.riskreg", clock)


@pytest.fixture
def rows(register: Register) -> ActionRows:
    return ActionRows((each for found in register.state().live for each in actions_of(found)), TODAY)


def texts(rows: list[ListedAction] | tuple[ListedAction, ...]) -> list[str]:
    return [row.action.text for row in rows]


def test_overdue_come_first_then_by_day_then_undated_then_done(rows: ActionRows) -> None:
    assert texts(rows.all) == [
        "Open the ward", "Exit interviews", "Open days", "Pay it out", "Hire agency staff", "Talk to the unions",
        "Write the plan",
    ]  # fmt: skip


def test_closed_entries_and_headings_have_no_actions(rows: ActionRows) -> None:
    assert not {"Encrypt", "By the autumn"} & set(texts(rows.all))


def test_an_action_knows_its_strand(rows: ActionRows) -> None:
    found = next(row for row in rows.all if row.action.text == "Exit interviews")
    assert (found.strand, found.place, found.strand_title) == (1, 0, "Keeping")


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        (ActionWish(owners=frozenset({"Head of Skills"})), ["Pay it out"]),
        (ActionWish(owners=frozenset({""})), ["Talk to the unions", "Write the plan"]),
        (ActionWish(statuses=frozenset({ActionStatus.UNDERWAY})), ["Open the ward"]),
        (ActionWish(dues=frozenset({Due.OVERDUE})), ["Open the ward", "Exit interviews"]),
        (ActionWish(dues=frozenset({Due.SOON})), ["Open days"]),
        (ActionWish(dues=frozenset({Due.LATER})), ["Pay it out", "Hire agency staff"]),
        (ActionWish(dues=frozenset({Due.NO_DATE})), ["Talk to the unions"]),
        (ActionWish(dues=frozenset({Due.DONE})), ["Write the plan"]),
        (ActionWish(text="WALLS ward"), ["Open the ward"]),
        (ActionWish(text="head of people", statuses=frozenset({None})), ["Exit interviews", "Open days"]),
    ],
)  # fmt: skip
def test_filters_leave_what_they_say(rows: ActionRows, wish: ActionWish, left: list[str]) -> None:
    assert texts(rows.pick(wish)) == left


def test_an_order_by_column_leaves_what_is_not_stated_last_either_way(rows: ActionRows) -> None:
    up = texts(rows.pick(ActionWish(column=Part.DUE)))
    down = texts(rows.pick(ActionWish(column=Part.DUE, descending=True)))
    assert (up[0], down[0]) == ("Write the plan", "Hire agency staff")
    assert up[-1] == down[-1] == "Talk to the unions"


def test_entries_are_ordered_by_number_not_by_letters(rows: ActionRows) -> None:
    found = [row.reference for row in rows.pick(ActionWish(column=Part.ENTRY))]
    assert found == ["CO1", "CR1", "CR1", "CR1", "CR1", "CR10", "CR10"]


def test_what_is_due_today_is_not_overdue(rows: ActionRows) -> None:
    row = rows.all[0]._replace(action=action("Now", due=TODAY))
    assert due_of(row, TODAY) is Due.SOON


def test_only_what_moved_is_read_again(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read_actions(Known(), register.summaries(), TODAY, register, silent)
    row = next(row for row in first.rows.all if row.action.text == "Pay it out")
    change_actions([Edit(row, action("Paid out"))], "Pat", "Done", register, silent)
    asked: list[str] = []
    plain = register.get
    monkeypatch.setattr(register, "get", lambda entry_id: asked.append(entry_id) or plain(entry_id))
    again = read_actions(first.known, register.summaries(), TODAY, register, silent)
    assert asked == [row.entry_id]
    assert "Paid out" in texts(again.rows.all)
    assert len(again.rows.all) == len(first.rows.all)


def test_one_act_changes_actions_of_several_entries(register: Register) -> None:
    read = read_actions(Known(), register.summaries(), TODAY, register, silent)
    before = register.revision()
    edits = [Edit(row, action(f"{row.action.text}!")) for row in read.rows.all]
    saved = change_actions(edits, "Pat", "All of them", register, silent)
    assert sorted(each.entry.reference for each in saved) == ["CO1", "CR1", "CR10"]
    assert register.revision() == before + 3
    after = read_actions(Known(), register.summaries(), TODAY, register, silent)
    assert all(text.endswith("!") for text in texts(after.rows.all))


def test_an_entry_that_someone_else_changed_stops_the_whole_act(register: Register) -> None:
    read = read_actions(Known(), register.summaries(), TODAY, register, silent)
    (mine,) = [row for row in read.rows.all if row.reference == "CO1"]
    change_actions([Edit(mine, action("Theirs"))], "Robin Hale", "First", register, silent)
    before = register.revision()
    with pytest.raises(RegisterError, match="CO1 was changed by Robin Hale meanwhile"):
        change_actions([Edit(row, action("Mine")) for row in read.rows.all], "Pat", "Second", register, silent)
    assert register.revision() == before


def test_a_change_elsewhere_in_the_entry_stays_and_the_action_is_found_where_it_went(register: Register) -> None:
    (row,) = [
        row
        for row in read_actions(Known(), register.summaries(), TODAY, register, silent).rows.all
        if row.action.text == "Open the ward"
    ]
    found = register.find("CR1")
    (strand,) = found.entry.strands
    theirs = replace(strand, actions=(action("Ask the board"), *strand.actions))
    register.save(replace(found.entry, strands=(theirs,)), found.revision, actor="Robin Hale", reason="")
    change_actions([Edit(row, replace(row.action, progress="Opened"))], "Pat", "Noted", register, silent)
    (now,) = register.find("CR1").entry.strands
    assert [each.text for each in now.actions][:2] == ["Ask the board", "By the autumn"]
    assert [each.progress for each in now.actions if each.text == "Open the ward"] == ["Opened"]


def test_an_action_of_an_entry_that_was_closed_meanwhile_is_not_touched(register: Register) -> None:
    read = read_actions(Known(), register.summaries(), TODAY, register, silent)
    (mine,) = [row for row in read.rows.all if row.reference == "CO1"]
    found = register.find("CO1")
    closed = replace(found.entry, closure=Closure(TODAY, "It is over", "Board"))
    register.save_all([(closed, found.revision)], actor="Robin Hale", reason="", act="close")
    with pytest.raises(RegisterError, match="CO1 was changed by Robin Hale meanwhile"):
        change_actions([Edit(mine, action("Mine"))], "Pat", "Second", register, silent)


def test_many_entries_are_changed_in_one_act(tmp_path: Path, clock: Clock) -> None:
    several = [
        replace(entry(f"CR{n}", "A matter", None), strands=(Strand(None, (), (), (action("Do it"),)),))
        for n in range(1, ONE_BY_ONE + 3)
    ]
    register = make_register(tmp_path / "many.riskreg", clock, entries=several)
    read = read_actions(Known(), register.summaries(), TODAY, register, silent)
    edits = [Edit(row, replace(row.action, status=ActionStatus.COMPLETE)) for row in read.rows.all]
    assert len(change_actions(edits, "Pat", "All", register, silent)) == ONE_BY_ONE + 2
    after = read_actions(read.known, register.summaries(), TODAY, register, silent)
    assert all(row.is_done for row in after.rows.all)
