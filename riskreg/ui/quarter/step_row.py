"""One step on screen: its number, what it is called, how far it has come, and what can be done."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from riskreg.ui.quarter.steps import Act, State, Step, act_word, state_word
from riskreg.ui.theme import SPACE, TEXT, font, px, tokens
from riskreg.ui.widgets import button, label

_CHANGING = frozenset({Act.IMPORT, Act.RENUMBER, Act.SIGN_OFF, Act.REISSUE, Act.PUBLISH})
"""The acts that write into the register."""
_BESIDE_FROM = 640
"""Width in pixels from which the acts stand beside the words."""


class Number(QWidget):
    """The number in a disc; a tick where the step is done. The words beside it say the same."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._state = State.LATER

    def show_state(self, state: State) -> None:
        """Show how far the step has come."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(28), px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, size = tokens(), px(26)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(1, 1, size, size)
        filled = self._state is State.NEXT
        painter.setPen(QColor(colours.accent if self._state in (State.NEXT, State.DONE) else colours.second))
        painter.setBrush(QColor(colours.accent) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place)
        painter.setFont(font(TEXT, bold=True))
        if filled:
            painter.setPen(QColor(colours.on_accent))
        text = "✓" if self._state is State.DONE else str(self._number)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class StepRow(QWidget):
    """``acted`` carries the Act that was asked for."""

    acted = Signal(object)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = Number(number)
        self.title, self.state, self.said = label(role="heading"), label(role="second"), label(wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.buttons = button("", self._first), button("", self._second)
        self.acts: tuple[Act, ...] = ()
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(self.title)
        top.addWidget(self.state)
        top.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(SPACE)
        for each in self.buttons:
            acts.addWidget(each)
        acts.addStretch(1)
        self._acts = QWidget()
        self._acts.setLayout(acts)
        acts.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addLayout(top)
        words.addWidget(self.said)
        words.addWidget(self.progress)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(px(6))
        self._sides.addLayout(words, 1)
        self._sides.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(10), 0, px(10))
        row.setSpacing(px(14))
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._sides, 1)
        self._fit()
        self.wait()

    def _fit(self) -> None:
        self._number.setFixedSize(self._number.sizeHint())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = QBoxLayout.Direction
        beside = self.width() >= px(_BESIDE_FROM)
        self._sides.setDirection(side.LeftToRight if beside else side.TopToBottom)

    def wait(self) -> None:
        """Show that the quarter is being read."""
        self.said.setText("…")
        self.state.clear()
        self.progress.hide()
        self._offer((), primary=False, may=False)

    def show_step(self, step: Step, *, may: bool) -> None:
        """Show a step; ``may`` is whether the register may be written."""
        self._number.show_state(step.state)
        self.title.setText(step.title)
        self.state.setText(state_word(step.state))
        self.said.setText(step.said)
        self.setAccessibleName(f"{step.title}: {state_word(step.state)}. {step.said}")
        self.progress.setVisible(step.share is not None and step.share[0] < step.share[1])
        if step.share is not None:
            self.progress.setRange(0, step.share[1])
            self.progress.setValue(step.share[0])
            self.progress.setAccessibleName(step.said)
        self._offer(step.acts, primary=step.state is State.NEXT, may=may)

    def _offer(self, acts: tuple[Act, ...], *, primary: bool, may: bool) -> None:
        self.acts = acts
        self._acts.setVisible(bool(acts))
        for place, made in enumerate(self.buttons):
            made.setVisible(place < len(acts))
            if place < len(acts):
                made.setText(act_word(acts[place]))
                made.setEnabled(may or acts[place] not in _CHANGING)
                made.setAccessibleDescription(self.title.text())
            _restyle(made, "primary" if primary and not place else "")

    def _first(self) -> None:
        self.acted.emit(self.acts[0])

    def _second(self) -> None:
        self.acted.emit(self.acts[1])


def _restyle(made: QPushButton, role: str) -> None:
    if made.property("role") != role:
        made.setProperty("role", role)
        made.style().unpolish(made)
        made.style().polish(made)
