"""Evidence for auditors, written from a real register and opened again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.auditing import audit, every_event
from riskreg.exchange.evidence import write_audit, write_comparison, write_history, write_reports, write_trail
from riskreg.exchange.sample import create_sample
from riskreg.exchange.workbook import ExportReport
from riskreg.model.entry import Closure, Item, Level
from riskreg.model.errors import Cancelled, InvalidEntry, UnusableFile
from riskreg.model.evidence import Act, Report, Test, TrailFilter
from riskreg.model.records import Recorded
from riskreg.model.register import Register

LONG = " ".join(f"word{number}" for number in range(6_000))


@dataclass(frozen=True)
class Made:
    """A register with a past, and every workbook that was written from it."""

    register: Register
    entry: Recorded
    folder: Path
    reports: dict[str, ExportReport]

    def sheets(self, name: str) -> dict[str, Worksheet]:
        return {sheet.title: sheet for sheet in load_workbook(self.folder / f"{name}.xlsx").worksheets}


def write_all(register: Register, entry_id: str, folder: Path) -> dict[str, ExportReport]:
    state = register.state()
    events = register.audit_trail(limit=1_000)
    reports = register.reports()
    reviews = register.audit_trail(TrailFilter(entry_id=entry_id, acts=frozenset({Act.REVIEW})))
    compared = register.compare(register.sign_offs()[0].quarter)
    history, trail = register.history(entry_id), register.trail(entry_id)
    total = len(events)
    return {
        "trail": write_trail(events, state, folder / "trail.xlsx", shows="All of it.", total=total),
        "comparison": write_comparison(compared, folder / "comparison.xlsx"),
        "reports": write_reports(reports, state, folder / "reports.xlsx"),
        "audit": write_audit(reports, events, state, folder / "audit.xlsx", shows="All of it.", total=total),
        "history": write_history(history, trail, state, folder / "history.xlsx", reviews=reviews),
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("evidence")
    create_sample(folder / "sample.riskreg", Path(__file__).parents[2] / "resources" / "sample.json")
    register = Register.open(folder / "sample.riskreg")
    one, two, three = (register.find(reference) for reference in ("CR2", "CR4", "CR5"))
    item = Item(Level.BULLET, '=HYPERLINK("http://example.org")')
    first = replace(one.entry.strands[0], consequences=(*one.entry.strands[0].consequences, item))
    register.save(
        replace(one.entry, residual=register.scheme.rate(1, 2), strands=(first, *one.entry.strands[1:])),
        one.revision,
        actor="=cmd|' /C calc'!A0",
        reason="@SUM(1+1)*cmd",
    )
    register.review([(one.entry.id, one.revision + 1)], actor="Risk Officer", reason="Discussed with the owner")
    closed = Closure(date(2018, 6, 20), "It came to pass", "Corporate Board")
    register.save(replace(two.entry, closure=closed), two.revision, actor="Clerk", reason="Agreed")
    register.save(replace(three.entry, owner="", commentary=LONG), three.revision, actor="Clerk", reason="Why not")
    return Made(register, register.get(one.entry.id), folder, write_all(register, one.entry.id, folder))


NAMES = ("trail", "comparison", "reports", "audit", "history")


def table(sheet: Worksheet) -> list[dict[str, Any]]:
    """The rows of a sheet's one table, by heading."""
    (one,) = sheet.tables.values()
    heading, *rows = ([cell.value for cell in row] for row in sheet[one.ref])
    return [dict(zip(heading, row, strict=True)) for row in rows]


def words(sheet: Worksheet) -> str:
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


def every_sheet(made: Made) -> Iterator[tuple[str, Worksheet]]:
    for name in NAMES:
        yield from ((f"{name}: {title}", sheet) for title, sheet in made.sheets(name).items())


def test_every_sheet_is_ready_to_print_and_says_which_page_it_is(made: Made) -> None:
    for name, sheet in every_sheet(made):
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9), name
        assert "Page &P of &N" in sheet.oddFooter.right.text, name
        assert f"Ledger row {made.register.revision()}" in sheet.oddFooter.left.text, name


def test_every_table_has_a_real_heading_repeated_on_each_page_and_no_merged_cell(made: Made) -> None:
    found = 0
    for name, sheet in every_sheet(made):
        for one in sheet.tables.values():
            first = int(re.findall(r"\d+", one.ref)[0])
            assert [column.name for column in one.tableColumns] == [
                cell.value for cell in sheet[first][: len(one.tableColumns)]
            ], name
            assert one.autoFilter is not None
            assert sheet.print_title_rows == f"${first}:${first}", name
            last = int(re.findall(r"\d+", one.ref)[1])
            assert not [block for block in sheet.merged_cells.ranges if first <= block.min_row <= last], name
            if sheet.title != "Summary":
                assert sheet.freeze_panes == f"A{first + 1}", name
            found += 1
    assert found >= 9


