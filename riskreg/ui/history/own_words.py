"""What the report says of an entry: the sentences drafted from what changed, or the officer's own."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from riskreg.model.evidence import EntryDifference
from riskreg.model.narrative import drafts
from riskreg.model.papers import Narrative
from riskreg.model.records import Progress, SignOff
from riskreg.ui.editor.wording import local_day
from riskreg.ui.history.difference import Compared
from riskreg.ui.meetings.words_field import WordsField
from riskreg.ui.page_foot import is_save
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label

if TYPE_CHECKING:
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows


class OwnWords(QWidget):
    """Shows the sentences; they can be written otherwise where this is what the quarter's report is drafted from.

    ``unfolded`` says that the field came up, ``kept`` that what was written is kept, ``left`` that it is not.
    """

    unfolded = Signal()
    left = Signal()
    kept = Signal()

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        self._flows = flows
        self._shown: tuple[str, str] = ("", "")
        self._drafted = self._own = ""
        self._base, self._quarter, self._entry = 0, "", ""
        self._able = self._waits = False
        self._signed: SignOff | None = None
        self.heading = label(role="small", wrap=True)
        self.words = label(wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = label(role="trouble", wrap=True)
        self.frozen = label(role="small", wrap=True)
        self.field = WordsField(self.tr("Your own words for the report"))
        self.edit = button(self.tr("Write it yourself"), self.write, "quiet")
        self.back = button(self.tr("Back to the drafted sentences"), self._back, "quiet")
        self.save = button(self.tr("Keep these words"), self._save, "primary")
        self.cancel = button(self.tr("Cancel"), self._cancel)
        writing = QHBoxLayout()
        writing.setSpacing(SPACE)
        for each in (self.save, self.cancel):
            writing.addWidget(each)
        writing.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for part in (self.heading, self.words, self.note, self.frozen):
            column.addWidget(part)
        for each in (self.edit, self.back):  # under each other: in some languages they are long
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.field)
        column.addLayout(writing)
        self._fold()

    # What is shown

    def show_difference(self, difference: EntryDifference, compared: Compared, reasons: Mapping[str, str]) -> None:
        """Show what is said of an entry; what is being written about the same one stays.

        ``reasons`` are those that a report gives for scores that moved.
        """
        recorded, after = difference.after, compared.comparison.after
        self.setVisible(recorded is not None)
        if recorded is None:
            self._fold()
            return
        quarter, entry = after.quarter.label, recorded.entry.id
        same = self._shown == (quarter, entry)
        alone = replace(compared.comparison, differences=(difference,) if difference.changes else ())
        self._drafted = drafts((recorded,), alone, reasons)[entry]
        filed = compared.own.get(entry)
        base, own = (filed.revision, filed.paper.text) if filed else (0, "")
        overtaken = same and not self.field.isHidden() and base > self._base
        self._shown, self._quarter, self._entry = (quarter, entry), quarter, entry
        self._base, self._own = base, own
        self._able = compared.for_report and self._flows.session.can_change
        self._signed = after.signed_off
        self._waits = filed is not None and self._signed is not None and filed.seq > self._signed.rows
        self._say(filed.paper.drafted if filed else "", f"{filed.actor}, {local_day(filed.at)}" if filed else "")
        if not same or not self._able:
            self._fold()
        elif overtaken and filed is not None:
            said = self.tr(
                "{0} wrote other words meanwhile: “{1}”. Keep yours to put them in their place, or cancel."
            )
            self._warn(said.format(filed.actor, own or self._drafted))
        self._offer()

    def _say(self, drafted_then: str, who: str) -> None:
        self.words.setText(self._own or self._drafted)
        if self._waits:
            said = self.tr("In the next issue of the report of {0}, in the words of {1}")
            drafted = self.tr("In the next issue of the report of {0}, as drafted")
        else:
            said = self.tr("In the report of {0}, in the words of {1}")
            drafted = self.tr("In the report of {0}, as drafted")
        self.heading.setText((said if self._own else drafted).format(self._quarter, who))
        self.frozen.setVisible(self._able and self._signed is not None)
        if self._signed is not None:
            self.frozen.setText(
                self.tr(
                    "{0} is signed off, and its report stays as it is: words written now stand in it from the next"
                    " issue on, number {1}, which a reissue makes."
                ).format(self._quarter, self._signed.issue + 1)
            )
        stale = bool(self._own) and self._able and drafted_then != self._drafted
        self.note.setVisible(stale)
        if stale:
            self.note.setText(
                self.tr("The facts have changed since this was written. Drafted now: {0}").format(self._drafted)
            )

    def _offer(self) -> None:
        writing = not self.field.isHidden()
        self.edit.setText(self.tr("Change these words") if self._own else self.tr("Write it yourself"))
        self.edit.setVisible(self._able and not writing)
        self.back.setVisible(self._able and bool(self._own))
        for each in (self.save, self.cancel):
            each.setVisible(writing)

    # What is written

    @property
    def typed(self) -> bool:
        """Whether something is written that is not kept."""
        return not self.field.isHidden() and self.field.words != (self._own or self._drafted)

    def write(self) -> None:
        """Bring up the field, with what is said now to start from."""
        if self._able:
            self.field.setPlainText(self._own or self._drafted)
            self.field.show()
            self._offer()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.unfolded.emit()

    def _save(self) -> None:
        words = self.field.words
        self._file("" if words == self._drafted else words)

    def _back(self) -> None:
        self._file("")

    def _file(self, words: str) -> None:
        if words == self._own:
            self._leave()
            return
        paper = Narrative(self._quarter, self._entry, words, self._drafted)
        session = self._flows.session
        work = partial(_file, paper, self._base, session.preferences.name)
        session.work(self.tr("Saving"), work, self._filed, self._not_filed, brief=True)

    def _filed(self, _: int) -> None:
        why = self.tr("The words of a report are changed in their place, not taken back.")
        self._flows.session.final.emit(self.tr("the change of the report's words"), why)
        self._leave()
        self._flows.session.refresh()
        self.kept.emit()

    def drop(self) -> None:
        """Put away what is written."""
        self._fold()

    def _not_filed(self, error: Exception) -> None:
        self._warn(sentence(error))
        self._flows.session.refresh()

    def _warn(self, said: str) -> None:
        self.note.setText(said)
        self.note.show()

    def _cancel(self) -> None:
        self._leave()
        self.left.emit()

    def _leave(self) -> None:
        had = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._fold()
        self._offer()
        if had:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        self.field.hide()
        self._offer()

    # Keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_save(event):
            event.accept()  # here it keeps the words, not an entry
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        writing = not self.field.isHidden()
        if writing and (is_save(event) or (entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier)):
            self._save()
        elif writing and event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)


def _file(paper: Narrative, base: int, actor: str, register: "Register", _: Progress) -> int:
    return register.file([(paper, base)], actor=actor)
