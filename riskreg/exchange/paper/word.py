"""A paper as an editable Word document, plain or in the organisation's own template."""

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import ZipFile

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from riskreg.exchange.outgoing.archive import StillArchive
from riskreg.exchange.outgoing.replacing import Check, replacing
from riskreg.exchange.paper.content import Bullets, Document, Heading, Identity, Paragraph
from riskreg.exchange.paper.word_blocks import Body
from riskreg.exchange.paper.word_page import bullet_list, foot, own, qr_paragraph, text_width
from riskreg.exchange.paper.word_place import put, section_of
from riskreg.exchange.paper.word_plain import plain_package
from riskreg.exchange.paper.word_styles import styles_for
from riskreg.exchange.paper.word_template import read_template, template_package
from riskreg.model.errors import UNREADABLE, UnusableFile
from riskreg.model.papers import Template

_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)
_TRIAL = Document(
    "Trial", "A", "B", Identity("C", 1, "D", "E", "F", "G"), (Heading(1, "H"), Paragraph("I"), Bullets(()))
)
"""A paper of a few words, to see whether one can be made from a template."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written. ``problems`` are sentences about texts that Word cannot hold as they are."""

    path: Path
    problems: tuple[str, ...] = ()


def write_word(
    document: Document,
    to: Path,
    template: Template | None = None,
    *,
    moment: datetime = _NO_TIME,
    check: Check | None = None,
) -> Written:
    """Write a paper; the same paper in the same template gives the same bytes.

    ``moment``, in UTC, is when the document says it was made. Of a ``template`` (.dotx or .docx) the styles,
    headers, footers, page set-up and text are kept. ``check`` sees the file before it is put in its place.
    Whatever goes wrong, ``to`` is as it was. Raises UnusableFile with what to do.
    """
    if to.suffix.casefold() != ".docx":
        raise UnusableFile(f"{to.name} would not be taken for a Word document: end its name in .docx.")
    made, lost = _in_template(document, template, moment)
    with replacing(to, check) as file:
        _bind(made, file)
    return Written(to, tuple(_sentence(each) for each in dict.fromkeys(lost)))


def usable_template(path: Path) -> Template:
    """The template in a file that a person chose, tried with a small paper.

    Raises NotFound, or UnusableFile where no paper can be made from it.
    """
    template = read_template(path)
    _in_template(_TRIAL, template, _NO_TIME)
    return template


def _in_template(paper: Document, template: Template | None, moment: datetime) -> tuple[BytesIO, list[str]]:
    package = template_package(template) if template is not None else None
    try:
        return _filled(paper, package, moment)
    except (*UNREADABLE, LxmlError, AssertionError, NotImplementedError) as error:
        if template is None:
            raise
        raise UnusableFile(
            f"{template.name} cannot be used as a template ({type(error).__name__}): open it in Word,"
            " save it again as .dotx and choose that."
        ) from error


def _filled(paper: Document, package: BytesIO | None, moment: datetime) -> tuple[BytesIO, list[str]]:
    base = package or plain_package(paper.language, landscape=paper.landscape)
    document = docx.Document(base)
    body = document.element.body
    styles = styles_for(document.styles.element, lambda: bullet_list(document))
    writer = Body(paper, styles, _width(document), _first_mark(document))
    blocks = list(parse_xml(writer.xml()))
    put(body, [*blocks, *qr_paragraph(document, paper, writer)])
    foot(document, paper, writer)
    own(document, paper, moment.replace(microsecond=0, tzinfo=None))
    _check_whole(document)
    made = BytesIO()
    document.save(made)
    return made, writer.lost


def _check_whole(document: WordDocument) -> None:
    """Raise ValueError where a template that lacks a part would get another of the same name."""
    package = document.part.package
    names = [str(part.partname) for part in package.iter_parts()] if package is not None else []
    if len(set(names)) != len(names):
        raise ValueError(f"parts of one name: {names}")


def _width(document: WordDocument) -> int:
    sections = list(document.sections)
    return text_width(sections[min(section_of(document.element.body), len(sections) - 1)]) if sections else 9_638


def _first_mark(document: WordDocument) -> int:
    """A number that no bookmark of the template has."""
    found = (each.get(qn("w:id"), "") for each in document.element.body.iter(qn("w:bookmarkStart")))
    return max((int(number) for number in found if number.isdecimal()), default=0) + 1


def _bind(made: BytesIO, file: BinaryIO) -> None:
    """The same parts in a zip without clocks."""
    archive = StillArchive(file)
    try:
        with ZipFile(made) as package:
            for part in package.infolist():
                archive.writestr(part.filename, package.read(part))
        archive.close()
    except BaseException:
        archive.give_up()
        raise


def _sentence(text: str) -> str:
    return f"“{text}…” has a character that no Word document can hold: it shows � in its place. Mend the text."
