"""Misspelt words are underlined where a dictionary is at hand, and put right from the menu."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from riskreg.ui.editor.panel import EntryPanel
from riskreg.ui.editor.prose import ProseEdit
from riskreg.ui.settings import Preferences
from riskreg.ui.spelling.dictionaries import dictionaries, usual_folders
from riskreg.ui.spelling.judge import answer
from riskreg.ui.spelling.speller import Speller
from riskreg.ui.spelling.words import known_words, words
from tests.ui.editor_entries import STAFF, context, recorded

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def book(folder: Path, name: str, *known: str) -> Path:
    """A small dictionary on disk."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n", "utf-8")
    (folder / f"{name}.dic").write_text("\n".join([str(len(known)), *known]) + "\n", "utf-8")
    return folder / f"{name}.dic"


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings")


@pytest.fixture
def speller(tmp_path: Path, preferences: Preferences) -> Iterator[Speller]:
    book(tmp_path / "books", "en_GB", "the", "council", "receives", "keep", "experienced", "staff", "money", "it")
    made = Speller(preferences, folders=[tmp_path / "books"])
    yield made
    made.close()


@pytest.fixture
def panel(qtbot: QtBot, speller: Speller) -> EntryPanel:
    made = EntryPanel()
    qtbot.addWidget(made)
    made.spell_with(speller)
    made.resize(560, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_entry(recorded(STAFF), context(STAFF))
    return made


def known(speller: Speller, qtbot: QtBot, word: str) -> bool | None:
    qtbot.waitUntil(
        lambda: speller.wrong_in(word) is not None and speller.is_wrong(word) is not None, timeout=10_000
    )
    return speller.is_wrong(word)


def underlined(field: ProseEdit) -> int:
    """How much red there is in a field."""
    picture = field.viewport().grab().toImage()
    return sum(
        (colour := picture.pixelColor(x, y)).red() - colour.green() > 60 and colour.red() - colour.blue() > 60
        for x in range(picture.width())
        for y in range(picture.height())
    )


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("The council's plan", ["The", "council's", "plan"]),
        ("CR4 and 2018/19, a@b.org, www.a.org, riskreg.ini", ["and"]),
        ("CMT or McDonald", ["or"]),
        ("well-known", ["well", "known"]),
        ("organisation’s naïve café", ["organisation’s", "naïve", "café"]),
        ("x" * 41, []),
        ("\U0001f600 it", ["it"]),
    ],
)
def test_only_words_that_a_dictionary_can_judge_are_judged(text: str, judged: list[str]) -> None:
    assert [word.text for word in words(text)] == judged
    assert all(text[word.place :].startswith(word.text) for word in words(text))


def test_the_words_of_names_are_known_whatever_their_capitals() -> None:
    assert known_words(["Director of Children’s Services"]) == {"director", "of", "children's", "services"}


def test_the_dictionary_of_the_language_is_found_else_another_of_the_tongue(tmp_path: Path) -> None:
    british, welsh = book(tmp_path / "a", "en_GB", "a"), book(tmp_path / "b" / "dict-cy", "cy-GB", "a")
    (tmp_path / "a" / "fr_FR.dic").write_text("0\n")  # half of one
    folders = [tmp_path / "missing", tmp_path / "a", tmp_path / "b"]
    assert dictionaries(folders, ["cy_GB", "en_GB"]) == (welsh, british)
    assert dictionaries(folders, ["en_US", "en_GB"]) == (british,)
    assert dictionaries(folders, ["fr_FR"]) == ()
    assert usual_folders()


def test_a_word_is_right_where_any_dictionary_has_it() -> None:
    class Book:
        def __init__(self, *words: str) -> None:
            self.words = words

        def spell(self, word: str) -> bool:
            return word in self.words

        def suggest(self, word: str) -> tuple[str, ...]:
            return self.words

    books = [Book("risk", "both"), Book("risg", "both")]
    assert answer([*books], {"check": ["risk", "risg", "rsk"]}) == {"wrong": ["rsk"]}
    assert answer([*books], {"suggest": "rsk"}) == {"for": "rsk", "words": ["risk", "both", "risg"]}


