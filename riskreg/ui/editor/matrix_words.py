"""The matrix in words: what a cell means, what stands in it and what stood there before."""

from PySide6.QtCore import QCoreApplication

from riskreg.scoring.scheme import Level
from riskreg.ui.editor.matrix_state import Before, Cell, MatrixState
from riskreg.ui.editor.wording import band_of, rating_word

translate = QCoreApplication.translate


def cell_name(state: MatrixState, cell: Cell) -> str:
    """A cell in one line: "Impact 4 Major, likelihood 3 Possible, score 12 High; residual"."""
    impact, likelihood = _levels(state, cell)
    named = translate("matrix", "Impact {0} {1}, likelihood {2} {3}, score {4}").format(
        cell[0], impact.label_for(state.kind), cell[1], likelihood.label_for(state.kind), score_words(state, cell)
    )
    return "; ".join(part for part in (named, standing(state, cell)) if part)


def score_words(state: MatrixState, cell: Cell) -> str:
    """The score of a cell and its band: "12 High"."""
    score = state.scheme.score(*cell)
    return f"{score} {band_of(state.scheme, state.kind, score)[0]}".rstrip()


def standing(state: MatrixState, cell: Cell) -> str:
    """The ratings that stand in a cell, and whether the one being set may be there."""
    words = [rating_word(name).lower() for name in state.at(cell)]
    if cell in state.possible():
        letter = next((letter for letter, where in state.choices().items() if where == cell), "")
        may = translate("matrix", "possible {0}").format(rating_word(state.setting).lower())
        words.append(translate("matrix", "{0}, key {1}").format(may, letter) if letter else may)
    return ", ".join(words)


def meanings(state: MatrixState, cell: Cell) -> tuple[str, ...]:
    """A line for each of the two levels: "Impact 4 Major: what Major means here"."""
    impact, likelihood = _levels(state, cell)
    return (
        _meaning(translate("matrix", "Impact {0} {1}"), cell[0], impact, state),
        _meaning(translate("matrix", "Likelihood {0} {1}"), cell[1], likelihood, state),
    )


def past_words(state: MatrixState, cell: Cell) -> str:
    """The quarters that stood in a cell: "Residual before: 2018/19 Q1: 16"."""
    return _before(translate("matrix", "Residual before: {0}"), state.past_at(cell))


def past_elsewhere(state: MatrixState) -> str:
    """The quarters whose rating has no place on this matrix."""
    return _before(translate("matrix", "Earlier quarters without a cell here: {0}"), state.past_at(None))


def description(state: MatrixState, cell: Cell) -> str:
    """What a cell means and what stood there, line by line, for tooltips and screen readers."""
    impact, likelihood = _levels(state, cell)
    guided = any(level.guidance_for(state.kind) for level in (impact, likelihood))
    lines = (*(meanings(state, cell) if guided else ()), past_words(state, cell))
    return "\n".join(line for line in lines if line)


def attention(state: MatrixState, cell: Cell) -> str:
    """What picking a cell would do, or what stands there already: "Place residual here: 12 High"."""
    here = score_words(state, cell)
    names = state.at(cell)
    if state.read_only or state.setting in names:
        held = ", ".join(rating_word(name) for name in names)
        return f"{held}: {here}" if held else here
    rating = rating_word(state.setting).lower()
    if cell in state.possible():
        return translate("matrix", "State {0} here: {1}").format(rating, here)
    return translate("matrix", "Place {0} here: {1}").format(rating, here)


def invitation(state: MatrixState) -> str:
    """What is said while the rating being set has no place and nobody looks at a cell."""
    rating = rating_word(state.setting).lower()
    if state.read_only:
        return translate("matrix", "The {0} rating has no cell here").format(rating)
    return translate("matrix", "Choose a cell for the {0} rating").format(rating)


def matrix_name(state: MatrixState) -> str:
    """What the matrix is called: it says which rating is being placed."""
    if state.read_only:
        return translate("matrix", "Matrix")
    return translate("matrix", "Matrix, placing {0}").format(rating_word(state.setting).lower())


def matrix_description(state: MatrixState) -> str:
    """How the matrix is worked with the keys, and the quarters that it cannot show."""
    keys = translate("matrix", "Arrow keys move, Enter picks, Delete clears; I, R and T choose the rating.")
    return "\n".join(part for part in (keys, past_elsewhere(state)) if part)


def _levels(state: MatrixState, cell: Cell) -> tuple[Level, Level]:
    return state.scheme.impact[cell[0] - 1], state.scheme.likelihood[cell[1] - 1]


def _meaning(pattern: str, number: int, level: Level, state: MatrixState) -> str:
    named = pattern.format(number, level.label_for(state.kind))
    guidance = level.guidance_for(state.kind).strip()
    return f"{named}: {guidance}" if guidance else named


def _before(pattern: str, past: tuple[Before, ...]) -> str:
    return pattern.format(", ".join(each.words for each in past)) if past else ""
