"""Search everything at the window: by keys alone, from anywhere, and back to where one was."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Action, Closure, Item, Level, Strand
from riskreg.model.register import Register
from riskreg.ui.search.commands import Offer
from riskreg.ui.search.finding import Hit
from riskreg.ui.search.palette import Palette
from riskreg.ui.search.results import Heading, Line
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose, write
from tests.ui.made_registers import OFFICER, shown_references, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(window: Window, keys: Qt.Key, qtbot: QtBot, *, ctrl: bool = False) -> None:
    """A key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, keys, Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier)
    wait_for_work(window, qtbot)


def search(window: Window, typed: str, qtbot: QtBot) -> Palette:
    """Ctrl+K, then type."""
    wait_for_work(window, qtbot)
    press(window, Qt.Key.Key_K, qtbot, ctrl=True)
    palette = window.findChild(Palette)
    assert palette is not None
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.field
    qtbot.keyClicks(palette.field, typed)
    return palette


def shown(palette: Palette) -> list[str]:
    return [told(line) for line in palette.list.lines.lines]


def told(line: Line) -> str:
    if isinstance(line, Heading):
        return f"# {line.text}"
    return line.name if isinstance(line, Offer) else line.reference


def put(path: Path, called: str, **changes: object) -> None:
    register = Register.open(path)
    now = register.find(called)
    register.save(replace(now.entry, **changes), now.revision, actor=OFFICER)  # type: ignore[arg-type]


