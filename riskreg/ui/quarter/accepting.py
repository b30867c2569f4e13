"""Accepting a check in place: why it may stand as it is, recorded in the ledger, and withdrawn again."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.papers import SEPARATOR, Acceptance
from riskreg.model.records import Progress
from riskreg.ui.quarter.check_view import Pick
from riskreg.ui.theme import SPACE
from riskreg.ui.widgets import button, label

if TYPE_CHECKING:
    from riskreg.model.register import Register


class AcceptBar(QWidget):
    """Says what is marked and what can be done with it; the reason is asked for in the same place."""

    accepted = Signal(str)
    withdrawn = Signal()
    mended = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said = label(role="second", wrap=True)
        self.mend = button(self.tr("Mend"), self.mended.emit)
        self.mend.setToolTip(self.tr("Open the entry at the field in question (Enter)"))
        self.accept = button(self.tr("Accept…"), self.ask)
        self.accept.setToolTip(self.tr("Let it stand as it is, and say why (Ctrl+Enter)"))
        self.withdraw = button(self.tr("Withdraw the acceptance"), self.withdrawn.emit)
        self.question = label(role="second")
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why it may stand, such as: agreed with the director on 4 June"))
        self.go = button(self.tr("Accept"), self._go, "primary")
        self.cancel = button(self.tr("Cancel"), self.drop, "quiet")
        self._states = QStackedWidget()
        self._states.addWidget(_row(self.said, self.mend, self.accept, self.withdraw))
        self._states.addWidget(_row(self.question, self.reason, self.go, self.cancel))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._states)
        self.reason.textChanged.connect(self._look)
        self.reason.returnPressed.connect(self._go)
        self._count = 0
        self.asks = False

    def show_marked(self, picked: Sequence[Pick], *, may: bool) -> None:
        """Show what can be done with what is marked."""
        still = sum(naming.accepted is None for _, naming in picked)
        accepted = len(picked) - still
        if still != self._count and not self.typed:
            self.drop()
        self._count = still
        self.said.setText(self._words(len(picked)))
        self.mend.setEnabled(len(picked) == 1)
        self.accept.setEnabled(may and bool(still))
        self.accept.setVisible(bool(still) or not accepted)
        self.withdraw.setVisible(bool(accepted))
        self.withdraw.setEnabled(may)
        self._ask_about_these()

    def _ask_about_these(self) -> None:
        """The question goes with what is marked; while nothing can be accepted its reason waits."""
        one, many = self.tr("Accept it because"), self.tr("Accept {n} because").format(n=f"{self._count:,}")
        self.question.setText(one if self._count == 1 else many)
        self._states.setCurrentIndex(1 if self.asks and self.accept.isEnabled() else 0)

    def _words(self, count: int) -> str:
        if not count:
            return self.tr("Mark what may stand as it is, and say why.")
        return self.tr("1 is marked.") if count == 1 else self.tr("{n} are marked.").format(n=f"{count:,}")

    def ask(self) -> None:
        """Ask why what is marked may stand."""
        if not self.accept.isEnabled():
            return
        self.asks = True
        self._ask_about_these()
        self._look()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def typed(self) -> bool:
        """Whether a reason is written that is not recorded."""
        return self.asks and bool(self.reason.text().strip())

    def drop(self) -> None:
        """Ask no more."""
        if self.asks:
            self.asks = False
            self._states.setCurrentIndex(0)
            self.reason.clear()
            self.left.emit()

    def _look(self, *_: object) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _go(self) -> None:
        if self.go.isEnabled():
            self.go.setEnabled(False)  # once; what is written stays until it is recorded
            self.accepted.emit(self.reason.text().strip())

    def go_on(self) -> None:
        """It was not recorded: the reason is still there."""
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asks:
            self.drop()
        else:
            super().keyPressEvent(event)


def _row(words: QWidget, *parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE)
    fields = [each for each in parts if isinstance(each, QLineEdit)]
    row.addWidget(words, 0 if fields else 1)
    for each in parts:
        row.addWidget(each, 1 if each in fields else 0)
    return made


def accept(
    quarter: str, picked: Sequence[Pick], actor: str, reason: str, register: "Register", _: Progress
) -> int:
    """Record that checks are accepted of entries as they stand; say how many."""
    known = {each.paper.id: each.revision for each in register.filed(Acceptance, quarter + SEPARATOR)}
    papers = [
        Acceptance(quarter, check.value, naming.recorded.entry.id, naming.recorded.revision)
        for check, naming in picked
        if naming.accepted is None
    ]
    return register.file([(each, known.get(each.id, 0)) for each in papers], actor=actor, reason=reason)


def withdraw(picked: Sequence[Pick], actor: str, register: "Register", _: Progress) -> int:
    """Record that acceptances hold no longer; say how many."""
    filed = [naming.accepted for _, naming in picked if naming.accepted is not None]
    return register.file([(replace(each.paper, withdrawn=True), each.revision) for each in filed], actor=actor)
