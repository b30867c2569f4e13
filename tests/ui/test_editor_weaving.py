"""One list that two people changed, woven into one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.entry import Level
from riskreg.ui.editor.outline import Line
from riskreg.ui.editor.weaving import weave

LISTS = st.lists(st.sampled_from("abcdef"), max_size=8).map(lambda texts: lines(*texts))


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(Level.BULLET, text) for text in texts)


@pytest.mark.parametrize(
    ("mine", "theirs", "woven", "clean"),
    [
        (lines("A", "b", "c"), lines("a", "b", "C"), lines("A", "b", "C"), True),
        (lines("b", "c"), lines("a", "b", "c", "d"), lines("b", "c", "d"), True),
        (lines("A", "b", "c"), lines("a", "B", "c"), lines("A", "B", "c"), True),
        (lines("a", "b", "c", "d"), lines("a", "b", "c", "d"), lines("a", "b", "c", "d"), True),
        (
            lines("a", "b", "c", "mine"),
            lines("a", "b", "c", "theirs"),
            lines("a", "b", "c", "theirs", "mine"),
            False,
        ),
        (lines(), lines("a", "b", "C"), lines("a", "b", "C"), False),
        (lines("X"), lines("Y"), lines("Y", "X"), False),
        (lines("a", "b", "c"), lines("a"), lines("a"), True),
    ],
)
def test_weaving_keeps_what_each_changed(
    mine: tuple[Line, ...], theirs: tuple[Line, ...], woven: tuple[Line, ...], clean: bool
) -> None:
    found = weave(lines("a", "b", "c"), mine, theirs)
    assert found == (woven, clean)


@given(LISTS, LISTS)
def test_what_one_person_changed_alone_stands(start: tuple[Line, ...], changed: tuple[Line, ...]) -> None:
    assert weave(start, changed, start) == (changed, True)
    assert weave(start, start, changed) == (changed, True)
    assert weave(start, changed, changed) == (changed, True)


@given(LISTS, LISTS, LISTS)
def test_a_clean_weave_does_not_ask_who_was_first(
    start: tuple[Line, ...], one: tuple[Line, ...], other: tuple[Line, ...]
) -> None:
    here, there = weave(start, one, other), weave(start, other, one)
    assert here.clean == there.clean
    if here.clean:
        assert here.lines == there.lines


@given(LISTS, LISTS, LISTS)
def test_no_new_line_of_anybody_is_dropped(
    start: tuple[Line, ...], one: tuple[Line, ...], other: tuple[Line, ...]
) -> None:
    woven = set(weave(start, one, other).lines)
    assert woven >= (set(one) | set(other)) - set(start)
