"""The columns of the workbook, each with its tick, its heading and its place."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from riskreg.model.records import PAPER_COLUMNS
from riskreg.scoring.rating import Kind
from riskreg.ui.register_settings.column_row import ColumnRow
from riskreg.ui.register_settings.layout_draft import LayoutDraft
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import announce

BESIDE = 430  # the width from which a heading stands beside its tick, before scaling
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnList(QWidget):
    """``wrote`` tells of a tick or of what is typed, ``moved`` carries a column and its new place."""

    wrote = Signal()
    moved = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Columns of the workbook"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(px(2))
        self._grid.setColumnStretch(2, 1)
        self.rows = {name: ColumnRow(name, self._tell, self._step) for name in PAPER_COLUMNS}
        self._order: tuple[str, ...] = ()
        self._narrow = False
        for row in self.rows.values():
            row.grip.dragged.connect(self._drag)
            for field in row.fields:
                field.installEventFilter(self)
        self._put(tuple(PAPER_COLUMNS))

    def show_draft(self, draft: LayoutDraft, kind: Kind, *, locked: bool) -> None:
        """Show the columns in their order with their headings for a kind of entry."""
        self._put(tuple(column.name for column in draft.columns))
        for place, column in enumerate(draft.columns):
            row = self.rows[column.name]
            row.show(column, kind, place, len(draft.columns))
            row.allow(place, len(draft.columns), locked=locked)

    def written(self, draft: LayoutDraft, kind: Kind) -> LayoutDraft:
        """The draft with what is ticked and typed here."""
        return draft._replace(columns=tuple(self.rows[each.name].written(each, kind) for each in draft.columns))

    def show_troubles(self, found: Mapping[str, str], kind: Kind) -> None:
        """Say what is wrong with each heading of a kind of entry, under it."""
        for name, row in self.rows.items():
            said = found.get(f"{name}.{kind}", "")
            row.said.setText(said)
            row.said.setVisible(bool(said))
            row.heading.setAccessibleDescription(said)

    def _put(self, order: tuple[str, ...]) -> None:
        """Lay the rows out anew; the widgets stay, so that the focus and the caret do.

        Where there is little room, each heading stands under its tick.
        """
        narrow = self.width() < px(BESIDE)
        if (order, narrow) == (self._order, self._narrow):
            return
        self._order, self._narrow = order, narrow
        before: QWidget | None = None
        for place, row in enumerate(self.rows[name] for name in order):
            for column, part in enumerate((row.grip, *row.fields)):
                self._grid.addWidget(part, 3 * place, column)
            if narrow:
                self._grid.addWidget(row.heading, 3 * place + 1, 1, 1, 4)
            self._grid.addWidget(row.said, 3 * place + 2, 1 if narrow else 2, 1, 4 if narrow else 3)
            for field in row.fields:
                if before is not None:
                    QWidget.setTabOrder(before, field)
                before = field

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put(self._order)

    def _tell(self, *_: object) -> None:
        self.wrote.emit()

    # Moving

    def _step(self, name: str, by: int) -> None:
        place = self._order.index(name) + by
        if 0 <= place < len(self._order) and self.rows[name].grip.isEnabled():
            self.moved.emit(name, place)
            self._reveal(self.rows[name].shown)
            announce(self.rows[name].shown)

    def _drag(self, height: int) -> None:
        held = next(name for name, row in self.rows.items() if row.grip is self.sender())
        inside = self.mapFromGlobal(QPoint(0, height)).y()
        others = [self.rows[name].shown.geometry().center().y() for name in self._order if name != held]
        place = sum(inside > middle for middle in others)
        if place != self._order.index(held):
            self.moved.emit(held, place)
            self._grid.activate()
            self._reveal(self.rows[held].shown)

    def _reveal(self, part: QWidget) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            self._grid.activate()
            above.ensureWidgetVisible(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wanted = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if isinstance(event, QKeyEvent) and event.type() in wanted and _is_step(event):
            event.accept()  # here it moves a column and does not go to another entry
            if event.type() == QEvent.Type.KeyPress:
                name = next(name for name, row in self.rows.items() if watched in row.fields)
                self._step(name, _STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)


def _is_step(event: QKeyEvent) -> bool:
    return event.key() in _STEPS and event.modifiers() == Qt.KeyboardModifier.AltModifier
