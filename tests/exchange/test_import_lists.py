"""Lists as people type them into a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.exchange.incoming.lists import items_from
from riskreg.exchange.wording import items_text
from riskreg.model.entry import Item, Level

H, B, S = Level.HEADING, Level.BULLET, Level.SUB_BULLET

CELLS = {
    "bullets": ("• one\n• two", [(B, "one"), (B, "two")]),
    "a space before": (" • one\n • two", [(B, "one"), (B, "two")]),
    "no space after": ("•one\n•two", [(B, "one"), (B, "two")]),
    "dashes": ("- one\n– two\n-Three", [(B, "one"), (B, "two"), (B, "Three")]),
    "a minus is no mark": ("-5% is the target", [(B, "-5% is the target")]),
    "stars": ("* one\n* two", [(B, "one"), (B, "two")]),
    "numbers": ("1. one\n2) two\n(3) three", [(B, "one"), (B, "two"), (B, "three")]),
    "a number that counts things": ("12 posts filled", [(B, "12 posts filled")]),
    "letters": ("a) one\nb) two", [(B, "one"), (B, "two")]),
    "hollow sub-bullets": ("• one\n   ○ under\n• two", [(B, "one"), (S, "under"), (B, "two")]),
    "Word's o": ("• one\no under\no also", [(B, "one"), (S, "under"), (S, "also")]),
    "dashes under bullets": ("• one\n  - under", [(B, "one"), (S, "under")]),
    "indented alike": ("- one\n   - under\n- two", [(B, "one"), (S, "under"), (B, "two")]),
    "bullets under numbers": ("1. one\n• under\n2. two", [(B, "one"), (S, "under"), (B, "two")]),
    "headings": ("Staff\n• one\nMoney\n• two", [(H, "Staff"), (B, "one"), (H, "Money"), (B, "two")]),
    "a line that goes on": ("• one that\n  goes on\n• two", [(B, "one that goes on"), (B, "two")]),
    "paragraphs": ("One thing.\n\nAnother thing.", [(B, "One thing."), (B, "Another thing.")]),
    "all on one line": ("• one • two • three", [(B, "one"), (B, "two"), (B, "three")]),
    "a mark alone": ("• one\n•\n• two", [(B, "one"), (B, "two")]),
    "a symbol font's bullet": ("\uf0b7 one\n\uf0b7 two", [(B, "one"), (B, "two")]),
    "a sub-bullet carried over from the row above": ("   ○ under\n• next", [(S, "under"), (B, "next")]),
    "nothing": ("", []),
}  # fmt: skip


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_gives_its_items_and_their_levels(name: str) -> None:
    text, expected = CELLS[name]
    assert items_from(text) == expected


words = st.lists(st.sampled_from(["plan", "staff", "2018", "Report", "a-b", "(new)"]), min_size=1, max_size=6).map(
    " ".join
)
marks = st.sampled_from(["• ", "- ", "   ○ ", "", "* ", " – "])


@given(st.lists(st.tuples(marks, words), max_size=8))
def test_no_word_is_lost_or_moved(lines: list[tuple[str, str]]) -> None:
    text = "\n".join(mark + line for mark, line in lines)
    read = " ".join(item for _, item in items_from(text))
    assert read.split() == [word for _, line in lines for word in line.split()]


@given(st.lists(st.tuples(st.sampled_from([B, S]), words.map(lambda text: f"X{text}")), min_size=1, max_size=8))
def test_what_is_printed_reads_back(lines: list[tuple[Level, str]]) -> None:
    lines = [(B, "First"), *lines]
    assert items_from(items_text(Item(level, text) for level, text in lines)) == lines
