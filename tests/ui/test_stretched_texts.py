"""In a language that needs 40 per cent more room every text is translated, and none is cut off."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDateEdit
from pytestqt.qtbot import QtBot

from riskreg.exchange.sample import create_sample
from riskreg.ui import theme
from riskreg.ui.history.own_words import OwnWords
from riskreg.ui.settings import Preferences
from riskreg.ui.window import Window
from tests.ui.conftest import RESOURCES
from tests.ui.fitting import TAG, all_drawn, held, seen, without_room
from tests.ui.made_registers import open_in, wait_for_work
from tests.ui.stretched import GREEK, Stretched, greek_sample

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

SIZES = (QSize(1366, 768), QSize(1100, 700))
LATIN = re.compile(r"[A-Za-z]{2,}")
NOBODYS = re.compile(
    r"(?:Ctrl|Alt|Shift)(?:\+(?:[\w+=.-]+|,))+(?:, (?:Up|Down|\w))?|\bF\d+\b"  # keys
    r"|/\S+/"  # folders
    r"|\bC[RO]\d+|\bQ\d|\b[0-9a-f-]{8,}…?|[\w.]*riskreg|CSV|PNG|SVG"  # references, quarters, hashes and formats
    r"|(?:Register|Ledger row|Ledger head): "  # as papers print them, to be compared with
)
"""What stays as it is in every language."""


@pytest.fixture(scope="module")
def greek(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample register with everything that people wrote in Greek letters."""
    folder = tmp_path_factory.mktemp("greek")
    create_sample(folder / "greek.riskreg", greek_sample(RESOURCES, folder / "sample.json"))
    return folder / "greek.riskreg"


