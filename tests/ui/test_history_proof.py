"""The proof: what a paper prints is taken apart, compared with the file, and answered in plain words."""

from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from riskreg.model.records import Printed
from riskreg.model.register import Register
from riskreg.model.short_code import taken_apart
from riskreg.ui.history.guide import pages
from riskreg.ui.history.page import HistoryPage
from riskreg.ui.history.paper import written
from riskreg.ui.history.proof import ProofPage
from riskreg.ui.window import Window
from tests.ui.conftest import RESOURCES
from tests.ui.made_registers import open_in, wait_for_work

HEAD, UUID = (
    "6eda90b135ed310bb9234cc237ad7f3ce34f18ca9e0854ecc0f60ce299a05f93",
    "6b1dba64-7db5-4c0e-9f3a-2d8c51e0a7f4",
)


@pytest.fixture
def proof(window: Window) -> ProofPage:
    history = window.stack.page_of("history")
    assert isinstance(history, HistoryPage)
    window.go("history")
    page = history.go("proof")
    assert isinstance(page, ProofPage)
    return page


def verified(window: Window, proof: ProofPage, qtbot: QtBot) -> str:
    proof.verify()
    wait_for_work(window, qtbot)
    return proof.report.text()


@pytest.mark.parametrize(
    "text",
    [
        f"Register: {UUID}\nLedger row: 1,204\nLedger head: {HEAD}",
        f"Ledger head: {HEAD.upper()}  Ledger row: 1204  Register: {UUID.upper()}",
        f"the head {HEAD[:32]}\n  {HEAD[32:]} stands at row 1204 of register {UUID}.",
        f"{UUID} 1204 rows, added {HEAD}",
    ],
)
def test_what_a_paper_prints_is_taken_apart_however_it_is_written(text: str) -> None:
    assert taken_apart(text) == Printed(HEAD, 1204, UUID)


@pytest.mark.parametrize("text", ["", "nothing of the kind", HEAD[:-1], f"{HEAD}0", UUID[:-1], "a row of houses"])
def test_what_is_none_of_the_three_is_not_taken_for_one(text: str) -> None:
    assert taken_apart(text) == Printed()


def test_what_is_written_is_taken_apart_to_the_same() -> None:
    printed = Printed(HEAD, 44, UUID)
    assert taken_apart(written(printed)) == printed


def test_the_file_menu_verifies_where_the_answer_is_kept(
    window: Window, register_file: Path, qtbot: QtBot
) -> None:
    window.menus.actions["view.verify"].trigger()
    wait_for_work(window, qtbot)
    history = window.stack.page_of("history")
    assert isinstance(history, HistoryPage)
    assert history.section == "proof"
    page = history.pages["proof"]
    assert isinstance(page, ProofPage)
    text = page.report.text()
    found = Register.open(register_file).verify()
    assert "This history is whole." in text
    for said in (
        found.head,
        found.register,
        f"Ledger row: {found.rows}",
        *(check.holds for check in found.checks),
    ):
        assert said in text
    assert "rows were cut from the end" in text
    assert "an older copy of the file was put in its place" in text


