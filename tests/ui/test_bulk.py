"""One change to all the marked entries: asked in place, previewed, saved in one act and undone in one."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.register import Register
from riskreg.ui.bulk.form import ChangeForm
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.at_the_window import write
from tests.ui.made_registers import OFFICER, make_register, open_in, some_entries, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EVERY = ("CR1", "CR2", "CR3", "CR10", "CO1")


def pick(window: Window, *references: str) -> None:
    view = window.page.view
    flag = QItemSelectionModel.SelectionFlag
    places = [[row.reference for row in view.table.rows].index(each) for each in references]
    first = view.table.index(places[0], 0)
    view.selectionModel().setCurrentIndex(first, flag.ClearAndSelect | flag.Rows)
    for place in places[1:]:
        view.selectionModel().select(view.table.index(place, 0), flag.Select | flag.Rows)


def ask(window: Window, qtbot: QtBot, field: str = "") -> ChangeForm:
    """Ask for a change of the marked entries with the keyboard, and choose which field."""
    wait_for_work(window, qtbot)
    window.page.view.setFocus()
    qtbot.keyClick(window.page.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    form = window.page.marked.findChild(ChangeForm)
    assert form is not None
    assert QApplication.focusWidget() is form.field
    if field:
        take(form.field, field)
    return form


def take(box: QComboBox, said: str) -> None:
    place = next(at for at in range(box.count()) if box.itemText(at).startswith(said))
    box.setCurrentIndex(place)


def named(form: QWidget, name: str) -> QWidget:
    return next(each for each in form.findChildren(QWidget) if each.accessibleName() == name and each.isVisible())


def answer(window: Window, qtbot: QtBot, reason: str = "") -> None:
    bar = window.page.marked
    bar.note.setFocus()
    qtbot.keyClicks(bar.note, reason)
    assert bar.confirm.isEnabled()
    qtbot.keyClick(bar.note, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def fill(form: ChangeForm, name: str, text: str, qtbot: QtBot) -> None:
    field = named(form, name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def undo(window: Window, qtbot: QtBot) -> None:
    window.page.view.setFocus()
    qtbot.keyClick(window.page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def test_the_owner_of_several_is_changed_in_one_act_with_one_reason_and_one_undo(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    pick(window, *EVERY)
    bar = window.page.marked
    form = ask(window, qtbot, "Owner")
    fill(form, "Owner", "Director of Adults", qtbot)
    assert bar.words.text() == "4 of 5 entries change; 1 already has it."
    assert bar.confirm.text() == "Change 4 entries"
    answer(window, qtbot, "New structure")
    assert bar.words.text() == "4 entries are changed."
    register = Register.open(register_file)
    assert {register.find(each).entry.owner for each in EVERY} == {"Director of Adults"}
    assert [register.find(each).revision for each in EVERY] == [1, 2, 2, 2, 2]
    made = register.audit_trail(TrailFilter(acts=frozenset({Act.SAVE})), limit=4)
    assert {(each.at, each.reason) for each in made} == {(made[0].at, "New structure")}
    assert len(window.page.view.picked_rows()) == 5
    assert window.menus.actions["acts.undoing.undo"].text() == "&Undo change of owner of 4 entries"
    undo(window, qtbot)
    owners = [Register.open(register_file).find(each).entry.owner for each in EVERY]
    assert owners == [each.owner for each in some_entries()]


def test_the_preview_names_every_entry_with_what_it_has_and_would_have(window: Window, qtbot: QtBot) -> None:
    pick(window, "CR1", "CR2")
    form = ask(window, qtbot, "Owner")
    fill(form, "Owner", "Director of Adults", qtbot)
    qtbot.mouseClick(form.shows, Qt.MouseButton.LeftButton)
    assert form.preview.isVisible()
    model = form.preview.model_shown
    shown = [tuple(model.index(row, column).data() for column in (0, 2, 3)) for row in range(model.rowCount())]
    assert shown == [
        ("CR2", "Chief executive", "Director of Adults"),
        ("CR1", "Director of Adults", "has it already"),
    ]


def test_types_are_added_removed_and_replaced(window: Window, register_file: Path, qtbot: QtBot) -> None:
    for way, chip, expected in (
        ("Types: add", "Social", ("Economic", "Legal", "Social")),
        ("Types: remove", "Economic", ("Legal", "Social")),
        ("Types: replace", "Political", ("Political",)),
    ):
        pick(window, "CR1", "CO1")
        form = ask(window, qtbot, way)
        assert not window.page.marked.confirm.isEnabled() or way == "Types: replace"
        asked = form._stack.currentWidget()
        button = next(each for each in asked.chips if each.text() == chip)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        answer(window, qtbot)
        register = Register.open(register_file)
        assert register.find("CR1").entry.types == register.find("CO1").entry.types == expected


def test_a_rating_needs_a_reason_and_is_set_to_a_cell_or_cleared(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    pick(window, "CR1", "CR2", "CR3")
    form = ask(window, qtbot, "Residual rating")
    bar = window.page.marked
    assert not bar.confirm.isEnabled()
    take(named(form, "Impact"), "4")  # type: ignore[arg-type]
    take(named(form, "Likelihood"), "4")  # type: ignore[arg-type]
    assert bar.words.text() == "2 of 3 entries change; 1 already has it. Say why."
    assert not bar.confirm.isEnabled()
    answer(window, qtbot, "Full review")
    found = [str(Register.open(register_file).find(each).entry.residual) for each in ("CR1", "CR2", "CR3")]
    assert found == ["16 (4 x 4)"] * 3
    form = ask(window, qtbot, "Residual rating")
    take(named(form, "Impact"), "Clear")  # type: ignore[arg-type]
    answer(window, qtbot, "Not known")
    assert Register.open(register_file).find("CR3").entry.residual is None


def test_entries_are_moved_closed_and_reopened_and_closed_ones_are_left_out_of_the_rest(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    pick(window, "CR1", "CR2")
    form = ask(window, qtbot, "Level")
    take(named(form, "Level"), "Service")  # type: ignore[arg-type]
    answer(window, qtbot, "Local now")
    assert Register.open(register_file).find("CR2").entry.level == "Service"
    form = ask(window, qtbot, "Status: close")
    assert not window.page.marked.confirm.isEnabled()
    fill(form, "Agreed by", "Board", qtbot)
    answer(window, qtbot, "Over")
    closure = Register.open(register_file).find("CR2").entry.closure
    assert closure is not None
    assert (closure.reason, closure.agreed_by) == ("Over", "Board")
    pick(window, "CR1", "CR2", "CR3")
    form = ask(window, qtbot, "Owner")
    fill(form, "Owner", "Somebody", qtbot)
    assert window.page.marked.words.text() == "1 of 3 entries change; 2 closed are left out."
    take(form.field, "Status: reopen")
    assert window.page.marked.words.text() == "2 of 3 entries change; 1 is open already. Say why."
    answer(window, qtbot, "Back")
    assert Register.open(register_file).find("CR1").entry.closure is None
    acts = [each.act for each in Register.open(register_file).audit_trail(limit=6)]
    assert acts == [Act.REOPEN] * 2 + [Act.CLOSE] * 2 + [Act.MOVE] * 2


def test_all_or_nothing_where_somebody_was_faster(window: Window, register_file: Path, qtbot: QtBot) -> None:
    pick(window, "CR1", "CR2", "CR3")
    form = ask(window, qtbot, "Owner")
    fill(form, "Owner", "Head of Risk", qtbot)
    other = Register.open(register_file)
    now = other.find("CR3")
    other.save(replace(now.entry, title="Theirs"), now.revision, actor="Dana Reeve")
    answer(window, qtbot)
    assert window.strip.text().startswith("CR3 was changed by Dana Reeve since you looked at it")
    assert Register.open(register_file).find("CR1").revision == 1
    assert window.page.marked.asking
    answer(window, qtbot)
    assert Register.open(register_file).find("CR3").entry.owner == "Head of Risk"


def test_what_is_typed_in_the_editor_is_in_the_way_and_escape_drops_the_question(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    pick(window, "CR1", "CR2")
    form = ask(window, qtbot)
    qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    assert not window.page.marked.asking
    assert QApplication.focusWidget() is window.page.view
    write(window.panel.page.head.title, "x", qtbot)
    window.menus.actions["acts.change_marked"].trigger()
    assert "has changes that are not saved" in window.strip.text()
    assert not window.page.marked.asking


def test_other_marks_take_the_question_back(window: Window, qtbot: QtBot) -> None:
    pick(window, "CR1", "CR2")
    ask(window, qtbot, "Owner")
    pick(window, "CR2", "CR3")
    assert not window.page.marked.asking
    assert window.page.marked.words.text() == "2 entries marked"


def test_one_entry_is_changed_in_the_same_way(window: Window, register_file: Path, qtbot: QtBot) -> None:
    pick(window, "CR2")
    form = ask(window, qtbot, "Owner")
    fill(form, "Owner", "Head of IT", qtbot)
    assert window.page.marked.words.text() == "CR2 changes."
    assert window.page.marked.confirm.text() == "Change CR2"
    answer(window, qtbot)
    assert Register.open(register_file).find("CR2").entry.owner == "Head of IT"


def test_hundreds_at_a_time_show_how_far_it_is_and_can_be_stopped(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    entries = [
        replace(some_entries()[0], id=f"{n:08d}-0000-4000-8000-000000000000", reference=f"CR{n}")
        for n in range(450)
    ]
    register = make_register(tmp_path / "many.riskreg", clock, entries=entries)
    open_in(bare_window, register.path, qtbot)
    bare_window.page.view.selectAll()
    form = ask(bare_window, qtbot, "Owner")
    fill(form, "Owner", "Nobody", qtbot)
    bar = bare_window.page.marked
    bar.note.setFocus()
    qtbot.keyClick(bar.note, Qt.Key.Key_Return)
    assert not bar.confirm.isEnabled()
    (task,) = bare_window.session.tasks.running
    assert task.cancellable
    task.cancel()
    wait_for_work(bare_window, qtbot)
    assert bare_window.strip.text() == "Stopped. Nothing was changed."
    assert Register.open(register.path).find("CR7").revision == 1
    answer(bare_window, qtbot)
    assert {each.owner for each in Register.open(register.path).summaries()} == {"Nobody"}
    undo(bare_window, qtbot)
    assert {each.owner for each in Register.open(register.path).summaries()} == {"Director of Adults"}
    assert {each.actor for each in Register.open(register.path).audit_trail(limit=450)} == {"Sam Okafor"}
    assert OFFICER in Register.open(register.path).people()
