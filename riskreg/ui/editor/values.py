"""The values of a draft as text, for choosing between two of them."""

from collections.abc import Iterable, Sequence
from difflib import ndiff
from typing import Any

from PySide6.QtCore import QCoreApplication

from riskreg.scoring.direction import Statement
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme
from riskreg.ui import theme
from riskreg.ui.editor import outline
from riskreg.ui.editor.outline import Line
from riskreg.ui.editor.strand_text import StrandText
from riskreg.ui.editor.wording import LISTS, RATINGS, details_text, rating_text

translate = QCoreApplication.translate
_MOST = 12  # differing lines shown
_LONGEST = 600  # characters of a text


def value_text(name: str, value: Any, start: Any, scheme: Scheme, kind: Kind) -> str:
    """One value of Fields as text; of a list, only what differs from ``start``."""
    if name in RATINGS:
        return rating_text(scheme, kind, value)
    if name.startswith("strands") and not isinstance(value, str):
        return _differences(_flat(start), _flat(value))
    if name == "direction":
        return _stated(value)
    if name == "exempt":
        return translate("editor", "Exempt") if value else translate("editor", "Not exempt")
    text = ", ".join(value) if name == "types" else outline.cut(str(value), _LONGEST)
    return text or translate("editor", "Nothing")


def start_text(name: str, start: Any, others: Sequence[Any], scheme: Scheme, kind: Kind) -> str:
    """What both started from; of a list, only the lines that somebody changed."""
    if not name.startswith("strands") or isinstance(start, str):
        return value_text(name, start, start, scheme, kind)
    before = _flat(start)
    touched = {line[2:] for other in others for line in ndiff(before, _flat(other)) if line.startswith("- ")}
    lines = [line for line in before if line in touched]
    rest = len(before) - len(lines)
    if rest:
        said = translate("editor", "and {0} unchanged") if lines else translate("editor", "{0} unchanged")
        return _cut(lines, said.format(rest))
    return _cut(lines, "") or translate("editor", "Nothing")


def _stated(value: Statement | None) -> str:
    said = theme.direction_words(value.direction if value else None)
    return f"{said}: {outline.cut(value.reason, _LONGEST)}" if value and value.reason.strip() else said


def _differences(start: list[str], value: list[str]) -> str:
    words = {"+ ": translate("editor", "added: {0}"), "- ": translate("editor", "removed: {0}")}
    differing = [words[line[:2]].format(line[2:]) for line in ndiff(start, value) if line[:2] in words]
    return _cut(differing, "")


def _cut(lines: list[str], end: str) -> str:
    more = len(lines) - _MOST
    shown = [outline.cut(line, 140) for line in lines[:_MOST]]
    if more > 0:
        shown.append(translate("editor", "and {0} more").format(more))
    return "\n".join([*shown, end] if end else shown)


def _flat(value: Iterable[StrandText | Line]) -> list[str]:
    """Strands, or the lines of one list, as lines of text."""
    flat: list[str] = []
    for each in value:
        if isinstance(each, Line):
            carried = details_text(each.details)
            flat.append(outline.write([each]).strip() + (f" ({carried})" if carried else ""))
        else:
            flat += [each.title] if each.title else []
            for name in LISTS:
                flat += _flat(getattr(each, name))
    return flat
