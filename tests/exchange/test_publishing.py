"""A quarter in every form, and each of its parts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from riskreg.cli import House, riskreg
from riskreg.exchange.leaking.guard import Guard
from riskreg.exchange.leaking.reading import suspects_in
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.publishing import Form, Part, publish, sources_of
from riskreg.model.comparing import compare
from riskreg.model.entry import Link, Relation
from riskreg.model.errors import InvalidEntry, UnusableFile
from riskreg.model.papers import Filed, Question
from riskreg.model.register import Register
from tests.conftest import Clock
from tests.exchange.register_states import entry, full_state, state_of
from tests.exchange.years_of_work import register_in_use

SAMPLE = Path(__file__).parents[2] / "resources" / "sample.json"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("q.xlsx", Form.XLSX),
        ("Q.PDF", Form.PDF),
        ("q.htm", Form.HTML),
        ("q.v2.json", Form.JSON),
        ("q.csv", Form.CSV),
    ],
)
def test_the_files_name_says_the_form(name: str, form: Form) -> None:
    assert Form.of(Path(name)) is form


def test_a_name_that_says_no_form_is_refused_in_words() -> None:
    with pytest.raises(UnusableFile, match=r"end its name in one of \.xlsx, \.docx, \.pdf"):
        Form.of(Path("q1.odt"))


@pytest.mark.parametrize("form", Form)
def test_part_two_holds_the_exempt_entries_alone(form: Form, tmp_path: Path) -> None:
    report = publish(full_state(), Sources(), tmp_path / f"q{form}", part=Part.EXEMPT)
    assert report.entries == 1


def test_part_two_says_what_it_is(tmp_path: Path) -> None:
    publish(full_state(), Sources(), tmp_path / "q.html", part=Part.EXEMPT)
    page = (tmp_path / "q.html").read_text("utf-8")
    assert "2018/19 Q1, Part II (exempt)</h1>" in page
    assert "Secret works" in page
    assert "Staffing the depots" not in page


def test_without_exempt_entries_there_is_no_part_two(tmp_path: Path) -> None:
    with pytest.raises(InvalidEntry, match="has no Part II"):
        publish(state_of(entry("CR1")), Sources(), tmp_path / "q.pdf", part=Part.EXEMPT)


def test_a_public_paper_names_no_exempt_entry_that_another_is_tied_to(tmp_path: Path) -> None:
    hidden = entry("CR7", "Zanzibar", exempt=True)
    tied = entry("CR1", links=(Link(Relation.SUPERSEDES, hidden.id, "CR7"),))
    to = tmp_path / "q.html"
    publish(state_of(tied, hidden), Sources(), to, part=Part.PUBLIC)
    assert "CR7" not in to.read_text("utf-8")


def test_not_even_the_number_of_unchanged_entries_counts_the_exempt_ones(tmp_path: Path) -> None:
    before = state_of(entry("CR1"), entry("CR2"), entry("CR3", exempt=True), entry("CR4", exempt=True))
    first, *others = before.entries
    after = replace(before, entries=(replace(first, entry=replace(first.entry, owner="Another")), *others))
    sources = Sources(compare(before, after))
    said = {}
    for part in (Part.ALL, Part.PUBLIC):
        publish(after, sources, tmp_path / f"{part}.html", part=part)
        said[part] = (tmp_path / f"{part}.html").read_text("utf-8")
    assert "3 other entries have not changed" in said[Part.ALL]
    assert "1 other entry has not changed" in said[Part.PUBLIC]


@pytest.mark.parametrize("form", Form)
def test_an_entry_that_is_exempt_no_longer_is_published_without_what_it_said_before(
    form: Form, tmp_path: Path
) -> None:
    lifted = entry("CR7", "The Quokka depot", owner="Director")
    before = state_of(entry("CR1"), replace(lifted, title="Buy the Zanzibar depot", exempt=True))
    after = state_of(before.entries[0].entry, lifted)
    to = tmp_path / f"q{form}"
    report = publish(after, Sources(compare(before, after)), to, form, Part.PUBLIC)
    assert report.entries == 2
    assert suspects_in(to, form, frozenset({"quokka", "zanzibar"})) == {"quokka"}
    assert "zanzibar" in Guard.of(after, Sources(compare(before, after))).secret


@pytest.mark.parametrize("form", [Form.XLSX, Form.DOCX, Form.PDF, Form.HTML, Form.JSON])
def test_why_a_quarter_was_issued_again_says_nothing_of_an_exempt_entry(
    form: Form, register: Register, tmp_path: Path
) -> None:
    found = register.find("CR2")
    hidden = replace(found.entry, title="The Zanzibar depot", exempt=True)
    register.save(hidden, found.revision, actor="Clerk", reason="Sold")
    quarter = register.settings.open_quarter
    register.sign_off(quarter, actor="Director")
    known = register.find("CR1").entry
    mended = [replace(known, owner="Head of Numbats"), replace(hidden, owner="Nobody")]
    register.reissue(quarter, mended, actor="Clerk", reason="The Zanzibar depot has no owner")
    state, to = register.state(quarter), tmp_path / f"q{form}"
    publish(state, sources_of(register, state), to, form, Part.PUBLIC)
    wanted = frozenset({"zanzibar", "numbats"})
    assert suspects_in(to, form, wanted) == {"numbats"}


@pytest.mark.parametrize("form", [Form.XLSX, Form.DOCX, Form.PDF, Form.HTML])
def test_a_question_about_an_entry_that_left_the_register_is_not_published(form: Form, tmp_path: Path) -> None:
    """Nobody knows any more whether the entry was exempt."""
    left, asked = entry("CR7", "Sold", exempt=True), entry("CR1")
    questions = (
        Question("q1", "m1", left.id, "Who bought the Zanzibar depot?"),
        Question("q2", "m1", asked.id, "Why not Quokka?"),
    )
    filed = tuple(Filed(each, 1, 1, datetime(2018, 7, 2, tzinfo=UTC), "Clerk", "") for each in questions)
    to = tmp_path / f"q{form}"
    publish(state_of(asked), Sources(questions=filed), to, form, Part.PUBLIC)
    assert suspects_in(to, form, frozenset({"quokka", "zanzibar"})) == {"quokka"}


def test_letters_that_no_font_has_are_a_problem_that_the_report_names(tmp_path: Path) -> None:
    report = publish(state_of(entry("CR1", "Ferry 🚢")), Sources(), tmp_path / "q.pdf")
    assert len(report.problems) == 1
    assert "🚢" in report.problems[0]


# The command line


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return register_in_use(tmp_path / "sample.riskreg", SAMPLE, clock)


@pytest.fixture
def run(tmp_path: Path) -> Iterator[tuple[CliRunner, House]]:
    return CliRunner(), House(lambda *_: 0, lambda _: (), SAMPLE, tmp_path / "log")


def _export(run: tuple[CliRunner, House], register: Register, to: Path, *more: str) -> tuple[int, str]:
    runner, house = run
    done = runner.invoke(
        riskreg, ["export", str(register.path), "--quarter", "2018/19 Q1", "--to", str(to), *more], obj=house
    )
    return done.exit_code, done.output


@pytest.mark.parametrize("form", Form)
def test_the_command_line_writes_each_form(
    form: Form, register: Register, tmp_path: Path, run: tuple[CliRunner, House]
) -> None:
    for part in ("--public", "--part-two"):
        status, said = _export(run, register, tmp_path / f"q{form}", part, "--json")
        assert status == 0, said
        assert f'"part": "{"public" if part == "--public" else "exempt"}"' in said


def test_the_command_line_writes_an_earlier_issue(
    register: Register, tmp_path: Path, run: tuple[CliRunner, House]
) -> None:
    _export(run, register, tmp_path / "first.html")
    signed = register.sign_offs()[-1]
    chosen = register.state(signed.quarter).entries[0].entry
    register.reissue(
        signed.quarter, [replace(chosen, owner="Head of Numbats")], actor="Clerk", reason="Wrong owner"
    )
    _export(run, register, tmp_path / "second.html")
    _export(run, register, tmp_path / "again.html", "--issue", "1")
    assert "Head of Numbats" in (tmp_path / "second.html").read_text("utf-8")
    assert (tmp_path / "again.html").read_bytes() == (tmp_path / "first.html").read_bytes()
