"""The table under the chart: each change of a score, when, by whom, why, before and after, and who was told."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from riskreg.model.records import Recorded
from riskreg.scoring.rating import Rating
from riskreg.ui.editor.wording import band_of, local_day, rating_word
from riskreg.ui.history.score_story import ScoreChange, ScoreStory, kind_of_change, reported_words
from riskreg.ui.theme import NOTE, SPACE, TEXT, font, paint_pill, px, tokens
from riskreg.ui.widgets import HEADING_ROLES

WHEN, RATING, BEFORE, AFTER, WHY, REPORTED = range(6)
_WIDTHS = {WHEN: 168, RATING: 96, BEFORE: 102, AFTER: 102, REPORTED: 108}
_WHY_AT_LEAST = 160
_LONGEST_WHY = 2000
_FORMULA = ("=", "+", "-", "@")
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate


class ScoreTable(QAbstractTableModel):
    """The changes of a story, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.story: ScoreStory | None = None
        self._cells: list[tuple[str, ...]] = []
        self._headers = (
            self.tr("When and who"),
            self.tr("Rating"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Why"),
            self.tr("Reported in"),
        )

    def show_story(self, story: ScoreStory) -> None:
        """Show another story."""
        self.beginResetModel()
        self.story = story
        self._cells = [_cells(story, change) for change in story.changes]
        self.endResetModel()

    def change(self, row: int) -> ScoreChange:
        """The change of a row."""
        assert self.story is not None  # noqa: S101 - there are no rows without one
        return self.story.changes[row]

    def place(self, seq: int) -> int:
        """The first row of a ledger row's changes, or -1."""
        changes = self.story.changes if self.story else ()
        return next((at for at, change in enumerate(changes) if change.revision.recorded.seq == seq), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role in HEADING_ROLES:
                return self._headers[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None


def _cells(story: ScoreStory, change: ScoreChange) -> tuple[str, ...]:
    recorded = change.revision.recorded
    return (
        f"{local_day(recorded.at)}\n{change.revision.quarter} · {recorded.actor}",
        f"{rating_word(change.name)}\n{kind_of_change(change)}",
        story.text(change.before, change.old),
        story.text(recorded, change.new),
        recorded.reason[:_LONGEST_WHY],
        reported_words(change),
    )


def table_text(story: ScoreStory) -> str:
    """The whole table for a spreadsheet, a tab between cells; what would become a formula there stays text."""
    headings = (
        translate("scores", "When"),
        translate("scores", "Quarter"),
        translate("scores", "Who"),
        translate("scores", "Rating"),
        translate("scores", "Before"),
        translate("scores", "After"),
        translate("scores", "What"),
        translate("scores", "Why"),
        translate("scores", "Reported in"),
        translate("scores", "Ledger row"),
    )
    rows: list[tuple[str, ...]] = [headings]
    for change in story.changes:
        recorded = change.revision.recorded
        rows.append(
            (
                local_day(recorded.at), change.revision.quarter, recorded.actor, rating_word(change.name),
                story.text(change.before, change.old), story.text(recorded, change.new), kind_of_change(change),
                recorded.reason, reported_words(change), str(recorded.seq),
            )
        )  # fmt: skip
    return "\n".join("\t".join(_plain(cell) for cell in row) for row in rows)


def _plain(cell: str) -> str:
    flat = " ".join(cell.split())
    return f"'{flat}" if flat.startswith(_FORMULA) else flat


class _Drawn(QStyledItemDelegate):
    """Draws scores as pills with their factors, and texts as they are."""

    def __init__(self, model: ScoreTable, view: QTableView) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect = tokens(), QRect(option.rect)
        painter.save()
        if self._view.selectionModel().isRowSelected(index.row()):
            painter.fillRect(rect, QColor(colours.selection))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        inner = rect.adjusted(px(SPACE), px(6), -px(SPACE), -px(6))
        change, column = self._model.change(index.row()), index.column()
        if column == BEFORE and change.before is not None and change.old is not None:
            self._pill(painter, inner, change.before, change.old)
        elif column == AFTER and change.new is not None:
            self._pill(painter, inner, change.revision.recorded, change.new)
        else:
            self._text(painter, inner, str(index.data()), lead=column in (WHEN, RATING))
        painter.restore()

    def _pill(self, painter: QPainter, inner: QRect, recorded: Recorded, rating: Rating) -> None:
        scheme = self._model.story.scheme_of(recorded) if self._model.story else None
        if scheme is None:
            return
        word, swatch = band_of(scheme, recorded.entry.kind, rating.score)
        if swatch is None:
            self._text(painter, inner, str(rating.score), lead=True)
        else:
            place = QRectF(inner.left() - px(2), inner.top() - px(2), inner.width() + px(4), px(24))
            paint_pill(painter, place, str(rating.score), word, swatch)
        if rating.has_factors:
            below = inner.adjusted(px(6), px(26), 0, 0)
            self._text(painter, below, f"{rating.impact} × {rating.likelihood}", lead=False)

    def _text(self, painter: QPainter, inner: QRect, text: str, *, lead: bool) -> None:
        """The first line stands out where it leads; the rest wraps."""
        colours = tokens()
        first, rest = _parts(text, lead=lead)
        if first:
            painter.setFont(font(TEXT))
            painter.setPen(QColor(colours.text))
            painter.drawText(inner, _WRAPPED, first)
            inner = inner.adjusted(0, _height(first, TEXT, inner.width()), 0, 0)
        painter.setFont(font(NOTE if lead else TEXT))
        painter.setPen(QColor(colours.second if lead else colours.text))
        painter.drawText(inner, _WRAPPED, rest)

    def height(self, row: int) -> int:
        """What the row's tallest text needs."""
        tallest = px(44)
        for column in (WHEN, RATING, WHY, REPORTED):
            lead = column in (WHEN, RATING)
            width = max(self._view.columnWidth(column) - 2 * px(SPACE), 1)
            first, rest = _parts(str(self._model.index(row, column).data()), lead=lead)
            tallest = max(tallest, _height(first, TEXT, width) + _height(rest, NOTE if lead else TEXT, width))
        return tallest + px(12)


def _parts(text: str, *, lead: bool) -> tuple[str, str]:
    first, _, rest = text.partition("\n") if lead else ("", "", text)
    return first, rest


def _height(text: str, size: int, width: int) -> int:
    if not text:
        return 0
    return QFontMetrics(font(size)).boundingRect(0, 0, width, 10_000, _WRAPPED, text).height()


class ScoreView(QTableView):
    """The table on screen; the reason takes what the other columns leave."""

    def __init__(self, model: ScoreTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.table = model
        self._drawn = _Drawn(model, self)
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(self.tr("Changes of the scores"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))
        header.sectionResized.connect(self.fit_rows)
        model.modelReset.connect(self.fit_rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        others = sum(self.columnWidth(column) for column in _WIDTHS)
        self.setColumnWidth(WHY, max(self.viewport().width() - others, px(_WHY_AT_LEAST)))
        self.fit_rows()

    def fit_rows(self, *_: object) -> None:
        """Give each row the height of its words; an entry's scores change some dozens of times, not thousands."""
        for row in range(self.table.rowCount()):
            self.setRowHeight(row, self._drawn.height(row))

    def go(self, seq: int) -> None:
        """Mark the changes of a ledger row, or nothing."""
        place = self.table.place(seq)
        if place >= 0:
            self.selectRow(place)
        else:
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
