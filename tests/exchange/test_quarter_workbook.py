"""The quarter's whole workbook: every sheet beside those of the entries."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.workbook import export
from riskreg.model.comparing import compare
from riskreg.model.entry import Action, ActionStatus, Closure, Level, Strand
from riskreg.model.papers import Filed, Meeting, Question
from riskreg.model.quarter import Quarter
from riskreg.model.records import PaperStyle, Pin, RegisterState, SignOff
from riskreg.scoring.direction import Direction
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.exchange.register_states import HEAD, bullets, entry, laid_out, recorded, state_of

BEFORE = state_of(
    entry("CR1", "Staffing the depots", owner="Director of Highways"),
    recorded(entry("CR2", "Winter service", strands=(Strand(None, bullets("Roads stay closed for a day")),))),
    entry("CR3", "Old bridge"),
    entry("CR4", "Nothing new here"),
    entry("CR8", "Zanzibar purchase", exempt=True),
)
"""What was reported before."""


def after() -> RegisterState:
    action = Action(
        Level.BULLET, "Review pay", "Head of People", date(2018, 5, 1), ActionStatus.UNDERWAY, "Benchmarks are in"
    )
    later = Action(Level.BULLET, "Publish the plan", due=date(2018, 12, 1))
    strand = Strand(
        None, bullets("Roads stay closed for a week"), (), (later, action, Action(Level.BULLET, "Hold talks"))
    )
    up = replace(
        recorded(entry("CR1", "Staffing the depots", residual=FIVE_BY_FIVE.rate(4, 5), owner="Director of Place")),
        reason="Two rounds are vacant", direction=Direction.INCREASED, derived=Direction.INCREASED, reported=16,
    )  # fmt: skip
    closure = Closure(date(2018, 5, 3), "The bridge was replaced", "Highways Board")
    return state_of(
        up,
        entry("CR2", "Winter service", strands=(strand,)),
        recorded(entry("CR3", "Old bridge", closure=closure), Direction.CLOSED),
        entry("CR4", "Nothing new here"),
        replace(recorded(entry("CR5", "New matter"), Direction.NEW), derived=Direction.NEW),
        entry("CR8", "Zanzibar purchase", exempt=True, owner="Zanzibar Office"),
        entry("CO1", "Solar roofs", initial=FIVE_BY_FIVE.rate(3, 4), residual=FIVE_BY_FIVE.rate(4, 4)),
    )


def sources(state: RegisterState) -> Sources:
    at = datetime(2018, 6, 25, 9, tzinfo=UTC)
    meeting = Meeting("m1", "2018/19 Q1", "Audit Committee", date(2018, 6, 25))
    asked = (
        Question(
            "q1", "m1", state.entries[0].entry.id, "Why is this so high?", "Cllr Marsh", "Rounds are vacant."
        ),
        Question("q2", "m1", state.entries[5].entry.id, "When is the Zanzibar purchase?"),
    )
    pins = {each.entry.id: Pin(each.entry.kind, 16, 1, Direction.UNCHANGED) for each in BEFORE.entries}
    quarters = (Quarter(2017, 3), Quarter(2017, 4))
    signed = (SignOff(q, date(2018, 3, 31), at, "Head of Governance", HEAD, 20, len(pins)) for q in quarters)
    return Sources(
        compare(BEFORE, state),
        tuple(Filed(each, 1, 40, at, "Clerk", "") for each in asked),
        (Filed(meeting, 1, 39, at, "Clerk", ""),),
        tuple((each, pins) for each in signed),
        {state.entries[0].entry.id: "Two rounds are vacant"},
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "quarter.xlsx"


@pytest.fixture
def book(path: Path) -> Workbook:
    state = after()
    export(state, path, sources=sources(state))
    return load_workbook(path, rich_text=True)


def table(sheet: Worksheet) -> list[dict[str, object]]:
    """The rows of the sheet's last table, by its headings."""
    ref = list(sheet.tables.values())[-1].ref
    heads, *rows = [[cell.value for cell in row] for row in sheet[ref]]
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def words(sheet: Worksheet) -> str:
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


def test_the_sheets_stand_in_reading_order_and_the_contents_lead_to_each(book: Workbook) -> None:
    assert book.sheetnames == [
        "Summary", "Risks", "Opportunities", "Changes", "Changes in detail", "Heat map", "Heat map list",
        "Actions", "Score history", "Scores by quarter", "Questions", "Key to scores", "Verification",
    ]  # fmt: skip
    links = {
        link.location: link.display
        for row in book["Summary"].iter_rows()
        for cell in row
        if (link := cell.hyperlink)
    }
    assert links == {f"'{name}'!A1": name for name in book.sheetnames[1:]}


