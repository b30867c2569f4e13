"""Which rating each column of scores, impacts or likelihoods belongs to, by what stands beside it."""

from collections.abc import Iterator, Mapping, Sequence

from riskreg.exchange.columns import RATING_FIELDS, Field, Measure, Stage
from riskreg.exchange.incoming.headings import Named, Rated
from riskreg.exchange.sheets.sheet import Row, Value

_LONG = 40  # characters: longer than the label of any level
LEVEL_WORDS = frozenset(
    (
        *("low", "medium", "high", "moderate", "minor", "major", "severe", "extreme", "critical", "catastrophic"),
        *("negligible", "insignificant", "significant", "marginal", "serious", "substantial", "minimal"),
        *("limited", "outstanding", "none", "unspecified"),
        *("rare", "remote", "improbable", "unlikely", "possible", "probable", "likely", "certain", "frequent"),
    )
)
"""The usual names of the levels of a scale, without "very"."""


def sample(column: int, below: Sequence[Row]) -> list[Value]:
    return [row.cells[column] for row in below if column < len(row.cells) and row.cells[column] is not None]


def names_level(value: Value) -> bool:
    """Whether a cell names a level of a scale, by number or by a usual word, rather than tell of something."""
    if not isinstance(value, str):
        return True
    return len(value) < _LONG and (value[:1].isdigit() or value.casefold().removeprefix("very ") in LEVEL_WORDS)


def rated_columns(
    meanings: Mapping[int, Named | Rated | None], below: Sequence[Row], remarks: list[str]
) -> Iterator[tuple[int, Field]]:
    rated = {column: found for column, found in meanings.items() if isinstance(found, Rated)}
    for column in [c for c, found in rated.items() if found.measure is Measure.IMPACT and _holds_text(c, below)]:
        del rated[column]
        yield column, Field.CONSEQUENCES
    stages = {found.stage for found in rated.values()}
    impact = any(found.measure is Measure.IMPACT for found in rated.values())
    unnamed = _unnamed_stages(rated)
    stages.update(unnamed.values())
    if len(set(unnamed.values())) > 1:
        remarks.append(
            "Two or more ratings stand here under the same headings; they were read from left to right"
            " as initial, residual and target: check that this is so."
        )
    for column, (stage, measure) in sorted(rated.items()):
        if measure is Measure.SEVERITY:
            if impact:
                continue
            measure = Measure.IMPACT
        settled = unnamed.get(column) if stage is None else _stage_beside(stage, stages)
        if settled is not None:
            yield column, RATING_FIELDS[settled, measure]


def _holds_text(column: int, below: Sequence[Row]) -> bool:
    """Whether a column headed "Impact" tells of effects rather than levels."""
    values = sample(column, below)
    return sum(not names_level(value) for value in values) * 2 > len(values)


def _stage_beside(stage: Stage, stages: set[Stage | None]) -> Stage | None:
    """Which rating "current" is: the residual, or the initial where a residual stands beside it."""
    if stage is not Stage.CURRENT:
        return stage
    if Stage.RESIDUAL not in stages:
        return Stage.RESIDUAL
    return None if Stage.INITIAL in stages else Stage.INITIAL


def _unnamed_stages(rated: dict[int, Rated]) -> dict[int, Stage]:
    """Ratings whose headings do not say which: those not named elsewhere, from left to right."""
    named = {found.stage for found in rated.values()}
    free = [stage for stage in (Stage.INITIAL, Stage.RESIDUAL, Stage.TARGET) if stage not in named]
    if Stage.CURRENT in named and Stage.RESIDUAL in free:
        free.remove(Stage.RESIDUAL)
    if not {Stage.RESIDUAL, Stage.INITIAL, Stage.CURRENT}.isdisjoint(named):
        free = free[:1] if Stage.INITIAL in free else []
    stages: dict[int, Stage] = {}
    seen: list[Measure] = []
    for column in sorted(column for column, found in rated.items() if found.stage is None):
        measure = rated[column].measure
        if measure in seen and seen[-1] is not measure:
            seen = []
            free = free[1:]
        if not free:
            break
        seen.append(measure)
        stages[column] = free[0]
    return stages
