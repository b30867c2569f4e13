"""Filtering and ordering the table, without a window."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind
from riskreg.ui.table.rows import Column, Rows, Wish
from tests.conftest import Clock
from tests.ui.made_registers import make_register, some_entries


@pytest.fixture
def rows(tmp_path: Path, clock: Clock) -> Rows:
    return Rows(make_register(tmp_path / "made.riskreg", clock).summaries())


def picked(rows: Rows, wish: Wish) -> list[str]:
    return [row.reference for row in rows.pick(wish)]


def test_without_a_wish_the_rows_stand_as_on_the_paper(rows: Rows) -> None:
    assert picked(rows, Wish()) == ["CR1", "CR2", "CR3", "CR10", "CO1"]


def test_a_kind_leaves_the_other_one_out(rows: Rows) -> None:
    assert picked(rows, Wish(Kind.OPPORTUNITY)) == ["CO1"]
    assert (rows.count(), rows.count(Kind.RISK), rows.count(Kind.OPPORTUNITY)) == (5, 4, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("children", ["CR10"]),
        ("STAFF  recruit", ["CR10"]),
        ("staff levy", []),
        ("director", ["CR1", "CR10"]),
        ("cr1", ["CR1", "CR10"]),
        ("economic managed winter", ["CR1"]),
        ("   ", ["CR1", "CR2", "CR3", "CR10", "CO1"]),
    ],
)
def test_every_word_must_occur_somewhere_in_any_order(rows: Rows, text: str, found: list[str]) -> None:
    assert picked(rows, Wish(text=text)) == found


def test_a_filter_keeps_the_order_and_the_kind(rows: Rows) -> None:
    wish = Wish(Kind.RISK, "director", Column.RESIDUAL, descending=True)
    assert picked(rows, wish) == ["CR10", "CR1"]


@pytest.mark.parametrize(
    ("column", "ascending", "descending"),
    [
        (Column.REFERENCE, ["CO1", "CR1", "CR2", "CR3", "CR10"], ["CR10", "CR3", "CR2", "CR1", "CO1"]),
        (Column.RESIDUAL, ["CR2", "CO1", "CR1", "CR10", "CR3"], ["CR10", "CR1", "CO1", "CR2", "CR3"]),
        (Column.INITIAL, ["CO1", "CR2", "CR1", "CR3", "CR10"], ["CR1", "CR3", "CR10", "CR2", "CO1"]),
        (Column.OWNER, ["CR2", "CR3", "CO1", "CR1", "CR10"], ["CR10", "CR1", "CR2", "CR3", "CO1"]),
    ],
)
def test_a_column_orders_by_value_with_what_is_missing_last(
    rows: Rows, column: Column, ascending: list[str], descending: list[str]
) -> None:
    assert picked(rows, Wish(column=column)) == ascending
    assert picked(rows, Wish(column=column, descending=True)) == descending


@pytest.mark.parametrize("column", Column)
def test_ordering_loses_nobody(rows: Rows, column: Column) -> None:
    assert sorted(picked(rows, Wish(column=column))) == sorted(picked(rows, Wish()))


@given(st.lists(st.sampled_from(["cr1", "Data", "staff", "é", "x", "CHILD", "levy", "economic"]), max_size=3))
def test_the_filter_is_what_a_slow_reader_would_find(words: list[str]) -> None:
    blank = dict.fromkeys(Summary._fields)
    made = [
        Summary(**{**blank, "reference": each.reference, "title": each.title, "owner": each.owner,
                   "types": "\n".join(each.types), "commentary": each.commentary, "kind": each.kind.value})
        for each in (*some_entries(), replace(some_entries()[0], reference="CR4", title="École fermée"))
    ]  # fmt: skip
    texts = [" ".join((row.reference, row.title, row.owner, row.types, row.commentary)).casefold() for row in made]
    slowly = [row for row, text in zip(made, texts, strict=True) if all(word.casefold() in text for word in words)]
    assert Rows(made).pick(Wish(text=" ".join(words))) == slowly
