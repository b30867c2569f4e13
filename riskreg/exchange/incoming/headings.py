"""What a column's heading means: a field of an entry, or one measure of one of its ratings."""

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from riskreg.exchange.columns import (
    MEASURE_WORDS,
    PUBLISHED,
    RATING_FILLERS,
    STAGE_WORDS,
    STAGES_ALONE,
    SYNONYMS,
    Field,
    Measure,
    Stage,
)
from riskreg.scoring.rating import Kind

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_WORDS = re.compile(r"[^a-z0-9]+")
_RISK_WORDS = frozenset(["risk", "risks", "threat", "threats", "hazard"])
_OPPORTUNITY_WORDS = frozenset(["opportunity", "opportunities"])
_EMPTY_WORDS = (
    _RISK_WORDS
    | _OPPORTUNITY_WORDS
    | frozenset(["corporate", "strategic", "the", "of", "and", "or", "a", "s", "this", "for", "to"])
)
_TITLES = frozenset(["risk", "risks", "opportunity", "opportunities"])  # alone, they head the titles
_ALIKE = 91  # of 100: a letter or two astray
_SHORTEST_MISSPELT = 6
_LONGEST_HEADING = 120


class Rated(NamedTuple):
    """A column of a rating, before it is known which ratings the table has."""

    stage: Stage | None
    measure: Measure


class Named(NamedTuple):
    """A column of a field. ``rank`` says how well the heading names it, 0 best."""

    field: Field
    rank: int


def words_of(heading: str) -> list[str]:
    """A heading as lower-case words, with the marks that stand for words spelt out."""
    spelt = _CAMEL.sub(" ", heading).casefold().replace("#", " number ").replace("&", " and ")
    return [word for word in _NOT_WORDS.split(spelt) if word]


def _bare(words: list[str]) -> str:
    return " ".join(word for word in words if word not in _EMPTY_WORDS)


def _known_names() -> dict[str, Named]:
    names: dict[str, Named] = {}
    for column in PUBLISHED:
        if "score" not in column.field:
            for heading in (column.risk, column.opportunity):
                names.setdefault(_bare(words_of(heading)), Named(column.field, 0))
    for field, synonyms in SYNONYMS.items():
        for rank, synonym in enumerate(synonyms):
            names.setdefault(_bare(words_of(synonym)), Named(field, rank))
    # Published as "Description", but where a title stands beside it, it is the longer text of the two.
    names["description"] = Named(Field.DESCRIPTION, 0)
    return names


_NAMES = _known_names()
_LONG_NAMES = [name for name in _NAMES if len(name) >= _SHORTEST_MISSPELT]


@lru_cache(maxsize=4096)
def meaning(heading: str, group: str = "") -> Named | Rated | None:
    """What a heading names; ``group`` is the heading above it that spans several columns."""
    if not heading or len(heading) > _LONGEST_HEADING:
        return None
    words = words_of(heading)
    bare = _bare(words)
    if not bare:
        return Named(Field.TITLE, 0) if _TITLES & set(words) else None
    return _NAMES.get(bare) or _rated(words, words_of(group)) or _misspelt(bare)


def kind_named(text: str) -> set[Kind]:
    """The kinds that a heading or a title speaks of."""
    words = set(words_of(text))
    risks = {Kind.RISK} if words & _RISK_WORDS else set[Kind]()
    return risks | ({Kind.OPPORTUNITY} if words & _OPPORTUNITY_WORDS else set[Kind]())


def _rated(words: list[str], group: list[str]) -> Rated | None:
    told = [word for word in words if word not in _EMPTY_WORDS]
    if any(w not in STAGE_WORDS and w not in MEASURE_WORDS and w not in RATING_FILLERS for w in told):
        return None
    measures = {MEASURE_WORDS[word] for word in told if word in MEASURE_WORDS}
    stages = {STAGE_WORDS[word] for word in told if word in STAGE_WORDS}
    if not measures and not (told and STAGES_ALONE.issuperset(told)):
        return None
    if not stages:
        stages = {STAGE_WORDS[word] for word in group if word in STAGE_WORDS}
    if len(stages) > 1:
        return None
    factors = measures - {Measure.SCORE}
    return Rated(stages.pop() if stages else None, factors.pop() if len(factors) == 1 else Measure.SCORE)


def _misspelt(bare: str) -> Named | None:
    if len(bare) < _SHORTEST_MISSPELT:
        return None
    best = process.extractOne(bare, _LONG_NAMES, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return Named(_NAMES[best[0]].field, 50) if best else None
