"""The strip that offers what was typed and not saved: a line a draft, and its next steps beside it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Act, announce, button, label, tab_through


class Line(NamedTuple):
    """What is said of one draft, and what can be done with it."""

    sentence: str
    acts: Sequence[Act] = ()


class DraftBanner(QWidget):
    """Stands above the page like a message and covers nothing. Without lines it is not there."""

    def __init__(self) -> None:
        super().__init__()
        frame = QFrame()
        frame.setProperty("role", "strip")
        self._later = button(self.tr("Later"), None, "quiet")
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(px(4))
        across = QHBoxLayout(frame)
        across.setContentsMargins(px(12), px(6), px(6), px(6))
        across.setSpacing(SPACE)
        across.addLayout(self._column, 1)
        across.addWidget(self._later, 0, Qt.AlignmentFlag.AlignTop)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE * 2, SPACE, SPACE * 2, 0)
        outer.addWidget(frame)
        self.hide()

    def ends_with(self, does: Callable[[], object]) -> None:
        """What the last button does: it puts the whole strip away."""
        self._later.clicked.connect(does)

    def show_lines(self, lines: Sequence[Line], last: str) -> None:
        """Show these lines and no others; ``last`` is the word of the last button."""
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines.clear()
        buttons = [each for line in lines for each in self._add(line)]
        self._later.setText(last)
        tab_through(buttons, self._later)
        self.setVisible(bool(lines))
        if lines:
            self.setAccessibleName("\n".join(line.sentence for line in lines))
            announce(self)

    def _add(self, line: Line) -> list[QPushButton]:
        shown = QWidget()
        across = QHBoxLayout(shown)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE)
        said = label(line.sentence, wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        across.addWidget(said, 1)
        made = [button(words, does, name=f"{words}: {line.sentence}") for words, does in line.acts]
        for each in made:
            across.addWidget(each)
        self._column.addWidget(shown)
        self._lines.append(shown)
        return made

    def text(self) -> str:
        """What is said now; empty where nothing is."""
        return "" if self.isHidden() else self.accessibleName()
