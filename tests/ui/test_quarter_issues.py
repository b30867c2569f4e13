"""Issues of a signed-off quarter: corrected by a numbered one, exported each, published, and never changed."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from riskreg.exchange.publishing import publish, sources_of
from riskreg.exchange.workbook import export
from riskreg.model.papers import Narrative, Publication
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.dialogs import Asking
from riskreg.ui.quarter.issue_table import ISSUE, PUBLISHED
from riskreg.ui.quarter.issued import IssuedPage
from riskreg.ui.quarter.publishing import PublicationDialog
from riskreg.ui.quarter.reissue_page import ReissuePage
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.dialogs_at_hand import answer, fill
from tests.ui.made_registers import make_register, wait_for_work
from tests.ui.quarters import go, press, said

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so

Q4 = Quarter(2017, 4)
WHAT = "The residual score of CR1"


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    """One sign-off; since then CR1's score was corrected, CR2's title was changed and CR10's score moved."""
    made = make_register(tmp_path / "westmarch.riskreg", clock, signed=1)
    for reference, fields, correction in (
        ("CR1", {"residual": FIVE_BY_FIVE.rate(3, 4)}, True),
        ("CR2", {"title": "Data is lost, stolen or wrong"}, False),
        ("CR10", {"residual": FIVE_BY_FIVE.rate(2, 2)}, False),
    ):
        now = made.find(reference)
        edited = replace(now.entry, **fields)  # type: ignore[arg-type]
        made.save(edited, now.revision, actor="Pat Green", reason="Looked at again", correction=correction)
    return made


@pytest.fixture
def issues(window: Window, qtbot: QtBot) -> IssuedPage:
    page = go(window, "issues", qtbot)
    assert isinstance(page, IssuedPage)
    return page


def reissue(page: IssuedPage, window: Window, qtbot: QtBot) -> ReissuePage:
    press(page, "Correct by a reissue…", window, qtbot)
    assert page.reissuing.isVisible()
    return page.reissuing


