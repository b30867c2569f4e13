"""The page that finds words in all entries and replaces them: every hit is seen first, and one act saves."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from riskreg.model.records import Recorded
from riskreg.model.replacing import Hit, Wanted
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.replacing import work
from riskreg.ui.replacing.model import HitTable
from riskreg.ui.replacing.view import HitView
from riskreg.ui.session import Session, sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label


class ReplacePage(QWidget):
    """``left`` says that it is done with; ``told`` what came of it."""

    left = Signal()
    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("Find and replace"))
        self._session = session
        self._marked: tuple[str, ...] = ()
        self._found: Wanted | None = None  # what the hits shown are of
        self._busy = False
        self.table = HitTable()
        self.view = HitView(self.table)
        self.words, self.put, self.reason = (QLineEdit() for _ in range(3))
        self.whole = QCheckBox(self.tr("&Whole words"))
        self.match_case = QCheckBox(self.tr("Match &case"))
        self.closed = QCheckBox(self.tr("C&losed entries too"))
        self.only = QCheckBox()
        self.look = button(self.tr("&Find"), self.look_through)
        self.go = button(self.tr("Replace"), self.save, "primary")
        self.every = button(self.tr("Tick &all"), self._tick_all, "quiet")
        self.none = button(self.tr("&Untick all"), self._untick_all, "quiet")
        self._said = label(role="second", wrap=True)
        self._name()
        self._arrange()
        self._connect()
        self._size()
        self.setFocusProxy(self.words)

    def _name(self) -> None:
        for field, name in (
            (self.words, self.tr("Find")),
            (self.put, self.tr("Replace with")),
            (self.reason, self.tr("Reason")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)

    def _connect(self) -> None:
        self.words.returnPressed.connect(self.look_through)
        self.put.returnPressed.connect(self.look_through)
        self.reason.returnPressed.connect(self.save)
        self.words.textChanged.connect(self._stale)
        self.put.textChanged.connect(self.table.put_instead)
        for box in (self.whole, self.match_case, self.closed, self.only):
            box.toggled.connect(self._again)
        self.table.ticked.connect(self._say)

    def _arrange(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.addWidget(label(self.tr("Find and replace"), "title"))
        kept = self.tr(
            "Titles, descriptions, items, actions with their owners and progress, commentary and owners."
        )
        column.addWidget(label(kept, "second", wrap=True))
        upper = QHBoxLayout()
        upper.setSpacing(SPACE)
        upper.addWidget(self.words, 1)
        upper.addWidget(self.put, 1)
        upper.addWidget(self.look)
        column.addLayout(upper)
        boxes = QWidget()
        line = FlowLayout(boxes, SPACE * 2)
        for box in (self.whole, self.match_case, self.closed, self.only):
            line.addWidget(box)
        column.addWidget(boxes)
        column.addWidget(self.view, 1)
        middle = QHBoxLayout()
        middle.addWidget(self._said, 1)
        middle.addWidget(self.every)
        middle.addWidget(self.none)
        column.addLayout(middle)
        lower = QHBoxLayout()
        lower.setSpacing(SPACE)
        lower.addWidget(self.reason, 1)
        lower.addWidget(self.go)
        lower.addWidget(button(self.tr("Close"), self.left.emit, "quiet"))
        column.addLayout(lower)

    def _size(self) -> None:
        self._column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        self._column.setSpacing(px(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def start(self, marked: tuple[str, ...]) -> None:
        """Begin, with what was looked for last; ``marked`` are the entries that are marked in the table."""
        self._marked = marked
        self.only.setChecked(False)
        self.only.setText(self.tr("&Only the {0} marked entries").format(f"{len(marked):,}"))
        self.only.setVisible(len(marked) > 1)
        self._stale()
        self.reason.clear()
        self.words.selectAll()

    # Finding

    def _wanted(self) -> Wanted:
        return Wanted(self.words.text(), self.whole.isChecked(), self.match_case.isChecked())

    def look_through(self) -> None:
        """Look through the texts; nothing is changed."""
        contents, wanted = self._session.contents, self._wanted()
        if contents is None or self._busy or not wanted.words.strip():
            return
        rows = [row for row in contents.rows.all if self.closed.isChecked() or row.status == "open"]
        if self.only.isChecked():
            rows = [row for row in rows if row.id in set(self._marked)]
        closed = self.closed.isChecked() and not self.only.isChecked()
        self._busy = True
        self._stale()
        job = partial(work.find, wanted, [row.id for row in rows], closed)
        self._session.work(self.tr("Looking through the texts"), job, partial(self._show, wanted), self._not_done)

    def _show(self, wanted: Wanted, found: tuple[Hit, ...]) -> None:
        self._busy = False
        if wanted == self._wanted():
            self._found = wanted
            self.table.show(found)
            if found:
                self.view.setCurrentIndex(self.table.index(0, 0))

    def _again(self, *_: object) -> None:
        """Another way of looking: what was found no longer holds."""
        if self._found is not None:
            self.look_through()

    def _stale(self, *_: object) -> None:
        self._found = None
        self.table.show(())

    def _say(self) -> None:
        count, found = self.table.count, len(self.table.hits)
        if self._busy:
            said = self.tr("Looking through the texts…")
        elif self._found is None:
            said = self.tr("Find shows every place first; nothing is replaced before you say so.")
        elif not found:
            said = self.tr("Nothing was found.")
        else:
            entries = len({hit.entry_id for hit in self.table.hits})
            said = self.tr("{0} of {1} places in {2} entries will be replaced.")
            if entries == 1:
                said = self.tr("{0} of {1} places in 1 entry will be replaced.")
            said = said.format(f"{count:,}", f"{found:,}", f"{entries:,}")
        self._said.setText(said)
        for each in (self.every, self.none):
            each.setVisible(bool(found))
        self.go.setText(self.tr("Replace {0}").format(f"{count:,}") if count else self.tr("Replace"))
        self.go.setEnabled(bool(count) and self._session.can_change and not self._busy)
        self.look.setEnabled(not self._busy)

    @property
    def said(self) -> str:
        """What stands under the hits."""
        return self._said.text()

    def _tick_all(self) -> None:
        self.table.tick(range(len(self.table.hits)), on=True)

    def _untick_all(self) -> None:
        self.table.tick(range(len(self.table.hits)), on=False)

    # Replacing

    def save(self) -> None:
        """Replace what is ticked, in one act."""
        if self._found is None or self._busy or not self.go.isEnabled():
            return
        put, chosen = self.put.text(), self.table.chosen()
        stated = self.tr("Replaced “{0}” with “{1}”").format(self._found.words, put)
        reason = self.reason.text().strip() or stated
        self._busy = True
        self._say()
        job = partial(work.replace, chosen, put, self._session.preferences.name, reason)
        done = partial(self._saved, self.table.count)
        self._session.work(self.tr("Replacing"), job, done, self._not_done)

    def _saved(self, count: int, saved: tuple[Recorded, ...]) -> None:
        self._busy = False
        self._stale()
        self._session.saved.emit(saved)
        self._session.refresh()
        self.left.emit()
        said = self.tr("{0} places in {1} entries are replaced. Undo takes all of it back.")
        self.told.emit(said.format(f"{count:,}", f"{len(saved):,}"))

    def _not_done(self, error: Exception) -> None:
        self._busy = False
        self._say()
        self._session.refused.emit(sentence(error))
        self._session.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
