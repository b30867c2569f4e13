"""What is drawn around a list's words: its marks, and what each action carries."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTextEdit

from riskreg.model.entry import Level
from riskreg.model.words import Mark
from riskreg.ui import theme
from riskreg.ui.editor.outline_text import LEFT, OutlineText
from riskreg.ui.editor.prose import INSET, paint_bar
from riskreg.ui.editor.wording import details_text

_MARKS = {Level.BULLET: "•", Level.SUB_BULLET: "◦"}
_BEFORE = 11  # pixels from a mark to its words


def paint_marks(
    edit: QTextEdit, text: OutlineText, event: QPaintEvent, invitation: str, as_at: date | None
) -> None:
    """Draw the marks and details of the blocks in sight; an empty list shows what it is for."""
    painter = QPainter(edit.viewport())
    painter.setPen(QColor(theme.tokens().second))
    layout, top = edit.document().documentLayout(), -edit.verticalScrollBar().value()
    empty = edit.document().isEmpty()
    for block in text.blocks():
        rect = layout.blockBoundingRect(block).translated(0, top)
        if rect.top() > event.rect().bottom():
            break
        line = text.line(block)
        left = rect.left() + theme.px(LEFT[line.level])
        if line.level in _MARKS and (not empty or edit.hasFocus()):
            baseline = rect.top() + block.layout().lineAt(0).ascent()
            painter.setFont(edit.font())
            painter.drawText(QPointF(left - theme.px(_BEFORE), baseline), _MARKS[line.level])
        if empty:
            painter.setFont(edit.font())
            painter.drawText(
                QRectF(left, rect.top(), rect.width(), rect.height()), Qt.AlignmentFlag.AlignLeft, invitation
            )
        if line.details and not text.is_open(block):
            width = edit.viewport().width() - left - theme.px(INSET)
            _paint_details(
                painter, QRectF(left, rect.bottom(), width, text.room), details_text(line.details, as_at)
            )
    painter.end()


def paint_changes(edit: QTextEdit, text: OutlineText, marks: Sequence[Mark]) -> None:
    """Draw the bars beside the written items that are not as they were signed off."""
    layout, upcoming = edit.document().documentLayout(), iter(marks)
    for block in text.blocks():
        if block.text().strip() and next(upcoming, Mark.KEPT) is not Mark.KEPT:
            paint_bar(edit.viewport(), layout.blockBoundingRect(block))


def paint_drop(edit: QTextEdit, place: int) -> None:
    """Draw the line before which what is dragged would stand."""
    layout, document = edit.document().documentLayout(), edit.document()
    if place < document.blockCount():
        rect = layout.blockBoundingRect(document.findBlockByNumber(place))
        height = rect.top() - theme.px(1)
    else:
        rect = layout.blockBoundingRect(document.lastBlock())
        height = rect.bottom() + theme.px(1)
    painter = QPainter(edit.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.tokens().accent), 2))
    painter.setBrush(QColor(theme.tokens().accent))
    left, right = float(theme.px(INSET)), float(edit.viewport().width() - theme.px(INSET))
    painter.drawLine(QPointF(left, height), QPointF(right, height))
    painter.drawEllipse(QPointF(left, height), 2.5, 2.5)
    painter.end()


def _paint_details(painter: QPainter, room: QRectF, text: str) -> None:
    small = theme.font(theme.SMALL)
    painter.setFont(small)
    shown = QFontMetricsF(small).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
