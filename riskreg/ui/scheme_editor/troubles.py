"""What is wrong with a draft, each in one sentence under the name of the field where it is said."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from riskreg.model.entry import check_text
from riskreg.model.errors import InvalidEntry
from riskreg.scoring.colours import Clash, Fault, Sight, clashes, is_colour
from riskreg.scoring.palette import FEWEST, MOST
from riskreg.scoring.rating import InvalidScore, Kind
from riskreg.scoring.rules import Rule
from riskreg.scoring.scheme import Level
from riskreg.ui.scheme_editor.draft import HIGHEST_SCORE, Draft, LevelText, number

translate = QCoreApplication.translate
Trouble = tuple[str, str]
"""The name of a field, such as "bands.2.lowest", and a sentence."""


def troubles(draft: Draft) -> Mapping[str, str]:
    """Every trouble by its field; none where the draft makes a scheme."""
    found: dict[str, str] = {}
    for check in (_name, _scales, _table, _bands, _colours, _limits):
        for field, said in check(draft):
            found.setdefault(field, said)
    if not found:
        try:
            draft.scheme()
        except InvalidScore as refusal:
            found["name"] = str(refusal)
    return found


def _name(draft: Draft) -> Iterator[Trouble]:
    if not draft.name.strip():
        yield "name", translate("scheme", "A scheme needs a name, such as 5 x 5.")
    yield from _printable("name", translate("scheme", "The name"), draft.name)


def _printable(field: str, what: str, text: str, *, one_line: bool = True) -> Iterator[Trouble]:
    try:
        check_text(what, text, one_line=one_line)
    except InvalidEntry as refusal:
        yield field, str(refusal)


def _scales(draft: Draft) -> Iterator[Trouble]:
    for scale, levels in (
        ("impact", draft.impact[: draft.impacts]),
        ("likelihood", draft.likelihood[: draft.likelihoods]),
    ):
        for place, level in enumerate(levels):
            yield from _level(f"{scale}.{place}", place + 1, level)
        for kind in Kind:
            yield from _twice(scale, kind, [level.level() if level.label.strip() else None for level in levels])


def _level(field: str, shown: int, level: LevelText) -> Iterator[Trouble]:
    if not level.label.strip():
        yield field, translate("scheme", "Level {0} needs a word.").format(shown)
    what = translate("scheme", "Level {0}").format(shown)
    for text in (level.label, level.opportunity_label):
        yield from _printable(field, what, text)
    for text in (level.guidance, level.opportunity_guidance):
        yield from _printable(field, what, text, one_line=False)


def _twice(scale: str, kind: Kind, levels: Sequence[Level | None]) -> Iterator[Trouble]:
    seen: dict[str, int] = {}
    for place, level in enumerate(levels):
        word = level.label_for(kind) if level else ""
        if word and word.casefold() in seen:
            said = translate("scheme", "Levels {0} and {1} are both called {2}: give each its own word.")
            yield f"{scale}.{place}", said.format(seen[word.casefold()] + 1, place + 1, word)
        seen.setdefault(word.casefold(), place)


def _table(draft: Draft) -> Iterator[Trouble]:
    if draft.rule is not Rule.TABLE:
        return
    for impact, row in enumerate(draft.scores(), start=1):
        for likelihood, score in enumerate(row, start=1):
            if score is None:
                said = translate("scheme", "Impact {0} by likelihood {1} needs a whole number from 1 to {2}.")
                yield "table", said.format(impact, likelihood, HIGHEST_SCORE)
    said = translate("scheme", "Impact {0} by likelihood {1} scores {2}, less than the {3} of a lesser cell.")
    for (impact, likelihood), score, below in _falls(draft):
        yield "table", said.format(impact, likelihood, score, below)


def _falls(draft: Draft) -> Iterator[tuple[tuple[int, int], int, int]]:
    scores = {(i, li): s for i, row in enumerate(draft.scores(), 1) for li, s in enumerate(row, 1)}
    for (impact, likelihood), score in scores.items():
        for lesser in ((impact - 1, likelihood), (impact, likelihood - 1)):
            below = scores.get(lesser)
            if score is not None and below is not None and score < below:
                yield (impact, likelihood), score, below


def _bands(draft: Draft) -> Iterator[Trouble]:
    if not FEWEST <= len(draft.bands) <= MOST:
        said = translate("scheme", "A scheme has {0} to {1} bands, not {2}.")
        yield "bands", said.format(FEWEST, MOST, len(draft.bands))
    names: dict[str, str] = {}
    ranges, before = draft.ranges(), 0
    for place, band in enumerate(draft.bands):
        name = band.name.strip()
        called = _called(draft, place)
        if not name:
            yield f"bands.{place}", translate("scheme", "Band {0} needs a name.").format(place + 1)
        elif name.casefold() in names:
            said = translate("scheme", "Two bands are called {0}: give each its own name.")
            yield f"bands.{place}", said.format(name)
        yield from _printable(f"bands.{place}", called, band.name)
        names[name.casefold()] = name
        start = number(band.lowest) if place else 0
        if start is None:
            said = translate("scheme", "{0} starts from a whole number from 1 to {1}.")
            yield f"bands.{place}", said.format(called, HIGHEST_SCORE)
        elif place and start <= before:
            said = translate("scheme", "{0} starts from {1}, which is not above the band before it.")
            yield f"bands.{place}", said.format(called, start)
        elif ranges[place] is None and draft.known_scores() and _next_is_typed(draft, place):
            said = translate("scheme", "No score of the matrix falls in {0}: move where it starts, or have fewer.")
            yield f"bands.{place}", said.format(called)
        before = start if start is not None else before


def _called(draft: Draft, place: int) -> str:
    return draft.bands[place].name.strip() or translate("scheme", "Band {0}").format(place + 1)


def _next_is_typed(draft: Draft, place: int) -> bool:
    return place + 1 == len(draft.bands) or number(draft.bands[place + 1].lowest) is not None


def _colours(draft: Draft) -> Iterator[Trouble]:
    for kind in Kind:
        fills = [band.fill(kind) for band in draft.bands]
        wrong = [place for place, fill in enumerate(fills) if not is_colour(fill)]
        for place in wrong:
            said = translate("scheme", "A colour is chosen from the list or written like #F6A55B.")
            yield f"bands.{place}.{kind}", said
        if not wrong:
            for clash in clashes(fills):
                yield f"bands.{clash.upper}.{kind}", _clash(draft, clash)


def _clash(draft: Draft, clash: Clash) -> str:
    upper, lower = _called(draft, clash.upper), _called(draft, clash.upper - 1)
    if clash.fault is Fault.ALIKE:
        said = translate("scheme", "{0} and {1} look alike{2}: choose a colour that is further away.")
    else:
        said = translate("scheme", "{0} has to be darker than {1}{2}, so that the order shows without the hue.")
    who = f" {to_whom(clash.sight)}" if clash.sight is not Sight.FULL else ""
    return said.format(upper, lower, who)


def to_whom(sight: Sight) -> str:
    """Who sees colours so, as part of a sentence."""
    return {
        Sight.FULL: translate("scheme", "with full colour sight"),
        Sight.PROTANOPIA: translate("scheme", "without sight of red (protanopia)"),
        Sight.DEUTERANOPIA: translate("scheme", "without sight of green (deuteranopia)"),
        Sight.TRITANOPIA: translate("scheme", "without sight of blue (tritanopia)"),
    }[sight]


def _limits(draft: Draft) -> Iterator[Trouble]:
    scores = draft.known_scores()
    if not scores:
        return
    limits = [
        ("threshold", draft.threshold, translate("scheme", "The reporting threshold")),
        ("appetite", draft.appetite, translate("scheme", "The appetite")),
        *(
            (f"appetite.{name}", text, translate("scheme", "The appetite for {0}").format(name))
            for name, text in draft.appetites
        ),
    ]
    for field, text, what in limits:
        if not text.strip() and field != "threshold":
            continue
        score = number(text)
        if score is None or score > scores[-1]:
            said = translate("scheme", "{0} is a score from 1 to {1}.")
            yield field, said.format(what, scores[-1])
