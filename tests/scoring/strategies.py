"""Schemes of every size and rule, for properties."""

import itertools

from hypothesis import strategies as st

from riskreg.scoring.scheme import LARGEST, SMALLEST, Band, Level, Scheme, Swatch

GREY = Swatch("#DDDDDD", "#000000")


@st.composite
def schemes(draw: st.DrawFn) -> Scheme:
    impacts = draw(st.integers(SMALLEST, LARGEST))
    likelihoods = draw(st.integers(SMALLEST, LARGEST))
    matrix = None
    if draw(st.booleans()):
        row = st.tuples(*[st.integers(1, 40)] * likelihoods)
        matrix = draw(st.tuples(*[row] * impacts))
    highest = max(max(row) for row in matrix) if matrix else impacts * likelihoods
    cuts = sorted(draw(st.sets(st.integers(1, highest), max_size=4)) - {highest})
    edges = [0, *cuts, highest]
    bands = tuple(
        Band(f"Band {number}", low + 1, high, GREY, GREY)
        for number, (low, high) in enumerate(itertools.pairwise(edges))
    )
    return Scheme(
        name="drawn",
        impact=tuple(Level(f"I{n}") for n in range(impacts)),
        likelihood=tuple(Level(f"L{n}") for n in range(likelihoods)),
        bands=bands,
        threshold=draw(st.integers(1, highest)),
        matrix=matrix,
    )
