"""The quarterly register as an Excel workbook."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.model.records import RegisterState
from riskreg.model.short_code import short_code

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from riskreg.exchange.paper.sources import Sources

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
    state: RegisterState,
    to: Path,
    *,
    public: bool = False,
    progress: Progress | None = None,
    sources: "Sources | None" = None,
) -> ExportReport:
    """Write the register as it was at ``state``; the same state and sources always give the same bytes.

    ``sources`` is what the paper shows beside the state itself: changes, questions, history. ``public``
    leaves out the exempt entries, from the counts as well, and refuses with Leak a workbook that still shows
    their words. Whatever goes wrong, or where ``progress`` raises Cancelled, ``to`` is as it was. Raises
    UnusableFile where it cannot be written.
    """
    from riskreg.exchange.outgoing.binding import bound
    from riskreg.exchange.paper.register_paper import identity_of, title_of
    from riskreg.exchange.paper.sources import Sources

    sources = sources or Sources()
    check = None
    if public:
        from riskreg.exchange.leaking.guard import published

        state, sources, check = published(state, sources)
    name, title = state.settings.name, f"{state.settings.name}: {title_of(state)}"
    proof = identity_of(state).qr
    with bound(to, title=title, creator=name, moment=moment_of(state), identity=proof, check=check) as book:
        problems, remarks = _fill(book, state, sources, public, progress or silent)
    return ExportReport(to, tuple(book.sheetnames), len(state.entries), tuple(problems), tuple(remarks))


def moment_of(state: RegisterState) -> datetime:
    """When a document made from ``state`` says that it was made: the last that the state knows of."""
    times = [recorded.at for recorded in state.entries]
    return state.signed_off.at if state.signed_off else max(times, default=datetime.combine(state.as_at, time()))


def _fill(
    book: "Workbook", state: RegisterState, sources: "Sources", public: bool, progress: Progress
) -> tuple[list[str], list[str]]:
    from riskreg.exchange.outgoing.chosen_columns import left_out
    from riskreg.exchange.outgoing.looks import Stationery
    from riskreg.exchange.outgoing.paper_table import Paper
    from riskreg.exchange.outgoing.quarter_book import QuarterBook

    total = len(state.entries)
    done = 0

    def told() -> None:
        nonlocal done
        done += 1
        if done % _TELL_EVERY == 0 or done == total:
            progress(done, total)

    progress(done, total)
    footer = f"{state.settings.name}, {state.quarter.label}"
    proof = f"Short code {short_code(state.rows, state.head)}"
    made = QuarterBook(Paper(Stationery(book), state, sources, public, footer, proof), told)
    made.write()
    missing = left_out(state.settings.paper)
    if missing:
        said = f"The register's settings leave these columns out of the workbook: {', '.join(missing)}."
        made.remarks.insert(0, said)
    return list(dict.fromkeys(made.problems)), made.remarks


def silent(done: int, total: int) -> None:
    """Where nobody watches."""
