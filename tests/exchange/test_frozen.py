"""Frozen means frozen: nothing that happens later changes a byte of what a signed-off quarter exports."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import docx
import pytest

from riskreg.exchange.publishing import Form, Part, publish, sources_of
from riskreg.exchange.reporting import report
from riskreg.model.baselines import Start
from riskreg.model.errors import NotFound
from riskreg.model.papers import Meeting
from riskreg.model.records import SignOff
from riskreg.model.register import Register
from tests.conftest import Clock
from tests.exchange.years_of_work import BODY, Office, register_in_use

SAMPLE = Path(__file__).parents[2] / "resources" / "sample.json"
FULL = os.environ.get("RISKREG_TORTURE") == "full"
OPERATIONS, QUARTERS = (10_000, 9) if FULL else (300, 1)

Digests = dict[str, str]


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return register_in_use(tmp_path / "sample.riskreg", SAMPLE, clock)


def house_template() -> bytes:
    """A Word template that looks unlike the program's own."""
    made, file = docx.Document(), BytesIO()
    made.styles["Heading 1"].font.size = docx.shared.Pt(30)
    made.save(file)
    return file.getvalue()


def issued(register: Register) -> Iterator[SignOff]:
    """Every issue of every signed-off quarter."""
    for signed in register.sign_offs():
        yield from register.issues(signed.quarter)


def exported(register: Register, issue: SignOff, folder: Path) -> Digests:
    """The hash of every document that is made of an issue: each form and part, each baseline, the report."""
    state = register.state(issue.quarter, issue=issue.issue)
    sources = sources_of(register, state)
    parts = [part for part in Part if part is not Part.EXEMPT or any(each.entry.exempt for each in state.entries)]
    made: Digests = {}
    for form in Form:
        to = folder / f"again{form}"
        for part in parts:
            publish(state, sources, to, form, part)
            made[f"{part} {form}"] = sha256(to.read_bytes()).hexdigest()
    for since in (Start.YEAR_START, BODY):
        made[f"since {since}"] = _since(register, issue, since, folder / "again.html")
    meeting = Meeting("m1", issue.quarter.label, BODY, issue.quarter.end)
    for hides in (True, False):
        to = folder / "report.docx"
        report(register, issue.quarter, to, meeting=replace(meeting, public=hides), issue=issue.issue)
        made[f"report, public {hides}"] = sha256(to.read_bytes()).hexdigest()
    return made


def _since(register: Register, issue: SignOff, since: Start | str, to: Path) -> str:
    """The hash of the paper that compares with something else, or that there was nothing to compare with."""
    state = register.state(issue.quarter, issue=issue.issue)
    try:
        publish(state, sources_of(register, state, since), to)
    except NotFound as error:
        return str(error)
    return sha256(to.read_bytes()).hexdigest()


def differing(before: dict[SignOff, Digests], register: Register, folder: Path) -> list[str]:
    """The documents that are no longer what they were."""
    return [
        f"{issue.quarter} issue {issue.issue}: {name}"
        for issue, made in before.items()
        for name, again in exported(register, issue, folder).items()
        if made[name] != again
    ]


def test_frozen_means_frozen(register: Register, tmp_path: Path) -> None:
    """Each quarter is exported as it is signed off or issued again, and once more after all that follows."""
    began = time.process_time()
    chosen = list(issued(register))[0 if FULL else -2 :]
    before = {issue: exported(register, issue, tmp_path) for issue in chosen}
    office = Office(register, house_template(), seed=2018)
    for number in range(1, OPERATIONS + 1):
        office.work()
        if number % (OPERATIONS // (QUARTERS + 1)) == 0 and number < OPERATIONS:
            for issue in (office.sign_off(), office.reissue()):
                before[issue] = exported(register, issue, tmp_path)
    worked = time.process_time()
    assert office.done["refused"] < OPERATIONS * 0.25
    assert differing(before, Register.open(register.path), tmp_path) == []
    papers = sum(map(len, before.values()))
    print(  # noqa: T201
        f"\n{OPERATIONS:,} operations, {papers} documents of {len(before)} issues twice:"
        f" {time.process_time() - began:.0f} s, half-way at {worked - began:.0f} s; {dict(office.done)}"
    )


def test_a_reissue_of_the_quarter_before_changes_no_later_paper(register: Register, tmp_path: Path) -> None:
    """What a committee compared with is the issue that there was then."""
    earlier, later = register.sign_offs()[-2:]
    before = {later: exported(register, later, tmp_path)}
    mended = [
        replace(each.entry, title=f"Mended {each.entry.reference}", owner="Head of Mending")
        for each in register.state(earlier.quarter).entries
    ]
    register.reissue(earlier.quarter, mended, actor="Clerk", reason="Wrong owners")
    assert differing(before, register, tmp_path) == []
