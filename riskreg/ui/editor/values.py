"""The values of a draft as text, for choosing between two of them."""

from collections.abc import Iterator
from difflib import ndiff
from typing import Any

from PySide6.QtCore import QCoreApplication

from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme
from riskreg.ui import theme
from riskreg.ui.editor import outline
from riskreg.ui.editor.strand_text import StrandText
from riskreg.ui.editor.wording import LISTS, RATINGS, details_text, rating_text

translate = QCoreApplication.translate
_MOST = 12  # differing lines shown


def value_text(name: str, value: Any, start: Any, scheme: Scheme, kind: Kind) -> str:
    """One value of Fields as text; of the lists, only what differs from ``start``."""
    if name in RATINGS:
        return rating_text(scheme, kind, value)
    if name == "strands":
        return _differences(start, value)
    if name == "direction":
        return theme.direction_words(value.direction if value else None)
    if name == "exempt":
        return translate("editor", "Exempt") if value else translate("editor", "Not exempt")
    text = ", ".join(value) if name == "types" else str(value)
    return text or translate("editor", "Nothing")


def _differences(start: tuple[StrandText, ...], value: tuple[StrandText, ...]) -> str:
    words = {"+ ": translate("editor", "added: {0}"), "- ": translate("editor", "removed: {0}")}
    differing = [
        words[line[:2]].format(outline.cut(line[2:], 140))
        for line in ndiff(list(_flat(start)), list(_flat(value)))
        if line[:2] in words
    ]
    more = len(differing) - _MOST
    return "\n".join(differing[:_MOST] + ([translate("editor", "and {0} more").format(more)] if more > 0 else []))


def _flat(strands: tuple[StrandText, ...]) -> Iterator[str]:
    for strand in strands:
        if strand.title:
            yield strand.title
        for name in LISTS:
            for line in getattr(strand, name):
                carried = details_text(line.details)
                yield outline.write([line]).strip() + (f" ({carried})" if carried else "")
