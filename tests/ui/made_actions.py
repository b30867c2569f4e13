"""A register whose entries have actions of every kind."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from riskreg.model.entry import Action, ActionStatus, Closure, Level, Strand
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.conftest import Clock
from tests.ui.made_registers import OFFICER, entry, make_register

RATE = FIVE_BY_FIVE.rate


def action(
    text: str, owner: str | None = None, due: date | None = None, status: str = "", progress: str = ""
) -> Action:
    return Action(Level.BULLET, text, owner, due, ActionStatus(status) if status else None, progress)


def make_actions(path: Path, clock: Clock) -> Register:
    """CR1 and CO1 with actions, CR2 closed with one, CR10 with two strands; it is 2 April 2018."""
    first = entry("CR1", "Winter pressure", RATE(4, 4))
    heading = Action(Level.HEADING, "By the autumn")
    ones = (
        heading,
        action("Hire agency staff", "Head of People", date(2018, 7, 31), "planned"),
        action("Open the ward", "Director of Adults", date(2018, 3, 1), "underway", "Walls are up"),
        action("Write the plan", None, date(2018, 2, 1), "complete"),
        action("Talk to the unions"),
    )
    two = entry("CR2", "Data is lost", RATE(3, 4))
    ten = entry("CR10", "Too few staff", RATE(4, 5))
    levy = entry("CO1", "Apprenticeship levy", RATE(5, 3))
    entries = [
        replace(first, strands=(Strand(None, (), (), ones),)),
        replace(two, strands=(Strand(None, (), (), (action("Encrypt", due=date(2018, 1, 1)),)),)),
        replace(
            ten,
            strands=(
                Strand("Recruiting", (), (), (action("Open days", "Head of People", date(2018, 4, 20)),)),
                Strand("Keeping", (), (), (action("Exit interviews", "Head of People", date(2018, 3, 15)),)),
            ),
        ),
        replace(
            levy, strands=(Strand(None, (), (), (action("Pay it out", "Head of Skills", date(2018, 5, 30)),)),)
        ),
    ]
    register = make_register(path, clock, entries=entries)
    found = register.find("CR2")
    closed = replace(found.entry, closure=Closure(date(2018, 4, 2), "It is over", "Board"))
    register.save(closed, found.revision, actor=OFFICER, reason="Closed")
    return register
