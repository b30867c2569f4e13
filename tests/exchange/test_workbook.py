"""The quarter's workbook, opened again."""

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.columns import PUBLISHED
from riskreg.exchange.workbook import export
from riskreg.model.entry import Action, Item, Level, Strand
from riskreg.model.records import RegisterState
from riskreg.model.short_code import short_code
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Band, Scheme, Swatch
from riskreg.scoring.scheme import Level as Step
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.exchange.register_states import (
    HEAD,
    REGISTER_ID,
    bullets,
    entry,
    full_state,
    laid_out,
    recorded,
    state_of,
)

HEADER, FIRST = 4, 5


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "register.xlsx"


def sheets(state: RegisterState, target: Path, *, public: bool = False) -> dict[str, Worksheet]:
    export(state, target, public=public)
    return {sheet.title: sheet for sheet in load_workbook(target).worksheets}


def words(sheet: Worksheet) -> str:
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


def column(sheet: Worksheet, letter: str) -> list[object]:
    return [cell.value for cell in sheet[letter][HEADER:]]


def parts(path: Path) -> dict[str, str]:
    with ZipFile(path) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def test_the_published_columns_stand_first_under_their_published_names(target: Path) -> None:
    book = sheets(full_state(), target)
    assert list(book) == [
        "Summary", "Risks", "Opportunities", "Heat map", "Heat map list", "Actions", "Key to scores",
        "Verification",
    ]  # fmt: skip
    for name, kind in (("Risks", Kind.RISK), ("Opportunities", Kind.OPPORTUNITY)):
        headings = [cell.value for cell in book[name][HEADER]]
        assert headings[: len(PUBLISHED)] == [each.heading(kind) for each in PUBLISHED]


def test_a_published_row_holds_the_whole_entry_and_scores_stay_numbers(target: Path) -> None:
    risks = sheets(full_state(), target)["Risks"]
    assert [cell.value for cell in risks[FIRST][:10]] == [
        "CR1.1",
        "Staffing the depots\n\n1. Keeping the staff we have",
        "Economic/\nSocial",
        "Costs\n• Agency spend\n   ○ Night cover",
        "• Exit interviews",
        20,
        "• Review pay (Head of People, by 30 September 2018, underway)\n     Progress: Benchmarks are in\n"
        "• Publish the plan (planned)",
        16,
        "Director of Highways",
        "Decreased\nTwo rounds remain open.",
    ]
    assert risks["F5"].number_format == '0" Very high"'
    assert risks["F5"].fill.fgColor.rgb == "00B3261E"
    assert risks["H5"].number_format == '0" High"'


def test_a_second_strand_has_a_row_that_can_stand_alone(target: Path) -> None:
    risks = sheets(full_state(), target)["Risks"]
    assert [cell.value for cell in risks[FIRST + 1][:10]] == [
        "CR1.2",
        "Staffing the depots\n\n2. Finding new staff",
        "Economic/\nSocial",
        "• Vacant rounds",
        None,
        20,
        "• Open days",
        16,
        "Director of Highways",
        "Decreased",
    ]
    assert [risks.cell(row, 1).value for row in range(FIRST + 2, risks.max_row + 1)] == ["CR2", "CR3"]


def test_the_published_look_shows_a_second_strand_beside_merged_cells(target: Path) -> None:
    risks = sheets(laid_out(full_state()), target)["Risks"]
    assert [cell.value for cell in risks[FIRST + 1][:4]] == [
        "CR1",
        "2. Finding new staff",
        None,
        "• Vacant rounds",
    ]
    merged = {str(block) for block in risks.merged_cells.ranges}
    assert {"C5:C6", "F5:F6", "H5:H6", "I5:I6", "J5:J6"} <= merged
    # Under the merge the values are kept, so that a filter finds both rows of the entry.
    book = load_workbook(target, read_only=True)  # the other reader drops what is under a merge
    raw = list(book["Risks"].iter_rows(min_row=5, max_row=6, values_only=True))
    book.close()
    assert [row[5] for row in raw] == [20, 20]
    assert [row[9] for row in raw] == ["Decreased\nTwo rounds remain open.", "Decreased"]


