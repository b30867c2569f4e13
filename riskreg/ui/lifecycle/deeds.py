"""A question whose answer is an act on an entry: it stays open until the act is saved."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from riskreg.model.entry import reference_order
from riskreg.model.records import Recorded
from riskreg.ui.dialogs import Asking
from riskreg.ui.theme import px
from riskreg.ui.widgets import announce

if TYPE_CHECKING:
    from riskreg.model.writing import Edit

CUT = 60

Get = Callable[[str], Recorded]
"""Reads another entry by its id as it stands when the act is saved."""


class Deed(NamedTuple):
    """What an answer asks for: the act, its reason, the edits that it makes, and what is said when they are saved.

    ``shows`` is the id of the entry to lead to; empty for the one that the first edit is about.
    """

    act: str
    reason: str
    edits: "Callable[[Get], Sequence[Edit]]"
    said: str
    shows: str = ""


def short(title: str) -> str:
    """A title that leaves room for the sentence around it."""
    words = " ".join(title.split())
    return words if len(words) <= CUT else words[: CUT - 1] + "…"


class DeedDialog(Asking):
    """``wanted`` asks for the deed to be done; then ``finish`` it, or ``refuse`` it with why."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None, recorded: Recorded) -> None:
        super().__init__(parent)
        self.recorded, self.entry = recorded, recorded.entry
        self.setMinimumWidth(px(520))
        self._doing = False

    def deed(self) -> Deed:
        """What was answered."""
        raise NotImplementedError

    def trouble(self) -> str:
        """What is wrong with an answer that is given, in a sentence; empty where nothing is."""
        return ""

    def _check(self) -> None:
        """Say in place what keeps the act from being done."""
        empty = [each.accessibleName() for each in self.findChildren(QLineEdit) if not each.text().strip()]
        said = self.trouble()
        if empty and not said:
            said = self.tr("Still to fill in: {0}.").format(", ".join(filter(None, empty)))
        self.go.setEnabled(self._has_days() and not said)
        self._say(said)

    def _say(self, said: str) -> None:
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.go.setAccessibleDescription(said)

    def accept(self) -> None:
        if self.go.isEnabled() and not self._doing:
            self._doing = True  # once is enough, however slow the disk
            self.wanted.emit()

    def reject(self) -> None:
        if not self._doing:
            super().reject()

    def finish(self) -> None:
        """It is done."""
        QDialog.accept(self)

    def refuse(self, why: str) -> None:
        """Say why it was not done, and wait for another answer."""
        self._doing = False
        self._say(why)
        announce(self.said)


class Taken:
    """The references of open entries, none of which can be given again."""

    def __init__(self, references: Iterable[str]) -> None:
        self._orders = {reference_order(each) for each in references}

    def __contains__(self, reference: str) -> bool:
        return reference_order(reference.strip()) in self._orders

    def why(self, reference: str) -> str:
        """Why a reference cannot be given; empty where it can."""
        if reference not in self:
            return ""
        said = QCoreApplication.translate("Taken", "Another open entry is called {0}: write another reference.")
        return said.format(reference.strip())
