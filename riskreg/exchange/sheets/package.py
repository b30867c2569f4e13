"""The parts of a workbook, taken from its package with nothing resolved or fetched."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from posixpath import join, normpath

from lxml import etree

from riskreg.model.errors import UnusableFile

_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.I)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


def parse(data: bytes, *tags: str) -> Iterator[etree._Element]:
    """The elements named, each complete, with no entity resolved and nothing fetched."""
    events = etree.iterparse(
        BytesIO(data),
        tag=[f"{{*}}{tag}" for tag in tags],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _, element in events:
        yield element


class Parts:
    """The parts of a workbook by what they are for."""

    def __init__(self, name: str, package: zipfile.ZipFile) -> None:
        self._name, self._package = name, package
        self._names = set(package.namelist())
        book = self._relations("", "officeDocument").get("officeDocument", ["xl/workbook.xml"])[0]
        related = self._relations(book)
        self._strings, self._styles = related.get("sharedStrings", []), related.get("styles", [])
        by_id = self._targets(book)
        self.starts_1904 = False
        self.listed: list[tuple[str, str, bool]] = []  # name, part, hidden
        for element in parse(self.read(book), "sheet", "workbookPr"):
            if etree.QName(element).localname == "workbookPr":
                self.starts_1904 = element.get("date1904") in {"1", "true"}
                continue
            part = by_id.get(element.get(_RELATION) or element.get(_STRICT_RELATION) or "", "")
            if part in self._names and "chartsheet" not in part:
                self.listed.append((element.get("name", ""), part, element.get("state", "visible") != "visible"))

    def read(self, part: str) -> bytes:
        """The bytes of a part; refused where it declares a document type, the way of entity bombs."""
        data = self._package.read(part)
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            data = data.decode("utf-16").encode()
        if _DOCTYPE.search(data[:4096]) or _DOCTYPE.search(data[: data.find(b"<", 4096) + 1]):
            raise UnusableFile(
                f"{self._name} declares a document type, as no honest workbook does: it was not opened."
            )
        return data

    def shared_strings(self) -> bytes:
        """The table of shared strings, or nothing."""
        return b"".join(self.read(part) for part in self._strings[:1] if part in self._names)

    def styles(self) -> bytes:
        """The styles, or nothing."""
        return b"".join(self.read(part) for part in self._styles[:1] if part in self._names)

    def _relations(self, part: str, only: str = "") -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for element in self._related(part):
            kind = element.get("Type", "").rpartition("/")[2]
            if not only or kind == only:
                found.setdefault(kind, []).append(self._target(part, element))
        return found

    def _targets(self, part: str) -> dict[str, str]:
        return {element.get("Id", ""): self._target(part, element) for element in self._related(part)}

    def _related(self, part: str) -> list[etree._Element]:
        folder, _, name = part.rpartition("/")
        place = join(folder, "_rels", f"{name}.rels")
        return list(parse(self.read(place), "Relationship")) if place in self._names else []

    @staticmethod
    def _target(part: str, element: etree._Element) -> str:
        target = element.get("Target", "")
        return target[1:] if target.startswith("/") else normpath(join(part.rpartition("/")[0], target))