def test_columns_for_what_the_published_ones_lack_appear_only_where_something_has_it(target: Path) -> None:
    book = sheets(full_state(), target)
    risks = [cell.value for cell in book["Risks"][HEADER]][10:]
    assert risks == [
        "Exempt", "Impact", "Likelihood", "Residual Impact", "Residual Likelihood", "Target Impact",
        "Target Likelihood", "Target Score", "Closed on", "Closure reason", "Closed by",
    ]  # fmt: skip
    assert [cell.value for cell in book["Opportunities"][HEADER]][10:] == [
        "Residual Impact",
        "Residual Likelihood",
    ]
    assert book["Risks"].print_area == "'Risks'!$A$1:$K$8"  # the mark of the exempt is printed, the rest is not
    assert book["Opportunities"].print_area == "'Opportunities'!$A$1:$J$5"
    plain = sheets(state_of(entry("CR1", initial=None, residual=None)), target)["Risks"]
    assert plain.max_column == len(PUBLISHED)


def test_the_summary_says_what_when_and_how_to_check_it(target: Path) -> None:
    text = words(sheets(full_state(), target)["Summary"])
    for said in (
        "Marlshire County Council",
        "2018/19 Q1: April to June 2018",
        "27 June 2018",
        "Signed off by Head of Governance on 28 June 2018",
        "Entries with a residual score of 12 or above",
    ):
        assert said in text
    proof = {
        row[0].value: row[1].value for row in sheets(full_state(), target)["Verification"].iter_rows(max_col=2)
    }
    assert (proof["Register"], proof["Ledger head"], proof["Ledger row"]) == (REGISTER_ID, HEAD, "45")
    assert proof["Short code"] == short_code(45, HEAD)
    line = f"Register {REGISTER_ID}, ledger row 45, head {HEAD}. Short code {short_code(45, HEAD)}."
    assert line in words(load_workbook(target)["Verification"])
    assert load_workbook(target).properties.identifier == f"riskreg:{REGISTER_ID}?row=45&head={HEAD}"
    assert "Draft: not signed off" in words(sheets(state_of(signed=False), target)["Summary"])


def test_the_summary_counts_by_band_and_direction(target: Path) -> None:
    summary = sheets(full_state(), target)["Summary"]
    rows = {row[0].value: [cell.value for cell in row[2:6]] for row in summary.iter_rows()}
    assert rows["Very high"] == [2, 0, 0, 0]  # the closed one is not among them
    assert rows["High"] == [0, 2, 1, 1]
    assert rows["Low"] == [0, 0, 0, 0]
    assert rows["Decreased"][:2] == [1, 0]
    assert rows["Increased"][:2] == [0, 1]
    assert "Not stated" not in rows


def test_the_summary_lists_live_entries_at_the_threshold_and_what_was_closed(target: Path) -> None:
    summary = sheets(full_state(), target)["Summary"]
    first = {row[0].value: [cell.value for cell in row] for row in reversed(list(summary.iter_rows()))}
    assert first["CR1"][1:] == ["Staffing the depots", 20, 16, 8, "Decreased", "Director of Highways"]
    assert first["CO1"][2:6] == [12, 16, None, "Increased"]
    assert "CR3 Old bridge" in first
    assert "Closed on 3 May 2018, agreed by Highways Board. The bridge was replaced" in first
    below = state_of(entry("CR1", residual=FIVE_BY_FIVE.rate(2, 5)))
    assert "There are none." in words(sheets(below, target)["Summary"])


def test_the_key_shows_both_matrices_with_their_own_labels(target: Path) -> None:
    key = sheets(full_state(), target)["Key to scores"]
    text = words(key)
    assert "5 Catastrophic (for risk)" in text
    assert "5 Outstanding (for opportunity)" in text
    top = [row for row in key.iter_rows() if str(row[0].value).startswith(("5 C", "5 O"))]
    assert [[cell.value for cell in row[1:]] for row in top] == [[5, 10, 15, 20, 25]] * 2
    assert [row[5].fill.fgColor.rgb for row in top] == ["00B3261E", "001D4E89"]


@pytest.mark.parametrize("size", [3, 6])
def test_another_scheme_is_shown_as_it_is(target: Path, size: int) -> None:
    levels = tuple(Step(f"Step {n}", None, f"What {n} means") for n in range(1, size + 1))
    swatch = Swatch("#F6A55B", "#3A1B00")
    bands = (Band("Fine", 1, 4, swatch, swatch), Band('Not "fine"', 5, 36, swatch, swatch))
    scheme = Scheme("Ours", levels, levels, bands, 5, 4)
    book = sheets(state_of(entry("CR1", initial=scheme.rate(3, 3), residual=None), scheme=scheme), target)
    assert book["Risks"]["F5"].number_format == "0\" Not 'fine'\""
    assert "What 3 means" in words(book["Key to scores"])
    assert "A risk with a score above 4 is more" in words(book["Key to scores"])


