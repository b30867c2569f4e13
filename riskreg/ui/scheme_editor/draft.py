"""A scoring scheme while someone writes it: texts and choices that need not fit together yet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self, TypeVar

from riskreg.scoring.colours import READABLE, contrast
from riskreg.scoring.palette import MOST, ramp, swatch_of
from riskreg.scoring.rating import Kind
from riskreg.scoring.rules import Rule, Table, product, rule_of, weighted
from riskreg.scoring.scheme import LARGEST, Band, Level, Scheme, Swatch

HIGHEST_SCORE = 9999
Texts = tuple[tuple[str, ...], ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LevelText:
    """The words of one level. An opportunity without words of its own has those of a risk."""

    label: str = ""
    opportunity_label: str = ""
    guidance: str = ""
    opportunity_guidance: str = ""

    @classmethod
    def of(cls, level: Level) -> Self:
        """The words of a level."""
        return cls(level.label, level.opportunity_label or "", level.guidance, level.opportunity_guidance)

    def level(self) -> Level:
        """The level that these words make."""
        label, own = self.label.strip(), self.opportunity_label.strip()
        other = own if own != label else ""
        return Level(label, other or None, self.guidance.strip(), self.opportunity_guidance.strip())


@dataclass(frozen=True, slots=True)
class BandText:
    """A band: its name, the score that it starts from, and the fills for risks and opportunities."""

    name: str
    lowest: str
    risk: str
    opportunity: str

    def fill(self, kind: Kind) -> str:
        """The fill for a risk or for an opportunity."""
        return self.opportunity if kind is Kind.OPPORTUNITY else self.risk


@dataclass(frozen=True, slots=True)
class Draft:
    """A scheme being written. Scales and table are kept as large as they can be, so that a size tried out and
    taken back costs no words; ``impacts`` and ``likelihoods`` say how many of them count.

    ``appetites`` are pairs of a type and the score typed for it. ``given`` are the swatches of the scheme that
    the draft was made from: a text that can be read on its fill stays.
    """

    name: str
    impacts: int
    likelihoods: int
    impact: tuple[LevelText, ...]
    likelihood: tuple[LevelText, ...]
    rule: Rule
    table: Texts
    bands: tuple[BandText, ...]
    threshold: str
    appetite: str
    appetites: tuple[tuple[str, str], ...]
    given: tuple[Swatch, ...] = ()

    @classmethod
    def of(cls, scheme: Scheme) -> Self:
        """The draft that makes this scheme again."""
        return cls(
            scheme.name,
            len(scheme.impact),
            len(scheme.likelihood),
            _six(scheme.impact),
            _six(scheme.likelihood),
            rule_of(scheme),
            _widened(scheme.table),
            tuple(BandText(b.name, str(b.lowest), b.risk.fill, b.opportunity.fill) for b in scheme.bands),
            str(scheme.threshold),
            "" if scheme.appetite is None else str(scheme.appetite),
            tuple((name, str(score)) for name, score in scheme.appetites),
            tuple(band.swatch(kind) for band in scheme.bands for kind in Kind),
        )

    def said(self) -> Self:
        """The draft without what does not count: two drafts that say the same are equal then."""
        impact, likelihood = self.impact[: self.impacts], self.likelihood[: self.likelihoods]
        table = self.texts() if self.rule is Rule.TABLE else ()
        stated = tuple((name, score.strip()) for name, score in self.appetites if score.strip())
        return replace(
            self, impact=impact, likelihood=likelihood, table=table, appetites=tuple(sorted(stated)), given=()
        )

    # Scores

    def texts(self) -> Texts:
        """The table's cells as they are typed, those that count."""
        return tuple(row[: self.likelihoods] for row in self.table[: self.impacts])

    def scores(self) -> tuple[tuple[int | None, ...], ...]:
        """Every score by impact and likelihood; None where what is typed is none."""
        if self.rule is Rule.TABLE:
            return tuple(tuple(map(number, row)) for row in self.texts())
        return (product if self.rule is Rule.PRODUCT else weighted)(self.impacts, self.likelihoods)

    def with_rule(self, rule: Rule) -> Self:
        """Another rule; a table of one's own starts from the scores that there are."""
        if rule is not Rule.TABLE or self.rule is Rule.TABLE:
            return replace(self, rule=rule)
        made = (product if self.rule is Rule.PRODUCT else weighted)(LARGEST, LARGEST)
        return replace(self, rule=rule, table=_widened(made))

    def with_cell(self, impact: int, likelihood: int, text: str) -> Self:
        """Another score in one cell of the table."""
        row = _put(self.table[impact - 1], likelihood - 1, text)
        return replace(self, table=_put(self.table, impact - 1, row))

    def with_level(self, scale: str, place: int, level: LevelText) -> Self:
        """Other words for one level of "impact" or "likelihood"; ``place`` counts from 0."""
        if scale == "impact":
            return replace(self, impact=_put(self.impact, place, level))
        return replace(self, likelihood=_put(self.likelihood, place, level))

    # Bands

    def with_band(self, place: int, band: BandText) -> Self:
        """Another band in this place, from 0."""
        return replace(self, bands=_put(self.bands, place, band))

    def with_bands(self, count: int) -> Self:
        """More or fewer bands, with colours that everyone can tell apart; a new one takes the highest score."""
        bands = list(self.bands[:count])
        while len(bands) < count:
            taken = number(bands[-1].lowest) or 0
            above = [score for score in self.known_scores() if score > taken]
            bands.append(BandText("", str(above[-1]) if above else "", "", ""))
        return replace(self, bands=tuple(bands)).with_safe_colours()

    def with_safe_colours(self) -> Self:
        """The palette's own colours for this many bands."""
        count = len(self.bands)
        fills = [[swatch.fill for swatch in ramp(kind, min(count, MOST))] for kind in Kind]
        bands = (
            replace(band, risk=risk, opportunity=opportunity)
            for band, risk, opportunity in zip(self.bands, *fills, strict=False)
        )
        return replace(self, bands=(*bands, *self.bands[MOST:]))

    def known_scores(self) -> list[int]:
        """Every score that the table gives, the lowest first."""
        return sorted({score for row in self.scores() for score in row if score is not None})

    def ranges(self) -> tuple[tuple[int, int] | None, ...]:
        """From which to which score each band runs; None for one that no score falls in."""
        scores = self.known_scores()
        starts = [number(band.lowest) for band in self.bands]
        starts[:1] = scores[:1]
        return tuple(
            _range(scores, start, following) for start, following in pairwise((*starts, HIGHEST_SCORE + 1))
        )

    def swatch(self, fill: str) -> Swatch:
        """A fill with a text that can be read on it."""
        kept = (swatch for swatch in self.given if swatch.fill == fill)
        return next((s for s in kept if contrast(s.fill, s.text) >= READABLE), None) or swatch_of(fill)

    # The scheme

    def scheme(self) -> Scheme:
        """The scheme that is written here. Raises InvalidScore where it does not fit together."""
        ranges = zip(self.bands, self.ranges(), strict=True)
        return Scheme(
            name=self.name.strip(),
            impact=tuple(text.level() for text in self.impact[: self.impacts]),
            likelihood=tuple(text.level() for text in self.likelihood[: self.likelihoods]),
            bands=tuple(
                Band(band.name.strip(), *limits, self.swatch(band.risk), self.swatch(band.opportunity))
                for band, limits in ranges
                if limits is not None
            ),
            threshold=number(self.threshold) or 0,
            appetite=number(self.appetite),
            matrix=None if self.rule is Rule.PRODUCT else _whole(self.scores()),
            appetites=tuple((name, score) for name, text in self.appetites if (score := number(text)) is not None),
        )


def number(text: str) -> int | None:
    """The whole number that is typed, from 1 up to 9999; None where there is none."""
    typed = text.strip()
    if not typed.isascii() or not typed.isdecimal() or not 1 <= len(typed) <= 4:
        return None
    return int(typed) or None


def _range(scores: Sequence[int], start: int | None, following: int | None) -> tuple[int, int] | None:
    if start is None or following is None:
        return None
    within = [score for score in scores if start <= score < following]
    return (start, within[-1]) if within else None


def _six(scale: Sequence[Level]) -> tuple[LevelText, ...]:
    return (*map(LevelText.of, scale), *[LevelText()] * (LARGEST - len(scale)))


def _widened(table: Table) -> Texts:
    wide = [[str(score) for score in row] for row in product(LARGEST, LARGEST)]
    for row, scores in zip(wide, table, strict=False):
        row[: len(scores)] = map(str, scores)
    return tuple(map(tuple, wide))


def _whole(table: tuple[tuple[int | None, ...], ...]) -> Table:
    return tuple(tuple(score or 0 for score in row) for row in table)


def _put(values: tuple[T, ...], place: int, value: T) -> tuple[T, ...]:
    return (*values[:place], value, *values[place + 1 :])
