"""The bar under the editor: only there when something changed, and it asks why where that is owed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from riskreg.ui import theme
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.fields import plain_label, quiet_button
from riskreg.ui.editor.wording import rating_word
from riskreg.ui.widgets import announce


class SaveBar(QWidget):
    """Reason, Discard and Save; a sentence above them where a save was refused or something was put away."""

    save = Signal()
    discard = Signal()
    undo = Signal()
    corrects = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "savebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message = plain_label(self)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.put_back = quiet_button(self, self.tr("Put back"))
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(self.tr("Why the scores changed"))
        self.correction = QCheckBox(self.tr("Corrects a wrong past value"), self)
        self.correction.setToolTip(self.tr("Recorded as a correction of what was wrong, not as movement."))
        self.discarding = QPushButton(self.tr("Discard"), self)
        self.saving = QPushButton(self.tr("Save"), self)
        self.saving.setProperty("role", "primary")
        self._asks = self._open = False
        self._arrange()
        self.reason.returnPressed.connect(self.save)
        self.saving.clicked.connect(self.save)
        self.discarding.clicked.connect(self.discard)
        self.correction.toggled.connect(self.corrects)
        self.put_back.clicked.connect(self.undo)
        self.say("")

    def _arrange(self) -> None:
        said = QHBoxLayout()
        said.addWidget(self.message, 1)
        said.addWidget(self.put_back, 0, Qt.AlignmentFlag.AlignTop)
        acts = QHBoxLayout()
        acts.setSpacing(theme.SPACE)
        acts.addWidget(self.correction)
        acts.addStretch()
        acts.addWidget(self.discarding)
        acts.addWidget(self.saving)
        column = QVBoxLayout(self)
        margin = theme.px(2 * theme.SPACE)
        column.setContentsMargins(margin, theme.px(10), margin, theme.px(10))
        column.setSpacing(theme.SPACE)
        column.addLayout(said)
        column.addWidget(self.reason)
        column.addLayout(acts)

    def show_draft(self, draft: Draft | None, *, is_open: bool) -> None:
        """Ask what the draft needs; ``is_open`` says that there is something to save."""
        self._open = is_open
        self._asks = draft is not None and is_open and draft.needs_reason()
        if draft is not None and self._asks:
            question = self._question(draft)
            self.reason.setPlaceholderText(question)
            self.reason.setAccessibleName(question)
        self.reason.setVisible(self._asks)
        self.correction.setVisible(draft is not None and is_open and bool(draft.ratings_to_explain()))
        self.discarding.setVisible(is_open)
        self.saving.setVisible(is_open)
        self._appear()

    def _question(self, draft: Draft) -> str:
        ratings = draft.ratings_to_explain()
        stated = draft.stated()
        if len(ratings) == 1:
            return self.tr("Why did the {0} score change?").format(rating_word(ratings[0]).lower())
        if ratings or stated is None:
            return self.tr("Why did the scores change?")
        said, shown = theme.direction_words(stated.direction), theme.direction_words(draft.derived())
        return self.tr("Why {0}, where the scores show {1}?").format(said.lower(), shown.lower())

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Show a sentence, with a way back where there is one; an empty one takes it away."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.put_back.setVisible(undo)
        if sentence:
            announce(self.message)
        self._appear()

    def _appear(self) -> None:
        self.setVisible(self._open or bool(self.message.text()))

    def reason_owed(self) -> bool:
        """Whether a reason is asked for and not yet given."""
        return self._asks and not self.reason.text().strip()

    def ask(self) -> None:
        """Put the caret where the reason goes."""
        self.say(self.tr("A changed score needs a reason: say why, then save."))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget the reason given for the last change."""
        self.reason.clear()
        self.correction.setChecked(False)
        self.say("")
