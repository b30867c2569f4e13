"""Goes to the words for which an entry was chosen: they are selected, with their line in sight."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QTextBlock, QTextCursor

from riskreg.ui.editor.outline_edit import OutlineEdit
from riskreg.ui.editor.prose import ProseEdit, utf16_length

if TYPE_CHECKING:
    from riskreg.ui.editor.page import Page


class Sought(NamedTuple):
    """A line of an entry as it was found, and the first of its words that were looked for."""

    entry_id: str
    line: str
    words: str


class Seeking(QObject):
    """Waits until the page shows the entry that is asked for; another entry makes it forget."""

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._shown = ""
        self._sought: Sought | None = None
        self._soon = QTimer(self)  # after the page is laid out, and back at its top
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._go)

    def ask(self, sought: Sought) -> None:
        """Go to these words, at once or as soon as their entry is shown."""
        self._sought = sought
        if sought.entry_id == self._shown:
            self._soon.start(0)

    def follow(self, entry_id: str) -> None:
        """The page shows this entry now."""
        self._shown = entry_id
        if self._sought is not None:
            self._soon.start(0)

    def _go(self) -> None:
        sought, self._sought = self._sought, None
        if sought is None or sought.entry_id != self._shown:
            return
        line = _plain(sought.line)
        texts = [field for field in self._page.texts() if field.isVisible()]
        for fits in (str.__eq__, str.__contains__):
            for field in texts:
                for place, said in enumerate(_said(field)):
                    if any(fits(each, line) for each in said):
                        _select(field, field.document().findBlockByNumber(place), sought.words)
                        return


def _plain(text: str) -> str:
    return " ".join(text.split())


def _said(field: ProseEdit) -> list[tuple[str, ...]]:
    """What each paragraph of a text says; an action says also who does it and how far it is."""
    if isinstance(field, OutlineEdit):
        return [
            tuple(map(_plain, (line.text, line.details.owner, line.details.progress))) for line in field.lines()
        ]
    return [(_plain(paragraph),) for paragraph in field.text().split("\n")]


def _select(field: ProseEdit, block: QTextBlock, words: str) -> None:
    """Select the words, or where they stand in an action's details, put the caret at the action."""
    cursor = QTextCursor(block)
    at = block.text().find(words)
    if words and at >= 0:
        cursor.setPosition(block.position() + utf16_length(block.text()[:at]))
        move = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(cursor.position() + utf16_length(words), move)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    field.setTextCursor(cursor)
    field.caret_moved.emit()
