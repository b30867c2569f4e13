"""One row of the audit trail, whole: who, when, why, every field before and after, and its hash."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from riskreg.exchange.said import is_new
from riskreg.model.evidence import AuditEvent
from riskreg.model.records import Printed
from riskreg.ui.editor.outline import cut
from riskreg.ui.history.difference_sides import Section
from riskreg.ui.history.difference_text import DifferenceText
from riskreg.ui.history.paper import written
from riskreg.ui.history.trail_rows import act_words, moment, named, subject_word
from riskreg.ui.history.trail_sections import event_sections, section_text
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import ElidedLabel, button, ground, label

_LONGEST, _SHORT = 400, 8
"""Characters that are shown of a reason or a title, and of a hash; what is copied has all of them."""


class TrailDetail(QWidget):
    """``opened`` asks for the entry, ``copied`` says what is on the clipboard."""

    opened = Signal(str)
    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        ground(self, "panel")
        self.shown: AuditEvent | None = None
        self._heading = ElidedLabel("heading")
        self._who = ElidedLabel("second")
        self._early = label(wrap=True)
        self._reason = label(wrap=True)
        self.text = DifferenceText()
        self._sections: tuple[Section, ...] = ()
        self.open = button("", self._open, "quiet")
        self.copy_text = button(self.tr("Copy as text"), self._copy_text, "quiet")
        self.copy = button("", self.copy_hash, "quiet")
        for each in (self.open, self.copy):  # until there is an act to show
            each.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 2, SPACE, SPACE, SPACE)
        column.setSpacing(px(2))
        for said, acts in ((self._heading, (self.copy_text, self.open)), (self._who, (self.copy,))):
            row = QHBoxLayout()
            row.addWidget(said)
            row.addStretch(1)
            for each in acts:
                row.addWidget(each)
            column.addLayout(row)
        column.addWidget(self._early)
        column.addWidget(self._reason)
        column.addSpacing(px(6))
        column.addWidget(self.text, 1)

    def show_event(self, event: AuditEvent | None) -> None:
        """Show a row, or none."""
        self.shown = event
        self.setEnabled(event is not None)
        if event is None:
            for part in (self._heading, self._who, self._reason, self._early):
                part.clear()
            self.text.show_sections((), "", "")
            return
        about = event.reference or subject_word(event)
        self._heading.setText(f"{act_words(event)}: {about} {named(event)}"[:_LONGEST])
        self._who.setText(_who(self, event))
        self._early.setText(
            self.tr(
                "⚠ This row is dated before the row ahead of it: a clock was wrong, or two computers disagreed."
            )
        )
        self._early.setVisible(event.early)
        before = "" if is_new(event.changes) else self.tr("Before")
        self._sections = event_sections(event)
        self.text.show_sections(self._sections, before, self.tr("After"))
        nothing = "" if self._sections else self.tr("No field of an entry was changed.")
        self._reason.setText(cut(event.reason, _LONGEST) or nothing)
        self._reason.setVisible(bool(self._reason.text()))
        row = self.tr("Copy row {n} and its hash {hash}…")
        self.copy.show()
        self.copy.setText(row.format(n=f"{event.seq:,}", hash=event.hash[:_SHORT]))
        self.copy.setToolTip(event.hash)
        self.open.setVisible(bool(event.entry_id))
        self.open.setText(self.tr("Open {reference}").format(reference=event.reference))

    def _open(self) -> None:
        if self.shown is not None:
            self.opened.emit(self.shown.entry_id)

    def copy_hash(self) -> None:
        """Put the ledger row's number and hash on the clipboard."""
        if self.shown is not None:
            QGuiApplication.clipboard().setText(self._identity())
            self.copied.emit(self.tr("The row's number and hash are on the clipboard."))

    def _identity(self) -> str:
        """The row as the proof takes it, and as papers print it."""
        return written(Printed(self.shown.hash, self.shown.seq)) if self.shown else ""

    def _copy_text(self) -> None:
        if self.shown is not None:
            QGuiApplication.clipboard().setText(self.words())
            self.copied.emit(self.tr("The row is on the clipboard as text."))

    def words(self) -> str:
        """All of it as plain text."""
        if self.shown is None:
            return ""
        early = [self._early.text()] if self.shown.early else []
        why = [self.shown.reason] if self.shown.reason else []
        said = [section_text(section) for section in self._sections]
        return "\n".join([self._heading.text(), self._who.text(), *early, *why, *said, self._identity()]) + "\n"


def _who(pane: QWidget, event: AuditEvent) -> str:
    said = f"{moment(event)}, {event.actor}"
    return pane.tr("{said}, in {quarter}").format(said=said, quarter=event.quarter) if event.quarter else said
