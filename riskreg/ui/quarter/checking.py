"""The open quarter's standing, read again whenever the register has moved and somebody looks at it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from riskreg.model.quarter import Quarter
from riskreg.ui.desk import Contents
from riskreg.ui.quarter.standing import Standing, read_standing
from riskreg.ui.session import Session, sentence


class Checking(QObject):
    """Reads in a worker, one reading at a time: what is asked meanwhile waits, and only the last wish counts.

    ``read`` carries a Standing; ``begun`` is said where a new reading begins, for what is shown may be old.
    """

    read = Signal(object)
    begun = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: dict[str, Standing] = {}
        self._shown: Contents | None = None
        self._wanted: Quarter | None = None
        self._busy = False

    def standing_of(self, quarter: Quarter) -> Standing | None:
        """What was read last of a quarter; it may be older than the register."""
        return self._found.get(quarter.label)

    def ask(self, quarter: Quarter, contents: Contents) -> None:
        """Have a quarter read as these contents have it, and say so in ``read``."""
        if self._shown is not None and self._shown.path != contents.path:
            self._found.clear()
        self._shown = contents
        known = self._found.get(quarter.label)
        if known is not None and known.revision >= contents.revision:
            self.read.emit(known)
            return
        self._wanted = quarter
        if not self._busy:
            self._begin()

    def _begin(self) -> None:
        quarter, self._wanted = self._wanted, None
        if quarter is None or self._shown is None or self._session.register is None:
            return
        self._busy = True
        self.begun.emit()
        self._session.work(
            self.tr("Checking {0}").format(quarter.label),
            partial(read_standing, quarter),
            partial(self._done, self._shown),
            self._failed,
            brief=True,
        )

    def _done(self, asked: Contents, standing: Standing) -> None:
        self._busy = False
        if self._shown is not None and asked.path == self._shown.path:
            self._found[standing.quarter.label] = standing
            self.read.emit(standing)
        self._begin()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._wanted = None
        self._session.refused.emit(sentence(error))
