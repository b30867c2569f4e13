"""Where the cells, the words and the dots of a matrix are, in whatever room there is."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Level, Scheme
from riskreg.ui import theme
from riskreg.ui.editor.matrix_state import Cell

CELL, HEIGHT = 34.0, 33.0
_MANY, _SMALL_CELL, _SMALL_HEIGHT = 6, 29.0, 27.0  # above so many levels, the cells are smaller
LABEL = 9  # size of the words under the matrix
_GAP = 3.0
_LONGEST_LABEL = 96  # pixels of text beside the matrix, before scaling
_LEAST = 14.0  # no cell is narrower than this
_WORDS_BESIDE, _WORDS_UNDER = 0.72, 0.85  # squeezed below this share, levels are named by their numbers


@dataclass(frozen=True)
class Geometry:
    """Where the cells of a matrix are: ``margin`` left and ``foot`` under them are for the words.

    ``numbered`` says which of the two scales are named by numbers alone, for want of room.
    """

    impacts: int
    likelihoods: int
    margin: float
    foot: float
    width: float
    height: float
    scale: float
    numbered: tuple[bool, bool] = (False, False)

    @property
    def bounds(self) -> QRectF:
        """The whole matrix with its labels."""
        last = self.rect((1, self.likelihoods))
        return QRectF(0, 0, last.right() + 2, last.bottom() + self.foot)

    def rect(self, cell: Cell) -> QRectF:
        """The place of one cell; the highest impact is at the top."""
        step_x, step_y = self.width + _GAP * self.scale, self.height + _GAP * self.scale
        left, top = self.margin + step_x * (cell[1] - 1), 1 + step_y * (self.impacts - cell[0])
        return QRectF(left, top, self.width, self.height)

    def cell_at(self, point: QPointF) -> Cell | None:
        """The cell under a point."""
        for impact in range(1, self.impacts + 1):
            for likelihood in range(1, self.likelihoods + 1):
                if self.rect((impact, likelihood)).contains(point):
                    return impact, likelihood
        return None

    @cached_property
    def radius(self) -> float:
        """That of a marker which has a cell to itself."""
        return min(self.width, self.height) * 0.3

    def dots(self, cell: Cell, count: int) -> list[QPointF]:
        """The centres of a row of dots along the lower edge of a cell."""
        rect = self.rect(cell)
        step = min(5.4 * self.scale, (rect.width() - 4 * self.scale) / max(count, 1))
        first = rect.center().x() - step * (count - 1) / 2
        return [QPointF(first + step * at, rect.bottom() - 3.2 * self.scale) for at in range(count)]


def placed(scheme: Scheme, kind: Kind, room: float | None = None) -> Geometry:
    """The places of a scheme's cells in the person's text size, and no wider than ``room`` if it can be."""
    scale, impacts, likelihoods = theme.scale(), len(scheme.impact), len(scheme.likelihood)
    small = max(impacts, likelihoods) > _MANY
    wish, height = (_SMALL_CELL, _SMALL_HEIGHT) if small else (CELL, HEIGHT)
    margin = _margin([level.label_for(kind) for level in scheme.impact])
    width, beside = wish * scale, False
    if room is not None:
        width = _width(room, margin, likelihoods, wish * scale)
        beside = width < _WORDS_BESIDE * wish * scale
        if beside:
            margin = _margin([str(impacts)])
            width = _width(room, margin, likelihoods, wish * scale)
    under = small or width < _WORDS_UNDER * wish * scale
    foot = _foot(scheme.likelihood, kind, width, numbered=under)
    tall = min(height * scale, max(width, 0.6 * height * scale))
    return Geometry(impacts, likelihoods, margin, foot, width, tall, scale, (beside, under))


def _width(room: float, margin: float, likelihoods: int, wish: float) -> float:
    return max(min(wish, (room - 2 - margin) / likelihoods - _GAP * theme.scale()), _LEAST)


def _margin(words: list[str]) -> float:
    """The room beside the cells: that of the longest word, up to a limit."""
    letters = QFontMetricsF(theme.font(theme.SMALL))
    longest = max(letters.horizontalAdvance(word) for word in words)
    return min(longest, theme.px(_LONGEST_LABEL)) + theme.SPACE


def _foot(scale: tuple[Level, ...], kind: Kind, width: float, *, numbered: bool) -> float:
    """The height of the words under the cells: two lines where one of them needs two."""
    small = QFontMetricsF(theme.font(LABEL))
    words = () if numbered else tuple(level.label_for(kind) for level in scale)
    two = any(" " in word and small.horizontalAdvance(word) > width - 2 for word in words)
    return small.lineSpacing() * (2 if two else 1) + theme.px(5)


def fitting(letters: QFont, text: str, width: float) -> QFont:
    """``letters``, smaller where ``text`` is wider than ``width``."""
    wide = QFontMetricsF(letters).horizontalAdvance(text)
    if wide > width:
        letters.setPixelSize(max(int(letters.pixelSize() * width / wide), 7))
    return letters
