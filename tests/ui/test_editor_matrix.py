"""The matrix is read and set with the mouse, with the keys and by a screen reader, whatever the scheme."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.scoring.rating import Rating
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui import theme
from riskreg.ui.editor.matrix import Matrix
from riskreg.ui.editor.panel import EntryPanel
from riskreg.ui.editor.wording import is_on
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose
from tests.ui.editor_entries import GROWTH, STAFF, context, recorded
from tests.ui.matrices import FOUR, GUIDED, LOOKED_UP, TEN, TWO, WIDE, heard, middle, point_at, press, show

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


# Setting a rating


@pytest.mark.parametrize("scheme", [FIVE_BY_FIVE, WIDE, LOOKED_UP, TWO, TEN, FOUR], ids=lambda scheme: scheme.name)
def test_every_cell_is_picked_where_it_is_drawn(matrix: Matrix, qtbot: QtBot, scheme: Scheme) -> None:
    show(matrix, scheme)
    for cell in matrix.state.cells():
        assert matrix.rect().contains(middle(matrix, *cell))
        with qtbot.waitSignal(matrix.picked) as picked:
            qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=middle(matrix, *cell))
        assert tuple(picked.args) == cell


def test_arrows_move_and_only_enter_picks(matrix: Matrix, qtbot: QtBot) -> None:
    show(matrix, residual=Rating(4, 4, 16))
    matrix.setFocus()
    with qtbot.assertNotEmitted(matrix.picked):
        press(qtbot, Qt.Key.Key_Down)
        press(qtbot, Qt.Key.Key_Left)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Impact 3 Moderate, likelihood 3 Possible, score 9 Medium"
    with qtbot.waitSignal(matrix.picked) as picked:
        press(qtbot, Qt.Key.Key_Return)
    assert picked.args == [3, 3]


def test_arrows_stop_at_the_edges(matrix: Matrix, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right):
        for _ in range(9):
            qtbot.keyClick(matrix, key)
    assert matrix.ring == (5, 5)


@pytest.mark.parametrize(
    ("scheme", "keys", "cell"), [(FIVE_BY_FIVE, "43", [4, 3]), (TEN, "07", [10, 7]), (TEN, "90", [9, 10])]
)
def test_two_digits_pick_impact_and_likelihood(
    matrix: Matrix, qtbot: QtBot, scheme: Scheme, keys: str, cell: list[int]
) -> None:
    show(matrix, scheme)
    with qtbot.waitSignal(matrix.picked) as picked:
        qtbot.keyClicks(matrix, keys)
    assert picked.args == cell


@pytest.mark.parametrize("keys", ["6", "46", "0", "4 "])
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


def test_which_rating_is_being_placed_is_said_and_seen(panel: EntryPanel, qtbot: QtBot) -> None:
    panel.show_entry(recorded(STAFF), context(STAFF))
    scores = panel.page.scores
    said = {}
    for key in "irt":
        qtbot.keyClicks(scores.matrix, key)
        point_at(panel, 1, 1)
        said[scores.matrix.accessibleName()] = scores.strip.here.text()
        point_at(panel, 5, 1)
    assert said == {
        "Matrix, placing initial": "Place initial here: 1 Low",
        "Matrix, placing residual": "Place residual here: 1 Low",
        "Matrix, placing target": "Place target here: 1 Low",
    }


def test_a_read_only_matrix_can_be_read_cell_by_cell_and_not_set(matrix: Matrix, qtbot: QtBot) -> None:
    show(matrix, locked=True, residual=Rating(None, None, 12))
    matrix.setFocus()
    with qtbot.assertNotEmitted(matrix.picked), qtbot.assertNotEmitted(matrix.cleared):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_A, Qt.Key.Key_2, Qt.Key.Key_2):
            qtbot.keyClick(matrix, key)
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=middle(matrix, 1, 1))
        matrix.button((2, 2)).click()
    press(qtbot, Qt.Key.Key_Up)
    assert matrix.ring == (3, 2)


# What the levels mean


def test_the_meaning_of_a_level_is_at_hand_by_pointer_keys_and_screen_reader(
    panel: EntryPanel, qtbot: QtBot
) -> None:
    panel.show_entry(recorded(STAFF), context(STAFF, scheme=GUIDED, schemes={1: GUIDED}))
    matrix, strip = panel.page.scores.matrix, panel.page.scores.strip
    assert strip.here.text() == "Residual: 16 High"
    assert strip.impact.text() == "Impact 4 Major: More than a million"
    matrix.setFocus()
    press(qtbot, Qt.Key.Key_Up)
    assert strip.impact.text() == "Impact 5 Catastrophic"
    point_at(panel, 4, 3)
    assert strip.impact.text() == "Impact 4 Major: More than a million"
    assert strip.likelihood.text() == "Likelihood 3 Possible"
    assert "Major: More than a million" in matrix.tip((4, 1))
    spoken = heard(matrix)["Impact 4 Major, likelihood 3 Possible, score 12 High"]
    assert spoken.startswith("Impact 4 Major: More than a million")


def test_an_opportunity_has_meanings_of_its_own(panel: EntryPanel) -> None:
    panel.show_entry(recorded(GROWTH), context(GROWTH, scheme=GUIDED, schemes={1: GUIDED}))
    assert panel.page.scores.strip.impact.text() == "Impact 4 Major: A million gained"


def test_looking_around_moves_nothing_on_the_page(panel: EntryPanel) -> None:
    panel.show_entry(recorded(STAFF), context(STAFF, scheme=GUIDED, schemes={1: GUIDED}))
    scores = panel.page.scores
    QApplication.processEvents()
    before = panel.page.strands.y()
    for cell in scores.matrix.state.cells():
        point_at(panel, *cell)
        assert scores.matrix.pointed == cell
        assert panel.page.strands.y() == before


def test_every_cell_is_named_for_a_screen_reader_and_picked_by_it(matrix: Matrix, qtbot: QtBot) -> None:
    show(matrix, residual=Rating(4, 3, 12), initial=Rating(4, 3, 12))
    names = heard(matrix)
    assert len(names) == 25
    assert "Impact 4 Major, likelihood 3 Possible, score 12 High; initial, residual" in names
    show(matrix, TWO)
    assert len(heard(matrix)) == 4
    cell = QAccessible.queryAccessibleInterface(matrix.button((2, 1)))
    assert cell.role() == QAccessible.Role.Button
    with qtbot.waitSignal(matrix.picked) as picked:
        cell.actionInterface().doAction("Press")
    assert picked.args == [2, 1]


# A bare score


def test_a_bare_score_is_outlined_where_it_may_be_and_marked_nowhere(matrix: Matrix) -> None:
    show(matrix, residual=Rating(None, None, 20), initial=Rating(5, 5, 25))
    assert matrix.state.possible() == ((5, 4), (4, 5))
    assert matrix.state.markers() == {"initial": (5, 5)}
    assert matrix.ring == (5, 4)
    assert sum("possible residual, key" in name for name in heard(matrix)) == 2


@pytest.mark.parametrize(("key", "cell"), [("a", [5, 4]), ("B", [4, 5])])
def test_one_key_chooses_among_the_cells_of_a_bare_score(
    matrix: Matrix, qtbot: QtBot, key: str, cell: list[int]
) -> None:
    show(matrix, residual=Rating(None, None, 20))
    with qtbot.waitSignal(matrix.picked) as picked:
        qtbot.keyClick(matrix, key.lower())
    assert picked.args == cell


def test_a_score_that_too_many_cells_give_has_no_letters_and_is_chosen_all_the_same(
    panel: EntryPanel, qtbot: QtBot
) -> None:
    flat = replace(FIVE_BY_FIVE, name="flat", matrix=((3,) * 5, (3,) * 5, (20,) * 5, (20,) * 5, (20,) * 5))
    entry = replace(STAFF, initial=None, residual=Rating(None, None, 20))
    panel.show_entry(recorded(entry), context(entry, scheme=flat, schemes={1: flat}, trail=()))
    assert panel.page.scores.hint.text() == "20 may stand for any of 15 cells: choose the one that is meant."
    matrix = panel.page.scores.matrix
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=middle(matrix, 4, 2))
    assert panel.draft is not None
    assert panel.draft.now.residual == Rating(4, 2, 20)


def test_stating_the_factors_of_the_same_score_is_no_movement(window: Window, qtbot: QtBot) -> None:
    choose(window, "CR1", qtbot)
    panel = window.panel
    assert panel is not None
    scores = panel.page.scores
    draft: Any = panel.draft
    draft.start = draft.now = replace(draft.now, residual=Rating(None, None, 20))
    draft.base = replace(draft.base, entry=replace(draft.base.entry, residual=Rating(None, None, 20)), reported=20)
    scores.refresh()
    before = scores.direction.shown.text()
    scores.matrix.setFocus()
    press(qtbot, Qt.Key.Key_B)
    assert draft.now.residual == Rating(4, 5, 20)
    assert scores.direction.shown.text() == before
    assert panel.bar.saving.isVisible()
    assert not panel.bar.reason.isVisible()
    qtbot.keyClicks(scores.matrix, "44")
    assert panel.bar.reason.isVisible()


# Another scheme


def test_a_rating_from_an_earlier_matrix_has_no_place_on_this_one(matrix: Matrix) -> None:
    assert is_on(FIVE_BY_FIVE, Rating(5, 5, 25))
    assert not is_on(WIDE, Rating(5, 5, 25))
    show(matrix, WIDE, residual=Rating(5, 5, 25), initial=Rating(3, 3, 9))
    assert matrix.state.markers() == {"initial": (3, 3)}


def test_an_old_score_keeps_its_meaning_until_it_is_given_anew(panel: EntryPanel, qtbot: QtBot) -> None:
    """3 x 3 stands on both matrices and is not the same on both, so it is put on neither by guess."""
    entry = replace(STAFF, initial=None, residual=Rating(3, 3, 9))
    panel.show_entry(recorded(entry), context(entry, scheme=FOUR, schemes={1: FIVE_BY_FIVE, 2: FOUR}))
    scores = panel.page.scores
    assert scores.matrix.state.markers() == {}
    assert "9 Medium" in scores.ratings.rows["residual"].accessibleName()
    assert scores.strip.here.text() == "Choose a cell for the residual rating"
    assert scores.hint.text().startswith("9 Medium, 3 × 3 was scored on “5 x 5")
    qtbot.mouseClick(scores.matrix, Qt.MouseButton.LeftButton, pos=middle(scores.matrix, 4, 3))
    assert scores.matrix.state.markers() == {"residual": (4, 3)}
    assert scores.ratings.rows["residual"].accessibleName() == "Residual: 12 Very high, 4 × 3"
    assert scores.hint.text() == ""
