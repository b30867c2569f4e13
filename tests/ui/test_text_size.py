"""Ctrl+plus makes everything larger at once, and Ctrl+0 puts it back as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from riskreg.ui import theme
from riskreg.ui.settings import TEXT_SIZES
from riskreg.ui.table.columns import Column
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sized(window: Window, qapp: QApplication) -> Window:
    yield window
    theme.set_text_size(100)
    theme.apply(qapp, "light")


def measures(window: Window) -> dict[str, int]:
    view = window.page.view
    return {
        "row": view.rowHeight(0),
        "rail": window.rail.width(),
        "button": window.bar.export.height(),
        "font": window.bar.export.fontMetrics().height(),
        "title": window.panel.page.head.title.fontMetrics().height(),
        "pill": theme.px(12),
    }


def test_everything_grows_and_goes_back(sized: Window, qtbot: QtBot) -> None:
    choose(sized, "CR1", qtbot)
    before = measures(sized)
    for _ in range(3):
        qtbot.keyClick(sized, Qt.Key.Key_Plus, CTRL)
    qtbot.wait(50)
    larger = measures(sized)
    assert sized.preferences.text_size == 150
    assert all(1.3 <= larger[name] / before[name] <= 1.7 for name in before), (before, larger)
    qtbot.keyClick(sized, Qt.Key.Key_0, CTRL)
    qtbot.wait(50)
    after = measures(sized)
    assert all(abs(after[name] - before[name]) <= 2 for name in before), (before, after)


def test_there_is_a_largest_and_a_smallest(sized: Window, qtbot: QtBot) -> None:
    for _ in range(len(TEXT_SIZES) + 2):
        qtbot.keyClick(sized, Qt.Key.Key_Equal, CTRL)
    assert sized.preferences.text_size == TEXT_SIZES[-1]
    for _ in range(len(TEXT_SIZES) + 2):
        qtbot.keyClick(sized, Qt.Key.Key_Minus, CTRL)
    assert sized.preferences.text_size == TEXT_SIZES[0]


def test_the_share_of_table_and_editor_stays(sized: Window, qtbot: QtBot) -> None:
    sized.resize(2400, 1200)
    sized.page.splitter.setSizes([1200, 1000])
    share = sized.page.splitter.sizes()[0] / sum(sized.page.splitter.sizes())
    qtbot.keyClick(sized, Qt.Key.Key_Plus, CTRL)
    qtbot.wait(50)
    sizes = sized.page.splitter.sizes()
    assert abs(sizes[0] / sum(sizes) - share) < 0.05


def test_the_columns_grow_and_go_back_as_wide_as_they_were(sized: Window, qtbot: QtBot) -> None:
    sized.resize(2600, 1200)
    header = sized.page.view.horizontalHeader()
    header.resizeSection(Column.OWNER, 140)
    before = [header.sectionSize(column) for column in Column]
    qtbot.keyClick(sized, Qt.Key.Key_Plus, CTRL)
    qtbot.wait(50)
    larger = header.sectionSize(Column.OWNER) / before[Column.OWNER]
    assert abs(larger - TEXT_SIZES[TEXT_SIZES.index(100) + 1] / 100) < 0.03
    qtbot.keyClick(sized, Qt.Key.Key_Plus, CTRL)
    qtbot.keyClick(sized, Qt.Key.Key_0, CTRL)
    qtbot.wait(50)
    assert [header.sectionSize(column) for column in Column] == before


def test_in_high_contrast_every_line_is_as_clear_as_a_text(sized: Window, qtbot: QtBot) -> None:
    sized.menus.actions["view.colours_contrast"].trigger()
    colours = theme.tokens()
    assert colours.contrast
    assert sized.preferences.mode == "contrast"
    for ink, ground in ((colours.line, colours.panel), (colours.second, colours.ground),
                        (colours.text, colours.selection),
                        (colours.on_accent, colours.accent), (colours.rail_text, colours.rail)):  # fmt: skip
        assert contrast(ink, ground) >= 7
    assert sized.findChildren(QLabel)
    assert sized.findChildren(QPushButton)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's ratio of two colours."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
