"""A council's own Word template, good or spoilt."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import docx.document
from docx.shared import Cm


def parts(path: Path) -> dict[str, bytes]:
    """What is in a package, by name."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def house_template(path: Path, mend: Callable[[docx.document.Document], None] = lambda _: None) -> Path:
    """A house template: green headings, a logo line, its own footer, wide margins, American."""
    made = docx.Document()
    made.styles["Heading 1"].font.name = "Georgia"  # type: ignore[attr-defined]
    section = made.sections[0]
    section.page_width, section.left_margin = Cm(21), Cm(4)
    section.header.paragraphs[0].text = "The Council of Somewhere"
    section.footer.paragraphs[0].text = "House footer"
    made.core_properties.author, made.core_properties.comments = "A. Designer", "Draft by A. Designer"
    mend(made)
    made.save(str(path))
    if path.suffix == ".dotx":
        rewrite(path, {"[Content_Types].xml": (b"document.main+xml", b"template.main+xml")})
    return path


def rewrite(path: Path, changes: dict[str, tuple[bytes, bytes]], more: dict[str, bytes] | None = None) -> None:
    """Change parts of a package, each from some bytes to others, or add some."""
    held = parts(path) | (more or {})
    with zipfile.ZipFile(path, "w") as package:
        for name, data in held.items():
            package.writestr(name, data.replace(*changes[name]) if name in changes else data)
