"""A list that is written like text: Enter makes the next item, Tab goes deeper, Shift+Tab comes back."""

from datetime import date

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QWidget

from riskreg.model.entry import Level
from riskreg.model.words import Mark
from riskreg.ui import theme
from riskreg.ui.editor import outline_moves
from riskreg.ui.editor.clipboard import copied, lines_in
from riskreg.ui.editor.outline import Details, Line
from riskreg.ui.editor.outline_drag import OutlineDrag
from riskreg.ui.editor.outline_moves import Span
from riskreg.ui.editor.outline_paint import paint_changes, paint_drop, paint_marks
from riskreg.ui.editor.outline_text import LEFT, OutlineText
from riskreg.ui.editor.prose import ProseEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_SHIFTERS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_REACHED_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class OutlineEdit(ProseEdit):
    """One list of a strand. Tab only goes deeper once someone is writing: passing through changes nothing.

    Escape ends the writing, so that Tab leaves the list again.
    """

    item_changed = Signal()  # the caret has come to another item, or the item's details have changed
    pasted = Signal(str)  # one paragraph, into one item
    split_wanted = Signal()
    details_wanted = Signal()
    widened = Signal()  # or made narrower

    def __init__(self, parent: QWidget | None = None, *, actions: bool = False) -> None:
        super().__init__(parent)
        self.invitation = ""
        self.as_at: date | None = None
        self.list = OutlineText(self.document())
        self.drag = OutlineDrag(self)
        self._actions = actions
        self._writing = False
        self._item = 0
        self._marks: tuple[Mark, ...] = ()
        self.cursorPositionChanged.connect(self._follow_item)
        self.setAccessibleDescription(
            self.tr(
                "A list. Enter: next item. Tab: sub-bullet. Shift+Tab: back, up to a heading."
                " Alt+Up and Alt+Down: move the item. Escape: leave."
            )
        )

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show a list, unless it is there already to the line."""
        if lines != self.lines() or self.document().blockCount() != max(len(lines), 1):
            self._show(lines)

    def _measure(self) -> None:
        place = self.textCursor().position()
        self._show(self.lines())  # every item with the indents of the other size
        super()._measure()
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.widened.emit()

    def _show(self, lines: tuple[Line, ...]) -> None:
        self.list.room = round(QFontMetricsF(theme.font(theme.SMALL)).height()) + 1 if self._actions else 0
        self._showing = True
        self.list.show(lines)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._showing = False
        self._fit(self.document().size())
        self._item = 0

    def go_to_lines(self, lines: tuple[Line, ...]) -> bool:
        """Show a list that was taken back or done again, the caret behind what it changed; False where none."""
        if lines == self.lines():
            return False
        before, place = self.text(), self.textCursor().position()
        self.show_lines(lines)
        self._caret_after(before, place)
        self.item_changed.emit()
        return True

    def go_to_line(self, place: int) -> None:
        """Put the caret before a line; at the last one where there are not so many."""
        block = self.document().findBlockByNumber(place)
        self.setTextCursor(QTextCursor(block if block.isValid() else self.document().lastBlock()))

    def room_below(self) -> int:
        return self.list.room_below()

    def open_item(self, room: int) -> QRectF:
        """Make room under the current item, for what is placed there, and say where; 0 takes it away."""
        block = self.textCursor().block()
        self._showing = True
        self.list.open(block if room else None, room)
        self._showing = False
        self._fit(self.document().size())
        words = self.document().documentLayout().blockBoundingRect(block)
        left = words.left() + theme.px(LEFT[self.list.level(block)])
        return QRectF(left, words.bottom(), self.viewport().width() - left, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

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

    # Moving items

    def chosen(self) -> Span:
        """The items that are selected, with all that stands under them."""
        first, last = self.list.chosen(self.textCursor())
        return outline_moves.whole([self.list.line(block) for block in self.list.blocks()], first, last)

    def choose(self, span: Span) -> None:
        """Select whole items."""
        cursor = QTextCursor(self.document().findBlockByNumber(span.first))
        end = self.document().findBlockByNumber(span.last - 1)
        cursor.setPosition(end.position() + end.length() - 1, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def move_item(self, by: int) -> None:
        """Move the chosen items up or down past the next of their kind, with all that stands under them."""
        lines, span = [self.list.line(block) for block in self.list.blocks()], self.chosen()
        above = outline_moves.place_above(lines, span)
        place = above if by < 0 else outline_moves.place_below(lines, span)
        if place is not None:
            self.move_span(span, place)

    def move_span(self, span: Span, place: int) -> None:
        """Put items before the line at ``place``; what was selected in them stays selected."""
        before = [self.list.line(block) for block in self.list.blocks()]
        after, now = outline_moves.moved(before, span, place)
        if now == span:
            return
        cursor, start = self.textCursor(), self.document().findBlockByNumber(span.first).position()
        anchor, caret = cursor.anchor() - start, cursor.position() - start
        first, last = min(span.first, now.first), max(span.last, now.last)
        self.list.replace(first, after[first:last], last)
        start = self.document().findBlockByNumber(now.first).position()
        length = sum(len(line.text) + 1 for line in after[now.first : now.last]) - 1
        cursor.setPosition(start + min(max(anchor, 0), length))
        cursor.setPosition(start + min(max(caret, 0), length), cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # What a person does

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
        if not self.drag.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.drag.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.drag.release(event):
            super().mouseReleaseEvent(event)
        self.item_changed.emit()

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride and not self._is_held()
        if asked and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()  # before the window, where these keys mean something else
            return True
        return super().event(event)

    def _is_held(self) -> bool:
        """Whether a field that is placed in the list has the focus: what that one leaves is not for the list."""
        focus = QApplication.focusWidget()
        return focus is not None and focus is not self and self.isAncestorOf(focus)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self._writing or self.drag.span is not None
        moves = event.key() in _MOVES and event.modifiers() == Qt.KeyboardModifier.AltModifier
        return moves and not self.isReadOnly()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self._writing or self.isReadOnly() or self._is_held():
            return super().focusNextPrevChild(forward)
        shifted = self.list.shift(self.textCursor(), 1 if forward else -1)
        if shifted:
            self.item_changed.emit()
        return shifted or forward or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_held():
            event.ignore()
            return
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and not self.isReadOnly():
            if not self.drag.give_up():
                self._writing = False
            return
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        if key not in _SHIFTERS:
            self._writing = True
        if not self._write(key, event.modifiers()):
            super().keyPressEvent(event)

    def _write(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what ``key`` means in a list; False where it means what it does in any text."""
        cursor = self.textCursor()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return self._write_with_alt(key)
        if key in _ENTER and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.details_wanted.emit()
            return True
        if key in _ENTER and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._next_item(cursor)
        elif key not in _ERASE or modifiers & Qt.KeyboardModifier.ControlModifier or not self._erase(key, cursor):
            return False
        self.setTextCursor(cursor)
        return True

    def _write_with_alt(self, key: Qt.Key) -> bool:
        if key in _MOVES:
            self.move_item(_MOVES[key])
        elif key in _ENTER:
            self.split_wanted.emit()
        else:
            return False
        return True

    def _erase(self, key: Qt.Key, cursor: QTextCursor) -> bool:
        """Rub out across items, or the step in of a sub-item; False where it is a matter of letters."""
        block = cursor.block()
        if cursor.hasSelection():
            if self.document().findBlock(cursor.anchor()) == block:
                return False
            self.list.remove(cursor)
        elif key == Qt.Key.Key_Delete and cursor.atBlockEnd() and block.next().isValid():
            cursor.movePosition(cursor.MoveOperation.NextBlock)
            self.list.join(cursor)
        elif key == Qt.Key.Key_Backspace and cursor.atBlockStart():
            if self.list.level(block) is Level.SUB_BULLET:
                self.list.shift(cursor, -1)
            elif cursor.blockNumber():
                self.list.join(cursor)
            else:
                return False
        else:
            return False
        return True

    def _next_item(self, cursor: QTextCursor) -> None:
        level = self.list.level(cursor.block())
        if cursor.block().text().strip():
            self.list.split(cursor)
        elif level is not Level.BULLET:
            # An empty line becomes an ordinary item; there is never a row of empty ones.
            self.list.shift(cursor, Level.BULLET - level)

    # Pasting

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        chosen = self.list.chosen_lines(cursor)
        if len(chosen) < 2:
            return super().createMimeDataFromSelection()
        return copied(chosen)

    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = lines_in(source)
        if not lines:
            return
        cursor = self.textCursor()
        self.list.insert(cursor, lines)
        self.setTextCursor(cursor)
        self.item_changed.emit()
        if len(lines) == 1:
            self.pasted.emit(lines[0].text.strip())

    def replace_item(self, number: int, lines: tuple[Line, ...]) -> None:
        """Put several items in the place of one, the caret behind the last of them."""
        self.list.replace(number, lines, number + 1)
        cursor = QTextCursor(self.document().findBlockByNumber(number + len(lines) - 1))
        cursor.movePosition(cursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)

    # Drawing

    def on_mark(self, point: QPointF) -> int | None:
        """The number of the item whose mark is at a point of the viewport; None beside all marks."""
        cursor = self.cursorForPosition(point.toPoint())
        block = cursor.block()
        rect = self.document().documentLayout().blockBoundingRect(block)
        left = theme.px(LEFT[self.list.level(block)])
        inside = rect.top() <= point.y() <= rect.bottom() and rect.left() + left - theme.px(18) <= point.x()
        before = point.x() < rect.left() + left
        return block.blockNumber() if inside and before and self.list.level(block) else None

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Draw a bar beside each item that is not as it was signed off; ``marks`` names what became of each."""
        if marks != self._marks:
            self._marks = marks
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._marks:
            paint_changes(self, self.list, self._marks)
        paint_marks(self, self.list, event, self.invitation, self.as_at)
        if self.drag.place is not None:
            paint_drop(self, self.drag.place)
