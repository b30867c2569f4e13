"""Matrices of every size, and what a person does at one."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Entry
from riskreg.model.quarter import Quarter
from riskreg.model.records import Recorded
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Level, Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.editor.matrix import Matrix
from riskreg.ui.editor.matrix_state import MatrixState
from riskreg.ui.editor.panel import EntryPanel
from tests.ui.editor_entries import recorded


def scheme_of(impacts: int, likelihoods: int) -> Scheme:
    highest = impacts * likelihoods
    bands = FIVE_BY_FIVE.bands
    return replace(
        FIVE_BY_FIVE,
        name=f"{impacts} x {likelihoods}",
        impact=tuple(Level(f"Harm {number}") for number in range(1, impacts + 1)),
        likelihood=tuple(Level(f"Chance {number}") for number in range(1, likelihoods + 1)),
        bands=(
            replace(bands[0], highest=highest // 2),
            replace(bands[3], lowest=highest // 2 + 1, highest=highest),
        ),
        threshold=highest // 2,
    )


def guided(scheme: Scheme) -> Scheme:
    meant = replace(scheme.impact[3], guidance="More than a million", opportunity_guidance="A million gained")
    return replace(scheme, impact=(*scheme.impact[:3], meant, *scheme.impact[4:]))


TEN, TWO, WIDE, FOUR = scheme_of(10, 10), scheme_of(2, 2), scheme_of(3, 6), scheme_of(4, 4)
LOOKED_UP = replace(FIVE_BY_FIVE, name="look-up", matrix=tuple(tuple(range(i, i + 5)) for i in (1, 2, 3, 12, 20)))
GUIDED = guided(FIVE_BY_FIVE)


def show(
    matrix: Matrix,
    scheme: Scheme = FIVE_BY_FIVE,
    setting: str = "residual",
    *,
    kind: Kind = Kind.RISK,
    locked: bool = False,
    **ratings: Rating,
) -> None:
    matrix.show_state(MatrixState(scheme, kind, ratings, setting, (), locked))


def middle(matrix: Matrix, impact: int, likelihood: int) -> QPoint:
    return matrix.geometry_of_cells().rect((impact, likelihood)).center().toPoint()


def point_at(panel: EntryPanel, impact: int, likelihood: int) -> None:
    """Move the pointer as the window system does, so that whatever lies on top gets it."""
    matrix = panel.page.scores.matrix
    QTest.mouseMove(panel.windowHandle(), matrix.mapTo(panel, middle(matrix, impact, likelihood)))
    QApplication.processEvents()


def signed(entry: Entry, *ratings: Rating | None, scheme: int = 1) -> tuple[tuple[Quarter, Recorded | None], ...]:
    """The entry as at the sign-offs before 2018/19 Q1, oldest first."""
    quarter = Quarter(2018, 1)
    made: list[tuple[Quarter, Recorded | None]] = []
    for rating in reversed(ratings):
        quarter = quarter.previous
        made.append((quarter, recorded(replace(entry, residual=rating), scheme=scheme) if rating else None))
    return tuple(reversed(made))


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """On whatever has the focus, as a person does."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def heard(matrix: Matrix) -> dict[str, str]:
    """The names of the cells in sight and their descriptions, as a screen reader is told."""
    spoken = QAccessible.queryAccessibleInterface(matrix)
    cells = [spoken.child(place) for place in range(spoken.childCount())]
    return {
        cell.text(QAccessible.Text.Name): cell.text(QAccessible.Text.Description)
        for cell in cells
        if not cell.state().invisible
    }
