"""The spelling of a field: what is wrong is underlined where it is in sight, and put right from a menu."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QAction, QColor, QPainter, QPen, QPolygonF, QTextBlock, QTextCursor, QTextLine
from PySide6.QtWidgets import QMenu, QTextEdit

from riskreg.ui import theme
from riskreg.ui.spelling.speller import Speller
from riskreg.ui.spelling.words import Word

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_REACH = 60  # characters around what is in sight in which a word may begin or end
_WAVE = 2  # pixels


class Spelt(QObject):
    """Judges only the lines in sight, so that a text of any length is as quick as a short one."""

    def __init__(self, field: QTextEdit, speller: Speller) -> None:
        super().__init__(field)
        self._field, self._speller = field, speller
        self._menu: QMenu | None = None
        self._cursor: QTextCursor | None = None
        speller.answered.connect(self._judged)
        speller.suggested.connect(self._offer)

    def _judged(self) -> None:
        if self._field.isVisible():
            self._field.viewport().update()

    # Drawing

    def paint(self, seen: QRectF) -> None:
        """Underline the wrong words in the part of the field that is seen; not the one being written."""
        field = self._field
        if field.isReadOnly() or not self._speller.is_at_hand:
            return
        painter = QPainter(field.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.tokens()
        red = colours.text if colours.contrast else "#F28B82" if colours.dark else "#B3261E"
        painter.setPen(QPen(QColor(red), 1))
        caret = field.textCursor().position() if field.hasFocus() else -1
        layout = field.document().documentLayout()
        block = field.cursorForPosition(seen.topLeft().toPoint()).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > seen.bottom():
                break
            lines = _lines_in(block, seen.translated(-rect.topLeft()))
            for word in self._wrong(block, lines):
                if block.position() + word.place + len(word.text) != caret:
                    _underline(painter, rect.topLeft(), lines, word)
            block = block.next()
        painter.end()

    def _wrong(self, block: QTextBlock, lines: list[QTextLine]) -> Iterator[Word]:
        if not lines:
            return
        text = even(block.text())
        first, last = lines[0].textStart(), lines[-1].textStart() + lines[-1].textLength()
        start = _edge(text, first, -1)
        for word in self._speller.wrong_in(text[start : _edge(text, last, 1)]):
            yield Word(start + word.place, word.text)

    # Putting right

    def wrong_at(self, cursor: QTextCursor) -> QTextCursor | None:
        """The wrong word at a place, selected; None where there is none."""
        block, at = cursor.block(), cursor.positionInBlock()
        text = even(block.text())
        start = _edge(text, at, -1)
        for word in self._speller.wrong_in(text[start : _edge(text, at, 1)]):
            if start + word.place <= at <= start + word.place + len(word.text):
                return _selected(block, start + word.place, len(word.text))
        return None

    def next_wrong(self, after: int) -> QTextCursor | None:
        """The first wrong word behind a place of the document, selected."""
        block = self._field.document().findBlock(max(after, 0))
        while block.isValid():
            for word in self._speller.wrong_in(even(block.text())):
                if block.position() + word.place >= after:
                    return _selected(block, word.place, len(word.text))
            block = block.next()
        return None

    def add_to(self, menu: QMenu, wrong: QTextCursor) -> None:
        """Put what may have been meant on top of a menu, as soon as the dictionary says it."""
        self._menu, self._cursor = menu, wrong
        menu.aboutToHide.connect(self._let_go)
        first = menu.actions()[0] if menu.actions() else None
        waiting = QAction(self.tr("Looking for suggestions…"), menu)
        waiting.setEnabled(False)
        learn = QAction(self.tr("Add “{0}” to my words").format(wrong.selectedText().replace("&", "&&")), menu)
        learn.triggered.connect(self._learn)
        line = QAction(menu)
        line.setSeparator(True)
        for action in (waiting, learn, line):
            menu.insertAction(first, action)  # type: ignore[arg-type]
        self._speller.suggest(wrong.selectedText())

    def _let_go(self) -> None:
        self._menu = None

    def _offer(self, word: str, meant: list[str]) -> None:
        menu, cursor = self._menu, self._cursor
        if menu is None or cursor is None or cursor.selectedText().replace("’", "'") != word:
            return
        waiting = menu.actions()[0]
        for each in meant:
            action = QAction(each.replace("&", "&&"), menu)
            action.setData(each)
            action.triggered.connect(self._put_right)
            menu.insertAction(waiting, action)
        if meant:
            menu.removeAction(waiting)
            menu.setActiveAction(menu.actions()[0])
        else:
            waiting.setText(self.tr("No suggestions"))
        self._menu = None

    def _put_right(self) -> None:
        action, cursor = self.sender(), self._cursor
        if isinstance(action, QAction) and cursor is not None:
            cursor.insertText(action.data())
            self._field.setTextCursor(cursor)

    def _learn(self) -> None:
        if self._cursor is not None:
            self._speller.learn(self._cursor.selectedText())


def even(text: str) -> str:
    """A text with places as a Qt document counts them: two for a letter beyond the first 65,536."""
    return _BEYOND.sub("\ufffc\ufffc", text)


def _edge(text: str, place: int, step: int) -> int:
    """The next gap between words from a place on, at most so far as a word may reach."""
    for _ in range(_REACH):
        behind = place - 1 if step < 0 else place
        if not 0 <= behind < len(text) or text[behind].isspace():
            break
        place += step
    return place


def _lines_in(block: QTextBlock, seen: QRectF) -> list[QTextLine]:
    layout = block.layout()
    count = layout.lineCount()
    first = max(bisect_left(range(count), seen.top(), key=lambda number: layout.lineAt(number).y()) - 1, 0)
    lines = []
    for number in range(first, count):
        line = layout.lineAt(number)
        if line.y() > seen.bottom():
            break
        lines.append(line)
    return lines


def _selected(block: QTextBlock, place: int, length: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + place)
    cursor.setPosition(block.position() + place + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _underline(painter: QPainter, origin: QPointF, lines: list[QTextLine], word: Word) -> None:
    for line in lines:
        first, last = line.textStart(), line.textStart() + line.textLength()
        start, end = max(word.place, first), min(word.place + len(word.text), last)
        if start < end:
            left, right = (origin.x() + _x(line, place) for place in (start, end))
            base = origin.y() + line.y() + line.ascent() + 2.5
            steps = max(round((right - left) / _WAVE), 1)
            points = [QPointF(left + step * _WAVE, base + (_WAVE if step % 2 else 0)) for step in range(steps + 1)]
            painter.drawPolyline(QPolygonF(points))


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # with the place, in PySide
    return float(found[0] if isinstance(found, tuple) else found)
