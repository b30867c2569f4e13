"""The tree of checks on screen: headings with their counts, each entry one click or Enter from its mending."""

from collections.abc import Container, Iterator, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from riskreg.model.pre_issue import Checked, Naming, PreIssue
from riskreg.ui.history.report_words import in_words
from riskreg.ui.quarter.check_model import ENTRY, FACT, MEND, STATE, CheckModel, Line, Show, lines
from riskreg.ui.quarter.check_words import check_name, count_words
from riskreg.ui.quarter.row_table import runs
from riskreg.ui.theme import NOTE, SPACE, TEXT, font, px, tokens

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROW, MEND_WIDTH = 32, 74
UNFOLDED = 200
"""How many entries are shown at once; with more, the headings alone."""

Pick = tuple[PreIssue, Naming]


class _Drawn(QStyledItemDelegate):
    """Headings in bold with their count; entries with their reference in bold."""

    def __init__(self, view: "CheckView") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(80), px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect = tokens(), QRect(option.rect)
        painter.save()
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(rect, QColor(colours.selection))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        inner = rect.adjusted(px(6), 0, -px(6), -1)
        naming = self._view.checks.naming(index)
        if naming is None:
            self._heading(painter, inner, self._view.checks.line(index).checked)
        elif index.column() == ENTRY:
            self._entry(painter, inner, naming)
        else:
            colour = {MEND: colours.accent, FACT: colours.text}.get(index.column(), colours.second)
            self._words(painter, inner, str(index.data()), colour)
        painter.restore()

    def _heading(self, painter: QPainter, inner: QRect, checked: Checked) -> None:
        colours, said = tokens(), count_words(checked)
        holds = not checked.namings
        colour = colours.second if holds else colours.text
        name = f"✓  {in_words(checked.holds)}" if holds else check_name(checked.check)
        taken = self._words(painter, inner, name, colour, bold=not holds)
        self._words(painter, inner.adjusted(taken + px(12), 0, 0, 0), said, colours.second)

    def _entry(self, painter: QPainter, inner: QRect, naming: Naming) -> None:
        entry = naming.recorded.entry
        taken = self._words(painter, inner, entry.reference, tokens().text, bold=True)
        title = " ".join(entry.title.split())[:400]
        self._words(painter, inner.adjusted(max(taken + px(SPACE), px(56)), 0, 0, 0), title, tokens().text)

    def _words(self, painter: QPainter, room: QRect, text: str, colour: str, *, bold: bool = False) -> int:
        painter.setFont(font(TEXT if bold else NOTE, bold=bold))
        painter.setPen(QColor(colour))
        metrics = QFontMetrics(painter.font())
        painter.drawText(room, _LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0)))
        return metrics.horizontalAdvance(text)


def _name(line: Line, place: int) -> tuple[PreIssue, str]:
    return line.checked.check, line.namings[place].recorded.entry.id


