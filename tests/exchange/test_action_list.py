"""The list of actions as a workbook, written and opened again."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.action_list import ListedAction, actions_of, urgency, write_actions
from riskreg.model.entry import Action, ActionStatus, Level, Strand
from riskreg.model.errors import Cancelled
from riskreg.model.records import RegisterState
from tests.exchange.register_states import HEAD, REGISTER_ID, entry, state_of

AS_AT = date(2018, 6, 27)
FORMULA = '=HYPERLINK("http://example.org")'


@pytest.fixture
def state() -> RegisterState:
    acts = (
        Action(Level.HEADING, "A heading"),
        Action(Level.BULLET, "Publish", status=ActionStatus.PLANNED),
        Action(Level.BULLET, FORMULA, "@SUM(1)", date(2018, 5, 1), ActionStatus.UNDERWAY, "-1+1"),
        Action(Level.BULLET, "Done long ago", None, date(2018, 1, 1), ActionStatus.COMPLETE),
    )
    first = entry("CR2", "Staff", strands=(Strand("Keeping them", (), (), acts),))
    late = Action(Level.BULLET, "Late too", "Head of IT", date(2018, 6, 26))
    return state_of(first, entry("CR10", "Data", strands=(Strand(None, (), (), (late,)),)))


def listed(state: RegisterState) -> list[ListedAction]:
    found = [each for recorded in state.live for each in actions_of(recorded)]
    return sorted(found, key=lambda each: urgency(each, AS_AT))


def write(state: RegisterState, to: Path) -> Worksheet:
    write_actions(listed(state), state, to, as_at=AS_AT, shows="Every action.")
    return load_workbook(to).active


def table(sheet: Worksheet) -> list[dict[str, Any]]:
    (one,) = sheet.tables.values()
    heading, *rows = ([cell.value for cell in row] for row in sheet[one.ref])
    return [dict(zip(heading, row, strict=True)) for row in rows]


def test_every_action_stands_in_its_order_with_what_is_overdue_said_in_words(
    state: RegisterState, tmp_path: Path
) -> None:
    rows = table(write(state, tmp_path / "a.xlsx"))
    assert [(row["Reference"], row["Action"], row["Standing"]) for row in rows] == [
        ("CR2", FORMULA, "Underway, overdue"),
        ("CR10", "Late too", "Overdue"),
        ("CR2", "Publish", "Planned"),
        ("CR2", "Done long ago", "Complete"),
    ]
    assert rows[0]["Entry"] == "Staff\nKeeping them"
    assert rows[0]["Due"] == datetime(2018, 5, 1)  # noqa: DTZ001 - a cell has no zone


def test_texts_are_never_formulas(state: RegisterState, tmp_path: Path) -> None:
    sheet = write(state, tmp_path / "a.xlsx")
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    risky = [cell for row in sheet.iter_rows() for cell in row if cell.value in (FORMULA, "@SUM(1)", "-1+1")]
    assert len(risky) == 3
    assert all(cell.quotePrefix for cell in risky)


def test_it_is_ready_to_print_and_says_what_it_shows_and_what_it_was_made_from(
    state: RegisterState, tmp_path: Path
) -> None:
    sheet = write(state, tmp_path / "a.xlsx")
    words = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)
    for said in ("Every action.", "4 actions of 2 entries, 2 overdue on 27 June 2018.", HEAD, REGISTER_ID):
        assert said in words
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows is not None
    assert not [block for block in sheet.merged_cells.ranges if block.min_row > 7]


def test_the_same_actions_give_the_same_bytes(state: RegisterState, tmp_path: Path) -> None:
    write(state, tmp_path / "a.xlsx")
    write(state, tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_no_actions_are_said_to_be_none(state: RegisterState, tmp_path: Path) -> None:
    report = write_actions([], state, tmp_path / "a.xlsx", as_at=AS_AT, shows="Only: Owner: Nobody.")
    sheet = load_workbook(report.path).active
    assert "There are none." in [cell.value for row in sheet.iter_rows() for cell in row]
    assert (report.entries, report.problems) == (0, ())


def test_a_cancelled_export_leaves_what_was_there(state: RegisterState, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled("Stopped.")

    path = tmp_path / "a.xlsx"
    path.write_text("what was there", "utf-8")
    with pytest.raises(Cancelled):
        write_actions(listed(state), state, path, as_at=AS_AT, shows="", progress=stop)
    assert path.read_text("utf-8") == "what was there"


def test_a_text_longer_than_a_cell_is_told_of(state: RegisterState, tmp_path: Path) -> None:
    one = listed(state)[0]
    long = one._replace(action=replace(one.action, text="word " * 9000))
    report = write_actions([long], state, tmp_path / "a.xlsx", as_at=AS_AT, shows="")
    assert report.problems
