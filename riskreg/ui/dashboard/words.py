"""The dashboard's figures in words: as tables whose every number has its entries behind it, and as bars."""

from collections.abc import Callable, Sequence
from itertools import cycle
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

from riskreg.model.records import Summary
from riskreg.scoring.direction import Direction, Favourability, Movement, favourability
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Swatch
from riskreg.ui.dashboard.figures import DIRECTIONS, Figures, Side
from riskreg.ui.dashboard.ground import NO_BAND, Ids
from riskreg.ui.dashboard.ranking import LongRed, Mover
from riskreg.ui.theme import DIRECTION_SIGNS, direction_words
from riskreg.ui.tokens import Tokens

translate = QCoreApplication.translate
Pattern = Qt.BrushStyle
_PATTERNS = (Pattern.NoBrush, Pattern.BDiagPattern, Pattern.HorPattern, Pattern.NoBrush, Pattern.Dense6Pattern)


class Cell(NamedTuple):
    """A text; behind it a list of entries under a name, or one entry. ``swatch`` makes it a pill."""

    text: str
    ids: Ids = ()
    name: str = ""
    entry: str = ""
    swatch: Swatch | None = None


class Grid(NamedTuple):
    """A table: what it is called, its headings, and rows whose first cell says what they are about."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Part(NamedTuple):
    """One layer of the bars: its word, its look, and the entries behind each quarter's share of it."""

    word: str
    sign: str
    swatch: Swatch
    pattern: Pattern
    lists: tuple[Ids, ...]


class Bars(NamedTuple):
    """A chart of one bar a quarter, the parts stacked from the last to the first."""

    name: str
    what: str
    quarters: tuple[str, ...]
    parts: tuple[Part, ...]

    def list_name(self, quarter: int, part: int) -> str:
        """What the entries behind a number are called: "Risks: High, 2018/19 Q1"."""
        word = f"{self.what}: {self.parts[part].word}"
        return word if quarter == len(self.quarters) - 1 else f"{word}, {self.quarters[quarter]}"

    def says_of(self, quarter: int, part: int) -> str:
        """One part of one bar in words: "2018/19 Q1, High: 10"."""
        each = self.parts[part]
        return f"{self.quarters[quarter]}, {each.word}: {len(each.lists[quarter]):,}"

    def says(self) -> str:
        """The chart in words, a quarter a sentence."""
        said = []
        for number, quarter in enumerate(self.quarters):
            counts = [f"{part.word} {len(part.lists[number])}" for part in self.parts if part.lists[number]]
            said.append(f"{quarter}: {', '.join(counts) or translate('dashboard', 'none')}.")
        return " ".join(said)

    def grid(self) -> Grid:
        """The same as a table."""
        rows = [
            (
                Cell(quarter),
                *(
                    Cell(str(len(part.lists[number])), part.lists[number], self.list_name(number, place))
                    for place, part in enumerate(self.parts)
                ),
            )
            for number, quarter in reversed(tuple(enumerate(self.quarters)))
        ]
        headings = (translate("dashboard", "Quarter"), *(part.word for part in self.parts))
        return Grid(self.name, headings, tuple(rows))


def kinds_word(kind: Kind) -> str:
    """Risks or Opportunities."""
    return translate("dashboard", "Opportunities") if kind is Kind.OPPORTUNITY else translate("dashboard", "Risks")


def band_bars(side: Side, colours: Tokens) -> Bars:
    """How many entries are in each band of residual score, by quarter."""
    parts = [
        Part(band.name, "", band.swatch(side.kind), pattern, _in_band(side, band.name))
        for band, pattern in zip(side.bands, cycle(_PATTERNS), strict=False)
    ]
    unscored = _in_band(side, NO_BAND)
    if any(unscored):
        plain = Swatch(colours.panel, colours.text)
        parts.append(Part(translate("dashboard", "Not scored"), "", plain, Pattern.Dense6Pattern, unscored))
    name = translate("dashboard", "{kinds} by band of residual score").format(kinds=kinds_word(side.kind))
    return Bars(name, kinds_word(side.kind), _quarters(side), tuple(parts))


def _in_band(side: Side, name: str) -> tuple[Ids, ...]:
    return tuple(moment.bands.get(name, ()) for moment in side.moments)


def direction_bars(side: Side, colours: Tokens) -> Bars:
    """How many entries moved which way, by quarter; directions that never occur are left out.

    What got worse stands out and what got better stands back, whichever way that is for the kind.
    """
    worse, better = Swatch(colours.text, colours.panel), Swatch(colours.second, colours.panel)
    up_is_better = favourability(side.kind, Movement.UP) is Favourability.BETTER
    looks = {
        Direction.NEW: (Swatch(colours.accent, colours.on_accent), Pattern.NoBrush),
        Direction.INCREASED: (better if up_is_better else worse, Pattern.BDiagPattern),
        Direction.UNCHANGED: (Swatch(colours.line, colours.text), Pattern.NoBrush),
        Direction.DECREASED: (worse if up_is_better else better, Pattern.FDiagPattern),
        Direction.CLOSED: (Swatch(colours.selection, colours.text), Pattern.HorPattern),
        None: (Swatch(colours.panel, colours.text), Pattern.Dense6Pattern),
    }
    verdicts = {
        Direction.INCREASED: _verdict(better=up_is_better),
        Direction.DECREASED: _verdict(better=not up_is_better),
    }
    parts = []
    for direction in DIRECTIONS:
        lists = tuple(moment.directions.get(direction, ()) for moment in side.moments)
        if any(lists):
            swatch, pattern = looks[direction]
            word = direction_words(direction)
            if direction in verdicts:
                word = translate("dashboard", "{direction}, {verdict}").format(
                    direction=word, verdict=verdicts[direction]
                )
            parts.append(Part(word, DIRECTION_SIGNS[direction], swatch, pattern, lists))
    name = translate("dashboard", "{kinds} by direction of travel").format(kinds=kinds_word(side.kind))
    return Bars(name, kinds_word(side.kind), _quarters(side), tuple(parts))


