"""Matrix, ratings and direction together: beside one another where there is room, else one under the other."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Signal
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
from riskreg.ui.editor.matrix_place import placed
from riskreg.ui.editor.matrix_state import MatrixState, past_of
from riskreg.ui.editor.matrix_strip import MeaningStrip
from riskreg.ui.editor.prose import INSET
from riskreg.ui.editor.ratings import Ratings
from riskreg.ui.editor.wording import RATINGS, is_on, rating_text

_LEAST_STRIP = 250  # width of the words under the matrix, before scaling


class Scores(QWidget):
    """Sets the ratings of a draft. ``rated`` names one of RATINGS and gives its new value, or None."""

    rated = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix, self.ratings, self.direction = Matrix(self), Ratings(self), DirectionBox(self)
        self.strip = MeaningStrip(self)
        self.hint = plain_label(self, "second")
        self._draft: Draft | None = None
        self._context: EditorContext | None = None
        self._arrange()
        self.matrix.picked.connect(self._pick)
        self.matrix.cleared.connect(self._clear)
        self.matrix.chosen.connect(self.ratings.choose)
        self.matrix.attended.connect(self._explain)
        self.ratings.cleared.connect(self._clear)
        self.ratings.chosen.connect(self.refresh)

    def _arrange(self) -> None:
        self._left, self._hint_row = QVBoxLayout(), QVBoxLayout()
        self._left.setSpacing(theme.SPACE)
        self._left.addWidget(self.matrix)
        self._left.addWidget(self.strip)
        self._left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(theme.SPACE)
        right.addWidget(self.ratings)
        self._hint_row.addWidget(self.hint)
        right.addLayout(self._hint_row)
        right.addWidget(self.direction)
        right.addStretch()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, theme.SPACE, 0, theme.SPACE)
        self._sides.setSpacing(2 * theme.SPACE)
        self._sides.addLayout(self._left)
        self._sides.addLayout(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def minimumSizeHint(self) -> QSize:
        """The matrix shrinks with the room that it is given, so its width now is not the least."""
        state = self.matrix.state
        least = placed(state.scheme, state.kind, 0).bounds.size().toSize()
        return QSize(least.width() + theme.px(INSET), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._share()

    def _share(self) -> None:
        """Put the two sides beside one another where there is room, else one under the other."""
        inset = theme.px(INSET)
        for indented in (self._left, self._hint_row):
            indented.setContentsMargins(inset, 0, 0, 0)
        left = max(self.matrix.wish().width(), theme.px(_LEAST_STRIP))
        beside = self.width() >= inset + left + self._sides.spacing() + self.ratings.sizeHint().width()
        side = QBoxLayout.Direction
        self._sides.setDirection(side.LeftToRight if beside else side.TopToBottom)
        room = left if beside else max(self.width() - inset, 1)
        self.matrix.fit(room)
        self.strip.fit(room)

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
        scheme = _scheme(draft, context)
        for name, row in self.ratings.rows.items():
            row.show_rating(scheme, kind, values[name], read_only=locked)
        standing = values if scheme.scores_alike(context.scheme) else {}
        past = past_of(context)
        self.matrix.show_state(MatrixState(context.scheme, kind, standing, setting, past, locked))
        self._share()
        self.hint.setText("" if locked else self._hint(values, scheme, context))
        self.hint.setVisible(bool(self.hint.text()))
        self.direction.refresh(draft, context)

    def _explain(self) -> None:
        self.strip.show_cell(self.matrix.state, self.matrix.attended_cell())

    def _hint(self, values: Mapping[str, Rating | None], scheme: Scheme, context: EditorContext) -> str:
        rating = values[self.ratings.setting]
        if rating is None:
            return ""
        if not scheme.scores_alike(context.scheme):
            said = self.tr("{0} was scored on “{1}” and stays so until you choose a cell of “{2}”.")
            was = rating_text(scheme, self.matrix.state.kind, rating)
            return said.format(was, scheme.name, context.scheme.name)
        if is_on(scheme, rating):
            return ""
        cells = scheme.cells(rating.score)
        if rating.has_factors or not cells:
            return self.tr("Scored on an earlier matrix: choose a cell to score it on this one.")
        letters = {cell: letter for letter, cell in self.matrix.state.choices().items()}
        if not letters:
            said = self.tr("{0} may stand for any of {1} cells: choose the one that is meant.")
            return said.format(rating.score, len(cells))
        ways = self.tr(" or ").join(f"{cell[0]} × {cell[1]} ({letters[cell]})" for cell in cells)
        return self.tr("{0} is {1}: choose the cell, or press its letter.").format(rating.score, ways)

    def _pick(self, impact: int, likelihood: int) -> None:
        if self._context is not None:
            self.rated.emit(self.ratings.setting, self._context.scheme.rate(impact, likelihood))

    def _clear(self) -> None:
        self.rated.emit(self.ratings.setting, None)


def _scheme(draft: Draft, context: EditorContext) -> Scheme:
    """The scheme that the draft's ratings are read with: once one of them is given anew, they all are."""
    kept = all(getattr(draft.now, name) == getattr(draft.start, name) for name in RATINGS)
    return context.scheme_of(draft.base) if kept else context.scheme
