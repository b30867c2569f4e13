"""What stands on every page of a Word document and in its properties: who, what, which page, and the proof."""

from datetime import datetime
from io import BytesIO

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart
from docx.section import Section
from docx.shared import Cm

from riskreg.exchange.paper.content import Document
from riskreg.exchange.paper.structure import warnings
from riskreg.exchange.paper.word_blocks import Body
from riskreg.exchange.wording import CODE_SAYS, QR_SAYS

_BULLETS = (("•", 360, 260), ("–", 680, 260))
"""The mark of each level, and its indents in twentieths of a point."""


def bullet_list(document: WordDocument) -> int:
    """The number of a new list of bullets."""
    numbering = _numbering(document)
    listed = [int(each.get(qn("w:abstractNumId"), "0")) for each in numbering.iterchildren(qn("w:abstractNum"))]
    numbers = [int(each.get(qn("w:numId"), "0")) for each in numbering.iterchildren(qn("w:num"))]
    pattern, number = max(listed, default=-1) + 1, max(numbers, default=0) + 1
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        for level, (mark, left, hanging) in enumerate(_BULLETS)
    )
    made = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{pattern}"><w:multiLevelType w:val="multilevel"/>{levels}'
        "</w:abstractNum>"
    )
    used = parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{pattern}"/></w:num>')
    after = next(numbering.iterchildren(qn("w:num"), qn("w:numIdMacAtCleanup")), None)
    if after is None:
        numbering.append(made)
    else:
        after.addprevious(made)
    last = next(numbering.iterchildren(qn("w:numIdMacAtCleanup")), None)
    if last is None:
        numbering.append(used)
    else:
        last.addprevious(used)
    return number


def _numbering(document: WordDocument) -> BaseOxmlElement:
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external:
            return relation.target_part.element  # type: ignore[no-any-return]
    element = parse_xml(f"<w:numbering {nsdecls('w')}/>")
    package = document.part.package
    assert package is not None  # noqa: S101 - a part of a document that was opened has one
    part = NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, element, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return element


def foot(document: WordDocument, paper: Document, writer: Body) -> None:
    """Put the page's number, what the paper is and the line that proves it under each page.

    What a template has there stays, and where it counts the pages itself we do not.
    """
    both = document.settings.odd_and_even_pages_header_footer
    for number, section in enumerate(document.sections):
        kinds = [section.footer]
        kinds += [section.first_page_footer] if section.different_first_page_header_footer else []
        kinds += [section.even_page_footer] if both else []
        for footer in kinds:
            if not footer.is_linked_to_previous:
                _fill(footer.part.element, paper, writer, text_width(section))
            elif number == 0:
                footer.is_linked_to_previous = False
                element = footer.part.element
                for child in list(element):
                    element.remove(child)
                _fill(element, paper, writer, text_width(section))


def text_width(section: Section) -> int:
    """The room between a section's margins, in twentieths of a point."""
    sizes = (section.page_width, section.left_margin, section.right_margin, section.gutter)
    page, left, right, gutter = (int(size.twips) if size is not None else 0 for size in sizes)
    width = page - left - right - gutter
    return width if width > 2_000 else 9_638


def _fill(element: BaseOxmlElement, paper: Document, writer: Body, width: int) -> None:
    instructions = [each.text or "" for each in element.iter(qn("w:instrText"))]
    instructions += [each.get(qn("w:instr"), "") for each in element.iter(qn("w:fldSimple"))]
    counted = any("PAGE" in each.upper().split() for each in instructions)
    lines = [writer.footer_line(text, "proof") for text in warnings(paper)]
    if not counted:
        lines.append(writer.footer_pages(f"{paper.organisation}: {paper.title}", width))
    lines.append(writer.footer_line(paper.identity.line, "proof"))
    for line in lines:
        element.append(parse_xml(line))


def qr_paragraph(document: WordDocument, paper: Document, writer: Body) -> tuple[BaseOxmlElement, ...]:
    """The QR code as a picture that says in words what it is, and the short code beneath it."""
    import segno

    made = BytesIO()
    segno.make_qr(paper.identity.qr, error="M").save(made, kind="png", scale=6, border=4)
    made.seek(0)
    inline = document.part.new_pic_inline(made, width=Cm(3.2))
    inline.docPr.set("descr", QR_SAYS)
    inline.docPr.set("name", "QR code")
    picture = parse_xml(f"<w:p {nsdecls('w')}><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing/></w:r></w:p>")
    next(picture.iter(qn("w:drawing"))).append(inline)
    says = parse_xml(writer.footer_line(f"{paper.identity.code}\n{CODE_SAYS}", "note"))
    return picture, says


def own(document: WordDocument, paper: Document, moment: datetime) -> None:
    """Have the properties say what this paper is, and nothing of who made the template."""
    properties = document.core_properties
    properties.title, properties.subject = paper.title[:255], paper.subtitle[:255]
    properties.author = properties.last_modified_by = paper.organisation[:255]
    properties.language, properties.identifier = paper.language, paper.identity.qr
    properties.keywords = properties.comments = properties.category = properties.content_status = ""
    properties.version, properties.revision = "", 1
    properties.created = properties.modified = moment
    speak(document, paper.language)


def speak(document: WordDocument, language: str) -> None:
    """Say which language the text is in, for those who have it read aloud."""
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = parse_xml(f"<w:docDefaults {nsdecls('w')}/>")
        styles.insert(0, defaults)
    letters = defaults
    for tag in ("w:rPrDefault", "w:rPr"):
        found = letters.find(qn(tag))
        if found is None:
            found = parse_xml(f"<{tag} {nsdecls('w')}/>")
            letters.insert(0, found)
        letters = found
    spoken = letters.find(qn("w:lang"))
    if spoken is None:
        spoken = parse_xml(f"<w:lang {nsdecls('w')}/>")
        letters.append(spoken)
    for each in (spoken, *(style for style in styles.iter(qn("w:lang")) if style is not spoken)):
        each.set(qn("w:val"), language)
