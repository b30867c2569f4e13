"""Pictures of pages of the tour's papers: what the clerk's guide shows."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.errors import RegisterError

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap  # type: ignore[import-untyped]

OFFICE = "soffice"
PATIENCE = 120  # seconds that LibreOffice may take
NO_OFFICE = "LibreOffice (soffice) is not here, so there are no pictures of Word and Excel pages."
LONG = 1200  # dots of a picture's longer side


class Page(NamedTuple):
    """One picture: the first page of ``paper`` with a line like ``begins``, best at its top, or one after."""

    name: str
    paper: str
    begins: str
    after: int = 0


_BOOK, _PAPER, _REPORT = "register.xlsx", "register.pdf", "report-2018-07-12-Cabinet-Committee.docx"
PAGES = (
    Page("workbook-summary", _BOOK, "Risk and opportunity register"),
    Page("workbook-risks", _BOOK, "Westmarch County Council: risks"),
    Page("workbook-as-published", "register-as-published.xlsx", "Westmarch County Council: risks"),
    Page("workbook-changes", _BOOK, "What has changed"),
    Page("workbook-heat-map", _BOOK, "Heat map"),
    Page("workbook-history", _BOOK, "Score history"),
    Page("workbook-questions", _BOOK, "Questions from meetings"),
    Page("workbook-checking", _BOOK, "Checking this workbook"),
    Page("report-first", _REPORT, "Risk and opportunity report"),
    Page("report-entries", _REPORT, "Risk and opportunity report", after=1),
    Page("paper-first", _PAPER, "Risk and opportunity register"),
    Page("paper-heat-maps", _PAPER, "Heat maps of risks"),
    Page("paper-entry", _PAPER, "CR2 A child comes to harm that we could"),
    Page("paper-part-2", "register-part-2.pdf", "Part II (exempt)"),
)
_TOP = 5  # lines in which a page says at first what it is


@contextmanager
def printing(papers: Iterable[Path]) -> Iterator[Callable[[], Path | None]]:
    """Have LibreOffice print the Word and Excel papers of PAGES as PDF meanwhile.

    What is given waits for it and says in which folder they are, or None where LibreOffice is not here. It asks
    nothing of a network, and is given up after a time.
    """
    office = shutil.which(OFFICE)
    if office is None:
        yield lambda: None
        return
    printed = {page.paper for page in PAGES if not page.paper.endswith(".pdf")}
    wanted = [str(paper) for paper in papers if paper.name in printed]
    with TemporaryDirectory() as folder:
        profile, nowhere = Path(folder, "profile").as_uri(), Path(folder, "no-printer")
        command = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf"]
        running = subprocess.Popen(  # noqa: S603 - found on the path, and its arguments are ours
            [*command, "--outdir", folder, *wanted],
            env={**os.environ, "CUPS_SERVER": str(nowhere)},  # else it looks for printers in the network
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip

        def finish() -> Path:
            try:
                running.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                raise RegisterError(f"LibreOffice had not printed the papers after {PATIENCE} seconds.") from None
            return Path(folder)

        try:
            yield finish
        finally:
            if running.poll() is None:
                _end(running)


def _end(office: "subprocess.Popen[bytes]") -> None:
    """End it with what it started: soffice only launches the program that prints."""
    if os.name == "posix":
        os.killpg(office.pid, signal.SIGKILL)
    else:
        office.kill()
    office.wait()


def picture_pages(papers: Iterable[Path], printed: Path | None, to: Path) -> tuple[list[Path], str]:
    """Write a PNG of each of PAGES into ``to``; return them, and a sentence where some could not be made.

    ``printed`` is the folder of what LibreOffice printed, where it is here.
    """
    to.mkdir(parents=True, exist_ok=True)
    by_name = {paper.name: paper for paper in papers}
    made = []
    for page in PAGES:
        if page.paper.endswith(".pdf"):
            made.append(_picture(page, by_name[page.paper], to))
        elif printed is not None:
            made.append(_picture(page, (printed / page.paper).with_suffix(".pdf"), to))
    return made, NO_OFFICE if printed is None else ""


def _picture(page: Page, printed: Path, to: Path) -> Path:
    from pypdfium2 import PdfDocument

    if not printed.exists():
        raise RegisterError(f"LibreOffice did not print {page.paper}: look whether it opens the file.")
    path = to / f"{page.name}.png"
    document = PdfDocument(printed)
    try:
        pages = [each.get_textpage().get_text_range().splitlines() for each in document]
        places = [
            (at >= _TOP, number)
            for number, lines in enumerate(pages)
            for at, line in enumerate(lines)
            if line.startswith(page.begins) and ". ." not in line  # of the contents
        ]
        if places:
            shown = document[min(places)[1] + page.after]
            _write(shown.render(scale=LONG / max(shown.get_size())), path)
            return path
    finally:
        document.close()
    raise RegisterError(f"No page of {page.paper} has a line that begins with “{page.begins}”.")


def _write(drawn: "PdfBitmap", path: Path) -> None:
    """As a small PNG: sixteen shades of each colour are as good to read, and take less room."""
    from PySide6.QtGui import QImage

    picture = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
    small = picture.convertToFormat(QImage.Format.Format_RGB444).convertToFormat(QImage.Format.Format_RGB888)
    if not small.save(str(path), quality=30):
        raise RegisterError(f"The picture {path} could not be written: choose a folder that can be.")
