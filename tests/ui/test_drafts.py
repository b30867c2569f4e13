"""What is typed and not saved survives a crash: it is offered at the next start, against the entry as it is."""

import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.entry import ActionStatus, Closure, Entry, Level
from riskreg.model.errors import RegisterBusy
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind
from riskreg.ui import theme
from riskreg.ui.draft_keeping import DELAY, DraftKeeper
from riskreg.ui.drafts import DraftFile, KeptDraft
from riskreg.ui.editor.draft import Fields
from riskreg.ui.editor.outline import Details, Line
from riskreg.ui.editor.strand_text import StrandText
from riskreg.ui.editor.typed import Typed
from riskreg.ui.settings import Preferences
from riskreg.ui.window import Window
from tests.model.strategies import entries
from tests.ui.conftest import RESOURCES
from tests.ui.made_registers import open_in, wait_for_work
from tests.ui.test_window import choose, press, type_title

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

Start = Callable[[Path], Window]
AT = datetime(2026, 11, 21, 12, 32, tzinfo=UTC)
TITLE = "Data is leaked"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "drafts"


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path, folder: Path) -> Iterator[Start]:
    """Start windows of one person on a register, one after the other or side by side."""
    theme.apply(qapp, "light")
    made: list[Window] = []

    def begin(path: Path) -> Window:
        preferences = Preferences(tmp_path / "settings")
        preferences.name = "Sam Okafor"
        window = Window(preferences, RESOURCES, tmp_path, folder)
        made.append(window)
        window.resize(1500, 860)
        with qtbot.waitExposed(window):
            window.show()
        window.build_editor()
        open_in(window, path, qtbot)
        wait_for_work(window, qtbot)
        return window

    yield begin
    for window in made:
        end(window)
        window.deleteLater()
    qapp.processEvents()


def end(window: Window) -> None:
    if window.isVisible():
        window.editing.discard()
        window.close()


