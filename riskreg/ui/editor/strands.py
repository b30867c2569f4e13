"""The strands of an entry, one under the other; most entries have one."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from riskreg.scoring.rating import Kind
from riskreg.ui import theme
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.fields import quiet_button
from riskreg.ui.editor.prose import ProseEdit
from riskreg.ui.editor.since_mark import SinceMark
from riskreg.ui.editor.spelt import Spelt
from riskreg.ui.editor.strand import StrandBox
from riskreg.ui.editor.strand_text import StrandText
from riskreg.ui.spelling.speller import Speller


class Strands(QWidget):
    """Keeps as many boxes as any entry needed so far, and fills them anew for each."""

    written = Signal()
    doers_wanted = Signal()  # somebody is about to name who does an action
    caret_moved = Signal()

    def __init__(self, owners: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owners = owners
        self._doers = QStringListModel(self)
        self._read = frozenset[str]()
        self.boxes: list[StrandBox] = []
        self._speller: Speller | None = None
        self._spare = [self._make()]  # made before the button under it, so that Tab follows the eye
        self.add = quiet_button(self, self.tr("Add a strand"), "faint")
        self.add.setToolTip(self.tr("A theme of this entry with lists of its own"))
        self._reference, self._kind, self._read_only = "", Kind.RISK, False
        self._as_at: date | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2 * theme.SPACE))
        self.gone = SinceMark(self)
        self._column.addWidget(self.gone, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.gone.old)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self.add_strand)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def show_draft(self, draft: Draft, context: EditorContext) -> None:
        """Show the strands of a draft afresh."""
        self._reference, self._kind = draft.source.reference, draft.source.kind
        self._read_only, self._as_at = context.read_only, context.as_at
        self.add.setVisible(not context.read_only)
        texts = draft.now.strands
        while len(self.boxes) > len(texts):
            self._put_by(self.boxes[-1])
        while len(self.boxes) < len(texts):
            self._take()
        for place, (box, text) in enumerate(zip(self.boxes, texts, strict=True)):
            box.show_strand(
                text,
                self._kind,
                self._number(place),
                several=len(texts) > 1,
                read_only=self._read_only,
                as_at=self._as_at,
            )

    def go_to(self, draft: Draft, context: EditorContext) -> ProseEdit | None:
        """Show what was taken back or done again, and say in which field that was, where it was in one."""
        if len(self.boxes) != len(draft.now.strands):
            self.show_draft(draft, context)
            return None
        found = None
        for box, text in zip(self.boxes, draft.now.strands, strict=True):
            found = box.go_to(text) or found
        return found

    def spell_with(self, speller: Speller) -> None:
        """Judge the spelling of every text, in boxes made later too."""
        self._speller = speller
        for box in (*self.boxes, *self._spare):
            self._spell(box)

    def _spell(self, box: StrandBox) -> None:
        if self._speller is not None:
            for field in box.fields():
                field.spelt = Spelt(field, self._speller)

    def texts(self) -> tuple[StrandText, ...]:
        """The strands as they are written now."""
        return tuple(box.text() for box in self.boxes)

    def add_strand(self) -> None:
        """Begin another strand, with the caret in its title."""
        box = self._take()
        box.show_strand(StrandText(), self._kind, "", several=True, read_only=False, as_at=self._as_at)
        self._number_all()
        self.written.emit()
        box.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, box: QWidget) -> None:
        place = next(place for place, each in enumerate(self.boxes) if each is box)
        after = self.boxes[place - 1] if place else self.boxes[1]
        after.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._put_by(self.boxes[place])
        self._number_all()
        self.written.emit()

    def _take(self) -> StrandBox:
        box = self._spare.pop() if self._spare else self._make()
        self._column.insertWidget(len(self.boxes), box)
        if self.boxes:
            for before, after in pairwise((self.boxes[-1].tab_stops()[-1], *box.tab_stops())):
                QWidget.setTabOrder(before, after)
        self.boxes.append(box)
        box.show()
        return box

    def _make(self) -> StrandBox:
        box = StrandBox(self._doers, self)
        box.written.connect(self._tell)
        box.removed.connect(self._remove)
        for field in box.fields():
            field.caret_moved.connect(self.caret_moved)
        self._spell(box)
        return box

    def _put_by(self, box: StrandBox) -> None:
        self.boxes.remove(box)
        self._column.removeWidget(box)
        box.hide()
        self._spare.append(box)

    def _number(self, place: int) -> str:
        return f"{self._reference}.{place + 1}"

    def _number_all(self) -> None:
        for place, box in enumerate(self.boxes):
            box.name_strand(
                self._number(place), self._kind, several=len(self.boxes) > 1, read_only=self._read_only
            )

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:  # None: another window has come to the front
            for box in self.boxes:
                box.follow_focus(now)
            if any(now is box.row.owner for box in self.boxes):
                self._offer()
                self.doers_wanted.emit()

    def offer_doers(self, doers: Iterable[str]) -> None:
        """Offer these, and the owners of entries, to name as the owner of an action."""
        self._read = frozenset(doers)
        self._offer()

    def _offer(self) -> None:
        here = (line.details.owner.strip() for box in self.boxes for line in box.text().actions)
        names = self._read.union(self._owners.stringList(), here) - {""}
        self._doers.setStringList(sorted(names, key=str.casefold))

    def _tell(self, _box: QWidget) -> None:
        self.written.emit()
