"""The strip under the matrix: what the cell that a person looks at means, and who stood there before."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Level
from riskreg.ui import theme
from riskreg.ui.editor import matrix_words
from riskreg.ui.editor.fields import plain_label
from riskreg.ui.editor.matrix_state import Cell, MatrixState

_MOST_LINES = 4  # kept free for one level's meaning, so that nothing under the strip jumps


class MeaningStrip(QWidget):
    """Score, impact, likelihood and past of one cell, in words. It keeps the height of the longest of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here, self.impact, self.likelihood, self.past = (plain_label(self, "second") for _ in range(4))
        self.here.setProperty("role", "name")
        self._state = MatrixState()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for each in self._lines():
            each.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            each.setContentsMargins(0, 0, 0, 0)
            column.addWidget(each)
        column.addStretch()
        self._dress()

    def _lines(self) -> tuple[QLabel, ...]:
        return self.here, self.impact, self.likelihood, self.past

    def _dress(self) -> None:
        for each in self._lines():
            each.setFont(theme.font(theme.SMALL, bold=each is self.here))

    def fit(self, width: int) -> None:
        """Take this width, and the height that the scheme's longest meanings need in it."""
        if width != self.width():
            self.setFixedWidth(width)
        self._reserve()

    def show_cell(self, state: MatrixState, cell: Cell | None) -> None:
        """Say what a cell means; None asks for one."""
        again = (state.scheme, state.kind, state.past) != (self._state.scheme, self._state.kind, self._state.past)
        self._state = state
        impact, likelihood = matrix_words.meanings(state, cell) if cell else ("", "")
        before = matrix_words.past_words(state, cell) if cell else ""
        self.here.setText(matrix_words.attention(state, cell) if cell else matrix_words.invitation(state))
        self.impact.setText(impact)
        self.likelihood.setText(likelihood)
        self.impact.setVisible(cell is not None)
        self.likelihood.setVisible(cell is not None)
        self.past.setText(before or matrix_words.past_elsewhere(state))
        self.past.setVisible(bool(state.past))
        if again:
            self._reserve()

    def _reserve(self) -> None:
        metrics = QFontMetricsF(theme.font(theme.SMALL))
        scheme, kind = self._state.scheme, self._state.kind
        lines = 2.0 if self._state.past else 1.0
        for scale in (scheme.impact, scheme.likelihood):
            lines += min(max(self._lines_of(metrics, level, kind) for level in scale), _MOST_LINES)
        self.setMinimumHeight(round(lines * metrics.lineSpacing()) + 4)

    def _lines_of(self, metrics: QFontMetricsF, level: Level, kind: Kind) -> float:
        text = " ".join((level.label_for(kind), level.guidance_for(kind), "Likelihood 10:"))
        if not level.guidance_for(kind):
            return 1
        return 1 + metrics.horizontalAdvance(text) // max(self.width() * 0.92, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
            self._reserve()
