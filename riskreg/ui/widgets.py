"""The few shared building blocks: plain-text labels, buttons with a role, and a page that says one thing."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from riskreg.ui.theme import SPACE, TEXT, font, px

MOST_ACTS = 3
"""Next steps that a page which says one thing offers at most."""

Act = tuple[str, Callable[[], object]]
"""What a button says and what it does. Always a bound method, so that no widget is kept alive."""

HEADING_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
"""What a table's heading says in: where its column is too narrow, the tooltip has the whole of it."""


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

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and not self.toolTip() and self.sizeHint().width() > self.width():
            QToolTip.showText(event.globalPos(), tip(self.text()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def tip(text: str) -> str:
    """A tooltip that breaks into lines; Qt guesses whether one is HTML, and this way need not."""
    if not text:
        return ""
    from html import escape

    return f"<p>{escape(text)}</p>".replace("\n", "<br>")


def announce(widget: QWidget) -> None:
    """Let a screen reader say what ``widget`` now shows, wherever the focus is."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # 2 ms that the first paint need not wait for

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


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


def hint_width(field: QLineEdit, least: int) -> int:
    """How wide a field is at least, so that what it asks for can be read in any language."""
    return max(px(least), QFontMetrics(font(TEXT)).horizontalAdvance(field.placeholderText()) + px(SPACE * 3))


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
        self._does: list[Callable[[], object]] = []
        # Made once, so that Tab reaches them where they stand.
        self._buttons = [button("", self._press, "" if number else "primary") for number in range(MOST_ACTS)]
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for each in self._buttons:
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(SPACE * 2)
        for part in (self._heading, self._sentence):
            column.addWidget(part)
        column.addLayout(row)
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
        self._does = [does for _, does in acts]
        for made, act in zip_longest(self._buttons, acts):
            made.setVisible(act is not None)
            made.setText(act[0] if act is not None else "")

    def _press(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self._does[self._buttons.index(pressed)]()