def _verdict(*, better: bool) -> str:
    return translate("dashboard", "better") if better else translate("dashboard", "worse")


def _quarters(side: Side) -> tuple[str, ...]:
    open_one = translate("dashboard", "{quarter} (open)")
    return tuple(open_one.format(quarter=each.label) if each.now else each.label for each in side.moments)


# The lists


Colours = Callable[[Summary], Swatch | None]
"""The colours of an entry's residual score."""


def movers_grid(found: Figures, swatch: Colours) -> Grid:
    """What moved most since the last sign-off, risks first."""
    movers = [mover for side in found.sides for mover in side.movers]
    rows = [
        (
            Cell(f"{mover.row.reference} {mover.row.title}", entry=mover.row.id),
            Cell(str(mover.before)),
            Cell(str(mover.now), swatch=swatch(mover.row)),
            Cell(_moved(mover)),
        )
        for mover in movers
    ]
    headings = (
        translate("dashboard", "Entry"),
        found.since or translate("dashboard", "Before"),
        translate("dashboard", "Now"),
        translate("dashboard", "Change"),
    )
    return Grid(translate("dashboard", "What moved most since the last sign-off"), headings, tuple(rows))


def _moved(mover: Mover) -> str:
    by = mover.now - mover.before
    sign = DIRECTION_SIGNS[Direction.INCREASED if by > 0 else Direction.DECREASED]
    return f"{sign} {abs(by)}, {_verdict(better=mover.verdict is Favourability.BETTER)}"


def long_grid(found: Figures, swatch: Colours) -> Grid:
    """The risks that have been in the highest band for longest."""
    rows = [
        (
            Cell(f"{each.row.reference} {each.row.title}", entry=each.row.id),
            Cell(str(each.row.residual_score), swatch=swatch(each.row)),
            Cell(_times(each, found.horizon)),
            Cell(each.since or "–"),
        )
        for each in found.long_reds
    ]
    headings = (
        translate("dashboard", "Risk"),
        translate("dashboard", "Now"),
        translate("dashboard", "Sign-offs"),
        translate("dashboard", "Since"),
    )
    return Grid(translate("dashboard", "Longest in the highest band"), headings, tuple(rows))


def _times(each: LongRed, horizon: int) -> str:
    if horizon and each.times == horizon:  # no further was looked
        return translate("dashboard", "{n} or more").format(n=each.times)
    return str(each.times)


def owners_grid(found: Figures) -> Grid:
    """Who owns most: the risks by band, and the opportunities."""
    risks = found.sides[0]
    names = [band.name for band in risks.bands]
    unscored = any(owner.bands.get(NO_BAND) for owner in found.owners)
    columns = [(name, name) for name in names]
    if unscored:
        columns.append((NO_BAND, translate("dashboard", "Not scored")))
    rows = []
    for owner in found.owners:
        called = owner.name or translate("dashboard", "Nobody named")
        cells = [Cell(called), Cell(str(len(owner.ids)), owner.ids, called)]
        cells += [_owned(owner.bands.get(key, ()), f"{called}: {word}") for key, word in columns]
        cells.append(_owned(owner.opportunities, f"{called}: {kinds_word(Kind.OPPORTUNITY)}"))
        rows.append(tuple(cells))
    headings = (
        translate("dashboard", "Owner"),
        translate("dashboard", "All"),
        *(word for _, word in columns),
        translate("dashboard", "Opp."),
    )
    return Grid(translate("dashboard", "Top owners"), headings, tuple(rows))


def _owned(ids: Sequence[str], name: str) -> Cell:
    return Cell(str(len(ids)) if ids else "–", tuple(ids), name)


# What has to be said beside the numbers


def scales_note(found: Figures) -> str:
    """Says that scores of several schemes are counted, where that is so."""
    if found.scales < 2:
        return ""
    return translate("dashboard", "The scoring scheme changed: every score counts in the band that it had then.")


def apart_note(found: Figures) -> str:
    """Says how many entries cannot be compared with the last sign-off, where there are such."""
    count = sum(len(side.apart) for side in found.sides)
    one = translate("dashboard", "1 entry was scored in another scheme since and cannot be compared.")
    many = translate("dashboard", "{n} entries were scored in another scheme since and cannot be compared.")
    return (one if count == 1 else many.format(n=f"{count:,}")) if count else ""


def threshold_words(found: Figures) -> str:
    """What the number of reported entries is called."""
    if found.threshold is None:
        return translate("dashboard", "at or above their scheme's threshold")
    return translate("dashboard", "at or above the threshold of {n}").format(n=found.threshold)
