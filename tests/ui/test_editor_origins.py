"""Where an entry stands and came from is in its head, leads on, and survives every save of the editor."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Link, Relation, replace
from riskreg.model.register import Register
from riskreg.ui.editor.typed import Typed
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose, write
from tests.ui.made_registers import wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


@pytest.fixture
def tied(window: Window, qtbot: QtBot) -> Register:
    """CR2 was called CR7 once, stands at the second level, was split from CR1 and superseded by CR10."""
    register = window.session.register
    assert register is not None
    first, second, tenth = (register.find(reference).entry for reference in ("CR1", "CR2", "CR10"))
    register.save(replace(second, reference="CR7"), 1, actor="Dana")
    link = Link(Relation.SPLIT_FROM, first.id, "CR4")
    register.save(replace(second, level="Directorate", links=(link,)), 2, actor="Dana")
    over = Link(Relation.SUPERSEDES, second.id, "CR7")
    register.save(replace(tenth, links=(over,)), 1, actor="Dana")
    window.session.refresh()
    wait_for_work(window, qtbot)
    return register


def test_level_and_earlier_references_stand_in_the_head(window: Window, tied: Register, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    assert window.panel.page.head.standing.text().startswith("Risk · Directorate · formerly CR7 · revision 3")
    choose(window, "CR1", qtbot)
    assert window.panel.page.head.standing.text().startswith("Risk · Corporate · revision 1")


def test_ties_in_both_directions_lead_to_the_other_entry(window: Window, tied: Register, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    head = window.panel.page.head
    assert [each.accessibleName() for each in head.ties.buttons] == [
        "Split from CR1, then CR4",
        "Superseded by CR10",
    ]
    qtbot.mouseClick(head.ties.buttons[1], Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    assert window.editing.reference == "CR10"
    head.ties.buttons[0].setFocus()
    qtbot.keyClick(head.ties.buttons[0], Qt.Key.Key_Space)
    wait_for_work(window, qtbot)
    assert window.editing.reference == "CR2"


def test_a_save_keeps_level_and_links(window: Window, tied: Register, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    before = tied.find("CR2").entry
    write(window.panel.page.head.title, " again", qtbot)
    window.editing.save()
    wait_for_work(window, qtbot)
    assert tied.find("CR2").entry == replace(before, title="Data is lost or stolen again")


def test_a_level_that_somebody_else_saved_meanwhile_is_kept(window: Window, tied: Register, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    write(window.panel.page.head.title, " again", qtbot)
    theirs = replace(tied.find("CR2").entry, level="Service", links=())
    tied.save(theirs, 3, actor="Dana", reason="")
    window.editing.save()
    wait_for_work(window, qtbot)
    window.editing.save()
    wait_for_work(window, qtbot)
    saved = tied.find("CR2").entry
    assert (saved.title, saved.level, saved.links) == ("Data is lost or stolen again", "Service", ())


def test_a_draft_from_a_crash_keeps_level_and_links(window: Window, tied: Register, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    write(window.panel.page.head.title, " again", qtbot)
    typed = window.panel.typed()
    assert typed is not None
    back = Typed.from_json(typed.to_json())
    assert (back.start.level, back.start.links) == ("Directorate", tied.find("CR2").entry.links)
    window.editing.discard()
    assert window.panel.context is not None
    window.panel.take_up(back, tied.find("CR2"), window.panel.context)
    window.editing.save()
    wait_for_work(window, qtbot)
    saved = tied.find("CR2").entry
    assert (saved.title, saved.level, saved.links) == (back.now.title, back.start.level, back.start.links)
