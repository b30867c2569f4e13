"""Items dragged by their marks to another place of their list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from riskreg.ui.editor import outline_moves
from riskreg.ui.editor.outline_moves import Span

if TYPE_CHECKING:
    from riskreg.ui.editor.outline_edit import OutlineEdit


class OutlineDrag(QObject):
    """What the mouse has hold of: the items of ``span``, which would go before the line at ``place``."""

    def __init__(self, edit: "OutlineEdit") -> None:
        super().__init__(edit)
        self._edit = edit
        self._pressed = QPointF()
        self.span: Span | None = None
        self.place: int | None = None

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of an item by its mark, which selects it."""
        edit = self._edit
        number = edit.on_mark(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or number is None or edit.isReadOnly():
            return False
        lines = [edit.list.line(block) for block in edit.list.blocks()]
        first, last = edit.list.chosen(edit.textCursor())
        several = edit.textCursor().hasSelection() and first <= number <= last
        self.span = outline_moves.whole(lines, *((first, last) if several else (number, number)))
        self._pressed = event.position()
        edit.choose(self.span)
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Follow the mouse; the pointer tells where there is something to take hold of."""
        edit = self._edit
        if self.span is None:
            if not event.buttons():
                over = edit.on_mark(event.position()) is not None and not edit.isReadOnly()
                edit.viewport().setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.IBeamCursor)
            return False
        far = (event.position() - self._pressed).manhattanLength()
        if self.place is None and far < QApplication.startDragDistance():
            return True
        edit.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.place = self._place_at(event.position().y())
        edit.viewport().update()
        edit.caret_moved.emit()
        return True

    def _place_at(self, height: float) -> int:
        layout, place = self._edit.document().documentLayout(), 0
        for block in self._edit.list.blocks():
            rect = layout.blockBoundingRect(block)
            if height > rect.center().y():
                place = block.blockNumber() + 1
        return place

    def release(self, event: QMouseEvent) -> bool:
        """Let go: the items stand where the line was."""
        span, place = self.span, self.place
        if span is None or event.button() is not Qt.MouseButton.LeftButton:
            return False
        self.give_up()
        if place is not None:
            self._edit.move_span(span, place)
        return True

    def give_up(self) -> bool:
        """Let go without moving anything; False where nothing was held."""
        held = self.span is not None
        self.span = self.place = None
        if held:
            self._edit.viewport().setCursor(Qt.CursorShape.IBeamCursor)
            self._edit.viewport().update()
        return held
