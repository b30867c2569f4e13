"""The table's columns: which there are, which are shown unless a person chooses, and how they order entries."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from riskreg.model.entry import reference_order
from riskreg.model.records import Summary


class Column(IntEnum):
    """The table's columns, in the order that they first stand in."""

    REFERENCE = 0
    TITLE = 1
    TYPES = 2
    INITIAL = 3
    RESIDUAL = 4
    DIRECTION = 5
    OWNER = 6
    KIND = 7
    BAND = 8
    TARGET = 9
    REPORTED = 10
    STATUS = 11
    LEVEL = 12
    DUE = 13
    REVIEWED = 14
    COMMENTARY = 15
    FORMER = 16
    EXEMPT = 17


FIRST_SHOWN = tuple(column for column in Column if column <= Column.OWNER)
"""What the table shows to a person who has chosen nothing."""

ALWAYS_SHOWN = frozenset({Column.REFERENCE, Column.TITLE})
"""Without these a row says nothing."""

WIDTHS = {
    Column.REFERENCE: 74,
    Column.TYPES: 108,
    Column.INITIAL: 102,
    Column.RESIDUAL: 102,
    Column.DIRECTION: 110,
    Column.OWNER: 112,
    Column.KIND: 92,
    Column.BAND: 92,
    Column.TARGET: 102,
    Column.REPORTED: 102,
    Column.STATUS: 82,
    Column.LEVEL: 100,
    Column.DUE: 126,
    Column.REVIEWED: 140,
    Column.COMMENTARY: 200,
    Column.FORMER: 90,
    Column.EXEMPT: 84,
}
"""Widths in pixels before the person's text size; the title takes what is left."""

SCORES = {
    Column.INITIAL: "initial_score",
    Column.RESIDUAL: "residual_score",
    Column.TARGET: "target_score",
    Column.REPORTED: "reported_score",
}
"""The columns that hold a score, and the field of a Summary that it stands in."""

SORT_KEYS: dict[Column, Callable[[Summary], Any]] = {
    Column.REFERENCE: lambda row: reference_order(row.reference),
    Column.TITLE: lambda row: row.title.casefold(),
    Column.TYPES: lambda row: row.types.casefold(),
    Column.INITIAL: lambda row: row.initial_score,
    Column.RESIDUAL: lambda row: row.residual_score,
    Column.DIRECTION: lambda row: row.direction,
    Column.OWNER: lambda row: row.owner.casefold(),
    Column.KIND: lambda row: row.kind,
    Column.BAND: lambda row: row.residual_score,
    Column.TARGET: lambda row: row.target_score,
    Column.REPORTED: lambda row: row.reported_score,
    Column.STATUS: lambda row: row.status,
    Column.LEVEL: lambda row: row.level.casefold(),
    Column.DUE: lambda row: row.overdue_from,
    Column.REVIEWED: lambda row: row.reviewed_at,
    Column.COMMENTARY: lambda row: row.commentary.casefold(),
    Column.FORMER: lambda row: row.former,
    Column.EXEMPT: lambda row: row.exempt or None,
}
