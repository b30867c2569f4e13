"""The styles of a Word document: those that its template has, by the names that Word gives them, else our own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element

_INK, _SECOND, _LINE, _GROUND, _LINK, _MISSING = "1B2A3A", "4A535D", "8A949E", "E9EDF1", "1F5FA8", "6B4A00"
_HEADINGS = ((32, 360, 120), (26, 320, 100), (23, 260, 80), (21, 200, 60), (21, 160, 60), (20, 140, 40))
"""Half-points of the letters, and twentieths of a point above and under, of headings from the first rank on."""
RANKS = len(_HEADINGS)
_LIST = "{list}"
_USUAL = ("body", "letters", "plain table", "plain list")
"""What Word takes where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Own:
    """A style as we define it: the name by which a template's own is found, what it styles, and its XML."""

    name: str
    type: str
    inner: str

    @property
    def id(self) -> str:
        """How paragraphs name it."""
        return "".join(word[0].upper() + word[1:] for word in self.name.split())


def _paragraph(name: str, paragraph: str, letters: str = "", following: str = "") -> Own:
    after = f'<w:next w:val="{following}"/>' if following else ""
    inner = f'<w:basedOn w:val="{{body}}"/>{after}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr>'
    return Own(name, "paragraph", inner)


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _heading(rank: int) -> Own:
    size, before, after = _HEADINGS[rank - 1]
    return _paragraph(
        f"heading {rank}",
        f'<w:keepNext/><w:keepLines/>{_spacing(before, after)}<w:outlineLvl w:val="{rank - 1}"/>',
        f'<w:b/><w:bCs/><w:color w:val="{_INK}"/>{_size(size)}',
        following="{body}",
    )


def _bullet(name: str, level: int) -> Own:
    """The number of its list is put in when the style is added."""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{_LIST}"/></w:numPr>'
    return _paragraph(name, f"{numbered}{_spacing(0, 60)}")


def _borders(*sides: str) -> str:
    return "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>' for side in sides)


_GRID = Own(
    "Riskreg Table",
    "table",
    '<w:basedOn w:val="{plain table}"/><w:tblPr>'
    f"<w:tblBorders>{_borders('top', 'left', 'bottom', 'right', 'insideH', 'insideV')}</w:tblBorders>"
    '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{_GROUND}"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>',
)
_BOX = "".join(
    f'<w:{side} w:val="single" w:sz="12" w:space="4" w:color="8A1F1F"/>'
    for side in ("top", "left", "bottom", "right")
)

OWN: Mapping[str, Own] = {
    "body": Own(
        "Normal",
        "paragraph",
        '<w:qFormat/><w:pPr><w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr>',
    ),
    "letters": Own("Default Paragraph Font", "character", '<w:uiPriority w:val="1"/><w:semiHidden/>'),
    "plain table": Own(
        "Normal Table",
        "table",
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    ),
    "plain list": Own("No List", "numbering", '<w:uiPriority w:val="99"/><w:semiHidden/>'),
    "title": _paragraph(
        "Title", f"<w:keepNext/>{_spacing(0, 80)}", f'<w:b/><w:bCs/><w:color w:val="{_INK}"/>{_size(44)}'
    ),
    "subtitle": _paragraph("Subtitle", _spacing(0, 240), f'<w:color w:val="{_SECOND}"/>{_size(24)}'),
    **{f"heading {rank}": _heading(rank) for rank in range(1, RANKS + 1)},
    "list 1": _bullet("List Bullet", 0),
    "list 2": _bullet("List Bullet 2", 1),
    "contents": _paragraph("toc 1", _spacing(0, 40)),
    "caption": _paragraph("caption", f"<w:keepNext/>{_spacing(160, 80)}", "<w:b/><w:bCs/>"),
    "footer": _paragraph(
        "footer", '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>' + _spacing(0, 20), _size(18)
    ),
    "note": _paragraph("Riskreg Note", _spacing(60, 60), f'<w:color w:val="{_SECOND}"/>{_size(19)}'),
    "proof": _paragraph("Riskreg Proof", _spacing(0, 0), f'<w:color w:val="{_SECOND}"/>{_size(14)}'),
    "fact": _paragraph(
        "Riskreg Fact",
        '<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="2608"/></w:tabs>'
        '<w:spacing w:before="0" w:after="50"/><w:ind w:left="2608" w:hanging="2608"/>',
    ),
    "cell": _paragraph(
        "Riskreg Cell", '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>', _size(19)
    ),
    "warning": _paragraph(
        "Riskreg Warning",
        f"<w:pBdr>{_BOX}</w:pBdr>{_spacing(120, 200)}",
        '<w:b/><w:bCs/><w:color w:val="8A1F1F"/>',
    ),
    "table": _GRID,
    "link": Own("Hyperlink", "character", f'<w:rPr><w:color w:val="{_LINK}"/><w:u w:val="single"/></w:rPr>'),
    "placeholder": Own(
        "Placeholder Text",
        "character",
        f'<w:rPr><w:color w:val="{_MISSING}"/><w:shd w:val="clear" w:color="auto" w:fill="FFF3CD"/></w:rPr>',
    ),
}
"""Every role that a part of a paper can have, and the style that stands for it where a template has none."""

Ids = Mapping[str, str]
"""The identity of the style for each role."""


def styles_for(styles: _Element, bullets: Callable[[], int]) -> Ids:
    """Add what a sheet of styles lacks, and say what stands for each role. Its own styles are not touched.

    ``bullets`` gives the number of a list of bullets, and is asked only where there is no such style.
    """
    listed = list(_named(styles))
    known = {(kind, name.casefold()): style.get(qn("w:styleId"), "") for style, kind, name in listed}
    usual = {kind for style, kind, _ in listed if style.get(qn("w:default")) in ("1", "true", "on")}
    taken = {style.get(qn("w:styleId")) for style, _, _ in listed}
    ids: dict[str, str] = {}
    number: int | None = None
    for role, own in OWN.items():
        found = known.get((own.type, own.name.casefold()))
        if found:
            ids[role] = found
            continue
        chosen = own.id
        while chosen in taken:
            chosen += "R"
        taken.add(chosen)
        if number is None and _LIST in own.inner:
            number = bullets()
        default = ' w:default="1"' if role in _USUAL and own.type not in usual else ""
        styles.append(parse_xml(_xml(own, chosen, default, {_LIST: str(number), **_based(ids)})))
        ids[role] = chosen
    return ids


def _based(ids: Ids) -> dict[str, str]:
    """What our own styles name, as it is called here."""
    return {"{body}": ids.get("body", ""), "{plain table}": ids.get("plain table", "")}


def _named(styles: _Element) -> Iterator[tuple[_Element, str, str]]:
    for style in styles.iterchildren(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None:
            yield style, style.get(qn("w:type"), "paragraph"), name.get(qn("w:val"), "")


def _xml(own: Own, chosen: str, default: str, said: Mapping[str, str]) -> str:
    inner = own.inner
    for ours, theirs in said.items():
        inner = inner.replace(ours, theirs)
    custom = ' w:customStyle="1"' if own.name.startswith("Riskreg") else ""
    return (
        f'<w:style {nsdecls("w")} w:type="{own.type}"{default}{custom} w:styleId="{chosen}">'
        f'<w:name w:val="{own.name}"/>{inner}</w:style>'
    )
