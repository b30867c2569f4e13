"""The scores of one entry over the quarters, as a chart and as a table, to copy and to export."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.records import Progress
from riskreg.ui.desk import Contents, read_entry
from riskreg.ui.history.entry_picker import EntryPicker
from riskreg.ui.history.score_chart import ScoreChart
from riskreg.ui.history.score_story import ScoreStory, read_scores
from riskreg.ui.history.score_table import ScoreTable, ScoreView, table_text
from riskreg.ui.places import Page
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.exchange.workbook import ExportReport
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows


class ScoresPage(Page):
    """Shows the entry that the editor has, or the one that is chosen here."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._wanted = ""
        self.story: ScoreStory | None = None
        self.picker = EntryPicker()
        self.chart = ScoreChart()
        self.point = label(role="second", wrap=True)
        self.table = ScoreTable(self)
        self.view = ScoreView(self.table)
        self._notice = Notice()
        self._states = QStackedWidget()
        self._states.addWidget(self._both())
        self._states.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE)
        column.addLayout(self._top())
        column.addWidget(self._states, 1)
        self.lead_focus_to(self.chart)
        self._say_nothing()
        self._connect()

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.picker, 1)
        self._acts = [
            button(self.tr("Copy picture"), self.copy_picture),
            button(self.tr("Copy table"), self.copy_table),
            button(self.tr("Export…"), self.export),
        ]
        self._acts[0].setToolTip(self.tr("The chart as PNG and as SVG, for a paper"))
        self._acts[1].setToolTip(self.tr("The table, ready to be pasted into a spreadsheet"))
        self._acts[2].setToolTip(self.tr("Every revision and score of this entry as an Excel workbook"))
        for each in self._acts:
            row.addWidget(each)
        return row

    def _both(self) -> QWidget:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(px(6))
        column.addWidget(self.chart, 1)
        column.addWidget(self.point)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(upper)
        split.addWidget(self.view)
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 5)
        return split

    def _connect(self) -> None:
        self.picker.chose.connect(self.show_entry)
        self.picker.named.connect(self._show_named)
        self.chart.stood.connect(self._stand)
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register."""
        self.picker.offer(contents.rows)
        known = {row.id for row in contents.rows.all}
        if not known:
            self.story, self._wanted = None, ""
            self._say_nothing()
        elif self.story is not None and self._wanted == self.story.now.entry.id:
            self._read()  # it may have been saved or signed off since
        else:
            self.show_entry(self._wanted or self._flows.entry_id or contents.rows.all[0].id)

    def show_entry(self, entry_id: str) -> None:
        """Show an entry's scores; without one, those that are shown already."""
        if entry_id:
            self._wanted = entry_id
            self._read()

    def _read(self) -> None:
        self._flows.session.work(
            self.tr("Reading the scores"), partial(read_scores, self._wanted), self._show, brief=True
        )

    def _show_named(self, reference: str) -> None:
        work = partial(_read_named, reference)
        self._flows.session.work(self.tr("Looking for {0}").format(reference), work, self._found, brief=True)

    def _found(self, story: ScoreStory) -> None:
        self._wanted = story.now.entry.id
        self._show(story)

    def _show(self, story: ScoreStory) -> None:
        entry = story.now.entry
        if entry.id != self._wanted:
            return
        self.story = story
        self.picker.show_entry(entry.reference, entry.title)
        for each in self._acts:
            each.setEnabled(True)
        if not story.is_scored:
            self._notice.say(
                self.tr("{reference} has never been scored").format(reference=entry.reference),
                self.tr("Its scores appear here once it has one."),
                [(self.tr("Open it in the register"), self.open_entry)],
            )
        else:
            self.chart.show_story(story)
            self.table.show_story(story)
            self.view.go(story.changes[0].revision.recorded.seq)
            self._say_point()
        self._states.setCurrentIndex(0 if story.is_scored else 1)

    def _say_nothing(self) -> None:
        self.picker.clear()
        for each in self._acts:
            each.setEnabled(False)
        self._notice.say(
            self.tr("No entries yet"), self.tr("The scores of an entry are told here from its first rating on.")
        )
        self._states.setCurrentIndex(1)

    def _say_point(self) -> None:
        self.point.setText(self.chart.words())

    def _stand(self, seq: int) -> None:
        self.view.go(seq)
        self._say_point()

    def _row_changed(self, *_: object) -> None:
        row = self.view.currentIndex().row()
        if row >= 0 and self.view.hasFocus():
            self.chart.stand_at(self.table.change(row).revision.recorded.seq)
            self._say_point()

    # What can be done with it

    def open_entry(self) -> None:
        """Open the entry in the register."""
        self._flows.show_entry(self._wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and not self.picker.hasFocus()):
            self.open_entry()
        else:
            super().keyPressEvent(event)

    def _title(self) -> str:
        entry = self.story.now.entry if self.story else None
        return f"{entry.reference} {' '.join(entry.title.split())}" if entry else ""

    def copy_picture(self) -> None:
        """Put the chart on the clipboard."""
        if self.story is not None and self.story.is_scored:
            self.chart.copy(self._title())
            self._flows.told.emit(self.tr("The chart is on the clipboard, as PNG and as SVG."))

    def copy_table(self) -> None:
        """Put the table on the clipboard."""
        if self.story is not None:
            QGuiApplication.clipboard().setText(table_text(self.story))
            self._flows.told.emit(self.tr("The table is on the clipboard."))

    def export(self) -> None:
        """Ask where to, then write the entry's whole history as a workbook."""
        if self.story is None:
            return
        title = self.tr("Score history of {0}").format(self.story.now.entry.reference)
        self._flows.write_workbook(title, partial(_export, self.story.now.entry.id))


def _read_named(reference: str, register: "Register", progress: Progress) -> ScoreStory:
    return read_scores(register.find(reference).entry.id, register, progress)


def _export(entry_id: str, path: Path, register: "Register", progress: Progress) -> "ExportReport":
    from riskreg.exchange.evidence import write_history

    view = read_entry(register, entry_id)
    return write_history(
        view.revisions,
        register.trail(entry_id, len(register.sign_offs())),
        register.state(),
        path,
        reviews=view.reviews,
        progress=progress,
    )
