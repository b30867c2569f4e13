"""What a cell says of the links of its entry."""

import re
from typing import NamedTuple

from riskreg.model.entry import LONGEST_REFERENCE, Relation

_TIE = re.compile(rf"\s*({'|'.join(Relation)})\s+(\S.*?)\s*", re.IGNORECASE)


class Tied(NamedTuple):
    """A link as a file has it: the other entry is named by its reference."""

    relation: Relation
    reference: str


def ties_in(text: str) -> tuple[tuple[Tied, ...], tuple[str, ...]]:
    """The links that a cell names, such as "merged into CR2; split from CR4", and what else stands in it."""
    ties, unclear = [], []
    for part in filter(str.strip, re.split(r"[;\n]", text)):
        found = _TIE.fullmatch(part)
        if found and len(found[2]) <= LONGEST_REFERENCE:
            ties.append(Tied(Relation(found[1].casefold()), found[2]))
        else:
            unclear.append(part.strip())
    return tuple(ties), tuple(unclear)
