"""Every paper of a quarter at once, in a folder of its own: for publication, exempt, and for officers."""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from riskreg.exchange.baseline import Asked
from riskreg.exchange.file_names import file_name
from riskreg.exchange.publishing import Form, Part, publish, sources_of
from riskreg.exchange.reporting import report
from riskreg.model.baselines import Start
from riskreg.model.errors import UnusableFile
from riskreg.model.papers import Meeting
from riskreg.model.quarter import Quarter
from riskreg.model.records import Progress, RegisterState

if TYPE_CHECKING:
    from riskreg.model.register import Register

PUBLIC, EXEMPT, OFFICERS = "part-1", "part-2", "officers"
"""The folders: Part I with the reports to meetings in public; Part II; and what holds both."""

Write = Callable[[Path, Progress], tuple[str, ...]]
"""Writes one paper, and says what of it is not as it is in the register, or is left to the officer."""


class Papers(NamedTuple):
    """What was written, and what is to be said of it; each remark begins with the paper's name."""

    folder: Path
    files: tuple[Path, ...]
    remarks: tuple[str, ...]


def every_paper(
    register: "Register",
    quarter: Quarter,
    folder: Path,
    *,
    issue: int | None = None,
    since: Asked = Start.LAST_QUARTER,
    progress: Progress = lambda _done, _all: None,
) -> Papers:
    """Write all papers of a quarter into a new ``folder``: all of them, or none where one cannot be written.

    Part I comes in every form, with a covering report to each meeting that is entered. Raises UnusableFile
    where the folder is there already, and whatever publish and report raise.
    """
    if folder.exists():
        raise UnusableFile(f"{folder} is there already: move it away, or choose another place for the papers.")
    if not folder.parent.is_dir():
        raise UnusableFile(f"There is no folder {folder.parent}: create it or choose another.")
    wanted = dict(_wanted(register, register.state(quarter, issue=issue), quarter, issue, since))
    beside = folder.with_name(f".{folder.name[:80]}.{os.getpid()}.part")
    remarks = []
    try:
        beside.mkdir()
        for done, (name, write) in enumerate(wanted.items()):
            path = beside / name
            path.parent.mkdir(exist_ok=True)
            remarks += [f"{name}: {said}" for said in write(path, lambda *_, n=done: progress(n, len(wanted)))]
        beside.rename(folder)
    except OSError as error:
        raise UnusableFile(f"{folder} could not be written ({error.strerror}): choose another place.") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    progress(len(wanted), len(wanted))
    return Papers(folder, tuple(folder / name for name in wanted), tuple(remarks))


def _wanted(
    register: "Register", state: RegisterState, quarter: Quarter, issue: int | None, since: Asked
) -> Iterator[tuple[str, Write]]:
    sources = sources_of(register, state, since)

    def part(which: Part, to: Path, progress: Progress) -> tuple[str, ...]:
        done = publish(state, sources, to, part=which, progress=progress)
        return (*done.problems, *done.remarks)

    def covering(meeting: Meeting, to: Path, _: Progress) -> tuple[str, ...]:
        done = report(register, quarter, to, meeting=meeting, since=since, issue=issue)
        return (*done.problems, *done.notes)

    for form in Form:
        yield f"{PUBLIC}/register{form}", partial(part, Part.PUBLIC)
    if any(recorded.entry.exempt for recorded in state.entries):
        for form in (Form.XLSX, Form.DOCX, Form.PDF):
            yield f"{EXEMPT}/register-part-2{form}", partial(part, Part.EXEMPT)
    yield f"{OFFICERS}/register-for-officers{Form.XLSX}", partial(part, Part.ALL)
    planned = (each.paper for each in register.filed(Meeting))
    seen: Counter[str] = Counter()
    for meeting in (each for each in planned if each.quarter == quarter.label and not each.called_off):
        name = file_name(f"report {meeting.held.isoformat()} {meeting.body}")
        seen[name.casefold()] += 1  # a body may meet twice on a day
        again = f"-{seen[name.casefold()]}" if seen[name.casefold()] > 1 else ""
        yield f"{PUBLIC if meeting.public else OFFICERS}/{name}{again}{Form.DOCX}", partial(covering, meeting)
