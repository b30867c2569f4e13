"""Which actions are wanted: when due, whose, how far they have come, and the words in them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from riskreg.model.entry import ActionStatus
from riskreg.ui.actions.rows import SOON, ActionRows, ActionWish, Due
from riskreg.ui.editor.wording import status_word
from riskreg.ui.filter_chip import Choice, FilterChip
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import hint_width


class ActionFilter(QWidget):
    """``wished`` carries an ActionWish without an order; ``left`` leads to the table."""

    wished = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.due = FilterChip(self.tr("Due"), many=True)
        self.owner = FilterChip(self.tr("Owner"), many=True)
        self.status = FilterChip(self.tr("Status"), many=True)
        self.due.offer(self._dues())
        self.status.offer([(status_word(status), status) for status in (*ActionStatus, None)])
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by words"))
        self.field.setAccessibleName(self.tr("Filter the actions by words"))
        self.field.setToolTip(self.tr("Entry, action, owner and progress; every word has to occur"))
        self.field.setMaximumWidth(px(240))
        self.field.setMinimumWidth(hint_width(self.field, 100))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for chip in (self.due, self.owner, self.status):
            row.addWidget(chip)
            chip.changed.connect(self._changed)
        row.addStretch(1)
        row.addWidget(self.field, 2)
        self.field.textChanged.connect(self._changed)

    def _dues(self) -> list[Choice]:
        return [
            (self.tr("Overdue"), Due.OVERDUE),
            (self.tr("In {n} days").format(n=SOON.days), Due.SOON),
            (self.tr("Later"), Due.LATER),
            (self.tr("No date"), Due.NO_DATE),
            (self.tr("Done"), Due.DONE),
        ]

    def offer(self, rows: ActionRows) -> None:
        """Offer the owners that there are; one that was chosen and has no action left is let go."""
        before = self.owner.values
        nobody: Choice = (self.tr("Nobody named"), "")
        self.owner.offer([nobody, *((owner, owner) for owner in rows.owners)])
        if self.owner.values != before:
            self._changed()

    def wish(self) -> ActionWish:
        """What is asked for now."""
        return ActionWish(
            frozenset(self.owner.values),
            frozenset(self.status.values),
            frozenset(self.due.values),
            self.field.text(),
        )

    def words(self) -> str:
        """What is asked for in a sentence, as the workbook states it."""
        chips = (self.due, self.owner, self.status)
        said = [chip.chip.accessibleName() for chip in chips if chip.values]
        if text := " ".join(self.field.text().split()):
            said.append(self.tr("with the words {words}").format(words=text))
        return self.tr("Only: {said}.").format(said="; ".join(said)) if said else self.tr("Every action.")

    def clear(self) -> None:
        """Show every action."""
        for chip in (self.due, self.owner, self.status):
            chip.clear()
        self.field.clear()

    def only_overdue(self) -> None:
        """Show what should have been done, and of that everything."""
        self.clear()
        self.due.choose(Due.OVERDUE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, *_: object) -> None:
        self.wished.emit(self.wish())
