"""The quarter is written from the window in every form, for the officer, for publication, and for a meeting."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from riskreg.exchange.publishing import Form, Part, publish, sources_of
from riskreg.model.register import Register
from riskreg.ui.window import Window
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
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(to), kind)))
    window.menus.actions[command].trigger()
    wait_for_work(window, qtbot)
    return window.strip.text()


@pytest.mark.parametrize("form", list(Form))
def test_the_files_name_says_which_form(
    secret: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, form: Form
) -> None:
    to = tmp_path / f"quarter{form}"
    write(secret, "flows.export_quarter", to, qtbot, monkeypatch)
    register = secret.session.register
    assert register is not None
    straight = tmp_path / f"straight{form}"
    state = register.state()
    publish(state, sources_of(register, state), straight)
    assert to.read_bytes() == straight.read_bytes()


def test_the_kind_that_was_chosen_gives_the_suggested_name_its_suffix(
    secret: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(secret, "flows.export_quarter", tmp_path / "r.xlsx", qtbot, monkeypatch, "PDF (*.pdf)")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    assert not (tmp_path / "r.xlsx").exists()


def test_part_one_leaves_the_exempt_entry_out_and_part_two_holds_it_alone(
    secret: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = write(secret, "flows.export_public", tmp_path / "one.html", qtbot, monkeypatch)
    assert "one.html" in said
    write(secret, "flows.export_part_two", tmp_path / "two.html", qtbot, monkeypatch)
    one, two = ((tmp_path / name).read_text("utf-8") for name in ("one.html", "two.html"))
    assert ("Zanzibar" in one, "Zanzibar" in two) == (False, True)
    assert ("CR2" in one, "CR2" in two) == (True, False)


def test_without_an_exempt_entry_part_two_is_refused_in_a_sentence(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = write(window, "flows.export_part_two", tmp_path / "two.pdf", qtbot, monkeypatch)
    assert "no exempt entry" in said
    assert list(tmp_path.glob("two*")) == []
    assert Part.EXEMPT == "exempt"


def test_the_covering_report_is_written_and_says_what_is_left_to_the_officer(
    secret: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(secret, "flows.write_report", tmp_path / "report.docx", qtbot, monkeypatch)
    assert (tmp_path / "report.docx").read_bytes().startswith(b"PK")
    assert "yours to write" in secret.stack.report.text()
