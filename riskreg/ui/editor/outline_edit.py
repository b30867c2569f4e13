"""A list that is written like text: Enter makes the next item, Tab goes deeper, Shift+Tab comes back."""

from datetime import date

from PySide6.QtCore import QByteArray, QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from riskreg.model.entry import Level
from riskreg.ui import theme
from riskreg.ui.editor import outline
from riskreg.ui.editor.outline import Details, Line
from riskreg.ui.editor.outline_paint import paint_marks
from riskreg.ui.editor.outline_text import OutlineText
from riskreg.ui.editor.prose import ProseEdit

_MIME = "application/x-riskreg-lines"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_REACHED_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class OutlineEdit(ProseEdit):
    """One list of a strand. Tab only goes deeper once someone is writing: passing through changes nothing.

    Escape ends the writing, so that Tab leaves the list again.
    """

    item_changed = Signal()  # the caret has come to another item, or the item's details have changed

    def __init__(self, parent: QWidget | None = None, *, actions: bool = False) -> None:
        super().__init__(parent)
        self.invitation = ""
        self.as_at: date | None = None
        self.list = OutlineText(self.document())
        self._actions = actions
        self._writing = False
        self._item = 0
        self.cursorPositionChanged.connect(self._follow_item)
        self.setAccessibleDescription(
            self.tr("A list. Enter: next item. Tab: sub-bullet. Shift+Tab: back, up to a heading. Escape: leave.")
        )

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show a list; the way back starts here."""
        self.list.room = round(QFontMetricsF(theme.font(theme.SMALL)).height()) + 1 if self._actions else 0
        self._showing = True
        self.list.show(lines)
        self._showing = False
        self._fit(self.document().size())
        self._item = 0

    def room_below(self) -> int:
        return self.list.room_below()

    def _tell(self) -> None:
        self._fit(self.document().size())
        super()._tell()

    def lines(self) -> tuple[Line, ...]:
        """The list as it is written."""
        return self.list.lines()

    def current(self) -> Line:
        """The item with the caret."""
        return self.list.line(self.textCursor().block())

    def give_details(self, details: Details) -> None:
        """Set what the current action carries."""
        block = self.textCursor().block()
        if details != self.list.details(block):
            self.list.set_details(block, details)

    def move_item(self, by: int) -> None:
        """Move the current item up or down by one place."""
        cursor = self.textCursor()
        other = cursor.block().previous() if by < 0 else cursor.block().next()
        if not other.isValid():
            return
        first, second = sorted((cursor.block(), other), key=QTextBlock.blockNumber)
        swapped = (self.list.line(second), self.list.line(first))
        column, place = cursor.positionInBlock(), other.blockNumber()
        cursor.setPosition(first.position())
        cursor.setPosition(second.position() + second.length() - 1, cursor.MoveMode.KeepAnchor)
        self.list.insert(cursor, swapped)
        cursor.setPosition(self.document().findBlockByNumber(place).position() + column)
        self.setTextCursor(cursor)

    def _follow_item(self) -> None:
        place = self.textCursor().blockNumber()
        if place != self._item:
            self._item = place
            self.item_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._writing = event.reason() not in _REACHED_BY_TAB
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._writing = True
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and self._writing and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # before anything in the window that Escape closes
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self._writing or self.isReadOnly():
            return super().focusNextPrevChild(forward)
        shifted = self.list.shift(self.textCursor(), 1 if forward else -1)
        if shifted:
            self.item_changed.emit()
        return shifted or forward or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._writing = False
            return
        if key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt):
            self._writing = True
        if not self._write(key, event.modifiers()):
            super().keyPressEvent(event)

    def _write(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what ``key`` means in a list; False where it means what it does in any text."""
        cursor = self.textCursor()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            if key not in _MOVES:
                return False
            self.move_item(_MOVES[key])
            return True
        at_start = cursor.atBlockStart() and not cursor.hasSelection()
        at_end = cursor.atBlockEnd() and not cursor.hasSelection()
        if key in _ENTER and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._next_item(cursor)
        elif key == Qt.Key.Key_Backspace and at_start and self.list.level(cursor.block()) is Level.SUB_BULLET:
            self.list.shift(cursor, -1)
        elif key == Qt.Key.Key_Backspace and at_start and cursor.blockNumber():
            self.list.join(cursor)
        elif key == Qt.Key.Key_Delete and at_end and cursor.block().next().isValid():
            cursor.movePosition(cursor.MoveOperation.NextBlock)
            self.list.join(cursor)
        else:
            return False
        self.setTextCursor(cursor)
        return True

    def _next_item(self, cursor: QTextCursor) -> None:
        level = self.list.level(cursor.block())
        if cursor.block().text().strip():
            self.list.split(cursor)
        elif (
            level is not Level.BULLET
        ):  # an empty line becomes an ordinary item; there is never a row of empty ones
            self.list.shift(cursor, Level.BULLET - level)

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        chosen = self.list.chosen_lines(cursor)
        if len(chosen) < 2:
            return super().createMimeDataFromSelection()
        copied = QMimeData()
        copied.setText(outline.write(chosen))
        copied.setData(_MIME, QByteArray(outline.pack(chosen)))
        return copied

    def insertFromMimeData(self, source: QMimeData) -> None:
        own = outline.unpack(bytes(source.data(_MIME).data())) if source.hasFormat(_MIME) else ()
        cursor = self.textCursor()
        self.list.insert(cursor, own or outline.read(source.text()))
        self.setTextCursor(cursor)
        self.item_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_marks(self, self.list, event, self.invitation, self.as_at)
