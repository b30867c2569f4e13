"""The next issue of a signed-off quarter: what it corrects, before and after, and why."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.changes import Change
from riskreg.model.quarter import Quarter
from riskreg.model.records import SignOff
from riskreg.model.words import Mark, word_changes
from riskreg.ui.half_written import HalfWritten
from riskreg.ui.history.difference_sides import Line, Section, changed_sections
from riskreg.ui.history.difference_text import DifferenceText
from riskreg.ui.leading import Leading
from riskreg.ui.page_foot import scrolled
from riskreg.ui.quarter.correction_table import CorrectionView
from riskreg.ui.quarter.corrections import Correction, Offers, Rewritten, read_offers, reissue
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

translate = QCoreApplication.translate


class ReissuePage(Leading):
    """``issued`` carries the quarter that has another issue now; ``left`` says that it is done with."""

    issued = Signal(object)
    left = Signal()

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("Correct by a reissue"))
        self._flows = flows
        self._quarter: Quarter | None = None
        self._offers: Offers | None = None
        self.title = label(role="title")
        self.view = CorrectionView()
        self.words = DifferenceText()
        self._none = Notice()
        self._states = QStackedWidget()
        self._states.addWidget(self.view)
        self._states.addWidget(self._none)
        self._fit()
        self.said = label(role="second", wrap=True)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("What is corrected"))
        self.reason.setPlaceholderText(
            self.tr("What is corrected, as the paper will say it, such as: the residual score of CR3")
        )
        self.go = button(self.tr("Issue it"), self.save, "primary")
        self.cancel = button(self.tr("Cancel"), self._cancel, "quiet")
        said = self.tr("What the next issue corrects is written, and not issued yet.")
        self.half = HalfWritten("issues", said, self._is_typed, self.drop)
        flows.keep_from_closing(self.half.guard)
        self._arrange()
        self.view.table.ticked.connect(self._look)
        self.reason.textChanged.connect(self._look)
        self.reason.returnPressed.connect(self._enter)
        self.view.selectionModel().currentChanged.connect(self._show_words)
        self.lead_focus_to(self.view)

    def _arrange(self) -> None:
        kept = self.tr(
            "What was signed off stays as it is and can be exported as issue 1. The next issue says on its paper"
            " what it corrects. Only what was wrong on the day belongs here: what has happened since belongs to"
            " the open quarter. Sentences of its report that were edited since are taken up with it."
        )
        lower = QHBoxLayout()
        lower.setSpacing(SPACE)
        lower.addWidget(self.reason, 1)
        lower.addWidget(self.go)
        lower.addWidget(self.cancel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.half)
        page = QWidget()
        ground(page, "ground")
        column = QVBoxLayout(page)
        outer.addWidget(scrolled(page), 1)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(px(12))
        column.addWidget(self.title)
        column.addWidget(label(kept, "second", wrap=True))
        column.addWidget(self._states, 1)
        column.addWidget(self.words)
        column.addWidget(self.said)
        column.addLayout(lower)

    @property
    def typed(self) -> Quarter | None:
        """The quarter of which something is half written; None where nothing is."""
        return self._quarter if self._is_typed() else None

    def _is_typed(self) -> bool:
        return bool(self.reason.text().strip() or self.view.table.picked)

    def drop(self) -> None:
        """Put away what is written."""
        self.reason.clear()
        self.view.table.forget()
        self._look()

    def _cancel(self) -> None:
        self.drop()
        self.left.emit()

    def start(self, quarter: Quarter) -> None:
        """Read what could be corrected in a quarter; what was half written of it goes on."""
        if self.typed != quarter:
            self.drop()
        self._quarter, self._offers = quarter, None
        self.title.setText(self.tr("Correct {label} by a reissue").format(label=quarter.label))
        self.view.table.show_corrections((), {})
        self._show_state(self.tr("Comparing…"), "")
        self.refresh()

    def refresh(self) -> None:
        """Read it again: something was mended meanwhile."""
        if self._quarter is not None:
            title = self.tr("Comparing with {label}").format(label=self._quarter.label)
            self._flows.session.work(title, partial(read_offers, self._quarter), self._read, brief=True)

    def _read(self, offers: Offers) -> None:
        contents = self._flows.session.contents
        if contents is None or self._quarter != offers.last.quarter:
            return
        first, at = self._offers is None, max(self.view.currentIndex().row(), 0)
        self._offers = offers
        next_issue = self.tr("Issue {n} of {label}").format(
            n=offers.last.issue + 1, label=offers.last.quarter.label
        )
        self.title.setText(next_issue)
        self.view.table.show_corrections(offers.corrections, contents.schemes)
        if offers.corrections:
            self._states.setCurrentIndex(0)
            self.view.setCurrentIndex(self.view.table.index(min(at, len(offers.corrections) - 1), 0))
            if first and not self.reason.text():
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show_state(
                self.tr("Nothing has changed since"),
                self.tr(
                    "Mend the mistake in the entry first, and for a score tick that it corrects a wrong past"
                    " value: then it is offered here. So are sentences of the report once they are edited."
                ),
            )
        self._look()

    def _show_state(self, heading: str, said: str) -> None:
        self._none.say(heading, said)
        self._states.setCurrentIndex(1)
        self.words.hide()

    def _show_words(self, current: QModelIndex, _: QModelIndex) -> None:
        corrections = self.view.table.rows
        if not 0 <= current.row() < len(corrections):
            self.words.hide()
            return
        each = corrections[current.row()]
        sections = tuple(_sections(each))
        self.words.setVisible(bool(sections))
        if sections:
            self.words.show_sections(sections, self.tr("As signed off"), self.tr("As corrected"))

    def _look(self) -> None:
        chosen = self.view.table.chosen
        entries = len({each.frozen.entry.id for each in chosen})
        if self._offers is None or not self._offers.corrections:
            self.said.clear()
        elif not chosen:
            self.said.setText(self.tr("Tick what the new issue corrects."))
        elif entries == 1:
            self.said.setText(self.tr("It corrects one entry; every other is as it was."))
        else:
            self.said.setText(
                self.tr("It corrects {n} entries; every other is as it was.").format(n=f"{entries:,}")
            )
        self.go.setEnabled(bool(chosen and self.reason.text().strip()) and self._flows.session.can_change)

    def _enter(self) -> None:
        if self.go.isEnabled():
            self.save()

    def save(self) -> None:
        """Record the next issue."""
        if self._quarter is None:
            return
        self.go.setEnabled(False)
        chosen, actor = self.view.table.chosen, self._flows.session.preferences.name
        work = partial(reissue, self._quarter, chosen, actor, self.reason.text().strip())
        title = self.tr("Issuing {label} again").format(label=self._quarter.label)
        self._flows.session.work(title, work, self._saved, self._not_saved, brief=True)

    def _saved(self, signed: SignOff) -> None:
        why = self.tr("A new issue of {0} cannot be undone: correct it by another one.").format(
            signed.quarter.label
        )
        named = self.tr("issue {n} of {label}").format(n=signed.issue, label=signed.quarter.label)
        self._flows.session.final.emit(named, why)
        self.drop()
        self.issued.emit(signed.quarter)
        self._flows.session.refresh()
        self.left.emit()
        self.half.settle()
        said = self.tr("Issue {n} of {label} is there: export it. Issue {before} stays as it was.")
        self._flows.told.emit(said.format(n=signed.issue, label=signed.quarter.label, before=signed.issue - 1))

    def _not_saved(self, error: Exception) -> None:
        self._flows.session.refused.emit(sentence(error))
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._states.setMinimumHeight(px(110))
        self.words.setMinimumHeight(px(90))
        self.words.setMaximumHeight(px(190))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _sections(each: Correction | Rewritten) -> Iterator[Section]:
    if isinstance(each, Rewritten):
        runs = word_changes(each.before, each.after)
        yield Section(translate("ReissuePage", "In the report"), (Line(Mark.REWORDED, (runs,)),))
    else:
        yield from changed_sections((Change(each.field, each.before, each.after),), each.frozen.entry.kind)
