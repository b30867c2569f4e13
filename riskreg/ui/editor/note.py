"""A note on the page of an entry that someone else has just saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from riskreg.ui import theme
from riskreg.ui.editor.fields import plain_label, quiet_button
from riskreg.ui.widgets import announce


class NewsNote(QFrame):
    """One sentence; ``wanted`` is said where the person takes the one step that it offers."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.said = plain_label(self)
        self.act = QPushButton(self.tr("Bring together"), self)
        self.act.clicked.connect(self.wanted)
        self.close_it = quiet_button(self, "×")
        self.close_it.setAccessibleName(self.tr("Close this message"))
        self.close_it.clicked.connect(self.hide)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(10), theme.px(6), theme.px(6), theme.px(10))
        grid.setSpacing(theme.SPACE)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.said, 0, 0)
        grid.addWidget(self.close_it, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.act, 1, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def say(self, sentence: str, act: str = "") -> None:
        """Show a sentence, and the step to take where there is one."""
        self.said.setText(sentence)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self.show()
        announce(self.said)
