"""The heat map in words: its cells, what stands beside it, what moved, and its title."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from riskreg.model.quarter import Quarter
from riskreg.model.records import Summary
from riskreg.scoring.direction import Favourability
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme
from riskreg.ui.editor.wording import band_of, rating_word
from riskreg.ui.heat_map.limits import Limit
from riskreg.ui.heat_map.movement import Arrows, Shift, stages
from riskreg.ui.heat_map.placing import Beside, Cell, HeatMap, Reason

translate = QCoreApplication.translate
MOST_NAMED = 12
"""References that are read out one by one; of more, the first few and how many there are besides."""
_FIRST_FEW = 6


def kinds_word(kind: Kind) -> str:
    """Risks or Opportunities."""
    return translate("heat map", "Opportunities") if kind is Kind.OPPORTUNITY else translate("heat map", "Risks")


def by_rating(rating: str) -> str:
    """By which score the map is drawn, as part of its title."""
    return {
        "initial": translate("heat map", "by initial score"),
        "residual": translate("heat map", "by residual score"),
        "target": translate("heat map", "by target score"),
    }[rating]


def title(heat: HeatMap, register: str, quarter: str) -> str:
    """What a picture of the map is of."""
    return translate("heat map", "{register}: {kinds} {rating}, {quarter}").format(
        register=" ".join(register.split()),
        kinds=kinds_word(heat.wanted.kind).lower(),
        rating=by_rating(heat.wanted.rating),
        quarter=quarter,
    )


def axes() -> tuple[str, str]:
    """What the axes are called: the one upwards, then the one to the right."""
    return translate("heat map", "Impact"), translate("heat map", "Likelihood")


def levels(scheme: Scheme, kind: Kind, cell: Cell) -> tuple[str, str]:
    """The words of a cell's impact and of its likelihood."""
    return (
        scheme.impact[cell[0] - 1].label_for(kind),
        scheme.likelihood[cell[1] - 1].label_for(kind),
    )


def cell_name(heat: HeatMap, cell: Cell) -> str:
    """A cell by its levels: "Major, Likely"."""
    return ", ".join(levels(heat.scheme, heat.wanted.kind, cell))


def list_name(heat: HeatMap, cell: Cell) -> str:
    """What the entries of a cell are called where they are shown apart from the map."""
    return f"{cell_name(heat, cell)} ({rating_word(heat.wanted.rating).lower()})"


def score_words(scheme: Scheme, kind: Kind, score: int) -> str:
    """A score with its band: "16 High"."""
    return f"{score} {band_of(scheme, kind, score)[0]}".rstrip()


def listed(rows: Sequence[Summary]) -> str:
    """The references of entries, all or the first few."""
    named = [called(row) for row in rows]
    if len(named) <= MOST_NAMED:
        return ", ".join(named)
    return translate("heat map", "{some} and {n} more").format(
        some=", ".join(named[:_FIRST_FEW]), n=f"{len(named) - _FIRST_FEW:,}"
    )


def called(row: Summary) -> str:
    """An entry's reference, and whether it is exempt."""
    return translate("heat map", "{0} (exempt)").format(row.reference) if row.exempt else row.reference


def counted(number: int) -> str:
    """How many entries."""
    if not number:
        return translate("heat map", "no entries")
    return (
        translate("heat map", "1 entry")
        if number == 1
        else translate("heat map", "{n} entries").format(n=f"{number:,}")
    )


def cell_words(heat: HeatMap, cell: Cell) -> str:
    """What a screen reader says of a cell: "Major, Likely: CR4, CR9; 16 High"."""
    rows = heat.at(cell)
    who = listed(rows) or counted(0)
    if len(rows) > MOST_NAMED:
        who = f"{counted(len(rows))}, {who}"
    score = heat.scheme.score(*cell)
    return f"{cell_name(heat, cell)}: {who}; {score_words(heat.scheme, heat.wanted.kind, score)}"


def reason_words(each: Beside) -> str:
    """Why an entry stands beside the map."""
    return {
        Reason.NO_SCORE: translate("heat map", "no score"),
        Reason.NO_FACTORS: translate("heat map", "score {n}: impact and likelihood not stated"),
        Reason.EARLIER_SCHEME: translate("heat map", "score {n} was given under an earlier scheme"),
        Reason.CLOSED: translate("heat map", "closed"),
    }[each.reason].format(n=each.score)


