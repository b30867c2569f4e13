"""A long paragraph as the sentences that it is made of."""

import re

_REACH = 24  # characters before an end that tell whether it is one
LONG = 160  # characters from which a pasted text is worth splitting
_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9£])|;\s+(?=\w)|\n+")
_SHORT = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|vs|approx|no|nos|dr|mr|mrs|ms|prof|st|para|paras|sec|fig|ref|inc|ltd)"
    r"|\b[A-Z])\.$",
    re.I,
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of ``text``, or those that a semicolon or line break ends; their words stay as they are."""
    found, start = [], 0
    for end in _END.finditer(text):
        so_far = text[max(start, end.end() - _REACH) : end.end()].strip()
        if _SHORT.search(so_far) or len(so_far) < 3:
            continue
        found.append(text[start : end.end()].strip().rstrip(";").rstrip())
        start = end.end()
    return tuple(part for part in (*found, text[start:].strip()) if part)


def worth_splitting(text: str) -> bool:
    """Whether a text is long and more than one sentence."""
    return len(text) >= LONG and len(sentences(text)) > 1
