"""The covering report: what it says of a quarter, from the facts, from the officer, and from nothing else."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import docx
import openpyxl
import pytest
from click.testing import CliRunner

from riskreg.cli_papers import report as report_command
from riskreg.exchange.leaking.guard import Leak
from riskreg.exchange.paper.content import Block, Bullets, Document, Heading, Paragraph, Pill, Table
from riskreg.exchange.paper.covering_report import PLACEHOLDER, covering_report, narrative_notes
from riskreg.exchange.paper.register_paper import register_paper
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.publishing import Form, Part, publish
from riskreg.exchange.reporting import meeting_of, report
from riskreg.model.entry import Closure, Entry, Link, Relation
from riskreg.model.errors import NotFound
from riskreg.model.narrative import drafts, score_reasons
from riskreg.model.papers import Filed, Meeting, Narrative
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.standard import FIVE_BY_FIVE as S
from tests.conftest import Clock
from tests.exchange.register_states import entry, full_state, state_of

Q1, Q2 = Quarter(2018, 1), Quarter(2018, 2)


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    """Two quarters: a score each way, one entry new, one closed, one as it was and one under the threshold."""
    made = Register.create(tmp_path / "c.riskreg", name="Council", actor="Officer", quarter=Q1, clock=clock)

    def save(reference: str, impact: int, likelihood: int, **fields: object) -> Entry:
        one = entry(
            reference, f"Title of {reference}", residual=S.rate(impact, likelihood), owner="Head", **fields
        )
        return made.save(one, 0, actor="Officer").entry

    def change(reference: str, reason: str = "", **fields: object) -> None:
        now = made.find(reference)
        made.save(replace(now.entry, **fields), now.revision, actor="Officer", reason=reason)  # type: ignore[arg-type]

    for reference, impact, likelihood in (
        ("CR1", 4, 4), ("CR2", 4, 3), ("CR3", 4, 4), ("CR4", 2, 2), ("CR5", 5, 3), ("CO1", 3, 4), ("CR7", 4, 4),
    ):  # fmt: skip
        save(reference, impact, likelihood)
    made.sign_off(Q1, actor="Director")
    change("CR2", "The flood of May", residual=S.rate(4, 5))
    change("CR2", title="A sharper title")
    change("CR3", "Staff are in post", residual=S.rate(2, 4))
    change("CR5", closure=Closure(date(2018, 8, 1), "It is over", "CMT"))
    change("CO1", "Two grants came", residual=S.rate(4, 4))
    change("CR7", exempt=True)
    save("CR6", 3, 5)
    return made


def sources(register: Register) -> Sources:
    changes = register.compare(Q1)
    return Sources(changes, reasons=score_reasons(changes, register.history))


def document(register: Register, narratives: tuple[Filed[Narrative], ...] = ()) -> Document:
    return covering_report(register.state(), replace(sources(register), narratives=narratives))


def under(paper: Document, heading: str) -> list[Block]:
    """The blocks of a part, up to the next one."""
    blocks = list(paper.blocks)
    at = next(n for n, each in enumerate(blocks) if isinstance(each, Heading) and each.text == heading)
    level = blocks[at].level  # type: ignore[union-attr]
    found: list[Block] = []
    for each in blocks[at + 1 :]:
        if isinstance(each, Heading) and each.level <= level:
            break
        found.append(each)
    return found


def said(blocks: list[Block]) -> str:
    return "\n".join(each.text for each in blocks if isinstance(each, Heading | Paragraph))


def rows(paper: Document) -> dict[str, tuple[object, ...]]:
    tables = [
        each for each in under(paper, "Entries with a residual score of 12 or above") if isinstance(each, Table)
    ]
    return {str(row[0]): row for table in tables for row in table.rows}


def test_the_parts_come_in_the_order_that_committees_read(register: Register) -> None:
    parts = [each.text for each in document(register).blocks if isinstance(each, Heading) and each.level == 1]
    assert parts == [
        "Executive summary", "Recommendation", "Background", "Entries with a residual score of 12 or above",
        "Headline movements", "Implications", "Appendix A: Risk and opportunity register, 2018/19 Q2",
    ]  # fmt: skip


def test_the_table_holds_every_open_entry_at_or_above_the_threshold_and_why_it_moved(register: Register) -> None:
    found = rows(document(register))
    assert list(found) == ["CR1", "CR2", "CR6", "CR7", "CO1"]
    assert found["CR1"][-1] == "The residual score remains at 16. Nothing else has changed."
    assert found["CR2"][-1] == (
        "The title was “Title of CR2”. The residual score has risen from 12 to 20. Reason given: The flood of May."
    )
    assert found["CR6"][-1] == "New in 2018/19 Q2. The residual score is 15."
    assert isinstance(found["CR1"][2], Pill)


def test_the_movements_say_which_way_is_better(register: Register) -> None:
    blocks = under(document(register), "Headline movements")
    lines = [item.text for each in blocks if isinstance(each, Bullets) for item in each.items]
    assert lines == [
        "CR6 Title of CR6: residual score 15",
        "CR2 A sharper title: from 12 to 20, for the worse. Reason given: The flood of May.",
        "CO1 Title of CO1: from 12 to 16, for the better. Reason given: Two grants came.",
        "CR3 Title of CR3: from 16 to 8, for the better. Reason given: Staff are in post.",
        "CR5 Title of CR5: closed on 1 August 2018, agreed by CMT",
        "CR3 Title of CR3: residual score 8",
    ]


def test_the_summary_counts_what_the_tables_hold(register: Register) -> None:
    told = said(under(document(register), "Executive summary"))
    assert "holds 6 risks and 1 opportunity" in told
    assert "4 risks and 1 opportunity have a residual score of 12 or above" in told
    assert "Since 2018/19 Q1, 1 entry is new, 1 entry has been closed, 2 residual scores have risen and" in told


def test_a_meeting_is_addressed_and_the_others_are_listed(register: Register) -> None:
    cabinet = Meeting(str(uuid4()), Q2.label, "Cabinet Committee", date(2018, 11, 5))
    audit = Meeting(str(uuid4()), Q2.label, "Audit Committee", date(2018, 10, 9))
    off = Meeting(str(uuid4()), Q2.label, "Scrutiny Panel", date(2018, 10, 1), called_off=True)
    register.file([(each, 0) for each in (cabinet, audit, off)], actor="Clerk")
    paper = covering_report(register.state(), Sources(meetings=register.filed(Meeting)), meeting=cabinet)
    assert paper.subtitle.startswith("Report to the Cabinet Committee, 5 November 2018. 2018/19 Q2")
    assert said(under(paper, "Recommendation")).startswith("The Cabinet Committee is asked")
    background = said(under(paper, "Background"))
    assert "also goes to the Audit Committee (9 October 2018)." in background
    assert "Scrutiny" not in background


def test_without_a_quarter_before_nothing_is_compared() -> None:
    paper = covering_report(full_state(), Sources())
    assert said(under(paper, "Headline movements")) == "There is no earlier quarter to compare with."
    assert rows(paper)["CR1"][-1] == "The residual score is 16."


def test_what_riskreg_cannot_know_is_left_to_the_officer(register: Register) -> None:
    blocks = under(document(register), "Implications")
    headings = [each.text for each in blocks if isinstance(each, Heading)]
    assert {"Finance", "Legal", "Equality"} <= set(headings)
    texts = [each for each in blocks if isinstance(each, Paragraph)]
    assert len(texts) == len(headings)
    assert all(each.role == PLACEHOLDER and each.text.startswith("[") for each in texts)


def test_the_appendix_is_the_registers_own_paper_one_rank_lower(register: Register) -> None:
    paper = document(register)
    found = under(paper, "Appendix A: Risk and opportunity register, 2018/19 Q2")
    own = register_paper(register.state(), sources(register)).blocks
    assert [replace(each, level=each.level - 1) if isinstance(each, Heading) else each for each in found] == list(
        own
    )


def test_entries_without_a_score_are_named_beside_the_table() -> None:
    paper = covering_report(state_of(entry("CR1"), entry("CR2", residual=None)), Sources())
    assert "Not scored yet, and so not in this part: CR2." in said(
        under(paper, "Entries with a residual score of 12 or above")
    )


# The officer's own sentences


def narrative(register: Register, reference: str, text: str) -> Narrative:
    state, changes = register.state(), register.compare(Q1)
    entry_id = register.find(reference).entry.id
    drafted = drafts(state.entries, changes, score_reasons(changes, register.history))[entry_id]
    return Narrative(Q2.label, entry_id, text, drafted)


def test_an_edited_sentence_stands_in_place_of_the_drafted_one(register: Register) -> None:
    register.file([(narrative(register, "CR1", "Members asked; we answered."), 0)], actor="Officer")
    kept = register.filed(Narrative)
    assert rows(document(register, kept))["CR1"][-1] == "Members asked; we answered."
    register.file([(replace(kept[0].paper, text=""), 1)], actor="Officer")
    assert "remains at 16" in str(rows(document(register, register.filed(Narrative)))["CR1"][-1])


def test_an_edit_belongs_to_its_quarter_alone(register: Register) -> None:
    other = replace(narrative(register, "CR1", "Of another quarter"), quarter=Q1.label)
    register.file([(other, 0)], actor="Officer")
    assert "remains at 16" in str(rows(document(register, register.filed(Narrative)))["CR1"][-1])


def test_the_officer_is_told_where_facts_changed_since_and_the_document_is_not(register: Register) -> None:
    register.file([(narrative(register, "CR1", "As before."), 0)], actor="Officer")
    kept = register.filed(Narrative)
    assert narrative_notes(register.state(), replace(sources(register), narratives=kept)) == ()
    now = register.find("CR1")
    register.save(replace(now.entry, owner="CMT"), now.revision, actor="Officer")
    (told,) = narrative_notes(register.state(), replace(sources(register), narratives=kept))
    assert "CR1" in told
    assert "The owner has changed from Head to CMT." in told
    assert rows(document(register, kept))["CR1"][-1] == "As before."
    assert "facts" not in said(list(document(register, kept).blocks))


# From the register to the file


def texts(path: Path) -> str:
    made = docx.Document(str(path))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in made.paragraphs), *cells])


def test_a_public_report_says_nothing_of_exempt_entries(register: Register, tmp_path: Path) -> None:
    every = report(register, Q2, tmp_path / "all.docx")
    public = report(register, Q2, tmp_path / "public.docx", public=True)
    assert (every.entries, public.entries) == (8, 7)
    assert "CR7" in texts(tmp_path / "all.docx")
    assert "not for publication" in texts(tmp_path / "all.docx")
    assert "CR7" not in texts(tmp_path / "public.docx")
    assert "exempt" not in texts(tmp_path / "public.docx").casefold()


def test_a_sentence_that_gives_an_exempt_entry_away_stops_a_public_report(
    register: Register, tmp_path: Path
) -> None:
    now = register.find("CR7")
    register.save(replace(now.entry, title="The Xanadu purchase"), now.revision, actor="Officer")
    register.file([(narrative(register, "CR1", "See also Xanadu."), 0)], actor="Officer")
    report(register, Q2, tmp_path / "all.docx")
    with pytest.raises(Leak, match="xanadu"):
        report(register, Q2, tmp_path / "public.docx", public=True)
    assert not (tmp_path / "public.docx").exists()


def test_a_public_report_names_no_exempt_entry_that_another_is_tied_to(register: Register, tmp_path: Path) -> None:
    now, hidden = register.find("CR1"), register.find("CR7").entry
    tied = replace(now.entry, links=(Link(Relation.SPLIT_FROM, hidden.id, hidden.reference),))
    register.save(tied, now.revision, actor="Officer")
    report(register, Q2, tmp_path / "all.docx")
    report(register, Q2, tmp_path / "public.docx", public=True)
    assert "Split from CR7." in texts(tmp_path / "all.docx")
    assert "CR7" not in texts(tmp_path / "public.docx")


def test_the_other_end_of_a_tie_is_told_wherever_drafts_stand_and_never_of_an_exempt_entry(
    register: Register, tmp_path: Path
) -> None:
    """CR7, which is exempt, was split from CR2 as CR6 was: only CR6 is named in public."""
    origin = register.find("CR2").entry
    for reference in ("CR6", "CR7"):
        now = register.find(reference)
        tied = replace(now.entry, links=(Link(Relation.SPLIT_FROM, origin.id, origin.reference),))
        register.save(tied, now.revision, actor="Officer")
    state = register.state()
    for form in (Form.DOCX, Form.HTML, Form.XLSX):
        for part, said in ((Part.ALL, "CR6 and CR7 were split from it."), (Part.PUBLIC, "CR6 was split from it.")):
            paper = tmp_path / f"{part}{form}"
            publish(state, sources(register), paper, form, part)
            assert said in read(paper)
    report(register, Q2, tmp_path / "all.docx")
    report(register, Q2, tmp_path / "public.docx", public=True)
    assert "CR6 and CR7 were split from it." in texts(tmp_path / "all.docx")
    assert "CR6 was split from it." in texts(tmp_path / "public.docx")
    assert "CR7" not in texts(tmp_path / "public.docx")


def read(paper: Path) -> str:
    if paper.suffix == ".docx":
        return texts(paper)
    if paper.suffix == ".html":
        return paper.read_text("utf-8")
    sheet = openpyxl.load_workbook(paper)["Changes"]
    return "\n".join(str(cell) for row in sheet.values for cell in row)


def test_a_public_report_counts_no_exempt_entry_among_those_that_are_as_before(
    register: Register, tmp_path: Path
) -> None:
    register.save(replace(entry("CR8"), exempt=True), 0, actor="Officer")
    register.sign_off(Q2, actor="Director")
    now = register.find("CR2")
    register.save(replace(now.entry, owner="CMT"), now.revision, actor="Officer")
    report(register, Q2.next, tmp_path / "all.docx")
    report(register, Q2.next, tmp_path / "public.docx", public=True)
    assert "7 other entries have not changed." in texts(tmp_path / "all.docx")
    assert "5 other entries have not changed." in texts(tmp_path / "public.docx")


def test_a_meeting_in_public_gets_the_public_report(register: Register, tmp_path: Path) -> None:
    closed = Meeting(str(uuid4()), Q2.label, "Management Team", date(2018, 9, 5), public=False)
    cabinet = Meeting(str(uuid4()), Q2.label, "Cabinet Committee", date(2018, 11, 5))
    register.file([(closed, 0), (cabinet, 0)], actor="Clerk")
    inside = report(register, Q2, tmp_path / "a.docx", meeting=meeting_of(register, Q2, "management team"))
    outside = report(register, Q2, tmp_path / "b.docx", meeting=cabinet)
    assert (inside.public, outside.public) == (False, True)
    assert any("held in public, so 1 exempt entry is left out" in each for each in outside.notes)
    assert "CR7" not in texts(tmp_path / "b.docx")
    with pytest.raises(NotFound, match="Cabinet Committee"):
        meeting_of(register, Q2, "Parish Council")


def test_a_signed_off_quarters_report_is_the_same_whatever_comes_after(register: Register, tmp_path: Path) -> None:
    register.sign_off(Q2, actor="Director")
    report(register, Q2, tmp_path / "before.docx")
    for reference, title in (("CR1", "Another"), ("CR2", "Yet another")):
        now = register.find(reference)
        register.save(replace(now.entry, title=title), now.revision, actor="Officer")
    register.sign_off(Q2.next, actor="Director")
    report(register, Q2, tmp_path / "after.docx")
    assert (tmp_path / "before.docx").read_bytes() == (tmp_path / "after.docx").read_bytes()


def test_the_command_writes_the_report_and_its_notes(register: Register, tmp_path: Path) -> None:
    target = tmp_path / "report.docx"
    arguments = [str(register.path), "--quarter", "2018/19 Q2", "--to", str(target), "--json"]
    done = CliRunner().invoke(report_command, arguments)
    assert done.exit_code == 0
    told = json.loads(done.output)
    assert (told["quarter"], told["entries"], told["meeting"], told["problems"]) == ("2018/19 Q2", 8, None, [])
    assert "square brackets" in told["notes"][0]
    assert "CR7" in texts(target)
