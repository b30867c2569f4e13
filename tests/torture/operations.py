"""What officers do to a register, each from a prepared folder: at the one door, and as typed commands."""

import sqlite3
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import UTC, date, datetime
from io import StringIO
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from riskreg.cli import House, run
from riskreg.ending import COULD_NOT_RUN, FINE
from riskreg.model.entry import Closure, Entry, new_entry
from riskreg.model.errors import REFUSALS, RegisterError
from riskreg.model.quarter import Quarter
from riskreg.scoring.rating import Kind
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.torture import failing
from tests.torture.judging import PAPER, REGISTER, content

QUARTER = Quarter(2018, 1)
SOURCE = "incoming.csv"  # beside the folder, so that only the register's own calls fail
_PROSE = "Grant income falls short of what the medium-term plan assumes. " * 40


def at_noon() -> datetime:
    """A clock that stands still: the same operation writes the same bytes each time."""
    return datetime(2018, 6, 29, 12, 0, tzinfo=UTC)


def made_entry(reference: str, **fields: Any) -> Entry:
    """An entry of some length."""
    entry = new_entry(Kind.RISK, reference, f"Title of {reference}")
    rated = replace(entry, initial=FIVE_BY_FIVE.rate(5, 5), residual=FIVE_BY_FIVE.rate(4, 4), commentary=_PROSE)
    return replace(rated, **fields)


def _register(folder: Path) -> Any:
    from riskreg.model.register import Register

    return Register.open(folder / REGISTER, clock=at_noon)


def _create(folder: Path) -> None:
    from riskreg.model.register import Register

    Register.create(folder / REGISTER, name="Council", actor="Officer", quarter=QUARTER, clock=at_noon)


def _with_entries(folder: Path) -> None:
    _create(folder)
    edits = [(made_entry(f"CR{number}"), 0) for number in range(1, 9)]
    _register(folder).save_all(edits, actor="Officer", reason="")
    lines = ["Ref,Risk,Risk Score,Residual Risk Score"]
    lines += [f"CR{number},Another matter number {number},20,12" for number in range(20, 40)]
    (folder.parent / SOURCE).write_text("\n".join(lines), "utf-8")


def _with_sign_off(folder: Path) -> None:
    _with_entries(folder)
    _register(folder).sign_off(QUARTER, actor="Head of audit")


def _with_paper(folder: Path) -> None:
    _with_sign_off(folder)
    _export(folder)
    register = _register(folder)
    register.save(made_entry("CR9"), 0, actor="Officer")
    register.sign_off(QUARTER.next, actor="Head of audit")


