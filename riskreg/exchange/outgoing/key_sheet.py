"""The key to scores: the matrix in its colours for risks and for opportunities, and the bands."""

from riskreg.exchange.outgoing.looks import (
    BODY,
    COUNT,
    HEADER,
    HEADER_CENTRED,
    KEY_LABEL,
    PLAIN,
    ROW_LABEL,
    SECTION,
    TITLE,
    TURNED,
    Stationery,
    key_look,
)
from riskreg.exchange.outgoing.page import Block, Page
from riskreg.exchange.wording import plural
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Level, Scheme

_TURNED, _LABEL, _SCORE, _GAP = 5.0, 20.0, 13.0, 3.0
_ROW = 34.0  # points


def write_key(stationery: Stationery, scheme: Scheme, footer: str) -> None:
    """Write the key to the scores of ``scheme``."""
    across = [_TURNED, _LABEL, *[_SCORE] * len(scheme.likelihood)]
    page = Page(stationery, "Key to scores", [*across, _GAP, *across])
    page.add(Block(1, "Key to scores", TITLE, len(page.widths)))
    page.add(Block(1, f"{scheme.name}. {_reading(scheme)}", PLAIN, len(page.widths)), least=30)
    page.gap()
    starts = dict(zip(Kind, (1, len(across) + 2), strict=True))
    _matrices(page, scheme, starts)
    page.gap()
    _bands(page, scheme)
    _guidance(page, scheme)
    page.finish(footer)


def _reading(scheme: Scheme) -> str:
    text = f"Entries with a residual score of {scheme.threshold} or above are reported."
    if scheme.appetite is not None:
        text += f" A risk with a score above {scheme.appetite} is more than the organisation accepts."
    return text


def _matrices(page: Page, scheme: Scheme, starts: dict[Kind, int]) -> None:
    width = len(scheme.likelihood)
    page.add(*(Block(start, plural(kind), SECTION, width + 2) for kind, start in starts.items()))
    top = page.rows + 1
    for impact in range(len(scheme.impact), 0, -1):
        row: list[Block] = []
        for kind, start in starts.items():
            row.append(Block(start, "IMPACT" if impact == len(scheme.impact) else None, TURNED))
            row.append(Block(start + 1, _label(impact, scheme.impact[impact - 1], kind), KEY_LABEL))
            for likelihood in range(1, width + 1):
                score = scheme.score(impact, likelihood)
                row.append(Block(start + 1 + likelihood, score, key_look(scheme.band(score), kind)))
        page.add(*row, least=_ROW)
    for start in starts.values():
        page.merge(top, start, page.rows, start)
    foot: list[Block] = []
    for kind, start in starts.items():
        labels = (_label(number, level, kind) for number, level in enumerate(scheme.likelihood, start=1))
        foot += [Block(start + 1 + number, label, KEY_LABEL) for number, label in enumerate(labels, start=1)]
    page.add(*foot, least=_ROW)
    page.add(*(Block(start + 2, "LIKELIHOOD", HEADER_CENTRED, width) for start in starts.values()))


def _label(number: int, level: Level, kind: Kind) -> str:
    word = level.label_for(kind)
    if level.opportunity_label:
        word += " (for opportunity)" if kind is Kind.OPPORTUNITY else " (for risk)"
    return f"{number} {word}"


def _bands(page: Page, scheme: Scheme) -> None:
    page.add(Block(1, "Bands", SECTION, 4))
    page.add(
        Block(1, "Band", HEADER, 2),
        Block(3, "Scores", HEADER_CENTRED),
        *(Block(column, plural(kind), HEADER_CENTRED) for column, kind in enumerate(Kind, start=4)),
    )
    for band in reversed(scheme.bands):
        looks = [key_look(band, kind) for kind in Kind]
        page.add(
            Block(1, band.name, ROW_LABEL, 2),
            Block(
                3,
                f"{band.lowest} to {band.highest}" if band.lowest < band.highest else f"{band.lowest}",
                COUNT,
            ),
            *(Block(column, band.name, look) for column, look in enumerate(looks, start=4)),
        )


def _guidance(page: Page, scheme: Scheme) -> None:
    for name, scale in (("Impact", scheme.impact), ("Likelihood", scheme.likelihood)):
        if not any(level.guidance or level.opportunity_guidance for level in scale):
            continue
        page.gap()
        page.add(Block(1, f"{name}: what the levels mean", SECTION, 4))
        for number, level in reversed(list(enumerate(scale, start=1))):
            labels = dict.fromkeys(level.label_for(kind) for kind in Kind)
            page.add(
                Block(1, f"{number} {' / '.join(labels)}", KEY_LABEL, 2),
                Block(3, _meaning(level), BODY, len(page.widths) - 2),
            )


def _meaning(level: Level) -> str:
    own = level.opportunity_guidance
    return level.guidance if not own else f"{level.guidance}\nFor an opportunity: {own}".strip()
