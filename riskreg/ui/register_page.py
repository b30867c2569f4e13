"""The register: filter, table and, beside it, the editor of the chosen entry."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from riskreg.ui.desk import Contents
from riskreg.ui.news import Deed, told
from riskreg.ui.places import Page
from riskreg.ui.table.earlier import Earlier
from riskreg.ui.table.filter_bar import FilterBar
from riskreg.ui.table.rows import Wish
from riskreg.ui.table.tools import Tools
from riskreg.ui.table.view import TableView
from riskreg.ui.table.words import groups_words
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Act, ElidedLabel, Notice, announce, button, ground, line, tip

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

BESIDE_FROM = 900
"""Width in pixels from which the editor has room beside the table (a window of about 1,100)."""


class RegisterPage(Page):
    """Table and editor. Where there is no room for both, the editor slides over the table."""

    change_wanted = Signal()

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        self._flows = flows
        ground(self, "ground")
        self.filter = FilterBar()
        self.view = TableView()
        self.tools = Tools(self.view, self.filter, flows)
        self._earlier = Earlier(self.view, flows.session)
        self._contents: Contents | None = None
        self._overdue = 0
        self._editor: QWidget | None = None
        self._status = ElidedLabel("second")
        self.news = ElidedLabel("second")
        self.news.hide()
        self._states = QStackedWidget()
        self._empty = Notice()
        self._states.addWidget(self.view)
        self._states.addWidget(self._empty)
        self._left = self._table_side()
        self.beside = self._editor_side()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self.beside)
        self.splitter.setStretchFactor(0, 58)
        self.splitter.setStretchFactor(1, 42)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.splitter, 1)
        self.lead_focus_to(self.view)
        self._narrow = False
        self._over = False
        self._arranged = False
        self.filter.wished.connect(self._look_for)
        self.filter.left.connect(self.view.setFocus)
        self.view.opened.connect(self.show_editor)
        self.view.table.modelReset.connect(self._say_what_is_shown)

    def _table_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE * 2, px(10), px(10), px(SPACE))
        column.setSpacing(px(10))
        column.addWidget(self.filter)
        column.addWidget(self._states, 1)
        column.addWidget(self._status)
        column.addWidget(self.news)
        return side

    def _editor_side(self) -> QWidget:
        side = QWidget()
        ground(side, "panel")
        self._back = button(self.tr("← Back to the table"), self.show_table, "quiet")
        self._back_line = line()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._back_line)
        self._editor_place = column
        self._back.hide()
        self._back_line.hide()
        return side

    def put_editor(self, editor: QWidget) -> None:
        """Give the editor its place, and the question under it; both come after the first rows are on screen.

        It is made with ``beside`` for its parent: a widget that moves is dressed again with all that it holds.
        """
        from riskreg.ui.marked_bar import MarkedBar

        self._editor = editor
        self._editor_place.addWidget(editor, 1)
        self.marked = MarkedBar()
        self.marked.change_wanted.connect(self.change_wanted)
        self._whole.addWidget(self.marked)

    def focus_editor(self) -> None:
        """Bring the editor to the front and go to its first field."""
        self.show_editor()
        fields = self._editor.findChildren(QWidget) if self._editor is not None else []
        tab = Qt.FocusPolicy.TabFocus
        first = next((each for each in fields if each.focusPolicy() & tab and each.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register."""
        if self._contents is None or self._contents.path != contents.path:
            self.news.hide()
        self._contents, self._overdue = contents, contents.overdue
        self.filter.show_contents(contents)
        self._earlier.show_contents(contents, self.filter.asks)
        self._say_what_is_shown()

    def show_news(self, deeds: Sequence[Deed]) -> None:
        """Say what other people did, and mark their entries until they are looked at."""
        self.news.setText(told(deeds))
        self.news.setToolTip(tip(self.news.text()))
        self.news.show()
        self.view.mark(entry_id for deed in deeds for entry_id in deed.ids)
        announce(self.news)

    def _look_for(self, wish: Wish) -> None:
        self._earlier.look_for(wish)

    def _say_what_is_shown(self) -> None:
        contents = self._contents
        if contents is None:
            return
        table = self.view.table
        shown, every = len(table.rows), contents.rows.count()
        acts: list[Act]
        if not every:
            acts = [
                (self.tr("Import a register…"), self._flows.import_workbook),
                (self.tr("New risk"), self._flows.new_risk),
                (self.tr("New opportunity"), self._flows.new_opportunity),
            ]
            words = self.tr("Bring in the register you have from its workbook, or write the first entry.")
            if contents.read_only and contents.complete:
                acts.clear()
                words = self.tr("Nothing was written in this register, and now it can only be read.")
            self._empty.say(self.tr("No entries yet"), words, acts)
        elif not shown:
            acts = [(self.tr("Clear the filter"), self.filter.clear)]
            if self.view.table.wish.unreviewed and not contents.rows.unreviewed(contents.quarter.label):
                every_one = self.tr("Every entry was changed or confirmed in {0}.").format(contents.quarter.label)
                self._empty.say(self.tr("All are reviewed"), every_one, acts)
            else:
                self._empty.say(
                    self.tr("No entry matches"), self.tr("None of the entries contains what you filter by."), acts
                )
        self._states.setCurrentIndex(0 if shown else 1)
        entries = self.tr("1 entry") if every == 1 else self.tr("{n} entries").format(n=f"{every:,}")
        if shown != every or table.wish.narrows:
            entries = self.tr("{n} of {entries}").format(n=f"{shown:,}", entries=entries)
        reported = self.tr("{n} at or above the threshold of {threshold}").format(
            n=f"{contents.reported:,}", threshold=contents.scheme.threshold
        )
        said = [entries, reported]
        if self._overdue:
            said.append(self.tr("{n} with overdue actions").format(n=f"{self._overdue:,}"))
        if table.wish.grouping:
            said.append(groups_words(table.groups(), shown))
        self._status.setText(" · ".join(said) if every else "")

    # Beside each other, or one over the other

    def show_editor(self, *_: object) -> None:
        """Bring the editor to the front where it shares the place with the table."""
        self._over = True
        self._arrange()
        if self._narrow:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_table(self) -> None:
        """Bring the table back."""
        self._over = False
        self._arrange()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_narrow(self) -> bool:
        """Whether table and editor share one place."""
        return self._narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow = self.width() < px(BESIDE_FROM)
        self._arrange()
        if not self._arranged:
            self.splitter.setSizes([self.width() * 58 // 100, self.width() * 42 // 100])
            self._arranged = not self._narrow

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._narrow and self._over:
            self.show_table()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self._left.setVisible(not (self._narrow and self._over))
        self.beside.setVisible(not self._narrow or self._over)
        self._back.setVisible(self._narrow)
        self._back_line.setVisible(self._narrow)

    def layout_state(self) -> QByteArray:
        """How table and editor share the width."""
        return self.splitter.saveState()

    def columns_state(self) -> QByteArray:
        """How the table looks, without what is asked for."""
        from riskreg.ui.table.saved_views import SavedView, dump_one

        left = Wish().ordered_like(self.view.table.wish)
        return QByteArray(dump_one(SavedView(left, self.view.sections.arrangement())))

    def restore_layout(self, splitter: QByteArray, columns: QByteArray) -> None:
        """Share the width as it was left, and let the table look as it did."""
        self._arranged = not splitter.isEmpty() and self.splitter.restoreState(splitter)
        if not columns.isEmpty():
            from riskreg.ui.table.saved_views import load_one

            left = load_one(bytes(columns.data()))
            if left is not None:
                self.view.show_as(left.wish, left.columns)
