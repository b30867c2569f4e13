"""The paper as one HTML page: parsed strictly, and held to what makes it accessible."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import html5lib
import pytest

from riskreg.exchange.paper.html import html_page
from riskreg.exchange.paper.register_paper import register_paper
from riskreg.exchange.paper.sources import Sources
from riskreg.model.comparing import compare
from riskreg.model.entry import Item, Level, Strand
from tests.exchange.papers import HOSTILE, full_paper, hostile_entry, paper_of
from tests.exchange.register_states import entry, state_of

Node = ET.Element


def parsed(page: str) -> Node:
    """The page; the parser raises at the first fault."""
    found: Node = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return found


@pytest.fixture(scope="module")
def full() -> Node:
    return parsed(html_page(full_paper()))


def said(node: Node) -> str:
    return " ".join("".join(node.itertext()).split())


def test_needs_nothing_from_elsewhere(full: Node) -> None:
    assert not [node.tag for node in full.iter() if node.tag in {"script", "link", "img", "iframe", "object"}]
    page = html_page(full_paper())
    assert "url(" not in page
    assert "@import" not in page
    assert all(
        value.startswith("#") for node in full.iter() for name, value in node.items() if name in {"href", "src"}
    )


def test_says_its_language_and_title(full: Node) -> None:
    assert full.get("lang") == "en-GB"
    assert said(full.find("head/title")) == "Risk and opportunity register, 2018/19 Q1 – Marlshire County Council"


def test_has_landmarks_and_a_way_past_the_contents(full: Node) -> None:
    body = full.find("body")
    assert [node.tag for node in body] == ["a", "header", "main", "footer"]
    assert body[0].get("href") == "#content"
    assert body.find("main").get("id") == "content"
    assert body.find("header/nav").get("aria-labelledby") == "contents"


def test_headings_are_in_order(full: Node) -> None:
    ranks = [int(node.tag[1]) for node in full.iter() if re.fullmatch("h[1-6]", str(node.tag))]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(ranks))


def test_identities_are_unique_and_every_link_leads_to_one(full: Node) -> None:
    names = [node.get("id") for node in full.iter() if node.get("id")]
    assert len(names) == len(set(names))
    assert {node.get("href") for node in full.iter("a")} <= {f"#{name}" for name in names}


def test_every_table_has_headings_for_its_columns_and_rows(full: Node) -> None:
    for table in full.iter("table"):
        (head,) = table.findall("thead/tr")
        assert all(cell.tag == "th" and cell.get("scope") == "col" and said(cell) for cell in head)
        for row in table.findall("tbody/tr"):
            assert len(row) == len(head)
            assert row[0].tag == "th"
            assert row[0].get("scope") == "row"


def test_lists_within_lists_stand_in_their_items() -> None:
    items = (Item(Level.BULLET, "One"), Item(Level.SUB_BULLET, "Under one"), Item(Level.BULLET, "Two"))
    page = parsed(html_page(paper_of(state_of(entry("CR1", strands=(Strand(None, items),))))))
    for several in page.iter("ul"):
        assert {child.tag for child in several} == {"li"}
    (under,) = page.findall(".//main//li/ul/li")
    assert said(under) == "Under one"


def test_a_heading_within_a_list_is_a_heading(full: Node) -> None:
    assert "Costs" in [said(node) for node in full.iter("h6")]


def test_user_text_is_never_markup() -> None:
    page = html_page(paper_of(state_of(hostile_entry())))
    assert "<b>bold" not in page
    text = said(parsed(page))
    for told in HOSTILE:
        assert told in text


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_pair_of_colours_has_enough_contrast() -> None:
    page = html_page(full_paper())
    light, dark = (
        dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", part)) for part in page.split("(prefers-color-scheme")
    )
    pairs = set(re.findall(r"background:(#\w{6});color:(#\w{6})", page))
    for named in (light, dark):
        inks = named.keys() - {"ground", "pale", "line"}
        assert {"ink", "second", "accent", "link", "alarm", "fresh"} == inks
        pairs |= {(named["ground"], named[ink]) for ink in inks}
        pairs.add((named["pale"], named["ink"]))
    assert len(pairs) > 8
    for fill, text in pairs:
        lighter, darker = sorted((_luminance(fill), _luminance(text)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (fill, text)


def test_words_that_differ_are_marked_up_as_such(full: Node) -> None:
    state = state_of(entry("CR1", "Staffing the depots this winter"))
    before = state_of(entry("CR1", "Staffing the depots this summer"))
    page = parsed(html_page(register_paper(state, Sources(compare(before, state)))))
    assert [said(node) for node in page.iter("del")] == ["summer"]
    assert [said(node) for node in page.iter("ins")] == ["winter"]


def test_colour_never_stands_without_its_word(full: Node) -> None:
    pills = [said(node) for node in full.iter("span") if node.get("class") == "pill"]
    assert pills
    assert all(re.fullmatch(r"\d+ \w[\w ]+", told) for told in pills)


def test_the_qr_code_is_a_described_picture(full: Node) -> None:
    (picture,) = [node for node in full.iter() if str(node.tag).endswith("svg")]
    assert picture.get("role") == "img"
    assert "QR code" in picture.get("aria-label", "")
    assert "45-5E5E-5E5E-5E5E-5E5E" in said(full)
