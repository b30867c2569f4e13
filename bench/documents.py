"""The workbook out and in, against openpyxl doing the same cells with nothing else to think of."""

import sqlite3
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from bench import fill
from bench.figures import Figure, at_work, in_turn, median
from riskreg.exchange.incoming.bringing import bring_in
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.publishing import sources_of
from riskreg.exchange.workbook import export
from riskreg.model.records import RegisterState
from riskreg.model.register import Register

EXPORTS = ((50, 15), (1_000, 5), (10_000, 3))
IMPORTS = ((1_000, 5), (10_000, 3))

SheetCells = list[tuple[float | None, list[tuple[Any, bool]]]]


def _cells(path: Path) -> dict[str, SheetCells]:
    """Every row of a workbook: its height, and its cells as value and whether it is bold."""
    book = load_workbook(path)
    return {
        sheet.title: [
            (sheet.row_dimensions[number].height, [(cell.value, bool(cell.font and cell.font.b)) for cell in row])
            for number, row in enumerate(sheet.iter_rows(), start=1)
        ]
        for sheet in book.worksheets
    }


def _bare_export(cells: dict[str, SheetCells], path: Path) -> None:
    book = Workbook(write_only=True)
    for title, rows in cells.items():
        sheet = book.create_sheet(title)
        styles = []
        for font in (Font(), Font(bold=True)):
            look = WriteOnlyCell(sheet)
            look.font, look.alignment = font, Alignment(wrap_text=True, vertical="top")
            styles.append(look._style)  # type: ignore[attr-defined]  # noqa: SLF001 (the quickest way that openpyxl has to share a style)
        for number, (height, row) in enumerate(rows, start=1):
            if height is not None:
                sheet.row_dimensions[number].height = height
            line = []
            for value, is_bold in row:
                cell = WriteOnlyCell(sheet, value)
                cell._style = styles[is_bold]  # type: ignore[attr-defined]  # noqa: SLF001
                line.append(cell)
            sheet.append(line)
    book.save(path)


def _bare_import(source: Path, folder: Path) -> Callable[[], None]:
    def read() -> None:
        book = load_workbook(source, read_only=True)
        rows = [
            (str(row[0]), "\n".join(str(value) for value in row if value is not None))
            for sheet in book.worksheets
            for row in sheet.iter_rows(values_only=True)
            if row
        ]
        book.close()
        path = folder / "raw.db"
        path.unlink(missing_ok=True)
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("CREATE TABLE entry (reference TEXT, payload TEXT)")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO entry VALUES (?, ?)", rows)
        connection.execute("COMMIT")
        connection.close()

    return read


def _our_import(source: Path, folder: Path) -> Callable[[], None]:
    def read() -> None:
        path = folder / "import.riskreg"
        path.unlink(missing_ok=True)
        bring_in(Register.create(path, name="Import", actor="Bench", quarter=fill.FIRST), source, actor="Bench")

    return read


def _exports(folder: Path, entries: int, runs: int) -> Iterator[Figure]:
    """The complete workbook, with what changed and the score history, and how much memory it takes to write."""
    quarters = 8 if entries < 5_000 else 2
    register = fill.register(folder / f"x{entries}.riskreg", entries, quarters)
    ours, bare = folder / "o.xlsx", folder / "f.xlsx"
    state = register.state()
    sources = sources_of(register, state)
    export(state, ours, sources=sources)
    cells = _cells(ours)
    times, floor = in_turn(
        lambda: export(state, ours, sources=sources), lambda: _bare_export(cells, bare), runs, at_work
    )

    def whole() -> None:
        found = register.state()
        export(found, ours, sources=sources_of(register, found))

    reading, memory = at_work(whole), _memory(state, sources, ours)
    note = f"with reading the register {reading:.0f} ms, {memory:.1f} MB more at the most"
    yield Figure(f"export of {entries:,} entries", median(times), median(floor), "bare openpyxl", 1.3, note)


def _memory(state: RegisterState, sources: Sources, to: Path) -> float:
    """What an export takes of memory beside what it is made from, in megabytes."""
    tracemalloc.start()
    export(state, to, sources=sources)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def figures(folder: Path) -> Iterator[Figure]:
    """Exports and imports of growing size."""
    for entries, runs in EXPORTS:
        yield from _exports(folder, entries, runs)
    for entries, runs in IMPORTS:
        source = folder / f"in{entries}.xlsx"
        export(fill.register(folder / f"i{entries}.riskreg", entries).state(), source)
        ours, floor = in_turn(_our_import(source, folder), _bare_import(source, folder), runs, at_work)
        yield Figure(f"import of {entries:,} entries", median(ours), median(floor), "openpyxl and executemany", 2)
