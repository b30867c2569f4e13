"""The bar under table and editor: how many entries are marked, and the question before something is done."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import announce, button, ground, label, line

LINGERS = 6000
"""Milliseconds that it says what was done."""


class Question(NamedTuple):
    """What is asked in place. ``does`` gets the note; ``stands`` says whether it is about what is marked now.

    ``form`` is what is asked beside the note, and ``note`` what that is for.
    """

    said: str
    confirm: str
    note: str
    does: Callable[[str], object]
    stands: Callable[[], bool]
    form: QWidget | None = None


TAB = Qt.FocusPolicy.TabFocus


class MarkedBar(QWidget):
    """Says "5 entries marked" with the acts beside it, asks once one is wanted, and says what came of it.

    ``review_wanted`` and ``change_wanted`` ask for a question, ``unmarked`` wants no marks any more.
    """

    review_wanted = Signal()
    change_wanted = Signal()
    unmarked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "panel")
        self._marked = 0
        self._may = True
        self._asked: Question | None = None
        self._back: QWidget | None = None
        self.words = label(wrap=True)
        self.act = button(self.tr("Reviewed, no change"), self.review_wanted.emit)
        self.act.setToolTip(self.tr("Record that the marked entries were reviewed and stand as they are (Ctrl+R)"))
        self.change = button(self.tr("Change…"), self.change_wanted.emit)
        self.change.setToolTip(self.tr("Change owner, types, ratings, level or status of all of them (Ctrl+M)"))
        self.unmark = button(self.tr("Unmark"), self.unmarked.emit, "quiet")
        self.note = QLineEdit()
        self.note.returnPressed.connect(self._confirm)
        self.confirm = button("", self._confirm, "primary")
        self.cancel = button(self.tr("Cancel"), self.drop, "quiet")
        self._arrange()
        self._size()
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(LINGERS)
        self._fade.timeout.connect(self._rest)
        self.hide()

    def _arrange(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(SPACE)
        upper.addWidget(self.words, 1)
        for each in (self.act, self.change, self.unmark):
            upper.addWidget(each)
        self._question = QWidget()
        self._lower = QHBoxLayout(self._question)
        self._lower.setContentsMargins(0, 0, 0, 0)
        self._lower.setSpacing(SPACE)
        self._lower.addWidget(self.note, 1)
        self._lower.addWidget(self.confirm)
        self._lower.addWidget(self.cancel)
        self._inner = QVBoxLayout()
        self._inner.addLayout(upper)
        self._inner.addWidget(self._question)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(line())
        whole.addLayout(self._inner)

    def _size(self) -> None:
        """The lengths that grow with the text."""
        self.note.setMinimumWidth(px(140))
        self._inner.setContentsMargins(SPACE * 2, px(6), SPACE * 2, px(6))
        self._inner.setSpacing(px(6))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    @property
    def asking(self) -> bool:
        """Whether a question stands."""
        return self._asked is not None

    def show_marked(self, count: int, *, may: bool) -> None:
        """Say how many entries are marked; one alone is the one in the editor and needs no words."""
        others = count > 1 and count != self._marked
        self._marked, self._may = count, may
        if self._asked is not None and not self._asked.stands():
            self.drop()
        if self._asked is None and (others or not self._fade.isActive()):
            self._rest()

    def ask(self, question: Question) -> None:
        """Ask, in place; the answer is the note and what stands in the form."""
        self._fade.stop()
        self._put_away()
        self._back = QApplication.focusWidget()
        self._asked = question
        if question.form is not None:
            self._inner.insertWidget(1, question.form)
            question.form.show()
            inner = [each for each in question.form.findChildren(QWidget) if each.focusPolicy() & TAB]
            for one, other in pairwise((*inner[-1:], self.note, self.confirm, self.cancel)):
                QWidget.setTabOrder(one, other)
        self.note.clear()
        self.note.setPlaceholderText(question.note)
        self.note.setAccessibleName(question.note)
        self.rephrase(question.said, question.confirm)
        self._show(question=True, acts=False)
        (question.form or self.note).setFocus(Qt.FocusReason.OtherFocusReason)
        self._alert()

    def rephrase(self, said: str, confirm: str, *, may: bool = True) -> None:
        """Say the question otherwise; ``may`` is whether it can be answered as it stands."""
        self.words.setText(said)
        self.note.setAccessibleDescription(said)
        self.confirm.setText(confirm)
        self.confirm.setEnabled(may)

    def busy(self, busy: bool) -> None:
        """Take no answer while one is being carried out. The focus stays where it is."""
        if busy and QApplication.focusWidget() in (self.confirm, self.cancel):
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.note.setReadOnly(busy)
        for each in (self.confirm, self.cancel):
            each.setEnabled(not busy)

    def say(self, done: str) -> None:
        """Say what came of it, for a while."""
        self._leave()
        self.words.setText(done)
        self._show(question=False, acts=False)
        self._fade.start()
        self._alert()

    def drop(self) -> None:
        """Take the question back; nothing is recorded."""
        if self._asked is not None:
            self._leave()
            self._rest()

    def _leave(self) -> None:
        """Give the focus back to where it was before the question."""
        had = self.isAncestorOf(QApplication.focusWidget() or self)
        self._put_away()
        if had and self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        self.busy(False)
        if self._asked is not None and self._asked.form is not None:
            self._asked.form.hide()
            self._inner.removeWidget(self._asked.form)
        self._asked = None

    def _rest(self) -> None:
        self._fade.stop()
        self._put_away()
        if self._marked > 1:
            self.words.setText(self.tr("{n} entries marked").format(n=f"{self._marked:,}"))
            self._show(question=False, acts=True)
        else:
            self.hide()

    def _show(self, *, question: bool, acts: bool) -> None:
        self._question.setVisible(question)
        self.act.setVisible(acts and self._may)
        self.change.setVisible(acts and self._may)
        self.unmark.setVisible(acts)
        self.show()

    def _alert(self) -> None:
        announce(self.words)

    def _confirm(self) -> None:
        if self._asked is not None and self.confirm.isEnabled():
            self._asked.does(self.note.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asking and self.cancel.isEnabled():
            self.drop()
        elif event.key() == Qt.Key.Key_Escape and self._marked > 1:
            self.unmarked.emit()
        else:
            super().keyPressEvent(event)
