"""The table's words: its columns, what can be asked of entries, what heads them, and every cell as text."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from riskreg.model.records import Summary
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind
from riskreg.ui.days import plain_date
from riskreg.ui.table.columns import SCORES, Column
from riskreg.ui.table.facets import CLOSED_BEFORE, CLOSED_NOW, OPEN, Facet
from riskreg.ui.table.groups import Group, Grouping
from riskreg.ui.theme import DIRECTION_SIGNS, direction_words

if TYPE_CHECKING:
    from riskreg.ui.desk import Contents

translate = QCoreApplication.translate


def column_words() -> dict[Column, str]:
    """What each column is called."""
    return {
        Column.REFERENCE: translate("table", "Ref"),
        Column.TITLE: translate("table", "Title"),
        Column.TYPES: translate("table", "Types"),
        Column.INITIAL: translate("table", "Initial"),
        Column.RESIDUAL: translate("table", "Residual"),
        Column.DIRECTION: translate("table", "Direction"),
        Column.OWNER: translate("table", "Owner"),
        Column.KIND: translate("table", "Kind"),
        Column.BAND: translate("table", "Band"),
        Column.TARGET: translate("table", "Target"),
        Column.REPORTED: translate("table", "Last reported"),
        Column.STATUS: translate("table", "Status"),
        Column.LEVEL: translate("table", "Level"),
        Column.DUE: translate("table", "Next action due"),
        Column.REVIEWED: translate("table", "Last reviewed"),
        Column.COMMENTARY: translate("table", "Commentary"),
        Column.FORMER: translate("table", "Formerly"),
        Column.EXEMPT: translate("table", "Exempt"),
    }


def grouping_words() -> dict[Grouping, str]:
    """What entries are put together by."""
    return {
        Grouping.NONE: translate("table", "No groups"),
        Grouping.OWNER: translate("table", "Owner"),
        Grouping.TYPE: translate("table", "Type"),
        Grouping.BAND: translate("table", "Band"),
        Grouping.KIND: translate("table", "Kind"),
    }


def facet_words(facet: Facet) -> str:
    """What is asked about."""
    return {
        Facet.TYPE: translate("table", "Type"),
        Facet.OWNER: translate("table", "Owner"),
        Facet.BAND: translate("table", "Band"),
        Facet.DIRECTION: translate("table", "Direction"),
        Facet.STATUS: translate("table", "Status"),
        Facet.OVERDUE: translate("table", "Overdue actions"),
        Facet.CHANGED: translate("table", "Changed this quarter"),
        Facet.APPETITE: translate("table", "Above appetite"),
    }[facet]


def value_words(facet: Facet, value: str) -> str:
    """A value that is asked for."""
    if facet is Facet.DIRECTION and (not value or value in list(Direction)):
        return direction_words(Direction(value) if value else None)
    if facet is Facet.STATUS:
        return {
            OPEN: translate("table", "Open"),
            CLOSED_NOW: translate("table", "Closed this quarter"),
            CLOSED_BEFORE: translate("table", "Closed in earlier quarters"),
        }.get(value, value)
    if value:
        return value
    return {
        Facet.TYPE: translate("table", "No type"),
        Facet.OWNER: translate("table", "No owner"),
        Facet.BAND: translate("table", "No score"),
    }.get(facet, translate("table", "Not stated"))


def heading_words(group: Group, grouping: Grouping) -> str:
    """What a group is called."""
    if grouping is Grouping.KIND:
        opportunities, risks = translate("table", "Opportunities"), translate("table", "Risks")
        return opportunities if group.key == Kind.OPPORTUNITY else risks
    return value_words(Facet(grouping.value), group.key)


def count_words(count: int) -> str:
    """How many entries."""
    return (
        translate("table", "1 entry") if count == 1 else translate("table", "{n} entries").format(n=f"{count:,}")
    )


def groups_words(groups: Sequence[Group], entries: int) -> str:
    """How many groups there are, and whether any of the ``entries`` stands under several."""
    count = len(groups)
    said = translate("table", "1 group") if count == 1 else translate("table", "{n} groups").format(n=f"{count:,}")
    if sum(group.size for group in groups) > entries:
        said = translate("table", "{groups}, with entries of several types under each").format(groups=said)
    return said


def cell_text(row: Summary, column: int, contents: "Contents | None") -> str:
    """A cell in words."""
    if column in SCORES:
        return _score(row, getattr(row, SCORES[Column(column)]), contents)
    match column:
        case Column.REFERENCE:
            return row.reference
        case Column.TITLE:
            return row.title
        case Column.TYPES:
            return row.types.replace("\n", ", ")
        case Column.OWNER:
            return row.owner
        case Column.DIRECTION:
            direction = Direction(row.direction) if row.direction else None
            return f"{DIRECTION_SIGNS[direction]} {direction_words(direction)}"
        case Column.COMMENTARY:
            return row.commentary
        case Column.FORMER:
            return row.former.replace("\n", ", ")
        case _:
            return _said(row, column, contents)


def _said(row: Summary, column: int, contents: "Contents | None") -> str:
    match column:
        case Column.KIND:
            opportunity, risk = translate("table", "Opportunity"), translate("table", "Risk")
            return opportunity if row.kind == Kind.OPPORTUNITY else risk
        case Column.BAND:
            band = contents.band(row, row.residual_score) if contents is not None else None
            return band.name if band else ""
        case Column.STATUS:
            return translate("table", "Open") if row.status == "open" else translate("table", "Closed")
        case Column.LEVEL:
            return row.level or (contents.settings.levels[0] if contents is not None else "")
        case Column.DUE:
            return _due(row, contents)
        case Column.REVIEWED:
            return _reviewed(row)
        case _:
            return translate("table", "Exempt") if row.exempt else ""


def _due(row: Summary, contents: "Contents | None") -> str:
    if row.overdue_from is None:
        return ""
    said = plain_date(date.fromisoformat(row.overdue_from))
    late = contents is not None and row.status == "open" and row.overdue_from < contents.as_at.isoformat()
    return translate("table", "{day}, overdue").format(day=said) if late else said


def _reviewed(row: Summary) -> str:
    if row.reviewed_at is None:
        return ""
    day = plain_date(datetime.fromisoformat(row.reviewed_at).astimezone().date())
    return translate("table", "{day}, {who}").format(day=day, who=row.reviewed_by)


def _score(row: Summary, score: int | None, contents: "Contents | None") -> str:
    if score is None:
        return ""
    band = contents.band(row, score) if contents is not None else None
    return f"{score} {band.name}" if band else str(score)
