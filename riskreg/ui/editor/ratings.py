"""The three ratings beside the matrix: each its pill, and which of them is being set."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme, Swatch
from riskreg.ui import theme
from riskreg.ui.editor.wording import RATINGS, band_of, rating_text, rating_word

_LABEL, _PILL, _HEIGHT = 70, 98, 34
_KEYS = {"initial": "I", "residual": "R", "target": "T"}


def _label_width() -> int:
    """The same for all three, so that their pills stand under each other."""
    metrics = QFontMetrics(theme.font(theme.TEXT, bold=True))
    return max(theme.px(_LABEL), *(metrics.horizontalAdvance(rating_word(name)) + theme.px(8) for name in RATINGS))


class RatingRow(QAbstractButton):
    """One rating: its name, its pill and its factors. Checked, it is the one that the matrix sets."""

    cleared = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rating: Rating | None = None
        self._band = ""
        self._swatch: Swatch | None = None
        self._read_only = False

    def show_rating(self, scheme: Scheme, kind: Kind, rating: Rating | None, *, read_only: bool) -> None:
        """Show a rating, read with the scheme that it was given under."""
        self._rating, self._read_only = rating, read_only
        self._band, self._swatch = band_of(scheme, kind, rating.score) if rating else ("", None)
        words = rating_text(scheme, kind, rating)
        if rating and not rating.has_factors:
            words = self.tr("{0}, impact and likelihood not stated").format(words)
        self.setAccessibleName(f"{rating_word(self.name)}: {words}")
        tip = self.tr("Set on the matrix, where {0} chooses it. Delete clears it.").format(_KEYS[self.name])
        self.setToolTip("" if read_only else tip)
        self.update()

    def factors(self) -> str:
        """The words beside the pill."""
        if self._rating is None:
            return self.tr("not set")
        return f"{self._rating.impact} × {self._rating.likelihood}" if self._rating.has_factors else "? × ?"

    def _cross(self) -> QRectF:
        side = theme.px(18)
        return QRectF(self.width() - side - 6, (self.height() - side) / 2, side, side)

    def _clearable(self) -> bool:
        return self._rating is not None and not self._read_only and (self.underMouse() or self.hasFocus())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._clearable() and self._cross().contains(event.position()):
            self.cleared.emit(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self._read_only:
            self.cleared.emit(self.name)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_label_width() + theme.px(_PILL + 60), theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        left, height = float(theme.px(10)), float(self.height())
        painter.setFont(theme.font(theme.TEXT, bold=True))
        painter.setPen(QColor(colours.text))
        wide = _label_width()
        painter.drawText(QRectF(left, 0, wide, height), middle, rating_word(self.name))
        pill = QRectF(left + wide, (height - theme.px(24)) / 2, theme.px(_PILL), theme.px(24))
        if self._rating:
            plain = Swatch(colours.line.upper(), colours.text.upper())
            theme.paint_pill(painter, pill, str(self._rating.score), self._band, self._swatch or plain)
        painter.setFont(theme.font(12))
        painter.setPen(QColor(colours.second))
        room = QRectF(pill.right() + 8 if self._rating else pill.left(), 0, self.width(), height)
        painter.drawText(room, middle, self.factors())
        if self._clearable():
            self._paint_cross(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours = theme.tokens()
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() and not self._read_only:
            painter.setBrush(QColor(colours.selection))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1))
        elif self.underMouse():
            painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawRoundedRect(rect, 6, 6)

    def _paint_cross(self, painter: QPainter) -> None:
        arm, middle = theme.px(4), self._cross().center()
        painter.setPen(QPen(QColor(theme.tokens().second), 1.4))
        for slope in (1, -1):
            painter.drawLine(middle + QPointF(-arm, -arm * slope), middle + QPointF(arm, arm * slope))


class Ratings(QWidget):
    """The rows for initial, residual and target."""

    chosen = Signal(str)
    cleared = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {name: RatingRow(name, self) for name in RATINGS}
        self.setting = "residual"
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for row in self.rows.values():
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._group.addButton(row)
            column.addWidget(row)
            row.cleared.connect(self.cleared)
        self._group.buttonToggled.connect(self._choose)
        self.rows[self.setting].setChecked(True)

    def choose(self, name: str) -> None:
        """Set this rating from now on."""
        self.rows[name].setChecked(True)

    def _choose(self, row: QAbstractButton, on: bool) -> None:
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)  # one stop for Tab
        if on and isinstance(row, RatingRow):
            self.setting = row.name
            self.chosen.emit(row.name)