def test_what_is_wrong_is_underlined_and_what_is_right_is_not(
    panel: EntryPanel, speller: Speller, qtbot: QtBot
) -> None:
    title = panel.page.head.title
    title.show_text("Keep staff")
    assert known(speller, qtbot, "Keep") is False
    assert underlined(title) == 0
    title.show_text("Keep stafff")
    assert known(speller, qtbot, "stafff") is True
    assert underlined(title) > 20


def test_owners_and_types_of_the_register_are_not_misspelt(
    panel: EntryPanel, speller: Speller, qtbot: QtBot
) -> None:
    assert speller.is_wrong("Adult") is False
    assert speller.is_wrong("reputational") is False


def test_the_word_being_written_is_judged_when_it_is_done(
    panel: EntryPanel, speller: Speller, qtbot: QtBot
) -> None:
    title = panel.page.head.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "It stafff")
    assert known(speller, qtbot, "stafff") is True
    title.setCursorWidth(0)
    assert underlined(title) == 0
    qtbot.keyClicks(title, " ")
    assert underlined(title) > 20


def menu(qtbot: QtBot, until: str) -> QMenu:
    """The menu that is open, once it says something."""
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    qtbot.waitUntil(lambda: until in [action.text() for action in found.actions()], timeout=10_000)
    return found


def test_a_key_goes_to_the_next_misspelt_word_and_its_menu_puts_it_right(
    panel: EntryPanel, speller: Speller, qtbot: QtBot
) -> None:
    title = panel.page.head.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "The councl it")
    title.moveCursor(title.textCursor().MoveOperation.Start)
    assert known(speller, qtbot, "councl") is True
    qtbot.keyClick(title, Qt.Key.Key_F7)
    offered = menu(qtbot, "council")
    assert [action.text() for action in offered.actions()][:2] == ["council", "Add “councl” to my words"]
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    assert title.text() == "The council it"
    assert panel.is_dirty()
    qtbot.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == "The councl it"


def test_a_word_that_is_added_is_right_in_every_window_after(
    panel: EntryPanel, speller: Speller, preferences: Preferences, qtbot: QtBot, tmp_path: Path
) -> None:
    title = panel.page.head.title
    title.show_text("Kelby")
    assert known(speller, qtbot, "Kelby") is True
    title.setFocus()
    qtbot.keyClick(title, Qt.Key.Key_F7)
    offered = menu(qtbot, "Add “Kelby” to my words")
    next(action for action in offered.actions() if "my words" in action.text()).trigger()
    offered.close()
    assert speller.wrong_in("Kelby kelby") == ()
    preferences.close()
    assert Preferences(tmp_path / "settings").words == ["Kelby"]


def test_without_a_dictionary_nothing_is_said(tmp_path: Path, preferences: Preferences, qtbot: QtBot) -> None:
    silent = Speller(preferences, folders=[tmp_path])
    assert silent.wrong_in("Qwxz") == ()
    qtbot.waitUntil(lambda: not silent.is_at_hand, timeout=10_000)
    assert silent.wrong_in("Qwxz") == ()


def test_a_process_that_dies_leaves_the_words_alone(speller: Speller, qtbot: QtBot) -> None:
    assert known(speller, qtbot, "Qwxz") is True
    speller._process.kill()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not speller.is_at_hand, timeout=10_000)
    assert speller.wrong_in("Qwxz again") == ()


def test_a_hostile_text_does_not_hold_up_the_window(panel: EntryPanel, speller: Speller, qtbot: QtBot) -> None:
    controls = panel.page.strands.boxes[0].lists["controls"]
    controls.setFocus()
    controls.selectAll()
    controls.insertPlainText("stafff x" * 12_500)
    assert known(speller, qtbot, "stafff") is True
    panel.repaint()
    begun = perf_counter()
    panel.repaint()
    assert perf_counter() - begun < 0.5  # some 0.03 where nothing else runs


def test_the_system_dictionary_knows_its_language(preferences: Preferences, qtbot: QtBot) -> None:
    if not dictionaries(usual_folders(), ["en_GB"]):
        pytest.skip("no English dictionary is installed")
    real = Speller(preferences)
    try:
        assert known(real, qtbot, "organisation’s") is False
        assert known(real, qtbot, "recieve") is True
        with qtbot.waitSignal(real.suggested, timeout=10_000) as asked:
            real.suggest("recieve")
        assert asked.args[0] == "recieve"
        assert "receive" in asked.args[1]
    finally:
        real.close()
