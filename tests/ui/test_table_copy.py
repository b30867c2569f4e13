"""Copied entries: a table for Excel and for Word, in which no text can act as a formula or as HTML."""

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from riskreg.model.register import Register
from riskreg.ui.table.columns import Column
from riskreg.ui.window import Window
from tests.ui.made_registers import OFFICER, wait_for_work
from tests.ui.table_at_hand import stand_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Cells(HTMLParser):
    """The texts of a table's cells, row by row."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.styles: list[str] = []
        self._in = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self._in = True
            self.rows[-1].append("")
            self.styles.append(dict(attrs).get("style") or "")

    def handle_endtag(self, tag: str) -> None:
        self._in = self._in and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._in:
            self.rows[-1][-1] += data


@pytest.fixture
def copied(window: Window, qtbot: QtBot) -> Iterator[tuple[list[list[str]], Cells]]:
    """All entries, by Ctrl+A and Ctrl+C."""
    view = window.page.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    yield [line.split("\t") for line in mime.text().splitlines()], Cells(mime.html())
    QGuiApplication.clipboard().clear()


def test_text_and_html_hold_the_same_table(copied: tuple[list[list[str]], Cells]) -> None:
    text, html = copied
    assert text == html.rows
    assert text[0] == [
        "Ref", "Title", "Types", "Initial", "Initial: band", "Residual", "Residual: band", "Direction", "Owner",
    ]  # fmt: skip
    assert [row[0] for row in text[1:]] == ["CR1", "CR2", "CR3", "CR10", "CO1"]
    assert text[1][3:7] == ["20", "Very high", "16", "High"]
    assert {len(row) for row in text} == {9}


def test_html_of_a_title_stays_text(copied: tuple[list[list[str]], Cells]) -> None:
    _, html = copied
    assert html.rows[3][1] == "<b>Budget</b> & savings are not made"


def test_what_looks_like_a_formula_is_none(window: Window, register_file: Path, qtbot: QtBot) -> None:
    register = Register.open(register_file)
    found = register.find("CR2")
    title = '=HYPERLINK("http://example.org")\tnow\nor never'
    register.save(replace(found.entry, title=title, owner="-1"), found.revision, actor=OFFICER)
    window.session.refresh()
    wait_for_work(window, qtbot)
    stand_in(window, "CR2", Column.TITLE, qtbot)
    qtbot.keyClick(window.page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    (_, row) = [line.split("\t") for line in mime.text().splitlines()]
    assert row[1] == '\'=HYPERLINK("http://example.org") now or never'
    assert row[-1] == "'-1"
    html = Cells(mime.html())
    texts = [style for style in html.styles if "mso-number-format:'\\@'" in style]
    assert len(texts) == 9 - 2  # every cell but the two scores
    assert window.strip.text() == "Copied 1 entry: they paste as a table into Excel and Word."


def test_the_columns_are_those_on_screen_in_their_order(window: Window, qtbot: QtBot) -> None:
    sections = window.page.view.sections
    sections.show(Column.TYPES, shown=False)
    sections.show(Column.INITIAL, shown=False)
    window.page.view.horizontalHeader().moveSection(0, 1)
    stand_in(window, "CR1", Column.TITLE, qtbot)
    window.menus.actions["page.tools.copy"].trigger()
    head = QGuiApplication.clipboard().text().splitlines()[0].split("\t")
    assert head == ["Title", "Ref", "Residual", "Residual: band", "Direction", "Owner"]
