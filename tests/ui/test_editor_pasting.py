"""What Word, Outlook, a mail or a browser put on the clipboard becomes items with levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.entry import Level
from riskreg.ui.editor.pasted_html import read_html
from riskreg.ui.editor.pasted_text import read_text

HEADING, BULLET, SUB = Level.HEADING, Level.BULLET, Level.SUB_BULLET


def word_item(text: str, level: int, mark: str, place: str = "Middle") -> str:
    """A list paragraph as Word writes it to the clipboard, its mark in what only old programs show."""
    return (
        f"<p class=MsoListParagraphCxSp{place} style='margin-left:{36 * level}.0pt;mso-add-space:auto;\n"
        f"text-indent:-18.0pt;mso-list:l0 level{level} lfo1'><![if !supportLists]><span\n"
        "style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>"
        f"{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span>"
        f"<![endif]>{text}<o:p></o:p></p>\n"
    )


def word_page(body: str) -> str:
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Word 15">'
        "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->"
        "<style><!-- @list l0:level1 {mso-level-number-format:bullet;mso-level-text:\uf0b7;} --></style></head>"
        f"<body lang=EN-GB><!--StartFragment-->\n{body}<!--EndFragment--></body></html>"
    )


def read(html: str) -> list[tuple[Level, str]]:
    return [(line.level, line.text) for line in read_html(html)]


def test_a_list_from_word_keeps_its_levels_and_leaves_its_marks_behind() -> None:
    body = (
        "<p class=MsoNormal>Money<o:p></o:p></p>"
        + word_item("Draft the\nplan", 1, "·", "First")
        + word_item("With the <b>districts</b> &amp; partners", 2, "o")
        + word_item("Every month", 3, "§")
        + word_item("Sell land", 1, "·", "Last")
    )
    assert read(word_page(body)) == [
        (HEADING, "Money"),
        (BULLET, "Draft the plan"),
        (SUB, "With the districts & partners"),
        (SUB, "Every month"),
        (BULLET, "Sell land"),
    ]


def test_a_numbered_list_from_outlook_is_the_same() -> None:
    body = word_item("First thing", 1, "1.", "First") + word_item("a part of it", 2, "a.", "Last")
    assert read(word_page(body)) == [(BULLET, "First thing"), (SUB, "a part of it")]


def test_words_deleted_or_hidden_in_word_stay_out() -> None:
    body = word_item("Keep <del cite='mailto:a'>drop </del><span style='mso-hide:all'>secret </span>this", 1, "·")
    assert read(word_page(body)) == [(BULLET, "Keep this")]


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>",
        "<ul><li>one</li><ul><li>two</li></ul><li>three</li></ul>",
        "<ol><li><p>one</p><ol><li><p>two</p></li></ol></li><li><p>three</p></li></ol>",
        '<ul><li aria-level="1">one</li></ul><ul><li aria-level="2">two</li></ul><ul><li>three</li></ul>',
        "<ul><li>one<li>two</ul>".replace("<li>two", "<ul><li>two</ul><li>three"),
    ],
)
def test_nested_lists_become_levels_however_they_are_nested(html: str) -> None:
    assert read(html) == [(BULLET, "one"), (SUB, "two"), (BULLET, "three")]


def test_a_second_paragraph_of_an_item_stays_with_it() -> None:
    assert read("<ul><li><p>one</p><p>more of it</p></li><li>two<br>on</li></ul>") == [
        (BULLET, "one\nmore of it"),
        (BULLET, "two\non"),
    ]


def test_bullets_that_somebody_typed_in_a_mail_are_bullets() -> None:
    assert read("<div>To do<br>• one<br>o two<br>- three</div>") == [
        (HEADING, "To do"),
        (BULLET, "one"),
        (SUB, "two"),
        (BULLET, "three"),
    ]


def test_paragraphs_and_cells_become_items() -> None:
    assert read("<p>one</p><table><tr><td>two</td><td>three</td></tr></table>") == [
        (BULLET, "one"),
        (BULLET, "two"),
        (BULLET, "three"),
    ]


def test_nothing_of_the_html_itself_is_taken() -> None:
    html = "<head><title>t</title><style>p {}</style></head><script>alert(1)</script><p>&lt;b&gt;a&lt;/b&gt;</p>"
    assert read(html) == [(BULLET, "<b>a</b>")]


@pytest.mark.parametrize("html", ["", "<p>", "<![foo[", "<ul><li></li></ul>", "<p>\x00</p>"])
def test_html_without_words_is_no_list(html: str) -> None:
    assert read(html) == []


@given(st.text(alphabet="<>/pulio!-[]& \nab='\"", max_size=80))
def test_no_html_stops_the_reader_or_makes_an_item_of_nothing(html: str) -> None:
    assert all(text.strip() and level in Level for level, text in read(html))


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("·\tone\no\ttwo\n§\tthree\n·\tfour", [BULLET, SUB, SUB, BULLET]),
        ("1. one\n2) two\na) three", [BULLET, BULLET, SUB]),
        ("1. one\n1.1 two\n(a) three\n2. four", [BULLET, SUB, SUB, BULLET]),
        ("- one\n\t- two\n- three", [BULLET, SUB, BULLET]),
        ("one\n\ttwo\nthree", [BULLET, SUB, BULLET]),
        ("o one\no two", [BULLET, BULLET]),
        ("– one\n— two", [BULLET, BULLET]),
    ],
)
def test_marks_numbers_and_indents_of_a_plain_text_become_levels(text: str, levels: list[Level]) -> None:
    read = read_text(text)
    assert [line.level for line in read] == levels
    assert [line.text for line in read] == ["one", "two", "three", "four"][: len(levels)]


def test_a_line_that_a_mail_program_broke_is_one_item_again() -> None:
    read = read_text("* one that goes\n  on here\n* two")
    assert [line.text for line in read] == ["one that goes on here", "two"]


def test_one_line_that_begins_with_a_number_keeps_it() -> None:
    assert [line.text for line in read_text("12. The council")] == ["12. The council"]


def test_a_bullet_without_words_is_no_item() -> None:
    assert [line.text for line in read_text("• one\n•\n• two")] == ["one", "two"]


def test_a_line_that_begins_with_a_single_letter_keeps_it() -> None:
    assert [line.text for line in read_text("A plan\n5 posts\n- x")] == ["A plan", "5 posts", "x"]
