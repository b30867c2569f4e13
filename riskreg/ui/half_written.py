"""What is half written on a page is asked about in place before it would be lost with the register's closing."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from riskreg.ui.messages import MessageStrip


class HalfWritten(MessageStrip):
    """Stands above the page of this name. ``wanted`` asks for it to be shown, for the question is asked there.

    ``typed`` says whether something is written that is not saved, and ``drop`` puts it away.
    """

    wanted = Signal(str)

    def __init__(self, page: str, said: str, typed: Callable[[], bool], drop: Callable[[], object]) -> None:
        super().__init__()
        self._page, self._said, self._typed, self._drop = page, said, typed, drop
        self._then: Callable[[], object] | None = None
        self.dismissed.connect(self._stay)

    def guard(self, then: Callable[[], object]) -> bool:
        """Whether ``then`` may go ahead; if not, it does once what is written is saved or dropped."""
        if not self._typed():
            return True
        self.wanted.emit(self._page)
        self.say(self._said, (self.tr("Drop it"), self._discard), (self.tr("Go on writing"), self.dismiss))
        self._then = then
        self._buttons[-1].setFocus()
        return False

    def settle(self) -> None:
        """Something was saved: where nothing is left to ask about, go where the person wanted to go."""
        if self._then is not None and not self._typed():
            self._go()

    def _discard(self) -> None:
        self._drop()
        self._go()

    def _go(self) -> None:
        then = self._then
        self.dismiss()
        if then is not None:
            then()

    def _stay(self) -> None:
        self._then = None
