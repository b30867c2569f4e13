"""A filter that can be read where it stands: a chip with a menu, and beside it a way to take it back."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu

from riskreg.ui.leading import Leading
from riskreg.ui.theme import px
from riskreg.ui.widgets import button

LONGEST = 22
Choice = tuple[str, Any]
"""What a line of the menu says, and what it stands for; an empty text is a line between them."""


class FilterChip(Leading):
    """``changed`` when another choice is made. ``many`` lets several stand at once."""

    changed = Signal()

    def __init__(self, name: str, *, many: bool = False) -> None:
        super().__init__()
        self._name, self._many = name, many
        self._chosen: dict[Hashable, str] = {}
        self.menu = QMenu(self)
        self.menu.triggered.connect(self._picked)
        self.chip = button("", role="chip")
        self.chip.setCheckable(True)
        self.chip.setMenu(self.menu)
        self.remove = button("×", self.clear, "chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(2))
        row.addWidget(self.chip)
        row.addWidget(self.remove)
        self.lead_focus_to(self.chip)
        self._say()

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these; what was chosen stays where it is still offered."""
        self.menu.clear()
        values = {value for text, value in choices if text}
        self._chosen = {value: text for value, text in self._chosen.items() if value in values}
        for text, value in choices:
            if not text:
                self.menu.addSeparator()
                continue
            action = self.menu.addAction(text.replace("&", "&&"))
            action.setData((text, value))
            action.setCheckable(True)
        self._say()

    @property
    def values(self) -> tuple[Any, ...]:
        """What is chosen."""
        return tuple(self._chosen)

    def choose(self, value: Hashable) -> None:
        """Choose what a line of the menu stands for, as if it were picked."""
        action = next(each for each in self.menu.actions() if each.data() and each.data()[1] == value)
        action.trigger()

    def clear(self) -> None:
        """Take the filter back."""
        if self._chosen:
            self._chosen = {}
            self._say()
            self.chip.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def rename(self, text: str) -> None:
        """Say something more exact of the one thing that is chosen."""
        self._chosen = dict.fromkeys(self._chosen, text)
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _picked(self, action: QAction) -> None:
        text, value = action.data()
        if self._many and value in self._chosen:
            del self._chosen[value]
        elif self._many:
            self._chosen[value] = text
        else:
            self._chosen = {value: text}
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        said = ", ".join(self._chosen.values())
        short = said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
        whole = f"{self._name}: {said}" if said else self.tr("{name}: any").format(name=self._name)
        self.chip.setText((short or whole).replace("&", "&&"))
        self.chip.setAccessibleName(whole)
        self.chip.setChecked(bool(said))
        self.remove.setVisible(bool(said))
        self.remove.setAccessibleName(self.tr("Remove the filter {said}").format(said=whole))
        for action in self.menu.actions():
            action.setChecked(bool(action.data()) and action.data()[1] in self._chosen)
