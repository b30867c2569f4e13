"""Schemes to start from: those that public bodies use most. Every one is a whole scheme that stands as it is."""

from collections.abc import Sequence
from dataclasses import replace

from riskreg.scoring.palette import ramp
from riskreg.scoring.rating import Kind
from riskreg.scoring.rules import weighted
from riskreg.scoring.scheme import Band, Level, Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE

_IMPACT_OF_FIVE = (
    ("Little to see in services, money or standing.", "A small gain that few would notice."),
    ("A short disruption or a small loss, put right by the service itself.", "A gain for one team or one group."),
    ("Some people are let down for a while; costs come out of the service's budget.", "A gain for one service."),
    ("A key service fails for days, or money and trust are lost that take a year to win back.",
     "A lasting gain for several services or many people."),
    ("People come to serious harm, a statutory duty is not met, or the body's future is in doubt.",
     "It changes for the better what the body can do for everyone."),
)  # fmt: skip
_LIKELIHOOD_OF_FIVE = (
    "Not expected; it would take a chain of exceptional events.",
    "Could happen, but not in the next few years.",
    "Might happen in the next year or two.",
    "More likely than not in the next year.",
    "Expected this year, or happening already.",
)


def _guided(scale: Sequence[Level], texts: Sequence[tuple[str, str]]) -> tuple[Level, ...]:
    return tuple(
        replace(level, guidance=risk, opportunity_guidance=opportunity)
        for level, (risk, opportunity) in zip(scale, texts, strict=True)
    )


def _bands(*ranges: tuple[str, int, int]) -> tuple[Band, ...]:
    colours = zip(ramp(Kind.RISK, len(ranges)), ramp(Kind.OPPORTUNITY, len(ranges)), strict=True)
    return tuple(Band(*limits, *pair) for limits, pair in zip(ranges, colours, strict=True))


FIVE_BY_FIVE_PRODUCT = replace(
    FIVE_BY_FIVE,
    impact=_guided(FIVE_BY_FIVE.impact, _IMPACT_OF_FIVE),
    likelihood=_guided(FIVE_BY_FIVE.likelihood, [(text, "") for text in _LIKELIHOOD_OF_FIVE]),
)
"""The standard scheme, with a meaning for every level."""

FOUR_BY_FOUR = Scheme(
    name="4 x 4, impact by likelihood",
    impact=(
        Level("Minor", None, "Put right within the service, at little cost.", "A small gain for one team."),
        Level("Moderate", None, "A service is held up for days, or its budget is strained.",
              "A gain for one service."),
        Level("Major", None, "A key service fails, or trust is lost that takes long to win back.",
              "A lasting gain for several services."),
        Level("Critical", "Outstanding", "People come to harm, or a statutory duty is not met.",
              "It changes what the body can do for everyone."),
    ),
    likelihood=(
        Level("Unlikely", guidance="Not expected in the next three years."),
        Level("Possible", guidance="Might happen in the next three years."),
        Level("Likely", guidance="More likely than not this year."),
        Level("Very likely", guidance="Expected this year, or happening already."),
    ),
    bands=_bands(("Low", 1, 3), ("Medium", 4, 6), ("High", 8, 9), ("Very high", 12, 16)),
    threshold=8,
)  # fmt: skip

IMPACT_WEIGHS_MORE = replace(
    FIVE_BY_FIVE_PRODUCT,
    name="5 x 5, high impact weighs more",
    bands=_bands(("Low", 2, 6), ("Medium", 8, 12), ("High", 15, 18), ("Very high", 20, 30)),
    threshold=15,
    matrix=weighted(5, 5),
)
"""Impact by likelihood and the impact once more, from 2 to 30: rare and grave comes before frequent and slight."""

LOOK_UP = replace(
    FIVE_BY_FIVE_PRODUCT,
    name="5 x 5, table of ranks",
    bands=_bands(("Low", 1, 6), ("Medium", 7, 15), ("High", 16, 22), ("Very high", 23, 25)),
    threshold=16,
    matrix=(
        (1, 2, 4, 7, 11),
        (3, 5, 8, 12, 16),
        (6, 9, 13, 17, 20),
        (10, 14, 18, 21, 23),
        (15, 19, 22, 24, 25),
    ),
)
"""Every cell has a rank of its own, as in the look-up tables of central government: a score names its cell."""

TEMPLATES = (FIVE_BY_FIVE_PRODUCT, FOUR_BY_FOUR, IMPACT_WEIGHS_MORE, LOOK_UP)
