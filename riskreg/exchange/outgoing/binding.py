"""A workbook from its first sheet to the finished file: the same contents give the same bytes."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from lxml.etree import LxmlError
from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from riskreg.exchange.outgoing.archive import StillArchive
from riskreg.exchange.outgoing.replacing import Check, replacing
from riskreg.model.errors import UnusableFile


@contextmanager
def bound(
    to: Path, *, title: str, creator: str, moment: datetime, identity: str = "", check: Check | None = None
) -> Iterator[Workbook]:
    """A workbook to fill, which is saved as ``to`` at the end; ``moment``, in UTC, is when it says it was made.

    ``identity`` is what proves it, among its properties. ``check`` sees the whole file before it is put in its
    place. Whatever goes wrong inside, ``to`` is as it was. Raises UnusableFile where it cannot be written.
    """
    with replacing(to, check) as file, _cleared(Workbook(write_only=True)) as book:
        book.properties.creator = creator
        book.properties.title = title
        book.properties.language = "en-GB"
        book.properties.identifier = identity or None
        book.properties.created = book.properties.modified = moment.replace(microsecond=0, tzinfo=None)
        yield book
        _save(book, file)


class _Writer(ExcelWriter):
    """Gives each chart the alternative text that it carries as ``described``."""

    def _write_drawing(self, drawing: Any) -> None:
        plain = drawing._chart_frame  # noqa: SLF001  # openpyxl has no public way to describe a chart

        def described(number: int) -> Any:
            frame = plain(number)
            frame.nvGraphicFramePr.cNvPr.descr = drawing.charts[number - 1].described
            return frame

        drawing._chart_frame = described  # noqa: SLF001
        super()._write_drawing(drawing)  # type: ignore[misc]


def _save(book: Workbook, file: BinaryIO) -> None:
    archive = StillArchive(file)
    try:
        _Writer(book, archive).save()  # unlike Workbook.save, it leaves the times as they are
    except BaseException:
        archive.give_up()
        raise


@contextmanager
def _cleared(book: Workbook) -> Iterator[Workbook]:
    """Remove openpyxl's temporary files, which hold the text of the sheets, when a book is given up."""
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
