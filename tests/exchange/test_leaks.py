"""A public document that says what only exempt entries say is refused, wherever in the file it says it."""

import json
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import docx
import pytest
import typst
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from bench import fill
from riskreg.exchange.leaking.guard import Guard, Leak
from riskreg.exchange.leaking.words import own_words, words
from riskreg.exchange.outgoing.replacing import replacing
from riskreg.exchange.paper.html import html_page
from riskreg.exchange.paper.pdf import pdf
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.publishing import Form, Part, publish, sources_of
from riskreg.exchange.sample import create_sample
from riskreg.model.comparing import compare
from riskreg.model.entry import Action, Closure, Level, Link, Relation, Strand
from riskreg.model.papers import Filed, Narrative, Template
from riskreg.scoring.direction import Direction, Statement
from tests.exchange.made_files import rewritten
from tests.exchange.papers import paper_of
from tests.exchange.register_states import QUARTER, bullets, entry, full_state, recorded, state_of

SAMPLE = Path(__file__).parents[2] / "resources" / "sample.json"
WORD = "Zanzibar"
EXEMPT = entry("CR7", f"The {WORD} contract", exempt=True, owner="Director of Quokkas")
STATE = state_of(entry("CR1", "Roads are icy"), EXEMPT)


def test_counts_words_of_three_letters_and_numbers_with_letters() -> None:
    assert words(["It is CR2 at 4 pm: Straße, ﬁnance; £34m, 2018"]) == {"cr2", "strasse", "finance", "34m"}


def test_a_word_is_secret_where_only_exempt_entries_have_it() -> None:
    statement = Statement(Direction.UNCHANGED, QUARTER, "Told by a kookaburra")
    action = Action(Level.BULLET, "Ring Wagga", owner="Head of Numbats", progress="Gone to Dubbo")
    hidden = entry(
        "CR7",
        "Wombat sale",
        exempt=True,
        owner="Director of Quokkas",
        commentary="Echidnas",
        stated=statement,
        closure=Closure(QUARTER.end, "Bilby flood", "Dingo Board"),
        strands=(Strand("Galah", bullets("Emus"), bullets("Koalas"), (action,)),),
    )
    shared = entry("CR1", "A sale", owner="Head of Roads")
    told = replace(recorded(hidden), reason="Heard from a bandicoot")
    assert Guard.of(state_of(shared, told)).secret == {
        "cr7", "wombat", "quokkas", "echidnas", "kookaburra", "bilby", "flood", "dingo", "board",
        "galah", "emus", "koalas", "wagga", "numbats", "dubbo", "bandicoot", "told", "ring", "gone", "heard",
    } - own_words()  # fmt: skip


def test_nothing_is_secret_where_nothing_is_exempt() -> None:
    assert not Guard.of(state_of(entry("CR1"))).secret


def test_a_word_of_the_quarter_before_stays_secret() -> None:
    before = state_of(entry("CR1"), entry("CR7", "The Tasman deal", exempt=True))
    assert "tasman" in Guard.of(state_of(entry("CR1")), Sources(compare(before, state_of(entry("CR1"))))).secret


@pytest.mark.parametrize("form", Form)
def test_the_public_part_of_a_register_with_everything_passes(form: Form, tmp_path: Path) -> None:
    state = full_state()
    sources = Sources(compare(replace(state, entries=state.entries[:1]), state))
    to = tmp_path / f"public{form}"
    report = publish(state, sources, to, part=Part.PUBLIC)
    assert report.entries == 3
    assert to.exists()


@pytest.mark.parametrize("form", Form)
def test_the_whole_register_is_not_taken_for_a_public_one(form: Form, tmp_path: Path) -> None:
    """The check finds the exempt entry in every form, and all that is written of it."""
    to = tmp_path / f"whole{form}"
    publish(STATE, Sources(), to)
    with pytest.raises(Leak) as refused:
        Guard.of(STATE).check(to, form)
    assert {"zanzibar", "quokkas", "cr7", "contract"} <= set(refused.value.words)


Spoil = Callable[[Workbook], None]


