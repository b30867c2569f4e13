"""The short code on a paper: a ledger row's number and the beginning of its hash, to be typed back by hand."""

import re
from typing import NamedTuple

from riskreg.model.ledger import GENESIS

_GROUPS, _SIZE = 4, 4
"""Sixteen hexadecimal characters: 64 bits, which nobody meets by chance at a row that is named beside them."""
_CODE = re.compile(rf"(\d{{1,12}})((?:-?[0-9a-f]{{{_SIZE}}}){{{_GROUPS}}})")


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


def is_whole(stamp: Stamp) -> bool:
    """Whether this is a whole head, or a short code with its row."""
    return len(stamp.head) == (_GROUPS * _SIZE if stamp.rows else len(GENESIS))
