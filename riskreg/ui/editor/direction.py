"""Direction of travel: what the scores show, what the officer states, and their words beside it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from riskreg.model.records import Recorded
from riskreg.scoring.direction import Direction
from riskreg.ui import theme
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.fields import CalmCombo, plain_label, quiet_button
from riskreg.ui.editor.prose import INSET, ProseEdit
from riskreg.ui.editor.trail import Point, Trail

_CHOICES: tuple[Direction | None, ...] = (None, *Direction)


class DirectionBox(QWidget):
    """The direction against the last reported quarter, in sign and word, and the line of the quarters before."""

    stated = Signal(object)  # Direction or None
    commented = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown, self.beside = plain_label(self), plain_label(self, "second")
        self.shown.setFont(theme.font(theme.TEXT, bold=True))
        self.choice = CalmCombo(self.tr("Stated direction"), self)
        for direction in _CHOICES:
            stated = self.tr("Stated: {0}").format(theme.direction_words(direction))
            self.choice.addItem(stated if direction else "")
        self.choice.setProperty("role", "flat")
        self.choice.activated.connect(self._state)
        self.commentary = ProseEdit(self)
        self.commentary.setAccessibleName(self.tr("Commentary on the direction"))
        self.commentary.setPlaceholderText(self.tr("Commentary in your own words"))
        self.commentary.written.connect(self.commented)
        self.trail = Trail(self)
        self.history = quiet_button(self, self.tr("Score history"), "faint")
        self.history.setToolTip(self.tr("Every score of this entry: when, who, why (Ctrl+H)"))
        self._arrange()

    def _arrange(self) -> None:
        inset = QVBoxLayout()
        inset.setContentsMargins(theme.px(INSET), 0, 0, 0)
        inset.setSpacing(2)
        inset.addWidget(self.shown)
        inset.addWidget(self.beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(inset)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.commentary)
        below = QHBoxLayout()
        below.setContentsMargins(theme.px(INSET), 2, theme.px(INSET), 0)
        below.addWidget(self.trail, 1)
        below.addWidget(self.history, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.shown.setFont(theme.font(theme.TEXT, bold=True))

    def show_draft(self, draft: Draft, context: EditorContext) -> None:
        """Show a draft afresh, its commentary too."""
        self.commentary.show_text(draft.now.commentary)
        self.commentary.setReadOnly(context.read_only)
        self.choice.setEnabled(not context.read_only)
        self.refresh(draft, context)

    def refresh(self, draft: Draft, context: EditorContext) -> None:
        """Show what follows from the draft's scores and statement."""
        derived, statement = draft.derived(), draft.stated()
        direction = statement.direction if statement else derived
        self.shown.setText(f"{theme.DIRECTION_SIGNS[direction]}  {self._words(direction, context.since)}")
        self.beside.setText(self._beside(draft, context.since))
        self.beside.setVisible(bool(self.beside.text()))
        self.choice.setItemText(0, self.tr("As the scores show") if derived else self.tr("State a direction"))
        self.choice.setCurrentIndex(_CHOICES.index(statement.direction if statement else None))
        self.choice.setVisible(not context.read_only or statement is not None)
        self._show_trail(draft, context)
        self.history.setVisible(draft.base is not None)

    def _words(self, direction: Direction | None, since: str) -> str:
        word = theme.direction_words(direction)
        moved = direction in (Direction.INCREASED, Direction.DECREASED, Direction.UNCHANGED)
        return self.tr("{0} since {1}").format(word, since) if moved and since else word

    def _beside(self, draft: Draft, since: str) -> str:
        statement, derived = draft.stated(), draft.derived()
        if statement is None:
            return "" if since or draft.base is None else self.tr("No quarter is signed off to compare with.")
        if derived in (None, statement.direction):
            return ""
        shown = theme.direction_words(derived).lower()
        if statement.reason:
            return self.tr("The scores show {0}. Stated because: {1}").format(shown, statement.reason)
        return self.tr("The scores show {0}.").format(shown)

    def _show_trail(self, draft: Draft, context: EditorContext) -> None:
        points = [Point(quarter.label, _score(recorded)) for quarter, recorded in context.trail]
        now = draft.now.residual
        points.append(Point(self.tr("now"), now.score if now else None))
        self.trail.show_points(tuple(points[-9:]), max(context.scheme.scores))

    def _state(self, place: int) -> None:
        self.stated.emit(_CHOICES[place])


def _score(recorded: Recorded | None) -> int | None:
    rating = recorded.entry.residual if recorded else None
    return rating.score if rating else None
