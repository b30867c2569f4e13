"""A quarter's register in any form that it is published in: one door for the window and the command line."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from riskreg.exchange.baseline import Asked, changes_since
from riskreg.exchange.leaking.guard import published
from riskreg.exchange.outgoing.replacing import Check, check_place, replacing
from riskreg.exchange.paper.content import Document
from riskreg.exchange.paper.register_paper import register_paper
from riskreg.exchange.paper.sources import Sources, exempt_part
from riskreg.exchange.workbook import ExportReport, Progress, export, moment_of, silent
from riskreg.model.baselines import Start
from riskreg.model.errors import InvalidEntry, UnusableFile
from riskreg.model.papers import SEPARATOR, Filed, Meeting, Narrative, Question, Standing, Template
from riskreg.model.records import RegisterState

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
    or where ``progress`` raises Cancelled, ``to`` is as it was.
    """
    form = form or Form.of(to)
    if form is Form.XLSX:
        if part is Part.EXEMPT:
            state, sources = _part_two(state, sources)
        return export(state, to, public=part is Part.PUBLIC, progress=progress, sources=sources)
    check = None
    if part is Part.PUBLIC:
        state, sources, check = published(state, sources)
    elif part is Part.EXEMPT:
        state, sources = _part_two(state, sources)
    total = len(state.entries)
    progress = progress or silent
    progress(0, total)
    problems = _WRITERS[form](_Job(state, sources, to, check, partial(progress, 0, total)))
    progress(total, total)
    return ExportReport(to, (), total, problems)


def _part_two(state: RegisterState, sources: Sources) -> tuple[RegisterState, Sources]:
    if not any(recorded.entry.exempt for recorded in state.entries):
        raise InvalidEntry(f"{state.quarter} has no exempt entry, so it has no Part II.")
    return exempt_part(state, sources)


class _Job(NamedTuple):
    """A paper to write: of what, where, what looks through it, and whom to tell that it is under way."""

    state: RegisterState
    sources: Sources
    to: Path
    check: Check | None
    tell: Callable[[], None]

    def write(self, content: bytes) -> None:
        self.tell()
        with replacing(self.to, self.check) as file:
            file.write(content)


def _paper(state: RegisterState, sources: Sources) -> tuple[Document, datetime]:
    paper = register_paper(state, sources)
    if state.entries and all(recorded.entry.exempt for recorded in state.entries):
        paper = replace(paper, title=f"{paper.title}, Part II (exempt)")
    return paper, moment_of(state)


def _pdf(job: _Job) -> tuple[str, ...]:
    from riskreg.exchange.paper.pdf import pdf

    printed = pdf(*_paper(job.state, job.sources), job.tell)
    job.write(printed.content)
    if not printed.unknown:
        return ()
    letters = " ".join(sorted(printed.unknown))
    return (f"The PDF shows � in place of characters that its letters do not include: {letters}. HTML has them.",)


def _docx(job: _Job) -> tuple[str, ...]:
    from riskreg.exchange.paper.word import write_word

    paper, moment = _paper(job.state, job.sources)
    return write_word(paper, job.to, job.sources.template, moment=moment, check=job.check).problems


def _html(job: _Job) -> tuple[str, ...]:
    from riskreg.exchange.paper.html import html_page

    job.write(html_page(_paper(job.state, job.sources)[0]).encode("utf-8"))
    return ()


def _csv(job: _Job) -> tuple[str, ...]:
    from riskreg.exchange.open_data import open_csv

    job.write(open_csv(job.state))
    return ()


def _json(job: _Job) -> tuple[str, ...]:
    from riskreg.exchange.open_data import open_json

    job.write(open_json(job.state).encode("utf-8"))
    return ()


_WRITERS = {Form.PDF: _pdf, Form.DOCX: _docx, Form.HTML: _html, Form.CSV: _csv, Form.JSON: _json}


def sources_of(
    register: "Asking", state: RegisterState, since: Asked = Start.LAST_QUARTER, *, besides: str = ""
) -> Sources:
    """What the paper of a quarter is made from beside its state, as it stood at the state's ledger row.

    Nothing that was recorded later is in it, so that a signed-off quarter's paper never changes. ``since`` is what
    it compares with, ``besides`` the identity of the meeting that it is for: see ``changes_since``.
    """
    beginning, changes = changes_since(register, state, since, besides)
    seen = changes.before.rows if changes is not None else 0
    questions = register.filed(Question, until=state.rows)
    wanted = tuple(each for each in questions if each.paper.standing is not Standing.CLOSED or each.seq > seen)
    meetings: tuple[Filed[Meeting], ...] = register.filed(Meeting, until=state.rows)
    history = register.reported(_HISTORY, until=state.quarter)
    reasons = register.score_reasons(changes) if changes is not None else {}
    narratives = register.filed(Narrative, state.quarter.label + SEPARATOR, until=state.rows)
    template = _template(register, state)
    return Sources(changes, wanted, meetings, history, reasons, narratives, template, beginning)


def _template(register: "Asking", state: RegisterState) -> Template | None:
    filed = register.filed(Template, until=state.rows)
    return filed[0].paper if filed and filed[0].paper.content else None