class CheckView(QTreeView):
    """``mended`` carries a check and a naming; ``accepting`` asks for the marked ones to be accepted."""

    mended = Signal(object, object)  # PreIssue, Naming
    accepting = Signal()
    marked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checks = CheckModel(self)
        self.setModel(self.checks)
        self.setItemDelegate(_Drawn(self))
        self.setAccessibleName(self.tr("Checks before issue"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self._show = Show.OPEN
        self._met: set[PreIssue] = set()
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._tell)

    def show_checks(self, checks: Sequence[Checked], show: Show, *, mending: bool = True) -> None:
        """Show other checks; what was unfolded and marked stays so where it is still there."""
        self.setColumnHidden(MEND, not mending)
        chosen, top = self._chosen(), self.verticalScrollBar().value()
        marked = {
            _name(line, place) if place is not None else (line.checked.check, "") for line, place in self._marked()
        }
        folded = self._folded() if show is self._show else set()
        self._show = show
        shown = list(lines(checks, show))
        self.checks.show_lines(shown)
        few = sum(len(line.namings) for line in shown) <= UNFOLDED
        for row, line in enumerate(shown):
            heading = self.checks.index(row, 0)
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            known = line.checked.check in self._met
            self.setExpanded(heading, line.checked.check not in folded if known and folded else few)
        self._met |= {line.checked.check for line in shown}
        self.fit()
        if shown:
            found = self.checks.find(*chosen) if chosen else QModelIndex()
            with QSignalBlocker(self):  # said once, at the end
                self.setCurrentIndex(found if found.isValid() else self._first())
                if len(marked) > 1:
                    self._mark(marked)
            self.verticalScrollBar().setValue(top)
        self.marked.emit()

    def _mark(self, marked: Container[tuple[PreIssue, str]]) -> None:
        """Mark these again, each run of rows as one: there may be ten thousand."""
        rows = QItemSelection()
        for row, line in enumerate(self.checks.lines):
            heading = self.checks.index(row, 0)
            if (line.checked.check, "") in marked:
                rows.select(heading, heading)
            chosen = (place for place in range(len(line.namings)) if _name(line, place) in marked)
            for first, last in runs(chosen):
                rows.select(self.checks.index(first, 0, heading), self.checks.index(last, 0, heading))
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(rows, flag.Select | flag.Rows)

    def selectAll(self) -> None:
        """Mark all that is unfolded, by whole runs: Qt itself goes from row to row."""
        rows = QItemSelection()
        for row, line in enumerate(self.checks.lines):
            heading = self.checks.index(row, 0)
            rows.select(heading, heading)
            if line.namings and self.isExpanded(heading):
                last = self.checks.index(len(line.namings) - 1, 0, heading)
                rows.select(self.checks.index(0, 0, heading), last)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(rows, flag.ClearAndSelect | flag.Rows)

    def _first(self) -> QModelIndex:
        heading = self.checks.index(0, 0)
        return self.checks.index(0, 0, heading) if self.isExpanded(heading) else heading

    def _folded(self) -> set[PreIssue]:
        rows = range(self.checks.rowCount())
        return {
            self.checks.lines[row].checked.check for row in rows if not self.isExpanded(self.checks.index(row, 0))
        }

    def _chosen(self) -> tuple[PreIssue, str] | None:
        index = self.currentIndex()
        if not index.isValid():
            return None
        naming = self.checks.naming(index)
        return self.checks.line(index).checked.check, naming.recorded.entry.id if naming else ""

    @property
    def picked(self) -> tuple[Pick, ...]:
        """The marked entries with the check that names each; a heading stands for all that is under it."""
        found: dict[tuple[PreIssue, str], Pick] = {}
        for line, place in self._marked():
            for at in range(len(line.namings)) if place is None else (place,):
                found[_name(line, at)] = line.checked.check, line.namings[at]
        return tuple(found.values())

    def _marked(self) -> Iterator[tuple[Line, int | None]]:
        """Each marked row: the line that it belongs to, and its place under the heading; None for that itself."""
        chosen = self.selectionModel().selection()
        for rows in (chosen.at(at) for at in range(chosen.count())):
            if rows.left() > 0:
                continue  # the same rows, told by another column
            above = rows.parent()
            for row in range(rows.top(), rows.bottom() + 1):
                yield (self.checks.lines[above.row()], row) if above.isValid() else (self.checks.lines[row], None)

    def _tell(self, *_: object) -> None:
        self.marked.emit()

    # Mending

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        naming = self.checks.naming(index)
        if naming is None:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.mended.emit(self.checks.line(index).checked.check, naming)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Asterisk:
            self._unfold()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accepting.emit()
        else:
            self._open(self.currentIndex().siblingAtColumn(0))

    def _unfold(self) -> None:
        """Unfold the check; Qt would then search every row for what is typed."""
        heading = self.currentIndex().siblingAtColumn(0)
        if heading.isValid() and self.checks.naming(heading) is None:
            self.expand(heading)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == MEND:
            self._open(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        over = index.isValid() and index.column() == MEND and self.checks.naming(index) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    # Widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def fit(self) -> None:
        """Entry, fact and standing share the width; where all are open, nobody need say so."""
        room = self.viewport().width() - (0 if self.isColumnHidden(MEND) else px(MEND_WIDTH))
        some = any(naming.accepted for line in self.checks.lines for naming in line.namings)
        self.setColumnHidden(STATE, not some)
        shares = {ENTRY: 0.36, FACT: 0.3, STATE: 0.34} if some else {ENTRY: 0.5, FACT: 0.5}
        self.setIndentation(px(16))
        for column, share in shares.items():
            self.setColumnWidth(column, max(round(room * share), px(90)))
        self.setColumnWidth(MEND, px(MEND_WIDTH))