def _hidden_sheet(book: Workbook) -> None:
    book.create_sheet("Notes").append([WORD])
    book["Notes"].sheet_state = "veryHidden"


def _comment(book: Workbook) -> None:
    book.active["A1"].comment = Comment(f"about {WORD}", "Clerk")


def _comment_author(book: Workbook) -> None:
    book.active["A1"].comment = Comment("about it", WORD)


def _property(book: Workbook) -> None:
    book.properties.keywords = WORD


def _sheet_name(book: Workbook) -> None:
    book.create_sheet(WORD)


def _defined_name(book: Workbook) -> None:
    book.defined_names[WORD] = DefinedName(WORD, attr_text="Sheet!$A$1")


def _header(book: Workbook) -> None:
    book.active.oddHeader.center.text = WORD


def _formula(book: Workbook) -> None:
    book.active["C3"] = f'="{WORD}"&A1'


def _link(book: Workbook) -> None:
    book.active["A1"].hyperlink = f"https://example.org/{WORD}"


def _prompt(book: Workbook) -> None:
    book.active.add_data_validation(DataValidation(type="list", formula1='"a,b"', prompt=WORD, sqref="A1"))


@pytest.mark.parametrize(
    "spoil",
    [
        _hidden_sheet,
        _comment,
        _comment_author,
        _property,
        _sheet_name,
        _defined_name,
        _header,
        _formula,
        _link,
        _prompt,
    ],
)
def test_a_workbook_leaks_nowhere(spoil: Spoil, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["CR1", "Roads are icy"])
    clean = tmp_path / "clean.xlsx"
    book.save(clean)
    Guard.of(STATE).check(clean, ".xlsx")
    spoil(book)
    spoilt = tmp_path / "spoilt.xlsx"
    book.save(spoilt)
    with pytest.raises(Leak, match="zanzibar"):
        Guard.of(STATE).check(spoilt, ".xlsx")


def test_a_cached_value_and_a_part_of_its_own_leak_too(tmp_path: Path) -> None:
    to = tmp_path / "cached.xlsx"
    book = Workbook()
    book.active["A1"] = "=1+1"
    book.save(to)
    rewritten(
        to,
        r"xl/worksheets/sheet1\.xml",
        lambda xml: xml.replace("<v></v>", f"<v>{WORD}</v>").replace("<v />", f"<v>{WORD}</v>"),
    )
    with pytest.raises(Leak):
        Guard.of(STATE).check(to, ".xlsx")
    custom = tmp_path / "custom.xlsx"
    book.save(custom)
    with zipfile.ZipFile(custom, "a") as package:
        package.writestr("customXml/item1.xml", f"<root><note kept='{WORD}'>x</note><!-- {WORD} --></root>")
    with pytest.raises(Leak):
        Guard.of(STATE).check(custom, ".xlsx")


def test_a_word_cut_between_two_runs_of_a_word_document_is_found(tmp_path: Path) -> None:
    to = tmp_path / "public.docx"
    publish(STATE, Sources(), to, part=Part.PUBLIC)
    run = '<w:r><w:t xml:space="preserve"> Zanzi</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bar</w:t></w:r>'
    rewritten(to, r"word/document\.xml", lambda xml: xml.replace("</w:p>", f"{run}</w:p>", 1))
    with pytest.raises(Leak):
        Guard.of(STATE).check(to, ".docx")


def test_a_word_cut_between_two_runs_of_a_workbooks_cell_is_found(tmp_path: Path) -> None:
    to = tmp_path / "cut.xlsx"
    book = Workbook()
    book.active["A1"] = "Roads"
    book.save(to)
    runs = "<is><r><t>Zanzi</t></r><r><rPr><b/></rPr><t>bar</t></r></is>"
    rewritten(to, r"xl/worksheets/sheet1\.xml", lambda xml: xml.replace("<is><t>Roads</t></is>", runs))
    with pytest.raises(Leak):
        Guard.of(STATE).check(to, ".xlsx")


