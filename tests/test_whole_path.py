"""The whole way once: a published register comes in, is edited, is signed off, and leaves as a workbook."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
RISKREG = Path(sys.executable).with_name("riskreg")
QUARTER = "2018/19 Q1"
RESIDUALS = {
    "CR1": 16, "CR2": 16, "CR3": 16, "CR4": 16, "CR5": 12, "CR6": 12, "CR7": 12,
    "CR8": 16, "CR9": 20, "CR10": 12, "CR11": 16, "CO1": 16, "CO2": 15, "CO3": 16,
}  # fmt: skip


def riskreg(*arguments: object) -> Any:
    """What a verb prints as JSON; it must end with 0."""
    command = [str(RISKREG), *map(str, arguments), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_from_the_published_register_to_the_quarters_workbook(published: Path, tmp_path: Path) -> None:
    register, first, again = tmp_path / "council.riskreg", tmp_path / "q1.xlsx", tmp_path / "again.xlsx"
    riskreg("new", register, "--name", "County Council")
    riskreg("import", register, published, "--dry-run")
    assert riskreg("list", register)["entries"] == []
    riskreg("import", register, published)
    listed = riskreg("list", register)
    assert listed["quarter"] == QUARTER
    assert {entry["reference"]: entry["residual"]["score"] for entry in listed["entries"]} == RESIDUALS

    before = riskreg("verify", register)
    riskreg("import", register, published)
    assert riskreg("verify", register) == before

    riskreg("set", register, "CR4", "residual=4x3", "--reason", "Posts filled", "--by", "Officer")
    signed = riskreg("sign-off", register, QUARTER, "--by", "Director", "--as-at", "2018-06-27")
    riskreg("export", register, "--quarter", QUARTER, "--to", first)

    riskreg("set", register, "CR4", "residual=5x4", "--reason", "Posts lost", "--by", "Officer")
    directions = {entry["reference"]: entry["direction"] for entry in riskreg("list", register)["entries"]}
    assert directions.pop("CR4") == "increased"
    assert set(directions.values()) == {"unchanged"}

    riskreg("export", register, "--quarter", QUARTER, "--to", again)
    assert first.read_bytes() == again.read_bytes()
    assert riskreg("verify", register, "--head", signed["head"])["ok"]
    with zipfile.ZipFile(first) as book:
        parts = "".join(book.read(name).decode("utf-8") for name in book.namelist())
    assert signed["head"] in parts

    fresh = tmp_path / "fresh.riskreg"
    riskreg("new", fresh)
    riskreg("import", fresh, first)
    assert {e["reference"]: e["residual"]["score"] for e in riskreg("list", fresh)["entries"]} == RESIDUALS | {
        "CR4": 12
    }


@pytest.mark.parametrize("command", ["run", "test"])
def test_the_readmes_two_commands_are_there_for_both_systems(command: str) -> None:
    assert f"make {command}" in (ROOT / "README.md").read_text("utf-8")
    assert f"\n{command}: " in (ROOT / "Makefile").read_text("utf-8")
    assert f'"%1"=="{command}"' in (ROOT / "make.bat").read_text("utf-8")


def test_ci_runs_the_readmes_test_command() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
