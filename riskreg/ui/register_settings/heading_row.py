"""How the row of headings of a sheet will stand, in the order and roughly the shares of its columns."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from riskreg.exchange.columns import Field
from riskreg.exchange.outgoing.chosen_columns import WIDTHS
from riskreg.ui.theme import SMALL, font, px, tokens

_MARGIN = 5  # pixels around the words, before scaling
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter


class HeadingRow(QWidget):
    """Each column is as wide as its longest word at least; what has no room goes on in a further line."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: dict[str, str] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_headings(self, shown: Mapping[str, str]) -> None:
        """Show the headings of these columns, in this order."""
        self._headings = dict(shown)
        self.setAccessibleName(self.tr("How the headings will stand: {0}").format(" | ".join(shown.values())))
        self.updateGeometry()
        self.update()

    def _cells(self, room: int) -> Iterator[tuple[QRect, str]]:
        """Where each heading stands in so much room, a line after the other."""
        metrics = QFontMetrics(font(SMALL, bold=True))
        margin = px(_MARGIN)
        left, top, line = 0, 0, dict[str, int]()
        lines = [line]
        for name, said in self._headings.items():
            wide = max(map(metrics.horizontalAdvance, said.split()), default=0) + 2 * margin
            if line and sum(line.values()) + wide > room:
                line = {}
                lines.append(line)
            line[name] = wide
        for line in lines:
            spare = max(room - 1 - sum(line.values()), 0) if len(lines) == 1 else 0
            shares = sum(WIDTHS[Field(name)] for name in line) or 1
            widths = {name: wide + int(spare * WIDTHS[Field(name)] / shares) for name, wide in line.items()}
            high = px(20) + max((self._high(metrics, name, wide) for name, wide in widths.items()), default=0)
            for name, wide in widths.items():
                yield QRect(left, top, wide, high), self._headings[name]
                left += wide
            left, top = 0, top + high

    def _high(self, metrics: QFontMetrics, name: str, wide: int) -> int:
        room = QRect(0, 0, wide - px(_MARGIN), px(400))
        return metrics.boundingRect(room, _WRAPPED, self._headings[name]).height() - metrics.height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((cell.bottom() for cell, _ in self._cells(width)), default=0) + 2

    def sizeHint(self) -> QSize:
        width = max(self.width(), px(320))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.setFont(font(SMALL, bold=True))
        for cell, said in self._cells(self.width()):
            painter.fillRect(cell, QColor(colours.selection))
            painter.setPen(QColor(colours.line))
            painter.drawRect(cell)
            painter.setPen(QColor(colours.text))
            inner = cell.adjusted(px(_MARGIN) // 2, 0, -(px(_MARGIN) // 2), 0)
            painter.drawText(inner, _WRAPPED, said)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()