def test_words_inside_an_item_are_found_in_their_line_and_open_the_entry(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    put(register_file, "CR3", strands=(Strand(None, (Item(Level.BULLET, "Lollipop <i>crossings</i> go"),)),))
    window.session.refresh()
    palette = search(window, "crossings lolli", qtbot)
    assert shown(palette) == ["# In the texts of entries", "CR3"]
    hit = palette.list.chosen
    assert isinstance(hit, Hit)
    assert [hit.context[first:last] for first, last in hit.context_spans] == ["Lolli", "crossings"]
    assert palette.said.text() == "1 entry."
    press(window, Qt.Key.Key_Return, qtbot)
    assert not palette.isVisible()
    assert window.editing.saved_id == hit.id
    assert window.panel.page.head.reference.text() == "CR3"


def test_the_line_in_which_words_were_found_is_in_sight_and_the_words_are_selected(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    plain = tuple(Item(Level.BULLET, f"Item {number} of a long list") for number in range(60))
    found = (Item(Level.BULLET, "The naïve – or 𝒩ew – Lollipop crossings go"),)
    done = (Action(Level.BULLET, "Paint them"), Action(Level.BULLET, "Close them", progress="Zebras were drawn"))
    put(register_file, "CR3", strands=(Strand(None, plain + found + plain, (), done),))
    window.session.refresh()
    search(window, "lollipop", qtbot)
    press(window, Qt.Key.Key_Return, qtbot)
    page = window.panel.page
    consequences = page.strands.boxes[0].lists["consequences"]
    qtbot.waitUntil(lambda: consequences.textCursor().selectedText() == "Lollipop")
    assert QApplication.focusWidget() is consequences
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    caret = consequences.mapTo(page.viewport(), consequences.cursorRect().center())
    assert page.viewport().rect().contains(caret)
    search(window, "zebras drawn", qtbot)
    press(window, Qt.Key.Key_Return, qtbot)
    actions = page.strands.boxes[0].lists["actions"]
    qtbot.waitUntil(actions.hasFocus)
    assert actions.current().text == "Close them"


def test_an_entry_that_the_table_leaves_out_is_opened_too(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.page.filter.field, "hospitals")
    qtbot.waitUntil(lambda: shown_references(window) == ["CR1"])
    search(window, "cr 10", qtbot)
    press(window, Qt.Key.Key_Return, qtbot)
    assert window.panel.page.head.reference.text() == "CR10"
    assert shown_references(window) == ["CR1"], "the filter is as it was"


def test_old_references_and_closed_entries_are_found(window: Window, register_file: Path, qtbot: QtBot) -> None:
    put(register_file, "CR10", reference="CR21")
    put(register_file, "CR2", closure=Closure(date(2018, 5, 3), "Moved to the cloud", "Board"))
    other = Register.open(register_file)
    other.sign_off(other.settings.open_quarter, actor="Ruth Calder")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert "CR2" not in shown_references(window)
    palette = search(window, "cr10", qtbot)
    line = palette.list.chosen
    assert isinstance(line, Hit)
    assert (line.reference, line.former) == ("CR21", "CR10")
    assert "formerly CR10" in palette.field.accessibleDescription()
    palette.field.selectAll()
    qtbot.keyClicks(palette.field, "cloud")
    assert shown(palette) == ["# Closed entries", "CR2"]
    press(window, Qt.Key.Key_Return, qtbot)
    assert window.panel.page.head.closed.text().startswith("Closed 3 May 2018")


def test_a_command_is_found_with_its_keys_and_done(window: Window, qtbot: QtBot) -> None:
    palette = search(window, "go table", qtbot)
    offer = palette.list.chosen
    assert isinstance(offer, Offer)
    assert (offer.name, offer.within, offer.keys) == ("Go to the table", "View", "Ctrl+T")
    window.view.go_quarter()
    search(window, "go table", qtbot)
    press(window, Qt.Key.Key_Return, qtbot)
    assert window.page.isVisible()
    assert QApplication.focusWidget() is window.page.view


def test_a_command_that_makes_no_sense_now_says_why_and_does_nothing(window: Window, qtbot: QtBot) -> None:
    palette = search(window, "discard changes", qtbot)
    offer = palette.list.chosen
    assert isinstance(offer, Offer)
    assert offer.why == "nothing was changed"
    press(window, Qt.Key.Key_Return, qtbot)
    assert palette.isVisible()
    press(window, Qt.Key.Key_Escape, qtbot)
    window.menus.actions["flows.set_read_only"].setChecked(True)
    wait_for_work(window, qtbot)
    palette = search(window, "merge into", qtbot)
    offer = palette.list.chosen
    assert isinstance(offer, Offer)
    assert offer.why == "the register is read-only"


def test_without_a_register_there_are_commands(bare_window: Window, qtbot: QtBot) -> None:
    bare_window.welcome_back()
    bare_window.activateWindow()
    bare_window.stack.welcome.setFocus()
    qtbot.keyClick(bare_window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = bare_window.findChild(Palette)
    assert palette is not None
    assert "New register…" in shown(palette)
    assert "Sign off the quarter…" not in shown(palette), "only what can be done is listed before one types"
    qtbot.keyClicks(palette.field, "sign off")
    offer = palette.list.chosen
    assert isinstance(offer, Offer)
    assert offer.why == "no register is open"


def test_arrows_go_round_past_the_headings_and_escape_gives_the_focus_back(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR1", qtbot)
    owner = window.panel.page.head.owner
    owner.setFocus()
    palette = search(window, "cr", qtbot)
    lines = shown(palette)
    assert lines[0] == "# Entries"
    assert told(palette.list.chosen or Heading("")) == "CR1"
    press(window, Qt.Key.Key_Down, qtbot)
    assert told(palette.list.chosen or Heading("")) == "CR2"
    press(window, Qt.Key.Key_Tab, qtbot)
    assert told(palette.list.chosen or Heading("")) == "CR3"
    for _ in range(3):
        press(window, Qt.Key.Key_Up, qtbot)
    assert told(palette.list.chosen or Heading("")) == lines[-1], "from the first to the last"
    press(window, Qt.Key.Key_PageUp, qtbot)
    assert QApplication.focusWidget() is palette.field
    press(window, Qt.Key.Key_Escape, qtbot)
    focus: QWidget | None = QApplication.focusWidget()
    assert focus is owner
    assert not palette.isVisible()


def test_a_screen_reader_is_told_what_there_is_and_what_is_chosen(window: Window, qtbot: QtBot) -> None:
    palette = search(window, "levy", qtbot)
    field, found = (QAccessible.queryAccessibleInterface(each) for each in (palette.field, palette.list))
    assert field.text(QAccessible.Text.Name) == "Search everything"
    assert field.text(QAccessible.Text.Description) == "1 entry. CO1, Apprenticeship levy"
    assert found.text(QAccessible.Text.Name) == "What was found"
    assert found.child(1).text(QAccessible.Text.Name) == "CO1, Apprenticeship levy"
    qtbot.keyClicks(palette.field, "zzz")
    assert field.text(QAccessible.Text.Description) == "No command and no entry has all of these words."


def test_before_the_texts_are_read_the_rows_answer_and_it_says_so(
    window: Window, register_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(register_file, "CR3", strands=(Strand(None, (Item(Level.BULLET, "Lollipop crossings"),)),))
    window.session.refresh()
    wait_for_work(window, qtbot)
    go_on, real = Event(), Register.texts

    def slowly(self: Register, *given: object) -> object:
        go_on.wait(10)
        return real(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Register, "texts", slowly)
    qtbot.keyClick(window.page.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette.field, "director of adults")
    qtbot.waitUntil(lambda: shown(palette) == ["# In the texts of entries", "CR1"])
    assert "Still reading the texts" in palette.said.text()
    palette.field.selectAll()
    qtbot.keyClicks(palette.field, "lollipop")
    assert shown(palette) == []
    go_on.set()
    qtbot.waitUntil(lambda: shown(palette) == ["# In the texts of entries", "CR3"])
    assert palette.said.text() == "1 entry."


def test_what_somebody_saves_meanwhile_is_found_at_once(window: Window, register_file: Path, qtbot: QtBot) -> None:
    palette = search(window, "pelican", qtbot)
    assert shown(palette) == []
    put(register_file, "CO1", title="Pelican crossings")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert shown(palette) == ["# Entries", "CO1"]


def test_typed_changes_are_settled_before_another_entry_is_opened(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR1", qtbot)
    write(window.panel.page.head.title, " more", qtbot)
    search(window, "cr2", qtbot)
    press(window, Qt.Key.Key_Return, qtbot)
    assert window.strip.text() == "Save or discard your changes to CR1 first."
    assert window.panel.page.head.reference.text() == "CR1"


def test_a_mouse_may_be_used(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.bar.search, Qt.MouseButton.LeftButton)
    palette = window.findChild(Palette)
    assert palette is not None
    wait_for_work(window, qtbot)
    qtbot.keyClicks(palette.field, "cr2")
    place = palette.list.visualRect(palette.list.lines.index(1)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_for_work(window, qtbot)
    assert window.panel.page.head.reference.text() == "CR2"
    qtbot.mouseClick(window.bar.search, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(palette.shade, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()


def test_a_title_is_never_taken_for_html(window: Window, qtbot: QtBot) -> None:
    palette = search(window, "<b>budget", qtbot)
    hit = palette.list.chosen
    assert isinstance(hit, Hit)
    assert hit.title == "<b>Budget</b> & savings are not made"
    assert [hit.title[first:last] for first, last in hit.title_spans] == ["<b>Budget"]
