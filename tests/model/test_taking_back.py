"""Taking an act back: exactly what it changed, as far as nobody changed that since."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from riskreg.model.entry import Action, Entry, Item, Level, Strand, new_entry
from riskreg.model.errors import InvalidEntry
from riskreg.model.quarter import Quarter
from riskreg.model.records import Made, Recorded, Settings
from riskreg.model.taking_back import Overlap, settings_taken_back, taken_back
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Kind

BEFORE = replace(
    new_entry(Kind.RISK, "CR1", "Floods"),
    types=("Legal", "Social"),
    strands=(
        Strand(
            None, (Item(Level.BULLET, "Damage"), Item(Level.BULLET, "Cost")), (), (Action(Level.BULLET, "Dig"),)
        ),
    ),
)


def back(before: Entry | None, after: Entry, now: Entry) -> Entry | None:
    recorded = Recorded(now, 3, 9, datetime(2018, 4, 2, tzinfo=UTC), "Dana", "", 1)
    edit = taken_back(
        Made("save", before, after, recorded), quarter="2018/19 Q1", actor="Pat", today=date(2018, 5, 1)
    )
    return edit and edit[0]


def consequences(entry: Entry, *texts: str) -> Entry:
    items = tuple(Item(Level.BULLET, text) for text in texts)
    return replace(entry, strands=(replace(entry.strands[0], consequences=items),))


def test_one_item_is_taken_back_and_what_others_did_to_its_neighbour_stays() -> None:
    after = consequences(BEFORE, "Harm", "Cost")
    assert back(BEFORE, after, consequences(BEFORE, "Harm", "Price")) == consequences(BEFORE, "Damage", "Price")


def test_a_list_that_got_longer_since_is_not_guessed_at() -> None:
    after = consequences(BEFORE, "Harm", "Cost")
    with pytest.raises(Overlap) as refused:
        back(BEFORE, after, consequences(BEFORE, "Harm", "Cost", "Noise"))
    assert refused.value.names == ("strands",)
    assert str(refused.value).startswith("CR1: somebody changed the strands again since.")


def test_types_are_taken_back_one_by_one() -> None:
    after = replace(BEFORE, types=("Legal", "Political"))
    now = replace(BEFORE, types=("Legal", "Political", "Economic"))
    found = back(BEFORE, after, now)
    assert found is not None
    assert found.types == ("Legal", "Economic", "Social")
    with pytest.raises(Overlap):
        back(BEFORE, after, replace(BEFORE, types=("Legal",)))


def test_what_stands_as_before_already_needs_no_edit() -> None:
    assert back(BEFORE, replace(BEFORE, title="Storms"), BEFORE) is None
    closed = back(None, BEFORE, BEFORE)
    assert closed is not None
    assert closed.closure is not None
    assert back(None, BEFORE, closed) is None


def test_a_direction_stated_for_an_earlier_quarter_is_not_stated_again() -> None:
    then = replace(BEFORE, stated=Statement(Direction.INCREASED, "2017/18 Q4", "Rain"))
    assert back(then, BEFORE, BEFORE) is None


def test_settings_keep_what_was_changed_beside_them() -> None:
    before = Settings("11111111-1111-4111-8111-111111111111", "Westmarch", Quarter(2018, 1))
    after = replace(before, types=(*before.types, "Digital"))
    now = replace(after, name="Eastmarch", open_quarter=Quarter(2018, 2))
    assert settings_taken_back(before, after, now) == replace(now, types=before.types)
    with pytest.raises(InvalidEntry, match="changed the register's types again since"):
        settings_taken_back(before, after, replace(now, types=("Legal",)))