def offers(page: ReissuePage) -> list[tuple[str, ...]]:
    table = page.view.table
    return [
        tuple(str(table.index(row, column).data()) for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def issue_again(page: IssuedPage, window: Window, qtbot: QtBot) -> None:
    asked = reissue(page, window, qtbot)
    qtbot.keyClicks(asked.reason, WHAT)
    press(asked, "Issue it", window, qtbot)


def column(page: IssuedPage, number: int) -> list[str]:
    table = page.view.table
    return [str(table.index(row, number).data()) for row in range(table.rowCount())]


def test_what_was_corrected_since_is_offered_with_before_and_after(
    issues: IssuedPage, window: Window, qtbot: QtBot
) -> None:
    page = reissue(issues, window, qtbot)
    assert page.title.text() == "Issue 2 of 2017/18 Q4"
    assert offers(page) == [
        ("CR1", "Residual rating", "16 High, 4 × 4", "12 High, 3 × 4", "A correction"),
        ("CR2", "Title", "Data is lost or stolen", "Data is lost, stolen or wrong", "A change"),
        ("CR10", "Residual rating", "20 Very high, 4 × 5", "4 Low, 2 × 2", "A change"),
    ]
    assert [each.frozen.entry.reference for each in page.view.table.chosen] == ["CR1"], (
        "only corrections are ticked"
    )
    assert not page.go.isEnabled(), "not before it is said what is corrected"


def test_a_reissue_corrects_what_is_ticked_and_leaves_the_first_issue_as_it_was(
    issues: IssuedPage, window: Window, qtbot: QtBot, register: Register, tmp_path: Path
) -> None:
    export(register.state(Q4), tmp_path / "before.xlsx")
    page = reissue(issues, window, qtbot)
    page.view.setCurrentIndex(page.view.table.index(1, 0))
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    qtbot.keyClicks(page.reason, WHAT)
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert "Issue 2 of 2017/18 Q4 is there" in window.strip.text()
    _, last = register.issues(Q4)
    assert (last.issue, last.corrects, last.actor) == (2, WHAT, "Sam Okafor")
    now = {each.entry.reference: each.entry for each in register.state(Q4).entries}
    assert now["CR1"].residual == FIVE_BY_FIVE.rate(3, 4)
    assert now["CR2"].title == "Data is lost, stolen or wrong"
    assert now["CR10"].residual == FIVE_BY_FIVE.rate(4, 5), "what moved later is no mistake"
    export(register.state(Q4, issue=1), tmp_path / "after.xlsx")
    assert (tmp_path / "after.xlsx").read_bytes() == (tmp_path / "before.xlsx").read_bytes()


def test_every_issue_is_listed_and_exported(
    issues: IssuedPage, window: Window, qtbot: QtBot, register: Register, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    issue_again(issues, window, qtbot)
    assert column(issues, ISSUE) == ["2", "1"]
    for row, issue in ((0, 2), (1, 1)):
        path = tmp_path / f"issue {issue}.xlsx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, to=path, **__: (str(to), "")))
        issues.view.selectRow(row)
        press(issues, "Export this issue…", window, qtbot)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Asking)
        answer(window, dialog, qtbot)
        state = register.state(Q4, issue=issue)
        publish(state, sources_of(register, state), tmp_path / "straight.xlsx")
        assert path.read_bytes() == (tmp_path / "straight.xlsx").read_bytes()
    assert (tmp_path / "issue 1.xlsx").read_bytes() != (tmp_path / "issue 2.xlsx").read_bytes()
    issues.view.selectRow(0)
    assert f"Issue 2 of 2017/18 Q4 corrects: {WHAT}" in said(issues)


def test_what_is_issued_already_is_not_offered_again(issues: IssuedPage, window: Window, qtbot: QtBot) -> None:
    issue_again(issues, window, qtbot)
    page = reissue(issues, window, qtbot)
    assert page.title.text() == "Issue 3 of 2017/18 Q4"
    assert [row[0] for row in offers(page)] == ["CR2", "CR10"]
    assert page.view.table.chosen == ()


def test_escape_leaves_the_reissue_with_nothing_done(
    issues: IssuedPage, window: Window, qtbot: QtBot, register: Register
) -> None:
    page = reissue(issues, window, qtbot)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert issues.view.hasFocus()
    assert len(register.issues(Q4)) == 1


def test_a_mistyped_reference_is_corrected_in_the_next_issue(
    issues: IssuedPage, window: Window, qtbot: QtBot, register: Register
) -> None:
    now = register.find("CR3")
    register.save(replace(now.entry, reference="CR4"), now.revision, actor="Pat Green")
    window.session.refresh()
    wait_for_work(window, qtbot)
    page = reissue(issues, window, qtbot)
    assert offers(page)[-1] == ("CR3", "Reference", "CR3", "CR4", "A change")
    page.view.setCurrentIndex(page.view.table.index(len(offers(page)) - 1, 0))
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    page.reason.setFocus()
    qtbot.keyClicks(page.reason, "The reference of the budget risk")
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert "CR4" in {each.entry.reference for each in register.state(Q4).entries}
    assert "CR3" in {each.entry.reference for each in register.state(Q4, issue=1).entries}


def test_a_reference_that_another_entry_has_in_the_quarter_is_refused_in_plain_words(
    issues: IssuedPage, window: Window, qtbot: QtBot, register: Register
) -> None:
    for reference, other in (("CR2", "CR9"), ("CR3", "CR2")):
        now = register.find(reference)
        register.save(replace(now.entry, reference=other), now.revision, actor="Pat Green")
    window.session.refresh()
    wait_for_work(window, qtbot)
    page = reissue(issues, window, qtbot)
    place = next(at for at, row in enumerate(offers(page)) if row[:2] == ("CR3", "Reference"))
    page.view.setCurrentIndex(page.view.table.index(place, 0))
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    page.reason.setFocus()
    qtbot.keyClicks(page.reason, "A reference")
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    wait_for_work(window, qtbot)
    assert "Two entries of 2017/18 Q4 would be called CR2" in window.strip.text()
    assert page.reason.text() == "A reference"
    assert len(register.issues(Q4)) == 1


def test_sentences_edited_after_the_sign_off_are_taken_up_by_the_next_issue_even_alone(
    issues: IssuedPage, window: Window, register: Register, qtbot: QtBot
) -> None:
    told = Narrative(Q4.label, register.find("CR10").entry.id, "Members asked; we answered.", "As drafted.")
    register.file([(told, 0)], actor="Pat Green")
    asked = reissue(issues, window, qtbot)
    assert offers(asked)[0] == ("CR10", "In the report", "As drafted.", "Members asked; we answered.", "Sentences")
    table = asked.view.table
    for row in range(2):  # the sentence stays ticked, the corrected score need not
        asked.view.setCurrentIndex(table.index(row, 0))
        qtbot.keyClick(asked.view, Qt.Key.Key_Space)
    assert [each.field for each in table.chosen] == ["sentences"]
    qtbot.keyClicks(asked.reason, "The sentence on CR10")
    press(asked, "Issue it", window, qtbot)
    issue = register.issues(Q4)[-1]
    assert (issue.issue, issue.corrects) == (2, "The sentence on CR10")
    assert register.rewritten(Q4) == ()
    assert register.state(Q4).entries == tuple(
        replace(each, at=issue.at, actor=issue.actor, reason=issue.corrects)
        if each.entry.id == told.entry
        else each
        for each in register.state(Q4, issue=1).entries
    )


def test_words_that_change_are_shown_before_and_after(issues: IssuedPage, window: Window, qtbot: QtBot) -> None:
    page = reissue(issues, window, qtbot)
    assert not page.words.isVisible(), "a score stands in the table"
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.words.isVisible()
    assert "stolen or wrong" in page.words.toPlainText()


def test_a_publication_is_recorded_for_an_issue(
    issues: IssuedPage, window: Window, qtbot: QtBot, register: Register
) -> None:
    assert column(issues, PUBLISHED) == ["Not yet"]
    press(issues, "Record the publication…", window, qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PublicationDialog)
    assert not dialog.go.isEnabled()
    fill(dialog, "Where", "The council's website", qtbot)
    press(dialog, "Record it", window, qtbot)
    (filed,) = register.filed(Publication)
    assert (filed.paper.quarter, filed.paper.issue, filed.paper.where) == (Q4.label, 1, "The council's website")
    assert column(issues, PUBLISHED) != ["Not yet"]
    assert "Published: The council's website" in said(issues)


def test_a_register_that_is_only_read_is_not_issued_again(
    bare_window: Window, register_file: Path, qtbot: QtBot
) -> None:
    bare_window.session.open(register_file, read_only=True)
    wait_for_work(bare_window, qtbot)
    page = go(bare_window, "issues", qtbot)
    assert isinstance(page, IssuedPage)
    assert page.export_button.isEnabled()
    assert not page.reissue_button.isEnabled()
    assert not page.publish_button.isEnabled()
