"""Lists as lines: nothing is lost between items, lines and pasted text."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.entry import Action, ActionStatus, Level
from riskreg.model.errors import InvalidEntry
from riskreg.ui.editor import outline
from riskreg.ui.editor.outline import Details, Line
from riskreg.ui.editor.pasted_text import read_text
from riskreg.ui.editor.wording import details_text
from tests.ui.editor_entries import ACTIONS, STAFF, bullets

WORDS = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=30).filter(
    lambda t: t.strip()
)
STATUSES = st.sampled_from([None, *ActionStatus])
DETAILS = st.builds(Details, owner=st.text(max_size=5), due=st.sampled_from(("", "30 Sep 2018")), status=STATUSES)
LINES = st.builds(Line, st.sampled_from(Level), WORDS, DETAILS)


def test_items_and_actions_come_back_from_their_lines() -> None:
    strand = STAFF.strands[0]
    assert outline.items(outline.lines(strand.controls)) == strand.controls
    assert outline.actions(outline.lines(ACTIONS)) == ACTIONS


def test_lines_without_words_make_no_item() -> None:
    written = (Line(Level.BULLET, "one"), Line(Level.BULLET, "  "), Line(Level.BULLET, "two"))
    assert outline.items(written) == bullets("one", "two")


def test_a_due_date_that_cannot_be_read_names_its_action() -> None:
    written = Line(Level.BULLET, "Publish the plan", Details(due="some day"))
    with pytest.raises(InvalidEntry, match=r"Publish the plan.*some day.*30 Sep 2018"):
        outline.actions([written])


def test_an_action_with_nothing_stated_carries_nothing() -> None:
    (made,) = outline.actions([Line(Level.BULLET, "Publish", Details(owner=" ", progress=" "))])
    assert made == Action(Level.BULLET, "Publish")


def test_pasted_bullets_become_levels() -> None:
    pasted = (
        "Commercialisation\r\n• Draft the plan\r\n\t◦ With the districts\r\no\tAnd partners\n\n• Sell\n\uf0b7\tBuy"
    )
    assert read_text(pasted) == (
        Line(Level.HEADING, "Commercialisation"),
        Line(Level.BULLET, "Draft the plan"),
        Line(Level.SUB_BULLET, "With the districts"),
        Line(Level.SUB_BULLET, "And partners"),
        Line(Level.BULLET, "Sell"),
        Line(Level.BULLET, "Buy"),
    )


def test_deeper_bullets_of_the_same_mark_become_sub_bullets() -> None:
    assert [line.level for line in read_text("  - one\n      - two\n  - three")] == [1, 2, 1]


def test_pasted_lines_without_any_bullet_become_items() -> None:
    assert read_text("one\ntwo\n") == (Line(Level.BULLET, "one"), Line(Level.BULLET, "two"))


def test_a_dash_or_letter_inside_words_is_no_bullet() -> None:
    assert [line.text for line in read_text("-5 degrees\nopen doors")] == ["-5 degrees", "open doors"]


def test_characters_that_no_document_can_hold_are_left_out_of_a_paste() -> None:
    assert read_text("one\x00\x07\ttwo\ufffe\x0bthree") == (
        Line(Level.BULLET, "one\ttwo"),
        Line(Level.BULLET, "three"),
    )


@given(st.lists(WORDS, min_size=1), st.lists(st.booleans(), min_size=1))
def test_bullets_written_for_another_program_are_read_again(texts: list[str], deeper: list[bool]) -> None:
    levels = [Level.BULLET] + [Level.SUB_BULLET if deep else Level.BULLET for deep in deeper]
    written = [Line(level, " ".join(text.split())) for level, text in zip(levels, texts, strict=False)]
    read = read_text(outline.write(written))
    assert [(line.level, line.text.split()) for line in read] == [
        (line.level, line.text.split()) for line in written
    ]


@given(st.lists(LINES))
def test_lines_moved_between_lists_keep_all_that_they_carry(written: list[Line]) -> None:
    assert outline.unpack(outline.pack(written)) == tuple(written)


@pytest.mark.parametrize("packed", [b"", b"null", b"[1]", b'[{"level": 9}]', b"\xff", b'{"a": 1}'])
def test_what_another_program_packed_is_nothing(packed: bytes) -> None:
    assert outline.unpack(packed) == ()


def test_long_text_is_cut_to_one_line() -> None:
    assert outline.cut("a b\nc", 9) == "a b c"
    assert outline.cut("x" * 20, 5) == "xxxx…"


def test_details_are_something_when_any_is_stated() -> None:
    assert not Details()
    assert replace(Details(), status=ActionStatus.PLANNED)


@pytest.mark.parametrize(
    ("due", "status", "said"),
    [
        ("30 Jun 2018", None, "due 30 Jun 2018"),
        ("29/6/2018", None, "overdue since 29/6/2018"),
        ("29/6/2018", ActionStatus.COMPLETE, "due 29/6/2018 · Complete"),
        ("29 Ju", None, "due 29 Ju"),
        ("", None, ""),
    ],
)
def test_overdue_is_said_in_words(due: str, status: ActionStatus | None, said: str) -> None:
    assert details_text(Details("", due, status), date(2018, 6, 30)) == said
