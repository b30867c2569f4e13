"""The key to scores: the matrix in its colours for risks and for opportunities, the bands, and the levels."""

from collections.abc import Sequence
from dataclasses import replace

from riskreg.exchange.outgoing.looks import (
    COUNT,
    HEADER,
    HEADER_CENTRED,
    KEY_LABEL,
    ROW_LABEL,
    SECTION,
    STRONG,
    TITLE,
    key_look,
)
from riskreg.exchange.outgoing.page import Block, Page
from riskreg.exchange.outgoing.paper_table import Paper, small_table
from riskreg.exchange.outgoing.table_sheet import table_name
from riskreg.exchange.wording import plural
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Level, Scheme

KEY = "Key to scores"
_LABEL, _ACROSS = 30.0, 105.0
_ROW = 21.0  # points
_SECTION = replace(SECTION, wrapped=False, over=True, middle=True)


def write_key(paper: Paper) -> None:
    """Write the key to the scores of the scheme in force."""
    scheme = paper.state.scheme
    size = len(scheme.likelihood)
    page = Page(paper.stationery, KEY, (_LABEL, *[_ACROSS / size] * size), fitted=False)
    page.say("Key to scores", TITLE)
    page.say(f"{scheme.name}. {_reading(scheme)}")
    for kind in Kind:
        _matrix(page, scheme, kind)
    _bands(page, scheme)
    _guidance(page, scheme)
    page.finish(paper.footer, paper.proof)


def _reading(scheme: Scheme) -> str:
    text = f"Entries with a residual score of {scheme.threshold} or above are reported."
    if scheme.appetite is not None:
        text += f" A risk with a score above {scheme.appetite} is more than the organisation accepts."
    for name, score in scheme.appetites:
        text += f" For {name.lower()} risks the limit is {score}."
    return text


def _matrix(page: Page, scheme: Scheme, kind: Kind) -> None:
    numbers = range(1, len(scheme.likelihood) + 1)
    page.keep(_ROW * (len(scheme.impact) + 2))
    page.append([page.put(1, f"{plural(kind)}: impact down, likelihood across", _SECTION)], _ROW)
    headings = [f"Impact of {'an' if kind is Kind.OPPORTUNITY else 'a'} {kind}"]
    headings += [_label(number, scheme.likelihood[number - 1], kind) for number in numbers]
    page.add(*(Block(at, each, HEADER_CENTRED if at > 1 else HEADER) for at, each in enumerate(headings, start=1)))
    first = page.rows
    for impact in range(len(scheme.impact), 0, -1):
        scores = [scheme.score(impact, likelihood) for likelihood in numbers]
        cells = (Block(at, score, key_look(scheme.band(score), kind)) for at, score in enumerate(scores, start=2))
        page.add(Block(1, _label(impact, scheme.impact[impact - 1], kind), KEY_LABEL), *cells, least=_ROW)
    small_table(page, table_name(f"Matrix for {plural(kind)}"), headings, first)


def _label(number: int, level: Level, kind: Kind) -> str:
    word = level.label_for(kind)
    if level.opportunity_label:
        word += " (for opportunity)" if kind is Kind.OPPORTUNITY else " (for risk)"
    return f"{number} {word}"


def _bands(page: Page, scheme: Scheme) -> None:
    page.keep(_ROW * (len(scheme.bands) + 2))
    page.append([page.put(1, "Bands", _SECTION)], _ROW)
    headings: Sequence[str] = ("Band", "Scores", *map(plural, Kind))
    page.add(*(Block(at, each, HEADER_CENTRED if at > 1 else HEADER) for at, each in enumerate(headings, start=1)))
    first = page.rows
    for band in reversed(scheme.bands):
        scores = f"{band.lowest} to {band.highest}" if band.lowest < band.highest else f"{band.lowest}"
        words = (Block(at, band.name, key_look(band, kind)) for at, kind in enumerate(Kind, start=3))
        page.add(Block(1, band.name, ROW_LABEL), Block(2, scores, COUNT), *words)
    small_table(page, "Bands", headings, first)


def _guidance(page: Page, scheme: Scheme) -> None:
    for name, scale in (("Impact", scheme.impact), ("Likelihood", scheme.likelihood)):
        if not any(level.guidance or level.opportunity_guidance for level in scale):
            continue
        page.keep(_ROW * 4)
        page.append([page.put(1, f"{name}: what the levels mean", _SECTION)], _ROW)
        for number, level in reversed(list(enumerate(scale, start=1))):
            labels = dict.fromkeys(level.label_for(kind) for kind in Kind)
            page.say(f"{number} {' / '.join(labels)}", STRONG)
            if meaning := _meaning(level):
                page.say(meaning)


def _meaning(level: Level) -> str:
    own = level.opportunity_guidance
    return level.guidance if not own else f"{level.guidance}\nFor an opportunity: {own}".strip()
