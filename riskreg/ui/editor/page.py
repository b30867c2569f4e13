"""The page of an entry, top to bottom: head, scores, strands, history."""

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from riskreg.model.records import Recorded
from riskreg.ui import theme
from riskreg.ui.editor.action_row import ActionRow
from riskreg.ui.editor.conflict import ConflictCard
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.fields import plain_label
from riskreg.ui.editor.head import Head
from riskreg.ui.editor.history import History
from riskreg.ui.editor.marking import Marking
from riskreg.ui.editor.note import NewsNote
from riskreg.ui.editor.prose import INSET, ProseEdit
from riskreg.ui.editor.scores import Scores
from riskreg.ui.editor.seeking import Seeking
from riskreg.ui.editor.since_mark import SinceMark
from riskreg.ui.editor.spelt import Spelt
from riskreg.ui.editor.strands import Strands
from riskreg.ui.spelling.speller import Speller


class Page(QScrollArea):
    """Shows a draft and tells what a person changes in it: a name among Fields, and the new value."""

    changed = Signal(str, object)
    rated = Signal(str, object)
    stated = Signal(object)
    settled = Signal(object, tuple, tuple)  # theirs, the names where they stand, the lists that take both

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        owners = QStringListModel(self)
        self._owners = owners
        self._body = QWidget(self.viewport())  # where it stays: what moves is dressed again with all that it holds
        self._body.setProperty("role", "page")
        self.locked = plain_label(self._body, "second")
        self.note = NewsNote(self._body)
        self.clash = ConflictCard(self._body)
        self.head = Head(owners, self._body)
        self.scores = Scores(self._body)
        self.scored = SinceMark(self._body)
        self.strands = Strands(owners, self._body)
        self.history = History(self._body)
        self._theirs: Recorded | None = None
        self.last_focus: QWidget | None = None
        self.marking = Marking(self)
        self.seeking = Seeking(self)
        self._soon = QTimer(self)  # after the layout has made room for what was written
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow_caret)
        self._arrange()
        self._connect()
        self.setWidget(self._body)

    def _arrange(self) -> None:
        line = QFrame(self._body)
        line.setProperty("role", "line")
        column = QVBoxLayout(self._body)
        side = theme.px(2 * theme.SPACE)
        column.setContentsMargins(side, theme.px(14), side, theme.px(3 * theme.SPACE))
        column.setSpacing(theme.SPACE)
        self.locked.setContentsMargins(theme.px(INSET), 0, 0, 0)
        above: tuple[QWidget, ...] = (self.locked, self.note, self.clash, self.head, self.scores)
        for part in above:
            column.addWidget(part)
        scored = QHBoxLayout()
        scored.addStretch(1)
        scored.addWidget(self.scored)
        column.addLayout(scored)
        below: tuple[QWidget, ...] = (self.scored.old, line, self.strands, self.history)
        for part in below:
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        head, direction = self.head, self.scores.direction
        head.titled.connect(self._title)
        head.typed.connect(self._types)
        head.owned.connect(self._owner)
        head.exempted.connect(self._exempt)
        direction.commented.connect(self._commentary)
        direction.stated.connect(self.stated)
        self.scores.rated.connect(self.rated)
        self.strands.written.connect(self._strands)
        self.clash.settled.connect(self._settle)
        for field in (head.title, head.owner, direction.commentary):
            field.caret_moved.connect(self._soon.start)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember_focus)
        self.strands.caret_moved.connect(self._soon.start)

    def show_draft(self, draft: Draft, context: EditorContext) -> None:
        """Show a draft afresh."""
        self.setUpdatesEnabled(False)
        self.locked.setText(self.tr("Read-only: this register can be read here, not changed."))
        self.locked.setVisible(context.read_only)
        self.note.hide()
        self.clash.hide()
        if self._owners.stringList() != list(context.owners):
            self._owners.setStringList(context.owners)
        self.head.show_draft(draft, context)
        self.scores.show_draft(draft, context)
        self.strands.show_draft(draft, context)
        self.history.show_context(context)
        self.marking.follow(draft, context)
        self.seeking.follow(draft.source.id)
        self.setUpdatesEnabled(True)

    def show_saved(self, draft: Draft, context: EditorContext) -> None:
        """Show what a save changed around the words; the words themselves, and the caret, stay."""
        self.note.hide()
        self.clash.hide()
        self._owners.setStringList(context.owners)
        self.head.show_standing(draft, context)
        self.scores.go_on(draft, context)
        self.history.show_context(context)
        self.marking.follow(draft, context)

    def go_to(self, draft: Draft, context: EditorContext) -> None:
        """Show the values that were taken back or done again, with the caret where they changed."""
        now, commentary = draft.now, self.scores.direction.commentary
        texts = (self.head.title, now.title), (self.head.owner, now.owner), (commentary, now.commentary)
        found = next((field for field, text in texts if field.go_to(text)), None)
        self.head.show_choices(draft, context)
        self.scores.refresh()
        found = self.strands.go_to(draft, context) or found
        if found is not None and not found.isAncestorOf(QApplication.focusWidget() or self):
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_conflict(self, draft: Draft, theirs: Recorded, context: EditorContext) -> None:
        """Ask whose words stand."""
        self._theirs = theirs
        self.note.hide()
        self.clash.show_conflict(draft, theirs, context)
        self.to_top()
        self.clash.choices[0].mine.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_top(self) -> None:
        """Show the page from its beginning."""
        self.verticalScrollBar().setValue(0)

    def take_focus_back(self, last: QWidget | None) -> None:
        """Put the focus where it was on the page before it went elsewhere."""
        back = last if last is not None and last.isVisible() else self.scores.matrix
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remember_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._body.isAncestorOf(now):
            self.last_focus = now
            if isinstance(now.parentWidget(), ActionRow):
                self._soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8:
            self.marking.unfold()
        elif event.key() == Qt.Key.Key_F7:
            self.show_next_wrong()
        else:
            super().keyPressEvent(event)

    def spell_with(self, speller: Speller) -> None:
        """Judge the spelling of the page's texts."""
        for field in (self.head.title, self.scores.direction.commentary):
            field.spelt = Spelt(field, speller)
        self.strands.spell_with(speller)

    def texts(self) -> list[ProseEdit]:
        """Every text of the page, in the order of the eye."""
        above = [self.head.title, self.head.owner, self.scores.direction.commentary]
        return [*above, *(field for box in self.strands.boxes for field in box.fields())]

    def show_next_wrong(self) -> None:
        """Go to the next word that is wrong, round the page, and open its menu."""
        texts = [each for each in self.texts() if each.spelt and each.isVisible() and not each.isReadOnly()]
        here = next((place for place, field in enumerate(texts) if field.hasFocus()), 0)
        focused = bool(texts) and texts[here].hasFocus()
        after = texts[here].textCursor().selectionEnd() if focused else 0
        for field in [*texts[here:], *texts[: here + 1]]:
            found = field.spelt.next_wrong(after) if field.spelt is not None else None
            after = 0
            if found is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                field.setTextCursor(found)
                field.open_menu(found, field.mapToGlobal(field.cursorRect().bottomLeft()))
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()  # the save bar may just have come up over the line being written

    def _follow_caret(self) -> None:
        """Keep the line that someone writes on in sight, and with an action's owner or date its progress too."""
        field = self._body.focusWidget()
        row = field.parentWidget() if field is not None and field.hasFocus() else None
        if isinstance(row, ActionRow):
            self.ensureWidgetVisible(row, 0, 2 * theme.SPACE)
        elif isinstance(field, ProseEdit) and field.hasFocus():
            caret = field.cursorRect()
            middle = field.mapTo(self._body, caret.center())
            self.ensureVisible(middle.x(), middle.y(), 0, caret.height() // 2 + 2 * theme.SPACE)

    def _title(self) -> None:
        self.changed.emit("title", self.head.title.text().strip())

    def _types(self, types: tuple[str, ...]) -> None:
        self.changed.emit("types", types)

    def _owner(self) -> None:
        self.changed.emit("owner", self.head.owner.text().strip())

    def _exempt(self, exempt: bool) -> None:
        self.changed.emit("exempt", exempt)

    def _commentary(self) -> None:
        self.changed.emit("commentary", self.scores.direction.commentary.text().strip())

    def _strands(self) -> None:
        self.changed.emit("strands", self.strands.texts())

    def _settle(self, yielded: tuple[str, ...], both: tuple[str, ...]) -> None:
        self.settled.emit(self._theirs, yielded, both)
