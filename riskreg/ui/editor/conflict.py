"""Two people changed the same entry: what both began with, their words and mine, chosen in place."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from riskreg.model.records import Recorded
from riskreg.ui import theme
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.draft import Draft, Fields
from riskreg.ui.editor.fields import plain_label
from riskreg.ui.editor.values import start_text, value_text
from riskreg.ui.editor.weaving import weave
from riskreg.ui.editor.wording import part_word
from riskreg.ui.widgets import tab_through


class Versions(NamedTuple):
    """One field's text as both began with it, as they have it, as I have it, and of a list with both."""

    start: str
    theirs: str
    mine: str
    both: str = ""


class FieldChoice(QWidget):
    """One field: what both began with, what they made of it, and what I did."""

    def __init__(self, name: str, word: str, who: str, texts: Versions, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.theirs, self.mine = QRadioButton(self.tr("Theirs"), self), QRadioButton(self.tr("Mine"), self)
        self.both = QRadioButton(self.tr("Both"), self)
        self.both.setVisible(bool(texts.both))
        self.mine.setChecked(True)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.SPACE, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain_label(self, "name", word), 0, 0, 1, 2)
        before = plain_label(self, "second", self.tr("Before"))
        before.setWordWrap(False)
        grid.addWidget(before, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(self, "second", texts.start), 1, 1)
        offered = [(self.theirs, texts.theirs, who), (self.mine, texts.mine, self.tr("mine"))]
        offered += [(self.both, texts.both, self.tr("both"))] if texts.both else []
        for row, (choice, text, whose) in enumerate(offered, start=2):
            self._group.addButton(choice)
            choice.setAccessibleName(f"{word}, {whose}: {text}")
            choice.setAccessibleDescription(self.tr("Before: {0}").format(texts.start))
            grid.addWidget(choice, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(self, "", text), row, 1)

    @property
    def choices(self) -> tuple[QRadioButton, ...]:
        """What can be chosen."""
        return tuple(each for each in (self.theirs, self.mine, self.both) if not each.isHidden())


class ConflictCard(QFrame):
    """Asks, for each field that both changed, whose words stand."""

    settled = Signal(tuple, tuple)  # the names of the fields where theirs stand, and of lists that take both

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.said = plain_label(self, "name")
        self.choices: list[FieldChoice] = []
        self.settle = QPushButton(self.tr("Continue with these"), self)
        self.settle.setProperty("role", "primary")
        self.settle.clicked.connect(self._settle)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.SPACE)
        self._column.addWidget(self.said)
        self._fields = QVBoxLayout()
        self._column.addLayout(self._fields)
        self._column.addWidget(self.settle, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_conflict(self, draft: Draft, theirs: Recorded, context: EditorContext) -> None:
        """Show the fields that clash."""
        for old in self.choices:
            self._fields.removeWidget(old)
            old.hide()
            old.deleteLater()
        sentence = self.tr("{0} saved {1} while you were editing it. Choose whose words stand, then save again.")
        self.said.setText(sentence.format(theirs.actor, theirs.entry.reference))
        kind, strands = theirs.entry.kind, len(theirs.entry.strands)
        self.choices = []
        for name in draft.clashes(theirs):
            texts = _versions(name, draft, theirs, context)
            choice = FieldChoice(name, part_word(name, kind, strands), theirs.actor, texts, self)
            self.choices.append(choice)
            self._fields.addWidget(choice)
        tab_through([each for choice in self.choices for each in choice.choices], self.settle)
        self.show()

    def _settle(self) -> None:
        self.settled.emit(
            tuple(choice.name for choice in self.choices if choice.theirs.isChecked()),
            tuple(choice.name for choice in self.choices if choice.both.isChecked()),
        )


def _versions(name: str, draft: Draft, theirs: Recorded, context: EditorContext) -> Versions:
    kind = theirs.entry.kind
    start, mine, other = draft.start.at(name), draft.now.at(name), Fields.of(theirs.entry).at(name)
    is_list = "." in name and not isinstance(mine, str)
    return Versions(
        start_text(name, start, (mine, other), context.scheme_of(draft.base), kind),
        value_text(name, other, start, context.scheme_of(theirs), kind),
        value_text(name, mine, start, context.scheme, kind),
        value_text(name, weave(start, mine, other).lines, start, context.scheme, kind) if is_list else "",
    )
