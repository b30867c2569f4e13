"""The guide's chapters: files of the folder ``guide``, named by their number and what they are about."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

CHAPTER = "chapter"
"""The property by which a widget says which chapter is about it and all that is in it."""


class Chapter(NamedTuple):
    """``name`` is what widgets call it; ``text`` is Markdown, and begins with the title."""

    name: str
    title: str
    text: str


def read_chapters(folder: Path) -> list[Chapter]:
    """All chapters in their order; raises OSError where there are none to be read."""
    files = sorted(folder.glob("*-*.md"), key=lambda path: int(path.stem.partition("-")[0]))
    if not files:
        raise FileNotFoundError(2, "the guide is missing", str(folder))
    made = []
    for path in files:
        text = path.read_text("utf-8")
        title, _, _ = text.removeprefix("# ").partition("\n")
        made.append(Chapter(path.stem.partition("-")[2], title, text))
    return made


def chapter_at(widget: QWidget | None, otherwise: str) -> str:
    """The chapter that is about a widget: what it or the nearest one around it says."""
    while widget is not None:
        said = widget.property(CHAPTER)
        if isinstance(said, str):
            return said
        widget = widget.parentWidget()
    return otherwise
