"""Small registers on disk, and ways to wait for a window that works in other threads."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from riskreg.model.entry import Entry, new_entry
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.window import Window

Clock = Callable[[], datetime]
OFFICER = "Pat Green"


def entry(
    reference: str, title: str, residual: Rating | None, *, owner: str = "Chief executive", initial: int = 20
) -> Entry:
    kind = Kind.OPPORTUNITY if reference.startswith("CO") else Kind.RISK
    return replace(
        new_entry(kind, reference, title),
        types=("Economic", "Legal"),
        initial=FIVE_BY_FIVE.rate_score(initial),
        residual=residual,
        owner=owner,
        commentary="The risk is being managed",
    )


def some_entries() -> list[Entry]:
    rate = FIVE_BY_FIVE.rate
    return [
        entry("CR1", "Winter pressure on hospitals", rate(4, 4), owner="Director of Adults"),
        entry("CR2", "Data is lost or stolen", rate(3, 4), initial=16),
        entry("CR3", "<b>Budget</b> & savings are not made", None),
        entry("CR10", "Recruit experienced staff for children", rate(4, 5), owner="Director of Children"),
        entry("CO1", "Apprenticeship levy", rate(5, 3), initial=12),
    ]


def make_register(path: Path, clock: Clock, *, entries: list[Entry] | None = None, signed: int = 0) -> Register:
    """A register at 2018/19 Q1 with ``signed`` quarters signed off before."""
    quarter = Quarter(2018, 1)
    for _ in range(signed):
        quarter = quarter.previous
    register = Register.create(path, name="Westmarch Council", actor=OFFICER, quarter=quarter, clock=clock)
    made = some_entries() if entries is None else entries
    if made:
        register.save_all([(each, 0) for each in made], actor=OFFICER, reason="")
    for _ in range(signed):
        register.sign_off(register.settings.open_quarter, actor="Ruth Calder")
    return register


def settled(window: Window) -> bool:
    contents = window.session.contents
    return contents is not None and contents.complete and not window.session.tasks.running


def open_in(window: Window, path: Path, qtbot: QtBot) -> None:
    window.session.open(path)
    qtbot.waitUntil(lambda: settled(window), timeout=10_000)


def wait_for_work(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.tasks.running, timeout=10_000)


def shown_references(window: Window) -> list[str]:
    return [row.reference for row in window.page.view.table.rows]
