"""Ten thousand entries in the quarter's place: marking them all asks for runs of rows, not for each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.deadlines import Due
from riskreg.model.entry import new_entry
from riskreg.model.pre_issue import Checked, Naming, PreIssue
from riskreg.model.quarter import Quarter
from riskreg.scoring.rating import Kind
from riskreg.ui.quarter.check_model import CheckModel, Show
from riskreg.ui.quarter.check_view import CheckView
from riskreg.ui.quarter.review_model import LAST, Review, ReviewTable
from riskreg.ui.quarter.review_view import ReviewView
from riskreg.ui.quarter.row_table import runs
from tests.ui.editor_entries import recorded
from tests.ui.heat_maps import row

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

MANY = 10_000
ASKED = ("index", "parent", "sibling", "rowCount", "columnCount")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a view asks each thing of the two models."""
    counts: Counter[str] = Counter()

    def counted(kind: type, name: str) -> None:
        answers = getattr(kind, name)

        def ask(*arguments: object) -> object:
            counts[name] += 1
            return answers(*arguments)

        monkeypatch.setattr(kind, name, ask)

    for kind, names in ((CheckModel, (*ASKED[:4], "data")), (ReviewTable, (*ASKED[3:], "data"))):
        for name in names:
            counted(kind, name)
    return counts


def shown(view: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(view)
    view.resize(900, 600)
    with qtbot.waitExposed(view):
        view.show()


def press(view: QWidget, key: Qt.Key, asked: Counter[str], qtbot: QtBot, *, control: bool = False) -> int:
    """Press a key and let the view draw itself; how often it asked."""
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    asked.clear()
    qtbot.keyClick(view, key, modifier)
    QApplication.processEvents()
    return asked.total()


def reviews(done: Iterable[int] = ()) -> tuple[Review, ...]:
    due, those = Due(Quarter(2018, 1).end, "Head of care", agreed=False), frozenset(done)
    rows = (row(f"CR{n}")._replace(owner=due.reviewer) for n in range(MANY))
    return tuple(Review(each, due, n in those, late=False) for n, each in enumerate(rows))


def test_all_reviews_are_marked_at_once_and_stay_so(asked: Counter[str], qtbot: QtBot) -> None:
    view, told = ReviewView(), []
    shown(view, qtbot)
    view.show_reviews(reviews())
    assert press(view, Qt.Key.Key_A, asked, qtbot, control=True) < MANY
    assert [each.row.reference for each in view.picked] == [f"CR{n}" for n in range(MANY)]
    view.marked.connect(lambda: told.append(len(view.picked)))
    asked.clear()
    view.show_reviews(reviews(done=[4]))
    QApplication.processEvents()
    assert asked.total() < MANY
    assert told == [MANY]  # once, of all that is marked


def test_marks_with_gaps_between_them_stay_where_they_were(qtbot: QtBot) -> None:
    view = ReviewView()
    shown(view, qtbot)
    view.show_reviews(reviews())
    flag = QItemSelectionModel.SelectionFlag
    for at in (1, 2, 5, MANY - 1):
        view.selectionModel().select(view.table.index(at, LAST), flag.Select | flag.Rows)
    assert view.chosen_rows() == [0, 1, 2, 5, MANY - 1]  # the first was marked to begin with
    view.show_reviews(reviews(done=[2]))
    assert view.chosen_rows() == [0, 1, 2, 5, MANY - 1]


@pytest.mark.parametrize(
    ("rows", "found"),
    [([], []), ([3], [(3, 3)]), ([0, 1, 2], [(0, 2)]), ([0, 2, 3, 7], [(0, 0), (2, 3), (7, 7)])],
)
def test_rows_come_together_in_unbroken_runs(rows: list[int], found: list[tuple[int, int]]) -> None:
    assert list(runs(rows)) == found


def test_all_that_a_check_names_is_unfolded_and_marked_at_once(asked: Counter[str], qtbot: QtBot) -> None:
    entry = new_entry(Kind.RISK, "CR1", "A matter")
    namings = tuple(
        Naming(recorded(replace(entry, id=f"id-{n}", reference=f"CR{n}")), "not reviewed", "reviewed")
        for n in range(MANY)
    )
    checks = (
        Checked(PreIssue.NOT_REVIEWED, "", namings),
        Checked(PreIssue.NO_OWNER, "", namings[:2]),
    )
    view = CheckView()
    shown(view, qtbot)
    view.show_checks(checks, Show.OPEN)
    assert not view.isExpanded(view.checks.index(0, 0))
    press(view, Qt.Key.Key_Asterisk, asked, qtbot)
    assert view.isExpanded(view.checks.index(0, 0))
    assert asked["data"] < MANY / 10  # only what is drawn
    assert press(view, Qt.Key.Key_A, asked, qtbot, control=True) < MANY
    assert len(view.picked) == MANY + 2  # the folded check stands for both that it names
