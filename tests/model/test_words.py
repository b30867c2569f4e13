"""What differs between two texts, word by word, and between two lists, item by item."""

import random
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.entry import Action, ActionStatus, Item, Level, Strand
from riskreg.model.matching import matches
from riskreg.model.words import ItemChange, Mark, Run, item_changes, strand_pairs, word_changes
from tests.model.strategies import actions, strands

# A small vocabulary, so that the texts have much in common.
texts = st.lists(st.sampled_from(["staff", "leave", "don’t", "the", "é", " ", "  ", "\n", ",", ".", "-"])).map(
    "".join
)
lists = st.lists(
    st.builds(
        Action,
        st.sampled_from(Level),
        st.lists(st.sampled_from(["board", "report", "team", "now"]), min_size=1, max_size=5).map(" ".join),
        st.sampled_from([None, "Director"]),
    ),
    max_size=12,
)


def said(*marks: Mark, runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs if run.kind in marks)


def written(runs: tuple[Run, ...]) -> str:
    signs = {Mark.KEPT: "{}", Mark.ADDED: "[+{}]", Mark.REMOVED: "[-{}]"}
    return "".join(signs[run.kind].format(run.text) for run in runs)


@given(st.one_of(texts, st.text()), st.one_of(texts, st.text()))
def test_the_runs_put_together_give_both_texts(before: str, after: str) -> None:
    runs = word_changes(before, after)
    assert said(Mark.KEPT, Mark.ADDED, runs=runs) == after
    assert said(Mark.KEPT, Mark.REMOVED, runs=runs) == before


@given(texts, texts)
def test_runs_are_never_empty_and_neighbours_differ(before: str, after: str) -> None:
    runs = word_changes(before, after)
    assert all(run.text for run in runs)
    assert all(one.kind is not other.kind for one, other in pairwise(runs))


@given(texts)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert word_changes(text, text) == ((Run(Mark.KEPT, text),) if text else ())


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Staff may leave.", "Staff will leave.", "Staff [-may][+will] leave."),
        ("a cat.", "a dog.", "a [-cat][+dog]."),
        ("red car here", "blue bus here", "[-red car][+blue bus] here"),
        ("one two", "one big two", "one [+big ]two"),
        ("they don’t", "they do", "they [-don’t][+do]"),
        ("", "new words", "[+new words]"),
        ("old words", "", "[-old words]"),
        ("same  words", "same words", "same [- ]words"),
    ],
)
def test_changes_are_whole_words(before: str, after: str, shown: str) -> None:
    assert written(word_changes(before, after)) == shown


LONG = 100_000  # characters


