"""The work of the flows, as plain functions for a worker: the heavy libraries load here, not in the window."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.model.quarter import Quarter
from riskreg.model.records import Progress, SignOff

if TYPE_CHECKING:
    from riskreg.exchange.baseline import Choices
    from riskreg.exchange.incoming.bringing import Report
    from riskreg.exchange.workbook import ExportReport
    from riskreg.model.papers import Meeting
    from riskreg.model.pre_issue import Checked
    from riskreg.model.register import Register
    from riskreg.ui.report_page import Groups


def fresh_folder() -> Path:
    """A folder for what nobody means to keep."""
    import tempfile

    return Path(tempfile.mkdtemp(prefix="riskreg-"))


def create(path: Path, name: str, actor: str, _: Progress) -> "Register":
    """Make an empty register."""
    from riskreg.model.register import Register

    return Register.create(path, name=name, actor=actor)


def sample(path: Path, data: Path, progress: Progress) -> "Register":
    """Make the sample register."""
    from riskreg.exchange.sample import create_sample

    path.parent.mkdir(parents=True, exist_ok=True)
    return create_sample(path, data, progress=progress)


def bring_in(source: Path, actor: str, dry_run: bool, register: "Register", progress: Progress) -> "Report":
    """Bring a workbook's entries in, or only say what that would do."""
    from riskreg.exchange.incoming.bringing import bring_in

    return bring_in(register, source, actor=actor, dry_run=dry_run, progress=progress)


def sentence_and_groups(report: "Report") -> "tuple[str, Groups]":
    """An import's report: what came of it in a sentence, and each note under its heading."""
    from riskreg.exchange.incoming.bringing import report_lines

    sentence, *lines = report_lines(report)
    groups: list[tuple[str, list[str]]] = []
    for line in filter(None, lines):
        if line.startswith(" "):
            groups[-1][1].append(line.strip())
        else:
            groups.append((line.rstrip(":"), []))
    return sentence, groups


def sign_off(quarter: Quarter, actor: str, as_at: date, register: "Register", progress: Progress) -> SignOff:
    """Freeze a quarter."""
    return register.sign_off(quarter, actor=actor, as_at=as_at, progress=progress)


def open_checks(register: "Register", progress: Progress) -> "tuple[Checked, ...]":
    """What the checks before issue say of the open quarter."""
    from riskreg.ui.quarter.standing import read_checks

    return read_checks(None, register, progress)


def choices(quarter: Quarter, issue: int | None, register: "Register", _: Progress) -> "tuple[Choices, ...]":
    """What the paper of a signed-off quarter's issue can be compared with, by default of its last."""
    from riskreg.exchange.baseline import choices

    wanted = (each for each in reversed(register.issues(quarter)) if issue in (None, each.issue))
    return (choices(register, next(wanted)),)


def every_choice(register: "Register", _: Progress) -> "tuple[Choices, ...]":
    """The same of the open quarter and of the last eight that were signed off, the latest first."""
    from riskreg.exchange.baseline import choices

    signed = (register.issues(each.quarter)[-1] for each in reversed(register.sign_offs()[-8:]))
    return choices(register), *(choices(register, each) for each in signed)


def export(
    quarter: Quarter,
    issue: int | None,
    path: Path,
    part: str,
    since: str,
    register: "Register",
    progress: Progress,
) -> "ExportReport":
    """Write a part of a quarter's register in the form that the file's name asks for.

    ``since`` is what it compares with: see baseline.start_of.
    """
    from riskreg.exchange.baseline import start_of
    from riskreg.exchange.publishing import Part, publish, sources_of

    state = register.state(quarter, issue=issue)
    sources = sources_of(register, state, start_of(since))
    return publish(state, sources, path, part=Part(part), progress=progress)


def every_paper(
    quarter: Quarter, issue: int | None, folder: Path, since: str, register: "Register", progress: Progress
) -> "ExportReport":
    """Write every paper of a quarter into a new folder."""
    from riskreg.exchange.baseline import start_of
    from riskreg.exchange.every_paper import every_paper
    from riskreg.exchange.workbook import ExportReport

    made = every_paper(register, quarter, folder, issue=issue, since=start_of(since), progress=progress)
    return ExportReport(made.folder, (), len(made.files), (), made.remarks)


def write_report(
    quarter: Quarter,
    path: Path,
    meeting: "Meeting | None",
    since: str,
    public: bool,
    register: "Register",
    _: Progress,
) -> "ExportReport":
    """Write a quarter's covering report in Word; what it leaves to the officer is a remark."""
    from riskreg.exchange.baseline import start_of
    from riskreg.exchange.reporting import report
    from riskreg.exchange.workbook import ExportReport

    written = report(register, quarter, path, meeting=meeting, since=start_of(since), public=public)
    return ExportReport(written.path, (), written.entries, written.problems, written.notes)
