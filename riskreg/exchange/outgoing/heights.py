"""How tall text stands in a cell of a given width.

A row of a workbook keeps the height that it was given: neither Excel nor LibreOffice stretches
it for text that wraps when the workbook was written by a program. So the lines are counted here,
with the letter widths of Arial (those of Liberation Sans and Helvetica are the same).
"""

import unicodedata
from collections.abc import Iterator

from riskreg.exchange.wording import BULLET, CARRIED, SUB_BULLET

FONT = "Arial"
FONT_SIZE = 10
LINE = 12.75  # points that Excel gives a line of Arial 10; other programs give less
PADDING = 4.0
TALLEST = 409.0
"""Excel's cap on a row's height, in points. A taller row makes Excel call the file damaged."""
MOST_LINES = int((TALLEST - PADDING) / LINE)
PIECE_LINES = 24
"""What a row takes of a text that needs several: two such rows stand on a page of A4."""

# Advance widths in thousandths of the size, for the printable ASCII characters in order.
_REGULAR = """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556
556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
"""
_BOLD = """
278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611
611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584
"""
_SPACE = 278
_NARROWEST, _WIDE, _OTHER = 40, 1000, 611
_WIDEST = 1015  # of all, the sign @


def height(lines: int, size: float = FONT_SIZE) -> float:
    """The height in points of a row with so many lines of text."""
    return lines * LINE * size / FONT_SIZE + PADDING


class Ruler(dict[str, int]):
    """Counts lines as a cell would wrap them. Keeps the width of every word that it has met.

    Widths of columns are in Excel's unit, a digit of the default font.
    """

    def __init__(self, size: float = FONT_SIZE, *, bold: bool = False) -> None:
        super().__init__()
        self._size = size
        widths = map(int, (_BOLD if bold else _REGULAR).split())
        self._letters = _Letters(zip(map(chr, range(32, 127)), widths, strict=True))

    def __missing__(self, word: str) -> int:
        width = self[word] = _SPACE + sum(map(self._letters.__getitem__, word))
        return width

    def room(self, width: float) -> float:
        """What fits on a line of a column, in thousandths of the size.

        A digit is 7 pixels of 3/4 point and the cell keeps 5 pixels for itself; 2 % are kept for
        printers that set letters wider than the font says.
        """
        return (width * 7 - 5) * 0.75 * 0.98 / self._size * 1000 + _SPACE

    def lines(self, text: str, room: float) -> int:
        """How many lines ``text`` takes where a line holds ``room``. Broken at spaces alone: never too few."""
        if len(text) * _WIDEST <= room and text.isprintable():
            return 1 if text else 0
        count = 0
        words = self.__getitem__
        for paragraph in text.splitlines():
            count += 1
            used = 0.0
            for width in map(words, paragraph.split(" ")):
                used += width
                if used > room:
                    if used > width:
                        count += 1
                    used = width
                    if width > room:  # broken between letters
                        more, used = divmod(width - _SPACE, room - _SPACE)
                        count += int(more)
                        used += _SPACE
        return count + text.endswith("\n")

    def wrapped(self, text: str, room: float) -> Iterator[str]:
        """The text line by line, as it would be wrapped."""
        for paragraph in text.splitlines():
            if self.lines(paragraph, room) <= 1:
                yield paragraph
                continue
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if line and self.lines(longer, room) > 1:
                    yield line
                    longer = word
                while self.lines(longer, room) > 1:  # a word that no line can hold
                    end = self._reach(longer, room, 1)
                    yield longer[:end]
                    longer = longer[end:]
                line = longer
            yield line

    def pieces(self, text: str, room: float, most: int = PIECE_LINES) -> list[str]:
        """The text in pieces of at most ``most`` lines, for rows that follow each other.

        Broken between lines of the text, which are its items; a heading stays with what it heads.
        A single line that is taller is broken between words, its rest marked with "… ".
        """
        pieces: list[str] = []
        piece: list[tuple[str, int]] = []
        for paragraph, lines in self._paragraphs(text, room, most):
            if piece and sum(count for _, count in piece) + lines > most:
                end = _best_break([*(line for line, _ in piece), paragraph])
                pieces.append("\n".join(line for line, _ in piece[:end]))
                piece = piece[end:]
            piece.append((paragraph, lines))
        return [*pieces, "\n".join(line for line, _ in piece)]

    def _paragraphs(self, text: str, room: float, most: int) -> Iterator[tuple[str, int]]:
        for paragraph in text.split("\n"):
            lines = self.lines(paragraph, room)
            if lines <= most:
                yield paragraph, max(lines, 1)
                continue
            rest = paragraph
            while rest:
                end = self._reach(rest, room, most)
                yield rest[:end], self.lines(rest[:end], room)
                rest = rest[end:].lstrip(" ")
                rest = rest and CARRIED + rest

    def _reach(self, text: str, room: float, most: int) -> int:
        """How many characters of one line stand in ``most`` lines, ending with a whole word if one fits."""
        low, high = 1, min(len(text), int(most * room / _NARROWEST))
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines(text[:middle], room) <= most:
                low = middle
            else:
                high = middle - 1
        if low == len(text):
            return low
        space = text.rfind(" ", len(CARRIED), low + 1)
        return space if space > 0 else low


def _best_break(paragraphs: list[str]) -> int:
    """Where to break before the last paragraph: not under a heading, nor between an item and its sub-items."""
    for end in range(len(paragraphs) - 1, 0, -1):
        before, after = paragraphs[end - 1], paragraphs[end]
        heads = after.startswith(BULLET) and not before.startswith((BULLET, SUB_BULLET))
        if not heads and not after.startswith(" "):
            return end
    return len(paragraphs) - 1


class _Letters(dict[str, int]):
    """The widths of letters; those beyond ASCII by what kind of letter they are."""

    def __missing__(self, letter: str) -> int:
        if unicodedata.combining(letter):
            width = _NARROWEST
        else:
            width = _WIDE if unicodedata.east_asian_width(letter) in "WF" or letter in "…—" else _OTHER
        self[letter] = width
        return width
