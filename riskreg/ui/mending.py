"""Opening an entry at the field that a check is about."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from riskreg.ui.editor.panel import EntryPanel
    from riskreg.ui.window import Window

_RATINGS = ("initial", "residual", "target")


class Mending(QObject):
    """Puts the focus on a field once the editor shows the entry, however slow the disk."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._wanted: tuple[str, str, tuple[int, int]] | None = None
        window.flows.mending.connect(self.mend)
        window.session.tasks.changed.connect(self._look_soon)

    def mend(self, entry_id: str, field: str, at: tuple[int, int] = (0, 0)) -> None:
        """Open an entry at a field: one of changes.FIELDS, or "reviewed" for its confirmation.

        For "strands" it is the action ``at`` a strand and a place in it.
        """
        self._wanted = entry_id, field, at
        self._window.flows.led.emit(entry_id)
        self._look()

    def _look_soon(self) -> None:
        if self._wanted is not None:  # later, because what was read is about to be handed over
            QTimer.singleShot(0, self._look)

    def _look(self) -> None:
        if self._wanted is None or not self._window.page.isVisible():
            return
        entry_id, field, at = self._wanted
        panel = self._window.editing.panel
        if self._window.editing.current_id != entry_id:
            self._wanted = None  # another entry was asked for meanwhile
        elif panel is not None and panel.draft is not None and panel.draft.source.id == entry_id:
            self._wanted = None
            found = field_of(panel, field, at)
            panel.page.ensureWidgetVisible(found)
            found.setFocus(Qt.FocusReason.OtherFocusReason)


def field_of(panel: "EntryPanel", field: str, at: tuple[int, int]) -> QWidget:
    """What a person changes a field with; the title where it cannot be changed in the editor."""
    page = panel.page
    if field in _RATINGS:
        page.scores.ratings.choose(field)
        return page.scores.matrix
    if field == "strands" and page.strands.boxes:
        strand, action = at
        listed = page.strands.boxes[min(strand, len(page.strands.boxes) - 1)].lists["actions"]
        listed.go_to_line(action)
        return listed
    places: dict[str, QWidget] = {
        "owner": page.head.owner,
        "exempt": page.head.exempt,
        "reviewed": page.head.review,
        "direction": page.scores.direction.choice,
        "commentary": page.scores.direction.commentary,
    }
    found = places.get(field, page.head.title)
    return found if found.isVisibleTo(page) else page.head.title
