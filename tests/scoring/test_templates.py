"""The templates stand as they are: whole schemes, guided, with colours that everyone can put in order."""

import pytest

from riskreg.scoring.colours import READABLE, clashes, contrast
from riskreg.scoring.rating import Kind
from riskreg.scoring.rules import Rule, product, rule_of, weighted
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.scoring.templates import (
    FIVE_BY_FIVE_PRODUCT,
    FOUR_BY_FOUR,
    IMPACT_WEIGHS_MORE,
    LOOK_UP,
    TEMPLATES,
)


@pytest.mark.parametrize("scheme", TEMPLATES, ids=lambda scheme: scheme.name)
def test_every_level_is_explained_and_every_band_has_safe_colours(scheme: Scheme) -> None:
    for level in (*scheme.impact, *scheme.likelihood):
        assert all(level.guidance_for(kind) for kind in Kind)
    for kind in Kind:
        swatches = [band.swatch(kind) for band in scheme.bands]
        assert clashes([swatch.fill for swatch in swatches]) == ()
        assert all(contrast(swatch.fill, swatch.text) >= READABLE for swatch in swatches)


@pytest.mark.parametrize("scheme", TEMPLATES, ids=lambda scheme: scheme.name)
def test_more_impact_or_likelihood_never_scores_less_and_no_band_is_empty(scheme: Scheme) -> None:
    rows = scheme.table
    assert all(list(row) == sorted(row) for row in rows)
    assert all(list(column) == sorted(column) for column in zip(*rows, strict=True))
    for band in scheme.bands:
        assert {band.lowest, band.highest} <= set(scheme.scores), band.name


def test_the_product_template_scores_and_bands_as_the_standard_scheme_does() -> None:
    assert FIVE_BY_FIVE_PRODUCT.scores_alike(FIVE_BY_FIVE)
    assert FIVE_BY_FIVE_PRODUCT.bands == FIVE_BY_FIVE.bands
    assert FOUR_BY_FOUR.table == product(4, 4)


def test_where_impact_weighs_more_rare_and_grave_outranks_frequent_and_slight() -> None:
    assert IMPACT_WEIGHS_MORE.score(5, 1) > IMPACT_WEIGHS_MORE.score(1, 5)
    assert (min(IMPACT_WEIGHS_MORE.scores), max(IMPACT_WEIGHS_MORE.scores)) == (2, 30)


def test_a_score_of_the_table_of_ranks_names_its_cell() -> None:
    assert sorted(LOOK_UP.scores) == list(range(1, 26))
    assert all(LOOK_UP.rate_score(score).has_factors for score in LOOK_UP.scores)


def test_the_rule_of_a_scheme_is_known_by_its_scores() -> None:
    assert [rule_of(scheme) for scheme in TEMPLATES] == [Rule.PRODUCT, Rule.PRODUCT, Rule.WEIGHTED, Rule.TABLE]
    assert weighted(3, 3) == ((2, 3, 4), (4, 6, 8), (6, 9, 12))


def test_an_opportunity_has_its_own_meaning_of_a_level_or_that_of_a_risk() -> None:
    major, possible = FIVE_BY_FIVE_PRODUCT.impact[3], FIVE_BY_FIVE_PRODUCT.likelihood[2]
    assert major.guidance_for(Kind.OPPORTUNITY) != major.guidance_for(Kind.RISK)
    assert possible.guidance_for(Kind.OPPORTUNITY) == possible.guidance