def prose(seed: int, vocabulary: int) -> str:
    rng = random.Random(seed)
    words = [f"word{number}" for number in range(vocabulary)]
    return " ".join(rng.choices(words, k=LONG // 7))


def scattered(text: str) -> str:
    words = text.split(" ")
    words[::40] = ["changed"] * len(words[::40])
    return " ".join(words)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (prose(1, 5_000), scattered(prose(1, 5_000))),
        (prose(1, 30), scattered(prose(1, 30))),
        (prose(1, 30), prose(2, 30)),
        (prose(1, 5_000), prose(2, 5_000)),
        ("the " * 25_000, "a " + "the " * 24_000 + "end"),
        ("." * LONG, " ." * (LONG // 2)),
        ("a b " * 25_000, "b b a " * 16_000),
        (
            "".join(map(chr, range(0x4E00, 0x4E00 + 20_000))) * 5,
            " ".join(map(chr, range(0x4E00, 0x4E00 + 20_000))),
        ),
    ],
)
def test_a_very_long_text_is_compared_while_a_person_waits(before: str, after: str) -> None:
    begun = time.process_time()
    runs = word_changes(before, after)
    assert time.process_time() - begun < 2
    assert said(Mark.KEPT, Mark.ADDED, runs=runs) == after
    assert said(Mark.KEPT, Mark.REMOVED, runs=runs) == before


def test_a_few_words_changed_in_a_very_long_text_are_found() -> None:
    before = prose(1, 5_000)
    runs = word_changes(before, scattered(before))
    assert len(said(Mark.REMOVED, runs=runs)) < LONG / 20


def bullets(*texts: str) -> list[Item]:
    return [Item(Level.BULLET, text) for text in texts]


def outline(changes: tuple[ItemChange, ...]) -> list[tuple[str, str]]:
    return [(change.kind.value, written(change.runs)) for change in changes]


@given(lists, lists)
def test_every_item_of_both_lists_is_accounted_for_once(before: list[Action], after: list[Action]) -> None:
    changes = item_changes(before, after)
    assert [change.after for change in changes if change.after is not None] == after
    assert Counter(change.before for change in changes if change.before is not None) == Counter(before)


@given(lists, lists)
def test_an_item_is_what_its_mark_says(before: list[Action], after: list[Action]) -> None:
    changes = item_changes(before, after)
    for change in changes:
        assert (change.before is None) == (change.kind is Mark.ADDED)
        assert (change.after is None) == (change.kind is Mark.REMOVED)
        if change.kind in (Mark.KEPT, Mark.MOVED):
            assert change.before == change.after
        if change.kind is Mark.REWORDED:
            assert change.before != change.after
    remaining = iter(before)
    assert all(change.after in remaining for change in changes if change.kind is Mark.KEPT)  # still in order


@given(st.lists(actions, max_size=5))
def test_a_list_is_the_same_as_itself(items: list[Action]) -> None:
    assert all(change.kind is Mark.KEPT for change in item_changes(items, items))


def test_items_are_kept_added_removed_reworded_and_moved() -> None:
    before = bullets("Vacancies are filled late", "Agency costs rise", "Sickness grows", "Loss of a key supplier")
    after = bullets("Loss of a key supplier", "Vacancies are filled too late", "Sickness grows", "Buildings close")
    assert outline(item_changes(before, after)) == [
        ("moved", "Loss of a key supplier"),
        ("reworded", "Vacancies are filled [+too ]late"),
        ("removed", "[-Agency costs rise]"),
        ("kept", "Sickness grows"),
        ("added", "[+Buildings close]"),
    ]


def test_an_action_with_the_same_words_says_what_else_of_it_differs() -> None:
    planned = Action(Level.BULLET, "Appoint a lead", "Director", date(2018, 6, 1), ActionStatus.PLANNED)
    done = replace(planned, due=date(2018, 9, 1), status=ActionStatus.COMPLETE)
    (change,) = item_changes([planned], [done])
    assert (change.kind, change.fields) == (Mark.REWORDED, ("due", "status"))
    assert change.runs == (Run(Mark.KEPT, "Appoint a lead"),)


def test_a_list_of_hundreds_of_items_is_compared_while_a_person_waits() -> None:
    rng = random.Random(1)
    vocabulary = [f"word{number}" for number in range(60)]
    before = bullets(*(" ".join(rng.choices(vocabulary, k=20)) for _ in range(800)))
    after = [replace(item, text=item.text.replace("word1 ", "another ") + " more") for item in before]
    begun = time.process_time()
    changes = item_changes(before, after)
    assert time.process_time() - begun < 3
    assert sum(change.kind is Mark.REWORDED for change in changes) == 800


def test_strands_belong_together_by_title_and_else_by_place() -> None:
    one, two, three = (Strand(title) for title in ("Staff", "Money", "Buildings"))
    assert list(strand_pairs([one, two], [one, three, two])) == [(one, one), (None, three), (two, two)]
    assert list(strand_pairs([one, two], [three, two])) == [(one, three), (two, two)]
    assert list(strand_pairs([Strand()], [one, two])) == [(Strand(), one), (None, two)]


@given(st.lists(strands, max_size=4), st.lists(strands, max_size=4))
def test_every_strand_of_both_is_paired_once_and_in_order(before: list[Strand], after: list[Strand]) -> None:
    pairs = list(strand_pairs(before, after))
    assert [old for old, _ in pairs if old is not None] == before
    assert [new for _, new in pairs if new is not None] == after


@given(st.lists(st.integers(0, 4), max_size=120), st.lists(st.integers(0, 4), max_size=120))
def test_what_matches_is_equal_and_rises_in_both(before: list[int], after: list[int]) -> None:
    found = matches(before, after)
    for match in found:
        assert match.length > 0
        assert before[match.before :][: match.length] == after[match.after :][: match.length]
    for one, other in pairwise(found):
        assert one.before + one.length <= other.before
        assert one.after + one.length <= other.after
