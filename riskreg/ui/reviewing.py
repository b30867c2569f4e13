"""Reviewed, no change: asked in place for the entry in the editor or for all that are marked, then recorded."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from riskreg.model.records import Progress, Summary
from riskreg.ui.desk import Contents
from riskreg.ui.editing import Editing
from riskreg.ui.marked import has_unsaved, marked_rows
from riskreg.ui.marked_bar import Question
from riskreg.ui.register_page import RegisterPage
from riskreg.ui.session import Session, sentence

if TYPE_CHECKING:
    from riskreg.model.register import Register


class Reviewing(QObject):
    """Stands between the marks in the table, the question under it and the register."""

    def __init__(self, session: Session, editing: Editing, page: RegisterPage, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._editing, self._page = session, editing, page
        self._seen: tuple[tuple[str, int], ...] = ()
        self._asked: tuple[tuple[str, int], ...] = ()
        bar = page.marked
        page.view.picked.connect(self._picked)
        bar.review_wanted.connect(self.ask)
        bar.unmarked.connect(page.view.unpick)
        session.shown.connect(self._follow)
        session.closed.connect(self._closed)

    def ask(self) -> None:
        """Ask whether the marked entries, or else the one in the editor, were reviewed and stand as they are."""
        contents = self._session.contents
        if contents is None or not self._session.can_change:
            return
        chosen = marked_rows(self._page.view, self._editing, contents)
        live = [row for row in chosen if row.status == "open"]
        refusal = self._refusal(chosen, live)
        if refusal:
            self._session.refused.emit(refusal)
            return
        self._seen = tuple((row.id, row.revision) for row in live)
        asked = self._question(contents, live, len(chosen) - len(live))
        note = self.tr("Note on the review, if there is one")
        self._page.marked.ask(Question(asked, self._answer(len(live)), note, self._record, self._still_asked))

    def _refusal(self, chosen: Sequence[Summary], live: Sequence[Summary]) -> str:
        """Why these cannot be confirmed now; empty where they can."""
        if not chosen:
            if self._editing.current_id:
                return self.tr("Save the new entry first: saving it is its review.")
            return self.tr("Choose an entry in the table first.")
        if has_unsaved(self._editing, chosen):
            return self.tr(
                "{reference} has changes that are not saved: save them, which is a review, or discard them first."
            ).format(reference=self._editing.reference)
        if not live:
            return self.tr("{reference} is closed: there is nothing left to review.").format(
                reference=chosen[0].reference
            )
        return ""

    def _question(self, contents: Contents, live: Sequence[Summary], closed: int) -> str:
        quarter = contents.quarter.label
        if len(live) == 1:
            asked = self.tr("Record that {reference} was reviewed for {quarter} and stands as it is?")
            return asked.format(reference=live[0].reference, quarter=quarter)
        asked = self.tr(
            "Record that {n} entries were each reviewed for {quarter} and stand as they are?"
            " The history keeps this under your name."
        ).format(n=f"{len(live):,}", quarter=quarter)
        if closed:
            asked += " " + self.tr("{n} closed ones are left out.").format(n=f"{closed:,}")
        return asked

    def _answer(self, count: int) -> str:
        if count == 1:
            return self.tr("Record the review")
        return self.tr("Record {n} reviews").format(n=f"{count:,}")

    def _record(self, note: str) -> None:
        if self._editing.is_dirty and self._editing.current_id in dict(self._seen):
            self._page.marked.drop()
            self.ask()  # which says why not
            return
        self._asked = self._seen
        work = partial(_review, self._seen, self._session.preferences.name, note)
        self._session.work(self.tr("Recording the review"), work, self._recorded, self._not_recorded, brief=True)

    def _recorded(self, count: int) -> None:
        one = self.tr("The review is recorded.")
        self._page.marked.say(one if count == 1 else self.tr("{n} reviews are recorded.").format(n=f"{count:,}"))
        self._page.view.unpick()
        self._session.confirmed.emit(self._asked)
        self._session.refresh()

    def _not_recorded(self, error: Exception) -> None:
        self._page.marked.drop()
        self._session.refused.emit(sentence(error))
        self._session.refresh()

    # What goes on around the question

    def _picked(self, count: int) -> None:
        self._page.marked.show_marked(count, may=self._session.can_change)

    def _still_asked(self) -> bool:
        """Whether the question is about what is marked now."""
        contents = self._session.contents
        now = marked_rows(self._page.view, self._editing, contents) if contents is not None else ()
        return {row.id for row in now if row.status == "open"} == {entry_id for entry_id, _ in self._seen}

    def _follow(self, contents: Contents) -> None:
        """The register changed: the marks that stand are counted again."""
        if contents.complete:
            self._picked(len(self._page.view.picked_rows()))

    def _closed(self) -> None:
        self._page.marked.drop()
        self._page.marked.show_marked(0, may=False)


def _review(seen: tuple[tuple[str, int], ...], actor: str, note: str, register: "Register", _: Progress) -> int:
    return register.review(seen, actor=actor, reason=note)
