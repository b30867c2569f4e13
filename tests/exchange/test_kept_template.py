"""The organisation's Word template is kept with the register, and with each quarter signed off under it."""

import shutil
from pathlib import Path

import docx
import docx.document
import openpyxl
import pytest
from click.testing import CliRunner

from riskreg.cli import House, riskreg
from riskreg.exchange.auditing import audit
from riskreg.exchange.paper.word import usable_template
from riskreg.exchange.publishing import publish, sources_of
from riskreg.exchange.reporting import report
from riskreg.model.errors import InvalidEntry, UnusableFile
from riskreg.model.papers import Template
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from tests.conftest import Clock
from tests.exchange.house_template import house_template, rewrite
from tests.exchange.register_states import entry

Q1 = Quarter(2018, 1)


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    made = Register.create(tmp_path / "r.riskreg", name="Marlshire", actor="Clerk", quarter=Q1, clock=clock)
    made.save_all([(entry("CR1"), 0), (entry("CR2"), 0)], actor="Clerk", reason="")
    return made


def keep(register: Register, path: Path) -> Template:
    """What the window does with a file that is chosen."""
    filed = register.filed(Template)
    template = usable_template(path)
    register.file([(template, filed[0].revision if filed else 0)], actor="Clerk")
    return template


def letterhead(tmp_path: Path, words: str) -> Path:
    def say(made: docx.document.Document) -> None:
        made.sections[0].header.paragraphs[0].text = words

    return house_template(tmp_path / f"{words}.dotx", say)


def header(path: Path) -> str:
    return docx.Document(str(path)).sections[0].header.paragraphs[0].text


def test_report_and_register_in_word_are_made_from_it_on_any_desk(register: Register, tmp_path: Path) -> None:
    report(register, Q1, tmp_path / "plain.docx")
    assert header(tmp_path / "plain.docx") != "Old house"
    keep(register, letterhead(tmp_path, "Old house"))
    (tmp_path / "Old house.dotx").unlink()
    shutil.copy(tmp_path / "r.riskreg", tmp_path / "copy.riskreg")
    opened = Register.open(tmp_path / "copy.riskreg")
    report(opened, Q1, tmp_path / "report.docx")
    state = opened.state()
    publish(state, sources_of(opened, state), tmp_path / "register.docx")
    assert header(tmp_path / "report.docx") == header(tmp_path / "register.docx") == "Old house"
    assert opened.verify().ok


def test_a_signed_off_quarter_keeps_the_one_it_had(register: Register, tmp_path: Path) -> None:
    keep(register, letterhead(tmp_path, "Old house"))
    register.sign_off(Q1, actor="Director")
    report(register, Q1, tmp_path / "before.docx")
    keep(register, letterhead(tmp_path, "New house"))
    report(register, Q1, tmp_path / "after.docx")
    report(register, Q1.next, tmp_path / "next.docx")
    assert (tmp_path / "before.docx").read_bytes() == (tmp_path / "after.docx").read_bytes()
    assert (header(tmp_path / "after.docx"), header(tmp_path / "next.docx")) == ("Old house", "New house")
    register.file([(Template(), 2)], actor="Clerk")
    report(register, Q1.next, tmp_path / "next.docx")
    assert header(tmp_path / "next.docx") not in ("Old house", "New house")


def test_the_command_line_takes_it_and_another_this_once(register: Register, tmp_path: Path) -> None:
    keep(register, letterhead(tmp_path, "Old house"))
    asked = ["report", str(register.path), "--quarter", Q1.label, "--to"]
    other = letterhead(tmp_path, "Other house")
    house = House(lambda *_: 0, lambda _: (), tmp_path, tmp_path / "log")
    for name, more in (("own.docx", []), ("once.docx", ["--template", str(other)])):
        done = CliRunner().invoke(riskreg, [*asked, str(tmp_path / name), *more], obj=house)
        assert done.exit_code == 0, done.output
    assert (header(tmp_path / "own.docx"), header(tmp_path / "once.docx")) == ("Old house", "Other house")


def test_the_history_names_it_and_never_prints_what_is_in_it(register: Register, tmp_path: Path) -> None:
    template = keep(register, letterhead(tmp_path, "Old house"))
    register.file([(Template(), 1)], actor="Clerk", reason="The letterhead is out of date")
    names = [event.name for event in register.audit_trail(limit=2)]
    assert names == ["template: none from now on", "template: Old house.dotx"]
    audit(register, tmp_path / "audit.xlsx")
    book = openpyxl.load_workbook(tmp_path / "audit.xlsx")
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert "template: Old house.dotx" in cells
    assert not any(template.content[:40] in cell for cell in cells)
    assert template.content[:40] not in repr(register.filed(Template))


def test_what_is_no_template_or_too_large_is_never_filed(register: Register, tmp_path: Path) -> None:
    bad = letterhead(tmp_path, "Macros")
    rewrite(bad, {"word/document.xml": (b"w:body", b"w:nobody")})
    with pytest.raises(UnusableFile, match="cannot be used as a template"):
        usable_template(bad)
    for template, why in (
        (Template("large.dotx", Template.of("", b"PK" + bytes(Template.LARGEST)).content), "larger than 4 MB"),
        (Template("odd.dotx", "not base64!"), "is no file"),
        (Template("", "UEs="), "or neither"),
        (Template("a\nb.dotx", "UEs="), "one line"),
    ):
        with pytest.raises(InvalidEntry, match=why):
            register.file([(template, 0)], actor="Clerk")
    assert register.filed(Template) == ()
