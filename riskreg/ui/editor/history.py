"""The entry's history: a row for each revision, the newest first."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from riskreg.model.entry import Entry
from riskreg.model.records import Recorded, Revision
from riskreg.scoring.rating import Rating
from riskreg.ui import theme
from riskreg.ui.days import short_date
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.fields import plain_label, quiet_button
from riskreg.ui.editor.prose import INSET
from riskreg.ui.editor.wording import LISTS, RATINGS, field_word, list_heading, rating_text, rating_word
from riskreg.ui.widgets import HEADING_ROLES

_FEW = 5  # rows shown until someone asks for all
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


def steps(context: EditorContext) -> tuple[tuple[str, str, str], ...]:
    """When and who, what changed, and why, for each revision and each review without change, newest first."""
    rows, before = [], None
    for revision in context.revisions:
        recorded = revision.recorded
        said = f"{_day(recorded.at)}\n{recorded.actor}", _changes(revision, before, context), recorded.reason
        rows.append((recorded.seq, said))
        before = revision
    confirmed = QCoreApplication.translate("editor", "Reviewed, no change")
    rows += [
        (review.seq, (f"{_day(review.at)}\n{review.actor}", confirmed, review.reason))
        for review in context.reviews
    ]
    return tuple(said for _, said in sorted(rows, reverse=True))


def _changes(revision: Revision, before: Revision | None, context: EditorContext) -> str:
    entry = revision.recorded.entry
    lines = [
        f"{rating_word(name)} {_moved(name, revision.recorded, before, context)}"
        for name in RATINGS
        if name in revision.changed
    ]
    if before is not None:
        words = [field_word(name) for name in revision.changed if name not in (*RATINGS, "strands")]
        words += _lists_changed(before.recorded.entry, entry)
        lines.append(", ".join(words))
    return "\n".join(line for line in (_act(revision), *lines) if line)


def _day(at: datetime) -> str:
    return short_date(at.astimezone().date())


def _moved(name: str, after: Recorded, before: Revision | None, context: EditorContext) -> str:
    """A rating before and after, each in the words of its scheme; the factors where only they changed."""
    versions = [after] if before is None else [before.recorded, after]
    ratings: list[Rating | None] = [getattr(each.entry, name) for each in versions]
    same_score = len({rating.score if rating else 0 for rating in ratings}) == 1
    words = [
        rating_text(context.scheme_of(each), each.entry.kind, rating, factors=same_score)
        for each, rating in zip(versions, ratings, strict=True)
    ]
    return " → ".join(words)


def _act(revision: Revision) -> str:
    words = {
        "import": QCoreApplication.translate("editor", "Imported"),
        "correct": QCoreApplication.translate("editor", "Correction of a wrong past value"),
    }
    return words.get(revision.act, "")


def _lists_changed(before: Entry, after: Entry) -> list[str]:
    words = [
        list_heading(name, after.kind)
        for name in LISTS
        if [getattr(strand, name) for strand in before.strands]
        != [getattr(strand, name) for strand in after.strands]
    ]
    titles = [strand.title for strand in before.strands], [strand.title for strand in after.strands]
    return words or ([field_word("strands")] if titles[0] != titles[1] else [])


class HistoryModel(QAbstractTableModel):
    """The rows of the history; looked up, never computed while painting."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, str, str], ...] = ()
        self._few = True

    def show_steps(self, rows: tuple[tuple[str, str, str], ...], *, few: bool) -> None:
        """Show these rows, or the first few of them."""
        if rows != self._rows or few != self._few:
            self.beginResetModel()
            self._rows, self._few = rows, few
            self.endResetModel()

    def rowCount(self, parent: _Index = _TOP) -> int:
        shown = len(self._rows[:_FEW] if self._few else self._rows)
        return 0 if parent.isValid() else shown

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in HEADING_ROLES:
            return (self.tr("When and who"), self.tr("What changed"), self.tr("Why"))[section]
        return Qt.AlignmentFlag.AlignLeft if role == Qt.ItemDataRole.TextAlignmentRole else None


class History(QWidget):
    """The history as a table that is as tall as its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = plain_label(self, "section", self.tr("History"))
        self.heading.setContentsMargins(theme.px(INSET), 0, 0, 0)
        self.model = HistoryModel(self)
        self.table = QTableView(self)
        self.more = quiet_button(self, "")
        self._rows: tuple[tuple[str, str, str], ...] = ()
        self._few = True
        self._dress()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.table)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._show_all)

    def _dress(self) -> None:
        table = self.table
        table.setProperty("role", "history")
        table.setModel(self.model)
        table.setAccessibleName(self.tr("History of the entry"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_context(self, context: EditorContext) -> None:
        """Show the history of an entry; one not saved yet has none."""
        self._rows, self._few = steps(context), True
        self.setVisible(bool(self._rows))
        self._show()

    def _show_all(self) -> None:
        self._few = False
        self.table.setFocus()
        self._show()

    def _show(self) -> None:
        self.model.show_steps(self._rows, few=self._few)
        self.more.setVisible(self._few and len(self._rows) > _FEW)
        self.more.setText(self.tr("Show all {0} revisions").format(len(self._rows)))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Share the width among the columns and take the height of the rows."""
        width = self.width()
        first, second = round(width * 0.24), round(width * 0.38)
        for column, share in enumerate((first, second, width - first - second)):
            self.table.setColumnWidth(column, share)
        self.table.resizeRowsToContents()
        rows = sum(self.table.rowHeight(row) for row in range(self.model.rowCount()))
        self.table.setFixedHeight(rows + self.table.horizontalHeader().sizeHint().height() + theme.px(2))
