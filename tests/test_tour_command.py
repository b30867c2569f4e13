"""The tour without a screen, taken once: what it makes, and that it asks nothing of the internet."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtGui import QImage

from riskreg.tour_pages import LONG, NO_OFFICE, OFFICE, PAGES

ROOT = Path(__file__).parents[1]
RISKREG = [sys.executable, "-m", "riskreg"]
STRACE = shutil.which("strace")
pytestmark = pytest.mark.window


class Tour(NamedTuple):
    """What a tour made, where, what it said, and what it was seen to ask of the internet (``None``: unseen)."""

    folder: Path
    files: list[Path]
    said: str
    calls: list[str] | None


def traced(log: Path) -> list[str]:
    """The words before a command that have strace write down what it and its children ask of a network."""
    return [STRACE or "", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(log)]


def may_trace(log: Path) -> bool:
    return STRACE is not None and subprocess.run([*traced(log), "true"], capture_output=True).returncode == 0


def internet_calls(log: Path) -> list[str]:
    return [call for call in log.read_text("utf-8", errors="replace").splitlines() if "AF_INET" in call]


def words_of(book: Workbook) -> str:
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    folder = tmp_path_factory.mktemp("tour")
    log, made = folder / "calls", folder / "made"
    seen = may_trace(log)
    command = [*RISKREG, "tour", "--to", str(made), "--json"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [*traced(log), *command] if seen else command
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=300)
    assert done.returncode == 0, done.stderr
    files = [Path(path) for path in json.loads(done.stdout)["files"]]
    return Tour(made, files, done.stderr, internet_calls(log) if seen else None)


def test_every_view_is_pictured_in_every_look(tour: Tour) -> None:
    assert all(path.stat().st_size for path in tour.files)
    pictures = [path.relative_to(tour.folder).as_posix() for path in tour.files if path.suffix == ".png"]
    assert not [name for name in pictures if " " in name]
    views = [name.removeprefix("sample/light-100/") for name in pictures if name.startswith("sample/light-100/")]
    assert {"register.png", "heat-map.png", "quarter.png", "dashboard.png", "history-as-at.png"} <= set(views)
    assert {f"sample/{look}/{view}" for look in ("dark-100", "contrast-200") for view in views} <= set(pictures)
    assert {"empty/light-100/welcome.png", "empty/light-100/register.png"} <= set(pictures)


def test_the_whole_way_was_walked(tour: Tour) -> None:
    command = [*RISKREG, "list", str(tour.folder / "tour.riskreg"), "--quarter", "2018/19 Q1", "--json"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(listed.stdout)["signed_off"]


def test_every_form_of_the_paper_is_there_in_both_parts(tour: Tour) -> None:
    papers = {path.relative_to(tour.folder / "papers").as_posix() for path in tour.files if "papers" in path.parts}
    assert papers == {
        *(f"part-1/register{form}" for form in (".xlsx", ".docx", ".pdf", ".html", ".csv", ".json")),
        *(f"part-2/register-part-2{form}" for form in (".xlsx", ".docx", ".pdf")),
        "part-1/register-as-published.xlsx",
        "part-1/report-2018-07-12-Cabinet-Committee.docx", "part-1/report-2018-07-26-Audit-Committee.docx",
        "officers/register-for-officers.xlsx", "officers/report-2018-06-26-Corporate-Management-Team.docx",
    }  # fmt: skip
    books = [load_workbook(tour.folder / "papers" / name) for name in sorted(papers) if name.endswith(".xlsx")]
    assert ["Larkfield" in words_of(book) for book in books] == [True, False, False, True]
    assert [bool(book["Risks"].merged_cells.ranges) for book in books] == [False, True, False, False]


def test_pages_of_the_papers_are_pictured(tour: Tour) -> None:
    pages = {path.stem for path in tour.files if path.parent.name == "pages"}
    office = shutil.which(OFFICE) is not None
    assert pages == {page.name for page in PAGES if office or page.paper.endswith(".pdf")}
    assert tour.said == ("" if office else f"riskreg: {NO_OFFICE}\n")
    for path in (path for path in tour.files if path.stem in pages):
        assert max(QImage(str(path)).size().toTuple()) == LONG


def test_the_guide_shows_the_pictures_that_are_there() -> None:
    guide, folder = ROOT / "docs" / "clerks-guide.md", ROOT / "docs" / "pictures"
    shown = re.findall(r"!\[[^\]]{20,}\]\((?:pictures/)([^)]+)\.png\)", guide.read_text("utf-8"))
    assert sorted(shown) == sorted(path.stem for path in folder.iterdir()) == sorted(page.name for page in PAGES)
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_500_000


def test_the_code_in_the_guide_is_that_of_the_papers(tour: Tour) -> None:
    """Where it is not, the pictures are older than the papers: make pictures, and write the new code down."""
    guide = (ROOT / "docs" / "clerks-guide.md").read_text("utf-8")
    (code,) = set(re.findall(r"\b[0-9A-F]{2}(?:-[0-9A-F]{4}){4}\b", guide))
    assert code in (tour.folder / "papers" / "part-1" / "register.html").read_text("utf-8")
    command = [*RISKREG, "verify", str(tour.folder / "tour.riskreg"), "--head", code]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_it_makes_no_connection_that_the_system_sees(tour: Tour) -> None:
    """Below Python as well: Qt and SQLite make their own system calls."""
    if tour.calls is None:
        pytest.skip("strace, which sees the system calls, is not here or may not be used")
    assert not tour.calls


def test_a_connection_would_be_seen(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    if not may_trace(log):
        pytest.skip("strace, which sees the system calls, is not here or may not be used")
    script = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    subprocess.run([*traced(log), sys.executable, "-c", script], check=True)
    assert internet_calls(log)
