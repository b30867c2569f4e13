"""What a paper compares with: the last quarter, what a committee last saw, the start of the year; frozen, too."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from riskreg.cli_papers import export as export_command
from riskreg.cli_papers import report as report_command
from riskreg.exchange.baseline import Asked, start_of
from riskreg.exchange.leaking.guard import Guard
from riskreg.exchange.publishing import Form, Part, publish, sources_of
from riskreg.exchange.reporting import report
from riskreg.model.baselines import Start
from riskreg.model.entry import Closure
from riskreg.model.errors import InvalidEntry, NotFound
from riskreg.model.evidence import Fate
from riskreg.model.papers import Meeting, Narrative, Shown
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE as S
from tests.conftest import Clock
from tests.exchange.register_states import entry

Q4, Q1, Q2 = Quarter(2017, 4), Quarter(2018, 1), Quarter(2018, 2)
AUDIT = "Audit Committee"


def change(register: Register, reference: str, reason: str = "", **fields: object) -> None:
    now = register.find(reference)
    register.save(replace(now.entry, **fields), now.revision, actor="Officer", reason=reason)  # type: ignore[arg-type]


def shown(register: Register, quarter: Quarter, body: str, held: date) -> Meeting:
    signed = register.issues(quarter)[-1]
    made = Meeting(
        f"{body} {held}",
        quarter.label,
        body,
        held,
        shown=Shown(quarter.label, signed.issue, signed.rows, signed.head),
    )
    register.file([(made, 0)], actor="Clerk")
    return made


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    """Three quarters. The Audit Committee saw the first, Cabinet the second; CR3 closed and went between."""
    made = Register.create(tmp_path / "c.riskreg", name="Council", actor="Officer", quarter=Q4, clock=clock)
    for reference in ("CR1", "CR2", "CR3", "CR4"):
        made.save(entry(reference, residual=S.rate(4, 3), owner="Head"), 0, actor="Officer")
    made.sign_off(Q4, actor="Director")
    shown(made, Q4, AUDIT, date(2018, 4, 3))
    change(made, "CR1", "The flood", residual=S.rate(4, 4))
    change(made, "CR3", closure=Closure(date(2018, 5, 1), "It is over", "CMT"))
    made.save(entry("CR5", residual=S.rate(4, 4)), 0, actor="Officer")
    made.sign_off(Q1, actor="Director")
    shown(made, Q1, "Cabinet", date(2018, 7, 9))
    change(made, "CR2", owner="CMT")
    made.save(entry("CR6", residual=S.rate(4, 4)), 0, actor="Officer")
    made.sign_off(Q2, actor="Director")
    return made


def texts(path: Path) -> str:
    made = docx.Document(str(path))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in made.paragraphs), *cells])


def written(register: Register, tmp_path: Path, since: Asked, **more: object) -> str:
    report(register, Q2, tmp_path / "r.docx", since=since, **more)  # type: ignore[arg-type]
    return texts(tmp_path / "r.docx")


def test_the_report_says_in_words_what_it_compares_with(register: Register, tmp_path: Path) -> None:
    said = written(register, tmp_path, Start.LAST_QUARTER)
    assert "Since 2018/19 Q1, 1 entry is new. Of the other entries, 1 has changed in other ways and 3 have" in said
    said = written(register, tmp_path, "audit committee")
    assert (
        "Since the Audit Committee last saw it on 3 April 2018 (2017/18 Q4), 2 entries are new, 1 entry has"
        in said
    )
    assert "what the Audit Committee last saw, on 3 April 2018: 2017/18 Q4 (January to March 2018)" in said
    assert "The residual score has risen from 12 to 16. Reason given: The flood." in said
    assert "New since the Audit Committee last saw the register." in said
    said = written(register, tmp_path, Start.YEAR_START)
    assert "Since the start of the year (2017/18 Q4), 2 entries are new" in said
    assert "New since the start of the year." in said


def test_what_was_closed_and_left_the_register_between_is_told_with_its_reason(
    register: Register, tmp_path: Path
) -> None:
    said = written(register, tmp_path, Start.YEAR_START)
    assert "Closed on 1 May 2018. Reason given: It is over. Agreed by CMT." in said
    assert "Reported as closed in 2017/18 Q4" not in said
    assert "CR3" not in "".join(each.entry.reference for each in register.state(Q2).entries)
    changes = sources_of(register, register.state(Q2), Start.YEAR_START).changes
    assert changes is not None
    assert [each.recorded.entry.reference for each in changes.of(Fate.CLOSED)] == ["CR3"]
    assert not list(changes.of(Fate.GONE))


@pytest.mark.parametrize(
    ("since", "words", "before"),
    [
        (Start.LAST_QUARTER, "What has changed since 2018/19 Q1", None),
        (AUDIT, "What has changed since the Audit Committee last saw it on 3 April 2018 (2017/18 Q4)", 12),
        (Start.YEAR_START, "What has changed since the start of the year (2017/18 Q4)", 12),
    ],
)
def test_the_workbook_says_it_and_compares_with_it(
    register: Register, tmp_path: Path, since: Asked, words: str, before: int | None
) -> None:
    state = register.state(Q2)
    publish(state, sources_of(register, state, since), tmp_path / "q.xlsx")
    book = load_workbook(tmp_path / "q.xlsx")
    assert words in [row[0] for row in book["Summary"].iter_rows(values_only=True)]
    scores = {row[1]: row[3] for row in book["Changes"].iter_rows(values_only=True)}
    assert scores.get("CR1") == before
    unchanged = [row for row in book["Summary"].iter_rows(values_only=True) if row[0] == "No change"]
    assert unchanged[0][2] == (3 if before is None else 1)


def test_the_officers_own_sentence_stands_only_where_its_comparison_does(
    register: Register, tmp_path: Path, clock: Clock
) -> None:
    one = register.find("CR1").entry.id
    drafted = "The residual score remains at 16. Nothing else has changed."
    register.file([(Narrative(Q2.label, one, "As steady as before.", drafted), 0)], actor="Officer")
    register.reissue(Q2, [], actor="Clerk", reason="The sentence on CR1")
    assert "As steady as before." in written(register, tmp_path, Start.LAST_QUARTER)
    assert "As steady as before." in written(register, tmp_path, "Cabinet")
    done = report(register, Q2, tmp_path / "r.docx", since=AUDIT)
    assert "As steady as before." not in texts(tmp_path / "r.docx")
    assert any(
        "Your own sentence on CR1 is about what changed since the last quarter" in each for each in done.notes
    )


def test_who_never_saw_it_and_a_year_that_is_not_on_file_are_refused_in_words(
    register: Register, tmp_path: Path
) -> None:
    with pytest.raises(NotFound, match="that the Parish Council had seen the register before 2018/19 Q2"):
        written(register, tmp_path, "The Parish Council")
    state = register.state(Q4)
    with pytest.raises(NotFound, match="does not go back to the start of the year"):
        sources_of(register, state, Start.YEAR_START)
    assert sources_of(register, state).changes is None


def test_the_meeting_that_a_report_is_for_has_not_seen_it_yet(register: Register, tmp_path: Path) -> None:
    register.save(entry("CR8", residual=S.rate(4, 4)), 0, actor="Officer")
    state = register.state()
    sent = Meeting(
        "now", state.quarter.label, AUDIT, date(2019, 1, 9), public=False,
        shown=Shown(state.quarter.label, 0, state.rows, state.head),
    )  # fmt: skip
    register.file([(sent, 0)], actor="Clerk")
    change(register, "CR8", title="Another")
    report(register, state.quarter, tmp_path / "r.docx", meeting=sent, since=AUDIT)
    assert "Since the Audit Committee last saw it on 3 April 2018" in texts(tmp_path / "r.docx")
    publish(register.state(), sources_of(register, register.state(), AUDIT), tmp_path / "q.html")
    assert "9 January 2019: 2018/19 Q3" in (tmp_path / "q.html").read_text("utf-8")


def digests(register: Register, folder: Path, meeting: Meeting) -> dict[str, str]:
    made = {}
    state = register.state(Q2, issue=1)
    for since in (*Start, AUDIT, "Cabinet"):
        sources = sources_of(register, state, since)
        for form in Form:
            for part in (Part.ALL, Part.PUBLIC):
                publish(state, sources, folder / f"q{form}", part=part)
                made[f"{since} {part}{form}"] = sha256((folder / f"q{form}").read_bytes()).hexdigest()
        report(register, Q2, folder / "r.docx", meeting=meeting, since=since, issue=1)
        made[f"{since} report"] = sha256((folder / "r.docx").read_bytes()).hexdigest()
    return made


def test_nothing_that_is_recorded_later_changes_a_signed_off_quarters_papers(
    register: Register, tmp_path: Path
) -> None:
    """Not a sentence, a meeting, what a meeting had, or a reissue of what it is compared with."""
    cabinet = Meeting("later", Q2.label, "Cabinet", date(2018, 11, 5))
    before = digests(register, tmp_path, cabinet)
    register.file([(cabinet, 0)], actor="Clerk")
    shown(register, Q1, AUDIT, date(2018, 10, 9))
    shown(register, Q2, AUDIT, date(2018, 10, 10))
    told = [Narrative(Q2.label, each.entry.id, "Later words.", "") for each in register.state(Q2).entries]
    register.file([(each, 0) for each in told], actor="Officer")
    for quarter in (Q4, Q1, Q2):
        mended = replace(register.state(quarter).entries[0].entry, owner="Head of Mending")
        register.reissue(quarter, [mended], actor="Clerk", reason="Wrong owner")
    change(register, "CR1", "Dry again", residual=S.rate(2, 2))
    register.sign_off(Q2.next, actor="Director")
    assert digests(register, tmp_path, cabinet) == before


def test_a_sentence_edited_after_the_sign_off_takes_effect_with_a_reissue_that_says_what_it_corrects(
    register: Register, tmp_path: Path
) -> None:
    with pytest.raises(InvalidEntry, match="correct something"):
        register.reissue(Q2, [], actor="Clerk", reason="Nothing")
    report(register, Q2, tmp_path / "first.docx")
    one = register.find("CR1").entry.id
    register.file([(Narrative(Q2.label, one, "The pumps are mended.", "As before."), 0)], actor="Officer")
    report(register, Q2, tmp_path / "waiting.docx")
    assert (tmp_path / "waiting.docx").read_bytes() == (tmp_path / "first.docx").read_bytes()
    assert [(was.text, now.text) for was, now in register.rewritten(Q2)] == [("", "The pumps are mended.")]
    signed = register.reissue(Q2, [], actor="Clerk", reason="The sentence on CR1")
    assert signed.issue == 2
    assert register.rewritten(Q2) == ()
    report(register, Q2, tmp_path / "second.docx")
    said = texts(tmp_path / "second.docx")
    assert "The pumps are mended." in said
    assert "It corrects an earlier issue: The sentence on CR1" in said
    report(register, Q2, tmp_path / "again.docx", issue=1)
    assert (tmp_path / "again.docx").read_bytes() == (tmp_path / "first.docx").read_bytes()
    assert [each.problems for each in register.verify().checks if each.problems] == []
    with pytest.raises(InvalidEntry, match="correct something"):
        register.reissue(Q2, [], actor="Clerk", reason="Again")


@pytest.mark.parametrize("since", [Start.YEAR_START, AUDIT])
def test_no_word_of_an_entry_that_was_exempt_when_it_closed_gets_out(
    register: Register, tmp_path: Path, since: Asked
) -> None:
    change(register, "CR4", title="The Zanzibar purchase", exempt=True)
    now = register.find("CR4")
    shut = replace(now.entry, closure=Closure(date(2018, 11, 1), "Quokkas were bought", "CMT"))
    register.save(shut, now.revision, actor="Officer")
    register.sign_off(Q2.next, actor="Director")
    shown(register, Q2, AUDIT, date(2018, 10, 9))
    register.sign_off(Q2.next.next, actor="Director")
    state = register.state(Q2.next.next)
    for form in Form:
        publish(state, sources_of(register, state, since), tmp_path / f"all{form}")
        publish(state, sources_of(register, state, since), tmp_path / f"public{form}", part=Part.PUBLIC)
    assert "Quokkas" in (tmp_path / "all.html").read_text("utf-8")
    page = (tmp_path / "public.html").read_text("utf-8")
    assert not {"Quokkas", "Zanzibar", "CR4"} & set(
        page.replace(".", " ").replace("<", " ").replace(">", " ").split()
    )
    assert {"quokkas", "zanzibar"} <= Guard.of(state, sources_of(register, state, since)).secret


def test_the_verbs_take_the_words(register: Register, tmp_path: Path) -> None:
    assert start_of(" Year-Start ") is Start.YEAR_START
    assert start_of("Audit Committee") == AUDIT
    for verb, name in ((report_command, "r.docx"), (export_command, "q.docx")):
        to = tmp_path / name
        done = CliRunner().invoke(
            verb, [str(register.path), "--quarter", "2018/19 Q2", "--to", str(to), "--since", "audit committee"]
        )
        assert done.exit_code == 0, done.output
        assert "the Audit Committee last saw" in texts(to)
