"""What a paper prints to be typed back: its short code (a row and how its hash begins), or all in one line."""

import re
from typing import NamedTuple

from riskreg.model.ledger import GENESIS
from riskreg.model.records import Printed

_GROUPS, _SIZE = 4, 4
"""Sixteen hexadecimal characters: 64 bits, which nobody meets by chance at a row that is named beside them."""
_CODE = re.compile(rf"(\d{{1,12}})((?:-?[0-9a-f]{{{_SIZE}}}){{{_GROUPS}}})")
_UUID = re.compile(r"(?<!\w)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)", re.IGNORECASE)
_HEAD = re.compile(r"(?<!\w)[0-9a-f](?:\s*[0-9a-f]){63}(?!\w)", re.IGNORECASE)  # a paper may break it anywhere
_ROW = re.compile(r"\brows?\b\W*?(?:number|no)?\W*?(\d[\d,]*)", re.IGNORECASE)
_COUNT = re.compile(r"(\d[\d,]*)\s+rows?\b", re.IGNORECASE)
_ALONE = re.compile(r"\s*(\d[\d,]*)\s*")


class Stamp(NamedTuple):
    """What was printed of a ledger row: its number, 0 where it was not, and its hash or how that begins."""

    rows: int
    head: str


def short_code(rows: int, head: str) -> str:
    """``57-9F2C-41AB-77D0-0E1B`` for row 57 whose hash begins with these characters."""
    begin = head[: _GROUPS * _SIZE].upper()
    return "-".join([str(rows), *(begin[at : at + _SIZE] for at in range(0, len(begin), _SIZE))])


def read_stamp(typed: str) -> Stamp:
    """What a person typed from a paper, a head or a short code, without spaces and in lower case."""
    plain = "".join(typed.split()).lower().replace("–", "-")
    found = _CODE.fullmatch(plain) if "-" in plain else None
    return Stamp(int(found[1]), found[2].replace("-", "")) if found else Stamp(0, plain)


def taken_apart(text: str) -> Printed:
    """The head, the row number and the register's UUID that stand in ``text``, whatever stands around them."""
    uuid = _UUID.search(text)
    rest = _UUID.sub(";", text)
    head = _HEAD.search(rest)
    rest = _HEAD.sub(";", rest)
    row = _ROW.search(rest) or _COUNT.search(rest) or _ALONE.fullmatch(rest)
    return Printed(
        "".join(head.group().split()).lower() if head else None,
        int(row.group(1).replace(",", "")) if row else None,
        uuid.group().lower() if uuid else None,
    )


def spelled_out(printed: Printed) -> Printed:
    """What was printed, taken apart where the head was given as the whole line of a paper or as its QR code."""
    found = taken_apart(printed.head or "")
    if found.head is None:
        return printed
    rows = found.rows if printed.rows is None else printed.rows
    return Printed(found.head, rows, printed.register or found.register)


def is_whole(stamp: Stamp) -> bool:
    """Whether this is a whole head, or a short code with its row."""
    return len(stamp.head) == (_GROUPS * _SIZE if stamp.rows else len(GENESIS))