def test_every_sheet_of_evidence_says_what_it_was_made_from(made: Made) -> None:
    state = made.register.state()
    for name in NAMES:
        book = load_workbook(made.folder / f"{name}.xlsx")
        told = "\n".join(words(sheet) for sheet in book.worksheets)
        for fact in (state.settings.name, state.settings.id, state.head, str(state.rows)):
            assert fact in told, name
        assert "not for publication" in told
        assert book.properties.title.startswith(state.settings.name)
        assert "Chart" in book.sheetnames or state.head in words(book.worksheets[0])


def test_texts_are_never_formulas(made: Made) -> None:
    for name, sheet in every_sheet(made):
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"], name
    who = {row["Who"] for row in table(made.sheets("trail")["Audit trail"])}
    assert "=cmd|' /C calc'!A0" in who


def test_the_trail_has_every_event_with_who_when_why_before_and_after(made: Made) -> None:
    rows = table(made.sheets("trail")["Audit trail"])
    events = made.register.audit_trail(limit=1_000)
    assert [row["Ledger row"] for row in rows] == sorted((row["Ledger row"] for row in rows), reverse=True)
    assert {row["Ledger row"] for row in rows} == {event.seq for event in events}
    assert made.reports["trail"].entries == len(events)
    (score,) = [row for row in rows if row["Why"] == "@SUM(1+1)*cmd" and row["Field"] == "Residual score"]
    assert (score["Reference"], score["After"]) == ("CR2", "1 x 2 = 2 (Low)")
    assert score["Before"].endswith("(High)")
    assert isinstance(score["When (UTC)"], datetime)
    (added,) = [row for row in rows if row["Field"] == "Consequences: added" and row["Why"] == "@SUM(1+1)*cmd"]
    assert added["After"] == '• =HYPERLINK("http://example.org")'
    review, *_ = [row for row in rows if row["What was done"] == "Reviewed, no change"]  # the last is the first
    assert (review["Reference"], review["Why"], review["Before"]) == ("CR2", "Discussed with the owner", None)
    assert {"Register created", "Entered", "Quarter signed off"} <= {row["What was done"] for row in rows}


def test_the_comparison_has_a_row_for_each_difference_of_each_entry(made: Made) -> None:
    compared = made.register.compare(made.register.sign_offs()[0].quarter)
    sheet = made.sheets("comparison")["Comparison"]
    rows = table(sheet)
    assert {row["Reference"] for row in rows} == {each.recorded.entry.reference for each in compared.differences}
    fates = {row["Reference"]: row["What became of it"] for row in rows}
    assert (fates["CR1"], fates["CR4"], fates["CR2"]) == ("New", "Closed", "Changed")
    (closed,) = [row for row in rows if row["Reference"] == "CR4" and row["Field"] == "Status"]
    assert (closed["Before"], closed["After"]) == (
        "Open",
        "Closed on 20 June 2018\nAgreed by Corporate Board\nIt came to pass",
    )
    told = words(sheet)
    assert compared.before.head in told
    assert f"{compared.same} the same in both" in told


def test_the_summary_gives_each_test_its_count_and_share(made: Made) -> None:
    reports = {report.test.capitalize(): report for report in made.register.reports()}
    book = made.sheets("reports")
    rows = table(book["Summary"])
    assert [row["Test"] for row in rows] == list(reports)
    for row in rows:
        report = reports[row["Test"]]
        assert (row["Found"], row["Tested"]) == (len(report.findings), report.of)
        assert row["Share"] == (pytest.approx(report.share) if report.of else "not tested")
    assert book["Summary"]["E7"].number_format == "0.0%"


def test_each_test_has_a_sheet_with_the_entries_that_it_names(made: Made) -> None:
    book = made.sheets("reports")
    reports = {report.test: report for report in made.register.reports()}
    names = [finding.recorded.entry.reference for finding in reports[Test.NO_OWNER].findings]
    assert names == ["CR5"]
    assert [row["Reference"] for row in table(book["No owner"])] == names
    (overdue, *_) = table(book["Overdue actions"])
    assert overdue["What was found"] == reports[Test.OVERDUE].findings[0].fact
    assert not book["Unscored"].tables
    assert "There are none." in words(book["Unscored"])
    assert len(book) == 1 + len(Test)


def test_the_history_has_every_revision_in_full_and_the_reviews_between(made: Made) -> None:
    rows = table(made.sheets("history")["History"])
    assert [row["Ledger row"] for row in rows] == sorted(row["Ledger row"] for row in rows)
    revisions = made.register.history(made.entry.entry.id)
    assert {row["Revision"] for row in rows} == {each.recorded.revision for each in revisions} | {None}
    assert rows[-1]["What was done"] == "Reviewed, no change"
    first = [row for row in rows if row["Revision"] == 1]
    assert {row["What was done"] for row in first} == {"Entered"}
    assert not [row for row in first if row["Before"]]
    actions = next(row["After"] for row in first if row["Field"] == "Mitigating actions: added")
    assert len(re.findall("^•", actions, re.M)) == len(revisions[0].recorded.entry.strands[0].actions)