def test_the_names_of_a_templates_styles_give_nothing_away(tmp_path: Path) -> None:
    """Word brings hundreds of them, and any may be a word of an exempt entry."""
    house = docx.Document()
    house.styles["Quote"].base_style = house.styles["Intense Quote"]
    house.save(str(tmp_path / "house.docx"))
    template = Template.of("house.docx", (tmp_path / "house.docx").read_bytes())
    hidden = entry("CR7", "An intense quote in a colorful balloon", exempt=True)
    to = tmp_path / "public.docx"
    publish(state_of(entry("CR1"), hidden), Sources(template=template), to, part=Part.PUBLIC)
    assert {"quote", "intense"} <= Guard.of(state_of(entry("CR1"), hidden)).secret


def test_a_reference_that_was_given_again_does_not_stop_the_paper(tmp_path: Path) -> None:
    """What took CR1 over was CR9 then; CR9 now is an exempt matter."""
    other = entry("CR2")
    tied = entry("CR1", links=(Link(Relation.MERGED_INTO, other.id, "CR9"),))
    hidden = entry("CR9", WORD, exempt=True)
    to = tmp_path / "public.html"
    publish(state_of(tied, other, hidden), Sources(), to, part=Part.PUBLIC)
    assert "merged into CR9" in to.read_text("utf-8")


def test_an_entry_that_left_the_register_earlier_is_not_named_in_public(tmp_path: Path) -> None:
    """It may have been exempt, which the state of today no longer tells."""
    tied = entry("CR1", links=(Link(Relation.SUPERSEDES, "gone", "CR40"),))
    to = tmp_path / "public.html"
    publish(state_of(tied), Sources(), to, part=Part.PUBLIC)
    assert "CR40" not in to.read_text("utf-8")
    publish(state_of(tied), Sources(), to)
    assert "CR40" in to.read_text("utf-8")


@pytest.mark.parametrize("where", ["title", "subtitle", "organisation"])
def test_a_pdf_leaks_neither_in_its_properties_nor_in_its_bookmarks(where: str, tmp_path: Path) -> None:
    paper = replace(paper_of(state_of(entry("CR1"))), **{where: f"About {WORD}"})
    to = tmp_path / "paper.pdf"
    to.write_bytes(pdf(paper, datetime(2018, 6, 28, tzinfo=UTC)).content)
    with pytest.raises(Leak):
        Guard.of(STATE).check(to, ".pdf")


def test_what_an_officer_wrote_of_an_exempt_entry_is_secret() -> None:
    written = Narrative("2018/19 Q1", EXEMPT.id, "The aardvark has settled.", "")
    known = Sources(narratives=(Filed(written, 1, 40, datetime(2018, 6, 25, tzinfo=UTC), "Officer", ""),))
    assert "aardvark" in Guard.of(STATE, known).secret
    assert "aardvark" not in Guard.of(STATE).secret


def test_a_pdf_leaks_not_in_an_alternative_text(tmp_path: Path) -> None:
    """What stands in a picture's place is on no page: it is read aloud only."""
    source = f'#set document(title: "T")\n#figure(alt: "A view of {WORD}", rect(width: 1cm))'
    made = typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"])
    to = tmp_path / "paper.pdf"
    to.write_bytes(made)
    with pytest.raises(Leak):
        Guard.of(STATE).check(to, ".pdf")


@pytest.mark.parametrize(
    "spoilt", [f"<!-- {WORD} -->", f'<p title="{WORD}">x</p>', "<p>Zan<b>zib</b>ar</p>", "<p>&#90;anzibar</p>"]
)
def test_a_page_leaks_neither_in_comments_nor_in_attributes(spoilt: str, tmp_path: Path) -> None:
    to = tmp_path / "paper.html"
    page = html_page(paper_of(state_of(entry("CR1"))))
    to.write_text(page, "utf-8")
    Guard.of(STATE).check(to, ".html")
    to.write_text(page.replace("</main>", f"{spoilt}</main>"), "utf-8")
    with pytest.raises(Leak):
        Guard.of(STATE).check(to, ".html")


