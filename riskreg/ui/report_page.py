"""A page to read: what an import brought, whether the history is whole, which keys there are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from riskreg.ui.theme import SPACE, TEXT, font, px
from riskreg.ui.widgets import Act, button, ground, label

INSET = "    "
Groups = Sequence[tuple[str, Sequence[str]]]


class ReportPage(QWidget):
    """A heading, a sentence and lines under headings, all of it to be selected and copied. Escape leaves it."""

    left = Signal()

    def __init__(self, inset: int = SPACE * 3, *, foremost: str = "primary") -> None:
        super().__init__()
        self._foremost = foremost  # the role of the first of its buttons
        ground(self, "ground")
        self._heading = label(role="title")
        self._sentence = label(role="second", wrap=True)
        self._lines = QPlainTextEdit()
        self._lines.setProperty("role", "reading")
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        self._lines.setAccessibleName(self.tr("Report"))
        self.setFocusProxy(self._lines)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(inset, inset, inset, min(inset, SPACE * 2))
        column.setSpacing(SPACE * 2)
        column.addWidget(self._heading)
        column.addWidget(self._sentence)
        column.addWidget(self._lines, 1)
        column.addLayout(self._acts)
        self._rest = QWidget()  # below the buttons, where there is nothing to read
        column.addWidget(self._rest, 1)

    def say(self, heading: str, sentence: str, groups: Groups, acts: Sequence[Act]) -> None:
        """Show another report."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(heading)
        self._lines.setAccessibleName(heading or self.tr("Report"))
        self._write(groups)
        self.setFocusProxy(self._lines)
        self._lines.setVisible(bool(groups))
        self._rest.setVisible(not groups)
        while (item := self._acts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, (text, does) in enumerate(acts):
            made = button(text, does, "" if number else self._foremost)
            self._acts.addWidget(made)
            if not number and not groups:
                self.setFocusProxy(made)
        self._acts.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def text(self) -> str:
        """All that the page says."""
        return "\n".join((self._heading.text(), self._sentence.text(), self._lines.toPlainText()))

    def _write(self, groups: Groups) -> None:
        self._lines.clear()
        self._lines.setTabStopDistance(px(160))
        heading, plain = QTextCharFormat(), QTextCharFormat()
        heading.setFont(font(TEXT, bold=True))
        heading.setFontWeight(QFont.Weight.Bold)
        plain.setFont(font(TEXT))
        cursor = QTextCursor(self._lines.document())
        cursor.beginEditBlock()
        for number, (name, lines) in enumerate(groups):
            if number:
                cursor.insertText("\n\n", plain)
            cursor.insertText(name, heading)
            if lines:
                cursor.insertText("".join(f"\n{INSET}{line}" for line in lines), plain)
        cursor.endEditBlock()
        self._lines.moveCursor(QTextCursor.MoveOperation.Start)
