"""The panel and a register on disk: what is written here stands there."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from riskreg.model.changes import Conflict
from riskreg.model.entry import replace
from riskreg.model.errors import RegisterError
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Rating
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.panel import EntryPanel
from tests.conftest import Clock
from tests.ui.editor_entries import STAFF

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


class Desk:
    """Does with a panel what the window does."""

    def __init__(self, panel: EntryPanel, register: Register) -> None:
        self.panel, self.register = panel, register
        panel.save_wanted.connect(self.save)
        panel.show_entry(register.get(STAFF.id), self.context())

    def context(self) -> EditorContext:
        register = self.register
        settings, trail, history = register.settings, register.trail(STAFF.id), register.history(STAFF.id)
        return EditorContext(
            register.scheme, register.schemes(), settings.types, ("CMT",), settings.open_quarter.label,
            settings.open_quarter.previous.label, settings.open_quarter.end, register.read_only, trail, history,
        )  # fmt: skip

    def save(self, entry: object, base: int, reason: str, correction: bool) -> None:
        assert isinstance(entry, type(STAFF))
        try:
            saved = self.register.save(entry, base, actor="Dana", reason=reason, correction=correction)
        except Conflict as conflict:
            self.panel.conflict(conflict)
        except RegisterError as refusal:
            self.panel.refused(str(refusal))
        else:
            self.panel.saved(saved, self.context())


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, qtbot: QtBot) -> Desk:
    path = tmp_path / "county.riskreg"
    register = Register.create(path, name="County", actor="Dana", quarter=Quarter(2017, 4), clock=clock)
    register.save(STAFF, 0, actor="Dana")
    register.sign_off(Quarter(2017, 4), actor="Dana")
    panel = EntryPanel()
    qtbot.addWidget(panel)
    panel.show()
    return Desk(panel, register)


def test_a_score_and_its_reason_are_saved_and_shown_in_the_history(desk: Desk, qtbot: QtBot) -> None:
    page, bar = desk.panel.page, desk.panel.bar
    qtbot.keyClicks(page.scores.matrix, "34")
    bar.reason.setText("A new team")
    desk.panel.save()
    saved = desk.register.get(STAFF.id)
    assert (saved.entry.residual, saved.reason, saved.revision) == (Rating(3, 4, 12), "A new team", 2)
    assert saved.direction is Direction.DECREASED
    assert page.scores.direction.shown.text() == "↓  Decreased since 2017/18 Q4"
    assert page.history.model.index(0, 1).data() == "Residual 16 High → 12 High"
    assert not desk.panel.is_dirty()


def test_what_is_foreseen_for_a_correction_is_what_comes_of_it(desk: Desk, qtbot: QtBot) -> None:
    page, bar = desk.panel.page, desk.panel.bar
    qtbot.keyClicks(page.scores.matrix, "34")
    bar.reason.setText("It was mistyped")
    bar.correction.click()
    foreseen = page.scores.direction.shown.text()
    desk.panel.save()
    assert desk.register.get(STAFF.id).direction is Direction.UNCHANGED
    assert foreseen == page.scores.direction.shown.text() == "→  Unchanged since 2017/18 Q4"
    assert page.history.model.index(0, 1).data().startswith("Correction")


def test_two_people_at_one_entry_both_keep_their_changes(desk: Desk, qtbot: QtBot) -> None:
    page = desk.panel.page
    desk.register.save(replace(STAFF, owner="CMT", title="Theirs"), 1, actor="Sam")
    qtbot.keyClicks(page.scores.direction.commentary, "Mine. ")
    page.head.title.selectAll()
    qtbot.keyClicks(page.head.title, "Mine")
    desk.panel.save()
    assert [choice.name for choice in page.clash.choices] == ["title"]
    page.clash.settle.click()
    desk.panel.save()
    saved = desk.register.get(STAFF.id)
    assert (saved.revision, saved.entry.title, saved.entry.owner) == (3, "Mine", "CMT")
    assert saved.entry.commentary == f"Mine. {STAFF.commentary}"


def test_a_new_direction_against_the_scores_is_kept_with_its_reason(desk: Desk, qtbot: QtBot) -> None:
    choice = desk.panel.page.scores.direction.choice
    choice.activated.emit(2)
    desk.panel.bar.reason.setText("The courts decided")
    desk.panel.save()
    saved = desk.register.get(STAFF.id)
    assert (saved.direction, saved.derived) == (Direction.INCREASED, Direction.UNCHANGED)
    assert saved.entry.stated is not None
    assert saved.entry.stated.reason == "The courts decided"
    assert not desk.panel.is_dirty()
