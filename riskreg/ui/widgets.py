"""The few shared building blocks: plain-text labels, buttons with a role, and a page that says one thing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from riskreg.ui.theme import SPACE, px

Act = tuple[str, Callable[[], object]]
"""What a button says and what it does. Always a bound method, so that no widget is kept alive."""


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label that never takes a text for HTML."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


class ElidedLabel(QLabel):
    """One line of plain text that ends in an ellipsis where there is no room for all of it."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(80), self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def button(text: str, does: Callable[[], object] | None = None, role: str = "", *, name: str = "") -> QPushButton:
    """A push button; ``name`` is what a screen reader says where the text is not enough."""
    made = QPushButton(text)
    made.setAutoDefault(True)
    if role:
        made.setProperty("role", role)
    if name:
        made.setAccessibleName(name)
    if does is not None:
        made.clicked.connect(does)
    return made


def tab_through(made: Sequence[QWidget], last: QWidget) -> None:
    """Let Tab reach what was made late just before ``last``, not after everything else in the window."""
    before = last
    for each in made:
        QWidget.setTabOrder(before, each)
        before = each
    QWidget.setTabOrder(before, last)


def line() -> QFrame:
    """A thin horizontal line."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


def ground(widget: QWidget, role: str) -> None:
    """Let the stylesheet paint what is behind ``widget``."""
    widget.setProperty("role", role)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class Notice(QWidget):
    """A state of a view that says one sentence and offers the next steps, the first one foremost."""

    def __init__(self, heading: str = "", sentence: str = "", acts: Sequence[Act] = ()) -> None:
        super().__init__()
        ground(self, "ground")
        self._heading = label(heading, "title")
        self._sentence = label(sentence, "second", wrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(SPACE)
        column = QVBoxLayout()
        column.setSpacing(SPACE * 2)
        for part in (self._heading, self._sentence):
            column.addWidget(part)
        column.addLayout(self._acts)
        box = QWidget()
        box.setMaximumWidth(560)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        box.setLayout(column)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(box, 6)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)
        self.say(heading, sentence, acts)

    def say(self, heading: str, sentence: str, acts: Sequence[Act] = ()) -> None:
        """Show another state."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._sentence.setText(sentence)
        self.setAccessibleName(heading or sentence)
        while (item := self._acts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for number, (text, does) in enumerate(acts):
            self._acts.addWidget(button(text, does, "" if number else "primary"))
        self._acts.addStretch(1)
