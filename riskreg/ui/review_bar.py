"""The bar under table and editor: how many entries are marked, and the question before a review is recorded."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label, line

LINGERS = 6000
"""Milliseconds that it says what was done."""


class ReviewBar(QWidget):
    """Says "5 entries marked" with the act beside it, asks once it is wanted, and says what came of it.

    ``wanted`` asks for the question, ``confirmed`` gives the note, ``unmarked`` wants no marks any more.
    """

    wanted = Signal()
    confirmed = Signal(str)
    unmarked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "panel")
        self._marked = 0
        self._may = True
        self.asking = False
        self._back: QWidget | None = None
        self.words = label(wrap=True)
        self.act = button(self.tr("Reviewed, no change"), self.wanted.emit)
        self.act.setToolTip(self.tr("Record that the marked entries were reviewed and stand as they are (Ctrl+R)"))
        self.unmark = button(self.tr("Unmark"), self.unmarked.emit, "quiet")
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note, if there is one"))
        self.note.setAccessibleName(self.tr("Note on the review"))
        self.note.setMinimumWidth(px(140))
        self.note.returnPressed.connect(self._confirm)
        self.confirm = button(self.tr("Record the review"), self._confirm, "primary")
        self.cancel = button(self.tr("Cancel"), self.drop, "quiet")
        self._arrange()
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(LINGERS)
        self._fade.timeout.connect(self._rest)
        self.hide()

    def _arrange(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(SPACE)
        upper.addWidget(self.words, 1)
        upper.addWidget(self.act)
        upper.addWidget(self.unmark)
        self._question = QWidget()
        lower = QHBoxLayout(self._question)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(SPACE)
        lower.addWidget(self.note, 1)
        lower.addWidget(self.confirm)
        lower.addWidget(self.cancel)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE * 2, px(6), SPACE * 2, px(6))
        inner.setSpacing(px(6))
        inner.addLayout(upper)
        inner.addWidget(self._question)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(line())
        whole.addLayout(inner)

    def show_marked(self, count: int, *, may_review: bool) -> None:
        """Say how many entries are marked; one alone is the one in the editor and needs no words."""
        self._marked, self._may = count, may_review
        if not self._fade.isActive() or count > 1:
            self._rest()

    def ask(self, question: str, confirm: str) -> None:
        """Ask, in place; ``confirm`` is what the answer does."""
        self._fade.stop()
        self._back = QApplication.focusWidget()
        self.asking = True
        self.words.setText(question)
        self.confirm.setText(confirm)
        self.note.clear()
        self._show(question=True, act=False)
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.note.setAccessibleDescription(question)
        self._alert()

    def say(self, done: str) -> None:
        """Say what came of it, for a while."""
        self._leave()
        self.words.setText(done)
        self._show(question=False, act=False)
        self._fade.start()
        self._alert()

    def drop(self) -> None:
        """Take the question back; nothing is recorded."""
        if self.asking:
            self._leave()
            self._rest()

    def _leave(self) -> None:
        """Give the focus back to where it was before the question."""
        had = self.isAncestorOf(QApplication.focusWidget() or self)
        self.asking = False
        if had and self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rest(self) -> None:
        self._fade.stop()
        self.asking = False
        if self._marked > 1:
            self.words.setText(self.tr("{n} entries marked").format(n=f"{self._marked:,}"))
            self._show(question=False, act=True)
        else:
            self.hide()

    def _show(self, *, question: bool, act: bool) -> None:
        self._question.setVisible(question)
        self.act.setVisible(act and self._may)
        self.unmark.setVisible(act)
        self.show()

    def _alert(self) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.Alert))

    def _confirm(self) -> None:
        if self.asking:
            self.confirmed.emit(self.note.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asking:
            self.drop()
        elif event.key() == Qt.Key.Key_Escape and self._marked > 1:
            self.unmarked.emit()
        else:
            super().keyPressEvent(event)
