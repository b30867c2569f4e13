"""The command line as other programs call it: what it prints, and the exit status."""

import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from riskreg import cli, ending
from riskreg.model.errors import UnusableFile
from riskreg.model.register import Register

ROOT = Path(__file__).parents[1]
ENTRY_KEYS = {
    "id", "reference", "kind", "title", "types", "initial", "residual", "target", "owner",
    "direction", "commentary", "status", "exempt", "strands", "revision",
}  # fmt: skip

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs a verb; gives the exit status, stdout and stderr."""

    def window(register: Path | None, sample: bool, read_only: bool) -> int:
        sys.stdout.write(f"window on {register}{' read-only' * read_only}\n")
        return ending.FINE

    house = cli.House(window, lambda to: [to], ROOT / "resources" / "sample.json", tmp_path / "riskreg.log")

    def go(*arguments: object) -> tuple[int, str, str]:
        status = cli.run([str(argument) for argument in arguments], house)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return go


@pytest.fixture
def sample(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "sample.riskreg"
    assert run("new", path, "--sample")[0] == ending.FINE
    return path


def read(run: Run, *arguments: object) -> Any:
    status, out, err = run(*arguments, "--json")
    assert (status, err) == (ending.FINE, "")
    return json.loads(out)


def test_a_first_word_that_is_no_verb_is_a_register_to_open(run: Run) -> None:
    assert run("council.riskreg") == (ending.FINE, "window on council.riskreg\n", "")
    assert run() == (ending.FINE, "window on None\n", "")


def test_a_register_is_opened_read_only_where_that_is_asked_for(run: Run) -> None:
    opened = (ending.FINE, "window on council.riskreg read-only\n", "")
    assert run("--read-only", "council.riskreg") == opened
    assert run("council.riskreg", "--read-only") == opened
    for arguments in (("--read-only",), ("--read-only", "list", "council.riskreg")):
        status, out, err = run(*arguments)
        assert (status, out) == (ending.COULD_NOT_RUN, "")
        assert "read-only" in err


def test_new_creates_an_empty_register_with_its_name(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "council.riskreg"
    made = read(run, "new", path, "--name", "County Council")
    listed = read(run, "list", path)
    assert listed["register"] == made["register"] == "County Council"
    assert listed["entries"] == []
    assert run("new", path)[0] == ending.COULD_NOT_RUN


def test_the_sample_may_have_another_name(run: Run, tmp_path: Path) -> None:
    assert read(run, "new", tmp_path / "a.riskreg", "--sample", "--name", "My Council")["register"] == "My Council"
    assert read(run, "list", tmp_path / "a.riskreg")["register"] == "My Council"


def test_list_prints_entries_in_the_documented_form(run: Run, sample: Path) -> None:
    listed = read(run, "list", sample)
    assert listed["quarter"] == "2018/19 Q1"
    assert len(listed["entries"]) == 14
    for entry in listed["entries"]:
        assert entry.keys() >= ENTRY_KEYS
        assert entry["strands"][0].keys() == {"title", "consequences", "controls", "actions"}
    action = listed["entries"][0]["strands"][0]["actions"][0]
    assert action.keys() == {"level", "text", "owner", "due", "status", "progress"}


def test_list_reaches_back_to_a_quarter_and_to_a_day(run: Run, sample: Path) -> None:
    assert read(run, "list", sample, "--quarter", "2017/18 Q4")["signed_off"]
    assert read(run, "list", sample, "--at", "2018-01-31")["as_at"] == "2018-01-31"
    assert read(run, "list", sample, "--at", "31 January 2018") == read(run, "list", sample, "--at", "2018-01-31")
    status, out, _err = run("list", sample)
    assert status == ending.FINE
    assert "CR1 " in out


def test_set_changes_what_it_names_and_history_tells(run: Run, sample: Path) -> None:
    before = read(run, "list", sample)["entries"][3]
    saved = read(
        run, "set", sample, "CR4", "residual=4x3", "target=none", "owner=Director of People",
        "types=Legal,Social", "commentary=", "--reason", "Posts filled", "--by", "Officer",
    )  # fmt: skip
    assert saved["residual"] == {"impact": 4, "likelihood": 3, "score": 12}
    assert (saved["target"], saved["owner"], saved["types"]) == (None, "Director of People", ["Legal", "Social"])
    assert saved["revision"] == before["revision"] + 1
    last = read(run, "history", sample, "CR4")["revisions"][-1]
    assert (last["actor"], last["reason"]) == ("Officer", "Posts filled")
    assert "residual" in last["changed"]
    assert last.keys() >= {"seq", "revision", "at", "initial", "residual", "target", "direction"}
    assert "Posts filled" in run("history", sample, "CR4")[1]


def test_set_without_a_reason_changes_nothing_and_says_what_to_do(run: Run, sample: Path) -> None:
    before = sample.read_bytes()
    status, out, err = run("set", sample, "CR4", "residual=1x1")
    assert (status, out) == (ending.COULD_NOT_RUN, "")
    assert err == "riskreg: CR4: the residual rating changed: say why.\n"
    assert sample.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("residual=9x9", "scale runs from 1 to 5"),
        ("residual=lots", "not a rating"),
        ("residual=17", "score of 17"),
        ("colour=red", "FIELD one of reference, title"),
        ("owner", "write FIELD=VALUE"),
        ("types=Cosmic", "Cosmic is not one of"),
        ("direction=sideways", "not a direction"),
        ("exempt=perhaps", "neither yes nor no"),
        ("title=", "has no title"),
    ],
)
def test_a_bad_value_is_one_plain_sentence(run: Run, sample: Path, change: str, said: str) -> None:
    status, out, err = run("set", sample, "CR4", change, "--reason", "x")
    assert (status, out) == (ending.COULD_NOT_RUN, "")
    assert said in err
    assert err.count("\n") == 1


def test_sign_off_freezes_and_verify_takes_its_head_back(run: Run, sample: Path) -> None:
    signed = read(run, "sign-off", sample, "2018/19 Q1", "--by", "Director", "--as-at", "2018-06-27")
    assert signed["as_at"] == "2018-06-27"
    frozen = read(run, "list", sample, "--quarter", "2018/19 Q1")
    read(run, "set", sample, "CR4", "owner=Somebody else")
    assert read(run, "list", sample, "--quarter", "2018/19 Q1") == frozen
    verified = read(run, "verify", sample, "--head", signed["head"])
    assert verified["ok"]
    assert verified["rows"] == signed["rows"] + 1
    assert run("sign-off", sample, "2018/19 Q1", "--by", "Director")[0] == ending.COULD_NOT_RUN
    assert read(run, "list", sample)["quarter"] == "2018/19 Q2"


def test_export_reports_a_text_that_a_cell_cannot_hold_and_cuts_none_of_it(run: Run, sample: Path) -> None:
    to = sample.with_name("q1.xlsx")
    assert run("export", sample, "--quarter", "2018/19 Q1", "--to", to)[0] == ending.FINE
    run("set", sample, "CR4", f"commentary={'word ' * 8000}")
    status, out, _ = run("export", sample, "--quarter", "2018/19 Q1", "--to", to, "--json")
    assert status == ending.FOUND_A_PROBLEM
    problems = json.loads(out)["problems"]  # on the sheet of risks, and where its change is told
    assert problems
    assert all("CR4" in problem for problem in problems)
    with zipfile.ZipFile(to) as book:
        assert sum(book.read(name).decode().count("word") for name in book.namelist()) >= 8000


def test_verify_ends_with_1_where_the_head_is_not_in_the_history(run: Run, sample: Path) -> None:
    status, out, err = run("verify", sample, "--head", "0" * 64, "--json")
    assert (status, err) == (ending.FOUND_A_PROBLEM, "")
    answer = json.loads(out)
    assert not answer["ok"]
    assert answer["problems"]
    assert "cannot rule out" in run("verify", sample)[1]


def test_verify_takes_the_row_and_the_uuid_that_a_paper_prints_beside_the_head(run: Run, sample: Path) -> None:
    listed = read(run, "list", sample)
    printed = ["--head", listed["head"], "--rows", listed["rows"], "--register", listed["id"]]
    answer = read(run, "verify", sample, *printed)
    assert answer["vouched"] == answer["rows"] == listed["rows"]
    assert answer["not_excluded"]
    assert run("verify", sample, *printed, "--register", "another")[0] == ending.FOUND_A_PROBLEM
    assert run("verify", sample, "--rows", "many")[0] == ending.COULD_NOT_RUN


def test_verify_answers_where_nothing_else_can_be_read(run: Run, sample: Path) -> None:
    connection = sqlite3.connect(sample)
    connection.execute("DROP TRIGGER ledger_update")
    connection.execute("UPDATE ledger SET payload = 'gone' WHERE subject = 'register'")
    connection.commit()
    connection.close()
    status, out, err = run("verify", sample)
    assert (status, err) == (ending.FOUND_A_PROBLEM, "")
    assert "Row 1 was altered after it was recorded" in out
    assert run("list", sample)[0] == ending.COULD_NOT_RUN


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "missing.riskreg"],
        ["list"],
        ["list", "x", "--colour"],
        ["set", "x"],
        ["history", "README.md", "CR1"],
        ["verify", "."],
        ["export", "x", "--quarter", "2018/19 Q1"],
        ["sign-off", "x", "2018/19 Q1"],
    ],
)
def test_what_cannot_run_ends_with_2_and_a_sentence(run: Run, arguments: list[str]) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (ending.COULD_NOT_RUN, "")
    assert err.startswith("riskreg: ")
    assert "Traceback" not in err


def test_a_quarter_or_reference_that_is_not_there_is_named(run: Run, sample: Path) -> None:
    assert "no entry CR99" in run("history", sample, "CR99")[2]
    assert "neither open nor signed off" in run("list", sample, "--quarter", "2030/31 Q1")[2]
    assert "not a quarter" in run("list", sample, "--quarter", "soon")[2]


def test_a_newer_register_is_listed_and_not_written(run: Run, sample: Path) -> None:
    connection = sqlite3.connect(sample)
    connection.execute("PRAGMA user_version = 5")
    connection.close()
    before = sample.read_bytes()
    status, out, err = run("list", sample)
    assert (status, err.count("\n")) == (ending.FINE, 1)
    assert "CR1" in out
    assert "newer riskreg" in err
    for words in (
        ("set", sample, "CR1", "owner=Me"),
        ("sign-off", sample, "2026/27 Q3", "--by", "Me"),
        ("verify", sample),
    ):
        status, out, err = run(*words)
        assert (status, out, err.count("\n")) == (ending.COULD_NOT_RUN, "", 1)
        assert "newer riskreg" in err
    assert sample.read_bytes() == before


def test_a_fault_of_the_program_is_logged_and_never_shown(
    run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise ZeroDivisionError("deep inside")

    monkeypatch.setattr("riskreg.model.register.Register.open", break_down)
    status, out, err = run("list", sample)
    assert (status, out) == (ending.COULD_NOT_RUN, "")
    assert "riskreg.log" in err
    assert "deep inside" not in err
    assert "deep inside" in caplog.text


def test_the_installed_command_is_the_same_program(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("riskreg")
    made = subprocess.run(
        [command, "new", tmp_path / "a.riskreg", "--json"], capture_output=True, check=True, text=True
    )
    assert json.loads(made.stdout)["register"] == "a"
    refused = subprocess.run([command, "list", tmp_path], capture_output=True, check=False, text=True)
    assert (refused.returncode, refused.stdout) == (ending.COULD_NOT_RUN, "")
    by_file = subprocess.run(
        [sys.executable, ROOT / "main.py", "--version"], capture_output=True, check=True, text=True
    )
    assert by_file.stdout.startswith("riskreg ")


class TestNothingOfTheUsersIsOverwritten:
    def test_an_export_never_takes_a_registers_place(self, run: Run, sample: Path) -> None:
        other = sample.with_name("other.xlsx")
        run("new", other)
        link = sample.with_name("link.xlsx")
        link.symlink_to(sample)
        before = sample.read_bytes(), other.read_bytes()
        for target in (sample, other, link, Path(f"{sample}-journal")):
            status, _, err = run("export", sample, "--quarter", "2018/19 Q1", "--to", target)
            assert status == ending.COULD_NOT_RUN
            assert "is a register or belongs to one" in err
        assert (sample.read_bytes(), other.read_bytes()) == before

    def test_an_export_replaces_an_earlier_export(self, run: Run, sample: Path) -> None:
        target = sample.with_name("q1.xlsx")
        for _ in range(2):
            assert run("export", sample, "--quarter", "2018/19 Q1", "--to", target)[0] == ending.FINE
        assert zipfile.is_zipfile(target)

    @pytest.mark.window
    def test_a_tour_leaves_registers_that_are_not_a_tours(self, sample: Path) -> None:
        from riskreg.tour import tour

        theirs = sample.with_name("tour.riskreg")
        Register.create(theirs, name="Theirs", actor="Officer")
        before = theirs.read_bytes()
        with pytest.raises(UnusableFile, match="not the register of an earlier tour"):
            tour(theirs.parent, ROOT / "resources")
        assert theirs.read_bytes() == before


def test_json_keeps_every_character_whatever_the_terminals_encoding(sample: Path, run: Run) -> None:
    run("set", sample, "CR4", "owner=Ω ö ŵ")
    command = Path(sys.executable).with_name("riskreg")
    for encoding in ("cp1252", "ascii", "utf-8"):
        done = subprocess.run(
            [command, "list", sample, "--json"],
            capture_output=True,
            check=True,
            env={"PYTHONIOENCODING": encoding},
        )
        owners = [entry["owner"] for entry in json.loads(done.stdout)["entries"]]
        assert "Ω ö ŵ" in owners


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "--at", ""],
        ["list", "--quarter", ""],
        ["list", "--at", "9999-12-31"],
        ["list", "--at", "2099-01-01"],
    ],
)
def test_an_empty_or_impossible_moment_is_refused(run: Run, sample: Path, arguments: list[str]) -> None:
    status, out, err = run(arguments[0], sample, *arguments[1:])
    assert (status, out) == (ending.COULD_NOT_RUN, "")
    assert err.count("\n") == 1


def test_a_rating_is_read_back_as_it_is_printed(run: Run, sample: Path) -> None:
    assert read(run, "set", sample, "CR4", "target=16 (4 x 4)", "--reason", "Agreed")["target"]["impact"] == 4
    assert "not a rating" in run("set", sample, "CR4", f"target={'9' * 5000}")[2]


def test_line_breaks_of_windows_are_line_breaks(run: Run, sample: Path) -> None:
    assert read(run, "set", sample, "CR4", "commentary=a\r\nb")["commentary"] == "a\nb"


def test_a_log_that_cannot_be_written_shows_no_traceback(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "riskreg" / "log" / "riskreg.log").mkdir(parents=True)
    (tmp_path / "riskreg" / "log" / "riskreg.log" / "x").touch()
    command = Path(sys.executable).with_name("riskreg")
    script = "import riskreg.cli as c, riskreg.__main__ as m; c.open_register = None; m.main()"
    for arguments in ([command, "list", sample], [sys.executable, "-c", script, "list", sample]):
        done = subprocess.run(
            arguments,
            capture_output=True,
            check=False,
            text=True,
            env={"XDG_STATE_HOME": str(tmp_path), "PATH": ""},
        )
        assert "Traceback" not in done.stderr
    assert "fault of its own" in done.stderr


def test_reviewing_confirms_entries_without_a_revision(run: Run, sample: Path) -> None:
    before = [read(run, "history", sample, each)["revisions"] for each in ("CR1", "CR3")]
    done = read(run, "review", sample, "CR1", "CR3", "CR1", "--by", "Dana Reeve", "--reason", "Seen by the board")
    assert done == {
        "quarter": "2018/19 Q1", "reviewed": ["CR1", "CR3"], "actor": "Dana Reeve", "reason": "Seen by the board",
    }  # fmt: skip
    assert [read(run, "history", sample, each)["revisions"] for each in ("CR1", "CR3")] == before
    by = {row.reference: row.reviewed_by for row in Register.open(sample).summaries()}
    assert (by["CR1"], by["CR3"]) == ("Dana Reeve", "Dana Reeve")
    assert "2 entries (CR1, CR3)" in run("review", sample, "CR1", "CR3")[1]
    assert run("review", sample, "CR1", "CR99")[0] == ending.COULD_NOT_RUN
