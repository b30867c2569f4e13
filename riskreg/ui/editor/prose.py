"""Text that reads like a page until someone writes in it: no frame at rest, as tall as its words."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from riskreg.ui import theme
from riskreg.ui.editor.fields import undo_key
from riskreg.ui.editor.outline import clean
from riskreg.ui.editor.spelt import Spelt
from riskreg.ui.editor.steps import alike

INSET = 7  # pixels between the words and the frame that appears around them


class ProseEdit(QTextEdit):
    """A plain text of any number of lines. ``written`` tells of a person's change, never of ``show_text``."""

    written = Signal()
    caret_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "prose")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # the panel keeps one way back through all its fields
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.document().setDocumentMargin(theme.px(INSET))
        self._scale = theme.scale()
        self._showing = self._barred = False
        self.spelt: Spelt | None = None
        self.document().contentsChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._tell_caret)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        restyled = event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if restyled and self._scale != theme.scale():
            self._scale = theme.scale()
            self._measure()

    def _measure(self) -> None:
        """Take the measures of another size of text."""
        self.document().setDocumentMargin(theme.px(INSET))
        self._fit(self.document().size())

    def show_text(self, text: str) -> None:
        """Show a saved text."""
        if text == self.text():
            return
        self._showing = True
        self.setPlainText(text)
        self._showing = False

    def set_barred(self, barred: bool) -> None:
        """Draw a bar in the margin, or none: the text differs from what was signed off."""
        if barred != self._barred:
            self._barred = barred
            self.viewport().update()

    def text(self) -> str:
        """The words, non-breaking spaces and all (Qt's own reading turns those into spaces)."""
        blocks = []
        block = self.document().begin()
        while block.isValid():
            blocks.append(block.text().replace("\u2028", "\n"))
            block = block.next()
        return "\n".join(blocks)

    def go_to(self, text: str) -> bool:
        """Show a text that was taken back or done again, the caret behind what it changed; False where none."""
        before, place = self.text(), self.textCursor().position()
        self.show_text(text)
        return self._caret_after(before, place)

    def _caret_after(self, before: str, place: int) -> bool:
        now = self.text()
        end = alike(now[::-1], before[::-1], min(len(now), len(before)))
        cursor = self.textCursor()
        units = utf16_length(now[: len(now) - end]) if now != before else place
        cursor.setPosition(min(units, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        return now != before

    def _tell(self) -> None:
        if not self._showing:
            self.written.emit()

    def _fit(self, size: QSizeF) -> None:
        height = round(size.height()) + self.room_below()
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def room_below(self) -> int:
        """Room under the words, in pixels, for what is drawn there."""
        return 0

    def _tell_caret(self) -> None:
        if self.hasFocus():
            if self.spelt is not None:
                self.viewport().update()  # the word that was being written is judged now
            self.caret_moved.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clean(source.text()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the field

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.document().size())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        self._tell_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if undo_key(event):  # not for one field alone to answer
            event.ignore()
            return False
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.viewport().update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(self, self.viewport(), active=not self.isReadOnly())
        super().paintEvent(event)
        if self._barred:
            paint_bar(self.viewport(), QRectF(self.viewport().rect()))
        if self.spelt is not None:
            self.spelt.paint(QRectF(event.rect()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if keyboard else self.cursorForPosition(event.pos())
        self.open_menu(cursor, event.globalPos())

    def open_menu(self, cursor: QTextCursor, at: QPoint) -> None:
        """The usual menu of a text; where a word is wrong, with what may have been meant."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)  # the page has a way back of its own
        wrong = self.spelt.wrong_at(cursor) if self.spelt is not None and not self.isReadOnly() else None
        if wrong is not None and self.spelt is not None:
            self.spelt.add_to(menu, wrong)
        menu.popup(at)


class LineProse(ProseEdit):
    """A text that wraps but has no lines of its own: Enter goes on to the next field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(clean(source.text()).split()))


def utf16_length(text: str) -> int:
    """How many places of a Qt document a text takes: two for a letter beyond the first 65,536."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def paint_bar(surface: QWidget, beside: QRectF) -> None:
    """The bar in the margin of what differs from the last quarter signed off."""
    painter = QPainter(surface)
    painter.fillRect(QRectF(0, beside.top() + 2, theme.px(3), beside.height() - 4), QColor(theme.tokens().accent))
    painter.end()


def paint_frame(field: QWidget, surface: QWidget, *, active: bool = True) -> None:
    """The frame that a field has only under the pointer or with the focus."""
    focused = field.hasFocus()
    if not focused and not (active and field.underMouse()):
        return
    colours = theme.tokens()
    painter = QPainter(surface)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.accent if focused else colours.line), 1))
    painter.setBrush(QColor(colours.ground) if focused and active else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(surface.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.end()