def test_every_table_is_real_with_one_row_of_headings_and_nothing_is_merged(book: Workbook) -> None:
    names: list[str] = []
    for sheet in book.worksheets:
        assert not sheet.merged_cells.ranges, sheet.title
        assert sheet.tables, sheet.title
        for each in sheet.tables.values():
            names.append(each.displayName.casefold())
            headings = [cell.value for cell in sheet[each.ref][0]]
            assert all(isinstance(heading, str) and heading for heading in headings)
            assert len({str(heading).casefold() for heading in headings}) == len(headings)
            assert [column.name for column in each.tableColumns] == headings
    assert len(set(names)) == len(names)
    assert (book.properties.language, book.properties.title) == (
        "en-GB", "Marlshire County Council: Risk and opportunity register, 2018/19 Q1",
    )  # fmt: skip


def test_every_sheet_is_ready_to_print(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert "Page &P of &N" in sheet.oddFooter.right.text
        assert "Short code 45-" in sheet.oddFooter.center.text
        if len(sheet.tables) == 1 and sheet.title != "Verification":
            first = next(iter(sheet.tables.values())).ref.split(":")[0].lstrip("A")
            assert sheet.print_title_rows == f"${first}:${first}", sheet.title


def test_the_summary_says_what_changed_in_numbers(book: Workbook) -> None:
    rows = {row[0].value: [cell.value for cell in row[2:4]] for row in reversed(list(book["Summary"].iter_rows()))}
    ref = book["Summary"].tables["Changes_in_numbers"].ref
    rows = {row[0].value: [cell.value for cell in row[2:]] for row in book["Summary"][ref]}
    assert rows["New"] == [1, 1]
    assert rows["Closed"] == [1, 0]
    assert rows["Score up"] == [1, 0]
    assert rows["Score down"] == [0, 0]
    assert rows["Other change"] == [2, 0]  # the text of one, the owner of the exempt one
    assert rows["No change"] == [1, 0]


def test_the_changes_are_told_in_sentences_with_both_scores(book: Workbook) -> None:
    rows = {row["Reference"]: row for row in table(book["Changes"])}
    assert set(rows) == {"CR1", "CR2", "CR3", "CR5", "CR8", "CO1"}
    one = rows["CR1"]
    assert (one["What became of it"], one["Score before"], one["Score now"]) == ("Changed", 16, 20)
    assert "from 16 to 20. Reason given: Two rounds are vacant." in str(one["What changed, and why"])
    assert "The bridge was replaced" in str(rows["CR3"]["What changed, and why"])
    assert rows["CR5"]["Score before"] is None


def test_the_detail_marks_the_words_that_differ_and_keeps_both_texts_whole(book: Workbook) -> None:
    rows = [row for row in table(book["Changes in detail"]) if row["Reference"] == "CR2"]
    before, now = next((row["Before"], row["After"]) for row in rows if "Consequences" in str(row["Field"]))
    assert isinstance(before, CellRichText)
    assert isinstance(now, CellRichText)
    assert (str(before), str(now)) == ("• Roads stay closed for a day", "• Roads stay closed for a week")
    assert [run.text for run in before if run.font.strike] == ["day"]
    assert [run.text for run in now if run.font.u == "single"] == ["week"]


def test_the_heat_map_is_real_cells_with_movement_and_a_list_says_the_same(book: Workbook) -> None:
    sheet = book["Heat map"]
    assert set(sheet.tables) == {
        f"{stage}_{kind}_by_impact_and_likelihood"
        for stage in ("Initial", "Residual")
        for kind in ("Risks", "Opportunities")
    }
    ref = sheet.tables["Residual_Risks_by_impact_and_likelihood"].ref
    cells = {(row[0].value, column): cell for row in sheet[ref][1:] for column, cell in enumerate(row)}
    assert (
        cells["4 Major", 5].value
        == "20 Very high\nCR1\N{NO-BREAK SPACE}\N{BLACK UP-POINTING TRIANGLE}\N{NO-BREAK SPACE}16"
    )
    assert cells["4 Major", 5].fill.fgColor.rgb == "00B3261E"
    assert cells["4 Major", 4].value == "16 High\nCR2, CR4, CR5\N{NO-BREAK SPACE}new, CR8"
    listed = {row["Reference"]: row for row in table(book["Heat map list"])}
    assert listed["CR1"]["Direction since the last report"] == "Increased (from 16 to 20: up 4, worse)"
    assert listed["CO1"]["From initial to residual"] == "Up 4, better"
    assert listed["CR1"]["Residual impact"] == "4 Major"


def test_the_actions_have_who_when_and_whether_they_are_late(book: Workbook) -> None:
    first, second = table(book["Actions"])
    assert (first["Action"], first["Owner"], first["State"]) == (
        "Review pay",
        "Head of People",
        "Overdue, underway",
    )
    assert (first["Due"], first["Progress"]) == (datetime(2018, 5, 1), "Benchmarks are in")  # noqa: DTZ001 - as Excel has it
    assert (second["Action"], second["Owner"]) == ("Publish the plan", "Not stated")
    assert "1 more action stands with its entry, without owner, date or status." in words(book["Actions"])


def test_the_score_history_is_drawn_by_excel_with_a_text_in_its_place(book: Workbook, path: Path) -> None:
    with ZipFile(path) as package:
        drawings = [package.read(name).decode() for name in package.namelist() if "drawings/drawing" in name]
        charts = [name for name in package.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
    assert len(charts) == 3
    texts = re.findall(r'descr="([^"]+)"', "".join(drawings))
    assert len(texts) == 3
    assert "2018/19 Q1: 1 very high, 4 high" in texts[0]
    rows = {row["Reference"]: row for row in table(book["Scores by quarter"])}
    assert [rows["CR1"][label] for label in ("2017/18 Q3", "2017/18 Q4", "2018/19 Q1")] == [16, 16, 20]
    assert rows["CR1"]["Over these quarters"] == "Up 4"
    assert rows["CR5"]["2017/18 Q4"] is None


def test_questions_from_meetings_stand_with_their_answers(book: Workbook) -> None:
    one = table(book["Questions"])[0]
    assert (one["Reference"], one["Asked at"]) == ("CR1", "Audit Committee, 25 June 2018")
    assert (one["Answer"], one["State"]) == ("Rounds are vacant.", "Answered")


@pytest.mark.parametrize("style", list(PaperStyle))
def test_no_trace_of_an_exempt_entry_is_in_the_public_workbook(path: Path, style: PaperStyle) -> None:
    state = laid_out(after(), style=style)
    export(state, path, public=True, sources=sources(state))
    with ZipFile(path) as package:
        everything = " ".join(package.read(name).decode() for name in package.namelist())
    for trace in ("Zanzibar", "CR8", "xempt", "Part II"):
        assert trace not in everything
    rows = {row[0].value: [c.value for c in row[1:]] for row in load_workbook(path)["Score history"].iter_rows()}
    assert rows["High"][:2] in ([4, 4], [1, 1]) or rows["High"][0] == 0  # the exempt one is not counted


def test_the_same_state_and_sources_give_the_same_bytes(path: Path) -> None:
    state = after()
    export(state, path, sources=sources(state))
    first = path.read_bytes()
    export(after(), path, sources=sources(after()))
    assert path.read_bytes() == first


def test_the_settings_choose_sheets_and_columns_and_say_what_is_left_out(path: Path) -> None:
    from riskreg.model.records import PaperColumn

    columns = tuple(PaperColumn(name) for name in ("reference", "residual score", "title", "target score"))
    state = laid_out(after(), columns=columns, sheets=("summary", "risks", "verification"))
    report = export(state, path, sources=sources(state))
    assert report.sheets == ("Summary", "Risks", "Verification")
    assert any("leave these columns out" in remark and "Risk Owner" in remark for remark in report.remarks)
    made = load_workbook(path)
    assert [cell.value for cell in made["Risks"][4]][:4] == [
        "Risk Identification Number (RIN)", "Residual Score", "Description", "Target Score",
    ]  # fmt: skip
    assert "Left out, as the register's settings ask" in words(made["Summary"])


def test_more_entries_than_a_cell_of_the_map_can_show_are_counted_and_listed(path: Path) -> None:
    many = [entry(f"CR{number}") for number in range(1, 400)]
    export(state_of(*many), path)
    made = load_workbook(path)
    assert "16 High\n399 entries: see the list" in words(made["Heat map"])
    assert len(table(made["Heat map list"])) == 399
