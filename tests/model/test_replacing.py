"""Find and replace in texts: letter for letter, every text of an entry, and nothing that cannot stand."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.entry import Action, Entry, Item, Level, Strand, new_entry
from riskreg.model.errors import InvalidEntry
from riskreg.model.records import Recorded
from riskreg.model.replacing import Wanted, edits, hits, replaced, texts
from riskreg.scoring.rating import Kind


def an_entry() -> Entry:
    return replace(
        new_entry(Kind.RISK, "CR1", "Care homes close"),
        owner="Head of Care",
        commentary="Care is being managed",
        strands=(
            Strand("Care at home", (Item(Level.BULLET, "No care"),), (Item(Level.BULLET, "Careful plans"),)),
            Strand(
                None, (), (), (Action(Level.BULLET, "Hire carers", "Head of Care", progress="Care staff hired"),)
            ),
        ),
    )


def recorded(entry: Entry, revision: int = 1) -> Recorded:
    return Recorded(entry, revision, 1, datetime(2018, 4, 2, tzinfo=UTC), "Pat", "", 1)


def found(words: str, entry: Entry | None = None, **how: bool) -> list[str]:
    pattern = Wanted(words, **how).pattern()
    return [hit.text.text[hit.start : hit.end] for hit in hits(recorded(entry or an_entry()), pattern)]


def test_every_text_is_looked_through_in_the_order_of_the_paper() -> None:
    assert len(found("care")) == 9
    assert found("care", whole=True) == ["Care", "Care", "Care", "Care", "care", "Care", "Care"]
    assert found("care", match_case=True) == ["care", "care"]
    assert found("care", whole=True, match_case=True) == ["care"]
    assert [text.path for text in texts(an_entry())][3:5] == [
        ("strands", 0, "title"),
        ("strands", 0, "consequences", 0, "text"),
    ]


@pytest.mark.parametrize("words", [".", "a|b", "(", "[a-z]", "\\d", "$", "C++"])
def test_words_are_never_a_pattern(words: str) -> None:
    assert found(words) == []
    entry = replace(an_entry(), title=f"Before {words} after")
    assert found(words, entry) == [words]
    assert found(words, entry, whole=True) == [words]


def test_what_word_makes_of_spaces_and_apostrophes_is_found() -> None:
    entry = replace(an_entry(), title="The council\u2019s\u00a0plan")
    assert found("council's plan", entry) == ["council\u2019s\u00a0plan"]


def test_what_is_put_in_is_put_in_letter_for_letter() -> None:
    some = list(hits(recorded(an_entry()), Wanted("Head of Care").pattern()))
    entry = replaced(an_entry(), some, r"\1 \g<0> & Co")
    assert entry.owner == r"\1 \g<0> & Co"
    assert entry.strands[1].actions[0].owner == r"\1 \g<0> & Co"
    assert entry.strands[0] == an_entry().strands[0]


def test_one_of_several_in_a_text_is_left_where_it_is_not_chosen() -> None:
    entry = replace(an_entry(), title="Care, care and care")
    some = [hit for hit in hits(recorded(entry), Wanted("care").pattern()) if hit.text.path == ("title",)]
    assert replaced(entry, [some[0], some[2]], "Help").title == "Help, care and Help"


def test_a_text_that_may_be_empty_becomes_so_and_one_that_may_not_is_named() -> None:
    wanted = list(hits(recorded(an_entry()), Wanted("Head of Care").pattern()))
    assert replaced(an_entry(), wanted, "").strands[1].actions[0].owner is None
    title = list(hits(recorded(an_entry()), Wanted("Care homes close").pattern()))
    with pytest.raises(InvalidEntry, match=r"In CR1: .*has no title.*Nothing was replaced"):
        replaced(an_entry(), title, "")


def test_an_entry_that_moved_on_is_refused() -> None:
    entry = an_entry()
    some = list(hits(recorded(entry), Wanted("care").pattern()))
    with pytest.raises(InvalidEntry, match="CR1 was changed by Pat since"):
        edits([recorded(entry, 2)], {entry.id: some}, "help")


@given(st.text("ab .'", min_size=1, max_size=4), st.text("ab .'", max_size=30), st.text("xy", max_size=3))
def test_replacing_is_what_str_replace_does(words: str, text: str, put: str) -> None:
    entry = replace(an_entry(), commentary=text)
    some = [
        h
        for h in hits(recorded(entry), Wanted(words, match_case=True).pattern())
        if h.text.path == ("commentary",)
    ]
    assert replaced(entry, some, put).commentary == text.replace(words, put)
