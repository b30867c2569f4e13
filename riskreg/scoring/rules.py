"""The rules that give a score: the product, one in which impact weighs more, or a table of its own."""

from enum import StrEnum

from riskreg.scoring.scheme import Scheme

Table = tuple[tuple[int, ...], ...]
"""Scores by impact, then by likelihood, as in ``Scheme.matrix``."""


class Rule(StrEnum):
    """What makes a score of impact and likelihood."""

    PRODUCT = "product"
    WEIGHTED = "weighted"
    TABLE = "table"


def product(impacts: int, likelihoods: int) -> Table:
    """Impact by likelihood."""
    return tuple(tuple(i * li for li in range(1, likelihoods + 1)) for i in range(1, impacts + 1))


def weighted(impacts: int, likelihoods: int) -> Table:
    """Impact by likelihood, and the impact once more: what is grave outranks what is frequent."""
    return tuple(tuple(i * li + i for li in range(1, likelihoods + 1)) for i in range(1, impacts + 1))


def rule_of(scheme: Scheme) -> Rule:
    """The rule that a scheme's scores follow."""
    if scheme.matrix is None:
        return Rule.PRODUCT
    same = scheme.matrix == weighted(len(scheme.impact), len(scheme.likelihood))
    return Rule.WEIGHTED if same else Rule.TABLE
