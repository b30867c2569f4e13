"""The auditor's workbook from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from riskreg import cli, ending
from riskreg.exchange.sample import create_sample
from riskreg.model.evidence import Test
from riskreg.model.register import Register

SAMPLE = Path(__file__).parents[2] / "resources" / "sample.json"


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return create_sample(tmp_path / "sample.riskreg", SAMPLE)


def run(*arguments: object) -> int:
    house = cli.House(lambda *_: 0, lambda to: [to], SAMPLE, Path("riskreg.log"))
    return cli.run([str(argument) for argument in arguments], house)


def read(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    assert run(*arguments, "--json") == ending.FINE
    return json.loads(capsys.readouterr().out)


def test_audit_writes_tests_and_trail_and_prints_what_it_found(
    register: Register, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "audit.xlsx"
    assert run("audit", register.path, "--to", to) == ending.FINE
    said = capsys.readouterr().out
    assert "Owner missing" in said
    assert f"ledger row {register.revision()}, head {register.state().head}" in said
    assert load_workbook(to).sheetnames[::9] == ["Summary", "Audit trail"]


def test_audit_as_json_names_what_each_test_found(
    register: Register, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = read(capsys, "audit", register.path, "--to", tmp_path / "audit.xlsx")
    assert [each["test"] for each in told["tests"]] == [str(test) for test in Test]
    for each in told["tests"]:
        assert each["found"] == len(each["entries"])
        assert each["share"] == (each["found"] / each["of"] if each["of"] else 0)
    assert (told["rows"], told["events"], told["problems"]) == (register.revision(), register.revision(), [])


def test_the_trail_can_be_narrowed_down(
    register: Register, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "audit.xlsx"
    events = register.audit_trail(limit=1_000)
    person = events[-1].actor
    told = read(capsys, "audit", register.path, "--to", to, "--by-person", person, "--until", "2018-03-31")
    expected = [each for each in events if each.actor == person and each.at.date().isoformat() <= "2018-03-31"]
    assert 0 < told["events"] == len(expected) < len(events)
    told = read(capsys, "audit", register.path, "--to", to, "--entry", "CR2")
    assert told["events"] == len([each for each in events if each.reference == "CR2"])
    assert "Everything recorded about CR2." in [
        row[0].value for row in load_workbook(to)["Audit trail"].iter_rows()
    ]
    signed = register.sign_offs()[0]
    told = read(capsys, "audit", register.path, "--to", to, "--quarter", signed.quarter.label)
    assert (told["rows"], told["head"], told["events"]) == (signed.rows, signed.head, signed.rows)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (("--entry", "CR99"), "There is no entry CR99 in this register."),
        (("--quarter", "never"), "is not a quarter"),
        (("--quarter", "2001/02 Q1"), "is neither open nor signed off"),
        (("--since", "sometime"), "is not a date"),
    ],
)
def test_what_cannot_be_shown_is_a_sentence_and_no_file(
    register: Register, tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: tuple[str, str], sentence: str
) -> None:
    assert run("audit", register.path, "--to", tmp_path / "audit.xlsx", *wrong) == ending.COULD_NOT_RUN
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "audit.xlsx").exists()
