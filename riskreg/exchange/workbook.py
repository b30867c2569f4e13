"""The quarterly register as an Excel workbook."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.model.records import RegisterState
from riskreg.scoring.rating import Kind

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

Progress = Callable[[int, int], None]
_TELL_EVERY = 200  # entries


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written.

    ``problems`` are sentences about texts that Excel cannot hold as they are; ``remarks`` about those
    that it holds, and that would be read otherwise if the workbook were brought in again.
    """

    path: Path
    sheets: tuple[str, ...]
    entries: int
    problems: tuple[str, ...]
    remarks: tuple[str, ...] = ()


def export(
    state: RegisterState, to: Path, *, public: bool = False, progress: Progress | None = None
) -> ExportReport:
    """Write the register as it was at ``state``; the same state always gives the same bytes.

    ``public`` leaves out the exempt entries, from the counts as well. Whatever goes wrong, or
    where ``progress`` raises Cancelled, ``to`` is as it was. Raises UnusableFile where it
    cannot be written.
    """
    from riskreg.exchange.outgoing.binding import bound

    if public:
        state = replace(state, entries=tuple(r for r in state.entries if not r.entry.exempt))
    name, title = state.settings.name, f"{state.settings.name}, {state.quarter.label}"
    with bound(to, title=title, creator=name, moment=moment_of(state)) as book:
        problems, remarks = _fill(book, state, public, progress or silent)
    return ExportReport(to, tuple(book.sheetnames), len(state.entries), tuple(problems), tuple(remarks))


def moment_of(state: RegisterState) -> datetime:
    """When a document made from ``state`` says that it was made: the last that the state knows of."""
    times = [recorded.at for recorded in state.entries]
    return state.signed_off.at if state.signed_off else max(times, default=datetime.combine(state.as_at, time()))


def _fill(book: "Workbook", state: RegisterState, public: bool, progress: Progress) -> tuple[list[str], list[str]]:
    from riskreg.exchange.outgoing.key_sheet import write_key
    from riskreg.exchange.outgoing.looks import Stationery
    from riskreg.exchange.outgoing.register_sheet import RegisterSheet
    from riskreg.exchange.outgoing.summary_sheet import write_summary

    footer = f"{state.settings.name}, {state.quarter.label}"
    problems: list[str] = []
    remarks: list[str] = []
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
        remarks += sheet.remarks
    write_key(stationery, state.scheme, footer)
    return problems, remarks


def silent(done: int, total: int) -> None:
    """Where nobody watches."""
