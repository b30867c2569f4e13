"""The paper as PDF: its structure is read back from the file, as a screen reader would."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from riskreg.exchange.paper.pdf import pdf
from riskreg.model.entry import Strand
from tests.exchange.papers import HOSTILE, full_paper, hostile_entry, paper_of
from tests.exchange.register_states import HEAD, bullets, entry, state_of

MOMENT = datetime(2018, 6, 28, 15, 30, tzinfo=UTC)
Tag = tuple[str, Any]


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


def test_a_heat_map_is_described_in_words(full: PdfReader) -> None:
    described = [str(node["/Alt"]) for tag, node in tags(full) if tag == "/Figure"]
    assert any("impact 4 Major, likelihood 4 Likely, score 16 High: CR1" in words for words in described)
    assert any("QR code" in words for words in described)


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
