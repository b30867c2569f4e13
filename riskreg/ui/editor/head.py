"""The top of the entry: reference, where it stands, title, types, owner, and whether it is exempt."""

from itertools import pairwise

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from riskreg.model.entry import Entry
from riskreg.ui import theme
from riskreg.ui.days import plain_date
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.fields import OwnerCompleter, plain_label, quiet_button
from riskreg.ui.editor.origins import Ties, former, level_word, ties
from riskreg.ui.editor.prose import INSET, LineProse
from riskreg.ui.editor.review_words import review_line
from riskreg.ui.editor.since_mark import SinceMark
from riskreg.ui.editor.type_chips import TypeChips
from riskreg.ui.editor.wording import kind_word, local_day
from riskreg.ui.meetings.strip import AskedStrip

_FOR_THE_OFFERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class OwnerEdit(LineProse):
    """The owner, wrapped where it is long; offers the owners that the register knows."""

    def __init__(self, owners: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._completer = OwnerCompleter(owners, self)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take)
        self.written.connect(self._offer)

    def _offer(self) -> None:
        typed = self.text().strip()
        self._completer.setCompletionPrefix(typed)
        found = self._completer.completionCount()
        same = found == 1 and self._completer.currentCompletion() == typed
        if self.hasFocus() and typed and found and not same:
            self._completer.complete()
        else:
            self._completer.offers.hide()

    def _take(self, owner: str) -> None:
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(owner)
        self._completer.offers.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._completer.offers.isVisible() and event.key() in _FOR_THE_OFFERS:
            event.ignore()  # the list of offers takes it
            return
        super().keyPressEvent(event)


