"""What one cell of a workbook holds, read as Excel would show it."""

import re
from datetime import date, datetime

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from riskreg.exchange.sheets.cleaning import clean
from riskreg.exchange.sheets.package import parse
from riskreg.exchange.sheets.sheet import Unread, Value

_PADDED = re.compile(r'(?:"([^"]{0,12})"|([A-Z]\\?-?)?)(0{2,12})')


class CellValues:
    """Reads the cells of one workbook. ``lost`` says whether the last text had characters removed."""

    def __init__(self, shared_strings: bytes, styles: bytes, starts_1904: bool) -> None:
        self._strings = _shared(shared_strings) if shared_strings else []
        self._epoch = MAC_EPOCH if starts_1904 else WINDOWS_EPOCH
        self._dates, self._padded = _formats(styles) if styles else (frozenset(), {})
        self.lost = False

    def read(self, cell: etree._Element) -> Value:
        """The value of a ``c`` element; None where it is empty."""
        self.lost = False
        kind = cell.get("t")
        text: str | None = None
        formula = False
        for part in cell:
            if part.tag.endswith("}v"):
                text = part.text
            elif part.tag.endswith("}f"):
                formula = True
            elif kind == "inlineStr":
                text = _words(part)
        if not text:
            uncalculated = formula and kind in {None, "n"}
            return (
                Unread("a formula", "was never calculated: open the file in Excel and save it")
                if uncalculated
                else None
            )
        if kind == "s":
            value, self.lost = self._strings[int(text)]
            return value or None
        if kind in {"str", "inlineStr"}:
            value, self.lost = clean(text)
            return value or None
        return self._other(kind, text, cell.get("s"))

    def _other(self, kind: str | None, text: str, style: str | None) -> Value:
        if kind == "b":
            return text.strip() in {"1", "true"}
        if kind == "e":
            return Unread(text, "is an error")
        if kind == "d":
            return _day(datetime.fromisoformat(text.rstrip("Z")))
        number = float(text)
        if style in self._dates:
            return self._date(number)
        whole = int(number) if number.is_integer() and abs(number) < 1e15 else None
        if whole is None:
            return number
        before, width = self._padded.get(style or "", ("", 0))
        return f"{before}{whole:0{width}}" if width and whole >= 0 else whole

    def _date(self, number: float) -> Value:
        try:
            moment = from_excel(number, self._epoch)
        except (ValueError, OverflowError):
            return Unread(f"{number:g}", "is not a date that exists")
        return _day(moment) if isinstance(moment, datetime) else moment


def _day(moment: datetime) -> date:
    """A date without a time of day, where none was kept."""
    return moment if moment.hour or moment.minute or moment.second else moment.date()


def _shared(data: bytes) -> list[tuple[str, bool]]:
    strings = []
    for element in parse(data, "si"):
        strings.append(clean(_words(element)))
        element.clear()
    return strings


def _words(element: etree._Element) -> str:
    """The text of a plain or rich string, without the phonetic guide that some languages add."""
    if len(element) == 1:
        only = element[0]
        if only.tag.endswith("}t"):
            return only.text or ""
    texts = []
    for part in element:
        if part.tag.endswith("}t"):
            texts.append(part.text or "")
        elif part.tag.endswith("}r"):
            texts += [run.text or "" for run in part if run.tag.endswith("}t")]
    return "".join(texts)


def _formats(data: bytes) -> tuple[frozenset[str], dict[str, tuple[str, int]]]:
    """The styles that show a date, and those that show a number with leading zeros (R001, 00232)."""
    codes = dict(BUILTIN_FORMATS)
    dates: set[str] = set()
    padded: dict[str, tuple[str, int]] = {}
    for element in parse(data, "numFmt", "cellXfs"):
        if element.tag.endswith("}numFmt"):
            codes[int(element.get("numFmtId", "0"))] = element.get("formatCode", "")
            continue
        for index, style in enumerate(element):
            code = codes.get(int(style.get("numFmtId", "0")), "General")
            if is_date_format(code):
                dates.add(str(index))
            elif match := _PADDED.fullmatch(code):
                padded[str(index)] = ((match[1] or match[2] or "").replace("\\", ""), len(match[3]))
    return frozenset(dates), padded
