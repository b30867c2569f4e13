"""What the window says can be taken out by Qt's own tool, and comes back in Welsh."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import riskreg.ui
from riskreg.ui.history.report_words import in_words
from riskreg.ui.language import NAMES, chosen, speak
from riskreg.ui.menus import Menu
from riskreg.ui.settings import Preferences
from riskreg.ui.window import Window
from tests.ui.conftest import RESOURCES

FOLDER = RESOURCES / "translations"
FROM_ELSEWHERE = {"report_words.py", "colour_choice.py", "keys_in_place.py"}
"""Where a text is data, or comes from a floor below, and is listed beside the call for the tool to find."""
TOOLS = Path(sys.executable).parent
PLACES = re.compile(r"\{[^{}]*\}|\(\*[^)]*\)|\t")
LETTER = re.compile(r"&(\w)")


class Text(NamedTuple):
    """A text of the source as a file for translators has it."""

    context: str
    source: str
    said: str
    state: str


def texts(file: Path) -> list[Text]:
    """Every text in a file for translators."""
    found = []
    for context in ET.parse(file).iter("context"):  # noqa: S314  # our own file
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            name, source = context.findtext("name") or "", message.findtext("source") or ""
            found.append(Text(name, source, said.text or "", said.get("type", "finished")))
    return found


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> list[Text]:
    """Every text that Qt's tool finds in the program now."""
    tool = TOOLS / "pyside6-lupdate"
    if not tool.exists():
        pytest.skip("this Qt came without its tool for translators")
    sources = [path for path in Path(riskreg.ui.__path__[0]).rglob("*.py") if path.stat().st_size]
    found = tmp_path_factory.mktemp("found") / "found.ts"
    subprocess.run([tool, *sources, "-ts", found], check=True, capture_output=True)
    return texts(found)


@pytest.fixture(scope="module")
def welsh() -> list[Text]:
    return texts(FOLDER / "riskreg_cy.ts")


@pytest.fixture
def in_welsh(qapp: QApplication) -> Iterator[None]:
    """The application speaking Welsh as it does when it is started."""
    before, locale = set(qapp.findChildren(QTranslator)), QLocale()
    speak(qapp, "cy", RESOURCES)
    yield
    for each in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(each)
    QLocale.setDefault(locale)


def test_menus_places_and_the_editors_words_are_found(source: list[Text]) -> None:
    assert {
        ("Menus", "&New register…"),
        ("Menus", "Co&lours"),
        ("place", "Register"),
        ("editor", "Possible benefits"),
        ("editor", "added: {0}"),
        ("SignOffDialog", "Sign off {label}"),
        ("direction", "Unchanged"),
        ("colour", "Amber"),
        ("reports", "An owner is named."),
        ("QPlatformTheme", "Cancel"),
    } <= {(text.context, text.source) for text in source}


def test_the_file_for_translators_has_every_text_and_no_other(source: list[Text], welsh: list[Text]) -> None:
    now, kept = ({(text.context, text.source) for text in each} for each in (source, welsh))
    assert sorted(now - kept) == [], "make translations takes them up"
    assert sorted(kept - now) == [], "make translations drops them"
    assert [text for text in welsh if text.state in ("obsolete", "vanished")] == []


def test_what_the_window_reads_is_made_of_the_file(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    subprocess.run(
        [TOOLS / "pyside6-lrelease", FOLDER / "riskreg_cy.ts", "-qm", made], check=True, capture_output=True
    )
    assert made.read_bytes() == (FOLDER / "riskreg_cy.qm").read_bytes()


def test_what_is_translated_keeps_its_places_and_its_letter(welsh: list[Text]) -> None:
    done = [text for text in welsh if text.state == "finished"]
    assert len(done) > 0.75 * len(welsh)
    assert [
        text for text in done if Counter(PLACES.findall(text.source)) != Counter(PLACES.findall(text.said))
    ] == []
    assert [text for text in done if bool(LETTER.search(text.source)) != bool(LETTER.search(text.said))] == []
    assert [text for text in welsh if text.state == "unfinished" and text.said] == []


def lines(menu: Menu) -> Iterator[Menu]:
    yield menu
    for part in menu.parts:
        if isinstance(part, Menu):
            yield from lines(part)


def test_no_two_lines_of_a_menu_share_a_letter_in_welsh(
    in_welsh: None, bare_window: Window, welsh: list[Text]
) -> None:
    english = {text.source for text in welsh if text.state == "unfinished"}  # until somebody translates it
    tops = Menu("", bare_window.menus.menus)
    assert tops.parts[0].said == "&Ffeil"  # type: ignore[union-attr]
    for menu in lines(tops):
        said = [part.said for part in menu.parts if part is not None and part.said not in english]
        letters = Counter(LETTER.search(each)[1].lower() for each in said)  # type: ignore[index]
        assert [letter for letter, count in letters.items() if count > 1] == [], menu.said


def test_welsh_is_spoken_in_places_days_and_qts_own_buttons(in_welsh: None) -> None:
    assert QCoreApplication.translate("place", "Heat map") == "Map gwres"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Canslo"
    assert in_words("2 actions, the oldest due 30 April 2018") == "2 cam gweithredu, yr hynaf erbyn 30 Ebrill 2018"
    assert QLocale().monthName(6) == "Mehefin"


def test_what_is_not_translated_stays_english(in_welsh: None) -> None:
    assert QCoreApplication.translate("nowhere", "Nobody wrote this") == "Nobody wrote this"


def test_a_sentence_of_the_model_that_nobody_put_here_stays_as_it_is() -> None:
    assert in_words("A {new} sentence of 3 words.") == "A {new} sentence of 3 words."
    assert in_words("residual score 12, appetite 8") == "residual score 12, appetite 8"


def test_a_person_chooses_the_language_for_the_next_start(window: Window, qtbot: QtBot) -> None:
    actions = window.menus.actions
    assert actions["view.language_system"].isChecked()
    actions["view.language_cy"].trigger()
    assert NAMES["cy"] in window.strip.text()
    assert "started again" in window.strip.text()
    assert window.preferences.language == "cy"
    assert chosen(window.preferences.language) == "cy"
    actions["view.language_en"].trigger()
    assert window.strip.isHidden(), "what is spoken already needs no start"
    assert window.preferences.language == "en"


def test_the_menu_shows_the_language_that_was_chosen(tmp_path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(tmp_path)
    preferences.language = "cy"
    window = Window(preferences, RESOURCES, tmp_path)
    qtbot.addWidget(window, before_close_func=lambda _: window.session.tasks.close())
    assert window.menus.actions["view.language_cy"].isChecked()


def test_a_language_that_riskreg_does_not_speak_is_the_systems(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    preferences.language = "xx"
    assert preferences.language == ""


def test_only_whole_literal_texts_are_translated() -> None:
    """An f-string, or a text put together before it is translated, would never reach a translator."""
    found = []
    for path in Path(riskreg.ui.__path__[0]).rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            text = _translated(call) if isinstance(call, ast.Call) else None
            if text is not None and not isinstance(text, ast.Constant) and path.name not in FROM_ELSEWHERE:
                found.append(f"{path.name}:{text.lineno}")
    assert found == []


def _translated(call: ast.Call) -> ast.expr | None:
    """What a call asks to be translated; None where it asks for nothing of the kind."""
    called = getattr(call.func, "attr", None) or getattr(call.func, "id", None)
    if called == "tr" and call.args:
        return call.args[0]
    return call.args[1] if called == "translate" and len(call.args) >= 2 and _is_text(call.args[0]) else None


def _is_text(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)
