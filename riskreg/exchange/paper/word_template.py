"""An organisation's own Word template, looked at before anything opens it, without what no report needs."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from lxml import etree

from riskreg.model.errors import NotFound, UnusableFile
from riskreg.model.papers import Template

LARGEST_PART, LARGEST_WHOLE, MOST_PARTS = 40_000_000, 120_000_000, 2_000
_TYPES = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_DECLARES = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.I)
_FETCHES = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE|LINK|MACROBUTTON|DATABASE)\b", re.I
)
_MACROS = frozenset({"vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars"})
_EMBEDDED = frozenset(
    {"oleObject", "package", "control", "activeXControlBinary", "aFChunk", "subDocument", "frame"}
)
_DROPPED = frozenset({"attachedTemplate", "thumbnail", "extended-properties"})
"""Where a template came from, a picture of it, and what Word counted in it: nothing that a report needs."""
_MEND = "save it again in Word as a template without macros (.dotx) and choose that"


def read_template(path: Path) -> Template:
    """The template in a file that a person chose, looked at as ``template_package`` does.

    Raises NotFound, or UnusableFile where the file is none that a report can be made from.
    """
    template = Template.of(path.name, _bytes(path))
    template_package(template)
    return template


def template_package(template: Template) -> BytesIO:
    """The template as the package of an ordinary document.

    Raises UnusableFile where it is none, holds macros or other programs, or reaches out of itself.
    """
    name, data = template.name, template.data
    if name.casefold().endswith((".docm", ".dotm")):
        raise UnusableFile(f"{name} is made to hold macros: {_MEND}.")
    if not data.startswith(b"PK"):
        raise UnusableFile(f"{name} is not a Word template: choose a file that Word saved as .dotx or .docx.")
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = _parts(name, package)
    except (
        zipfile.BadZipFile,
        zlib.error,
        zipfile.LargeZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise UnusableFile(f"{name} is damaged or cut short: fetch the template again.") from error
    except etree.LxmlError as error:
        raise UnusableFile(f"{name} is damaged: its parts cannot be read. Mend it: {_MEND}.") from error
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as plain:
        for part, content in parts.items():
            plain.writestr(part, content)
    made.seek(0)
    return made


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnusableFile(f"{path} is a folder: choose the Word template in it (.dotx or .docx).")
        if path.stat().st_size > Template.LARGEST:
            most = Template.LARGEST // 1_000_000
            raise UnusableFile(
                f"{path.name} is larger than {most} MB, too large for a template: leave large pictures out of it."
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}: check the name and the folder of the template.") from None
    except OSError as error:
        raise UnusableFile(f"{path} cannot be read ({error.strerror}): check that you may open it.") from None


def _parts(name: str, package: zipfile.ZipFile) -> dict[str, bytes]:
    listed = package.infolist()
    names = [part.filename for part in listed]
    sizes = [part.file_size for part in listed]
    if len(listed) > MOST_PARTS or max(sizes, default=0) > LARGEST_PART or sum(sizes) > LARGEST_WHOLE:
        raise UnusableFile(
            f"{name} would unpack to far more than a template holds, so it was not opened: {_MEND}."
        )
    if any(part.flag_bits & 1 for part in listed):
        raise UnusableFile(f"{name} is protected with a password: save a copy without the password first.")
    if len({part.casefold() for part in names}) != len(names) or _TYPES not in names:
        raise UnusableFile(f"{name} is not a Word template: choose a file that Word saved as .dotx or .docx.")
    parts = {part.filename: package.read(part) for part in listed if not part.is_dir()}
    for part, data in parts.items():
        if _ends(part, ".xml", ".rels"):
            _check_plain(name, data)
    parts[_TYPES] = _types(name, parts[_TYPES])
    for part in [each for each in parts if _ends(each, ".rels")]:
        parts[part] = _relations(name, parts[part])
    for part in [each for each in parts if _ends(each, ".xml") and each != _TYPES]:
        parts[part] = _content(name, part, parts[part])
    return parts


def _ends(part: str, *endings: str) -> bool:
    """Word takes no notice of capitals in the names of parts."""
    return part.casefold().endswith(endings)


def _check_plain(name: str, data: bytes) -> None:
    plain = data.decode("utf-16", "ignore").encode() if data.startswith((b"\xff\xfe", b"\xfe\xff")) else data
    if _DECLARES.search(plain) or (b"\0" in plain):
        raise UnusableFile(f"{name} declares a document type, as no honest template does: it was not opened.")


def _parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _types(name: str, data: bytes) -> bytes:
    """The table of contents with the template called a document, as which it is written again."""
    found = _parsed(data)
    kinds = [element.get("ContentType", "") for element in _elements(found)]
    if any("macroenabled" in kind.casefold() or "vbaproject" in kind.casefold() for kind in kinds):
        raise UnusableFile(f"{name} holds macros: {_MEND}.")
    if _MAIN not in kinds and _TEMPLATE not in kinds:
        raise UnusableFile(f"{name} is not a Word template: choose a file that Word saved as .dotx or .docx.")
    for element in _elements(found):
        if element.get("ContentType") == _TEMPLATE:
            element.set("ContentType", _MAIN)
    return _written(found)


def _relations(name: str, data: bytes) -> bytes:
    found = _parsed(data)
    for element in list(_elements(found)):
        kind = element.get("Type", "").rpartition("/")[2]
        if kind in _MACROS:
            raise UnusableFile(f"{name} holds macros: {_MEND}.")
        if kind in _DROPPED:
            found.remove(element)
        elif kind in _EMBEDDED:
            raise UnusableFile(
                f"{name} holds an embedded object or file: take it out of the template and save it again."
            )
        elif element.get("TargetMode") == "External" and kind != "hyperlink":
            raise UnusableFile(
                f"{name} fetches something from elsewhere ({kind}): put it into the template itself, and save it."
            )
    return _written(found)


def _content(name: str, part: str, data: bytes) -> bytes:
    """A part without its pointer to the file that it came from; refused where a field of it fetches something."""
    if not part.casefold().startswith("word/"):
        return data
    found = _parsed(data)
    texts = [element.text or "" for element in found.iter("{*}instrText")]
    texts += [str(value) for element in found.iter("{*}fldSimple") for value in element.attrib.values()]
    if _FETCHES.search("".join(texts)) or _FETCHES.search(" ".join(texts)):
        raise UnusableFile(f"{name} has a field that fetches or starts something: take it out and save it again.")
    pointers = list(found.iter("{*}attachedTemplate"))
    if not pointers:
        return data
    for element in pointers:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return _written(found)


def _elements(found: etree._Element) -> Iterator[etree._Element]:
    return (element for element in found if isinstance(element.tag, str))


def _written(found: etree._Element) -> bytes:
    return etree.tostring(found, xml_declaration=True, encoding="UTF-8", standalone=True)
