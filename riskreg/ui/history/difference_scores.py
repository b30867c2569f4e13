"""The scores and the direction of an entry at two moments: pill and pill, which way, and whether that is good."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from riskreg.model.evidence import EntryDifference
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.ui import theme
from riskreg.ui.editor.wording import band_of, rating_text, rating_word
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.history.difference import rating_moves
from riskreg.ui.history.difference_words import moved_words
from riskreg.ui.widgets import label

_WIDE, _HIGH = 98, 24


class Pill(QWidget):
    """A rating as its pill, to be read."""

    def __init__(self, rating: Rating | None, scheme: Scheme, kind: Kind) -> None:
        super().__init__()
        self._rating = rating
        self._band, self._swatch = band_of(scheme, kind, rating.score) if rating else ("", None)
        self.setAccessibleName(rating_text(scheme, kind, rating))
        self.setToolTip(rating_text(scheme, kind, rating) if rating and rating.has_factors else "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_WIDE), theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._rating is not None and self._swatch is not None:
            theme.paint_pill(painter, QRectF(self.rect()), str(self._rating.score), self._band, self._swatch)
        else:
            painter.setPen(QColor(theme.tokens().second))
            painter.setFont(theme.font(theme.TEXT))
            said = str(self._rating.score) if self._rating else self.tr("not set")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, said)
        painter.end()


class DifferenceScores(QWidget):
    """A line for each rating that differs, and one for the direction where it does; nothing where none does."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(1, 1)

    def show_difference(self, difference: EntryDifference, schemes: tuple[Scheme, Scheme]) -> None:
        """Show another entry's scores."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        kind = difference.recorded.entry.kind
        for move in rating_moves(difference, schemes):
            after = Pill(move.after, schemes[1], kind)
            if difference.before is None:
                self._add(rating_word(move.name), after)
            else:
                before = Pill(move.before, schemes[0], kind)
                self._add(rating_word(move.name), before, self._then(), after, label(moved_words(move)))
        before_side, after_side = difference.before, difference.after
        if before_side and after_side and before_side.direction is not after_side.direction:
            was, is_now = _direction(before_side.direction), _direction(after_side.direction)
            was.setMinimumWidth(theme.px(_WIDE))  # as wide as the pills above it
            self._add(self.tr("Direction"), was, self._then(), is_now)
        self.setVisible(self._grid.count() > 0)

    def _add(self, name: str, *parts: QWidget) -> None:
        row, line = self._grid.rowCount(), QWidget()
        flow = FlowLayout(line, theme.px(12))
        for part in parts:
            flow.addWidget(part)
        self._grid.addWidget(label(name), row, 0)
        self._grid.addWidget(line, row, 1)

    def _then(self) -> QWidget:
        arrow = label("→", "second")
        arrow.setAccessibleName(self.tr("then"))
        return arrow


def _direction(direction: Direction | None) -> QWidget:
    return label(f"{theme.DIRECTION_SIGNS[direction]} {theme.direction_words(direction)}")
