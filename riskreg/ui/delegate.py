"""How a row of the register is drawn: two lines of title, scores as pills, direction as a sign and a word."""

from functools import lru_cache

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from riskreg.model.records import Summary
from riskreg.scoring.direction import Direction
from riskreg.ui.table_model import LONGEST_SHOWN, RegisterTable
from riskreg.ui.table_rows import Column
from riskreg.ui.theme import DIRECTION_SIGNS, NOTE, SMALL, TEXT, direction_words, font, paint_pill, px, tokens

REVIEWED = "✓"
PADDING = 8
PILL_HEIGHT = 24
ROOMY, COMPACT = 50, 28
"""Heights of a row in pixels, before the person's text size."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowDelegate(QStyledItemDelegate):
    """Draws the cells of ``RegisterTable``. Qt builds only the visible ones, so nothing is kept but lines."""

    def __init__(self, model: RegisterTable, selection: QItemSelectionModel) -> None:
        super().__init__()
        self._model, self._selection = model, selection
        self.compact = False

    @property
    def row_height(self) -> int:
        """The height of every row in pixels."""
        return px(COMPACT if self.compact else ROOMY)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        selected = self._selection.isSelected(index)  # the option's own flag costs 5 ms of start-up for QStyle
        row, column = self._model.row(index.row()), index.column()
        painter.save()
        current = index.row() == self._selection.currentIndex().row()
        self._ground(painter, rect, selected=selected, first=current and rect.left() <= 0)
        inner = rect.adjusted(px(PADDING), 0, -px(PADDING), -1)
        if column == Column.TITLE:
            self._lines(painter, inner, row.title, tokens().text, TEXT)
        elif column == Column.REFERENCE:
            self._reference(painter, inner, row)
        elif column == Column.INITIAL:
            self._pill(painter, inner, row, row.initial_score)
        elif column == Column.RESIDUAL:
            self._pill(painter, inner, row, row.residual_score)
        elif column == Column.DIRECTION:
            self._direction(painter, inner, row)
        else:
            self._lines(painter, inner, self._model.text(row, column), tokens().second, NOTE)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, *, selected: bool, first: bool) -> None:
        colours = tokens()
        if selected:
            painter.fillRect(rect, QColor(colours.selection))
            if first:
                painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), QColor(colours.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))

    def _reference(self, painter: QPainter, inner: QRect, row: Summary) -> None:
        """The reference, quiet signs that somebody reviewed the entry this quarter or that others changed it."""
        if self._model.is_reviewed(row):
            sign = QRect(inner.right() - px(11), inner.top(), px(14), inner.height())
            needed = QFontMetrics(font(TEXT, bold=True)).horizontalAdvance(row.reference[:LONGEST_SHOWN])
            if needed <= inner.width() - px(13):
                self._line(painter, sign, REVIEWED, tokens().second)
            elif not self.compact:  # a long reference keeps its line
                self._line(painter, sign.adjusted(0, inner.height() // 2, 0, 0), REVIEWED, tokens().second)
        if not self._model.is_marked(row):
            self._line(painter, inner, row.reference, tokens().text, bold=True)
        elif self.compact:
            self._line(painter, inner, f"{row.reference} *", tokens().accent, bold=True)
        else:
            half = inner.height() // 2
            self._line(painter, inner.adjusted(0, px(6), 0, -half), row.reference, tokens().text, bold=True)
            below = inner.adjusted(0, half, 0, -px(6))
            self._line(painter, below, self.tr("edited"), tokens().accent, size=SMALL)

    def _pill(self, painter: QPainter, inner: QRect, row: Summary, score: int | None) -> None:
        if score is None:
            self._line(painter, inner, "–", tokens().second)
            return
        pill = self._model.pill(row, score)
        if pill is None:
            self._line(painter, inner, str(score), tokens().text, bold=True)
            return
        height = min(px(PILL_HEIGHT), inner.height() - 4)
        # A pill is as wide as its column, so that pills stand in one line whatever they say.
        place = QRectF(inner.left() - px(2), 0, inner.width() + px(6), height)
        place.moveTop(inner.top() + (inner.height() - height) / 2)
        paint_pill(painter, place, str(score), pill[0], pill[1])

    def _direction(self, painter: QPainter, inner: QRect, row: Summary) -> None:
        direction = Direction(row.direction) if row.direction else None
        colour = tokens().text if direction else tokens().second
        sign = QRect(inner.left(), inner.top(), px(16), inner.height())
        self._line(painter, sign, DIRECTION_SIGNS[direction], colour)
        self._line(painter, inner.adjusted(px(18), 0, 0, 0), direction_words(direction), colour)

    def _line(
        self, painter: QPainter, inner: QRect, text: str, colour: str, *, bold: bool = False, size: int = TEXT
    ) -> None:
        face = font(size, bold=bold)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(face).elidedText(text[:LONGEST_SHOWN], Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, shown)

    def _lines(self, painter: QPainter, inner: QRect, text: str, colour: str, size: int) -> None:
        face = font(size)
        count = 1 if self.compact else 2
        lines = broken(text[:LONGEST_SHOWN], inner.width(), count, face.toString())
        painter.setFont(face)
        painter.setPen(QColor(colour))
        height = QFontMetrics(face).height()
        top = inner.top() + (inner.height() - height * len(lines)) // 2
        for number, line in enumerate(lines):
            painter.drawText(QRect(inner.left(), top + number * height, inner.width(), height), _LEFT, line)


@lru_cache(maxsize=2000)
def broken(text: str, width: int, count: int, face: str) -> tuple[str, ...]:
    """The text in at most ``count`` lines of ``width`` pixels; the last ends in an ellipsis where more follows.

    ``face`` is the font as QFont writes itself, so that what is kept is never of another size.
    """
    drawn = QFont()
    drawn.fromString(face)
    metrics = QFontMetrics(drawn)

    def elided(part: str) -> str:
        return metrics.elidedText(part, Qt.TextElideMode.ElideRight, width)

    flat = " ".join(text.split())
    layout = QTextLayout(flat, drawn)
    lines: list[str] = []
    end = 0
    layout.beginLayout()
    while len(lines) < count - 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        end = line.textStart() + line.textLength()
        lines.append(elided(flat[line.textStart() : end].rstrip()))
    layout.endLayout()
    if end < len(flat):
        lines.append(elided(flat[end:]))
    return tuple(lines)
