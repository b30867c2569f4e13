"""Colours as people see them: contrast, sight without one of the three cones, and an order that survives it."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

Linear = tuple[float, float, float]
"""Red, green and blue from 0 to 1, in proportion to light."""

READABLE = 4.5
"""The least contrast of a text with its ground: WCAG 2.2, success criterion 1.4.3."""
STEP, APART = 1.08, 10.0
"""The least fall of luminance, as a contrast, and the least difference in CIELAB from band to band."""
INK, WHITE, BLACK = "#1B1F24", "#FFFFFF", "#000000"
_COLOUR = re.compile(r"#[0-9A-F]{6}")


class Sight(StrEnum):
    """How someone sees colours."""

    FULL = "full"
    PROTANOPIA = "protanopia"
    DEUTERANOPIA = "deuteranopia"
    TRITANOPIA = "tritanopia"


_MATRICES = {
    Sight.FULL: ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    Sight.PROTANOPIA: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Sight.DEUTERANOPIA: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    Sight.TRITANOPIA: (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of
Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, severity 1.0;
applied to linear light."""

_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_D65 = (0.95047, 1.0, 1.08883)
"""sRGB primaries and white, IEC 61966-2-1."""


class Fault(StrEnum):
    """What is wrong with two colours that follow one another from low to high."""

    ORDER = "the higher one is not darker"
    ALIKE = "they look alike"


class Clash(NamedTuple):
    """Two neighbouring colours that do not do; ``upper`` is the place of the higher one, from 1."""

    upper: int
    fault: Fault
    sight: Sight


def is_colour(text: str) -> bool:
    """Whether a text is a colour as schemes write it: ``#F6A55B``."""
    return _COLOUR.fullmatch(text) is not None


def _linear(colour: str) -> Linear:
    red, green, blue = (_light(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _light(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _signal(light: float) -> int:
    channel = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(255 * channel)


def _through(matrix: Sequence[Linear], light: Linear) -> Linear:
    red, green, blue = (sum(share * part for share, part in zip(row, light, strict=True)) for row in matrix)
    return red, green, blue


@lru_cache(maxsize=1024)
def _seen(colour: str, sight: Sight) -> Linear:
    red, green, blue = (min(1.0, max(0.0, light)) for light in _through(_MATRICES[sight], _linear(colour)))
    return red, green, blue


def seen(colour: str, sight: Sight) -> str:
    """The colour that someone with full sight would take for what ``sight`` makes of ``colour``."""
    return "#" + "".join(f"{_signal(light):02X}" for light in _seen(colour, sight))


def luminance(colour: str, sight: Sight = Sight.FULL) -> float:
    """Relative luminance from 0 to 1, as WCAG 2.2 defines it, of the colour as it is seen."""
    red, green, blue = _seen(colour, sight)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, sight: Sight = Sight.FULL) -> float:
    """The contrast of two colours as WCAG 2.2 defines it, 1 to 21."""
    dark, light = sorted((luminance(one, sight), luminance(other, sight)))
    return (light + 0.05) / (dark + 0.05)


def ink_on(fill: str) -> str:
    """A text colour with a contrast of at least 4.5 to ``fill``; of black and white one always has it."""
    return next(ink for ink in (INK, WHITE, BLACK) if contrast(ink, fill) >= READABLE)


def difference(one: str, other: str, sight: Sight = Sight.FULL) -> float:
    """How far two colours are apart as they are seen: the distance in CIELAB (CIE 1976)."""
    pairs = zip(_lab(_seen(one, sight)), _lab(_seen(other, sight)), strict=True)
    return float(sum((here - there) ** 2 for here, there in pairs) ** 0.5)


def _lab(light: Linear) -> Linear:
    x, y, z = (_cube(part / white) for part, white in zip(_through(_XYZ, light), _D65, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube(share: float) -> float:
    return float(share ** (1 / 3)) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116


def clashes(fills: Sequence[str]) -> tuple[Clash, ...]:
    """Where colours from low to high do not tell their order to everyone: one clash at most for each pair.

    Each has to be darker than the one below it, and to look different, in every kind of sight.
    """
    found = (_clash(place, fills[place - 1], fills[place]) for place in range(1, len(fills)))
    return tuple(clash for clash in found if clash is not None)


def _clash(place: int, lower: str, upper: str) -> Clash | None:
    for sight in Sight:
        if difference(lower, upper, sight) < APART:
            return Clash(place, Fault.ALIKE, sight)
        falls = luminance(upper, sight) < luminance(lower, sight)
        if not falls or contrast(lower, upper, sight) < STEP:
            return Clash(place, Fault.ORDER, sight)
    return None
