"""Numbers and labels in the cells of a rating, before they are weighed against one another."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from riskreg.exchange.incoming.notes import shown
from riskreg.exchange.sheets.sheet import Unread, Value
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Level

_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:\.0+)?(?![\d.,%])")
_FACTORS = r"\s*\(?\s*(\d)\s*[x×*]\s*(\d)\s*\)?\s*"
_PRODUCT = re.compile(rf"{_FACTORS}(?:[=(]\s*(\d{{1,2}})\s*\)?\s*)?", re.I)  # 4 x 4 = 16, 4x4 (16), 4x4
_PRODUCT_FIRST = re.compile(rf"\s*(\d{{1,2}})\s*(?:=|(?=\()|\s){_FACTORS}", re.I)  # 16 (4x4), 16 = 4 x 4
_NOT_LETTERS = re.compile(r"[^a-z]+")
_LONGEST = 60


class Told(NamedTuple):
    """What one cell says."""

    cell: str
    value: Value


class Heard(NamedTuple):
    """What the cells of one measure say: numbers by cell, and the cells that no number was found in."""

    numbers: list[tuple[str, int]]
    words: list[Told]

    @property
    def number(self) -> int | None:
        """The number, unless the cells disagree or say none."""
        return self.numbers[0][1] if len({number for _, number in self.numbers}) == 1 else None


def number_in(value: Value) -> int | None:
    """The one whole number that a cell holds, alone or beside words: 4, 4.0, "4 - Major", "Major (4)"."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    if value.isdecimal():
        return int(value)
    numbers = _NUMBER.findall(value)
    return int(float(numbers[0])) if len(numbers) == 1 else None


def level_labelled(text: str, scale: Sequence[Level], kind: Kind) -> int | None:
    """The level that bears this label on the register's own scale, whatever its case."""
    wanted = _letters(text)
    for number, level in enumerate(scale, start=1):
        if wanted and wanted in {_letters(level.label), _letters(level.label_for(kind))}:
            return number
    return None


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub(" ", text.casefold()).strip()


def quoted(impacts: list[Told], likelihoods: list[Told], scores: list[Told]) -> str:
    """What the cells of a rating say, in the file's own values: score 16, impact 3, likelihood 5."""
    measures = (("score", scores), ("impact", impacts), ("likelihood", likelihoods))
    return ", ".join(
        f"{measure} {told.value if isinstance(told.value, int | float) else shown(told.value)}"
        for measure, cells in measures
        for told in cells
        if not isinstance(told.value, Unread)
    )


def heard(cells: list[Told]) -> tuple[list[tuple[str, int]], list[Told]]:
    numbers: list[tuple[str, int]] = []
    words: list[Told] = []
    for told in cells:
        number = number_in(told.value)
        if number is not None:
            numbers.append((told.cell, number))
        elif not isinstance(told.value, Unread):
            words.append(told)
    return numbers, words


def product_in(scores: list[Told]) -> tuple[int, int, int] | None:
    """Impact, likelihood and score from a cell such as "4 x 4 = 16", "4x4" or "16 (4x4)"."""
    if len(scores) != 1 or not isinstance(scores[0].value, str):
        return None
    match = _PRODUCT.fullmatch(scores[0].value)
    if match is not None:
        impact, likelihood = int(match[1]), int(match[2])
        return impact, likelihood, int(match[3] or impact * likelihood)
    match = _PRODUCT_FIRST.fullmatch(scores[0].value)
    return (int(match[2]), int(match[3]), int(match[1])) if match else None
