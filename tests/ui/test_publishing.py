"""The quarter is written from the window in every form, for the officer, for publication, and for a meeting."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from riskreg.exchange.publishing import Form, Part, publish, sources_of
from riskreg.exchange.reporting import report
from riskreg.model.papers import Meeting, Shown
from riskreg.model.register import Register
from riskreg.ui.paper_dialogs import ExportDialog
from riskreg.ui.window import Window
from tests.ui.dialogs_at_hand import answer, asked
from tests.ui.made_registers import open_in, wait_for_work


@pytest.fixture
def secret(bare_window: Window, register_file: Path, qtbot: QtBot) -> Window:
    """The window on a register with an exempt entry."""
    register = Register.open(register_file)
    found = register.find("CR1")
    hidden = replace(found.entry, title="The Zanzibar contract", exempt=True)
    register.save(hidden, found.revision, actor="Officer")
    open_in(bare_window, register_file, qtbot)
    return bare_window


def write(
    window: Window, command: str, to: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: str = ""
) -> str:
    """Have a command write the open quarter; what the window says of it."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(to), kind)))
    dialog = asked(window, command, qtbot)
    contents = window.session.contents
    assert contents is not None
    pick(dialog, "Quarter", contents.quarter.label, qtbot)
    answer(window, dialog, qtbot)
    return window.strip.text()


@pytest.mark.parametrize("form", list(Form))
def test_the_files_name_says_which_form(
    secret: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, form: Form
) -> None:
    to = tmp_path / f"quarter{form}"
    write(secret, "flows.papers.export_quarter", to, qtbot, monkeypatch)
    register = secret.session.register
    assert register is not None
    straight = tmp_path / f"straight{form}"
    state = register.state()
    publish(state, sources_of(register, state), straight)
    assert to.read_bytes() == straight.read_bytes()


def test_the_kind_that_was_chosen_gives_the_suggested_name_its_suffix(
    secret: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(secret, "flows.papers.export_quarter", tmp_path / "r.xlsx", qtbot, monkeypatch, "PDF (*.pdf)")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    assert not (tmp_path / "r.xlsx").exists()


def test_part_one_leaves_the_exempt_entry_out_and_part_two_holds_it_alone(
    secret: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = write(secret, "flows.papers.export_public", tmp_path / "one.html", qtbot, monkeypatch)
    assert "one.html" in said
    write(secret, "flows.papers.export_part_two", tmp_path / "two.html", qtbot, monkeypatch)
    one, two = ((tmp_path / name).read_text("utf-8") for name in ("one.html", "two.html"))
    assert ("Zanzibar" in one, "Zanzibar" in two) == (False, True)
    assert ("CR2" in one, "CR2" in two) == (True, False)


def test_without_an_exempt_entry_part_two_is_refused_in_a_sentence(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = write(window, "flows.papers.export_part_two", tmp_path / "two.pdf", qtbot, monkeypatch)
    assert "no exempt entry" in said
    assert list(tmp_path.glob("two*")) == []
    assert Part.EXEMPT == "exempt"


def test_the_covering_report_is_written_and_says_what_is_left_to_the_officer(
    secret: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, tmp_path / "report.docx")
    dialog = asked(secret, "flows.papers.write_report", qtbot)
    answer(secret, dialog, qtbot)
    assert (tmp_path / "report.docx").read_bytes().startswith(b"PK")
    assert "yours to write" in secret.stack.report.text()


# What is compared with


@pytest.fixture
def met(bare_window: Window, register_file: Path, qtbot: QtBot) -> Window:
    """Two quarters signed off; the Audit Committee saw the first alone, and meets on the second next year."""
    register = Register.open(register_file)
    first = register.settings.open_quarter
    signed = register.sign_off(first, actor="Director", as_at=first.start)
    had = Shown(first.label, 1, signed.rows, signed.head)
    seen = Meeting("m1", first.label, "Audit Committee", first.end, shown=had)
    register.file([(seen, 0)], actor="Clerk")
    found = register.find("CR1")
    register.save(replace(found.entry, title="Renamed early"), found.revision, actor="Officer")
    register.sign_off(first.next, actor="Director", as_at=first.start)
    found = register.find("CR2")
    register.save(replace(found.entry, title="Renamed late"), found.revision, actor="Officer")
    later = date.today() + timedelta(days=40)  # noqa: DTZ011 - the person's own day is meant
    coming = (
        Meeting("m2", first.next.next.label, "Management Team", later, public=False),
        Meeting("m3", first.next.next.label, "Audit Committee", later + timedelta(days=9)),
    )
    register.file([(each, 0) for each in coming], actor="Clerk")
    open_in(bare_window, register_file, qtbot)
    return bare_window


def at(monkeypatch: pytest.MonkeyPatch, to: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(to), "")))


def pick(dialog: QWidget, name: str, words: str, qtbot: QtBot) -> None:
    """Choose what begins with these words, with the keys."""
    field = next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == name)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Home)
    while not field.currentText().startswith(words) and field.currentIndex() + 1 < field.count():
        qtbot.keyClick(field, Qt.Key.Key_Down)  # typed words are forgotten on a busy machine
    assert field.currentText().startswith(words), field.currentText()


def choice(dialog: QWidget, name: str) -> str:
    return next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == name).currentText()


