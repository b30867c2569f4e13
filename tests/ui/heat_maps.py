"""Rows and schemes to put on a heat map."""

from dataclasses import replace
from typing import Any

from riskreg.model.records import Summary
from riskreg.scoring.rating import Rating
from riskreg.scoring.scheme import Band, Level, Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE, HIGH, LOW, MEDIUM

_BLANK: dict[str, Any] = dict.fromkeys(Summary._fields)
rate = FIVE_BY_FIVE.rate
BARE = Rating(None, None, 20)


def row(
    reference: str,
    residual: Rating | None = None,
    *,
    initial: Rating | None = None,
    target: Rating | None = None,
    scheme: int = 1,
    exempt: bool = False,
    closed: bool = False,
) -> Summary:
    """A row of the register's table; CO begins an opportunity."""
    parts: dict[str, Any] = {}
    for name, rating in (("initial", initial), ("residual", residual), ("target", target)):
        for part in ("impact", "likelihood", "score"):
            parts[f"{name}_{part}"] = getattr(rating, part) if rating else None
    kind = "opportunity" if reference.startswith("CO") else "risk"
    return Summary(
        **_BLANK
        | parts
        | {
            "id": f"id-{reference}",
            "reference": reference,
            "title": f"Title of {reference}",
            "kind": kind,
            "scheme": scheme,
            "exempt": int(exempt),
            "status": "closed" if closed else "open",
        }
    )


def square(size: int, appetite: int | None = None) -> Scheme:
    """A product scheme of this many levels each way."""
    return Scheme(
        f"{size} x {size}",
        tuple(Level(f"Impact {n}", f"Gain {n}") for n in range(1, size + 1)),
        tuple(Level(f"Chance {n}") for n in range(1, size + 1)),
        (Band("Green", 1, 2, *LOW), Band("Amber", 3, 4, *MEDIUM), Band("Red", 5, size * size, *HIGH)),
        threshold=4,
        appetite=appetite,
    )


WEIGHTED = replace(
    FIVE_BY_FIVE,
    name="Weighted",
    matrix=tuple(tuple(min(25, impact * impact + chance) for chance in range(1, 6)) for impact in range(1, 6)),
    bands=(Band("Low", 1, 9, *LOW), Band("High", 10, 25, *HIGH)),
)
"""Five levels each way like the standard scheme, with other scores in the cells."""
