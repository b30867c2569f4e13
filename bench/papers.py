"""The paper in the forms that are published, and its covering report, against writing the same texts bare."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from zipfile import ZipFile

import docx
import typst

from bench import fill
from bench.figures import Figure, at_work, in_turn, median
from riskreg.exchange.leaking.guard import Guard
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.publishing import Part, publish, sources_of
from riskreg.exchange.reporting import report
from riskreg.model.records import RegisterState

SIZES, LARGE = ((50, 5), (500, 2)), 10_000
_BARE = b"""
#set page(paper: "a4")
#set document(title: "Bare")
#for words in json(bytes(sys.inputs.texts)) { par(words) }
"""


def _bare(state: RegisterState, to: Path) -> Callable[[], None]:
    """Every text of the register as one paragraph after another, tagged alike."""
    texts = json.dumps([line for each in state.entries for line in each.entry.text().split("\n") if line])

    def write() -> None:
        compiler = typst.Compiler(_BARE, ignore_system_fonts=True, sys_inputs={"texts": texts})
        to.write_bytes(compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0))  # type: ignore[arg-type]

    return write


def _bare_word(state: RegisterState, to: Path) -> Callable[[], None]:
    """Every text of the register as one paragraph after another."""
    texts = [line for each in state.entries for line in each.entry.text().split("\n") if line]

    def write() -> None:
        made = docx.Document()
        for text in texts:
            made.add_paragraph(text)
        made.save(str(to))

    return write


def figures(folder: Path) -> Iterator[Figure]:
    """Papers of growing size as PDF, a covering report, the leak check, and what papers are compared with."""
    for entries, runs in SIZES:
        register = fill.register(folder / f"p{entries}.riskreg", entries, quarters=1)
        state = register.state()
        sources = sources_of(register, state)
        to = folder / "paper.pdf"
        write = _bare(state, folder / "bare.pdf")
        ours, floor = in_turn(lambda: publish(state, sources, to), write, runs, at_work)  # noqa: B023
        page = at_work(lambda: publish(state, sources, folder / "paper.html"))  # noqa: B023
        note = f"as HTML {page:.0f} ms"
        yield Figure(f"PDF of {entries:,} entries", median(ours), median(floor), "typst with bare text", 6, note)
    yield _report(folder)
    yield from _large(folder)


def _large(folder: Path) -> Iterator[Figure]:
    """What is done beside the writing, with ten thousand entries."""
    register = fill.register(folder / "l.riskreg", LARGE, quarters=2)
    state = register.state()
    last = state.entries[-1]
    hidden = replace(last, entry=replace(last.entry, exempt=True, title="Zanzibar"))
    state = replace(state, entries=(*state.entries[:-1], hidden))
    sources = sources_of(register, state)
    for suffix in (".xlsx", ".html"):
        to = folder / f"public{suffix}"
        publish(state, sources, to, part=Part.PUBLIC)
        guard = partial(_guard, state, sources, to)
        ours, floor = in_turn(guard, partial(_all_words, to), 3, at_work)
        name = f"leak check of {LARGE:,} entries, {suffix}"
        yield Figure(name, median(ours), median(floor), "unpacking it and cutting it into words", 6)
    quarters = [each.quarter for each in register.sign_offs()]
    ours, floor = in_turn(lambda: register.compare(*quarters), lambda: register.state(quarters[1]), 3, at_work)
    yield Figure(f"two quarters of {LARGE:,} compared", median(ours), median(floor), "reading one of them", 2)
    ours, floor = in_turn(register.pre_issue, register.state, 3, at_work)
    yield Figure(f"pre-issue checks of {LARGE:,}", median(ours), median(floor), "reading the register", 2.5)


def _guard(state: RegisterState, sources: Sources, file: Path) -> None:
    Guard.of(state, sources).check(file, file.suffix)


def _all_words(file: Path) -> None:
    if file.suffix != ".xlsx":
        set(file.read_bytes().split())
        return
    with ZipFile(file) as package:
        for name in package.namelist():
            set(package.read(name).split())


def _report(folder: Path) -> Figure:
    """The covering report on 50 entries; python-docx takes ever longer for larger ones."""
    register = fill.register(folder / "r50.riskreg", 50, quarters=1)
    quarter, to = register.settings.open_quarter, folder / "report.docx"
    bare = _bare_word(register.state(), folder / "bare.docx")
    ours, floor = in_turn(lambda: report(register, quarter, to), bare, 5, at_work)
    note = "with reading the register"
    return Figure("covering report on 50 entries", median(ours), median(floor), "python-docx, bare text", 3, note)
