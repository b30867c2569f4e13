"""A paper as a Word document, read back with python-docx and as the XML that it is."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from riskreg.exchange.paper.content import Bullets, Document, Heading, Identity, ListItem, Paragraph, Table
from riskreg.exchange.paper.covering_report import covering_report
from riskreg.exchange.paper.register_paper import register_paper
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.paper.word import write_word
from riskreg.exchange.paper.word_columns import column_widths
from riskreg.exchange.paper.word_template import read_template
from riskreg.model.errors import NotFound, RegisterError, UnusableFile
from tests.exchange.house_template import house_template, parts, rewrite
from tests.exchange.register_states import entry, full_state, state_of

MOMENT = datetime(2018, 6, 28, 15, 30, tzinfo=UTC)
PAPER = covering_report(full_state(), Sources())
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(paper: Document = PAPER, template: Path | None = None, name: str = "report.docx") -> Path:
        write_word(paper, tmp_path / name, template and read_template(template), moment=MOMENT)
        return tmp_path / name

    return written


def body(path: Path) -> etree._Element:
    return etree.fromstring(parts(path)["word/document.xml"])


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def small(*blocks: object) -> Document:
    identity = Identity("id", 7, "5e" * 32, "Register id, ledger row 7.", "7-5E5E", "riskreg:id?row=7")
    return Document("A paper", "2018/19 Q1", "Council", identity, blocks)  # type: ignore[arg-type]


def test_headings_are_real_and_leave_no_rank_out(write: Write) -> None:
    found = [each.style.name for each in docx.Document(str(write())).paragraphs if each.style is not None]
    ranks = [int(name[-1]) for name in found if name.startswith("Heading")]
    assert found.count("Title") == 1
    assert ranks[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(ranks))
    assert max(ranks) >= 4


def test_every_table_repeats_its_one_header_row_and_says_what_it_is(write: Write) -> None:
    tables = docx.Document(str(write())).tables
    assert len(tables) > 6
    for table in tables:
        rows = table._tbl.findall(qn("w:tr"))
        heads = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
        assert heads == [True, *[False] * (len(rows) - 1)]
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
        columns = {len(row.findall(qn("w:tc"))) for row in rows}
        assert columns == {len(table.columns)}
    assert not list(body(write()).iter(qn("w:gridSpan"), qn("w:vMerge")))


def test_two_tables_never_touch_and_the_body_ends_in_a_paragraph(write: Write) -> None:
    """Word would make one table of two, and mends a document that ends in one."""
    kinds = [etree.QName(each).localname for each in body(write())[0]]
    assert ("tbl", "tbl") not in set(pairwise(kinds))
    assert kinds[-2:] == ["p", "sectPr"]


def test_the_heat_map_says_in_words_what_stands_where(write: Write) -> None:
    described = [each.get(qn("w:val"), "") for each in body(write()).iter(qn("w:tblDescription"))]
    assert any("likelihood" in each and "CR1" in each for each in described)


def test_the_picture_has_words_in_its_place(write: Write) -> None:
    (picture,) = body(write()).iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    )
    assert "QR code" in picture.get("descr", "")


def test_the_properties_name_the_paper_its_language_and_no_person(write: Write) -> None:
    made = docx.Document(str(write()))
    properties = made.core_properties
    assert (properties.title, properties.language) == (PAPER.title, "en-GB")
    assert properties.author == properties.last_modified_by == "Marlshire County Council"
    assert properties.created == properties.modified == MOMENT
    (lang,) = made.styles.element.iter(qn("w:lang"))
    assert lang.get(qn("w:val")) == "en-GB"


def test_each_page_has_its_number_of_how_many_and_the_line_that_proves_it(write: Write) -> None:
    footer = parts(write())["word/footer1.xml"].decode()
    assert PAPER.identity.line in footer
    assert [each.strip() for each in re.findall(r'w:instr="(.*?)"', footer)] == ["PAGE", "NUMPAGES"]
    assert "not for publication" in footer
    assert any(PAPER.identity.code in text for text in texts(write()))


def test_references_lead_to_their_entries(write: Write) -> None:
    made = body(write())
    names = {each.get(qn("w:name")) for each in made.iter(qn("w:bookmarkStart"))}
    wanted = {each.get(qn("w:anchor")) for each in made.iter(qn("w:hyperlink"))}
    assert wanted
    assert wanted <= names
    assert all(len(name or "") <= 40 for name in names)


def test_the_same_paper_gives_the_same_bytes(write: Write, tmp_path: Path) -> None:
    first = write().read_bytes()
    assert write(name="again.docx").read_bytes() == first
    with zipfile.ZipFile(tmp_path / "report.docx") as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_texts_are_only_text(write: Write) -> None:
    hostile = '<w:b/>&amp; "quoted" <script>'
    path = write(
        small(Heading(1, hostile, "a"), Paragraph("One\nTwo\tThree"), Bullets((ListItem(1, hostile, hostile),)))
    )
    assert texts(path)[3:6] == [hostile, "One\nTwo\tThree", f"{hostile} ({hostile})"]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_a_character_that_no_xml_can_hold_is_named(tmp_path: Path, character: str) -> None:
    done = write_word(small(Paragraph(f"Before{character}after")), tmp_path / "a.docx")
    assert "Before\ufffdafter" in texts(tmp_path / "a.docx")
    (problem,) = done.problems
    assert "Before\ufffdafter" in problem


def test_a_long_row_may_go_over_the_page(write: Write) -> None:
    table = Table("T", ("A", "B"), (("x", "word " * 900), ("y", "short")), (0.2, 0.8))
    rows = list(body(write(small(table))).iter(qn("w:tr")))
    assert [each.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for each in rows] == [True, False, True]


def test_no_column_is_too_narrow_for_its_words_where_the_page_is_wide_enough() -> None:
    table = Table("T", ("Reference", "Title"), (("CR1", "A title"),), (0.01, 0.99))
    first, second = column_widths(table, 9_638)
    assert first > 1_000
    assert first + second <= 9_638
    long = Table("T", tuple("abcdef"), (("w" * 90,) * 6,), (1, 1, 1, 1, 1, 1))
    assert column_widths(long, 9_638) == [9_638 // 6] * 6


def test_the_register_paper_lists_its_parts_and_warns_on_every_page(write: Write) -> None:
    paper = register_paper(full_state(), Sources())
    path = write(paper)
    made = body(path)
    (field,) = [each.text or "" for each in made.iter(qn("w:instrText"))]
    assert field.split()[0] == "TOC"
    marks = {each.get(qn("w:name")): each.getparent() for each in made.iter(qn("w:bookmarkStart"))}
    styled = ((each, each.find(f".//{qn('w:pStyle')}")) for each in made.iter(qn("w:p")))
    contents = [each for each, style in styled if style is not None and style.get(qn("w:val")) == "Toc1"]
    listed = ["".join(each.itertext()).replace(field, "") for each in contents]
    assert listed == [each.text for each in paper.blocks if isinstance(each, Heading) and each.level == 1]
    for each, text in zip(contents, listed, strict=True):
        (link,) = each.iter(qn("w:hyperlink"))
        assert "".join(marks[link.get(qn("w:anchor"))].itertext()) == text
    kinds = [each.get(qn("w:fldCharType")) for each in made.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    assert "not for publication" in parts(path)["word/footer1.xml"].decode()


def test_where_columns_need_more_than_the_page_each_gives_a_little() -> None:
    table = Table("T", ("Reference", "Direction", "x"), (("CR1", "Unchanged", "w" * 40),), (0.01, 0.01, 0.98))
    widths = column_widths(table, 4_000)
    assert sum(widths) <= 4_000
    assert widths[0] == widths[1] > 900


# Templates


@pytest.mark.parametrize("name", ["house.dotx", "house.docx"])
def test_a_templates_styles_headers_footers_and_page_are_kept(write: Write, tmp_path: Path, name: str) -> None:
    made = docx.Document(str(write(template=house_template(tmp_path / name))))
    section = made.sections[0]
    assert made.styles["Heading 1"].font.name == "Georgia"  # type: ignore[attr-defined]
    assert section.header.paragraphs[0].text == "The Council of Somewhere"
    assert round(section.left_margin.cm, 2) == 4
    foot = [each.text for each in section.footer.paragraphs]
    assert foot[0] == "House footer"
    assert foot[-1] == PAPER.identity.line
    assert {made.core_properties.author, made.core_properties.comments} == {"Marlshire County Council", ""}
    assert b"A. Designer" not in b"".join(parts(tmp_path / "report.docx").values())
    assert b"template.main" not in parts(tmp_path / "report.docx")["[Content_Types].xml"]
    assert {each.get(qn("w:val")) for each in made.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_a_template_that_counts_its_pages_is_not_told_again(write: Write, tmp_path: Path) -> None:
    def counting(made: docx.document.Document) -> None:
        paragraph = made.sections[0].footer.paragraphs[0]._p
        paragraph.append(etree.fromstring(f'<w:fldSimple xmlns:w="{paragraph.nsmap["w"]}" w:instr=" PAGE "/>'))

    write(template=house_template(tmp_path / "t.docx", counting))
    footer = next(data for name, data in parts(tmp_path / "report.docx").items() if "footer" in name)
    assert footer.count(b"PAGE") == 1


def test_first_and_even_pages_have_the_line_too(write: Write, tmp_path: Path) -> None:
    def several(made: docx.document.Document) -> None:
        made.sections[0].different_first_page_header_footer = True
        made.settings.odd_and_even_pages_header_footer = True

    made = docx.Document(str(write(template=house_template(tmp_path / "t.docx", several))))
    section = made.sections[0]
    for footer in (section.footer, section.first_page_footer, section.even_page_footer):
        assert footer.paragraphs[-1].text == PAPER.identity.line


def _with_bookmark(made: docx.document.Document) -> None:
    made.add_paragraph("Before")
    place = made.add_paragraph()._p
    w = place.nsmap["w"]
    for xml in (
        '<w:bookmarkStart {} w:id="40" w:name="RiskReg"/>',
        "<w:r {}><w:t>The report goes here</w:t></w:r>",
        '<w:bookmarkEnd {} w:id="40"/>',
    ):  # fmt: skip
        place.append(etree.fromstring(xml.format(f'xmlns:w="{w}"')))
    made.add_paragraph("After")


def _with_control(made: docx.document.Document) -> None:
    made.add_paragraph("Before")
    w = made.element.nsmap["w"]
    control = etree.fromstring(
        f'<w:sdt xmlns:w="{w}"><w:sdtPr><w:tag w:val="riskreg"/></w:sdtPr><w:sdtContent>'
        "<w:p><w:r><w:t>The report goes here</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    made.element.body.insert(len(made.element.body) - 1, control)
    made.add_paragraph("After")


@pytest.mark.parametrize("mark", [_with_bookmark, _with_control])
def test_the_report_goes_where_the_template_says(
    write: Write, tmp_path: Path, mark: Callable[[docx.document.Document], None]
) -> None:
    found = texts(write(template=house_template(tmp_path / "t.dotx", mark)))
    assert found[:2] == ["Before", "Marlshire County Council"]
    assert found[-1] == "After"
    assert "The report goes here" not in found


def test_without_a_place_it_follows_the_templates_own_text(write: Write, tmp_path: Path) -> None:
    def own(made: docx.document.Document) -> None:
        made.add_paragraph("Part I")
        made.add_paragraph("")

    assert texts(write(template=house_template(tmp_path / "t.docx", own)))[:2] == [
        "Part I",
        "Marlshire County Council",
    ]


def test_a_template_without_lists_gets_some(write: Write, tmp_path: Path) -> None:
    def bare(made: docx.document.Document) -> None:
        for style in [each for each in made.styles if each.name and each.name.startswith("List")]:
            style.delete()
        made.part.drop_rel(next(k for k, r in made.part.rels.items() if r.reltype.endswith("/numbering")))

    path = write(template=house_template(tmp_path / "t.docx", bare))
    assert "word/numbering.xml" in parts(path)
    assert any(
        each.style is not None and each.style.name == "List Bullet" for each in docx.Document(str(path)).paragraphs
    )


def test_where_a_template_came_from_is_not_passed_on(write: Write, tmp_path: Path) -> None:
    path = house_template(tmp_path / "t.docx")
    relation = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" TargetMode="External" Target="file:///C:/Users/designer/Normal.dotm" Type="http://'
        b'schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
    )
    rewrite(path, {}, {"word/_rels/settings.xml.rels": relation})
    assert not any(b"Normal.dotm" in data for data in parts(write(template=path)).values())


EXTERNAL = (
    b'<Relationship Id="rId99" TargetMode="External" Target="http://evil.example/x" Type="http://x/%s"/>'
    b"</Relationships>"
)
_TYPES, _RELATED, _STYLES, _BODY = (
    "[Content_Types].xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/document.xml",
)  # fmt: skip
HOSTILE: dict[str, tuple[str, bytes, bytes, str]] = {
    "macros": (_TYPES, b"wordprocessingml.document.main", b"ms-word.document.macroEnabled.main", "macros"),
    "entity bomb": (_STYLES, b"<w:styles", b"<!DOCTYPE a [<!ENTITY b 'c'>]><w:styles", "document type"),
    "picture from elsewhere": (_RELATED, b"</Relationships>", EXTERNAL % b"image", "from elsewhere"),
    "embedded object": (_RELATED, b"</Relationships>", EXTERNAL % b"oleObject", "embedded"),
    "a field that starts a program": (
        _BODY, b"<w:sectPr", b'<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\cmd"/></w:p><w:sectPr', "field",
    ),
    "broken XML": (_STYLES, b"</w:styles>", b"", "damaged"),
    "styles that nothing leads to": (_RELATED, b"relationships/styles", b"relationships/stylez", "cannot be used"),
    "no body": (_BODY, b"w:body", b"w:nobody", "cannot be used"),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_template_is_refused_in_one_sentence(tmp_path: Path, what: str) -> None:
    part, old, new, word = HOSTILE[what]
    path = house_template(tmp_path / "t.docx")
    rewrite(path, {part: (old, new)})
    target = tmp_path / "report.docx"
    target.write_bytes(b"as it was")
    with pytest.raises(UnusableFile, match=word) as refused:
        write_word(PAPER, target, read_template(path))
    assert "\n" not in str(refused.value)
    assert target.read_bytes() == b"as it was"


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    path = house_template(tmp_path / "t.docx")
    rewrite(path, {}, {"word/DOCUMENT.xml": b"<a/>"})
    with pytest.raises(UnusableFile, match="not a Word template"):
        write_word(PAPER, tmp_path / "report.docx", read_template(path))


def test_a_part_named_in_capitals_is_looked_at_too(tmp_path: Path) -> None:
    path = house_template(tmp_path / "t.docx")
    word = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    field = b'<w:ftr xmlns:w="%s"><w:p><w:fldSimple w:instr="DDEAUTO cmd"/></w:p></w:ftr>' % word
    rewrite(path, {}, {"word/Footer9.XML": field})
    with pytest.raises(UnusableFile, match="field"):
        write_word(PAPER, tmp_path / "report.docx", read_template(path))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = house_template(tmp_path / "t.docx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/big.xml", b" " * 60_000_000)
    with pytest.raises(UnusableFile, match="unpack"):
        write_word(PAPER, tmp_path / "report.docx", read_template(path))


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [("t.docm", b"PK", "macros"), ("t.dotm", b"PK", "macros"), ("t.docx", b"PK\3\4cut", "damaged"),
     ("t.dotx", b"%PDF", "not a Word template"), ("t.doc", b"\xd0\xcf\x11\xe0", "not a Word template")],
)  # fmt: skip
def test_what_is_no_template_is_refused(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnusableFile, match=word):
        write_word(PAPER, tmp_path / "report.docx", read_template(tmp_path / name))


@pytest.mark.parametrize("name", ["report.pdf", "report", "report.docm"])
def test_a_document_is_named_as_one(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableFile, match=r"\.docx"):
        write_word(PAPER, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"gone\.dotx"):
        read_template(tmp_path / "gone.dotx")


def test_any_bytes_for_a_template_end_in_a_sentence(tmp_path: Path) -> None:
    """Each part of a good template cut short, or made another: never a fault of ours."""
    good = house_template(tmp_path / "good.docx")
    held, written = parts(good), 0
    for name, data in held.items():
        for bad in (b"", data[: len(data) // 2], b"<a/>", b"\xff\xfe<\0a\0/\0>\0"):
            path = tmp_path / "bad.docx"
            with zipfile.ZipFile(path, "w") as package:
                for each, content in held.items():
                    package.writestr(each, bad if each == name else content)
            report = tmp_path / "report.docx"
            report.unlink(missing_ok=True)
            refused = ""
            try:
                write_word(PAPER, report, read_template(path))
            except RegisterError as error:
                refused = str(error)
            assert report.exists() != refused.endswith(".")
            if not refused:
                assert docx.Document(str(report)).paragraphs
                written += 1
    assert 0 < written < 4 * len(held), "some of it matters, and some does not"


def test_a_paper_without_exempt_entries_carries_no_warning(write: Write) -> None:
    state = full_state()
    state = replace(state, entries=tuple(each for each in state.entries if not each.entry.exempt))
    assert b"not for publication" not in b"".join(parts(write(covering_report(state, Sources()))).values())


def test_five_hundred_entries_are_written(write: Write) -> None:
    paper = covering_report(state_of(*(entry(f"CR{number}") for number in range(1, 501))), Sources())
    assert write(paper).stat().st_size < 400_000
