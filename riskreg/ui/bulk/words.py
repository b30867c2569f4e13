"""A change to many entries in words: what is asked, what came of it, and each entry before and after."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from riskreg.model.bulk import Change, Close, Move, Own, Plan, Rate, Reopen, Type, types_of
from riskreg.model.lifecycle import level_of
from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind
from riskreg.ui.desk import Contents
from riskreg.ui.editor.wording import rating_text

translate = QCoreApplication.translate


def now_words(row: Summary, change: Change, contents: Contents) -> str:
    """What stands in the field now."""
    if isinstance(change, Own):
        return row.owner or translate("bulk", "no owner")
    if isinstance(change, Type):
        return ", ".join(types_of(row)) or translate("bulk", "no type")
    if isinstance(change, Rate):
        scheme = contents.schemes.get(row.scheme, contents.scheme)
        return rating_text(scheme, Kind(row.kind), getattr(row, change.name))
    if isinstance(change, Move):
        return level_of(row.level, change.levels)
    return translate("bulk", "Open") if row.status == "open" else translate("bulk", "Closed")


def after_words(row: Summary, change: Change, contents: Contents) -> str:
    """What would stand in it then."""
    if isinstance(change, Own):
        return change.owner
    if isinstance(change, Type):
        return ", ".join(change.among(types_of(row))) or translate("bulk", "no type")
    if isinstance(change, Rate):
        return rating_text(contents.scheme, Kind(row.kind), change.rating)
    if isinstance(change, Move):
        return change.level
    return translate("bulk", "Closed") if isinstance(change, Close) else translate("bulk", "Open")


def plan_words(plan: Plan, change: Change) -> str:
    """How many change, how many have it already and how many are left out: in one sentence."""
    count = sum(map(len, plan))
    if count == 1:
        row = next(iter((*plan.changing, *plan.same, *plan.left_out)))
        if plan.changing:
            return translate("bulk", "{0} changes.").format(row.reference)
        if plan.same:
            return translate("bulk", "{0} has it already.").format(row.reference)
        return translate("bulk", "{0} is closed: reopen it first.").format(row.reference)
    said = [translate("bulk", "{0} of {1} entries change").format(f"{len(plan.changing):,}", f"{count:,}")]
    if plan.same:
        said.append(_already(plan.same, change))
    if plan.left_out:
        one, more = translate("bulk", "1 closed is left out"), translate("bulk", "{0} closed are left out")
        said.append(_counted(one, more, len(plan.left_out)))
    return "; ".join(said) + "."


def _already(same: Sequence[Summary], change: Change) -> str:
    if isinstance(change, Close):
        said = translate("bulk", "1 is closed already"), translate("bulk", "{0} are closed already")
    elif isinstance(change, Reopen):
        said = translate("bulk", "1 is open already"), translate("bulk", "{0} are open already")
    else:
        said = translate("bulk", "1 already has it"), translate("bulk", "{0} already have it")
    return _counted(*said, len(same))


def _counted(one: str, more: str, count: int) -> str:
    return one if count == 1 else more.format(f"{count:,}")


def answer_words(plan: Plan, change: Change | None) -> str:
    """What the button does."""
    count = len(plan.changing)
    one = plan.changing[0].reference if count == 1 else translate("bulk", "{0} entries").format(f"{count:,}")
    if change is None or not count:
        return translate("bulk", "Change")
    if isinstance(change, Close):
        return translate("bulk", "Close {0}").format(one)
    if isinstance(change, Reopen):
        return translate("bulk", "Reopen {0}").format(one)
    return translate("bulk", "Change {0}").format(one)


def done_words(count: int, change: Change) -> str:
    """What came of it."""
    if isinstance(change, Close):
        said = translate("bulk", "1 entry is closed."), translate("bulk", "{0} entries are closed.")
    elif isinstance(change, Reopen):
        said = translate("bulk", "1 entry is open again."), translate("bulk", "{0} entries are open again.")
    else:
        said = translate("bulk", "1 entry is changed."), translate("bulk", "{0} entries are changed.")
    return _counted(*said, count)
