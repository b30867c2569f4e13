"""The paper as PDF: its structure is read back from the file, as a screen reader would."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from pypdf import PdfReader

from riskreg.exchange.paper.pdf import pdf
from riskreg.exchange.wording import QR_SAYS
from riskreg.model.entry import Strand
from riskreg.model.errors import Cancelled, UnusableFile
from tests.exchange.papers import HOSTILE, full_paper, hostile_entry, paper_of
from tests.exchange.register_states import HEAD, bullets, entry, state_of

MOMENT = datetime(2018, 6, 28, 15, 30, tzinfo=UTC)
Tag = tuple[str, Any]
LONG = Strand(None, bullets(*(f"Consequence {number} of it, at some length" for number in range(20))))


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def tags(reader: PdfReader) -> Iterator[Tag]:
    """Every structure element in reading order: its tag and itself."""
    yield from _tags(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])


def _tags(node: Any) -> Iterator[Tag]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from _tags(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"]), node
        if "/K" in node:
            yield from _tags(node["/K"])


@pytest.fixture(scope="module")
def full() -> PdfReader:
    return read(pdf(full_paper(), MOMENT).content)


def test_says_that_it_is_tagged_accessible_and_in_english(full: PdfReader) -> None:
    root = full.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_is_titled_and_dated_by_the_quarter(full: PdfReader) -> None:
    about = full.metadata
    assert about is not None
    assert about.title == "Risk and opportunity register, 2018/19 Q1"
    assert about.author == "Marlshire County Council"
    assert HEAD in about["/Keywords"]
    assert about.creation_date == about.modification_date == MOMENT


def test_no_heading_skips_a_rank(full: PdfReader) -> None:
    ranks = [int(tag[2:]) for tag, _ in tags(full) if tag.startswith("/H") and tag[2:].isdigit()]
    assert ranks[0] == 1
    assert max(ranks) >= 4
    assert all(after <= before + 1 for before, after in pairwise(ranks))


def test_every_table_has_one_row_of_column_headings(full: PdfReader) -> None:
    tables = [node for tag, node in tags(full) if tag == "/Table"]
    assert len(tables) >= 5
    for table in tables:
        inside = Counter(tag for tag, _ in _tags(table["/K"]))
        heads = [node for tag, node in _tags(table["/K"]) if tag == "/THead"]
        (row,) = [node for tag, node in _tags(heads[0]["/K"]) if tag == "/TR"]
        columns = sum(tag == "/TH" for tag, _ in _tags(row["/K"]))
        assert len(heads) == 1
        assert inside["/TH"] == columns
        assert inside["/TD"] == columns * (inside["/TR"] - 1)


def test_lists_are_lists_with_their_items(full: PdfReader) -> None:
    found = Counter(tag for tag, _ in tags(full))
    assert found["/L"] >= 5
    assert found["/LI"] == found["/Lbl"] == found["/LBody"] >= found["/L"]


def test_a_heat_map_is_a_table_whose_cells_say_score_band_and_who_stands_there(full: PdfReader) -> None:
    assert [str(node["/Alt"]) for tag, node in tags(full) if tag == "/Figure"] == [QR_SAYS]
    text = " ".join(text_of(full).split())
    assert "Risks by initial impact and likelihood" in text
    assert "16 High CR1" in text.split("Risks by residual impact and likelihood", 1)[1]


def test_every_page_is_numbered_and_carries_the_proof(full: PdfReader) -> None:
    pages = len(full.pages)
    for number, page in enumerate(full.pages, start=1):
        text = " ".join(page.extract_text().split())
        assert f"Page {number} of {pages}" in text
        assert HEAD in text.replace(" ", "")


def test_the_last_page_has_the_short_code(full: PdfReader) -> None:
    assert "45-5E5E-5E5E-5E5E-5E5E" in full.pages[-1].extract_text()


def test_references_lead_to_their_entries(full: PdfReader) -> None:
    links = [
        note.get_object()
        for page in full.pages
        for note in page.get("/Annots", [])
        if note.get_object()["/Subtype"] == "/Link"
    ]
    assert len(links) > len(full.outline)
    assert all("/Contents" in link and ("/Dest" in link or "/A" in link) for link in links)


def test_bookmarks_are_the_parts_and_the_entries(full: PdfReader) -> None:
    told: list[str] = []

    def gather(items: list[Any]) -> None:
        for item in items:
            gather(item) if isinstance(item, list) else told.append(item["/Title"])

    gather(full.outline)
    assert {"Summary", "Risks", "CR1 Staffing the depots", "Key to scores"} <= set(told)


def test_user_text_is_never_markup() -> None:
    text = text_of(read(pdf(paper_of(state_of(hostile_entry())), MOMENT).content))
    for told in HOSTILE:
        assert "".join(told.split()) in "".join(text.split())


def test_a_long_table_repeats_its_headings_on_each_page() -> None:
    many = state_of(*(entry(f"CR{number}", f"Matter number {number}") for number in range(1, 90)))
    pages = [page.extract_text() for page in read(pdf(paper_of(many), MOMENT).content).pages]
    tables = [text for text in pages if "CR30 " in text.replace("\n", " ") or "CR70 " in text.replace("\n", " ")]
    assert any("Reference" in text and "Matter number 30" in text for text in tables)
    assert sum("Reference" in text and "Residual" in text for text in pages) >= 3


def test_words_without_letters_in_any_font_are_named_and_replaced() -> None:
    made = pdf(paper_of(state_of(entry("CR1", "Ferry to 東京 🚢 on time"))), MOMENT)
    assert made.unknown == frozenset("東京🚢")
    assert "Ferry to �� � on time" in text_of(read(made.content))


def test_words_longer_than_the_page_stay_on_it() -> None:
    long = "x" * 400
    made = read(
        pdf(
            paper_of(state_of(entry("CR1", long, owner=long, strands=(Strand(None, bullets(long)),)))), MOMENT
        ).content
    )
    for page in made.pages:
        at = [0.0]

        def place(
            text: str, _cm: Any, matrix: list[float], _font: Any, _size: float, at: list[float] = at
        ) -> None:
            at.append(matrix[4] if text.strip() else 0)

        page.extract_text(visitor_text=place)
        assert max(at) < float(page.mediabox.width) - 40


def test_other_processes_make_the_same_bytes() -> None:
    script = (
        "import sys\nfrom tests.exchange.test_paper_pdf import MOMENT, full_paper, pdf\n"
        "sys.stdout.buffer.write(pdf(full_paper(), MOMENT).content)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout == pdf(full_paper(), MOMENT).content


def test_a_pdf_can_be_stopped_midway_and_its_process_with_it(tmp_path: Path) -> None:
    """It is set in one long call; whoever waits for it is asked meanwhile whether to go on."""
    paper = paper_of(state_of(*(entry(f"CR{number}", strands=(LONG,)) for number in range(1, 400))))
    asked = 0

    def tell() -> None:
        nonlocal asked
        asked += 1
        if asked == 4:
            raise Cancelled("Stopped.")

    started = perf_counter()
    with pytest.raises(Cancelled):
        pdf(paper, MOMENT, tell)
    stopped = perf_counter() - started
    pdf(paper, MOMENT)
    assert stopped < (perf_counter() - started - stopped) / 2


@pytest.mark.parametrize(
    "program", ["raise SystemExit(3)", "import os; os.abort()", "import sys; sys.stdin.close()"]
)
def test_a_compositor_that_fails_is_one_plain_sentence(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "typst.py").write_text(program, "utf-8")
    monkeypatch.syspath_prepend(str(broken))
    with pytest.raises(UnusableFile, match=r"^The PDF could not be made: .* or choose HTML\.$"):
        pdf(paper_of(state_of(entry("CR1"))), MOMENT)
