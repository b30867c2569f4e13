"""The list under the search field: lines and headings, painted as they are and never taken for HTML."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from riskreg.ui.search.result_paint import height_of, paint_line
from riskreg.ui.search.results import Heading, Line, spoken

Index = QModelIndex | QPersistentModelIndex
_LAYOUTS = (QEvent.Type.StyleChange, QEvent.Type.FontChange)


class ResultModel(QAbstractListModel):
    """The lines, one a row."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self.lines[index.row()])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class ResultDelegate(QStyledItemDelegate):
    """Paints a line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.model().lines[index.row()]  # type: ignore[attr-defined] # the list's own model
        paint_line(painter, option, line)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.model().lines[index.row()]  # type: ignore[attr-defined]
        return QSize(option.rect.width(), height_of(line))


class ResultList(QListView):
    """Its current row is where Enter leads; the focus stays in the search field."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = ResultModel()
        self.setModel(self.lines)
        self.setItemDelegate(ResultDelegate(self))
        self.setAccessibleName(self.tr("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "inset")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines, the first one chosen."""
        self.lines.show(lines)
        self._choose(0, 1)
        self.scrollToTop()

    @property
    def chosen(self) -> Line | None:
        """The line that is chosen."""
        row = self.currentIndex().row()
        return self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None

    def step(self, by: int) -> None:
        """Choose a line further down, or up; from the last on to the first, and back."""
        rows = len(self.lines.lines)
        if not rows:
            return
        wanted = self.currentIndex().row() + by
        if abs(by) > 1:
            wanted = max(0, min(rows - 1, wanted))
        self._choose(wanted % rows, 1 if by > 0 else -1)

    def _choose(self, row: int, way: int) -> None:
        rows = len(self.lines.lines)
        for _ in range(rows):
            if not isinstance(self.lines.lines[row % rows], Heading):
                self.setCurrentIndex(self.lines.index(row % rows))
                if row % rows == 1:
                    self.scrollToTop()  # the heading above it
                return
            row += way

    def wanted_height(self) -> int:
        """How high it would be with all its lines in view."""
        return sum(height_of(line) for line in self.lines.lines) + 2 * self.frameWidth()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LAYOUTS:
            self.scheduleDelayedItemsLayout()
