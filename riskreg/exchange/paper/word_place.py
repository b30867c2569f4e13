"""Where a report goes in a template: at what is named riskreg, else after all that the template holds."""

from collections.abc import Sequence

from docx.oxml.ns import qn
from lxml.etree import _Element

NAME = "riskreg"
"""What a template's bookmark or content control is called (its title or its tag) to have the report there."""
_SECTION = qn("w:sectPr")


def section_of(body: _Element) -> int:
    """The number of the section, from 0, that the report will stand in."""
    place = _place(body)
    ahead = list(body) if place is None else list(body)[: body.index(place)]
    return sum(block.tag == qn("w:p") and next(block.iter(_SECTION), None) is not None for block in ahead)


def put(body: _Element, blocks: Sequence[_Element]) -> None:
    """Put the report where the template wants it; what stands in the place that it names makes way."""
    place = _place(body)
    if place is None:
        _drop_empty_end(body)
        at = len(body) - (len(body) > 0 and body[-1].tag == _SECTION)
    else:
        _clear_bookmark(body)
        at = body.index(place) + 1
        if _makes_way(place):
            body.remove(place)
            at -= 1
    body[at:at] = blocks


def _place(body: _Element) -> _Element | None:
    """The block of the body that holds the content control or the bookmark."""
    for control in body.iter(qn("w:sdt")):
        names = [each.get(qn("w:val"), "") for tag in ("w:alias", "w:tag") for each in control.iter(qn(tag))]
        if NAME in map(str.casefold, names):
            return _outermost(body, control)
    mark = _bookmark(body)
    return None if mark is None else _outermost(body, mark)


def _outermost(body: _Element, inner: _Element) -> _Element:
    found = inner
    while (parent := found.getparent()) is not None and parent is not body:
        found = parent
    return found


def _bookmark(body: _Element) -> _Element | None:
    marks = body.iter(qn("w:bookmarkStart"))
    return next((mark for mark in marks if mark.get(qn("w:name"), "").casefold() == NAME), None)


def _clear_bookmark(body: _Element) -> None:
    """Take out the words between a bookmark's start and its end: they were there to show the place."""
    mark = _bookmark(body)
    if mark is None:
        return
    number, within = mark.get(qn("w:id")), False
    for element in list(body.iter()):
        if element is mark:
            within = True
        elif element.tag == qn("w:bookmarkEnd") and element.get(qn("w:id")) == number:
            break
        elif within and element.tag == qn("w:r") and (parent := element.getparent()) is not None:
            parent.remove(element)


def _makes_way(block: _Element) -> bool:
    """Whether nothing is lost with it: a control, or a paragraph that shows nothing and ends no section."""
    if block.tag == qn("w:sdt"):
        return True
    return block.tag == qn("w:p") and not _shows(block)


def _shows(block: _Element) -> bool:
    shown = ("w:t", "w:drawing", "w:pict", "w:sectPr", "w:fldSimple", "w:instrText", "w:sdt")
    return any(next(block.iter(qn(tag)), None) is not None for tag in shown)


def _drop_empty_end(body: _Element) -> None:
    for block in reversed(list(body)):
        if block.tag == _SECTION:
            continue
        if block.tag != qn("w:p") or _shows(block):
            return
        body.remove(block)
