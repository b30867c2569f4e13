"""Pages that lead the focus to one of their parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Leading(QWidget):
    """Hands the focus on to one of its parts.

    A focus proxy would do so too, but with one Tab goes straight to that part and never stops at what stands
    before it on the page.
    """

    _part: QWidget | None = None

    def lead_focus_to(self, part: QWidget) -> None:
        """Let this part have the focus that the page is given."""
        self._part = part

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the focus to the part that it is led to."""
        if self._part is not None:
            self._part.setFocus(reason)
        else:
            super().setFocus(reason)