class Head(QWidget):
    """What an entry is called and whose it is."""

    titled = Signal()
    typed = Signal(tuple)
    owned = Signal()
    exempted = Signal(bool)

    def __init__(self, owners: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reference, self.standing = QLabel(self), plain_label(self, "second")
        self.reference.setTextFormat(Qt.TextFormat.PlainText)
        self.reference.setProperty("role", "reference")
        self.reviewed = plain_label(self, "second")
        self.closed = plain_label(self, "second")
        self.ties = Ties(self)
        self.asked = AskedStrip(self)
        self.title = LineProse(self)
        self.title.setProperty("rank", "title")
        self.title.setAccessibleName(self.tr("Title"))
        self.marks = {name: SinceMark(self) for name in ("title", "types", "owner", "exempt")}
        self.types = TypeChips(self)
        self.owner = OwnerEdit(owners, self)
        self.owner.setAccessibleName(self.tr("Owner"))
        self.owner.setPlaceholderText(self.tr("Nobody yet"))
        self.exempt = QCheckBox(self.tr("Exempt (Part II)"), self)
        self.exempt.setToolTip(self.tr("Kept out of everything that is made public"))
        self.review = quiet_button(self, self.tr("Reviewed, no change"), "faint")
        self.review.setToolTip(self.tr("Record that the entry was reviewed and stands as it is (Ctrl+R)"))
        self._arrange()
        eye = (self.title, self.types, self.owner, self.exempt)
        stops = [
            each for field, mark in zip(eye, self.marks.values(), strict=True) for each in (field, mark, mark.old)
        ]
        for before, after in pairwise((*stops, self.review)):
            QWidget.setTabOrder(before, after)
        self.title.written.connect(self.titled)
        self.types.chosen.connect(self.typed)
        self.owner.written.connect(self.owned)
        self.exempt.clicked.connect(self.exempted)

    def _arrange(self) -> None:
        inset = theme.px(INSET)
        top = QHBoxLayout()
        top.setContentsMargins(inset, 0, inset, 0)
        top.setSpacing(theme.px(12))
        top.addWidget(self.reference, 0, Qt.AlignmentFlag.AlignBaseline)
        top.addWidget(self.standing, 1, Qt.AlignmentFlag.AlignBaseline)
        owner = QHBoxLayout()
        owner.setContentsMargins(inset, 0, inset, 0)
        owner.setSpacing(2)
        self._owner_word = plain_label(self, "second", self.tr("Owner"))
        self._owner_word.setBuddy(self.owner)
        self._owner_word.setContentsMargins(0, inset, 0, 0)
        self.exempt.setStyleSheet(f"margin-top: {inset}px")
        for name in ("owner", "exempt"):
            self.marks[name].setStyleSheet(f"margin-top: {inset}px")
        self._owner_word.setWordWrap(False)
        owner.addWidget(self._owner_word, 0, Qt.AlignmentFlag.AlignTop)
        owner.addWidget(self.owner, 1)
        owner.addWidget(self.marks["owner"], 0, Qt.AlignmentFlag.AlignTop)
        owner.addWidget(self.exempt, 0, Qt.AlignmentFlag.AlignTop)
        owner.addWidget(self.marks["exempt"], 0, Qt.AlignmentFlag.AlignTop)
        chips = QHBoxLayout()
        chips.setContentsMargins(inset, 0, inset, 0)
        chips.addWidget(self.types, 1)
        chips.addWidget(self.marks["types"], 0, Qt.AlignmentFlag.AlignTop)
        title = QHBoxLayout()
        title.setContentsMargins(0, 0, inset, 0)
        title.addWidget(self.title, 1)
        title.addWidget(self.marks["title"], 0, Qt.AlignmentFlag.AlignVCenter)
        looked = QHBoxLayout()
        looked.setContentsMargins(inset, 0, inset, 0)
        looked.setSpacing(theme.SPACE)
        looked.addWidget(self.reviewed, 1)
        looked.addWidget(self.review, 0, Qt.AlignmentFlag.AlignTop)
        last = QVBoxLayout()
        last.setContentsMargins(inset, 0, inset, 0)
        last.addWidget(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.ties)
        column.addWidget(self.asked)
        column.addLayout(title)
        column.addWidget(self.marks["title"].old)
        column.addLayout(chips)
        column.addWidget(self.marks["types"].old)
        column.addLayout(owner)
        column.addWidget(self.marks["owner"].old)
        column.addWidget(self.marks["exempt"].old)
        column.addLayout(looked)
        column.addLayout(last)

    def show_draft(self, draft: Draft, context: EditorContext) -> None:
        """Show a draft afresh."""
        self.show_standing(draft, context)
        now, locked = draft.now, context.read_only
        self.title.show_text(now.title)
        self.title.setPlaceholderText(self.tr("What is the {0}?").format(kind_word(draft.source.kind).lower()))
        self.owner.show_text(now.owner)
        self.show_choices(draft, context)
        for field in (self.title, self.owner):
            field.setReadOnly(locked)

    def show_choices(self, draft: Draft, context: EditorContext) -> None:
        """Show what is chosen rather than written: the types, and whether the entry is exempt."""
        now, locked = draft.now, context.read_only
        self.types.show_types(now.types, context.types, read_only=locked)
        self.exempt.setChecked(now.exempt)
        self.exempt.setEnabled(not locked)
        self.exempt.setVisible(now.exempt or not locked)

    def show_standing(self, draft: Draft, context: EditorContext) -> None:
        """Show which revision this is, whose, and who looked at it last."""
        entry, base = draft.source, draft.base
        self.reference.setText(entry.reference)
        kind = kind_word(entry.kind)
        if base is None:
            self.standing.setText(self.tr("New {0} · not saved yet").format(kind.lower()))
        else:
            said = self.tr("revision {0} · saved {1} by {2}").format(base.revision, local_day(base.at), base.actor)
            parts = kind, level_word(entry, context), former(entry, context), said
            self.standing.setText(" · ".join(part for part in parts if part))
        self.ties.show_ties(tuple(ties(entry, context)), self.title)
        live = base is not None and entry.closure is None
        self.reviewed.setVisible(live)
        self.reviewed.setText(review_line(context) if live else "")
        self.review.setVisible(live and not context.read_only)
        self._show_closure(entry)

    def _show_closure(self, entry: Entry) -> None:
        self.closed.setVisible(entry.closure is not None)
        if entry.closure is not None:
            said = self.tr("Closed {0}, agreed by {1}: {2}")
            closure = entry.closure
            self.closed.setText(said.format(plain_date(closure.day), closure.agreed_by, closure.reason))
