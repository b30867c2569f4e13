"""The workbook's layout while someone arranges it: every column in its order, those too that are not shown."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.exchange.columns import PUBLISHED
from riskreg.exchange.outgoing.chosen_columns import usual_heading
from riskreg.model.paper_layout import NEEDED, layout_troubles
from riskreg.model.records import PAPER_COLUMNS, PAPER_SHEETS, PaperColumn, PaperLayout, PaperStyle
from riskreg.scoring.rating import Kind

translate = QCoreApplication.translate
_USUAL = tuple(column.field.value for column in PUBLISHED)


class ColumnText(NamedTuple):
    """One column as it is written: whether the workbook has it, and its headings, empty for the usual ones."""

    name: str
    shown: bool
    risk: str = ""
    opportunity: str = ""

    def heading(self, kind: Kind) -> str:
        """What is written above it for a kind of entry."""
        return (self.opportunity if kind is Kind.OPPORTUNITY else self.risk).strip()


_AT_FIRST = tuple(ColumnText(name, name in _USUAL) for name in PAPER_COLUMNS)


class LayoutDraft(NamedTuple):
    """``columns`` are all that there are, ``sheets`` those that are chosen."""

    style: PaperStyle = PaperStyle.TABLE
    columns: tuple[ColumnText, ...] = _AT_FIRST
    sheets: tuple[str, ...] = PAPER_SHEETS

    @classmethod
    def of(cls, layout: PaperLayout) -> "LayoutDraft":
        """The draft that says this layout; columns that it leaves out come last."""
        columns = [ColumnText(column.name, True, column.risk, column.opportunity) for column in layout.columns]
        known = {column.name for column in columns}
        rest = [ColumnText(name, False) for name in PAPER_COLUMNS if name not in known]
        shown = (*columns, *rest) if columns else _AT_FIRST
        return cls(layout.style, shown, layout.sheets or PAPER_SHEETS)

    def layout(self) -> PaperLayout:
        """The layout that is written here; one like the usual one is left to be that."""
        chosen = tuple(
            PaperColumn(column.name, column.risk.strip(), column.opportunity.strip())
            for column in self.columns
            if column.shown
        )
        usual = tuple(PaperColumn(name) for name in _USUAL)
        sheets = tuple(name for name in PAPER_SHEETS if name in self.sheets)
        return PaperLayout(self.style, () if chosen == usual else chosen, () if sheets == PAPER_SHEETS else sheets)

    def moved(self, name: str, place: int) -> "LayoutDraft":
        """The same with a column at another place."""
        column = next(each for each in self.columns if each.name == name)
        others = [each for each in self.columns if each.name != name]
        return self._replace(columns=(*others[:place], column, *others[place:]))

    def with_column(self, written: ColumnText) -> "LayoutDraft":
        """The same with a column as it is written now."""
        return self._replace(
            columns=tuple(written if each.name == written.name else each for each in self.columns)
        )

    def with_sheet(self, name: str, *, shown: bool) -> "LayoutDraft":
        """The same with a sheet, or without it."""
        wanted = {*self.sheets, name} if shown else {*self.sheets} - {name}
        return self._replace(sheets=tuple(each for each in PAPER_SHEETS if each in wanted))


def headings(columns: Sequence[ColumnText], kind: Kind) -> dict[str, str]:
    """What stands above each column that is shown, in their order."""
    return {each.name: each.heading(kind) or usual_heading(each.name, kind) for each in columns if each.shown}


def troubles_of(draft: LayoutDraft) -> Iterator[tuple[str, str]]:
    """What is wrong with a layout, where it is wrong as ``layout_troubles`` names it."""
    yield from layout_troubles(draft.layout())
    if not draft.sheets:
        yield "sheets", translate("settings", "Choose at least one sheet.")
    for kind in Kind:
        given = {each.name: each.heading(kind) for each in draft.columns if each.shown}
        usual = {usual_heading(name, kind).casefold(): name for name, written in given.items() if not written}
        for name, written in given.items():
            if written.casefold() in usual:
                said = translate("settings", "“{0}” is the heading of another column: give each its own.")
                yield f"{name}.{kind}", said.format(written)


def is_needed(name: str) -> bool:
    """Whether no workbook goes without this column."""
    return name in NEEDED


def column_word(name: str) -> str:
    """What a column shows, in the window's language."""
    return {
        "reference": translate("settings", "Reference"),
        "title": translate("settings", "Description"),
        "types": translate("settings", "Types"),
        "consequences": translate("settings", "Consequences"),
        "controls": translate("settings", "Controls"),
        "initial score": translate("settings", "Initial score"),
        "actions": translate("settings", "Actions"),
        "residual score": translate("settings", "Residual score"),
        "target score": translate("settings", "Target score"),
        "owner": translate("settings", "Owner"),
        "direction": translate("settings", "Direction of travel"),
    }[name]


def sheet_word(name: str) -> str:
    """What a sheet holds, in the window's language."""
    return {
        "summary": translate("settings", "Summary and contents"),
        "risks": translate("settings", "Risks"),
        "opportunities": translate("settings", "Opportunities"),
        "changes": translate("settings", "What has changed"),
        "heat map": translate("settings", "Heat map"),
        "actions": translate("settings", "Actions"),
        "history": translate("settings", "Score history"),
        "questions": translate("settings", "Questions from meetings"),
        "key": translate("settings", "Key to scores"),
        "verification": translate("settings", "Verification"),
    }[name]
