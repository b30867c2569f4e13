"""The foot of a page that is saved as one act: whether it can be, why it changes, and the buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from riskreg.ui.theme import SPACE
from riskreg.ui.widgets import button, ground, label


class PageFoot(QWidget):
    """``led`` asks for the field where the first trouble is; ``wrote`` says that the reason changed."""

    saved = Signal()
    left = Signal()
    led = Signal()
    wrote = Signal()

    def __init__(self, why: str) -> None:
        super().__init__()
        ground(self, "panel")
        self.said = label(wrap=True)
        self.lead = button(self.tr("Show me"), self.led.emit, "quiet", name=self.tr("Show where it is wrong"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(why)
        self.reason.setToolTip(why)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.textChanged.connect(self.wrote)
        self.reason.returnPressed.connect(self._enter)
        self.save = button(self.tr("Save"), self.saved.emit, "primary")
        self.close_page = button(self.tr("Close"), self.left.emit, "quiet")
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self.said, 1)
        upper.addWidget(self.lead)
        for part in (self.reason, self.save, self.close_page):
            lower.addWidget(part, 1 if part is self.reason else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE, SPACE * 3, SPACE)
        column.setSpacing(SPACE // 2)
        column.addLayout(upper)
        column.addLayout(lower)

    def _enter(self) -> None:
        if self.save.isEnabled():
            self.saved.emit()

    def show_state(self, said: str, *, trouble: bool, ready: bool, locked: bool) -> None:
        """Say where things stand."""
        self.said.setText(said)
        self.lead.setVisible(trouble)
        self.save.setEnabled(ready)
        self.save.setVisible(not locked)
        self.reason.setVisible(not locked)


def is_save(event: QKeyEvent) -> bool:
    """Whether the keys that save are pressed."""
    return bool(event.matches(QKeySequence.StandardKey.Save))


def scrolled(part: QWidget) -> QScrollArea:
    """A part of a page that may be larger than there is room for."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(part)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