def test_the_scores_by_quarter_are_drawn_with_a_text_in_their_place(made: Made) -> None:
    rows = table(made.sheets("history")["Scores by quarter"])
    trail = made.register.trail(made.entry.entry.id)
    assert [row["Quarter"] for row in rows] == [*(quarter.label for quarter, _ in trail), "2018/19 Q1 (open)"]
    assert rows[-1]["Residual score"] == 2
    with ZipFile(made.folder / "history.xlsx") as package:
        chart = package.read("xl/charts/chart1.xml").decode()
        drawing = package.read("xl/drawings/drawing1.xml").decode()
    assert chart.count("<ser>") == 4
    assert "'Scores by quarter'!$C$8:$C$10" in chart.replace("&apos;", "'")
    assert re.search(
        r'descr="Line chart of the scores by quarter\. .*Residual score: .*2018/19 Q1 \(open\) 2\.', drawing
    )


def test_a_text_over_excels_limit_goes_on_below_and_is_reported(made: Made) -> None:
    (problem,) = made.reports["trail"].problems
    assert "After: 52,8" in problem
    rows = table(made.sheets("trail")["Audit trail"])
    parts = [
        row for row in rows if row["Field"] == "Commentary" and row["Reference"] == "CR5" and row["Who"] == "Clerk"
    ]
    assert re.findall(r"word\d+", " ".join(row["After"] for row in parts)) == LONG.split()
    assert len({row["Ledger row"] for row in parts}) == 1
    assert max(len(row["After"]) for row in parts) < 32_767


def test_the_same_evidence_gives_the_same_bytes(made: Made, tmp_path: Path) -> None:
    write_all(made.register, made.entry.entry.id, tmp_path)
    for name in NAMES:
        assert (tmp_path / f"{name}.xlsx").read_bytes() == (made.folder / f"{name}.xlsx").read_bytes(), name


def test_what_is_given_up_leaves_the_file_as_it_was(made: Made, tmp_path: Path) -> None:
    target = tmp_path / "trail.xlsx"
    target.write_bytes(b"an older paper")
    state = made.register.state()
    events = made.register.audit_trail(limit=1_000)

    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled("Stopped; nothing was written.")

    with pytest.raises(Cancelled):
        write_trail(events, state, target, shows="", total=len(events), progress=stop)
    with pytest.raises(UnusableFile):
        write_reports(made.register.reports(), state, made.register.path)
    with pytest.raises(InvalidEntry):
        write_history((), (), state, target)
    assert target.read_bytes() == b"an older paper"
    assert [each.name for each in tmp_path.iterdir()] == ["trail.xlsx"]


def test_progress_is_told_to_the_end(made: Made, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    events = made.register.audit_trail(limit=1_000) * 10
    total = len(events)
    write_trail(
        events, made.register.state(), tmp_path / "t.xlsx", shows="", total=total,
        progress=lambda done, of: told.append((done, of)),
    )  # fmt: skip
    assert told[0] == (0, total)
    assert told[-1] == (total, total)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) > 3


def test_an_empty_report_and_an_empty_trail_still_make_a_workbook(made: Made, tmp_path: Path) -> None:
    nothing = [Report(test, "It holds.", (), 0) for test in Test]
    report = write_audit(nothing, (), made.register.state(), tmp_path / "a.xlsx", shows="Nothing.", total=0)
    assert report.entries == 0
    assert "There are none." in words(load_workbook(tmp_path / "a.xlsx")["Audit trail"])


def test_a_quarters_audit_shows_what_was_done_in_it_alone(made: Made, tmp_path: Path) -> None:
    first, second = made.register.sign_offs()[:2]
    second = made.register.issues(second.quarter)[-1]  # it was issued again
    done = audit(made.register, tmp_path / "audit.xlsx", quarter=second.quarter)
    rows = table(load_workbook(tmp_path / "audit.xlsx")["Audit trail"])
    assert {row["Ledger row"] for row in rows} == set(range(first.rows + 1, second.rows + 1))
    assert (done.state.rows, done.events) == (second.rows, second.rows - first.rows)
    assert second.head in words(load_workbook(tmp_path / "audit.xlsx")["Audit trail"])


def test_every_event_is_read_page_by_page(made: Made) -> None:
    rows = made.register.revision()
    seqs = [event.seq for event in every_event(made.register, TrailFilter(), after=3, until=rows - 1)]
    assert seqs == list(range(rows - 1, 3, -1))
