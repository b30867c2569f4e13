"""Open data: what is written follows the published schema, and reads back as what the register says."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from riskreg.exchange.open_data import COLUMNS, open_csv, open_json
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.publishing import Part, publish
from riskreg.exchange.sample import create_sample
from riskreg.model.entry import Closure, Link, Relation
from riskreg.model.register import Register
from tests.exchange.register_states import QUARTER, entry, full_state, recorded, state_of

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def valid() -> jsonschema.Draft202012Validator:
    schema = json.loads((RESOURCES / "open-data.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_json_of_every_field_follows_the_schema(valid: jsonschema.Draft202012Validator) -> None:
    link = Link(Relation.MERGED_INTO, entry("CR1").id, "CR1")
    bare = entry("CR8", initial=None, residual=None)
    closed = entry("CR9", closure=Closure(QUARTER.end, "Done", "Board"), links=(link,))
    for state in (full_state(), state_of(bare, closed), state_of(signed=False)):
        told = json.loads(open_json(state))
        valid.validate(told)
        assert [each["reference"] for each in told["entries"]] == [each.entry.reference for each in state.entries]


def test_the_schema_refuses_what_it_does_not_name(valid: jsonschema.Draft202012Validator) -> None:
    made: dict[str, Any] = json.loads(open_json(full_state()))
    for spoil in (
        lambda told: told["entries"][0].update(more=1),
        lambda told: told["entries"][0].pop("id"),
        lambda told: told["entries"][0]["strands"][0]["actions"][0].update(due="soon"),
        lambda told: told["entries"][0]["strands"][0]["actions"][0].update(why="x"),
        lambda told: told.update(version=2),
    ):
        told = json.loads(json.dumps(made))
        spoil(told)
        assert not valid.is_valid(told)


def test_the_sample_register_follows_the_schema(tmp_path: Path, valid: jsonschema.Draft202012Validator) -> None:
    register: Register = create_sample(tmp_path / "s.riskreg", RESOURCES / "sample.json")
    for state in (*(register.state(signed.quarter) for signed in register.sign_offs()), register.state()):
        told = json.loads(open_json(state))
        valid.validate(told)
        assert [each["reference"] for each in told["entries"]] == [r.entry.reference for r in state.entries]


def test_a_score_without_factors_stays_so() -> None:
    told = json.loads(open_json(full_state()))
    (entry_,) = [each for each in told["entries"] if each["reference"] == "CO1"]
    assert entry_["initial"] == {"impact": None, "likelihood": None, "score": 12, "band": "High"}
    (row,) = [each for each in rows(open_csv(full_state())) if each["reference"] == "CO1"]
    assert (row["initial_impact"], row["initial_score"], row["initial_band"]) == ("", "12", "High")


def test_csv_has_a_row_for_each_entry_and_its_columns_are_in_the_dictionary() -> None:
    state = full_state()
    told = rows(open_csv(state))
    assert [row["reference"] for row in told] == [each.entry.reference for each in state.entries]
    assert tuple(told[0]) == COLUMNS
    dictionary = (RESOURCES / "open-data.md").read_text("utf-8")
    for column in COLUMNS:
        first, _, last = column.partition("_")
        rated = first in {"initial", "residual", "target"}
        assert column in dictionary or (rated and f"{first}_" in dictionary and last in dictionary), column


def test_every_row_of_the_csv_carries_what_proves_it() -> None:
    state = full_state()
    proof = json.loads(open_json(state))["proof"]
    for row in rows(open_csv(state)):
        assert (row["register_id"], row["ledger_row"]) == (state.settings.id, str(proof["row"]))
        assert row["short_code"] == proof["short_code"]


def test_csv_keeps_the_lists_of_each_strand() -> None:
    (row,) = [each for each in rows(open_csv(full_state())) if each["reference"] == "CR1"]
    assert row["actions"].splitlines()[:2] == [
        "1. Keeping the staff we have",
        "• Review pay (Head of People, by 30 September 2018, underway)",
    ]
    assert "2. Finding new staff" in row["actions"]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_the_csv_is_a_formula(begin: str) -> None:
    told = open_csv(
        state_of(entry("CR1", "Roads", owner=f"x{begin}", commentary=f"{begin}1+1"))
        if begin != "\r"
        else state_of()
    )
    for row in csv.reader(io.StringIO(told.decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_the_public_part_leaves_exempt_entries_out(tmp_path: Path) -> None:
    for suffix in (".csv", ".json"):
        to = tmp_path / f"q{suffix}"
        assert publish(full_state(), Sources(), to, part=Part.PUBLIC).entries == 3
        assert "CR2" not in to.read_text("utf-8-sig")
        assert "Secret" not in to.read_text("utf-8-sig")


def test_excel_knows_the_csv_for_utf_8() -> None:
    told = open_csv(state_of(recorded(entry("CR1", "Café – ½"))))
    assert told.startswith(b"\xef\xbb\xbf")
    assert "Café – ½" in told.decode("utf-8-sig")
