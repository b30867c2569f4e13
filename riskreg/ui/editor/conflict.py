"""Two people changed the same entry: their words and mine, field by field, chosen in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from riskreg.model.records import Recorded
from riskreg.ui import theme
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.draft import Draft, Fields
from riskreg.ui.editor.fields import plain_label
from riskreg.ui.editor.values import value_text
from riskreg.ui.editor.wording import field_word
from riskreg.ui.widgets import tab_through


class FieldChoice(QWidget):
    """One field: what they made of it, and what I did."""

    def __init__(self, name: str, who: str, theirs: str, mine: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        word = field_word(name)
        self.mine, self.theirs = QRadioButton(self.tr("Mine"), self), QRadioButton(self.tr("Theirs"), self)
        self.mine.setChecked(True)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.SPACE, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain_label(self, "name", word), 0, 0, 1, 2)
        for row, (choice, text, whose) in enumerate(
            ((self.theirs, theirs, who), (self.mine, mine, self.tr("mine"))), start=1
        ):
            self._group.addButton(choice)
            choice.setAccessibleName(f"{word}, {whose}: {text}")
            grid.addWidget(choice, row, 0)
            grid.addWidget(plain_label(self, "", text), row, 1)


class ConflictCard(QFrame):
    """Asks, for each field that both changed, whose words stand."""

    settled = Signal(tuple)  # the names of the fields where theirs stand

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
        other, kind = Fields.of(theirs.entry), theirs.entry.kind
        self.choices = []
        for name in draft.clashes(theirs):
            start = getattr(draft.start, name)
            their = value_text(name, getattr(other, name), start, context.scheme_of(theirs), kind)
            mine = value_text(name, getattr(draft.now, name), start, context.scheme, kind)
            choice = FieldChoice(name, theirs.actor, their, mine, self)
            self.choices.append(choice)
            self._fields.addWidget(choice)
        tab_through([each for choice in self.choices for each in (choice.theirs, choice.mine)], self.settle)
        self.show()

    def _settle(self) -> None:
        self.settled.emit(tuple(choice.name for choice in self.choices if choice.theirs.isChecked()))
