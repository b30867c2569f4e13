"""What is asked before an entry is closed, reopened or moved to another level."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from riskreg.model import lifecycle
from riskreg.model.entry import Closure
from riskreg.model.records import Recorded
from riskreg.ui.choice import Choice
from riskreg.ui.lifecycle.deeds import Deed, DeedDialog, Taken, short


class Closing(DeedDialog):
    """A question whose answer closes an entry: when, why, and who agreed to it."""

    def ask_closure(self) -> None:
        """Add what a closure states."""
        self.reason = self.field(self.tr("Reason"), "")
        self.agreed = self.field(self.tr("Agreed by"), "")
        self.agreed.setPlaceholderText(self.tr("Management team, 4 June"))
        self.day = self.ask_day(self.tr("Closed on"), date.today())  # noqa: DTZ011 - the person's own day
        self.reason.setFocus()
        self._check()

    @property
    def closure(self) -> Closure:
        """What was answered."""
        closed_on = self.day.written
        assert closed_on is not None  # noqa: S101 - the act waits for it
        return Closure(closed_on, self.reason.text().strip(), self.agreed.text().strip())


class CloseDialog(Closing):
    """Asks for what a closure states."""

    def __init__(self, parent: QWidget | None, recorded: Recorded) -> None:
        super().__init__(parent, recorded)
        self.put(
            self.tr("Close {0}").format(self.entry.reference),
            self.tr(
                "“{0}” stays in the register and its history as closed, and it can be reopened. The next sign-off"
                " reports it as closed."
            ).format(short(self.entry.title)),
            self.tr("Close {0}").format(self.entry.reference),
        )
        self.ask_closure()

    def deed(self) -> Deed:
        said = self.tr("{0} is closed.").format(self.entry.reference)
        recorded, closure = self.recorded, self.closure
        return Deed("close", closure.reason, lambda _: [lifecycle.close(recorded, closure)], said)


class ReopenDialog(DeedDialog):
    """Asks why an entry is opened again, and under which reference where its own is taken."""

    def __init__(self, parent: QWidget | None, recorded: Recorded, free: str, taken: Taken) -> None:
        super().__init__(parent, recorded)
        self._taken = taken
        own = self.entry.reference
        said = self.tr("“{0}” is live again from now on, with everything that it was closed with.")
        sentence = said.format(short(self.entry.title))
        if own in taken:
            another = self.tr("Another entry is called {0} by now, so this one needs another reference.")
            sentence = f"{sentence} {another.format(own)}"
        self.put(self.tr("Reopen {0}").format(own), sentence, self.tr("Reopen"))
        self._reference = self.field(self.tr("Reference"), free)
        self._reason = self.field(self.tr("Reason"), "")
        self._reason.setFocus()
        self._check()

    def trouble(self) -> str:
        """A reference that another entry has."""
        return self._taken.why(self._reference.text())

    def deed(self) -> Deed:
        recorded, reference = self.recorded, self._reference.text().strip()
        said = self.tr("{0} is open again.").format(reference)
        return Deed("reopen", self._reason.text().strip(), lambda _: [lifecycle.reopen(recorded, reference)], said)


class MoveDialog(DeedDialog):
    """Asks which level an entry moves to, and why."""

    def __init__(
        self, parent: QWidget | None, recorded: Recorded, act: str, to: Sequence[str], levels: Sequence[str]
    ) -> None:
        super().__init__(parent, recorded)
        self._levels, self._now = levels, lifecycle.level_of(self.entry.level, levels)
        said = self.tr("“{0}” stands at the level {1}. The history keeps the move and its reason.")
        self.put(act, said.format(short(self.entry.title), self._now), act)
        self._level = Choice(self.tr("To the level"))
        self._level.addItems(list(to))
        self.form.addRow(self.tr("To the level"), self._level)
        self._reason = self.field(self.tr("Reason"), "")
        self._reason.setFocus()
        self._check()

    def deed(self) -> Deed:
        recorded, levels, level = self.recorded, self._levels, self._level.currentText()
        said = self.tr("{0} moved from {1} to {2}.").format(self.entry.reference, self._now, level)
        reason = self._reason.text().strip()
        return Deed("move", reason, lambda _: [lifecycle.move(recorded, level, levels)], said)
