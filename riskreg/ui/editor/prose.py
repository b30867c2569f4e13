"""Text that reads like a page until someone writes in it: no frame at rest, as tall as its words."""

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from riskreg.ui import theme
from riskreg.ui.editor.outline import clean

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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.document().setDocumentMargin(theme.px(INSET))
        self._showing = False
        self.document().contentsChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._tell_caret)

    def show_text(self, text: str) -> None:
        """Show a saved text; the way back starts here."""
        if text == self.text():
            self.document().clearUndoRedoStacks()
            return
        self._showing = True
        self.setPlainText(text)
        self._showing = False

    def text(self) -> str:
        """The words, non-breaking spaces and all (Qt's own reading turns those into spaces)."""
        blocks = []
        block = self.document().begin()
        while block.isValid():
            blocks.append(block.text().replace("\u2028", "\n"))
            block = block.next()
        return "\n".join(blocks)

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
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.viewport().update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(self, self.viewport(), active=not self.isReadOnly())
        super().paintEvent(event)


class LineProse(ProseEdit):
    """A text that wraps but has no lines of its own: Enter goes on to the next field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(clean(source.text()).split()))


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