def test_a_score_that_its_scheme_does_not_know_stays_a_plain_number(target: Path) -> None:
    book = sheets(state_of(entry("CR1", initial=Rating(None, None, 11))), target)
    assert book["Risks"]["F5"].value == 11
    assert "In no band of today's scheme" in words(book["Summary"])


@pytest.mark.parametrize("text", ["=1+1", "+44 1522", "-5 per cent", "@owner", "#N/A", "=", "TRUE", "007"])
def test_text_never_becomes_anything_else(target: Path, text: str) -> None:
    strand = Strand(text, (Item(Level.HEADING, text),), (), (Action(Level.HEADING, text),))
    one = recorded(entry("CR1", text, types=(text,), owner=text, commentary=text, strands=(strand,)))
    book = sheets(state_of(one, name=text), target)
    assert all(cell.data_type != "f" for sheet in book.values() for row in sheet.iter_rows() for cell in row)
    owner = book["Risks"]["I5"]
    assert (owner.value, owner.data_type) == (text, "s")
    assert owner.quotePrefix == (text[0] in "=+-@")
    assert all("<f>" not in part for part in parts(target).values())


def test_words_that_look_like_an_escape_are_read_back_by_excel_as_they_are(target: Path) -> None:
    export(state_of(entry("CR1", "See _x000D_ in the file")), target)
    assert "See _x005F_x000D_ in the file" in parts(target)["xl/worksheets/sheet2.xml"]


def test_exporting_the_same_state_twice_gives_the_same_bytes_in_any_process(target: Path) -> None:
    export(full_state(), target)
    other = target.with_name("other.xlsx")
    code = (
        "import sys; from pathlib import Path; from tests.exchange.register_states import full_state;"
        "from riskreg.exchange.workbook import export; export(full_state(), Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", code, str(other)], check=True, cwd=Path(__file__).parents[2])
    assert target.read_bytes() == other.read_bytes()


def test_the_public_workbook_has_no_trace_of_an_exempt_entry(target: Path) -> None:
    book = sheets(full_state(), target, public=True)
    everything = " ".join(parts(target).values())
    for trace in ("Secret", "CR2", "xempt", "Part II"):
        assert trace not in everything
    rows = {row[0].value: [cell.value for cell in row[2:6]] for row in book["Summary"].iter_rows()}
    assert rows["All"][:2] == [2, 1]
    assert book["Risks"].max_column == len(PUBLISHED)


def test_the_officers_workbook_marks_what_is_exempt(target: Path) -> None:
    book = sheets(full_state(), target)
    assert column(book["Risks"], "K") == [None, None, "Exempt (Part II)", None]
    for name in ("Summary", "Risks"):
        assert "not for publication" in words(book[name])
    assert "not for publication" not in words(book["Opportunities"])


def test_an_empty_register_still_makes_a_workbook(target: Path) -> None:
    report = export(state_of(signed=False), target)
    assert (report.entries, report.problems) == (0, ())
    book = load_workbook(target)
    assert "There are no risks." in words(book["Risks"])
    assert "There are no opportunities." in words(book["Opportunities"])


def test_a_text_over_excels_limit_is_reported_and_goes_on_below(target: Path) -> None:
    long = " ".join(f"word{number}" for number in range(6_000))
    report = export(state_of(entry("CR7", strands=(Strand(None, bullets(long)),))), target)
    (problem,) = report.problems
    assert problem.startswith("CR7, Possible Risk Consequences: 52,8")
    assert "32,767" in problem
    cells = [str(value) for value in column(load_workbook(target)["Risks"], "D")]
    assert max(map(len, cells)) < 32_767
    assert re.findall(r"word\d+", " ".join(cells)) == long.split()


def test_astral_characters_count_twice_as_excel_counts_them(target: Path) -> None:
    report = export(state_of(entry("CR1", strands=(Strand(None, bullets("😀" * 17_000)),))), target)
    assert "34,002 characters" in report.problems[0]
    cells = [str(value) for value in column(load_workbook(target)["Risks"], "D")]
    assert "".join(cells).count("😀") == 17_000


def test_progress_is_told_to_the_end(target: Path) -> None:
    told: list[tuple[int, int]] = []
    many = [entry(f"CR{number}") for number in range(1, 451)]
    export(state_of(*many), target, progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 450), (200, 450), (400, 450), (450, 450)]
