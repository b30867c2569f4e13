"""A list inside a text document: one block an item, its level and details kept in the block's format.

Kept there, they follow every edit: joining and splitting carry them.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from riskreg.model.entry import Level
from riskreg.ui import theme
from riskreg.ui.editor.outline import NO_DETAILS, Details, Line

_LEVEL = QTextFormat.Property.UserProperty + 1
_DETAILS = QTextFormat.Property.UserProperty + 2
_OPENED = QTextFormat.Property.UserProperty + 3
_BREAK = "\u2028"
# Inside one item a line break is U+2028. Two code points are Qt's own marks and would split the item.
_INSIDE = str.maketrans({"\n": _BREAK, "\u2029": _BREAK, "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})
LEFT = {Level.HEADING: 0, Level.BULLET: 16, Level.SUB_BULLET: 32}


class OutlineText:
    """Reads and writes the lines of ``document``.

    ``room`` is the height in pixels that an action's details take under its words, 0 in other lists.
    Under the one that is ``opened`` there is as much more as is asked for.
    """

    def __init__(self, document: QTextDocument) -> None:
        self.document = document
        self.room = 0
        self._opened = 0
        self._details: list[Details] = [NO_DETAILS]  # only ever grows: a block's format holds a place in it

    def room_below(self) -> int:
        """What the last item's details need: Qt leaves the last block's margin out of the document's height."""
        last = self.document.lastBlock()
        if last.blockFormat().hasProperty(_OPENED):
            return self._opened
        return self.room if self.details(last) else 0

    def show(self, lines: Sequence[Line]) -> None:
        """Fill the document."""
        self._details = [NO_DETAILS]
        self.document.clear()
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for place, line in enumerate(lines or (Line(Level.BULLET, ""),)):
            block, char = self._format(line.level, line.details), _letters(line.level)
            if place:
                cursor.insertBlock(block, char)
            else:
                cursor.setBlockFormat(block)
                cursor.setBlockCharFormat(char)
            cursor.insertText(line.text.translate(_INSIDE), char)
        cursor.endEditBlock()

    def blocks(self) -> Iterator[QTextBlock]:
        """Every block, in order."""
        block = self.document.begin()
        while block.isValid():
            yield block
            block = block.next()

    def line(self, block: QTextBlock) -> Line:
        """The line that a block stands for."""
        return Line(self.level(block), block.text().replace(_BREAK, "\n"), self.details(block))

    def lines(self) -> tuple[Line, ...]:
        """The lines that have words, or carry something that was typed before the words."""
        written = (self.line(block) for block in self.blocks())
        return tuple(line for line in written if line.text.strip() or line.details)

    def level(self, block: QTextBlock) -> Level:
        """How deep a block stands."""
        form = block.blockFormat()
        return Level(form.intProperty(_LEVEL)) if form.hasProperty(_LEVEL) else Level.BULLET

    def details(self, block: QTextBlock) -> Details:
        """What the action of a block carries."""
        return self._details[block.blockFormat().intProperty(_DETAILS)]

    def shift(self, cursor: QTextCursor, by: int) -> bool:
        """Move every block of the selection deeper or back, as one step; False where none can go further."""
        levels = {
            each.position(): Level(min(max(self.level(each.block()) + by, 0), 2)) for each in self._chosen(cursor)
        }
        moving = [place for place, level in levels.items() if level != self.level(self.document.findBlock(place))]
        cursor.beginEditBlock()
        for place in moving:
            each = QTextCursor(self.document.findBlock(place))
            self._dress(each, Line(levels[place], "", self.details(each.block())))
        cursor.endEditBlock()
        return bool(moving)

    def open(self, block: QTextBlock | None, room: int) -> None:
        """Make room under one block and take away what was made before."""
        self._opened = room
        for each in self.blocks():
            form = each.blockFormat()
            wanted = block is not None and each == block
            if not wanted and not form.hasProperty(_OPENED):
                continue
            below = room if wanted else self.room if self.details(each) else 0
            if wanted == form.hasProperty(_OPENED) and form.bottomMargin() == theme.px(3) + below:
                continue
            if wanted:
                form.setProperty(_OPENED, True)
            else:
                form.clearProperty(_OPENED)
            form.setBottomMargin(theme.px(3) + below)
            QTextCursor(each).setBlockFormat(form)

    def is_open(self, block: QTextBlock) -> bool:
        """Whether room was made under a block."""
        return block.blockFormat().hasProperty(_OPENED)

    def set_details(self, block: QTextBlock, details: Details) -> None:
        """Give a block's action its owner, due date, status and progress; room that was made under it stays."""
        opened = self.is_open(block)
        self._dress(QTextCursor(block), Line(self.level(block), "", details))
        if opened:
            self.open(block, self._opened)

    def split(self, cursor: QTextCursor) -> None:
        """Begin the next item. What the action carries stays with the words before the caret, if there are any."""
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        before = self.line(cursor.block())
        at_start = cursor.atBlockStart() and bool(before.text)
        level = Level.BULLET if before.level is Level.HEADING and not at_start else before.level
        cursor.insertBlock()
        self._dress(cursor, Line(level, "", before.details if at_start else NO_DETAILS))
        if at_start:
            self._dress(QTextCursor(cursor.block().previous()), Line(level, "", NO_DETAILS))
        cursor.endEditBlock()

    def join(self, cursor: QTextCursor) -> None:
        """Join the caret's block to the one before; details are kept, the first block's where both have some."""
        second, first = self.line(cursor.block()), self.line(cursor.block().previous())
        level = first.level if first.text.strip() or not second.text.strip() else second.level
        cursor.beginEditBlock()
        cursor.deletePreviousChar()
        self._dress(cursor, Line(level, "", first.details or second.details))
        cursor.endEditBlock()

    def remove(self, cursor: QTextCursor) -> None:
        """Take out what is selected; an item that is left without words carries nothing."""
        first, last = (
            self.document.findBlock(cursor.selectionStart()),
            self.document.findBlock(cursor.selectionEnd()),
        )
        head, tail = self.line(first), self.line(last)
        from_start = cursor.selectionStart() == first.position()
        to_end = cursor.selectionEnd() == last.position() + last.length() - 1
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if from_start and to_end:
            self._dress(cursor, Line(head.level, ""))
        elif from_start:
            self._dress(cursor, tail)
        cursor.endEditBlock()

    def replace(self, first: int, lines: Sequence[Line], last: int) -> None:
        """Put ``lines`` in the place of the blocks ``first`` up to and without ``last``."""
        cursor = QTextCursor(self.document.findBlockByNumber(first))
        end = self.document.findBlockByNumber(last - 1)
        cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        self.insert(cursor, lines)

    def insert(self, cursor: QTextCursor, lines: Sequence[Line]) -> None:
        """Put lines in at the caret. The first one's words join the item there, unless several follow its end."""
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        after = len(lines) > 1 and bool(cursor.block().text()) and cursor.atBlockEnd()
        for place, line in enumerate(lines, start=int(after)):
            if place:
                cursor.insertBlock()
            if place or not cursor.block().text():
                self._dress(cursor, line)
            cursor.insertText(line.text.translate(_INSIDE), _letters(self.level(cursor.block())))
        cursor.endEditBlock()

    def chosen_lines(self, cursor: QTextCursor) -> tuple[Line, ...]:
        """The selected lines, the first and last of them cut as they are selected."""
        chosen = []
        for each in self._chosen(cursor):
            start, block = each.position(), each.block()
            line = self.line(block)
            first, last = max(cursor.selectionStart() - start, 0), cursor.selectionEnd() - start
            words = block.text()[first:last].replace(_BREAK, "\n")
            chosen.append(Line(line.level, words, line.details if first == 0 else NO_DETAILS))
        return tuple(line for line in chosen if line.text.strip())

    def chosen(self, cursor: QTextCursor) -> tuple[int, int]:
        """The numbers of the first and the last block that is selected, or holds the caret."""
        first, last = (
            self.document.findBlock(cursor.selectionStart()),
            self.document.findBlock(cursor.selectionEnd()),
        )
        if last != first and cursor.selectionEnd() == last.position():
            last = last.previous()  # selected up to its beginning is not selected
        return first.blockNumber(), last.blockNumber()

    def _chosen(self, cursor: QTextCursor) -> list[QTextCursor]:
        first, last = self.chosen(cursor)
        return [QTextCursor(self.document.findBlockByNumber(number)) for number in range(first, last + 1)]

    def _dress(self, cursor: QTextCursor, line: Line) -> None:
        """Give the caret's block the level and details of ``line``, and its letters their weight."""
        whole = QTextCursor(cursor.block())
        whole.beginEditBlock()
        whole.setBlockFormat(self._format(line.level, line.details))
        whole.setBlockCharFormat(_letters(line.level))
        whole.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if whole.hasSelection():
            whole.setCharFormat(_letters(line.level))
        whole.endEditBlock()

    def _format(self, level: Level, details: Details) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setProperty(_LEVEL, int(level))
        form.setLeftMargin(theme.px(LEFT[level]))
        form.setTopMargin(theme.px(6 if level is Level.HEADING else 3))
        form.setBottomMargin(theme.px(3) + (self.room if details else 0))
        if details:
            self._details.append(details)
            form.setProperty(_DETAILS, len(self._details) - 1)
        return form


def _letters(level: Level) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold if level is Level.HEADING else QFont.Weight.Normal)
    return form