def test_a_head_that_a_paper_printed_vouches_up_to_its_row(
    window: Window, proof: ProofPage, register_file: Path, qtbot: QtBot
) -> None:
    register = Register.open(register_file)
    signed = register.sign_offs()[0]
    recorded = register.find("CR2")
    register.save_all([(recorded.entry, recorded.revision)], actor="Ann", reason="", act="save")
    QGuiApplication.clipboard().setText(written(Printed(signed.head, signed.rows, register.settings.id)))
    proof.form.head.setFocus()
    QTest.keyClick(proof.form.head, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (proof.form.head.text(), proof.form.row.text()) == (signed.head, str(signed.rows))
    assert proof.form.uuid.text() == register.settings.id
    text = verified(window, proof, qtbot)
    assert f"Of what came after row {signed.rows}" in text or "all rows that there are" in text
    assert "stand exactly as they did" in text


def test_a_head_of_another_history_is_refused_without_blaming_the_file(
    window: Window, proof: ProofPage, qtbot: QtBot
) -> None:
    proof.form.head.setText(HEAD)
    text = verified(window, proof, qtbot)
    assert "This file agrees with itself, but NOT with the paper." in text
    assert "Found wrong: paper" in text


def test_a_head_read_from_the_file_itself_is_said_to_prove_nothing_without_its_paper(
    window: Window, proof: ProofPage, register_file: Path, qtbot: QtBot
) -> None:
    signed = Register.open(register_file).sign_offs()[0]
    proof.form.sign_offs.setCurrentIndex(1)
    proof.form.sign_offs.activated.emit(1)
    assert proof.form.head.text() == signed.head
    assert f"taken from the sign-off of {signed.quarter.label} in this file" in verified(window, proof, qtbot)
    proof.form.clear()
    assert "taken from" not in verified(window, proof, qtbot)


def test_a_row_that_is_no_number_is_asked_for_again(window: Window, proof: ProofPage, qtbot: QtBot) -> None:
    proof.form.row.setText("forty")
    assert "Not verified yet" in verified(window, proof, qtbot)
    assert "number" in window.strip.text()
    assert proof.form.row.hasFocus()


def test_the_answer_goes_into_working_papers_as_text(
    window: Window, proof: ProofPage, register_file: Path, qtbot: QtBot
) -> None:
    verified(window, proof, qtbot)
    found = Register.open(register_file).verify()
    proof.copy()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("This history is whole.\n")
    assert "What it does not prove" in text
    proof.copy_identity()
    again = taken_apart(QGuiApplication.clipboard().text())
    assert again == Printed(found.head, found.rows, found.register)


def test_rows_that_came_since_are_said_to_be_unchecked(
    window: Window, proof: ProofPage, register_file: Path, qtbot: QtBot
) -> None:
    verified(window, proof, qtbot)
    other = Register.open(register_file)
    other.sign_off(other.settings.open_quarter, actor="Ruth Calder")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert f"There are {other.revision()} rows now" in proof.report.text()
    assert proof.form.sign_offs.count() == 3


def test_stopping_a_verification_leaves_the_button_ready(
    window: Window, proof: ProofPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_register: Register, _head: str | None, progress: Callable[[int, int], None], **_: object) -> None:
        while True:
            progress(1, 2)
            sleep(0.005)

    monkeypatch.setattr(Register, "verify", endless)
    proof.verify()
    assert not proof.verify_button.isEnabled()
    qtbot.waitUntil(window.work.isVisible)
    window.work.cancel()
    wait_for_work(window, qtbot)
    assert proof.verify_button.isEnabled()
    assert "Not verified yet" in proof.report.text()
    assert "Stopped" in window.strip.text()


def test_another_register_is_not_shown_under_the_answer_of_this_one(
    window: Window, proof: ProofPage, tmp_path: Path, qtbot: QtBot
) -> None:
    verified(window, proof, qtbot)
    proof.form.head.setText(HEAD)
    open_in(window, Register.create(tmp_path / "b.riskreg", name="Eastmarch", actor="Ann").path, qtbot)
    window.go("history")
    assert "Not verified yet" in proof.report.text()
    assert "Eastmarch" in proof.report.text()
    assert proof.form.printed() == Printed()


def test_the_audit_guide_can_be_read_in_the_window(window: Window) -> None:
    window.menus.actions["flows.show_guide"].trigger()
    text = window.stack.report.text()
    assert "guide for auditors" in text
    assert "What is not proven" in text
    assert "**" not in text


def test_the_guide_keeps_every_word_of_its_paragraphs_and_tables() -> None:
    source = (RESOURCES / "audit-guide.md").read_text("utf-8")
    title, first, groups = pages(source)
    said = (
        " ".join((title, first, *(word for name, lines in groups for word in (name, *lines))))
        .replace("*", "")
        .split()
    )
    words = [word for word in source.replace("*", "").replace("`", "").split() if word.isalpha()]
    assert [word for word in said if word.isalpha()] == words
