"""The editor of one entry: reads like the paper, is written like text, and saves on one revision."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from riskreg.model.changes import Conflict
from riskreg.model.entry import Entry
from riskreg.model.errors import REFUSALS
from riskreg.model.records import Recorded
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Rating
from riskreg.ui import theme
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.draft import Draft, Fields
from riskreg.ui.editor.fields import plain_label, undo_key
from riskreg.ui.editor.page import Page
from riskreg.ui.editor.savebar import SaveBar
from riskreg.ui.editor.steps import Steps
from riskreg.ui.editor.together import brought_together, saved_by
from riskreg.ui.editor.typed import Typed
from riskreg.ui.spelling.speller import Speller


class EntryPanel(QWidget):
    """Shows an entry and keeps a draft of what is changed. It saves nothing itself: it asks for it."""

    save_wanted = Signal(object, int, str, bool)  # entry, base revision, reason, correction
    dirty_changed = Signal(bool)
    led = Signal(str)  # to another entry
    drafted = Signal(bool)  # something was typed, or taken back; whether there is something to save

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft: Draft | None = None
        self.context: EditorContext | None = None
        self._sent: Fields | None = None
        self._theirs: Recorded | None = None
        self._put_away: tuple[Fields, str] | None = None
        self._dirty = False
        self._steps = Steps()
        self._speller: Speller | None = None
        self.nothing, self._editor = plain_label(self, "second"), QWidget(self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMargin(4 * theme.SPACE)
        self.page, self.bar = Page(self._editor), SaveBar(self._editor)
        column = QVBoxLayout(self._editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.bar)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(self._editor)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._connect()

    def _connect(self) -> None:
        self.page.head.ties.led.connect(self.led)
        self.page.changed.connect(self._change)
        self.page.rated.connect(self._rate)
        self.page.stated.connect(self._state)
        self.page.settled.connect(self._rebase)
        self.page.note.wanted.connect(self._meet_now)
        self.bar.save.connect(self.save)
        self.bar.discard.connect(self.discard)
        self.bar.undo.connect(self._put_back)
        self.bar.corrects.connect(self._correct)
        self.bar.reason.textEdited.connect(self._tell_drafted)

    def event(self, event: QEvent) -> bool:
        # What is typed is taken back first; with nothing left of it the keys mean the window's own acts.
        asked = undo_key(event)
        if asked is None or not (self.can_take_back if asked == "undo" else self.can_do_again):
            return super().event(event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.take_back() if asked == "undo" else self.do_again()
        return True

    @property
    def can_take_back(self) -> bool:
        """Whether something is typed that can be taken back step by step."""
        return self.draft is not None and self._steps.can_undo

    @property
    def can_do_again(self) -> bool:
        """Whether a step of it was taken back."""
        return self.draft is not None and self._steps.can_redo

    def take_back(self) -> bool:
        """Take back the last step of what is typed and not saved; False where there is none."""
        if self.draft is None or not self._steps.can_undo:
            return False
        self._go_to(self._steps.undo(self.draft.now))
        return True

    def do_again(self) -> bool:
        """Do again the step that was taken back last; False where there is none."""
        if self.draft is None or not self._steps.can_redo:
            return False
        self._go_to(self._steps.redo(self.draft.now))
        return True

    def _go_to(self, fields: Fields) -> None:
        if self.draft is not None and self.context is not None:
            self.draft.now = fields
            self.page.go_to(self.draft, self.context)
            self._follow()

    def spell_with(self, speller: Speller) -> None:
        """Judge the spelling of what is written, with the register's own words taken for right."""
        self._speller = speller
        self.page.spell_with(speller)

    def show_entry(self, recorded: Recorded, context: EditorContext) -> None:
        """Show an entry as it was last saved."""
        self._begin(Draft(recorded.entry, recorded, context.quarter, bool(context.since)), context)

    def show_new(self, entry: Entry, context: EditorContext) -> None:
        """Show an entry that is not saved yet, ready for its title."""
        self._begin(Draft(entry, None, context.quarter, bool(context.since)), context)
        self.page.head.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.head.title.selectAll()

    def take_up(self, typed: Typed, now: Recorded | None, context: EditorContext) -> None:
        """Go on with what was typed before, against the entry as it is ``now`` (None: it was never saved)."""
        base = now and self._base_of(typed, now, context)
        draft = Draft(typed.start, base, context.quarter, bool(context.since))
        draft.now = typed.now
        self._begin(draft, context)
        self._steps.note(draft.start, draft.now)
        self.bar.reason.setText(typed.reason)
        self.bar.correction.setChecked(typed.correction)
        self.page.head.title.setFocus(Qt.FocusReason.OtherFocusReason)
        if now is not None and now != base:
            self._meet(now)

    def _base_of(self, typed: Typed, now: Recorded, context: EditorContext) -> Recorded:
        """What the typing started from, as the history says who saved it, where it has that revision."""
        steps = (step.recorded for step in context.revisions)
        then = next((step for step in steps if step.revision == typed.base), now)
        return replace(now, entry=typed.start, revision=typed.base, at=then.at, actor=then.actor)

    def typed(self) -> Typed | None:
        """What is typed and not saved; None where there is nothing."""
        draft = self.draft
        if draft is None or not self.is_dirty():
            return None
        return Typed(draft.source, draft.revision, draft.now, self.bar.reason.text(), draft.correction)

    def show_nothing(self, message: str) -> None:
        """Show that no entry is chosen, and why."""
        self.draft = None
        self.nothing.setText(message)
        self._pages.setCurrentWidget(self.nothing)
        self._tell_dirty()

    def is_dirty(self) -> bool:
        """Whether there is something that a save would keep."""
        return self.draft is not None and bool(self.draft.changed())

    def discard(self) -> None:
        """Go back to what was saved. Until the next change it can be put back."""
        if self.draft is None or self.context is None:
            return
        if self.draft.base is None and not self.is_dirty():
            self.show_nothing(self.tr("Nothing was kept: there was nothing in it."))
            return
        before, reason = self.draft.now, self.bar.reason.text()
        self.draft.now = self.draft.start
        self._show_draft()
        if before != self.draft.start:
            self._put_away = before, reason
            self.bar.say(self.tr("Your changes were put away."), undo=True)

    def _put_back(self) -> None:
        if self.draft is not None and self._put_away is not None:
            self.draft.now, reason = self._put_away
            self._show_draft()
            self._steps.note(self.draft.start, self.draft.now)
            self.bar.reason.setText(reason)

    def save(self) -> None:
        """Ask for a save, or for the reason that it needs; not twice while one is on its way."""
        if self.draft is None or not self._saves() or self._sent is not None:
            return
        if self.bar.reason_owed():
            self.bar.ask()
            return
        reason = self.bar.reason.text().strip() if self.draft.needs_reason() else ""
        try:
            entry = self.draft.entry(reason)
        except REFUSALS as refusal:
            self.refused(str(refusal))
            return
        self._sent = self.draft.now
        correction = bool(self.draft.ratings_to_explain()) and self.bar.correction.isChecked()
        self.save_wanted.emit(entry, self.draft.revision, reason, correction)

    def saved(self, recorded: Recorded, context: EditorContext) -> None:
        """Go on from what was saved; what was written since then stays to be saved."""
        if self.draft is None or self.draft.source.id != recorded.entry.id:
            return
        self.draft = self.draft.continued(recorded, self._sent or self.draft.now)
        self.context, self._sent = context, None
        self._steps.forget()
        self._steps.note(self.draft.start, self.draft.now)
        self.bar.clear()
        self.page.show_saved(self.draft, context)
        self._tell_dirty()

    def refused(self, message: str) -> None:
        """Show why a save was refused."""
        self._sent = None
        self.bar.say(message)

    def conflict(self, conflict: Conflict) -> None:
        """Someone else saved first: ask whose words stand where both changed the same field."""
        self._sent = None
        self._meet(conflict.theirs)

    def _meet(self, theirs: Recorded) -> None:
        if self.draft is None or self.context is None:
            return
        if self.draft.clashes(theirs):
            self.page.show_conflict(self.draft, theirs, self.context)
            self.bar.say(self.tr("Not saved yet: choose above whose words stand."))
        else:
            self._rebase(theirs, ())

    def refreshed(self, before: Recorded, now: Recorded) -> None:
        """Say what someone else saved of the entry, which is shown as it now is."""
        self.page.note.say(saved_by(before, now))

    def news(self, theirs: Recorded, context: EditorContext) -> None:
        """Someone else saved the entry while it is being changed here: say so before a save has to."""
        draft = self.draft
        if draft is None or draft.base is None or draft.source.id != theirs.entry.id:
            return
        self.context = context
        self.page.history.show_context(context)
        if theirs.revision <= draft.revision or not self.page.clash.isHidden():
            return  # known already, or being settled
        self._theirs = theirs
        if draft.clashes(theirs):
            said = self.tr("{0} You changed the same: choose whose words stand, now or when you save.")
            self.page.note.say(said.format(saved_by(draft.base, theirs)), self.tr("Choose…"))
        else:
            said = self.tr("{0} What you changed goes with it.")
            self.page.note.say(said.format(saved_by(draft.base, theirs)), self.tr("Bring together"))

    def _meet_now(self) -> None:
        if self._theirs is not None:
            self._meet(self._theirs)

    def _rebase(self, theirs: Recorded, yielded: tuple[str, ...], both: tuple[str, ...] = ()) -> None:
        if self.draft is None:
            return
        reason, correction, base = self.bar.reason.text(), self.bar.correction.isChecked(), self.draft.base
        self.draft = self.draft.rebased(theirs, yielded, both)
        self._show_draft()
        self._steps.note(self.draft.start, self.draft.now)
        self.bar.reason.setText(reason)
        self.bar.correction.setChecked(correction)
        self.bar.say(brought_together(base, theirs, self.draft))

    def _begin(self, draft: Draft, context: EditorContext) -> None:
        other = self.draft is None or self.draft.source.id != draft.source.id
        self.draft, self.context, self._sent, self._theirs = draft, context, None, None
        self._show_draft()
        if other:
            self.page.to_top()
        self._pages.setCurrentWidget(self._editor)

    def _show_draft(self) -> None:
        if self.draft is None or self.context is None:
            return
        self._put_away = None
        self._steps.forget()
        self.bar.clear()
        if self._speller is not None:
            self._speller.know((*self.context.owners, *self.context.types))
        self.page.show_draft(self.draft, self.context)
        self._tell_dirty()

    def _saves(self) -> bool:
        return self.draft is not None and (self.is_dirty() or self.draft.base is None)

    def _change(self, name: str, value: Any) -> None:
        if self.draft is None:
            return
        before = self.draft.now
        self.draft.put(**{name: value})
        self._steps.note(before, self.draft.now)
        self._follow()
        if len(self.draft.now.strands) < len(before.strands):
            self._put_away = before, self.bar.reason.text()
            self.bar.say(self.tr("The strand was removed."), undo=True)

    def _rate(self, name: str, rating: Rating | None) -> None:
        if self.draft is not None:
            before = self.draft.now
            self.draft.put(**{name: rating})
            self._steps.note(before, self.draft.now)
            self.page.scores.refresh()
            self._follow()

    def _state(self, direction: Direction | None) -> None:
        if self.draft is not None:
            before = self.draft.now
            self.draft.state(direction)
            self._steps.note(before, self.draft.now)
            self.page.scores.refresh()
            self._follow()

    def _correct(self, on: bool) -> None:
        if self.draft is not None:
            self.draft.correction = on
            self.page.scores.refresh()
            self._tell_dirty()

    def _follow(self) -> None:
        self.page.marking.mark_soon()
        self._put_away = None
        self.bar.say("")
        self._tell_dirty()

    def _tell_dirty(self) -> None:
        read_only = self.context is not None and self.context.read_only
        last = self.page.last_focus  # before Qt moves it on from what is hidden
        was_in_bar = self.bar.isAncestorOf(QApplication.focusWidget() or self)
        self.bar.show_draft(self.draft, is_open=self._saves() and not read_only)
        if was_in_bar and not self.bar.isVisible():
            self.page.take_focus_back(last)
        dirty = self.is_dirty()
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)
        self._tell_drafted()

    def _tell_drafted(self, *_: object) -> None:
        self.drafted.emit(self._dirty)