def test_a_paper_begins_where_the_officer_says(
    met: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, tmp_path / "q.html")
    dialog = asked(met, "flows.papers.export_quarter", qtbot)
    assert choice(dialog, "Compared with").startswith("The last quarter")
    answer(met, dialog, qtbot)
    usual = (tmp_path / "q.html").read_text("utf-8")
    dialog = asked(met, "flows.papers.export_quarter", qtbot)
    pick(dialog, "Compared with", "Audit", qtbot)
    answer(met, dialog, qtbot)
    wanted = (tmp_path / "q.html").read_text("utf-8")
    assert ("the Audit Committee last saw" in usual, "the Audit Committee last saw" in wanted) == (False, True)


def test_a_report_for_a_committee_that_missed_a_quarter_begins_where_it_last_looked(
    met: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, tmp_path / "report.docx")
    dialog = asked(met, "flows.papers.write_report", qtbot)
    assert choice(dialog, "For the meeting").startswith("Management Team")  # the next one
    assert choice(dialog, "Compared with").startswith("The last quarter")
    exempt = dialog.findChild(QCheckBox)
    assert isinstance(exempt, QCheckBox)
    assert (exempt.isEnabled(), exempt.isChecked()) == (True, False)
    pick(dialog, "For the meeting", "Audit", qtbot)
    assert choice(dialog, "Compared with").startswith("Audit Committee last saw it")
    assert "the report begins there" in dialog.said.text()
    assert (exempt.isEnabled(), exempt.isChecked()) == (False, True)
    answer(met, dialog, qtbot)
    said = "\n".join(each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs)
    assert "Report to the Audit Committee" in said
    assert "Since the Audit Committee last saw it on" in said


def test_that_exempt_entries_are_left_out_holds_whichever_quarter_and_meeting_are_chosen_then(
    met: Window, qtbot: QtBot
) -> None:
    dialog = asked(met, "flows.papers.write_report", qtbot)
    exempt = dialog.findChild(QCheckBox)
    assert isinstance(exempt, QCheckBox)
    pick(dialog, "For the meeting", "Audit", qtbot)  # it meets in public
    assert met.session.register is not None
    pick(dialog, "Quarter", met.session.register.sign_offs()[-1].quarter.label, qtbot)
    assert (exempt.isEnabled(), exempt.isChecked()) == (True, False)
    exempt.click()
    dialog.findChildren(QComboBox)[0].setCurrentIndex(0)
    pick(dialog, "For the meeting", "Management", qtbot)
    assert (exempt.isEnabled(), exempt.isChecked()) == (True, True)
    dialog.reject()


def test_a_report_on_a_signed_off_quarter_is_written_too(
    met: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, tmp_path / "report.docx")
    register = met.session.register
    assert register is not None
    last = register.sign_offs()[-1].quarter
    dialog = asked(met, "flows.papers.write_report", qtbot)
    pick(dialog, "Quarter", last.label, qtbot)
    assert choice(dialog, "For the meeting") == "None in particular"
    answer(met, dialog, qtbot)
    report(register, last, tmp_path / "straight.docx")
    assert (tmp_path / "report.docx").read_bytes() == (tmp_path / "straight.docx").read_bytes()


# Signed-off quarters, and every paper at once


def test_what_is_published_is_at_first_the_last_quarter_that_was_signed_off(
    met: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, tmp_path / "one.html")
    register = met.session.register
    assert register is not None
    last = register.sign_offs()[-1].quarter
    dialog = asked(met, "flows.papers.export_public", qtbot)
    assert (choice(dialog, "Quarter"), choice(dialog, "What")) == (
        f"{last}, signed off",
        "Part I, for publication",
    )
    answer(met, dialog, qtbot)
    state = register.state(last)
    publish(state, sources_of(register, state), tmp_path / "straight.html", part=Part.PUBLIC)
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "straight.html").read_bytes()


def test_an_issue_is_exported_in_the_part_that_is_wanted(
    met: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, tmp_path / "one.html")
    register = met.session.register
    assert register is not None
    first = register.sign_offs()[0].quarter
    met.flows.papers.export_quarter(first, 1)
    wait_for_work(met, qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    assert [dialog._quarter.itemText(at) for at in range(dialog._quarter.count())] == [f"{first}, signed off"]
    pick(dialog, "What", "Part I,", qtbot)
    answer(met, dialog, qtbot)
    assert first.label in (tmp_path / "one.html").read_text("utf-8")


def test_every_paper_comes_into_a_new_folder(
    met: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_, **__: str(tmp_path)))
    answer(met, asked(met, "flows.papers.export_all", qtbot), qtbot)
    register = met.session.register
    assert register is not None
    last = register.sign_offs()[-1].quarter
    (folder,) = (path for path in tmp_path.iterdir() if path.is_dir() and "2018-19-Q2" in path.name)
    made = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert made == {*(f"part-1/register{form}" for form in Form), "officers/register-for-officers.xlsx"}
    straight = tmp_path / "straight.pdf"
    publish(register.state(last), sources_of(register, register.state(last)), straight, part=Part.PUBLIC)
    assert (folder / "part-1" / "register.pdf").read_bytes() == straight.read_bytes()
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    answer(met, asked(met, "flows.papers.export_all", qtbot), qtbot)
    assert "is there already" in met.strip.text()
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
