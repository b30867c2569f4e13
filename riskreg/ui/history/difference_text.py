"""The words of an entry before and after, side by side: what went is struck through, what came is underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from riskreg.model.entry import Level
from riskreg.model.words import Mark
from riskreg.ui.history.difference_sides import Line, Paragraph, Section, spoken
from riskreg.ui.history.difference_words import SIGNS
from riskreg.ui.theme import NOTE, TEXT, font, px, tokens

_SIGN = 22  # width of the column with the signs
_INDENT = 14  # of a sub-bullet
_BREAK = "\u2028"


class DifferenceText(QTextEdit):
    """A page to read, to select from and to copy. Every text goes in as text, never as markup."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: Sequence[Section] = ()
        self._heads = ("", "")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("What changed"))

    def show_sections(self, sections: Sequence[Section], before: str, after: str) -> None:
        """Show what differs under the names of the two moments; without a first one, what is new, on its own."""
        self._sections, self._heads = sections, (before, after)
        self.setAccessibleDescription(" ".join(map(spoken, sections)))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._sections:
            self._write()

    def _write(self) -> None:
        self.clear()
        self.document().setDocumentMargin(0)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if self._sections and self._heads[0]:
            self._write_heads(cursor)
        for section in self._sections:
            if cursor.position():
                cursor.insertBlock()
            cursor.setBlockFormat(_spaced(12, 4))
            cursor.insertText(section.heading, _letters(bold=True))
            if section.lines and self._heads[0]:
                self._write_lines(cursor, section.lines)
            elif section.lines:
                _write_alone(cursor, section.lines)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_heads(self, cursor: QTextCursor) -> None:
        table = cursor.insertTable(1, 3, _columns())
        for column, text in enumerate(self._heads, start=1):
            table.cellAt(0, column).firstCursorPosition().insertText(text, _letters(second=True))
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _write_lines(self, cursor: QTextCursor, lines: Sequence[Line]) -> None:
        table = cursor.insertTable(len(lines), 3, _columns())
        for row, line in enumerate(lines):
            table.cellAt(row, 0).firstCursorPosition().insertText(SIGNS[line.mark], _letters(bold=True))
            sides = (line.side(Mark.ADDED), line.side(Mark.REMOVED))
            for column, paragraphs in enumerate(sides, start=1):
                _write_side(table.cellAt(row, column).firstCursorPosition(), paragraphs, line)
        cursor.movePosition(QTextCursor.MoveOperation.End)


def _write_alone(cursor: QTextCursor, lines: Sequence[Line]) -> None:
    for line in lines:
        cursor.insertBlock()
        _write_side(cursor, line.side(Mark.REMOVED), line, above=6)


def _write_side(cursor: QTextCursor, paragraphs: Sequence[Paragraph], line: Line, above: int = 0) -> None:
    heading = line.level is Level.HEADING
    for number, paragraph in enumerate(paragraphs):
        if number:
            cursor.insertBlock()
        form = _spaced(2 if number else above, 0)
        form.setLeftMargin(px(_INDENT) if line.level is Level.SUB_BULLET else 0)
        cursor.setBlockFormat(form)
        for run in paragraph:
            letters = _letters(second=number > 0 or line.aside, bold=heading and not number)
            cursor.insertText(run.text.replace("\n", _BREAK), _marked(letters, run.kind))


def _marked(letters: QTextCharFormat, mark: Mark) -> QTextCharFormat:
    if mark is Mark.REMOVED:
        letters.setFontStrikeOut(True)
        letters.setForeground(QColor(tokens().second))
    elif mark is Mark.ADDED:
        letters.setFontUnderline(True)
        letters.setForeground(QColor(tokens().accent))
    return letters


def _letters(*, bold: bool = False, second: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font(NOTE if second else TEXT))
    form.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    form.setForeground(QColor(tokens().second if second else tokens().text))
    return form


def _spaced(above: int, below: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(px(above))
    form.setBottomMargin(px(below))
    return form


def _columns() -> QTextTableFormat:
    form = QTextTableFormat()
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(px(4))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    sign = QTextLength(QTextLength.Type.FixedLength, px(_SIGN))
    side = QTextLength(QTextLength.Type.PercentageLength, 50)
    form.setColumnWidthConstraints([sign, side, side])
    return form
