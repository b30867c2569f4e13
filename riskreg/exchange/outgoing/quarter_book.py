"""The quarter's workbook from its first sheet to its last: which parts it has, in which order."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from riskreg.exchange.outgoing import changes_sheets, heat_map_sheets, score_history
from riskreg.exchange.outgoing.actions_table import ACTIONS, write_actions
from riskreg.exchange.outgoing.entry_table import EntryTable
from riskreg.exchange.outgoing.key_sheet import KEY, write_key
from riskreg.exchange.outgoing.paper_table import Paper
from riskreg.exchange.outgoing.questions_sheet import QUESTIONS, write_questions
from riskreg.exchange.outgoing.register_sheet import RegisterSheet
from riskreg.exchange.outgoing.summary_sheet import Listed, write_summary
from riskreg.exchange.outgoing.verification_sheet import VERIFICATION, write_verification
from riskreg.exchange.wording import plural
from riskreg.model.records import PAPER_SHEETS, PaperStyle
from riskreg.scoring.rating import Kind

_KINDS = {"risks": Kind.RISK, "opportunities": Kind.OPPORTUNITY}


class Part(NamedTuple):
    """One part: its sheets as the contents list them, and what writes it and returns problems."""

    sheets: tuple[Listed, ...]
    write: Callable[[], list[str] | None]


class QuarterBook:
    """Fills a workbook. ``problems`` and ``remarks`` are what there is to say of it afterwards."""

    def __init__(self, paper: Paper, told: Callable[[], None]) -> None:
        """``told`` is called with every entry that is written on its sheet."""
        self._paper, self._told = paper, told
        self.problems: list[str] = []
        self.remarks: list[str] = []

    def write(self) -> None:
        """Write every part that the settings ask for and that there is something to say in."""
        wanted = self._paper.state.settings.paper.sheets or PAPER_SHEETS
        parts = [part for name, part in self._parts() if name in wanted]
        contents = [listed for part in parts for listed in part.sheets]
        if "summary" in wanted or not parts:
            write_summary(self._paper, contents)
        for part in parts:
            self.problems += part.write() or ()

    def _parts(self) -> Iterator[tuple[str, Part]]:
        paper = self._paper
        state, found, questions = paper.state, paper.sources.changes, paper.sources.questions
        for name, kind in _KINDS.items():
            yield name, Part((Listed(plural(kind), self._counted(kind)),), lambda kind=kind: self._entries(kind))  # type: ignore[misc]
        since = paper.sources.since
        if found is not None:
            listed = (
                Listed(changes_sheets.CHANGES, f"What has changed since {since.short(found.before)}, and why"),
                Listed(changes_sheets.DETAIL, "The same field by field, with the words that differ"),
            )
            yield "changes", Part(listed, lambda: changes_sheets.write_changes(paper, found))
        yield (
            "heat map",
            Part(
                (
                    Listed(
                        heat_map_sheets.HEAT_MAP,
                        "Where entries stand by impact and likelihood, and how they moved",
                    ),
                    Listed(heat_map_sheets.LIST, "The same as a list"),
                ),
                lambda: heat_map_sheets.write_heat_map(paper),
            ),
        )
        yield "actions", Part((Listed(ACTIONS, "Who is to do what by when"),), lambda: write_actions(paper))
        if paper.sources.history:
            yield (
                "history",
                Part(
                    (
                        Listed(score_history.HISTORY, "Residual scores quarter by quarter, drawn"),
                        Listed(score_history.LIST, "The same entry by entry"),
                    ),
                    lambda: score_history.write_history(paper),
                ),
            )
        if questions:
            says = f"{len(questions):,} from meetings, with their answers"
            yield "questions", Part((Listed(QUESTIONS, says),), lambda: write_questions(paper))
        says = f"What the scores mean; entries at {state.scheme.threshold} or above are reported"
        yield "key", Part((Listed(KEY, says),), lambda: write_key(paper))
        says = "How to check this workbook against the register"
        yield "verification", Part((Listed(VERIFICATION, says),), lambda: write_verification(paper))

    def _counted(self, kind: Kind) -> str:
        entries = self._paper.state.of_kind(kind)
        count, closed = len(entries), sum(each.entry.closure is not None for each in entries)
        said = f"{count:,} {kind if count == 1 else plural(kind).lower()} in full"
        return f"{said}, {closed:,} of them closed" if closed else said

    def _entries(self, kind: Kind) -> list[str]:
        paper = self._paper
        entries = paper.state.of_kind(kind)
        as_published = paper.state.settings.paper.style is PaperStyle.AS_PUBLISHED
        made = RegisterSheet if as_published else EntryTable
        sheet = made(paper.stationery, paper.state, kind, entries, public=paper.public)
        for recorded in entries:
            sheet.add(recorded)
            self._told()
        sheet.finish(paper.footer, paper.proof)
        self.remarks += sheet.remarks
        return sheet.problems