def _interrupted(folder: Path) -> None:
    """A register whose last writer ended with half of a transaction on the disk."""
    _with_entries(folder)
    connection = sqlite3.connect(folder / REGISTER, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE entry SET title = 'half done ' || title, commentary = ''")
    connection.execute("CREATE TABLE half (done TEXT)")
    connection.executemany("INSERT INTO half VALUES (?)", [(_PROSE,)] * 100)
    whole = {path: path.read_bytes() for path in folder.iterdir()}
    connection.close()
    for path, bytes_then in whole.items():
        path.write_bytes(bytes_then)


def _first_save(folder: Path) -> None:
    _register(folder).save(made_entry("CR1"), 0, actor="Officer")


def _change(folder: Path, *, correction: bool = False, **fields: Any) -> None:
    register = _register(folder)
    found = register.find("CR3")
    changed = replace(found.entry, **fields)
    register.save(changed, found.revision, actor="Officer", reason="New figures", correction=correction)


def _save(folder: Path) -> None:
    _change(folder, residual=FIVE_BY_FIVE.rate(5, 4), commentary=_PROSE + "Again.")


def _correct(folder: Path) -> None:
    _change(folder, residual=FIVE_BY_FIVE.rate(3, 4), correction=True)


def _close(folder: Path) -> None:
    _change(folder, closure=Closure(date(2018, 6, 29), "It has passed", "Cabinet"))


def _save_fifty(folder: Path) -> None:
    edits = [(made_entry(f"CR{number}"), 0) for number in range(100, 150)]
    _register(folder).save_all(edits, actor="Officer", reason="Brought together")


def _import(folder: Path) -> None:
    from riskreg.exchange.incoming.bringing import bring_in

    report = bring_in(_register(folder), folder.parent / SOURCE, actor="Officer")
    assert report.new == 20, report


def _sign_off(folder: Path) -> None:
    _register(folder).sign_off(QUARTER, actor="Head of audit")


def _reopen(folder: Path) -> None:
    _register(folder).check()


def _export(folder: Path) -> None:
    from riskreg.exchange.workbook import export

    register = _register(folder)
    export(register.state(register.sign_offs()[-1].quarter), folder / PAPER)


def typed(*words: str) -> None:
    """Do what a command says; what it refuses is raised, as the sentence that it printed."""
    nowhere = Path("/nonexistent")
    house = House(lambda _path, _sample, _read_only: FINE, lambda _folder: [], nowhere, nowhere)
    said = StringIO()
    with redirect_stderr(said), redirect_stdout(StringIO()):
        status = run(words, house)
    if status == FINE:
        return
    sentence = said.getvalue()
    plain = status == COULD_NOT_RUN and sentence.count("\n") == 1 and "fault of its own" not in sentence
    assert plain, f"status {status}: {sentence}"
    raise RegisterError(sentence)


def _type_new(folder: Path) -> None:
    typed("new", str(folder / REGISTER), "--name", "Council", "--by", "Officer")


def _type_set(folder: Path) -> None:
    typed("set", str(folder / REGISTER), "CR3", "residual=5x4", f"commentary={_PROSE}", "--reason", "Figures")


def _type_import(folder: Path) -> None:
    typed("import", str(folder / REGISTER), str(folder.parent / SOURCE), "--by", "Officer")


def _type_sign_off(folder: Path) -> None:
    typed("sign-off", str(folder / REGISTER), QUARTER.label, "--by", "Head of audit", "--as-at", "2018-06-29")


def _type_export(folder: Path) -> None:
    typed("export", str(folder / REGISTER), "--quarter", QUARTER.next.label, "--to", str(folder / PAPER))


class Operation(NamedTuple):
    """One thing that is done, and what the folder must hold before it."""

    prepare: Callable[[Path], None]
    act: Callable[[Path], None]


def _nothing(_folder: Path) -> None:
    """An empty folder will do."""


OPERATIONS = {
    "create": Operation(_nothing, _create),
    "first save": Operation(_create, _first_save),
    "save": Operation(_with_entries, _save),
    "correction": Operation(_with_sign_off, _correct),
    "close": Operation(_with_entries, _close),
    "save of fifty": Operation(_with_entries, _save_fifty),
    "import": Operation(_with_entries, _import),
    "sign-off": Operation(_with_entries, _sign_off),
    "reopening after a crash": Operation(_interrupted, _reopen),
    "export": Operation(_with_paper, _export),
    "riskreg new": Operation(_nothing, _type_new),
    "riskreg set": Operation(_with_entries, _type_set),
    "riskreg import": Operation(_with_entries, _type_import),
    "riskreg sign-off": Operation(_with_entries, _type_sign_off),
    "riskreg export": Operation(_with_paper, _type_export),
}


def attempt(
    connection: Connection, name: str, folder: Path, before: Any, at: int, failure: failing.Failure
) -> None:
    """In a child: do an operation whose ``at``-th call fails, and where it was refused do it again.

    Says (what happened, the sentence of a refusal, the calls made). ``before`` is the folder's content.
    """
    act = OPERATIONS[name].act
    failing.arm(folder, at, failure)
    try:
        act(folder)
    except REFUSALS as error:
        calls = failing.calls_made()
        failing.disarm()
        unchanged = content(folder) == before
        connection.send(("refused" if unchanged else "refused, though changed", str(error), calls))
        if unchanged:
            act(folder)  # the program goes on
        connection.send(("done", "", []))
        return
    connection.send(("done", "", failing.calls_made()))
    if failure in failing.POWER_CUTS:
        failing.cut_power()  # just after it was acknowledged