def absent_heading(heat: HeatMap) -> str:
    """What the list of those without a place on the map is called."""
    return translate("heat map", "Not on the map: {n}").format(n=f"{len(heat.beside):,}")


def absent_name(heat: HeatMap) -> str:
    """What they are called where they are shown apart from the map."""
    return translate("heat map", "Not on map ({rating})").format(rating=rating_word(heat.wanted.rating).lower())


def absent_words(beside: Sequence[Beside]) -> str:
    """Who is not on the map and why, under a picture of it."""
    why = {
        Reason.NO_SCORE: translate("heat map", "no score"),
        Reason.NO_FACTORS: translate("heat map", "impact and likelihood not stated"),
        Reason.EARLIER_SCHEME: translate("heat map", "scored under an earlier scheme"),
        Reason.CLOSED: translate("heat map", "closed"),
    }
    groups = ((reason, [each.row for each in beside if each.reason is reason]) for reason in Reason)
    said = "; ".join(f"{why[reason]}: {listed(rows)}" for reason, rows in groups if rows)
    return translate("heat map", "Not on the map – {who}").format(who=said)


def favour_word(favour: Favourability) -> str:
    """Whether a movement is good news."""
    return {
        Favourability.BETTER: translate("heat map", "Better"),
        Favourability.WORSE: translate("heat map", "Worse"),
        Favourability.SAME: translate("heat map", "Same score"),
    }[favour]


def limit_words(limit: Limit) -> str:
    """What a line on the map stands for."""
    said = {
        "threshold": translate("heat map", "Reporting threshold {n}"),
        "appetite": translate("heat map", "Appetite {n}"),
    }[limit.name]
    return said.format(n=limit.stated)


def exempt_word() -> str:
    """What a dashed edge means."""
    return translate("heat map", "Exempt from publication")


def higher_is_better() -> str:
    """What sets the map of opportunities apart from that of risks."""
    return translate("heat map", "A high score is good")


def own_appetites(scheme: Scheme, kind: Kind) -> str:
    """The types of risk that have an appetite of their own, which no one line could show."""
    if kind is Kind.OPPORTUNITY or not scheme.appetites:
        return ""
    pairs = ", ".join(f"{name} {score}" for name, score in scheme.appetites)
    return translate("heat map", "Appetite by type: {pairs}").format(pairs=pairs)


def way_words(way: Arrows, rating: str, signed: Quarter | None) -> str:
    """Over which way the arrows lead, as part of a sentence; nothing where there are none."""
    if way is Arrows.SINCE and signed is not None:
        return translate("heat map", "since {quarter}").format(quarter=signed.label)
    if way is Arrows.STAGE:
        start, _ = stages(rating)
        if start == "residual":
            return translate("heat map", "from residual to target")
        return translate("heat map", "from initial to residual")
    return ""


def moved_words(shifts: Sequence[Shift], way: str = "") -> str:
    """How many moved over which way, and how many of them for the better."""
    if not shifts:
        return f"{translate('heat map', 'none moved')} {way}".rstrip()
    count = Counter(shift.favour for shift in shifts)
    parts = [
        f"{count[favour]:,} {favour_word(favour).lower()}"
        for favour in (Favourability.BETTER, Favourability.WORSE, Favourability.SAME)
        if count[favour]
    ]
    moved = translate("heat map", "{n} moved {way}").format(n=f"{len(shifts):,}", way=way).rstrip()
    return f"{moved}: {', '.join(parts)}"


def summary_words(
    heat: HeatMap, shifts: Sequence[Shift], way: str, *, of: Cell = (1, 1), shown: int = 0, every: int = 0
) -> str:
    """How many are on the map and beside it, and how they moved where arrows are asked for.

    Where only some of the arrows are drawn it says of which cell, and how many.
    """
    parts = [translate("heat map", "{n} on the map").format(n=f"{len(heat.placed):,}")]
    if heat.beside:
        parts.append(translate("heat map", "{n} not on it").format(n=f"{len(heat.beside):,}"))
    if way:
        parts.append(moved_words(shifts, way))
    if shown < every:
        only = translate("heat map", "arrows of {cell} only, {n} of {all}")
        parts.append(only.format(cell=cell_name(heat, of), n=shown, all=f"{every:,}"))
    return " · ".join(parts)
