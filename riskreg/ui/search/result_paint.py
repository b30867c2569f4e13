"""How a line of what was found is painted: what was looked for stands out by weight, not by colour alone."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from riskreg.ui import theme
from riskreg.ui.search.commands import Offer
from riskreg.ui.search.finding import Hit
from riskreg.ui.search.folding import Span
from riskreg.ui.search.results import Heading, Line, part_words, standing

HEADING, ONE, TWO = 30, 34, 50
EDGE, GAP = 14, 10


def height_of(line: Line) -> int:
    """How high a line is."""
    if isinstance(line, Heading):
        return theme.px(HEADING)
    return theme.px(TWO if isinstance(line, Hit) and line.part is not None else ONE)


def paint_line(painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
    """Paint a heading, a command or an entry."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = QRectF(option.rect).adjusted(theme.px(EDGE), 0, -theme.px(EDGE), 0)
    if isinstance(line, Heading):
        _paint_heading(painter, rect, line)
    else:
        if option.state & QStyle.StateFlag.State_Selected:
            _paint_chosen(painter, QRectF(option.rect))
        if isinstance(line, Offer):
            _paint_offer(painter, rect, line)
        else:
            _paint_hit(painter, rect, line)
    painter.restore()


def _paint_chosen(painter: QPainter, rect: QRectF) -> None:
    painter.fillRect(rect, QColor(theme.tokens().selection))
    painter.fillRect(QRectF(rect.left(), rect.top(), theme.px(3), rect.height()), QColor(theme.tokens().accent))


def _paint_heading(painter: QPainter, rect: QRectF, line: Heading) -> None:
    small, second = theme.font(theme.SMALL, bold=True), theme.tokens().second
    base = rect.adjusted(0, theme.px(6), 0, 0)
    right = _end(painter, base, line.more, theme.font(theme.SMALL), second)
    marked_text(painter, base.adjusted(0, 0, -right, 0), line.text, (), small, second)


def _paint_offer(painter: QPainter, rect: QRectF, line: Offer) -> None:
    tokens = theme.tokens()
    small = theme.font(theme.NOTE)
    taken = _end(painter, rect, line.why or line.keys, small, tokens.second)
    rest = rect.adjusted(0, 0, -taken, 0)
    colour = tokens.second if line.why else tokens.text
    used = marked_text(painter, rest, line.name, line.name_spans, theme.font(theme.TEXT), colour)
    around = rest.adjusted(used + theme.px(GAP), 0, 0, 0)
    marked_text(painter, around, line.within, (), small, tokens.second)


def _paint_hit(painter: QPainter, rect: QRectF, line: Hit) -> None:
    tokens = theme.tokens()
    upper = rect
    if line.part is not None:
        upper = QRectF(rect.left(), rect.top() + theme.px(5), rect.width(), rect.height() / 2 - theme.px(5))
        lower = QRectF(rect.left(), rect.center().y(), rect.width(), rect.height() / 2 - theme.px(5))
        small = theme.font(theme.NOTE)
        said = f"{part_words(line.part, line.kind)}:"
        used = marked_text(painter, lower, said, (), small, tokens.second)
        after = lower.adjusted(used + theme.px(5), 0, 0, 0)
        marked_text(painter, after, line.context, line.context_spans, small, tokens.second)
    taken = _end(painter, upper, standing(line), theme.font(theme.NOTE), tokens.second)
    rest = upper.adjusted(0, 0, -taken, 0)
    used = marked_text(painter, rest, line.reference, (), theme.font(theme.TEXT, bold=True), tokens.text)
    column = max(used + theme.px(GAP), theme.px(54))
    beside = rest.adjusted(column, 0, 0, 0)
    marked_text(painter, beside, line.title, line.title_spans, theme.font(theme.TEXT), tokens.text)


def _end(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: str) -> float:
    """Write something at the right end; how much room that takes, with the gap before it."""
    if not text:
        return 0.0
    wide = min(QFontMetricsF(font).horizontalAdvance(text) + 2, rect.width() / 2)
    marked_text(painter, QRectF(rect.right() - wide, rect.top(), wide, rect.height()), text, (), font, colour)
    return wide + theme.px(GAP)


def marked_text(
    painter: QPainter, rect: QRectF, text: str, marked: Sequence[Span], font: QFont, colour: str
) -> float:
    """Write one line of plain text, what is marked bold and in the accent's colour.

    It ends in an ellipsis where there is no room. Gives the width that it took.
    """
    if rect.width() <= 0 or not text:
        return 0.0
    formats = [_stretch(0, len(text), colour)]
    for start, end in marked:
        formats.append(_stretch(start, end - start, theme.tokens().accent, bold=True))
    shown = text
    layout = _laid(shown, font, formats)
    if layout.lineAt(0).naturalTextWidth() > rect.width():
        room = rect.width() - 1
        shown = QFontMetricsF(_bold(font) if marked else font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        layout = _laid(shown, font, formats)
    line = layout.lineAt(0)
    layout.draw(painter, QPointF(rect.left(), rect.center().y() - line.height() / 2))
    return line.naturalTextWidth()


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _laid(text: str, font: QFont, formats: list[QTextLayout.FormatRange]) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    )  # also what is read from the right
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(1_000_000)
    layout.endLayout()
    return layout


def _stretch(start: int, length: int, colour: str, *, bold: bool = False) -> QTextLayout.FormatRange:
    made, written = QTextLayout.FormatRange(), QTextCharFormat()
    written.setForeground(QColor(colour))
    if bold:
        written.setFontWeight(QFont.Weight.Bold)
    made.start, made.length, made.format = start, length, written
    return made
