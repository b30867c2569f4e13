"""The types of an entry as a list over its cell: Space ticks, Return on the last line saves, Escape leaves it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from riskreg.model.records import Summary
from riskreg.ui.editor.type_chips import StayingMenu


class TypesMenu(StayingMenu):
    """``given`` carries the row and its types, once, where they were changed; Escape changes nothing."""

    given = Signal(object, object)

    def __init__(self, parent: QWidget, row: Summary, offered: Sequence[str]) -> None:
        super().__init__(parent)
        self._row = row
        self._has = tuple(row.types.split("\n")) if row.types else ()
        self._left = False
        for each in dict.fromkeys((*offered, *self._has)):
            action = self.addAction(each.replace("&", "&&"))
            action.setData(each)
            action.setCheckable(True)
            action.setChecked(each in self._has)
        self.addSeparator()
        self._done = self.addAction(self.tr("Save these types"))
        self._done.triggered.connect(self.close)
        self.setAccessibleName(self.tr("Types of {0}").format(row.reference))
        self.aboutToHide.connect(self._give)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._left = event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)

    def _give(self) -> None:
        ticked = [action.data() for action in self.actions() if action.isCheckable() and action.isChecked()]
        kept = [each for each in self._has if each in ticked]
        types = (*kept, *(each for each in ticked if each not in kept))  # the order that they stood in stays
        if not self._left and types != self._has:
            self._left = True
            self.given.emit(self._row, types)
