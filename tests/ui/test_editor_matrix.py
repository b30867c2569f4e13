"""The matrix is read and set with the mouse and with the keys, whatever the scheme."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Level, Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui import theme
from riskreg.ui.editor.matrix import Matrix
from riskreg.ui.editor.matrix_paint import CELL, LABEL, fitted
from riskreg.ui.editor.wording import is_on

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

SIX = tuple(Level(f"Step {number}") for number in range(1, 7))
WIDE = replace(FIVE_BY_FIVE, name="3 x 6", impact=SIX[:3], likelihood=SIX, bands=(
    replace(FIVE_BY_FIVE.bands[0], highest=9), replace(FIVE_BY_FIVE.bands[3], lowest=10, highest=18),
), threshold=10)  # fmt: skip
LOOKED_UP = replace(FIVE_BY_FIVE, name="look-up", matrix=tuple(tuple(range(i, i + 5)) for i in (1, 2, 3, 12, 20)))

NONE: dict[str, Rating | None] = {"initial": None, "residual": None, "target": None}


@pytest.fixture
def matrix(qtbot: QtBot) -> Matrix:
    made = Matrix()
    qtbot.addWidget(made)
    show(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(
    matrix: Matrix,
    scheme: Scheme = FIVE_BY_FIVE,
    setting: str = "residual",
    *,
    locked: bool = False,
    **ratings: Rating,
) -> None:
    matrix.show_ratings(scheme, Kind.RISK, {**NONE, **ratings}, setting, read_only=locked)


@pytest.mark.parametrize("scheme", [FIVE_BY_FIVE, WIDE, LOOKED_UP])
def test_every_cell_is_picked_where_it_is_drawn(matrix: Matrix, qtbot: QtBot, scheme: Scheme) -> None:
    show(matrix, scheme)
    for impact in range(1, len(scheme.impact) + 1):
        for likelihood in range(1, len(scheme.likelihood) + 1):
            middle = matrix.geometry_of_cells().rect((impact, likelihood)).center().toPoint()
            assert matrix.rect().contains(middle)
            with qtbot.waitSignal(matrix.picked) as picked:
                qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=middle)
            assert picked.args == [impact, likelihood]


def test_arrows_move_and_only_enter_picks(matrix: Matrix, qtbot: QtBot) -> None:
    show(matrix, residual=Rating(4, 4, 16))
    with qtbot.assertNotEmitted(matrix.picked):
        qtbot.keyClick(matrix, Qt.Key.Key_Down)
        qtbot.keyClick(matrix, Qt.Key.Key_Left)
    assert matrix.accessibleName() == "Impact 3 Moderate, likelihood 3 Possible, score 9, Medium"
    with qtbot.waitSignal(matrix.picked) as picked:
        qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert picked.args == [3, 3]


def test_arrows_stop_at_the_edges(matrix: Matrix, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right):
        for _ in range(9):
            qtbot.keyClick(matrix, key)
    assert matrix.ring == (5, 5)


def test_two_digits_pick_impact_and_likelihood(matrix: Matrix, qtbot: QtBot) -> None:
    with qtbot.waitSignal(matrix.picked) as picked:
        qtbot.keyClicks(matrix, "43")
    assert picked.args == [4, 3]


@pytest.mark.parametrize("keys", ["6", "46", "4 "])
def test_digits_off_the_scale_or_interrupted_pick_no_other_cell(matrix: Matrix, qtbot: QtBot, keys: str) -> None:
    picked: list[tuple[int, int]] = []
    matrix.picked.connect(lambda impact, likelihood: picked.append((impact, likelihood)))
    qtbot.keyClicks(matrix, keys)
    assert picked == ([matrix.ring] if " " in keys else [])


def test_delete_clears_and_letters_choose_the_rating(matrix: Matrix, qtbot: QtBot) -> None:
    with qtbot.waitSignal(matrix.cleared):
        qtbot.keyClick(matrix, Qt.Key.Key_Delete)
    for key, name in ((Qt.Key.Key_I, "initial"), (Qt.Key.Key_R, "residual"), (Qt.Key.Key_T, "target")):
        with qtbot.waitSignal(matrix.chosen) as chosen:
            qtbot.keyClick(matrix, key)
        assert chosen.args == [name]


def test_a_read_only_matrix_can_be_read_cell_by_cell_and_not_set(matrix: Matrix, qtbot: QtBot) -> None:
    show(matrix, locked=True, residual=Rating(4, 4, 16))
    with qtbot.assertNotEmitted(matrix.picked), qtbot.assertNotEmitted(matrix.cleared):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_2, Qt.Key.Key_2):
            qtbot.keyClick(matrix, key)
        cell = matrix.geometry_of_cells().rect((1, 1)).center().toPoint()
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=cell)
    assert matrix.accessibleName().startswith("Impact 1")


def test_a_bare_score_is_outlined_where_it_may_be_and_marked_nowhere(matrix: Matrix) -> None:
    show(matrix, residual=Rating(None, None, 20), initial=Rating(5, 5, 25))
    assert matrix.outlined() == ((5, 4), (4, 5))
    assert dict(matrix.markers()) == {"initial": (5, 5)}
    assert matrix.ring == (5, 4)


def test_a_rating_from_an_earlier_matrix_has_no_place_on_this_one(matrix: Matrix) -> None:
    assert is_on(FIVE_BY_FIVE, Rating(5, 5, 25))
    assert not is_on(WIDE, Rating(5, 5, 25))
    show(matrix, WIDE, residual=Rating(5, 5, 25), initial=Rating(3, 3, 9))
    assert dict(matrix.markers()) == {"initial": (3, 3)}


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
    beside = rect.toRect()
    digits = QRect(0, 0, 14, 11)
    digits.moveCenter(rect.center().toPoint())
    before = matrix.grab().toImage()
    show(matrix, residual=Rating(4, 5, 20), target=Rating(4, 1, 4))
    after = matrix.grab().toImage()
    assert after.copy(beside) != before.copy(beside)
    assert after.copy(digits) == before.copy(digits)


@pytest.mark.parametrize("kind", list(Kind))
def test_the_words_under_the_matrix_stand_apart(matrix: Matrix, kind: Kind) -> None:
    long = tuple(replace(level, label=f"{level.label_for(kind)}wards") for level in FIVE_BY_FIVE.likelihood)
    for scheme in (FIVE_BY_FIVE, replace(FIVE_BY_FIVE, name="long", likelihood=long)):
        matrix.show_ratings(scheme, kind, NONE, "residual", read_only=False)
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