def test_two_cells_side_by_side_are_not_one_word(tmp_path: Path) -> None:
    """CR beside 7 is a reference and a score, not CR7; so is what a tab stands between."""
    page = html_page(paper_of(state_of(entry("CR1"))))
    to = tmp_path / "paper.html"
    to.write_text(page.replace("</main>", "<table><tr><td>CR</td><td>7 Low</td></tr></table></main>"), "utf-8")
    Guard.of(STATE).check(to, ".html")
    to = tmp_path / "public.docx"
    publish(STATE, Sources(), to, part=Part.PUBLIC)
    rewritten(to, r"word/document\.xml", lambda xml: xml.replace("</w:p>", f"{_TABBED}</w:p>", 1))
    Guard.of(STATE).check(to, ".docx")


_TABBED = "<w:r><w:t>CR</w:t></w:r><w:r><w:tab/><w:t>7</w:t></w:r>"


def test_escaped_json_is_read_as_what_it_says(tmp_path: Path) -> None:
    to = tmp_path / "q.json"
    to.write_text(json.dumps({"entries": [{"title": WORD}]}).replace("Z", "\\u005a"), "utf-8")
    with pytest.raises(Leak):
        Guard.of(STATE).check(to, ".json")


@pytest.mark.parametrize("form", Form)
def test_a_refused_export_leaves_the_file_as_it_was(
    form: Form, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public entry that names an exempt one by its reference gives it away."""
    to = tmp_path / f"q{form}"
    to.write_bytes(b"last quarter's")
    monkeypatch.setattr("riskreg.exchange.leaking.guard._entries", _only_exempt_entries_speak)
    with pytest.raises(Leak, match="The public document was not written"):
        publish(STATE, Sources(), to, part=Part.PUBLIC)
    assert to.read_bytes() == b"last quarter's"
    assert [each.name for each in tmp_path.iterdir()] == [to.name]


def _only_exempt_entries_speak(several: object, _: object) -> list[str]:
    """As if the public entry's own words were known of the exempt one alone."""
    return ["Roads are icy"] if any(each.entry.exempt for each in list(several)) else []  # type: ignore[call-overload]


def test_the_programs_own_words_are_no_leak() -> None:
    labels = "Residual score Mitigating actions Direction of travel Overdue Merged into Owner Short code Heat map"
    assert words([labels]) <= own_words()
    assert not {"zanzibar", "cr7", "church", "bridge"} & own_words()


@pytest.mark.parametrize("form", Form)
def test_every_plain_word_of_a_document_is_the_registers_or_the_programs(form: Form, tmp_path: Path) -> None:
    """Else an exempt entry that happens to use such a word would stop every public export."""
    register = create_sample(tmp_path / "s.riskreg", SAMPLE)
    state = register.state(register.sign_offs()[-1].quarter)
    to = tmp_path / f"q{form}"
    sources = sources_of(register, state)
    publish(state, sources, to)
    before = sources.changes.before if sources.changes else state
    common = (
        "General theme stream grid solid centre bold image title core chart list serious two three none either"
    )
    hidden = entry("CR77", common, exempt=True)
    mixed = replace(state, entries=(*state.entries, *before.entries, recorded(hidden)))
    guard = Guard.of(mixed, replace(sources, changes=None))
    assert {"stream", "theme", "core"} <= guard.secret
    guard.check(to, form)


def test_ten_thousand_entries_are_looked_through_in_seconds(tmp_path: Path) -> None:
    rng = random.Random(5)
    entries = [fill.entry(number, rng) for number in range(10_000)]
    state = state_of(*entries, EXEMPT)
    to = tmp_path / "all.csv"
    publish(state_of(*entries), Sources(), to)
    started = perf_counter()
    Guard.of(state).check(to, ".csv")
    assert perf_counter() - started < 20


def test_a_check_that_refuses_leaves_nothing_behind(tmp_path: Path) -> None:
    def refuse(file: Path, suffix: str) -> None:
        assert file.read_bytes() == b"new"
        assert suffix == ".txt"
        raise Leak(["word"])

    with pytest.raises(Leak), replacing(tmp_path / "a.txt", refuse) as file:
        file.write(b"new")
    assert not list(tmp_path.iterdir())
