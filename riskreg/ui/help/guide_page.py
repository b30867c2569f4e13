"""The guide: its chapters on the left, the one being read beside them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from riskreg.ui.help.chapters import Chapter
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

WIDEST = 720
"""Width of the text in pixels: longer lines are hard to read."""
LEADING = 135
"""Line height in per cent."""


class GuidePage(QWidget):
    """``left`` asks for the place that the guide was called from. Escape leaves, too."""

    left = Signal()

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        super().__init__()
        ground(self, "ground")
        self._chapters = chapters
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.addItems([chapter.title for chapter in chapters])
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it wraps, and needs none
        self.list.setMaximumWidth(px(300))
        self.text = QTextBrowser()
        self.text.setProperty("role", "reading")
        self.text.document().setDocumentMargin(px(16))
        self.text.setOpenLinks(False)
        self.text.setMaximumWidth(px(WIDEST))
        self.text.setAccessibleName(self.tr("Chapter"))
        across = QHBoxLayout()
        across.setSpacing(SPACE * 2)
        across.addWidget(self.list, 2)
        across.addWidget(self.text, 5)
        across.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(label(self.tr("Guide"), "title"))
        column.addLayout(across, 1)
        column.addWidget(button(self.tr("Back"), self.left.emit, "primary"), 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._show)

    def open_at(self, name: str) -> None:
        """Show the chapter of that name, or the first."""
        names = [chapter.name for chapter in self._chapters]
        self.list.setCurrentRow(names.index(name) if name in names else 0)

    def _show(self, number: int) -> None:
        if number < 0:
            return
        # Markup is safe here: the guide is the program's own text and holds nobody's words.
        self.text.setMarkdown(self._chapters[number].text)
        roomy = QTextBlockFormat()
        roomy.setBottomMargin(px(SPACE))
        roomy.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(roomy)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show(self.list.currentRow())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