def lying(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.draft.json"))


def written(window: Window, folder: Path, qtbot: QtBot) -> Path:
    """The one draft, once what was typed is in it."""
    keeper = window.findChild(DraftKeeper)
    keeper.at_once()
    keeper._disk.submit(int).result()
    (path,) = lying(folder)
    return path


def crashed(window: Window, folder: Path, qtbot: QtBot) -> Path:
    """What a window that dies now leaves behind."""
    path = written(window, folder, qtbot)
    left = path.with_name(f"{path.name.split('.')[0]}.left.draft.json")
    left.write_bytes(path.read_bytes())
    end(window)
    assert lying(folder) == [left]
    return left


def left_by(register: Path, folder: Path, typed: Typed, name: str = "left") -> Path:
    """A draft that a window left which died."""
    settings = Register.open(register).settings
    file = DraftFile(folder / f"{settings.id}.{name}.draft.json")
    file.keep(KeptDraft(settings.id, str(register), "Sam Okafor", AT, typed))
    file.release()
    return file.path


def titled(register: Path, reference: str, title: str = TITLE) -> Typed:
    recorded = Register.open(register).find(reference)
    fields = Fields.of(recorded.entry)
    return Typed(recorded.entry, recorded.revision, replace(fields, title=title))


def save_elsewhere(register: Path, reference: str, **changes: Any) -> Entry:
    opened = Register.open(register)
    recorded = opened.find(reference)
    changed = replace(recorded.entry, **changes)
    return opened.save(changed, recorded.revision, actor="Pat Green", reason="").entry


def offered(window: Window) -> str:
    return window.offered.text()


def press_offer(window: Window, words: str, qtbot: QtBot, place: int = 0) -> None:
    buttons = [each for each in window.offered.findChildren(QPushButton) if each.isVisible()]
    found = [each for each in buttons if each.text() == words]
    qtbot.mouseClick(found[place], Qt.MouseButton.LeftButton)
    wait_for_work(window, qtbot)
    qtbot.wait(1)


def title_shown(window: Window) -> str:
    return str(window.panel.page.head.title.text())


# Kept


def test_what_is_typed_is_on_the_disk_within_a_second_for_its_person_alone(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    window = start(register_file)
    choose(window, "CR2", qtbot)
    began = time.monotonic()
    type_title(window, TITLE, qtbot)
    qtbot.waitUntil(lambda: len(lying(folder)) == 1, timeout=3000)
    assert time.monotonic() - began < 1.5
    (path,) = lying(folder)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    kept = DraftFile(path).read()
    assert kept.typed.now.title == TITLE
    assert (kept.register, kept.path) == (Register.open(register_file).settings.id, str(register_file))
    assert (kept.who, kept.typed.base, kept.typed.start.reference) == ("Sam Okafor", 1, "CR2")


@pytest.mark.parametrize("way", ["saved", "discarded", "taken back"])
def test_a_draft_goes_once_there_is_nothing_to_save(
    way: str, start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    window = start(register_file)
    choose(window, "CR2", qtbot)
    before = title_shown(window)
    type_title(window, TITLE, qtbot)
    written(window, folder, qtbot)
    if way == "saved":
        window.editing.save()
        wait_for_work(window, qtbot)
    elif way == "discarded":
        window.editing.discard()
    else:
        window.panel.page.head.title.setPlainText(before)
    qtbot.waitUntil(lambda: not any(folder.iterdir()), timeout=2000)


def test_someone_who_types_without_a_pause_is_not_a_second_ahead(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    window = start(register_file)
    choose(window, "CR2", qtbot)
    type_title(window, "A", qtbot)
    until = time.monotonic() + 1.2
    while time.monotonic() < until:
        qtbot.keyClicks(window.panel.page.head.title, "b", delay=20)
    behind = len(title_shown(window)) - len(DraftFile(lying(folder)[0]).read().typed.now.title)
    assert behind < 45


def test_a_slow_disk_does_not_keep_the_keys_waiting(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start(register_file)
    choose(window, "CR2", qtbot)
    monkeypatch.setattr("riskreg.exchange.outgoing.replacing.os.fsync", lambda _: time.sleep(0.4))
    type_title(window, "A", qtbot)
    window.findChild(DraftKeeper).at_once()
    began = time.monotonic()
    qtbot.keyClicks(window.panel.page.head.title, "b" * 20)
    assert time.monotonic() - began < 0.3
    qtbot.waitUntil(lambda: len(lying(folder)) == 1 and "bbb" in lying(folder)[0].read_text(), timeout=5000)


def test_a_folder_that_cannot_be_written_is_said_once_and_stops_nobody(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    folder.parent.mkdir()
    folder.write_text("not a folder")
    window = start(register_file)
    choose(window, "CR2", qtbot)
    type_title(window, TITLE, qtbot)
    qtbot.waitUntil(lambda: "cannot be kept as a draft" in window.strip.text(), timeout=3000)
    window.strip.dismiss()
    type_title(window, "Data is lost", qtbot)
    qtbot.wait(700)
    assert window.strip.text() == ""
    window.editing.save()
    wait_for_work(window, qtbot)
    assert Register.open(register_file).find("CR2").entry.title == "Data is lost"


def test_it_is_written_at_once_when_another_window_comes_to_the_front(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    window = start(register_file)
    choose(window, "CR2", qtbot)
    began = time.monotonic()
    type_title(window, TITLE, qtbot)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: len(lying(folder)) == 1, timeout=2000)
    assert time.monotonic() - began < DELAY / 1000


def test_the_folder_lies_where_the_system_keeps_a_persons_data(tmp_path: Path, register_file: Path) -> None:
    script = f"""
import riskreg.ui.app
riskreg.ui.app.run = lambda launch: print(launch.drafts) or 0
from riskreg.__main__ import main
main([{str(register_file)!r}])
"""
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "STATE")}
    environment = os.environ | homes | {"HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True, env=environment
    )
    place = Path(done.stdout.strip())
    assert place.name == "drafts"
    assert place.is_relative_to(tmp_path)


def test_what_is_typed_when_the_register_goes_away_is_kept(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    window = start(register_file)
    choose(window, "CR2", qtbot)
    type_title(window, TITLE, qtbot)
    window.session.close()
    open_in(window, register_file, qtbot)
    wait_for_work(window, qtbot)
    assert "You were editing CR2" in offered(window)


# Offered


def test_a_draft_is_offered_taken_up_and_saved(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    window = start(register_file)
    choose(window, "CR2", qtbot)
    type_title(window, TITLE, qtbot)
    crashed(window, folder, qtbot)

    window = start(register_file)
    assert title_shown(window) != TITLE
    press_offer(window, "Take it up", qtbot)
    assert offered(window) == ""
    assert title_shown(window) == TITLE
    assert window.editing.is_dirty
    assert QApplication.focusWidget() is not None
    assert len(lying(folder)) == 1, "it stays until it is saved"
    window.editing.save()
    wait_for_work(window, qtbot)
    saved = Register.open(register_file).find("CR2")
    assert (saved.entry.title, saved.revision) == (TITLE, 2)
    qtbot.waitUntil(lambda: not any(folder.iterdir()), timeout=2000)


def test_it_says_which_entry_and_when(
    start: Start, folder: Path, register_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    left_by(register_file, folder, titled(register_file, "CR2"))
    try:
        assert offered(start(register_file)) == (
            "You were editing CR2 on 21 November 2026 at 13:32 and did not save it."
        )
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_could_not_be_saved_yet_comes_back_as_it_was(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    start_entry = Register.open(register_file).find("CR2").entry
    unfinished = (
        Line(Level.HEADING, "Train  "),
        Line(Level.BULLET, "", Details(owner="Nobody yet", due="30 Febr")),
        Line(Level.SUB_BULLET, "two\nlines", Details(status=ActionStatus.UNDERWAY, progress="half")),
    )
    now = replace(
        Fields.of(start_entry),
        title="",
        residual=None,
        commentary="a \ud83d lone half",
        exempt=True,
        strands=(StrandText("", actions=unfinished), StrandText("A second", controls=(Line(Level.BULLET, "x"),))),
    )
    left_by(register_file, folder, Typed(start_entry, 1, now, "because", correction=True))
    window = start(register_file)
    press_offer(window, "Take it up", qtbot)
    panel = window.panel
    assert panel.draft.now == now
    assert panel.page.strands.texts() == now.strands
    assert panel.page.strands.boxes[0].lists["actions"].lines() == unfinished
    assert (panel.bar.reason.text(), panel.bar.correction.isChecked()) == ("because", True)
    assert title_shown(window) == ""
    panel.bar.reason.setText("because of")
    panel.bar.reason.textEdited.emit("because of")
    kept = DraftFile(written(window, folder, qtbot)).read().typed
    assert (kept.now, kept.reason, kept.correction) == (now, "because of", True)


def test_later_puts_it_off_until_the_next_start(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    path = left_by(register_file, folder, titled(register_file, "CR2"))
    window = start(register_file)
    press_offer(window, "Later", qtbot)
    assert offered(window) == ""
    end(window)
    assert lying(folder) == [path]
    assert "CR2" in offered(start(register_file))


def test_discarding_removes_it_and_can_be_undone(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    path = left_by(register_file, folder, titled(register_file, "CR2"))
    before = path.read_bytes()
    window = start(register_file)
    press_offer(window, "Discard", qtbot)
    assert not any(folder.iterdir())
    press_offer(window, "Put back", qtbot)
    assert path.read_bytes() == before
    press_offer(window, "Discard", qtbot)
    end(window)
    assert offered(start(register_file)) == ""


def test_several_are_one_list(start: Start, folder: Path, register_file: Path, qtbot: QtBot) -> None:
    for number, reference in enumerate(("CR1", "CR2", "CR3", "CR10", "CO1")):
        path = left_by(register_file, folder, titled(register_file, reference, f"Draft {reference}"), reference)
        os.utime(path, (number, number))
    window = start(register_file)
    assert [f"editing {reference} " in offered(window) for reference in ("CR1", "CR2", "CR3", "CR10")] == [
        True
    ] * 4
    assert "1 more after these" in offered(window)
    press_offer(window, "Take it up", qtbot, place=1)
    assert title_shown(window) == "Draft CR2"
    assert "editing CO1 " in offered(window)
    assert "editing CR2 " not in offered(window)
    press_offer(window, "Take it up", qtbot)
    assert title_shown(window) == "Draft CR2", "what is typed is not in the way of a draft unasked"
    press(window, "Save", qtbot)
    qtbot.waitUntil(lambda: title_shown(window) == "Draft CR1", timeout=2000)
    assert Register.open(register_file).find("CR2").entry.title == "Draft CR2"


def test_the_buttons_are_reached_by_tab_in_the_order_of_the_eye(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    for reference in ("CR1", "CR2"):
        left_by(register_file, folder, titled(register_file, reference), reference)
    window = start(register_file)
    seen: list[str] = []
    widget: QWidget = window.offered
    while len(seen) < 5:
        widget = widget.nextInFocusChain()
        if isinstance(widget, QPushButton) and widget.isVisible() and window.offered.isAncestorOf(widget):
            seen.append(widget.text())
    assert seen == ["Take it up", "Discard", "Take it up", "Discard", "Later"]


# Against the entry as it now is


def test_a_new_entry_comes_back_under_a_free_reference(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    window = start(register_file)
    window.editing.new(Kind.RISK)
    wait_for_work(window, qtbot)
    type_title(window, "Floods", qtbot)
    crashed(window, folder, qtbot)
    opened = Register.open(register_file)
    opened.save(replace(opened.find("CR1").entry, id="1" * 32, reference="CR11"), 0, actor="Pat Green")

    window = start(register_file)
    assert "You were writing a new risk, CR11, on" in offered(window)
    press_offer(window, "Take it up", qtbot)
    assert window.panel.page.head.reference.text() == "CR12"
    window.editing.save()
    wait_for_work(window, qtbot)
    saved = Register.open(register_file).find("CR12")
    assert (saved.entry.title, saved.revision) == ("Floods", 1)
    assert window.editing.current_id == saved.entry.id


def test_what_another_changed_elsewhere_in_the_entry_stands_beside_mine(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    left_by(register_file, folder, titled(register_file, "CR2"))
    save_elsewhere(register_file, "CR2", owner="Head of IT")
    window = start(register_file)
    assert offered(window).endswith("Pat Green has saved it since.")
    press_offer(window, "Take it up", qtbot)
    assert title_shown(window) == TITLE
    assert window.panel.page.head.owner.text() == "Head of IT"
    window.editing.save()
    wait_for_work(window, qtbot)
    saved = Register.open(register_file).find("CR2")
    assert (saved.entry.title, saved.entry.owner, saved.revision) == (TITLE, "Head of IT", 3)


def test_where_both_changed_the_same_it_is_settled_field_by_field(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    left_by(register_file, folder, titled(register_file, "CR2"))
    save_elsewhere(register_file, "CR2", title="Data is sold")
    window = start(register_file)
    press_offer(window, "Take it up", qtbot)
    assert [choice.name for choice in window.panel.page.clash.choices] == ["title"]
    window.panel.page.clash.settle.click()
    window.editing.save()
    wait_for_work(window, qtbot)
    saved = Register.open(register_file).find("CR2")
    assert (saved.entry.title, saved.revision) == (TITLE, 3)


def test_the_words_for_an_entry_that_was_closed_can_be_copied_or_become_a_new_entry(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    left_by(register_file, folder, titled(register_file, "CR2"))
    save_elsewhere(register_file, "CR2", closure=Closure(date(2018, 6, 1), "Done", "CMT"))
    window = start(register_file)
    assert "closed since" in offered(window)
    press_offer(window, "Copy the words", qtbot)
    assert QApplication.clipboard().text().startswith(TITLE)
    press_offer(window, "Make it a new entry", qtbot)
    assert title_shown(window) == TITLE
    assert DraftFile(written(window, folder, qtbot)).read().typed.base == 0
    window.editing.save()
    wait_for_work(window, qtbot)
    opened = Register.open(register_file)
    assert opened.find("CR11").entry.title == TITLE
    assert opened.find("CR2").revision == 2
    qtbot.waitUntil(lambda: not any(folder.iterdir()), timeout=2000)


def test_an_entry_that_is_closed_while_its_draft_is_offered_is_not_overwritten(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    left_by(register_file, folder, titled(register_file, "CR2"))
    window = start(register_file)
    save_elsewhere(register_file, "CR2", closure=Closure(date(2018, 6, 1), "Done", "CMT"))
    press_offer(window, "Take it up", qtbot)
    assert "closed since" in offered(window)
    assert not window.editing.is_dirty


def test_the_words_for_an_entry_that_is_not_there_can_become_a_new_one(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    typed = titled(register_file, "CR2")
    elsewhere = replace(typed, start=replace(typed.start, id="2" * 32, reference="CR77"))
    left_by(register_file, folder, elsewhere)
    window = start(register_file)
    assert "CR77" in offered(window)
    assert "not in this register" in offered(window)
    press_offer(window, "Make it a new entry", qtbot)
    assert (title_shown(window), window.editing.reference) == (TITLE, "CR11")


def test_what_was_saved_in_the_last_moment_is_not_offered(start: Start, folder: Path, register_file: Path) -> None:
    left_by(register_file, folder, titled(register_file, "CR2"))
    save_elsewhere(register_file, "CR2", title=TITLE)
    save_elsewhere(register_file, "CR2", owner="Head of IT")
    assert offered(start(register_file)) == ""
    assert not any(folder.iterdir())


def test_what_a_save_would_leave_out_is_offered_too(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    entry = Register.open(register_file).find("CR2").entry
    unfinished = (Line(Level.BULLET, "", Details(owner="Somebody", due="30 Febr")),)
    now = replace(Fields.of(entry), strands=(StrandText(actions=unfinished),))
    left_by(register_file, folder, Typed(entry, 1, now))
    window = start(register_file)
    press_offer(window, "Take it up", qtbot)
    assert window.panel.page.strands.boxes[0].lists["actions"].lines() == unfinished


def test_a_register_that_cannot_be_read_just_now_puts_no_draft_aside(
    start: Start, folder: Path, register_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = left_by(register_file, folder, titled(register_file, "CR2"))

    def busy(*_: object) -> None:
        raise RegisterBusy("Another program holds it.")

    with monkeypatch.context() as patched:
        patched.setattr("riskreg.ui.draft_finding.read_entry", busy)
        window = start(register_file)
        assert window.strip.text() == "Another program holds it."
    assert [each.name for each in folder.iterdir()] == [path.name]


def test_a_register_that_was_moved_finds_its_drafts(
    start: Start, folder: Path, register_file: Path, tmp_path: Path
) -> None:
    left_by(register_file, folder, titled(register_file, "CR2"))
    moved = register_file.rename(tmp_path / "moved.riskreg")
    assert offered(start(moved)).endswith(f"It was typed into {register_file}.")


def test_a_register_that_can_only_be_read_leaves_its_drafts_for_later(
    start: Start, folder: Path, register_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = left_by(register_file, folder, titled(register_file, "CR2"))
    opened = Register.open
    with monkeypatch.context() as patched:
        patched.setattr(Register, "open", lambda path, **_: opened(path, read_only=True))
        assert offered(start(register_file)) == ""
    assert lying(folder) == [path]
    assert "CR2" in offered(start(register_file))


# Windows side by side


def test_what_a_living_window_holds_is_not_offered_to_another(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    first = start(register_file)
    choose(first, "CR2", qtbot)
    type_title(first, TITLE, qtbot)
    path = written(first, folder, qtbot)
    second = start(register_file)
    assert offered(second) == ""
    type_title(first, "Data is sold", qtbot)
    assert written(first, folder, qtbot) == path


def test_what_one_window_offers_no_other_does(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    left_by(register_file, folder, titled(register_file, "CR2"))
    first, second = start(register_file), start(register_file)
    assert "CR2" in offered(first)
    assert offered(second) == ""
    press_offer(first, "Take it up", qtbot)
    assert title_shown(first) == TITLE


@pytest.mark.parametrize("number", ["999999999", "mine"])
def test_the_lock_of_a_dead_window_keeps_nobody_away(
    number: str, start: Start, folder: Path, register_file: Path
) -> None:
    """Also where another program has got the dead window's process number since."""
    path = left_by(register_file, folder, titled(register_file, "CR2"))
    lock = path.with_name(path.name + ".lock")
    held = DraftFile(path)
    assert held.hold()
    words = lock.read_text().splitlines()
    held.release()
    lock.write_text("\n".join([words[0] if number == "mine" else number, *words[1:]]) + "\n")
    assert "CR2" in offered(start(register_file))


def test_what_a_window_that_died_while_writing_left_is_cleared_away(
    start: Start, folder: Path, register_file: Path
) -> None:
    path = left_by(register_file, folder, titled(register_file, "CR2"))
    (folder / f".{path.name}.1-2.part").write_text("half")
    (folder / f"{path.name.replace('left', 'other')}.lock").write_text("999999999\nriskreg\nhere\n")
    window = start(register_file)
    assert "CR2" in offered(window)
    assert {each.name for each in folder.iterdir()} == {path.name, f"{path.name}.lock"}


# The file

typing = st.text(st.characters(exclude_categories=()), max_size=20)  # lone surrogates and control characters, too
unfinished_lines = st.builds(
    Line,
    st.sampled_from(Level),
    typing,
    st.builds(Details, typing, typing, st.none() | st.sampled_from(ActionStatus), typing),
)
unfinished_lists = st.lists(unfinished_lines, max_size=3).map(tuple)


@given(
    entries,
    entries,
    st.lists(
        st.builds(StrandText, typing, unfinished_lists, unfinished_lists, unfinished_lists), min_size=1, max_size=3
    ).map(tuple),
    typing,
    st.booleans(),
)
def test_whatever_is_typed_comes_back_from_the_file(
    begun: Entry, now: Entry, strands: tuple[StrandText, ...], text: str, correction: bool
) -> None:
    fields = replace(Fields.of(now), strands=strands, title=text, owner=text, commentary=text)
    draft = KeptDraft("a register", text, text, AT, Typed(begun, 3, fields, text, correction))
    assert KeptDraft.unpack(draft.pack()) == draft


# Files that are no drafts


def broken(path: Path) -> Iterator[bytes]:
    whole = path.read_bytes()
    held = json.loads(whole)
    yield from (b"", b"{}", b"[]", b"null", b"\xff\xfe\x00", whole[: len(whole) // 2], b"[" * 100_000)
    for where, value in (
        (("riskreg",), "something else"),
        (("format",), "1"),
        (("at",), "0001-01-01T00:00:00+14:00"),
        (("typed", "base"), None),
        (("typed", "now", "title"), 5),
        (("typed", "now", "strands"), []),
        (("typed", "now", "residual"), {"impact": -1, "likelihood": 2, "score": 3}),
        (("typed", "start", "kind"), "hope"),
    ):
        changed = json.loads(whole)
        inner = changed
        for key in where[:-1]:
            inner = inner[key]
        inner[where[-1]] = value
        yield json.dumps(changed).encode()
    del held["typed"]["now"]["owner"]
    yield json.dumps(held).encode()


def test_files_that_cannot_be_read_are_kept_aside_and_said(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    path = left_by(register_file, folder, titled(register_file, "CR2"))
    contents = list(broken(path))
    for number, packed in enumerate(contents):
        path.with_name(path.name.replace("left", f"broken{number}")).write_bytes(packed)
    path.with_name(path.name.replace("left", "folder")).mkdir()
    window = start(register_file)
    assert "You were editing CR2" in offered(window)
    assert f"{len(contents) + 1} drafts of this register could not be read" in offered(window)
    aside = {each.read_bytes() for each in folder.glob("*.unreadable") if each.is_file()}
    assert aside == set(contents)
    assert lying(folder) == [path]
    end(window)
    assert "kept aside" not in offered(start(register_file)), "said once"


def test_a_draft_of_a_newer_riskreg_is_left_for_it(
    start: Start, folder: Path, register_file: Path, qtbot: QtBot
) -> None:
    path = left_by(register_file, folder, titled(register_file, "CR2"))
    held = json.loads(path.read_bytes()) | {"format": 2, "typed": "in some other way"}
    path.write_text(json.dumps(held))
    window = start(register_file)
    assert "A newer version of riskreg" in offered(window)
    press_offer(window, "Close", qtbot)
    assert json.loads(path.read_bytes()) == held


def test_files_of_others_in_the_folder_are_left_alone(start: Start, folder: Path, register_file: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "notes.json").write_text("[]")
    (folder / "00000000-0000-4000-8000-000000000000.a.draft.json").write_text("damaged, of another register")
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    assert offered(start(register_file)) == ""
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before
