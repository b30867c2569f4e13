"""Backups from the command line: proven files, one sentence where something is in the way."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from riskreg import cli, ending
from riskreg.model.keeping import Keep, Plan
from riskreg.model.register import Register

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs a verb for a person whose backups go to a folder of their own."""
    (tmp_path / "backups").mkdir()
    house = cli.House(
        lambda _register, _sample: ending.FINE,
        lambda to: [to],
        tmp_path / "sample.json",
        tmp_path / "riskreg.log",
        lambda: Plan(tmp_path / "backups", Keep(2, 1, 1)),
    )

    def go(*arguments: object) -> tuple[int, str, str]:
        status = cli.run([str(argument) for argument in arguments], house)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return go


@pytest.fixture
def council(tmp_path: Path) -> Path:
    path = tmp_path / "council.riskreg"
    Register.create(path, name="Council", actor="Officer")
    return path


def read(run: Run, *arguments: object) -> Any:
    status, out, err = run(*arguments, "--json")
    assert (status, err) == (ending.FINE, "")
    return json.loads(out)


def test_a_backup_goes_among_the_others(run: Run, council: Path, tmp_path: Path) -> None:
    made = read(run, "backup", council)
    register = Register.open(council)
    assert Path(made["path"]).parent == tmp_path / "backups" / register.settings.id
    assert (made["rows"], made["head"]) == (register.revision(), register.verify().head)
    assert read(run, "backup", council) == made, "nothing has changed since"
    assert "is proven" in run("backup", council)[1]


def test_a_backup_may_be_made_anywhere_but_over_another_file(run: Run, council: Path, tmp_path: Path) -> None:
    to = tmp_path / "stick.riskreg"
    assert read(run, "backup", council, "--to", to)["path"] == str(to)
    before = to.read_bytes()
    status, out, err = run("backup", council, "--to", to)
    assert (status, out) == (ending.COULD_NOT_RUN, "")
    assert "exists already" in err
    assert err.count("\n") == 1
    assert to.read_bytes() == before


def test_restoring_makes_another_file(
    run: Run, council: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    backup = read(run, "backup", council)["path"]
    restored = Path(read(run, "restore", backup)["path"])
    assert restored.parent == tmp_path
    assert restored.name.startswith("council restored ")
    assert Register.open(restored).settings == Register.open(council).settings
    status, out, _ = run("restore", backup, "--to", tmp_path / "again.riskreg")
    assert status == ending.FINE
    assert "same UUID" in out
    assert run("restore", backup, "--to", council)[0] == ending.COULD_NOT_RUN


@pytest.mark.parametrize("verb", ["backup", "restore"])
def test_what_cannot_be_copied_is_one_sentence(run: Run, council: Path, tmp_path: Path, verb: str) -> None:
    whole = council.read_bytes()
    damaged = tmp_path / "damaged.riskreg"
    damaged.write_bytes(whole[: len(whole) // 2])
    for path in (damaged, tmp_path / "none.riskreg", tmp_path):
        status, out, err = run(verb, path, "--to", tmp_path / "to.riskreg")
        assert (status, out, err.count("\n")) == (ending.COULD_NOT_RUN, "", 1)
        assert not (tmp_path / "to.riskreg").exists()
