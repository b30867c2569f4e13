"""What a paper prints of the history it was made from, found in a text that somebody pastes or types."""

import re

from riskreg.model.records import Printed

_UUID = re.compile(r"(?<!\w)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)", re.IGNORECASE)
_HEAD = re.compile(r"(?<!\w)[0-9a-f](?:\s*[0-9a-f]){63}(?!\w)", re.IGNORECASE)  # a paper may break it anywhere
_ROW = re.compile(r"\brows?\b\W*?(?:number|no)?\W*?(\d[\d,]*)", re.IGNORECASE)
_COUNT = re.compile(r"(\d[\d,]*)\s+rows?\b", re.IGNORECASE)
_ALONE = re.compile(r"\s*(\d[\d,]*)\s*")


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


def written(printed: Printed) -> str:
    """The same as papers print it, a line each."""
    named = (("Register", printed.register), ("Ledger row", printed.rows), ("Ledger head", printed.head))
    return "\n".join(f"{name}: {value}" for name, value in named if value is not None)
