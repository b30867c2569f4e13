"""The matrix shows the quarters before, and can be read at every size."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.scoring.colours import contrast
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui import theme
from riskreg.ui.editor.matrix import Matrix
from riskreg.ui.editor.matrix_paint import faded, fitted
from riskreg.ui.editor.matrix_place import CELL, LABEL, placed
from riskreg.ui.editor.matrix_state import QUARTERS, past_of
from riskreg.ui.editor.panel import EntryPanel
from tests.ui.editor_entries import STAFF, context, recorded
from tests.ui.matrices import FOUR, TEN, TWO, WIDE, heard, middle, show, signed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


@pytest.fixture
def matrix(qtbot: QtBot) -> Matrix:
    made = Matrix()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> Iterator[EntryPanel]:
    theme.apply(qapp, "light")
    made = EntryPanel()
    qtbot.addWidget(made)
    made.resize(640, 900)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    theme.set_text_size(100)
    theme.apply(qapp, "light")


# The quarters before


def test_the_last_quarters_are_dots_that_are_named_and_none_is_guessed(panel: EntryPanel) -> None:
    past = signed(STAFF, FIVE_BY_FIVE.rate(5, 5), None, FIVE_BY_FIVE.rate(4, 4), Rating(None, None, 12))
    panel.show_entry(recorded(STAFF), context(STAFF, trail=past))
    matrix = panel.page.scores.matrix
    assert [(each.words, each.cell) for each in matrix.state.past] == [
        ("2017/18 Q1: 25", (5, 5)), ("2017/18 Q3: 16", (4, 4)), ("2017/18 Q4: 12", None),
    ]  # fmt: skip
    assert "Residual before: 2017/18 Q1: 25" in matrix.tip((5, 5))
    assert "Earlier quarters without a cell here: 2017/18 Q4: 12" in matrix.accessibleDescription()
    (spoken,) = (words for name, words in heard(matrix).items() if name.endswith("; residual"))
    assert spoken == "Residual before: 2017/18 Q3: 16"
    assert panel.page.scores.strip.past.text() == spoken


def test_a_quarter_scored_on_another_matrix_has_no_dot() -> None:
    past = signed(STAFF, FIVE_BY_FIVE.rate(3, 3))
    told = past_of(context(STAFF, trail=past, scheme=FOUR, schemes={1: FIVE_BY_FIVE, 2: FOUR}))
    assert [each.cell for each in told] == [None]


def test_older_dots_are_smaller_and_fainter_and_still_seen_on_every_band() -> None:
    looks = [faded(age) for age in range(QUARTERS)]
    assert looks == sorted(looks, reverse=True)
    assert len(set(looks)) == QUARTERS
    for band in FIVE_BY_FIVE.bands:
        for swatch in (band.risk, band.opportunity):
            strength = looks[-1][1]
            both = zip(QColor(swatch.text).getRgb()[:3], QColor(swatch.fill).getRgb()[:3], strict=True)  # type: ignore[index]
            mixed = QColor(*(round(strength * over + (1 - strength) * under) for over, under in both))
            assert contrast(mixed.name().upper(), swatch.fill) >= 2.5


def test_dots_are_drawn_clear_of_the_score(panel: EntryPanel) -> None:
    past = signed(STAFF, *[FIVE_BY_FIVE.rate(5, 4)] * QUARTERS)
    panel.show_entry(recorded(STAFF), context(STAFF, trail=()))
    matrix = panel.page.scores.matrix
    rect = matrix.geometry_of_cells().rect((5, 4))
    digits = QRect(0, 0, 16, 11)
    digits.moveCenter(rect.center().toPoint())
    before = matrix.grab().toImage()
    panel.show_entry(recorded(STAFF), context(STAFF, trail=past))
    after = matrix.grab().toImage()
    assert after.copy(rect.toRect()) != before.copy(rect.toRect())
    assert after.copy(digits) == before.copy(digits)


# How it is drawn


def test_ratings_in_one_cell_are_all_drawn(matrix: Matrix) -> None:
    here = Rating(4, 4, 16)
    show(matrix, residual=here)
    alone = matrix.grab().toImage()
    show(matrix, residual=here, initial=here, target=here)
    assert matrix.grab().toImage() != alone


def test_the_score_of_a_cell_that_a_movement_crosses_can_be_read(matrix: Matrix) -> None:
    """Every cell between two markers looks around its digits as it does without the movement."""
    show(matrix, residual=Rating(4, 5, 20))
    rect = matrix.geometry_of_cells().rect((4, 3))
    digits = QRect(0, 0, 14, 11)
    digits.moveCenter(rect.center().toPoint())
    before = matrix.grab().toImage()
    show(matrix, residual=Rating(4, 5, 20), target=Rating(4, 1, 4))
    after = matrix.grab().toImage()
    assert after.copy(rect.toRect()) != before.copy(rect.toRect())
    assert after.copy(digits) == before.copy(digits)


@pytest.mark.parametrize("kind", list(Kind))
def test_the_words_under_the_matrix_stand_apart(matrix: Matrix, kind: Kind) -> None:
    long = tuple(replace(level, label=f"{level.label_for(kind)}wards") for level in FIVE_BY_FIVE.likelihood)
    for scheme in (FIVE_BY_FIVE, replace(FIVE_BY_FIVE, name="long", likelihood=long)):
        show(matrix, scheme, kind=kind)
        drawn, place = matrix.grab().toImage(), matrix.geometry_of_cells()
        for likelihood in range(1, 5):
            left, right = place.rect((1, likelihood)), place.rect((1, likelihood + 1))
            gap = QRect(QPoint(int(left.right()) + 1, int(left.bottom()) + 4), QSize(1, int(place.foot) - 5))
            assert gap.right() < right.left()
            assert len({drawn.pixel(gap.left(), y) for y in range(gap.top(), gap.bottom())}) == 1


def test_a_label_is_narrowed_before_it_is_cut(qapp: QApplication) -> None:
    letters = theme.font(LABEL)
    assert [fitted(level.label, letters, CELL - 2) for level in FIVE_BY_FIVE.likelihood] == [
        level.label for level in FIVE_BY_FIVE.likelihood
    ]
    assert fitted("Extraordinarily often", letters, CELL - 2).endswith("often")
    assert "…" in fitted("Extraordinarily often", letters, CELL - 2)


@pytest.mark.parametrize("scheme", [TWO, FOUR, WIDE, TEN], ids=lambda scheme: scheme.name)
@pytest.mark.parametrize("room", [180, 320, 600])
def test_the_matrix_keeps_to_the_room_that_it_is_given(qapp: QApplication, scheme: Scheme, room: int) -> None:
    for percent in (100, 200):
        theme.set_text_size(percent)
        place = placed(scheme, Kind.RISK, room)
        smallest = placed(scheme, Kind.RISK, 0).bounds.width()
        theme.set_text_size(100)
        assert place.bounds.width() <= max(room, smallest) + 1
        assert place.radius * 2 <= place.height


@pytest.mark.parametrize("width", [360, 560, 900])
@pytest.mark.parametrize("scheme", [TWO, FIVE_BY_FIVE, TEN], ids=lambda scheme: scheme.name)
def test_the_panel_is_never_wider_for_its_matrix(panel: EntryPanel, scheme: Scheme, width: int) -> None:
    entry = replace(STAFF, initial=None, residual=Rating(2, 2, 4))
    for wide in (900, width):
        panel.resize(wide, 800)
        panel.show_entry(recorded(entry), context(entry, scheme=scheme, schemes={1: scheme}))
        QApplication.processEvents()
    assert panel.page.widget().width() <= panel.page.viewport().width()
    assert panel.page.scores.matrix.geometry().right() <= panel.page.scores.width()


def test_the_matrix_grows_with_the_text_while_it_is_open(
    panel: EntryPanel, qapp: QApplication, qtbot: QtBot
) -> None:
    panel.show_entry(recorded(STAFF), context(STAFF))
    matrix = panel.page.scores.matrix
    before = matrix.size()
    theme.set_text_size(150)
    theme.apply(qapp, "dark")
    QApplication.processEvents()
    assert matrix.width() > before.width()
    assert matrix.height() > before.height()
    with qtbot.waitSignal(matrix.picked) as picked:
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=middle(matrix, 5, 5))
    assert picked.args == [5, 5]
