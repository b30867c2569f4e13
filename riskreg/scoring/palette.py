"""The colours that bands are given: warm ones for risks, cool ones for opportunities, each from light to dark."""

from typing import NamedTuple

from riskreg.scoring.colours import READABLE, contrast, ink_on
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Swatch
from riskreg.scoring.standard import HIGH, LOW, MEDIUM, VERY_HIGH


class Named(NamedTuple):
    """A colour of the palette and what it is called."""

    name: str
    swatch: Swatch


def _plain(name: str, fill: str) -> Named:
    return Named(name, Swatch(fill, ink_on(fill)))


WARM = (
    Named("Pale green", LOW[0]),
    Named("Yellow", MEDIUM[0]),
    _plain("Amber", "#F8C26F"),
    Named("Orange", HIGH[0]),
    _plain("Dark orange", "#E67A3C"),
    _plain("Vermilion", "#D1492E"),
    Named("Red", VERY_HIGH[0]),
    _plain("Dark red", "#7F1410"),
)
COOL = (
    Named("Pale blue", LOW[1]),
    Named("Light blue", MEDIUM[1]),
    _plain("Sky blue", "#8DBAE5"),
    Named("Blue", HIGH[1]),
    _plain("Strong blue", "#3F82C4"),
    _plain("Deep blue", "#2D68A8"),
    Named("Navy", VERY_HIGH[1]),
    _plain("Midnight", "#123560"),
)
PALETTES = {Kind.RISK: WARM, Kind.OPPORTUNITY: COOL}
FEWEST, MOST = 2, 6
"""Bands that a scheme may have so that there is a ramp for them."""

_RAMPS = {2: (0, 6), 3: (0, 3, 6), 4: (0, 1, 3, 6), 5: (0, 1, 3, 5, 7)}
_LONGEST = {Kind.RISK: (0, 1, 3, 4, 6, 7), Kind.OPPORTUNITY: (0, 1, 2, 3, 5, 7)}


def ramp(kind: Kind, bands: int) -> tuple[Swatch, ...]:
    """Colours for this many bands, from low to high, that everyone can tell apart and put in order."""
    return tuple(PALETTES[kind][place].swatch for place in _RAMPS.get(bands, _LONGEST[kind]))


_INKS = {named.swatch.fill: named.swatch.text for palette in PALETTES.values() for named in palette}


def swatch_of(fill: str) -> Swatch:
    """A fill with a text that can be read on it."""
    known = _INKS.get(fill)
    return Swatch(fill, known if known and contrast(known, fill) >= READABLE else ink_on(fill))
