"""Every word that a produced file holds, wherever in it: shown, hidden, or said of the document itself."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from riskreg.exchange.leaking.words import words

if TYPE_CHECKING:
    from lxml import etree

Suspects = frozenset[str]


def suspects_in(file: Path, suffix: str, wanted: Suspects) -> Suspects:
    """Those of the wanted words that the file holds; ``suffix`` says what form it is of: ".xlsx", ".pdf"."""
    return _READERS[suffix.casefold()](file, wanted)


# Office documents: every part of the package

_TEXTUAL = frozenset({
    "alias", "author", "caption", "codename", "descr", "display", "displayname", "error", "errortitle", "initials",
    "name", "prompt", "prompttitle", "tag", "target", "title", "tooltip", "val",
})  # fmt: skip
"""Attributes that can hold a person's words; the others hold measures, places and the format's own names."""
_OWN_NAME = re.compile(r"[a-z][A-Za-z0-9]*")
"""How the formats write their own names, such as ``centerContinuous``."""
_PLACE = re.compile(r"\$?\b[A-Z]{1,3}\$?[0-9]{1,7}\b")
_MARGIN = re.compile(r"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)<")
_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])')
"""What stands before a text in a workbook's header: its side and letters, such as &C and &8."""
_FORMULA = frozenset({"f", "definedName", "formula", "formula1", "formula2", "sqref"})
_BREAKS = ("}tab", "}br", "}cr")
_RUN = re.compile(r"<(?:\w+:)?r>")
_PARAGRAPHS = frozenset({"p", "si", "is"})
"""Elements whose runs belong together: a word may be cut between two of them."""
_LOOKS = frozenset({"lsdException", "basedOn", "next", "link", "pStyle", "rStyle", "tblStyle", "font"})
"""Elements that name a look, such as the style Quote: a template brings hundreds, and none speaks of an entry."""
_FORMATS_OWN = words([
    "Normal Heading Title Subtitle Caption List Bullet Table Grid Paragraph Header Footer Office Font Theme Image",
    "Microsoft Excel Word Compatible Openpyxl Worksheets Charts Print Titles Area Application Core Picture",
    "Adobe Typst Stream Endstream",
])  # fmt: skip
"""Names of styles and the like that the formats bring, in every document."""


def _office(file: Path, wanted: Suspects) -> Suspects:
    found: set[str] = set()
    with ZipFile(file) as package:
        for name in package.namelist():
            content = package.read(name)
            if name.endswith((".xml", ".rels", ".vml")):
                # Nearly every part is clean, and the words of the bare source show it a hundred times faster.
                source = unescape(content.decode("utf-8"))
                margins = [_CODE.sub(" ", told) for told in _MARGIN.findall(source)]
                found |= words(margins) & wanted
                cut = name.startswith("word/") or _RUN.search(source)
                if cut or (wanted - found) & words([source]):
                    found |= words(_told(content)) & wanted
            elif name.endswith((".txt", ".bin")):
                found |= words([content.decode("latin-1")]) & wanted
    return frozenset(found) - _FORMATS_OWN


def _told(content: bytes) -> Iterator[str]:
    """What an XML part says: the texts of its elements, and of those attributes that hold a person's words."""
    from lxml import etree

    for element in etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True)).iter():
        if not isinstance(element.tag, str):
            yield element.text or ""
            continue
        tag = etree.QName(element).localname
        for part in (element.text, element.tail):
            if part and not part.isspace():
                yield _PLACE.sub(" ", part) if tag in _FORMULA else part
        if tag in _PARAGRAPHS:
            yield "".join(_runs(element))
        if tag in _LOOKS or (tag == "name" and _is_style(element.getparent())):
            continue
        for key, value in element.attrib.items():
            name, value = etree.QName(key).localname.casefold(), str(value)
            if name == "target" and element.get("TargetMode") != "External":
                continue
            if name in _TEXTUAL and not (name in {"val", "name"} and _OWN_NAME.fullmatch(value)):
                yield value


def _runs(element: "etree._Element") -> Iterator[str]:
    """The texts of a paragraph one after another, with a space where a line or a column ends in it."""
    yield " " if str(element.tag).endswith(_BREAKS) else element.text or ""
    for child in element:
        yield from _runs(child)
        yield child.tail or ""


def _is_style(element: "etree._Element | None") -> bool:
    return element is not None and str(element.tag).endswith("}style")


# PDF: the pages, and every text outside of them

_LITERAL = re.compile(rb"\(((?:[^\\()]|\\.)*)\)", re.S)
_HEXADECIMAL = re.compile(rb"<((?:[0-9A-Fa-f]{2}\s*)+)>")
_TAG = re.compile(r"<[^>]*>")
_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.S)
_ESCAPED = re.compile(rb"\\([nrtbf()\\]|[0-7]{1,3})", re.S)
_CONTROL = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def _pdf(file: Path, wanted: Suspects) -> Suspects:
    return words(_pdf_texts(file)) & wanted - _FORMATS_OWN


def _pdf_texts(file: Path) -> Iterator[str]:
    import pypdfium2  # type: ignore[import-untyped]

    content = file.read_bytes()
    document = pypdfium2.PdfDocument(content)
    try:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            yield text.get_text_range()
            text.close()
            page.close()
        yield from document.get_metadata_dict().values()
    finally:
        document.close()
    # Bookmarks, alternative texts and the metadata's XML stand outside the pages, and not compressed.
    for stream in _STREAM.findall(content):
        if b"<x:xmpmeta" in stream:
            yield unescape(_TAG.sub(" ", stream.decode("utf-8", "replace")))
    bare = _STREAM.sub(b"", content)
    yield from (_decoded(_ESCAPED.sub(_unescaped, literal)) for literal in _LITERAL.findall(bare))
    yield from (_decoded(bytes.fromhex(found.decode())) for found in _HEXADECIMAL.findall(bare))


def _unescaped(found: re.Match[bytes]) -> bytes:
    told = found[1]
    return bytes([int(told, 8) & 0xFF]) if told.isdigit() else _CONTROL.get(told, told)


def _decoded(text: bytes) -> str:
    return text[2:].decode("utf-16-be", "replace") if text.startswith(b"\xfe\xff") else text.decode("latin-1")


# Plain texts

_INLINE = re.compile(r"</?(?:a|abbr|b|del|em|i|ins|mark|s|small|span|strong|sub|sup|u|wbr)\b[^>]*>", re.IGNORECASE)
"""Tags within a word; between two others a word ends: CR1 in one cell and 3 in the next are not CR13."""
_DRAWING = re.compile(r' d="[^"]*"')


def _html(file: Path, wanted: Suspects) -> Suspects:
    """The source as it is, for comments and attributes; and without the tags that may cut a word."""
    source = _DRAWING.sub("", unescape(file.read_text("utf-8")))
    return words([source, _TAG.sub(" ", _INLINE.sub("", source))]) & wanted


def _csv(file: Path, wanted: Suspects) -> Suspects:
    return words([file.read_text("utf-8-sig")]) & wanted


def _json(file: Path, wanted: Suspects) -> Suspects:
    return words(_strings(json.loads(file.read_text("utf-8")))) & wanted


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from map(str, value)
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


_READERS: dict[str, Callable[[Path, Suspects], Suspects]] = {
    ".xlsx": _office, ".docx": _office, ".pdf": _pdf, ".html": _html, ".csv": _csv, ".json": _json,
}  # fmt: skip
