"""Choosing an entry by typing: its reference, or any words of its title."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from riskreg.ui.table.rows import Rows
from riskreg.ui.widgets import hint_width

LONGEST = 120
"""Characters of a title that are offered."""


class EntryPicker(QLineEdit):
    """``chose`` gives an entry's id; ``named`` a reference that the register's table does not list."""

    chose = Signal(str)
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Entry"))
        self.setPlaceholderText(self.tr("Reference or words of a title"))
        self.setToolTip(self.tr("Type a reference or words of a title, then choose; Enter shows it"))
        self.setMinimumWidth(hint_width(self, 160))
        self._ids: dict[str, str] = {}
        self._references: dict[str, str] = {}
        self._shown = ""
        self._offers = QStringListModel(self)
        completer = QCompleter(self._offers, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setUniformItemSizes(True)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # a long title is cut with dots
        popup.setAccessibleName(self.tr("Entries to choose from"))
        completer.setPopup(popup)
        completer.activated.connect(self._picked)
        self.setCompleter(completer)
        self.returnPressed.connect(self._typed)

    def offer(self, rows: Rows) -> None:
        """Offer the entries of the register."""
        said = {f"{row.reference}  {' '.join(row.title.split())[:LONGEST]}": row.id for row in rows.all}
        if said != self._ids:
            self._ids = said
            self._references = {row.reference.casefold(): row.id for row in rows.all}
            self._offers.setStringList(list(said))

    def show_entry(self, reference: str, title: str) -> None:
        """Say which entry is shown."""
        self._shown = f"{reference}  {' '.join(title.split())[:LONGEST]}"
        self.setText(self._shown)
        self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)  # a long title shows its beginning: the reference

    def _picked(self, text: str) -> None:
        if text in self._ids:
            self.chose.emit(self._ids[text])

    def known(self, text: str) -> str:
        """The id of the entry that a text names in full; empty where it names none."""
        text = text.strip()
        return self._ids.get(text) or self._references.get(text.casefold(), "")

    def _typed(self) -> None:
        text = self.text().strip()
        found = self.known(text)
        if found:
            self.chose.emit(found)
        elif text and text != self._shown:
            self.named.emit(text.split()[0])
