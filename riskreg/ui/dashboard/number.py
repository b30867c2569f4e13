"""A number that opens the list behind it, with its word, and where a chart shows it, with the chart's swatch."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from riskreg.scoring.scheme import Swatch
from riskreg.ui.dashboard.words import Part, Pattern
from riskreg.ui.theme import NOTE, SPACE, TEXT, TITLE, font, px, tokens
from riskreg.ui.widgets import tip

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def paint_swatch(painter: QPainter, place: QRectF, swatch: Swatch, pattern: Pattern) -> None:
    """A colour and, over it, what tells it apart without the colour."""
    painter.fillRect(place, QColor(swatch.fill))
    if pattern is not Pattern.NoBrush:
        painter.fillRect(place, hatching(swatch, pattern))
    painter.setPen(QPen(QColor(tokens().second), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)


def hatching(swatch: Swatch, pattern: Pattern) -> QBrush:
    """The pattern over a swatch's colour, quiet enough for a number to be read on it."""
    ink = QColor(swatch.text)
    ink.setAlphaF(0.24)
    return QBrush(ink, pattern)


class _Number(QAbstractButton):
    """What both sizes share: focus, hovering, Enter, and being quiet where there is nothing behind."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.count = 0
        self.show_count(0)

    def show_count(self, count: int, text: str = "") -> None:
        """Show another number, and of what where that is another; none at all opens nothing."""
        self.count = count
        self.words = text or self.words
        self.setText(self.words.replace("&", "&&"))  # a single one would take the letter after it for a key
        self.setToolTip(tip(self.words))
        self.setEnabled(count > 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor if count else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(f"{count:,} {self.words}")
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _ground(self, painter: QPainter) -> None:
        colours = tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() and self.isEnabled()
        painter.setPen(QPen(QColor(colours.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selection) if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()


class Tile(_Number):
    """A large number over its words."""

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(NOTE)).horizontalAdvance(self.words)
        return QSize(words + px(SPACE * 4), px(62))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), px(62))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._ground(painter)
        inner = self.rect().adjusted(px(14), px(7), -px(8), -px(7))
        painter.setPen(QColor(colours.accent if self.isEnabled() else colours.second))
        painter.setFont(font(TITLE + 4, bold=True))
        painter.drawText(inner.adjusted(0, 0, 0, -px(18)), _LEFT, f"{self.count:,}")
        painter.setPen(QColor(colours.second))
        painter.setFont(font(NOTE))
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.adjusted(0, px(28), 0, 0), _LEFT, words)


class LegendNumber(_Number):
    """A line of a chart's legend: swatch, word and how many there are now."""

    def __init__(self, part: Part) -> None:
        self._part = part
        super().__init__(f"{part.sign} {part.word}".strip())
        self.show_count(len(part.lists[-1]))

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(font(TEXT)).horizontalAdvance(self.words)
        return QSize(min(max(wide + px(74), px(156)), px(190)), px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(110), px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        self._ground(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        side = px(14)
        place = QRectF(px(6), (self.height() - side) // 2, side, side)
        paint_swatch(painter, place, self._part.swatch, self._part.pattern)
        inner = self.rect().adjusted(px(6) + side + px(8), 0, -px(8), 0)
        number = f"{self.count:,}"
        painter.setPen(QColor(colours.accent if self.isEnabled() else colours.second))
        painter.setFont(font(TEXT, bold=True))
        painter.drawText(inner, _RIGHT, number)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(number) - px(6))
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.second))
        painter.setFont(font(TEXT))
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, words)