@pytest.fixture(params=SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def stretched(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Window]:
    """The window in the stretched language, without a register."""
    theme.apply(qapp, "light")
    language = Stretched()
    qapp.installTranslator(language)
    preferences = Preferences(tmp_path / "settings")
    preferences.name, preferences.led = "Sam".translate(GREEK), True
    window = Window(preferences, RESOURCES, tmp_path)
    window.resize(request.param)
    window.welcome_back()
    with qtbot.waitExposed(window):
        window.show()
    window.build_editor()
    yield window
    window.editing.discard()
    window.close()
    window.session.tasks.close()
    window.deleteLater()
    qapp.removeTranslator(language)
    qapp.processEvents()


@pytest.fixture
def on_register(stretched: Window, greek: Path, qtbot: QtBot) -> Window:
    """The window on the register."""
    open_in(stretched, greek, qtbot)
    return stretched


def words_of(window: Window) -> list[str]:
    """The words of the register's own scheme and lists, which are nobody's to translate, the longest first."""
    contents = window.session.contents
    if contents is None:
        return []
    scheme, settings = contents.scheme, contents.settings
    levels = (*scheme.impact, *scheme.likelihood)
    said = {scheme.name, *settings.types, *settings.levels, *(band.name for band in scheme.bands)}
    said |= {level.label for level in levels} | {level.opportunity_label or "" for level in levels}
    said |= {part for each in said for part in each.split()}  # a line may end inside
    return sorted(filter(None, said), key=len, reverse=True)


def look(window: Window, place: str, qtbot: QtBot, *, document: bool = False) -> list[str]:
    """What is wrong with what is shown now. A ``document`` is a page that was written in English."""
    wait_for_work(window, qtbot)
    qtbot.wait(30)
    QApplication.processEvents()
    found = without_room()
    if not document:
        own = [*words_of(window), *(day.text() for day in seen(QDateEdit))]  # which speak the system's language
        paper = "\n".join(each.words.text() for each in seen(OwnWords))  # English, as the report prints it
        for text in dict.fromkeys((*all_drawn(), *held())):
            rest = NOBODYS.sub("", unescape(TAG.sub("", text)))
            for word in own:
                rest = rest.replace(word, "")
            # A piece of the register's own words, cut by an ellipsis, is its own too.
            rest = re.sub(r"\w+…", lambda cut: "" if any(w.startswith(cut[0][:-1]) for w in own) else cut[0], rest)
            if LATIN.search(rest) and text.strip() not in paper:
                found.append(f"not translated: {text!r}")
    return [f"{place}: {each}" for each in found]


def test_the_first_page(stretched: Window, qtbot: QtBot) -> None:
    assert look(stretched, "welcome", qtbot) == []


def test_every_place(on_register: Window, qtbot: QtBot) -> None:
    window = on_register
    found = look(window, "register", qtbot)
    for place in ("heat_map", "actions", "quarter", "dashboard"):
        window.go(place)
        found += look(window, place, qtbot)
    for section in window.menus.filled_later["sections"].actions():
        section.trigger()
        found += look(window, section.data(), qtbot)
    assert found == []


def test_every_page_over_a_place(on_register: Window, qtbot: QtBot) -> None:
    window, found = on_register, []
    pages: dict[str, Callable[[], object]] = {
        "keyboard": window.view.show_keyboard,
        "about": window.view.show_about,
        "guide": window.help.open_guide,
        "backups": window.stack.show_backups,
        "renumber": window.acts.renumber,
        "closed": window.acts.show_closed,
        "settings": window.acts.register.show_settings,
        "replace": window.acts.replace,
        "scheme": window.acts.register.show_scheme,
    }
    for name, show in pages.items():
        show()
        found += look(window, name, qtbot, document=name == "guide")
    parts = window.acts.register.scheme.parts.tabs
    for part in range(parts.count()):
        if parts.isTabVisible(part):
            parts.setCurrentIndex(part)
            found += look(window, f"scheme {part}", qtbot)
    assert found == []


def test_menus_say_nothing_in_english(on_register: Window, qtbot: QtBot) -> None:
    said: list[str] = []
    for menu in on_register.menus.every_menu():
        menu.aboutToShow.emit()
        said += [action.text() for action in menu.actions()]
    own = {"&English", "&Cymraeg", *words_of(on_register)}
    plain = [NOBODYS.sub("", text) for text in said if text not in own]
    assert [text for text in plain if LATIN.search(text.replace("&", ""))] == []


def test_panels_and_popups(on_register: Window, qtbot: QtBot) -> None:
    window, found = on_register, []
    window.page.view.selectAll()
    found += look(window, "marked", qtbot)
    window.acts.change_marked()
    found += look(window, "change the marked", qtbot)
    window.page.marked.drop()
    window.acts.search()
    found += look(window, "search", qtbot)
    popup = QApplication.focusWidget()
    assert popup is not None
    qtbot.keyClicks(popup, "CR4")
    found += look(window, "searched", qtbot)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    tools = window.page.tools
    for name in ("open_filters", "open_groups", "open_columns", "open_views"):
        getattr(tools, name)()
        found += look(window, name, qtbot)
        shown = QApplication.activePopupWidget()
        if shown is not None:
            shown.close()
    window.help.first_steps()
    for step in range(5):
        found += look(window, f"step {step}", qtbot)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    window.flows.new_opportunity()
    found += look(window, "new entry", qtbot)
    assert found == []


def test_dialogs(on_register: Window, qtbot: QtBot) -> None:
    window, found = on_register, []
    life = window.acts.life
    window.page.view.selectRow(2)
    wait_for_work(window, qtbot)
    dialogs: dict[str, Callable[[], object]] = {
        "close": life.close_entry,
        "merge": life.merge,
        "split": life.split,
        "supersede": life.supersede,
        "sign off": window.flows.sign_off,
        "name": window.flows.change_name,
        "export": window.flows.papers.export_quarter,
        "every paper": window.flows.papers.export_all,
        "report": window.flows.papers.write_report,
    }
    for name, ask in dialogs.items():
        ask()
        wait_for_work(window, qtbot)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None, f"{name}: {window.strip.text()}"
        found += look(window, name, qtbot)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert found == []
