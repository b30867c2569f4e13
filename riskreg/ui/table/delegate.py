"""How a row of the register is drawn: two lines of title, scores as pills, direction as a sign and a word."""

from functools import lru_cache

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from riskreg.model.records import Summary
from riskreg.scoring.direction import Direction
from riskreg.ui.table.columns import SCORES, Column
from riskreg.ui.table.groups import Group
from riskreg.ui.table.model import LONGEST_SHOWN, RegisterTable
from riskreg.ui.table.owner_line import OwnerLine
from riskreg.ui.table.words import count_words
from riskreg.ui.theme import (
    DIRECTION_SIGNS,
    NOTE,
    SMALL,
    TEXT,
    direction_words,
    font,
    paint_pill,
    px,
    scale,
    tokens,
)

REVIEWED = "✓"
PADDING = 8
PILL_HEIGHT, OWNER_WIDTH = 24, 220
ROOMY, COMPACT, HEADING = 50, 28, 34
"""Heights of a row in pixels, before the person's text size."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowDelegate(QStyledItemDelegate):
    """Draws the cells of ``RegisterTable``. Qt builds only the visible ones, so nothing is kept but lines.

    ``given`` carries the row as it was and the owner that was typed over its cell.
    """

    given = Signal(object, str)

    def __init__(self, model: RegisterTable, selection: QItemSelectionModel) -> None:
        super().__init__()
        self._model, self._selection = model, selection
        self.compact = False
        self.shows_cell = False  # whether the keyboard is in the table, so that F2 means something

    @property
    def row_height(self) -> int:
        """The height of every row in pixels."""
        return px(COMPACT if self.compact else ROOMY)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        row, column = self._model.line(index.row()), index.column()
        painter.save()
        current = self._selection.currentIndex()
        here = index.row() == current.row()
        if isinstance(row, Group):
            self._heading(painter, rect, row, current=here)
            painter.restore()
            return
        selected = self._selection.isSelected(index)  # the option's own flag costs 5 ms of start-up for QStyle
        self._ground(painter, rect, selected=selected, first=here and rect.left() <= 0)
        inner = rect.adjusted(px(PADDING), 0, -px(PADDING), -1)
        if column in SCORES:
            self._pill(painter, inner, row, getattr(row, SCORES[Column(column)]))
        elif column == Column.TITLE:
            self._lines(painter, inner, row.title, tokens().text, TEXT)
        elif column == Column.REFERENCE:
            self._reference(painter, inner, row)
        elif column == Column.DIRECTION:
            self._direction(painter, inner, row)
        else:
            self._lines(painter, inner, self._model.text(row, column), tokens().second, NOTE)
        if here and column == current.column() and self.shows_cell and self._model.may_edit(index):
            self._cell(painter, rect)
        painter.restore()

    def createEditor(
        self, parent: QWidget, _: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """The line that an owner is typed into, with the owners that the register knows."""
        contents = self._model.contents
        editor = OwnerLine(parent, self._model.row(index.row()), contents.owners if contents is not None else ())
        editor.setAccessibleName(self.tr("Owner of {0}").format(editor.row.reference))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """The line knows its row: what others save meanwhile does not change what is being typed."""

    def setModelData(
        self, editor: QWidget, _model: QAbstractItemModel, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, OwnerLine):
            self.given.emit(editor.row, editor.text().strip())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        tall = min(editor.sizeHint().height(), rect.height())
        wide = max(rect.width(), px(OWNER_WIDTH))
        within = editor.parentWidget()
        room = within.width() if within is not None else wide
        left = max(min(rect.left(), room - wide), 0)
        editor.setGeometry(left, rect.top() + (rect.height() - tall) // 2, min(wide, room), tall)

    def _cell(self, painter: QPainter, rect: QRect) -> None:
        """A line under the cell that F2 would change."""
        line = QRect(rect.left() + px(4), rect.bottom() - px(4), rect.width() - px(8), px(2))
        painter.fillRect(line, QColor(tokens().accent))

    def _heading(self, painter: QPainter, rect: QRect, group: Group, *, current: bool) -> None:
        """A heading goes over the whole width: each cell draws its part of it."""
        colours, shown = tokens(), self._model.heading(group)
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(colours.selection if current else colours.ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        if current and rect.left() <= 0:
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), QColor(colours.accent))
        bold = font(TEXT, bold=True)
        top, height = rect.top(), rect.height() - 1
        self._triangle(painter, top + height / 2, folded=group.folded)
        left, wide = px(30), QFontMetrics(bold).horizontalAdvance(shown)
        if rect.left() < left + wide:
            painter.setFont(bold)
            painter.setPen(QColor(colours.text))
            painter.drawText(QRect(left, top, wide + px(4), height), _LEFT, shown)
        painter.setFont(font(NOTE))
        painter.setPen(QColor(colours.second))
        painter.drawText(QRect(left + wide + px(12), top, px(160), height), _LEFT, count_words(group.size))

    def _triangle(self, painter: QPainter, middle: float, *, folded: bool) -> None:
        size, left = px(4), px(14)
        points: list[tuple[float, float]] = [(-size, -size / 2), (size, -size / 2), (0, size)]
        if folded:
            points = [(y, x) for x, y in points]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().second))
        painter.drawPolygon([QPointF(left + x, middle + y) for x, y in points])

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
        face, metrics, _ = _face(size, bold, scale())
        painter.setFont(face)
        painter.setPen(QColor(colour))
        shown = metrics.elidedText(text[:LONGEST_SHOWN], Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, shown)

    def _lines(self, painter: QPainter, inner: QRect, text: str, colour: str, size: int) -> None:
        face, metrics, name = _face(size, False, scale())
        lines = broken(text[:LONGEST_SHOWN], inner.width(), 1 if self.compact else 2, name)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        height = metrics.height()
        top = inner.top() + (inner.height() - height * len(lines)) // 2
        for number, line in enumerate(lines):
            painter.drawText(QRect(inner.left(), top + number * height, inner.width(), height), _LEFT, line)


@lru_cache(maxsize=16)
def _face(size: int, bold: bool, _scale: float) -> tuple[QFont, QFontMetrics, str]:
    """A font, its measures and its name: a screen of cells asks for a few of them a hundred times."""
    face = font(size, bold=bold)
    return face, QFontMetrics(face), face.toString()


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
