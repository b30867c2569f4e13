"""Every paper of a quarter at once: all of them or none, in a folder that was not there."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from riskreg.cli import House, riskreg
from riskreg.exchange.every_paper import every_paper
from riskreg.exchange.publishing import Form, Part, publish, sources_of
from riskreg.exchange.reporting import report
from riskreg.exchange.sample import create_sample, end_quarter
from riskreg.model.errors import Cancelled, UnusableFile
from riskreg.model.papers import Meeting
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register

SAMPLE = Path(__file__).parents[2] / "resources" / "sample.json"
Q1 = Quarter(2018, 1)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    create_sample(tmp_path / "s.riskreg", SAMPLE)
    return end_quarter(tmp_path / "s.riskreg", SAMPLE)


def nothing_beside(folder: Path) -> bool:
    return {path.suffix for path in folder.iterdir()} <= {".riskreg", ".log"}


def test_each_paper_is_what_it_is_alone(register: Register, tmp_path: Path) -> None:
    made = every_paper(register, Q1, tmp_path / "set")
    state = register.state(Q1)
    sources = sources_of(register, state)
    wanted = {
        **{f"part-1/register{form}": (form, Part.PUBLIC) for form in Form},
        **{f"part-2/register-part-2{form}": (form, Part.EXEMPT) for form in (Form.XLSX, Form.DOCX, Form.PDF)},
        "officers/register-for-officers.xlsx": (Form.XLSX, Part.ALL),
    }
    for name, (form, part) in wanted.items():
        alone = tmp_path / f"alone{form}"
        publish(state, sources, alone, part=part)
        assert (tmp_path / "set" / name).read_bytes() == alone.read_bytes(), name
    reports = {path.name: path for path in made.files if path.name.startswith("report")}
    meetings = [each.paper for each in register.filed(Meeting) if each.paper.quarter == Q1.label]
    assert len(meetings) == len(reports) == len(made.files) - len(wanted) == 3
    for meeting in meetings:
        path = next(path for name, path in reports.items() if meeting.held.isoformat() in name)
        assert path.parent.name == ("part-1" if meeting.public else "officers")
        report(register, Q1, tmp_path / "alone.docx", meeting=meeting)
        assert path.read_bytes() == (tmp_path / "alone.docx").read_bytes()


def test_stopped_or_refused_it_leaves_nothing(register: Register, tmp_path: Path) -> None:
    def stop(done: int, _: int) -> None:
        if done == 4:
            raise Cancelled("Stopped. Nothing was changed.")

    with pytest.raises(Cancelled):
        every_paper(register, Q1, tmp_path / "set", progress=stop)
    assert nothing_beside(tmp_path)
    with pytest.raises(UnusableFile, match="There is no folder"):
        every_paper(register, Q1, tmp_path / "nowhere" / "set")
    (tmp_path / "set").mkdir()
    with pytest.raises(UnusableFile, match="is there already"):
        every_paper(register, Q1, tmp_path / "set")
    assert list((tmp_path / "set").iterdir()) == []


def test_without_an_exempt_entry_there_is_no_part_two(register: Register, tmp_path: Path) -> None:
    for found in register.state().entries:
        if found.entry.exempt:
            register.save(replace(found.entry, exempt=False), found.revision, actor="Officer")
    made = every_paper(register, register.settings.open_quarter, tmp_path / "set")
    assert {path.parent.name for path in made.files} == {"part-1", "officers"}


def test_a_body_that_meets_twice_on_a_day_gets_both_reports(register: Register, tmp_path: Path) -> None:
    quarter = register.settings.open_quarter
    twice = [Meeting(name, quarter.label, "Audit Committee", quarter.end) for name in ("morning", "evening")]
    register.file([(each, 0) for each in twice], actor="Clerk")
    made = every_paper(register, quarter, tmp_path / "set")
    assert len({path for path in made.files if path.name.startswith("report") and path.exists()}) == 2


def test_the_command_line_writes_them_too(register: Register, tmp_path: Path) -> None:
    house = House(lambda *_: 0, lambda _: (), SAMPLE, tmp_path / "log")
    words = ["export", str(register.path), "--quarter", Q1.label, "--every-paper", "--to", str(tmp_path / "set")]
    done = CliRunner().invoke(riskreg, words, obj=house)
    assert (done.exit_code, done.output.splitlines()[0]) == (
        0,
        f"Wrote 13 papers of 2018/19 Q1 into {tmp_path / 'set'}.",
    )
    again = CliRunner().invoke(riskreg, [*words, "--public"], obj=house)
    assert again.exit_code == 2
