"""Matrix, ratings and direction together: beside one another where there is room, else one under the other."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from riskreg.scoring.rating import Rating
from riskreg.scoring.scheme import Scheme
from riskreg.ui import theme
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.direction import DirectionBox
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.fields import plain_label
from riskreg.ui.editor.matrix import Matrix
from riskreg.ui.editor.prose import INSET
from riskreg.ui.editor.ratings import Ratings
from riskreg.ui.editor.wording import RATINGS, is_on


class Scores(QWidget):
    """Sets the ratings of a draft. ``rated`` names one of RATINGS and gives its new value, or None."""

    rated = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix, self.ratings, self.direction = Matrix(self), Ratings(self), DirectionBox(self)
        self.hint = plain_label(self, "second")
        self._draft: Draft | None = None
        self._context: EditorContext | None = None
        self._arrange()
        self.matrix.picked.connect(self._pick)
        self.matrix.cleared.connect(self._clear)
        self.matrix.chosen.connect(self.ratings.choose)
        self.ratings.cleared.connect(self._clear)
        self.ratings.chosen.connect(self.refresh)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(theme.px(INSET), 0, 0, 0)
        left.addWidget(self.matrix)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(theme.SPACE)
        right.addWidget(self.ratings)
        hint = QVBoxLayout()
        hint.setContentsMargins(theme.px(INSET), 0, 0, 0)
        hint.addWidget(self.hint)
        right.addLayout(hint)
        right.addWidget(self.direction)
        right.addStretch()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, theme.SPACE, 0, theme.SPACE)
        self._sides.setSpacing(2 * theme.SPACE)
        self._sides.addLayout(left)
        self._sides.addLayout(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self.matrix.sizeHint().width() + self.ratings.sizeHint().width() + 2 * theme.SPACE
        side = QBoxLayout.Direction
        self._sides.setDirection(side.LeftToRight if self.width() >= needed else side.TopToBottom)

    def show_draft(self, draft: Draft, context: EditorContext) -> None:
        """Show a draft afresh."""
        self._draft, self._context = draft, context
        self.direction.show_draft(draft, context)
        self.refresh()

    def go_on(self, draft: Draft, context: EditorContext) -> None:
        """Show a draft that was just saved, without touching the words that stand there."""
        self._draft, self._context = draft, context
        self.refresh()

    def refresh(self) -> None:
        """Show what the draft's ratings are now."""
        draft, context = self._draft, self._context
        if draft is None or context is None:
            return
        kind, setting, locked = draft.source.kind, self.ratings.setting, context.read_only
        values: dict[str, Rating | None] = {name: getattr(draft.now, name) for name in RATINGS}
        for name, row in self.ratings.rows.items():
            row.show_rating(self._scheme(name, draft, context), kind, values[name], read_only=locked)
        self.matrix.show_ratings(context.scheme, kind, values, setting, read_only=locked)
        self.hint.setText(self._hint(values[setting], context.scheme) if not locked else "")
        self.hint.setVisible(bool(self.hint.text()))
        self.direction.refresh(draft, context)

    def _scheme(self, name: str, draft: Draft, context: EditorContext) -> Scheme:
        saved = getattr(draft.now, name) == getattr(draft.start, name)
        return context.scheme_of(draft.base) if saved else context.scheme

    def _hint(self, rating: Rating | None, scheme: Scheme) -> str:
        if rating is None or is_on(scheme, rating):
            return ""
        cells = scheme.cells(rating.score)
        if rating.has_factors or not cells:
            return self.tr("Scored on an earlier matrix: choose a cell to score it on this one.")
        ways = self.tr(" or ").join(f"{impact} × {likelihood}" for impact, likelihood in cells)
        return self.tr("{0} is {1}: choose the cell.").format(rating.score, ways)

    def _pick(self, impact: int, likelihood: int) -> None:
        if self._context is not None:
            self.rated.emit(self.ratings.setting, self._context.scheme.rate(impact, likelihood))

    def _clear(self) -> None:
        self.rated.emit(self.ratings.setting, None)
