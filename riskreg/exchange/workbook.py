"""The quarterly register as an Excel workbook."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from riskreg.exchange.outgoing.replacing import replacing
from riskreg.model.errors import UnusableFile
from riskreg.model.records import RegisterState
from riskreg.scoring.rating import Kind

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

Progress = Callable[[int, int], None]
_TELL_EVERY = 200  # entries


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written. ``problems`` are sentences about texts that Excel cannot hold as they are."""

    path: Path
    sheets: tuple[str, ...]
    entries: int
    problems: tuple[str, ...]


def export(
    state: RegisterState, to: Path, *, public: bool = False, progress: Progress | None = None
) -> ExportReport:
    """Write the register as it was at ``state``; the same state always gives the same bytes.

    ``public`` leaves out the exempt entries, from the counts as well. Whatever goes wrong, or
    where ``progress`` raises Cancelled, ``to`` is as it was. Raises UnusableFile where it
    cannot be written.
    """
    from openpyxl import Workbook

    if public:
        state = replace(state, entries=tuple(r for r in state.entries if not r.entry.exempt))
    with replacing(to) as file, _cleared(Workbook(write_only=True)) as book:
        problems = _fill(book, state, public, progress or _silent)
        _save(book, state, file)
        return ExportReport(to, tuple(book.sheetnames), len(state.entries), tuple(problems))


def _fill(book: "Workbook", state: RegisterState, public: bool, progress: Progress) -> list[str]:
    from riskreg.exchange.outgoing.key_sheet import write_key
    from riskreg.exchange.outgoing.looks import Stationery
    from riskreg.exchange.outgoing.register_sheet import RegisterSheet
    from riskreg.exchange.outgoing.summary_sheet import write_summary

    footer = f"{state.settings.name}, {state.quarter.label}"
    problems: list[str] = []
    done, total = 0, len(state.entries)
    progress(done, total)
    stationery = Stationery(book)
    write_summary(stationery, state, footer)
    for kind in Kind:
        entries = state.of_kind(kind)
        sheet = RegisterSheet(stationery, state, kind, entries, public=public)
        for recorded in entries:
            sheet.add(recorded)
            done += 1
            if done % _TELL_EVERY == 0 or done == total:
                progress(done, total)
        sheet.finish(footer)
        problems += sheet.problems
    write_key(stationery, state.scheme, footer)
    return problems


def _silent(done: int, total: int) -> None:
    """Where nobody watches."""


def _save(book: "Workbook", state: RegisterState, file: BinaryIO) -> None:
    from openpyxl.writer.excel import ExcelWriter

    from riskreg.exchange.outgoing.archive import StillArchive

    times = [recorded.at for recorded in state.entries]
    moment = state.signed_off.at if state.signed_off else max(times, default=datetime.combine(state.as_at, time()))
    book.properties.creator = state.settings.name
    book.properties.title = f"{state.settings.name}, {state.quarter.label}"
    book.properties.created = book.properties.modified = moment.replace(microsecond=0, tzinfo=None)
    archive = StillArchive(file)
    try:
        ExcelWriter(book, archive).save()  # unlike Workbook.save, it leaves the times as they are
    except BaseException:
        archive.give_up()
        raise


@contextmanager
def _cleared(book: "Workbook") -> Iterator["Workbook"]:
    """Remove openpyxl's temporary files, which hold the text of the sheets, when a book is given up."""
    from lxml.etree import LxmlError

    try:
        yield book
    except LxmlError as error:  # how a full disk under the temporary files shows itself
        raise UnusableFile(
            "The workbook could not be written: the disk of temporary files is full. Free some space."
        ) from error
    finally:
        for sheet in book.worksheets:
            _clear(sheet)


def _clear(sheet: Any) -> None:
    writer = sheet._writer  # noqa: SLF001  # openpyxl has no public way to give up
    if writer is not None:
        if not sheet.closed:
            with suppress(Exception):  # it was given up: all that matters is that nothing of it stays
                sheet.close()
        Path(writer.out).unlink(missing_ok=True)
