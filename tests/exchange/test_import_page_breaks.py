"""Texts that our own workbook had to break between rows come back whole."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from riskreg.exchange.incoming.bringing import bring_in
from riskreg.exchange.workbook import export
from riskreg.model.entry import Action, ActionStatus, Entry, Item, Level, Strand, new_entry
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind

BULLET = Level.BULLET


def words(count: int) -> str:
    text = " ".join(random.Random(count).choices(("alpha", "beta", "gamma", "delta", "epsilon", "zeta"), k=count))
    return f"{text.capitalize()}."


ENDED = Action(BULLET, words(501), "Head of Finance", date(2018, 9, 30), ActionStatus.UNDERWAY)
LISTS = Strand(None, (Item(BULLET, words(600)), Item(BULLET, "Short")), (Item(BULLET, words(400)),), (ENDED,))
THEMES = (Strand("One", (Item(BULLET, words(300)),)), Strand("Two", (Item(BULLET, words(301)),)))


@pytest.mark.parametrize(
    "changes",
    [
        {"strands": (LISTS,)},
        {"commentary": words(302)},
        {"commentary": "\n".join(words(90 + n) for n in range(6))},
        {"owner": words(200)},
        {"title": words(303)},
        {"commentary": words(304), "strands": THEMES},
        {"title": words(305), "strands": THEMES},
    ],
    ids=["lists", "commentary", "paragraphs", "owner", "title", "themes", "title and themes"],
)
def test_a_text_too_tall_for_a_row_comes_back_whole(tmp_path: Path, changes: dict[str, object]) -> None:
    def register(name: str) -> Register:
        return Register.create(tmp_path / name, name="Council", actor="Officer", quarter=Quarter(2018, 1))

    long: Entry = replace(new_entry(Kind.RISK, "CR1", "A title"), **changes)  # type: ignore[arg-type]
    after = new_entry(Kind.RISK, "CR2", "The entry below it")
    first, second, book = register("first"), register("second"), tmp_path / "book.xlsx"
    first.save_all([(long, 0), (after, 0)], actor="Officer", reason="")
    export(first.state(), book)
    report = bring_in(second, book, actor="Officer")
    assert report.rejected == 0
    for entry in (long, after):
        assert replace(second.find(entry.reference).entry, id=entry.id) == entry
