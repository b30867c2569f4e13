"""The ratings as the last sign-off froze them, read when somebody first asks for the movement since then."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from riskreg.model.quarter import Quarter
from riskreg.model.records import SignOff
from riskreg.ui.heat_map.movement import Then, then

if TYPE_CHECKING:
    from riskreg.model.records import Progress
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows


class Before(QObject):
    """Keeps what one sign-off says, which can never change: read once, and ``read`` says so."""

    read = Signal()

    def __init__(self, flows: "Flows", parent: QObject) -> None:
        super().__init__(parent)
        self._flows = flows
        self._head, self._found = "", dict[str, Then]()
        self._asked = ""

    def ratings(self, signed: SignOff) -> Mapping[str, Then] | None:
        """The ratings by entry; None while they are being read."""
        if self._head == signed.head:
            return self._found
        if self._asked != signed.head:
            self._asked = signed.head
            title = self.tr("Reading {quarter}").format(quarter=signed.quarter.label)
            work = partial(_read, signed.quarter)
            self._flows.session.work(title, work, partial(self._known, signed.head), self._not_known)
        return None

    def _known(self, head: str, found: dict[str, Then]) -> None:
        self._head, self._found, self._asked = head, found, ""
        self.read.emit()

    def _not_known(self, error: Exception) -> None:
        from riskreg.ui.session import sentence

        self._asked = ""
        self._flows.told.emit(sentence(error))


def _read(quarter: Quarter, register: "Register", _: "Progress") -> dict[str, Then]:
    return then(register.state(quarter))
