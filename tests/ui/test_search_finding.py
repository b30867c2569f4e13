"""What is found, in what order and where: searching without a window."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.entry import Action, Closure, Entry, Item, Level, Strand
from riskreg.model.records import EntryText, Part
from riskreg.ui.search.finding import Found, Hit, Limits, Query, Rank, excerpt, find
from riskreg.ui.search.folding import fold, spans
from riskreg.ui.search.indexing import Index, index_of
from tests.ui.made_registers import OFFICER, Clock, entry, make_register

DAY = date(2018, 5, 3)


def said(reference: str, title: str, *lines: str, former: tuple[str, ...] = (), closed: bool = False) -> EntryText:
    kind = "opportunity" if reference.startswith("CO") else "risk"
    return EntryText(
        reference, 1, kind, reference, title, closed, former, "\n".join(lines), Part.ACTIONS * len(lines)
    )


def index(*texts: EntryText) -> Index:
    return Index().updated(texts)


def references(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.reference for hit in hits]


def test_a_reference_that_is_typed_exactly_comes_first_then_one_of_old() -> None:
    all_of = index(
        said("CR1", "See CR21 too"), said("CR2", "Roads", former=("CR21",)), said("CR21", "Schools"),
        said("CR210", "Parks"), said("CR3", "Bridges", "CR21 is near"),
    )  # fmt: skip
    found = find(all_of, "cr21")
    assert references(found.named.hits) == ["CR21", "CR2", "CR210", "CR1"]
    assert [hit.rank for hit in found.named.hits[:3]] == [Rank.REFERENCE, Rank.FORMER, Rank.REFERENCE_BEGINS]
    assert found.named.hits[1].former == "CR21"
    assert references(find(all_of, "CR 021").named.hits)[:2] == ["CR21", "CR2"]
    assert references(found.inside.hits) == ["CR3"]


def test_every_word_has_to_occur_and_word_starts_come_first() -> None:
    all_of = index(
        said("CR1", "Understaffed wards"),
        said("CR2", "Staff leave"),
        said("CR3", "Roads", "Leave it", "to the staff"),
    )
    assert references(find(all_of, "staff").named.hits) == ["CR2", "CR1"]
    found = find(all_of, "leave staff")
    assert (references(found.named.hits), references(found.inside.hits)) == (["CR2"], ["CR3"])
    assert find(all_of, "staff fly").total == 0
    assert find(all_of, "  ") == Found()


def test_case_accents_and_typographic_signs_do_not_count() -> None:
    all_of = index(said("CR1", "Café on the Ynys Môn", "Children’s services – Straße"))
    for typed in ("cafe", "CAFÉ", "mon", "MÔN", "children's", "children’s", "strasse", "services -"):
        assert find(all_of, typed).total == 1, typed


def test_what_is_typed_is_taken_as_typed() -> None:
    all_of = index(said("CR1", "100% of <b>costs</b>"), said("CR2", "Costs (a.b) [x]*"), said("CR3", r"C:\new"))
    for typed, reference in (("100%", "CR1"), ("<b>", "CR1"), ("a.b", "CR2"), ("[x]*", "CR2"), (r"\n", "CR3")):
        assert references(find(all_of, typed).named.hits) == [reference], typed
    assert find(all_of, "a_b").total == 0


def test_a_hit_inside_shows_the_line_that_says_most_and_where() -> None:
    long = "word " * 60 + "the boiler of the school fails at last"
    (hit,) = find(index(said("CR1", "Heating", "A school", long, "Boiler")), "boiler school").inside.hits
    assert hit.part is Part.ACTIONS
    assert hit.context.startswith("…word")
    assert [hit.context[first:last] for first, last in hit.context_spans] == ["boiler", "school"]
    assert hit.context_spans[0][0] <= 45


def test_closed_entries_stand_apart_and_a_phrase_goes_before_its_words() -> None:
    all_of = index(
        said("CR1", "Plans in winter"), said("CR2", "A winter plan"), said("CR9", "Winter plan", closed=True),
        said("CO1", "Chances", "plan for winter"), said("CO2", "Chances", "the winter plan"),
    )  # fmt: skip
    found = find(all_of, "winter plan")
    assert references(found.named.hits) == ["CR2", "CR1"]
    assert references(found.inside.hits) == ["CO2", "CO1"]
    assert references(found.closed.hits) == ["CR9"]


def test_no_more_are_made_ready_than_are_shown_but_all_are_counted() -> None:
    found = find(index(*(said(f"CR{n}", "Same", "again") for n in range(1, 101))), "same", Limits(7, 7, 7))
    assert (len(found.named.hits), found.named.total, found.total) == (7, 100, 100)
    assert references(found.named.hits) == [f"CR{n}" for n in range(1, 8)], "in the order of the paper"


def test_an_index_takes_changes_up_and_keeps_within_its_bound() -> None:
    before = index(said("CR1", "Roads"), said("CR2", "Parks"))
    after = before.updated([said("CR2", "Lakes")._replace(seq=9)])
    assert (find(after, "parks").total, find(after, "lakes").total, after.seq) == (0, 1, 9)
    assert find(before, "parks").total == 1, "the old one is as it was"
    small = Index().updated([said("CR1", "Roads", "x" * 50), said("CR2", "Parks", "y" * 60)], most=100)
    assert small.cut == {"CR2"}
    assert find(small, "parks").total == 1, "its title is still found"
    assert small.updated([said("CR2", "Parks", "short")], most=100).cut == frozenset()


def test_the_register_gives_every_word_and_later_only_what_changed(tmp_path: Path, clock: Clock) -> None:
    lists = Strand(
        "Ward strand", (Item(Level.BULLET, "A consequence\nof two lines"),), (Item(Level.BULLET, "A control"),),
        (Action(Level.BULLET, "An action", "Head of Works", progress="Half done"),),
    )  # fmt: skip
    first: list[Entry] = [
        replace(entry("CR1", "Winter", None), strands=(lists,)),
        replace(entry("CR2", "Summer", None), closure=Closure(DAY, "Overgrown", "Parks Board")),
    ]
    register = make_register(tmp_path / "r.riskreg", clock, entries=first)
    all_of = Index().updated(register.texts())
    parts = {
        "consequence lines": Part.CONSEQUENCES, "control": Part.CONTROLS, "an action": Part.ACTIONS,
        "works": Part.ACTION_OWNER, "half": Part.PROGRESS, "ward": Part.STRAND, "legal": Part.TYPES,
    }  # fmt: skip
    for typed, part in parts.items():
        assert find(all_of, typed).inside.hits[0].part is part, typed
    assert find(all_of, "overgrown").closed.hits[0].part is Part.CLOSURE
    one = register.find("CR1")
    register.save(replace(one.entry, reference="CR7"), one.revision, actor=OFFICER)
    changed = register.texts(all_of.seq)
    assert [(each.reference, each.former) for each in changed] == [("CR7", ("CR1",))]
    (hit,) = find(all_of.updated(changed), "cr1").named.hits
    assert (hit.reference, hit.former) == ("CR7", "CR1")


def test_the_rows_alone_answer_until_the_texts_are_read(tmp_path: Path, clock: Clock) -> None:
    rows = index_of(make_register(tmp_path / "r.riskreg", clock).summaries())
    assert references(find(rows, "data lost").named.hits) == ["CR2"]
    assert find(rows, "director children").inside.hits[0].part is Part.OWNER
    assert find(rows, "economic").inside.hits[0].context == "Economic, Legal"


def slow(pages: list[EntryText], typed: str) -> set[str]:
    words = fold(typed).split()
    every = {page.id: fold("\n".join((page.reference, *page.former, page.title, page.lines))) for page in pages}
    return {entry_id for entry_id, text in every.items() if words and all(word in text for word in words)}


letters = st.text("abé 1", max_size=6)
pages = st.lists(
    st.builds(
        lambda title, line, closed: said("CR1", title or "a", line, closed=closed), letters, letters, st.booleans()
    ),
    max_size=6,
).map(lambda some: [page._replace(id=str(n), reference=f"CR{n}") for n, page in enumerate(some)])


@given(pages, letters)
def test_found_is_what_a_slow_search_finds_each_once(texts: list[EntryText], typed: str) -> None:
    found = find(Index().updated(texts), typed, Limits(9, 9, 9))
    ids = [hit.id for group in found for hit in group.hits]
    assert len(ids) == len(set(ids)) == found.total
    assert set(ids) == slow(texts, typed)


@given(st.text(max_size=30), st.text(max_size=3))
def test_marks_lie_within_the_text_and_say_what_was_looked_for(text: str, typed: str) -> None:
    words = Query.of(typed).words
    last = 0
    for start, end in spans(text, words):
        assert last <= start < end <= len(text)
        assert any(word in fold(text[start:end]) for word in words)
        last = end


@pytest.mark.parametrize("line", ["ﬁnance Straße İstanbul", "a\u0301bc", "שלום boiler", "x" * 5000 + " boiler"])
def test_an_excerpt_of_any_line_keeps_its_marks_in_it(line: str) -> None:
    shown, marked = excerpt(line, ("boiler", "fin"))
    assert len(shown) <= 400
    assert all(0 <= start < end <= len(shown) for start, end in marked)
