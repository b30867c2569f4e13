"""One change to all the marked entries: asked in place with a preview, then saved in one act."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from riskreg.model.bulk import Change, Plan, edits, planned
from riskreg.model.records import Progress, Recorded, Summary
from riskreg.ui.bulk.form import ChangeForm
from riskreg.ui.bulk.words import answer_words, done_words, plan_words
from riskreg.ui.desk import Contents
from riskreg.ui.editing import Editing
from riskreg.ui.marked import has_unsaved, marked_rows
from riskreg.ui.marked_bar import Question
from riskreg.ui.register_page import RegisterPage
from riskreg.ui.saving import save
from riskreg.ui.session import Session, sentence

if TYPE_CHECKING:
    from riskreg.model.register import Register

FEW = 200
"""Entries up to which a change is made on the spot; with more it shows how far it is and can be stopped."""


class Changing(QObject):
    """Stands between the marks in the table, the question under it and the register."""

    def __init__(self, session: Session, editing: Editing, page: RegisterPage, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._editing, self._page = session, editing, page
        self._rows: Sequence[Summary] = ()
        self._contents: Contents | None = None
        self.form = ChangeForm()
        self.form.changed.connect(self._look)
        self.form.shows.toggled.connect(self._look)
        page.marked.note.textChanged.connect(self._look)

    def ask(self) -> None:
        """Ask what to change in the marked entries, or in the one in the editor."""
        contents = self._session.contents
        if contents is None or not self._session.can_change:
            return
        rows = marked_rows(self._page.view, self._editing, contents)
        if not rows:
            self._session.refused.emit(self.tr("Mark the entries in the table first, with Shift or Ctrl."))
        elif has_unsaved(self._editing, rows):
            said = self.tr("{0} has changes that are not saved: save or discard them first.")
            self._session.refused.emit(said.format(self._editing.reference))
        else:
            self._rows, self._contents = rows, contents
            self.form.start(contents, rows)
            note = self.tr("Reason")
            self._page.marked.ask(Question("", "", note, self._confirm, self._stands, self.form))
            self._look()

    def _plan(self) -> tuple[Change | None, Plan]:
        change = self.form.change(self._page.marked.note.text().strip())
        return change, planned(self._rows, change) if change is not None else Plan((), (), ())

    def _look(self, *_: object) -> None:
        """Say what would change now, and let it be confirmed where nothing is missing."""
        bar = self._page.marked
        if not bar.asking or self.form.isHidden() or self._contents is None:
            return
        change, plan = self._plan()
        self.form.preview.setVisible(self.form.shows.isChecked() and change is not None)
        if change is not None and self.form.shows.isChecked():
            self.form.preview.model_shown.show_plan(self._contents, change, plan)
        if change is None:
            asked = self.tr("Choose what to change in {0} entries.").format(f"{len(self._rows):,}")
            if len(self._rows) == 1:
                asked = self.tr("Choose what to change in {0}.").format(self._rows[0].reference)
            bar.rephrase(asked, answer_words(plan, None), may=False)
            return
        said = plan_words(plan, change)
        owed = change.owes and not bar.note.text().strip()
        if plan.changing and owed:
            said += " " + self.tr("Say why.")
        bar.rephrase(said, answer_words(plan, change), may=bool(plan.changing) and not owed)

    def _confirm(self, reason: str) -> None:
        change, plan = self._plan()
        if change is None or not plan.changing:
            return
        if has_unsaved(self._editing, self._rows):
            self._page.marked.drop()
            self.ask()  # which says why not
            return
        self._page.marked.busy(True)
        seen = {row.id: row.revision for row in plan.changing}
        work = partial(_change, change, seen, self._session.preferences.name, reason)
        title = self.tr("Changing {0} entries").format(f"{len(seen):,}")
        done = partial(self._changed, change)
        self._session.work(title, work, done, self._not_changed, brief=len(seen) <= FEW)

    def _changed(self, change: Change, saved: tuple[Recorded, ...]) -> None:
        self._page.marked.say(done_words(len(saved), change))
        self._session.saved.emit(saved)
        self._session.refresh()

    def _not_changed(self, error: Exception) -> None:
        self._page.marked.busy(False)
        self._session.refused.emit(sentence(error))
        self._session.refresh()

    def _stands(self) -> bool:
        """Whether the question is about what is marked now, as it was when it was asked."""
        contents = self._session.contents
        if contents is None or not self._session.can_change:
            return False
        now = marked_rows(self._page.view, self._editing, contents)
        if [row.id for row in now] != [row.id for row in self._rows]:
            return False
        if now != self._rows:  # somebody changed one: what is said is of how they stand now
            self._rows, self._contents = now, contents
            self._look()
        return True


def _change(
    change: Change, seen: dict[str, int], actor: str, reason: str, register: "Register", progress: Progress
) -> tuple[Recorded, ...]:
    found: list[Recorded] = []
    ids = list(seen)
    for start in range(0, len(ids), FEW):
        progress(start, 2 * len(ids))
        found += register.get_all(ids[start : start + FEW])
    made = edits(change, found, seen)
    return save(made, actor, reason, change.act, register, lambda done, total: progress(total + done, 2 * total))
