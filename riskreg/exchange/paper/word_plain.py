"""An empty Word document to write in where there is no template: A4, Arial, and nothing hidden in it."""

from io import BytesIO
from zipfile import ZipFile

from docx.oxml.ns import nsdecls

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHORT, _LONG, _MARGIN, _FOOT = 11_906, 16_838, 1_134, 1_474
"""A4, two centimetres, and the room for three lines under the page; in twentieths of a point."""


def plain_package(language: str, *, landscape: bool) -> BytesIO:
    """The package, to be opened like a template."""
    made = BytesIO()
    with ZipFile(made, "w") as package:
        for name, content in _parts(language, landscape=landscape).items():
            package.writestr(name, _HEAD + content)
    made.seek(0)
    return made


def _parts(language: str, *, landscape: bool) -> dict[str, str]:
    width, height = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    lies = ' w:orient="landscape"' if landscape else ""
    spaces = nsdecls("w", "r")
    sheets = {"styles": "styles", "numbering": "numbering", "settings": "settings"}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in {"document": "document.main", **sheets}.items()
    )
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": _related({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _related({kind: f"{name}.xml" for name, kind in sheets.items()}),
        "word/document.xml": f'<w:document {spaces}><w:body><w:sectPr><w:pgSz w:w="{width}" w:h="{height}"{lies}/>'
        f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_FOOT}" w:left="{_MARGIN}" w:header="567"'
        ' w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>',
        "word/styles.xml": f'<w:styles {spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"'
        ' w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults></w:styles>",
        "word/numbering.xml": f"<w:numbering {spaces}/>",
        "word/settings.xml": f'<w:settings {spaces}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting'
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{language}"/></w:settings>',
    }  # fmt: skip


def _related(targets: dict[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{each}</Relationships>'
