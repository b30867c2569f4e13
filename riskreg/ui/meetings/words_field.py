"""A framed text of any number of lines, as tall as its words, whose Tab goes on to the next field."""

from PySide6.QtCore import QEvent, QMimeData, QSizeF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from riskreg.ui.editor.outline import clean
from riskreg.ui.theme import px

LEAST, MOST = 2, 12
"""Lines that there is room for at least; and at most, before the field scrolls."""


class WordsField(QTextEdit):
    """Plain text only, with undo of its own."""

    def __init__(self, name: str, invitation: str = "") -> None:
        super().__init__()
        self.setProperty("role", "reading")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(invitation)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit(self.document().size())

    @property
    def words(self) -> str:
        """What is written, without the space around it."""
        return self.toPlainText().strip()

    def _fit(self, size: QSizeF) -> None:
        line = self.fontMetrics().lineSpacing()
        frame = px(14) + round(self.document().documentMargin() * 2)
        wanted = min(max(round(size.height()) + px(14), LEAST * line + frame), MOST * line + frame)
        if wanted != self.minimumHeight():
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.document().size())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit(self.document().size())

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clean(source.text()))
