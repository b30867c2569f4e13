"""The matrix: where impact and likelihood are picked, and where the three ratings stand on it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui import theme
from riskreg.ui.editor import matrix_paint
from riskreg.ui.editor.matrix_paint import Cell, Geometry
from riskreg.ui.editor.wording import RATINGS, cell_text, is_on, plain_tip

_STEPS = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_PICK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_LETTERS = {Qt.Key.Key_I: "initial", Qt.Key.Key_R: "residual", Qt.Key.Key_T: "target"}
_LONGEST_LABEL = 96  # pixels of text beside the matrix, before scaling


class Matrix(QWidget):
    """The scheme's cells with the ratings on them.

    Arrow keys move a ring, Enter picks its cell, Delete clears the rating; two digits pick impact
    and likelihood at once; I, R and T choose which rating is being set. A picking key never acts
    on the way through, so that looking around changes nothing.
    """

    picked = Signal(int, int)  # impact, likelihood
    cleared = Signal()
    chosen = Signal(str)  # one of RATINGS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.scheme: Scheme = FIVE_BY_FIVE
        self.kind = Kind.RISK
        self.ratings: dict[str, Rating | None] = dict.fromkeys(RATINGS)
        self.setting = "residual"
        self.read_only = False
        self.ring: Cell = (1, 1)
        self._impact_typed = 0
        self._geometry: Geometry | None = None

    def show_ratings(
        self, scheme: Scheme, kind: Kind, ratings: dict[str, Rating | None], setting: str, *, read_only: bool
    ) -> None:
        """Show an entry's ratings; ``setting`` is the one that a pick would change."""
        if scheme is not self.scheme or kind is not self.kind:
            self._geometry = None
        moved = setting != self.setting or ratings.get(setting) != self.ratings.get(self.setting)
        self.scheme, self.kind, self.ratings, self.setting = scheme, kind, ratings, setting
        self.read_only = read_only
        if moved or not self._fits(self.ring):
            self.ring = self._home()
        self._name_ring()
        self.setFixedSize(self.sizeHint())
        self.update()

    def outlined(self) -> tuple[Cell, ...]:
        """The cells that the rating being set may stand for, where only its score is known."""
        rating = self.ratings[self.setting]
        return self.scheme.cells(rating.score) if rating and not rating.has_factors else ()

    def markers(self) -> Iterator[tuple[str, Cell]]:
        """The ratings that have a place on the matrix."""
        for name in RATINGS:
            rating = self.ratings[name]
            if is_on(self.scheme, rating) and rating and rating.impact and rating.likelihood:
                yield name, (rating.impact, rating.likelihood)

    def geometry_of_cells(self) -> Geometry:
        """Where the cells are, in the person's text size."""
        if self._geometry is None:
            words = QFontMetricsF(theme.font(theme.SMALL))
            longest = max(words.horizontalAdvance(level.label_for(self.kind)) for level in self.scheme.impact)
            margin = min(longest, theme.px(_LONGEST_LABEL)) + theme.SPACE
            impacts, likelihoods = len(self.scheme.impact), len(self.scheme.likelihood)
            self._geometry = Geometry(impacts, likelihoods, margin, self._foot(), theme.scale())
        return self._geometry

    def _foot(self) -> float:
        """The height of the words under the cells: two lines where one of them needs two."""
        small = QFontMetricsF(theme.font(matrix_paint.LABEL))
        words = [level.label_for(self.kind) for level in self.scheme.likelihood]
        two = any(
            " " in word and small.horizontalAdvance(word) > theme.px(matrix_paint.CELL) - 2 for word in words
        )
        return small.lineSpacing() * (2 if two else 1) + theme.px(5)

    def _home(self) -> Cell:
        placed = dict(self.markers())
        candidates = (placed.get(self.setting), *self.outlined()[:1], placed.get("residual"))
        return next((cell for cell in candidates if cell), ((len(self.scheme.impact) + 1) // 2,) * 2)

    def _fits(self, cell: Cell) -> bool:
        return cell[0] <= len(self.scheme.impact) and cell[1] <= len(self.scheme.likelihood)

    def _name_ring(self) -> None:
        self.setAccessibleName(cell_text(self.scheme, self.kind, *self.ring))
        self.setAccessibleDescription(
            self.tr("Matrix. Arrow keys move, Enter picks, Delete clears; I, R and T choose the rating.")
        )

    def _move(self, impact: int, likelihood: int) -> None:
        self.ring = (
            min(max(impact, 1), len(self.scheme.impact)),
            min(max(likelihood, 1), len(self.scheme.likelihood)),
        )
        self._name_ring()
        self.update()

    def _type(self, digit: int) -> None:
        if self._impact_typed:
            cell, self._impact_typed = (self._impact_typed, digit), 0
            if self._fits(cell):
                self._move(*cell)
                self.picked.emit(*cell)
        elif 1 <= digit <= len(self.scheme.impact):
            self._impact_typed = digit
            self._move(digit, self.ring[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not plain or not self._press(key, event.text()):
            super().keyPressEvent(event)

    def _press(self, key: Qt.Key, text: str) -> bool:
        if text not in "123456" or not text:
            self._impact_typed = 0
        if key in _STEPS:
            self._move(self.ring[0] + _STEPS[key][0], self.ring[1] + _STEPS[key][1])
        elif key in _LETTERS:
            self.chosen.emit(_LETTERS[key])
        elif self.read_only:
            return False
        elif key in _PICK:
            self.picked.emit(*self.ring)
        elif key in _CLEAR:
            self.cleared.emit()
        elif text and text in "123456":
            self._type(int(text))
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.geometry_of_cells().cell_at(event.position())
        if cell and event.button() is Qt.MouseButton.LeftButton:
            self._move(*cell)
            if not self.read_only:
                self.picked.emit(*cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.geometry_of_cells().cell_at(event.position()) and not self.read_only
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.geometry_of_cells().cell_at(QPointF(event.pos()))
            words = plain_tip(cell_text(self.scheme, self.kind, *cell)) if cell else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._geometry = None
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._impact_typed = 0
        super().focusInEvent(event)

    def sizeHint(self) -> QSize:
        size: QRectF = self.geometry_of_cells().bounds
        return QSize(round(size.width()), round(size.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self.geometry_of_cells()
        ratings = tuple(self.markers())
        matrix_paint.cells(painter, place, self.scheme, self.kind)
        matrix_paint.movement(painter, place, ratings)
        matrix_paint.scores(painter, place, self.scheme, self.kind)
        matrix_paint.labels(painter, place, self.scheme, self.kind)
        matrix_paint.outline(painter, place, self.outlined())
        matrix_paint.markers(painter, place, ratings)
        if self.hasFocus():
            matrix_paint.ring(painter, place, self.ring)
        painter.end()
