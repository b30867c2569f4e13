"""A quarter's register in any form that it is published in: one door for the window and the command line."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.exchange.leaking.guard import Guard
from riskreg.exchange.outgoing.replacing import Check, check_place, replacing
from riskreg.exchange.paper.content import Document
from riskreg.exchange.paper.register_paper import register_paper
from riskreg.exchange.paper.sources import Sources, exempt_part, public_part
from riskreg.exchange.workbook import ExportReport, Progress, export, moment_of
from riskreg.model.comparing import compare
from riskreg.model.errors import InvalidEntry, UnusableFile
from riskreg.model.narrative import score_reasons
from riskreg.model.papers import Filed, Meeting, Question, Standing
from riskreg.model.records import RegisterState, SignOff

if TYPE_CHECKING:
    from riskreg.model.asking import Asking

_HISTORY = 8  # quarters


class Form(StrEnum):
    """The forms of a paper, by the suffix of their files."""

    XLSX = ".xlsx"
    DOCX = ".docx"
    PDF = ".pdf"
    HTML = ".html"
    CSV = ".csv"
    JSON = ".json"

    @classmethod
    def of(cls, path: Path) -> "Form":
        """The form that a file's name asks for. Raises UnusableFile where it asks for none."""
        try:
            return cls({".htm": ".html"}.get(path.suffix.casefold(), path.suffix.casefold()))
        except ValueError:
            check_place(path)  # where it is a register, that is what to say
            forms = ", ".join(cls)
            raise UnusableFile(
                f"{path} does not say which form to write: end its name in one of {forms}."
            ) from None


class Part(StrEnum):
    """Which entries a paper holds: all, those that are not exempt (Part I), or the exempt ones (Part II)."""

    ALL = "all"
    PUBLIC = "public"
    EXEMPT = "exempt"


def publish(
    state: RegisterState,
    sources: Sources,
    to: Path,
    form: Form | None = None,
    part: Part = Part.ALL,
    progress: Progress | None = None,
) -> ExportReport:
    """Write a part of the register in a form, by default the one that the file's name asks for.

    The same state and sources always give the same bytes. A public file is looked through before it is put in
    its place: one that says a word that only exempt entries have is refused with Leak. Whatever goes wrong,
    ``to`` is as it was.
    """
    form = form or Form.of(to)
    if form is Form.XLSX:
        if part is Part.EXEMPT:
            state, sources = _part(state, sources, part)
        return export(state, to, public=part is Part.PUBLIC, progress=progress, sources=sources)
    check = Guard.of(state, sources).check if part is Part.PUBLIC else None
    state, sources = _part(state, sources, part)
    total = len(state.entries)
    if progress is not None:
        progress(0, total)
    problems = _WRITERS[form](state, sources, to, check)
    if progress is not None:
        progress(total, total)
    return ExportReport(to, (), total, problems)


def _part(state: RegisterState, sources: Sources, part: Part) -> tuple[RegisterState, Sources]:
    if part is Part.PUBLIC:
        return public_part(state, sources)
    if part is Part.ALL:
        return state, sources
    if not any(recorded.entry.exempt for recorded in state.entries):
        raise InvalidEntry(f"{state.quarter} has no exempt entry, so it has no Part II.")
    return exempt_part(state, sources)


def _write(content: bytes, to: Path, check: Check | None) -> None:
    with replacing(to, check) as file:
        file.write(content)


def _paper(state: RegisterState, sources: Sources) -> tuple[Document, datetime]:
    paper = register_paper(state, sources)
    if state.entries and all(recorded.entry.exempt for recorded in state.entries):
        paper = replace(paper, title=f"{paper.title}, Part II (exempt)")
    return paper, moment_of(state)


def _pdf(state: RegisterState, sources: Sources, to: Path, check: Check | None) -> tuple[str, ...]:
    from riskreg.exchange.paper.pdf import pdf

    printed = pdf(*_paper(state, sources))
    _write(printed.content, to, check)
    if not printed.unknown:
        return ()
    letters = " ".join(sorted(printed.unknown))
    return (f"The PDF shows � in place of characters that its letters do not include: {letters}. HTML has them.",)


def _docx(state: RegisterState, sources: Sources, to: Path, check: Check | None) -> tuple[str, ...]:
    from riskreg.exchange.paper.word import write_word

    paper, moment = _paper(state, sources)
    return write_word(paper, to, moment=moment, check=check).problems


def _html(state: RegisterState, sources: Sources, to: Path, check: Check | None) -> tuple[str, ...]:
    from riskreg.exchange.paper.html import html_page

    _write(html_page(_paper(state, sources)[0]).encode("utf-8"), to, check)
    return ()


def _csv(state: RegisterState, sources: Sources, to: Path, check: Check | None) -> tuple[str, ...]:  # noqa: ARG001
    from riskreg.exchange.open_data import open_csv

    _write(open_csv(state), to, check)
    return ()


def _json(state: RegisterState, sources: Sources, to: Path, check: Check | None) -> tuple[str, ...]:  # noqa: ARG001
    from riskreg.exchange.open_data import open_json

    _write(open_json(state).encode("utf-8"), to, check)
    return ()


_WRITERS = {Form.PDF: _pdf, Form.DOCX: _docx, Form.HTML: _html, Form.CSV: _csv, Form.JSON: _json}


def sources_of(register: "Asking", state: RegisterState) -> Sources:
    """What the paper of a quarter is made from beside its state, as it stood at the state's ledger row.

    Nothing that happened later is in it, so that a signed-off quarter's paper never changes. The paper before is
    the last issue of the quarter before that there was then.
    """
    signed = [each for each in register.sign_offs() if each.rows <= state.rows and each.quarter < state.quarter]
    before = _issue(register, signed[-1], state) if signed else None
    changes = compare(before, state) if before is not None else None
    since = before.rows if before is not None else 0
    questions = register.filed(Question, until=state.rows)
    wanted = tuple(each for each in questions if each.paper.standing is not Standing.CLOSED or each.seq > since)
    meetings: tuple[Filed[Meeting], ...] = register.filed(Meeting, until=state.rows)
    reported = register.reported(len(register.sign_offs()))
    history = tuple((each, pins) for each, pins in reported if each.quarter <= state.quarter)[-_HISTORY:]
    reasons = score_reasons(changes, register.history) if changes is not None else {}
    return Sources(changes, wanted, meetings, history, reasons)


def _issue(register: "Asking", chosen: SignOff, state: RegisterState) -> RegisterState:
    issued = [each for each in register.issues(chosen.quarter) if each.rows <= state.rows]
    return register.state(chosen.quarter, issue=issued[-1].issue)
