"""Counting lines as a cell wraps them, and breaking what is too tall."""

from hypothesis import given
from hypothesis import strategies as st

from riskreg.exchange.outgoing.heights import MOST_LINES, TALLEST, Ruler, height

ROOM = Ruler().room(30)


def test_short_text_is_one_line_and_line_breaks_count() -> None:
    ruler = Ruler()
    assert [ruler.lines(text, ROOM) for text in ("", "a", "a\nb", "a\n\nb", "a\u2028b")] == [0, 1, 2, 3, 2]


def test_text_wraps_at_words_and_a_word_too_long_is_broken() -> None:
    ruler = Ruler()
    assert ruler.lines("w" * 20, ROOM) == 1
    assert ruler.lines("wwwwwwwwwwwwwwwwwwww wwwwwwwwwwwwwwwwwwww", ROOM) == 2
    assert ruler.lines("w" * 100, ROOM) >= 5


def test_bold_and_wide_letters_take_more_room() -> None:
    text = "Some text of middling length that wraps " * 5
    assert Ruler(bold=True).lines(text, ROOM) >= Ruler().lines(text, ROOM)
    assert Ruler().lines("漢" * 60, ROOM) > Ruler().lines("x" * 60, ROOM)


def test_the_most_lines_fit_in_excels_tallest_row() -> None:
    assert height(MOST_LINES) <= TALLEST < height(MOST_LINES + 1)


@given(st.lists(st.text("abc ○•\n", min_size=1, max_size=80), max_size=30), st.integers(2, 8))
def test_pieces_fit_and_hold_every_word_in_order(lines: list[str], most: int) -> None:
    ruler = Ruler()
    text = "\n".join(lines)
    pieces = ruler.pieces(text, ROOM, most)
    assert all(ruler.lines(piece, ROOM) <= most for piece in pieces)
    assert "".join("\n".join(pieces).replace("… ", "").split()) == "".join(text.split())


def test_an_unbroken_word_taller_than_a_row_goes_on_in_the_next() -> None:
    pieces = Ruler().pieces("x" * 5_000, ROOM)
    assert len(pieces) > 1
    assert "".join(piece.removeprefix("… ") for piece in pieces) == "x" * 5_000


def test_a_heading_stays_with_its_items_and_an_item_with_its_sub_items() -> None:
    text = "• one\n• two\nHeading\n• three\n• four\n   ○ five"
    assert Ruler().pieces(text, ROOM, 3) == ["• one\n• two", "Heading\n• three", "• four\n   ○ five"]
