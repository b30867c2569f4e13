"""Different matters under one reference: none is lost, and none takes another's place."""

from pathlib import Path
from typing import Any

import pytest

from riskreg.exchange.incoming.bringing import Report, bring_in, report_lines
from riskreg.exchange.incoming.matters import Titles
from riskreg.model.entry import Entry
from riskreg.model.register import Register
from riskreg.scoring.rating import Rating
from tests.conftest import Clock
from tests.exchange.made_files import workbooks

HEADINGS = ["Ref", "Risk", "Residual score", "Owner"]
FINANCE = ["R1", "Failure to deliver the savings programme", 16, "Ann"]
WASTE = ["R2", "Failure to deliver the recycling service", 9, "Bob"]
HOMES = ["R3", "Failure to deliver new homes", 25, "Cat"]


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return Register.create(tmp_path / "a.riskreg", name="A council", actor="Ann", clock=clock)


@pytest.fixture
def bring(register: Register, tmp_path: Path) -> Any:
    def bring(*rows: list[Any], **sheets: list[list[Any]]) -> Report:
        number = len(list(tmp_path.glob("*.xlsx")))
        every = {name: [HEADINGS, *listed] for name, listed in ({"R": list(rows)} if rows else sheets).items()}
        return bring_in(register, workbooks(tmp_path / f"{number}.xlsx", every), actor="Ann")

    return bring


def said(report: Report, outcome: str) -> list[str]:
    return [note.text for note in report.notes if note.outcome == outcome]


def held(register: Register) -> dict[str, str]:
    return {recorded.entry.reference: recorded.entry.title for recorded in register.state().entries}


def entry(register: Register, reference: str) -> Entry:
    return register.find(reference).entry


def test_sheets_that_each_count_from_one_come_in_whole(register: Register, bring: Any) -> None:
    adults, children = [[1, "Care homes close", 16, "A"]], [[1, "Too few foster carers", 9, "C"]]
    report = bring(Adults=adults, Children=children)
    assert (report.new, report.rejected) == (2, 0)
    assert held(register) == {"1": "Care homes close", "CR1": "Too few foster carers"}
    assert 'taken by "Care homes close" in row 2 of Adults' in " ".join(said(report, "changed"))


def test_the_same_sheets_again_are_told_apart_by_their_titles(register: Register, bring: Any) -> None:
    def sheets(score: int) -> dict[str, list[list[Any]]]:
        same = "Abuse goes unseen"
        return {
            "Adults": [[1, "Care homes close", 16, "A"], [2, same, 16, "A"]],
            "Children": [[1, "Too few foster carers", score, "C"], [2, same, 16, "C"]],
        }

    bring(**sheets(9))
    report = bring(**sheets(25))
    assert (report.new, report.updated, report.unchanged, report.rejected) == (0, 1, 3, 0)
    assert entry(register, "CR1").residual == Rating(5, 5, 25)


def test_a_repeat_of_the_same_matter_is_left_out_without_a_question(bring: Any) -> None:
    report = bring(FINANCE, WASTE, list(FINANCE))
    assert (report.new, report.rejected) == (2, 0)
    assert any("R1 has come in already, from row 2 of R" in text for text in said(report, "skipped"))


def test_a_repeat_that_says_otherwise_is_asked_about(bring: Any) -> None:
    report = bring(FINANCE, WASTE, [*FINANCE[:3], "Dee"])
    assert report.rejected == 1
    assert any("another owner: say which is right" in text for text in said(report, "ask"))


def test_after_renumbering_an_entry_is_told_by_its_title(register: Register, bring: Any) -> None:
    bring(FINANCE, WASTE, HOMES)
    report = bring(FINANCE, ["R2", *HOMES[1:3], "Dee"])
    assert held(register) == {"R1": FINANCE[1], "R2": WASTE[1], "R3": HOMES[1]}
    assert (entry(register, "R2").owner, entry(register, "R3").owner) == ("Bob", "Dee")
    assert any("gives it the reference R2, but R3" in text for text in said(report, "changed"))
    assert any("R2 is in the register but not in this file" in text for text in said(report, "ask"))
    assert not any("R3 is in the register but not" in text for text in said(report, "ask"))


def test_two_entries_that_changed_places_keep_their_own_references(register: Register, bring: Any) -> None:
    bring(FINANCE, WASTE)
    report = bring(["R1", *WASTE[1:]], ["R2", *FINANCE[1:]])
    assert (report.new, report.updated, report.unchanged) == (0, 0, 2)
    assert held(register) == {"R1": FINANCE[1], "R2": WASTE[1]}


def test_a_reference_given_on_to_a_new_matter_is_not_taken_from_the_old_one(
    register: Register, bring: Any
) -> None:
    bring(FINANCE, WASTE, HOMES)
    bring(FINANCE, ["R2", *HOMES[1:]], ["R3", "Payroll is hacked", 9, "Eve"])
    assert held(register) == {
        "CR1": "Payroll is hacked", "R1": FINANCE[1], "R2": WASTE[1], "R3": HOMES[1],
    }  # fmt: skip


def test_a_new_title_with_a_new_rating_is_asked_about(register: Register, bring: Any) -> None:
    bring(FINANCE, WASTE, HOMES)
    report = bring(FINANCE, ["R2", "Failure to deliver the leisure service", 25, "Dee"], HOMES)
    assert entry(register, "R2").title == WASTE[1]
    assert (entry(register, "R2").owner, entry(register, "R2").residual) == ("Bob", Rating(3, 3, 9))
    assert report.rejected == 1
    assert any("R2 is about" in text for text in said(report, "ask"))


def test_a_title_that_was_only_reworded_is_taken_with_its_rating(register: Register, bring: Any) -> None:
    bring(FINANCE, WASTE)
    report = bring(FINANCE, ["R2", "The recycling service is not delivered in full", 16, "Bob"])
    assert report.updated == 1
    assert entry(register, "R2").title == "The recycling service is not delivered in full"


def test_what_the_register_keeps_is_told_in_number(register: Register, bring: Any) -> None:
    bring(FINANCE)
    recorded = register.find("R1")
    register.save(recorded.entry.__class__(**{**_fields(recorded.entry), "owner": "Bob"}), recorded.revision,
                  actor="Bob", reason="Reviewed")  # fmt: skip
    assert any(
        "its own owner, which was changed" in text for text in said(bring([*FINANCE[:3], "Cid"]), "skipped")
    )


def _fields(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.__dataclass_fields__}


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Failure to deliver the savings programme", "Failure to deliver the recycling service", 0, 0),
        ("Pipes may freeze", "Pipes may freeze again", 1, 1),
        ("Financial planning", "Finance plans", 0.5, 1),
        ("Loss of the north depot", "Loss of the south depot", 0.1, 0.5),
        ("The", "Of", 0, 0),
    ],
)
def test_titles_are_compared_by_the_words_that_tell_them_apart(
    one: str, other: str, least: float, most: float
) -> None:
    assert least <= Titles(["Failure to deliver a", "Failure to deliver b"]).shared(one, other) <= most


def test_every_change_of_a_reference_type_or_direction_is_printed(register: Register, published: Path) -> None:
    report = bring_in(register, published, actor="Ann", dry_run=True)
    printed = "\n".join(report_lines(report))
    for note in report.notes:
        if note.outcome == "changed" and "can only be" not in note.text:
            assert f"{note.cell}: {note.text}" in printed
